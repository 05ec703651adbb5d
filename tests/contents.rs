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
