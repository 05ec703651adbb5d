//! The bytes of a CSV → rows: `a.txt,,,1,Lena Ortiz,…` under a header is one.
//!
//! The apostrophe that guards a text which a spreadsheet would run is taken off, unless such
//! texts stand in this CSV without one.

use super::{GROUP, REMEDY, Sheet, unmarked};
use crate::{
    Error, Row,
    output::{CsvStyle, guarded, unguarded},
};
use csv::{ErrorKind, Reader, StringRecord};
use std::path::Path;

/// The rows, in their order.
pub(super) fn sheet(path: &Path, bytes: &[u8]) -> Result<Sheet, Error> {
    let text = unmarked(bytes);
    let mut reader = Reader::from_reader(text);
    let broken = |error| broken(path, None, error);
    let header = reader.headers().map_err(broken)?.clone();
    has_all_columns(path, &header)?;
    let style = CsvStyle {
        is_raw: is_raw(&header, text),
        has_mark: text.len() < bytes.len(),
        has_groups: has_groups(&header),
    };
    let rows = reader
        .records()
        .map(|record| row(path, &header, record.map_err(broken)?, style.is_raw));
    let rows = rows.collect::<Result<_, _>>()?;
    Ok(Sheet { rows, style })
}

/// Whether more texts that a spreadsheet would run stand in it bare than guarded: a bare one
/// among guarded ones has been typed in later. A user's own columns do not count.
fn is_raw(header: &StringRecord, text: &[u8]) -> bool {
    let is_own: Vec<bool> = header
        .iter()
        .map(|name| Row::COLUMNS.contains(&name))
        .collect();
    let (mut bare, mut with_guard) = (0_usize, 0_usize);
    // What cannot be read is told of when it is read as a row.
    for record in Reader::from_reader(text).records().flatten() {
        for (cell, _) in record.iter().zip(&is_own).filter(|(_, is_own)| **is_own) {
            with_guard += usize::from(unguarded(cell) != cell);
            bare += usize::from(!cell.starts_with('\'') && guarded(cell) != cell);
        }
    }
    bare > with_guard
}

fn row(
    path: &Path,
    header: &StringRecord,
    record: StringRecord,
    is_raw: bool,
) -> Result<Row, Error> {
    if is_raw {
        return deserialized(path, header, &record);
    }
    let mut cells: StringRecord = record.iter().map(unguarded).collect();
    cells.set_position(record.position().cloned());
    deserialized(path, header, &cells)
}

/// Whether the sheet has a column of groups.
pub(super) fn has_groups(header: &StringRecord) -> bool {
    header.iter().any(|name| name == GROUP)
}

/// The row of these cells, from which nothing is taken off.
pub(super) fn deserialized(
    path: &Path,
    header: &StringRecord,
    cells: &StringRecord,
) -> Result<Row, Error> {
    let row = cells.deserialize(Some(header));
    let mut row: Row = row.map_err(|error| broken(path, Some(header), error))?;
    if has_groups(header) {
        // An empty cell says that there is no other wording, not that none was looked for.
        row.group.get_or_insert_default();
    }
    Ok(row)
}

pub(super) fn has_all_columns(path: &Path, header: &StringRecord) -> Result<(), Error> {
    let is_missing = |column: &&str| !header.iter().any(|name| name == *column);
    match Row::COLUMNS.into_iter().find(is_missing) {
        Some(column) => Err(Error::list(
            path,
            1,
            format!("no column “{column}”"),
            "name it as onrecord extract does, with commas between the columns",
        )),
        None => Ok(()),
    }
}

