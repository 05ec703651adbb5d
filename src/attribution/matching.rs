use super::noun::{noun_letter, possessor};
use super::turn::{Turn, nearer_subject, whole};
use super::{Analysis, Attribution, CueInFrame, Kind, Mode, Status, Strength, extent};
use crate::cue::{self, CueForm};
use crate::lexicon::Lexicon;
use crate::pattern::{Letters, Match, Pattern, Patterns, Stage};
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};
use std::borrow::Cow;
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
        reports: Vec::new(),
        used: Vec::new(),
        present: Letters::default(),
        found: Vec::new(),
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
        if turn
            .peek()
            .is_none_or(|turn| !turn.overlaps(paragraph.span))
        {
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
    /// The quotations of the sentence that have a cue beside them.
    reports: Vec<Range<usize>>,
    /// The cues of the sentence that have found something.
    used: Vec<usize>,
    /// Which letters there are.
    present: Letters,
    found: Vec<Attribution>,
}

/// Where a pattern is tried: the units of one sentence and the cue among them.
#[derive(Clone, Copy)]
struct Place<'a> {
    paragraph: usize,
    units: &'a [Unit],
    cue: Option<&'a Unit>,
}

impl<'a> Matcher<'a> {
    fn match_paragraph(&mut self, paragraph: usize) {
        let analysis = self.analysis;
        let units = &analysis.units[paragraph];
        for sentence in sentences(units) {
            let announced = match sentence.end == units.len() {
                true => announced(units, analysis.units.get(paragraph + 1)),
                false => &[],
            };
            match announced.is_empty() {
                true => self.match_sentence(paragraph, &units[sentence]),
                false => self.match_sentence(paragraph, &[&units[sentence], announced].concat()),
            }
        }
    }

    fn match_sentence(&mut self, paragraph: usize, units: &[Unit]) {
        self.letters.clear();
        self.letters
            .extend(units.iter().map(|unit| plain_letter(unit.kind)));
        self.present = Letters::of(&self.letters);
        self.reports.clear();
        self.used.clear();
        for turn in [Turn::QuotationCue, Turn::CueQuotation] {
            for focus in 0..units.len() {
                if !self.has_open_quotation(units) {
                    break;
                }
                self.match_cue(Stage::KnownCue, turn, paragraph, units, focus);
            }
        }
        for focus in 0..units.len() {
            self.match_cue(Stage::KnownCue, Turn::Any, paragraph, units, focus);
        }
        for (stage, turn) in [(Stage::KnownCue, Turn::Weak), (Stage::AnyVerb, Turn::Any)] {
            for focus in 0..units.len() {
                if !self.has_open_quotation(units) {
                    return;
                }
                self.match_cue(stage, turn, paragraph, units, focus);
            }
        }
        if self.has_open_quotation(units) {
            self.match_without_cue(paragraph, units);
        }
    }

    fn has_open_quotation(&self, units: &[Unit]) -> bool {
        units
            .iter()
            .any(|unit| unit.quotation.is_some_and(|index| !self.claimed[index]))
    }

    /// Tries the patterns of a stage, in their order, with one unit as the cue.
    fn match_cue(
        &mut self,
        stage: Stage,
        turn: Turn,
        paragraph: usize,
        units: &[Unit],
        focus: usize,
    ) {
        let unit = &units[focus];
        if self.used.contains(&focus) {
            return;
        }
        let Some(letter) = cue_letter(unit.kind).or_else(|| noun_letter(&units[focus..])) else {
            return;
        };
        let known = self.lexicon.cues.form(&self.form_of(unit));
        if stage == Stage::KnownCue && known.is_none() && unit.kind != UnitKind::According {
            return;
        }
        let plain = std::mem::replace(&mut self.letters[focus], letter);
        let place = Place {
            paragraph,
            units,
            cue: Some(unit),
        };
        let patterns = self.patterns;
        for pattern in patterns.possible(stage, self.present.with(letter)) {
            if (matches!(turn, Turn::Any | Turn::Weak) || pattern.claims_quotations())
                && may_take(place.cue, known, pattern, turn)
                && self.try_pattern(pattern, turn, place, known)
            {
                self.used.push(focus);
                break;
            }
        }
        self.letters[focus] = plain;
    }

