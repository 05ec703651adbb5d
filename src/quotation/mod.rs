//! Text and its paragraphs → what stands between quotation marks: nested, continued
//! over paragraphs, unclosed.
//!
//! Typography only: a film title between marks is a [`Quotation`] as well as a sentence
//! that somebody said; telling them apart is for later stages.
//!
//! ```
//! use onrecord::quotation::{Closing, Opening, quotations};
//! use onrecord::Span;
//!
//! let text = "“First, we count.\n“Then we vote,” Ortiz said.";
//! let paragraphs = [Span::new(0, 19), Span::new(20, text.len())];
//! let found = quotations(text, &paragraphs);
//! assert_eq!(found[0].inside.of(text), "First, we count.");
//! assert_eq!(found[0].closing, Closing::Continues);
//! assert_eq!(found[1].inside.of(text), "Then we vote,");
//! assert_eq!(found[1].opening, Opening::Continued);
//! ```
//!
//! Four steps, each linear in the text: `mark` finds the marks and what stands around
//! them, `pairing` pairs those of one paragraph with a stack, `line` adds speech that
//! only its line shows (`> block`, `— dash`), and `settle` nests what was found.

mod announced;
mod clause;
mod glyph;
mod joint;
mod line;
mod mark;
mod pairing;
#[cfg(test)]
mod tests;

use crate::segment::Span;

/// What stands between a pair of marks, or between a mark and where its partner is
/// judged to be missing. Never longer than its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks; without a closing mark it ends where it was judged to end.
    pub span: Span,
    /// Without its marks and the white space next to them.
    pub inside: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// 0 for an outermost one, 1 for one that stands in another, and so on.
    pub depth: u8,
    /// How it begins.
    pub opening: Opening,
    /// How it ends.
    pub closing: Closing,
    /// The sort of marks it opens with (closes with, if the opening one is missing).
    pub marks: Marks,
}

impl Quotation {
    /// Whether a paragraph before holds its beginning; lines of the page may stand between.
    pub fn is_continued(&self) -> bool {
        self.opening == Opening::Continued
    }

    /// Whether the next paragraph goes on with it, or the one behind lines of the page.
    pub fn continues(&self) -> bool {
        self.closing == Closing::Continues
    }

    /// Whether one of its ends had to be guessed.
    pub fn is_judged(&self) -> bool {
        self.opening == Opening::Missing || self.closing == Closing::Missing
    }
}

/// How a quotation begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Opening {
    /// With a mark.
    Marked,
    /// Without one: the beginning is judged from the closing mark.
    Missing,
    /// It goes on from the last quotation of the paragraph before (mostly with a mark,
    /// but without one where a line break divides a quotation).
    Continued,
}

/// How a quotation ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Closing {
    /// With a mark.
    Marked,
    /// Without one: before a reporting clause, before the next opening mark, or at the
    /// end of the paragraph. Treat its end with caution.
    Missing,
    /// At the end of its paragraph, without a mark, because the next one goes on with
    /// it. Typography only: the next paragraph may still be another speaker's.
    Continues,
}

/// The sort of marks a quotation opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Marks {
    /// “curly”, "straight", ＂fullwidth＂, `&quot;`, `\"`, and those twice encoded.
    Double,
    /// ‘curly’ or 'straight'.
    Single,
    /// «guillemets» or ‹single ones›, »either way« round.
    Guillemet,
    /// „low-high“ or ‚single‘.
    LowHigh,
    /// Two single marks in place of a double one: ``TeX'', ''straight'', ‘‘curly’’.
    Paired,
    /// 「corners」, 『white corners』.
    Corner,
    /// `<q>` and `</q>`.
    Tag,
    /// A dash before the words: `— We leave at dawn, said Ruiz.`
    Dash,
    /// A paragraph that starts with `>`, or one that another announces: `Ortiz said:`
    Block,
}

/// All quotations of a text, in text order, an outer one before those in it.
///
/// Outermost ones never overlap; a nested one lies in the `inside` of its outer one.
/// `paragraphs` are in order and do not overlap.
pub fn quotations(text: &str, paragraphs: &[Span]) -> Vec<Quotation> {
    let mut found = pairing::pair(text, paragraphs, &mark::scan(text, paragraphs));
    drop_stray_singles(&mut found);
    found.sort_by_key(outer_first);
    line::add(text, paragraphs, &mut found);
    found.sort_by_key(outer_first);
    let mut settled = settle(text, found);
    unjoin(&mut settled);
    settled
}

