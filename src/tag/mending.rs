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
const CLAIMING: [&str; 11] = [
    "claims",
    "comments",
    "counters",
    "estimates",
    "forecasts",
    "notes",
    "predicts",
    "reasons",
    "remarks",
    "reports",
    "states",
];

/// Tell how much without a noun.
const AMOUNTS: [&str; 5] = ["enough", "less", "little", "more", "much"];

/// Pronouns that no verb follows.
const TOLD: [&str; 4] = ["him", "me", "them", "us"];

/// What is done to a letter, a statement or a rally behind its noun.
const DONE_TO_IT: [&str; 28] = [
    "addressed",
    "aired",
    "attended",
    "broadcast",
    "carried",
    "circulated",
    "dated",
    "distributed",
    "emailed",
    "filed",
    "held",
    "hosted",
    "issued",
    "made",
    "obtained",
    "organised",
    "organized",
    "posted",
    "provided",
    "published",
    "quoted",
    "recorded",
    "released",
    "seen",
    "sent",
    "shared",
    "signed",
    "written",
];

/// No sentence is looked through further for another verb.
const FAR: usize = 40;

/// Mends the tags of a document, token by token.
pub(super) fn mend(document: &Document<'_>, known: &[Known], tags: &mut [Tag]) {
    let words = Words { document, known };
    for at in 1..tags.len() {
        match tags[at] {
            Tag::Participle if words.follows_owner(at, tags) => tags[at] = Tag::Past,
            Tag::Participle if words.follows_day(at, tags) => tags[at] = Tag::Past,
            Tag::Past
                if words.is_passive(at)
                    || words.is_set_off(at, tags)
                    || words.narrows_occasion(at, tags) =>
            {
                tags[at] = Tag::Participle;
            }
            Tag::Present if words.owns(at, tags) => tags[at] = Tag::Possessive,
            Tag::Present if words.is_told(at, tags) => tags[at] = Tag::Noun,
            Tag::Adverb | Tag::Adjective if words.is_amount(at, tags) => tags[at] = Tag::Noun,
            Tag::Noun if words.is_beside(at, tags) => tags[at] = Tag::Gerund,
            Tag::Noun if words.is_claim(at, tags) => tags[at] = Tag::Present,
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

    /// *the 17-year-old’s mother*, *Radio 4’s programme*: behind a number *’s* is no verb.
    fn owns(&self, at: usize, tags: &[Tag]) -> bool {
        self.kind(at) == Some(TokenKind::Clitic)
            && tags[at - 1] == Tag::Number
            && tags
                .get(at + 1)
                .is_some_and(|next| matches!(next, Tag::Noun | Tag::Name))
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

    /// *Ann Lee, described as a saint, said no*: two commas set it off from the verb.
    fn is_set_off(&self, at: usize, tags: &[Tag]) -> bool {
        let leads_on = || {
            let next = tags.get(at + 1);
            next == Some(&Tag::Preposition) && !self.is(at + 1, &["if", "whether"])
                || self.is(at + 1, &["as"])
                || self.kind(at + 1) == Some(TokenKind::Comma)
        };
        if self.kind(at - 1) != Some(TokenKind::Comma)
            || at < 2
            || !matches!(tags[at - 2], Tag::Name | Tag::Noun)
            || !self.document.word(at).ends_with("ed")
            || !leads_on()
        {
            return false;
        }
        let is_finite = |at: usize| matches!(tags[at], Tag::Past | Tag::Present | Tag::Modal);
        let ends = |at: &usize| self.kind(*at).is_none_or(TokenKind::ends_sentence);
        let before = (at.saturating_sub(FAR)..at)
            .rev()
            .take_while(|at| !ends(at));
        let mut behind = (at + 1..tags.len().min(at + FAR)).take_while(|at| !ends(at));
        let goes_on = |at: usize| self.kind(at - 1) == Some(TokenKind::Comma) && is_finite(at);
        !before.into_iter().any(is_finite) && behind.any(goes_on)
    }

    /// *said in a letter sent to parents that …*, *at a rally held in Rome*: behind *in a* and its noun.
    fn narrows_occasion(&self, at: usize, tags: &[Tag]) -> bool {
        let is_noun = |at: &usize| matches!(tags[*at], Tag::Noun | Tag::Adjective);
        let nouns = (at.saturating_sub(3)..at).rev().take_while(is_noun).count();
        let article = at.checked_sub(nouns + 1);
        nouns > 0
            && self.is(at, &DONE_TO_IT)
            && article.is_some_and(|article| {
                self.is(article, &["a", "an"])
                    && article
                        .checked_sub(1)
                        .is_some_and(|before| self.is(before, &["in", "at", "on", "during"]))
            })
    }

    /// *told him rents were high*
    fn is_told(&self, at: usize, tags: &[Tag]) -> bool {
        let is_verb = |tag: &Tag| matches!(tag, Tag::Past | Tag::Present | Tag::Modal);
        self.is(at - 1, &TOLD) && tags.get(at + 1).is_some_and(is_verb)
    }

    /// *said more needs to be done*, *said little had changed*
    fn is_amount(&self, at: usize, tags: &[Tag]) -> bool {
        let is_verb = |tag: &Tag| matches!(tag, Tag::Past | Tag::Present | Tag::Modal);
        self.is(at, &AMOUNTS)
            && matches!(tags[at - 1], Tag::Past | Tag::Present | Tag::That)
            && !self.is_a(at - 1, Class::Auxiliary)
            && tags.get(at + 1).is_some_and(is_verb)
    }

    /// *with Ann Lee warning: “No.”*
    fn is_beside(&self, at: usize, tags: &[Tag]) -> bool {
        let word = self.document.word(at);
        tags[at - 1] == Tag::Name
            && word.ends_with("ing")
            && self.kind(at + 1) == Some(TokenKind::Colon)
            && self
                .before_name(at, tags)
                .is_some_and(|before| self.is(before, &["with"]))
    }

    /// *Ann Lee notes that it will fail*
    fn is_claim(&self, at: usize, tags: &[Tag]) -> bool {
        let opens = |at: usize| {
            let kind = self.kind(at);
            kind.is_some_and(|kind| kind == TokenKind::Comma || kind.ends_sentence())
        };
        tags[at - 1] == Tag::Name
            && self.is(at, &CLAIMING)
            && tags.get(at + 1) == Some(&Tag::That)
            && self.before_name(at, tags).is_none_or(opens)
    }

    /// What stands in front of the name, and its article, that ends before a token.
    fn before_name(&self, at: usize, tags: &[Tag]) -> Option<usize> {
        let name = tags[..at].iter().rev().take_while(|&&tag| tag == Tag::Name);
        let before = at.checked_sub(name.count() + 1)?;
        match self.is_a(before, Class::Article) {
            true => before.checked_sub(1),
            false => Some(before),
        }
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
