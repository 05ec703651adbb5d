//! `data/patterns.toml` → checked, compiled patterns.
//!
//! Takes the pattern file and gives [`Patterns`], which are matched against the
//! letters of units (see [`crate::unit`]). A pattern is a readable form over units,
//! with examples that are its documentation and its tests:
//! *[content “We will win,”] [source Ann Lee] [cue said].*

mod form;
mod side;

use crate::Error;
use crate::lexicon::ListFile;
use serde::Deserialize;
use side::{Side, Sides};
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;

/// All patterns; within a stage the order of the file is their priority.
#[derive(Debug)]
pub struct Patterns {
    stages: [Vec<Pattern>; 3],
}

/// When a pattern is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// With every cue that the lists know in the pattern's frame.
    KnownCue,
    /// With every verb, for quotations that are still open.
    AnyVerb,
    /// Without a cue, for quotations that are still open after that.
    NoCue,
}

/// One pattern.
#[derive(Debug)]
pub struct Pattern {
    /// Its name in `found_by`.
    pub id: String,
    /// The frame its cue must take; empty where the form has no cue of its own.
    pub frame: String,
    /// Sentences it finds, in bracket marking.
    pub examples: Vec<String>,
    /// Sentences it must not find anything in.
    pub not: Vec<String>,
    stage: Stage,
    /// Whether *as* stands in front of its source.
    pub(crate) behind_as: bool,
    /// The letters that must be there: cheaper to ask than the regex.
    needs: Letters,
    /// Of each of these, one letter at least.
    needs_one_of: Vec<Letters>,
    sides: Sides,
}

/// A set of unit letters, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Letters(u128);

impl Letters {
    /// The letters of a sentence.
    pub fn of(letters: &[u8]) -> Self {
        Self(
            letters
                .iter()
                .fold(0, |set, letter| set | 1 << (letter & 127)),
        )
    }

    /// The same set with one letter more.
    pub fn with(self, letter: u8) -> Self {
        Self(self.0 | 1 << (letter & 127))
    }

    fn are_in(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Where a pattern matched, as ranges of units.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Match {
    /// The parts of the content.
    pub content: Parts,
    /// The source.
    pub source: Option<Range<usize>>,
    /// The parts of the cue.
    pub cue: Parts,
}

/// One part or two, the one there is in front: *“No,” … “Never.”*, *told … about*.
pub type Parts = [Option<Range<usize>>; 2];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PatternFile {
    pattern: Vec<Spanned<PatternTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PatternTable {
    id: String,
    form: Spanned<String>,
    #[serde(default)]
    frame: String,
    #[serde(default)]
    examples: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
}

impl Patterns {
    /// Reads, checks and compiles the pattern file.
    pub fn load(list: &ListFile) -> Result<Self, Error> {
        let file: PatternFile = toml::from_str(&list.text).map_err(|error| {
            let line = error
                .span()
                .map_or(1, |span| line_at(&list.text, span.start));
            list.error(line, error.message().to_owned())
        })?;
        let mut patterns: Vec<Pattern> = Vec::with_capacity(file.pattern.len());
        let mut known = Vec::new();
        for table in file.pattern {
            let line = line_at(&list.text, table.span().start);
            let pattern = compile(table.into_inner(), line, list, &mut known)?;
            if patterns.iter().any(|known| known.id == pattern.id) {
                return Err(list.error(line, format!("the id “{}” stands twice", pattern.id)));
            }
            patterns.push(pattern);
        }
        let mut of_stage: [Vec<Pattern>; 3] = Default::default();
        for pattern in patterns {
            of_stage[pattern.stage as usize].push(pattern);
        }
        Ok(Self { stages: of_stage })
    }

    /// The patterns of a stage that could match in a sentence with these letters, one
    /// of which is the cue's if there is one, in order of priority.
    pub fn possible(&self, stage: Stage, letters: Letters) -> impl Iterator<Item = &Pattern> {
        self.stages[stage as usize]
            .iter()
            .filter(move |pattern| pattern.could_match(letters))
    }

    /// Every pattern in order of priority.
    pub fn iter(&self) -> impl Iterator<Item = &Pattern> {
        self.stages.iter().flatten()
    }
}

impl Pattern {
    /// Whether its content is quotations and nothing else, so that no other cue may have them.
    pub fn claims_quotations(&self) -> bool {
        matches!(
            self.frame.as_str(),
            "quotation" | "addressee-quotation" | "put-it" | "noun-quotation" | "in-noun"
        ) || self.stage != Stage::KnownCue
    }

    fn could_match(&self, letters: Letters) -> bool {
        self.needs.are_in(letters) && self.needs_one_of.iter().all(|any| any.meet(letters))
    }

    /// Where it first matches, as ranges of units counted from the start of `letters`; the
    /// unit `cue`, if there is one, has a letter that no other has.
    pub fn find(&self, letters: &[u8], cue: Option<usize>) -> Option<Match> {
        self.sides.find(letters, cue)
    }
}

fn compile(
    table: PatternTable,
    line: u64,
    list: &ListFile,
    known: &mut Vec<Arc<Side>>,
) -> Result<Pattern, Error> {
    let form_line = line_at(&list.text, table.form.span().start);
    let form =
        form::compile(table.form.get_ref()).map_err(|problem| list.error(form_line, problem))?;
    let sides =
        Sides::of(&form.regex, known).map_err(|error| list.error(form_line, error.to_string()))?;
    if table.examples.is_empty() {
        return Err(list.error(line, format!("the pattern “{}” has no example", table.id)));
    }
    let stage = match (form.has_cue, table.frame.is_empty()) {
        (false, _) => Stage::NoCue,
        (true, true) => Stage::AnyVerb,
        (true, false) => Stage::KnownCue,
    };
    Ok(Pattern {
        id: table.id,
        frame: table.frame,
        examples: table.examples,
        not: table.not,
        stage,
        behind_as: table.form.get_ref().split(' ').any(|word| word == "AS"),
        needs: form.needs,
        needs_one_of: form.needs_one_of,
        sides,
    })
}

/// The line, from 1, of a byte of `text`.
fn line_at(text: &str, at: usize) -> u64 {
    1 + text.as_bytes()[..at.min(text.len())]
        .iter()
        .filter(|&&byte| byte == b'\n')
        .count() as u64
}
