//! Words as numbers, for tables that are asked for every token.

use crate::segment::Span;
use std::hash::{Hash, Hasher};

/// A word as a number: equal words have equal keys, in every list and article.
///
/// A word of up to 15 bytes is its own key. Of a longer one it is a hash of 120 bits, so
/// that two of all words ever written are not expected to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Key(u128);

/// The longest word that is its own key, in bytes.
const SHORT: usize = 15;

/// The bytes that a short word has of a window of 16, by its length.
const OF_WINDOW: [u128; SHORT + 1] = {
    let mut masks = [0; SHORT + 1];
    let mut length = 1;
    while length <= SHORT {
        masks[length] = masks[length - 1] << 8 | 0xff;
        length += 1;
    }
    masks
};

/// Every byte of a key.
const fn each(byte: u8) -> u128 {
    u128::from_ne_bytes([byte; 16])
}

impl Key {
    /// The key of a word.
    pub fn of(word: &str) -> Self {
        Self::of_bytes(word.as_bytes())
    }

    /// The key of a word by its bytes.
    pub fn of_bytes(word: &[u8]) -> Self {
        if word.len() > SHORT {
            return Self::of_long(word);
        }
        let mut bytes = [0; 16];
        bytes[..word.len()].copy_from_slice(word);
        Self(u128::from_le_bytes(bytes))
    }

    /// The key of the word that stands there: the same, read in one go.
    #[inline]
    pub fn at(text: &str, span: Span) -> Self {
        let window = text.as_bytes()[span.start..].first_chunk::<16>();
        match (window, OF_WINDOW.get(span.end - span.start)) {
            (Some(bytes), Some(mask)) => Self(u128::from_le_bytes(*bytes) & mask),
            _ => Self::of(span.of(text)),
        }
    }

    /// A number whose upper bits differ from word to word, for tables of any size.
    ///
    /// A key is a number already: to mix its halves by one multiplication is enough.
    #[inline]
    pub(super) fn spread(self) -> u64 {
        let halves = self.0 as u64 ^ ((self.0 >> 64) as u64).rotate_left(23);
        halves.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    /// The key in lower case; nothing for a word that is long or not ASCII.
    #[inline]
    pub fn lower(self) -> Option<Self> {
        if self.0 & each(0x80) != 0 {
            return None;
        }
        // In each byte the high bit tells whether a letter is past `A`, and past `Z`.
        let from_a = self.0 + each(0x80 - b'A');
        let behind_z = self.0 + each(0x80 - b'Z' - 1);
        let upper = from_a & !behind_z & each(0x80);
        Some(Self(self.0 | upper >> 2))
    }

    fn of_long(word: &[u8]) -> Self {
        let half = |seed: u64| {
            let mut hasher = rustc_hash::FxHasher::with_seed(seed as usize);
            hasher.write(word);
            u128::from(hasher.finish())
        };
        // No short key has its highest byte set.
        Self(half(0x9e37_79b9_7f4a_7c15) | half(1) << 64 | 0xff << 120)
    }
}

impl Hash for Key {
    #[inline]
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        hasher.write_u64(self.spread());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_key_wherever_it_stands() {
        for word in ["a", "said", "fifteen-letters", "sixteen-letters-", "José"] {
            let text = format!("“No,” {word} and so on for long");
            let start = "“No,” ".len();
            let end = Span::new(start, start + word.len());
            assert_eq!(Key::at(&text, end), Key::of(word), "{word}");
            let last = &text[..start + word.len()];
            assert_eq!(Key::at(last, end), Key::of(word), "{word} at the end");
        }
    }

    #[test]
    fn other_words_have_other_keys() {
        assert_ne!(Key::of("said"), Key::of("Said"));
        assert_ne!(Key::of("a-very-long-word"), Key::of("a-very-long-wort"));
    }

    #[test]
    fn capitals_and_only_capitals_fall() {
        let lower = |word| Key::of(word).lower();
        assert_eq!(lower("McZ@[`{Ax"), Some(Key::of("mcz@[`{ax")));
        assert_eq!(lower("José"), None);
        assert_eq!(lower("Sixteen-Letters-"), None);
    }
}
