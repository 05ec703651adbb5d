//! Bytes → text, and the first flaw in the bytes.
//!
//! `b"caf\xE9"` gives `"café"` and a flaw at byte 3. Newsrooms mix encodings inside
//! one file (an old clipping pasted into a new page), so the rule is local: good
//! UTF-8 stays, and only the bytes that are not UTF-8 are read as windows-1252. A file
//! that has hardly any good UTF-8, and whose letters are those of another encoding, is
//! read in that one as a whole.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::fmt;

/// The first place where the bytes were not what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// Not UTF-8, read as windows-1252; the byte counted from the start of the file.
    Utf8(usize),
    /// Half a character in UTF-16, replaced by U+FFFD; counted likewise.
    Utf16(usize),
    /// In another encoding, as its bytes suggest.
    Guess(&'static Encoding),
    /// Not in the encoding that it says it is in.
    #[cfg(feature = "html")]
    Declared(&'static Encoding),
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Utf8(byte) => write!(
                f,
                "byte {byte} is not UTF-8, it and others like it are read as windows-1252; \
                 convert the file to UTF-8 if that is wrong"
            ),
            Self::Utf16(byte) => write!(
                f,
                "byte {byte} is not UTF-16, it and others like it are read as U+FFFD; \
                 look whether the file is whole"
            ),
            Self::Guess(encoding) => write!(
                f,
                "is not UTF-8, read as {}, which is a guess; convert the file to UTF-8 if that \
                 is wrong",
                encoding.name()
            ),
            #[cfg(feature = "html")]
            Self::Declared(encoding) => write!(
                f,
                "says that it is {}, but some bytes are not, and are read as U+FFFD; correct \
                 what it says",
                encoding.name()
            ),
        }
    }
}

/// Decodes a whole file.
pub(super) fn decode(mut bytes: Vec<u8>) -> (String, Option<Flaw>) {
    match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, ..] => {
            bytes.drain(..UTF8_MARK);
            utf8(bytes, UTF8_MARK)
        }
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => match utf16_order(&bytes) {
            Some(encoding) => declared(&bytes, encoding, Flaw::Guess(encoding)),
            None => utf8(bytes, 0),
        },
    }
}

/// Decodes a whole file that says what its encoding is; a byte order mark says it louder.
#[cfg(feature = "html")]
pub(super) fn decode_as(bytes: Vec<u8>, encoding: &'static Encoding) -> (String, Option<Flaw>) {
    if encoding == encoding_rs::UTF_8 || Encoding::for_bom(&bytes).is_some() {
        return decode(bytes);
    }
    let (text, is_broken) = encoding.decode_without_bom_handling(&bytes);
    (
        text.into_owned(),
        is_broken.then_some(Flaw::Declared(encoding)),
    )
}

/// The encoding of a long file that begins with these bytes, if it is not UTF-8 with at
/// most some bytes that are not.
pub(super) fn encoding_by(head: &[u8]) -> Option<(&'static Encoding, Option<Flaw>)> {
    if let Some(encoding) = utf16_order(head) {
        let has_mark = Encoding::for_bom(head).is_some();
        return Some((encoding, (!has_mark).then_some(Flaw::Guess(encoding))));
    }
    let encoding = guess(head)?;
    Some((encoding, Some(Flaw::Guess(encoding))))
}

fn declared(bytes: &[u8], encoding: &'static Encoding, flaw: Flaw) -> (String, Option<Flaw>) {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), Some(flaw))
}

/// Which UTF-16 it is: by its byte order mark, or because letters of English leave every
/// other byte 0.
pub(super) fn utf16_order(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 256;
    match bytes {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    memchr::memchr(0, start)?;
    let zeros = |at: usize| {
        start
            .iter()
            .skip(at)
            .step_by(2)
            .filter(|&&b| b == 0)
            .count()
    };
    let most = start.len().div_ceil(4).max(2);
    match (zeros(0), zeros(1)) {
        (0, odd) if odd >= most => Some(UTF_16LE),
        (even, 0) if even >= most => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding of what is not UTF-8, unless it is windows-1252 or mostly UTF-8.
///
/// A guess needs different letters to go by: a handful of bytes, or many pound signs, are
/// what windows-1252 has for English.
fn guess(bytes: &[u8]) -> Option<&'static Encoding> {
    const LEAST: usize = 12;
    const LEAST_DIFFERENT: usize = 6;
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        let is_wide = |letter: &char| !letter.is_ascii();
        good += chunk.valid().chars().filter(is_wide).count();
        bad += chunk.invalid().len();
    }
    let mut is_there = [false; 256];
    bytes.iter().for_each(|&b| is_there[usize::from(b)] = true);
    let different = is_there[0xA0..].iter().filter(|is| **is).count();
    if bad < LEAST || good >= bad || different < LEAST_DIFFERENT {
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    (encoding != WINDOWS_1252).then_some(encoding)
}

const UTF8_MARK: usize = 3;
const UTF16_MARK: usize = 2;

fn utf8(bytes: Vec<u8>, before: usize) -> (String, Option<Flaw>) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let first = before + error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            match guess(bytes) {
                Some(encoding) => declared(bytes, encoding, Flaw::Guess(encoding)),
                None => (mixed(bytes), Some(Flaw::Utf8(first))),
            }
        }
    }
}

