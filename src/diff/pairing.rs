//! The quotations of two versions → which of the old is which of the new.
//!
//! By content and not by place: first the same words by the same speaker, then the same
//! words, then nearly the same. Place counts where content cannot tell: *“No,” said Ortiz*,
//! twice in the old and once in the new, is the one between the same neighbours.

use super::near::Near;
use super::order::{Pair, gaps, kept};
use super::steps::likeness;
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// Who said what, in the [form](super::words::form) in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Said {
    pub(super) words: String,
    pub(super) by: String,
}

impl Said {
    fn whole(&self) -> Option<(&str, &str)> {
        Some((&self.by, &self.words))
    }

    fn words(&self) -> Option<(&str, &str)> {
        Some(("", &self.words))
    }

    /// Words that two people hardly say by chance.
    fn telling_words(&self) -> Option<(&str, &str)> {
        let is_telling = self.words.split_ascii_whitespace().nth(3).is_some();
        self.words().filter(|_| is_telling)
    }
}

type Key = fn(&Said) -> Option<(&str, &str)>;

/// The pairs, in the old's order; what is in none was dropped or added.
pub(super) fn pairs(old: &[Said], new: &[Said]) -> Vec<Pair> {
    let mut pairing = Pairing {
        sides: [old, new].map(Side::new),
        pairs: Vec::new(),
    };
    pairing.pair_unique(Said::whole);
    pairing.pair_in_place(Said::whole);
    pairing.pair_anywhere(Said::whole);
    pairing.pair_in_place(Said::words);
    pairing.pair_anywhere(Said::telling_words);
    pairing.pair_near();
    pairing.pairs
}

/// The quotations of one version.
struct Side<'a> {
    said: &'a [Said],
    /// Whether each is in no pair yet.
    is_free: Vec<bool>,
}

impl<'a> Side<'a> {
    fn new(said: &'a [Said]) -> Self {
        let is_free = vec![true; said.len()];
        Self { said, is_free }
    }

    fn free(&self) -> impl Iterator<Item = usize> {
        let is_free = self.is_free.iter().enumerate();
        is_free.filter(|(_, is_free)| **is_free).map(|(at, _)| at)
    }
}

struct Pairing<'a> {
    sides: [Side<'a>; 2],
    /// In the old's order.
    pairs: Vec<Pair>,
}

impl<'a> Pairing<'a> {
    /// Pairs what there is once in each.
    fn pair_unique(&mut self, key: Key) {
        let [once, others] = self.sides.each_ref().map(|side| {
            let mut places: FxHashMap<_, Option<usize>> = FxHashMap::default();
            for (at, said) in side.said.iter().enumerate() {
                let place = places.entry(key(said));
                place.and_modify(|place| *place = None).or_insert(Some(at));
            }
            places
        });
        let both = once.into_iter().filter_map(|(key, old)| {
            let new = others.get(&key).copied().flatten();
            old.zip(new)
        });
        let both = both.collect();
        self.add(both);
    }

    /// Pairs what is the same between the same neighbours, the first with the first.
    fn pair_in_place(&mut self, key: Key) {
        let gaps = self.gaps();
        self.pair_by(|side, at, said| key(said).map(|key| (key, gaps[side][at])));
    }

    /// Pairs what is the same, the first with the first.
    fn pair_anywhere(&mut self, key: Key) {
        self.pair_by(|_, _, said| key(said));
    }

