//! What stands around a mention: whether its clause has it as subject.

use super::Reading;
use crate::lexicon::Class;
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// How far behind a mention its verb is looked for.
const REACH: usize = 40;

impl Reading<'_> {
    /// Whether a finite verb follows these tokens in their clause: *Ortiz, the mayor, said*.
    pub(super) fn is_subject(&self, tokens: Range<usize>, sentence: Range<usize>) -> bool {
        let before = tokens
            .start
            .checked_sub(1)
            .filter(|&before| sentence.contains(&before));
        if before.is_some_and(|before| self.is_preposition(before)) {
            return false;
        }
        let end = sentence.end.min(tokens.end + REACH);
        let mut at = tokens.end;
        while at < end {
            at = match self.tag(at) {
                Tag::Past | Tag::Present | Tag::Modal => return true,
                Tag::Adverb => at + 1,
                // *Ortiz herself said*
                Tag::Pronoun if self.is_reflexive(at) => at + 1,
                Tag::Preposition if self.is_preposition(at) => self.phrase_end(at + 1, end),
                // *Ortiz, 41, of Rome, left*
                Tag::Punctuation if self.kind(at) == TokenKind::Comma && self.is_finite(at + 1) => {
                    return true;
                }
                Tag::Punctuation => match self.kind(at) {
                    TokenKind::Comma | TokenKind::Dash => {
                        self.next_of(at + 1, end, TokenKind::is_pause)
                    }
                    TokenKind::Open => self.next_of(at + 1, end, |kind| kind == TokenKind::Close),
                    _ => return false,
                },
                _ => return false,
            };
        }
        false
    }

    /// Whether a token is a preposition that opens no clause; what follows one is no subject.
    fn is_preposition(&self, at: usize) -> bool {
        self.is_a(at, Class::Preposition)
    }

    /// *herself*, *themselves*
    fn is_reflexive(&self, at: usize) -> bool {
        let word = self.word(at);
        word.ends_with("self") || word.ends_with("selves")
    }

    /// The token behind the noun phrase that starts at `at`.
    pub(super) fn phrase_end(&self, at: usize, end: usize) -> usize {
        let fits = |at: &usize| {
            matches!(
                self.tag(*at),
                Tag::Determiner
                    | Tag::Adjective
                    | Tag::Noun
                    | Tag::Name
                    | Tag::Number
                    | Tag::Possessive
            )
        };
        at + (at..end).take_while(fits).count()
    }

    fn next_of(&self, at: usize, end: usize, fits: impl Fn(TokenKind) -> bool) -> usize {
        (at..end)
            .find(|&next| fits(self.kind(next)))
            .map_or(end, |next| next + 1)
    }
}

impl TokenKind {
    /// A sign that an aside may end with.
    fn is_pause(self) -> bool {
        matches!(self, Self::Comma | Self::Dash)
    }
}
