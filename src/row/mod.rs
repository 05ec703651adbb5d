//! [`Quotes`] → [`Row`]s: what a spreadsheet or another program gets to see.
//!
//! Takes the article and what was found in it; gives owned rows, one per act of
//! speech, in text order. Here, and nowhere else, bytes become Unicode code points.
//!
//! `“We will,” said Ortiz, “win.”` gives one row with the quote `We will, […] win.`,
//! the source `Ortiz` and the cue `said`.

mod id;
mod place;
mod quote;
mod word;

use crate::{
    attribution::{Attribution, Kind, Mode, Status},
    extractor::Quotes,
    segment::Span,
    speaker::{Speaker, SpeakerKind},
};
use id::Ids;
pub(crate) use id::id_of;
use place::Places;
use serde::Serialize;
use std::borrow::Cow;
use word::as_word;

/// One act of speech, ready to be written.
///
/// Its fields are the columns of the CSV in their order, and after them the spans,
/// which only JSON has room for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The article's id.
    pub article: String,
    /// The article's title; empty when unknown.
    pub title: String,
    /// The article's day as `2022-01-28`; empty when unknown.
    pub date: String,
    /// 1, 2, … in text order inside the article.
    pub n: usize,
    /// Full name without titles; empty where unresolved or unnamed.
    pub speaker: String,
    /// What the speaker is.
    #[serde(serialize_with = "as_word")]
    pub speaker_kind: SpeakerKind,
    /// The title or description that the article gives.
    pub role: String,
    /// How much of the content stands between marks.
    #[serde(serialize_with = "as_word")]
    pub mode: Mode,
    /// What sort of act is reported.
    #[serde(serialize_with = "as_word")]
    pub kind: Kind,
    /// Whether it is asserted to have happened.
    #[serde(serialize_with = "as_word")]
    pub status: Status,
    /// The content, verbatim, without outer marks; ` […] ` where other words interrupt it.
    pub quote: String,
    /// The source as written.
    pub source: String,
    /// The cue as written, its parts joined with a space.
    pub cue: String,
    /// The paragraph in which the content starts, from 1.
    pub paragraph: usize,
    /// Where the content starts, in Unicode code points of the text.
    pub start: usize,
    /// One past its last code point.
    pub end: usize,
    /// The measured share of such rows that are right, in hundredths.
    pub confidence: f64,
    /// The pattern or step that found it.
    pub found_by: String,
    /// Stable for the same words by the same speaker in the same article.
    pub id: String,
    /// Where everything stands in the text.
    pub spans: Spans,
}

/// Where the parts of a row stand, as `[start, end)` in Unicode code points.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Spans {
    /// The content's parts, marks left out.
    pub content: Vec<[usize; 2]>,
    /// The source.
    pub source: Option<[usize; 2]>,
    /// The cue's parts.
    pub cue: Vec<[usize; 2]>,
}

impl Row {
    /// The columns, in their order; the names of the fields.
    pub const COLUMNS: [&'static str; 19] = [
        "article",
        "title",
        "date",
        "n",
        "speaker",
        "speaker_kind",
        "role",
        "mode",
        "kind",
        "status",
        "quote",
        "source",
        "cue",
        "paragraph",
        "start",
        "end",
        "confidence",
        "found_by",
        "id",
    ];

    /// The values of the [columns](Self::COLUMNS), as a CSV shows them.
    pub fn values(&self) -> [Cow<'_, str>; 19] {
        self.cells().map(|cell| match cell {
            Cell::Text(text) | Cell::Word(text) => Cow::from(text),
            Cell::Number(number) => Cow::from(number.to_string()),
            Cell::Share(share) => Cow::from(format!("{share:.2}")),
        })
    }