    fn pair_by<K: Eq + std::hash::Hash>(
        &mut self,
        key: impl Fn(usize, usize, &'a Said) -> Option<K>,
    ) {
        let [old, new] = &self.sides;
        let mut waiting: FxHashMap<K, VecDeque<usize>> = FxHashMap::default();
        for at in new.free() {
            if let Some(key) = key(1, at, &new.said[at]) {
                waiting.entry(key).or_default().push_back(at);
            }
        }
        let both = old.free().filter_map(|at| {
            let key = key(0, at, &old.said[at])?;
            Some((at, waiting.get_mut(&key)?.pop_front()?))
        });
        let both = both.collect();
        self.add(both);
    }

    /// Pairs what is nearly the same, the nearest first.
    fn pair_near(&mut self) {
        let mut near: Vec<(f64, Pair)> = Leftovers::new(self).near();
        near.sort_by(|(one, pair), (other, other_pair)| {
            other.total_cmp(one).then(pair.cmp(other_pair))
        });
        for (_, (old, new)) in near {
            if self.sides[0].is_free[old] && self.sides[1].is_free[new] {
                self.sides[0].is_free[old] = false;
                self.sides[1].is_free[new] = false;
                self.pairs.push((old, new));
            }
        }
        self.pairs.sort_unstable();
    }

    fn add(&mut self, pairs: Vec<Pair>) {
        for &(old, new) in &pairs {
            self.sides[0].is_free[old] = false;
            self.sides[1].is_free[new] = false;
        }
        self.pairs.extend(pairs);
        self.pairs.sort_unstable();
    }

    /// The gap in which each quotation of the old and of the new stands.
    fn gaps(&self) -> [Vec<usize>; 2] {
        let [old, new] = &self.sides;
        let kept = kept(&self.pairs, |(one, other)| old.said[one] == new.said[other]);
        [
            gaps(kept.iter().map(|pair| pair.0), old.said.len()),
            gaps(kept.iter().map(|pair| pair.1), new.said.len()),
        ]
    }
}

/// What has no pair yet.
struct Leftovers<'a> {
    sides: [&'a [Said]; 2],
    /// Where those of the old and of the new stand.
    free: [Vec<usize>; 2],
    /// The gap of each quotation.
    gaps: [Vec<usize>; 2],
    /// The leftovers of the old and of the new in each gap that has few.
    in_gap: FxHashMap<usize, [Vec<usize>; 2]>,
    /// Those of the old, and behind them those of the new.
    index: Near,
}

/// With more leftovers in a gap than this, the place no longer tells which is which.
const FEW: usize = 2;

impl<'a> Leftovers<'a> {
    fn new(pairing: &Pairing<'a>) -> Self {
        let sides = pairing.sides.each_ref().map(|side| side.said);
        let free = pairing.sides.each_ref().map(|side| side.free().collect());
        let gaps = pairing.gaps();
        let mut in_gap: FxHashMap<usize, [Vec<usize>; 2]> = FxHashMap::default();
        let mut texts = Vec::new();
        for side in [0, 1] {
            let free: &Vec<usize> = &free[side];
            for (number, &at) in free.iter().enumerate() {
                in_gap.entry(gaps[side][at]).or_default()[side].push(number);
                texts.push(sides[side][at].words.as_str());
            }
        }
        in_gap.retain(|_, both| both.iter().all(|numbers| numbers.len() <= FEW));
        Self {
            sides,
            free,
            gaps,
            in_gap,
            index: Near::new(texts),
        }
    }

    /// Each pair of leftovers that are near, and how near they are.
    fn near(&self) -> Vec<(f64, Pair)> {
        let old = 0..self.free[0].len();
        old.flat_map(|old| {
            let new = self.candidates(old).into_iter();
            new.filter_map(move |new| {
                let pair = (self.free[0][old], self.free[1][new]);
                Some((self.nearness(old, new)?, pair))
            })
        })
        .collect()
    }

