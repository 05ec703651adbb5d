//! Bodies by what sort they are, by initials, by the place they have their seat in.

use super::{SpeakerKind, kinds, names, speakers};

#[test]
fn what_sort_of_body_it_is_says_who_the_giant_is() {
    let text = "{Software giant Bluepeak} cut jobs. {It} was sorry. {The giant} said no more.";
    assert_eq!(names(text), ["Bluepeak", "Bluepeak", "Bluepeak"]);
    assert_eq!(kinds(text), [SpeakerKind::Organisation; 3]);
}

#[test]
fn a_word_that_opens_a_sentence_is_none_of_a_body_s_name() {
    assert_eq!(
        names("{Rival Quantora} grew. {Carmaker Nordwagen AG} did not. {Charity Ortiz} left."),
        ["Quantora", "Nordwagen AG", "Charity Ortiz"]
    );
}

#[test]
fn many_people_by_what_binds_them_are_a_body() {
    let text = "{The United Mill Workers} said no. {The tired mill workers} left.";
    assert_eq!(names(text), ["United Mill Workers", ""]);
    assert_eq!(kinds(text), [SpeakerKind::Organisation, SpeakerKind::Group]);
}

#[test]
fn initials_are_the_body_s_whose_they_are() {
    assert_eq!(
        names("The Union for Conservation of Tides called. {The UCT} said no. {The XCT} said yes."),
        ["Union for Conservation of Tides", "XCT"]
    );
}

#[test]
fn what_is_no_company_has_no_short_form_in_capitals() {
    assert_eq!(
        names("The QX Council met. {QX} said no. QZ Holdings fell. {QZ} said yes."),
        ["QX", "QZ Holdings"]
    );
}

#[test]
fn a_city_of_a_name_is_a_body() {
    assert_eq!(
        names("{The city of Larkspur} will appeal. {The city} is small."),
        ["City of Larkspur", "City of Larkspur"]
    );
}

#[test]
fn a_body_told_only_by_its_place_has_no_name() {
    let text = "{An Israeli newspaper} said so. {The Dublin-based company} did not.";
    assert_eq!(names(text), ["", ""]);
    assert_eq!(kinds(text), [SpeakerKind::Organisation; 2]);
    let named = speakers("{The Dublin-based company Bluepeak} said so.");
    assert_eq!(named[0].name, "Bluepeak");
}

#[test]
fn an_address_of_the_web_may_be_a_body() {
    assert_eq!(
        names("Prices fell. Then {Shopfast.com} raised them."),
        ["Shopfast.com"]
    );
}

#[test]
fn a_firm_may_have_two_names_and_two_people_may_not() {
    let firm = "{Her publisher, Tern & Sons}, printed more.";
    assert_eq!(names(firm), ["Tern & Sons"]);
    let people = "Lena Ortiz met Ann Cole. {Ortiz & Cole} left.";
    assert_eq!(kinds(people), [SpeakerKind::Group]);
}

#[test]
fn whose_red_crescent_it_is_belongs_to_its_name() {
    assert_eq!(
        names("{The Libyan Red Crescent} found them. {The French Ministry of Tides} did not."),
        ["Libyan Red Crescent", "French Ministry of Tides"]
    );
}

#[test]
fn a_campaign_is_one_by_the_full_name_and_by_the_surname() {
    assert_eq!(
        names("Lena Ortiz left. {Lena Ortiz’s campaign} grew. {Ortiz’s campaign} shrank."),
        ["Lena Ortiz campaign", "Lena Ortiz campaign"]
    );
}

#[test]
fn an_outlet_may_have_the_name_of_a_calling() {
    assert_eq!(
        names("Lena Ortiz is a lawyer. “No,” Ortiz said. {The Advocate} left."),
        ["Advocate"]
    );
}

#[test]
fn somebody_with_a_title_is_no_body_with_that_name() {
    assert_eq!(
        names("The Farr White House was quiet. {President Farr} left."),
        ["Farr"]
    );
}

#[test]
fn a_listed_body_is_none_with_a_longer_name() {
    assert_eq!(
        names("CNN left. {CNN} came back. HLN, once known as CNN Music Group, did not."),
        ["CNN"]
    );
}

#[test]
fn a_campaign_of_a_name_that_ends_in_s_is_a_body() {
    assert_eq!(
        names("Lena Hobbs left. {Hobbs’ campaign} did not."),
        ["Hobbs campaign"]
    );
}

#[test]
fn a_body_of_its_members_is_no_company() {
    let text = "Aerodyne cut jobs on Monday, said {the Mill Workers of Norland}.\n\n{The company} was sorry. {The union} was not.";
    assert_eq!(names(text)[..2], ["Mill Workers of Norland", ""]);
}

#[test]
fn what_a_body_owns_or_does_may_stand_before_its_name() {
    assert_eq!(
        names("{Activist investor Coldwater Partners} left. {Rival Bexley & Sons} stayed."),
        ["Coldwater Partners", "Bexley & Sons"]
    );
    assert_eq!(
        speakers("{Investor Lena Ortiz} left.")[0].kind,
        SpeakerKind::Person
    );
}

#[test]
fn it_is_the_document_that_spoke_and_no_body_inside_its_words() {
    assert_eq!(
        names("{The lawsuit} blames Norland Council. {It} says that it hid a map."),
        ["", ""]
    );
    assert_eq!(
        names("Norland Council lied. {It} hid a map.")[..],
        ["Norland Council"]
    );
}

#[test]
fn the_name_in_commas_behind_a_sort_of_body_is_the_body_s() {
    let text = "{The firm, Bathvale}, said no. {The charity, Save Eastry Lane}, left. {The developer, \
                Roman Homes}, stayed.";
    assert_eq!(names(text), ["Bathvale", "Save Eastry Lane", "Roman Homes"]);
    assert_eq!(kinds(text), [SpeakerKind::Organisation; 3]);
}

#[test]
fn words_that_open_a_sentence_name_no_body() {
    let text = "Budget airline comes last\n\nIda Wren laughed. {The airline} said no.";
    assert_eq!(names(text), [""]);
    let text = "ARMED police stormed a flat. {The force} said no.";
    assert_eq!(names(text), [""]);
}

#[test]
fn a_station_that_reports_is_not_he() {
    let text = "Otis Marwood, the chief, spoke, {Radio Free Norland} reported. {He} said no.";
    assert_eq!(names(text), ["Radio Free Norland", "Otis Marwood"]);
}

#[test]
fn a_fire_and_rescue_service_is_one_body() {
    let text = "{A Tarn Fire and Rescue Service spokesperson} said no.";
    assert_eq!(kinds(text), [SpeakerKind::Unnamed]);
}
