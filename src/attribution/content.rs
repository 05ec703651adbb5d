//! The content of a match: where its parts really begin and end.
//!
//! Takes the units that a pattern took for content, as many as it could, and gives the spans of
//! those that are: *Ortiz said the bridge was safe, but Cole denied it* ends at the comma.

use super::ending::Stretch;
use super::sign::frame_group;
use super::trial::Trial;
use super::{PossibleEnd, extent};
use crate::cue::Frame;
use crate::pattern::Parts;
use crate::segment::Span;
use crate::tag::Tag;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// The share from which on a verb is sure to be a cue, and that from which on it is likely one.
const SURE: f32 = 0.8;
const LIKELY: f32 = 0.6;

impl Trial<'_> {
    /// Where the parts of the content really end.
    pub(super) fn content_ranges(&self, frame: &str) -> Parts {
        let units = self.place.units;
        let end = |range: &Range<usize>| match range.start >= self.cue_end() {
            true => self.behind_cue(range.clone(), frame),
            false => {
                let range = self.with_there(range.clone());
                let part = extent::trim(units, extent::behind_dateline(units, range));
                match self.matched.content[1].is_some() {
                    true => extent::relative(units, part),
                    false => part,
                }
            }
        };
        self.matched
            .content
            .each_ref()
            .map(|part| part.as_ref().map(end))
    }

    /// *There is no plan, she said*: *there* is no unit of a clause, but its first word.
    fn with_there(&self, range: Range<usize>) -> Range<usize> {
        let units = self.place.units;
        let before = range.start.checked_sub(1);
        let there = before.filter(|&at| {
            self.has_word(&units[at], &["there"]) && units[range.start].kind.is_finite()
        });
        there.unwrap_or(range.start)..range.end
    }

    fn behind_cue(&self, range: Range<usize>, frame: &str) -> Range<usize> {
        let units = self.place.units;
        let start = range.start + usize::from(units[range.start].kind == UnitKind::Comma);
        let range = start..range.end.max(start);
        let trim = |end: usize| extent::trim(units, start..end).end;
        let range = self.at_most(range, frame);
        let endings = &self.lexicon.endings;
        let end = match endings.is_open() || range.is_empty() {
            true => trim(range.end),
            false => {
                let end = self.stretch(range.clone(), frame, |stretch| endings.end(stretch, trim));
                match self.verb_ahead(frame, range.start..end, range.end) {
                    Some(verb) => self.stretch(verb..range.end, frame, |stretch| {
                        endings.end(stretch, |end| extent::trim(units, verb..end).end)
                    }),
                    None => end,
                }
            }
        };
        let end = extent::with_further_that(units, start..end.max(start));
        start..end
    }

    /// *has accused him of greed as he launched …*: behind a phrase the reporter tells when. Not *as
    /// well as Cole is*, *such as Cole are*.
    fn before_as(&self, range: Range<usize>) -> Range<usize> {
        use UnitKind as K;
        let units = self.place.units;
        let compares = |unit: &Unit| self.has_word(unit, &["as", "so", "such", "well"]);
        let is_when = |at: usize| match &units[at..range.end] {
            [opener, subject, verb, ..] => {
                let last = units[at - 1].tokens.end - 1;
                self.has_word(opener, &["as"])
                    && matches!(subject.kind, K::Pronoun | K::Name)
                    && verb.kind == K::Finite
                    && !self
                        .analysis
                        .reading
                        .is(last, &["such", "well", "soon", "long"])
                    && !units[at.saturating_sub(4).max(range.start)..at]
                        .iter()
                        .any(compares)
            }
            _ => false,
        };
        extent::before(range.clone(), is_when)
    }

    /// As far as a content may go by the quotations in it and behind it, and by the clause that
    /// its cue stands in.
    fn at_most(&self, range: Range<usize>, frame: &str) -> Range<usize> {
        let takes_clause = takes_clause(frame);
        let (units, report) = (self.place.units, self.next_report(&range));
        let range = self.before_main_verb(range);
        let range = extent::before_report(units, range, report);
        let range = extent::before_with(units, range, &|unit| self.is_cue(unit));
        let range = extent::before(range, |at| self.is_adding(at));
        let range = match self.place.cue() {
            Some(cue) if cue.kind == UnitKind::Gerund => {
                extent::before_further_saying(units, range, &|unit| self.is_saying(unit))
            }
            _ => range,
        };
        let is_asked = self
            .place
            .cue()
            .is_some_and(|cue| cue.kind == UnitKind::Participle);
        let range = match is_asked || self.is_in_opening_clause() {
            true => extent::before_main_clause(units, range, takes_clause),
            false => range,
        };
        let range = match self.is_phrase_to(&range) {
            true => extent::before_finite(units, range),
            false => range,
        };
        let range = match takes_clause {
            true => range,
            false => self.before_as(range),
        };
        extent::of_quotations(units, range)
    }

    /// *said all have a right under the law adding that …*: what is added has a cue of its own.
    fn is_adding(&self, at: usize) -> bool {
        let units = self.place.units;
        let next = units.get(at + 1).map(|unit| unit.kind);
        self.has_word(&units[at], &["adding"]) && next == Some(UnitKind::That)
    }

    /// *When Ortiz repeated the charge, Cole left*: the clause of the cue only leads up to another.
    fn is_in_opening_clause(&self) -> bool {
        let units = self.place.units;
        let source = self.matched.source.as_ref();
        let opener = source.and_then(|source| source.start.checked_sub(1));
        opener.is_some_and(|at| {
            let opens = match units[at].kind {
                UnitKind::Subordinator => true,
                UnitKind::Question => self.has_word(&units[at], &["when"]),
                _ => false,
            };
            opens
                && units[..at]
                    .last()
                    .is_none_or(|unit| unit.kind.ends_sentence())
        })
    }

    /// Whether a cue inside a clause takes a phrase, or a verb without a subject, for its content:
    /// *A man who called a judge “a clown” has been fined*.
    fn is_phrase_to(&self, range: &Range<usize>) -> bool {
        let is_embedded = self.is_relative()
            || self
                .place
                .cue()
                .is_some_and(|cue| cue.kind == UnitKind::Gerund);
        let is_clause = self.place.cue().is_some_and(|cue| self.is_saying(cue));
        let that = self.place.units.get(range.start).map(|unit| unit.kind);
        is_embedded && !is_clause && that != Some(UnitKind::That)
            || is_embedded && that == Some(UnitKind::Infinitive)
    }

    /// Where the content behind a cue may end; noted for measuring only.
    pub(super) fn possible_ends(&self, frame: &str) -> Vec<PossibleEnd> {
        let mut contents = self.matched.content.iter().flatten();
        let content = contents.find(|range| range.start >= self.cue_end());
        let Some(range) = content.filter(|_| self.lexicon.endings.is_open()) else {
            return Vec::new();
        };
        self.stretch(self.at_most(range.clone(), frame), frame, |stretch| {
            stretch.possible_ends()
        })
    }

    fn stretch<T>(&self, range: Range<usize>, frame: &str, of: impl FnOnce(Stretch<'_>) -> T) -> T {
        let units = self.place.units;
        let is_cue = |unit: &Unit| self.is_cue(unit);
        of(Stretch {
            reading: self.analysis.reading,
            units,
            start: range.start,
            end: range.end,
            frame: frame_group(frame),
            is_cue: &is_cue,
            is_open: &|unit| unit.quotation.is_some_and(|index| !self.claimed[index]),
            is_ruled: &|at| {
                extent::ends_before(&units[..range.end], at, &|unit| {
                    self.is_cue(unit) && !self.is_further_back(unit)
                })
            },
            joined_cue: &|at| self.joined_cue(&units[at..range.end]),
        })
    }

    /// *said the bridge was safe but warned that it was old*: how sure a verb behind a joining
    /// word, in the tense of this cue, is one before what follows it, from 0 to 2.
    fn joined_cue(&self, units: &[Unit]) -> usize {
        use UnitKind as K;
        let behind = match units {
            [join, rest @ ..] if matches!(join.kind, K::Coordinator | K::But) => rest,
            _ => return 0,
        };
        let behind = match behind {
            [adverb, rest @ ..] if adverb.kind == K::Adverb => rest,
            _ => behind,
        };
        let [verb, next, ..] = behind else { return 0 };
        let is_like = |cue: &Unit| {
            matches!(verb.kind, K::Finite | K::Gerund)
                && cue.kind == verb.kind
                && self.tense(cue) == self.tense(verb)
        };
        if !self.place.cue().is_some_and(is_like) || self.is_further_back(verb) {
            return 0;
        }
        match self.share_before(verb, next) {
            share if share >= SURE => 2,
            share if share >= LIKELY => 1,
            _ => 0,
        }
    }

    /// *told us he had looked but had not seen her*: a verb further back in time than the cue goes on
    /// with the clause.
    fn is_further_back(&self, verb: &Unit) -> bool {
        let reading = self.analysis.reading;
        let is_back = |unit: &Unit| reading.is(unit.tokens.start, &["had"]);
        is_back(verb) && !self.place.cue().is_some_and(is_back)
    }

    /// The tag of a verb; *called* alone is a participle to the tagger now and then.
    fn tense(&self, verb: &Unit) -> Tag {
        match self.analysis.reading.tag(verb.head) {
            Tag::Participle => Tag::Past,
            tag => tag,
        }
    }

    /// How often a verb is a cue before such a unit.
    fn share_before(&self, verb: &Unit, next: &Unit) -> f32 {
        use UnitKind as K;
        let Some(form) = self.analysis.cue_form(verb) else {
            return 0.0;
        };
        let share = |frame: &str| form.takes(Frame::of(frame)).unwrap_or_default();
        match next.kind {
            K::That => share("that"),
            K::Question => share("question"),
            K::Infinitive => share("infinitive"),
            K::Preposition => share(&self.word_of(next)),
            K::Fragment | K::Running | K::Stopped | K::Exclaimed => share("quotation"),
            _ => share("clause").max(share("object")),
        }
    }

    /// Where the first quotation with a cue of its own begins inside these units.
    pub(super) fn next_report(&self, range: &Range<usize>) -> Option<usize> {
        let starts = self.reports.iter().map(|report| report.start);
        starts.filter(|start| range.contains(start)).min()
    }

    pub(super) fn content(&self, ranges: &Parts) -> Vec<Span> {
        let mut parts = Vec::new();
        for range in ranges.iter().flatten() {
            self.push_parts(&self.place.units[range.clone()], &mut parts);
        }
        parts
    }

    /// A run of quotations is one part each; anything else is one part.
    fn push_parts(&self, units: &[Unit], parts: &mut Vec<Span>) {
        let is_run = units
            .iter()
            .all(|unit| unit.kind.is_quotation() || unit.kind == UnitKind::MarkedEnd);
        if is_run {
            let insides = units.iter().filter_map(|unit| unit.quotation);
            parts.extend(insides.map(|index| self.analysis.quotations[index].inside));
            return;
        }
        let (Some(first), Some(last)) = (units.first(), units.last()) else {
            return;
        };
        // Marks around a part of the words stay: only those around all of them are dropped.
        let span = Span::new(first.span.start, last.span.end);
        if !span.is_empty() {
            parts.push(span);
        }
    }
}

/// Whether a clause, and no phrase, is what a cue in this frame has for its content.
fn takes_clause(frame: &str) -> bool {
    [
        "that",
        "clause",
        "question",
        "quotation",
        "according",
        "infinitive",
    ]
    .iter()
    .any(|clause| frame.ends_with(clause))
}
