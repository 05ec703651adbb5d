//! Why a cue is no talk here, though it is elsewhere.
//!
//! Takes a match and looks at what its verb or noun is used for: in *Police responded to a fire*
//! nothing is said, nor in *talking to the media*, and *plates of “Rex”* are no cries of “Rex”.

use super::trial::Trial;
use crate::unit::{CRIES, Unit, UnitKind};
use std::ops::Range;

/// Forms of verbs that tell whom one speaks to with *to*.
const TALKING: [&str; 9] = [
    "chatting", "speak", "speaking", "speaks", "spoke", "spoken", "talk", "talked", "talking",
];

/// Forms of *respond*.
const RESPONDING: [&str; 4] = ["respond", "responded", "responding", "responds"];

/// Where police and fire crews go.
const EMERGENCIES: [&str; 26] = [
    "accident",
    "alarm",
    "area",
    "blaze",
    "brawl",
    "call",
    "calls",
    "collision",
    "crash",
    "disturbance",
    "emergency",
    "explosion",
    "fight",
    "fire",
    "fires",
    "home",
    "house",
    "incident",
    "incidents",
    "location",
    "report",
    "reports",
    "residence",
    "scene",
    "shooting",
    "stabbing",
];

/// Forms of *call*: *on* leads to whom one visits, unless to what they are to do.
const CALLING: [&str; 4] = ["call", "called", "calling", "calls"];

impl Trial<'_> {
    /// What reports in other uses: *police responded to a report*, *talking to the media*, *the
    /// governor called on the prime minister on Friday*.
    pub(super) fn is_no_talk(&self, frame: &str, content: &Range<usize>) -> bool {
        let (units, Some(cue)) = (self.place.units, self.place.cue()) else {
            return false;
        };
        let content = &units[content.clone()];
        let is = |words: &[&str]| self.has_word(cue, words);
        // *to resign*, *to be banned*
        let is_deed = |unit: &Unit| matches!(unit.kind, UnitKind::Infinitive | UnitKind::Passive);
        match frame {
            "to" | "object" if is(&TALKING) => true,
            "to" if is(&RESPONDING) => {
                let object = content.iter().find(|unit| unit.kind == UnitKind::Noun);
                object.is_some_and(|unit| {
                    let mut words = unit.tokens.clone();
                    words.any(|at| self.analysis.reading.is(at, &EMERGENCIES))
                })
            }
            "on" | "object" if is(&CALLING) => {
                let is_visit = frame == "on"
                    || content
                        .first()
                        .is_some_and(|unit| self.has_word(unit, &["on"]));
                is_visit && !content.iter().any(is_deed)
            }
            _ => false,
        }
    }

    /// Whether what no list knows is no talk: *plates of “Rex”*, *cut the price to “hold”*.
    pub(super) fn lacks_talk(&self) -> bool {
        let Some(cue) = self.place.cue else {
            return false;
        };
        let has = |at: usize, words: &[&str]| self.has_word(&self.place.units[at], words);
        let is_no_cry = || !(has(cue, &CRIES) && has(cue + 1, &["of"]));
        let tells_nobody = || {
            let told = &self.place.units[cue + 1];
            let is_one = matches!(told.kind, UnitKind::Object | UnitKind::Name);
            !is_one && !self.are_people(&(cue + 1..cue + 2))
        };
        self.pattern.has_cry && is_no_cry() || self.pattern.quotes_behind_to && tells_nobody()
    }
}