    /// Leftovers of the new that share rare words with this one, or its place.
    fn candidates(&self, old: usize) -> Vec<usize> {
        let count = self.free[0].len();
        let alike = self.index.candidates(old);
        let alike = alike.filter_map(|text| text.checked_sub(count));
        let beside = self.in_gap.get(&self.gaps[0][self.free[0][old]]);
        let beside = beside.into_iter().flat_map(|[_, news]| news).copied();
        let mut all: Vec<usize> = alike.chain(beside).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether both stand between the same neighbours, and few others with them.
    fn is_in_place(&self, old: usize, new: usize) -> bool {
        let gap = self.gaps[0][self.free[0][old]];
        gap == self.gaps[1][self.free[1][new]] && self.in_gap.contains_key(&gap)
    }

    /// How near two leftovers are; none if a person would say one was dropped and one added.
    ///
    /// The more the speaker and the place speak for it, the fewer words they have to share.
    fn nearness(&self, old: usize, new: usize) -> Option<f64> {
        let overlap = self.index.overlap(old, self.free[0].len() + new);
        let (shared, contained, shorter) = (overlap.shared, overlap.contained, overlap.shorter);
        let said = &self.sides[0][self.free[0][old]];
        let other = &self.sides[1][self.free[1][new]];
        let has_speaker = said.by == other.by;
        let has_place = self.is_in_place(old, new);
        let is_near = match (has_speaker, has_place) {
            (true, true) => {
                shared >= 0.3 || contained >= 0.9 && shorter >= 1.0 || is_misspelt(said, other)
            }
            (true, false) => shared >= 0.5 || contained >= 0.9 && shorter >= 3.0,
            (false, true) => shared >= 0.6,
            (false, false) => shared >= 0.8 && shorter >= 3.0,
        };
        let evidence = 0.2 * f64::from(has_speaker) + 0.1 * f64::from(has_place);
        is_near.then_some(shared.max(0.8 * contained) + evidence)
    }
}

/// Whether so few letters of so few words differ that it is one word in two spellings.
fn is_misspelt(one: &Said, other: &Said) -> bool {
    const FEW_LETTERS: usize = 32;
    const MOST_LETTERS: f32 = 0.7;
    let [one, other] = [one, other].map(|said| said.words.as_str());
    one.len().max(other.len()) <= FEW_LETTERS
        && likeness(one.trim_start(), other.trim_start()) >= MOST_LETTERS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::words::form;

    /// Who and what, e.g. `Ortiz: No`.
    fn said(lines: &[&str]) -> Vec<Said> {
        let said = lines.iter().map(|line| {
            let (by, words) = line.split_once(": ").expect("who: what");
            Said {
                words: form(words),
                by: form(by),
            }
        });
        said.collect()
    }

    fn pairs_of(old: &[&str], new: &[&str]) -> Vec<Pair> {
        pairs(&said(old), &said(new))
    }

    #[test]
    fn the_same_words_by_the_same_speaker_come_first() {
        let old = ["Lee: We will win", "Cole: We will win"];
        let new = ["Cole: We will win", "Lee: “We will win!”"];
        assert_eq!(pairs_of(&old, &new), [(0, 1), (1, 0)]);
    }

    #[test]
    fn what_was_said_twice_is_told_apart_by_its_neighbours() {
        let old = ["Lee: No", "Lee: One levy", "Lee: No", "Lee: Two bridges"];
        let new = ["Lee: One levy", "Lee: No", "Lee: Two bridges"];
        assert_eq!(pairs_of(&old, &new), [(1, 0), (2, 1), (3, 2)]);
        assert_eq!(pairs_of(&new, &old), [(0, 1), (1, 2), (2, 3)]);
    }

    #[test]
    fn short_words_change_their_speaker_only_in_their_place() {
        let new = ["Cole: No", "Lee: One levy"];
        assert_eq!(
            pairs_of(&["Lee: No", "Lee: One levy"], &new),
            [(0, 0), (1, 1)]
        );
        assert_eq!(pairs_of(&["Lee: One levy", "Lee: No"], &new), [(0, 1)]);
        let new = ["Cole: We want no levy", "Lee: One levy"];
        assert_eq!(
            pairs_of(&["Lee: One levy", "Lee: We want no levy"], &new),
            [(0, 1), (1, 0)]
        );
    }

    #[test]
    fn nearly_the_same_is_the_same_the_more_the_place_speaks_for_it() {
        assert_eq!(
            pairs_of(&["Lee: He is right"], &["Lee: He is wrong"]),
            [(0, 0)]
        );
        assert_eq!(pairs_of(&["Lee: He is right"], &["Cole: He is wrong"]), []);
        assert_eq!(
            pairs_of(&["Lee: Total choas"], &["Lee: Total chaos"]),
            [(0, 0)]
        );
        assert_eq!(pairs_of(&["Lee: choas"], &["Lee: chaos"]), [(0, 0)]);
        assert_eq!(
            pairs_of(&["Lee: The levy failed"], &["Lee: It will rain"]),
            []
        );
    }

    #[test]
    fn the_nearest_is_taken() {
        let old = ["Lee: The old bridge will open in May"];
        let new = [
            "Lee: The old bridge will never open",
            "Lee: The old bridge will open in June",
        ];
        assert_eq!(pairs_of(&old, &new), [(0, 1)]);
    }

    #[test]
    fn thousands_of_changed_quotations_find_their_own() {
        let line =
            |n: usize, end: &str| format!("Lee: Ward{n} wants its bridge{n} and levy{n} {end}");
        let lines = |end: &str| (0..5_000).map(|n| line(n, end)).collect::<Vec<_>>();
        let (old, new) = (lines("now"), lines("by May"));
        let [old, new] =
            [&old, &new].map(|lines| lines.iter().map(String::as_str).collect::<Vec<_>>());
        let all: Vec<Pair> = (0..5_000).map(|n| (n, n)).collect();
        assert_eq!(pairs_of(&old, &new), all);
    }
}
