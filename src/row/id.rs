//! Article, speaker and words → the id of a row.
//!
//! 12 hexadecimal digits, the same on every machine and in every version: the low 48
//! bits of a 64-bit FNV-1a hash folded onto them, over the article's id, the
//! speaker's name (or the source) and the words. Words are compared without marks,
//! case, spaces and punctuation, so `“Don’t go,”` and `"Don't go"` share an id, and letters
//! with accents are the same however they are encoded. The second row of an article with
//! the same id gets `-2`, the third `-3`.

use rustc_hash::{FxBuildHasher, FxHashMap};
use unicode_normalization::UnicodeNormalization;

/// What the id of these words is, were they the first in an article of this name.
pub(crate) fn id_of(article: &str, whose: &str, quote: &str) -> String {
    let mut id = String::new();
    Ids::new(article, 1).next(whose, quote, &mut id);
    id
}

/// Gives out the ids of one article's rows.
pub(super) struct Ids {
    article: Fnv,
    given: FxHashMap<u64, usize>,
}

impl Ids {
    /// For an article with so many rows.
    pub(super) fn new(article: &str, rows: usize) -> Self {
        Self {
            article: Fnv::START.text(article),
            given: FxHashMap::with_capacity_and_hasher(rows, FxBuildHasher),
        }
    }

    /// Writes the id of the next row, whose words are `quote` by `whose`.
    pub(super) fn next(&mut self, whose: &str, quote: &str, id: &mut String) {
        let hash = self.article.words(whose).words(quote).folded();
        let times = self.given.entry(hash).or_default();
        *times += 1;
        id.clear();
        push_hexadecimal(hash, id);
        if *times > 1 {
            id.push('-');
            id.push_str(&times.to_string());
        }
    }
}

/// Appends the lower 48 bits in 12 digits.
fn push_hexadecimal(hash: u64, to: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let places = (0..BITS).step_by(4).rev();
    places.for_each(|place| to.push(DIGITS[(hash >> place & 0xF) as usize].into()));
}

/// As many as an id has of the 64 of a hash.
const BITS: u32 = 48;

/// Fowler, Noll and Vo's hash, variant 1a: short, fixed for ever, good enough for
/// the few rows of an article.
#[derive(Clone, Copy)]
struct Fnv(u64);

impl Fnv {
    const START: Self = Self(0xcbf2_9ce4_8422_2325);
    /// No byte of UTF-8, so that "a" + "bc" is not "ab" + "c".
    const END: u8 = 0xFF;

    fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    fn bytes(self, text: &str) -> Self {
        text.bytes().fold(self, Self::byte)
    }

    fn text(self, text: &str) -> Self {
        self.bytes(text).byte(Self::END)
    }

    /// Letters in lower case, words apart by one space, all else left out.
    fn words(self, text: &str) -> Self {
        if has_accents(text) {
            return self.composed_words(&text.nfc().collect::<String>());
        }
        self.composed_words(text)
    }

    fn composed_words(self, text: &str) -> Self {
        let mut words = Words::after(self);
        for (at, byte) in text.bytes().enumerate() {
            match BYTES[usize::from(byte)] {
                letter @ b'0'.. => words.letter(letter),
                SILENT => {}
                OTHER => words.take(text[at..].chars().next().unwrap_or(' ')),
                _ => words.end(),
            }
        }
        words.end();
        words.hash.byte(Self::END)
    }

    fn folded(self) -> u64 {
        (self.0 ^ (self.0 >> BITS)) & ((1 << BITS) - 1)
    }
}

/// The hash of words, of which the last may still go on.
struct Words {
    hash: Fnv,
    /// The hash up to the last word.
    before: Fnv,
    has_letter: bool,
}

impl Words {
    fn after(hash: Fnv) -> Self {
        Self {
            hash,
            before: hash,
            has_letter: false,
        }
    }

    fn letter(&mut self, letter: u8) {
        self.hash = self.hash.byte(letter);
        self.has_letter = true;
    }