    /// The values of the [columns](Self::COLUMNS), to be written without being copied.
    pub(crate) fn cells(&self) -> [Cell<'_>; 19] {
        [
            Cell::Text(&self.article),
            Cell::Text(&self.title),
            Cell::Text(&self.date),
            Cell::Number(self.n),
            Cell::Text(&self.speaker),
            Cell::Word(self.speaker_kind.as_str()),
            Cell::Text(&self.role),
            Cell::Word(self.mode.as_str()),
            Cell::Word(self.kind.as_str()),
            Cell::Word(self.status.as_str()),
            Cell::Text(&self.quote),
            Cell::Text(&self.source),
            Cell::Text(&self.cue),
            Cell::Number(self.paragraph),
            Cell::Number(self.start),
            Cell::Number(self.end),
            Cell::Share(self.confidence),
            Cell::Text(&self.found_by),
            Cell::Text(&self.id),
        ]
    }
}

/// The value of one column.
pub(crate) enum Cell<'a> {
    Text(&'a str),
    /// One of a fixed set, of letters only.
    Word(&'static str),
    Number(usize),
    /// Shown with two decimals.
    Share(f64),
}

impl Quotes<'_> {
    /// What was found as owned rows, in the order in which it was found.
    pub fn rows(&self) -> Vec<Row> {
        if self.found.is_empty() {
            return Vec::new();
        }
        let mut rows = Rows {
            quotes: self,
            places: Places::new(&self.article.text),
            ids: Ids::new(&self.article.id),
        };
        let found = self.found.iter().enumerate();
        found
            .map(|(before, (act, speaker, share))| rows.row(before + 1, act, speaker, *share))
            .collect()
    }
}

/// What the rows of one article share.
struct Rows<'a> {
    quotes: &'a Quotes<'a>,
    places: Places<'a>,
    ids: Ids,
}

impl Rows<'_> {
    fn row(&mut self, n: usize, act: &Attribution, speaker: &Speaker, share: f64) -> Row {
        let article = self.quotes.article;
        let content = quote::trimmed(&act.content, &article.text);
        let quote = quote::joined(&content, &article.text);
        let source = act.source.map_or("", |source| source.of(&article.text));
        let whose = if speaker.name.is_empty() {
            source
        } else {
            &speaker.name
        };
        let spans = self.spans(&content, act);
        let [start, end] = whole(&spans.content);
        let first = content.iter().map(|part| part.start).min();
        Row {
            article: article.id.clone(),
            title: article.title.clone(),
            date: article.date.clone(),
            n,
            speaker: speaker.name.clone(),
            speaker_kind: speaker.kind,
            role: speaker.role.clone(),
            mode: act.mode,
            kind: act.kind,
            status: act.status,
            source: source.to_owned(),
            cue: self.cue(act),
            paragraph: self.places.paragraph(first.unwrap_or_default()),
            start,
            end,
            confidence: hundredths(share),
            found_by: act.found_by.to_string(),
            id: self.ids.next(whose, &quote),
            quote,
            spans,
        }
    }

    fn cue(&self, act: &Attribution) -> String {
        let text = &self.quotes.article.text;
        let Some((first, others)) = act.cue.split_first() else {
            return String::new();
        };
        let mut cue = first.of(text).to_owned();
        for part in others {
            cue.push(' ');
            cue.push_str(part.of(text));
        }
        cue
    }

    fn spans(&self, content: &[Span], act: &Attribution) -> Spans {
        let all = |spans: &[Span]| {
            spans
                .iter()
                .map(|&span| self.places.code_points(span))
                .collect()
        };
        Spans {
            content: all(content),
            source: act.source.map(|source| self.places.code_points(source)),
            cue: all(&act.cue),
        }
    }
}

/// From the first start to the last end.
fn whole(parts: &[[usize; 2]]) -> [usize; 2] {
    let both = |one: [usize; 2], other: [usize; 2]| [one[0].min(other[0]), one[1].max(other[1])];
    parts.iter().copied().reduce(both).unwrap_or_default()
}

/// Rounded here, so that a row is kept or dropped by the figure that is printed.
fn hundredths(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests;
