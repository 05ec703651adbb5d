//! Titles: how far they reach, and who goes by them later.

use super::{names, speakers};

#[test]
fn a_role_that_ends_a_headline_is_nobody_s_title() {
    let text = "Senator runs for governor\n\n{Paula Drexler} said no.";
    assert_eq!(speakers(text)[0].role, "");
}

#[test]
fn a_judge_without_a_name_gives_way_to_the_one_who_is_named_since() {
    let text =
        "A judge has jailed a farmer. Judge Maeve Corrigan spoke at noon. {The judge} said no.";
    assert_eq!(names(text), ["Maeve Corrigan"]);
}

#[test]
fn a_judge_without_a_name_who_has_come_last_stays_without() {
    let text = "Judge Maeve Corrigan spoke at noon. A judge in Rome laughed. {The judge} said no.";
    assert_eq!(names(text), [""]);
}

#[test]
fn a_short_title_may_have_no_stop() {
    assert_eq!(
        names("Prof Tomasz Wilczek came. {The professor} said no."),
        ["Tomasz Wilczek"]
    );
}

#[test]
fn a_filmmaker_directs() {
    assert_eq!(
        names("Filmmaker Soledad Arrieta met Ann Cole. {The director} said no."),
        ["Soledad Arrieta"]
    );
}

#[test]
fn a_courtesy_title_behind_an_office_takes_nothing_from_it() {
    let text = "A coroner is late. Coroner Dr Adil Rahmani spoke. {The coroner} said no.";
    assert_eq!(names(text), ["Adil Rahmani"]);
}

#[test]
fn an_age_tells_that_a_name_is_a_person_s() {
    let text = "Fransen Renius, 18, of Ava, Ohio, disagrees. “No,” {he} said.";
    assert_eq!(names(text), ["Fransen Renius"]);
}

#[test]
fn a_front_runner_behind_two_people_in_one_sentence_may_be_either() {
    let text = "Tim Farr attacked Ann Cole after {the front-runner} had laughed.";
    assert_eq!(names(text), [""]);
}
