//! Articles with their [`Row`]s → CSV or JSON Lines.
//!
//! Takes one article at a time and keeps few rows, so that memory does not grow with
//! their number. [`Writer`] knows the formats and writes to anything;
//! [`Destination`] is a file that appears whole or not at all, or the standard output.
//!
//! ```
//! use onrecord::{Article, output::{Format, Summary, Writer}};
//!
//! let mut writer = Writer::new(Format::Csv, Vec::new());
//! writer.write(&Article::new("a.txt", "It rained."), &[]).unwrap();
//! let bytes = writer.finish(&Summary::default()).unwrap();
//! assert!(bytes.starts_with(b"article,title,date,n,speaker,"));
//! ```

mod csv;
mod destination;
mod json;
mod number;

use crate::{Article, Error, Row};
use std::{
    fmt,
    io::{self, Write},
    path::Path,
    str::FromStr,
};

pub use destination::Destination;

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// A header and one record per row; for spreadsheets.
    #[default]
    Csv,
    /// One JSON object per line, with the spans; for programs.
    Jsonl,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::Jsonl];

    /// Its name, which is also the ending of its files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }

    /// The format that the ending of this path stands for.
    ///
    /// ```
    /// use onrecord::output::Format;
    ///
    /// assert_eq!(Format::from_path("quotes.jsonl").unwrap(), Format::Jsonl);
    /// assert!(Format::from_path("quotes.doc").is_err());
    /// ```
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        Self::find(&ending).ok_or_else(|| unknown(&path.to_string_lossy()))
    }

    fn layout(self) -> Box<dyn Layout> {
        match self {
            Self::Csv => Box::new(csv::Csv),
            Self::Jsonl => Box::new(json::JsonLines),
        }
    }

    fn find(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|format| name.eq_ignore_ascii_case(format.as_str()))
    }
}

fn unknown(name: &str) -> Error {
    let known = Format::ALL.iter().map(|format| format.as_str());
    Error::unknown("format", name, known)
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::find(name).ok_or_else(|| unknown(name))
    }
}

/// Writes articles' rows to `W`, which need not be buffered; the last ones when it is
/// [finished](Self::finish).
#[derive(Debug)]
pub struct Writer<W: Write> {
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
trait Layout: fmt::Debug {
    /// What stands in front of the first article.
    fn begin(&mut self, _to: &mut Vec<u8>) -> io::Result<()> {
        Ok(())
    }

    /// One article and those of its rows that are kept, perhaps none.
    fn add(&mut self, article: &Article, rows: &[Row], to: &mut Vec<u8>) -> io::Result<()>;

