//! [`Quotes`] → [`Row`]s: what a spreadsheet or another program gets to see.
//!
//! Takes the article and what was found in it; gives owned rows, one per act of
//! speech, in text order. Here, and nowhere else, bytes become Unicode code points.
//!
//! `“We will,” said Ortiz, “win.”` gives one row with the quote `We will, […] win.`,
//! the source `Ortiz` and the cue `said`.

pub(crate) mod id;
mod place;
mod quote;
mod word;

use crate::{
    Article,
    attribution::{Attribution, Kind, Mode, Status},
    extractor::Quotes,
    segment::Span,
    speaker::{Speaker, SpeakerKind},
};
use id::Ids;
pub(crate) use id::id_of;
use place::Places;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use word::{as_word, from_word};

/// One act of speech, ready to be written.
///
/// Its fields are the columns of the CSV in their order, and after them the spans,
/// which only JSON has room for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    #[serde(serialize_with = "as_word", deserialize_with = "from_word")]
    pub speaker_kind: SpeakerKind,
    /// The title or description that the article gives.
    pub role: String,
    /// How much of the content stands between marks.
    #[serde(serialize_with = "as_word", deserialize_with = "from_word")]
    pub mode: Mode,
    /// What sort of act is reported.
    #[serde(serialize_with = "as_word", deserialize_with = "from_word")]
    pub kind: Kind,
    /// Whether it is asserted to have happened.
    #[serde(serialize_with = "as_word", deserialize_with = "from_word")]
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
    /// The name it shares with the same utterance in other wordings, if rows were
    /// [grouped](crate::group::group): empty where there is no other wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Where everything stands in the text; empty in a row that was read from a CSV.
    #[serde(default)]
    pub spans: Spans,
}

/// Where the parts of a row stand, as `[start, end)` in Unicode code points.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spans {
    /// The content's parts, marks left out.
    pub content: Vec<[usize; 2]>,
    /// The source.
    pub source: Option<[usize; 2]>,
    /// The cue's parts.
    pub cue: Vec<[usize; 2]>,
}

impl Row {
    /// A row to be filled.
    fn empty() -> Self {
        Self {
            article: String::new(),
            title: String::new(),
            date: String::new(),
            n: 0,
            speaker: String::new(),
            speaker_kind: SpeakerKind::Unknown,
            role: String::new(),
            mode: Mode::Indirect,
            kind: Kind::Speech,
            status: Status::Asserted,
            quote: String::new(),
            source: String::new(),
            cue: String::new(),
            paragraph: 0,
            start: 0,
            end: 0,
            confidence: 0.0,
            found_by: String::new(),
            id: String::new(),
            group: None,
            spans: Spans::default(),
        }
    }

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
        let mut rows = Vec::with_capacity(self.found.len());
        self.replace_rows(&mut rows);
        rows
    }

    /// The same in place of other rows, whose memory is used again: quicker for those who
    /// write the rows of many articles and need them no longer.
    pub fn replace_rows(&self, rows: &mut Vec<Row>) {
        rows.resize_with(self.found.len(), Row::empty);
        if rows.is_empty() {
            return;
        }
        let mut shared = Shared {
            article: self.article,
            places: Places::new(&self.article.text),
            ids: Ids::new(&self.article.id, rows.len()),
            parts: Vec::new(),
        };
        for (n, (row, (act, speaker, share))) in (1..).zip(rows.iter_mut().zip(&self.found)) {
            row.n = n;
            shared.fill(row, act, speaker, *share);
        }
    }
}

/// What the rows of one article share.
struct Shared<'a> {
    article: &'a Article,
    places: Places<'a>,
    ids: Ids,
    /// The parts of a row's content.
    parts: Vec<Span>,
}

impl Shared<'_> {
    /// Puts one act into a row.
    fn fill(&mut self, row: &mut Row, act: &Attribution, speaker: &Speaker, share: f64) {
        let text = &self.article.text;
        row.article.clone_from(&self.article.id);
        row.title.clone_from(&self.article.title);
        row.date.clone_from(&self.article.date);
        quote::trim(&act.content, text, &mut self.parts);
        quote::join(&self.parts, text, &mut row.quote);
        self.fill_spans(&mut row.spans, act);
        row.speaker.clone_from(&speaker.name);
        row.speaker_kind = speaker.kind;
        row.role.clone_from(&speaker.role);
        (row.mode, row.kind, row.status) = (act.mode, act.kind, act.status);
        write(&mut row.source, act.source.map(|source| source.of(text)));
        write_cue(&mut row.cue, act, text);
        let first = self.parts.iter().map(|part| part.start).min();
        row.paragraph = self.places.paragraph(first.unwrap_or_default());
        [row.start, row.end] = whole(&row.spans.content);
        row.confidence = hundredths(share);
        row.found_by.clear();
        row.found_by.push_str(&act.found_by);
        let whose = match row.speaker.is_empty() {
            true => &row.source,
            false => &row.speaker,
        };
        self.ids.next(whose, &row.quote, &mut row.id);
        row.group = None;
    }

    fn fill_spans(&self, spans: &mut Spans, act: &Attribution) {
        let fill = |places: &mut Vec<[usize; 2]>, spans: &[Span]| {
            places.clear();
            places.extend(spans.iter().map(|&span| self.places.code_points(span)));
        };
        fill(&mut spans.content, &self.parts);
        spans.source = act.source.map(|source| self.places.code_points(source));
        fill(&mut spans.cue, &act.cue);
    }
}

/// Puts other words into a string, or none.
fn write(to: &mut String, words: Option<&str>) {
    to.clear();
    to.push_str(words.unwrap_or_default());
}

fn write_cue(cue: &mut String, act: &Attribution, text: &str) {
    cue.clear();
    for (before, part) in act.cue.iter().enumerate() {
        if before > 0 {
            cue.push(' ');
        }
        cue.push_str(part.of(text));
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
