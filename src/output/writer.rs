//! One article after the other → bytes: the buffer that all formats share.
//!
//! A [`Layout`] is one format: it puts bytes at the end of a buffer, and [`Writer`] writes
//! the buffer when it is long enough. `Writer::new(Format::Csv, Vec::new())` gives a CSV.

use super::{CsvStyle, Format};
use crate::{Article, Row};
use std::{
    fmt,
    io::{self, Write},
};

/// Writes articles' rows to `W`, which need not be buffered; the last ones when it is
/// [finished](Self::finish).
pub struct Writer<W> {
    layout: Box<dyn Layout>,
    to: W,
    /// What is not written yet.
    waiting: Vec<u8>,
    /// What stands in front waits for the first article or the end, so that a run that
    /// cannot read anything leaves nothing behind.
    has_begun: bool,
}

/// How articles with their rows become the bytes of one format.
///
/// What a layout puts at the end of `to` is written when there is enough of it.
pub(super) trait Layout {
    /// What stands in front of the first article.
    fn begin(&mut self, _to: &mut Vec<u8>) -> io::Result<()> {
        Ok(())
    }

    /// One article and those of its rows that are kept, perhaps none.
    fn add(&mut self, article: &Article, rows: &[Row], to: &mut Vec<u8>) -> io::Result<()>;

    /// What stands behind the last article.
    fn end(&mut self, _summary: &Summary, _to: &mut To<'_>) -> io::Result<()> {
        Ok(())
    }
}

/// What a layout writes its end to.
pub(super) type To<'a> = dyn Write + Send + 'a;

/// What was read and what was not, for the formats that have room to say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many articles were read.
    pub read: usize,
    /// How many could not be read.
    pub failed: usize,
    /// How many files or records were left out because they are no articles.
    pub skipped: usize,
    /// What was odd, broken or left out, as reported on the standard error.
    pub remarks: Vec<String>,
}

/// What waits is written when it is this many bytes.
const BUFFER: usize = 16 * 1024;

impl<W: Write + Send> Writer<W> {
    /// Rows go to `to` in this format.
    pub fn new(format: Format, to: W) -> Self {
        Self::with_style(format, CsvStyle::default(), to)
    }

    /// Rows go to `to` in this format; the style is for CSV.
    pub fn with_style(format: Format, style: CsvStyle, to: W) -> Self {
        Self {
            layout: format.layout(style),
            to,
            waiting: Vec::with_capacity(2 * BUFFER),
            has_begun: false,
        }
    }

    /// Writes one article and its rows, or those of them that are to be kept.
    pub fn write(&mut self, article: &Article, rows: &[Row]) -> io::Result<()> {
        self.begin()?;
        self.layout.add(article, rows, &mut self.waiting)?;
        match self.waiting.len() < BUFFER {
            true => Ok(()),
            false => self.empty(),
        }
    }

    /// Writes what is left to write and what stands at the end, and gives `W` back.
    pub fn finish(mut self, summary: &Summary) -> io::Result<W> {
        self.begin()?;
        self.empty()?;
        self.layout.end(summary, &mut self.to)?;
        self.to.flush()?;
        Ok(self.to)
    }

    fn begin(&mut self) -> io::Result<()> {
        if self.has_begun {
            return Ok(());
        }
        self.has_begun = true;
        self.layout.begin(&mut self.waiting)
    }

    fn empty(&mut self) -> io::Result<()> {
        self.to.write_all(&self.waiting)?;
        self.waiting.clear();
        Ok(())
    }
}

impl<W: fmt::Debug> fmt::Debug for Writer<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Writer");
        shown.field("to", &self.to).finish_non_exhaustive()
    }
}
