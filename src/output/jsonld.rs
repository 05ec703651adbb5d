//! Articles with their rows → W3C Web Annotations, as a collection of one page.
//!
//! Each row is an annotation: its targets are the parts of the content, each by its place
//! in code points and by its words with what stands around them; its bodies are speaker,
//! source, cue, mode and so on. Addresses are relative: an article's is its id, and a
//! row's is `a.txt#0123456789ab`, so that they fit wherever the file is put.

use super::{
    json::append_text,
    number,
    writer::{Layout, Summary, To},
};
use crate::{Article, Row, gold::Points};
use std::io;

/// How many code points in front and behind tell one place from another.
const AROUND: usize = 32;

/// What a body is for, by the column it comes from.
const BODIES: [(&str, &str); 8] = [
    ("speaker", "identifying"),
    ("role", "describing"),
    ("source", "describing"),
    ("cue", "describing"),
    ("mode", "classifying"),
    ("kind", "classifying"),
    ("status", "classifying"),
    ("confidence", "assessing"),
];

/// A collection of annotations that is under way.
#[derive(Default)]
pub(super) struct JsonLd {
    total: usize,
}

impl Layout for JsonLd {
    fn begin(&mut self, to: &mut Vec<u8>) -> io::Result<()> {
        to.extend_from_slice(
            b"{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\
              \"id\":\"#quotations\",\"type\":\"AnnotationCollection\",\
              \"label\":\"Who said what\",\
              \"first\":{\"id\":\"#page\",\"type\":\"AnnotationPage\",\"startIndex\":0,\
              \"partOf\":\"#quotations\",\"items\":[",
        );
        Ok(())
    }

    fn add(&mut self, article: &Article, rows: &[Row], to: &mut Vec<u8>) -> io::Result<()> {
        let points = Points::new(&article.text);
        let address = address(&article.id);
        for row in rows {
            to.extend_from_slice(if self.total == 0 { b"\n" } else { b",\n" });
            self.total += 1;
            append(row, &address, &points, to)?;
        }
        Ok(())
    }

    fn end(&mut self, _: &Summary, to: &mut To<'_>) -> io::Result<()> {
        writeln!(to, "\n]}},\"total\":{}}}", self.total)
    }
}

fn append(row: &Row, article: &str, points: &Points<'_>, to: &mut Vec<u8>) -> io::Result<()> {
    to.extend_from_slice(b"{\"id\":");
    append_text(&format!("{article}#{}", row.id), to)?;
    to.extend_from_slice(b",\"type\":\"Annotation\",\"motivation\":\"identifying\",\"body\":[");
    append_bodies(row, to)?;
    to.extend_from_slice(b"],\"target\":[");
    for (at, place) in row.spans.content.iter().enumerate() {
        if at > 0 {
            to.push(b',');
        }
        append_target(article, points, *place, to)?;
    }
    to.extend_from_slice(b"]}");
    Ok(())
}

fn append_bodies(row: &Row, to: &mut Vec<u8>) -> io::Result<()> {
    let columns = Row::COLUMNS.into_iter().zip(row.values());
    let mut is_first = true;
    for (column, value) in columns.filter(|(_, value)| !value.is_empty()) {
        let Some((_, purpose)) = BODIES.iter().find(|(body, _)| *body == column) else {
            continue;
        };
        if !is_first {
            to.push(b',');
        }
        is_first = false;
        to.extend_from_slice(b"{\"type\":\"TextualBody\",\"purpose\":");
        append_text(purpose, to)?;
        to.extend_from_slice(b",\"label\":");
        append_text(column, to)?;
        to.extend_from_slice(b",\"value\":");
        append_text(&value, to)?;
        to.push(b'}');
    }
    Ok(())
}

fn append_target(
    article: &str,
    points: &Points<'_>,
    [start, end]: [usize; 2],
    to: &mut Vec<u8>,
) -> io::Result<()> {
    to.extend_from_slice(b"{\"source\":");
    append_text(article, to)?;
    to.extend_from_slice(b",\"selector\":[{\"type\":\"TextPositionSelector\",\"start\":");
    number::append(start, to);
    to.extend_from_slice(b",\"end\":");
    number::append(end, to);
    to.push(b'}');
    if let Ok(span) = points.span([start, end]) {
        let (before, behind) = (&points.text[..span.start], &points.text[span.end..]);
        let last = before.char_indices().rev().take(AROUND).last();
        let next = behind.char_indices().nth(AROUND);
        let (last, next) = (
            last.map_or(0, |at| at.0),
            next.map_or(behind.len(), |at| at.0),
        );
        let quoted = [
            ("exact", span.of(points.text)),
            ("prefix", &before[last..]),
            ("suffix", &behind[..next]),
        ];
        to.extend_from_slice(b",{\"type\":\"TextQuoteSelector\"");
        for (key, text) in quoted {
            to.push(b',');
            append_text(key, to)?;
            to.push(b':');
            append_text(text, to)?;
        }
        to.push(b'}');
    }
    to.extend_from_slice(b"]}");
    Ok(())
}

/// An article's id as a relative address, or as it is if it is an address already.
fn address(id: &str) -> String {
    let is_address = ["http://", "https://", "urn:"]
        .iter()
        .any(|scheme| id.starts_with(scheme));
    let stays = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || b"-._~/".contains(&byte)
            || (is_address && b":?&=%@!$'()*+,;[]".contains(&byte))
    };
    let mut address = String::with_capacity(id.len());
    for &byte in id.as_bytes() {
        match stays(byte) {
            true => address.push(char::from(byte)),
            false => address += &format!("%{byte:02X}"),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_becomes_an_address() {
        for (id, expected) in [
            ("news/a-1.txt", "news/a-1.txt"),
            ("a b: ü#1.txt", "a%20b%3A%20%C3%BC%231.txt"),
            (
                "https://example.org/a?b=1&c=%20",
                "https://example.org/a?b=1&c=%20",
            ),
            ("https://example.org/ä\"", "https://example.org/%C3%A4%22"),
        ] {
            assert_eq!(address(id), expected);
        }
    }
}
