//! What one paragraph and the next tell each other about a quotation that goes on.

use super::glyph::{Family, Side};
use super::mark::{Fit, Mark};
use super::{Closing, Opening, Quotation, clause, trimmed};
use crate::segment::{MOST_LINES_BETWEEN, Span, is_furniture};

/// What the next paragraph begins with, as far as it matters to an open quotation.
#[derive(Default)]
pub(super) struct Next<'a> {
    /// Opening marks before its first word.
    pub(super) opening: &'a [Mark],
    /// Its first mark, if that closes a quotation.
    pub(super) closing: Option<Mark>,
    /// Whether paragraphs without marks stand in front of it.
    pub(super) is_far: bool,
    /// Whether it has one mark, at its end.
    is_closed_at_end: bool,
}

impl<'a> Next<'a> {
    /// Looks at the next paragraph and its marks.
    pub(super) fn new(text: &str, paragraph: Span, marks: &'a [Mark]) -> Self {
        let start = trimmed(text, paragraph).start;
        let opens = |m: &Mark| m.glyph.side != Side::Close || m.fit == Fit::Opens;
        let mut end = start;
        let leading = marks.iter().take_while(|m| {
            let joins = m.start == end && opens(m);
            end = m.end;
            joins
        });
        let opening = &marks[..leading.count()];
        let closing = marks
            .first()
            .copied()
            .filter(|m| opening.is_empty() && m.closes(text));
        let end = trimmed(text, paragraph).end;
        Self {
            opening,
            closing,
            is_far: false,
            is_closed_at_end: matches!(marks, [only] if only.end == end),
        }
    }
}

/// The paragraphs without marks between two that have some.
pub(super) struct Between<'a> {
    text: &'a str,
    /// The index of the first, and their spans.
    first: usize,
    paragraphs: &'a [Span],
}

impl<'a> Between<'a> {
    pub(super) fn of(text: &'a str, paragraphs: &'a [Span], before: usize, next: usize) -> Self {
        let first = before + 1;
        Self {
            text,
            first,
            paragraphs: &paragraphs[first..next.max(first)],
        }
    }

    /// What an open quotation is told of the next paragraph with marks, if it may go on to it.
    pub(super) fn reaching<'m>(&self, next: Next<'m>) -> Option<Next<'m>> {
        let goes_on = || next.opening.is_empty() && next.is_closed_at_end && self.are_words();
        match self.paragraphs {
            [] => Some(next),
            _ if self.are_lines() && !next.opening.is_empty() => Some(next),
            _ if goes_on() => Some(Next {
                is_far: true,
                ..next
            }),
            _ => None,
        }
    }

    /// *Advertisement*, *The fire at the mill*, *Ortiz in Rome (Ann Lee/Press)*: what a page prints
    /// in the middle of a quotation.
    fn are_lines(&self) -> bool {
        let is_line = |line: &str| is_furniture(line) || is_heading(line) || is_caption(line);
        let mut lines = self.paragraphs.iter().map(|line| line.of(self.text));
        self.paragraphs.len() <= MOST_LINES_BETWEEN && lines.all(is_line)
    }

    /// Whether they can be further paragraphs of a quotation: sentences, and nobody speaks.
    fn are_words(&self) -> bool {
        const MOST: usize = 4;
        let is_said = |span: Span| {
            let words = span.of(self.text);
            let reports = words.split(' ').any(clause::is_verb);
            words.ends_with(['.', '?', '!', '…']) && !reports
        };
        let mut paragraphs = self.paragraphs.iter();
        self.paragraphs.len() <= MOST && paragraphs.all(|&span| is_said(span))
    }

    /// Makes quotations of them that go on from the last one and into the next.
    pub(super) fn push_all(&self, out: &mut Vec<Quotation>) {
        let Some(before) = out.last().copied() else {
            return;
        };
        let goes_on = self.paragraphs.iter().zip(self.first..);
        out.extend(goes_on.map(|(&span, paragraph)| {
            let inside = trimmed(self.text, span);
            Quotation {
                span: inside,
                inside,
                paragraph,
                opening: Opening::Continued,
                closing: Closing::Continues,
                ..before
            }
        }));
    }
}

/// A few words without a stop.
fn is_heading(line: &str) -> bool {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 9;
    let is_short = line.len() <= LONGEST && line.split(' ').nth(MOST_WORDS).is_none();
    is_short && line.ends_with(|last: char| last.is_alphanumeric() || last == ')')
}

/// *Ortiz in Rome (Ann Lee/Press)*
fn is_caption(line: &str) -> bool {
    const LONGEST: usize = 240;
    let credit = line
        .strip_suffix(')')
        .and_then(|line| line.rsplit_once('('));
    let is_agency = |credit: &str| credit.bytes().all(|byte| byte.is_ascii_uppercase());
    line.len() <= LONGEST
        && credit.is_some_and(|(_, credit)| credit.contains('/') || is_agency(credit))
}

impl Mark {
    /// Whether it closes something when nothing is known to be open.
    fn closes(&self, text: &str) -> bool {
        let surely = self.glyph.family != Family::Single || self.is_after_stop();
        surely
            && !self.is_after_digit(text)
            && match self.glyph.side {
                Side::Open => false,
                Side::Close => self.fit != Fit::Opens,
                Side::Either => self.fit == Fit::Closes,
            }
    }
}

/// What the paragraph before left open.
#[derive(Default, Clone, Copy)]
pub(super) struct Continued {
    /// Opening marks that start before this go on with it.
    pub(super) before: usize,
    /// The first mark closes it, without an opening one.
    pub(super) bare: bool,
}
