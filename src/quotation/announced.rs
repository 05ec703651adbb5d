//! Paragraphs that are speech because the one before says so.
//!
//! Takes the paragraphs and gives those that are all somebody's words without a mark. In
//! *Ortiz said:* ¶ *We should keep the bridge.* the page set them apart by an indent that the text
//! has lost. A picture or a post may be lost as well, and then the next paragraph is the
//! reporter's: what is not plainly speech is left alone.

use super::clause;
use crate::segment::{Span, is_furniture};

/// Words behind a verb of saying that tell what, not whom or where: a list follows.
const OF_CLAUSE: [&str; 24] = [
    "are", "be", "by", "could", "had", "has", "have", "he", "if", "is", "it", "not", "she",
    "should", "that", "there", "they", "to", "was", "we", "were", "whether", "will", "would",
];
/// What the words behind *said* begin with, where they tell when, where and to whom.
const OF_PLACE: [&str; 14] = [
    "after",
    "again",
    "at",
    "during",
    "earlier",
    "in",
    "later",
    "of",
    "on",
    "recently",
    "this",
    "today",
    "when",
    "yesterday",
];
/// Who speaks of himself or to somebody.
const OF_SPEECH: [&str; 14] = [
    "i", "i’d", "i'd", "i’m", "i'm", "i’ve", "i've", "me", "my", "our", "us", "we", "you", "your",
];
/// Verbs and places of what is posted: the post itself is mostly lost.
const OF_POSTS: [&str; 14] = [
    "facebook",
    "instagram",
    "post",
    "posted",
    "posts",
    "tweet",
    "tweeted",
    "tweets",
    "twitter",
    "writes",
    "writing",
    "wrote",
    "x",
    "youtube",
];

/// The paragraphs that the one before announces.
pub(super) fn paragraphs(text: &str, paragraphs: &[Span]) -> impl Iterator<Item = usize> {
    (1..paragraphs.len()).filter(move |&n| {
        let (before, words) = (paragraphs[n - 1].of(text), paragraphs[n].of(text));
        before.ends_with(':') && announces(before, words) && may_be_said(words)
    })
}

/// *Ortiz said:*, *She told the programme:*, *He went on:*
fn announces(before: &str, words: &str) -> bool {
    const MOST_BEHIND: usize = 8;
    let before = before.trim_end_matches(':');
    let sentence = before.rsplit_once(". ").map_or(before, |(_, last)| last);
    if sentence.ends_with(" went on") || sentence.ends_with(" goes on") {
        return true;
    }
    let mut from_end = sentence.rsplit(' ').take(MOST_BEHIND + 1);
    let Some(behind) = from_end.position(is_cue) else {
        return false;
    };
    let mut rest = sentence.rsplit(' ').take(behind);
    let is_one_of = |word: &str, known: &[&str]| known.contains(&bare(word).as_str());
    let is_clause = rest.clone().any(|word| is_one_of(word, &OF_CLAUSE));
    let is_post = sentence.split(' ').any(|word| is_one_of(word, &OF_POSTS));
    let first = rest.nth(behind.saturating_sub(1)).unwrap_or_default();
    let cue = sentence.rsplit(' ').nth(behind).unwrap_or_default();
    let is_place = || is_one_of(first, &OF_PLACE) || bare(first).ends_with("ly");
    let is_set_off = match cue {
        "told" | "tells" | "telling" => behind > 0,
        _ => behind == 0 || is_place(),
    };
    let has_subject = cue.len() < sentence.len();
    has_subject && is_set_off && !is_clause && (!is_post || speaks(words))
}

/// The verb of an announcement.
fn is_cue(word: &str) -> bool {
    const MORE: [&str; 7] = [
        "adding",
        "concluded",
        "posted",
        "saying",
        "stated",
        "telling",
        "writing",
    ];
    let ends = word.ends_with(['.', ':', ';', ',']);
    clause::is_verb(word) && !ends || MORE.contains(&word)
}

/// Whether a paragraph can be somebody's words from its first to its last.
fn may_be_said(words: &str) -> bool {
    const LEAST_WORDS: usize = 4;
    const LABEL: usize = 40;
    let begins = words.starts_with(char::is_uppercase);
    let ends = words.ends_with(['.', '?', '!', '…']);
    let is_long = words.split(' ').nth(LEAST_WORDS - 1).is_some();
    let near = words
        .char_indices()
        .nth(LABEL)
        .map_or(words, |(end, _)| &words[..end]);
    let reports = words.split(' ').any(clause::is_verb);
    begins
        && ends
        && is_long
        && !near.contains(':')
        && !is_furniture(words)
        && (!reports || speaks(words) && clause::first(words, Span::new(0, words.len())).is_none())
}

/// Whether somebody speaks of himself or to somebody: *I welcome the report.*
fn speaks(words: &str) -> bool {
    // The *US* is not *us*.
    let is_written_small = |word: &str| word.len() == 1 || word.contains(char::is_lowercase);
    let mut words = words.split(' ');
    words.any(|word| is_written_small(word) && OF_SPEECH.contains(&bare(word).as_str()))
}

/// A word in lower case without the sign behind it.
fn bare(word: &str) -> String {
    word.trim_end_matches(['.', ',', '?', '!', ';'])
        .to_lowercase()
}
