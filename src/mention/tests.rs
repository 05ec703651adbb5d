use super::*;
use crate::lexicon::Files;
use crate::reading::Material;
use std::sync::OnceLock;

fn lexicon() -> &'static crate::lexicon::Lexicon {
    static LEXICON: OnceLock<crate::lexicon::Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        crate::lexicon::Lexicon::load(&Files::built_in()).expect("the built-in lists")
    })
}

/// What `look` sees in each mention of the text.
fn seen<T>(text: &str, look: impl Fn(Reading<'_>, &Mention) -> Option<T>) -> Vec<T> {
    let material = Material::new(text, lexicon());
    let reading = material.reading();
    mentions(reading)
        .iter()
        .filter_map(|mention| look(reading, mention))
        .collect()
}

/// The names of the people in a text, without titles.
fn people(text: &str) -> Vec<String> {
    seen(text, |reading, mention| {
        let person = matches!(mention.kind, MentionKind::Person(_));
        person.then(|| reading.words(mention.core.clone()).to_owned())
    })
}

fn bodies(text: &str) -> Vec<String> {
    seen(text, |reading, mention| {
        (mention.kind == MentionKind::Organisation)
            .then(|| reading.words(mention.core.clone()).to_owned())
    })
}

fn subjects(text: &str) -> Vec<String> {
    seen(text, |reading, mention| {
        mention
            .subject
            .then(|| reading.words(mention.tokens.clone()).to_owned())
    })
}

#[test]
fn particles_suffixes_and_initials_belong_to_a_name() {
    assert_eq!(
        people("On Monday Gus van der Berg Jr. met J. R. Cole."),
        ["Gus van der Berg Jr.", "J. R. Cole"]
    );
    assert_eq!(
        people("A lawyer for Muhammad al-Haddad left."),
        ["Muhammad al-Haddad"]
    );
}

#[test]
fn stacked_titles_stand_before_a_name_and_are_none_of_it() {
    assert_eq!(
        people("Former Acting Deputy Assistant Secretary of State Lena Ortiz left."),
        ["Lena Ortiz"]
    );
}

#[test]
fn a_role_that_touches_a_name_describes_it() {
    let titles = seen(
        "They met city engineer Hollis Cole there.",
        |reading, mention| {
            (!mention.title.is_empty()).then(|| reading.words(mention.title.clone()).to_owned())
        },
    );
    assert_eq!(titles, ["city engineer"]);
}

#[test]
fn an_apposition_belongs_to_its_name_on_either_side() {
    let text = "Lena Ortiz, the mayor, met the prosecutor, Tim Farr, on Monday.";
    let besides = seen(text, |reading, mention| {
        (!mention.apposition.is_empty())
            .then(|| reading.words(mention.apposition.clone()).to_owned())
    });
    assert_eq!(besides, ["the mayor", "the prosecutor"]);
}

#[test]
fn a_body_is_told_by_its_last_word_and_goes_on_behind_of() {
    assert_eq!(
        bodies("He joined the Institute for Northern Waters on Monday."),
        ["Institute for Northern Waters"]
    );
}

#[test]
fn the_first_word_of_a_sentence_is_no_name() {
    assert_eq!(
        people("Even Ortiz left. Interestingly, nobody saw it."),
        ["Ortiz"]
    );
}

#[test]
fn an_article_s_author_is_nobody_it_talks_about() {
    assert_eq!(people("By Lena Ortiz\nTim Farr left."), ["Tim Farr"]);
}

#[test]
fn a_subject_has_its_verb_behind_it_over_asides() {
    assert_eq!(
        subjects("For Cole it was late when Ortiz, 41, of Rome, left."),
        ["it", "Ortiz"]
    );
}

#[test]
fn a_dateline_names_nobody_and_a_label_does() {
    assert_eq!(
        people("QUINCEY MILLS, April 3 (AP) — Before she spoke, Lena Ortiz laughed."),
        ["Lena Ortiz"]
    );
    assert_eq!(people("LENA ORTIZ — We left early."), ["LENA ORTIZ"]);
}

#[test]
fn an_apostrophe_or_a_conjunction_may_stand_inside_a_body_s_name() {
    assert_eq!(
        bodies("The Northern Traders’ Association left. The National Bakers' Union stayed."),
        ["Northern Traders’ Association", "National Bakers' Union"]
    );
    assert_eq!(
        bodies("On Monday the Women’s Institute left."),
        ["Women’s Institute"]
    );
    assert_eq!(
        bodies("The Health and Safety Executive left. The Food and Drink Agency stayed."),
        ["Health and Safety Executive", "Food and Drink Agency"]
    );
    assert_eq!(
        bodies("The Department for Energy, Food and Rural Affairs left."),
        ["Department for Energy, Food and Rural Affairs"]
    );
}

#[test]
fn two_bodies_and_an_owner_s_body_stay_apart() {
    assert_eq!(
        bodies("The Treasury and Mill Lane Council left."),
        ["Treasury", "Mill Lane Council"]
    );
    assert_eq!(people("Lena Ortis’ Council left.")[0], "Lena Ortis");
}

#[test]
fn a_listed_body_s_name_goes_on_behind_for_and_words_of_the_language() {
    assert_eq!(
        bodies("The Royal Society for Marine Life left."),
        ["Royal Society for Marine Life"]
    );
}

#[test]
fn many_people_of_a_place_by_a_name_in_capitals_are_one_body() {
    assert_eq!(
        bodies("The Postal Workers of Norland left. Friends of Wexcombe Library stayed."),
        ["Postal Workers of Norland", "Friends of Wexcombe Library"]
    );
    assert!(bodies("Friends of Lena Ortiz left. Residents of Mill Lane stayed.").is_empty());
}

#[test]
fn letters_behind_a_place_name_a_body() {
    assert_eq!(bodies("The Ohio PTB left."), ["Ohio PTB"]);
    assert!(bodies("The Ohio governor left. Ohio AG Lena Ortiz stayed.").is_empty());
}

#[test]
fn a_place_before_a_surname_may_be_a_first_name() {
    assert_eq!(people("Rome Vantry, a pollster, left."), ["Rome Vantry"]);
    assert!(people("The Rome Council, a body of two, left.").is_empty());
}

#[test]
fn first_ends_a_name_that_no_other_capital_follows() {
    assert_eq!(
        people("Lena Ortiz joined Kids First. Kids First left.")[1],
        "Kids First"
    );
    assert_eq!(
        people("Norland First Minister Lena Ortiz left."),
        ["Lena Ortiz"]
    );
}
