//! Who said what in one article: `cargo run --example who_said_what [FILE]`.

use onrecord::{Article, Error, Extractor};
use std::fs;

const ARTICLE: &str = "\
Ortiz promises new bridge

“We will start in May,” said Mayor Lena Ortiz. She added that the money was there.
";

fn main() -> Result<(), Error> {
    let extractor = Extractor::builder().build()?;
    let article = match std::env::args().nth(1) {
        Some(path) => {
            let bytes = fs::read(&path).map_err(|cause| Error::read(&path, cause))?;
            Article::from_bytes(path, bytes).0
        }
        None => Article::new("ortiz", ARTICLE),
    };
    for row in extractor.quotes(&article).rows() {
        println!("{}: {} ({})", row.speaker, row.quote, row.mode);
    }
    Ok(())
}
