//! Pairs of places → which of them keep their order, and what stands between those.
//!
//! Of `a b c` and `b c a`, `b` and `c` keep their order and `a` has moved: as many as can
//! keep it do.

/// A place in the old and one in the new.
pub(super) type Pair = (usize, usize);

/// The most pairs that are in the same order in both; the pairs are in the old's order.
pub(super) fn kept(pairs: &[Pair]) -> Vec<Pair> {
    // For each length, the pair that ends a row of this length earliest in the new.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, &(_, new)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < new);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut kept = Vec::with_capacity(ends.len());
    let mut last = ends.last().copied();
    while let Some(at) = last {
        kept.push(pairs[at]);
        last = before[at];
    }
    kept.reverse();
    kept
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
        kept(&pairs).into_iter().map(|(_, new)| new).collect()
    }

    #[test]
    fn as_many_as_can_keep_their_order() {
        assert_eq!(kept_of(&[]), [0; 0]);
        assert_eq!(kept_of(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(kept_of(&[2, 0, 1]), [0, 1]);
        assert_eq!(kept_of(&[1, 2, 0]), [1, 2]);
        assert_eq!(kept_of(&[1, 0]), [0]);
        assert_eq!(kept_of(&[4, 0, 3, 1, 2]), [0, 1, 2]);
    }

    #[test]
    fn gaps_are_counted_by_the_kept_before_them() {
        assert_eq!(gaps([1, 3].into_iter(), 5), [0, 1, 1, 2, 2]);
        assert_eq!(gaps([].into_iter(), 2), [0, 0]);
    }
}
