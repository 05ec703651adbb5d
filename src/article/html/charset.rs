//! The bytes of a page → its characters.
//!
//! A byte order mark counts most, then what the page declares (`<meta charset=…>`,
//! `<?xml encoding=…?>`); a page that declares nothing is read like a text file.

use super::super::decode::{self, Flaw};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use regex::bytes::Regex;
use std::sync::LazyLock;

/// How far down a declaration is looked for; scripts may come first.
const LOOKED_AT: usize = 4096;

static DECLARATIONS: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        r#"^\s*<\?xml[^>]*?encoding\s*=\s*["']([a-z0-9_:.-]+)"#,
        r#"<meta[^>]*?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)"#,
    ]
    .map(|form| Regex::new(&format!("(?i-u){form}")).expect("the forms are fixed"))
});

pub(super) fn decode(bytes: Vec<u8>) -> (String, Option<Flaw>) {
    match declared(&bytes) {
        Some(encoding) => decode::decode_as(bytes, encoding),
        None => decode::decode(bytes),
    }
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let found = DECLARATIONS.iter().find_map(|form| form.captures(start))?;
    let encoding = Encoding::for_label(&found[1])?;
    // A page that can be read to this point byte by byte is not in UTF-16.
    let is_utf16 = encoding == UTF_16LE || encoding == UTF_16BE;
    Some(if is_utf16 { UTF_8 } else { encoding })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_declares_wins() {
        let cyrillic = b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>\
            \xCE\xF0\xF2\xE8\xF1";
        assert!(decode(cyrillic.to_vec()).0.ends_with("Ортис"));
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><p>caf\xE9";
        assert_eq!(decode(latin.to_vec()).1, None);
        assert!(decode(latin.to_vec()).0.ends_with("café"));
    }

    #[test]
    fn what_cannot_be_true_is_not_believed() {
        let (text, flaw) = decode(b"<meta charset=utf-16><p>caf\xC3\xA9".to_vec());
        assert!(text.ends_with("café"));
        assert_eq!(flaw, None);
    }

    #[test]
    fn bytes_that_are_not_as_declared_are_reported() {
        let (text, flaw) = decode(b"<meta charset=utf-8><p>caf\xE9, \x93yes\x94".to_vec());
        assert!(text.ends_with("café, “yes”"));
        assert_eq!(flaw, Some(Flaw::Utf8(26)));
    }
}
