//! A source as written → the mention it is about, and the speaker in words.
//!
//! Takes the source's span and gives the mention that is its head: in *Hillary Cole’s
//! campaign manager Tim Farr* it is Farr, in *a spokeswoman for Ortiz* the spokeswoman.

use super::Words;
use crate::lexicon::{Number, RoleKind};
use crate::mention::{Mention, MentionKind};
use crate::reading::Reading;
use crate::segment::{Span, TokenKind};
use crate::tag::Tag;
use std::ops::Range;

/// The source of one attribution among the mentions.
#[derive(Debug, Clone, Default)]
pub(super) struct Source {
    /// The mention it is about.
    pub head: Option<usize>,
    /// The others that speak together with it.
    pub partners: Vec<usize>,
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
pub(super) fn sources(
    reading: Reading<'_>,
    mentions: &[Mention],
    attributions: &[Words<'_>],
) -> Vec<Source> {
    let source = |attribution: &Words<'_>| match attribution.source {
        Some(span) => Finder {
            reading,
            mentions,
            tokens: tokens(reading, span),
        }
        .source(),
        None => Source::default(),
    };
    attributions.iter().map(source).collect()
}

fn tokens(reading: Reading<'_>, span: Span) -> Range<usize> {
    let all = &reading.document.tokens;
    let start = all.partition_point(|token| token.span.end <= span.start);
    let inside = all[start..].iter();
    start
        ..start
            + inside
                .take_while(|token| token.span.start < span.end)
                .count()
}

pub(super) struct Finder<'a> {
    pub reading: Reading<'a>,
    pub mentions: &'a [Mention],
    pub tokens: Range<usize>,
}

