//! `data/patterns.toml` → checked, compiled patterns.
//!
//! Takes the pattern file and gives [`Patterns`], which are matched against the
//! letters of units (see [`crate::unit`]). A pattern is a readable form over units,
//! with examples that are its documentation and its tests:
//! *[content “We will win,”] [source Ann Lee] [cue said].*

mod edge;
mod engine;
mod form;
mod letters;
mod memory;
mod needs;
mod phrase;
mod side;
mod word;

pub use letters::Letters;
pub use memory::Memory;
pub(crate) use needs::Around;

use crate::Error;
use crate::cue::Frame;
use crate::lexicon::ListFile;
use crate::unit::UnitKind;
use needs::Needs;
use regex_automata::util::pool::Pool;
use serde::Deserialize;
use side::{CUES, Side, Sides};
use std::ops::{DerefMut, Range};
use std::sync::Arc;
use toml::Spanned;

/// All patterns; within a stage the order of the file is their priority.
#[derive(Debug)]
pub struct Patterns {
    stages: [Vec<Pattern>; 3],
    /// What each of them needs, apart from them: most are refused by that alone.
    needs: [Vec<Needs>; 3],
    /// The places in their stage of those that could match somewhere: see [`number`].
    at_place: Vec<Vec<u16>>,
    memories: Pool<Memory>,
}

/// When a pattern is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    pub id: Arc<str>,
    /// The frame its cue must take; empty where the form has no cue of its own.
    pub frame: String,
    /// Sentences it finds, in bracket marking.
    pub examples: Vec<String>,
    /// Sentences it must not find anything in.
    pub not: Vec<String>,
    stage: Stage,
    /// Whether *as* stands in front of its source.
    pub(crate) behind_as: bool,
    /// Whether *as* stands in front of its quotation.
    pub(crate) quotes_behind_as: bool,
    /// Whether *to* and a quotation stand behind somebody who is told something.
    pub(crate) quotes_behind_to: bool,
    /// Whether a noun that cries out stands in front of the quotation.
    pub(crate) has_cry: bool,
    /// Whether it says when and where something is said: *in a letter sent to parents*.
    pub(crate) has_occasion: bool,
    /// Whether what something is said of is content too: *the plan is expected to fail*.
    pub(crate) has_topic: bool,
    demand: Demand,
    claims_quotations: bool,
    /// The letters of its cues.
    cues: Letters,
    sides: Sides,
}

/// Which patterns are tried.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    /// Those of this stage.
    pub stage: Stage,
    /// The letter of the cue, if there is one.
    pub cue: Option<u8>,
    /// The bits of the frames that the cue could take.
    pub frames: u64,
    /// Whether only those that claim quotations.
    pub quotations_only: bool,
}

/// What a pattern asks of its cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// Nothing: any verb will do.
    None,
    /// That it takes the preposition that stands there, which is the next unit or not.
    Preposition {
        /// Whether it is the next unit.
        next: bool,
        /// Whether the cue is passive: *was asked about*.
        passive: bool,
    },
    /// That it takes this frame.
    Frame(Frame),
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
        Ok(Self::indexed(of_stage))
    }

    fn indexed(stages: [Vec<Pattern>; 3]) -> Self {
        let letters = UnitKind::ALL.map(|kind| Some(kind as u8));
        let mut at_place = vec![Vec::new(); 3 * SEATS_OF_CUES * 128];
        for stage in [Stage::KnownCue, Stage::AnyVerb, Stage::NoCue] {
            for cue in CUES.into_iter().map(Some).chain([None]) {
                for next in letters.into_iter().chain([None]) {
                    let patterns = (0..).zip(&stages[stage as usize]);
                    let fitting = patterns.filter(|(_, each)| each.could_stand(cue, next));
                    at_place[number(stage, cue, next)] = fitting.map(|(at, _)| at).collect();
                }
            }
        }
        let needs = |patterns: &Vec<Pattern>| patterns.iter().map(Pattern::needs).collect();
        Self {
            needs: stages.each_ref().map(needs),
            stages,
            at_place,
            memories: Pool::new(Memory::default),
        }
    }

    /// The patterns that could match where a cue stands, in order of priority.
    #[inline]
    pub(crate) fn possible(
        &self,
        wanted: Wanted,
        around: Around,
    ) -> impl Iterator<Item = &Pattern> {
        let Wanted { stage, cue, .. } = wanted;
        let (patterns, needs) = (&self.stages[stage as usize], &self.needs[stage as usize]);
        let candidates = self.at_place[number(stage, cue, around.next)].iter();
        let needs = move |at: &&u16| &needs[usize::from(**at)];
        let of_frame = candidates.filter(move |at| needs(at).are_of(wanted.frames));
        let fitting = of_frame.filter(move |at| needs(at).are_met(wanted, around));
        fitting.map(|&at| &patterns[usize::from(at)])
    }

    /// What this thread has found with these patterns so far.
    pub fn memory(&self) -> impl DerefMut<Target = Memory> {
        self.memories.get()
    }

    /// Every pattern in order of priority.
    pub fn iter(&self) -> impl Iterator<Item = &Pattern> {
        self.stages.iter().flatten()
    }
}

