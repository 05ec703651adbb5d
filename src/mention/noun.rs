//! Noun phrases by role: *the mayor*, *a senior official*, *residents*, *the report*.

use super::{MentionKind, Opener, Reader};
use crate::lexicon::{Class, Gender, Number, Role, RoleKind};
use crate::tag::Tag;
use std::ops::Range;

/// No role noun has more bytes.
const LONGEST_WORD: usize = 24;

/// No noun phrase is followed further back.
const LONGEST_PHRASE: usize = 16;

/// Of *dad-of-two* and *mother-of-three* it tells man or woman.
fn parent_gender(word: &str) -> Gender {
    let parent = word
        .split_once("-of-")
        .map(|(parent, _)| parent.to_lowercase());
    match parent.as_deref() {
        Some("dad" | "father" | "grandfather") => Gender::Male,
        Some("mum" | "mother" | "grandmother") => Gender::Female,
        _ => Gender::Any,
    }
}

impl Reader<'_> {
    /// Reads the noun phrase whose last noun stands at `at`, if it is a role.
    pub(super) fn read_role(&mut self, at: usize) -> Option<usize> {
        let (core, role) = self.role_at(at)?;
        let next = core.end;
        // *campaign manager*: the last noun is the role.
        if self.reading.tag(next) == Tag::Noun && self.is_role_noun(next) {
            return Some(next);
        }
        // *the independent MP*
        if self.is_seat(next) && !self.goes_on(next + 1) {
            return Some(next);
        }
        // *a moderate Ohio Democrat*
        if self.facts(next).place && self.is_of_place(next + 1) {
            return Some(next);
        }
        let start = self.phrase_start(core.start);
        let start = match self.is_owned(start, &core, role) {
            true => self.phrase_start(start - 1),
            false => self.with_body(start, &core),
        };
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

    /// *Rail Council of Norland director*: the body in front belongs to the role with its whole name.
    fn with_body(&self, start: usize, core: &Range<usize>) -> usize {
        let body = self.found.last().filter(|body| {
            body.kind == MentionKind::Organisation
                && body.tokens.contains(&start)
                && body.tokens.end <= core.start
        });
        body.map_or(start, |body| body.tokens.start)
    }

    /// *the traders’ chairman*, *Ortis’ campaign*: somebody's, by an apostrophe alone.
    fn is_owned(&self, start: usize, core: &Range<usize>, role: Role) -> bool {
        let inside = start > self.place.tokens.start + 1;
        let campaign = || self.reading.is(core.end - 1, &["campaign", "camp", "team"]);
        let chairman = || {
            role.kind == RoleKind::Person
                && role.number == Number::Singular
                && !self.is_capital(start - 2)
        };
        inside && self.reading.is_possessor(start - 1) && (campaign() || chairman())
    }

    /// The role noun at a token: *running mate* before *mate*; *41-year-old* too.
    fn role_at(&mut self, at: usize) -> Option<(Range<usize>, Role)> {
        if self.is_aged(at) {
            let adult = Role {
                number: Number::Singular,
                gender: parent_gender(self.reading.word(at)),
                kind: RoleKind::Person,
            };
            let noun = !matches!(
                self.reading.tag(at + 1),
                Tag::Noun | Tag::Name | Tag::Adjective
            );
            return noun.then_some((at..at + 1, adult));
        }
        let noun = matches!(self.reading.tag(at), Tag::Noun | Tag::Name)
            || self.reading.tag(at) == Tag::Adjective && !self.leads_to_noun(at + 1);
        if !noun {
            return None;
        }
        let facts = self.facts(at);
        if !facts.ends_role && facts.role.is_none() || self.reading.word(at).len() > LONGEST_WORD {
            return None;
        }
        let may_pair = facts.ends_role && at > self.place.tokens.start;
        let pair = if may_pair && self.facts(at - 1).starts_role {
            self.pair_at(at)
        } else {
            None
        };
        pair.map(|role| (at - 1..at + 1, role))
            .or_else(|| Some((at..at + 1, facts.role?)))
    }

    /// *running mate*: the role that a token and the one before it make.
    fn pair_at(&mut self, at: usize) -> Option<Role> {
        self.buffer.clear();
        for word in [self.reading.word(at - 1), " ", self.reading.word(at)] {
            match word.is_ascii() {
                true => self.buffer.push_str(word),
                false => self.buffer.push_str(&word.to_lowercase()),
            }
        }
        self.buffer.make_ascii_lowercase();
        self.reading
            .names()
            .roles
            .get(self.buffer.as_str())
            .copied()
    }

    /// Whether a noun follows, maybe behind a name or another adjective: *senior Cole adviser*,
    /// *Republican presidential nominee*.
    fn leads_to_noun(&self, at: usize) -> bool {
        let behind = match self.reading.tag(at) {
            Tag::Name | Tag::Adjective => at + 1,
            _ => at,
        };
        self.reading.tag(behind) == Tag::Noun
    }

    fn is_role_noun(&self, at: usize) -> bool {
        self.facts(at).role.is_some()
    }

    /// The first token of the noun phrase that `core` ends.
    pub(super) fn phrase_start(&self, core: usize) -> usize {
        let mut start = core;
        let first = self
            .place
            .tokens
            .start
            .max(core.saturating_sub(LONGEST_PHRASE));
        while start > first {
            if self.reading.is_article(start - 1) {
                return start - 1;
            }
            if self.is_label(start - 1) {
                break;
            }
            let fits = match self.reading.tag(start - 1) {
                Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Possessive => true,
                Tag::Participle | Tag::Gerund => {
                    start > self.place.tokens.start + 1
                        && matches!(
                            self.reading.tag(start - 2),
                            Tag::Determiner | Tag::Adjective | Tag::Noun
                        )
                }
                _ => false,
            };
            // *the then mayor*
            let then = start > first + 1
                && self.reading.is(start - 1, &["then"])
                && (self.reading.is_article(start - 2) || self.is_owner(start - 2));
            if then {
                start -= 1;
                continue;
            }
            if !fits
                || self.is_small(start - 1)
                || self.is_time(start - 1)
                || self.is_place_word(start - 1)
            {
                break;
            }
            start -= 1;
        }
        start
    }

    /// *She spoke outside court*, but *an outside adviser*.
    fn is_place_word(&self, at: usize) -> bool {
        self.reading.is(at, &["outside", "inside"]) && !(at > 0 && self.reading.is_article(at - 1))
    }

    /// *’s*, or the apostrophe of *traders’*.
    pub(super) fn is_owner(&self, at: usize) -> bool {
        self.reading.tag(at) == Tag::Possessive || self.reading.is_possessor(at)
    }

    fn opener(&self, start: usize) -> Opener {
        if !self.reading.is_article(start) {
            let possessed = (start..start + 6)
                .take_while(|&at| self.reading.tag(at) != Tag::Punctuation || self.is_owner(at))
                .any(|at| self.is_owner(at));
            return match possessed {
                true => Opener::Possessive,
                false if self.reading.is(start, &["one", "another"]) => Opener::Indefinite,
                false => Opener::Bare,
            };
        }
        match () {
            () if self.reading.is_a(start, Class::Definite) => Opener::Definite,
            () if self.reading.is_a(start, Class::Possessive) => Opener::Possessive,
            () => Opener::Indefinite,
        }
    }

    /// *is a doctor*, *as mayor*: says what somebody is and mentions nobody.
    fn is_predicate(&self, start: usize) -> bool {
        let before = start.checked_sub(1);
        before.is_some_and(|before| self.reading.is_a(before, Class::Copula))
    }
}
