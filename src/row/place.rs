//! Bytes → code points and paragraphs of one text.
//!
//! In `"Ça va.\nOui."` the byte 8 (`O`) is code point 7 and stands in paragraph 2.
//! The text is counted once, block by block; a place then costs one short count, in
//! whatever order places are asked for.

use crate::segment::{Span, paragraphs};

/// Short, since each place costs a count of half of it.
const BLOCK: usize = 64;

/// Where the bytes of a text are in code points and paragraphs.
pub(super) struct Places<'a> {
    text: &'a [u8],
    /// Code points before each block; none where bytes and code points are the same.
    before: Option<Vec<usize>>,
    /// The first byte of each paragraph.
    paragraphs: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            before: (!text.is_ascii()).then(|| blocks(text.as_bytes())),
            paragraphs: paragraphs(text).map(|paragraph| paragraph.start).collect(),
        }
    }

    pub(super) fn code_points(&self, span: Span) -> [usize; 2] {
        [self.code_point(span.start), self.code_point(span.end)]
    }

    fn code_point(&self, byte: usize) -> usize {
        let Some(before) = &self.before else {
            return byte;
        };
        let block = byte / BLOCK;
        before[block] + characters(&self.text[block * BLOCK..byte])
    }

    /// The paragraph of this byte, from 1.
    pub(super) fn paragraph(&self, byte: usize) -> usize {
        self.paragraphs
            .partition_point(|&start| start <= byte)
            .max(1)
    }
}

fn blocks(text: &[u8]) -> Vec<usize> {
    let mut before = Vec::with_capacity(text.len() / BLOCK + 2);
    let mut sum = 0;
    before.push(sum);
    for block in text.chunks(BLOCK) {
        sum += characters(block);
        before.push(sum);
    }
    before
}

/// Characters that start among the bytes of a block, which may cut one in two.
fn characters(block: &[u8]) -> usize {
    // A sum this small fits a byte, which lets the compiler add many at once.
    const { assert!(BLOCK <= u8::MAX as usize) };
    let starts = |&byte: &u8| u8::from(byte & 0xC0 != 0x80);
    usize::from(block.iter().map(starts).sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts the slow and obvious way.
    fn check(text: &str) {
        let places = Places::new(text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(places.code_point(byte), count, "byte {byte}");
        }
        assert_eq!(places.code_point(text.len()), text.chars().count());
    }

    #[test]
    fn code_points_are_those_of_the_text_as_decoded() {
        check("");
        check("plain");
        check("“Ça va,” 👩‍🚒 e\u{301} 𝔘 ﷽");
    }

    #[test]
    fn blocks_may_cut_a_character() {
        for shift in 0..4 {
            check(&format!(
                "{}{}",
                "x".repeat(BLOCK - shift),
                "😀é".repeat(BLOCK)
            ));
        }
        check(&"é".repeat(BLOCK));
        check(&"x".repeat(BLOCK));
    }

    #[test]
    fn paragraphs_are_lines_with_something_in_them() {
        let text = "\n One.\r\n\r\nTwo.\rThree.\n \u{a0}\nFour.";
        let places = Places::new(text);
        let number = |word| places.paragraph(text.find(word).unwrap_or_default());
        assert_eq!(["One", "Two", "Three", "Four"].map(number), [1, 2, 3, 4]);
    }

    #[test]
    fn a_place_before_the_first_paragraph_counts_to_it() {
        assert_eq!(Places::new("").paragraph(0), 1);
        assert_eq!(Places::new("\n\nOne").paragraph(0), 1);
    }
}