impl Finder<'_> {
    fn source(&self) -> Source {
        let first = self
            .mentions
            .partition_point(|mention| mention.core.start < self.tokens.start);
        // *Ortiz* in a source that leaves out the first name before it.
        let first = match first.checked_sub(1) {
            Some(cut) if self.is_name_cut(cut) => cut,
            _ => first,
        };
        let inside = self.mentions[first..].iter();
        let inside = inside.take_while(|mention| mention.core.start < self.tokens.end);
        let last = first + inside.count();
        let head = self.head(first..last);
        Source {
            head,
            partners: head.map_or_else(Vec::new, |head| self.partners(head, last)),
            with_others: head.is_some_and(|head| self.has_others(head)),
            issuer: head.and_then(|head| self.issuer(head, first..last)),
            given: true,
            tokens: self.tokens.clone(),
        }
    }

    fn is_name_cut(&self, at: usize) -> bool {
        let mention = &self.mentions[at];
        // *com* of *Shopfast.com*
        let address = || {
            mention.kind == MentionKind::Organisation
                && self.reading.kind(self.tokens.start - 1) == TokenKind::Stop
        };
        mention.core.contains(&self.tokens.start)
            && (matches!(mention.kind, MentionKind::Person(_)) || address())
    }

    fn head(&self, inside: Range<usize>) -> Option<usize> {
        let mut at = inside.start;
        while at + 1 < inside.end && self.only_modifies(at) {
            at += 1;
        }
        let mention = self.mentions.get(at).filter(|_| at < inside.end)?;
        if self.only_modifies(at) && mention.tokens.end + 1 < self.tokens.end {
            return self.name_at_end(at..inside.end);
        }
        // *Cole associates*: the name only modifies a noun that is no role.
        let behind = mention.tokens.end;
        // *the former Ireland international*: an adjective that ends the phrase is its noun.
        let noun = || match self.reading.tag(behind) {
            Tag::Noun => true,
            Tag::Adjective => mention.kind == MentionKind::Place && behind + 1 == self.tokens.end,
            _ => false,
        };
        let modifies = mention.is_name() && behind < self.tokens.end && noun();
        if modifies && !self.reading.is_time(behind) {
            return self.name_at_end(at + 1..inside.end);
        }
        if let Some(name) = self.named_behind_field(at, inside.end) {
            return Some(name);
        }
        if let Some(name) = self.body_beside(at, inside.end) {
            return Some(name);
        }
        if let Some(name) = self.named_behind(at + 1..inside.end) {
            return Some(name);
        }
        let is_one = self.reading.is(self.tokens.start, &["one", "another"]);
        if let MentionKind::Pronoun { .. } = mention.kind
            && let Some(name) = self.one_of_them(at + 1..inside.end).filter(|_| is_one)
        {
            return Some(name);
        }
        match mention.is_role() {
            true => {
                let one = mention.kind == MentionKind::Role(RoleKind::Person)
                    && mention.number != Number::Plural
                    || is_one;
                let named = || self.name_set_apart(at + 1..inside.end).filter(|_| one);
                Some(self.named_beside(at).or_else(named).unwrap_or(at))
            }
            false => Some(at),
        }
    }

    /// *Ortiz’s*, *his*, *Acme* in *an Acme report*: the head stands behind.
    fn only_modifies(&self, at: usize) -> bool {
        let mention = &self.mentions[at];
        let next = self.mentions.get(at + 1);
        let inside_next = next.is_some_and(|next| {
            next.tokens.start < mention.tokens.end && mention.tokens.end <= next.tokens.end
        });
        let possessive = matches!(
            mention.kind,
            MentionKind::Pronoun {
                possessive: true,
                ..
            }
        );
        mention.possessor || possessive || inside_next
    }

    /// *Ortiz and her aides*
    fn has_others(&self, head: usize) -> bool {
        let end = self.mentions[head].tokens.end;
        end + 1 < self.tokens.end && self.reading.is(end, &["and", "&"])
    }

    /// All who speak together with the head.
    fn partners(&self, head: usize, end: usize) -> Vec<usize> {
        match self.partner(head, end) {
            Some(partner) => vec![partner],
            None => self.listed(head, end),
        }
    }

    /// *Ortiz, Farr and Cole*: all behind the first of more than two.
    fn listed(&self, head: usize, end: usize) -> Vec<usize> {
        let mut names = Vec::new();
        for next in head + 1..end {
            let (one, other) = (&self.mentions[next - 1], &self.mentions[next]);
            let behind = one.tokens.end;
            let comma = usize::from(self.reading.kind(behind) == TokenKind::Comma);
            let and = usize::from(self.reading.is(behind + comma, &["and", "&"]));
            let joined = comma + and > 0 && other.tokens.start == behind + comma + and;
            if !joined || !one.is_actor() || !other.is_actor() {
                return Vec::new();
            }
            names.push(next);
            if and > 0 {
                return names;
            }
        }
        Vec::new()
    }

    /// *Ortiz and Cole*: the second of two.
    fn partner(&self, head: usize, end: usize) -> Option<usize> {
        let one = &self.mentions[head];
        let behind = self.behind_brackets(one.tokens.end);
        let beside = |at: &usize| {
            let start = self.mentions[*at].core.start;
            !one.apposition.contains(&start) && start >= behind
        };
        let next = (head + 1..end).find(beside)?;
        // *Ortiz and former Maryland governor Tim Farr*
        let next = self.named_behind(next + 1..end).unwrap_or(next);
        let other = &self.mentions[next];
        let near = (behind + 1..=behind + 3).contains(&other.tokens.start);
        let joined = near && self.reading.is(behind, &["and", "&"]);
        // *Ortiz, a baker, and Cole*
        let aside = one.apposition.end;
        let joined = joined
            || one.apposition.start > one.tokens.end
                && (aside + 1..=aside + 2).contains(&other.tokens.start)
                && self.reading.is(other.tokens.start - 1, &["and"]);
        (joined && one.is_name() && other.is_name()).then_some(next)
    }

    /// *and* behind *Lena Ortiz (D)*, *Tim Farr (R-Ohio)*.
    fn behind_brackets(&self, end: usize) -> usize {
        /// What stands in brackets behind a name is short.
        const LONGEST: usize = 6;
        if self.reading.kind(end) != TokenKind::Open {
            return end;
        }
        let mut inside = end + 1..self.tokens.end.min(end + LONGEST);
        let close = inside.find(|&at| self.reading.kind(at) == TokenKind::Close);
        close.map_or(end, |close| close + 1)
    }
}
