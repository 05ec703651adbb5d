//! Nouns as cues.
//!
//! Takes a noun phrase beside *that* or a quotation and gives who has said what it names. In *It was
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

/// The letter of a noun that may be a cue: in front of *that* or of a verb and a quotation,
/// or beside a quotation: *her claim that*, *her message was “no”*, *in her words, “no”*.
pub(super) fn noun_letter(units: &[Unit], at: usize) -> Option<u8> {
    use UnitKind as K;
    let kind = |at: usize| units.get(at).map(|unit| unit.kind);
    if kind(at) != Some(K::Noun) {
        return None;
    }
    let is_phrase = |at: usize| {
        kind(at) == Some(K::Preposition) && matches!(kind(at + 1), Some(K::Noun | K::Name))
    };
    let is_quotation = |at: usize| kind(at).is_some_and(K::is_quotation);
    let is_set_off =
        |at: usize| is_quotation(at + usize::from(matches!(kind(at), Some(K::Comma | K::Colon))));
    let is_announced = |at: usize| {
        let rest = units.get(at..).unwrap_or_default();
        let is_plain = |unit: &&Unit| matches!(unit.kind, K::Adjective | K::Adverb);
        let colon = at + rest.iter().take_while(is_plain).count();
        kind(colon) == Some(K::Colon) && is_quotation(colon + 1)
    };
    let next = at + 1 + if is_phrase(at + 1) { 2 } else { 0 };
    let before = |back: usize| at.checked_sub(back).and_then(kind);
    let is_in = before(1) == Some(K::Preposition);
    let is_cue = match kind(next) {
        Some(K::That) => true,
        // *chants of “No more”*
        Some(K::Preposition) if next == at + 1 && is_quotation(next + 1) => true,
        Some(K::Finite) if is_set_off(next + 1) => true,
        // *her answer was short: “no”*
        Some(K::Finite) if is_announced(next + 1) => true,
        // *had one message: “no”*
        Some(K::Colon) if before(1) == Some(K::Finite) => is_quotation(next + 1),
        // *her promise to be “fair”*
        Some(K::Infinitive) if next == at + 1 => is_quotation(next + 1) || is_quotation(next + 2),
        _ if before(1) == Some(K::Finite) => before(2).is_some_and(K::is_quotation),
        _ if is_in && next == at + 1 => {
            is_set_off(next)
                // *in her view, the plan failed*, *the plan failed, in her view*
                || kind(next) == Some(K::Comma) && before(2).is_none_or(K::ends_sentence)
                || before(2) == Some(K::Comma) && kind(next).is_none_or(K::ends_sentence)
                || before(2).is_some_and(K::is_quotation)
                || before(2) == Some(K::Comma) && before(3).is_some_and(K::is_quotation)
        }
        _ => false,
    };
    is_cue.then_some(b'C')
}
