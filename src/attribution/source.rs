//! Who a match gives the words to.
//!
//! Takes a match and gives its source and cue as spans: the phrase that the pattern took for the
//! subject, or one nearer to a cue without a subject of its own. In *The leak led her to say it was
//! late* she says so, in *Ortiz was quoted as saying …* Ortiz does.

use super::noun::possessor;
use super::trial::{Trial, span, trimmed};
use super::turn::nearer_subject;
use crate::lexicon::Class;
use crate::pattern::Match;
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

impl Trial<'_> {
    /// Source and cue as spans; nothing where a noun has nobody to go with it.
    pub(super) fn source_and_cue(&self, frame: &str) -> Option<(Option<Span>, Vec<Span>)> {
        if self.matched.source.is_none() && frame.contains("noun") {
            let cue = self.place.cue()?;
            let (source, noun) = possessor(self.analysis.document, cue)
                .or_else(|| Some((self.agent()?, cue.span)))?;
            return Some((Some(source), vec![noun]));
        }
        let units = self.place.units;
        let kind = self.place.cue().map(|cue| cue.kind);
        let source = self.matched.source.clone().map(|range| match kind {
            Some(UnitKind::Gerund | UnitKind::Finite) => self
                .quoted_one()
                .or_else(|| self.bearer())
                .unwrap_or_else(|| {
                    let is_when = |unit: &Unit| self.has_word(unit, &["when", "where", "as"]);
                    let is_saying = |unit: &Unit| self.is_saying(unit);
                    nearer_subject(units, range, self.matched, is_when, is_saying)
                }),
            Some(UnitKind::Infinitive) => self.prompted_one().unwrap_or(range),
            _ => range,
        });
        let cue = self.matched.cue.iter().flatten();
        let mut cue: Vec<Span> = cue.map(|range| span(units, range.clone())).collect();
        if let (Some(governor), Some(first)) = (self.governor(), cue.first_mut()) {
            first.start = governor.span.start;
        }
        let source = source.map(|range| self.before_occasion(self.beside_as(range)));
        Some((source.map(|range| trimmed(units, range)), cue))
    }

    /// *“No,” said Ortiz after the game*: when somebody said it does not tell who.
    fn before_occasion(&self, source: Range<usize>) -> Range<usize> {
        let units = self.place.units;
        let is_when =
            |unit: &Unit| self.has_word(unit, &["after", "before", "during", "following"]);
        let is_occasion = source.len() > 1
            && units[source.start].kind == UnitKind::Name
            && is_when(&units[source.start + 1]);
        match is_occasion {
            true => source.start..source.start + 1,
            false => source,
        }
    }

    /// The verb group in front of an infinitive: *went on* in *went on to say*.
    pub(super) fn governor(&self) -> Option<&Unit> {
        let at = self.place.cue?;
        let is_infinitive = self.place.units[at].kind == UnitKind::Infinitive;
        let before = &self.place.units[at.checked_sub(1).filter(|_| is_infinitive)?];
        before.kind.is_verb().then_some(before)
    }

    /// *The paper quoted Ortiz as saying …*, *Ortiz, who was quoted as saying …*: who says it.
    fn quoted_one(&self) -> Option<Range<usize>> {
        use UnitKind as K;
        let (units, cue) = (self.place.units, self.place.cue?);
        let behind_as =
            units[cue].kind == K::Gerund && cue > 0 && self.has_word(&units[cue - 1], &["as"]);
        let at = match units[..cue].iter().nth_back(1).map(|unit| unit.kind) {
            Some(K::Passive) => cue.checked_sub(3)?,
            _ => cue.checked_sub(2)?,
        };
        // *was quoted in a report as saying*
        if at > 0 && units[at - 1].kind == K::Preposition {
            return None;
        }
        let is_one = matches!(
            units[at].kind,
            K::Name | K::Noun | K::Object | K::Pronoun | K::Wh
        );
        (behind_as && is_one).then_some(at..at + 1)
    }

    /// *The leak led her to say …*, *forced the firm to admit …*: who is brought to say it.
    fn prompted_one(&self) -> Option<Range<usize>> {
        use UnitKind as K;
        let (units, cue) = (self.place.units, self.place.cue?);
        let [before @ .., verb, object] = &units[..cue] else {
            return None;
        };
        let is_one = match object.kind {
            // Not *herself*, who is the subject.
            K::Object => self.has_word(object, &["him", "her", "them", "me", "us"]),
            kind => matches!(kind, K::Noun | K::Name),
        };
        // *asked us to say* is what the subject says, *led us to say* is not.
        let is_prompted = is_one
            && verb.kind.is_verb()
            && self.analysis.reading.is_a(verb.head, Class::Prompting);
        is_prompted.then(|| before.len() + 1..cue)
    }

    /// *the claim by Ortiz that*, *the answer from Ortiz was*: who stands behind the noun.
    fn agent(&self) -> Option<Span> {
        let (units, cue) = (self.place.units, self.place.cue?);
        let preposition = units.get(cue + 1)?;
        let agent = units.get(cue + 2)?;
        let is_agent = matches!(agent.kind, UnitKind::Name | UnitKind::Noun)
            && preposition.kind == UnitKind::Preposition
            && self.has_word(preposition, &["by", "from"]);
        is_agent.then_some(agent.span)
    }
}

/// *According to police, Dana Cole, 34, was driving*: where no subject is left for the verb behind
/// it, only the first phrase is the source.
pub(super) fn with_subject(mut matched: Match, units: &[Unit]) -> Match {
    let ([Some(content), None], Some(source)) = (&mut matched.content, &mut matched.source) else {
        return matched;
    };
    let is_comma = |at: &usize| units[*at].kind == UnitKind::Comma;
    let comma = source.clone().find(is_comma);
    let is_bare = units[content.start].kind.is_finite() && content.start > source.end;
    if let Some(comma) = comma.filter(|&comma| is_bare && comma + 1 < source.end) {
        (content.start, source.end) = (comma + 1, comma);
    }
    matched
}
