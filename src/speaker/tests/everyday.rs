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

#[test]
fn two_descriptions_beside_a_name_are_both_its_role() {
    let one = |text: &str| speakers(text).remove(0);
    assert_eq!(
        one("{Tim Farr, a painter and former baker,} left.").role,
        "painter and former baker"
    );
    assert_eq!(one("{Tim Farr, the mayor and Ann Cole} left.").role, "");
}

#[test]
fn voters_in_front_of_a_name_are_not_what_she_is() {
    assert_eq!(speakers("It told voters {Mrs Ortiz} had left.")[0].role, "");
}

#[test]
fn a_single_name_behind_a_role_that_opens_a_sentence_is_the_name() {
    let one = |text: &str| {
        let speaker = speakers(text).remove(0);
        (speaker.name, speaker.role)
    };
    let told = |name: &str, role: &str| (name.to_owned(), role.to_owned());
    assert_eq!(one("{Mum Denise}, 61, left."), told("Denise", "Mum"));
    assert_eq!(
        one("{EXCLUSIVE Opera star Gemma Tull} left."),
        told("Gemma Tull", "Opera star")
    );
    assert_eq!(one("{Carter Grant} left."), told("Carter Grant", ""));
}

#[test]
fn who_is_a_person_and_not_the_government_in_between() {
    assert_eq!(
        names("Lena Ortiz, a minister in the Farr government {who} left, sang."),
        ["Lena Ortiz"]
    );
}

#[test]
fn a_parent_of_some_is_who_has_just_spoken() {
    assert_eq!(
        names("“No,” said {Tim Vance}. {The father of three} said it was late.")[1..],
        ["Tim Vance"]
    );
}

#[test]
fn the_billionaire_is_not_who_spoke_before_the_one_who_has_just_spoken() {
    let text = "Striker Dev Lineker {Dev Lineker} said no.\n\n“Yes,” said chairman {Tim Okafor}. {The billionaire} laughed.";
    assert_eq!(names(text)[2..], [""]);
}

#[test]
fn a_rancher_who_has_been_a_host_too_may_be_called_a_businessman() {
    let text = "Tim Vance, the rancher and former host, left.\n\n“No,” {the businessman} said.";
    assert_eq!(names(text), ["Tim Vance"]);
}

#[test]
fn who_is_from_a_place_speaks_and_the_place_does_not() {
    let text = "There was Otis Marwood, 41, from Stokeby, {who} said no.";
    assert_eq!(names(text), ["Otis Marwood"]);
}

#[test]
fn whoever_took_the_picture_is_nobody_of_the_story() {
    let text = "Ida Wren came (Lucy South/PA)\n\nAsked why, {she} said no.";
    assert_eq!(names(text), ["Ida Wren"]);
}

#[test]
fn a_month_may_be_a_surname() {
    assert_eq!(names("{Paul March, a baker,} said no."), ["Paul March"]);
}

#[test]
fn a_rank_by_number_is_no_name() {
    assert_ne!(names("{World No. 1 Otis Marwood} said no."), ["World No."]);
}

#[test]
fn a_mother_of_some_is_no_part_of_a_name() {
    assert_eq!(names("{Mum-of-three Ida Wren} said no."), ["Ida Wren"]);
    let text = "{Ida Wren} left. {The dad-of-two} said no.";
    assert_eq!(names(text), ["Ida Wren", ""]);
}
