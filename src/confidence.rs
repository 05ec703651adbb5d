//! How often what a pattern or a step finds is right.
//!
//! Takes an attribution and gives the share of such ones that agreed with what people
//! marked, as counted by `examples/measure_confidence.rs` into `data/confidence.csv`.
//! A quotation with *said* and its source behind it was right in 97 of 100.

use crate::Error;
use crate::attribution::{Attribution, Strength};
use crate::lexicon::ListFile;
use rustc_hash::FxHashMap;

/// What a pattern that was never measured is taken to be worth.
const UNMEASURED: f64 = 0.5;
/// The measured share counts as much as this many finds of an unmeasured pattern less.
const DOUBT: f64 = 4.0;

/// The measured shares.
#[derive(Debug, Default)]
pub struct Confidence {
    shares: FxHashMap<Box<str>, [f64; Strength::ALL.len()]>,
}

impl Confidence {
    /// Reads `confidence.csv`: one row for each pattern and strength of cue.
    pub fn load(list: &ListFile) -> Result<Self, Error> {
        let mut shares: FxHashMap<Box<str>, [f64; Strength::ALL.len()]> = FxHashMap::default();
        list.rows(
            ["found_by", "cue", "seen", "right"],
            |[found_by, cue, seen, right]| {
                let (strength, _) = Strength::ALL
                    .into_iter()
                    .find(|(_, name)| *name == cue)
                    .ok_or_else(|| format!("“{cue}” is none of weak, fair, strong"))?;
                let count = |field: &str| {
                    field
                        .parse::<f64>()
                        .map_err(|_| format!("“{field}” is no count"))
                };
                let (seen, right) = (count(seen)?, count(right)?);
                if !(0.0..=seen).contains(&right) {
                    return Err(format!("{right} right of {seen} seen"));
                }
                let entry = shares
                    .entry(found_by.into())
                    .or_insert([UNMEASURED; Strength::ALL.len()]);
                entry[strength as usize] = (right + DOUBT * UNMEASURED) / (seen + DOUBT);
                Ok(())
            },
        )?;
        Ok(Self { shares })
    }

    /// The share of such attributions that are right, from 0 to 1.
    pub fn of(&self, attribution: &Attribution) -> f64 {
        let shares = self.shares.get(&*attribution.found_by);
        shares.map_or(UNMEASURED, |shares| shares[attribution.strength as usize])
    }
}
