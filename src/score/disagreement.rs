//! Acts without a counterpart → [`Disagreement`]s that a person can read.
//!
//! The gold `We will win` by *Ortiz* that only a row by *Cole* covers is missed; what was
//! found instead is that row, with all of its words shared and another source.

use super::act::Act;
use super::matching::{Matching, Pair};
use super::{Found, in_text_order, word};
use crate::{Article, Span, attribution::Mode, gold::Gold};
use std::fmt;

/// A gold that was missed, or a row that is none of the gold.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    /// The article's id.
    pub article: String,
    /// Which of both it is.
    pub side: Side,
    /// What stands there.
    pub words: Words,
    /// What the other side has there, or nearest to it.
    pub nearest: Option<Nearest>,
}

/// Who has it while the other has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// People marked it, and no row is right about it.
    Missed,
    /// A row that is right about nothing that people marked.
    False,
}

/// One attribution as it reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// The line of the article in which the content starts, from 1.
    pub line: usize,
    /// By the words between marks, gold and row alike.
    pub mode: Mode,
    /// The words attributed, ` … ` between parts.
    pub content: String,
    /// Whose they are.
    pub source: String,
    /// What signals it.
    pub cue: String,
    /// The pattern or step that found it; empty for gold.
    pub found_by: String,
}

/// The counterpart that comes nearest.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearest {
    /// What stands there.
    pub words: Words,
    /// How much of the content is shared (Dice), from 0 to 1.
    pub shared: f64,
    /// Whether both have the same source.
    pub same_source: bool,
}

impl Nearest {
    fn new(pair: Pair, words: Words) -> Self {
        Self {
            words,
            shared: pair.dice,
            same_source: pair.has_source,
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missed => "missed",
            Self::False => "false",
        })
    }
}

/// All there is to say about one article.
pub(super) struct Comparison<'a> {
    pub(super) article: &'a Article,
    pub(super) words: &'a word::Words,
    pub(super) gold: (&'a [Gold], &'a [Act]),
    pub(super) found: (&'a [Found], &'a [Act]),
    pub(super) pairs: &'a [Pair],
    pub(super) right: &'a Matching,
}

impl Comparison<'_> {
    /// In text order, what was missed before what is false.
    pub(super) fn disagreements(&self) -> Vec<Disagreement> {
        let mut acts: Vec<(&Act, Disagreement)> = Vec::new();
        let nearest = self.nearest_found();
        for (at, act) in self.gold.1.iter().enumerate() {
            if !self.right.gold[at] {
                let nearest = nearest[at].map(|pair| Nearest::new(pair, self.found(pair.found)));
                acts.push((act, self.disagreement(Side::Missed, self.gold(at), nearest)));
            }
        }
        let nearest = self.nearest_gold();
        for (at, act) in self.found.1.iter().enumerate() {
            if !self.right.found[at] {
                let nearest = nearest[at].map(|pair| Nearest::new(pair, self.gold(pair.gold)));
                acts.push((act, self.disagreement(Side::False, self.found(at), nearest)));
            }
        }
        acts.sort_by(|(one, _), (other, _)| in_text_order(one, other));
        acts.into_iter().map(|(_, found)| found).collect()
    }

    fn disagreement(&self, side: Side, words: Words, nearest: Option<Nearest>) -> Disagreement {
        Disagreement {
            article: self.article.id.clone(),
            side,
            words,
            nearest,
        }
    }

    /// For each gold the row that shares most with it.
    fn nearest_found(&self) -> Vec<Option<Pair>> {
        let mut nearest = vec![None; self.gold.1.len()];
        for pair in self.pairs {
            nearest[pair.gold].get_or_insert(*pair);
        }
        nearest
    }

    /// For each row the gold that shares most with it, else the one that starts nearest.
    fn nearest_gold(&self) -> Vec<Option<Pair>> {
        let mut nearest = vec![None; self.found.1.len()];
        for pair in self.pairs {
            nearest[pair.found].get_or_insert(*pair);
        }
        let first = |act: &Act| act.content.first().copied().unwrap_or_default();
        let starts = self.gold.1.iter().enumerate();
        let mut starts: Vec<(usize, usize)> = starts.map(|(at, act)| (first(act), at)).collect();
        starts.sort_unstable();
        for (at, act) in self.found.1.iter().enumerate() {
            let start = first(act);
            let behind = starts.partition_point(|(other, _)| *other < start);
            let beside = starts[behind.saturating_sub(1)..starts.len().min(behind + 1)].iter();
            let closest = beside.min_by_key(|(other, _)| other.abs_diff(start));
            nearest[at] = nearest[at].or(closest.map(|&(_, gold)| Pair {
                dice: 0.0,
                found: at,
                gold,
                has_source: act.has_source_of(&self.gold.1[gold]),
            }));
        }
        nearest
    }

    fn gold(&self, at: usize) -> Words {
        let act = &self.gold.1[at];
        self.words(act, &self.gold.0[act.of], "")
    }

    fn found(&self, at: usize) -> Words {
        let act = &self.found.1[at];
        let row = &self.found.0[act.of];
        self.words(act, &row.parts, &row.found_by)
    }

    fn words(&self, act: &Act, parts: &Gold, found_by: &str) -> Words {
        Words {
            line: act.content.first().map_or(1, |&word| self.words.line(word)),
            mode: act.mode,
            content: self.joined(&parts.content),
            source: self.joined(&parts.source),
            cue: self.joined(&parts.cue),
            found_by: found_by.to_owned(),
        }
    }

    fn joined(&self, parts: &[Span]) -> String {
        let squeezed = |part: &Span| {
            let words: Vec<&str> = part.of(&self.article.text).split_whitespace().collect();
            words.join(" ")
        };
        parts.iter().map(squeezed).collect::<Vec<_>>().join(" … ")
    }
}
