//! Pairs of places → which of them keep their order, and what stands between those.
//!
//! Of `a b c` and `b c a`, `b` and `c` keep their order and `a` has moved: as many as can
//! keep it do, of as many those that went less far, and of these those that say the same:
//! what was reworded may as well have moved.

use std::cmp::Reverse;

/// A place in the old and one in the new.
pub(super) type Pair = (usize, usize);

/// A row of pairs in the same order in both versions, by its last pair.
#[derive(Clone, Copy)]
struct Chain {
    pairs: usize,
    /// How far its pairs are from their old places, all together.
    way: usize,
    /// How many of them do not say the same.
    changed: usize,
    last: Option<usize>,
}

impl Chain {
    const NONE: Self = Self {
        pairs: 0,
        way: 0,
        changed: 0,
        last: None,
    };

    fn better(self, other: Self) -> Self {
        let rank = |chain: Self| (Reverse(chain.pairs), chain.way, chain.changed);
        if rank(other) < rank(self) {
            other
        } else {
            self
        }
    }
}

/// The most pairs that are in the same order in both; the pairs are in the old's order.
pub(super) fn kept(pairs: &[Pair], is_same: impl Fn(Pair) -> bool) -> Vec<Pair> {
    let size = pairs
        .iter()
        .map(|pair| pair.1 + 1)
        .max()
        .unwrap_or_default();
    // The best chain so far that ends before a place in the new (a Fenwick tree).
    let mut best = vec![Chain::NONE; size + 1];
    let mut before = Vec::with_capacity(pairs.len());
    for (at, &(old, new)) in pairs.iter().enumerate() {
        let chain = best_before(&best, new);
        before.push(chain.last);
        let chain = Chain {
            pairs: chain.pairs + 1,
            way: chain.way + old.abs_diff(new),
            changed: chain.changed + usize::from(!is_same((old, new))),
            last: Some(at),
        };
        let mut place = new + 1;
        while place < best.len() {
            best[place] = best[place].better(chain);
            place += place & place.wrapping_neg();
        }
    }
    let mut kept = Vec::new();
    let mut last = best_before(&best, size).last;
    while let Some(at) = last {
        kept.push(pairs[at]);
        last = before[at];
    }
    kept.reverse();
    kept
}

fn best_before(best: &[Chain], mut place: usize) -> Chain {
    let mut chain = Chain::NONE;
    while place > 0 {
        chain = chain.better(best[place]);
        place &= place - 1;
    }
    chain
}

/// For each place in one version, behind how many kept ones it stands.
///
/// Rows of the old and the new that stand behind the same number are in the same gap.
pub(super) fn gaps(kept: impl Iterator<Item = usize>, length: usize) -> Vec<usize> {
    let mut gaps = vec![0; length];
    for place in kept {
        gaps[place] = 1;
    }
    let mut behind = 0;
    for gap in &mut gaps {
        behind += *gap;
        *gap = behind;
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept_of(new: &[usize]) -> Vec<usize> {
        let pairs: Vec<Pair> = new.iter().copied().enumerate().collect();
        kept(&pairs, |_| true)
            .into_iter()
            .map(|(_, new)| new)
            .collect()
    }

    #[test]
    fn as_many_as_can_keep_their_order() {
        assert_eq!(kept_of(&[]), [0; 0]);
        assert_eq!(kept_of(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(kept_of(&[2, 0, 1]), [0, 1]);
        assert_eq!(kept_of(&[1, 2, 0]), [1, 2]);
        assert_eq!(kept_of(&[4, 0, 3, 1, 2]), [0, 1, 2]);
    }

    #[test]
    fn of_as_many_those_keep_their_order_that_went_less_far() {
        let all = |pairs| kept(pairs, |_| true);
        assert_eq!(all(&[(0, 1), (2, 0), (3, 2)]), [(0, 1), (3, 2)]);
        assert_eq!(all(&[(0, 3), (2, 2)]), [(2, 2)]);
        // Of two that changed places, the one that came first stays.
        assert_eq!(all(&[(0, 1), (1, 0)]), [(0, 1)]);
        assert_eq!(kept(&[(0, 1), (1, 0)], |pair| pair == (1, 0)), [(1, 0)]);
    }

    #[test]
    fn gaps_are_counted_by_the_kept_before_them() {
        assert_eq!(gaps([1, 3].into_iter(), 5), [0, 1, 1, 2, 2]);
        assert_eq!(gaps([].into_iter(), 2), [0, 0]);
    }
}
