//! `onrecord text PATH...`: articles → their text, as the places in the rows count it.
//!
//! Of a text file it is the file in UTF-8, of a page what was taken out of it. `start` and
//! `end` of a row are characters of exactly this output, so it is printed as it is.

use super::{inputs::Inputs, tally::Tally};
use clap::Args;
use onrecord::Error;
use std::{
    io::{self, BufWriter, Write},
    process::ExitCode,
};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  onrecord text page.html
  onrecord text news.jsonl.gz --article a17
  onrecord text page.html | tail -c +124 | head -c 60

Exit codes: 0 done, 1 some article could not be read (the rest is printed),
2 wrong usage or nothing could be printed.")]
pub struct Text {
    #[command(flatten)]
    inputs: Inputs,

    /// Print the article with this id only, where a file holds several
    #[arg(long, value_name = "ID")]
    article: Option<String>,
}

impl Text {
    pub fn run(&self) -> Result<ExitCode, Error> {
        let mut output = BufWriter::new(io::stdout().lock());
        let mut tally = Tally::default();
        let mut sources = self.inputs.sources();
        let mut printed = 0;
        for source in &mut sources {
            let Some(article) = tally.article(source) else {
                continue;
            };
            if self.article.as_ref().is_none_or(|id| *id == article.id) {
                printed += 1;
                written(output.write_all(article.text.as_bytes()))?;
            }
        }
        written(output.flush())?;
        match &self.article {
            Some(id) if printed == 0 => Err(Error::no_article(id)),
            _ => Ok(tally.end(sources.skipped(), self.inputs.strict)),
        }
    }
}

fn written(result: io::Result<()>) -> Result<(), Error> {
    result.map_err(|cause| Error::write("standard output", cause))
}
