//! What stands in front of a name inside its run of capitals, and where the name itself starts.
//!
//! In *Acme Research Director Tim Farr* a title stands inside the run, in *Minister for Transport
//! Tim Farr* what the office is for.

use super::Reader;
use super::word::{given_part, is_initial, is_suffix};
use crate::lexicon::{Phrase, RoleKind, TitleKind};
use std::ops::Range;

impl Reader<'_> {
    /// *Acme Research Director Tim Farr*: where the title starts that stands in the run.
    pub(super) fn title_inside(&self, run: Range<usize>) -> Option<usize> {
        (run.start + 1..run.end).find(|&at| {
            let known = self.phrase(at);
            let Some((end, Phrase::Title(..))) = known else {
                return false;
            };
            if end == run.end {
                return self.has_second_title(end);
            }
            // *Ann St. Clair*
            let saint = self.reading.is(at, &["st.", "st"]);
            let name = saint || self.is_first_name(at, end);
            // *Rome Sheriff Court*
            let body = end + 1 == run.end && self.is_noun_of_body(end);
            let name = name || body;
            end < run.end && !is_suffix(self.reading.word(end)) && !name
        })
    }

    /// *and CEO Lena Ortiz* behind another title of hers.
    pub(super) fn has_second_title(&self, end: usize) -> bool {
        const ONE_AT_A_TIME: [&str; 4] = ["prime", "first", "king", "queen"];
        let title = end + 1;
        let joined = self.reading.is(end, &["and", "&"]) && title < self.place.tokens.end;
        joined
            && !self.reading.is(title, &ONE_AT_A_TIME)
            && matches!(
                self.phrase(title),
                Some((end, Phrase::Title(_, TitleKind::Office))) if self.goes_on(end)
            )
    }

    /// *Cole Senior Adviser Lena Ortiz*: where the name starts behind a role in capitals.
    pub(super) fn behind_role(&self, run: Range<usize>) -> Option<usize> {
        let role = |at: usize| {
            self.facts(at)
                .role
                .is_some_and(|role| role.kind == RoleKind::Person)
        };
        let given = |at: usize| self.facts(at).given.is_some();
        let surname = |at: usize| self.facts(at).surname;
        // *Reporter Jomana Farr*, whose first name no list has.
        let person = run.len() > 2 && !self.is_body(run.clone());
        let office = |at: usize| self.facts(at).title || self.facts(at).role.is_some();
        // *Farmer Wal Cole* opens a sentence; *Farmer Cole* may be somebody.
        let leads = run.start == self.place.tokens.start && run.len() == 3;
        let opens =
            |at: usize| at == run.start + 1 && person && (leads || !surname(at - 1)) && !office(at);
        // *Hairdresser Lena* opens a sentence, and so does *Striker Cole* of one named before.
        let single = || {
            let (noun, name) = (run.start, run.start + 1);
            let known = || given(name) || surname(name) || self.surnames.contains(&self.key(name));
            let plain = || !given(noun) && !surname(noun) && !self.facts(noun).title;
            let at_home = || {
                self.reading
                    .is(noun, &["mum", "mom", "dad", "nan", "grandad"])
            };
            noun == self.place.tokens.start
                && run.len() == 2
                && !self.place.heading
                && role(noun)
                && (self.reading.is_common_word(noun) || at_home())
                && plain()
                && known()
        };
        (run.start + 1..run.end.saturating_sub(1))
            .find(|&at| (given(at) || opens(at)) && role(at - 1) && !given(at - 1))
            .or_else(|| single().then_some(run.start + 1))
    }

    /// *Telling Lena Ortiz*, *Korean-born Lena Ortiz*: where the name starts behind a word of
    /// the language.
    pub(super) fn behind_word(&self, run: Range<usize>) -> Option<usize> {
        if run.len() == 2 && self.is_aged(run.start) {
            return Some(run.start + 1);
        }
        if run.len() <= 2 {
            // *Brothers Lena and Tim Ortiz*
            let siblings = run.len() == 2
                && self
                    .reading
                    .is(run.start, &["brothers", "sisters", "siblings", "twins"])
                && self.facts(run.start + 1).given.is_some()
                && self.reading.is(run.end, &["and"]);
            return siblings.then_some(run.start + 1);
        }
        let given = |at: usize| self.facts(at).given.is_some();
        let (word, name) = (self.reading.word(run.start), run.start + 1);
        let compound =
            word.contains('-') && given_part(word).is_none() && !self.facts(run.start).particle;
        let common = || given(name) && self.reading.is_common_word(run.start);
        let first = given(run.start) || self.facts(run.start).surname;
        // *Entrusting Lena Ortiz*, whom the lists know.
        let known = || matches!(self.phrase(name), Some((end, Phrase::Speaker)) if end == run.end);
        (!first && (compound || common() || known())).then_some(name)
    }

    /// *for Transport Lena Ortiz*: where the name starts behind what an office is for.
    pub(super) fn behind_office(&self, end: usize) -> Option<usize> {
        if !self.reading.is(end, &["for", "of", "in"]) {
            return None;
        }
        let first = end + 1 + usize::from(self.reading.is(end + 1, &["the"]));
        if !self.is_capital(first) {
            return None;
        }
        let run = first..self.run_end(first);
        // *of Information and Culture Lena Ortiz*
        let field = self.reading.is(run.end, &["and"]) && self.are_common(run.clone());
        let run = match field && self.is_capital(run.end + 1) {
            true => run.end + 1..self.run_end(run.end + 1),
            false => run,
        };
        self.name_behind_matter(run)
    }

    /// *Lena Ortiz* in *Transport Lena Ortiz*, *Jomana Farr* in *Police Jomana Farr*: a given name,
    /// initials, or two words that are none of the language behind words that are.
    fn name_behind_matter(&self, run: Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let mut inside = run.start + 1..run.end.saturating_sub(1);
        let given = inside.clone().find(|&at| self.facts(at).given.is_some());
        let initial = |at: &usize| {
            let word = reading.word(*at);
            word.len() == 1 || is_initial(word)
        };
        let foreign = |at: &usize| !reading.is_common_word(*at) && !self.facts(*at).place;
        given.or_else(|| inside.find(initial)).or_else(|| {
            let matter = (run.start..run.end).take_while(|at| !foreign(at)).count();
            let name = run.start + matter;
            let short = run.len() == 3 && !self.facts(run.start).surname;
            let two = matter > 0 && name + 2 == run.end && foreign(&(name + 1));
            match two {
                true => Some(name),
                false => short.then_some(run.start + 1),
            }
        })
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
    pub(super) fn is_double_given(&self, at: usize, end: usize) -> bool {
        let word = self.reading.word(at);
        let shouted = word.chars().all(char::is_uppercase);
        end == at + 1 && self.run_end(at) == at + 3 && !shouted
    }
}
