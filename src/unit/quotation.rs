//! Whole quotations as units: *“No,”* is one, whatever stands in it.

use super::verb::NAMING;
use super::{Chunker, UnitKind};
use crate::segment::{Span, TokenKind};
use crate::tag::Tag;
use std::ops::Range;

impl Chunker<'_> {
    pub(super) fn push_quotation(&mut self, at: usize) -> Option<usize> {
        let start = self.reading.document.tokens[at].span.start;
        let quotations = self.reading.quotations;
        while quotations
            .get(self.quotation)
            .is_some_and(|q| q.depth > 0 || q.span.end <= start)
        {
            self.quotation += 1;
        }
        let index = self.quotation;
        let quotation = quotations.get(index);
        self.next_quotation = quotation.map_or(usize::MAX, |q| q.span.start);
        let quotation = quotation.filter(|q| q.span.start <= start)?;
        let tokens = &self.reading.document.tokens;
        let end = (at..self.end)
            .find(|&next| tokens[next].span.start >= quotation.span.end)
            .unwrap_or(self.end);
        if end == at || self.is_nickname(at, end) {
            self.quotation += usize::from(end == at);
            return None;
        }
        let inside = quotation.inside.of(self.reading.document.text);
        // *“Never Again,” she wrote*: what opens a sentence and ends in a comma goes on.
        let opens = self
            .units
            .last()
            .is_none_or(|unit| matches!(unit.kind, UnitKind::End | UnitKind::MarkedEnd))
            && inside.ends_with(',');
        let is_behind_thing = || {
            let last = self.units.last();
            last.is_some_and(|unit| !unit.kind.is_verb() && unit.kind != UnitKind::Comma)
        };
        // *a film called “Who Knows?”*
        let named = inside.trim_end_matches(['?', '!']);
        let is_title =
            is_written_as_title(inside) || is_written_as_title(named) && self.is_behind_work();
        if is_title
            && !self.is_behind_cry()
            && (inside.contains(' ') && !opens && is_behind_thing() || self.is_behind_work())
        {
            return Some(self.push_title(at..end, inside));
        }
        if self.is_title_of_show(inside) {
            return Some(self.push_title(at..end, inside));
        }
        let kind = ending(inside);
        let next = self.push(kind, at..end, at);
        if let Some(unit) = self.units.last_mut() {
            unit.span = quotation.span;
            unit.quotation = Some(index);
        }
        self.quotation += 1;
        while self.sentence_end().is_some_and(|last| last < next - 1) {
            self.sentence += 1;
        }
        let ended = matches!(kind, UnitKind::Stopped | UnitKind::Exclaimed);
        if ended && self.sentence_end() == Some(next - 1) {
            self.sentence += 1;
            self.push_empty(UnitKind::MarkedEnd, next);
        }
        Some(next)
    }

    /// Appends the name of a work, with the sign or the end of the sentence inside its marks.
    fn push_title(&mut self, tokens: Range<usize>, inside: &str) -> usize {
        self.quotation += 1;
        let head = tokens.end - 1;
        let next = self.push(UnitKind::Name, tokens, head);
        while self.sentence_end().is_some_and(|last| last < head) {
            self.sentence += 1;
        }
        if inside.ends_with(',') {
            self.push_empty(UnitKind::Comma, next);
        } else if self.sentence_end() == Some(head) {
            self.sentence += 1;
            self.push_empty(UnitKind::End, next);
        }
        next
    }

    /// *her film, “Blue,”*, *a play called “The Blue Room,”*: what sort of work it is stands before.
    fn is_behind_work(&self) -> bool {
        let (units, count) = (&self.units, self.units.len());
        let is_sign = units
            .last()
            .is_some_and(|unit| unit.kind == UnitKind::Comma || self.is(unit.head, &NAMING));
        // *the film, titled “Blue”*
        let before = units[..count - usize::from(is_sign)].split_last();
        let work = before.and_then(|(last, before)| match last.kind {
            UnitKind::Comma if is_sign => before.last(),
            _ => Some(last),
        });
        work.is_some_and(|unit| unit.kind == UnitKind::Noun && self.is(unit.tokens.end - 1, &WORKS))
    }

    /// Whether a word for a sort of work has a title in marks behind a comma.
    pub(super) fn has_title(&self, at: usize) -> bool {
        let is_behind = self.is(at, &WORKS)
            && self.reading.kind(at + 1) == TokenKind::Comma
            && at + 2 < self.end
            && self.quotation_at(at + 2).is_some();
        if !is_behind {
            return false;
        }
        let start = self.reading.document.tokens[at + 2].span.start;
        let mut next = self.reading.quotations[self.quotation..].iter();
        next.find(|quotation| quotation.depth == 0 && quotation.span.start == start)
            .is_some_and(|quotation| {
                is_written_as_title(quotation.inside.of(self.reading.document.text))
            })
    }

    /// *chants of “Four More Years”*: what many shout has capitals in some papers.
    fn is_behind_cry(&self) -> bool {
        let [.., noun, of] = &self.units[..] else {
            return false;
        };
        self.is(of.head, &["of"]) && self.is(noun.head, &CRIES)
    }

    /// *on “Meet the Press.”*, *told “Fox and Friends,”*, *NBC’s “Today in Rome.”*: several words
    /// with capitals, where somebody speaks or is told something.
    fn is_title_of_show(&self, inside: &str) -> bool {
        let words = inside.strip_suffix(['.', ',']).unwrap_or(inside);
        let capitals = words
            .split(' ')
            .filter(|word| word.starts_with(char::is_uppercase));
        if capitals.take(2).count() < 2 || !is_written_as_title(words) {
            return false;
        }
        let Some(last) = self.units.last() else {
            return false;
        };
        let is_possessive = || self.tag(last.tokens.end - 1) == Tag::Possessive;
        match last.kind {
            UnitKind::Preposition => self.is(last.head, &["on"]),
            UnitKind::Finite | UnitKind::Gerund => {
                self.is(last.head, &["told", "telling", "tells"])
            }
            UnitKind::Name => is_possessive(),
            UnitKind::Noun => self.is(last.tokens.end - 1, &WORKS),
            _ => false,
        }
    }

    /// A sign that stands inside the marks in front of it.
    pub(super) fn push_empty(&mut self, kind: UnitKind, token: usize) {
        let at = self.units.last().map_or(0, |unit| unit.span.end);
        self.push(kind, token..token, token);
        if let Some(unit) = self.units.last_mut() {
            unit.span = Span::new(at, at);
        }
    }

    /// *William "Bud" Harlan*: marks inside a name.
    pub(super) fn is_nickname(&self, at: usize, end: usize) -> bool {
        let inside = at + 1..end.saturating_sub(1);
        (1..=2).contains(&inside.len())
            && at > 0
            && self.tag(at - 1) == Tag::Name
            && self.tag(end) == Tag::Name
            && inside
                .into_iter()
                .all(|token| self.word(token).starts_with(char::is_uppercase))
    }

    /// The last token of the sentence that is being read.
    pub(super) fn sentence_end(&self) -> Option<usize> {
        let sentence = self.reading.document.sentences.get(self.sentence)?;
        (sentence.tokens.end <= self.end).then(|| sentence.tokens.end - 1)
    }

    /// One past the last token of the quotation that starts at token `at`, if one does.
    #[inline]
    pub(super) fn quotation_at(&self, at: usize) -> Option<usize> {
        let token = &self.reading.document.tokens[at];
        let start = token.span.start;
        if start < self.next_quotation {
            return None;
        }
        match token.kind == TokenKind::Mark || self.starts_unmarked(start) {
            true => self.end_of_quotation_at(at),
            false => None,
        }
    }

    #[inline(never)]
    fn end_of_quotation_at(&self, at: usize) -> Option<usize> {
        let tokens = &self.reading.document.tokens;
        let start = tokens[at].span.start;
        let quotation = self.reading.quotations
            [self.quotation.min(self.reading.quotations.len())..]
            .iter()
            .find(|q| q.depth == 0 && q.span.end > start)
            .filter(|q| q.span.start == start)?;
        let end = (at..self.end).find(|&next| tokens[next].span.start >= quotation.span.end);
        Some(end.unwrap_or(self.end))
    }

    /// Whether a quotation without an opening mark starts at this byte.
    fn starts_unmarked(&self, start: usize) -> bool {
        self.reading
            .quotations
            .get(self.quotation)
            .is_some_and(|q| q.depth == 0 && q.span.start == start)
    }
}

