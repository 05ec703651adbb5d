//! One pattern that matched at one place → an attribution, or none.
//!
//! Takes the match and asks whether it holds: whether the cue takes the frame, the
//! quotations are still open, and people would mark it. Then it settles how far content and
//! source really go: in *Ortiz said she won, but Cole denied it* the content is *she won*.

use super::turn::Turn;
use super::weighing::Find;
use super::{Analysis, Attribution, CueInFrame, Kind, Mode, Status, Strength, Weighed};
use crate::cue::{self, CueForm, Frame};
use crate::lexicon::Lexicon;
use crate::pattern::{Match, Parts, Pattern};
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// Of cues that are one more seldom in their frame, only what has a quotation is kept.
const LEAST_SHARE_WITHOUT_QUOTATION: f32 = 0.28;

/// Where a pattern is tried: the units of one sentence and the cue among them.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub paragraph: usize,
    pub units: &'a [Unit],
    /// Its index in `units`.
    pub cue: Option<usize>,
}

impl<'a> Place<'a> {
    pub(super) fn cue(&self) -> Option<&'a Unit> {
        self.cue.map(|at| &self.units[at])
    }
}

/// A match that may be an attribution.
pub(super) struct Trial<'a> {
    pub analysis: &'a Analysis<'a>,
    pub lexicon: &'a Lexicon,
    /// Whether each quotation of the article belongs to somebody already.
    pub claimed: &'a [bool],
    /// The quotations of the sentence that have a cue beside them.
    pub reports: &'a [Range<usize>],
    /// The cues of the sentence that have found something.
    pub used: &'a [usize],
    pub pattern: &'a Pattern,
    pub turn: Turn,
    pub place: Place<'a>,
    /// What the list knows of the cue's form.
    pub known: Option<&'a CueForm>,
    pub matched: &'a Match,
}

