//! One row → one line of JSON, e.g. `{"article":"a.txt",…,"confidence":0.90,…}`.
//!
//! What serde would make of the row, with two decimals where it would write as many as
//! there are, so that both formats show the same figure.

use super::{has, number, writer::Layout};
use crate::{
    Article, Row,
    row::{Cell, Spans},
};
use std::io;

/// A line for each row.
pub(super) struct JsonLines;

impl Layout for JsonLines {
    fn add(&mut self, _: &Article, rows: &[Row], to: &mut Vec<u8>) -> io::Result<()> {
        rows.iter().try_for_each(|row| append(row, to))
    }
}

fn append(row: &Row, line: &mut Vec<u8>) -> io::Result<()> {
    line.push(b'{');
    for (column, cell) in Row::COLUMNS.into_iter().zip(row.cells()) {
        append_word(column, line);
        line.push(b':');
        match cell {
            Cell::Text(text) => append_text(text, line)?,
            Cell::Word(word) => append_word(word, line),
            Cell::Number(number) => number::append(number, line),
            Cell::Share(share) => number::write_share(share, line)?,
        }
        line.push(b',');
    }
    if let Some(group) = &row.group {
        line.extend_from_slice(b"\"group\":");
        append_word(group, line);
        line.push(b',');
    }
    append_spans(&row.spans, line);
    line.extend_from_slice(b"}\n");
    Ok(())
}

/// Letters only, which stand for themselves.
fn append_word(word: &str, line: &mut Vec<u8>) {
    line.push(b'"');
    line.extend_from_slice(word.as_bytes());
    line.push(b'"');
}

pub(super) fn append_text(text: &str, line: &mut Vec<u8>) -> io::Result<()> {
    if has(text, |byte| {
        (byte < b' ') | (byte == b'"') | (byte == b'\\')
    }) {
        return Ok(serde_json::to_writer(line, text)?);
    }
    append_word(text, line);
    Ok(())
}

fn append_spans(spans: &Spans, line: &mut Vec<u8>) {
    line.extend_from_slice(b"\"spans\":{\"content\":");
    append_list(&spans.content, line);
    line.extend_from_slice(b",\"source\":");
    match spans.source {
        Some(source) => append_span(source, line),
        None => line.extend_from_slice(b"null"),
    }
    line.extend_from_slice(b",\"cue\":");
    append_list(&spans.cue, line);
    line.push(b'}');
}

fn append_list(spans: &[[usize; 2]], line: &mut Vec<u8>) {
    line.push(b'[');
    for (n, &span) in spans.iter().enumerate() {
        if n > 0 {
            line.push(b',');
        }
        append_span(span, line);
    }
    line.push(b']');
}

fn append_span([start, end]: [usize; 2], line: &mut Vec<u8>) {
    line.push(b'[');
    number::append(start, line);
    line.push(b',');
    number::append(end, line);
    line.push(b']');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_as_serde_does_it() {
        let texts = ["", "Ortiz", "“No”", "\"No\"", "a\\b", "a\nb\u{1}", "\u{7f}"];
        for text in texts
            .map(str::to_owned)
            .into_iter()
            .chain(["x".repeat(99) + "\t"])
        {
            let mut line = Vec::new();
            append_text(&text, &mut line).expect("memory takes everything");
            assert_eq!(
                String::from_utf8(line).ok(),
                serde_json::to_string(&text).ok()
            );
        }
    }
}
