//! What several test files share: the extractor, rows as short lines, and the bracket
//! marking in which examples and snapshots are written.
#![allow(dead_code, reason = "each test file uses its own part of this")]

pub mod browser;
pub mod desk;
pub mod marking;

use onrecord::attribution::Attribution;
use onrecord::{Article, Extractor, Row};
use std::sync::OnceLock;

/// The extractor with the built-in lists, set up once in each test program.
pub fn extractor() -> &'static Extractor {
    static EXTRACTOR: OnceLock<Extractor> = OnceLock::new();
    EXTRACTOR.get_or_init(|| {
        Extractor::builder()
            .build()
            .expect("the built-in lists are sound")
    })
}

/// Everything that is attributed in this text.
pub fn attributions(text: &str) -> Vec<Attribution> {
    let article = Article::new("a.txt", text);
    let quotes = extractor().quotes(&article);
    quotes
        .found
        .into_iter()
        .map(|(attribution, ..)| attribution)
        .collect()
}

/// The rows of this text.
pub fn rows(text: &str) -> Vec<Row> {
    extractor().quotes(&Article::new("a.txt", text)).rows()
}

/// The rows as lines: who said it and what, `Ortiz: We are done`.
///
/// Who is the speaker, or the source where nobody is known to be the speaker. The marks
/// and the punctuation at the ends of the words do not count.
pub fn said(text: &str) -> Vec<String> {
    rows(text).iter().map(line).collect()
}

/// The rows with something between quotation marks as lines; see [`said`].
pub fn quoted(text: &str) -> Vec<String> {
    rows(text)
        .iter()
        .filter(|row| row.mode.as_str() != "indirect")
        .map(line)
        .collect()
}

/// The rows as lines with the value of this column in front: `mixed, Ortiz: It was “dull`.
pub fn said_with(column: &str, text: &str) -> Vec<String> {
    let at = Row::COLUMNS
        .iter()
        .position(|name| *name == column)
        .expect("a column");
    rows(text)
        .iter()
        .map(|row| format!("{}, {}", row.values()[at], line(row)))
        .collect()
}

fn line(row: &Row) -> String {
    let who = if row.speaker.is_empty() {
        &row.source
    } else {
        &row.speaker
    };
    format!(
        "{who}: {}",
        row.quote.trim_matches(|sign: char| !sign.is_alphanumeric())
    )
}
