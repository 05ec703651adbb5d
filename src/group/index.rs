//! A wording → the longer ones that may hold it.
//!
//! *serious diplomatic path* asks under its pairs *serious diplomatic* and *diplomatic
//! path*, and gets *a serious diplomatic path forward*, which was entered under both.

use super::wording::Wording;
use rustc_hash::FxHashMap;

/// Under so many of its pairs a wording looks for others. Of a wording that agrees in four
/// words out of five, two pairs out of three are left, so all eight fail once in 6,000.
const ASKED: usize = 8;
/// So many wordings are kept under one pair: *health care* would have thousands.
const KEPT: usize = 64;
/// So many are compared word for word.
const COMPARED: usize = 6;

/// The first wording of each cluster, by its pairs.
#[derive(Debug, Default)]
pub(super) struct Index {
    clusters: FxHashMap<u64, Vec<u32>>,
}

impl Index {
    /// Makes the cluster known by its wording.
    pub(super) fn enter(&mut self, wording: Wording<'_>, cluster: usize) {
        let cluster = u32::try_from(cluster).expect("fewer clusters than 4 billion");
        for pair in wording.pairs() {
            let known = self.clusters.entry(pair).or_default();
            if known.len() < KEPT && known.last() != Some(&cluster) {
                known.push(cluster);
            }
        }
    }

    /// The clusters that share most with the wording, those first that share more.
    pub(super) fn candidates(&self, wording: Wording<'_>) -> Vec<usize> {
        let mut pairs: Vec<u64> = wording.pairs().collect();
        pairs.sort_unstable();
        pairs.dedup();
        let asked = pairs.iter().take(ASKED);
        let mut found: Vec<u32> = asked
            .filter_map(|pair| self.clusters.get(pair))
            .flatten()
            .copied()
            .collect();
        found.sort_unstable();
        let mut shared: Vec<(usize, u32)> = found
            .chunk_by(u32::eq)
            .map(|same| (same.len(), same[0]))
            .collect();
        shared.sort_by_key(|&(times, cluster)| (usize::MAX - times, cluster));
        let best = shared.into_iter().take(COMPARED);
        best.map(|(_, cluster)| cluster as usize).collect()
    }
}
