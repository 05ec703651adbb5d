//! Which finds come first, and what they take.
//!
//! Takes a match and tells whether its turn has come. In *Ortiz said she was busy: “Good
//! luck,” she wrote* the quotation with its own cue is found before the clause around it.

use crate::pattern::Match;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// How likely a find has to be an attribution.
const LEAST_PROBABILITY: f32 = 0.33;
/// The same where the content has a quotation that is still open: *framed it as “a fight”*.
const LEAST_WITH_A_QUOTATION: f32 = 0.2;

/// Which finds are looked for: first those of quotations that are set off and have a cue
/// beside them, so that a clause around them does not swallow them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// *“No,” said Ortiz.*
    QuotationCue,
    /// *Ortiz said: “No.”*
    CueQuotation,
    Any,
    /// What is seldom a cue, for quotations that are still open.
    Weak,
}

impl Turn {
    /// How likely a find has to be an attribution.
    pub fn least(self) -> f32 {
        match self {
            Turn::Weak => LEAST_WITH_A_QUOTATION,
            _ => LEAST_PROBABILITY,
        }
    }

    pub fn admits(self, units: &[Unit], matched: &Match) -> bool {
        use UnitKind as K;
        let ([Some(content), _], [Some(cue), _]) = (&matched.content, &matched.cue) else {
            return matches!(self, Turn::Any | Turn::Weak);
        };
        let before = content.start.checked_sub(1).map(|at| units[at].kind);
        let is_quoted = |unit: &Unit| unit.kind.is_quotation() || unit.kind == K::MarkedEnd;
        let is_set_off = units[content.clone()].iter().all(is_quoted)
            && matches!(
                before,
                None | Some(K::End | K::MarkedEnd | K::Comma | K::Colon | K::Semicolon | K::Dash)
            );
        // *a man who was quoted as saying “no”*: nothing but the quotation can be the object.
        let is_quoted_as_saying = units[cue.start].kind == K::Gerund
            && cue.end == content.start
            && units[content.start].kind.is_quotation()
            && cue.start > 0
            && units[cue.start - 1].kind == K::Preposition;
        // *a sign that read “No”*: so it is behind a relative and its verb.
        let source = matched.source.as_ref();
        let is_on_thing = source.is_some_and(|source| {
            units[source.start].kind == K::Wh && source.end == cue.start && cue.end == content.start
        }) && units[content.clone()].iter().all(is_quoted);
        let is_set_off = is_set_off || is_quoted_as_saying || is_on_thing;
        match self {
            _ if content.end <= cue.start && is_over_before(units, content) => false,
            Turn::QuotationCue => is_set_off && content.end <= cue.start,
            Turn::CueQuotation => is_set_off && cue.end <= content.start,
            Turn::Any | Turn::Weak => true,
        }
    }
}

/// *Ortiz said: “No.” “Yes,” Cole said*: of quotations in a row, those up to the end of a sentence
/// belong to who announces them.
pub(super) fn behind_announced(mut matched: Match, units: &[Unit]) -> Match {
    let ([Some(content), None], [Some(cue), _]) = (&mut matched.content, &matched.cue) else {
        return matched;
    };
    if content.end <= cue.start && is_announced(units, content.start) {
        let is_end = |at: &usize| units[*at].kind == UnitKind::MarkedEnd;
        let end = content.clone().find(is_end);
        if let Some(end) = end.filter(|&end| end + 1 < content.end) {
            content.start = end + 1;
        }
    }
    matched
}

/// Whether a cue in front announces the quotation at a place: behind a colon, or a verb and a comma.
fn is_announced(units: &[Unit], at: usize) -> bool {
    match &units[..at] {
        [.., colon] if colon.kind == UnitKind::Colon => true,
        [.., verb, comma] => comma.kind == UnitKind::Comma && verb.kind.is_verb(),
        _ => false,
    }
}

/// *Ortiz asked: “Why?” Cole said …*: what a cue in front announces, and what ends its sentence, is
/// not the next speaker's.
fn is_over_before(units: &[Unit], content: &Range<usize>) -> bool {
    use UnitKind as K;
    let kind = |at: Option<usize>| at.and_then(|at| units.get(at)).map(|unit| unit.kind);
    let ends = [content.end.checked_sub(1), Some(content.end)];
    is_announced(units, content.start) && ends.map(kind).contains(&Some(K::MarkedEnd))
}

/// *Although Cole left, Ortiz stayed, saying …*: the last subject in front of a cue that shares
/// its subject with another verb.
///
/// What the first subject says has subjects of its own: in *Ortiz said it rained when Cole
/// left, adding …* she goes on, and `is_saying` tells so. What follows *and* in *Ortiz left
/// because Cole was late and said …* may be hers too, so that a finite cue only looks behind
/// signs.
pub(super) fn nearer_subject(
    units: &[Unit],
    source: Range<usize>,
    matched: &Match,
    is_when: impl Fn(&Unit) -> bool,
    is_saying: impl Fn(&Unit) -> bool,
) -> Range<usize> {
    use UnitKind as K;
    let cue = matched.cue[0].as_ref().map_or(source.end, |cue| cue.start);
    let is_participle = units.get(cue).is_some_and(|unit| unit.kind == K::Gerund);
    let kind = |at: usize| units.get(at).map(|unit| unit.kind);
    let says = |at: usize| {
        let mut between = units[source.end..at].iter();
        between.any(|unit| unit.kind != K::Gerund && is_saying(unit))
    };
    let leads_up =
        source.start > 0 && matches!(kind(0), Some(K::Participle | K::Subordinator | K::Question));
    let opens = |at: usize| match kind(at) {
        // *Asked how she found it, he paused and said*: a clause leads up to his.
        Some(K::Comma) => is_participle || !says(at) || leads_up,
        // *“… from his view,” Cole added, saying …*
        Some(K::Running | K::Exclaimed) => is_participle,
        Some(K::Dash | K::Semicolon) => !says(at),
        Some(K::Subordinator | K::Coordinator | K::But) => is_participle && !says(at),
        // *as a guard walks in front, saying*, *where Cole speaks, saying*
        Some(K::Question | K::Preposition) => is_participle && !says(at) && is_when(&units[at]),
        _ => false,
    };
    let is_absolute = |at: usize| match kind(at) {
        Some(K::Dash | K::Semicolon) => true,
        Some(K::Coordinator) => {
            at > 0 && kind(at - 1).is_some_and(|kind| kind.is_quotation() || kind == K::Comma)
        }
        _ => false,
    };
    // *They issued a statement – Ortiz saying she was glad …*
    if is_participle
        && cue >= source.end + 2
        && kind(cue - 1) == Some(K::Name)
        && is_absolute(cue - 2)
    {
        return cue - 1..cue;
    }
    (source.end..cue.saturating_sub(2))
        .rfind(|&at| {
            opens(at)
                && matches!(kind(at + 1), Some(K::Pronoun | K::Name | K::Noun))
                && matches!(kind(at + 2), Some(K::Finite | K::Passive))
        })
        .map_or(source, |at| at + 1..at + 2)
}

/// All units of a match, from the first to the last.
pub(super) fn whole(matched: &Match) -> Option<Range<usize>> {
    let parts = || {
        let others = matched.source.iter().chain(matched.cue.iter().flatten());
        matched.content.iter().flatten().chain(others)
    };
    let start = parts().map(|part| part.start).min()?;
    let end = parts().map(|part| part.end).max()?;
    Some(start..end)
}
