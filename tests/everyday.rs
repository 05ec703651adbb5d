//! Sentences of everyday news: courts, councils, wires, sport, business, police.
//!
//! Each case is a construction that readers of real pages saw fail, in invented words.

mod common;

use common::rows;

/// Source and words of everything that is said: `Lena Ortiz | she would win`.
fn said(text: &str) -> Vec<String> {
    let rows = rows(text).into_iter();
    rows.map(|row| format!("{} | {}", row.source, row.quote))
        .collect()
}

#[test]
fn what_is_rejected_is_content_and_who_is_told_is_not() {
    assert_eq!(
        said("Reed rejected rumours that the harbour would close."),
        ["Reed | rumours that the harbour would close"]
    );
    assert_eq!(
        said("Reed dismissed a report in the Courier that the pier was for sale."),
        ["Reed | a report in the Courier that the pier was for sale"]
    );
    assert_eq!(
        said("Reed told residents that the pier was for sale."),
        ["Reed | that the pier was for sale"]
    );
}

#[test]
fn there_belongs_to_the_clause_it_opens() {
    assert_eq!(
        said("There was no evidence of fire, Ann Lee said."),
        ["Ann Lee | There was no evidence of fire"]
    );
    assert_eq!(
        said("There are fewer boats than before, according to the port."),
        ["the port | There are fewer boats than before"]
    );
}

#[test]
fn a_court_is_told_what_stands_in_front() {
    assert_eq!(
        said("Dent used a knife to open the door, the court was told."),
        [" | Dent used a knife to open the door"]
    );
    assert_eq!(
        said("The jury was told by prosecutor Edwin Marr that Dent had lied."),
        ["prosecutor Edwin Marr | that Dent had lied"]
    );
}

#[test]
fn who_is_accused_accuses_nobody() {
    assert_eq!(
        said("The man accused of killing a chef told police he would plead guilty."),
        ["The man accused of killing a chef | he would plead guilty"]
    );
    assert_eq!(
        said("The firm, accused of “greed”, said it was sorry."),
        ["The firm | it was sorry"]
    );
}

#[test]
fn a_day_between_subject_and_verb_keeps_the_verb_active() {
    assert_eq!(
        said("Lawyer Elaine Foss today summed up the case and told jurors: “If in doubt, acquit.”")
            .last()
            .map(String::as_str),
        Some("Lawyer Elaine Foss | If in doubt, acquit.")
    );
}

#[test]
fn an_inverted_cue_may_follow_but() {
    assert_eq!(
        said("But, said Ms Foss, the jury must look again."),
        ["Ms Foss | the jury must look again"]
    );
}

#[test]
fn the_reporter_tells_when_behind_as() {
    assert_eq!(
        said("Deasy has accused the party of greed as he launched a new plan."),
        ["Deasy | the party of greed"]
    );
    assert_eq!(
        said("It comes after the mayor, Lena Ortiz, said the bridge was safe."),
        ["the mayor, Lena Ortiz | the bridge was safe"]
    );
    assert_eq!(
        said("The vote came as treasurer Tom Fell warned the fund was empty."),
        ["treasurer Tom Fell | the fund was empty"]
    );
}

#[test]
fn marks_inside_a_clause_do_not_end_it() {
    assert_eq!(
        said("Reed said the night had been “better”, but that crews were tired."),
        ["Reed | the night had been “better”, but that crews were tired"]
    );
    assert_eq!(
        said("Reed said the “old bridge”, which was built in 1910, would close."),
        ["Reed | the “old bridge”, which was built in 1910, would close"]
    );
}

#[test]
fn a_clause_goes_on_until_it_has_its_verb() {
    assert_eq!(
        said("Reed claimed that this was despite the fact that, on one day, two crews were sick."),
        ["Reed | that this was despite the fact that, on one day, two crews were sick"]
    );
    assert_eq!(
        said("Reed said while the road was open, the bridge was not."),
        ["Reed | while the road was open, the bridge was not"]
    );
}

#[test]
fn a_day_or_a_week_in_front_of_a_subject_tells_when() {
    assert_eq!(
        said("Norvane said on Tuesday profit rose in May."),
        ["Norvane | profit rose in May"]
    );
    assert_eq!(
        said("The bank said last week customers could leave for free."),
        ["The bank | customers could leave for free"]
    );
}

