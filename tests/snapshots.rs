//! One snapshot for each article in `data/articles/`: the article in bracket marking,
//! then the CSV as it is written. A change in an article or a pattern shows as a diff.
//!
//! Review with `cargo insta review`, or accept with `INSTA_UPDATE=always cargo test --test snapshots`.

mod common;

use common::extractor;
use common::marking::{self, Parts};
use insta::{Settings, assert_snapshot, glob};
use onrecord::Article;
use onrecord::output::{Format, Summary, Writer};
use std::fs;
use std::path::Path;

/// The article of this file under its name, as the folder argument of the command line gives it.
fn article(path: &Path) -> Article {
    let name = path
        .file_name()
        .expect("a file")
        .to_string_lossy()
        .into_owned();
    let (article, warning) = Article::from_bytes(name, fs::read(path).expect("an article"));
    assert_eq!(warning, None);
    article
}

/// The article in bracket marking, a line `---`, and its CSV.
///
/// Line ends are those of this file, because a diff does not show others.
fn snapshot(article: &Article) -> String {
    let quotes = extractor().quotes(article);
    let parts: Vec<Parts> = quotes
        .found
        .iter()
        .map(|(attribution, ..)| Parts::from(attribution))
        .collect();
    let mut csv = Writer::new(Format::Csv, Vec::new());
    let written = csv.write(article, &quotes.rows());
    written.expect("memory takes everything");
    let csv = csv.finish(&Summary::default());
    let csv = String::from_utf8(csv.expect("memory takes everything")).expect("UTF-8");
    let marked = marking::write(&article.text, &parts);
    assert_eq!(
        marking::read(&marked).text,
        article.text,
        "the marking loses nothing"
    );
    format!("{}\n---\n{csv}", marked.trim_end()).replace("\r\n", "\n")
}

/// Compares with `snapshots/NAME.snap`, for an article `NAME.txt`.
fn check(path: &Path) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.remove_snapshot_suffix();
    let name = path
        .file_stem()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    settings.bind(|| assert_snapshot!(name, snapshot(&article(path))));
}

#[test]
fn articles_are_read_as_their_snapshots_say() {
    glob!("..", "data/articles/*.txt", check);
}

#[test]
fn every_snapshot_is_of_an_article() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(root.join("snapshots")).expect("snapshots/");
    let files = entries.map(|entry| entry.expect("an entry").path());
    for snapshot in files.filter(|path| path.extension().is_some_and(|ending| ending == "snap")) {
        let article = root
            .join("data/articles")
            .join(snapshot.file_name().expect("a name"))
            .with_extension("txt");
        assert!(
            article.exists(),
            "{} is of no article: remove it",
            snapshot.display()
        );
    }
}