    fn match_without_cue(&mut self, paragraph: usize, units: &[Unit]) {
        let patterns = self.patterns;
        let place = Place {
            paragraph,
            units,
            cue: None,
        };
        for pattern in patterns.possible(Stage::NoCue, self.present) {
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
        let Some(matched) = pattern.find(&self.letters) else {
            return false;
        };
        if !turn.admits(place.units, &matched) || self.is_object_of_preposition(place, &matched) {
            return false;
        }
        let frame = self.frame(pattern, place.units, &matched);
        let ranges = self.content_ranges(place.units, &matched);
        if frame == "passive-infinitive"
            && ranges
                .first()
                .is_some_and(|range| self.is_saying(&place.units[range.start]))
        {
            // *is expected to say that*: the words are those that she is expected to say.
            return false;
        }
        let quotations: Vec<usize> = ranges
            .iter()
            .flat_map(|range| &place.units[range.clone()])
            .filter_map(|unit| unit.quotation)
            .collect();
        if turn == Turn::Weak && quotations.iter().all(|&index| self.claimed[index]) {
            return false;
        }
        let Some(strength) = strength(place.cue, known, &frame, turn) else {
            return false;
        };
        let taken = quotations.iter().any(|&index| self.claimed[index]);
        let content = self.content(place.units, ranges);
        let lacks_quotation = quotations.is_empty() && pattern.claims_quotations();
        if (taken && pattern.claims_quotations()) || lacks_quotation || content.is_empty() {
            return false;
        }
        let mut source = matched.source.clone().map(|range| match frame.as_str() {
            _ if place.cue.is_some_and(|cue| cue.kind == UnitKind::Gerund) => {
                nearer_subject(place.units, range, &matched)
            }
            _ => range,
        });
        let mut cue: Vec<Span> = matched
            .cue
            .iter()
            .map(|range| span(place.units, range.clone()))
            .collect();
        let mut owner = None;
        if frame == "noun-that" && matched.source.is_none() {
            let Some((possessor, noun)) = place
                .cue
                .and_then(|unit| possessor(self.analysis.document, unit))
            else {
                return false;
            };
            (owner, cue) = (Some(possessor), vec![noun]);
            source = None;
        }
        for &index in &quotations {
            self.claimed[index] = true;
        }
        if pattern.claims_quotations() {
            self.reports.extend(whole(&matched));
        }
        self.found.push(Attribution {
            content,
            source: owner.or_else(|| source.map(|range| self.source(place.units, range))),
            cue,
            mode: Mode::Direct,
            kind: known.map_or(Kind::Speech, |form| form.kind),
            status: place
                .cue
                .map_or(Status::Asserted, |unit| self.status(unit, place.units)),
            found_by: pattern.id.clone(),
            form: CueInFrame {
                form: place
                    .cue
                    .map_or_else(String::new, |unit| self.form_of(unit).into_owned()),
                frame,
            },
            strength,
            quotations,
            paragraph: place.paragraph,
        });
        true
    }

    /// The frame a match needs; a preposition between cue and content is one of its own.
    fn frame(&self, pattern: &Pattern, units: &[Unit], matched: &Match) -> String {
        match (pattern.frame.as_str(), matched.cue.get(1)) {
            ("preposition", Some(range)) => self.word_of(&units[range.start]),
            ("passive-preposition", Some(range)) => {
                format!("passive-{}", self.word_of(&units[range.start]))
            }
            (frame, _) => frame.to_owned(),
        }
    }

    fn status(&self, cue: &Unit, units: &[Unit]) -> Status {
        let before = units
            .iter()
            .take_while(|unit| unit.span.start < cue.span.start)
            .count();
        cue::status(cue, &units[..before], self.analysis.document)
    }

    fn word_of(&self, unit: &Unit) -> String {
        self.analysis.document.word(unit.head).to_lowercase()
    }

    /// The main verb in lower case, with the particle behind it: *pointed out*.
    fn form_of(&self, unit: &Unit) -> Cow<'a, str> {
        let document = self.analysis.document;
        let verb = document.word(unit.head);
        if !unit.kind.is_verb() || unit.head + 1 >= unit.tokens.end {
            return match verb.bytes().all(|byte| byte.is_ascii_lowercase()) {
                true => verb.into(),
                false => verb.to_lowercase().into(),
            };
        }
        format!("{verb} {}", document.word(unit.head + 1))
            .to_lowercase()
            .into()
    }