impl Pattern {
    /// Whether its content is quotations and nothing else, so that no other cue may have them.
    pub fn claims_quotations(&self) -> bool {
        self.claims_quotations
    }

    /// What it asks of its cue.
    pub fn demand(&self) -> Demand {
        self.demand
    }

    /// What it needs at least.
    fn needs(&self) -> Needs {
        let frames = match self.demand {
            Demand::Frame(frame) => frame.bit(),
            Demand::None | Demand::Preposition { .. } => u64::MAX,
        };
        Needs {
            frames,
            claims_quotations: self.claims_quotations,
            ..self.sides.needs()
        }
    }

    fn could_stand(&self, cue: Option<u8>, next: Option<u8>) -> bool {
        cue.is_none() || self.cues.has(cue) && self.sides.could_go_on(next)
    }

    /// Where it first matches, as ranges of units counted from the start of `letters`; the
    /// unit `cue`, if there is one, has a letter that no other has. `memory` has begun this
    /// sentence.
    pub fn find(&self, letters: &[u8], cue: Option<usize>, memory: &mut Memory) -> Option<Match> {
        self.sides.find(letters, cue, memory)
    }
}

/// No cue has a seat of its own.
const SEATS_OF_CUES: usize = CUES.len() + 1;

/// The number of a place in a stage: by the letter of the cue, if there is one, and the letter
/// behind it, if the sentence goes on.
fn number(stage: Stage, cue: Option<u8>, next: Option<u8>) -> usize {
    let seat = CUES.iter().position(|&letter| Some(letter) == cue);
    let seat = seat.unwrap_or(CUES.len());
    let next = next.unwrap_or(Letters::NOTHING) & 127;
    (stage as usize * SEATS_OF_CUES + seat) * 128 + usize::from(next)
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
    let sides = Sides::of(&form.regex, known).map_err(|problem| list.error(form_line, problem))?;
    if table.examples.is_empty() {
        return Err(list.error(line, format!("the pattern “{}” has no example", table.id)));
    }
    let stage = match (form.has_cue, table.frame.is_empty()) {
        (false, _) => Stage::NoCue,
        (true, true) => Stage::AnyVerb,
        (true, false) => Stage::KnownCue,
    };
    let frame = table.frame.as_str();
    let demand = match frame {
        "" => Demand::None,
        "preposition" | "passive-preposition" => Demand::Preposition {
            next: form.takes_next,
            passive: frame != "preposition",
        },
        _ => Demand::Frame(Frame::of(frame)),
    };
    let is_of_quotations = matches!(
        frame,
        "quotation" | "addressee-quotation" | "put-it" | "noun-quotation" | "in-noun"
    );
    Ok(Pattern {
        demand,
        claims_quotations: is_of_quotations || stage != Stage::KnownCue,
        id: table.id.into(),
        frame: table.frame,
        examples: table.examples,
        not: table.not,
        stage,
        behind_as: table.form.get_ref().split(' ').any(|word| word == "AS"),
        quotes_behind_as: table.form.get_ref().contains("AS-QUOTED"),
        quotes_behind_to: table.form.get_ref().contains("TO-QUOTED"),
        has_cry: table.form.get_ref().contains("SAYING-NOUN OF "),
        has_occasion: table.form.get_ref().contains(" OCCASION"),
        has_topic: table.form.get_ref().starts_with("TOPIC "),
        cues: form.cues,
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