fn outer_first(quotation: &Quotation) -> (usize, std::cmp::Reverse<usize>) {
    (quotation.span.start, std::cmp::Reverse(quotation.span.end))
}

/// Half a pair of single marks is a quotation only in an article that mostly quotes with
/// single marks; elsewhere it is an apostrophe.
fn drop_stray_singles(found: &mut Vec<Quotation>) {
    let pairs = |single: bool| {
        let whole = |q: &&Quotation| !q.is_judged() && (q.marks == Marks::Single) == single;
        found.iter().filter(whole).count()
    };
    if pairs(true) > pairs(false) {
        return;
    }
    let half = |q: &Quotation| q.marks == Marks::Single && q.is_judged() && !q.is_continued();
    found.retain(|q| !half(q));
}

/// Gives each quotation its depth, and cuts or drops what would cross another one.
fn settle(text: &str, found: Vec<Quotation>) -> Vec<Quotation> {
    let mut settled: Vec<Quotation> = Vec::with_capacity(found.len());
    let mut outer: Vec<usize> = Vec::new();
    for quotation in found {
        while let Some(&top) = outer.last()
            && settled[top].span.end <= quotation.span.start
        {
            outer.pop();
        }
        let nested = nest(text, quotation, &mut settled, &mut outer);
        if let Some(mut quotation) = nested {
            quotation.depth = u8::try_from(outer.len()).unwrap_or(u8::MAX);
            outer.push(settled.len());
            settled.push(quotation);
        }
    }
    settled
}

/// Fits a quotation into the innermost of the outer ones, which it may cross only where
/// one of the two ends was judged.
fn nest(
    text: &str,
    mut quotation: Quotation,
    settled: &mut [Quotation],
    outer: &mut Vec<usize>,
) -> Option<Quotation> {
    while let Some(&top) = outer.last() {
        let around = &mut settled[top];
        if around.inside.contains(quotation.span) {
            return absorb(around, quotation);
        }
        if around.closing == Closing::Missing
            && let Some(shorter) = cut(text, *around, quotation.span.start)
        {
            *around = shorter;
            outer.pop();
        } else if quotation.closing == Closing::Missing
            && around.inside.start <= quotation.span.start
        {
            quotation = cut(text, quotation, around.inside.end)?;
        } else {
            return None;
        }
    }
    Some(quotation)
}

/// Where only one side of a paragraph break was found, nothing goes on across it. Lines without
/// a quotation may stand between the two sides.
fn unjoin(found: &mut [Quotation]) {
    let mut paragraphs: Vec<Sides> = Vec::new();
    for quotation in &*found {
        let paragraph = quotation.paragraph;
        if paragraphs
            .last()
            .is_none_or(|last| last.paragraph != paragraph)
        {
            paragraphs.push(Sides {
                paragraph,
                ..Sides::default()
            });
        }
        if let Some(last) = paragraphs.last_mut() {
            last.goes_on |= quotation.continues();
            last.comes_on |= quotation.is_continued();
        }
    }
    for quotation in found {
        let at = paragraphs.partition_point(|each| each.paragraph < quotation.paragraph);
        let before = at.checked_sub(1).map(|before| &paragraphs[before]);
        if quotation.continues() && paragraphs.get(at + 1).is_none_or(|next| !next.comes_on) {
            quotation.closing = Closing::Missing;
        }
        if quotation.is_continued() && before.is_none_or(|before| !before.goes_on) {
            let marked = quotation.span.start < quotation.inside.start;
            quotation.opening = if marked {
                Opening::Marked
            } else {
                Opening::Missing
            };
        }
    }
}

/// Whether something goes on across the two ends of a paragraph with quotations.
#[derive(Default)]
struct Sides {
    paragraph: usize,
    goes_on: bool,
    comes_on: bool,
}

/// A mark written twice (`""so""`) makes one quotation, not two.
fn absorb(around: &mut Quotation, quotation: Quotation) -> Option<Quotation> {
    if quotation.span != around.inside || quotation.marks != around.marks {
        return Some(quotation);
    }
    around.inside = quotation.inside;
    None
}

/// The quotation, ended at `end`, if that leaves any of its words.
fn cut(text: &str, quotation: Quotation, end: usize) -> Option<Quotation> {
    let inside = trimmed(text, Span::new(quotation.inside.start.min(end), end));
    let span = Span::new(quotation.span.start, inside.end);
    (!inside.is_empty()).then_some(Quotation {
        span,
        inside,
        ..quotation
    })
}

/// A span without the white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}
