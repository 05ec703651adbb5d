//! Who is meant in everyday prose: sport, parliaments, companies, offices.

use super::*;

#[test]
fn whoever_acts_in_the_sentence_before_is_he_though_the_name_tells_no_gender() {
    assert_eq!(
        names(
            "Coach Ange Moretti praised his side, but midfielder Luka Perić was glum.\n\n“We slept,” {Perić} said.\n\nMoretti laughed. “It was empty,” {he} said."
        ),
        ["Luka Perić", "Ange Moretti"]
    );
}

#[test]
fn a_relative_is_of_the_family_of_whom_the_paragraph_before_is_about() {
    let text = "William Harlan taught here. Harlan stayed. One pupil was Teddy Vance. It has, {Vance} noted, no tempo.\n\nThe town gave Mr. Harlan a street and a plaque, which he left early. The plaque was small.\n\nHis wife, Josephine, taught too. {Josephine} laughed.";
    assert_eq!(names(text)[1..], ["Josephine Harlan"]);
}

#[test]
fn words_no_list_has_behind_what_sort_of_body_it_is_name_a_body() {
    assert_eq!(
        names("The Treasury left. {Environmental group Green Shore} said {it} was sad."),
        ["Green Shore", "Green Shore"]
    );
    assert_eq!(names("The group {Lena Ortiz} leads left."), ["Lena Ortiz"]);
}

#[test]
fn the_office_of_an_office_holder_is_a_body_in_small_letters() {
    assert_eq!(
        names("{The prime minister’s office} left. {The state attorney general's office} stayed."),
        ["prime minister’s office", "state attorney general's office"]
    );
    assert_eq!(names("{The company's office} left."), [""]);
}

#[test]
fn a_name_may_follow_a_role_and_the_clause_that_tells_which_one() {
    assert_eq!(
        names("{The company} that makes the Falcon, Aerodyne, said so."),
        ["Aerodyne"]
    );
    assert_eq!(
        names("{The woman} who runs the ferry, Lena Ortiz, said so."),
        ["Lena Ortiz"]
    );
    assert_eq!(
        names("{The company} that makes the Falcon sued Aerodyne."),
        [""]
    );
}

#[test]
fn whoever_is_below_an_office_does_not_hold_it() {
    assert_eq!(
        names(
            "Lieutenant Governor Ann Marsh left. Governor Bill Tate stayed. {The governor} sang. {The lieutenant governor} did not."
        ),
        ["Bill Tate", "Ann Marsh"]
    );
    assert_eq!(
        names("Deputy Mayor Ann Marsh left. {The mayor} sang."),
        [""]
    );
    assert_eq!(
        names("Lieutenant General Ann Marsh left. “No,” {the general} said."),
        ["Ann Marsh"]
    );
}

#[test]
fn the_former_governor_is_who_was_governor_once() {
    assert_eq!(
        names("Gov. Tom Harkless left. Former Gov. Ed Lanahan stayed. {The former governor} sang."),
        ["Ed Lanahan"]
    );
}

#[test]
fn whoever_holds_an_office_may_be_called_the_outgoing_one() {
    assert_eq!(
        names("Northby Council leader Mary Lunt left. {The outgoing council leader} sang."),
        ["Mary Lunt"]
    );
}

#[test]
fn an_adjective_may_stand_before_a_seat() {
    assert_eq!(
        names("Kate Dunmore, an independent MP, left. “No,” {the independent MP} said."),
        ["Kate Dunmore"]
    );
}

#[test]
fn an_opposition_leader_leads_a_party() {
    assert_eq!(
        names("“Go,” {Opposition leader Dev Khatri} said.\n\n“No,” {the Labor leader} said."),
        ["Dev Khatri", "Dev Khatri"]
    );
}

#[test]
fn a_place_before_what_somebody_is_does_not_speak() {
    assert_eq!(
        names("Joe Tuite left. {The former Ireland international} sang."),
        [""]
    );
}
