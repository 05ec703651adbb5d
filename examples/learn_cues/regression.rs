//! What is true of many cases, and how each came out → a weight for each trait.
//!
//! Logistic regression by stochastic gradient descent with a step for each weight
//! (Duchi et al. 2011, "AdaGrad") and a little weight decay. The weights of the later rounds
//! are averaged, so that they do not hang on the last cases seen.

use std::collections::BTreeMap;

const ROUNDS: usize = 16;
/// So many rounds at the end are averaged.
const AVERAGED: usize = 8;
const STEP: f64 = 0.15;
const DECAY: f64 = 3e-4;
/// A trait seen less often has no weight of its own.
const LEAST_SEEN: usize = 15;

/// A case: its traits by name and value, and how it came out.
pub struct Sample {
    pub traits: Vec<(String, f64)>,
    pub right: bool,
}

#[derive(Clone, Copy)]
struct Weight {
    value: f64,
    /// The sum of its squared gradients.
    travelled: f64,
}

/// The weight of every trait that is seen often enough, by name.
pub fn weights(samples: &[Sample]) -> BTreeMap<&str, f64> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, _) in samples.iter().flat_map(|sample| &sample.traits) {
        *seen.entry(name).or_default() += 1;
    }
    seen.retain(|_, seen| *seen >= LEAST_SEEN);
    let places: BTreeMap<&str, usize> = seen.keys().copied().zip(0..).collect();
    let weights = train(samples, &places);
    let of = |(name, at): (_, usize)| (name, weights[at]);
    places.into_iter().map(of).collect()
}

fn train(samples: &[Sample], places: &BTreeMap<&str, usize>) -> Vec<f64> {
    let start = Weight {
        value: 0.0,
        travelled: 1e-8,
    };
    let mut weights = vec![start; places.len()];
    let mut means = vec![0.0; places.len()];
    let rows: Vec<(Vec<(usize, f64)>, bool)> = samples
        .iter()
        .map(|sample| {
            let known = |(name, value): &(String, f64)| Some((*places.get(name.as_str())?, *value));
            (
                sample.traits.iter().filter_map(known).collect(),
                sample.right,
            )
        })
        .collect();
    for round in 0..ROUNDS {
        for at in 0..rows.len() {
            // A walk with a long stride sees articles in another order in each round.
            let (traits, right) = &rows[(at * STRIDE + round) % rows.len()];
            learn(&mut weights, traits, *right);
        }
        if round + AVERAGED >= ROUNDS {
            for (mean, weight) in means.iter_mut().zip(&weights) {
                *mean += weight.value / AVERAGED as f64;
            }
        }
    }
    means
}

/// A prime: no number of finds is a multiple of it that matters.
const STRIDE: usize = 7919;

fn learn(weights: &mut [Weight], traits: &[(usize, f64)], right: bool) {
    let sum: f64 = traits
        .iter()
        .map(|&(at, value)| weights[at].value * value)
        .sum();
    let error = 1.0 / (1.0 + (-sum).exp()) - f64::from(right);
    for &(at, value) in traits {
        let weight = &mut weights[at];
        let gradient = error * value + DECAY * weight.value;
        weight.travelled += gradient * gradient;
        weight.value -= STEP * gradient / weight.travelled.sqrt();
    }
}
