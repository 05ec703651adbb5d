//! How far a body's name goes beyond its run of words with a capital, and what stands in front.
//!
//! In *rail union Northern Drivers’ Association for Norland and Rome* an apostrophe, *for* and
//! *and* stand inside the name; in *the Treasury and Mill Lane Council* there are two.

use super::word::ends_body;
use super::{Evidence, Mention, MentionKind, Opener, Reader};
use crate::lexicon::{Number, Phrase, RoleKind};
use crate::segment::TokenKind;
use std::ops::Range;

impl Reader<'_> {
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
            // *Union for Conservation of Nature*
            last if last > next && self.is_capital(next) && !self.is_weekday(next) => {
                // *University of Rome President Tim Farr*
                let title = self.title_inside(next..last);
                let role = || self.behind_role(next..last).map(|name| name - 1);
                if let Some(title) = title.or_else(role) {
                    return title;
                }
                match reading.is(end, &["for", "on"]) && reading.is(last, &["of"]) {
                    true => self.body_end(last),
                    false => self.fields_end(next..last),
                }
            }
            _ => end,
        }
    }

    /// *Food and Fishing Grounds* in *Department for Food and Fishing Grounds*, with commas where
    /// there are more than two.
    fn fields_end(&self, first: Range<usize>) -> usize {
        const MOST: usize = 3;
        let (reading, end) = (self.reading, first.end);
        if !self.are_common(first) {
            return end;
        }
        let mut at = end;
        for _ in 0..MOST {
            let run = at + 1..self.run_end(at + 1);
            let goes_on = at + 1 < self.place.tokens.end
                && (reading.is(at, &["and"]) || reading.kind(at) == TokenKind::Comma)
                && self.are_common(run.clone());
            if !goes_on {
                return end;
            }
            if reading.is(at, &["and"]) {
                return run.end;
            }
            at = run.end;
        }
        end
    }

    /// The token behind a body's name that an apostrophe or *and* stands inside: *the Traders’
    /// Association*, *the Food and Safety Agency*.
    pub(super) fn body_beyond(&self, run: Range<usize>) -> Option<usize> {
        let next = run.end + 1..self.run_end(run.end + 1);
        let joins = self.is_owned_together(run.clone())
            || self.is_first_field(&run)
            || self.is_field_of_a_place(&run, &next);
        if self.place.heading || !joins {
            return None;
        }
        (self.is_capital(next.start) && self.is_one_body(next.end - 1))
            .then(|| self.body_end(next.end))
    }

    /// *Traders’*, *Women’s*: of many, so that what they own is a body of theirs.
    fn is_owned_together(&self, run: Range<usize>) -> bool {
        const MANY: [&str; 4] = ["women", "men", "children", "people"];
        let (reading, last) = (self.reading, run.end - 1);
        let facts = self.facts(last);
        let is_somebody = facts.given.is_some()
            || facts.surname
            || facts.place
            || self.surnames.contains(&self.key(last));
        // *Lena Ortis’ Council*
        let named = self.facts(run.start).given.is_some() && !reading.is_common_word(last);
        reading.is_possessor(run.end)
            && !named
            && match reading.kind(run.end) {
                TokenKind::Clitic => reading.is(last, &MANY),
                _ => !is_somebody,
            }
    }

    /// *Food* in *the Food and Safety Agency*: a matter, and no body of its own.
    fn is_first_field(&self, run: &Range<usize>) -> bool {
        let determined =
            run.start > self.place.tokens.start && self.reading.is(run.start - 1, &["the"]);
        determined
            && self.reading.is(run.end, &["and"])
            && self.are_common(run.clone())
            && self.run_end(run.end + 1) > run.end + 2
            && !self.is_known(run.end + 1)
    }

    /// *Ava Fire* in *the Ava Fire and Rescue Service*.
    fn is_field_of_a_place(&self, run: &Range<usize>, next: &Range<usize>) -> bool {
        (2..=3).contains(&run.len())
            && self.reading.is(run.end, &["and", "&"])
            && self.are_common(run.end - 1..run.end)
            && next.len() > 1
            && self.are_common(next.start..next.end - 1)
    }

    /// Whether a token ends the name of one body.
    fn is_one_body(&self, at: usize) -> bool {
        let one = |at: usize| {
            let role = self.facts(at).role;
            role.is_some_and(|role| role.number != Number::Plural)
        };
        self.is_noun_of_body(at) && one(at)
            || ends_body(self.reading.word(at))
            || self.reading.is(at, &["executive"])
    }

    /// Whether words are of the language, and none is anybody's name, role or body.
    pub(super) fn are_common(&self, run: Range<usize>) -> bool {
        !run.is_empty()
            && self.is_capital(run.start)
            && run.into_iter().all(|at| {
                self.reading.is_common_word(at) && !self.is_known(at) && !self.is_time(at)
            })
    }

    /// Whether a list has a word as a name, a place or a role.
    fn is_known(&self, at: usize) -> bool {
        let facts = self.facts(at);
        facts.given.is_some()
            || facts.surname
            || facts.place
            || facts.demonym
            || facts.title
            || facts.role.is_some()
            || self.phrase(at).is_some()
    }

    /// The token behind a listed body's name that goes on: *Royal Society for Marine Life*, where
    /// the lists have *Royal Society*.
    pub(super) fn listed_end(&self, body: Range<usize>) -> usize {
        let (reading, end) = (self.reading, body.end);
        let next = end + 1;
        if body.len() > 1 && reading.is(end, &["for"]) && self.are_common(next..self.run_end(next))
        {
            return self.body_end(end);
        }
        let inside = (body.start + 1..end).rfind(|&at| reading.is(at, &["for", "of"]));
        inside.map_or(end, |joint| self.fields_end(joint + 1..end))
    }

    /// *the Postal Workers of Norland*, *Friends of Mill Library*: many people who are one body.
    pub(super) fn is_fellowship(&self, run: Range<usize>) -> bool {
        let reading = self.reading;
        let determined = run.start > self.place.tokens.start && reading.is(run.start - 1, &["the"]);
        let many = self.facts(run.end - 1).role.is_some_and(|role| {
            role.number == Number::Plural && matches!(role.kind, RoleKind::Group | RoleKind::Person)
        });
        let next = run.end + 1;
        let theirs = self.run_end(next);
        let named_so = || {
            reading.is(run.start, &["friends", "sons", "daughters"])
                && self.facts(next).given.is_none()
                && (determined || reading.is_common_word(theirs - 1))
        };
        many && !self.place.heading
            && reading.is(run.end, &["of"])
            && self.is_capital(next)
            && match run.len() {
                1 => theirs > next && named_so(),
                _ => determined && !self.is_adjective(run.start),
            }
    }

    /// *PTA* in *Ohio PTA*: letters behind a place name a body.
    pub(super) fn is_initialism(&self, at: usize) -> bool {
        const SHORTEST: usize = 3;
        let word = self.reading.word(at);
        self.is_capital(at)
            && word.len() >= SHORTEST
            && word.chars().all(|letter| letter.is_ascii_uppercase())
            && !self.place.heading
            && !self.facts(at).title
            && !self.facts(at).particle
            && self.facts(at).role.is_none()
            && self.run_end(at) == at + 1
            && !matches!(
                self.phrase(at),
                Some((_, Phrase::Title(..) | Phrase::Place))
            )
    }

    /// *Software giant Bluepeak*: a single word behind what sort of body it is.
    pub(super) fn take_sort_of_body(&mut self, mention: &mut Mention) {
        let reading = self.reading;
        let at = mention.core.start;
        let may_be = mention.kind == MentionKind::Person(Evidence::Looks)
            && mention.tokens.len() == 1
            && !mention.heading
            && !self.surnames.contains(&self.key(at))
            && !reading.is_common_word(at);
        if !may_be {
            return;
        }
        if self.has_sort_before(at) {
            mention.become_body();
            self.take_sort(mention);
        }
    }

    /// *The firm, Bluepeak, said*: what sort of body it is stands before a name in commas.
    pub(super) fn take_sort_set_apart(&mut self, mention: &mut Mention) {
        let (reading, start) = (self.reading, mention.tokens.start);
        // *Save Ava Lane*, which ends like a surname
        let first = self.facts(mention.core.start).given;
        let may_be = match mention.kind {
            MentionKind::Person(Evidence::Looks) => true,
            MentionKind::Person(_) => first.is_none() && reading.is_common_word(mention.core.start),
            _ => false,
        };
        let apart = may_be
            && mention.apposition.is_empty()
            && mention.title.is_empty()
            && !mention.heading
            && start > self.place.tokens.start
            && reading.kind(start - 1) == TokenKind::Comma
            && reading.kind(mention.tokens.end) == TokenKind::Comma
            && (mention.kind != MentionKind::Person(Evidence::Looks)
                || !self.surnames.contains(&self.key(mention.core.end - 1)));
        let sort = |role: &&mut Mention| {
            role.kind == MentionKind::Role(RoleKind::Organisation)
                && role.number != Number::Plural
                && role.opener == Opener::Definite
                && role.tokens.end + 1 == start
                && role.sentence == mention.sentence
        };
        if let Some(role) = self.found.last_mut().filter(|_| apart).filter(sort) {
            role.absorbed = true;
            mention.apposition = role.tokens.clone();
            mention.subject |= role.subject;
            mention.become_body();
        }
    }

    /// *Rail union RMT*: what sort of body it is stands before the name, and is none of its own.
    pub(super) fn take_sort(&mut self, body: &mut Mention) {
        let start = body.tokens.start;
        if !self.has_sort_before(start) && !self.has_holder_before(start) {
            return;
        }
        if let Some(role) = self.found.last_mut() {
            role.absorbed = true;
            body.title = role.tokens.clone();
        }
    }

    /// Whether what touches a name from before tells a sort of body.
    fn has_sort_before(&self, at: usize) -> bool {
        let sort = |role: &Mention| {
            role.kind == MentionKind::Role(RoleKind::Organisation)
                && role.number != Number::Plural
                && role.tokens.end == at
                && role.paragraph == self.place.paragraph
        };
        self.found.last().is_some_and(sort) && self.tells_a_sort(at - 1)
    }

    /// *activist investor Bluepeak Partners*: what a body may be as well as somebody.
    fn has_holder_before(&self, at: usize) -> bool {
        const HOLDERS: [&str; 10] = [
            "investor",
            "shareholder",
            "owner",
            "operator",
            "developer",
            "supplier",
            "contractor",
            "sponsor",
            "landlord",
            "producer",
        ];
        let holder = |role: &Mention| {
            role.kind == MentionKind::Role(RoleKind::Person)
                && role.number != Number::Plural
                && role.opener != Opener::Possessive
                && role.tokens.end == at
                && role.paragraph == self.place.paragraph
                && self.reading.is(at - 1, &HOLDERS)
        };
        self.found.last().is_some_and(holder)
    }

    /// The token behind *Green Shore* in *campaign group Green Shore*: words that no list has, of
    /// which the noun in front tells that they name a body.
    pub(super) fn body_behind_sort(&self, at: usize) -> Option<usize> {
        let end = self.run_end(at);
        let known = |at: usize| {
            let facts = self.facts(at);
            facts.given.is_some() || facts.title || facts.role.is_some()
        };
        let is_new = end > at + 1 && self.phrase(at).is_none() && !(at..end).any(known);
        (is_new && self.has_sort_before(at)).then_some(end)
    }
}
