//! [`Quotes`] → the article as a terminal shows it: what was found, where it was found.
//!
//! Takes what was found in an article and gives its text wrapped to a width, with contents,
//! sources and cues in colour or in brackets, and a note on each row beside or below the
//! paragraph in which it starts. Nothing of the article that a terminal would obey
//! is let through.
//!
//! ```
//! use onrecord::show::{Marking, Page};
//! use onrecord::{Article, Extractor};
//!
//! let extractor = Extractor::builder().build()?;
//! let article = Article::new("a.txt", "“We will win,” said Mayor Lena Ortiz.");
//! let page = Page::new(Marking::Brackets, 80);
//! assert_eq!(page.article(&extractor.quotes(&article), |_| true), "\
//! ── a.txt · 1 row ──
//!
//! “[content We will win,]” [cue said] [source Mayor Lena Ortiz].
//!     1 Lena Ortiz (full name) · speech/direct · 0.97 · quotation-cue-source
//! ");
//! # Ok::<(), onrecord::Error>(())
//! ```

mod line;
pub mod marking;
mod note;
mod paint;
pub(crate) mod visible;

use crate::{Quotes, Row};
use anstyle::Style;
use line::{Line, Run, Word, lines};
use marking::{Part, marks, pieces};

/// How parts are told from the text around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Marking {
    /// By brackets and names, as in the examples of patterns: for files and other programs.
    #[default]
    Brackets,
    /// By ANSI colours and raised numbers: for terminals.
    Colours,
}

impl Marking {
    /// This style where there are colours.
    fn style(self, style: Style) -> Style {
        match self {
            Self::Brackets => Style::new(),
            Self::Colours => style,
        }
    }
}

/// How articles are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    marking: Marking,
    width: usize,
}

/// With fewer columns than this, notes stand below the paragraph.
const WIDE: usize = 100;
/// How far notes below a paragraph stand in.
const INDENT: usize = 4;
/// What stands between the text and the notes beside it.
const GUTTER: &str = " │ ";
/// Its columns.
const GUTTER_WIDTH: usize = 3;
/// What the brackets mean.
const BRACKETS: &str = "[content what is said] [source who says it] [cue what signals it]";

impl Page {
    /// The narrowest page.
    pub const NARROWEST: usize = 20;
    /// The width of a page on which a paragraph is one line.
    pub const ENDLESS: usize = usize::MAX;

    /// A page of this many columns, [`NARROWEST`](Self::NARROWEST) at least.
    pub fn new(marking: Marking, width: usize) -> Self {
        let width = width.max(Self::NARROWEST);
        Self { marking, width }
    }

    /// What the marks and the notes mean, in two lines where there is room.
    pub fn legend(&self) -> String {
        let marks = match self.marking {
            Marking::Brackets => words(BRACKETS, Style::new()),
            Marking::Colours => colours(),
        };
        let mut out = String::new();
        write(&lines(&marks, self.width, 2), &mut out);
        write(
            &lines(&words(note::LEGEND, Style::new()), self.width, 2),
            &mut out,
        );
        out
    }

    /// The article with those of its rows that `keeps` keeps.
    pub fn article(&self, quotes: &Quotes<'_>, keeps: impl Fn(&Row) -> bool) -> String {
        let all = quotes.rows();
        let rows: Vec<&Row> = all.iter().filter(|row| keeps(row)).collect();
        let mut out = String::new();
        write(&self.heading(quotes, rows.len()), &mut out);
        let text = &quotes.article.text;
        let found = |row: &&Row| marks(row.n, &quotes.found[row.n - 1].0);
        let pieces = pieces(text.len(), rows.iter().flat_map(found).collect());
        for words in paint::paragraphs(text, &pieces, self.marking, all.len() > 1) {
            out.push('\n');
            let note = |n: usize| note::words(&all[n - 1], &quotes.found[n - 1].1, self.marking);
            write(&self.paragraph(&words, note), &mut out);
        }
        out
    }

    /// `── a.txt · 14 rows ──`
    fn heading(&self, quotes: &Quotes<'_>, kept: usize) -> Vec<Line> {
        let count = match (quotes.found.len(), kept) {
            (1, 1) => "1 row".to_owned(),
            (all, kept) if all == kept => format!("{all} rows"),
            (all, kept) => format!("{kept} of {all} rows"),
        };
        let id = visible::text(&quotes.article.id);
        let style = self.marking.style(Style::new().bold());
        let heading = words(&format!("── {id} · {count} ──"), style);
        lines(&heading, self.width, 3)
    }

    fn paragraph(&self, words: &[Word], note: impl Fn(usize) -> Vec<Word>) -> Vec<Line> {
        match self.width {
            WIDE..Self::ENDLESS => self.beside(words, note),
            _ => self.below(words, note),
        }
    }

    fn below(&self, words: &[Word], note: impl Fn(usize) -> Vec<Word>) -> Vec<Line> {
        let mut page = lines(words, self.width, 0);
        let rows: Vec<usize> = page.iter().flat_map(|line| line.rows.clone()).collect();
        for row in rows {
            for line in lines(&note(row), self.width - INDENT, 2) {
                let mut indented = Line::indented(INDENT);
                indented.beside(INDENT, &line);
                page.push(indented);
            }
        }
        page
    }

    /// A note stands beside the line in which its row starts, or below the note before.
    fn beside(&self, words: &[Word], note: impl Fn(usize) -> Vec<Word>) -> Vec<Line> {
        let margin = (self.width / 3).clamp(36, 76);
        let column = self.width - margin - GUTTER_WIDTH;
        let text = lines(words, column, 0);
        let mut notes: Vec<Option<Line>> = Vec::new();
        for (at, line) in text.iter().enumerate() {
            for &row in &line.rows {
                notes.resize(notes.len().max(at), None);
                notes.extend(lines(&note(row), margin, 2).into_iter().map(Some));
            }
        }
        let height = text.len().max(notes.len());
        let mut page: Vec<Line> = text;
        page.resize(height, Line::default());
        for (line, note) in page.iter_mut().zip(notes) {
            if let Some(note) = note {
                line.beside(column, &gutter(self.marking));
                line.beside(column + GUTTER_WIDTH, &note);
            }
        }
        page
    }
}

fn gutter(marking: Marking) -> Line {
    let mut gutter = Line::default();
    gutter.push(GUTTER, marking.style(Style::new().dimmed()), GUTTER_WIDTH);
    gutter
}

fn write(lines: &[Line], to: &mut String) {
    lines.iter().for_each(|line| line.write(to));
}

fn words(text: &str, style: Style) -> Vec<Word> {
    let words = text.split(' ');
    words.map(|word| Word::new(" ", word, style)).collect()
}

/// What the colours stand for, each in its own.
fn colours() -> Vec<Word> {
    let parts = Part::ALL.map(|part| (part.name(), paint::style(part)));
    let inside = ("inside another", Style::new().underline());
    let number = ("¹number of the row", Style::new().dimmed());
    let names = parts.into_iter().chain([inside, number]);
    names
        .map(|(name, style)| Word {
            gap: Run {
                text: "  ".to_owned(),
                style: Style::new(),
            },
            ..Word::new("", name, style)
        })
        .collect()
}

#[cfg(test)]
mod tests;
