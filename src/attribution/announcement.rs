//! Quotations that the paragraph before announces.
//!
//! Takes the last sentence of a paragraph and gives it together with the quotations that begin the
//! next one. In *Ortiz said:* ¶ *“No.”* and in *Ortiz said,* ¶ *“No.”* a line break stands between
//! cue and quotation, and lines of the page may: *Ortiz said:* ¶ *Advertisement* ¶ *“No.”*

use super::Analysis;
use crate::cue::Frame;
use crate::segment::TokenKind;
use crate::unit::{Unit, UnitKind};

/// The last sentence of a paragraph with the quotations that it announces; nothing where it
/// announces none.
pub(super) fn with_announced(
    analysis: &Analysis<'_>,
    paragraph: usize,
    sentence: &[Unit],
) -> Option<Vec<Unit>> {
    let (last, before) = sentence.split_last()?;
    let next = &analysis.units[analysis.document.paragraph_behind(paragraph)?];
    let is_quotation = |unit: &Unit| unit.kind.is_quotation() || unit.kind == UnitKind::MarkedEnd;
    let count = next.iter().take_while(|unit| is_quotation(unit)).count();
    let (quotations, rest) = next.split_at(count);
    if quotations.is_empty() {
        return None;
    }
    if last.kind == UnitKind::Colon {
        return Some([sentence, quotations].concat());
    }
    let is_whole = quotations.last()?.kind == UnitKind::MarkedEnd
        || rest.first().is_none_or(|unit| unit.kind == UnitKind::End);
    let sentence = match last.kind {
        UnitKind::End if breaks_off(analysis, last) => before,
        // Without a sign only the cue itself can be the last word.
        UnitKind::Finite => sentence,
        _ => return None,
    };
    let sign = Unit {
        kind: UnitKind::Comma,
        ..last.clone()
    };
    let announces = is_whole && is_statement(&quotations[0]) && reports(analysis, sentence);
    announces.then(|| [sentence, &[sign], quotations].concat())
}

fn is_statement(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::Stopped | UnitKind::Exclaimed)
}

/// *Ortiz said,*, *Ortiz told the crowd –*
fn breaks_off(analysis: &Analysis<'_>, end: &Unit) -> bool {
    matches!(
        analysis.reading.kind(end.head),
        TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash
    )
}

/// Whether the last verb of a sentence without a quotation is one that quotations follow.
fn reports(analysis: &Analysis<'_>, sentence: &[Unit]) -> bool {
    /// The share of a cue's uses in front of a quotation that people marked.
    const LEAST_SHARE: f32 = 0.5;
    let Some(verb) = sentence.iter().rfind(|unit| unit.kind.is_verb()) else {
        return false;
    };
    let form = analysis.cue_form(verb);
    let share = |frame| form.and_then(|form| form.takes(Frame::of(frame)));
    let frames = [share("quotation"), share("addressee-quotation")];
    let quotes = sentence.iter().any(|unit| unit.kind.is_quotation());
    let is_cue = |share| share >= LEAST_SHARE;
    !quotes && frames.into_iter().flatten().any(is_cue)
}
