//! A source as written → the mention it is about, and the speaker in words.
//!
//! Takes the source's span and gives the mention that is its head: in *Hillary Cole’s
//! campaign manager Tim Farr* it is Farr, in *a spokeswoman for Ortiz* the spokeswoman.

use super::walk::Story;
use super::{Speaker, SpeakerKind};
use crate::attribution::Attribution;
use crate::lexicon::{Number, RoleKind};
use crate::mention::{Mention, MentionKind, Opener, Reading};
use crate::segment::Span;
use crate::tag::Tag;
use std::ops::Range;

/// Documents that say what their owner says: *Ortiz’s statement*, but not *Ortiz’s indictment*.
const OWN_WORDS: [&str; 22] = [
    "statement", "statements", "tweet", "tweets", "post", "posts", "book", "memoir", "letter", "speech", "testimony",
    "column", "message", "messages", "email", "memo", "brief", "essay", "blog", "article", "note", "text",
];

/// The source of one attribution among the mentions.
#[derive(Debug, Clone, Default)]
pub(super) struct Source {
    /// The mention it is about.
    pub head: Option<usize>,
    /// The second of two that speak together.
    pub partner: Option<usize>,
    /// The body that a document's phrase names: *a Larkspur College poll*.
    pub issuer: Option<usize>,
    /// Whether *and* joins more to the head than names: *Ortiz and her aides*.
    pub with_others: bool,
    /// Whether there is a source at all.
    pub given: bool,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// The source of each attribution.
pub(super) fn sources(reading: Reading<'_>, mentions: &[Mention], attributions: &[Attribution]) -> Vec<Source> {
    let source = |attribution: &Attribution| match attribution.source {
        Some(span) => Finder { reading, mentions, tokens: tokens(reading, span) }.source(),
        None => Source::default(),
    };
    attributions.iter().map(source).collect()
}

fn tokens(reading: Reading<'_>, span: Span) -> Range<usize> {
    let all = &reading.document.tokens;
    let start = all.partition_point(|token| token.span.end <= span.start);
    start..all.partition_point(|token| token.span.start < span.end)
}

struct Finder<'a> {
    reading: Reading<'a>,
    mentions: &'a [Mention],
    tokens: Range<usize>,
}

