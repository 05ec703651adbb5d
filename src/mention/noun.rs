//! Noun phrases by role: *the mayor*, *a senior official*, *residents*, *the report*.

use super::{Mention, MentionKind, Opener, Reader};
use crate::lexicon::{Gender, Number, Role, RoleKind};
use crate::tag::Tag;
use std::ops::Range;

impl Reader<'_> {
    /// Reads the noun phrase whose last noun stands at `at`, if it is a role.
    pub(super) fn read_role(&mut self, at: usize) -> Option<usize> {
        let (core, role) = self.role_at(at)?;
        let next = core.end;
        // *campaign manager*: the last noun is the role.
        if self.reading.tag(next) == Tag::Noun && self.is_role_noun(next) {
            return Some(next);
        }
        let start = self.phrase_start(core.start);
        let mut mention = self.mention(MentionKind::Role(role.kind), start..core.end);
        mention.core = core;
        mention.opener = self.opener(start);
        (mention.gender, mention.number) = (role.gender, role.number);
        let many = role.kind == RoleKind::Organisation && role.number == Number::Plural;
        if many && self.reading.word(at).ends_with('s') {
            mention.kind = MentionKind::Role(RoleKind::Group);
        }
        if self.is_predicate(start) {
            mention.absorbed = true;
        }
        self.set_beside(&mut mention);
        self.found.push(mention);
        Some(next)
    }

    /// The role noun at a token: *running mate* before *mate*; *41-year-old* too.
    fn role_at(&self, at: usize) -> Option<(Range<usize>, Role)> {
        let word = self.reading.word(at);
        if word.ends_with("year-old") {
            let adult = Role { number: Number::Singular, gender: Gender::Any, kind: RoleKind::Person };
            let noun = !matches!(self.reading.tag(at + 1), Tag::Noun | Tag::Name | Tag::Adjective);
            return noun.then_some((at..at + 1, adult));
        }
        let noun = matches!(self.reading.tag(at), Tag::Noun | Tag::Name)
            || self.reading.tag(at) == Tag::Adjective && !self.leads_to_noun(at + 1);
        if !noun || word.len() > 24 {
            return None;
        }
        let roles = &self.reading.names().roles;
        let lower = word.to_lowercase();
        if let Some(before) = at.checked_sub(1).filter(|&before| before >= self.place.tokens.start) {
            let pair = format!("{} {lower}", self.reading.word(before).to_lowercase());
            if let Some(role) = roles.get(pair.as_str()) {
                return Some((before..at + 1, *role));
            }
        }
        roles.get(lower.as_str()).map(|role| (at..at + 1, *role))
    }

    /// Whether a noun follows, maybe behind one name: *senior Cole adviser*.
    fn leads_to_noun(&self, at: usize) -> bool {
        let behind = if self.reading.tag(at) == Tag::Name { at + 1 } else { at };
        self.reading.tag(behind) == Tag::Noun
    }

    fn is_role_noun(&self, at: usize) -> bool {
        self.reading.names().roles.contains_key(self.reading.word(at).to_lowercase().as_str())
    }

    /// The first token of the noun phrase that `core` ends.
    pub(super) fn phrase_start(&self, core: usize) -> usize {
        let mut start = core;
        while start > self.place.tokens.start {
            if self.reading.is_article(start - 1) {
                return start - 1;
            }
            if super::name::is_small(self.reading.word(start - 1)) || self.reading.is_time(start - 1) {
                break;
            }
            match self.reading.tag(start - 1) {
                Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Possessive => start -= 1,
                Tag::Participle | Tag::Gerund if start > self.place.tokens.start + 1
                    && matches!(self.reading.tag(start - 2), Tag::Determiner | Tag::Adjective | Tag::Noun) => start -= 1,
                _ => break,
            }
        }
        start
    }

    fn opener(&self, start: usize) -> Opener {
        if !self.reading.is_article(start) {
            let possessed = (start..start + 6).take_while(|&at| self.reading.tag(at) != Tag::Punctuation)
                .any(|at| self.reading.tag(at) == Tag::Possessive);
            return match possessed {
                true => Opener::Possessive,
                false if self.reading.is(start, &["one", "another"]) => Opener::Indefinite,
                false => Opener::Bare,
            };
        }
        match self.reading.word(start).to_lowercase().as_str() {
            "the" | "this" | "that" | "these" | "those" => Opener::Definite,
            "his" | "her" | "their" | "its" | "my" | "our" | "your" => Opener::Possessive,
            _ => Opener::Indefinite,
        }
    }

    /// *is a doctor*, *as mayor*: says what somebody is and mentions nobody.
    fn is_predicate(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else { return false };
        self.reading.is(before, &["is", "was", "are", "were", "be", "been", "being", "as", "’s", "'s", "not", "became", "become"])
    }

    /// Links a role to the name it stands beside: *Lena Ortiz, the mayor,*.
    pub(super) fn set_beside(&mut self, role: &mut Mention) {
        let before = self.found.iter_mut().rev().take(4).find(|other| other.tokens.end <= role.tokens.start);
        let Some(name) = before else { return };
        let reading = self.reading;
        let beside = matches!(name.kind, MentionKind::Person(_))
            && name.sentence == role.sentence
            && name.apposition.is_empty()
            && reading.is_beside(name.tokens.end, role.tokens.start - usize::from(reading.tag(role.tokens.start - 1) == Tag::Adverb));
        if !beside || !matches!(role.kind, MentionKind::Role(RoleKind::Person)) {
            return;
        }
        let end = reading.description_end(role.core.end, self.place.tokens.end);
        if reading.closes_aside(end) {
            name.apposition = role.tokens.start..end;
            name.kind = MentionKind::Person(super::Evidence::Settled);
            if name.gender == Gender::Any {
                name.gender = role.gender;
            }
            role.absorbed = true;
        }
    }
}

impl super::Reading<'_> {
    /// Whether only a comma (and an age, or brackets) stands between two tokens.
    pub(super) fn is_beside(&self, end: usize, start: usize) -> bool {
        use crate::segment::TokenKind as T;
        if start <= end || start - end > 8 {
            return false;
        }
        let comma = self.kind(start - 1) == T::Comma;
        let mut between = end..start - 1;
        let bracket = self.kind(end) == T::Open;
        comma && between.all(|at| bracket || matches!(self.tag(at), Tag::Number) || self.kind(at) == T::Comma)
    }

    /// The token behind a description and the phrases that belong to it: *president of the union*.
    pub(crate) fn description_end(&self, at: usize, end: usize) -> usize {
        let mut at = at;
        while at < end && matches!(self.tag(at), Tag::Preposition | Tag::To)
            || self.is(at, &["and", "&"]) && self.tag(at + 1) == Tag::Name {
            let next = self.phrase_end(at + 1, end);
            if next == at + 1 {
                break;
            }
            at = next;
        }
        at
    }

    /// Whether an aside may end here: a comma, a stop, a bracket, *who*.
    pub(super) fn closes_aside(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Punctuation | Tag::Wh)
    }
}
