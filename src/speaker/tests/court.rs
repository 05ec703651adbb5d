//! *the defendant*: who has pleaded or been charged.

use super::names;

#[test]
fn the_defendant_is_who_pleaded_or_was_charged() {
    assert_eq!(
        names(
            "Ewan Cole, 34, of Leith, admitted theft.\n\nSolicitor Moira Laing left. {The \
             defendant} wept."
        ),
        ["Ewan Cole"]
    );
    assert_eq!(
        names("Ewan Cole was charged on Monday. Moira Laing left. {The defendant} wept."),
        ["Ewan Cole"]
    );
}

#[test]
fn of_two_who_stand_before_a_court_neither_is_the_defendant() {
    assert_eq!(
        names("Ewan Cole admitted theft. Tim Farr denied it. {The defendant} wept."),
        [""]
    );
    assert_eq!(
        names("Ann Cole had charged Tim Farr in May. {The defendant} wept."),
        [""]
    );
}

#[test]
fn a_court_that_a_title_is_part_of_is_nobody() {
    assert_eq!(
        names("Ewan Cole was at Leith Sheriff Court. Sheriff Donald Farr sat. {The sheriff} left."),
        ["Donald Farr"]
    );
}
