//! Sheets that `onrecord extract` has written → [`Row`]s, and how they were written.
//!
//! Takes a CSV, a JSON Lines or, with the feature `parquet`, a Parquet file and gives its rows, in its order. A CSV may have been
//! through a spreadsheet: its columns are known by their names and may stand in another
//! order, with others beside them. But for JSON Lines, a sheet has no places of the parts, and
//! [`spans`](Row::spans) are empty.
//!
//! ```
//! use onrecord::{Row, sheet};
//!
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("quotes.csv");
//! let row = "a.txt,,,1,Lena Ortiz,person,,direct,speech,asserted,No,she,said,2,1,3,0.90,x,0a1b";
//! std::fs::write(&path, format!("{}\n{row}\n", Row::COLUMNS.join(",")))?;
//! assert_eq!(sheet::read(&path)?.rows[0].speaker, "Lena Ortiz");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod csv;
mod json;
#[cfg(feature = "parquet")]
mod parquet;

use crate::{
    Error, Row,
    output::{CsvStyle, Format},
};
use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read},
    path::Path,
};

/// What to do about a line that is no row.
const REMEDY: &str = "correct it, or write the sheet anew with onrecord extract";

/// Whether the path is that of a sheet and not of articles.
///
/// It goes by the ending, and by the first line: that of a sheet names speakers or quotes,
/// that of a table of articles does not. Parquet is always a sheet.
pub fn is_sheet(path: impl AsRef<Path>) -> bool {
    let path = path.as_ref();
    let may_hold_articles = match format(path) {
        Ok(Format::Csv | Format::Jsonl) => true,
        Ok(_) | Err(Error::NotBuilt { .. }) => false,
        Err(_) => return false,
    };
    !(path.is_dir() || may_hold_articles && holds_articles(path))
}

fn holds_articles(path: &Path) -> bool {
    /// A line of an article may be as long as the article.
    const LOOKED_AT: u64 = 64 * 1024;
    let mut line = Vec::new();
    // A file that cannot be read is told of when it is read as a sheet.
    if let Ok(file) = File::open(path) {
        let _ = BufReader::new(file.take(LOOKED_AT)).read_until(b'\n', &mut line);
    }
    let line = String::from_utf8_lossy(&line);
    let mut words = line.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
    !line.trim().is_empty() && !words.any(|word| ["speaker", "quote", "found_by"].contains(&word))
}

/// The format of the sheet at this path, if it is one that can be read back.
///
/// # Errors
/// When the ending stands for no format, or for one that is for people or other programs.
pub fn format(path: impl AsRef<Path>) -> Result<Format, Error> {
    let path = path.as_ref();
    match Format::from_path(path) {
        Ok(format) if READ.contains(&format) => Ok(format),
        Err(Error::NotBuilt { name, feature }) if feature == PARQUET => {
            Err(Error::NotBuilt { name, feature })
        }
        _ => Err(Error::unknown(
            "format of a sheet to read",
            path.to_string_lossy(),
            READ.iter().map(|format| format.as_str()),
        )),
    }
}

/// The one format that can be read back, but not by each build.
const PARQUET: &str = "parquet";

/// The formats that can be read back.
const READ: &[Format] = &[
    Format::Csv,
    Format::Jsonl,
    #[cfg(feature = "parquet")]
    Format::Parquet,
];

/// A sheet as it was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its rows, in its order.
    pub rows: Vec<Row>,
    /// How it was written, as far as it can tell: a CSV is taken for raw if texts in it that a
    /// spreadsheet would run have no apostrophe in front. One without such texts is not.
    pub style: CsvStyle,
}

/// The sheet at this path.
///
/// # Errors
/// When it cannot be read, has an ending that stands for no format that can be read back, or
/// holds a line that is no row, which is named.
pub fn read(path: impl AsRef<Path>) -> Result<Sheet, Error> {
    let path = path.as_ref();
    match format(path)? {
        Format::Csv => csv::sheet(path, &bytes(path)?),
        #[cfg(feature = "parquet")]
        Format::Parquet => parquet::sheet(path),
        _ => json::sheet(path, &bytes(path)?),
    }
}

/// The column that only sheets with [groups](crate::group) have.
const GROUP: &str = "group";

/// The byte order mark that spreadsheets put in front of UTF-8.
const MARK: [u8; 3] = *b"\xEF\xBB\xBF";

fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|cause| Error::read(path, cause))
}

/// Without a byte order mark.
fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(&MARK).unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    #[test]
    fn a_sheet_is_known_by_its_ending_unless_it_holds_articles() {
        let folder = TempDir::new().expect("a folder");
        let is_sheet_named = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::write(&path, text).expect("a file");
            is_sheet(path)
        };
        assert!(is_sheet_named("a.csv", "article,found_by,text\n"));
        assert!(is_sheet_named("a.CSV", "article;speaker\n"));
        assert!(is_sheet_named("empty.jsonl", ""));
        assert!(!is_sheet_named("b.csv", "id,text\n"));
        assert!(!is_sheet_named(
            "b.jsonl",
            "{\"id\":\"a\",\"text\":\"No.\"}\n"
        ));
        assert!(!is_sheet_named("a.txt", "article,found_by\n"));
        assert!(is_sheet(folder.path().join("missing.csv")));
        fs::create_dir(folder.path().join("folder.csv")).expect("a folder");
        assert!(!is_sheet(folder.path().join("folder.csv")));
    }

    #[test]
    fn a_format_that_is_not_read_back_is_named_with_those_that_are() {
        for path in ["rows.doc", "rows.xlsx"] {
            let message = read(path).map_err(|error| error.to_string());
            let message = message.expect_err("no sheet");
            let end = ": no known format of a sheet to read; choose from csv, jsonl";
            assert_eq!(message, format!("{path}{end}"));
        }
    }

    #[test]
    fn a_missing_sheet_is_an_error_that_names_it() {
        let message = read("no/such.csv").map_err(|error| error.to_string());
        let message = message.expect_err("no sheet");
        assert!(
            message.starts_with("no/such.csv: cannot be read: "),
            "{message}"
        );
    }
}
