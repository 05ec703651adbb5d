//! Articles and groups → JSON that can stand in a `<script>` of a page.
//!
//! `{"text":"</script>"}` becomes `{"text":"\u003c/script>"}`: no text can end the element
//! it stands in. Rows are as `--format jsonl` has them.

use crate::{Article, Row};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// An article as the page's script reads it.
#[derive(Serialize)]
pub(super) struct ArticleView<'a> {
    id: &'a str,
    title: &'a str,
    date: &'a str,
    byline: &'a str,
    outlet: &'a str,
    text: &'a str,
    rows: &'a [Row],
}

impl<'a> ArticleView<'a> {
    pub(super) fn new(article: &'a Article, rows: &'a [Row]) -> Self {
        Self {
            id: &article.id,
            title: &article.title,
            date: &article.date,
            byline: &article.byline,
            outlet: &article.outlet,
            text: &article.text,
            rows,
        }
    }
}

/// Puts the value behind `to`.
pub(super) fn append(value: &impl Serialize, to: &mut Vec<u8>) -> io::Result<()> {
    let mut serializer = Serializer::with_formatter(to, NoMarkup);
    Ok(value.serialize(&mut serializer)?)
}

/// Writes `<` as `\u003c`. It stands in texts only, for numbers and braces have none.
struct NoMarkup;

impl Formatter for NoMarkup {
    fn write_string_fragment<W>(&mut self, to: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        for (at, part) in fragment.split('<').enumerate() {
            if at > 0 {
                to.write_all(b"\\u003c")?;
            }
            to.write_all(part.as_bytes())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_end_the_element_that_it_stands_in() {
        let text = "</script><!-- \"<script>\" \r\n\0 é 𝔘";
        let mut json = Vec::new();
        append(&text, &mut json).expect("memory takes everything");
        assert!(!json.contains(&b'<'));
        let read: String = serde_json::from_slice(&json).expect("JSON");
        assert_eq!(read, text);
    }
}
