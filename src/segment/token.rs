use super::{Abbreviations, Span};

/// One word, number or sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is, by its looks alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with the hyphens, apostrophes and stops inside them.
    Word,
    /// Digits first.
    Number,
    /// What an apostrophe cuts from a word: `'s`, `’ll`, `'d`.
    Clitic,
    /// A quotation mark or an apostrophe that stands free.
    Mark,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// `.`
    Stop,
    /// `?` or `!`
    Exclamation,
    /// `…` or `...`
    Ellipsis,
    /// `–`, `—`, or a hyphen that stands free.
    Dash,
    /// `(` or `[`
    Open,
    /// `)` or `]`
    Close,
    /// Anything else.
    Sign,
}

impl TokenKind {
    /// Whether a sentence may end at it.
    pub const fn ends_sentence(self) -> bool {
        matches!(self, Self::Stop | Self::Exclamation | Self::Ellipsis)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Letter,
    Digit,
    Space,
    Sign,
    High,
}

const CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut table = [Class::Sign; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            0..=b' ' | 0x7f => Class::Space,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            128.. => Class::High,
            _ => Class::Sign,
        };
        byte += 1;
    }
    table
}

/// Appends the tokens of one paragraph.
pub(super) fn push_tokens(
    text: &str,
    paragraph: Span,
    abbreviations: &Abbreviations,
    tokens: &mut Vec<Token>,
) {
    let mut scanner = Scanner {
        text,
        bytes: &text.as_bytes()[..paragraph.end],
        abbreviations,
        tokens,
    };
    let mut at = paragraph.start;
    while let Some(&byte) = scanner.bytes.get(at) {
        at = scanner.token_at(at, byte);
    }
}

struct Scanner<'a> {
    text: &'a str,
    /// The text up to the end of the paragraph.
    bytes: &'a [u8],
    abbreviations: &'a Abbreviations,
    tokens: &'a mut Vec<Token>,
}

