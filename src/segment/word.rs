//! Words: how far one goes, what is cut from it, and whether a stop belongs to it.
//!
//! Of *didn't* nothing is cut, of *Ortiz’s* the clitic; *Sen.* keeps its stop, *sent.* does not.

use super::token::{CASES, CLASSES, Case, Class, Scanner, TokenKind, is_ignorable};

impl Scanner<'_> {
    pub(super) fn push_word(&mut self, start: usize) -> usize {
        let run = start + word_bytes(&self.bytes[start..]);
        // Nearly every word is a run of letters with nothing to join or to cut.
        match self.bytes.get(run) {
            Some(b' ') => self.push_plain(start, run) + 1,
            None | Some(b',') => self.push_plain(start, run),
            _ => self.push_joined(start, run),
        }
    }

    /// Appends a word that may go on behind the letters up to `run`. Kept apart, so that
    /// the short way of most words stays short.
    #[inline(never)]
    pub(super) fn push_joined(&mut self, start: usize, run: usize) -> usize {
        let end = self.word_end_from(start, run);
        if let Some(cut) = self.clitic_start(start, end) {
            self.push_written(start, cut);
            return self.push(TokenKind::Clitic, cut, end);
        }
        let keeps_stop = self.keeps_stop(start, end);
        if keeps_stop {
            self.stops.push(self.tokens.len());
        }
        let end = end + usize::from(keeps_stop);
        self.push_written(start, end)
    }

    /// Appends a word of whatever characters.
    fn push_written(&mut self, start: usize, end: usize) -> usize {
        let word = &self.text[start..end];
        self.push_word_token(start, end, starts_with_capital(word), Case::of(word))
    }

    /// One past the last byte of the word that starts at `start`.
    pub(super) fn word_end(&self, start: usize) -> usize {
        self.word_end_from(start, start + word_bytes(&self.bytes[start..]))
    }

    /// The same, where the letters up to `at` are known to belong to the word.
    fn word_end_from(&self, start: usize, mut at: usize) -> usize {
        while let Some(next) = self.joined(start, at) {
            at = next + word_bytes(&self.bytes[next..]);
        }
        at
    }

    /// Appends a word of ASCII letters.
    fn push_plain(&mut self, start: usize, end: usize) -> usize {
        let case = CASES[usize::from(self.bytes[start])];
        self.push_word_token(start, end, case == Case::Upper, case)
    }

    /// Where the word goes on after the sign or the non-ASCII character at `at`.
    fn joined(&self, start: usize, at: usize) -> Option<usize> {
        match *self.bytes.get(at)? {
            b'-' | b'\'' | b'&' => self.is_word_at(at + 1).then_some(at + 1),
            b'.' => {
                let single = at == start + 1 || matches!(self.bytes[at - 2], b'.' | b'-');
                let goes_on = self.is_word_at(at + 1) && (single || self.is_in_address(start, at));
                goes_on.then_some(at + 1)
            }
            128.. => {
                let character = self.char_at(at);
                let next = at + character.len_utf8();
                let inside = character == '’' || character == '‑' || is_ignorable(character);
                let goes_on = match inside {
                    true => self.is_word_at(next),
                    false => character.is_alphanumeric() || is_combining(character),
                };
                goes_on.then_some(next)
            }
            _ => None,
        }
    }

    /// *ortiz.com*, *ortiz.com.au*: whether the stop at `at` stands in the address of a page.
    fn is_in_address(&self, start: usize, at: usize) -> bool {
        const DOMAINS: [&[u8]; 7] = [b"com", b"co", b"org", b"net", b"gov", b"edu", b"info"];
        let behind = &self.bytes[at + 1..];
        let next = &behind[..word_bytes(behind)];
        let is_domain = |part: &[u8]| DOMAINS.contains(&part);
        let last = self.bytes[start..at].rsplit(|&byte| byte == b'.').next();
        let is_country = next.len() == 2 && next.iter().all(u8::is_ascii_lowercase);
        is_domain(next)
            || is_country && last.is_some_and(|last| last.len() < at - start && is_domain(last))
    }

    /// Where `'s`, `’ll` and the like start; `n't` stays with its verb.
    fn clitic_start(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.bytes[start..end];
        let from = word.len().saturating_sub(5);
        let tail = &word[from..];
        let at = tail
            .iter()
            .position(|&byte| byte == b'\'' || byte == 0xe2)?;
        let letters = match tail[at] {
            b'\'' => &tail[at + 1..],
            _ => tail[at..].strip_prefix("’".as_bytes())?,
        };
        let is_clitic = [&b"s"[..], b"ll", b"re", b"ve", b"d", b"m"]
            .iter()
            .any(|clitic| letters.eq_ignore_ascii_case(clitic));
        (is_clitic && from + at > 0).then_some(start + from + at)
    }

    /// Whether the full stop behind the word belongs to it: `Sen.`, `J.`, `U.S.`
    fn keeps_stop(&self, start: usize, end: usize) -> bool {
        if self.bytes.get(end) != Some(&b'.') || self.bytes.get(end + 1) == Some(&b'.') {
            return false;
        }
        let word = &self.text[start..end];
        let is_initial = word.len() == 1 && word.as_bytes()[0].is_ascii_uppercase() && word != "I";
        let is_dotted = word.len() > 2 && matches!(word.as_bytes()[word.len() - 2], b'.');
        is_initial || is_dotted || self.is_abbreviation(&self.text[start..=end])
    }

    /// Whether the list has the word, in capitals too: `MR.`
    fn is_abbreviation(&self, word: &str) -> bool {
        let shouted = word.len() >= 3
            && word
                .bytes()
                .all(|byte| byte == b'.' || byte.is_ascii_uppercase());
        self.abbreviations.contains(word)
            || (shouted
                && self
                    .abbreviations
                    .contains(format!("{}{}", &word[..1], word[1..].to_ascii_lowercase()).as_str()))
    }
}