impl Trial<'_> {
    /// The attribution, if it is one.
    pub fn attribution(&self) -> Option<Attribution> {
        if !self.turn.admits(self.place.units, self.matched)
            || self.is_object_of_preposition()
            || self.pattern.behind_as && !self.is_behind_as()
            || self.pattern.has_topic && !self.is_said_of_topic()
            || self.is_occasion()
            || self.is_topic_of_label()
            || self.is_passed_on()
            || self.is_circumstance()
            || self.is_parenthesis()
            || self.is_behind_clause()
            || self.is_label_of_piece()
            || self.is_over_label()
            || self.lacks_talk()
            || self.is_what_words_are()
            || self.is_place_of_report()
            || self.lacks_by_or_as()
            || self.lacks_with()
            || self.is_object_with_that()
            || self.is_subject_of_next()
            || self.lacks_occasion()
        {
            return None;
        }
        let frame = self.frame();
        let signal = self.signal(&frame)?;
        let ranges = self.content_ranges(&frame);
        let last = ranges.iter().flatten().last()?.clone();
        let first = match self.pattern.has_topic {
            true => last.clone(),
            false => ranges[0].clone()?,
        };
        if frame == "passive-infinitive" && self.is_saying(&self.place.units[first.start]) {
            // *is expected to say that*: the words are those that she is expected to say.
            return None;
        }
        // *Ortiz went on to say: “No.”*: what follows *went on* has been found with its own cue.
        let is_found = !self.lexicon.cues.is_open() && self.used.contains(&first.start);
        if is_found || self.is_promised(&frame, signal) {
            return None;
        }
        if self.is_time_alone(&last) || self.is_no_talk(&frame, &last) {
            return None;
        }
        if frame == "addressee-clause" && self.is_quoted_noun(first.clone()) {
            return None;
        }
        if self.is_quoted_elsewhere(&first) || frame == "object" && self.quotes_another(&first) {
            return None;
        }
        let quotations = self.open_quotations(&ranges)?;
        let content = self.content(&ranges);
        let too_rare = quotations.is_empty() && signal.is_rare() && !self.lexicon.weights.is_open();
        if content.is_empty() || too_rare {
            return None;
        }
        let (strength, weighed) = match self.weigh(signal, first, &frame) {
            Verdict::Unlikely => return None,
            Verdict::Likely(strength) => (strength, None),
            Verdict::Open(weighed) => (Strength::Weak, Some(weighed)),
        };
        let (source, cue) = self.source_and_cue(&frame)?;
        let mut source = source.or_else(|| self.agent_behind(&last));
        let mut content = content;
        if self.seems(&frame) {
            content.splice(0..0, source.take());
        }
        let possible_ends = self.possible_ends(&frame);
        Some(Attribution {
            content,
            source,
            cue,
            mode: Mode::Direct,
            kind: self.kind(source),
            status: self.status(),
            found_by: Arc::clone(&self.pattern.id),
            is_aside: self.is_aside(&frame),
            form: self.form(&frame),
            strength,
            weighed,
            possible_ends,
            quotations,
            paragraph: self.place.paragraph,
        })
    }

    /// *adding that it was late*: a participle in front of what the reporter tells again.
    fn is_aside(&self, frame: &str) -> bool {
        let goes_on = matches!(frame, "that" | "question" | "quotation");
        let is_participle = |cue: &Unit| {
            let word = self.analysis.document.word(cue.head).as_bytes();
            let ending = word.last_chunk::<3>();
            ending.is_some_and(|ending| ending.eq_ignore_ascii_case(b"ing"))
        };
        goes_on && self.place.cue().is_some_and(is_participle)
    }

    /// The cue in its frame, as far as that is asked for.
    fn form(&self, frame: &str) -> CueInFrame {
        if !self.lexicon.cues.is_open() {
            return CueInFrame::default();
        }
        let form = |cue| self.analysis.form_of(cue).into_owned();
        CueInFrame {
            form: self.place.cue().map(form).unwrap_or_default(),
            frame: frame.to_owned(),
        }
    }

    fn kind(&self, source: Option<Span>) -> Kind {
        let listed = self.known.map_or(Kind::Speech, |form| form.kind);
        let units = self.place.units;
        let source = source.map_or(&[][..], |source| {
            let start = units.partition_point(|unit| unit.span.end <= source.start);
            let behind = &units[start..];
            &behind[..behind.partition_point(|unit| unit.span.start < source.end)]
        });
        self.place.cue().map_or(listed, |cue| {
            let is_quotation = self.pattern.claims_quotations();
            super::kind::kind(self.analysis.reading, listed, cue, source, is_quotation)
        })
    }

    fn status(&self) -> Status {
        let units = self.place.units;
        let status = self.place.cue.map_or(Status::Asserted, |at| {
            cue::status(&units[at], &units[..at], self.analysis.document)
        });
        match status {
            Status::Negated if self.is_before_what_is_said() => Status::Asserted,
            status => status,
        }
    }

    /// *Cole is not convinced: “It will fail.”*: what no list knows to be said is denied, and the
    /// words behind the colon are said.
    fn is_before_what_is_said(&self) -> bool {
        let content = self.matched.content[0].as_ref();
        let before = content.and_then(|content| content.start.checked_sub(1));
        self.pattern.frame.is_empty()
            && before.is_some_and(|before| self.place.units[before].kind == UnitKind::Colon)
    }

    /// The frame the match needs; a preposition between cue and content is one of its own.
    fn frame(&self) -> Cow<'_, str> {
        let next = || self.preposition().unwrap_or_default();
        match self.pattern.frame.as_str() {
            "preposition" => next().into(),
            "passive-preposition" => format!("passive-{}", next()).into(),
            frame => frame.into(),
        }
    }

    /// The preposition between the cue and what follows, which is the last part of the cue or
    /// begins the content: *was asked about the plan*, *was criticised for it*.
    pub(super) fn preposition(&self) -> Option<String> {
        let range = match &self.matched.cue[1] {
            Some(range) => range,
            None => self.matched.content.iter().flatten().last()?,
        };
        Some(self.word_of(&self.place.units[range.start]))
    }

    pub(super) fn word_of(&self, unit: &Unit) -> String {
        self.analysis.document.word(unit.head).to_lowercase()
    }

    /// Whether the main word of a unit is one of these, in any case.
    pub(super) fn has_word(&self, unit: &Unit, words: &[&str]) -> bool {
        self.analysis.reading.is(unit.head, words)
    }

    /// What speaks for the cue in a frame; nothing where people hardly ever take it for one.
    fn signal(&self, frame: &str) -> Option<Signal> {
        let according = |unit: &Unit| unit.kind == UnitKind::According;
        match frame.is_empty() || self.place.cue().is_some_and(according) {
            true => Some(Signal::Sure),
            false => self.known?.takes(Frame::of(frame)).map(Signal::Share),
        }
    }

    /// The quotations in the content; nothing where the pattern may not have them.
    fn open_quotations(&self, ranges: &Parts) -> Option<Vec<usize>> {
        let units = ranges
            .iter()
            .flatten()
            .flat_map(|range| &self.place.units[range.clone()]);
        let quotations: Vec<usize> = units.filter_map(|unit| unit.quotation).collect();
        let open = quotations
            .iter()
            .filter(|&&index| !self.claimed[index])
            .count();
        if self.turn == Turn::Weak && open == 0 {
            return None;
        }
        let has_them_all = open == quotations.len() && open > 0;
        (has_them_all || !self.pattern.claims_quotations()).then_some(quotations)
    }

    /// Whether the find is likely enough to be kept.
    fn weigh(&self, signal: Signal, content: Range<usize>, frame: &str) -> Verdict {
        let (Signal::Share(share), Some(cue)) = (signal, self.place.cue) else {
            return Verdict::Likely(Strength::Strong);
        };
        if self.is_what_bears() {
            return Verdict::Likely(Strength::Fair);
        }
        let find = Find {
            reading: self.analysis.reading,
            pattern: &self.pattern.id,
            frame,
            units: self.place.units,
            cue,
            source: self.subject(),
            content,
            share,
        };
        if self.lexicon.weights.is_open() {
            return Verdict::Open(Weighed {
                share,
                traits: find.names_of_traits(),
            });
        }
        match self.lexicon.weights.probability(&find) {
            likely if likely >= self.turn.least() => Verdict::Likely(Strength::of_share(likely)),
            _ => Verdict::Unlikely,
        }
    }

    pub(super) fn cue_end(&self) -> usize {
        let cues = self.matched.cue.iter().flatten();
        cues.last().map_or(0, |range| range.end)
    }

    /// Whether a verb group is a cue in some frame more often than not.
    pub(super) fn is_cue(&self, unit: &Unit) -> bool {
        let form = self.analysis.cue_form(unit);
        form.is_some_and(|form| form.best() >= 0.6)
    }

    /// Whether a verb group takes *that* more often than not: *to say*, not *to fail*.
    pub(super) fn is_saying(&self, unit: &Unit) -> bool {
        let cues = &self.lexicon.cues;
        let form = self.analysis.cue_form(unit);
        let share = form
            .filter(|_| !cues.is_open())
            .and_then(|form| form.takes(Frame::of("that")));
        share.is_some_and(|share| share >= 0.6)
    }
}

/// What speaks for a cue before the words around it are weighed.
#[derive(Clone, Copy)]
pub(super) enum Signal {
    /// The pattern asks for no cue, or for one that is always one.
    Sure,
    /// The share of its uses in the frame that people marked.
    Share(f32),
}

impl Signal {
    fn is_rare(self) -> bool {
        matches!(self, Self::Share(share) if share < LEAST_SHARE_WITHOUT_QUOTATION)
    }
}

/// Whether a find is kept.
enum Verdict {
    Unlikely,
    Likely(Strength),
    /// There are no weights: everything is kept, with what would be weighed.
    Open(Weighed),
}

/// A source without the sign behind it.
pub(super) fn trimmed(units: &[Unit], range: Range<usize>) -> Span {
    let mut end = range.end;
    while end > range.start + 1
        && matches!(
            units[end - 1].kind,
            UnitKind::Comma | UnitKind::Coordinator | UnitKind::Preposition
        )
    {
        end -= 1;
    }
    span(units, range.start..end)
}

pub(super) fn span(units: &[Unit], range: Range<usize>) -> Span {
    Span::new(units[range.start].span.start, units[range.end - 1].span.end)
}