impl Scanner<'_> {
    /// Appends the token that starts at `at`, if one does, and gives the next place.
    fn token_at(&mut self, at: usize, first: u8) -> usize {
        match CLASSES[first as usize] {
            Class::Space => at + 1,
            Class::Letter => self.push_word(at),
            Class::Digit => self.push(TokenKind::Number, at, self.number_end(at)),
            Class::Sign => self.push_sign(at),
            Class::High => self.push_high(at),
        }
    }

    fn push(&mut self, kind: TokenKind, start: usize, end: usize) -> usize {
        self.tokens.push(Token {
            span: Span::new(start, end),
            kind,
        });
        end
    }

    fn push_sign(&mut self, at: usize) -> usize {
        let rest = &self.bytes[at..];
        let (kind, length) = match rest[0] {
            b',' => (TokenKind::Comma, 1),
            b':' => (TokenKind::Colon, 1),
            b';' => (TokenKind::Semicolon, 1),
            b'.' if rest.starts_with(b"..") => (TokenKind::Ellipsis, run(rest, b'.')),
            b'.' => (TokenKind::Stop, 1),
            b'?' | b'!' => (TokenKind::Exclamation, 1),
            b'"' => (TokenKind::Mark, 1),
            b'\'' | b'`' if rest.get(1) == Some(&rest[0]) => (TokenKind::Mark, 2),
            b'\'' | b'`' => (TokenKind::Mark, 1),
            b'-' => (TokenKind::Dash, run(rest, b'-')),
            b'(' | b'[' => (TokenKind::Open, 1),
            b')' | b']' => (TokenKind::Close, 1),
            b'@' | b'#'
                if rest
                    .get(1)
                    .is_some_and(|&b| CLASSES[b as usize] == Class::Letter) =>
            {
                return self.push(TokenKind::Word, at, self.word_end(at + 1));
            }
            _ => (TokenKind::Sign, 1),
        };
        self.push(kind, at, at + length)
    }

    fn push_high(&mut self, at: usize) -> usize {
        let character = self.char_at(at);
        let end = at + character.len_utf8();
        match character {
            '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›' | '「' | '」'
            | '『' | '』' | '＂' => self.push(TokenKind::Mark, at, end),
            '–' | '—' | '―' => self.push(TokenKind::Dash, at, end),
            '…' => self.push(TokenKind::Ellipsis, at, end),
            _ if character.is_alphabetic() => self.push_joined(at, at),
            _ if character.is_numeric() => self.push(TokenKind::Number, at, self.number_end(at)),
            _ if character.is_whitespace() || is_ignorable(character) => end,
            _ => self.push(TokenKind::Sign, at, end),
        }
    }

    fn push_word(&mut self, start: usize) -> usize {
        let run = start + word_bytes(&self.bytes[start..]);
        // Nearly every word is a run of letters with nothing to join or to cut.
        match self.bytes.get(run) {
            Some(b' ') => self.push(TokenKind::Word, start, run) + 1,
            None | Some(b',') => self.push(TokenKind::Word, start, run),
            _ => self.push_joined(start, run),
        }
    }

    /// Appends a word that may go on behind the letters up to `run`. Kept apart, so that
    /// the short way of most words stays short.
    #[inline(never)]
    fn push_joined(&mut self, start: usize, run: usize) -> usize {
        let end = self.word_end_from(start, run);
        if let Some(cut) = self.clitic_start(start, end) {
            self.push(TokenKind::Word, start, cut);
            return self.push(TokenKind::Clitic, cut, end);
        }
        let end = end + usize::from(self.keeps_stop(start, end));
        self.push(TokenKind::Word, start, end)
    }

    /// One past the last byte of the word that starts at `start`.
    fn word_end(&self, start: usize) -> usize {
        self.word_end_from(start, start + word_bytes(&self.bytes[start..]))
    }

    /// The same, where the letters up to `at` are known to belong to the word.
    fn word_end_from(&self, start: usize, mut at: usize) -> usize {
        while let Some(next) = self.joined(start, at) {
            at = next + word_bytes(&self.bytes[next..]);
        }
        at
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

    fn is_word_at(&self, at: usize) -> bool {
        let Some(&byte) = self.bytes.get(at) else {
            return false;
        };
        match CLASSES[byte as usize] {
            Class::Letter | Class::Digit => true,
            Class::High => self.char_at(at).is_alphanumeric(),
            _ => false,
        }
    }

    fn number_end(&self, start: usize) -> usize {
        let mut at = start;
        while let Some(&byte) = self.bytes.get(at) {
            at = match byte {
                b',' | b'.' | b':' | b'-' | b'/'
                    if self.bytes.get(at + 1).is_some_and(u8::is_ascii_digit) =>
                {
                    at + 1
                }
                b'-' if self.is_word_at(at + 1) => at + 1,
                _ if CLASSES[byte as usize] == Class::High => {
                    let character = self.char_at(at);
                    match character.is_alphanumeric() {
                        true => at + character.len_utf8(),
                        false => break,
                    }
                }
                _ => match CLASSES[byte as usize] {
                    Class::Letter | Class::Digit => at + 1,
                    _ => break,
                },
            };
        }
        at
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

    fn char_at(&self, at: usize) -> char {
        // `at` is a character boundary inside the text: the scanner only steps by whole characters.
        self.text[at..].chars().next().unwrap_or(' ')
    }
}

/// How many ASCII letters and digits stand at the start.
fn word_bytes(bytes: &[u8]) -> usize {
    let is_outside = |&byte: &u8| !matches!(CLASSES[byte as usize], Class::Letter | Class::Digit);
    bytes.iter().position(is_outside).unwrap_or(bytes.len())
}

fn run(bytes: &[u8], of: u8) -> usize {
    bytes.iter().take_while(|&&byte| byte == of).count()
}

/// Characters that show nothing: soft hyphen, zero-width space and joiners, byte-order mark.
fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}
