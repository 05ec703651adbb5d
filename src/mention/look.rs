//! What every token of an article tells on its own, read once: its capital, and what the
//! lists know of its word.

use super::reading::{Reading, has_capital, lower};
use super::word::is_small;
use crate::lexicon::{Facts, Phrase};
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// What a token tells on its own.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    /// Whether it is a word that starts with a capital.
    pub capital: bool,
    /// Whether no name starts with it.
    pub small: bool,
    /// *41-year-old*
    pub aged: bool,
    /// Whether the lists have been asked.
    asked: bool,
    /// What the lists know of the word.
    pub facts: Facts,
    /// The longest listed phrase that starts here, with its end.
    pub phrase: Option<(usize, Phrase)>,
}

/// One look for each token. The lists are asked only of words that names and roles are
/// made of; for others see [`Look::asked`].
pub(super) fn looks(reading: Reading<'_>) -> Vec<Look> {
    let mut looks = Vec::with_capacity(reading.document.tokens.len());
    let mut buffer = String::new();
    for sentence in &reading.document.sentences {
        for at in sentence.tokens.clone() {
            let look = Look::at(reading, at);
            let ask =
                look.capital || matches!(reading.tag(at), Tag::Noun | Tag::Name | Tag::Adjective);
            looks.push(if ask {
                look.asked(reading, at..sentence.tokens.end, &mut buffer)
            } else {
                look
            });
        }
    }
    looks
}

impl Look {
    /// What a token tells without the lists.
    fn at(reading: Reading<'_>, at: usize) -> Self {
        let token = reading.document.tokens[at];
        if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
            return Self::default();
        }
        let bytes = &reading.document.text.as_bytes()[token.span.start..token.span.end];
        let aged = bytes.ends_with(b"year-old");
        let capital = token.kind == TokenKind::Word && has_capital(reading.word(at));
        Self {
            capital,
            small: capital && is_small(reading.word(at)),
            aged,
            ..Self::default()
        }
    }

    /// The same with what the lists know of the first of these tokens, the rest of its sentence.
    pub fn asked(mut self, reading: Reading<'_>, rest: Range<usize>, buffer: &mut String) -> Self {
        if self.asked {
            return self;
        }
        let (table, word) = (&reading.names().words, reading.word(rest.start));
        self.asked = true;
        self.facts = table.get(word).copied().unwrap_or_default();
        let low = lower(word, buffer);
        if low != word {
            self.facts
                .or_in_lower_case(table.get(low).unwrap_or(&Facts::default()));
        }
        self.phrase = reading.longest_phrase(rest, self.facts);
        self
    }
}
