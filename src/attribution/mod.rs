//! Units → content, source, cue and mode of each act of speech.
//!
//! Takes the units of each paragraph and gives [`Attribution`]s: first every cue is
//! tried against the patterns, in file order; then sieves look at what is still open.
//! *“No,” said Ortiz. “Never.”* is one attribution with two parts of content.

mod agent;
mod announcement;
mod bearer;
mod board;
mod content;
mod embedding;
mod ending;
mod extension;
mod extent;
mod guess;
mod headline;
mod interview;
mod kind;
mod matching;
mod noun;
mod objection;
mod relative;
mod resumption;
mod sieves;
mod sign;
mod source;
mod table;
mod talk;
mod topic;
mod transcript;
mod trial;
mod turn;
mod weighing;

pub use ending::{Endings, PossibleEnd};
pub use weighing::{Weights, log_odds};

use crate::cue::CueForm;
use crate::lexicon::Lexicon;
use crate::pattern::Patterns;
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::segment::{Document, Span};
use crate::unit::{Unit, Units};
use std::borrow::Cow;
use std::sync::Arc;

/// How much of the content stands between marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// All of it.
    Direct,
    /// Part of it.
    Mixed,
    /// None of it.
    Indirect,
}

/// What sort of act is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Kind {
    /// Said aloud.
    #[default]
    Speech,
    /// Written, posted, published.
    Writing,
    /// Thought, wanted, felt.
    Thought,
    /// Shown by a poll, a report, a finding.
    Evidence,
}

/// Whether the act is asserted to have happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Status {
    /// It happened.
    #[default]
    Asserted,
    /// It did not: *did not say*.
    Negated,
    /// It may: *if he says*.
    Hypothetical,
}

/// One act of speech: content, source and cue as spans of the article's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The content's parts in text order, outer marks left out; never empty.
    pub content: Vec<Span>,
    /// The mention that the words are given to.
    pub source: Option<Span>,
    /// The cue's parts in text order.
    pub cue: Vec<Span>,
    /// How much of the content stands between marks.
    pub mode: Mode,
    /// What sort of act is reported.
    pub kind: Kind,
    /// Whether it is asserted to have happened.
    pub status: Status,
    /// The pattern or step that found it.
    pub found_by: Arc<str>,
    /// Whether it is the reporter’s again where it stands in other words: *adding that …*.
    pub is_aside: bool,
    /// The cue's main word in lower case, and the frame it was found in; only noted with lists
    /// made for measuring.
    pub form: CueInFrame,
    /// How likely such a find is an attribution: see [`Strength`].
    pub strength: Strength,
    /// What was weighed; only noted with lists made for measuring.
    pub weighed: Option<Weighed>,
    /// Where its content may end; only noted with lists made for measuring.
    pub possible_ends: Vec<PossibleEnd>,
    /// The quotations in its content, as indices into the article's quotations.
    pub quotations: Vec<usize>,
    /// The paragraph its first part stands in.
    pub paragraph: usize,
}

impl Attribution {
    /// Speech in marks, as a step gives it to somebody that no cue names.
    fn without_cue(found_by: &str, source: Option<Span>, content: Span, paragraph: usize) -> Self {
        Self {
            content: vec![content],
            source,
            cue: Vec::new(),
            mode: Mode::Direct,
            kind: Kind::Speech,
            status: Status::Asserted,
            found_by: found_by.into(),
            is_aside: false,
            form: CueInFrame::default(),
            strength: Strength::default(),
            weighed: None,
            possible_ends: Vec::new(),
            quotations: Vec::new(),
            paragraph,
        }
    }
}

/// How likely people would mark a find, by its cue and what stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Strength {
    /// Under 6 times in 10.
    Weak,
    /// Under 8 times in 10.
    Fair,
    /// 8 times in 10 or more, or found without weighing.
    #[default]
    Strong,
}

impl Strength {
    /// Every strength with its name in `confidence.csv`.
    pub const ALL: [(Strength, &str); 3] = [
        (Strength::Weak, "weak"),
        (Strength::Fair, "fair"),
        (Strength::Strong, "strong"),
    ];

    /// The strength of finds that are right this often.
    pub fn of_share(share: f32) -> Self {
        match share {
            share if share < 0.6 => Self::Weak,
            share if share < 0.8 => Self::Fair,
            _ => Self::Strong,
        }
    }

    /// Its name in `confidence.csv`.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// A cue's main word in one of its frames: *told* with *addressee-that*.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct CueInFrame {
    /// Main word in lower case, with its particle: *pointed out*.
    pub form: String,
    /// What stands behind or before it; empty where the pattern asks for none.
    pub frame: String,
}

