//! `onrecord check PATH... --against SHEET`: whether a sheet still says what its articles
//! say; the snapshot test of a corpus.

use super::diff::{CHANGED, Summary, TROUBLE, print};
use super::{color::When, inputs::Inputs, reading::Reading, report, search::Search};
use clap::Args;
use onrecord::{
    Error, Row,
    attribution::Mode,
    diff::{ArticleDiff, Kind, Presence, Version, diff},
    output::{self, CsvStyle, Destination, Format, Writer},
    sheet::{self, Sheet},
};
use std::{env, io, path::PathBuf, process::ExitCode};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  onrecord check articles/ --against quotes.csv
  onrecord check articles/ --against quotes.csv --summary
  onrecord check articles/ --against quotes.csv --accept
  onrecord check articles/ --against direct.csv --mode direct

Give --mode, --min-confidence and --data as they were when the sheet was written;
whether it has groups, a byte order mark or guards, it tells itself.
Exit codes: 0 the sheet says what the articles say, or does so now; 1 it does not;
2 wrong usage, or an article or the sheet could not be read or written.")]
pub struct Check {
    #[command(flatten)]
    inputs: Inputs,

    /// The sheet that extract has written from them (.csv, .jsonl)
    #[arg(long, value_name = "SHEET")]
    against: PathBuf,

    /// Write the sheet anew if it says something else, or is not there
    #[arg(long)]
    accept: bool,

    /// Colours instead of brackets
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: When,

    #[command(flatten)]
    summary: Summary,

    #[command(flatten)]
    search: Search,
}

impl Check {
    pub fn run(&self) -> Result<ExitCode, Error> {
        let format = sheet::format(&self.against)?;
        let is_new = !self.against.exists();
        if is_new && !self.accept {
            let sheet = self.against.display();
            report(format_args!(
                "{sheet}: no such sheet; to write it: {}",
                accepting()
            ));
            return Ok(ExitCode::from(TROUBLE));
        }
        let Sheet { rows, style } = match is_new {
            true => Sheet::default(),
            false => sheet::read(&self.against)?,
        };
        let old = Version::of_sheet(rows);
        let mut sheet = self.sheet(format, style)?;
        let mut reading = Reading::new(&self.search);
        reading.has_groups = style.has_groups;
        let (sources, strict) = (self.inputs.sources(), self.inputs.strict);
        let new = reading.articles(sources, strict, &mut |article, rows| match &mut sheet {
            Some(sheet) => self.written(sheet.write(article, rows)),
            None => Ok(()),
        })?;
        if reading.has_failed {
            // Articles that cannot be read would count as dropped.
            report("nothing was checked, since something could not be read");
            return Ok(ExitCode::from(TROUBLE));
        }
        let articles = diff(&old, &new);
        let is_identical = articles.iter().all(ArticleDiff::is_identical);
        if is_identical && !is_new {
            return Ok(ExitCode::SUCCESS);
        }
        if !is_new {
            let mut text = self.summary.text();
            text.has_columns = true;
            print(&articles, text, self.color)?;
        }
        let asks = !self.search.choice.is_given();
        let left_out = asks.then(|| left_out(&old, &articles)).flatten();
        match (sheet, left_out) {
            (Some(sheet), None) => self.accept(sheet, &new),
            (_, left_out) => Ok(self.reject(left_out)),
        }
    }

    /// The sheet to write, which appears when it is accepted.
    fn sheet(&self, format: Format, style: CsvStyle) -> Result<Option<Writer<Destination>>, Error> {
        let to = self.accept.then(|| Destination::file(&self.against));
        Ok(to
            .transpose()?
            .map(|to| Writer::with_style(format, style, to)))
    }

    fn accept(&self, sheet: Writer<Destination>, new: &Version) -> Result<ExitCode, Error> {
        self.written(
            sheet
                .finish(&output::Summary::default())
                .and_then(Destination::keep),
        )?;
        let (sheet, rows) = (self.against.display(), new.rows().count());
        let rows = if rows == 1 {
            "1 row".to_owned()
        } else {
            format!("{rows} rows")
        };
        report(format_args!("{sheet}: written anew, {rows}"));
        Ok(ExitCode::SUCCESS)
    }

    fn reject(&self, left_out: Option<String>) -> ExitCode {
        let sheet = self.against.display();
        if let Some(options) = left_out {
            report(format_args!(
                "{sheet}: has no such rows as were added; if it was written with {options}, say \
                 so here too; to add them, say --min-confidence 0"
            ));
        }
        match self.accept {
            true => report(format_args!("{sheet}: not written")),
            false => report(format_args!(
                "{sheet}: no longer says what the articles say; if they are right: {}",
                accepting()
            )),
        }
        ExitCode::from(CHANGED)
    }

    fn written<T>(&self, result: io::Result<T>) -> Result<T, Error> {
        result.map_err(|cause| Error::write(&self.against, cause))
    }
}

/// An article may well gain fewer rows unlike all that the sheet has.
const FEWEST: usize = 5;

/// The options that would leave out all added rows and none of the sheet's.
fn left_out(old: &Version, articles: &[ArticleDiff<'_>]) -> Option<String> {
    let known = articles
        .iter()
        .filter(|article| article.presence == Presence::Both);
    let changes = known.flat_map(|article| &article.changes);
    let added = changes.filter(|change| change.is(Kind::Added));
    let added: Vec<&Row> = added.filter_map(|change| change.new).collect();
    let has_mode = |mode: &Mode| old.rows().any(|row| row.mode == *mode);
    let least = old.rows().map(|row| row.confidence).fold(1.0, f64::min);
    let (by_mode, rest): (Vec<&Row>, Vec<&Row>) =
        added.into_iter().partition(|row| !has_mode(&row.mode));
    let is_left_out = rest.iter().all(|row| row.confidence < least);
    if old.rows().next().is_none() || !is_left_out || by_mode.len() + rest.len() < FEWEST {
        return None;
    }
    let modes = Mode::ALL.iter().filter(|mode| has_mode(mode));
    let modes: Vec<&str> = modes.map(|mode| mode.as_str()).collect();
    let mode = (!by_mode.is_empty()).then(|| format!("--mode {}", modes.join(",")));
    let share = (!rest.is_empty()).then(|| format!("--min-confidence {least}"));
    let options: Vec<String> = mode.into_iter().chain(share).collect();
    Some(options.join(" "))
}

/// This command with `--accept`, to be pasted into a shell.
fn accepting() -> String {
    let arguments = env::args_os().skip(1);
    let arguments = arguments.map(|argument| quoted(&argument.to_string_lossy()));
    let words: Vec<String> = arguments.collect();
    format!("onrecord {} --accept", words.join(" "))
}

fn quoted(argument: &str) -> String {
    let is_plain = |sign: char| sign.is_alphanumeric() || "-_./,=:@+".contains(sign);
    match !argument.is_empty() && argument.chars().all(is_plain) {
        true => argument.to_owned(),
        false => format!("'{}'", argument.replace('\'', r"'\''")),
    }
}
