//! Who gets the most words: `cargo run --example most_quoted articles/`.

use onrecord::{Error, Extractor, article};
use std::{cmp::Reverse, collections::BTreeMap};

fn main() -> Result<(), Error> {
    let extractor = Extractor::builder().build()?;
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for source in article::sources(std::env::args().skip(1)) {
        let (article, _warning) = source?;
        for row in extractor.quotes(&article).rows() {
            *words.entry(row.speaker).or_default() += row.quote.split_whitespace().count();
        }
    }
    words.remove(""); // not resolved, or not named
    let mut ranking: Vec<_> = words.into_iter().collect();
    ranking.sort_by_key(|(_, words)| Reverse(*words));
    for (speaker, words) in ranking.iter().take(10) {
        println!("{words:6}  {speaker}");
    }
    Ok(())
}
