//! Acts of both sides → which row is which gold, one to one.
//!
//! Pairs that share half of their words (Dice) or more are taken from the most alike to
//! the least, each act once: a row of five words and a gold of six with four in common
//! have 8/11.

use super::act::Act;
use rustc_hash::FxHashMap;

/// What a pair has to share at least.
const HALF: f64 = 0.5;

/// A row and a gold that share words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) dice: f64,
    pub(super) found: usize,
    pub(super) gold: usize,
    pub(super) has_source: bool,
}

/// Which acts have their counterpart.
#[derive(Debug)]
pub(super) struct Matching {
    pub(super) found: Vec<bool>,
    pub(super) gold: Vec<bool>,
}

/// Every pair that shares a word, the most alike first.
pub(super) fn pairs(found: &[Act], gold: &[Act]) -> Vec<Pair> {
    let mut by_word: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (at, act) in gold.iter().enumerate() {
        for &word in &act.content {
            by_word.entry(word).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    let mut both: FxHashMap<usize, usize> = FxHashMap::default();
    for (at, act) in found.iter().enumerate() {
        for other in act.content.iter().filter_map(|word| by_word.get(word)) {
            other
                .iter()
                .for_each(|&gold| *both.entry(gold).or_default() += 1);
        }
        pairs.extend(both.drain().map(|(other, both)| {
            let all = act.content.len() + gold[other].content.len();
            Pair {
                dice: (2 * both) as f64 / all as f64,
                found: at,
                gold: other,
                has_source: act.has_source_of(&gold[other]),
            }
        }));
    }
    pairs.sort_unstable_by(|a, b| {
        let alike = b.dice.total_cmp(&a.dice);
        alike.then((b.found, b.gold).cmp(&(a.found, a.gold)))
    });
    pairs
}

impl Matching {
    /// Takes pairs as they come; if `with_source`, only those of one source.
    pub(super) fn of(pairs: &[Pair], [found, gold]: [usize; 2], with_source: bool) -> Self {
        let mut matching = Self {
            found: vec![false; found],
            gold: vec![false; gold],
        };
        for pair in pairs.iter().take_while(|pair| pair.dice >= HALF) {
            let is_free = !matching.found[pair.found] && !matching.gold[pair.gold];
            if is_free && (pair.has_source || !with_source) {
                matching.found[pair.found] = true;
                matching.gold[pair.gold] = true;
            }
        }
        matching
    }
}