/// What the weights of a find would be asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// The share of the cue's uses in its frame that people marked.
    pub share: f32,
    /// Everything else that is true of the find.
    pub traits: Vec<String>,
}

/// One article on its way through the pipeline.
#[derive(Debug)]
pub struct Analysis<'a> {
    /// What the units are made from.
    pub reading: Reading<'a>,
    /// Paragraphs, sentences, tokens.
    pub document: &'a Document<'a>,
    /// All quotations in text order.
    pub quotations: &'a [Quotation],
    /// The units of each paragraph.
    pub units: Units,
}

impl<'a> Analysis<'a> {
    /// Reduces every paragraph to its units.
    pub fn new(reading: Reading<'a>) -> Self {
        Self {
            reading,
            document: reading.document,
            quotations: reading.quotations,
            units: Units::of(reading),
        }
    }
}

impl<'a> Analysis<'a> {
    /// The quotations that stand in a span or reach into it.
    fn quotations_within(&self, whole: Span) -> Vec<usize> {
        let start = self
            .quotations
            .partition_point(|quotation| quotation.span.end <= whole.start);
        (start..self.quotations.len())
            .take_while(|&index| self.quotations[index].span.start < whole.end)
            .collect()
    }

    /// A unit's main word in lower case, of a verb with the particle behind it: *pointed out*.
    fn form_of(&self, unit: &Unit) -> Cow<'a, str> {
        let word = self.document.word(unit.head);
        if !unit.kind.is_verb() || unit.head + 1 >= unit.tokens.end {
            return match word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                true => word.into(),
                false => word.to_lowercase().into(),
            };
        }
        format!("{word} {}", self.document.word(unit.head + 1))
            .to_lowercase()
            .into()
    }
}

impl<'a> Analysis<'a> {
    /// What the list of cues knows of a unit's main word.
    fn cue_form(&self, unit: &Unit) -> Option<&'a CueForm> {
        let Lexicon {
            cues, vocabulary, ..
        } = self.reading.lexicon;
        let is_one_word = !unit.kind.is_verb() || unit.head + 1 >= unit.tokens.end;
        let row = || vocabulary.row(self.reading.words[unit.head]);
        // A row has its word with straight apostrophes only.
        let has_row = is_one_word && self.document.word(unit.head).is_ascii();
        match has_row.then(row).flatten() {
            Some(row) => cues.form_of_row(row),
            None => {
                let form = self.form_of(unit);
                // *wrote back*: what answers takes what its verb takes.
                let plain = || cues.form(form.strip_suffix(" back")?);
                cues.form(&form).or_else(plain)
            }
        }
    }
}

/// Everything that is attributed, in text order.
pub fn attributions(
    analysis: &Analysis<'_>,
    lexicon: &Lexicon,
    patterns: &Patterns,
) -> Vec<Attribution> {
    let turns = transcript::turns(analysis);
    let mut found = matching::match_patterns(analysis, lexicon, patterns, &turns);
    if !lexicon.cues.is_open() && !lexicon.weights.is_open() {
        embedding::drop_embedded(&mut found);
    }
    match turns.is_empty() {
        true => headline::attribute(analysis, &mut found),
        false => found.extend(turns),
    }
    sieves::run(analysis, &mut found);
    for attribution in found
        .iter_mut()
        .filter(|found| *found.found_by != *transcript::FOUND_BY)
    {
        attribution.mode = mode(
            &attribution.content,
            analysis.quotations,
            &attribution.quotations,
        );
    }
    found.sort_by_key(|attribution| attribution.content.first().copied());
    found
}

/// How much of the content the quotations in it cover.
fn mode(content: &[Span], all: &[Quotation], inside: &[usize]) -> Mode {
    let whole: usize = content.iter().map(|part| part.end - part.start).sum();
    let quoted: usize = inside
        .iter()
        .map(|&index| covered(content, all[index].inside))
        .sum();
    match quoted {
        0 => Mode::Indirect,
        // A stray comma or mark between two parts does not make a quotation mixed.
        _ if quoted + 3 * content.len() >= whole => Mode::Direct,
        _ => Mode::Mixed,
    }
}

/// How many bytes of a span the parts of a content, which are in text order, cover.
fn covered(content: &[Span], span: Span) -> usize {
    let first = content.partition_point(|part| part.end <= span.start);
    let parts = content[first..]
        .iter()
        .take_while(|part| part.start < span.end);
    parts
        .map(|part| part.end.min(span.end) - part.start.max(span.start))
        .sum()
}
