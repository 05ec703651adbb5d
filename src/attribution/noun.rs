//! Nouns as cues.
//!
//! Takes a noun phrase in front of *that* and gives who has said what it names. In *It was
//! Ortiz’s claim that the plan had failed* Ortiz is the source and *claim* the cue.

use crate::segment::{Document, Span};
use crate::unit::{Unit, UnitKind};

/// Who has said what a noun names, and the noun: *her* and *claim*, *Ortiz* and *claim*.
pub(super) fn possessor(document: &Document<'_>, unit: &Unit) -> Option<(Span, Span)> {
    let mut before = (unit.tokens.start..unit.head).rev();
    let of = (unit.head + 1..unit.tokens.end)
        .find(|&token| document.word(token) == "of" && token + 1 < unit.tokens.end);
    if let Some(of) = of {
        let noun = document.span(unit.tokens.start..of);
        return Some((document.span(of + 1..unit.tokens.end), noun));
    }
    let at = before.find(|&token| {
        let word = document.word(token);
        is_possessive(word) || matches!(word, "'s" | "’s" | "'" | "’")
    })?;
    let source = match is_possessive(document.word(at)) {
        true => at..at + 1,
        false => unit.tokens.start..at,
    };
    let is_somebody = !source.is_empty() && at + 1 < unit.tokens.end;
    is_somebody.then(|| {
        let noun = document.span(at + 1..unit.tokens.end);
        (document.span(source), noun)
    })
}

fn is_possessive(word: &str) -> bool {
    let words = ["his", "her", "their", "its", "my", "our", "your"];
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// The letter of a noun in front of *that*, which may be a cue: *her claim that*.
pub(super) fn noun_letter(units: &[Unit]) -> Option<u8> {
    let kind = |at: usize| units.get(at).map(|unit| unit.kind);
    if kind(0) != Some(UnitKind::Noun) {
        return None;
    }
    let is_phrase = |at: usize| {
        kind(at) == Some(UnitKind::Preposition)
            && matches!(kind(at + 1), Some(UnitKind::Noun | UnitKind::Name))
    };
    let that = 1 + if is_phrase(1) { 2 } else { 0 };
    (kind(that) == Some(UnitKind::That)).then_some(b'C')
}
