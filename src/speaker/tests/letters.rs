//! Letters: offices, seats and bodies by their initials, and letters behind a name.

use super::{SpeakerKind, kinds, names};

#[test]
fn an_office_by_its_letters_is_whoever_holds_it() {
    let text = "Prime Minister Otis Marwood spoke. Foreign Minister Ida Wren left. {The PM} said \
                no. {The FM} said yes.";
    assert_eq!(names(text), ["Otis Marwood", "Ida Wren"]);
    let text = "{PM} says help is near\n\nPrime Minister Otis Marwood was in Rome.";
    assert_eq!(names(text), ["Otis Marwood"]);
    let text = "{CM Otis Marwood} left. {The CM} said no.";
    assert_eq!(names(text), ["Otis Marwood"; 2]);
    let text = "Foreign Minister Ida Wren left. {The PM} said no.";
    assert_eq!(
        (names(text), kinds(text)),
        (vec![String::new()], vec![SpeakerKind::Unnamed])
    );
}

#[test]
fn an_hour_is_no_office() {
    let text = "At 6 PM {Lena Ortiz} said no.";
    assert_eq!(super::speakers(text)[0].role, "");
}

#[test]
fn a_place_before_the_letters_of_a_seat_is_nobody() {
    let text = "{The Ava South MLA} said no. {The Kerry TD} left. {The Mill Lane East MP} stayed.";
    assert_eq!(names(text), ["", "", ""]);
    assert_eq!(kinds(text), [SpeakerKind::Unnamed; 3]);
}

#[test]
fn whoever_sits_for_a_place_goes_by_it() {
    let text = "Otis Marwood, MSP for Glen Arrow, spoke. {The Glen Arrow MSP} said no.";
    assert_eq!(names(text), ["Otis Marwood"]);
    let text = "Otis Marwood, MSP for Glen Arrow, spoke. {The Mill Sound MSP} said no.";
    assert_eq!(names(text), [""]);
    let text = "Labour MP Otis Marwood spoke. {The Leeds East MP} said no.";
    assert_eq!(names(text), ["Otis Marwood"]);
    let text = "{The Ava South MLA, Otis Marwood,} said no.";
    assert_eq!(names(text), ["Otis Marwood"]);
}

#[test]
fn letters_of_rank_and_honour_are_no_part_of_a_name() {
    let text = "{CM Otis Marwood} left. {DCP Ida Wren} stayed. {Ann Pike AC} ran. {Tom Fitch BL} \
                sat. {COO Ben Lake} rose.";
    let expected = [
        "Otis Marwood",
        "Ida Wren",
        "Ann Pike",
        "Tom Fitch",
        "Ben Lake",
    ];
    assert_eq!(names(text), expected);
}

#[test]
fn a_house_keeps_its_letters() {
    assert_eq!(names("{UBK Dillon} said no."), ["UBK Dillon"]);
    assert_eq!(names("{JOHN Dillon} said no."), ["John Dillon"]);
    let text = "{WQBN-TV} reported that it was late.";
    assert_eq!(
        (names(text), kinds(text)),
        (vec!["WQBN-TV".to_owned()], vec![SpeakerKind::Organisation])
    );
}

#[test]
fn what_the_article_spells_out_stands_above_the_lists() {
    let text = "The Norland Association of Teachers Overseas met. {NATO} said no.";
    assert_eq!(names(text), ["Norland Association of Teachers Overseas"]);
    assert_eq!(names("{NATO} said no."), ["NATO"]);
    assert_eq!(names("{The CBI} said no."), ["CBI"]);
}

#[test]
fn an_initial_and_a_surname_are_nobody_whom_the_lists_know() {
    assert_eq!(names("{K. Rao} said no."), ["K. Rao"]);
}
