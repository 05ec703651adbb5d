//! Sets of unit letters: cheaper to ask than a regex.
//!
//! *“No,” Ortiz said.* has the letters `Q`, `N`, `v` and `.`, so that no pattern with *that* in
//! it need be tried.

use super::side::CUES;
use crate::unit::UnitKind;

/// A set of unit letters, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Letters(u64);

/// The bit of each letter; those that are none share the last one.
const BITS: [u8; 128] = {
    let mut bits = [63; 128];
    bits[Letters::NOTHING as usize] = 0;
    let mut at = 0;
    while at < CUES.len() {
        bits[CUES[at] as usize] = at as u8 + 1;
        at += 1;
    }
    let mut kind = 0;
    while kind < UnitKind::ALL.len() {
        bits[UnitKind::ALL[kind] as usize] = (CUES.len() + kind) as u8 + 1;
        kind += 1;
    }
    bits
};

fn bit(letter: u8) -> u64 {
    1 << BITS[usize::from(letter & 127)]
}

impl Letters {
    /// What stands for the start and the end of a sentence.
    pub(super) const NOTHING: u8 = 0;
    pub(super) const ALL: Self = Self(u64::MAX);
    /// No letter: only the start or the end of a sentence.
    pub const NONE: Self = Self(1 << BITS[Self::NOTHING as usize]);

    /// The letters of a sentence.
    pub fn of(letters: &[u8]) -> Self {
        Self(letters.iter().fold(0, |set, &letter| set | bit(letter)))
    }

    /// The same set with one letter more.
    pub fn with(self, letter: u8) -> Self {
        Self(self.0 | bit(letter))
    }

    pub(super) fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The letters of both.
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, letter: Option<u8>) -> bool {
        self.0 & bit(letter.unwrap_or(Self::NOTHING)) != 0
    }

    pub(super) fn are_in(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    pub(super) fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
