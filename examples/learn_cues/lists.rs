//! Samples → `weights.csv` and `endings.csv`.

use crate::Lesson;
use crate::regression::{Sample, weights};
use onrecord::attribution::{Attribution, Weighed, log_odds};
use onrecord::gold::{self, Gold};
use onrecord::{Extractor, Span};
use std::fmt::Write as _;

/// A find with its traits, and whether people marked it.
pub fn weighed(weighed: Weighed, right: bool) -> Sample {
    let odds = f64::from(log_odds(weighed.share));
    let mut traits = vec![
        ("bias".to_owned(), 1.0),
        ("share".to_owned(), odds),
        ("share above half".to_owned(), odds.max(0.0)),
    ];
    traits.extend(weighed.traits.into_iter().map(|name| (name, 1.0)));
    Sample { traits, right }
}

/// `weights.csv`
pub fn weights_csv(samples: &[Sample]) -> String {
    let mut out = String::from(
        "# What each trait of a find tells about it being an attribution: weights of a logistic\n\
         # regression. Written by examples/learn_cues.\n\
         trait,weight\n",
    );
    for (name, weight) in weights(samples) {
        let _ = writeln!(out, "{name},{weight:.3}");
    }
    out
}

/// Every place where a content that people marked too could have ended, until it did.
pub fn endings(lessons: &[Lesson], extractor: &Extractor) -> Vec<Sample> {
    let mut samples = Vec::new();
    for lesson in lessons {
        for (found, ..) in extractor.quotes(&lesson.article).found {
            let marked = lesson.marked.iter().filter_map(|gold| end(&found, gold));
            let Some(end) = marked.max() else { continue };
            for place in &found.possible_ends {
                let right = end <= place.at;
                let signs = place.signs.iter().map(|sign| (sign.clone(), 1.0));
                samples.push(Sample {
                    traits: signs.collect(),
                    right,
                });
                if right {
                    break;
                }
            }
        }
    }
    samples
}

/// Where people end the content that begins as this one does.
fn end(found: &Attribution, gold: &Gold) -> Option<usize> {
    let first = found.possible_ends.first()?.at;
    let content = *found.content.iter().find(|part| part.end >= first)?;
    let start = Span::new(content.start, first);
    let same = gold::overlap(&gold.cue, &found.cue) && gold::overlap(&gold.content, &[start]);
    let inside = gold.content.iter().filter(|part| part.overlaps(content));
    inside.filter(|_| same).map(|part| part.end).max()
}

/// `endings.csv`
pub fn endings_csv(samples: &[Sample]) -> String {
    let mut out = String::from(
        "# What each sign before a unit tells about the content ending there: weights of a\n\
         # logistic regression. Units as letters: see src/unit/mod.rs; $ is the end of the\n\
         # sentence. Written by examples/learn_cues.\n\
         sign,frame,units,word,number,weight\n",
    );
    let mut rows: Vec<(&str, f64)> = weights(samples).into_iter().collect();
    rows.sort_by_key(|(sign, _)| columns(sign));
    for (sign, weight) in rows {
        let _ = writeln!(out, "{sign},{weight:.3}");
    }
    out
}

/// The columns of a sign, of which only the units stand in quotes.
fn columns(sign: &str) -> Vec<&str> {
    let mut parts = sign.split('"');
    let mut next = || parts.next().unwrap_or_default();
    let (look, units, word) = (next(), next(), next());
    look.split(',')
        .take(2)
        .chain([units])
        .chain(word.split(',').skip(1))
        .collect()
}
