//! Where a content in a relative clause ends because the sentence goes on.
//!
//! Takes the units that could be content and gives those in front of the verb of the clause
//! around: in *Residents who praised the mayor said the toll hurts* the mayor is praised and says
//! nothing.

use super::trial::Trial;
use crate::cue::{CueForm, Frame};
use crate::lexicon::Class;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

impl Trial<'_> {
    /// Whether *who* or the like is the source: *Ortiz, who said …*.
    pub(super) fn is_relative(&self) -> bool {
        let source = self.matched.source.as_ref();
        let unit = source.and_then(|source| self.place.units.get(source.start));
        unit.is_some_and(|unit| unit.kind == UnitKind::Wh)
    }

    /// Ends a content in front of the verb of the clause around.
    pub(super) fn before_main_verb(&self, range: Range<usize>) -> Range<usize> {
        if !self.is_relative() {
            return range;
        }
        let content = &self.place.units[range.clone()];
        let end = match self.is_set_off() {
            true => None,
            false => self.main_verb(content),
        };
        let end = end.or_else(|| comma_and_verb(content));
        range.start..end.map_or(range.end, |end| range.start + end)
    }

    /// *Ortiz, who said …*, but not *those who said …*.
    fn is_set_off(&self) -> bool {
        let source = self.matched.source.as_ref();
        let before = source.and_then(|source| source.start.checked_sub(1));
        before.is_some_and(|before| {
            let kind = self.place.units[before].kind;
            matches!(kind, UnitKind::Comma | UnitKind::Dash)
        })
    }

    /// The verb of the clause around: the first one behind an object, or the second one behind
    /// a clause, as in *Those who say he lied are few*.
    fn main_verb(&self, content: &[Unit]) -> Option<usize> {
        if !takes_clause(self.known) {
            return self.verb_behind_phrase(content).filter(|&verb| verb > 0);
        }
        let verb = content.iter().position(is_finite)?;
        let is_saying = takes_clause(self.analysis.cue_form(&content[verb]));
        let behind = self.verb_behind_phrase(&content[verb + 1..]);
        behind
            .filter(|_| !is_saying)
            .map(|behind| verb + 1 + behind)
    }

    /// The finite verb right behind a phrase that is not its subject.
    fn verb_behind_phrase(&self, units: &[Unit]) -> Option<usize> {
        let phrase = units.iter().take_while(is_in_phrase).count();
        let has_subject = match &units[..phrase] {
            // *who praised the answer Cole gave*, *who left as the vote began*
            [.., before, last] => {
                let opens_clause = self.analysis.reading.is_a(before.head, Class::ClauseOpener);
                is_nominal(last) && (is_nominal(before) || opens_clause)
            }
            _ => false,
        };
        let is_verb = units.get(phrase).is_some_and(is_finite);
        (is_verb && !has_subject).then_some(phrase)
    }
}

/// Whether people say *…, she believed*, as they do not say *…, she praised*.
fn takes_clause(cue: Option<&CueForm>) -> bool {
    cue.is_some_and(|cue| cue.takes(Frame::of("after-clause")).is_some())
}

/// *Ortiz, who said she would win, does not gloat*
fn comma_and_verb(content: &[Unit]) -> Option<usize> {
    let goes_on = |pair: &[Unit]| pair[0].kind == UnitKind::Comma && is_finite(&pair[1]);
    content.windows(2).position(goes_on)
}

fn is_finite(unit: &Unit) -> bool {
    unit.kind.is_finite()
}

fn is_nominal(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::Name | UnitKind::Noun)
}

fn is_in_phrase(unit: &&Unit) -> bool {
    use UnitKind as K;
    is_nominal(unit)
        || matches!(
            unit.kind,
            K::Object
                | K::Preposition
                | K::Time
                | K::Adjective
                | K::Adverb
                | K::Fragment
                | K::Running
        )
}
