//! British, Irish and Australian prose: its titles, its seats, its surnames.

use super::{SpeakerKind, names, speakers};

#[test]
fn a_councillor_s_title_is_none_of_the_name() {
    assert_eq!(
        names(
            "{Cr Priya Venkat-Hill} objected. “No,” {Cr Venkat-Hill} said. {The councillor} left."
        ),
        [
            "Priya Venkat-Hill",
            "Priya Venkat-Hill",
            "Priya Venkat-Hill"
        ]
    );
}

#[test]
fn police_ranks_are_none_of_the_name() {
    assert_eq!(
        names(
            "{Insp Gareth Pryce-Jones}, of Calder Police, said so. {Insp Pryce-Jones} added more. \
             {Snr Const Mick Farrugia} was there. {PC Aled Bowen} heard it. {PC Bowen} ran."
        ),
        [
            "Gareth Pryce-Jones",
            "Gareth Pryce-Jones",
            "Mick Farrugia",
            "Aled Bowen",
            "Aled Bowen"
        ]
    );
}

#[test]
fn ms_goes_with_a_surname_and_sir_with_a_first_name() {
    assert_eq!(
        names(
            "{Shadow chancellor Moira Tennant} objected. {Ms Tennant} said so. \
             {Sir Keith Ollerenshaw} had no answer. {Sir Keith} apologised."
        ),
        [
            "Moira Tennant",
            "Moira Tennant",
            "Keith Ollerenshaw",
            "Keith Ollerenshaw"
        ]
    );
}

#[test]
fn letters_behind_a_name_are_a_seat_or_a_degree() {
    assert_eq!(
        names(
            "{Tom Brightwell MP} was angry. {The Conservative MP} said so. \
             {Dame Ruth Abernethy KC} spoke. {Dame Ruth} sat down."
        ),
        [
            "Tom Brightwell",
            "Tom Brightwell",
            "Ruth Abernethy",
            "Ruth Abernethy"
        ]
    );
}

#[test]
fn the_bishop_is_the_one_of_a_see() {
    assert_eq!(
        names("{The Rt Rev Hugh Penhaligon, Bishop of Marlow}, spoke. {The bishop} was sorry."),
        ["Hugh Penhaligon", "Hugh Penhaligon"]
    );
}

#[test]
fn a_justice_is_a_judge() {
    assert_eq!(
        names("{Justice Alistair Brodie} spoke. “Go,” {the judge} said."),
        ["Alistair Brodie", "Alistair Brodie"]
    );
}

#[test]
fn an_age_may_stand_between_a_role_and_its_name() {
    assert_eq!(
        names(
            "{The defendant, 41-year-old Callum O’Riordan}, denied it. {The 41-year-old} said so."
        ),
        ["Callum O’Riordan", "Callum O’Riordan"]
    );
}

#[test]
fn a_parent_is_who_has_just_spoken() {
    assert_eq!(
        names("“Run,” said {Tracey Dunmore}, 34. {The mother-of-three} took her children."),
        ["Tracey Dunmore", "Tracey Dunmore"]
    );
}

#[test]
fn a_player_goes_by_the_position_and_the_age() {
    assert_eq!(
        names(
            "{Captain Josh Tuilagi-Ward} spoke. {The winger} was sorry.\n\
             {Gus Adeyemi-Clarke} disagreed. {The 38-year-old} laughed."
        ),
        [
            "Josh Tuilagi-Ward",
            "Josh Tuilagi-Ward",
            "Gus Adeyemi-Clarke",
            "Gus Adeyemi-Clarke"
        ]
    );
}

#[test]
fn a_particle_may_have_a_capital_at_the_start_of_a_sentence() {
    assert_eq!(
        names("{Emmerich von Stetten} spoke. {Von Stetten} had known. {Bríd Ní Chonaill} had not."),
        [
            "Emmerich von Stetten",
            "Emmerich von Stetten",
            "Bríd Ní Chonaill"
        ]
    );
}

#[test]
fn a_first_name_may_be_a_place_s() {
    assert_eq!(
        names("{Cornell William Ashdown} spoke. “No,” {Ashdown} said."),
        ["Cornell William Ashdown", "Cornell William Ashdown"]
    );
}

#[test]
fn what_a_minister_is_for_is_none_of_the_name() {
    assert_eq!(
        names("{Minister for Transport Niamh Ní Bhriain TD} spoke. {The Fine Gael TD} said so."),
        ["Niamh Ní Bhriain", "Niamh Ní Bhriain"]
    );
}

#[test]
fn what_somebody_once_was_is_none_of_the_name() {
    assert_eq!(
        names("{Ex-signalman Dafydd ap Gwilym} spoke. {Ap Gwilym} said no one listened."),
        ["Dafydd ap Gwilym", "Dafydd ap Gwilym"]
    );
}

#[test]
fn a_party_that_only_owns_somebody_is_no_company() {
    assert_eq!(
        names("Labour’s Josie Trelawney spoke. Tarrant Lowes was sorry. {The company} will pay."),
        [""]
    );
}

#[test]
fn a_body_without_a_name_is_no_speaker_but_its_kind_and_role_are_told() {
    let text = "{The transport department} was sorry. {The department} said {it} would pay.";
    let found = speakers(text);
    let kinds: Vec<_> = found.iter().map(|speaker| speaker.kind).collect();
    assert_eq!(kinds, [SpeakerKind::Organisation; 3]);
    let told: Vec<_> = found
        .iter()
        .map(|speaker| (&*speaker.name, &*speaker.role))
        .collect();
    assert_eq!(told, [("", "transport department"); 3]);
}

#[test]
fn a_calling_that_opens_a_sentence_is_none_of_the_name() {
    assert_eq!(
        names("{Glazier Niamh Quill} spoke first. Then {Niamh Quill} sang."),
        ["Niamh Quill", "Niamh Quill"]
    );
    assert_eq!(
        names("{Mary Niamh Quill} spoke first. Then {Niamh Quill} sang."),
        ["Mary Niamh Quill", "Mary Niamh Quill"]
    );
}

#[test]
fn the_capitals_that_open_an_article_are_none_of_the_name() {
    assert_eq!(
        names("{JAN Trelawney} lost her boat. {She} wept."),
        ["Jan Trelawney", "Jan Trelawney"]
    );
}

#[test]
fn one_of_a_side_who_has_a_seat_is_nobody_with_a_name() {
    assert_eq!(
        names("{One Rural Alliance TD} objected. {A Blue Harbour MP} did not. {A Tidal MSP} left."),
        ["", "", ""]
    );
    assert_eq!(names("{Niamh Quill TD} objected."), ["Niamh Quill"]);
}
