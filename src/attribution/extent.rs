//! Rules for where a clause of content ends.
//!
//! A pattern lets the content run to the end of the sentence. In *Ortiz said the plan
//! would fail, but Cole denied it* it ends before the comma. What ends a content how
//! often was counted on PolNeAR train: `, but` ends it in 66 cases of 100, `, who` and
//! `, adding` in 61, `and said` in 76, a plain `and` in 13. The rules are one sign among
//! those of [`super::ending`].

use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// Whether, by rule, the reporter speaks again in front of the units from `at` on.
///
/// `is_cue` tells whether a verb group could be a cue of its own.
pub(super) fn ends_before(units: &[Unit], at: usize, is_cue: &dyn Fn(&Unit) -> bool) -> bool {
    reporter_speaks(&units[at..], is_cue)
}

/// Ends a content at the first unit behind its own first that something begins at.
pub(super) fn before(range: Range<usize>, begins: impl Fn(usize) -> bool) -> Range<usize> {
    let end = (range.start + 1..range.end).find(|&at| begins(at));
    range.start..end.unwrap_or(range.end)
}

/// Ends a content that is quotations alone where something else follows.
pub(super) fn of_quotations(units: &[Unit], range: Range<usize>) -> Range<usize> {
    let end = (range.start + 1..range.end)
        .find(|&at| is_complete(&units[range.start..at], &units[at..range.end]));
    range.start..end.unwrap_or(range.end)
}

/// Ends a content in front of a quotation that has a cue of its own: *Ortiz said she was busy:
/// “Good luck,” she wrote.*
///
/// In *Ortiz said that Cole told her, “No,”* the quotation is part of what Ortiz said. In *When Ortiz described the wall, he said, “No,”*
/// nothing is left.
pub(super) fn before_report(
    units: &[Unit],
    range: Range<usize>,
    report: Option<usize>,
) -> Range<usize> {
    let Some(report) = report else {
        return range;
    };
    let before = report.checked_sub(1).map(|at| units[at].kind);
    let is_set_off = before.is_some_and(|kind| is_loose(kind) || kind == UnitKind::Semicolon);
    match is_set_off {
        true => range.start..report,
        false => range,
    }
}

/// Ends a content in front of what others say beside it: *fell to the floor, with Cole calling it
/// “a shame”*.
pub(super) fn before_with(
    units: &[Unit],
    range: Range<usize>,
    is_cue: &dyn Fn(&Unit) -> bool,
) -> Range<usize> {
    use UnitKind as K;
    let is_phrase =
        |unit: &&Unit| matches!(unit.kind, K::Name | K::Noun | K::Preposition | K::Bracket);
    let is_beside = |at: usize| {
        if units[at].kind != K::Comma {
            return false;
        }
        let others = &units[at + 1..range.end];
        let others = others.iter().take_while(is_phrase).count();
        others > 1
            && units[at + 1].kind == K::Preposition
            && units
                .get(at + 1 + others)
                .is_some_and(|verb| verb.kind == K::Gerund && is_cue(verb))
            && units[at + 1 + others..range.end]
                .iter()
                .any(|unit| unit.kind.is_quotation())
    };
    before(range.clone(), is_beside)
}

/// Ends what a participle says in front of the next one: *saying that it was safe but warning that
/// it was old*.
pub(super) fn before_further_saying(
    units: &[Unit],
    range: Range<usize>,
    is_saying: &dyn Fn(&Unit) -> bool,
) -> Range<usize> {
    use UnitKind as K;
    let is_further = |at: usize| match &units[at..range.end] {
        [join, verb, that, ..] => {
            matches!(join.kind, K::Coordinator | K::But)
                && verb.kind == K::Gerund
                && that.kind == K::That
                && is_saying(verb)
        }
        _ => false,
    };
    before(range.clone(), is_further)
}

