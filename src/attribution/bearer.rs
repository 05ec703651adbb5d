//! Sources that are not who a clause begins with.
//!
//! Takes a match and gives what its words stand on: in *Ortiz held up a sign saying “No”* it is the
//! sign that says so; and where the clause of a source ends: *says Ortiz as audit begins*.

use super::trial::Trial;
use super::turn::Turn;
use crate::lexicon::RoleKind;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// What only somebody does who has spoken.
const GOING_ON: [&str; 5] = ["adding", "insisting", "noting", "reiterating", "stressing"];

/// Things that words stand on, besides documents.
const BEARERS: [&str; 14] = [
    "badge", "badges", "cap", "caps", "flag", "flags", "hat", "hats", "jacket", "shirt", "shirts",
    "t-shirt", "t-shirts", "voice",
];

impl Trial<'_> {
    /// *held up a sign saying “No”*: a participle right behind a thing with words on it tells what
    /// stands there.
    pub(super) fn bearer(&self) -> Option<Range<usize>> {
        let (units, cue) = (self.place.units, self.place.cue?);
        let at = cue.checked_sub(1)?;
        let bears = |unit: &Unit| {
            let last = unit.tokens.end - 1;
            let role = self.analysis.reading.facts(last).role;
            unit.kind == UnitKind::Noun
                && (role.is_some_and(|role| role.kind == RoleKind::Document)
                    || self.analysis.reading.is(last, &BEARERS))
        };
        let is_bearer = units[cue].kind == UnitKind::Gerund
            && !self.has_word(&units[cue], &GOING_ON)
            && self
                .matched
                .source
                .as_ref()
                .is_some_and(|source| source.end < cue)
            && bears(&units[at]);
        is_bearer.then_some(at..at + 1)
    }

    /// *a sign that read “No”*: *that* is a relative here, which weighs more than the pronoun does.
    pub(super) fn is_what_bears(&self) -> bool {
        let source = self
            .matched
            .source
            .as_ref()
            .map(|source| &self.place.units[source.start]);
        self.turn == Turn::CueQuotation
            && self.pattern.frame == "quotation"
            && source
                .is_some_and(|unit| unit.kind == UnitKind::Wh && self.has_word(unit, &["that"]))
    }

    /// *says mayor as audit begins*, *Lee blocks strike as union vows to go on*: *as* opens a clause
    /// where a verb follows, and with the cue for that verb another one stands in front.
    pub(super) fn beside_as(&self, source: Range<usize>) -> Range<usize> {
        let units = self.place.units;
        let is_finite = |unit: &Unit| unit.kind == UnitKind::Finite;
        let is_cue = self.place.cue == Some(source.end);
        let follows = units.get(source.end).is_some_and(is_finite)
            && (!is_cue || units[..source.start].iter().any(is_finite));
        let is_as = |at: &usize| {
            units[*at].kind == UnitKind::Preposition && self.has_word(&units[*at], &["as"])
        };
        let opener = (source.start + 1..source.end.max(1) - 1).find(is_as);
        match opener.filter(|_| follows) {
            Some(opener) if is_cue => opener + 1..source.end,
            Some(opener) => source.start..opener,
            None => source,
        }
    }
}