/// What many say at once, or somebody says again and again.
pub(crate) const CRIES: [&str; 14] = [
    "calls", "chant", "chanting", "chants", "chorus", "choruses", "cries", "cry", "heckles",
    "roars", "shouts", "screams", "whispers", "yells",
];

/// What has a title of its own.
const WORKS: [&str; 28] = [
    "ad",
    "advert",
    "album",
    "blog",
    "book",
    "comedy",
    "documentary",
    "drama",
    "exhibition",
    "film",
    "magazine",
    "memoir",
    "movie",
    "musical",
    "novel",
    "opera",
    "play",
    "podcast",
    "poem",
    "program",
    "programme",
    "series",
    "show",
    "sitcom",
    "song",
    "spot",
    "thriller",
    "video",
];

/// Whether words between marks look like the title of a work: *The Morning Show*.
fn is_written_as_title(inside: &str) -> bool {
    if inside.ends_with(['?', '!', '.']) {
        return false;
    }
    let is_small = |word: &str| {
        [
            "a", "an", "the", "of", "in", "on", "and", "for", "to", "with", "is", "at",
        ]
        .contains(&word)
    };
    let words = inside.trim_end_matches(',');
    let capital =
        |word: &str| word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    let last = words.rsplit(' ').next();
    let words = words.split(' ');
    // Most quotations are none by their last word.
    last.is_some_and(capital)
        && words.clone().next().is_some_and(capital)
        && (1..=8).contains(&words.clone().take(9).count())
        && words
            .into_iter()
            .all(|word| capital(word) || is_small(word))
}

/// How a quotation ends, by the last sign inside its marks.
fn ending(inside: &str) -> UnitKind {
    let text = inside.trim_end_matches(|last: char| {
        last.is_whitespace() || matches!(last, '”' | '"' | '’' | '\'' | '»' | ')')
    });
    match text.chars().next_back() {
        Some('.') => UnitKind::Stopped,
        Some(',' | ';') => UnitKind::Running,
        Some('?' | '!' | '…' | '—' | '–' | '-' | ':') => UnitKind::Exclaimed,
        _ => UnitKind::Fragment,
    }
}
