//! Whether a name looks like a person's or a body's, or only says where somebody belongs.
//!
//! *Dean Cole* is a person, *Dean Holdings* a company, *Democratic* a side.

use super::Reader;
use super::word::{ends_body, ends_company, ends_outlet, is_initial};
use crate::lexicon::RoleKind;
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// What a body does for its living; starts no name, so that a capital makes none of it either:
/// *Carmaker Nordwagen*.
const LINES: [&str; 17] = [
    "carmaker",
    "automaker",
    "drugmaker",
    "chipmaker",
    "planemaker",
    "housebuilder",
    "retailer",
    "lender",
    "insurer",
    "broadcaster",
    "grocer",
    "brewer",
    "manufacturer",
    "startup",
    "start-up",
    "rival",
    "airline",
];

/// What other sort of body may stand before its name: *software giant Bluepeak*; *Union* and
/// *Network* start names.
const SORTS: [&str; 27] = [
    "giant",
    "company",
    "firm",
    "group",
    "maker",
    "charity",
    "watchdog",
    "regulator",
    "nonprofit",
    "supermarket",
    "band",
    "union",
    "agency",
    "party",
    "club",
    "network",
    "newspaper",
    "magazine",
    "bank",
    "organisation",
    "organization",
    "corporation",
    "association",
    "movement",
    "militia",
    "think-tank",
    "chain",
];

impl Reader<'_> {
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
        self.facts(at).demonym && !self.is_given_here(at) || is_side()
    }

    /// *Roman Ortiz*: a given name that is a word for the people of a place too.
    fn is_given_here(&self, at: usize) -> bool {
        let next = self.facts(at + 1);
        self.facts(at).given.is_some()
            && self.run_end(at) == at + 2
            && !self.reading.is_common_word(at + 1)
            && next.role.is_none()
            && !next.title
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
            || ends_body(last)
            || role.is_some_and(|role| match role.kind {
                RoleKind::Organisation => true,
                RoleKind::Group => self.is_union(name.clone()),
                _ => false,
            })
            || self.is_firm(name.clone())
            || self.is_station(name)
    }

    /// *Radio Free Norland*
    fn is_station(&self, name: Range<usize>) -> bool {
        name.len() > 1
            && self.reading.is_capital(name.start)
            && self.reading.is(name.start, &["radio"])
    }

    /// *The Advocate*: an outlet by a noun that tells of people too.
    pub(super) fn is_outlet(&self, at: usize) -> bool {
        let determined = at > self.place.tokens.start && self.reading.is(at - 1, &["the"]);
        determined
            && ends_outlet(self.reading.word(at))
            && self.facts(at).role.is_some()
            && self.run_end(at) == at + 1
    }

    /// Whether a noun tells what sort of body the name behind it is.
    pub(super) fn tells_a_sort(&self, at: usize) -> bool {
        self.reading.is(at, &LINES) || self.reading.is(at, &SORTS)
    }

    /// *Software* in *Software giant Bluepeak*, which opens a sentence.
    pub(super) fn is_sort_of_body(&self, at: usize) -> bool {
        at == self.place.tokens.start
            && self.tells_a_sort(at + 1)
            && !self.is_capital(at + 1)
            && self.is_capital(at + 2)
            && self.facts(at).given.is_none()
    }

    /// *Human Rights Monitor*
    pub(super) fn ends_like_a_body(&self, name: Range<usize>) -> bool {
        ends_company(self.reading.word(name.end - 1))
    }

    /// *the United Mill Workers*: many people by what binds them are one body.
    fn is_union(&self, name: Range<usize>) -> bool {
        const BONDS: [&str; 7] = [
            "united",
            "federated",
            "amalgamated",
            "associated",
            "allied",
            "combined",
            "concerned",
        ];
        const WIDE: [&str; 2] = ["national", "international"];
        let determined = || name.start > 0 && self.reading.is(name.start - 1, &["the"]);
        !self.place.heading
            && (self.reading.is(name.start, &BONDS)
                || name.len() > 2 && self.reading.is(name.start, &WIDE) && determined())
    }

    /// *Tern & Sons*
    fn is_firm(&self, name: Range<usize>) -> bool {
        let mut inside = name.start + 1..name.end.saturating_sub(1);
        name.len() > 2 && inside.any(|at| self.reading.word(at) == "&")
    }

    /// *Lena Ortiz* in *president of Shore Group Lena Ortiz*: a full name behind a noun that ends
    /// a body's.
    pub(super) fn behind_body(&self, run: Range<usize>) -> Option<usize> {
        let name = run
            .end
            .checked_sub(2)
            .filter(|name| *name > run.start + 1)?;
        let known = self.facts(name).given.is_some() && self.facts(name + 1).role.is_none();
        let office = run.start > self.place.tokens.start
            && self.reading.is(run.start - 1, &["of", "for", "at"]);
        (office && known && self.is_noun_of_body(name - 1)).then_some(name)
    }

    /// *Carmaker Nordwagen AG*, *Rival Quantora*: a word that opens a sentence and only tells
    /// what sort of body the name behind it is.
    pub(super) fn behind_sort(&self, run: Range<usize>) -> Option<usize> {
        let (reading, name) = (self.reading, run.start + 1);
        let opens =
            run.start == self.place.tokens.start || reading.kind(run.start - 1) == TokenKind::Mark;
        if run.len() < 2 || !opens || !reading.is(run.start, &LINES) {
            return None;
        }
        let single = run.len() == 2 && self.facts(name).role.is_none();
        (single || self.is_body(name..run.end)).then_some(name)
    }

    /// *Court*, *Office*: a noun that tells a body, and nobody's surname.
    pub(super) fn is_noun_of_body(&self, at: usize) -> bool {
        let facts = self.facts(at);
        let role = facts.role.map(|role| role.kind);
        role == Some(RoleKind::Organisation) && !facts.surname && facts.given.is_none()
    }

    pub(super) fn ends_in_role(&self, end: usize) -> bool {
        self.facts(end - 1).role.is_some()
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

    /// *the Ortiz Express*: what goes by somebody's surname is nobody.
    pub(super) fn is_named_after(&self, name: Range<usize>) -> bool {
        let (first, last) = (self.facts(name.start), self.facts(name.end - 1));
        let determined =
            || name.start > self.place.tokens.start && self.reading.is(name.start - 1, &["the"]);
        let known = || self.surnames.contains(&self.key(name.start));
        name.len() == 2
            && first.given.is_none()
            && !last.surname
            && last.role.is_none()
            && !self.place.heading
            && determined()
            && known()
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
