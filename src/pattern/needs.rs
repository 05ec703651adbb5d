//! What a pattern needs around its cue, told by sets of letters.
//!
//! A pattern with *that* behind its cue need not be tried in *Ortiz said the bridge was safe*:
//! its needs are not met. They stand in a row of their own, so that a cue is held to all of
//! them before any pattern is looked at.

use super::side::CUES;
use super::{Letters, Wanted};

/// The letters around a cue in its sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Around {
    /// The letter right in front of it, unless it is the first.
    pub last: Option<u8>,
    /// The letter right behind it, unless it is the last.
    pub next: Option<u8>,
    /// All letters in front of it.
    pub before: Letters,
    /// All letters behind it.
    pub behind: Letters,
}

impl Around {
    /// What stands around no cue: all of the sentence.
    pub fn none(letters: &[u8]) -> Self {
        let all = Letters::NONE.or(Letters::of(letters));
        Self {
            last: None,
            next: None,
            before: all,
            behind: all,
        }
    }
}

/// What a pattern needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Needs {
    /// The bit of the frame that its cue must take; all of them if any will do.
    pub frames: u64,
    /// Whether it finds quotations, and nothing else.
    pub claims_quotations: bool,
    /// The letters that can stand in front of the cue.
    pub last: Letters,
    /// What must stand in front of the cue, and behind it.
    pub before: Needed,
    pub behind: Needed,
    /// What must stand on one side or the other.
    pub beside: Needed,
}

impl Default for Needs {
    fn default() -> Self {
        Self {
            frames: u64::MAX,
            claims_quotations: false,
            last: Letters::ALL,
            before: Needed::default(),
            behind: Needed::default(),
            beside: Needed::default(),
        }
    }
}

impl Needs {
    /// Whether a cue takes a frame that the pattern looks for; most do not.
    #[inline]
    pub fn are_of(&self, frames: u64) -> bool {
        self.frames & frames != 0
    }

    /// Whether a cue, and what stands around it, could be what the pattern looks for.
    #[inline]
    pub fn are_met(&self, wanted: Wanted, around: Around) -> bool {
        self.are_of(wanted.frames)
            && (self.claims_quotations || !wanted.quotations_only)
            && self.last.has(around.last)
            && self.behind.stand_in(around.behind)
            && self.before.stand_in(around.before)
            && self.beside.stand_in(around.before.or(around.behind))
    }
}

/// Sets of letters of which one each must stand somewhere: the few that tell most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Needed([Letters; 3]);

impl Default for Needed {
    /// Nothing is needed.
    fn default() -> Self {
        Self([Letters::ALL; 3])
    }
}

impl Needed {
    /// The first of these sets; where there are fewer, anything will do, and nothing too.
    pub fn of(sets: impl Iterator<Item = Letters>) -> Self {
        let mut needed = Self::default();
        needed
            .0
            .iter_mut()
            .zip(sets)
            .for_each(|(place, set)| *place = set);
        needed
    }

    #[inline]
    fn stand_in(self, letters: Letters) -> bool {
        self.0.iter().all(|any| any.meet(letters))
    }
}

/// The sets that a cue does not meet by itself.
pub(super) fn without_cues(sets: &[Letters]) -> impl Iterator<Item = Letters> {
    let cues = Letters::of(&CUES);
    sets.iter().copied().filter(move |set| !set.meet(cues))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_is_met_by_any_of_its_letters_and_no_need_by_nothing() {
        let needed = Needed::of([Letters::of(b"FQ")].into_iter());
        let stand_in = |letters: &[u8]| needed.stand_in(Letters::NONE.or(Letters::of(letters)));
        assert!(stand_in(b"nQv"));
        assert!(!stand_in(b"nv"));
        assert!(!stand_in(b""));
        assert!(Needed::default().stand_in(Letters::NONE));
    }
}
