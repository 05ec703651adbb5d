//! Two wordings → whether they are one utterance.
//!
//! *focus force bolster defenses* is part of *acting equal focus force bolster Ukraine's
//! defenses*: all of it stands there, in the same order and close together.

use super::wording::Wording;
use std::ops::Range;

/// Fewer words than these must stand in the longer wording as they are.
const SURE: usize = 5;
/// The part of the shorter wording that must stand in the longer one, in the same order.
const SHARED: f64 = 0.8;
/// How many words of the longer one it may be spread over, for each of its own.
const SPREAD: f64 = 1.5;
/// A part that is not word for word the same is this much of the whole at least.
const LEAST_OF_WHOLE: f64 = 0.3;

/// Whether the shorter wording is the longer one in other words, or a part of it.
pub(super) fn is_one(short: Wording<'_>, long: Wording<'_>) -> bool {
    let not = short.not;
    let (short, long) = (short.words, long.words);
    let is_whole = short.len() as f64 >= LEAST_OF_WHOLE * long.len() as f64;
    if let Some(at) = long.windows(short.len()).position(|part| part == short) {
        let is_denied = at > 0 && long[at - 1] == not;
        return !is_denied && (is_whole || short.len() >= SURE);
    }
    if short.len() < SURE || !is_whole {
        return false;
    }
    let (shared, place) = in_order(short, long);
    let denials = |words: &[u32]| words.iter().filter(|&&word| word == not).count();
    shared as f64 >= SHARED * short.len() as f64
        && place.len() as f64 <= SPREAD * short.len() as f64
        && denials(short) == denials(&long[place.start.saturating_sub(1)..place.end])
}

/// How many words stand in both in the same order, and where in the longer one: the place
/// that is the shortest of those that end first.
fn in_order(short: &[u32], long: &[u32]) -> (usize, Range<usize>) {
    /// Words in common, and where the first of them stands in the longer one.
    type Row = (usize, usize);
    let better = |one: Row, other: Row| if other > one { other } else { one };
    let mut above: Vec<Row> = vec![(0, 0); long.len() + 1];
    let mut row = above.clone();
    for &word in short {
        for (at, &other) in long.iter().enumerate() {
            row[at + 1] = better(above[at + 1], row[at]);
            if word == other {
                let (shared, start) = above[at];
                let start = if shared == 0 { at } else { start };
                row[at + 1] = better(row[at + 1], (shared + 1, start));
            }
        }
        std::mem::swap(&mut above, &mut row);
    }
    let (shared, start) = above[long.len()];
    let end = above.iter().position(|&found| found == (shared, start));
    (shared, start..end.unwrap_or(long.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_row_of_common_words_is_found() {
        assert_eq!(in_order(&[1, 2, 3], &[1, 9, 9, 1, 2, 8, 3, 3]), (3, 3..7));
        assert_eq!(in_order(&[1, 2], &[3, 4]).0, 0);
        assert_eq!(in_order(&[2, 1], &[1, 2]), (1, 1..2));
    }
}
