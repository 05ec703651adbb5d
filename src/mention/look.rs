//! What a token tells on its own: its capital, and the listed phrase that starts with it.

use super::{Reader, Reading};
use crate::lexicon::{Facts, Phrase};
use crate::segment::{Token, TokenKind};
use crate::tag::Tag;
use std::ops::Range;

/// How a token is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Whether it is a word that starts with a capital.
    capital: bool,
    /// *41-year-old*, *father-of-two*
    aged: bool,
}

/// How each token is written.
pub(super) fn looks(reading: Reading<'_>) -> Vec<Look> {
    const SHORTEST: usize = "dad-of-two".len();
    let look = |token: &Token| Look {
        capital: reading.has_capital(token),
        aged: token.span.end - token.span.start >= SHORTEST
            && is_aged(reading.document.text, token),
    };
    reading.document.tokens.iter().map(look).collect()
}

fn is_aged(text: &str, token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Number) && {
        let word = token.span.of(text);
        word.ends_with("year-old") || is_parent(word)
    }
}

/// Whether a mention may start or end at a token of this tag, however it is written.
fn may_tell(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Noun | Tag::Name | Tag::Adjective | Tag::Pronoun | Tag::Wh | Tag::Determiner
    )
}

impl<'a> Reader<'a> {
    /// Whether a token is a word that starts with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.looks.get(at).is_some_and(|look| look.capital)
    }

    /// *41-year-old*, *father-of-two*
    pub(super) fn is_aged(&self, at: usize) -> bool {
        self.looks.get(at).is_some_and(|look| look.aged)
    }

    /// The first of these tokens that a mention can start or end at: no lower-case verb,
    /// no preposition, no sign.
    pub(super) fn next_telling(&self, tokens: Range<usize>) -> Option<usize> {
        let tags = &self.reading.tags[tokens.clone()];
        let mut signs = tags.iter().zip(&self.looks[tokens.clone()]);
        let tells = |(tag, look): (&Tag, &Look)| look.capital || look.aged || may_tell(*tag);
        Some(tokens.start + signs.position(tells)?)
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
