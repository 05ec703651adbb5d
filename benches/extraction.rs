//! How fast the whole extraction is, and each of its stages, in bytes of text a second.
//!
//! `cargo bench` reads the articles in `data/articles` over and over, until there is about
//! one megabyte of them. A stage is given what the stages before it made, so that only its
//! own work is measured. All on one thread.

use divan::Bencher;
use divan::counter::BytesCount;
use onrecord::attribution::{Analysis, Attribution, attributions};
use onrecord::lexicon::{Files, Lexicon};
use onrecord::mention::mentions;
use onrecord::output::{Format, Summary, Writer};
use onrecord::quotation::quotations;
use onrecord::reading::{Material, Reading};
use onrecord::segment::Document;
use onrecord::tag::tags;
use onrecord::{Article, Extractor, Quotes, Row, Span, article, speaker};
use std::io;
use std::sync::LazyLock;

const BYTES: usize = 1_000_000;

fn main() {
    LazyLock::force(&READ);
    divan::main();
}

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| {
    Extractor::builder()
        .build()
        .expect("the built-in lists are sound")
});

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::load(&Files::built_in()).expect("the built-in lists are sound"));

/// About a megabyte of articles.
static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/articles");
    let read = |source: Result<(Article, _), _>| source.expect("an article").0;
    let articles: Vec<Article> = article::sources([folder]).map(read).collect();
    let once: usize = articles.iter().map(|article| article.text.len()).sum();
    articles
        .iter()
        .cycle()
        .take(articles.len() * BYTES / once)
        .cloned()
        .collect()
});

/// What the stages make of each article.
static READ: LazyLock<Vec<Read>> = LazyLock::new(|| ARTICLES.iter().map(Read::new).collect());

struct Read {
    paragraphs: Vec<Span>,
    reading: Reading<'static>,
    analysis: Analysis<'static>,
    attributions: Vec<Attribution>,
    quotes: Quotes<'static>,
    rows: Vec<Row>,
}

impl Read {
    fn new(article: &'static Article) -> Self {
        let material: &Material = Box::leak(Box::new(Material::new(&article.text, &LEXICON)));
        let reading = material.reading();
        let paragraphs = reading.document.paragraphs.iter();
        let paragraphs = paragraphs.map(|each| each.span).collect();
        let analysis = Analysis::new(reading);
        let attributions = attributions(&analysis, &LEXICON, EXTRACTOR.patterns());
        let quotes = EXTRACTOR.quotes(article);
        let rows = quotes.rows();
        Self {
            paragraphs,
            reading,
            analysis,
            attributions,
            quotes,
            rows,
        }
    }
}

fn document(article: &Article) -> Document<'_> {
    Document::new(&article.text, &LEXICON.abbreviations)
}

/// Articles in, a CSV out.
#[divan::bench]
fn whole_extraction(bencher: Bencher) {
    measure(bencher, &ARTICLES, |articles| {
        let mut csv = Writer::new(Format::Csv, io::sink());
        for article in articles {
            let rows = EXTRACTOR.quotes(article).rows();
            csv.write(article, &rows).expect("a sink takes everything");
        }
        csv.finish(&Summary::default())
            .expect("a sink takes everything")
    });
}

#[divan::bench_group]
mod stage {
    use super::*;

    #[divan::bench]
    fn a_segment(bencher: Bencher) {
        measure_each(bencher, &ARTICLES, document);
    }

    #[divan::bench]
    fn b_quotations(bencher: Bencher) {
        measure_each(bencher, &READ, |read| {
            quotations(read.reading.document.text, &read.paragraphs)
        });
    }

    #[divan::bench]
    fn c_tag(bencher: Bencher) {
        measure_each(bencher, &READ, |read| {
            let (_, known) = LEXICON.words(read.reading.document);
            tags(read.reading.document, &known, &LEXICON.tags)
        });
    }

    #[divan::bench]
    fn d_units(bencher: Bencher) {
        measure_each(bencher, &READ, |read| Analysis::new(read.reading));
    }

    #[divan::bench]
    fn e_attribution(bencher: Bencher) {
        measure_each(bencher, &READ, |read| {
            attributions(&read.analysis, &LEXICON, EXTRACTOR.patterns())
        });
    }

    #[divan::bench]
    fn f_mentions(bencher: Bencher) {
        measure_each(bencher, &READ, |read| mentions(read.reading));
    }

    /// Mentions are part of it.
    #[divan::bench]
    fn g_speaker(bencher: Bencher) {
        measure_each(bencher, &READ, |read| {
            speaker::resolve(read.reading, &read.attributions)
        });
    }

    #[divan::bench]
    fn h_rows(bencher: Bencher) {
        measure_each(bencher, &READ, |read| read.quotes.rows());
    }

    #[divan::bench(args = Format::ALL)]
    fn i_output(bencher: Bencher, format: Format) {
        measure(bencher, &READ, |read| {
            let mut to = Writer::new(format, io::sink());
            for read in read {
                to.write(read.quotes.article, &read.rows)
                    .expect("a sink takes everything");
            }
            to.finish(&Summary::default())
                .expect("a sink takes everything")
        });
    }
}

/// Reading and compiling the lists and patterns: once a run, whatever its length.
#[divan::bench]
fn set_up() -> Extractor {
    Extractor::builder()
        .build()
        .expect("the built-in lists are sound")
}

fn measure_each<T, R>(bencher: Bencher, values: &'static [T], stage: impl Fn(&'static T) -> R)
where
    T: Sync,
{
    measure(bencher, values, |values| {
        for value in values {
            divan::black_box_drop(stage(divan::black_box(value)));
        }
    });
}

fn measure<T, R>(bencher: Bencher, values: &'static [T], work: impl Fn(&'static [T]) -> R) {
    let bytes: usize = ARTICLES.iter().map(|article| article.text.len()).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench_local(|| work(divan::black_box(values)));
}
