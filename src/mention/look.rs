//! What every token of an article tells on its own, read once: its capital, and the listed
//! phrase that starts with it.

use super::Reader;
use crate::lexicon::{Facts, Phrase};
use crate::reading::{Reading, has_capital};
use crate::segment::TokenKind;

/// What a token tells on its own.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    /// Whether it is a word that starts with a capital.
    pub capital: bool,
    /// *41-year-old*
    pub aged: bool,
    /// The longest listed phrase that starts here, with its end.
    phrase: Option<(usize, Phrase)>,
}

/// One look for each token.
pub(super) fn looks(reading: Reading<'_>) -> Vec<Look> {
    let mut looks = Vec::with_capacity(reading.document.tokens.len());
    for sentence in &reading.document.sentences {
        let tokens = sentence.tokens.clone();
        looks.extend(tokens.clone().map(|at| Look::at(reading, at, tokens.end)));
    }
    looks
}

impl Look {
    fn at(reading: Reading<'_>, at: usize, end: usize) -> Self {
        let token = reading.document.tokens[at];
        if token.kind != TokenKind::Word && token.kind != TokenKind::Number {
            return Self::default();
        }
        let bytes = &reading.document.text.as_bytes()[token.span.start..token.span.end];
        let capital = token.kind == TokenKind::Word
            && match bytes[0] {
                b'A'..=b'Z' => true,
                b'a'..=b'z' => bytes.get(2) == Some(&b'-') && has_capital(reading.word(at)),
                _ => has_capital(reading.word(at)),
            };
        let facts = reading.facts(at);
        Self {
            capital,
            aged: bytes.ends_with(b"year-old"),
            phrase: match facts.phrases.longest() {
                0 => None,
                _ => reading.longest_phrase(at..end, facts),
            },
        }
    }
}

impl<'a> Reader<'a> {
    /// Whether a token is a word that starts with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.looks.get(at).is_some_and(|look| look.capital)
    }

    /// Whether no name starts with a token.
    pub(super) fn is_small(&self, at: usize) -> bool {
        self.is_capital(at) && self.facts(at).small
    }

    /// What the lists know of a token.
    pub(super) fn facts(&self, at: usize) -> &'a Facts {
        self.reading.facts(at)
    }

    /// The longest title, body, place or known speaker that starts at a token, with its end.
    pub(super) fn phrase(&self, at: usize) -> Option<(usize, Phrase)> {
        match self.place.tokens.contains(&at) {
            true => self.looks[at].phrase,
            false => None,
        }
    }

    /// Whether a token tells time.
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.reading.is_time(at)
    }
}
