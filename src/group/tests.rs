//! What is one utterance, and what is not.

use super::*;
use proptest::prelude::*;

fn said<'a>(speaker: &'a str, quote: &'a str) -> Utterance<'a> {
    Utterance {
        speaker,
        mode: Mode::Direct,
        quote,
    }
}

/// Whether the two share a group, by the same speaker.
fn are_one(one: &str, other: &str) -> bool {
    let groups = groups(&[said("Lena Ortiz", one), said("Lena Ortiz", other)]);
    assert_eq!(groups[0], groups[1], "both or none");
    groups[0].is_some()
}

#[test]
fn a_word_more_or_less_and_another_spelling_are_one_utterance() {
    assert!(are_one(
        "Nobody should doubt the firmness of purpose with which we defend this harbor,",
        "Nobody should doubt our firmness and purpose with which we defend this harbour."
    ));
}

#[test]
fn a_clause_of_a_long_sentence_is_that_utterance() {
    let long = "The wall was built by our grandfathers, it has held for ninety years, and we shall \
                not let it go under because a company in the capital wants to save on cement.";
    assert!(are_one(
        long,
        "It has held for ninety years and we shall not let it go under."
    ));
}

#[test]
fn two_sentences_about_one_matter_are_two_utterances() {
    assert!(!are_one(
        "The harbour wall will be repaired before the winter storms arrive.",
        "The winter storms arrive before anybody has looked at the harbour."
    ));
}

#[test]
fn the_opposite_is_another_utterance() {
    assert!(!are_one(
        "We will raise the harbour tax next year.",
        "We will not raise the harbour tax next year."
    ));
    assert!(!are_one(
        "We will raise the harbour tax for the company next year.",
        "We won’t raise the harbour tax for the big companies next year."
    ));
}

#[test]
fn short_formulas_are_in_no_group() {
    assert!(!are_one("Thank you very much.", "Thank you very much."));
}

#[test]
fn the_same_words_of_two_speakers_are_two_utterances() {
    let quote = "The harbour wall will be repaired before winter.";
    let apart = groups(&[
        said("Lena Ortiz", quote),
        said("Tim Farr", quote),
        said("", quote),
    ]);
    assert_eq!(apart, [None, None, None]);
}

#[test]
fn parts_of_one_utterance_that_share_nothing_are_one_group_with_it() {
    let whole = "The harbour wall was built by our grandfathers, and no company from the capital \
                 will tell this council when cement is too dear.";
    let first = "The harbour wall was built by our grandfathers";
    let second = "no company from the capital will tell this council when cement is too dear";
    let all = [first, second, whole].map(|quote| said("Lena Ortiz", quote));
    let groups = groups(&all);
    assert!(groups[0].is_some() && groups.iter().all(|group| *group == groups[0]));
}

proptest! {
    #[test]
    fn the_order_of_the_input_changes_no_group(
        quotes in prop::collection::vec(prop::collection::vec("(wall|tax|storm|council|winter|cement|roof)", 3..9), 1..12),
        turn in 0usize..12,
    ) {
        let quotes: Vec<String> = quotes.iter().map(|words| words.join(" ")).collect();
        let all: Vec<_> = quotes.iter().map(|quote| said("Lena Ortiz", quote)).collect();
        let mut turned = all.clone();
        let turn = turn % all.len();
        turned.rotate_left(turn);
        turned.reverse();
        let mut expected = groups(&all);
        expected.rotate_left(turn);
        expected.reverse();
        prop_assert_eq!(groups(&turned), expected);
    }
}
