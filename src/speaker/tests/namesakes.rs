//! Surnames that several people have, that are words, or that a word stands before.

use super::names;

#[test]
fn of_two_with_one_surname_the_last_to_act_is_meant() {
    assert_eq!(
        names(
            "Dick Harlan sat for the county once.\n\nAnn Harlan, 50, won on Tuesday.\n\n\
             “It is time,” {Harlan} said."
        ),
        ["Ann Harlan"]
    );
}

#[test]
fn of_two_with_one_surname_who_only_was_mentioned_is_not_meant() {
    assert_eq!(
        names(
            "Ann Harlan left early. With her was her husband, Dick Harlan.\n\n\
             “It is time,” {Harlan} said."
        ),
        ["Ann Harlan"]
    );
}

#[test]
fn a_word_before_a_surname_is_no_first_name() {
    assert_eq!(
        names("Team Ortiz was tired.\n\nLena Ortiz was not. Backing Ortiz was easy. {Ortiz} left."),
        ["Lena Ortiz"]
    );
    assert_eq!(
        names("Telling Lena Ortiz to go was wrong. “No,” {Ortiz} said."),
        ["Lena Ortiz"]
    );
}

#[test]
fn a_role_before_a_full_name_is_none_of_it() {
    assert_eq!(names("{Moderator Lena Ortiz} asked."), ["Lena Ortiz"]);
}

#[test]
fn a_slip_in_a_first_name_is_the_same_person_and_another_gender_is_not() {
    assert_eq!(
        names("Hilary Ortiz came. Hillary Ortiz left. “No,” {Ortiz} said."),
        ["Hilary Ortiz"]
    );
    assert_eq!(
        names("{Daniel Ortiz} came. {Daniela Ortiz} left."),
        ["Daniel Ortiz", "Daniela Ortiz"]
    );
}

#[test]
fn behind_a_title_a_given_name_is_a_surname() {
    assert_eq!(
        names("{Gov. Maggie Hassan} left. “No,” {Governor Hassan} said. “Never,” {Hassan} said."),
        ["Maggie Hassan", "Maggie Hassan", "Maggie Hassan"]
    );
}

#[test]
fn a_surname_may_be_a_word_or_a_role() {
    assert_eq!(
        names("Mayor Don Guardian left. “No,” {Guardian} said."),
        ["Don Guardian"]
    );
    assert_eq!(
        names("Jeff Patch came. {Patch} said so. {Patch}, a lawyer, left."),
        ["Jeff Patch", "Jeff Patch"]
    );
    assert_ne!(
        names("Steven Law came. {Law enforcement} left."),
        ["Steven Law"]
    );
}
