use super::{Abbreviations, Span};

/// One word, number or sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it is a word that starts with a capital.
    pub is_capital: bool,
    /// How the first letter of a word is written.
    pub case: Case,
}

/// Whether a first letter is small or a capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// A capital.
    Upper,
    /// Small.
    Lower,
    /// Neither, as a digit or a letter of Hebrew.
    None,
}

impl Case {
    /// The case of a word's first letter.
    pub(super) fn of(word: &str) -> Self {
        match word.chars().next() {
            Some(letter) if letter.is_ascii() => CASES[letter as usize],
            Some(letter) if letter.is_uppercase() => Self::Upper,
            Some(letter) if letter.is_lowercase() => Self::Lower,
            _ => Self::None,
        }
    }
}

/// The case of each ASCII character.
pub(super) const CASES: [Case; 256] = {
    let mut table = [Case::None; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => Case::Lower,
            b'A'..=b'Z' => Case::Upper,
            _ => Case::None,
        };
        byte += 1;
    }
    table
};

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
pub(super) enum Class {
    Letter,
    Digit,
    Space,
    Sign,
    High,
}

pub(super) const CLASSES: [Class; 256] = classes();

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

/// Appends the tokens of one paragraph, and to `stops` those that a sentence may end at.
pub(super) fn push_tokens(
    text: &str,
    paragraph: Span,
    abbreviations: &Abbreviations,
    tokens: &mut Vec<Token>,
    stops: &mut Vec<usize>,
) {
    let mut scanner = Scanner {
        text,
        bytes: &text.as_bytes()[..paragraph.end],
        abbreviations,
        tokens,
        stops,
    };
    let mut at = paragraph.start;
    while let Some(&byte) = scanner.bytes.get(at) {
        at = scanner.token_at(at, byte);
    }
}

/// Stands in a paragraph and appends what it reads.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    /// The text up to the end of the paragraph.
    pub(super) bytes: &'a [u8],
    pub(super) abbreviations: &'a Abbreviations,
    pub(super) tokens: &'a mut Vec<Token>,
    /// Stops, and words that keep theirs.
    pub(super) stops: &'a mut Vec<usize>,
}

impl Scanner<'_> {
    /// Appends the token that starts at `at`, if one does, and gives the next place.
    fn token_at(&mut self, at: usize, first: u8) -> usize {
        match CLASSES[first as usize] {
            Class::Space => at + 1,
            Class::Letter => self.push_word(at),
            Class::Digit => self.push_number(at),
            Class::Sign => self.push_sign(at),
            Class::High => self.push_high(at),
        }
    }

    pub(super) fn push(&mut self, kind: TokenKind, start: usize, end: usize) -> usize {
        self.tokens.push(Token {
            span: Span::new(start, end),
            kind,
            is_capital: false,
            case: Case::None,
        });
        end
    }

    pub(super) fn push_word_token(
        &mut self,
        start: usize,
        end: usize,
        is_capital: bool,
        case: Case,
    ) -> usize {
        self.tokens.push(Token {
            span: Span::new(start, end),
            kind: TokenKind::Word,
            is_capital,
            case,
        });
        end
    }

    pub(super) fn push_stop(&mut self, kind: TokenKind, start: usize, end: usize) -> usize {
        self.stops.push(self.tokens.len());
        self.push(kind, start, end)
    }

    fn push_sign(&mut self, at: usize) -> usize {
        let rest = &self.bytes[at..];
        let (kind, length) = match rest[0] {
            b',' => (TokenKind::Comma, 1),
            b':' => (TokenKind::Colon, 1),
            b';' => (TokenKind::Semicolon, 1),
            b'.' => {
                let (kind, end) = match run(rest, b'.') {
                    1 => (TokenKind::Stop, at + 1),
                    length => (TokenKind::Ellipsis, at + length),
                };
                return self.push_stop(kind, at, end);
            }
            b'?' | b'!' => return self.push_stop(TokenKind::Exclamation, at, at + 1),
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
            '…' => self.push_stop(TokenKind::Ellipsis, at, end),
            _ if character.is_alphabetic() => self.push_joined(at, at),
            _ if character.is_numeric() => self.push_number(at),
            _ if character.is_whitespace() || is_ignorable(character) => end,
            _ => self.push(TokenKind::Sign, at, end),
        }
    }

    pub(super) fn is_word_at(&self, at: usize) -> bool {
        let Some(&byte) = self.bytes.get(at) else {
            return false;
        };
        match CLASSES[byte as usize] {
            Class::Letter | Class::Digit => true,
            Class::High => self.char_at(at).is_alphanumeric(),
            _ => false,
        }
    }

    /// Appends a number, and the clitic behind it: *Radio 4’s*, *the 17-year-old’s*.
    fn push_number(&mut self, start: usize) -> usize {
        let end = self.number_end(start);
        self.push(TokenKind::Number, start, end);
        let behind = &self.bytes[end..];
        let owner = ["'s", "’s"]
            .into_iter()
            .find(|owner| behind.starts_with(owner.as_bytes()));
        match owner.map(|owner| end + owner.len()) {
            Some(next) if !self.is_word_at(next) => self.push(TokenKind::Clitic, end, next),
            _ => end,
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

    pub(super) fn char_at(&self, at: usize) -> char {
        // `at` is a character boundary inside the text: the scanner only steps by whole characters.
        self.text[at..].chars().next().unwrap_or(' ')
    }
}

fn run(bytes: &[u8], of: u8) -> usize {
    bytes.iter().take_while(|&&byte| byte == of).count()
}

/// Characters that show nothing: soft hyphen, zero-width space and joiners, byte-order mark.
pub(super) fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}