/// Whether a word starts with a capital, maybe behind an Arabic article.
fn starts_with_capital(word: &str) -> bool {
    match word.as_bytes() {
        [b'A'..=b'Z', ..] => true,
        [b'a'..=b'z', _, b'-', ..] => has_arabic_article(word),
        [128..=255, ..] => word.starts_with(char::is_uppercase),
        _ => false,
    }
}

/// *al-Sabir*, *el-Sayed*: the capital stands behind the article.
fn has_arabic_article(word: &str) -> bool {
    let (article, name) = word.split_at_checked(3).unwrap_or_default();
    matches!(
        article,
        "al-" | "el-" | "as-" | "ad-" | "ar-" | "an-" | "ul-"
    ) && name.starts_with(char::is_uppercase)
}

/// How many ASCII letters and digits stand at the start.
///
/// Eight bytes at once: nothing foretells how long a word is, so that a processor which reads
/// it letter by letter stumbles over the end of every word.
fn word_bytes(bytes: &[u8]) -> usize {
    let mut start = 0;
    while let Some(&eight) = bytes[start..].first_chunk() {
        match outside(u64::from_le_bytes(eight)) {
            0 => start += eight.len(),
            others => return start + (others.trailing_zeros() / 8) as usize,
        }
    }
    let is_outside = |&byte: &u8| !matches!(CLASSES[byte as usize], Class::Letter | Class::Digit);
    let rest = &bytes[start..];
    start + rest.iter().position(is_outside).unwrap_or(rest.len())
}

/// The high bit of each of eight bytes that is no ASCII letter, no digit and no `_`.
fn outside(bytes: u64) -> u64 {
    const fn each(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; 8])
    }
    // To what has seven bits, enough is added to set the high bit from a character on.
    let (plain, high) = (bytes & each(0x7f), each(0x80));
    let from = |bytes: u64, first: u8| bytes + each(0x80 - first);
    let small = plain | each(0x20);
    let letters = from(small, b'a') & !from(small, b'z' + 1);
    let digits = from(plain, b'0') & !from(plain, b'9' + 1);
    let lines = !from(plain ^ each(b'_'), 1);
    !(letters | digits | lines) & high | bytes & high
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_ends_at_the_first_byte_that_is_no_letter_or_digit() {
        for byte in 0..=u8::MAX {
            for place in 0..20 {
                let mut bytes = *b"Twenty_letters_or_01";
                bytes[place] = byte;
                let is_inside = byte.is_ascii_alphanumeric() || byte == b'_';
                let end = if is_inside { bytes.len() } else { place };
                assert_eq!(word_bytes(&bytes), end, "{byte} at {place}");
            }
        }
    }
}
