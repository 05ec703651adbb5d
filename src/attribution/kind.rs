//! What sort of act a cue reports, given who it is said of.
//!
//! Takes what the list knows of the cue and the words around it and gives the [`Kind`]. *The
//! survey suggested* is evidence, *the minister suggested* is speech; *the report said* is
//! writing; *she was confident that* is a thought.

use super::Kind;
use crate::lexicon::{Class, RoleKind};
use crate::reading::Reading;
use crate::tag::Tag;
use crate::unit::{Unit, UnitKind};

/// Documents that are findings.
const FINDINGS: [&str; 14] = [
    "analysis",
    "census",
    "data",
    "estimate",
    "estimates",
    "figures",
    "findings",
    "poll",
    "polls",
    "research",
    "studies",
    "study",
    "survey",
    "surveys",
];

/// What is evidence whoever it is said of.
const SHOWING: [&str; 12] = [
    "appear",
    "appeared",
    "appears",
    "reflect",
    "reflected",
    "reflects",
    "seem",
    "seemed",
    "seems",
    "show",
    "showed",
    "shows",
];

/// What stays a thought when a quotation gives it.
const THINKING: [&str; 6] = ["thought", "thinks", "think", "believed", "believes", "felt"];

/// The kind of an act; `source` are the units of who is said to have done it.
pub(super) fn kind(
    reading: Reading<'_>,
    listed: Kind,
    cue: &Unit,
    source: &[Unit],
    is_quotation: bool,
) -> Kind {
    if cue.kind.is_verb() && is_state(reading, cue) {
        return Kind::Thought;
    }
    let head = source.iter().find(|unit| {
        use UnitKind as K;
        matches!(unit.kind, K::Noun | K::Name | K::Pronoun | K::Wh)
    });
    let role = head.and_then(|head| reading.facts(head.head).role);
    let is_document = role.is_some_and(|role| role.kind == RoleKind::Document);
    let is_noun = head.is_some_and(|head| head.kind == UnitKind::Noun);
    match listed {
        Kind::Speech | Kind::Thought
            if is_noun && head.is_some_and(|head| reading.is(head.head, &FINDINGS)) =>
        {
            Kind::Evidence
        }
        Kind::Speech if is_noun && is_document => Kind::Writing,
        Kind::Evidence if !reading.is(cue.head, &SHOWING) && is_somebody(reading, head) => {
            Kind::Speech
        }
        Kind::Thought if is_quotation && !reading.is(cue.head, &THINKING) => Kind::Speech,
        kind => kind,
    }
}

/// *is confident*, *is concerned*: how its subject feels.
fn is_state(reading: Reading<'_>, cue: &Unit) -> bool {
    let is_helped = cue.head > cue.tokens.start;
    is_helped && (reading.tag(cue.head) == Tag::Adjective || reading.is_a(cue.head, Class::Feeling))
}

/// Whether this is a person, by the word or by its role.
fn is_somebody(reading: Reading<'_>, head: Option<&Unit>) -> bool {
    let Some(head) = head else {
        return false;
    };
    let role = reading.facts(head.head).role;
    match head.kind {
        UnitKind::Pronoun => reading.is(head.head, &["he", "she", "they", "we", "i"]),
        UnitKind::Noun => role.is_some_and(|role| role.kind == RoleKind::Person),
        UnitKind::Wh => reading.is(head.head, &["who"]),
        UnitKind::Name => role.is_none_or(|role| role.kind != RoleKind::Document),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Extractor};

    fn kinds(text: &str) -> Vec<Kind> {
        let extractor = Extractor::builder().build().expect("the built-in lists");
        let article = Article::new("a", text);
        let quotes = extractor.quotes(&article);
        quotes.found.iter().map(|(found, ..)| found.kind).collect()
    }

    #[test]
    fn what_a_person_suggests_is_speech_and_what_a_survey_does_is_evidence() {
        assert_eq!(
            kinds("The minister suggested that taxes would rise."),
            [Kind::Speech]
        );
        assert_eq!(
            kinds("The survey suggested that taxes would rise."),
            [Kind::Evidence]
        );
    }

    #[test]
    fn what_a_report_says_is_writing() {
        assert_eq!(
            kinds("The report said that taxes would rise."),
            [Kind::Writing]
        );
    }

    #[test]
    fn how_somebody_feels_is_a_thought() {
        assert_eq!(
            kinds("The mayor was confident that it would pass."),
            [Kind::Thought]
        );
    }
}
