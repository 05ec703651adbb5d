//! What has been found before, so that it is not looked for again.
//!
//! A dozen forms share what stands in front of a cue, and *Ortiz said* stands in front of most:
//! the same few letters come again and again.

use super::Match;
use crate::lexicon::Key;
use regex_automata::hybrid::dfa::{self, DFA};
use regex_automata::nfa::thompson::backtrack::{self, BoundedBacktracker};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// No more places are remembered: each takes about 50 bytes.
const MOST: usize = 1 << 14;

/// What the patterns have found, and what they need for finding more. One thread at a time
/// has it.
#[derive(Debug, Default)]
pub struct Memory {
    /// What stands in front of the cues of this sentence: the number of the side, the cue, and
    /// what was found.
    before: Vec<(usize, usize, Option<Match>)>,
    /// The parts of what stood anywhere, by its side and its letters.
    parts: FxHashMap<Key, Places>,
    /// What was last asked for in `parts`.
    asked: Vec<u8>,
    scans: Vec<Option<dfa::Cache>>,
    groups: Option<backtrack::Cache>,
}

impl Memory {
    /// Another sentence begins.
    pub fn begin_sentence(&mut self) {
        self.before.clear();
    }

    /// What a side finds in front of a cue.
    pub(super) fn recall(
        &mut self,
        side: usize,
        cue: usize,
        find: impl FnOnce(&mut Self) -> Option<Match>,
    ) -> Option<&Match> {
        let mut before = self.before.iter();
        let known = before.position(|known| (known.0, known.1) == (side, cue));
        let place = match known {
            Some(place) => place,
            None => {
                let found = find(self);
                self.before.push((side, cue, found));
                self.before.len() - 1
            }
        };
        self.before[place].2.as_ref()
    }

    /// The parts of a side in these units, if it has stood in the same letters before.
    pub(super) fn known(
        &mut self,
        side: usize,
        at_edge: bool,
        letters: &[u8],
        units: Range<usize>,
    ) -> Option<Match> {
        let side = 2 * side + usize::from(at_edge);
        self.asked.clear();
        self.asked.extend_from_slice(&letters[units.clone()]);
        self.asked.extend_from_slice(&(side as u16).to_le_bytes());
        let places = self.parts.get(&Key::of_bytes(&self.asked))?;
        Some(places.behind(units.start))
    }

    /// Remembers the parts of what was last asked for, which starts at this unit.
    pub(super) fn learn(&mut self, parts: &Match, start: usize) {
        if self.parts.len() == MOST {
            self.parts.clear();
        }
        if let Some(places) = Places::of(parts, start) {
            self.parts.insert(Key::of_bytes(&self.asked), places);
        }
    }

    /// What a DFA has built so far.
    pub(super) fn cache(&mut self, number: usize, dfa: &DFA) -> &mut dfa::Cache {
        if self.scans.len() <= number {
            self.scans.resize_with(number + 1, || None);
        }
        self.scans[number].get_or_insert_with(|| dfa.create_cache())
    }

    /// What a backtracker needs for one search.
    pub(super) fn cache_of_groups(&mut self, of: &BoundedBacktracker) -> &mut backtrack::Cache {
        let cache = self.groups.get_or_insert_with(|| of.create_cache());
        cache.reset(of);
        cache
    }
}

/// The parts of a match in little room: where each starts and ends, counted from where it all
/// starts.
#[derive(Debug, Clone, Copy)]
struct Places([[u8; 2]; 5]);

impl Places {
    /// The place of a part that there is not.
    const NOWHERE: [u8; 2] = [u8::MAX; 2];

    /// Nothing where a part goes too far.
    fn of(found: &Match, start: usize) -> Option<Self> {
        let near = |at: usize| u8::try_from(at - start).ok().filter(|&at| at < u8::MAX);
        let place = |part: &Option<Range<usize>>| match part {
            Some(part) => Some([near(part.start)?, near(part.end)?]),
            None => Some(Self::NOWHERE),
        };
        let [content, more_content] = &found.content;
        let [cue, more_cue] = &found.cue;
        let mut places = [Self::NOWHERE; 5];
        let parts = [content, more_content, &found.source, cue, more_cue];
        for (to, part) in places.iter_mut().zip(parts) {
            *to = place(part)?;
        }
        Some(Self(places))
    }

    /// The same parts behind another start.
    fn behind(self, start: usize) -> Match {
        let part = |place: [u8; 2]| {
            let [first, end] = place.map(|at| start + usize::from(at));
            (place != Self::NOWHERE).then_some(first..end)
        };
        let Self([content, more_content, source, cue, more_cue]) = self;
        Match {
            content: [part(content), part(more_content)],
            source: part(source),
            cue: [part(cue), part(more_cue)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_as_far_behind_any_start() {
        let found = Match {
            content: [Some(4..7), None],
            source: Some(2..3),
            cue: [None, None],
        };
        let places = Places::of(&found, 2).expect("a short match");
        assert_eq!(places.behind(2), found);
        assert_eq!(places.behind(10).content, [Some(12..15), None]);
    }

    #[test]
    fn parts_that_go_too_far_are_not_remembered() {
        let long = Match {
            content: [Some(3..300), None],
            ..Match::default()
        };
        assert!(Places::of(&long, 3).is_none());
    }
}
