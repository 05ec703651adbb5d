//! Sentence by sentence, cue by cue: which pattern is tried where.
//!
//! Takes the units of every paragraph and gives what patterns find in them, each cue
//! taken once. In *“No,” said Ortiz, adding that it was late* *said* and *adding* are tried
//! against all patterns in their order, until one of them holds.

use super::announcement::with_announced;
use super::noun::noun_letter;
use super::source::with_subject;
use super::trial::{Place, Trial};
use super::turn::{Turn, behind_announced, whole};
use super::{Analysis, Attribution};
use crate::cue::{CueForm, Frame};
use crate::lexicon::Lexicon;
use crate::pattern::{Around, Demand, Letters, Memory, Pattern, Patterns, Stage, Wanted};
use crate::segment::Span;
use crate::tag::Tag;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// A sentence is cut behind this many units: what takes longer has lost its full stops,
/// and every cue is tried against all of its sentence.
pub(super) const LONGEST_SENTENCE: usize = 160;

/// Tries every cue, then every sentence with an open quotation, against the patterns.
pub(super) fn match_patterns(
    analysis: &Analysis<'_>,
    lexicon: &Lexicon,
    patterns: &Patterns,
    turns: &[Attribution],
) -> Vec<Attribution> {
    let mut matcher = Matcher {
        analysis,
        lexicon,
        patterns,
        claimed: vec![false; analysis.quotations.len()],
        letters: Vec::new(),
        cues: Vec::new(),
        quotations: Vec::new(),
        memory: &mut patterns.memory(),
        reports: Vec::new(),
        used: Vec::new(),
        found: Vec::with_capacity(analysis.document.sentences.len()),
    };
    // What is said in a transcript is the speaker's, reports in it included.
    let turns: Vec<Span> = turns
        .iter()
        .flat_map(|turn| turn.content.iter().copied())
        .collect();
    let mut turn = turns.iter().peekable();
    for (index, paragraph) in analysis.document.paragraphs.iter().enumerate() {
        while turn
            .next_if(|turn| turn.end <= paragraph.span.start)
            .is_some()
        {}
        let is_said = turn
            .peek()
            .is_some_and(|turn| turn.overlaps(paragraph.span));
        if !is_said && !analysis.document.is_line_of_page(index) {
            matcher.match_paragraph(index);
        }
    }
    matcher.found
}

struct Matcher<'a> {
    analysis: &'a Analysis<'a>,
    lexicon: &'a Lexicon,
    patterns: &'a Patterns,
    claimed: Vec<bool>,
    letters: Vec<u8>,
    /// What could be a cue in the sentence.
    cues: Vec<Cue<'a>>,
    /// The quotations in the sentence.
    quotations: Vec<usize>,
    memory: &'a mut Memory,
    /// The quotations of the sentence that have a cue beside them.
    reports: Vec<Range<usize>>,
    /// The cues of the sentence that have found something.
    used: Vec<usize>,
    found: Vec<Attribution>,
}

impl<'a> Matcher<'a> {
    fn match_paragraph(&mut self, paragraph: usize) {
        let analysis = self.analysis;
        let units = &analysis.units[paragraph];
        for sentence in sentences(units) {
            let is_last = sentence.end == units.len();
            let sentence = &units[sentence];
            let announced = is_last.then(|| with_announced(analysis, paragraph, sentence));
            match announced.flatten() {
                None => self.match_sentence(paragraph, sentence),
                Some(announced) => self.match_sentence(paragraph, &announced),
            }
        }
    }

    fn match_sentence(&mut self, paragraph: usize, units: &[Unit]) {
        self.read_sentence(units);
        for turn in [Turn::QuotationCue, Turn::CueQuotation] {
            if self.has_open_quotation() {
                self.match_cues(Stage::KnownCue, turn, paragraph, units);
            }
        }
        self.match_cues(Stage::KnownCue, Turn::Any, paragraph, units);
        for (stage, turn) in [(Stage::KnownCue, Turn::Weak), (Stage::AnyVerb, Turn::Any)] {
            if self.has_open_quotation() {
                self.match_cues(stage, turn, paragraph, units);
            }
        }
        if self.has_open_quotation() {
            self.match_without_cue(paragraph, units);
        }
    }