/// Ends a content in front of the clause that it only introduces: *Asked if she would go, she
/// smiled*, *When asked about the vote she smiled*.
pub(super) fn before_main_clause(
    units: &[Unit],
    range: Range<usize>,
    takes_clause: bool,
) -> Range<usize> {
    use UnitKind as K;
    let is_main = |at: usize| match &units[at..range.end] {
        [comma, subject, verb, ..] => {
            comma.kind == K::Comma
                && matches!(subject.kind, K::Name | K::Noun | K::Pronoun)
                && verb.kind.is_finite()
        }
        _ => false,
    };
    let ended = before(range.clone(), is_main);
    // Without a comma *she smiled* would be a clause too many, had the sentence another.
    let is_unmarked = |at: usize| match &units[at..range.end] {
        [subject, verb, ..] => subject.kind == K::Pronoun && verb.kind == K::Finite,
        _ => false,
    };
    match ended == range && !takes_clause {
        true => before(range.clone(), is_unmarked),
        false => ended,
    }
}

/// Ends a content in front of the verb of the clause around it, which stands right behind a
/// quotation or a phrase that narrows it down: *called a judge “a clown” in court has been fined*.
pub(super) fn before_finite(units: &[Unit], range: Range<usize>) -> Range<usize> {
    use UnitKind as K;
    let is_phrase =
        |unit: &&Unit| matches!(unit.kind, K::Preposition | K::Noun | K::Name | K::Time);
    let is_over = |at: usize| {
        let phrase = units[at..range.end].iter().take_while(is_phrase).count();
        let verb = units[at + phrase..range.end].first();
        units[at - 1].kind == K::Fragment
            && at - 1 > range.start
            && (phrase == 0 || units[at].kind == K::Preposition)
            && verb.is_some_and(|verb| verb.kind.is_finite())
    };
    before(range.clone(), is_over)
}

/// Where a content ends that goes on with *that* behind a semicolon or a dash: *said it was safe;
/// that it would hold; and that nobody would be moved*.
pub(super) fn with_further_that(units: &[Unit], content: Range<usize>) -> usize {
    use UnitKind as K;
    let is_clause = |unit: &Unit| unit.kind.is_finite() || unit.kind.is_quotation();
    let mut end = content.end;
    if !units[content].iter().any(is_clause) {
        return end;
    }
    while let Some(that) = further_that(&units[end..]) {
        let rest = &units[end + that..];
        let is_over = |unit: &Unit| {
            matches!(
                unit.kind,
                K::End | K::Semicolon | K::Dash | K::Stopped | K::Exclaimed
            )
        };
        let length = rest.iter().position(is_over).unwrap_or(rest.len());
        let is_quoted = rest
            .get(length)
            .is_some_and(|unit| unit.kind.is_quotation());
        end += that + length + usize::from(is_quoted);
    }
    end
}

/// Where *that* stands behind a semicolon or a dash, and *and* or *but*.
fn further_that(units: &[Unit]) -> Option<usize> {
    use UnitKind as K;
    let sign = units.first()?.kind;
    let joins = units
        .get(1)
        .is_some_and(|unit| matches!(unit.kind, K::Coordinator | K::But));
    let that = 1 + usize::from(joins);
    let is_that = units.get(that)?.kind == K::That;
    (is_that && (sign == K::Semicolon || sign == K::Dash && joins)).then_some(that)
}

/// Leaves out what stands in front of *which* at the end of the first part: *fought a plan
/// which*, she said, *would fail*.
pub(super) fn relative(units: &[Unit], range: Range<usize>) -> Range<usize> {
    let last = range.end.saturating_sub(1).max(range.start);
    let is_relative = |unit: &Unit| matches!(unit.kind, UnitKind::Wh | UnitKind::That);
    match units.get(last).is_some_and(is_relative) {
        true => last..range.end,
        false => range,
    }
}

/// Leaves out what does not belong to a content when it stands at its end.
pub(super) fn trim(units: &[Unit], range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while end > range.start && (is_loose(units[end - 1].kind) || is_credit(units, end - 1)) {
        end -= 1;
    }
    range.start..end
}

