//! What one paragraph and the next tell each other about a quotation that goes on.

use super::glyph::{Family, Side};
use super::mark::{Fit, Mark};
use super::trimmed;
use crate::segment::Span;

/// What the next paragraph begins with, as far as it matters to an open quotation.
#[derive(Default)]
pub(super) struct Next<'a> {
    /// Opening marks before its first word.
    pub(super) opening: &'a [Mark],
    /// Its first mark, if that closes a quotation.
    pub(super) closing: Option<Mark>,
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
        Self { opening, closing }
    }
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
