//! A sentence in unit letters, with one unit of it as the cue → where patterns match.
//!
//! The letter of a cue stands once in a sentence: a form is looked for from there, first
//! what stands behind the cue, then what stands in front of it. Forms share their sides
//! (*Ann Lee said* opens a dozen), and each side is looked for once for each cue.

use super::{Letters, Match, Pattern, Patterns, Stage};
use regex::bytes::{Captures, Regex};

/// One side of a form, up to its cue or from its cue on; or a form without one.
#[derive(Debug)]
pub(super) struct Side {
    /// Its text, by which forms share it.
    pub regex: Regex,
    /// The groups of each part of an attribution.
    content: [Option<usize>; 2],
    source: [Option<usize>; 2],
    cue: [Option<usize>; 2],
}

/// The sides that a form is made of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sides {
    /// The form has no cue, or one that it could do without.
    Whole(usize),
    /// Up to the cue, and from the cue on.
    AtCue(usize, usize),
}

impl Side {
    pub fn new(regex: Regex) -> Self {
        let group = |name: &str| regex.capture_names().position(|known| known == Some(name));
        Self {
            content: ["content", "content_2"].map(group),
            source: ["source", "source_2"].map(group),
            cue: ["cue", "cue_2"].map(group),
            regex,
        }
    }

    /// Adds the parts that a match of this side has; `start` is where it was looked for.
    fn add_to(&self, matched: &mut Match, captures: &Captures<'_>, start: usize) {
        let parts = |groups: [Option<usize>; 2]| {
            let ranges = groups.into_iter().flatten();
            ranges
                .filter_map(|group| captures.get(group))
                .map(move |found| start + found.start()..start + found.end())
        };
        matched.content.extend(parts(self.content));
        matched.cue.extend(parts(self.cue));
        matched.source = matched.source.take().or_else(|| parts(self.source).next());
    }
}

/// A sentence in unit letters, and what is known of it.
#[derive(Debug)]
pub struct Sentence<'a> {
    patterns: &'a Patterns,
    letters: Vec<u8>,
    /// Which letters there are.
    present: Letters,
    /// The unit that is the cue, and its letter when it is not.
    cue: Option<(usize, u8)>,
    /// Whether each side matches beside the cue, as far as it was looked for.
    matches: Vec<Option<bool>>,
}

impl<'a> Sentence<'a> {
    /// A sentence without units.
    pub fn new(patterns: &'a Patterns) -> Self {
        Self {
            patterns,
            letters: Vec::new(),
            present: Letters::default(),
            cue: None,
            matches: vec![None; patterns.sides.len()],
        }
    }

    /// Goes on to the next sentence, which has no cue yet.
    pub fn read(&mut self, letters: impl Iterator<Item = u8>) {
        self.letters.clear();
        self.letters.extend(letters);
        self.present = Letters::of(&self.letters);
        self.cue = None;
    }

    /// Makes a unit the cue, in place of the one before.
    pub fn focus(&mut self, unit: usize, letter: u8) {
        self.unfocus();
        self.cue = Some((unit, std::mem::replace(&mut self.letters[unit], letter)));
        self.matches.fill(None);
    }

    /// Leaves the sentence without a cue.
    pub fn unfocus(&mut self) {
        if let Some((unit, plain)) = self.cue.take() {
            self.letters[unit] = plain;
        }
    }

    /// The patterns of a stage that could match, by the letters that there are, in order
    /// of priority.
    pub fn possible(&self, stage: Stage) -> impl Iterator<Item = &'a Pattern> + use<'a> {
        let present = match self.cue {
            Some((unit, _)) => self.present.with(self.letters[unit]),
            None => self.present,
        };
        self.patterns.of_stage(stage, present)
    }

    /// Where a pattern first matches, as ranges of units.
    pub fn find(&mut self, pattern: &Pattern) -> Option<Match> {
        let mut matched = Match::default();
        match (pattern.sides, self.cue) {
            (Sides::Whole(side), _) => self.add(side, 0..self.letters.len(), &mut matched)?,
            (Sides::AtCue(before, behind), Some((cue, _))) => {
                let (front, rest) = (0..cue + 1, cue..self.letters.len());
                if !self.has(behind, rest.clone()) || !self.has(before, front.clone()) {
                    return None;
                }
                self.add(before, front, &mut matched)?;
                self.add(behind, rest, &mut matched)?;
            }
            (Sides::AtCue(..), None) => return None,
        }
        Some(matched)
    }

    fn has(&mut self, side: usize, units: std::ops::Range<usize>) -> bool {
        *self.matches[side].get_or_insert_with(|| {
            self.patterns.sides[side]
                .regex
                .is_match(&self.letters[units])
        })
    }

    fn add(&self, side: usize, units: std::ops::Range<usize>, matched: &mut Match) -> Option<()> {
        let side = &self.patterns.sides[side];
        let start = units.start;
        let captures = side.regex.captures(&self.letters[units])?;
        side.add_to(matched, &captures, start);
        Some(())
    }
}
