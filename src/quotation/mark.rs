//! Finds every mark that may open or close a quotation, whatever its encoding, and what
//! stands around it. Apostrophes within a word are left out here already.

use super::glyph::{self, Family, Glyph, Side};
use super::{Marks, clause};
use crate::segment::{Span, is_furniture};

/// What a mark looks like from the space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// A gap before it and none after it.
    Opens,
    /// A gap after it and none before it.
    Closes,
    /// Gaps on both sides.
    Loose,
    /// None on either side.
    Tight,
}

/// A mark in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) glyph: Glyph,
    pub(super) fit: Fit,
    /// The character before the run of marks that this one stands in.
    pub(super) before: Option<char>,
    /// The character after that run.
    pub(super) after: Option<char>,
    /// The end of that run.
    pub(super) run_end: usize,
}

/// The marks of a text, and which of them stand in which paragraph.
#[derive(Debug, Default)]
pub(super) struct Found {
    marks: Vec<Mark>,
    /// For each paragraph with marks, its index and where its marks end in `marks`.
    ends: Vec<(usize, usize)>,
}

impl Found {
    /// Index and marks of each paragraph that has any.
    pub(super) fn groups(&self) -> impl Iterator<Item = (usize, &[Mark])> {
        let mut start = 0;
        self.ends.iter().map(move |&(paragraph, end)| {
            let marks = &self.marks[start..end];
            start = end;
            (paragraph, marks)
        })
    }
}

/// The marks of all paragraphs.
pub(super) fn scan(text: &str, paragraphs: &[Span]) -> Found {
    let mut ends = Vec::new();
    let mut scanner = Scanner {
        text,
        paragraph: Span::default(),
        first: 0,
        marks: Vec::new(),
    };
    for (n, &paragraph) in paragraphs.iter().enumerate() {
        // *Read more: ‘I never said it’*
        if is_furniture(paragraph.of(text)) {
            continue;
        }
        scanner.paragraph = paragraph;
        scanner.first = scanner.marks.len();
        scanner.run();
        if scanner.first < scanner.marks.len() {
            ends.push((n, scanner.marks.len()));
        }
    }
    Found {
        marks: scanner.marks,
        ends,
    }
}

/// Bytes that a mark can be recognised by: mostly its first one.
const LEADS: [bool; 256] = {
    let mut leads = [false; 256];
    let bytes = [b'"', b'\'', b'`', b'&', b'<', 0xC2, 0xE2, 0xE3, 0xEF];
    let mut n = 0;
    while n < bytes.len() {
        leads[bytes[n] as usize] = true;
        n += 1;
    }
    leads
};

/// The first byte at or after `from` that may belong to a mark. Most of a text goes by in
/// blocks, with a test that compiles to vector instructions.
fn next_lead(bytes: &[u8], from: usize) -> Option<usize> {
    let (blocks, rest) = bytes.get(from..)?.as_chunks::<32>();
    for (n, block) in blocks.iter().enumerate() {
        // `"` 22, `&` 26 and `'` 27 differ in two bits only (as does `#`, ruled out below).
        let may_lead = |&b: &u8| (b & 0xFA == 0x22) | (b == b'`') | (b == b'<') | (b >= 0x80);
        if block.iter().fold(false, |any, b| any | may_lead(b))
            && let Some(at) = block.iter().position(|&b| LEADS[usize::from(b)])
        {
            return Some(from + n * 32 + at);
        }
    }
    let at = rest.iter().position(|&b| LEADS[usize::from(b)])?;
    Some(from + blocks.len() * 32 + at)
}

