//! Descriptions in a source → the name that they describe.
//!
//! In *the mayor, Lena Ortiz*, in *Acme Rome editor Lena Ortiz* and in *one pastor in Rome, Lena
//! Ortiz* a role or a body comes first, and Ortiz is whom the source is about.

use super::source::Finder;
use crate::lexicon::RoleKind;
use crate::mention::{Evidence, Mention, MentionKind, Opener};
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

impl Finder<'_> {
    /// *world number three Lena Ortiz*: the full name that ends a phrase of no role.
    pub(super) fn name_at_end(&self, inside: Range<usize>) -> Option<usize> {
        let last = inside
            .end
            .checked_sub(1)
            .filter(|last| inside.contains(last))?;
        let name = &self.mentions[last];
        let before = name.tokens.start.checked_sub(1)?;
        let joined = matches!(
            self.reading.tag(before),
            Tag::Preposition | Tag::To | Tag::Punctuation | Tag::Coordinator | Tag::Determiner
        );
        let full = matches!(name.kind, MentionKind::Person(_)) && name.core.len() > 1;
        (full && name.tokens.end == self.tokens.end && !joined).then_some(last)
    }

    /// *Acme Rome editor Tim Farr*: the full name that a body, a place and nouns stand before.
    pub(super) fn named_behind(&self, behind: Range<usize>) -> Option<usize> {
        let before = &self.mentions[behind.start - 1];
        let is_body = before.is_name() && !before.possessor;
        let name = behind.clone().find(|&at| {
            let other = &self.mentions[at];
            matches!(other.kind, MentionKind::Person(_)) && other.core.len() > 1
        })?;
        let noun = |at: usize| {
            let tag = self.reading.tag(at);
            matches!(tag, Tag::Noun | Tag::Name | Tag::Adjective | Tag::Gerund)
        };
        let mut between = before.tokens.end..self.mentions[name].tokens.start;
        let joined = !self.mentions[name].title.is_empty() && between.all(noun);
        (is_body && joined).then_some(name)
    }

    /// *Fire and Rescue Commissioner Lena Ortiz*: the name behind what an office is for.
    pub(super) fn named_behind_field(&self, field: usize, end: usize) -> Option<usize> {
        let (reading, mention) = (self.reading, &self.mentions[field]);
        let at = mention.core.start;
        let facts = reading.facts(at);
        let is_matter = mention.is_name()
            && mention.core.len() == 1
            && mention.title.is_empty()
            && reading.is_common_word(at)
            && !(facts.surname || facts.place || facts.given.is_some())
            && !reading.names().organisations.contains_key(reading.word(at))
            && reading.is(mention.tokens.end, &["and"]);
        let next = field + 1;
        let name = self
            .mentions
            .get(next)
            .filter(|_| is_matter && next < end)?;
        let titled = matches!(name.kind, MentionKind::Person(_))
            && name.title.len() > 1
            && name.tokens.start == mention.tokens.end + 1;
        titled.then_some(next)
    }

    /// *the Italian firm Acme Labs*, *one group, Acme Labs*: the name behind what sort of body it is.
    pub(super) fn body_beside(&self, role: usize, end: usize) -> Option<usize> {
        let (sort, next) = (&self.mentions[role], role + 1);
        let name = self.mentions.get(next).filter(|_| next < end)?;
        let comma = self.reading.kind(sort.tokens.end) == TokenKind::Comma;
        let gap = name.tokens.start.checked_sub(sort.tokens.end)?;
        let beside = match sort.kind {
            MentionKind::Role(RoleKind::Organisation) => gap == 0 || gap == 1 && comma,
            // *the plaintiff, Acme Labs,*: a body may be what people are.
            // *activist investor Acme Labs*
            MentionKind::Role(RoleKind::Person) => {
                gap == 1 && comma && name.tokens.end == self.tokens.end
                    || gap == 0 && sort.absorbed && name.title == sort.tokens
            }
            _ => false,
        };
        // *software giant Acmelabs*: a single word that no list has is what stands in front.
        let is_body = match name.kind {
            MentionKind::Organisation => true,
            MentionKind::Person(Evidence::Looks) => {
                let is_word = self.reading.is_common_word(name.core.start);
                gap == 0 && name.core.len() == 1 && !is_word
            }
            _ => false,
        };
        (beside && is_body && !name.possessor).then_some(next)
    }

    /// *the mayor, Lena Ortiz,*, *an aide and lawyer Tim Farr*: the name that the role belongs to.
    pub(super) fn named_beside(&self, role: usize) -> Option<usize> {
        let core = &self.mentions[role].core;
        let end = self
            .reading
            .description_end(core.end, self.tokens.end.max(core.end));
        // *former prosecutor and Rome Mayor Tim Farr* is one, *the mayor and Senator Farr* are two.
        let bare = matches!(
            self.mentions[role].opener,
            Opener::Bare | Opener::Indefinite
        );
        let end = match bare && self.reading.is(core.end, &["and"]) {
            true => core.end,
            false => end,
        };
        let joined = self.reading.is(end, &["and"]) && end < self.tokens.end;
        let describes = |other: &Mention| {
            other.apposition.start <= core.start && core.end <= other.apposition.end
        };
        // *Lena Ortiz, the mayor*, of which the source has the second half.
        if let Some(before) = (0..role)
            .rev()
            .take(4)
            .find(|&at| describes(&self.mentions[at]))
        {
            return Some(before);
        }
        (role + 1..self.mentions.len()).take(6).find(|&at| {
            let other = &self.mentions[at];
            let beside = describes(other);
            beside
                || joined
                    && !other.title.is_empty()
                    && (end + 1..=end + 2).contains(&other.tokens.start)
        })
    }

    /// *the head of the fund behind Ann Cole, Tim Farr*: the name behind a comma.
    pub(super) fn name_set_apart(&self, behind: Range<usize>) -> Option<usize> {
        let reading = self.reading;
        behind.clone().find(|&at| {
            let name = &self.mentions[at];
            let before = name.tokens.start - 1;
            // *an aide to the mayor, Tim Farr*: that is the mayor's name.
            let is_another = !name.apposition.is_empty()
                && name.apposition.start < name.tokens.start
                && !name
                    .apposition
                    .contains(&self.mentions[behind.start - 1].core.start);
            let has_article = !name.title.is_empty() && reading.is(before, &["the"]);
            // *the town’s MP, Labour’s Tim Farr*
            let has_side =
                before > 2 && reading.is_possessor(before) && reading.is_capital(before - 1);
            let (before, end) = match has_side {
                true => (before - 2, name.tokens.end),
                false => (before - usize::from(has_article), name.tokens.end),
            };
            let next = self.mentions.get(at + 1);
            let is_next = |next: &Mention| next.tokens.start == end + 1 && next.is_name();
            let listed = reading.is(end, &["and", "&"])
                || reading.kind(end) == TokenKind::Comma && next.is_some_and(is_next);
            matches!(name.kind, MentionKind::Person(_))
                && name.core.len() > 1
                && !name.possessor
                && !is_another
                && reading.kind(before) == TokenKind::Comma
                && (end >= self.tokens.end || !listed)
        })
    }

    /// *one of them, Acme Labs,*: the name behind the comma.
    pub(super) fn one_of_them(&self, behind: Range<usize>) -> Option<usize> {
        let next = behind.start;
        let name = self.mentions.get(next).filter(|_| behind.contains(&next))?;
        let before = name.tokens.start - 1;
        let apart = self.reading.kind(before) == TokenKind::Comma && name.is_actor();
        (apart && !name.possessor).then_some(next)
    }
}
