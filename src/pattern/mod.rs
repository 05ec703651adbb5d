//! `data/patterns.toml` → checked, compiled patterns.
//!
//! Takes the pattern file and gives [`Patterns`], which are matched against the
//! letters of units (see [`crate::unit`]). A pattern is a readable form over units,
//! with examples that are its documentation and its tests:
//! *[content “We will win,”] [source Ann Lee] [cue said].*

mod form;

use crate::Error;
use crate::lexicon::ListFile;
use regex::bytes::{Regex, RegexBuilder};
use serde::Deserialize;
use std::ops::Range;
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
    /// At least one letter of each must be there: cheaper to ask than the regex.
    needs: Vec<Letters>,
    regex: Regex,
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

    fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Where a pattern matched, as ranges of units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The parts of the content.
    pub content: Vec<Range<usize>>,
    /// The source.
    pub source: Option<Range<usize>>,
    /// The parts of the cue.
    pub cue: Vec<Range<usize>>,
}

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
        for table in file.pattern {
            let line = line_at(&list.text, table.span().start);
            let pattern = compile(table.into_inner(), line, list)?;
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
            "quotation" | "addressee-quotation" | "put-it"
        ) || self.stage != Stage::KnownCue
    }

    fn could_match(&self, letters: Letters) -> bool {
        self.needs.iter().all(|needed| needed.meets(letters))
    }

    /// Where it first matches, as ranges of units counted from the start of `letters`.
    pub fn find(&self, letters: &[u8]) -> Option<Match> {
        let captures = self.regex.captures(letters)?;
        let group = |name: &str| captures.name(name).map(|found| found.range());
        Some(Match {
            content: ["content", "content_2"]
                .into_iter()
                .filter_map(group)
                .collect(),
            source: group("source").or_else(|| group("source_2")),
            cue: ["cue", "cue_2"].into_iter().filter_map(group).collect(),
        })
    }
}

fn compile(table: PatternTable, line: u64, list: &ListFile) -> Result<Pattern, Error> {
    let form_line = line_at(&list.text, table.form.span().start);
    let form =
        form::compile(table.form.get_ref()).map_err(|problem| list.error(form_line, problem))?;
    let regex = RegexBuilder::new(&form.regex)
        .unicode(false)
        .build()
        .map_err(|error| list.error(form_line, error.to_string()))?;
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
        needs: form.needs,
        regex,
    })
}

/// The line, from 1, of a byte of `text`.
fn line_at(text: &str, at: usize) -> u64 {
    1 + text.as_bytes()[..at.min(text.len())]
        .iter()
        .filter(|&&byte| byte == b'\n')
        .count() as u64
}
