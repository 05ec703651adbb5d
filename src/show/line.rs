//! Words → lines that are no wider than asked.
//!
//! Takes [`Word`]s, each with the gap in front of it, and gives [`Line`]s; a gap is
//! dropped where a line ends. `We will win` in 7 columns is `We will` and `win`. Width is
//! counted in columns of a terminal, of which `é` takes one and `日` two.

use anstyle::Style;
use std::fmt::Write;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Text in one style.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Run {
    pub text: String,
    pub style: Style,
}

/// Runs beside each other.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Runs(Vec<Run>);

impl Runs {
    pub fn push(&mut self, text: &str, style: Style) {
        match self.0.last_mut() {
            Some(last) if last.style == style => last.text.push_str(text),
            _ if text.is_empty() => (),
            _ => self.0.push(Run {
                text: text.to_owned(),
                style,
            }),
        }
    }

    /// A sign of the article, made harmless.
    pub fn push_sign(&mut self, sign: char, style: Style) {
        if self.0.last().is_none_or(|last| last.style != style) {
            let text = String::new();
            self.0.push(Run { text, style });
        }
        if let Some(last) = self.0.last_mut() {
            super::visible::push(sign, &mut last.text);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The last sign of the last run.
    pub fn last_sign(&self) -> Option<char> {
        self.0.last()?.text.chars().next_back()
    }

    fn width(&self) -> usize {
        self.0.iter().map(|run| run.text.width()).sum()
    }
}

/// What stays on one line.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Word {
    /// What stands in front of it, unless a line starts here.
    pub gap: Run,
    pub runs: Runs,
    /// The rows whose content starts in it.
    pub rows: Vec<usize>,
}

impl Word {
    /// One run with a gap of the same style in front.
    pub fn new(gap: &str, text: &str, style: Style) -> Self {
        let gap = Run {
            text: gap.to_owned(),
            style,
        };
        let mut runs = Runs::default();
        runs.push(text, style);
        Self {
            gap,
            runs,
            rows: Vec::new(),
        }
    }
}

/// One line of the output.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Line {
    pub runs: Runs,
    pub width: usize,
    /// The rows whose content starts in it.
    pub rows: Vec<usize>,
}

impl Line {
    /// A line that so far is empty columns.
    pub fn indented(columns: usize) -> Self {
        let mut line = Self::default();
        line.push(&" ".repeat(columns), Style::new(), columns);
        line
    }

    pub fn push(&mut self, text: &str, style: Style, width: usize) {
        self.runs.push(text, style);
        self.width += width;
    }

    /// Another line behind this one, from this column on.
    pub fn beside(&mut self, column: usize, other: &Self) {
        let gap = column.saturating_sub(self.width);
        self.push(&" ".repeat(gap), Style::new(), gap);
        for run in &other.runs.0 {
            self.runs.push(&run.text, run.style);
        }
        self.width += other.width;
    }

    /// Writes the line with its colours and its end.
    pub fn write(&self, to: &mut String) {
        for Run { text, style } in &self.runs.0 {
            write!(to, "{style}{text}{style:#}").expect("memory takes everything");
        }
        to.push('\n');
    }
}

/// Lines of at most `width` columns; all but the first start with `indent` empty ones.
pub(super) fn lines(words: &[Word], width: usize, indent: usize) -> Vec<Line> {
    let mut filled = Filling {
        width,
        indent,
        done: Vec::new(),
        line: Line::default(),
        is_fresh: true,
    };
    words.iter().for_each(|word| filled.word(word));
    filled.done.push(filled.line);
    filled.done
}

struct Filling {
    width: usize,
    indent: usize,
    done: Vec<Line>,
    line: Line,
    /// Whether the line has no word yet.
    is_fresh: bool,
}

impl Filling {
    fn word(&mut self, word: &Word) {
        let (gap, width) = (word.gap.text.width(), word.runs.width());
        let needed = gap.saturating_add(width);
        if !self.is_fresh && self.line.width.saturating_add(needed) > self.width {
            self.end_line();
        }
        if !self.is_fresh {
            self.line.push(&word.gap.text, word.gap.style, gap);
        }
        self.line.rows.extend(&word.rows);
        match self.line.width.saturating_add(width) > self.width {
            true => self.broken(&word.runs),
            false => {
                for run in &word.runs.0 {
                    self.line.push(&run.text, run.style, run.text.width());
                }
            }
        }
        self.is_fresh = false;
    }

    /// A word that no line has room for, such as a long address, is broken anywhere.
    fn broken(&mut self, runs: &Runs) {
        for run in &runs.0 {
            for sign in run.text.chars() {
                let width = sign.width().unwrap_or(0);
                if self.line.width + width > self.width {
                    self.end_line();
                }
                let mut text = [0; 4];
                self.line
                    .push(sign.encode_utf8(&mut text), run.style, width);
            }
        }
    }

    fn end_line(&mut self) {
        let next = Line::indented(self.indent);
        self.done.push(std::mem::replace(&mut self.line, next));
        self.is_fresh = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Word> {
        let words = text.split(' ');
        words
            .map(|word| Word::new(" ", word, Style::new()))
            .collect()
    }

    fn wrapped(text: &str, width: usize, indent: usize) -> String {
        let mut out = String::new();
        for line in lines(&words(text), width, indent) {
            assert!(line.width <= width, "{line:?}");
            line.write(&mut out);
        }
        out
    }

    #[test]
    fn lines_are_no_wider_than_asked() {
        assert_eq!(wrapped("We will win", 7, 0), "We will\nwin\n");
        assert_eq!(wrapped("We will win", 6, 0), "We\nwill\nwin\n");
        assert_eq!(wrapped("We will win", usize::MAX, 0), "We will win\n");
    }

    #[test]
    fn wide_signs_and_joined_ones_are_counted_as_a_terminal_shows_them() {
        assert_eq!(wrapped("日本 日本", 8, 0), "日本\n日本\n");
        assert_eq!(wrapped("日本 日本", 9, 0), "日本 日本\n");
        assert_eq!(wrapped("e\u{301} e\u{301}", 3, 0), "e\u{301} e\u{301}\n");
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken() {
        assert_eq!(wrapped("a abcdefgh b", 3, 0), "a\nabc\ndef\ngh\nb\n");
        assert_eq!(wrapped("日本日", 3, 0), "日\n本\n日\n");
    }

    #[test]
    fn lines_after_the_first_hang() {
        assert_eq!(
            wrapped("1 Lena Ortiz said", 8, 2),
            "1 Lena\n  Ortiz\n  said\n"
        );
    }

    #[test]
    fn a_line_beside_another_starts_at_its_column() {
        let mut line = lines(&words("one"), 9, 0).remove(0);
        line.beside(5, &lines(&words("two"), 9, 0)[0]);
        let mut out = String::new();
        line.write(&mut out);
        assert_eq!(out, "one  two\n");
    }
}
