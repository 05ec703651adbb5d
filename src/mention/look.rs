//! What a token tells on its own: its capital, and the listed phrase that starts with it.

use super::Reader;
use crate::lexicon::{Facts, Phrase};
use crate::segment::TokenKind;

impl<'a> Reader<'a> {
    /// Whether a token is a word that starts with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.capitals.get(at).copied().unwrap_or_default()
    }

    /// *41-year-old*, *father-of-two*
    pub(super) fn is_aged(&self, at: usize) -> bool {
        const SHORTEST: usize = "dad-of-two".len();
        let document = self.reading.document;
        document.tokens.get(at).is_some_and(|token| {
            matches!(token.kind, TokenKind::Word | TokenKind::Number)
                && token.span.end - token.span.start >= SHORTEST
                && {
                    let word = token.span.of(document.text);
                    word.ends_with("year-old") || is_parent(word)
                }
        })
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
        let facts = self.facts(at);
        let starts = facts.phrases.longest() > 0 && self.place.tokens.contains(&at);
        starts
            .then(|| {
                self.reading
                    .longest_phrase(at..self.place.tokens.end, facts)
            })
            .flatten()
    }

    /// Whether a token tells time.
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.reading.is_time(at)
    }
}

/// *father-of-two*
fn is_parent(word: &str) -> bool {
    const PARENTS: [&str; 7] = [
        "father",
        "mother",
        "mum",
        "dad",
        "grandmother",
        "grandfather",
        "parent",
    ];
    let behind = |parent: &&str| word.strip_prefix(*parent);
    let mut behind = PARENTS.iter().filter_map(behind);
    behind.any(|rest| rest.starts_with("-of-"))
}