    fn read_sentence(&mut self, units: &[Unit]) {
        self.letters.clear();
        self.cues.clear();
        self.quotations.clear();
        self.memory.begin_sentence();
        self.reports.clear();
        self.used.clear();
        for (at, unit) in units.iter().enumerate() {
            self.letters.push(plain_letter(unit.kind));
            if let Some(quotation) = unit.quotation {
                self.quotations.push(quotation);
            }
            let letter = match unit.kind {
                // *one of the suits that*: a number names no act of speech.
                UnitKind::Noun if self.analysis.reading.tag(unit.head) == Tag::Number => None,
                UnitKind::Noun => noun_letter(units, at),
                kind => cue_letter(kind),
            };
            if let Some(letter) = letter {
                self.cues.push(Cue {
                    at,
                    letter,
                    is_according: unit.kind == UnitKind::According,
                    known: self.analysis.cue_form(unit),
                    around: Around::default(),
                });
            }
        }
        // Without a quotation only what the list knows can be a cue.
        if self.quotations.is_empty() {
            self.cues.retain(Cue::is_known);
        }
        self.look_around_cues();
    }

    /// Notes which letters stand in front of each cue and behind it.
    fn look_around_cues(&mut self) {
        let letters = &self.letters;
        let (mut before, mut start) = (Letters::NONE, 0);
        for cue in &mut self.cues {
            before = before.or(Letters::of(&letters[start..cue.at]));
            (cue.around.before, start) = (before, cue.at);
            cue.around.last = cue.at.checked_sub(1).map(|last| letters[last]);
        }
        let (mut behind, mut end) = (Letters::NONE, letters.len());
        for cue in self.cues.iter_mut().rev() {
            behind = behind.or(Letters::of(&letters[cue.at + 1..end]));
            (cue.around.behind, end) = (behind, cue.at + 1);
            cue.around.next = letters.get(cue.at + 1).copied();
        }
    }

    fn has_open_quotation(&self) -> bool {
        self.quotations.iter().any(|&index| !self.claimed[index])
    }

    /// Tries every cue of a sentence; for quotations only, until none is open.
    ///
    /// Infinitives come first: *went on* leaves *to praise Cole* alone, for *praise* is the likelier cue.
    fn match_cues(&mut self, stage: Stage, turn: Turn, paragraph: usize, units: &[Unit]) {
        let all = stage == Stage::KnownCue && turn == Turn::Any;
        let is_late = |cue: &Cue<'_>| units[cue.at].kind != UnitKind::Infinitive;
        if all {
            self.cues.sort_by_key(is_late);
        }
        for index in 0..self.cues.len() {
            if !all && !self.has_open_quotation() {
                return;
            }
            let cue = self.cues[index];
            if !self.used.contains(&cue.at) {
                let place = Place {
                    paragraph,
                    units,
                    cue: Some(cue.at),
                };
                self.match_cue(stage, turn, place, cue);
            }
        }
    }

    /// Tries the patterns of a stage, in their order, with one unit as the cue.
    fn match_cue(&mut self, stage: Stage, turn: Turn, place: Place<'_>, cue: Cue<'a>) {
        if stage == Stage::KnownCue && !cue.is_known() {
            return;
        }
        let plain = std::mem::replace(&mut self.letters[cue.at], cue.letter);
        let frames = cue.known.filter(|_| !cue.is_according);
        let wanted = Wanted {
            stage,
            cue: Some(cue.letter),
            frames: frames.map_or(u64::MAX, CueForm::bits),
            quotations_only: !matches!(turn, Turn::Any | Turn::Weak),
        };
        let patterns = self.patterns;
        for pattern in patterns.possible(wanted, cue.around) {
            if self.may_take(place, cue, pattern)
                && self.try_pattern(pattern, turn, place, cue.known)
            {
                self.used.push(cue.at);
                break;
            }
        }
        self.letters[cue.at] = plain;
    }

