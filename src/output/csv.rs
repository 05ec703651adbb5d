//! One row → one record of CSV, e.g. `a.txt,"Ortiz, again",,1,…,0.90,…`.
//!
//! As RFC 4180 has it, but for the line ends, which are `\n`.

use super::{Layout, has, number};
use crate::{Article, Row, row::Cell};
use std::io;

/// A header, and a record for each row.
#[derive(Debug)]
pub(super) struct Csv;

impl Layout for Csv {
    fn begin(&mut self, to: &mut Vec<u8>) -> io::Result<()> {
        to.extend_from_slice(Row::COLUMNS.join(",").as_bytes());
        to.push(b'\n');
        Ok(())
    }

    fn add(&mut self, _: &Article, rows: &[Row], to: &mut Vec<u8>) -> io::Result<()> {
        rows.iter().try_for_each(|row| append(row, to))
    }
}

fn append(row: &Row, line: &mut Vec<u8>) -> io::Result<()> {
    for cell in row.cells() {
        match cell {
            Cell::Text(text) => append_text(text, line),
            Cell::Word(word) => line.extend_from_slice(word.as_bytes()),
            Cell::Number(number) => number::append(number, line),
            Cell::Share(share) => number::write_share(share, line)?,
        }
        line.push(b',');
    }
    line.pop();
    line.push(b'\n');
    Ok(())
}

fn append_text(text: &str, line: &mut Vec<u8>) {
    let needs_marks = |byte| (byte == b',') | (byte == b'"') | (byte == b'\n') | (byte == b'\r');
    if !has(text, needs_marks) {
        return line.extend_from_slice(text.as_bytes());
    }
    line.push(b'"');
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
        append_text(text, &mut line);
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
}