    /// Where the parts of the content really end.
    fn content_ranges(&self, units: &[Unit], matched: &Match) -> Vec<Range<usize>> {
        let cue = matched.cue.last().map_or(0, |range| range.end);
        let end = |range: &Range<usize>| match range.start >= cue {
            true => {
                let range = extent::before_report(units, range.clone(), self.next_report(range));
                extent::clause(units, range, |unit| self.is_cue(unit))
            }
            false => extent::trim(units, extent::behind_dateline(units, range.clone())),
        };
        matched.content.iter().map(end).collect()
    }

    /// Where the first quotation with a cue of its own begins inside these units.
    fn next_report(&self, range: &Range<usize>) -> Option<usize> {
        let starts = self.reports.iter().map(|report| report.start);
        starts.filter(|start| range.contains(start)).min()
    }

    fn content(&self, units: &[Unit], ranges: Vec<Range<usize>>) -> Vec<Span> {
        let mut parts = Vec::new();
        for range in ranges {
            self.push_parts(&units[range], &mut parts);
        }
        parts
    }

    /// *Ortiz left for Rome saying …*: what stands behind a preposition speaks only behind
    /// *with*.
    fn is_object_of_preposition(&self, place: Place<'_>, matched: &Match) -> bool {
        let Some(source) = &matched.source else {
            return false;
        };
        let is_beside = matched
            .cue
            .first()
            .is_some_and(|cue| cue.start == source.end)
            && place.cue.is_some_and(|cue| cue.kind == UnitKind::Gerund);
        is_beside
            && source.start.checked_sub(1).is_some_and(|before| {
                let unit = &place.units[before];
                unit.kind == UnitKind::Preposition && self.word_of(unit) != "with"
            })
    }

    /// Whether a verb group is a cue in some frame more often than not.
    fn is_cue(&self, unit: &Unit) -> bool {
        let form = self.lexicon.cues.form(&self.form_of(unit));
        form.is_some_and(|form| form.best() >= 0.6)
    }

    /// Whether a verb group takes *that* more often than not: *to say*, not *to fail*.
    fn is_saying(&self, unit: &Unit) -> bool {
        let form = self
            .lexicon
            .cues
            .form(&self.form_of(unit))
            .filter(|_| !self.lexicon.cues.is_open());
        form.and_then(|form| form.takes("that"))
            .is_some_and(|share| share >= 0.6)
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

    fn source(&self, units: &[Unit], range: Range<usize>) -> Span {
        let mut end = range.end;
        while end > range.start + 1
            && matches!(units[end - 1].kind, UnitKind::Comma | UnitKind::Coordinator)
        {
            end -= 1;
        }
        span(units, range.start..end)
    }
}

/// Whether a cue could take a pattern's frame; which preposition stands there is not known yet.
fn may_take(cue: Option<&Unit>, known: Option<&CueForm>, pattern: &Pattern, turn: Turn) -> bool {
    pattern.frame.ends_with("preposition") || strength(cue, known, &pattern.frame, turn).is_some()
}

/// How strong a cue is in a frame; nothing where people seldom take it for one.
fn strength(
    cue: Option<&Unit>,
    known: Option<&CueForm>,
    frame: &str,
    turn: Turn,
) -> Option<Strength> {
    let needs_none = frame.is_empty() || cue.is_some_and(|unit| unit.kind == UnitKind::According);
    match needs_none {
        true => Some(Strength::Strong),
        false => known?
            .takes(frame)
            .filter(|share| *share >= turn.least(frame))
            .map(Strength::of_share),
    }
}

fn span(units: &[Unit], range: Range<usize>) -> Span {
    Span::new(units[range.start].span.start, units[range.end - 1].span.end)
}

/// The quotations that a colon at the end of a paragraph announces in the next one.
fn announced<'a>(units: &[Unit], next: Option<&'a Vec<Unit>>) -> &'a [Unit] {
    let (Some(last), Some(next)) = (units.last(), next) else {
        return &[];
    };
    if last.kind != UnitKind::Colon {
        return &[];
    }
    let is_quotation = |unit: &Unit| unit.kind.is_quotation() || unit.kind == UnitKind::MarkedEnd;
    let end = next
        .iter()
        .position(|unit| !is_quotation(unit))
        .unwrap_or(next.len());
    &next[..end]
}

/// The ranges of units between ends of sentences, the end included.
fn sentences(units: &[Unit]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (at, unit) in units.iter().enumerate() {
        if unit.kind == UnitKind::End || at + 1 - start == LONGEST_SENTENCE {
            ranges.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < units.len() {
        ranges.push(start..units.len());
    }
    ranges
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
