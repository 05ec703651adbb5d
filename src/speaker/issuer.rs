//! Documents → the mention of whoever issued them, in the document's own phrase.
//!
//! *A report by the council* is the council's, *Ortiz’s statement* is hers, and *an editorial in
//! the Herald* the Herald's.

use super::source::Finder;
use crate::lexicon::RoleKind;
use crate::mention::{Evidence, Mention, MentionKind};
use crate::reading::Reading;
use crate::tag::Tag;
use std::ops::Range;

/// Documents that say what their owner says: *Ortiz’s statement*, but not *Ortiz’s indictment*.
const OWN_WORDS: [&str; 22] = [
    "statement",
    "statements",
    "tweet",
    "tweets",
    "post",
    "posts",
    "book",
    "memoir",
    "letter",
    "speech",
    "testimony",
    "column",
    "message",
    "messages",
    "email",
    "memo",
    "brief",
    "essay",
    "blog",
    "article",
    "note",
    "text",
];

/// The body that a document's phrase names outside a source: *in a report by the council*.
pub(super) fn issuer(reading: Reading<'_>, mentions: &[Mention], document: usize) -> Option<usize> {
    const REACH: usize = 12;
    let core = &mentions[document].core;
    let tokens =
        mentions[document].tokens.start..reading.phrase_goes_to(core.end, core.end + REACH);
    let (before, behind) = mentions.split_at(document);
    let before = before.iter().rev();
    let before = before.take_while(|mention| mention.core.start >= tokens.start);
    let behind = behind.iter();
    let behind = behind.take_while(|mention| mention.core.start < tokens.end);
    let inside = document - before.count()..document + behind.count();
    let finder = Finder {
        reading,
        mentions,
        tokens,
    };
    finder.issuer(document, inside)
}

impl Finder<'_> {
    /// *An editorial in the Herald* is the Herald's.
    fn is_published(&self, document: &Mention) -> bool {
        self.reading.is(
            document.core.end - 1,
            &[
                "article",
                "story",
                "editorial",
                "op-ed",
                "column",
                "leader",
                "report",
            ],
        )
    }

    /// The body in a document's phrase, before or behind its noun.
    pub(super) fn issuer(&self, head: usize, inside: Range<usize>) -> Option<usize> {
        let document = &self.mentions[head];
        if document.kind != MentionKind::Role(RoleKind::Document) {
            return None;
        }
        let issues = |&at: &usize| {
            let other = &self.mentions[at];
            let preposition = || {
                let before = other.tokens.start.checked_sub(1);
                before.is_some_and(|before| {
                    let before = if self.reading.tag(before) == Tag::Determiner {
                        before.saturating_sub(1)
                    } else {
                        before
                    };
                    self.reading.is(before, &["by", "from"])
                        || self.reading.is(before, &["in"]) && self.is_published(document)
                })
            };
            let pronoun = matches!(
                other.kind,
                MentionKind::Pronoun {
                    possessive: true,
                    ..
                }
            );
            let body = matches!(
                other.kind,
                MentionKind::Organisation | MentionKind::Role(RoleKind::Organisation)
            );
            let owns = pronoun || other.possessor && (other.is_name() || body);
            let own_words = || self.reading.is(document.core.start, &OWN_WORDS);
            let short = || {
                other.kind == MentionKind::Person(Evidence::Looks)
                // *By Ortiz’s office* names the office, which is not Ortiz.
                && (other.tokens.end == document.core.start || preposition() && !other.possessor)
            };
            owns && other.tokens.end <= document.core.start && own_words()
                || other.kind == MentionKind::Organisation && at < head
                || body && preposition()
                || short()
        };
        inside.clone().find(issues)
    }
}
