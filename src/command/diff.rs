//! `onrecord diff OLD NEW`: two sheets or two states of articles → what changed.

use super::{color::When, reading::Reading, report, search::Search};
use anstream::ColorChoice;
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use onrecord::{
    Error,
    diff::{
        ArticleDiff, Presence, Version, diff, diff_lone,
        report::{Format, Text, report as report_of},
    },
    output::Destination,
};
use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

/// The exit code of `diff` and `check` when there is a difference, and when there is trouble.
pub const CHANGED: u8 = 1;
pub const TROUBLE: u8 = 2;

#[derive(Debug, Args)]
#[command(after_help = "\
A side is a sheet that extract has written (.csv, .jsonl), an article, or a folder
of articles. Articles are paired by their ids; two files are paired with each other.

Examples:
  onrecord diff monday.csv tuesday.csv
  onrecord diff monday.csv articles/ -o changes.html
  onrecord diff monday.csv tuesday.csv --summary
  onrecord diff first.txt corrected.txt --color always | less -R

Exit codes: 0 the same is quoted, 1 something changed, 2 wrong usage, or a side
could not be read as a whole or the changes not be written.")]
pub struct Diff {
    /// A sheet, an article, or a folder of articles
    #[arg(value_name = "OLD")]
    old: PathBuf,

    /// The same, later
    #[arg(value_name = "NEW")]
    new: PathBuf,

    /// Where to write, in the format of its ending [default: text on stdout]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The format, whatever the ending says
    #[arg(long, value_parser = format())]
    format: Option<Format>,

    /// Colours instead of brackets
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: When,

    #[command(flatten)]
    summary: Summary,

    #[command(flatten)]
    search: Search,
}

/// How a long text is made short.
#[derive(Debug, Clone, Copy, Args)]
pub struct Summary {
    /// Changes of the same kinds by the same patterns together, the commonest sort first,
    /// with N of each [default: 1]
    #[arg(long, value_name = "N", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = "1")]
    summary: Option<usize>,
}

impl Diff {
    pub fn run(&self) -> Result<ExitCode, Error> {
        let format = self.format()?;
        // Opened before anything is read, so that a wrong path costs no time.
        let to = self.output.as_ref().map(Destination::file).transpose()?;
        let mut reading = Reading::new(&self.search);
        let [old, new] = reading.versions([&self.old, &self.new])?;
        if reading.has_failed {
            // Articles that cannot be read would count as dropped or added.
            report("nothing was compared, since something could not be read");
            return Ok(ExitCode::from(TROUBLE));
        }
        let articles = self.articles(&old, &new);
        self.write(&articles, format, to)?;
        Ok(match articles.iter().all(ArticleDiff::is_same) {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(CHANGED),
        })
    }

    fn articles<'a>(&self, old: &'a Version, new: &'a Version) -> Vec<ArticleDiff<'a>> {
        let are_files = ![&self.old, &self.new].iter().any(|path| path.is_dir());
        if let Some(lone) = are_files.then(|| diff_lone(old, new)).flatten() {
            return vec![lone];
        }
        let articles = diff(old, new);
        let mut presences = articles.iter().map(|article| article.presence);
        if old.articles() > 0 && new.articles() > 0 && !presences.any(|one| one == Presence::Both) {
            report(
                "no article is on both sides; articles are paired by path, so extract folders, \
                 not files in them",
            );
        }
        articles
    }

    fn format(&self) -> Result<Format, Error> {
        let format = match (self.format, &self.output) {
            (Some(format), _) => format,
            (None, Some(path)) => Format::from_path(path)?,
            (None, None) => Format::default(),
        };
        match self.summary.summary {
            Some(_) if format != Format::Text => Err(Error::usage(
                "--summary",
                "is for text only",
                "leave it out",
            )),
            _ => Ok(format),
        }
    }

    fn bytes(&self, articles: &[ArticleDiff<'_>], format: Format) -> io::Result<Vec<u8>> {
        match format {
            Format::Text => Ok(self.summary.text().report(articles).into_bytes()),
            _ => report_of(articles, format),
        }
    }

    fn write(
        &self,
        articles: &[ArticleDiff<'_>],
        format: Format,
        to: Option<Destination>,
    ) -> Result<(), Error> {
        match (to, &self.output) {
            (Some(mut to), Some(path)) => self
                .bytes(articles, format)
                .and_then(|bytes| to.write_all(&bytes))
                .and_then(|()| to.keep())
                .map_err(|cause| Error::write(path, cause)),
            _ if format == Format::Text => print(articles, self.summary.text(), self.color),
            _ => self
                .bytes(articles, format)
                .and_then(|bytes| io::stdout().write_all(&bytes))
                .map_err(|cause| Error::write("standard output", cause)),
        }
    }
}

impl Summary {
    /// Text without colours, with all changes or those of each sort.
    pub fn text(self) -> Text {
        Text {
            examples: self.summary,
            ..Text::default()
        }
    }
}

/// Prints what changed.
pub fn print(articles: &[ArticleDiff<'_>], mut text: Text, color: When) -> Result<(), Error> {
    let mut to = color.stdout();
    text.has_colours = to.current_choice() != ColorChoice::Never;
    to.write_all(text.report(articles).as_bytes())
        .and_then(|()| to.flush())
        .map_err(|cause| Error::write("standard output", cause))
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.as_str()))
        .try_map(|name| name.parse::<Format>())
}
