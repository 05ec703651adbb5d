//! One row → one record of CSV, e.g. `a.txt,"Ortiz, again",,1,…,0.90,…`.
//!
//! As RFC 4180 has it, but for the line ends, which are `\n`. A text that a spreadsheet
//! would run is guarded with an apostrophe, unless it is asked for raw.

use super::{guard::is_run, has, number, writer::Layout};
use crate::{Article, Row, row::Cell};
use std::io;

/// What a CSV can have more or less of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CsvStyle {
    /// Texts as they are, even those that a spreadsheet would run as a formula. Without
    /// it they have an apostrophe in front, which [`unguarded`](super::unguarded) takes off.
    pub is_raw: bool,
    /// A byte order mark in front, by which Excel knows UTF-8.
    pub has_mark: bool,
    /// A last column `group`, for rows that were [grouped](crate::group::group).
    pub has_groups: bool,
}

/// A header, and a record for each row.
pub(super) struct Csv(pub(super) CsvStyle);

impl Layout for Csv {
    fn begin(&mut self, to: &mut Vec<u8>) -> io::Result<()> {
        if self.0.has_mark {
            to.extend_from_slice("\u{FEFF}".as_bytes());
        }
        to.extend_from_slice(Row::COLUMNS.join(",").as_bytes());
        if self.0.has_groups {
            to.extend_from_slice(b",group");
        }
        to.push(b'\n');
        Ok(())
    }

    fn add(&mut self, _: &Article, rows: &[Row], to: &mut Vec<u8>) -> io::Result<()> {
        rows.iter().try_for_each(|row| append(row, self.0, to))
    }
}

fn append(row: &Row, style: CsvStyle, line: &mut Vec<u8>) -> io::Result<()> {
    for cell in row.cells() {
        match cell {
            Cell::Text(text) => append_text(text, style.is_raw, line),
            Cell::Word(word) => line.extend_from_slice(word.as_bytes()),
            Cell::Number(number) => number::append(number, line),
            Cell::Share(share) => number::write_share(share, line)?,
        }
        line.push(b',');
    }
    match style.has_groups {
        true => line.extend_from_slice(row.group.as_deref().unwrap_or_default().as_bytes()),
        false => _ = line.pop(),
    }
    line.push(b'\n');
    Ok(())
}

fn append_text(text: &str, is_raw: bool, line: &mut Vec<u8>) {
    if text.is_empty() {
        return;
    }
    let guard = if is_raw || !is_run(text) { "" } else { "'" };
    let needs_marks = |byte| (byte == b',') | (byte == b'"') | (byte == b'\n') | (byte == b'\r');
    if !has(text, needs_marks) {
        line.extend_from_slice(guard.as_bytes());
        return line.extend_from_slice(text.as_bytes());
    }
    line.push(b'"');
    line.extend_from_slice(guard.as_bytes());
    let mut parts = text.split('"');
    line.extend_from_slice(parts.next().unwrap_or_default().as_bytes());
    for part in parts {
        line.extend_from_slice(b"\"\"");
        line.extend_from_slice(part.as_bytes());
    }
    line.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut line = Vec::new();
        append_text(text, false, &mut line);
        String::from_utf8(line).expect("UTF-8")
    }

    #[test]
    fn text_that_could_be_misread_stands_in_marks() {
        for plain in ["", "Ortiz", " so ", "#1", "it’s; 'so'"] {
            assert_eq!(written(plain), plain);
        }
        assert_eq!(written("a, b"), "\"a, b\"");
        assert_eq!(written("a\nb"), "\"a\nb\"");
        assert_eq!(written("a\rb"), "\"a\rb\"");
        assert_eq!(written("\"No\""), "\"\"\"No\"\"\"");
        assert_eq!(written(&format!("{}\"", "x".repeat(99))).len(), 103);
    }

    #[test]
    fn text_that_would_be_run_has_an_apostrophe_in_front() {
        assert_eq!(written("=1+1"), "'=1+1");
        assert_eq!(written("-No, no"), "\"'-No, no\"");
        let mut raw = Vec::new();
        append_text("=1+1", true, &mut raw);
        assert_eq!(raw, b"=1+1");
    }
}