    /// Takes a character that is not ASCII.
    fn take(&mut self, c: char) {
        if is_silent(c) {
            return;
        }
        if !is_in_word(c) {
            return self.end();
        }
        self.has_letter |= c.is_alphanumeric();
        for c in c.to_lowercase() {
            self.hash = self.hash.bytes(c.encode_utf8(&mut [0; 4]));
        }
    }

    fn end(&mut self) {
        // Accents without a letter are no word.
        self.hash = match self.has_letter {
            true => self.hash.byte(b' '),
            false => self.before,
        };
        (self.before, self.has_letter) = (self.hash, false);
    }
}

const GAP: u8 = 0;
const SILENT: u8 = 1;
const OTHER: u8 = 2;

/// What each byte adds to a hash: a letter itself, in lower case; the first byte of another
/// character the whole of it, and the bytes behind it nothing more.
const BYTES: [u8; 256] = {
    let mut table = [GAP; 256];
    let mut byte = 0;
    while byte < 256 {
        let b = byte as u8;
        table[byte] = match b {
            b'\'' | 0x80..0xC0 => SILENT,
            0xC0.. => OTHER,
            _ if b.is_ascii_alphanumeric() => b.to_ascii_lowercase(),
            _ => GAP,
        };
        byte += 1;
    }
    table
};

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || is_accent(c)
}

/// Apostrophes come in many shapes, soft hyphens and joiners come and go.
pub(crate) fn is_silent(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | 'ʼ' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}'
    )
}

/// Whether there may be accents that are characters of their own.
fn has_accents(text: &str) -> bool {
    // The first bytes of all of them.
    memchr::memchr2(0xCC, 0xCD, text.as_bytes()).is_some()
}

/// Combining accents belong to the letter before them.
pub(crate) fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(article: &str, whose: &str, quote: &str) -> String {
        next(&mut Ids::new(article, 1), whose, quote)
    }

    fn next(ids: &mut Ids, whose: &str, quote: &str) -> String {
        let mut id = String::new();
        ids.next(whose, quote, &mut id);
        id
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(Fnv::START.bytes("foobar").0, 0x8594_4171_f739_67e8);
    }

    #[test]
    fn an_id_never_changes() {
        assert_eq!(id("a.txt", "Lena Ortiz", "We will win,"), "4b0cd9023e51");
    }

    #[test]
    fn marks_case_spaces_and_punctuation_make_no_difference() {
        let plain = id("a", "Lena Ortiz", "Don't go - \"never\", please");
        for quote in [
            "Don’t go — “never” please.",
            "don't  GO\nnever  please",
            "Don't go […] never, please",
            "‘Don’t go – never, plea\u{AD}se’",
        ] {
            assert_eq!(id("a", "LENA ORTIZ", quote), plain, "{quote}");
        }
    }

    #[test]
    fn accents_may_be_part_of_their_letter_or_behind_it() {
        assert_eq!(
            id("a", "Zoe\u{301}", "cafe\u{301}"),
            id("a", "Zo\u{e9}", "caf\u{e9}")
        );
        assert_ne!(id("a", "Zoe", "cafe\u{301}"), id("a", "Zoe", "cafe"));
    }

    #[test]
    fn other_words_speakers_and_articles_make_another_id() {
        let ids = [
            id("a", "Ortiz", "We win"),
            id("b", "Ortiz", "We win"),
            id("a", "Lee", "We win"),
            id("a", "Ortiz", "We lose"),
            id("a", "Ortiz We", "win"),
            id("a", "Ortiz", "Wewin"),
            id("a", "", "We win"),
        ];
        for (n, one) in ids.iter().enumerate() {
            assert!(!ids[n + 1..].contains(one), "{ids:?}");
        }
    }

    #[test]
    fn the_same_again_in_one_article_is_numbered() {
        let mut ids = Ids::new("a", 4);
        let first = next(&mut ids, "Ortiz", "Yes.");
        assert_eq!(next(&mut ids, "Lee", "Yes.").len(), 12);
        assert_eq!(next(&mut ids, "Ortiz", "“Yes!”"), format!("{first}-2"));
        assert_eq!(next(&mut ids, "Ortiz", "yes"), format!("{first}-3"));
    }
}
