//! The engines of the regex crate that a side needs, and no more.
//!
//! A lazy DFA tells where a side stands; what its groups are is asked of the backtracker, for
//! that place alone. In *Ann Lee said the bridge is safe* the DFA finds that *Ann Lee* can stand
//! in front of *said*, the backtracker that she is the source.

use super::Match;
use super::memory::Memory;
use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::backtrack::BoundedBacktracker;
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::nfa::thompson::{self, NFA, WhichCaptures};
use regex_automata::{Anchored, Input, MatchKind, PatternID};
use regex_syntax::hir::{Hir, HirKind};
use std::ops::Range;

/// Start and end of the whole and of at most two groups each of content, source and cue.
const SLOTS: usize = 2 * (1 + 3 * 2);

/// Where a regex begins or ends.
#[derive(Debug)]
pub(super) struct Scan {
    dfa: DFA,
    /// Its place among all of them.
    number: usize,
}

impl Scan {
    /// For [`Scan::end`].
    pub fn forward(regex: &Hir, number: usize) -> Result<Self, String> {
        Self::new(
            regex,
            number,
            thompson::Config::new(),
            MatchKind::LeftmostFirst,
        )
    }

    /// For [`Scan::start`].
    pub fn backward(regex: &Hir, number: usize) -> Result<Self, String> {
        let backward = thompson::Config::new().reverse(true);
        Self::new(regex, number, backward, MatchKind::All)
    }

    fn new(
        regex: &Hir,
        number: usize,
        config: thompson::Config,
        kind: MatchKind,
    ) -> Result<Self, String> {
        let config = config.utf8(false).which_captures(WhichCaptures::None);
        let nfa = nfa(regex, config)?;
        let dfa = DFA::builder()
            .configure(DFA::config().match_kind(kind))
            .build_from_nfa(nfa)
            .map_err(|error| error.to_string())?;
        Ok(Self { dfa, number })
    }

    /// Where what begins at `start` ends.
    pub fn end(&self, letters: &[u8], start: usize, memory: &mut Memory) -> Option<usize> {
        let cache = memory.cache(self.number, &self.dfa);
        let input = Input::new(letters).range(start..).anchored(Anchored::Yes);
        // It gives up only where it is told to.
        let state = self.dfa.start_state_forward(cache, &input).ok()?;
        let behind = letters.iter().enumerate().skip(start);
        self.walk(cache, state, behind, letters.len())
    }

    /// The first place where what ends at `end` can begin.
    pub fn start(&self, letters: &[u8], end: usize, memory: &mut Memory) -> Option<usize> {
        let cache = memory.cache(self.number, &self.dfa);
        let input = Input::new(letters).range(..end).anchored(Anchored::Yes);
        let state = self.dfa.start_state_reverse(cache, &input).ok()?;
        let before = (1..end + 1).zip(&letters[..end]).rev();
        self.walk(cache, state, before, 0)
    }

    /// The last place where it can have stopped, each letter with the place in front of it, as
    /// it is walked.
    ///
    /// Most searches are over after a letter or two, so that letters are walked here: a search
    /// of the library takes longer to begin than that.
    fn walk<'a>(
        &self,
        cache: &mut Cache,
        mut state: LazyStateID,
        letters: impl Iterator<Item = (usize, &'a u8)>,
        last: usize,
    ) -> Option<usize> {
        let mut found = None;
        for (place, &letter) in letters {
            state = self.dfa.next_state(cache, state, letter).ok()?;
            // A match is told one letter late.
            if state.is_match() {
                found = Some(place);
            } else if state.is_dead() {
                return found;
            }
        }
        let state = self.dfa.next_eoi_state(cache, state).ok()?;
        if state.is_match() { Some(last) } else { found }
    }

    /// Whether it stands anywhere.
    pub fn is_in(&self, letters: &[u8], memory: &mut Memory) -> bool {
        let input = Input::new(letters).earliest(true);
        let cache = memory.cache(self.number, &self.dfa);
        self.dfa
            .try_search_fwd(cache, &input)
            .is_ok_and(|found| found.is_some())
    }
}

/// What the groups of a regex are.
#[derive(Debug)]
pub(super) struct Groups {
    backtracker: BoundedBacktracker,
    content: [Option<usize>; 2],
    source: [Option<usize>; 2],
    cue: [Option<usize>; 2],
}

impl Groups {
    pub fn new(regex: &Hir) -> Result<Self, String> {
        let nfa = nfa(regex, thompson::Config::new().utf8(false))?;
        let group = |name: &str| nfa.group_info().to_index(PatternID::ZERO, name);
        Ok(Self {
            content: [group("content"), group("content_2")],
            source: [group("source"), group("source_2")],
            cue: [group("cue"), group("cue_2")],
            backtracker: BoundedBacktracker::new_from_nfa(nfa)
                .map_err(|error| error.to_string())?,
        })
    }

