//! Headlines that give their words to a name in front of a colon.

mod common;

use common::rows;

/// An article below a headline: Lena Ortiz is the only one it gives words to.
const BODY: &str = "Lena Ortiz said on Monday that the old bridge was not safe. Mark Rivers, \
                    who built it, left the hall.";

/// Source and words of what the headline gives.
fn said_in(headline: &str) -> Vec<String> {
    let rows = rows(&format!("{headline}\n\n{BODY}")).into_iter();
    let of_headline = rows.filter(|row| row.paragraph == 1);
    of_headline
        .map(|row| format!("{} | {}", row.source, row.quote))
        .collect()
}

#[test]
fn a_headline_is_given_to_who_speaks_below_it() {
    assert_eq!(
        said_in("Ortiz: Bridge was never safe for trucks"),
        ["Ortiz | Bridge was never safe for trucks"]
    );
}

#[test]
fn a_badge_in_front_of_the_name_is_left_out() {
    assert_eq!(
        said_in("EXCLUSIVE – Lena Ortiz: Bridge was never safe for trucks"),
        ["Lena Ortiz | Bridge was never safe for trucks"]
    );
}

#[test]
fn words_in_marks_belong_to_the_words_around_them() {
    assert_eq!(
        said_in("Ortiz: Bridge is a ‘danger to all’ in town"),
        ["Ortiz | Bridge is a ‘danger to all’ in town"]
    );
}

#[test]
fn somebody_who_says_nothing_below_is_no_speaker() {
    assert_eq!(
        said_in("Rivers: Bridge was never safe for trucks"),
        Vec::<String>::new()
    );
}

#[test]
fn a_rubric_is_no_speaker() {
    assert_eq!(
        said_in("The Long View: Bridge was never safe for trucks"),
        Vec::<String>::new()
    );
}

#[test]
fn a_headline_that_asks_is_the_reporters() {
    assert_eq!(
        said_in("Lena Ortiz: Saviour or fool of the town?"),
        Vec::<String>::new()
    );
}

#[test]
fn what_stands_in_front_of_a_headline_changes_nothing() {
    let headline = "Ortiz: Bridge was never safe for trucks";
    let found = rows(&format!(
        "The council met on Monday.\n\n{headline}\n\n{BODY}"
    ));
    assert_eq!(found[0].paragraph, 2);
    assert_eq!(found[0].quote, "Bridge was never safe for trucks");
}

#[test]
fn the_points_of_a_list_are_no_headlines() {
    let found = rows(&format!(
        "Ortiz: Now or never\n\nRivers: Just hang on\n\n{BODY}"
    ));
    assert!(found.iter().all(|row| row.paragraph == 3), "{found:?}");
}

#[test]
fn a_label_with_a_verb_is_none() {
    let text = "Ortiz said: “No.”\n\n“We will win,” Ortiz said.";
    let found = rows(text);
    assert_eq!(found[0].cue, "said", "{found:?}");
}
