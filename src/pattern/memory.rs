//! What has been found before, so that it is not looked for again.
//!
//! A dozen forms share what stands in front of a cue, and *Ortiz said* stands in front of most:
//! the same few letters come again and again.

use super::Match;
use regex_automata::hybrid::dfa::{self, DFA};
use regex_automata::nfa::thompson::backtrack::{self, BoundedBacktracker};
use rustc_hash::FxHashMap;

/// No more places are remembered: each takes about 200 bytes.
const MOST: usize = 1 << 14;

/// What the patterns have found, and what they need for finding more. One thread at a time
/// has it.
#[derive(Debug, Default)]
pub struct Memory {
    /// What stands in front of the cues of this sentence: the number of the side, the cue, and
    /// what was found.
    before: Vec<(usize, usize, Option<Match>)>,
    /// The parts of what stood anywhere, counted from its start.
    parts: FxHashMap<Box<[u8]>, Match>,
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
    ) -> Option<Match> {
        let mut before = self.before.iter();
        if let Some((_, _, found)) = before.find(|known| (known.0, known.1) == (side, cue)) {
            return found.clone();
        }
        let found = find(self);
        self.before.push((side, cue, found.clone()));
        found
    }

    /// The parts of a side in these letters, if it has stood in them before.
    pub(super) fn known(&mut self, side: usize, at_edge: bool, letters: &[u8]) -> Option<&Match> {
        self.asked.clear();
        self.asked.extend_from_slice(letters);
        self.asked
            .extend((2 * side + usize::from(at_edge)).to_le_bytes());
        self.parts.get(self.asked.as_slice())
    }

    /// Remembers the parts of what was last asked for.
    pub(super) fn learn(&mut self, parts: Match) {
        if self.parts.len() == MOST {
            self.parts.clear();
        }
        self.parts.insert(self.asked.as_slice().into(), parts);
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
