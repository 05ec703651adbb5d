//! Articles with their [`Row`](crate::Row)s → a spreadsheet, or lines for programs.
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

mod brat;
mod csv;
mod destination;
mod guard;
pub(crate) mod html;
mod json;
mod jsonld;
mod number;
#[cfg(feature = "parquet")]
mod parquet;
mod part;
mod speakers;
mod writer;
#[cfg(feature = "xlsx")]
mod xlsx;

use crate::Error;
use std::{fmt, path::Path, str::FromStr};
use writer::Layout;

pub use brat::Brat;
pub use csv::CsvStyle;
pub use destination::Destination;
pub(crate) use guard::guarded;
pub use guard::unguarded;
pub use part::abandon;
pub use writer::{Summary, Writer};
#[cfg(feature = "xlsx")]
pub use xlsx::is_of_full_disk;

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Format {
    /// A header and one record per row; for spreadsheets.
    #[default]
    Csv,
    /// One JSON object per line, with the spans; for programs.
    Jsonl,
    /// W3C Web Annotations in JSON-LD; for annotation tools and archives.
    Jsonld,
    /// One page that needs nothing else: figures, a table, and the articles with marks.
    Html,
    /// A workbook: the rows, the speakers, and what was read and skipped.
    #[cfg(feature = "xlsx")]
    Xlsx,
    /// Columns with types; for data frames and warehouses.
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Format {
    /// All that this build has.
    pub const ALL: &'static [Self] = &[
        Self::Csv,
        Self::Jsonl,
        Self::Jsonld,
        Self::Html,
        #[cfg(feature = "xlsx")]
        Self::Xlsx,
        #[cfg(feature = "parquet")]
        Self::Parquet,
    ];

    /// The names of all, those included that this build was made without.
    pub const NAMES: &'static [&'static str] =
        &["csv", "jsonl", "jsonld", "html", "xlsx", "parquet"];

    /// The names of those that this build was made without.
    const LEFT_OUT: &'static [&'static str] = &[
        #[cfg(not(feature = "xlsx"))]
        "xlsx",
        #[cfg(not(feature = "parquet"))]
        "parquet",
    ];

    /// Its name, which is also the ending of its files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Jsonld => "jsonld",
            Self::Html => "html",
            #[cfg(feature = "xlsx")]
            Self::Xlsx => "xlsx",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
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
        Self::find(&ending).ok_or_else(|| unknown(&path.to_string_lossy(), &ending))
    }

    /// Whether it tells what was read and what was not.
    pub const fn has_summary(self) -> bool {
        match self {
            Self::Html => true,
            #[cfg(feature = "xlsx")]
            Self::Xlsx => true,
            _ => false,
        }
    }

    /// Whether it tells the [groups](crate::group) of rows.
    pub const fn has_groups(self) -> bool {
        match self {
            Self::Csv | Self::Jsonl | Self::Html => true,
            Self::Jsonld => false,
            #[cfg(feature = "xlsx")]
            Self::Xlsx => true,
            #[cfg(feature = "parquet")]
            Self::Parquet => true,
        }
    }

    /// Whether it is text, which can be shown in a terminal.
    pub const fn is_text(self) -> bool {
        match self {
            Self::Csv | Self::Jsonl | Self::Jsonld | Self::Html => true,
            #[cfg(feature = "xlsx")]
            Self::Xlsx => false,
            #[cfg(feature = "parquet")]
            Self::Parquet => false,
        }
    }

    fn layout(self, style: CsvStyle) -> Box<dyn Layout> {
        match self {
            Self::Csv => Box::new(csv::Csv(style)),
            Self::Jsonl => Box::new(json::JsonLines),
            Self::Jsonld => Box::new(jsonld::JsonLd::default()),
            Self::Html => Box::new(html::Html::default()),
            #[cfg(feature = "xlsx")]
            Self::Xlsx => Box::new(xlsx::Xlsx::new(style.has_groups)),
            #[cfg(feature = "parquet")]
            Self::Parquet => Box::new(parquet::Parquet::new(style.has_groups)),
        }
    }

    fn find(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|format| name.eq_ignore_ascii_case(format.as_str()))
    }
}

/// Why `format`, which stands in `name`, is none that can be written.
fn unknown(name: &str, format: &str) -> Error {
    let mut left_out = Format::LEFT_OUT.iter();
    if let Some(feature) = left_out.find(|left| format.eq_ignore_ascii_case(left)) {
        return Error::not_built(name, *feature);
    }
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
        Self::find(name).ok_or_else(|| unknown(name, name))
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
        Article, Row,
        attribution::{Kind, Mode, Status},
        row::Spans,
        speaker::SpeakerKind,
    };

    pub(super) fn row() -> Row {
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
            group: None,
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
    fn a_format_that_was_left_out_is_told_how_to_get_it() {
        for name in Format::LEFT_OUT {
            let error = name.parse::<Format>().expect_err("left out");
            let message = error.to_string();
            assert!(message.contains(&format!("--features {name}")), "{message}");
        }
    }

    #[test]
    fn an_unknown_format_is_told_what_is_known() {
        let known: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
        let known = known.join(", ");
        let message = Format::from_path("a/rows").map_err(|error| error.to_string());
        assert_eq!(
            message,
            Err(format!("a/rows: no known format; choose from {known}"))
        );
    }
}