fn mixed(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().copied().map(windows_1252));
    }
    text
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// 0x80 to 0x9F; the five bytes without a meaning stay control characters.
#[rustfmt::skip]
const UPPER: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, Option<Flaw>) {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut flaw = None;
    let mut at = UTF16_MARK;
    for decoded in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        if decoded.is_err() {
            flaw.get_or_insert(Flaw::Utf16(at));
        }
        let character = decoded.unwrap_or(char::REPLACEMENT_CHARACTER);
        at += character.len_utf16() * 2;
        text.push(character);
    }
    if !odd.is_empty() {
        flaw.get_or_insert(Flaw::Utf16(at));
        text.push(char::REPLACEMENT_CHARACTER);
    }
    (text, flaw)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Option<Flaw>) {
        decode(bytes.to_vec())
    }

    #[test]
    fn utf8_stays_as_it_is() {
        assert_eq!(
            decoded("“Ça va” 👩‍🚒 é".as_bytes()),
            ("“Ça va” 👩‍🚒 é".to_owned(), None)
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(decoded(b"\xEF\xBB\xBFAh"), ("Ah".to_owned(), None));
        assert_eq!(decoded(b"\xEF\xBB\xBF"), (String::new(), None));
    }

    #[test]
    fn only_the_bytes_that_are_not_utf8_are_read_as_windows_1252() {
        let (text, flaw) = decoded(b"caf\xC3\xA9 caf\xE9 \x93yes\x94");
        assert_eq!(text, "café café “yes”");
        assert_eq!(flaw, Some(Flaw::Utf8(9)));
    }

    #[test]
    fn the_flaw_counts_from_the_start_of_the_file() {
        assert_eq!(decoded(b"\xEF\xBB\xBFa\x97b").1, Some(Flaw::Utf8(4)));
    }

    #[test]
    fn every_byte_has_a_character() {
        let all: Vec<u8> = (0x80..=0xFF).collect();
        assert_eq!(mixed(&all).chars().count(), 128);
    }

    #[test]
    fn utf16_is_read_in_both_byte_orders() {
        assert_eq!(
            decoded(b"\xFF\xFEA\0\x1C\x20\x3D\xD8\x00\xDE"),
            ("A“😀".to_owned(), None)
        );
        assert_eq!(decoded(b"\xFE\xFF\0A\x20\x1C"), ("A“".to_owned(), None));
    }

    #[test]
    fn utf16_is_known_by_its_zeros_too() {
        let (text, flaw) = decoded(b"A\0h\0.\0 \0");
        assert_eq!((text.as_str(), flaw), ("Ah. ", Some(Flaw::Guess(UTF_16LE))));
        assert_eq!(decoded(b"\0A\0h\0.").0, "Ah.");
        assert_eq!(decoded(b"A\0h.").1, None);
    }

    #[test]
    fn letters_of_another_encoding_are_read_in_it() {
        let words = "Мэр Ортис сказал, что город победит. ".repeat(2);
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(&words);
        let (text, flaw) = decoded(&bytes);
        assert_eq!(text, words);
        assert_eq!(flaw, Some(Flaw::Guess(encoding_rs::WINDOWS_1251)));
    }

    #[test]
    fn marks_and_pounds_make_no_other_encoding() {
        for words in [
            "It rose by £5. ",
            "“No,” he said — ‘yes.’ ",
            "l’été, où « c’est déjà ça » ",
        ] {
            let words = words.repeat(40);
            let (bytes, ..) = WINDOWS_1252.encode(&words);
            let (text, flaw) = decoded(&bytes);
            assert_eq!(text, words);
            assert!(matches!(flaw, Some(Flaw::Utf8(_))), "{words}");
        }
    }

    #[test]
    fn broken_utf16_is_replaced_and_reported() {
        assert_eq!(
            decoded(b"\xFF\xFEA\0\0\xD8B\0"),
            ("A\u{FFFD}B".to_owned(), Some(Flaw::Utf16(4)))
        );
        assert_eq!(
            decoded(b"\xFF\xFEA\0B"),
            ("A\u{FFFD}".to_owned(), Some(Flaw::Utf16(4)))
        );
    }
}
