//! `onrecord extract PATH...`: articles → rows in a file or on the standard output.

use super::{choice::Choice, inputs::Inputs, lists::Lists, tally::Tally};
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use onrecord::{
    Article, Error, Extractor, Row,
    output::{Destination, Format, Summary, Writer},
};
use std::{io, mem, path::PathBuf, process::ExitCode};

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

    /// Where to write, in the format of its ending [default: CSV on stdout]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The format, whatever the ending says
    #[arg(long, value_parser = format())]
    format: Option<Format>,

    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    lists: Lists,
}

impl Extract {
    pub fn run(&self) -> Result<ExitCode, Error> {
        let extractor = self.lists.extractor()?;
        let mut output = self.output()?;
        let (mut tally, mut rows) = (Tally::default(), Vec::new());
        let mut sources = self.inputs.sources();
        for source in &mut sources {
            if let Some(article) = tally.article(source) {
                self.write(&extractor, &article, &mut rows, &mut output)?;
            }
        }
        if tally.read > 0 {
            let summary = Summary::default();
            self.written(output.finish(&summary).and_then(Destination::keep))?;
        }
        // The run is over, and its memory is quicker to leave than to tidy up.
        mem::forget(extractor);
        Ok(tally.end(sources.skipped(), self.inputs.strict))
    }

    /// Opened before anything is read, so that a wrong path costs no time.
    fn output(&self) -> Result<Writer<Destination>, Error> {
        let format = match (self.format, &self.output) {
            (Some(format), _) => format,
            (None, Some(path)) => Format::from_path(path)?,
            (None, None) => Format::default(),
        };
        let to = match &self.output {
            Some(path) => Destination::file(path)?,
            None => Destination::stdout(),
        };
        Ok(Writer::new(format, to))
    }

    /// Writes an article's rows, in the memory of those of the article before.
    fn write(
        &self,
        extractor: &Extractor,
        article: &Article,
        rows: &mut Vec<Row>,
        output: &mut Writer<Destination>,
    ) -> Result<(), Error> {
        extractor.quotes(article).replace_rows(rows);
        rows.retain(|row| self.choice.keeps(row));
        self.written(output.write(article, rows))
    }

    fn written<T>(&self, result: io::Result<T>) -> Result<T, Error> {
        let stdout = || PathBuf::from("standard output");
        result.map_err(|cause| Error::write(self.output.clone().unwrap_or_else(stdout), cause))
    }
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.as_str()))
        .try_map(|name| name.parse::<Format>())
}