#[test]
fn a_letter_that_something_is_said_in_is_no_content() {
    assert_eq!(
        said("Reed said at a rally held in Rome she would win."),
        ["Reed | she would win"]
    );
    assert_eq!(
        said("Reed said without giving details that she would win."),
        ["Reed | that she would win"]
    );
    assert_eq!(
        said("Reed warned of a fire that burned the hall."),
        ["Reed | a fire that burned the hall"]
    );
}

#[test]
fn a_company_may_end_in_an_owners_s() {
    assert_eq!(
        said("Bellamy’s said sales rose in May."),
        ["Bellamy’s | sales rose in May"]
    );
}

#[test]
fn whoever_comes_next_in_a_row_has_an_ordinal() {
    assert_eq!(
        said("“Give the guests more time,” wrote a second."),
        ["a second | Give the guests more time,"]
    );
    assert_eq!(
        said("A third commented: “What a mess this show is.”"),
        ["A third | What a mess this show is."]
    );
}

#[test]
fn according_to_police_somebody_of_an_age_did_something() {
    assert_eq!(
        said("According to police, Dustin Colby, 34, of Corvin, was driving north."),
        ["police | Dustin Colby, 34, of Corvin, was driving north"]
    );
}

#[test]
fn who_speaks_while_doing_something_keeps_the_words() {
    assert_eq!(
        said("Nadir Gondal while addressing a rally in Dalgarh said the aims are noble."),
        ["Nadir Gondal | the aims are noble"]
    );
    assert_eq!(
        said("The minister said all have a right under the law adding that order would be kept."),
        [
            "The minister | all have a right under the law",
            "The minister | that order would be kept"
        ]
    );
}

#[test]
fn police_who_respond_to_a_call_say_nothing() {
    assert_eq!(said("Officers responded to a report of a fight."), [""; 0]);
    assert_eq!(
        said("“We abide by the law,” he said while talking to the media."),
        ["he | We abide by the law,"]
    );
}

#[test]
fn of_two_quotations_in_a_row_the_first_is_whose_cue_announces_it() {
    assert_eq!(
        said("Ruiz said: “It is late.” “It is dark,” Cole said."),
        ["Ruiz | It is late.", "Cole | It is dark,"]
    );
}

#[test]
fn a_dateline_with_its_day_is_no_content() {
    assert_eq!(
        said("LAGOS, June 3 (Meridian) - The road is shut, the minister said on Friday."),
        ["the minister | The road is shut"]
    );
}

#[test]
fn who_calls_on_somebody_may_only_visit() {
    assert_eq!(
        said("The governor called on the prime minister on Friday."),
        [""; 0]
    );
    assert_eq!(
        said("The governor called on the prime minister to resign."),
        ["The governor | the prime minister to resign"]
    );
}

#[test]
fn credits_are_no_content() {
    assert_eq!(
        said("Ann Lee criticised the plan for rents (Tom Beirne/PA)"),
        ["Ann Lee | the plan for rents"]
    );
}

#[test]
fn somebody_beside_the_news_speaks_for_herself() {
    assert_eq!(
        said("He was shocked, with Emily Ronson warning: “This is a disaster for us.”"),
        ["Emily Ronson | This is a disaster for us."]
    );
    assert_eq!(
        said("He left, with Jon Maine telling reporters on Thursday he viewed Cole as guilty.")[0],
        "Jon Maine | he viewed Cole as guilty"
    );
}

#[test]
fn when_somebody_said_it_is_no_part_of_the_source() {
    assert_eq!(
        said("“No way,” said Rennie after the game."),
        ["Rennie | No way,"]
    );
}

#[test]
fn an_amount_may_be_a_subject() {
    assert_eq!(
        said("Ortiz said more needs to be done."),
        ["Ortiz | more needs to be done"]
    );
    assert_eq!(
        said("Ortiz told him rents were “on fire”."),
        ["Ortiz | rents were “on fire”"]
    );
}

#[test]
fn a_number_owns_what_follows() {
    assert_eq!(
        said("The 17-year-old’s mother said the bus was late."),
        ["The 17-year-old’s mother | the bus was late"]
    );
}

#[test]
fn a_closed_paragraph_in_marks_goes_on_with_the_speaker() {
    let text = "“That fire is hard to control,” Ray Braddon said.\n\n\
                “We cannot get a truck in there.”\n\nThe fire began on Monday.";
    assert_eq!(
        said(text),
        ["Ray Braddon | That fire is hard to control, […] We cannot get a truck in there."]
    );
    let answered = "“Did you take the money?” Lind asked.\n\n“I never took a penny of it.”";
    assert_eq!(said(answered)[1], " | I never took a penny of it.");
}
