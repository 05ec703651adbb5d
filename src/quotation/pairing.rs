//! Pairs the marks of each paragraph with a stack, and joins what stays open with the
//! next paragraph.
//!
//! An opening single mark is pushed like any other, but one that finds no partner was an
//! apostrophe; a closing one that may be an apostrophe (the dogs’ owner) is kept as a
//! fallback until a surer one comes.

use super::glyph::{Family, Side};
use super::joint::{Between, Continued, Next};
use super::mark::{Fit, Found, Mark, is_space};
use super::{Closing, Opening, Quotation, clause, trimmed};
use crate::segment::Span;

/// Deeper nesting than this is noise; the bound keeps searches in the stack short.
const DEEPEST: usize = 12;

/// The quotations between the marks found, in the order in which they close.
pub(super) fn pair(text: &str, paragraphs: &[Span], found: &Found) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut continued = Continued::default();
    let mut groups = found.groups().peekable();
    while let Some((index, marks)) = groups.next() {
        let behind = groups.peek().copied();
        let between = Between::of(text, paragraphs, index, behind.map_or(0, |next| next.0));
        let next = behind.map(|next| Next::new(text, paragraphs[next.0], next.1));
        let next = next.and_then(|next| between.reaching(next));
        let paragraph = Paragraph {
            text,
            span: trimmed(text, paragraphs[index]),
            index,
            marks,
            continued,
            out: &mut out,
            stack: Vec::new(),
            fresh: true,
        };
        continued = paragraph.pair(&next.unwrap_or_default());
        if continued.bare {
            between.push_all(&mut out);
        }
    }
    out
}

/// An opening mark that waits for its partner.
struct Open {
    mark: Mark,
    /// A mark that would close it, if no better one comes.
    fallback: Option<Mark>,
    /// The start of the first mark that opens the same family again.
    limit: Option<usize>,
}

impl Open {
    fn is_single(&self) -> bool {
        self.mark.glyph.family == Family::Single
    }
}

/// One paragraph while its marks are being paired.
struct Paragraph<'a> {
    text: &'a str,
    span: Span,
    index: usize,
    marks: &'a [Mark],
    continued: Continued,
    out: &'a mut Vec<Quotation>,
    stack: Vec<Open>,
    /// No mark has opened or closed anything yet.
    fresh: bool,
}

