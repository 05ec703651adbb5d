//! What a token tells on its own: whether a mention can start there, and the listed phrase
//! that does.

use super::{Reader, Reading};
use crate::lexicon::{Class, Classes, Facts, Key, Phrase};
use crate::segment::{Token, TokenKind};
use crate::tag::{Tag, is_i};

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

    /// Whether a token is the pronoun *I*.
    pub(super) fn is_i(&self, at: usize) -> bool {
        let document = self.reading.document;
        is_i(document.text, document.tokens[at].span)
    }

    /// *WHO*: the body, where not all around it is in capitals.
    pub(super) fn is_who_in_capitals(&self, at: usize) -> bool {
        let near = [at.wrapping_sub(1), at + 1].into_iter();
        self.reading.word(at) == "WHO"
            && near
                .filter(|near| self.place.tokens.contains(near))
                .any(|near| self.reading.word(near).contains(char::is_lowercase))
    }

    /// *EXCLUSIVE Opera star Lena Ortiz*: says what sort of news it is, and is nobody's name.
    pub(super) fn is_label(&self, at: usize) -> bool {
        const MORE: [&str; 4] = ["more", "also", "next", "too"];
        let start = self.place.tokens.start;
        let links = self.reading.is(start, &["read", "see", "watch", "related"])
            && self.reading.is(start + 1, &MORE);
        if links && at <= start + 1 {
            return true;
        }
        const LABELS: [&str; 7] = [
            "EXCLUSIVE",
            "BREAKING",
            "REVEALED",
            "WATCH",
            "UPDATE",
            "UPDATED",
            "VIDEO",
        ];
        at == self.place.tokens.start && LABELS.contains(&self.reading.word(at))
    }

    /// *Kids First*, *Norland First Minister*: no time of the day here.
    pub(super) fn is_first(&self, at: usize) -> bool {
        let title = || matches!(self.phrase(at), Some((_, Phrase::Title(..))));
        self.reading.word(at) == "First"
            && !self.place.heading
            && (!self.is_capital(at + 1) || title())
    }

    /// The word of a token as a number.
    pub(super) fn key(&self, at: usize) -> Key {
        let document = self.reading.document;
        Key::at(document.text, document.tokens[at].span)
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
    /// The last answer is kept, since several ask about one token.
    pub(super) fn phrase(&self, at: usize) -> Option<(usize, Phrase)> {
        let (last, known) = self.last_phrase.get();
        if last == at {
            return known;
        }
        let facts = self.facts(at);
        let starts = facts.phrases.longest() > 0 && self.place.tokens.contains(&at);
        if !starts {
            return None;
        }
        let sentence = at..self.place.tokens.end;
        let phrase = self.reading.longest_phrase(sentence, facts);
        self.last_phrase.set((at, phrase));
        phrase
    }

    /// Whether a token tells time.
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.reading.is_time(at)
    }
}

/// The tokens that a mention can start or end at: no lower-case verb, no preposition, no sign,
/// and no lower-case noun that is no role.
pub(super) fn telling(reading: Reading<'_>) -> Vec<usize> {
    /// A telling token stands every so many, or less often.
    const RARITY: usize = 3;
    let Reading { document, tags, .. } = reading;
    let tells = |token: &Token, tag: Tag, classes: Classes| {
        token.is_capital || may_tell(tag, classes) || is_aged(document.text, token)
    };
    let tokens = document.tokens.iter().zip(tags).zip(reading.known);
    let mut telling = Vec::with_capacity(tags.len() / RARITY);
    for (at, ((token, &tag), known)) in tokens.enumerate() {
        if tells(token, tag, known.classes) {
            telling.push(at);
        }
    }
    telling
}

/// Whether a mention may start or end at a word in lower case.
fn may_tell(tag: Tag, classes: Classes) -> bool {
    match tag {
        Tag::Noun | Tag::Adjective => classes.contain(Class::Role),
        Tag::Name | Tag::Pronoun | Tag::Wh => true,
        Tag::Determiner => classes.contain(Class::Possessive),
        _ => false,
    }
}

/// *41-year-old*, *father-of-two*
fn is_aged(text: &str, token: &Token) -> bool {
    const SHORTEST: usize = "dad-of-two".len();
    token.span.end - token.span.start >= SHORTEST && is_long_and_aged(text, token)
}

/// The same of a word that is long enough; kept apart, since few are.
#[inline(never)]
fn is_long_and_aged(text: &str, token: &Token) -> bool {
    let word = token.span.of(text);
    may_be_aged(word.as_bytes())
        && matches!(token.kind, TokenKind::Word | TokenKind::Number)
        && (word.ends_with("year-old") || is_parent(word))
}

/// Whether a hyphen stands before *old*, or behind three, six or eleven letters.
fn may_be_aged(word: &[u8]) -> bool {
    let before_old = word.len().wrapping_sub("-old".len());
    [before_old, "dad".len(), "mother".len(), "grandmother".len()]
        .iter()
        .any(|&at| word.get(at) == Some(&b'-'))
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
    let is_known = |parent: &[u8]| {
        PARENTS
            .iter()
            .any(|known| known.as_bytes().eq_ignore_ascii_case(parent))
    };
    parent.is_some_and(|parent| word[parent.len()..].starts_with("-of-") && is_known(parent))
}
