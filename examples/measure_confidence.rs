//! Measures how often each pattern and step is right: writes `data/confidence.csv`.
//!
//! usage: cargo run --release --example measure_confidence -- CORPUS DATA
//!
//! A find is right when people marked an attribution whose content shares at least half
//! of its words (Dice) and whose source overlaps, each theirs matched once at most.

use anyhow::Result;
use onrecord::Extractor;
use onrecord::attribution::Attribution;
use onrecord::gold::{self, Gold};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{env, fs, path::Path};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [corpus, data] = arguments.as_slice() else {
        anyhow::bail!("usage: measure_confidence CORPUS DATA");
    };
    let extractor = Extractor::builder().data(data).build()?;
    let mut counts: BTreeMap<(String, &str), (u32, u32)> = BTreeMap::new();
    for (article, golds) in gold::read(corpus)? {
        let mut taken = vec![false; golds.len()];
        for (found, ..) in &extractor.quotes(&article).found {
            let right = (0..golds.len()).find(|&at| !taken[at] && agrees(found, &golds[at]));
            let count = counts
                .entry((found.found_by.to_string(), found.strength.name()))
                .or_default();
            count.0 += 1;
            if let Some(at) = right {
                taken[at] = true;
                count.1 += 1;
            }
        }
    }
    let mut out = String::from(
        "# How often each pattern or step is right, by the strength of its cue.\n\
         # Written by examples/measure_confidence.rs from PolNeAR train.\nfound_by,cue,seen,right\n",
    );
    for ((found_by, cue), (seen, right)) in counts {
        let _ = writeln!(out, "{found_by},{cue},{seen},{right}");
    }
    Ok(fs::write(Path::new(data).join("confidence.csv"), out)?)
}

fn agrees(found: &Attribution, gold: &Gold) -> bool {
    let source = match found.source {
        _ if gold.source.is_empty() => true,
        Some(source) => gold::overlap(&[source], &gold.source),
        None => false,
    };
    source && gold::dice(&found.content, &gold.content) >= 0.5
}