    /// Whether a cue could take a pattern's frame.
    fn may_take(&self, place: Place<'_>, cue: Cue<'_>, pattern: &Pattern) -> bool {
        let units = place.units;
        let takes = |frame| cue.known.is_some_and(|form| form.takes(frame).is_some());
        match pattern.demand() {
            Demand::Frame(frame) => cue.is_according || takes(frame),
            Demand::Preposition {
                next: true,
                passive,
            } => units.get(cue.at + 1).is_some_and(|next| {
                let word = self.analysis.document.word(next.head).to_lowercase();
                match passive {
                    true => takes(Frame::of(&format!("passive-{word}"))),
                    false => takes(Frame::of(&word)),
                }
            }),
            // Which preposition stands there is not known yet.
            Demand::None | Demand::Preposition { next: false, .. } => true,
        }
    }

    fn match_without_cue(&mut self, paragraph: usize, units: &[Unit]) {
        let patterns = self.patterns;
        let place = Place {
            paragraph,
            units,
            cue: None,
        };
        let wanted = Wanted {
            stage: Stage::NoCue,
            cue: None,
            frames: u64::MAX,
            quotations_only: false,
        };
        for pattern in patterns.possible(wanted, Around::none(&self.letters)) {
            if self.try_pattern(pattern, Turn::Any, place, None) {
                break;
            }
        }
    }

    /// Whether the pattern found an attribution here, which is then among those found.
    fn try_pattern(
        &mut self,
        pattern: &Pattern,
        turn: Turn,
        place: Place<'_>,
        known: Option<&CueForm>,
    ) -> bool {
        let Some(matched) = pattern.find(&self.letters, place.cue, self.memory) else {
            return false;
        };
        let matched = match pattern.frame == "according" {
            true => with_subject(matched, place.units),
            false => behind_announced(matched, place.units),
        };
        let trial = Trial {
            analysis: self.analysis,
            lexicon: self.lexicon,
            claimed: &self.claimed,
            reports: &self.reports,
            used: &self.used,
            pattern,
            turn,
            place,
            known,
            matched: &matched,
        };
        let Some(found) = trial.attribution() else {
            return false;
        };
        for &index in &found.quotations {
            self.claimed[index] = true;
        }
        if pattern.claims_quotations() {
            let is_participle = |at: usize| place.units[at].kind == UnitKind::Gerund;
            // *Ortiz left, adding: “No.”*: her name stands in front of much else.
            let report =
                whole(&matched).map(|all| match place.cue.filter(|at| is_participle(*at)) {
                    Some(cue) => cue..all.end,
                    None => all,
                });
            self.reports.extend(report);
        }
        self.found.push(found);
        true
    }
}

/// What could be a cue in a sentence.
#[derive(Clone, Copy)]
struct Cue<'a> {
    /// Its index among the units.
    at: usize,
    /// Its letter as the cue in question.
    letter: u8,
    /// Whether it is *according to*, which always is a cue.
    is_according: bool,
    /// What the list knows of its form.
    known: Option<&'a CueForm>,
    /// The letters around it.
    around: Around,
}

impl Cue<'_> {
    fn is_known(&self) -> bool {
        self.known.is_some() || self.is_according
    }
}

/// The ranges of units between ends of sentences, the end included.
fn sentences(units: &[Unit]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = units.get(start..).filter(|rest| !rest.is_empty())?;
        let longest = &rest[..rest.len().min(LONGEST_SENTENCE)];
        let end = longest.iter().position(|unit| unit.kind == UnitKind::End);
        let sentence = start..start + end.map_or(longest.len(), |end| end + 1);
        start = sentence.end;
        Some(sentence)
    })
}

/// The letter of a unit that is not the cue in question.
fn plain_letter(kind: UnitKind) -> u8 {
    match kind {
        UnitKind::According => UnitKind::Preposition as u8,
        kind => kind as u8,
    }
}

/// The letter of a unit that is the cue in question.
fn cue_letter(kind: UnitKind) -> Option<u8> {
    match kind {
        UnitKind::Finite => Some(b'@'),
        UnitKind::Gerund => Some(b'G'),
        UnitKind::Infinitive => Some(b'B'),
        UnitKind::Participle => Some(b'E'),
        UnitKind::Passive => Some(b'Z'),
        UnitKind::According => Some(b'A'),
        _ => None,
    }
}
