//! Interviews whose questions have no marks and whose answers have no cue.
//!
//! Takes the paragraphs and gives who answers, where a line in front of the first question tells:
//! *Here’s everything Ortiz had to say:* ¶ *Is the bridge safe?* ¶ *“It is.”*

use super::Analysis;
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// Fewer questions with an answer in marks below them are no interview.
const LEAST_ANSWERS: usize = 2;
/// A longer line in front of the first question, in units, announces nothing.
const LONGEST_LINE: usize = 14;

/// Who answers, and in which paragraphs: as far as nothing but questions and answers follows.
#[derive(Debug)]
pub(super) struct Interview {
    pub who: Span,
    pub paragraphs: Range<usize>,
}

/// The interview of an article, if a line announces one.
pub(super) fn interview(analysis: &Analysis<'_>) -> Option<Interview> {
    let paragraphs = analysis.document.paragraphs.len();
    let is_text = |at: &usize| !analysis.document.is_line_of_page(*at);
    let lines: Vec<usize> = (0..paragraphs).filter(is_text).collect();
    let answers = |pair: &[usize]| is_question(analysis, pair[0]) && is_answer(analysis, pair[1]);
    let first = lines.windows(2).position(answers)?;
    let goes_on = |at: &&usize| is_question(analysis, **at) || is_answer(analysis, **at);
    let many = lines[first..].iter().take_while(goes_on).count();
    let run = &lines[first..first + many];
    let who = announced(analysis, lines[first.checked_sub(1)?])?;
    let count = run.windows(2).filter(|pair| answers(pair)).count();
    (count >= LEAST_ANSWERS).then(|| Interview {
        who,
        paragraphs: lines[first]..run.last().map_or(0, |last| last + 1),
    })
}

/// Whether a paragraph is a question without a quotation.
pub(super) fn is_question(analysis: &Analysis<'_>, paragraph: usize) -> bool {
    let text = analysis.document.paragraphs[paragraph].span;
    let units = &analysis.units[paragraph];
    text.of(analysis.document.text)
        .trim_end_matches(['*', '_'])
        .ends_with('?')
        && !units.iter().any(|unit| unit.kind.is_quotation())
}

/// Whether a paragraph is a quotation and nothing else.
fn is_answer(analysis: &Analysis<'_>, paragraph: usize) -> bool {
    let is_said = |unit: &Unit| unit.kind.is_quotation() || unit.kind.ends_sentence();
    let units = &analysis.units[paragraph];
    !units.is_empty() && units.iter().all(is_said)
}

/// *Here’s everything Ortiz had to say:*, *This is what she said …*: the last subject of the line.
fn announced(analysis: &Analysis<'_>, paragraph: usize) -> Option<Span> {
    use UnitKind as K;
    let units = &analysis.units[paragraph];
    let line = analysis.document.paragraphs[paragraph].span;
    let line = line.of(analysis.document.text);
    let tells = ["had to say", "has to say", "said", "answered", "told us"]
        .iter()
        .any(|ending| {
            line.trim_end_matches([':', '.', '…', ' '])
                .ends_with(ending)
        });
    let is_subject =
        |pair: &&[Unit]| matches!(pair[0].kind, K::Name | K::Pronoun) && pair[1].kind.is_verb();
    let subject = units.windows(2).rev().find(is_subject)?;
    (tells && units.len() <= LONGEST_LINE).then_some(subject[0].span)
}
