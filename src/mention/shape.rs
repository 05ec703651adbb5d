//! Where a name starts, how far it goes, and whether it looks like a person's or a body's.
//!
//! In *Acme Research Director Tim Farr of Rome* the run of capitals has a title inside, so
//! that what stands before it belongs to the title and not to the name.

use super::Reader;
use super::word::{
    ends_company, ends_outlet, given_part, is_common, is_initial, is_number_word, is_suffix,
};
use crate::lexicon::{Phrase, RoleKind};
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// No run of words with a capital is followed further.
const LONGEST_RUN: usize = 24;

impl Reader<'_> {
    /// Whether a name may start here: a capital that its place in the sentence does not explain.
    pub(super) fn may_start_name(&self, at: usize) -> bool {
        let reading = self.reading;
        if !self.is_capital(at) {
            return reading.tag(at) == Tag::Name
                && self.is_capital(at + 1)
                && self.facts(at).particle;
        }
        let tag = reading.tag(at);
        if is_number_word(reading.word(at)) || is_suffix(reading.word(at)) {
            return false;
        }
        if self.is_small(at) {
            return self.phrase(at).is_some();
        }
        if matches!(
            tag,
            Tag::Number
                | Tag::Pronoun
                | Tag::Modal
                | Tag::Wh
                | Tag::To
                | Tag::Coordinator
                | Tag::That
        ) {
            return false;
        }
        if self.is_time(at) {
            return !reading.is(
                at - usize::from(at > 0),
                &[
                    "in", "on", "last", "next", "since", "until", "by", "late", "early",
                ],
            ) && (self.is_capital(at + 1) && !self.is_time(at + 1)
                || reading.is_finite(at + 1));
        }
        let opens = at == self.place.tokens.start || reading.kind(at - 1) == TokenKind::Mark;
        if opens
            && is_common(reading.word(at))
            && !self.is_known_word(at)
            && !self.is_capital(at + 1)
        {
            return false;
        }
        // *Emmerich von Stetten*
        let leads = || self.is_joint(at + 1) && !reading.is_common_word(at);
        tag == Tag::Name || !opens && tag != Tag::Determiner || self.is_known_word(at) || leads()
    }

    pub(super) fn is_known_word(&self, at: usize) -> bool {
        let facts = self.facts(at);
        let title =
            facts.title && (self.is_capital(at + 1) || self.behind_office(at + 1).is_some());
        let given = facts.given.is_some()
            && (self.is_capital(at + 1) || self.is_joint(at + 1) || self.reading.is_finite(at + 1));
        let phrase = || self.phrase(at);
        title || given || phrase().is_some_and(|(end, _)| end > at + 1)
    }

    /// Whether a name goes on at a token.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        at < self.place.tokens.end
            && (self.is_capital(at)
                && !self.is_weekday(at)
                && !self.is_small(at)
                && !matches!(self.reading.tag(at), Tag::Pronoun | Tag::Wh | Tag::Modal)
                || self.is_joint(at))
    }

    pub(super) fn is_weekday(&self, at: usize) -> bool {
        let facts = self.facts(at);
        facts.given.is_none() && !facts.surname && self.is_time(at)
    }

    /// *van*, *bin*, or a nickname in marks, before another word with a capital.
    pub(super) fn is_joint(&self, at: usize) -> bool {
        let reading = self.reading;
        let leads =
            || self.is_capital(at + 1) || self.is_capital(at + 2) && self.facts(at + 1).particle;
        if !self.is_capital(at) && leads() && self.facts(at).particle {
            return true;
        }
        reading.kind(at) == TokenKind::Mark
            && self.is_capital(at + 1)
            && reading.kind(at + 2) == TokenKind::Mark
            && self.is_capital(at + 3)
    }

    /// The token behind the run of words with a capital.
    pub(super) fn run_end(&self, start: usize) -> usize {
        let reading = self.reading;
        let mut at = start;
        while at < self.place.tokens.end.min(start + LONGEST_RUN) {
            at = match () {
                () if at > start && reading.kind(at) == TokenKind::Mark && self.is_joint(at) => {
                    at + 3
                }
                () if at > start && self.is_joint(at) => at + 1,
                () if self.is_capital(at) && (at == start || self.goes_on(at)) => at + 1,
                // *Cole, Jr.*
                () if reading.kind(at) == TokenKind::Comma
                    && reading.is(at + 1, &["jr.", "jr", "sr.", "sr"]) =>
                {
                    at + 2
                }
                () => break,
            };
        }
        at
    }

    /// *Dean Cole*, *Earl Ortiz*: a title that is a given name here.
    pub(super) fn is_first_name(&self, at: usize, end: usize) -> bool {
        end == at + 1 && self.facts(at).given.is_some() && self.run_end(end) - end <= 2
    }

    /// *Baker said*, *Dean, a doctor,*: a surname alone that is also a role or a title.
    pub(super) fn is_bare_surname(&self, name: Range<usize>) -> bool {
        let (reading, facts) = (self.reading, self.facts(name.start));
        let determined =
            name.start > self.place.tokens.start && reading.tag(name.start - 1) == Tag::Determiner;
        name.len() == 1
            && !determined
            && reading.tag(name.start) == Tag::Name
            && (facts.surname || facts.given.is_some())
    }

    /// *Democrats*: people of a kind, not the body they belong to.
    pub(super) fn names_people(&self, name: Range<usize>) -> bool {
        let role = self.facts(name.start).role;
        name.len() == 1
            && role.is_some_and(|role| matches!(role.kind, RoleKind::Person | RoleKind::Group))
    }

    /// *Acme Research Director Tim Farr*: where the title starts that stands in the run.
    pub(super) fn title_inside(&self, run: Range<usize>) -> Option<usize> {
        (run.start + 1..run.end.saturating_sub(1)).find(|&at| {
            let known = self.phrase(at);
            let Some((end, Phrase::Title(..))) = known else {
                return false;
            };
            end < run.end && !is_suffix(self.reading.word(end)) && !self.is_first_name(at, end)
        })
    }

    /// *Cole Senior Adviser Lena Ortiz*: where the name starts behind a role in capitals.
    pub(super) fn behind_role(&self, run: Range<usize>) -> Option<usize> {
        let role = |at: usize| {
            self.facts(at)
                .role
                .is_some_and(|role| role.kind == RoleKind::Person)
        };
        let given = |at: usize| self.facts(at).given.is_some();
        (run.start + 1..run.end.saturating_sub(1))
            .find(|&at| given(at) && role(at - 1) && !given(at - 1))
    }

    /// *Telling Lena Ortiz*, *Korean-born Lena Ortiz*: where the name starts behind a word of
    /// the language.
    pub(super) fn behind_word(&self, run: Range<usize>) -> Option<usize> {
        let given = |at: usize| self.facts(at).given.is_some();
        let (word, name) = (self.reading.word(run.start), run.start + 1);
        let compound =
            word.contains('-') && given_part(word).is_none() && !self.facts(run.start).particle;
        let common = || given(name) && self.reading.is_common_word(run.start);
        let first = given(run.start) || self.facts(run.start).surname;
        (run.len() > 2 && !first && (compound || common())).then_some(name)
    }

    /// *for Transport Lena Ortiz*: where the name starts behind what an office is for.
    pub(super) fn behind_office(&self, end: usize) -> Option<usize> {
        if !self.reading.is(end, &["for", "of"]) || !self.is_capital(end + 1) {
            return None;
        }
        let run = end + 1..self.run_end(end + 1);
        (run.start + 1..run.end.saturating_sub(1)).find(|&at| self.facts(at).given.is_some())
    }

    /// Whether what was read up to here only describes the name behind: *CNN host Cole*.
    pub(super) fn is_front(&self, at: usize, end: usize) -> bool {
        let title_behind = || matches!(self.phrase(end), Some((_, Phrase::Title(..))));
        if end >= self.place.tokens.end || !(self.goes_on(end) || title_behind()) {
            return false;
        }
        match self.phrase(end) {
            Some((_, Phrase::Title(..) | Phrase::Speaker)) => true,
            _ if self.title_inside(end..self.run_end(end)).is_some() => true,
            _ => {
                self.facts(end).given.is_some()
                    && self.goes_on(end + 1)
                    && !self.is_double_given(at, end)
            }
        }
    }

    /// *Cornell William Ortiz*: a first name that is a place's or a body's too.
    fn is_double_given(&self, at: usize, end: usize) -> bool {
        let word = self.reading.word(at);
        let shouted = word.chars().all(char::is_uppercase);
        end == at + 1 && self.run_end(at) == at + 3 && !shouted
    }

    /// *Paris Ortiz*, *Chicago Water Board*: the known part is not the whole name.
    pub(super) fn is_longer_name(&self, at: usize, end: usize) -> bool {
        if !self.goes_on(end) {
            return false;
        }
        let whole = self.run_end(end);
        let given = end == at + 1 && self.facts(at).given.is_some();
        let double = self.facts(end).given.is_some() && self.is_double_given(at, end);
        given || double || self.is_body(at..whole) || self.ends_in_role(whole)
    }

    /// *Russian*, *Democratic*: says where somebody belongs and names nobody.
    pub(super) fn is_adjective(&self, at: usize) -> bool {
        let is_side = || {
            matches!(
                self.reading.word(at),
                "Republican"
                    | "Democratic"
                    | "Democrat"
                    | "Conservative"
                    | "Liberal"
                    | "Labour"
                    | "Tory"
                    | "Green"
                    | "Former"
                    | "Acting"
                    | "Retired"
                    | "Longtime"
                    | "Fellow"
                    | "State"
            )
        };
        self.facts(at).demonym || is_side()
    }

    /// Whether the last word tells a body: *Foreign Ministry*, *Acme Holdings*.
    pub(super) fn is_body(&self, name: Range<usize>) -> bool {
        let last = self.reading.word(name.end - 1);
        if name.len() < 2 && !self.reading.is(name.end, &["of", "for", "on"]) {
            return false;
        }
        let role = self.facts(name.end - 1).role;
        let determined = || name.start > 0 && self.reading.is(name.start - 1, &["the"]);
        ends_outlet(last) && determined()
            || ends_company(last)
            || role.is_some_and(|role| role.kind == RoleKind::Organisation)
    }

    pub(super) fn ends_in_role(&self, end: usize) -> bool {
        self.facts(end - 1).role.is_some()
    }

    /// *Institute for Northern Waters*: a body's name goes on behind *of* and *for*.
    pub(super) fn body_end(&self, end: usize) -> usize {
        let reading = self.reading;
        if !reading.is(end, &["of", "for", "on"]) {
            return end;
        }
        let next = if reading.is(end + 1, &["the"]) {
            end + 2
        } else {
            end + 1
        };
        match self.run_end(next) {
            last if last > next && self.is_capital(next) && !self.is_weekday(next) => last,
            _ => end,
        }
    }

    /// A given name with a known surname, or initials inside.
    pub(super) fn is_full_name(&self, name: Range<usize>) -> bool {
        let initials = || name.clone().any(|at| is_initial(self.reading.word(at)));
        let given = || self.facts(name.start).given.is_some();
        name.len() > 1
            && name.len() < 5
            && given()
            && (self.facts(name.end - 1).surname || initials())
    }

    /// A given name, initials or a known surname.
    pub(super) fn looks_like_person(&self, name: Range<usize>) -> bool {
        let (first, last) = (self.facts(name.start), self.facts(name.end - 1));
        if name.len() == 1 {
            return first.given.is_some() && !first.place && !self.is_time(name.start);
        }
        first.given.is_some()
            || is_initial(self.reading.word(name.start))
            || last.particle && name.len() > 2
            || last.surname && name.len() <= 3
    }
}
