//! Two wordings → one text in pieces: what stayed, what was dropped, what was added.
//!
//! *We will lose, big* and *We will win, big* give `We will`, ` `, dropped `lose`, added
//! `win`, and `, big`. What stayed and what was added are the new wording, verbatim.

use super::{
    steps::steps,
    words::{Word, words},
};
use similar::DiffOp;

/// A piece of a wording that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// In both, as the new wording has it.
    Same(&'a str),
    /// In the old one only.
    Dropped(&'a str),
    /// In the new one only.
    Added(&'a str),
}

/// The new wording and what was dropped from the old one.
///
/// ```
/// use onrecord::diff::{Piece::*, wording};
///
/// let pieces = wording("We will lose, big", "We will win, big");
/// assert_eq!(pieces, [Same("We will "), Dropped("lose"), Added("win"), Same(", big")]);
/// ```
pub fn wording<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let (old, new) = (Wording::new(old), Wording::new(new));
    let forms = [&old, &new].map(|text| text.words.iter().map(|word| word.form.as_str()).collect());
    let [old_forms, new_forms]: [Vec<&str>; 2] = forms;
    let mut pieces = Pieces {
        new: new.text,
        told: 0,
        pieces: Vec::new(),
    };
    for step in steps(&old_forms, &new_forms) {
        pieces.step(&old, &new, step);
    }
    pieces.push(Piece::Same(&new.text[new.end(new.words.len())..]));
    pieces.pieces
}

/// A text and its words.
struct Wording<'a> {
    text: &'a str,
    words: Vec<Word>,
}

impl<'a> Wording<'a> {
    fn new(text: &'a str) -> Self {
        let words = words(text);
        Self { text, words }
    }

    /// Where the words before this one end.
    fn end(&self, word: usize) -> usize {
        let before = word.checked_sub(1);
        before.map_or(0, |before| self.words[before].span.end)
    }

    fn start(&self, word: usize) -> usize {
        self.words
            .get(word)
            .map_or(self.text.len(), |word| word.span.start)
    }

    /// What stands in front of a word, and from it to the end of the last of `count`.
    fn parts(&self, word: usize, count: usize) -> (&'a str, &'a str) {
        let (before, start) = (self.end(word), self.start(word));
        let end = self.end(word + count);
        (&self.text[before..start], &self.text[start..end])
    }
}

struct Pieces<'a> {
    new: &'a str,
    /// How far the pieces tell the new text.
    told: usize,
    pieces: Vec<Piece<'a>>,
}

impl<'a> Pieces<'a> {
    fn step(&mut self, old: &Wording<'a>, new: &Wording<'a>, step: DiffOp) {
        match step {
            DiffOp::Equal { new_index, len, .. } => {
                let (gap, words) = new.parts(new_index, len);
                self.push(Piece::Same(gap));
                self.push(Piece::Same(words));
            }
            DiffOp::Delete {
                old_index, old_len, ..
            } => self.push(Piece::Dropped(dropped(old, old_index, old_len))),
            DiffOp::Insert {
                new_index, new_len, ..
            } => {
                let range = new.end(new_index)..new.end(new_index + new_len);
                self.push(Piece::Added(&new.text[range]));
            }
            DiffOp::Replace {
                old_index,
                old_len,
                new_index,
                new_len,
            } => {
                let (gap, words) = new.parts(new_index, new_len);
                self.push(Piece::Same(gap));
                self.push(Piece::Dropped(old.parts(old_index, old_len).1));
                self.push(Piece::Added(words));
            }
        }
    }

    fn push(&mut self, piece: Piece<'a>) {
        let (Piece::Same(text) | Piece::Dropped(text) | Piece::Added(text)) = piece;
        let told = self.told;
        if !matches!(piece, Piece::Dropped(_)) {
            self.told += text.len();
        }
        match (piece, self.pieces.last_mut()) {
            _ if text.is_empty() => {}
            (Piece::Same(_), Some(Piece::Same(before))) => {
                *before = &self.new[told - before.len()..self.told];
            }
            _ => self.pieces.push(piece),
        }
    }
}

/// The words with what stands in front of them, or behind them if they were the first.
fn dropped<'a>(old: &Wording<'a>, word: usize, count: usize) -> &'a str {
    let range = match word {
        0 => 0..old.start(count),
        _ => old.end(word)..old.end(word + count),
    };
    &old.text[range]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `wdiff` writes it.
    fn marked(old: &str, new: &str) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Same(text) => (*text).to_owned(),
            Piece::Dropped(text) => format!("[-{text}-]"),
            Piece::Added(text) => format!("{{+{text}+}}"),
        };
        wording(old, new).iter().map(piece).collect()
    }

    #[test]
    fn changed_words_are_marked_and_nothing_else() {
        for (old, new, pieces) in [
            ("We will win.", "We will win!", "We will win!"),
            ("“We” will", "we WILL", "we WILL"),
            ("We will wni.", "We will win.", "We will [-wni-]{+win+}."),
            (
                "We will surely win.",
                "We will win.",
                "We will[- surely-] win.",
            ),
            ("Surely, we win.", "We win.", "[-Surely, -]We win."),
            ("We win, surely.", "We win.", "We win[-, surely-]."),
            ("We win.", "We win, surely.", "We win{+, surely+}."),
            ("We win.", "Surely we win.", "{+Surely+} we win."),
            ("One, two", "Three – four", "[-One, two-]{+Three – four+}"),
            ("", "One.", "{+One+}."),
            ("One.", "", "[-One.-]"),
            ("", "", ""),
        ] {
            assert_eq!(marked(old, new), pieces);
        }
    }
}
