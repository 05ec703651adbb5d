//! What changed → text for a terminal, CSV, JSON Lines, or a page of HTML.
//!
//! A reworded quotation is one text in which what was dropped stands as `[-lose-]` and what
//! was added as `{+win+}`, as `wdiff` and `git diff --word-diff` write it; in colours and in
//! HTML it is struck through and underlined.

mod html;
mod sorts;
mod table;
mod text;

use super::{ArticleDiff, Change, Kind, Piece, Presence, wording};
use crate::{Error, Row, speaker::SpeakerKind};
use std::{io, path::Path, str::FromStr};

pub use html::html;
pub use table::{csv, jsonl};
pub use text::Text;

/// How changes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// For people, in a terminal.
    #[default]
    Text,
    /// A header and one record per change; for spreadsheets.
    Csv,
    /// One JSON object per change, with both rows; for programs.
    Jsonl,
    /// One page, which needs nothing else.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Csv, Self::Jsonl, Self::Html];

    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Html => "html",
        }
    }

    /// The format that the ending of this path stands for; `.txt` is text.
    ///
    /// # Errors
    /// When the ending stands for none.
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        match ending.to_str() {
            Some("txt") => Ok(Self::Text),
            Some(name) => name.parse().map_err(|_| unknown(&path.to_string_lossy())),
            None => Err(unknown(&path.to_string_lossy())),
        }
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let found = Self::ALL.iter().find(|format| format.as_str() == name);
        found.copied().ok_or_else(|| unknown(name))
    }
}

fn unknown(name: &str) -> Error {
    let known = Format::ALL.iter().map(|format| format.as_str());
    Error::unknown("format", name, known)
}

/// The changes in this format, text without colours.
///
/// # Errors
/// None that a caller could cause; those of the libraries that write CSV and JSON.
pub fn report(articles: &[ArticleDiff<'_>], format: Format) -> io::Result<Vec<u8>> {
    match format {
        Format::Text => Ok(Text::default().report(articles).into_bytes()),
        Format::Csv => csv(articles),
        Format::Jsonl => jsonl(articles),
        Format::Html => Ok(html(articles).into_bytes()),
    }
}

/// The speaker, or how the text calls them where nobody is known.
fn who(row: &Row) -> String {
    match (row.speaker.as_str(), row.source.as_str()) {
        ("", "") => "unresolved".to_owned(),
        ("", source) if row.speaker_kind == SpeakerKind::Unknown => {
            format!("unresolved ({source})")
        }
        ("", source) => source.to_owned(),
        (speaker, _) => speaker.to_owned(),
    }
}

/// The words of `article added`, none for one that is in both.
const fn presence(presence: Presence) -> Option<&'static str> {
    match presence {
        Presence::Both => None,
        Presence::Added => Some("article added"),
        Presence::Dropped => Some("article dropped"),
    }
}

fn kinds(change: &Change<'_>) -> String {
    let names: Vec<&str> = change.kinds.iter().map(|kind| kind.as_str()).collect();
    names.join(", ")
}

/// The words of the quotation; all the same unless it was reworded.
fn pieces<'a>(change: &Change<'a>) -> Vec<Piece<'a>> {
    match (change.old, change.new) {
        (Some(old), Some(new)) if change.is(Kind::Reworded) => wording(&old.quote, &new.quote),
        (_, Some(row)) | (Some(row), None) => vec![Piece::Same(&row.quote)],
        (None, None) => Vec::new(),
    }
}

/// A value, or the old and the new one where they differ.
enum Value {
    Same(String),
    Changed(String, String),
}

impl Value {
    fn of(change: &Change<'_>, value: impl Fn(&Row) -> String) -> Self {
        match (change.old.map(&value), change.new.map(&value)) {
            (Some(old), Some(new)) if old != new => Self::Changed(old, new),
            (Some(one), _) | (None, Some(one)) => Self::Same(one),
            (None, None) => Self::Same(String::new()),
        }
    }
}

/// What stands beside the kinds of a change, in its order: speaker, paragraph, other columns.
fn details(change: &Change<'_>) -> Vec<(&'static str, Value)> {
    let newest = change.new.or(change.old);
    let speaker = match change.is(Kind::Reattributed) {
        true => Value::of(change, who),
        false => Value::Same(newest.map(who).unwrap_or_default()),
    };
    let paragraph = match change.is(Kind::Moved) {
        true => Value::of(change, |row| row.paragraph.to_string()),
        false => Value::Same(newest.map_or(0, |row| row.paragraph).to_string()),
    };
    let recast = change.recast().into_iter();
    let recast = recast.map(|recast| {
        let (old, new) = (recast.old.to_owned(), recast.new.to_owned());
        (recast.column, Value::Changed(old, new))
    });
    [("", speaker), ("paragraph", paragraph)]
        .into_iter()
        .chain(recast)
        .collect()
}

/// `2 articles, 1 changed: 3 reworded, 1 moved`
fn sum(articles: &[ArticleDiff<'_>]) -> String {
    let changed = articles.iter().filter(|article| !article.is_same());
    let all = counted(articles.len(), "article", "");
    match changed.clone().count() {
        0 => format!("{all}, nothing changed"),
        count => format!("{all}, {count} changed: {}", counts(changed).join(", ")),
    }
}

/// How many articles came and went, and how many quotations changed in each way.
fn counts<'a>(articles: impl Iterator<Item = &'a ArticleDiff<'a>> + Clone) -> Vec<String> {
    let present = [Presence::Added, Presence::Dropped].map(|presence| {
        let count = articles
            .clone()
            .filter(|article| article.presence == presence);
        let word = if presence == Presence::Added {
            " added"
        } else {
            " dropped"
        };
        (
            count.clone().count(),
            counted(count.count(), "article", word),
        )
    });
    let changes = articles.flat_map(|article| &article.changes);
    let kinds = Kind::ALL.map(|kind| {
        let count = changes.clone().filter(|change| change.is(kind)).count();
        (count, format!("{count} {kind}"))
    });
    let counts = present.into_iter().chain(kinds);
    counts
        .filter(|(count, _)| *count > 0)
        .map(|(_, told)| told)
        .collect()
}

/// `1 article`, `2 articles added`
fn counted(count: usize, what: &str, how: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}{how}")
}
