//! What something is said of, where nobody says it.
//!
//! Takes a match whose subject is spoken of: in *The plan is expected to fail* the plan is no
//! source, but the first part of the content.

use super::trial::Trial;
use crate::lexicon::Class;
use crate::unit::Unit;
use std::ops::Range;

impl Trial<'_> {
    /// *The plan was seen as a risk*, *was criticised by Ortiz*: but *Cole was asked about it*,
    /// where he is spoken to.
    pub(super) fn is_said_of_topic(&self) -> bool {
        match self.pattern.frame.as_str() {
            "passive-preposition" => {
                // *was accused by Ortiz of lying*: somebody says it of him.
                let is_by_somebody = self.matched.source.is_some();
                let is_told = |word: &str| match word {
                    "about" | "by" | "on" => true,
                    "of" => !is_by_somebody,
                    _ => false,
                };
                self.preposition().is_some_and(|word| !is_told(&word))
                    && (is_by_somebody || !self.quotes_behind_cue())
            }
            "passive-by-source" => self.preposition().as_deref() == Some("by"),
            _ => true,
        }
    }

    /// *was described as “a mess” by Ortiz*: there is somebody whose words they are.
    fn quotes_behind_cue(&self) -> bool {
        let behind = self.matched.content.iter().flatten().last().cloned();
        let units = &self.place.units[behind.unwrap_or_default()];
        units.iter().any(|unit| unit.kind.is_quotation())
    }

    /// *Ortiz seemed to be late*: she is spoken of, and does not speak.
    pub(super) fn seems(&self, frame: &str) -> bool {
        let reading = self.analysis.reading;
        let is_seeming = |cue: &Unit| reading.is_a(cue.head, Class::Seeming);
        let goes_on =
            matches!(frame, "infinitive" | "object") || self.pattern.frame == "preposition";
        goes_on && self.place.cue().is_some_and(is_seeming)
    }

    /// What stands in front of the cue as its subject, whether it speaks or is spoken of.
    pub(super) fn subject(&self) -> Option<Range<usize>> {
        match self.pattern.has_topic {
            true => self.matched.content[0].clone(),
            false => self.matched.source.clone(),
        }
    }
}
