//! `onrecord extract PATH...`: articles → rows in a file or on the standard output.

use super::{
    grouping::Grouping,
    inputs::Inputs,
    output::{Output, OutputArguments},
    progress::Line,
    report,
    search::Search,
    tally::{Tally, counted},
};
use clap::Args;
use onrecord::Error;
use std::{mem, process::ExitCode};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  onrecord extract articles/ -o quotes.csv
  onrecord extract articles/ --mode direct,mixed --min-confidence 0.9 -o quotes.jsonl
  onrecord extract corpus.csv.gz --text-column 'Full story' -o quotes.csv
  curl -s https://example.org/article.html | onrecord extract -

Exit codes: 0 done, 1 some article could not be read (the rest is written),
2 wrong usage or nothing could be written.")]
pub struct Extract {
    #[command(flatten)]
    inputs: Inputs,

    #[command(flatten)]
    output: OutputArguments,

    /// Report errors only: no progress, no warnings, no sum
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,

    /// Report each article with the number of its rows
    #[arg(short, long)]
    verbose: bool,

    /// Add a column `group`, the same for one utterance in several wordings, and spell each
    /// speaker in one way; with -o, list the groups too
    #[arg(long)]
    group: bool,

    #[command(flatten)]
    search: Search,
}

impl Extract {
    pub fn run(&self) -> Result<ExitCode, Error> {
        let extractor = self.search.extractor()?;
        let mut output = self.output.open(self.group)?;
        let mut tally = self.tally(&output);
        let mut grouping = Grouping::new(output.has_texts());
        let mut sources = self.inputs.sources();
        let mut line = Line::new(sources.progress(), !self.quiet, self.inputs.total());
        self.search.rows(&mut sources, &extractor, |source, rows| {
            line.step();
            let Some(article) = tally.article(source) else {
                return Ok(());
            };
            if self.verbose {
                let number = counted(rows.len(), "row");
                report(format_args!("{}: {number}", article.id));
            }
            match self.group {
                true => grouping.add(article, rows),
                false => output.write(&article, rows)?,
            }
            Ok(())
        })?;
        line.end();
        for (article, rows) in grouping.grouped(&extractor) {
            output.write(article, rows)?;
        }
        if tally.read > 0 {
            output.finish(&tally.summary(sources.skipped()))?;
        }
        // Behind the file, which is to be there though nobody reads the list to its end.
        if self.output.is_file() {
            grouping.list()?;
        }
        // The run is over, and its memory is quicker to leave than to tidy up.
        mem::forget(extractor);
        Ok(tally.end(sources.skipped(), self.inputs.strict))
    }

    fn tally(&self, output: &Output) -> Tally {
        let mut tally = Tally::default();
        tally.keeps_remarks = output.has_summary();
        tally.is_quiet = self.quiet;
        tally.is_verbose = self.verbose;
        tally
    }
}
