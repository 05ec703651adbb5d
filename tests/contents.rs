//! How far the words go that somebody says: over what interrupts them, and no further.

mod common;

use common::rows;

/// The words of everything that is said.
fn contents(text: &str) -> Vec<String> {
    let rows = rows(text).into_iter();
    rows.map(|row| row.quote).collect()
}

#[test]
fn what_is_set_off_behind_a_subject_stands_in_front_of_its_verb() {
    let of_commas = [
        "Harlan said Cole, who leads in every survey, would lose in the south.",
        "Harlan said Cole, the first to run the port, would lose in the south.",
        "Harlan said Cole, despite his wealth, would lose in the south.",
    ];
    for text in of_commas {
        let content = text
            .trim_start_matches("Harlan said ")
            .trim_end_matches('.');
        assert_eq!(contents(text), [content]);
    }
    assert_eq!(
        contents("Harlan said open meetings -- those that anyone may attend -- keep it honest."),
        ["open meetings -- those that anyone may attend -- keep it honest"]
    );
    assert_eq!(
        contents("Harlan warned the bridge – built in 1920 – could fall."),
        ["the bridge – built in 1920 – could fall"]
    );
}

#[test]
fn what_leads_up_to_a_clause_belongs_to_it() {
    assert_eq!(
        contents("Harlan said, despite the rain, the match would go on."),
        ["despite the rain, the match would go on"]
    );
}

#[test]
fn an_object_ends_in_front_of_the_next_clause() {
    assert_eq!(
        contents("Harlan backed the toll, and Cole left the hall."),
        ["the toll"]
    );
    assert_eq!(
        contents("Harlan denounced the toll, which Cole had brought in, before the vote failed."),
        ["the toll"]
    );
}

#[test]
fn a_second_verb_in_the_form_of_the_first_is_the_reporters_again() {
    assert_eq!(
        contents("Harlan left, saying that tolls hurt trade and suggesting that Cole knew it."),
        ["that tolls hurt trade", "that Cole knew it"]
    );
}

#[test]
fn the_object_in_a_clause_that_narrows_down_is_not_who_speaks_next() {
    assert_eq!(
        contents("Residents who praised the mayor said the toll would hurt trade."),
        ["the mayor", "the toll would hurt trade"]
    );
    assert_eq!(
        contents("Those who say the toll will fail are few."),
        ["the toll will fail"]
    );
}

#[test]
fn a_clause_with_a_list_behind_a_colon_is_said_as_a_whole() {
    assert_eq!(
        contents("His campaign takes the same road: shaking hands and sending letters, Cole said."),
        ["His campaign takes the same road: shaking hands and sending letters"]
    );
}
