//! Sides, places and brackets around names: *the South Carolina Republican*, *Ortiz (D)*.

use super::names;

#[test]
fn a_place_of_two_words_and_a_side_are_no_name() {
    assert_eq!(
        names(
            "Rep. Tim Farr (R-S.C.) is a South Carolina Republican.\n\n“No,” Farr said. {The \
             South Carolina Republican} left."
        ),
        ["Tim Farr"]
    );
    assert_eq!(names("{Georgia Republicans} left early."), [""]);
    assert_eq!(names("{A South Carolina Democrat} left early."), [""]);
}

#[test]
fn who_is_told_to_be_of_a_side_is_who_the_sentence_goes_on_about() {
    assert_eq!(
        names("Evan Bayle, a moderate Ohio Democrat {who} lost, left."),
        ["Evan Bayle"]
    );
}

#[test]
fn two_with_their_sides_in_brackets_speak_together() {
    assert_eq!(
        names("{Lena Ortiz (D) and former Ohio Gov. Tim Farr (R-Ava)} left."),
        ["Lena Ortiz and Tim Farr"]
    );
}

#[test]
fn a_given_name_behind_a_side_is_a_surname() {
    assert_eq!(
        names("Lena Clinton won. {Democrat Clinton} left."),
        ["Lena Clinton"]
    );
}

#[test]
fn what_goes_by_a_surname_is_nobody() {
    assert_eq!(
        names("Lena Farr won. All ran for the Farr Train. {Farr} left."),
        ["Lena Farr"]
    );
}
