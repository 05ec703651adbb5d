//! Who acts together, who is named in somebody's words, bodies and their papers.

use super::{kinds, lexicon, names};
use crate::reading::Material;
use crate::segment::Span;
use crate::speaker::{SpeakerKind, Words, resolve_words};

#[test]
fn two_who_act_together_are_they_and_the_couple() {
    let text =
        "Maya Brandt and Theo Pappas met in Rome.\n\n“It rained,” {they} said. {The couple} left.";
    let both = "Maya Brandt and Theo Pappas";
    assert_eq!(names(text), [both, both]);
    assert_eq!(
        names("Maya Brandt met Theo Pappas. {The couple} left."),
        [""]
    );
}

#[test]
fn a_family_is_no_slip_for_its_surname() {
    let text = "Keith Browne and Denise Browne came. {The Brownes} said no.";
    assert_eq!(names(text), ["Keith Browne and Denise Browne"]);
}

#[test]
fn whoever_is_named_in_somebody_s_words_hardly_says_them() {
    let text = "Tim Farr met Hugh Cole on Friday. Cole is ahead. “Cole is our best,” he said.";
    let span = |part: &str| {
        let start = text.rfind(part).expect("a part of the text");
        Span::new(start, start + part.len())
    };
    let content = [span("Cole is our best")];
    let words = |content| Words {
        source: Some(span("he")),
        content,
    };
    let material = Material::new(text, lexicon());
    let speaker = |content| resolve_words(material.reading(), &[words(content)]).remove(0);
    assert_eq!(speaker(&[]).name, "Hugh Cole");
    assert_ne!(speaker(&content).name, "Hugh Cole");
}

#[test]
fn a_relative_and_somebody_of_another_age_are_not_meant_before_they_come() {
    let text = "{Mrs Quayle}, 71, a nurse, cried. Her daughter, Beth Quayle, 40, left. {Mrs Quayle} said no.";
    assert_eq!(names(text), ["Quayle", "Quayle"]);
}

#[test]
fn a_peer_without_first_name_keeps_the_rank() {
    assert_eq!(
        names("{Lord Brack of Hallow} said no. {Sir Gerald Pask} said yes. {Sir Gerald} left."),
        ["Lord Brack", "Gerald Pask", "Gerald Pask"]
    );
}

#[test]
fn capitals_of_an_office_ask_for_no_place() {
    let text =
        "Prime Minister Lena Ortiz left. Mayor Tim Farr laughed.\n\n{The Prime Minister} said no.";
    assert_eq!(names(text), ["Lena Ortiz"]);
}

#[test]
fn adjectives_in_a_row_belong_to_one_phrase() {
    let text = "Lena Ortiz spoke.\n\n“No,” {the Republican presidential nominee} said.";
    assert_eq!(names(text), ["Lena Ortiz"]);
}

#[test]
fn a_baker_named_ortiz_is_ortiz() {
    let text = "{A baker named Lena Ortiz} said no. {A guard known as Bob} said yes.";
    assert_eq!(names(text), ["Lena Ortiz", "Bob"]);
}

#[test]
fn a_report_is_whose_the_last_one_was() {
    let text = "{A report by the Institute for Tides} said no. {The study} was short.";
    assert_eq!(names(text), ["Institute for Tides", "Institute for Tides"]);
    assert_eq!(kinds(text), [SpeakerKind::Document, SpeakerKind::Document]);
    let other = "{A report by the Institute for Tides} said no. Another report came. {The report} said yes.";
    assert_eq!(names(other), ["Institute for Tides", ""]);
    let deal = "{A deal by the Institute for Tides} said no. {The deal} said yes.";
    assert_eq!(names(deal)[1], "");
}

#[test]
fn what_a_paper_prints_is_the_paper_s() {
    let text = "The Larkspur Herald called. {A Herald article} said no. {An editorial in the Herald} said yes.";
    assert_eq!(names(text), ["Larkspur Herald", "Larkspur Herald"]);
    let about = "Lena Ortiz left. {An Ortiz article} said no.";
    assert_eq!(names(about), [""]);
}

#[test]
fn an_outlet_is_no_firm_and_a_firm_no_paper() {
    let text =
        "Acme Holdings fell. The Larkspur Herald asked. {The firm} said no. {The paper} left.";
    assert_eq!(names(text), ["Acme Holdings", "Larkspur Herald"]);
}

#[test]
fn a_body_goes_by_the_word_before_of() {
    let text = "The Larkspur Bureau of Tides called. {The bureau} said no.";
    assert_eq!(names(text), ["Larkspur Bureau of Tides"]);
}

#[test]
fn what_sort_of_body_it_is_stands_before_the_name() {
    let text = "{The Italian firm Acme Labs} said no. {One group, Acme Watch}, left.";
    assert_eq!(names(text), ["Acme Labs", "Acme Watch"]);
}

#[test]
fn no_person_has_a_capital_in_the_middle_of_a_word() {
    let text = "{SurveyHamster} said no. {McTavish} said yes.";
    assert_eq!(
        kinds(text),
        [SpeakerKind::Organisation, SpeakerKind::Person]
    );
}

#[test]
fn who_asks_when_is_not_who_answers() {
    let text = "Tim Farr left in May. Farr was glum when Hugh Cole asked him why.\n\n“I was tired,” {he} said.";
    assert_eq!(names(text), ["Tim Farr"]);
}

#[test]
fn a_pronoun_that_opens_a_story_is_who_comes_next() {
    let text = "“I never wanted this,” {she} says. Siobhan Vane is in her kitchen.";
    assert_eq!(names(text), ["Siobhan Vane"]);
}
