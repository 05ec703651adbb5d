//! Relatives by first name, couples, and more than two who speak together.

use super::{SpeakerKind, kinds, names};

#[test]
fn a_relative_by_first_name_has_the_surname_of_whose_relative_it_is() {
    assert_eq!(
        names(
            "Donal Harkin wept. {Mr Harkin’s wife, Bríd}, did not. {Bríd} left. {Harkin} stayed."
        ),
        ["Bríd Harkin", "Bríd Harkin", "Donal Harkin"]
    );
    assert_eq!(
        names("Lena van der Berg left. {Her husband, Tim}, stayed."),
        ["Tim van der Berg"]
    );
}

#[test]
fn a_relative_with_a_surname_keeps_it_and_a_friend_has_none() {
    assert_eq!(
        names(
            "Lena Ortiz left. {Her sister, Ann Cole}, stayed. {Her friend, Tim}, did not. {He} left."
        ),
        ["Ann Cole", "Tim", "Tim"]
    );
}

#[test]
fn three_who_speak_together_have_three_names() {
    let text = "Lena Ortiz met Tim Farr and Ann Cole. {Ortiz, Farr and Cole} said no. {They} left.";
    let all = "Lena Ortiz, Tim Farr and Ann Cole";
    assert_eq!(names(text), [all, all]);
    assert_eq!(kinds(text), [SpeakerKind::Group; 2]);
}

#[test]
fn the_last_two_of_three_are_not_they() {
    assert_eq!(
        names("Lena Ortiz, Tim Farr and Ann Cole left early. {They} were tired."),
        ["Lena Ortiz, Tim Farr and Ann Cole"]
    );
}

#[test]
fn brothers_share_the_surname_that_comes_once() {
    assert_eq!(
        names(
            "Brothers Kieran and Dara Foley sold up. {Kieran} was tired. {The brothers} will fish."
        ),
        ["Kieran Foley", "Kieran Foley and Dara Foley"]
    );
}

#[test]
fn one_of_those_who_is_nobody_who_was_named() {
    assert_eq!(
        names("Lena Ortiz, of Hemet, is among those {who} object. {She} left."),
        ["", "Lena Ortiz"]
    );
}

#[test]
fn the_child_of_a_couple_has_the_surname_that_both_have() {
    let text = "Gareth Probert and Siân Probert laughed. {Their son, Rhys,} said no.";
    assert_eq!(names(text), ["Rhys Probert"]);
}

#[test]
fn the_child_of_two_who_have_two_surnames_has_a_first_name_only() {
    let text = "Gareth Probert and Ann Cole laughed. {Their son, Rhys,} said no.";
    assert_eq!(names(text), ["Rhys"]);
}

#[test]
fn a_relative_whose_first_name_is_a_newspaper_s_too_is_somebody() {
    assert_eq!(
        names("Clive Mottram left. {His wife Dawn} said no. “No,” {Dawn} said."),
        ["Dawn Mottram", "Dawn Mottram"]
    );
    assert_eq!(names("{Dawn} said on Monday that he had left."), ["Dawn"]);
}

#[test]
fn whoever_is_survived_by_a_relative_is_whom_the_article_is_of() {
    let text = "Brigid Harlan, a baker, died on Monday.\n\nAnn Cole, a poet, said she was sad.\n\nShe is survived by her daughter, {Nuala}.";
    assert_eq!(names(text), ["Nuala Harlan"]);
}

#[test]
fn where_one_namesake_goes_by_a_title_the_other_goes_without() {
    let text = "Tim Farr, of Rome, denies killing Ann Farr. Mrs Farr’s sister, Ida Cole, wept.\n\n{Farr} wrote that it was late.";
    assert_eq!(names(text), ["Tim Farr"]);
}
