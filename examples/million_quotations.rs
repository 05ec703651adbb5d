//! How long it takes to group a million quotations, printed in a million slightly different wordings:
//!
//! ```sh
//! cargo build --release --example million_quotations
//! /usr/bin/time -v target/release/examples/million_quotations data/articles 1000000
//! ```
//!
//! Takes the rows of the articles, again and again, and leaves words out of them, doubles them or puts others
//! in their place, never the same ones, so that nearly all wordings are different; groups them; prints how long
//! that took and how many groups there are. Each row should find its own copies again.

use onrecord::{
    Extractor, Row, article,
    group::{Utterance, groups},
};
use std::{collections::BTreeSet, env, error::Error, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(folder), Some(number)) = (arguments.next(), arguments.next()) else {
        return Err("usage: million_quotations FOLDER NUMBER".into());
    };
    let rows = rows(&folder)?;
    let wordings = wordings(&rows, number.parse()?);
    let copies = wordings.iter().enumerate().map(|(at, quote)| {
        let row = &rows[at % rows.len()];
        Utterance {
            speaker: &row.speaker,
            mode: row.mode,
            quote,
        }
    });
    let utterances: Vec<Utterance<'_>> = copies.collect();

    let start = Instant::now();
    let found = groups(&utterances);
    let seconds = start.elapsed().as_secs_f64();

    let grouped = found.iter().flatten().count();
    let names: BTreeSet<&String> = found.iter().flatten().collect();
    println!(
        "{} rows, {} quotations, {grouped} of them in {} groups, {seconds:.1} seconds",
        rows.len(),
        utterances.len(),
        names.len()
    );
    Ok(())
}

/// The rows of all articles whose speaker is known.
fn rows(folder: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let extractor = Extractor::builder().build()?;
    let mut rows = Vec::new();
    for source in article::sources([folder]) {
        let (article, _) = source?;
        rows.extend(extractor.quotes(&article).rows());
    }
    rows.retain(|row| !row.speaker.is_empty());
    Ok(rows)
}

/// So many quotations, those of the rows in turn, each with its own slips.
fn wordings(rows: &[Row], number: usize) -> Vec<String> {
    let mut chance = Chance(1);
    let copies = rows.iter().cycle().take(number);
    copies
        .map(|row| with_slips(&row.quote, &mut chance))
        .collect()
}

/// One word in twelve is left out, doubled or another one.
fn with_slips(quote: &str, chance: &mut Chance) -> String {
    let mut words = Vec::new();
    for word in quote.split(' ') {
        match chance.below(36) {
            0 => {}
            1 => words.extend([word.to_owned(), word.to_owned()]),
            2 => words.push(format!("slip{}", chance.below(1000))),
            _ => words.push(word.to_owned()),
        }
    }
    words.join(" ")
}

/// A linear congruential generator: the same numbers in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % end
    }
}