struct Scanner<'a> {
    text: &'a str,
    paragraph: Span,
    /// Index of the first mark of the paragraph.
    first: usize,
    marks: Vec<Mark>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let bytes = &self.text.as_bytes()[..self.paragraph.end];
        let mut at = self.paragraph.start;
        while let Some(lead) = next_lead(bytes, at) {
            at = self.take(bytes, lead);
        }
        self.look_around();
    }

    /// Takes the mark that the byte at `lead` belongs to, if any. Gives where to go on.
    fn take(&mut self, bytes: &[u8], lead: usize) -> usize {
        let floor = self
            .marks
            .last()
            .map_or(self.paragraph.start, |mark| mark.end);
        let found = match bytes[lead] {
            b'<' => return self.tag(bytes, lead),
            b'"' if is_of_attribute(bytes, lead) => None,
            b'"' => Some((escape_start(bytes, floor, lead), lead + 1, glyph::STRAIGHT)),
            b'&' => {
                glyph::entity(&bytes[lead..]).map(|(length, glyph)| (lead, lead + length, glyph))
            }
            0xE2 | 0xC2 if bytes[floor..lead].ends_with("â".as_bytes()) => {
                return self.twice_encoded(bytes, lead);
            }
            _ => glyph::first(&bytes[lead..]).map(|(length, glyph)| (lead, lead + length, glyph)),
        };
        match found {
            Some((start, end, glyph)) if glyph.family == Family::Single => {
                self.singles(bytes, floor, start, end, glyph)
            }
            Some((start, end, glyph)) => self.push(start, end, glyph),
            None => lead + 1,
        }
    }

    fn push(&mut self, start: usize, end: usize, glyph: Glyph) -> usize {
        let fit = Fit::Tight;
        self.marks.push(Mark {
            start,
            end,
            glyph,
            fit,
            before: None,
            after: None,
            run_end: end,
        });
        end
    }

    /// A run of one single mark: alone it may be an apostrophe, two make a double mark.
    fn singles(&mut self, bytes: &[u8], floor: usize, start: usize, end: usize, g: Glyph) -> usize {
        let width = end - start;
        let mark = &bytes[start..end];
        let count = bytes[start..]
            .chunks_exact(width)
            .take_while(|&next| next == mark)
            .count();
        let run_end = start + count * width;
        // `\'` is a mark with its backslash.
        let start = if mark == b"'" {
            escape_start(bytes, floor, start)
        } else {
            start
        };
        if count < 3 && self.is_inside_word(start, run_end) {
            return run_end;
        }
        let opens = match g.side {
            Side::Open => true,
            Side::Close => false,
            Side::Either => is_gap_before(self.char_before(start)),
        };
        let paired = Glyph {
            family: Family::Double,
            marks: Marks::Paired,
            ..g
        };
        // Of three, the single one stands inside: `'''Go,''' he said`.
        let mut at = start;
        let odd = count % 2 == 1;
        if odd && !opens {
            at = self.push(at, start.max(end), g);
        }
        for _ in 0..count / 2 {
            at = self.push(at, at.max(end - width) + 2 * width, paired);
        }
        if odd && opens {
            self.push(at, run_end, g);
        }
        run_end
    }

    fn is_inside_word(&self, start: usize, end: usize) -> bool {
        self.char_before(start).is_some_and(char::is_alphanumeric)
            && self.char_after(end).is_some_and(char::is_alphanumeric)
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text[self.paragraph.start..at].chars().next_back()
    }

    fn char_after(&self, at: usize) -> Option<char> {
        self.text[at..self.paragraph.end].chars().next()
    }

    /// `<q>` and `</q>` are marks; the `"` in other tags are none.
    fn tag(&mut self, bytes: &[u8], lead: usize) -> usize {
        let is_tag = bytes
            .get(lead + 1)
            .is_some_and(|&b| b.is_ascii_alphabetic() || b == b'/');
        let rest = &bytes[lead + 1..];
        let length = memchr::memchr2(b'<', b'>', rest).filter(|&at| rest[at] == b'>');
        let Some(length) = length.filter(|_| is_tag) else {
            return lead + 1;
        };
        let end = lead + length + 2;
        match rest[..length].to_ascii_lowercase().as_slice() {
            b"/q" => self.push(lead, end, glyph::TAG_CLOSE),
            [b'q'] | [b'q', b' ', ..] => self.push(lead, end, glyph::TAG_OPEN),
            _ => end,
        }
    }

    /// `â€œ` and the like: UTF-8 that was read as Windows-1252 or Latin-1. The lead is the
    /// byte after `â`.
    fn twice_encoded(&mut self, bytes: &[u8], lead: usize) -> usize {
        let start = lead - "â".len();
        let rest = &bytes[lead..];
        if let Some((length, glyph)) = glyph::twice_encoded(rest) {
            let end = lead + length;
            return match glyph {
                Some(g) if g.family == Family::Single && self.is_inside_word(start, end) => end,
                Some(glyph) => self.push(start, end, glyph),
                None => end,
            };
        }
        // The last byte of ” has no character in Windows-1252 and often gets lost.
        let end = lead + "€".len();
        if rest.starts_with("€".as_bytes()) && is_gap_after(self.char_after(end)) {
            return self.push(start, end, glyph::CURLY_CLOSE);
        }
        lead + 1
    }

    /// Notes for every mark of the paragraph what stands around its run of marks.
    fn look_around(&mut self) {
        let mut first = self.first;
        while first < self.marks.len() {
            let run = self.marks[first..]
                .windows(2)
                .take_while(|w| w[0].end == w[1].start);
            let last = first + run.count();
            let (start, run_end) = (self.marks[first].start, self.marks[last].end);
            let before = self.char_before(start);
            let after = self.char_after(run_end);
            let fit = fit(before, &self.text[run_end..self.paragraph.end]);
            for mark in &mut self.marks[first..=last] {
                *mark = Mark {
                    fit,
                    before,
                    after,
                    run_end,
                    ..*mark
                };
            }
            first = last + 1;
        }
    }
}

impl Mark {
    /// Whether it is a curly mark inside a straight one: nested, not the next quotation.
    pub(super) fn is_within_straight(&self, outer: &Mark) -> bool {
        outer.glyph.side == Side::Either && self.glyph.side == Side::Open
    }

