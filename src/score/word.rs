//! A text → its words, and which of them stand between quotation marks.
//!
//! All figures count words, so that it does not matter who takes a mark or a comma into
//! a part and who does not. `“We’re done,” she said.` has four words, two of them quoted.
//! The definitions are those of `tools/score.py`, and on purpose not those of
//! [`crate::segment`] and [`crate::quotation`]: a change there must not move the measure.

use crate::Span;
use regex::Regex;
use std::sync::LazyLock;

static WORD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[\p{L}\p{N}_]+(?:[’'\-][\p{L}\p{N}_]+)*").expect("a sound expression")
});

/// The words of one text; a word is named by its number, from 0.
#[derive(Debug)]
pub(super) struct Words {
    spans: Vec<Span>,
    is_quoted: Vec<bool>,
    /// Where lines end.
    line_ends: Vec<usize>,
}

impl Words {
    pub(super) fn new(text: &str) -> Self {
        let spans = spans(text);
        let mut is_quoted = vec![false; spans.len()];
        for quoted in quotations(text) {
            let first = spans.partition_point(|word| word.start <= quoted.start);
            let last = spans.partition_point(|word| word.end <= quoted.end);
            is_quoted[first..last.max(first)].fill(true);
        }
        Self {
            spans,
            is_quoted,
            line_ends: memchr::memchr_iter(b'\n', text.as_bytes()).collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    pub(super) fn is_quoted(&self, word: usize) -> bool {
        self.is_quoted[word]
    }

    /// Every word that shares something with these spans, in text order, once.
    pub(super) fn cover(&self, spans: &[Span]) -> Vec<usize> {
        let mut covered: Vec<usize> = spans.iter().flat_map(|&span| self.touched(span)).collect();
        covered.sort_unstable();
        covered.dedup();
        covered
    }

    fn touched(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.spans.partition_point(|word| word.end <= span.start);
        let last = self.spans.partition_point(|word| word.start < span.end);
        first..last.max(first)
    }

    /// The line of the text in which this word stands, from 1.
    pub(super) fn line(&self, word: usize) -> usize {
        let start = self.spans[word].start;
        1 + self.line_ends.partition_point(|&end| end < start)
    }
}

/// The words of a text that is not an article: a name, a mention.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    WORD.find_iter(text).map(|found| found.as_str())
}

/// Unbroken runs of words, as first and last.
pub(super) fn runs(words: &[usize]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &word in words {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == word => *last = word,
            _ => runs.push((word, word)),
        }
    }
    runs
}

/// How many numbers two lists in ascending order share.
pub(super) fn shared(one: &[usize], other: &[usize]) -> usize {
    let (small, large) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let is_in = |number: &&usize| large.binary_search(number).is_ok();
    small.iter().filter(is_in).count()
}

fn spans(text: &str) -> Vec<Span> {
    WORD.find_iter(text)
        .map(|found| Span::new(found.start(), found.end()))
        .collect()
}

/// From mark to mark within a line, or to its end: a quotation may run on in the next.
fn quotations(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut open = None;
        for (at, mark) in line.match_indices(['“', '”', '"']) {
            match (mark, open) {
                ("“" | "\"", None) => open = Some(start + at),
                ("”" | "\"", Some(opening)) => {
                    found.push(Span::new(opening, start + at));
                    open = None;
                }
                _ => {}
            }
        }
        start += line.len();
        found.extend(open.map(|opening| Span::new(opening, start)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        let words = Words::new(text);
        let quoted = (0..words.len()).filter(|&word| words.is_quoted(word));
        quoted.map(|word| words.spans[word].of(text)).collect()
    }

    #[test]
    fn words_between_marks_are_quoted_up_to_the_end_of_the_line() {
        assert_eq!(quoted("“We’re done,” she said."), ["We’re", "done"]);
        assert_eq!(quoted("Go \"on and\nOn, he” said"), ["on", "and"]);
        assert_eq!(quoted("“a “b” c” d \"e\" f"), ["a", "b", "e"]);
    }

    #[test]
    fn a_word_is_covered_when_a_part_of_it_is() {
        let words = Words::new("We are well-off.");
        assert_eq!(words.cover(&[Span::new(9, 11), Span::new(1, 4)]), [0, 1, 2]);
        assert!(
            words
                .cover(&[Span::new(15, 16), Span::new(2, 3)])
                .is_empty()
        );
    }

    #[test]
    fn runs_are_as_long_as_they_can_be() {
        assert_eq!(runs(&[1, 2, 3, 7, 9, 10]), [(1, 3), (7, 7), (9, 10)]);
        assert_eq!(shared(&[1, 2, 5], &[2, 3, 5, 8]), 2);
    }
}