/// Whether brackets end a paragraph that has no stop: *Ortiz backs the toll (Ann Lee/Harbour Press)*.
fn is_credit(units: &[Unit], at: usize) -> bool {
    let behind = units.get(at + 1);
    units[at].kind == UnitKind::Bracket
        && behind.is_none_or(|end| end.kind == UnitKind::End && end.span.is_empty())
}

/// Leaves out the place, day and agency that a news item opens with: *ROME (AP) — The vote …*
pub(super) fn behind_dateline(units: &[Unit], range: Range<usize>) -> Range<usize> {
    let is_place = |unit: &Unit| {
        matches!(
            unit.kind,
            UnitKind::Name | UnitKind::Bracket | UnitKind::Comma | UnitKind::Time | UnitKind::End
        )
    };
    // *LAGOS, June 3 (Wire) - The vote …*: the number of a day.
    let is_day = |at: usize| {
        let is_number = units[at].kind == UnitKind::Noun && units[at].tokens.len() == 1;
        is_number && at > range.start && units[at - 1].kind == UnitKind::Time
    };
    let opening = range.clone().take(8);
    let dash = opening
        .map(|at| is_place(&units[at]) || is_day(at))
        .position(|opens| !opens);
    match dash {
        Some(at)
            if at > 0
                && range.start == 0
                && units[at].kind == UnitKind::Dash
                && at + 1 < range.end =>
        {
            at + 1..range.end
        }
        _ => range,
    }
}

/// Whether these units, inside a sentence, begin with the reporter's own words.
fn reporter_speaks(units: &[Unit], is_cue: &dyn Fn(&Unit) -> bool) -> bool {
    use UnitKind as K;
    let kind = |at: usize| units.get(at).map(|unit| unit.kind);
    let finite = |at: usize| matches!(kind(at), Some(K::Finite | K::Passive));
    let cue = |at: usize| finite(at) && is_cue(&units[at]);
    match (units[0].kind, kind(1)) {
        (K::Comma, Some(K::But | K::Gerund | K::Wh | K::Subordinator | K::According)) => true,
        (K::Comma, Some(K::Name | K::Noun | K::Pronoun)) => finite(2),
        (K::Comma, Some(K::Coordinator)) => finite(2) || kind(2) == Some(K::Pronoun),
        (K::Comma, _) => cue(1),
        (K::Dash, Some(K::But | K::Pronoun | K::Subordinator)) => true,
        (K::Coordinator | K::But, _) => cue(1) || (kind(1) == Some(K::Adverb) && cue(2)),
        _ => false,
    }
}

fn is_loose(kind: UnitKind) -> bool {
    matches!(
        kind,
        UnitKind::Comma
            | UnitKind::Colon
            | UnitKind::Dash
            | UnitKind::Coordinator
            | UnitKind::But
            | UnitKind::MarkedEnd
    )
}

/// Whether the content so far is quotations alone and what follows is no part of it:
/// *“enough, enough”* to a line of photographers.
fn is_complete(content: &[Unit], rest: &[Unit]) -> bool {
    let last = content[content.len() - 1].kind;
    // *said that the pay was “fine,” lasted there*: the comma inside the marks ends it.
    if last == UnitKind::Running && rest[0].kind.is_finite() {
        return true;
    }
    // *chanting “no” and waving flags*
    let does_more = matches!(rest, [and, verb, ..]
        if and.kind == UnitKind::Coordinator && verb.kind == UnitKind::Gerund);
    last.is_quotation()
        && content.iter().all(|unit| {
            unit.kind.is_quotation() || matches!(unit.kind, UnitKind::Comma | UnitKind::Coordinator)
        })
        && (does_more
            || matches!(
                rest[0].kind,
                UnitKind::Preposition | UnitKind::Finite | UnitKind::Time | UnitKind::Subordinator
            ))
}
