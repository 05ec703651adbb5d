//! What changed → CSV or JSON Lines, one record or object per change.
//!
//! An article that was added or dropped has a record of its own, in front of those of its
//! quotations. In the CSV, a text that a spreadsheet would run is guarded as in a sheet.

use super::{kinds, pieces, presence};
use crate::Row;
use crate::diff::{ArticleDiff, Change, Piece};
use crate::output::guarded;
use serde_json::{Value, json};
use std::io::{self, Write};

/// The columns of a row that a change shows, old and new.
const COLUMNS: [&str; 10] = [
    "speaker",
    "quote",
    "source",
    "cue",
    "mode",
    "kind",
    "status",
    "paragraph",
    "found_by",
    "id",
];

/// The changes as CSV: `article`, `change`, `words`, and both values of each column.
///
/// # Errors
/// Those of the library that writes it.
pub fn csv(articles: &[ArticleDiff<'_>]) -> io::Result<Vec<u8>> {
    let mut to = csv::Writer::from_writer(Vec::new());
    let names = COLUMNS
        .iter()
        .flat_map(|name| [format!("old_{name}"), format!("new_{name}")]);
    let first = ["article", "change", "words"].map(str::to_owned);
    to.write_record(first.into_iter().chain(names))?;
    for article in articles {
        if let Some(word) = presence(article.presence) {
            let empty = [""; 2 * COLUMNS.len() + 1];
            to.write_record([article.article, word].into_iter().chain(empty))?;
        }
        for change in &article.changes {
            let first = [article.article.to_owned(), kinds(change), words(change)];
            let cells = first.into_iter().chain(values(change));
            to.write_record(cells.map(|cell| guarded(&cell).into_owned()))?;
        }
    }
    to.into_inner().map_err(io::Error::other)
}

/// The quotation with `[-what was dropped-]` and `{+what was added+}`.
fn words(change: &Change<'_>) -> String {
    let piece = |piece| match piece {
        Piece::Same(text) => text.to_owned(),
        Piece::Dropped(text) => format!("[-{text}-]"),
        Piece::Added(text) => format!("{{+{text}+}}"),
    };
    pieces(change).into_iter().map(piece).collect()
}

fn values(change: &Change<'_>) -> Vec<String> {
    let values = [change.old, change.new].map(|row| row.map(Row::values));
    let value = |name: &str, side: usize| {
        let at = Row::COLUMNS.iter().position(|column| *column == name)?;
        Some(values[side].as_ref()?[at].clone().into_owned())
    };
    let both = COLUMNS
        .iter()
        .flat_map(|name| [value(name, 0), value(name, 1)]);
    both.map(Option::unwrap_or_default).collect()
}

/// The changes as JSON Lines: `article`, `change` (a list), `words` (a list of what stayed,
/// was dropped or was added), and the whole rows as `old` and `new`, `null` where there is none.
///
/// # Errors
/// Those of the library that writes it.
pub fn jsonl(articles: &[ArticleDiff<'_>]) -> io::Result<Vec<u8>> {
    let mut to = Vec::new();
    for article in articles {
        if let Some(word) = presence(article.presence) {
            line(
                &mut to,
                &json!({"article": article.article, "change": [word], "words": [], "old": null, "new": null}),
            )?;
        }
        for change in &article.changes {
            line(&mut to, &object(article, change))?;
        }
    }
    Ok(to)
}

fn object(article: &ArticleDiff<'_>, change: &Change<'_>) -> Value {
    let kinds: Vec<&str> = change.kinds.iter().map(|kind| kind.as_str()).collect();
    let piece = |piece| match piece {
        Piece::Same(text) => ["same", text],
        Piece::Dropped(text) => ["dropped", text],
        Piece::Added(text) => ["added", text],
    };
    let words: Vec<[&str; 2]> = pieces(change).into_iter().map(piece).collect();
    json!({
        "article": article.article, "change": kinds, "words": words,
        "old": change.old, "new": change.new,
    })
}

fn line(to: &mut Vec<u8>, object: &Value) -> io::Result<()> {
    serde_json::to_writer(&mut *to, object)?;
    to.write_all(b"\n")
}
