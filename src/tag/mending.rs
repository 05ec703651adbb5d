//! What a bigram cannot see: a few words whose part of speech is certain from further around them.
//!
//! Takes the tags of a document and mends them. In *Cole’s said sales rose* *said* is no participle,
//! in *the man accused of theft left* *accused* is one, in *wrote a third* *third* stands for somebody.

use super::Tag;
use crate::lexicon::{Class, Known};
use crate::segment::{Document, TokenKind};

/// Verbs that take who did it for an object: with *of* right behind them they are passive.
const OF_SOMETHING: [&str; 5] = ["accused", "acquitted", "convicted", "cleared", "suspected"];

/// Forms of *say* and *tell* that own nothing.
const SAYING: [&str; 3] = ["said", "says", "told"];

/// Who comes next in a row of people.
const ORDINALS: [&str; 9] = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

/// Verbs in *-s* that are as often a plural.
const CLAIMING: [&str; 9] = [
    "claims", "comments", "counters", "estimates", "notes", "predicts", "reasons", "remarks", "reports",
];

/// Mends the tags of a document, token by token.
pub(super) fn mend(document: &Document<'_>, known: &[Known], tags: &mut [Tag]) {
    let words = Words { document, known };
    for at in 1..tags.len() {
        match tags[at] {
            Tag::Participle if words.follows_owner(at, tags) => tags[at] = Tag::Past,
            Tag::Participle if words.follows_day(at, tags) => tags[at] = Tag::Past,
            Tag::Past if words.is_passive(at) => tags[at] = Tag::Participle,
            Tag::Present if words.is_behind_article(at) => tags[at] = Tag::Noun,
            Tag::Noun if words.is_inserted_claim(at, tags) => tags[at] = Tag::Present,
            Tag::Adjective if words.is_next_one(at, tags) => {
                tags[at] = Tag::Noun;
                if tags.get(at + 1) == Some(&Tag::Participle) {
                    tags[at + 1] = Tag::Past;
                }
            }
            _ => {}
        }
    }
}

struct Words<'a> {
    document: &'a Document<'a>,
    known: &'a [Known],
}

impl Words<'_> {
    fn is(&self, at: usize, words: &[&str]) -> bool {
        at < self.known.len() && words.contains(&self.document.word(at))
    }

    fn is_a(&self, at: usize, class: Class) -> bool {
        self.known[at].classes.contain(class)
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.document.tokens.get(at).map(|token| token.kind)
    }

    fn is_over(&self, at: usize) -> bool {
        let kind = self.kind(at);
        kind.is_none_or(|kind| kind == TokenKind::Comma || kind.ends_sentence())
    }

    /// *Cole’s said sales rose*: the shop says so.
    fn follows_owner(&self, at: usize, tags: &[Tag]) -> bool {
        tags[at - 1] == Tag::Possessive && self.is(at, &SAYING)
    }

    /// *Ann Lee today summed up the case*: no participle stands behind the day, with an object.
    fn follows_day(&self, at: usize, tags: &[Tag]) -> bool {
        let is_day = self.is(at - 1, &["today", "yesterday", "tonight"]);
        let has_object = || {
            let next = tags.get(at + 1);
            next.is_some_and(|tag| matches!(tag, Tag::Determiner | Tag::Pronoun | Tag::Adverb))
        };
        is_day && at >= 2 && tags[at - 2] == Tag::Name && has_object()
    }

    /// *the man accused of theft left*
    fn is_passive(&self, at: usize) -> bool {
        self.is(at, &OF_SOMETHING) && self.is(at + 1, &["of"])
    }

    /// *The update came as …*
    fn is_behind_article(&self, at: usize) -> bool {
        self.is_a(at - 1, Class::Article) && !self.is_a(at, Class::Auxiliary)
    }

    /// *The plan, Ann Lee notes, will fail*
    fn is_inserted_claim(&self, at: usize, tags: &[Tag]) -> bool {
        if tags[at - 1] != Tag::Name || !self.is(at, &CLAIMING) || !self.is_over(at + 1) {
            return false;
        }
        let name = tags[..at].iter().rev().take_while(|&&tag| tag == Tag::Name);
        let before = at.checked_sub(name.count() + 1);
        before.is_some_and(|before| self.kind(before) == Some(TokenKind::Comma))
    }

    /// *wrote a second.*, *a third commented: “No.”*
    fn is_next_one(&self, at: usize, tags: &[Tag]) -> bool {
        if !self.is(at, &ORDINALS) || !self.is(at - 1, &["a", "A"]) {
            return false;
        }
        let is_verb = |tag: &Tag| matches!(tag, Tag::Past | Tag::Participle);
        self.is_over(at + 1)
            || tags.get(at + 1).is_some_and(is_verb)
                && self.kind(at + 2).is_some_and(|kind| {
                    matches!(kind, TokenKind::Comma | TokenKind::Colon | TokenKind::Mark)
                })
    }
}
