//! Words: how far one goes, what is cut from it, and whether a stop belongs to it.
//!
//! Of *didn't* nothing is cut, of *Ortiz’s* the clitic; *Sen.* keeps its stop, *sent.* does not.

use super::token::{CLASSES, Class, Scanner, TokenKind, is_ignorable};

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
        let is_capital = |end: usize| starts_with_capital(&self.text[start..end]);
        if let Some(cut) = self.clitic_start(start, end) {
            self.push_token(TokenKind::Word, start, cut, is_capital(cut));
            return self.push(TokenKind::Clitic, cut, end);
        }
        let keeps_stop = self.keeps_stop(start, end);
        if keeps_stop {
            self.stops.push(self.tokens.len());
        }
        let end = end + usize::from(keeps_stop);
        self.push_token(TokenKind::Word, start, end, is_capital(end))
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
        let is_capital = self.bytes[start].is_ascii_uppercase();
        self.push_token(TokenKind::Word, start, end, is_capital)
    }

    /// Where the word goes on after the sign or the non-ASCII character at `at`.
    fn joined(&self, start: usize, at: usize) -> Option<usize> {
        match *self.bytes.get(at)? {
            b'-' | b'\'' | b'&' => self.is_word_at(at + 1).then_some(at + 1),
            b'.' => {
                let single = at == start + 1 || matches!(self.bytes[at - 2], b'.' | b'-');
                (single && self.is_word_at(at + 1)).then_some(at + 1)
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
fn word_bytes(bytes: &[u8]) -> usize {
    let is_outside = |&byte: &u8| !matches!(CLASSES[byte as usize], Class::Letter | Class::Digit);
    bytes.iter().position(is_outside).unwrap_or(bytes.len())
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}
