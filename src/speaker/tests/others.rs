//! Names set apart, epithets, documents, relative pronouns.

use super::names;

#[test]
fn a_name_behind_a_comma_is_whom_the_description_is_about() {
    assert_eq!(
        names("{The head of the fund behind Mayor Ann Cole, Tim Farr}, left."),
        ["Tim Farr"]
    );
    assert_eq!(
        names("{One of his advisers, Tim Farr}, left."),
        ["Tim Farr"]
    );
    assert_eq!(names("{The mother of a boy, Ann Cole’s aide}, left."), [""]);
}

#[test]
fn two_with_asides_speak_together() {
    assert_eq!(
        names("{Theo Pappas, a baker, and Dilys Rowe, a teacher}, left."),
        ["Theo Pappas and Dilys Rowe"]
    );
}

#[test]
fn a_calling_is_who_acts() {
    assert_eq!(
        names("Lena Ortiz bought the park in May.\n\n“It will pay,” {the developer} said."),
        ["Lena Ortiz"]
    );
}

#[test]
fn a_calling_is_nobody_with_an_office_or_a_desk() {
    assert_eq!(
        names("Mayor Lena Ortiz sold the park in May.\n\n“It will pay,” {the developer} said."),
        [""]
    );
    assert_eq!(
        names("Spokeswoman Lena Ortiz left.\n\n“It will pay,” {the tycoon} said."),
        [""]
    );
}

#[test]
fn a_candidate_is_who_acts_alone() {
    assert_eq!(
        names("Lena Ortiz came to Rome on Monday. “We will win,” {the candidate} said."),
        ["Lena Ortiz"]
    );
    assert_eq!(
        names("Lena Ortiz met Tim Farr. Tim Farr left. “We will win,” {the candidate} said."),
        [""]
    );
}

#[test]
fn the_senator_of_a_place_is_who_acts_alone() {
    assert_eq!(
        names("Lena Ortiz came to Rome. “We will win,” {the Ohio senator} said."),
        ["Lena Ortiz"]
    );
    assert_eq!(
        names("Mayor Lena Ortiz came to Rome. “We will win,” {the Ohio senator} said."),
        [""]
    );
}

#[test]
fn the_texan_is_one_and_the_french_are_many() {
    assert_eq!(
        names("Lena Ortiz came to Rome. {The Texan} was late."),
        ["Lena Ortiz"]
    );
}

#[test]
fn the_article_is_its_outlet_s() {
    assert_eq!(
        names("{The Larkspur Herald} looked into it. {The article} said so."),
        ["Larkspur Herald", "Larkspur Herald"]
    );
}

#[test]
fn the_statement_is_of_who_has_just_spoken() {
    assert_eq!(
        names("{Lena Ortiz} was sorry. “It was wrong,” {the statement} said."),
        ["Lena Ortiz", "Lena Ortiz"]
    );
    assert_eq!(
        names("{Lena Ortiz} was sorry. {Tim Farr} was not. “It was wrong,” {the statement} said."),
        ["Lena Ortiz", "Tim Farr", ""]
    );
}

#[test]
fn what_stands_in_brackets_before_who_is_nobody() {
    assert_eq!(
        names("Sen. Lena Ortiz (D-Ohio), {who} was late, left."),
        ["Lena Ortiz"]
    );
    assert_eq!(
        names("Lena Ortiz came. Still, Ortiz, {who} was late, left."),
        ["Lena Ortiz"]
    );
}

#[test]
fn a_known_speaker_goes_by_a_seat_or_a_former_office() {
    assert_eq!(
        names("Bernie Sanders and Lena Ortiz met. “No,” {the Vermont senator} said."),
        ["Bernie Sanders"]
    );
    assert_eq!(
        names("Hillary Clinton met Lena Ortiz. “No,” {the former secretary of state} said."),
        ["Hillary Clinton"]
    );
}

#[test]
fn an_office_of_several_words_goes_by_its_first_noun() {
    assert_eq!(
        names(
            "The US sent her Secretary of State, {Antony Blinken} said. {The secretary of state} left."
        )[1],
        "Antony Blinken"
    );
}

#[test]
fn and_who_is_about_the_same_one_as_before() {
    assert_eq!(
        names("Lena Ortiz, {who} beat Tim Farr and {who} hopes to win, left."),
        ["Lena Ortiz", "Lena Ortiz"]
    );
}

#[test]
fn what_is_read_is_nobody_who_has_been_named() {
    assert_eq!(
        names("Acme Holdings left.\n\n“No,” {it} read. “No,” {it} said."),
        ["", "Acme Holdings"]
    );
}

#[test]
fn examples_behind_such_as_do_not_act() {
    assert_eq!(
        names("Some, such as Ann Cole and Tim Farr, have left.\n\n“No,” {they} said."),
        [""]
    );
    assert_eq!(
        names("Ann Cole and Tim Farr have left.\n\n“No,” {they} said."),
        ["Ann Cole and Tim Farr"]
    );
}

#[test]
fn one_of_them_has_the_name_behind_the_comma() {
    assert_eq!(
        names("Insurers left. {One of them, Acme Holdings}, did not."),
        ["Acme Holdings"]
    );
    assert_eq!(
        names("{One early supporter, Senator Lena Ortiz, Republican of Ohio}, left."),
        ["Lena Ortiz"]
    );
}

#[test]
fn a_name_has_two_descriptions_before_it() {
    assert_eq!(
        names("{Former prosecutor and New York City Mayor Tim Farr} left."),
        ["Tim Farr"]
    );
    assert_eq!(names("{Acme Rome editor Tim Farr} left."), ["Tim Farr"]);
    assert_eq!(
        names("{Mill Workers Secretary-Treasurer Tim Farr} left."),
        ["Tim Farr"]
    );
}

#[test]
fn a_role_that_many_own_is_found_again() {
    assert_eq!(
        names("The traders’ chairman, Tim Farr, came. {The chairman} left."),
        ["Tim Farr"]
    );
    assert_eq!(
        names("The lead author, Aiko Brandt of Larkspur University, came. {The lead author} left."),
        ["Aiko Brandt"]
    );
}

#[test]
fn a_word_that_opens_a_sentence_before_a_name_of_two_is_a_calling() {
    assert_eq!(names("{Farmer Wal Hegarty} left."), ["Wal Hegarty"]);
}

#[test]
fn an_anchor_is_a_journalist() {
    assert_eq!(
        names(
            "Anchor Lena Ortiz came to Rome. “No,” Ortiz said. “It is late,” {the journalist} said."
        ),
        ["Lena Ortiz"]
    );
}

#[test]
fn an_aide_by_the_lists_is_no_candidate() {
    assert_eq!(
        names("Sean Hannity asked Tim Farr on Monday. Farr left. “No,” {the candidate} said."),
        ["Tim Farr"]
    );
}