/// The line and, where there is one, the column.
fn broken(path: &Path, header: Option<&StringRecord>, error: csv::Error) -> Error {
    let line = |position: &csv::Position| usize::try_from(position.line()).unwrap_or_default();
    let line = error.position().map_or(1, line);
    let problem = match error.kind() {
        ErrorKind::Deserialize { err, .. } => {
            let field = err.field().and_then(|field| usize::try_from(field).ok());
            let column = field.and_then(|field| header?.get(field));
            match column {
                Some(column) => format!("{column}: {}", err.kind()),
                None => err.kind().to_string(),
            }
        }
        ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!("{len} cells under {expected_len} columns"),
        ErrorKind::Utf8 { .. } => "not UTF-8".to_owned(),
        _ => error.to_string(),
    };
    Error::list(path, line, problem, REMEDY)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = "a.txt,,,1,Lena Ortiz,person,,direct,speech,asserted,\"No,\nnever\",she,said,2,1,4,0.90,x,0a1b";

    fn read(csv: &str) -> Result<Vec<Row>, String> {
        let sheet = sheet(Path::new("q.csv"), csv.as_bytes());
        sheet
            .map(|sheet| sheet.rows)
            .map_err(|error| error.to_string())
    }

    fn style(csv: &str) -> CsvStyle {
        let sheet = sheet(Path::new("q.csv"), csv.as_bytes());
        sheet.expect("a sheet").style
    }

    fn header() -> String {
        Row::COLUMNS.join(",")
    }

    #[test]
    fn rows_are_read_under_their_header() {
        let rows = read(&format!("{}\n{ROW}\n", header())).expect("a row");
        assert_eq!(rows[0].speaker, "Lena Ortiz");
        assert_eq!(rows[0].quote, "No,\nnever");
        assert_eq!((rows[0].start, rows[0].end), (1, 4));
        assert_eq!(rows[0].confidence, 0.9);
        assert_eq!(rows[0].spans, Default::default());
        assert_eq!(read(&header()).map(|rows| rows.len()), Ok(0));
    }

    #[test]
    fn a_guarded_text_is_read_as_it_was() {
        let guarded = ROW.replace("Lena Ortiz", "'=1+1").replace("she", "'Tis");
        let rows = read(&format!("{}\n{guarded}\n", header())).expect("a row");
        assert_eq!(
            (rows[0].speaker.as_str(), rows[0].source.as_str()),
            ("=1+1", "'Tis")
        );
    }

    #[test]
    fn a_raw_sheet_is_known_by_the_texts_that_would_be_guarded() {
        let [bare, guarded] = ["=1+1", "'=1+1"].map(|name| ROW.replace("Lena Ortiz", name));
        let sheet = |rows: &[&str]| format!("{}\n{}\n", header(), rows.join("\n"));
        let raw = sheet(&[&bare, &bare, &guarded]);
        assert!(style(&raw).is_raw);
        let speakers = read(&raw).expect("rows").into_iter().map(|row| row.speaker);
        assert_eq!(speakers.collect::<Vec<_>>(), ["=1+1", "=1+1", "'=1+1"]);
        for rows in [&[ROW][..], &[&bare, &guarded], &[]] {
            assert!(!style(&sheet(rows)).is_raw, "{rows:?}");
        }
        let own = format!("{},note\n{ROW},-\n", header());
        assert!(!style(&own).is_raw);
    }

    #[test]
    fn a_mark_and_a_column_of_groups_are_seen() {
        let plain = format!("{}\n{ROW}\n", header());
        assert_eq!(style(&plain), CsvStyle::default());
        assert!(style(&format!("\u{feff}{plain}")).has_mark);
        let grouped = format!("{},group\n{ROW},\n", header());
        assert!(style(&grouped).has_groups);
        let groups = read(&grouped).map(|rows| rows[0].group.clone());
        assert_eq!(groups, Ok(Some(String::new())));
    }

    #[test]
    fn a_spreadsheet_may_add_a_mark_columns_and_line_ends_of_its_own() {
        let csv = format!("\u{feff}note,{}\r\nseen,{ROW}\r\n", header());
        assert_eq!(read(&csv).map(|rows| rows[0].n), Ok(1));
        let columns: Vec<&str> = Row::COLUMNS.into_iter().rev().collect();
        let cells =
            "0a1b,x,0.90,4,1,2,said,she,No,asserted,speech,direct,,person,Lena Ortiz,1,,,a.txt";
        let csv = format!("{}\n{cells}\n", columns.join(","));
        assert_eq!(
            read(&csv).map(|rows| rows[0].article.clone()),
            Ok("a.txt".into())
        );
    }

    #[test]
    fn what_is_no_row_is_named_with_its_line_its_column_and_the_remedy() {
        let numbers = ROW.replace(",2,1,4,", ",2,one,4,");
        for (csv, message) in [
            (
                format!("{}\n{ROW}\n{numbers}\n", header()),
                "q.csv:4: start: invalid digit",
            ),
            (
                format!("{}\n{ROW},\n", header()),
                "q.csv:2: 20 cells under 19 columns; correct it",
            ),
            (
                header().replace("speaker,", "Speaker,"),
                "q.csv:1: no column “speaker”; name it",
            ),
            (
                header().replace(',', ";"),
                "q.csv:1: no column “article”; name it",
            ),
            (
                format!("{}\n{}\n", header(), ROW.replace("direct", "loud")),
                "q.csv:2: loud: no known mode; choose from",
            ),
            (String::new(), "q.csv:1: no column “article”"),
        ] {
            let found = read(&csv).expect_err("no rows");
            assert!(found.starts_with(message), "{found}");
        }
        let [before, behind] = ["\na.txt,", &ROW["a.txt,,".len()..]];
        let bytes = [
            header().as_bytes(),
            before.as_bytes(),
            b"\xFF,",
            behind.as_bytes(),
        ]
        .concat();
        let found = sheet(Path::new("q.csv"), &bytes).map_err(|error| error.to_string());
        let found = found.expect_err("no text");
        assert!(
            found.starts_with("q.csv:2: not UTF-8; correct it"),
            "{found}"
        );
    }
}
