//! The command line: `onrecord extract PATH...` parses, reads, runs, writes, exits.
//!
//! Rows go to the output, messages to stderr. The exit code is 0 when all is done, 1
//! when some article could not be read, and 2 when nothing could be.

use clap::{
    Args, Parser, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use onrecord::{
    Article, Error, Extractor, Row, article,
    attribution::Mode,
    output::{Destination, Format, Writer},
};
use std::{
    fmt::Display,
    io::{self, Write},
    mem,
    path::PathBuf,
    process::ExitCode,
};

/// Who said what, in which article.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write one row per attributed quotation: speaker, words, cue, place
    Extract(Extract),
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  onrecord extract articles/ -o quotes.csv
  onrecord extract articles/ --mode direct,mixed --min-confidence 0.9 -o quotes.jsonl
  curl -s https://example.org/article.txt | onrecord extract -

Exit codes: 0 done, 1 some article could not be read (the rest is written),
2 wrong usage or nothing could be written.")]
struct Extract {
    /// Articles: files, folders (.txt and .text files in name order), or - for stdin
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// Where to write, in the format of its ending [default: CSV on stdout]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The format, whatever the ending says
    #[arg(long, value_parser = format())]
    format: Option<Format>,

    /// Keep only rows of these modes [default: all]
    #[arg(long, value_name = "MODE,...", value_delimiter = ',', value_parser = mode())]
    mode: Vec<Mode>,

    /// Keep rows whose confidence, from 0 to 1, is this or more
    #[arg(long, value_name = "X", default_value = "0", value_parser = share)]
    #[arg(allow_negative_numbers = true)]
    min_confidence: f64,

    /// Lists that replace the built-in ones, file by file
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Command::Extract(wanted) = CommandLine::parse().command;
    match wanted.run() {
        Ok(tally) => tally.exit_code(),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            report(error);
            ExitCode::from(2)
        }
    }
}

impl Extract {
    fn run(&self) -> Result<Tally, Error> {
        let extractor = self.extractor()?;
        let mut output = self.output()?;
        let mut tally = Tally::default();
        for source in article::sources(&self.paths) {
            if let Some(article) = tally.article(source) {
                self.write(&extractor, &article, &mut output)?;
            }
        }
        if tally.read > 0 {
            self.written(output.finish().and_then(Destination::keep))?;
        }
        // The run is over, and its memory is quicker to leave than to tidy up.
        mem::forget(extractor);
        Ok(tally)
    }

    fn extractor(&self) -> Result<Extractor, Error> {
        let builder = Extractor::builder();
        match &self.data {
            Some(folder) if !folder.is_dir() => Err(Error::not_a_folder(folder)),
            Some(folder) => builder.data(folder).build(),
            None => builder.build(),
        }
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

    fn write(
        &self,
        extractor: &Extractor,
        article: &Article,
        output: &mut Writer<Destination>,
    ) -> Result<(), Error> {
        let rows = extractor.quotes(article).rows();
        let mut kept = rows.iter().filter(|row| self.keeps(row));
        self.written(kept.try_for_each(|row| output.write(row)))
    }

    fn keeps(&self, row: &Row) -> bool {
        let has_mode = self.mode.is_empty() || self.mode.contains(&row.mode);
        has_mode && row.confidence >= self.min_confidence
    }

    fn written<T>(&self, result: io::Result<T>) -> Result<T, Error> {
        let stdout = || PathBuf::from("standard output");
        result.map_err(|cause| Error::write(self.output.clone().unwrap_or_else(stdout), cause))
    }
}

/// How reading went.
#[derive(Debug, Default)]
struct Tally {
    read: usize,
    failed: usize,
}

impl Tally {
    fn article(
        &mut self,
        source: Result<(Article, Option<article::Warning>), Error>,
    ) -> Option<Article> {
        match source {
            Ok((article, warning)) => {
                self.read += 1;
                warning.into_iter().for_each(report);
                Some(article)
            }
            Err(error) => {
                self.failed += 1;
                report(error);
                None
            }
        }
    }

    fn exit_code(&self) -> ExitCode {
        match self {
            Self { failed: 0, .. } => ExitCode::SUCCESS,
            Self { read: 0, .. } => ExitCode::from(2),
            _ => ExitCode::from(1),
        }
    }
}

/// A closed stderr is no reason to stop.
fn report(message: impl Display) {
    let _ = writeln!(io::stderr(), "onrecord: {message}");
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.as_str()))
        .try_map(|name| name.parse::<Format>())
}

fn mode() -> impl TypedValueParser<Value = Mode> {
    PossibleValuesParser::new(Mode::ALL.iter().map(|mode| mode.as_str()))
        .try_map(|word| word.parse::<Mode>())
}

fn share(number: &str) -> Result<f64, &'static str> {
    let parsed = number.parse().ok();
    parsed
        .filter(|share| (0.0..=1.0).contains(share))
        .ok_or("it must be a number from 0 to 1, such as 0.9")
}
