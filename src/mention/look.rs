//! What every token of an article tells on its own, read once: its capital, and what the
//! lists know of its word.

use super::Reader;
use super::reading::{Reading, has_capital, lower};
use crate::lexicon::{Facts, Phrase};
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// What a token tells on its own.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    /// Whether it is a word that starts with a capital.
    pub capital: bool,
    /// *41-year-old*, *father-of-two*
    pub aged: bool,
    /// Whether the lists have been asked.
    pub asked: bool,
    /// What the lists know of the word.
    pub facts: Facts,
    /// The longest listed phrase that starts here, with its end.
    pub phrase: Option<(usize, Phrase)>,
}

/// One look for each token. The lists are asked only of words that names and roles are
/// made of; for others see [`Look::ask`].
pub(super) fn looks(reading: Reading<'_>) -> Vec<Look> {
    let mut looks = vec![Look::default(); reading.document.tokens.len()];
    let mut buffer = String::new();
    for sentence in &reading.document.sentences {
        for at in sentence.tokens.clone() {
            let look = &mut looks[at];
            look.see(reading, at);
            let ask = match reading.tag(at) {
                Tag::Noun | Tag::Name => true,
                Tag::Adjective => look.capital || reading.tag(at + 1) != Tag::Noun,
                _ => look.capital,
            };
            if ask {
                look.ask(reading, at..sentence.tokens.end, &mut buffer);
            }
        }
    }
    looks
}

impl Look {
    /// Notes what a token tells without the lists.
    fn see(&mut self, reading: Reading<'_>, at: usize) {
        let token = reading.document.tokens[at];
        let bytes = &reading.document.text.as_bytes()[token.span.start..token.span.end];
        self.capital = token.kind == TokenKind::Word
            && match bytes[0] {
                b'A'..=b'Z' => true,
                b'a'..=b'z' => bytes.get(2) == Some(&b'-') && has_capital(reading.word(at)),
                _ => has_capital(reading.word(at)),
            };
        self.aged = bytes.len() >= 8 && (bytes.ends_with(b"year-old") || is_parent(bytes));
    }

    /// Notes what the lists know of the first of these tokens, the rest of its sentence.
    pub fn ask(&mut self, reading: Reading<'_>, rest: Range<usize>, buffer: &mut String) {
        let (table, word) = (&reading.names().words, reading.word(rest.start));
        self.asked = true;
        if let Some(&facts) = table.get(word) {
            self.facts = facts;
        }
        if word
            .bytes()
            .any(|byte| !byte.is_ascii() || byte.is_ascii_uppercase())
        {
            self.facts.take_lower_case(table.get(lower(word, buffer)));
        }
        if self.facts.phrases.longest() > 0 {
            self.phrase = reading.longest_phrase(rest, &self.facts);
        }
    }
}

/// *father-of-two*
fn is_parent(word: &[u8]) -> bool {
    let parents: [&[u8]; 7] = [
        b"father",
        b"mother",
        b"mum",
        b"dad",
        b"grandmother",
        b"grandfather",
        b"parent",
    ];
    word.contains(&b'-')
        && parents.iter().any(|parent| {
            word.strip_prefix(*parent)
                .is_some_and(|rest| rest.starts_with(b"-of-"))
        })
}

impl Reader<'_> {
    /// Whether a token is a word that starts with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.looks.get(at).is_some_and(|look| look.capital)
    }

    /// Whether no name starts with a token.
    pub(super) fn is_small(&self, at: usize) -> bool {
        self.looks
            .get(at)
            .is_some_and(|look| look.capital && look.facts.small)
    }

    /// What the lists know of a token.
    pub(super) fn facts(&self, at: usize) -> Facts {
        match self.looks.get(at) {
            Some(look) if look.asked => look.facts,
            Some(_) => self.asked(at).facts,
            None => Facts::default(),
        }
    }

    /// The longest title, body, place or known speaker that starts at a token, with its end.
    pub(super) fn phrase(&self, at: usize) -> Option<(usize, Phrase)> {
        match self.looks.get(at) {
            _ if !self.place.tokens.contains(&at) => None,
            Some(look) if look.asked => look.phrase,
            _ => self.asked(at).phrase,
        }
    }

    /// What is known of a word that seldom matters.
    #[cold]
    fn asked(&self, at: usize) -> Look {
        let mut look = self.looks[at];
        look.ask(
            self.reading,
            at..self.place.tokens.end.max(at),
            &mut String::new(),
        );
        look
    }

    /// Whether a token tells time.
    pub(super) fn is_time(&self, at: usize) -> bool {
        /// No word that tells time is as long.
        const LONGEST: usize = 16;
        self.facts(at).time && self.reading.word(at).len() < LONGEST
    }
}
