//! Sets of unit letters: cheaper to ask than a regex.
//!
//! *“No,” Ortiz said.* has the letters `Q`, `N`, `v` and `.`, so that no pattern with *that* in
//! it need be tried.

/// A set of unit letters, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Letters(u128);

impl Letters {
    /// What stands for the start and the end of a sentence.
    pub(super) const NOTHING: u8 = 0;
    pub(super) const ALL: Self = Self(u128::MAX);

    /// The letters of a sentence.
    pub fn of(letters: &[u8]) -> Self {
        Self(
            letters
                .iter()
                .fold(0, |set, letter| set | 1 << (letter & 127)),
        )
    }

    /// The same set with one letter more.
    pub fn with(self, letter: u8) -> Self {
        Self(self.0 | 1 << (letter & 127))
    }

    pub(super) fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The letters of both.
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, letter: Option<u8>) -> bool {
        self.0 & 1 << (letter.unwrap_or(Self::NOTHING) & 127) != 0
    }

    pub(super) fn are_in(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    pub(super) fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