impl Paragraph<'_> {
    fn pair(mut self, next: &Next<'_>) -> Continued {
        for n in 0..self.marks.len() {
            if self.marks[n].glyph.family == Family::Single {
                self.take_single(self.marks[n]);
            } else {
                self.take(n);
            }
        }
        self.finish(next)
    }

    fn take(&mut self, n: usize) {
        let open = self.position(self.marks[n].glyph.family);
        match open {
            _ if self.is_inches(n, open.is_some()) => {}
            Some(at) if self.is_closing(n) => self.close(at, n),
            None if self.is_closing_alone(n) => self.close_unopened(n),
            _ => self.open(n),
        }
    }

    /// Whether a mark closes the quotation of its family that is open.
    fn is_closing(&self, n: usize) -> bool {
        let mark = &self.marks[n];
        match (mark.glyph.side, mark.fit) {
            (Side::Open, Fit::Closes) => true,
            (Side::Open, Fit::Loose) => mark.after.is_none(),
            (Side::Open, _) => false,
            (Side::Close, _) => true,
            (Side::Either, Fit::Opens) => self.is_misplaced(mark),
            (Side::Either, _) => true,
        }
    }

    /// Whether a mark closes a quotation though none of its family is open.
    fn is_closing_alone(&self, n: usize) -> bool {
        let mark = &self.marks[n];
        match (mark.glyph.side, mark.fit) {
            (Side::Open, _) => false,
            (Side::Close, Fit::Opens) => false,
            (Side::Close, Fit::Loose) if mark.before.is_none() => !self.next_closes(n),
            (Side::Close, _) | (Side::Either, Fit::Closes) => !self.is_misplaced_opening(n),
            (Side::Either, Fit::Loose) => mark.after.is_none(),
            (Side::Either, _) => false,
        }
    }

    /// A straight mark that has its space on the wrong side: `Enough, "said Ortiz`.
    fn is_misplaced(&self, mark: &Mark) -> bool {
        let rest = &self.text[mark.end..];
        mark.before.is_some_and(is_space) && clause::starts_with_verb(rest)
    }

    /// The same before a quotation: `Ortiz said," Enough."`
    fn is_misplaced_opening(&self, n: usize) -> bool {
        let mark = &self.marks[n];
        let before = self.text[self.span.start..mark.start].strip_suffix([',', ':']);
        before.is_some_and(clause::ends_with_verb) && self.next_closes(n)
    }

    /// A straight mark after digits is one of inches if feet stand before it, or if it has
    /// nothing to close, or the next mark does that.
    fn is_inches(&self, n: usize, pending: bool) -> bool {
        let mark = &self.marks[n];
        if mark.glyph.side == Side::Close {
            // Made curly by a word processor: “He is 6’2”,” she said.
            return mark.is_feet_and_inches(self.text) && self.next_closes(n);
        }
        mark.is_after_digit(self.text)
            && (!pending || mark.is_feet_and_inches(self.text) || self.next_closes(n))
    }

    /// Whether the next mark of the same family, not far off, closes rather than opens.
    fn next_closes(&self, n: usize) -> bool {
        let family = self.marks[n].glyph.family;
        let mut ahead = self.marks[n + 1..].iter().take(6);
        ahead
            .find(|m| m.glyph.family == family)
            .is_some_and(|m| match m.glyph.side {
                Side::Open => false,
                Side::Close => true,
                Side::Either => m.fit == Fit::Closes,
            })
    }

    /// The innermost open quotation of a family.
    fn position(&self, family: Family) -> Option<usize> {
        self.stack
            .iter()
            .rposition(|open| open.mark.glyph.family == family)
    }

    fn open(&mut self, n: usize) {
        let mark = self.marks[n];
        if let Some(at) = self.position(mark.glyph.family) {
            if !mark.is_within_straight(&self.stack[at].mark) {
                self.stack[at].limit.get_or_insert(mark.start);
            }
            // After a reporting clause this is the next quotation, not a nested one.
            if at + 1 == self.stack.len() && self.has_clause_before(n) {
                self.abandon_from(at, mark.start);
            }
        }
        self.push(mark);
    }

    fn push(&mut self, mark: Mark) {
        if self.stack.len() == DEEPEST {
            let lowest = self.stack.remove(0);
            self.abandon(&lowest, mark.start);
        }
        self.fresh &= mark.glyph.family == Family::Single;
        self.stack.push(Open {
            mark,
            fallback: None,
            limit: None,
        });
    }

    fn close(&mut self, at: usize, n: usize) {
        let mark = self.marks[n];
        if self.stack[at].limit.is_some() && self.has_clause_before(n) {
            // `"So, Ortiz said. "Then," she added, left."`: the first never closed.
            return self.abandon_from(at, mark.start);
        }
        self.abandon_from(at + 1, mark.start);
        if let Some(open) = self.stack.pop() {
            self.emit(&open.mark, mark);
        }
    }

    /// Whether a reporting clause stands between a mark and the one before it.
    fn has_clause_before(&self, n: usize) -> bool {
        let start = n
            .checked_sub(1)
            .map_or(self.span.start, |before| self.marks[before].end);
        clause::first(self.text, Span::new(start, self.marks[n].start)).is_some()
    }

    /// A closing mark with nothing of its family open.
    fn close_unopened(&mut self, n: usize) {
        let mark = self.marks[n];
        let double = mark.glyph.family == Family::Double;
        if let Some(open) = self.stack.pop_if(|open| double && open.is_single()) {
            // Mixed marks: ‘We are done,” Ortiz said.
            return self.emit(&open.mark, mark);
        }
        let sure = mark.is_after_stop() && !mark.is_after_digit(self.text);
        if self.stack.is_empty()
            && (sure || self.continued.bare)
            && let Some(start) = self.unopened_start(n)
        {
            self.emit_unopened(start, mark);
        }
        self.fresh = false;
    }

    /// Where a quotation without an opening mark began: with its paragraph, or, if that has
    /// a quotation already, with the sentence after the one that this stands in.
    fn unopened_start(&self, n: usize) -> Option<usize> {
        if self.fresh {
            return Some(self.span.start);
        }
        let before = self.marks[..n].last()?;
        let between = &self.text[before.end..self.marks[n].start];
        let sentence = between.find(". ")? + 2;
        Some(before.end + sentence)
    }

    fn emit_unopened(&mut self, start: usize, mark: Mark) {
        let inside = trimmed(self.text, Span::new(start, mark.start));
        let bare = std::mem::take(&mut self.continued).bare;
        let opening = if bare {
            Opening::Continued
        } else {
            Opening::Missing
        };
        self.add(
            Span::new(inside.start, mark.end),
            inside,
            opening,
            Closing::Marked,
            &mark,
        );
        self.fresh = false;
    }

    fn take_single(&mut self, mark: Mark) {
        let on_top = self.stack.last().is_some_and(Open::is_single);
        let ends_word = on_top && self.text[..mark.start].ends_with(char::is_alphanumeric);
        match (mark.fit, mark.glyph.side) {
            (Fit::Opens, Side::Close) => {}
            (Fit::Opens, _) => self.open_single(mark),
            (Fit::Closes, _) => self.close_single(mark),
            // A possessive after a closing mark: "Oslo"'s crew.
            (Fit::Tight, _) if mark.before.is_some_and(char::is_alphanumeric) && !ends_word => {}
            (_, Side::Close | Side::Either) if on_top => self.close_single(mark),
            (Fit::Tight, Side::Open | Side::Either) | (Fit::Loose, Side::Open) => {
                self.open_single(mark);
            }
            _ => {}
        }
    }

    fn open_single(&mut self, mark: Mark) {
        if mark.is_elision(self.text) {
            return;
        }
        if let Some(open) = self.stack.pop_if(|open| open.is_single()) {
            self.abandon(&open, mark.start);
        }
        self.push(mark);
    }

    fn close_single(&mut self, mark: Mark) {
        if mark.is_end_of_n(self.text) {
            return;
        }
        let unsure = mark.may_be_apostrophe(self.text);
        match self.stack.last_mut() {
            Some(open) if open.is_single() && unsure => _ = open.fallback.get_or_insert(mark),
            Some(open) if open.is_single() && mark.is_feet(self.text) => {}
            Some(open) if open.is_single() => {
                let open = open.mark;
                self.stack.pop();
                self.emit(&open, mark);
            }
            // Mixed marks: “We are done,’ Ortiz said.
            Some(open) if mark.is_after_stop() => _ = open.fallback.get_or_insert(mark),
            None if mark.is_after_stop() && self.fresh => {
                self.emit_unopened(self.span.start, mark);
            }
            _ => {}
        }
    }

    /// Gives up on the quotations from `at` on: something around them ends at `limit`.
    fn abandon_from(&mut self, at: usize, limit: usize) {
        while self.stack.len() > at
            && let Some(open) = self.stack.pop()
        {
            self.abandon(&open, limit);
        }
    }

    fn abandon(&mut self, open: &Open, limit: usize) {
        match open.fallback {
            Some(mark) => self.emit(&open.mark, mark),
            None => self.emit_unclosed(open, limit),
        }
    }

    /// A quotation without a closing mark ends before its reporting clause, if it has one,
    /// else before the next opening mark or where its surroundings end.
    fn emit_unclosed(&mut self, open: &Open, limit: usize) {
        let mark = &open.mark;
        if mark.glyph.family == Family::Single && !self.may_stand_alone(mark) {
            return;
        }
        let limit = open.limit.unwrap_or(limit).min(limit);
        let words = Span::new(mark.end, limit);
        // *Ortiz said: “First, they said it was late*: it has its clause in front.
        let before = self.text[self.span.start..mark.start].trim_end();
        let is_announced = before.strip_suffix(':').is_some_and(clause::ends_with_verb);
        let clause = clause::first(self.text, words).filter(|_| !is_announced);
        let end = clause.map_or(limit, |clause| clause.stop + 1);
        let inside = trimmed(self.text, Span::new(mark.end, end));
        let span = Span::new(mark.start, inside.end.max(mark.end));
        let opening = self.opening(mark);
        self.add(span, inside, opening, Closing::Missing, mark);
    }

    /// Whether a single mark with no partner may be one at all.
    fn may_stand_alone(&self, mark: &Mark) -> bool {
        let outermost = self.stack.is_empty();
        let starts = mark.start == self.span.start
            || self.text[..mark.start]
                .trim_end()
                .ends_with([',', ':', '.']);
        outermost && starts && mark.after.is_some_and(char::is_uppercase)
    }

    /// Closes the paragraph: what is still open goes on in the next one or ends here.
    fn finish(mut self, next: &Next<'_>) -> Continued {
        let stack = std::mem::take(&mut self.stack);
        let mut continued = Continued::default();
        let mut opening = next.opening.iter();
        let last_open = stack.iter().rev().find(|open| open.limit.is_none());
        let bare = last_open.is_some_and(|open| self.goes_on_bare(open, next));
        for open in &stack {
            let again = opening
                .as_slice()
                .first()
                .filter(|mark| self.goes_on(open, mark));
            if let Some(mark) = again {
                continued.before = mark.end;
                opening.next();
                self.emit_continuing(open);
            } else if bare && last_open.is_some_and(|last| last.mark == open.mark) {
                continued.bare = true;
                self.emit_continuing(open);
            } else {
                self.abandon(open, self.span.end);
            }
        }
        continued
    }

    /// Whether an open quotation goes on with the mark that the next paragraph begins with.
    fn goes_on(&self, open: &Open, mark: &Mark) -> bool {
        open.limit.is_none()
            && open.mark.glyph.family == mark.glyph.family
            && (open.fallback.is_none() || mark.glyph.family == Family::Single)
            && !self.ends_with_clause(open)
    }

    /// Whether an open quotation goes on without a mark, up to the first one of the next
    /// paragraph: a line break divides it.
    fn goes_on_bare(&self, open: &Open, next: &Next<'_>) -> bool {
        let closes = |mark: Mark| mark.glyph.family == open.mark.glyph.family;
        let words = Span::new(open.mark.end, self.span.end);
        // Over paragraphs without a mark nobody may have spoken either.
        let is_over = match next.is_far {
            true => words.of(self.text).split(' ').any(clause::is_verb),
            false => self.ends_with_clause(open),
        };
        open.fallback.is_none() && next.closing.is_some_and(closes) && !is_over
    }

    /// Whether the paragraph ends with a reporting clause right after the open quotation:
    /// its closing mark was forgotten, whatever comes next.
    fn ends_with_clause(&self, open: &Open) -> bool {
        let words = Span::new(open.mark.end, self.span.end);
        clause::first(self.text, words).is_some_and(|clause| clause.end + 40 > self.span.end)
    }

    fn emit_continuing(&mut self, open: &Open) {
        let mark = &open.mark;
        let inside = trimmed(self.text, Span::new(mark.end, self.span.end));
        let span = Span::new(mark.start, inside.end.max(mark.end));
        let opening = self.opening(mark);
        self.add(span, inside, opening, Closing::Continues, mark);
    }

    fn emit(&mut self, open: &Mark, close: Mark) {
        let span = Span::new(open.start, close.end);
        let inside = Span::new(open.end, close.start);
        let opening = self.opening(open);
        self.add(span, inside, opening, Closing::Marked, open);
    }

    fn opening(&self, mark: &Mark) -> Opening {
        if mark.start < self.continued.before {
            Opening::Continued
        } else {
            Opening::Marked
        }
    }

    fn add(&mut self, span: Span, inside: Span, opening: Opening, closing: Closing, mark: &Mark) {
        let inside = trimmed(self.text, inside);
        if inside.is_empty() {
            return;
        }
        let (paragraph, marks) = (self.index, mark.glyph.marks);
        self.out.push(Quotation {
            span,
            inside,
            paragraph,
            depth: 0,
            opening,
            closing,
            marks,
        });
    }
}
