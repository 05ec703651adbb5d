//! Contents that end too early.
//!
//! Takes a quotation that is open although its sentence has an attribution, and gives the one
//! whose content goes on to it: in *Ortiz pledged “cooperation” in Rome and a “deep” bond* no verb
//! parts the second quotation from what she pledged.

use super::board::{Board, Open};
use super::matching::LONGEST_SENTENCE;
use crate::unit::{Unit, UnitKind};

/// The attribution whose content goes on to an open quotation.
pub(super) fn owner(board: &Board<'_>, open: Open) -> Option<usize> {
    let units = board.units(open.paragraph);
    if is_name(board, &units[open.unit]) {
        return None;
    }
    let before = units[..open.unit].iter().rev().take(LONGEST_SENTENCE);
    let between = before.take_while(|unit| is_of_phrase(board, unit)).count();
    let last = units.get(open.unit.checked_sub(between + 1)?)?;
    let sentence = board.sentence(open.paragraph)[open.unit];
    let ends_between = |owner: &usize| {
        let attribution = &board.found[*owner];
        let (Some(part), Some(cue)) = (attribution.content.last(), attribution.cue.last()) else {
            return false;
        };
        cue.end <= part.start
            && part.end >= last.span.end
            && part.end <= units[open.unit].span.start
    };
    board.standing_in(sentence).find(ends_between)
}

/// A capital stands for a name: *in front of the “Rex”*.
fn is_name(board: &Board<'_>, unit: &Unit) -> bool {
    let analysis = board.analysis;
    let quotation = unit.quotation.map(|index| analysis.quotations[index]);
    let inside = quotation.map_or("", |quotation| quotation.inside.of(analysis.document.text));
    inside.starts_with(char::is_uppercase)
}

/// Whether a unit may stand between two quotations of one content: no finite verb, nothing that
/// opens a clause.
fn is_of_phrase(board: &Board<'_>, unit: &Unit) -> bool {
    use UnitKind as K;
    matches!(
        unit.kind,
        K::Name
            | K::Noun
            | K::Adjective
            | K::Adverb
            | K::Preposition
            | K::Comma
            | K::Coordinator
            | K::Time
            | K::Other
            | K::Infinitive
            | K::Fragment
            | K::Bracket
    ) || board.analysis.reading.is(unit.head, &["including"])
}
