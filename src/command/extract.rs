//! `onrecord extract PATH...`: articles → rows in a file or on the standard output.

use super::{
    choice::Choice,
    lists::Lists,
    output::{Output, OutputArguments},
    tally::Tally,
};
use clap::Args;
use onrecord::{Article, Error, Extractor, article};
use std::{mem, path::PathBuf, process::ExitCode};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  onrecord extract articles/ -o quotes.csv
  onrecord extract articles/ --mode direct,mixed --min-confidence 0.9 -o quotes.jsonl
  curl -s https://example.org/article.txt | onrecord extract -

Exit codes: 0 done, 1 some article could not be read (the rest is written),
2 wrong usage or nothing could be written.")]
pub struct Extract {
    /// Articles: files, folders (.txt and .text files in name order), or - for stdin
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    output: OutputArguments,

    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    lists: Lists,
}

impl Extract {
    pub fn run(&self) -> Result<ExitCode, Error> {
        let extractor = self.lists.extractor()?;
        let mut output = self.output.open()?;
        let mut tally = Tally::default();
        for source in article::sources(&self.paths) {
            if let Some(article) = tally.article(source) {
                self.write(&extractor, &article, &mut output)?;
            }
        }
        if tally.summary.read > 0 {
            output.finish(&tally.summary)?;
        }
        // The run is over, and its memory is quicker to leave than to tidy up.
        mem::forget(extractor);
        Ok(tally.exit_code())
    }

    fn write(
        &self,
        extractor: &Extractor,
        article: &Article,
        output: &mut Output,
    ) -> Result<(), Error> {
        let mut rows = extractor.quotes(article).rows();
        rows.retain(|row| self.choice.keeps(row));
        output.write(article, &rows)
    }
}