impl Finder<'_> {
    fn source(&self) -> Source {
        let first = self.mentions.partition_point(|mention| mention.core.start < self.tokens.start);
        let last = self.mentions.partition_point(|mention| mention.core.start < self.tokens.end);
        let head = self.head(first..last);
        Source {
            head,
            partner: head.and_then(|head| self.partner(head, last)),
            with_others: head.is_some_and(|head| self.has_others(head)),
            issuer: head.and_then(|head| self.issuer(head, first..last)),
            given: true,
            tokens: self.tokens.clone(),
        }
    }

    fn head(&self, inside: Range<usize>) -> Option<usize> {
        let mut at = inside.start;
        while at + 1 < inside.end && self.only_modifies(at) {
            at += 1;
        }
        let mention = self.mentions.get(at).filter(|_| at < inside.end)?;
        if self.only_modifies(at) && mention.tokens.end + 1 < self.tokens.end {
            return None;
        }
        // *Cole associates*: the name only modifies a noun that is no role.
        let behind = mention.tokens.end;
        let modifies = mention.is_name() && behind < self.tokens.end && self.reading.tag(behind) == Tag::Noun;
        if modifies && !self.reading.is_time(behind) {
            return None;
        }
        match mention.is_role() {
            true => Some(self.named_beside(at, inside.end).unwrap_or(at)),
            false => Some(at),
        }
    }

    /// *Ortiz’s*, *his*, *Acme* in *an Acme report*: the head stands behind.
    fn only_modifies(&self, at: usize) -> bool {
        let mention = &self.mentions[at];
        let next = self.mentions.get(at + 1);
        let inside_next = next.is_some_and(|next| next.tokens.start <= mention.tokens.start && mention.tokens.end <= next.tokens.end);
        let possessive = matches!(mention.kind, MentionKind::Pronoun { possessive: true, .. });
        mention.possessor || possessive || inside_next
    }

    /// *the mayor, Lena Ortiz,*: the name that the role stands beside.
    fn named_beside(&self, role: usize, end: usize) -> Option<usize> {
        let core = &self.mentions[role].core;
        (role + 1..end).take(6).find(|&at| {
            let apposition = &self.mentions[at].apposition;
            apposition.start <= core.start && core.end <= apposition.end
        })
    }

    /// *Ortiz and her aides*
    fn has_others(&self, head: usize) -> bool {
        let end = self.mentions[head].tokens.end;
        end + 1 < self.tokens.end && self.reading.is(end, &["and", "&"])
    }

    /// *Ortiz and Cole*: the second of two.
    fn partner(&self, head: usize, end: usize) -> Option<usize> {
        let next = head + 1;
        let (one, other) = (&self.mentions[head], self.mentions.get(next).filter(|_| next < end)?);
        let near = (one.tokens.end + 1..=one.tokens.end + 3).contains(&other.tokens.start);
        let joined = near && self.reading.is(one.tokens.end, &["and", "&"]);
        (joined && one.is_name() && other.is_name()).then_some(next)
    }

    /// The body in a document's phrase, before or behind its noun.
    fn issuer(&self, head: usize, inside: Range<usize>) -> Option<usize> {
        let document = &self.mentions[head];
        if document.kind != MentionKind::Role(RoleKind::Document) {
            return None;
        }
        let issues = |&at: &usize| {
            let other = &self.mentions[at];
            let preposition = other.tokens.start.checked_sub(1).is_some_and(|before| {
                let before = if self.reading.tag(before) == Tag::Determiner { before.saturating_sub(1) } else { before };
                self.reading.is(before, &["by", "from"])
            });
            let pronoun = matches!(other.kind, MentionKind::Pronoun { possessive: true, .. });
            let owns = pronoun || other.possessor && other.is_name();
            let own_words = self.reading.is(document.core.start, &OWN_WORDS);
            owns && own_words && other.tokens.end <= document.core.start || other.kind == MentionKind::Organisation && (at < head || preposition)
        };
        inside.clone().find(issues)
    }
}

/// The speaker that a source resolves to.
pub(super) fn speaker(story: &Story<'_>, source: &Source) -> Speaker {
    let Some(head) = source.head else { return story.stranger(source) };
    let mention = &story.mentions[head];
    match mention.kind {
        MentionKind::Role(RoleKind::Document) if story.referents[head].is_none() => story.document(head, source),
        MentionKind::Role(RoleKind::Group) => story.group(head),
        MentionKind::Role(_) if story.is_unnamed(head) => story.unnamed(head),
        _ => match source.partner {
            Some(partner) => story.both(head, partner),
            None if source.with_others => Speaker { kind: SpeakerKind::Group, ..story.referent(head) },
            None => story.referent(head),
        },
    }
}