    /// Whether it is an apostrophe at the start of a word: ’90s, ’twas, 'em.
    pub(super) fn is_elision(&self, text: &str) -> bool {
        let rest = &text[self.run_end..];
        let word = &rest[..rest
            .bytes()
            .take(8)
            .take_while(u8::is_ascii_alphanumeric)
            .count()];
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return is_year(word, self.glyph.side == Side::Open);
        }
        // 'S&P 500', 'T-shirt' are words of one letter.
        self.end == self.run_end
            && !rest[word.len()..].starts_with(['-', '–', '&', '*'])
            && ELISIONS
                .iter()
                .any(|elision| elision.eq_ignore_ascii_case(word))
    }

    /// Whether a single mark after a word may as well be its apostrophe: the dogs’ owner,
    /// goin’ home, rock ’n’ roll.
    pub(super) fn may_be_apostrophe(&self, text: &str) -> bool {
        let tail = &text.as_bytes()[self.start.saturating_sub(3)..self.start];
        let possessive = matches!(tail, [.., b's' | b'S' | b'x' | b'z']);
        let clipped = matches!(tail, [b'a'..=b'z', b'i', b'n'] | [.., b' ', b'o']);
        let alone = self.run_end == self.end && self.after.is_some_and(is_space);
        let next = text[self.run_end..].trim_start();
        (possessive || clipped) && alone && !clause::starts_with_verb(next)
    }

    /// Whether it is the second apostrophe of ’n’.
    pub(super) fn is_end_of_n(&self, text: &str) -> bool {
        let before = text[..self.start].strip_suffix(['n', 'N']);
        before.is_some_and(|rest| rest.ends_with([' ', '\'', '’', '‘']))
    }

    /// Whether a stop or comma stands before it: never so with an apostrophe.
    pub(super) fn is_after_stop(&self) -> bool {
        self.before
            .is_some_and(|c| matches!(c, ',' | '.' | '?' | '!' | '…' | '—' | '–' | '-'))
    }

    /// Whether it is a straight mark after a digit, so perhaps one of inches.
    pub(super) fn is_after_digit(&self, text: &str) -> bool {
        self.glyph.side == Side::Either
            && text[..self.start].ends_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it is a foot mark with its inches after it: 5' 10".
    pub(super) fn is_feet(&self, text: &str) -> bool {
        let inches = text[self.end..].trim_start_matches(' ');
        self.is_after_digit(text) && inches.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it ends a measure in feet and inches (6'2", 5' 10"), so is no mark at all.
    pub(super) fn is_feet_and_inches(&self, text: &str) -> bool {
        let before = &text[..self.start];
        let digits = before
            .bytes()
            .rev()
            .take(4)
            .take_while(u8::is_ascii_digit)
            .count();
        let feet = before[..before.len() - digits].trim_end_matches(' ');
        let feet = feet.strip_suffix(['\'', '’', '′']);
        digits > 0 && feet.is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
    }
}

/// ’90s, and ’16 too unless the mark has the shape of an opening one (‘24 Hours’).
fn is_year(word: &str, opening: bool) -> bool {
    match word.as_bytes() {
        [b'0'..=b'9', b'0'..=b'9', b's'] => true,
        [b'0'..=b'9', b'0'..=b'9'] => !opening,
        _ => false,
    }
}

/// Words that are written with an apostrophe in front, and the endings that are.
const ELISIONS: [&str; 29] = [
    "em", "til", "till", "cause", "cuz", "cos", "coz", "twas", "tis", "twere", "twill", "twixt",
    "n", "bout", "round", "neath", "gainst", "nuff", "kay", "tude", "s", "t", "d", "m", "ll", "re",
    "ve", "er", "im",
];

fn fit(before: Option<char>, rest: &str) -> Fit {
    let gap_before = is_gap_before(before);
    let dots = rest.starts_with('…') || rest.starts_with("..");
    // "... and so on": dots after a space begin what is quoted.
    let gap_after = is_gap_after(rest.chars().next()) && !(gap_before && dots);
    match (gap_before, gap_after) {
        (true, false) => Fit::Opens,
        (false, true) => Fit::Closes,
        (true, true) => Fit::Loose,
        (false, false) => Fit::Tight,
    }
}

fn is_gap_before(c: Option<char>) -> bool {
    c.is_none_or(|c| is_space(c) || "([{—–-―/|•*_>~".contains(c))
}

fn is_gap_after(c: Option<char>) -> bool {
    c.is_none_or(|c| is_space(c) || ",.;:?!)]}—–-―/|…*_<".contains(c))
}

/// White space, and what has no width.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether a straight mark is left over from HTML: `class="`, `">`.
fn is_of_attribute(bytes: &[u8], at: usize) -> bool {
    bytes[..at].ends_with(b"=") || bytes[at + 1..].starts_with(b">")
}

/// Where the mark at `at` begins if backslashes before it belong to it.
fn escape_start(bytes: &[u8], floor: usize, at: usize) -> usize {
    let slashes = bytes[floor..at]
        .iter()
        .rev()
        .take(3)
        .take_while(|&&b| b == b'\\')
        .count();
    at - slashes
}
