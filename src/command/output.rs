//! `-o`, `--format` and what goes with them → where rows go, and in which format.

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use onrecord::{
    Article, Error, Row,
    output::{Brat, CsvStyle, Destination, Format, Summary, Writer},
};
use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
};

/// Where rows go, and how they are written.
#[derive(Debug, Args)]
pub struct OutputArguments {
    /// Where to write, in the format of its ending [default: CSV on stdout]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The format, whatever the ending says
    #[arg(long, value_parser = form())]
    format: Option<Form>,

    /// Begin a CSV with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    excel: bool,

    /// Write texts such as =1+1 to a CSV as they are, though a spreadsheet would run them
    #[arg(long)]
    raw: bool,
}

/// One file in a format, or a folder of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    File(Format),
    Brat,
}

/// The name of the format that is a folder.
const BRAT: &str = "brat";

/// Where rows go.
#[derive(Debug)]
pub struct Output {
    to: To,
    /// For messages.
    path: PathBuf,
    has_summary: bool,
    has_texts: bool,
}

#[derive(Debug)]
enum To {
    File(Writer<Destination>),
    Folder(Brat),
}

impl OutputArguments {
    /// Opened before anything is read, so that a wrong path costs no time.
    pub fn open(&self, has_groups: bool) -> Result<Output, Error> {
        let form = self.form()?;
        let style = self.style(form, has_groups)?;
        let to = match (form, &self.output) {
            (Form::Brat, Some(folder)) => To::Folder(Brat::create(folder)?),
            (Form::Brat, None) => {
                return Err(Error::usage(BRAT, "is a folder", "name it: -o FOLDER"));
            }
            (Form::File(format), path) => {
                let to = destination(format, path.as_deref())?;
                To::File(Writer::with_style(format, style, to))
            }
        };
        let path = self.output.clone();
        let path = path.unwrap_or_else(|| "standard output".into());
        let has_summary = matches!(form, Form::File(format) if format.has_summary());
        let has_texts = form == Form::File(Format::Html);
        Ok(Output {
            to,
            path,
            has_summary,
            has_texts,
        })
    }

    fn form(&self) -> Result<Form, Error> {
        match (self.format, &self.output) {
            (Some(form), _) => Ok(form),
            (None, Some(path)) => Format::from_path(path).map(Form::File),
            (None, None) => Ok(Form::File(Format::default())),
        }
    }

    /// Whether the rows go to a file, and the standard output is free.
    pub fn is_file(&self) -> bool {
        self.output.is_some()
    }

    fn style(&self, form: Form, has_groups: bool) -> Result<CsvStyle, Error> {
        let takes_groups = matches!(form, Form::File(format) if format.has_groups());
        if has_groups && !takes_groups {
            return Err(Error::usage(
                "--group",
                "has no place in this format",
                "choose csv, jsonl, html, xlsx or parquet",
            ));
        }
        let options = [(self.excel, "--excel"), (self.raw, "--raw")];
        let given = options.iter().find(|(is_given, _)| *is_given);
        match given {
            Some((_, option)) if form != Form::File(Format::Csv) => {
                Err(Error::usage(*option, "is for CSV only", "leave it out"))
            }
            _ => Ok(CsvStyle {
                is_raw: self.raw,
                has_mark: self.excel,
                has_groups,
            }),
        }
    }
}

impl Output {
    /// Whether it tells what was read and what was not.
    pub fn has_summary(&self) -> bool {
        self.has_summary
    }

    /// Whether it shows the texts of the articles.
    pub fn has_texts(&self) -> bool {
        self.has_texts
    }

    /// Writes one article and its rows.
    pub fn write(&mut self, article: &Article, rows: &[Row]) -> Result<(), Error> {
        let written = match &mut self.to {
            To::File(writer) => writer.write(article, rows),
            To::Folder(brat) => brat.write(article, rows),
        };
        written.map_err(|cause| Error::write(&self.path, cause))
    }

    /// Writes what is left, and lets the file or the folder appear.
    pub fn finish(self, summary: &Summary) -> Result<(), Error> {
        let finished = match self.to {
            To::File(writer) => writer.finish(summary).and_then(Destination::keep),
            To::Folder(brat) => brat.finish(),
        };
        finished.map_err(|cause| Error::write(self.path, cause))
    }
}

fn destination(format: Format, path: Option<&Path>) -> Result<Destination, Error> {
    match path {
        Some(path) => Destination::file(path),
        None if format.is_text() || !io::stdout().is_terminal() => Ok(Destination::stdout()),
        None => {
            let remedy = format!("name a file: -o quotes.{format}");
            Err(Error::usage(
                format.as_str(),
                "is not for a terminal",
                remedy,
            ))
        }
    }
}

fn form() -> impl TypedValueParser<Value = Form> {
    let names = Format::NAMES.iter().copied().chain([BRAT]);
    PossibleValuesParser::new(names).try_map(|name| match name.as_str() {
        BRAT => Ok(Form::Brat),
        name => name.parse().map(Form::File),
    })
}