impl Story<'_> {
    /// What can be said of the entity that a mention refers to.
    fn referent(&self, index: usize) -> Speaker {
        let mention = &self.mentions[index];
        let Some((entity, found_by)) = self.referents[index] else { return self.unresolved(mention) };
        let known = &self.cast.entities[entity];
        let own = [&mention.title, &mention.apposition].into_iter().find_map(|role| self.role_text(role));
        let role = own.or_else(|| known.roles.iter().find_map(|role| self.role_text(role)));
        Speaker { name: known.name.clone(), kind: known.kind, role: role.unwrap_or_default(), found_by }
    }

    /// Whether a role refers to nobody with a name.
    fn is_unnamed(&self, index: usize) -> bool {
        self.referents[index].is_none_or(|(entity, _)| self.cast.entities[entity].name.is_empty())
    }

    fn unresolved(&self, mention: &Mention) -> Speaker {
        let kind = match mention.kind {
            MentionKind::Pronoun { person: 3, .. } if mention.number == Number::Plural => SpeakerKind::Group,
            MentionKind::Person(_) => SpeakerKind::Person,
            _ => SpeakerKind::Unknown,
        };
        Speaker { kind, ..Speaker::default() }
    }

    /// Two who speak together.
    fn both(&self, one: usize, other: usize) -> Speaker {
        let (one, other) = (self.referent(one), self.referent(other));
        if one.name.is_empty() || other.name.is_empty() {
            return Speaker { kind: SpeakerKind::Group, ..Speaker::default() };
        }
        Speaker {
            name: format!("{} and {}", one.name, other.name),
            kind: SpeakerKind::Group,
            role: String::new(),
            found_by: "two names",
        }
    }

    fn document(&self, head: usize, source: &Source) -> Speaker {
        let issuer = source.issuer.and_then(|issuer| self.referents[issuer]).map(|(entity, _)| &self.cast.entities[entity]);
        let own = || self.proper_name(head).unwrap_or_default();
        let name = issuer.map_or_else(own, |issuer| issuer.name.clone());
        let kind = match issuer.map(|issuer| issuer.kind) {
            Some(SpeakerKind::Person) => SpeakerKind::Person,
            _ => SpeakerKind::Document,
        };
        Speaker { name, kind, role: self.phrase(head), found_by: "document" }
    }

    /// *the Bible*: a document that goes by its name.
    fn proper_name(&self, index: usize) -> Option<String> {
        let mention = &self.mentions[index];
        let inside = mention.opener == Opener::Definite && !mention.heading;
        let capital = self.reading.is_capital(mention.core.start) && mention.core.start > mention.tokens.start;
        (inside && capital).then(|| self.phrase(index))
    }

    fn group(&self, head: usize) -> Speaker {
        Speaker { kind: SpeakerKind::Group, role: self.phrase(head), found_by: "group", ..Speaker::default() }
    }

    fn unnamed(&self, head: usize) -> Speaker {
        let kind = match self.mentions[head].number {
            Number::Plural => SpeakerKind::Group,
            _ => SpeakerKind::Unnamed,
        };
        Speaker { kind, role: self.phrase(head), found_by: "unnamed", ..Speaker::default() }
    }

    /// A source without a mention in it: *one of them*, *others*.
    fn stranger(&self, source: &Source) -> Speaker {
        let first = source.tokens.start;
        let kind = match self.reading.tag(first) {
            _ if !source.given => SpeakerKind::Unknown,
            Tag::Determiner | Tag::Number if self.reading.is(first, &["a", "an", "one", "another"]) => SpeakerKind::Unnamed,
            _ => SpeakerKind::Unknown,
        };
        if kind == SpeakerKind::Unknown && source.given && self.is_plural_noun(source) {
            let role = self.role_text(&source.tokens).unwrap_or_default();
            return Speaker { kind: SpeakerKind::Group, role, found_by: "group", ..Speaker::default() };
        }
        Speaker { kind, ..Speaker::default() }
    }

    /// *Several Cole associates*: ends in a noun of which there are many.
    fn is_plural_noun(&self, source: &Source) -> bool {
        const LONGEST: usize = 5;
        let last = source.tokens.end.saturating_sub(1);
        let quantity = self.reading.is(source.tokens.start, &["several", "some", "many", "few", "most", "other", "others"]);
        let noun = self.reading.tag(last) == Tag::Noun && self.reading.word(last).ends_with('s') && !self.reading.word(last).ends_with("ss");
        source.tokens.len() <= LONGEST && noun && (quantity || source.tokens.clone().any(|at| self.reading.is_capital(at)))
    }

    /// A noun phrase without its article.
    fn phrase(&self, index: usize) -> String {
        self.role_text(&self.mentions[index].tokens).unwrap_or_default()
    }

    /// A title or description in words; courtesy titles tell nothing.
    fn role_text(&self, role: &Range<usize>) -> Option<String> {
        const COURTESIES: [&str; 12] = ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Sir", "Dame", "Lord", "Lady", "Madam"];
        let mut tokens = role.clone();
        if self.reading.is(tokens.start, &["the", "a", "an", "this", "that", "both", "his", "her", "their", "its"]) {
            tokens.start += 1;
        }
        let courtesy = tokens.len() == 1 && COURTESIES.contains(&self.reading.word(tokens.start));
        (!tokens.is_empty() && !courtesy).then(|| self.reading.words(tokens).to_owned())
    }
}
