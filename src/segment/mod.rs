//! Text → [`Document`]: paragraphs, sentences and tokens.
//!
//! Takes the article's text as it is and gives absolute byte spans into it.
//! *“No,” said Sen. Lena Ortiz.* is one sentence of nine tokens: the mark, `No`,
//! the comma, the mark, `said`, `Sen.`, `Lena`, `Ortiz` and the full stop.

mod furniture;
mod sentence;
mod span;
mod token;
mod word;

pub use furniture::is_furniture;
pub use span::Span;
pub use token::{Case, Token, TokenKind};

use rustc_hash::FxHashSet;
use std::ops::Range;

/// Abbreviations whose full stop does not end a sentence, stop included: `Sen.`
pub type Abbreviations = FxHashSet<Box<str>>;

/// More lines of the page than this between two paragraphs part them.
pub(crate) const MOST_LINES_BETWEEN: usize = 3;

/// A text cut into paragraphs, sentences and tokens; borrows the text.
#[derive(Debug)]
pub struct Document<'a> {
    /// The unaltered text.
    pub text: &'a str,
    /// Runs of text between line breaks; lines of white space are left out.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences in text order; none crosses a paragraph.
    pub sentences: Vec<Sentence>,
    /// Tokens in text order; white space is between them.
    pub tokens: Vec<Token>,
}

/// One paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its bytes, without the white space around it.
    pub span: Span,
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Its sentences, as indices into [`Document::sentences`].
    pub sentences: Range<usize>,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
}

impl<'a> Document<'a> {
    /// Cuts `text`; `abbreviations` keep their full stop.
    pub fn new(text: &'a str, abbreviations: &Abbreviations) -> Self {
        let mut document = Self {
            text,
            paragraphs: Vec::with_capacity(text.len() / 200),
            sentences: Vec::with_capacity(text.len() / 100),
            tokens: Vec::with_capacity(text.len() / 4),
        };
        let mut stops = Vec::new();
        for span in paragraphs(text) {
            stops.clear();
            document.push_paragraph(span, abbreviations, &mut stops);
        }
        document
    }

    fn push_paragraph(
        &mut self,
        span: Span,
        abbreviations: &Abbreviations,
        stops: &mut Vec<usize>,
    ) {
        let (first_token, first_sentence) = (self.tokens.len(), self.sentences.len());
        token::push_tokens(self.text, span, abbreviations, &mut self.tokens, stops);
        let tokens = first_token..self.tokens.len();
        let (all, sentences) = (&self.tokens, &mut self.sentences);
        sentence::push_sentences(self.text, all, tokens.clone(), stops, sentences);
        self.paragraphs.push(Paragraph {
            span,
            tokens,
            sentences: first_sentence..self.sentences.len(),
        });
    }

    /// Whether a paragraph is a line of the page and no part of the article: see [`is_furniture`].
    pub fn is_line_of_page(&self, paragraph: usize) -> bool {
        is_furniture(self.paragraphs[paragraph].span.of(self.text))
    }

    /// The paragraph of the article before one, a few lines of the page between them left out.
    pub fn paragraph_before(&self, paragraph: usize) -> Option<usize> {
        let mut before = (0..paragraph).rev().take(MOST_LINES_BETWEEN + 1);
        before.find(|&at| !self.is_line_of_page(at))
    }

    /// The paragraph of the article behind one, likewise.
    pub fn paragraph_behind(&self, paragraph: usize) -> Option<usize> {
        let mut behind = (paragraph + 1..self.paragraphs.len()).take(MOST_LINES_BETWEEN + 1);
        behind.find(|&at| !self.is_line_of_page(at))
    }

    /// The words of a token.
    pub fn word(&self, token: usize) -> &'a str {
        self.tokens[token].span.of(self.text)
    }

    /// The span from the first token of a range to its last.
    ///
    /// An empty range gives an empty span.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match tokens.is_empty() {
            true => Span::default(),
            false => Span::new(
                self.tokens[tokens.start].span.start,
                self.tokens[tokens.end - 1].span.end,
            ),
        }
    }
}

/// The runs of text between line breaks, trimmed; lines of white space are left out.
pub fn paragraphs(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < text.len() {
            let end = memchr::memchr2(b'\n', b'\r', &text.as_bytes()[start..])
                .map_or(text.len(), |at| start + at);
            let line = &text[start..end];
            let words = line.trim_start();
            let first = end - words.len();
            let span = Span::new(first, first + words.trim_end().len());
            start = end + 1;
            if !span.is_empty() {
                return Some(span);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn abbreviations() -> Abbreviations {
        ["Sen.", "Jr.", "Nov.", "p.m."]
            .into_iter()
            .map(Into::into)
            .collect()
    }

    fn words(text: &str) -> Vec<&str> {
        let document = Document::new(text, &abbreviations());
        document
            .tokens
            .iter()
            .map(|token| token.span.of(text))
            .collect()
    }

    fn sentences(text: &str) -> Vec<&str> {
        let document = Document::new(text, &abbreviations());
        document
            .sentences
            .iter()
            .map(|sentence| document.span(sentence.tokens.clone()).of(text))
            .collect()
    }

    #[test]
    fn marks_and_stops_are_tokens_of_their_own() {
        assert_eq!(
            words("“No,” said Sen. Lena Ortiz."),
            ["“", "No", ",", "”", "said", "Sen.", "Lena", "Ortiz", "."]
        );
    }

    #[test]
    fn a_possessive_is_cut_from_its_name_and_a_negation_is_not() {
        assert_eq!(
            words("Ortiz’s plan didn't pass"),
            ["Ortiz", "’s", "plan", "didn't", "pass"]
        );
        assert_eq!(words("O’Neil she's"), ["O’Neil", "she", "'s"]);
    }

    #[test]
    fn initials_numbers_and_hyphens_stay_whole() {
        assert_eq!(
            words("J. R. Cole of the U.S. paid $2.5m in mid-May."),
            [
                "J.", "R.", "Cole", "of", "the", "U.S.", "paid", "$", "2.5m", "in", "mid-May", "."
            ]
        );
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        assert_eq!(
            sentences("Sen. J. R. Cole Jr. left on Nov. 5. He did not return."),
            ["Sen. J. R. Cole Jr. left on Nov. 5.", "He did not return."]
        );
    }

    #[test]
    fn an_abbreviation_before_a_common_opening_word_ends_a_sentence() {
        assert_eq!(
            sentences("It ended at 5 p.m. The crowd left."),
            ["It ended at 5 p.m.", "The crowd left."]
        );
    }

    #[test]
    fn a_closing_mark_belongs_to_the_sentence_it_ends() {
        assert_eq!(
            sentences("“We won.” He left. (No one saw.) “Why?” asked Cole."),
            [
                "“We won.”",
                "He left.",
                "(No one saw.)",
                "“Why?” asked Cole."
            ]
        );
    }

    #[test]
    fn paragraphs_are_what_stands_between_line_breaks() {
        let text = "One.\r\n \r\n\u{a0}Two.\rThree.\n";
        let found: Vec<&str> = paragraphs(text).map(|span| span.of(text)).collect();
        assert_eq!(found, ["One.", "Two.", "Three."]);
    }
}
