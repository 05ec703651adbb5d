//! Finds the first reporting clause in a stretch of text: `, Ortiz said`, `. She added`,
//! `?, said the mayor`. It tells where a quotation without a closing mark ended.

use crate::segment::Span;

/// The place of a reporting clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clause {
    /// The stop or comma before it.
    pub(super) stop: usize,
    /// The end of its last word looked at.
    pub(super) end: usize,
}

/// Verbs that stand next to a quotation far more often than elsewhere. Only to judge where
/// marks are missing; the full list of cues is in `data`.
const VERBS: [&str; 20] = [
    "said",
    "says",
    "told",
    "tells",
    "added",
    "adds",
    "asked",
    "asks",
    "replied",
    "wrote",
    "writes",
    "recalled",
    "explained",
    "continued",
    "insisted",
    "noted",
    "warned",
    "argued",
    "tweeted",
    "joked",
];

const PRONOUNS: [&str; 3] = ["he", "she", "they"];

/// Words that often stand before a verb of saying at the start of a sentence, and name nobody.
const NO_NAMES: [&str; 14] = [
    "And", "As", "But", "I", "It", "One", "People", "So", "That", "Then", "We", "What", "Who",
    "You",
];

/// Whether the text begins with one of the commonest verbs of saying.
pub(super) fn starts_with_verb(text: &str) -> bool {
    let letters = text
        .bytes()
        .take(12)
        .take_while(u8::is_ascii_lowercase)
        .count();
    VERBS.contains(&&text[..letters])
}

/// Whether the text ends with one of the commonest verbs of saying.
pub(super) fn ends_with_verb(text: &str) -> bool {
    let bytes = text.bytes().rev().take(12);
    let letters = bytes.take_while(u8::is_ascii_lowercase).count();
    VERBS.contains(&&text[text.len() - letters..])
}

/// The first reporting clause in `span`.
pub(super) fn first(text: &str, span: Span) -> Option<Clause> {
    let words = span.of(text);
    let stops = words.as_bytes().windows(2).enumerate();
    stops
        .filter(|(_, pair)| matches!(pair, [b',' | b'.' | b'?' | b'!', b' ']))
        .find_map(|(at, pair)| {
            let length = clause_length(&words[at + 2..], pair[0] == b'.')?;
            let stop = span.start + at;
            Some(Clause {
                stop,
                end: stop + 2 + length,
            })
        })
}

/// How many bytes of `rest` its reporting clause takes, if it begins with one. After a full
/// stop only a subject may come first: `. Said so` is no clause.
fn clause_length(rest: &str, new_sentence: bool) -> Option<usize> {
    let mut words = rest.split(' ').take(7);
    let first = words.next()?;
    let mut length = first.len();
    if is_verb(first) {
        let subject = words.next()?;
        let name = subject.trim_end_matches([',', '.', ':', ';']);
        let is_subject = is_pronoun(name) || is_name(name) || name == "the";
        return (!new_sentence && is_subject).then_some(length + 1 + subject.len());
    }
    if !is_pronoun(first) && !is_name(first) {
        return None;
    }
    while let Some(word) = words.next() {
        length += 1 + word.len();
        if is_verb(word) {
            return (words.next() != Some("that")).then_some(length);
        }
        // *Ortiz of Mill Lane*, *van der Berg*: small words stand inside a name.
        let inside = matches!(word, "of" | "the" | "van" | "von" | "der" | "de" | "al");
        if is_pronoun(first) || !(inside || is_name(word)) {
            return None;
        }
    }
    None
}

/// Whether a word, with the sign behind it, is one of the commonest verbs of saying.
pub(super) fn is_verb(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',', ':', ';']);
    word.len() < 12 && VERBS.contains(&word)
}

fn is_pronoun(word: &str) -> bool {
    PRONOUNS
        .iter()
        .any(|pronoun| pronoun.eq_ignore_ascii_case(word))
}

/// A capitalised word with no comma after it: `Ortiz`, `Mr.`, `O’Neil`.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && !word.ends_with([',', ';', ':', '?', '!'])
        && !NO_NAMES.contains(&word)
}
