//! What a token tells on its own: whether a mention can start there, and the listed phrase
//! that does.

use super::Reader;
use crate::lexicon::{Class, Facts, Phrase};
use crate::segment::{Token, TokenKind};
use crate::tag::Tag;
use std::ops::Range;

impl<'a> Reader<'a> {
    /// Whether a token is a word that starts with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.reading.is_capital(at)
    }

    /// *41-year-old*, *father-of-two*
    pub(super) fn is_aged(&self, at: usize) -> bool {
        let document = self.reading.document;
        let token = document.tokens.get(at);
        token.is_some_and(|token| is_aged(document.text, token))
    }

    /// The first of these tokens that a mention can start or end at: no lower-case verb,
    /// no preposition, no sign, and no lower-case noun that is no role.
    pub(super) fn next_telling(&self, tokens: Range<usize>) -> Option<usize> {
        let (tags, document) = (&self.reading.tags, self.reading.document);
        let mut all = document.tokens[tokens.clone()].iter().zip(tokens);
        let telling = all.find(|&(token, at)| {
            token.is_capital || self.may_tell(at, tags[at]) || is_aged(document.text, token)
        });
        telling.map(|(_, at)| at)
    }

    /// Whether a mention may start or end at a token in lower case of this tag.
    fn may_tell(&self, at: usize, tag: Tag) -> bool {
        match tag {
            Tag::Noun | Tag::Adjective => {
                let facts = self.facts(at);
                facts.ends_role || facts.role.is_some()
            }
            Tag::Name | Tag::Pronoun | Tag::Wh => true,
            Tag::Determiner => self.reading.is_a(at, Class::Possessive),
            _ => false,
        }
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

/// *41-year-old*, *father-of-two*
fn is_aged(text: &str, token: &Token) -> bool {
    const SHORTEST: usize = "dad-of-two".len();
    let is_long = token.span.end - token.span.start >= SHORTEST;
    is_long && matches!(token.kind, TokenKind::Word | TokenKind::Number) && {
        let word = token.span.of(text);
        word.ends_with("year-old") || is_parent(word)
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
    let parent = word.as_bytes().split(|&byte| byte == b'-').next();
    let is_known = |parent: &[u8]| PARENTS.iter().any(|known| known.as_bytes() == parent);
    parent.is_some_and(|parent| word[parent.len()..].starts_with("-of-") && is_known(parent))
}
