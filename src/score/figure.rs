//! Counts → precision, recall and F1.
//!
//! 9 of 10 rows right and 9 of 12 gold found: P 90.0, R 75.0, F1 81.8.

use std::fmt;

/// How many there are on each side, and how many of them agree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Marked by people.
    pub gold: usize,
    /// Found.
    pub found: usize,
    /// Of those marked, how many were found.
    pub gold_hit: usize,
    /// Of those found, how many were marked.
    pub found_hit: usize,
}

impl Count {
    /// The share of what was found that is right, from 0 to 1; 0 if nothing was.
    pub fn precision(&self) -> f64 {
        share(self.found_hit, self.found)
    }

    /// The share of what people marked that was found, from 0 to 1; 0 if they marked nothing.
    pub fn recall(&self) -> f64 {
        share(self.gold_hit, self.gold)
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 {
            2.0 * p * r / (p + r)
        } else {
            0.0
        }
    }

    /// Adds sets of which as many are in both.
    pub(super) fn add(&mut self, gold: usize, found: usize, both: usize) {
        self.gold += gold;
        self.found += found;
        self.gold_hit += both;
        self.found_hit += both;
    }

    pub(super) fn sum(counts: &[Self]) -> Self {
        counts.iter().fold(Self::default(), |sum, count| Self {
            gold: sum.gold + count.gold,
            found: sum.found + count.found,
            gold_hit: sum.gold_hit + count.gold_hit,
            found_hit: sum.found_hit + count.found_hit,
        })
    }
}

/// In percent, as `P  90.0 R  75.0 F1  81.8  (gold 12, pred 10)`.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [p, r, f1] = [self.precision(), self.recall(), self.f1()].map(percent);
        let Self { gold, found, .. } = self;
        write!(
            f,
            "P {p:>5} R {r:>5} F1 {f1:>5}  (gold {gold}, pred {found})"
        )
    }
}

/// A share as a percentage with one decimal.
pub(super) fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}

pub(super) fn share(part: usize, all: usize) -> f64 {
    if all == 0 {
        0.0
    } else {
        part as f64 / all as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_shown_as_the_script_shows_it() {
        let mut count = Count::default();
        assert_eq!(
            count.to_string(),
            "P   0.0 R   0.0 F1   0.0  (gold 0, pred 0)"
        );
        count.add(12, 10, 9);
        assert_eq!(
            count.to_string(),
            "P  90.0 R  75.0 F1  81.8  (gold 12, pred 10)"
        );
    }
}
