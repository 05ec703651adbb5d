//! Marks → the words of each paragraph, with brackets or in colour.
//!
//! Takes a text in [pieces](super::marking::pieces) and gives its paragraphs as words that
//! lines can be filled with. *“No,” said Ortiz.* in brackets is the three words `“[content
//! No,]”`, `[cue said]` and `[source Ortiz].`; in colour, `No,` is in the colour of contents.

use super::Marking;
use super::line::Word;
use super::marking::{self, Label, Part, Piece};
use anstyle::{AnsiColor, Style};
use rustc_hash::FxHashSet;
use std::mem;

/// The colour of a part.
pub(super) const fn style(part: Part) -> Style {
    match part {
        Part::Content => AnsiColor::Cyan.on_default(),
        Part::Source => AnsiColor::Magenta.on_default().bold(),
        Part::Cue => AnsiColor::Yellow.on_default().bold(),
    }
}

/// The paragraphs of a text, each with a word at least.
pub(super) fn paragraphs(
    text: &str,
    pieces: &[Piece],
    marking: Marking,
    is_numbered: bool,
) -> Vec<Vec<Word>> {
    let mut painter = Painter {
        marking,
        is_numbered,
        ..Painter::default()
    };
    for piece in pieces {
        match *piece {
            Piece::Words {
                span,
                inside,
                is_nested,
            } => {
                painter.inside = inside;
                painter.is_nested = is_nested;
                span.of(text).chars().for_each(|sign| painter.sign(sign));
            }
            Piece::Opens(label) => painter.open(label),
            Piece::Closes {
                label,
                is_innermost,
            } => painter.close(label, is_innermost),
        }
    }
    painter.end_paragraph();
    painter.done
}

#[derive(Default)]
struct Painter {
    marking: Marking,
    is_numbered: bool,
    /// The innermost part around the words.
    inside: Option<Label>,
    /// Whether it stands in another.
    is_nested: bool,
    /// The rows whose content has started.
    started: FxHashSet<usize>,
    /// The row whose number stands in front of what is open.
    numbered: Option<usize>,
    word: Word,
    paragraph: Vec<Word>,
    done: Vec<Vec<Word>>,
}

impl Painter {
    /// The style of the innermost part, underlined inside another.
    fn style(&self) -> Style {
        let style = self.inside.map_or(Style::new(), |label| style(label.part));
        self.marking.style(match self.is_nested {
            true => style.underline(),
            false => style,
        })
    }

    fn sign(&mut self, sign: char) {
        match sign {
            '\n' | '\r' => self.end_paragraph(),
            // No-break spaces too: pages of the web are full of them, in any place.
            _ if sign.is_whitespace() => self.space(),
            _ => self.push(sign),
        }
    }

    fn push(&mut self, sign: char) {
        let style = self.style();
        // A part that goes on in another paragraph has its number there too.
        if self.numbered.is_none()
            && let Some(label) = self.inside
        {
            self.number(label);
        }
        if self.marking == Marking::Brackets
            && let Some(escape) = marking::escape(sign)
        {
            self.word.runs.push_sign(escape, style);
        }
        self.word.runs.push_sign(sign, style);
    }

    fn space(&mut self) {
        self.end_word();
        self.word.gap.text.push(' ');
        self.word.gap.style = self.style();
    }

    fn open(&mut self, label: Label) {
        if label.part == Part::Content && self.started.insert(label.n) {
            self.word.rows.push(label.n);
        }
        match self.marking {
            Marking::Brackets => {
                let opening = marking::opening(label, self.is_numbered);
                self.word.runs.push(&opening, Style::new());
            }
            Marking::Colours => self.number(label),
        }
    }

    /// A raised number in front of a part, unless the same stands in front of the last.
    fn number(&mut self, label: Label) {
        let is_known = self.numbered.replace(label.n) == Some(label.n);
        if self.marking == Marking::Brackets || !self.is_numbered || is_known {
            return;
        }
        let style = Style::new().dimmed();
        if self.word.runs.last_sign().is_some_and(is_raised) {
            self.word.runs.push(",", style);
        }
        let number: String = label.n.to_string().chars().map(raised).collect();
        self.word.runs.push(&number, style);
    }

    fn close(&mut self, label: Label, is_innermost: bool) {
        if self.marking == Marking::Brackets {
            let closing = marking::closing(label, is_innermost, self.is_numbered);
            self.word.runs.push(&closing, Style::new());
        }
    }

    fn end_word(&mut self) {
        if !self.word.runs.is_empty() {
            let word = mem::take(&mut self.word);
            self.paragraph.push(word);
        }
    }

    fn end_paragraph(&mut self) {
        self.end_word();
        self.word.gap = Default::default();
        self.numbered = None;
        if !self.paragraph.is_empty() {
            self.done.push(mem::take(&mut self.paragraph));
        }
    }
}

const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

fn raised(digit: char) -> char {
    digit
        .to_digit(10)
        .map_or(digit, |digit| RAISED[digit as usize])
}

fn is_raised(sign: char) -> bool {
    RAISED.contains(&sign)
}
