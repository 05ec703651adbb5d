//! Where a content goes on behind what was taken for all of it.
//!
//! Takes a clause that would end behind its subject and gives the verb of that subject: in *Ortiz
//! said Cole, who leads in every survey, would lose* the commas set something off and end nothing.

use super::trial::Trial;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

impl Trial<'_> {
    /// Where a clause goes on whose subject alone was taken for it: at its verb.
    ///
    /// In *said Rome and Paris have “an accord”* another subject is joined, in *said Cole, who
    /// leads, would lose* something is set off between the two, and in *said despite the rain, the
    /// match would go on* it only leads up to it.
    pub(super) fn verb_ahead(
        &self,
        frame: &str,
        content: Range<usize>,
        limit: usize,
    ) -> Option<usize> {
        let units = self.place.units;
        let is_clause = matches!(frame, "clause" | "that" | "addressee-that" | "question");
        if !is_clause || content.is_empty() {
            return None;
        }
        let (first, rest) = (units[content.start].kind, &units[content.end..limit]);
        if let Some(verb) = self.verb_of_open_clause(&units[content.clone()], rest) {
            return Some(content.end + verb);
        }
        let is_made_of = |is: &dyn Fn(&Unit) -> bool| units[content.clone()].iter().all(is);
        let is_subject = |unit: &Unit| {
            !unit.kind.is_verb() && (!unit.kind.is_quotation() || unit.kind == UnitKind::Fragment)
        };
        if first.is_quotation() || !is_made_of(&is_subject) {
            return None;
        }
        let joined = match is_made_of(&is_phrase) {
            true => joined_verb(rest),
            false => None,
        };
        let is_saying = self.place.cue().is_some_and(|cue| self.is_saying(cue));
        let verb = joined.or_else(|| match first {
            _ if !is_saying => None,
            UnitKind::Preposition => verb_behind_opening(rest, &|unit| self.is_saying(unit)),
            _ => verb_behind_insertion(rest),
        })?;
        Some(content.end + verb)
    }

    /// The verb that the last *that* of a content, or the clause that opens it, still waits for:
    /// *said that this was despite the fact that, on one day, two were sick*, *said while the road
    /// was open, the bridge was not*, *said it was “better”, but that crews were tired*.
    fn verb_of_open_clause(&self, content: &[Unit], rest: &[Unit]) -> Option<usize> {
        use UnitKind as K;
        let is_finite = |unit: &Unit| unit.kind.is_finite();
        let is_saying = |unit: &Unit| self.is_saying(unit);
        let that = content.iter().rposition(|unit| unit.kind == K::That);
        let waits = that.is_some_and(|that| !content[that..].iter().any(is_finite));
        let is_opening = content[0].kind == K::Subordinator && self.is_saying(self.place.cue()?);
        if waits && that > Some(0) || is_opening {
            return verb_behind_opening(rest, &is_saying);
        }
        match rest {
            [comma, join, that, ..]
                if comma.kind == K::Comma
                    && matches!(join.kind, K::But | K::Coordinator)
                    && that.kind == K::That
                    && content.iter().any(is_finite) =>
            {
                Some(2)
            }
            _ => None,
        }
    }
}

/// Whether a unit may stand in a subject that another is joined to.
fn is_phrase(unit: &Unit) -> bool {
    use UnitKind as K;
    matches!(unit.kind, K::Name | K::Noun | K::That | K::Comma)
}

/// The verb of a subject that goes on with *and Paris have …*.
fn joined_verb(rest: &[Unit]) -> Option<usize> {
    use UnitKind as K;
    let joins = rest
        .iter()
        .take_while(|unit| matches!(unit.kind, K::Comma | K::Coordinator))
        .count();
    let is_joined = joins > 0 && rest[joins - 1].kind == K::Coordinator;
    match &rest[joins..] {
        [subject, verb, ..]
            if is_joined && matches!(subject.kind, K::Name | K::Noun) && verb.kind.is_finite() =>
        {
            Some(joins + 1)
        }
        _ => None,
    }
}

/// The verb behind what is set off from its subject by two commas or dashes: *, who leads,
/// would lose*.
fn verb_behind_insertion(rest: &[Unit]) -> Option<usize> {
    use UnitKind as K;
    let [opening, first] = [rest.first()?.kind, rest.get(1)?.kind];
    let opens_clause = matches!(first, K::Coordinator | K::But | K::Subordinator);
    if opens_clause || !matches!(opening, K::Comma | K::Dash) {
        return None;
    }
    let is_over = |unit: &&Unit| !matches!(unit.kind, K::End | K::Semicolon | K::Colon);
    let inside = rest.iter().take_while(is_over).count();
    (2..inside).find_map(|closing| {
        let behind = &rest[closing + 1..];
        let adverbs = behind
            .iter()
            .take_while(|unit| unit.kind == K::Adverb)
            .count();
        let verb = behind.get(adverbs)?;
        let closes = rest[closing].kind == opening;
        (closes && verb.kind.is_finite()).then_some(closing + 1 + adverbs)
    })
}

/// The verb of the clause that a phrase leads up to: *despite the rain, the match would go on*.
fn verb_behind_opening(rest: &[Unit], is_cue: &dyn Fn(&Unit) -> bool) -> Option<usize> {
    use UnitKind as K;
    match rest {
        [comma, subject, verb, ..]
            if comma.kind == K::Comma
                && matches!(subject.kind, K::Name | K::Noun | K::Pronoun)
                && verb.kind.is_finite()
                && !is_cue(verb) =>
        {
            Some(2)
        }
        _ => None,
    }
}