    /// What stands behind the last article.
    fn end(&mut self, _summary: &Summary, _to: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// What was read and what was not, for the formats that have room to say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many articles were read.
    pub read: usize,
    /// What was odd about some of them, and what could not be read, in reading order.
    pub remarks: Vec<Remark>,
}

/// Something that the reader of the rows should know about one article or file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Whether it was left out; if not, it was read all the same.
    pub is_skipped: bool,
    /// What is wrong, where, and what to do: the message on the standard error.
    pub message: String,
}

/// What waits is written when it is this many bytes.
const BUFFER: usize = 16 * 1024;

impl<W: Write> Writer<W> {
    /// Rows go to `to` in this format.
    pub fn new(format: Format, to: W) -> Self {
        Self {
            layout: format.layout(),
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

/// Whether there is such a byte in a text; no letter is. Blocks are looked at whole, whatever
/// is in them: that compiles to vector instructions.
fn has(text: &str, is_such: impl Fn(u8) -> bool + Copy) -> bool {
    const BLOCK: usize = 16;
    let any = |block: &[u8; BLOCK]| block.iter().fold(false, |any, &byte| any | is_such(byte));
    let (blocks, rest) = text.as_bytes().as_chunks::<BLOCK>();
    match text.as_bytes().last_chunk::<BLOCK>() {
        Some(last) => blocks.iter().any(any) || any(last),
        None => {
            let mut block = [b'x'; BLOCK];
            block[..rest.len()].copy_from_slice(rest);
            any(&block)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attribution::{Kind, Mode, Status},
        row::Spans,
        speaker::SpeakerKind,
    };

    fn row() -> Row {
        Row {
            article: "a.txt".into(),
            title: "Ortiz, again".into(),
            date: String::new(),
            n: 1,
            speaker: "Lena Ortiz".into(),
            speaker_kind: SpeakerKind::Person,
            role: "Mayor".into(),
            mode: Mode::Direct,
            kind: Kind::Speech,
            status: Status::Asserted,
            quote: "“No” is\nno.".into(),
            source: "she".into(),
            cue: "said".into(),
            paragraph: 2,
            start: 10,
            end: 21,
            confidence: 0.9,
            found_by: "test".into(),
            id: "0123456789ab".into(),
            spans: Spans {
                content: vec![[10, 21]],
                source: None,
                cue: vec![[23, 27]],
            },
        }
    }

    fn written(format: Format, rows: &[Row]) -> String {
        let article = Article::new("a.txt", "");
        let mut writer = Writer::new(format, Vec::new());
        let written = writer.write(&article, rows);
        written.expect("memory takes everything");
        let written = writer.finish(&Summary::default());
        String::from_utf8(written.expect("memory takes everything")).expect("UTF-8")
    }

    #[test]
    fn csv_has_a_header_and_a_record_per_row() {
        assert_eq!(
            written(Format::Csv, &[row()]),
            "article,title,date,n,speaker,speaker_kind,role,mode,kind,status,quote,source,cue,\
             paragraph,start,end,confidence,found_by,id\n\
             a.txt,\"Ortiz, again\",,1,Lena Ortiz,person,Mayor,direct,speech,asserted,\
             \"“No” is\nno.\",she,said,2,10,21,0.90,test,0123456789ab\n"
        );
    }

    #[test]
    fn csv_without_rows_is_the_header_and_json_lines_are_nothing() {
        assert_eq!(written(Format::Csv, &[]), Row::COLUMNS.join(",") + "\n");
        assert_eq!(written(Format::Jsonl, &[]), "");
    }

    #[test]
    fn json_has_an_object_per_line_with_spans_and_two_decimals() {
        let line = "{\"article\":\"a.txt\",\"title\":\"Ortiz, again\",\"date\":\"\",\"n\":1,\
            \"speaker\":\"Lena Ortiz\",\"speaker_kind\":\"person\",\"role\":\"Mayor\",\
            \"mode\":\"direct\",\"kind\":\"speech\",\"status\":\"asserted\",\
            \"quote\":\"“No” is\\nno.\",\"source\":\"she\",\"cue\":\"said\",\"paragraph\":2,\
            \"start\":10,\"end\":21,\"confidence\":0.90,\"found_by\":\"test\",\
            \"id\":\"0123456789ab\",\"spans\":{\"content\":[[10,21]],\"source\":null,\
            \"cue\":[[23,27]]}}\n";
        assert_eq!(written(Format::Jsonl, &[row(), row()]), line.repeat(2));
    }

    #[test]
    fn json_is_what_serde_makes_of_the_row() {
        let mut row = row();
        row.confidence = 0.95;
        row.spans.source = Some([12, 345]);
        row.spans.content.push([30, 400]);
        row.spans.cue.clear();
        let line = written(Format::Jsonl, std::slice::from_ref(&row));
        assert_eq!(
            Some(line.trim_end().to_owned()),
            serde_json::to_string(&row).ok()
        );
    }

    #[test]
    fn a_format_goes_by_name_and_ending_in_any_case() {
        for &format in Format::ALL {
            assert_eq!(format.as_str().parse::<Format>().ok(), Some(format));
        }
        assert_eq!(Format::from_path("a/B.CSV").ok(), Some(Format::Csv));
    }

    #[test]
    fn an_unknown_format_is_told_what_is_known() {
        let message = Format::from_path("a/rows").map_err(|error| error.to_string());
        assert_eq!(
            message,
            Err("a/rows: no known format; choose from csv, jsonl".to_owned())
        );
    }
}
