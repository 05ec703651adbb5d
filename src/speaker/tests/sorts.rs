//! Bodies and people by what sort of one they are.

use super::names;

#[test]
fn a_council_is_the_authority_and_a_bureau_the_agency() {
    assert_eq!(
        names("Swaddon Vale Council met. Acme Holdings left. {The authority} said no."),
        ["Swaddon Vale Council"]
    );
    assert_eq!(
        names("The Bureau of Tides met. Acme Holdings left. {The agency} said no."),
        ["Bureau of Tides"]
    );
}

#[test]
fn a_sort_of_body_in_a_headline_is_no_name() {
    let text =
        "Airline sells fleet\n\nKestrel Airways will sell its planes. {The airline} said no.";
    assert_eq!(names(text), ["Kestrel Airways"]);
}

#[test]
fn a_sort_of_body_in_a_headline_is_no_rival_of_the_one_meant() {
    let text = "Inspectors attack firm\n\nThe Office for Track Safety met. {The watchdog} said no.";
    assert_eq!(names(text), ["Office for Track Safety"]);
}

#[test]
fn the_people_of_a_place_may_be_one_of_them() {
    assert_eq!(
        names("Marta Kolarova left early. {The Czech} said no."),
        ["Marta Kolarova"]
    );
}

#[test]
fn a_name_that_ends_in_a_trade_is_a_company() {
    assert_eq!(
        names("Labour’s Josie Trelawney spoke. Tarrant Rail was sorry. {The company} will pay."),
        ["Tarrant Rail"]
    );
}