    /// The groups of the first match in these units.
    pub fn find(
        &self,
        letters: &[u8],
        units: Range<usize>,
        anchored: Anchored,
        memory: &mut Memory,
    ) -> Option<Match> {
        let mut slots = [None; SLOTS];
        let input = Input::new(letters).range(units).anchored(anchored);
        let cache = memory.cache_of_groups(&self.backtracker);
        match self.backtracker.try_search_slots(cache, &input, &mut slots) {
            Ok(found) => found?,
            // A sentence of thousands of units.
            Err(_) => {
                let nfa = self.backtracker.get_nfa().clone();
                let slow = PikeVM::new_from_nfa(nfa).ok()?;
                slow.search_slots(&mut slow.create_cache(), &input, &mut slots)?
            }
        };
        let place = |slot: usize| slots.get(slot).copied().flatten().map(|at| at.get());
        let part = |group: usize| Some(place(2 * group)?..place(2 * group + 1)?);
        let parts = |groups: [Option<usize>; 2]| {
            let mut parts = groups.into_iter().flatten().filter_map(part);
            [parts.next(), parts.next()]
        };
        let [source, _] = parts(self.source);
        Some(Match {
            content: parts(self.content),
            source,
            cue: parts(self.cue),
        })
    }
}

fn nfa(regex: &Hir, config: thompson::Config) -> Result<NFA, String> {
    let mut compiler = NFA::compiler();
    let nfa = compiler.configure(config).build_from_hir(regex);
    nfa.map_err(|error| error.to_string())
}

/// A regex without what may be left out at the end of its last group; nothing where there is
/// no such thing.
///
/// `(?P<content>[vz][^.]*)` begins as `(?P<content>[vz])` does and goes on as far as it can:
/// whatever is left out, the groups begin at the same places.
pub(super) fn with_open_end(regex: &Hir) -> Option<Hir> {
    match regex.kind() {
        HirKind::Concat(parts) => {
            let (last, front) = parts.split_last()?;
            let last = with_open_end(last)?;
            Some(Hir::concat(front.iter().cloned().chain([last]).collect()))
        }
        HirKind::Capture(group) => {
            let sub = without_end(&group.sub);
            (sub != *group.sub).then(|| {
                let mut group = group.clone();
                group.sub = Box::new(sub);
                Hir::capture(group)
            })
        }
        _ => None,
    }
}

/// A regex without what may be left out at its end.
fn without_end(regex: &Hir) -> Hir {
    match regex.kind() {
        HirKind::Concat(parts) => {
            let needed = parts.iter().rposition(|part| !may_be_empty(part));
            let Some((last, front)) = needed.and_then(|last| parts[..=last].split_last()) else {
                return Hir::empty();
            };
            let last = without_end(last);
            Hir::concat(front.iter().cloned().chain([last]).collect())
        }
        HirKind::Alternation(all) => Hir::alternation(all.iter().map(without_end).collect()),
        _ if may_be_empty(regex) => Hir::empty(),
        _ => regex.clone(),
    }
}

/// Whether a part matches nothing, wherever it stands.
fn may_be_empty(regex: &Hir) -> bool {
    let properties = regex.properties();
    let has_group = properties.explicit_captures_len() > 0;
    properties.minimum_len() == Some(0) && properties.look_set().is_empty() && !has_group
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex_syntax::ParserBuilder;

    fn parsed(regex: &str) -> Hir {
        let mut parser = ParserBuilder::new().unicode(false).utf8(false).build();
        parser.parse(regex).expect("a regex")
    }

    #[test]
    fn what_may_be_left_out_of_the_last_group_is_its_open_end() {
        let head = with_open_end(&parsed("t*(?P<content>T[^.]*[SX]?)"));
        assert_eq!(head, Some(parsed("t*(?P<content>T)")));
        let head = with_open_end(&parsed("(?P<content>n(?:[vz][^.]*|i))"));
        assert_eq!(head, Some(parsed("(?P<content>n(?:[vz]|i))")));
    }

    #[test]
    fn an_end_that_is_looked_for_or_stands_behind_the_last_group_is_not_open() {
        assert_eq!(with_open_end(&parsed("(?P<content>Q)[.!]?")), None);
        assert_eq!(with_open_end(&parsed("(?P<content>Q(?:[.!]|$))")), None);
        assert_eq!(with_open_end(&parsed("(?P<source>N)")), None);
    }
}
