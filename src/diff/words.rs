//! A text → its words as they are compared: `“Don’t go,”` gives `dont` and `go`.
//!
//! Marks, case, white space, dashes, punctuation and the way accents are encoded make no
//! difference. It is what [`Row::id`](crate::Row::id) goes by: rows with the same words by
//! the same speaker in the same article have the same id.

use crate::{
    Span,
    row::id::{is_accent, is_silent},
};
use unicode_normalization::UnicodeNormalization;

/// A word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its bytes in the text, punctuation left out.
    pub span: Span,
    /// The form in which it is compared.
    pub form: String,
}

/// The words of a text, in their order.
///
/// ```
/// let forms = |text| onrecord::diff::words(text).into_iter().map(|word| word.form);
/// assert!(forms("“Don’t go – never”").eq(["dont", "go", "never"]));
/// ```
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<Span> = None;
    for (at, sign) in text.char_indices() {
        if is_in_word(sign) {
            let start = open.map_or(at, |span| span.start);
            open = Some(Span::new(start, at + sign.len_utf8()));
        } else if !is_silent(sign) {
            words.extend(open.take().and_then(|span| word(text, span)));
        }
    }
    words.extend(open.and_then(|span| word(text, span)));
    words
}

/// The words in one string, each behind a space.
pub fn form(text: &str) -> String {
    let mut form = String::with_capacity(text.len() + 1);
    for word in words(text) {
        form.push(' ');
        form.push_str(&word.form);
    }
    form
}

/// None if there is no letter and no digit: accents alone are no word.
fn word(text: &str, span: Span) -> Option<Word> {
    let written = span.of(text);
    written.contains(char::is_alphanumeric).then(|| Word {
        span,
        form: plain(written),
    })
}

fn plain(written: &str) -> String {
    let lower = written.chars().filter(|&sign| !is_silent(sign));
    let lower = lower.flat_map(char::to_lowercase);
    match written.is_ascii() {
        true => lower.collect(),
        false => lower.nfc().collect(),
    }
}

fn is_in_word(sign: char) -> bool {
    sign.is_alphanumeric() || is_accent(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_knows_where_it_stands_without_its_punctuation() {
        let text = "“Don’t go,” — naïve.";
        let written: Vec<&str> = words(text).iter().map(|word| word.span.of(text)).collect();
        assert_eq!(written, ["Don’t", "go", "naïve"]);
    }

    #[test]
    fn marks_case_space_dashes_and_encoding_make_no_difference() {
        for (one, other) in [
            ("‘We will win’", "\"we  will\nWIN,\""),
            ("It’s 5–4 […] now", "its 5 - 4 now"),
            ("caf\u{e9}", "cafe\u{301}"),
            ("plea\u{ad}se", "please"),
            ("“ \u{301} ”", ""),
        ] {
            assert_eq!(form(one), form(other));
        }
        assert_ne!(form("colour"), form("color"));
        assert_ne!(form("one two"), form("onetwo"));
    }
}
