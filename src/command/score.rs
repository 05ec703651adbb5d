//! `onrecord score GOLD ARTICLES`: arguments → figures on the standard output.
//!
//! Articles are read one at a time, and only sums and the listed errors are kept.
//! `onrecord score gold/ articles/ --errors --only direct` lists each direct quotation
//! that was missed and each direct row that is none.

use super::{choice, lists::Lists, report};
use clap::Args;
use onrecord::{
    Article, Error, Extractor, article,
    attribution::Mode,
    gold::{Annotations, articles_beside},
    score::{
        self, Disagreement, Found, Rows,
        report::{Shown, json, text},
    },
};
use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

/// How many articles without gold a warning names.
const NAMED: usize = 5;

/// The arguments of `onrecord score`.
#[derive(Debug, Args)]
#[command(after_help = "\
GOLD is a folder of brat .ann files, a .jsonl file, or a corpus folder with
attributions/ or quotes.jsonl in it; a.ann is the gold of a.txt.

Examples:
  onrecord score gold/ articles/
  onrecord score gold/ articles/ --errors --only direct,mixed --limit 20
  onrecord score gold/ articles/ --rows quotes.jsonl --format json

Exit codes: 0 done, 1 some article or its gold could not be read (the rest is
measured), 2 wrong usage or nothing could be measured.")]
pub struct Score {
    /// What people marked: a folder of .ann files, or a .jsonl file
    #[arg(value_name = "GOLD")]
    gold: PathBuf,

    /// The articles: files and folders [default: text/ in GOLD, or beside it, or GOLD]
    #[arg(value_name = "ARTICLES")]
    articles: Vec<PathBuf>,

    /// List what was missed and what is false, article by article
    #[arg(long)]
    errors: bool,

    /// List only errors of these modes [default: all]
    #[arg(long, value_name = "MODE,...", value_delimiter = ',', value_parser = choice::mode())]
    #[arg(requires = "errors")]
    only: Vec<Mode>,

    /// List this many errors at most [default: all]
    #[arg(long, value_name = "N", requires = "errors")]
    limit: Option<usize>,

    /// Measure these rows, written by extract as .jsonl, and extract none
    #[arg(long, value_name = "FILE", conflicts_with = "data")]
    rows: Option<PathBuf>,

    /// Text for people, or one JSON object
    #[arg(long, default_value = "text", value_parser = ["text", "json"])]
    format: String,

    #[command(flatten)]
    lists: Lists,

    /// Count parts that a .ann file marks below the event that names them
    #[arg(long)]
    late_parts: bool,
}

/// Where the rows come from.
enum Origin {
    Extractor(Box<Extractor>),
    File(Rows),
}

impl Origin {
    fn of(&mut self, article: &Article) -> Result<Vec<Found>, Error> {
        match self {
            Self::Extractor(extractor) => {
                let rows = extractor.quotes(article).rows();
                Ok(Found::of_rows(&rows, article))
            }
            Self::File(rows) => rows.of(article),
        }
    }
}

/// What has been measured so far.
#[derive(Default)]
struct Run {
    score: score::Score,
    shown: Shown,
    measured: usize,
    failed: usize,
    without_gold: Vec<String>,
}

impl Score {
    pub fn run(&self) -> Result<ExitCode, Error> {
        let run = self.measure()?;
        Ok(match run.measured {
            0 => ExitCode::from(2),
            _ => ExitCode::from(u8::from(run.failed > 0)),
        })
    }

    fn measure(&self) -> Result<Run, Error> {
        let mut gold = Annotations::open(&self.gold)?.with_late_parts(self.late_parts);
        let mut origin = self.origin()?;
        let mut run = Run::default();
        for source in article::sources(self.articles()) {
            let read = source.and_then(|(article, warning)| {
                warning.into_iter().for_each(report);
                self.article(&article, &mut gold, &mut origin, &mut run)
            });
            read.unwrap_or_else(|error| run.fail(error));
        }
        run.name_what_is_left(&gold, &origin);
        if run.measured > 0 {
            self.print(&run)
                .map_err(|cause| Error::write("standard output", cause))?;
        }
        Ok(run)
    }

    fn articles(&self) -> Vec<PathBuf> {
        if self.articles.is_empty() {
            vec![articles_beside(&self.gold)]
        } else {
            self.articles.clone()
        }
    }

    fn origin(&self) -> Result<Origin, Error> {
        match &self.rows {
            Some(rows) => Rows::open(rows).map(Origin::File),
            None => self.lists.extractor().map(Box::new).map(Origin::Extractor),
        }
    }

    fn article(
        &self,
        article: &Article,
        gold: &mut Annotations,
        origin: &mut Origin,
        run: &mut Run,
    ) -> Result<(), Error> {
        let Some(gold) = gold.of(article) else {
            run.without_gold.push(article.id.clone());
            return Ok(());
        };
        let found = origin.of(article)?;
        let disagreements = run.score.add(article, &gold?, &found);
        run.measured += 1;
        if self.errors {
            self.list(disagreements, &mut run.shown);
        }
        Ok(())
    }

    fn list(&self, disagreements: Vec<Disagreement>, shown: &mut Shown) {
        let is_wanted = |mode: &Mode| self.only.is_empty() || self.only.contains(mode);
        for found in disagreements {
            if !is_wanted(&found.words.mode) {
                continue;
            }
            if self.limit.is_some_and(|limit| shown.listed.len() >= limit) {
                shown.left_out += 1;
            } else {
                shown.listed.push(found);
            }
        }
    }

    fn print(&self, run: &Run) -> io::Result<()> {
        let mut to = BufWriter::new(io::stdout().lock());
        let shown = self.errors.then_some(&run.shown);
        if self.format == "json" {
            json(&mut to, &run.score, shown)?;
        } else {
            text(&mut to, &run.score, shown)?;
        }
        to.flush()
    }
}

impl Run {
    fn fail(&mut self, error: Error) {
        self.failed += 1;
        report(error);
    }

    fn name_what_is_left(&mut self, gold: &Annotations, origin: &Origin) {
        gold.without_article().for_each(|error| self.fail(error));
        warn(
            &self.without_gold,
            "not measured: no gold; annotate it or leave it out",
        );
        if let Origin::File(rows) = origin {
            let names: Vec<String> = rows.without_article().map(Into::into).collect();
            warn(
                &names,
                "has rows, but is not among the articles; name its folder",
            );
        }
        if let Some((count, path, line)) = gold.late_parts() {
            let path = path.display();
            report(format_args!(
                "{path}:{line}: a part below the event that names it does not count, {count} such \
                 in all; put events last, or use --late-parts"
            ));
        }
    }
}

/// One message for all of them: there may be many.
fn warn(names: &[String], what: &str) {
    let named = names[..names.len().min(NAMED)].join(", ");
    match names.len() {
        0 => {}
        1..=NAMED => report(format_args!("{named}: {what}")),
        more => report(format_args!("{named} and {} more: {what}", more - NAMED)),
    }
}
