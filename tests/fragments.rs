//! Quotations in mid-sentence, and quotations that only their surroundings give to somebody.
//!
//! Each case is the least form of a fault that an invented page showed.

mod common;

use common::{quoted, rows, said};

/// Source and words of everything with a quotation: `his chief aide | she is “new”`.
fn sources(text: &str) -> Vec<String> {
    let quoted = rows(text)
        .into_iter()
        .filter(|row| row.mode.as_str() != "indirect");
    quoted
        .map(|row| format!("{} | {}", row.source, row.quote))
        .collect()
}

#[test]
fn an_abbreviation_in_front_of_speech_ends_its_sentence() {
    let text =
        "“It was a bad night,” Lena Ortiz said at a rally in Troy, N.Y. “Nobody slept at all.”";
    let found = quoted(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("Nobody slept at all"), "{found:?}");
}

#[test]
fn a_phrase_of_time_may_stand_inside_a_verb_group() {
    assert_eq!(
        sources("Lena Ortiz, who has in the past described Cole as “a clown,” left."),
        ["who | Cole as “a clown,”"]
    );
}

#[test]
fn who_has_just_spoken_is_the_one_who_adds() {
    assert_eq!(
        sources(
            "The mayor would play “the old card,” Lena Ortiz said, adding that it “is worn out.”"
        )[1],
        "Lena Ortiz | that it “is worn out.”"
    );
}

#[test]
fn each_of_two_says_something_behind_a_dash() {
    let found = sources(
        "Both men issued a note – Ortiz saying he was “very happy” and Cole calling it a “great day.”",
    );
    assert!(found[0].starts_with("Ortiz | "), "{found:?}");
}

#[test]
fn the_verb_of_a_promise_may_stand_between_marks() {
    assert_eq!(
        sources("Lena Ortiz vowed to “take our fight” to the towns."),
        ["Lena Ortiz | to “take our fight” to the towns"]
    );
}

#[test]
fn the_title_of_a_show_is_nobodys_words() {
    assert_eq!(
        said("“We will win,” Lena Ortiz told “Town and Country,” and left."),
        ["Lena Ortiz: We will win"]
    );
}

#[test]
fn what_stands_on_a_thing_is_said_by_the_thing() {
    let found = sources("Lena Ortiz held up a sign saying “Farmers feed the world.”");
    assert_eq!(found, ["a sign | Farmers feed the world."]);
    let found = sources("Lena Ortiz held up a sign that read “Farmers feed the world.”");
    assert_eq!(found, ["that | Farmers feed the world."]);
}

#[test]
fn a_clause_goes_on_where_its_subject_is_two() {
    assert_eq!(
        sources("Lena Ortiz said Corbel and Varga have found “an accord” here."),
        ["Lena Ortiz | Corbel and Varga have found “an accord” here"]
    );
}

#[test]
fn no_verb_parts_a_quotation_from_what_was_pledged() {
    let found = sources(
        "Lena Ortiz pledged “cooperation” toward shared goals, a “deep” bond and “close” ties.",
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("“close”"), "{found:?}");
}

#[test]
fn the_answer_behind_a_question_is_hers_who_was_asked() {
    assert_eq!(
        sources(
            "Lena Ortiz plays a nun. Is she religious? “I am superstitious, which is cheaper.”"
        ),
        ["she | I am superstitious, which is cheaper."]
    );
}

#[test]
fn a_label_behind_a_dash_takes_its_quotation() {
    assert_eq!(
        sources("Polls agree on the levy - Lena Ortiz: “They do not, and they never did.”"),
        ["Lena Ortiz | They do not, and they never did."]
    );
}

#[test]
fn in_a_headline_as_opens_a_clause() {
    assert_eq!(
        sources("‘Nothing to hide,’ says mayor as audit begins"),
        ["mayor | Nothing to hide,"]
    );
}

#[test]
fn a_short_month_is_a_name_in_front_of_a_name() {
    assert_eq!(
        said("His lawyer, Jan Weir, said the levy was dead."),
        ["Jan Weir: the levy was dead"]
    );
}

#[test]
fn who_is_asked_gives_the_answer_behind_a_gesture() {
    let found = sources(
        "Asked if that meant cuts in March, Lena Ortiz smiled. “It means what it says, and no more.”",
    );
    assert_eq!(found, ["Lena Ortiz | It means what it says, and no more."]);
}

#[test]
fn a_participle_behind_a_comma_takes_its_quotation_and_leaves_the_fragment_before() {
    assert_eq!(
        sources("Lena Ortiz described the levy as a “sham”, adding: “They made it up in March.”"),
        [
            "Lena Ortiz | the levy as a “sham”",
            "Lena Ortiz | They made it up in March."
        ]
    );
}

#[test]
fn a_predicate_joined_behind_its_speaker_is_the_speakers() {
    assert_eq!(
        sources("The plan is “a landmark”, says Lena Ortiz, and “will last for a decade”."),
        ["Lena Ortiz | The plan is “a landmark” […] will last for a decade"]
    );
}

#[test]
fn an_aside_may_stand_behind_the_subject_in_front_of_a_colon() {
    assert_eq!(
        sources("One trader, who asked not to be named, was blunter: “She has lost the room.”"),
        ["One trader | She has lost the room."]
    );
}

#[test]
fn a_sentence_may_begin_behind_one_that_ended_in_its_marks() {
    assert_eq!(
        sources(
            "“It cost us,” Hal Vickers said. “We lost.” The referee had “a shocker”, Ian Coyle added."
        )[1],
        "Ian Coyle | The referee had “a shocker”"
    );
}

#[test]
fn a_day_and_its_month_are_no_source() {
    assert_eq!(
        sources("The letter, dated 4 May, said there was “no credible plan”."),
        ["The letter | there was “no credible plan”"]
    );
}

#[test]
fn who_asks_not_to_be_named_speaks() {
    assert_eq!(
        sources("A witness who did not want to be named said it was “carnage”."),
        ["A witness who did not want to be named | it was “carnage”"]
    );
}

#[test]
fn a_second_may_be_a_person() {
    assert_eq!(
        sources("One minister resigned. A second said there was “no appetite” for it."),
        ["A second | there was “no appetite” for it"]
    );
}

#[test]
fn the_title_of_a_television_show_is_nobodys_words() {
    assert_eq!(
        sources("Peter Vance, a cook on Dren’s television show, “The Kitchen,” said it was “fun.”"),
        ["Peter Vance, a cook on Dren’s television show, “The Kitchen,” | it was “fun.”"]
    );
}

#[test]
fn a_title_may_be_a_question() {
    assert_eq!(
        sources("The film, titled “Ruin?”, concludes that Dren is “rash”."),
        ["The film | that Dren is “rash”"]
    );
}

#[test]
fn what_words_are_is_not_who_says_them() {
    let found = quoted("“Are we there yet?” is the question every parent dreads, says Nina Holt.");
    assert!(
        !found.iter().any(|row| row.contains("question")),
        "{found:?}"
    );
}

#[test]
fn as_somebody_puts_it_may_lead_to_a_clause() {
    assert_eq!(
        sources("As Ruth Kell puts it, Dren made “an offer they can’t refuse.”"),
        ["Ruth Kell | Dren made “an offer they can’t refuse.”"]
    );
    assert_eq!(
        sources("As Paul Orne said, that’s the “textbook definition” of greed."),
        ["Paul Orne | that’s the “textbook definition” of greed"]
    );
}

#[test]
fn a_view_stands_before_or_behind_its_clause() {
    assert_eq!(
        sources("In Ruth Kell’s view, the plan was “a gift” to the port."),
        ["Ruth Kell | the plan was “a gift” to the port"]
    );
    assert_eq!(
        sources("The plan was “a gift” to the port, in Ruth Kell’s view."),
        ["Ruth Kell | The plan was “a gift” to the port"]
    );
}

#[test]
fn what_is_reported_on_a_day_has_a_subject_of_its_own() {
    assert_eq!(
        sources("Three papers reported on Tuesday the council had “more than one meeting”."),
        ["Three papers | the council had “more than one meeting”"]
    );
}

#[test]
fn has_said_may_be_short() {
    assert_eq!(
        sources("Dren is new. He’s said he gets “ideas” from books."),
        ["He | he gets “ideas” from books"]
    );
}

#[test]
fn who_said_it_in_the_middle_takes_no_phrase_before_the_comma() {
    assert_eq!(
        sources("Bound by years of trade, the two towns, Mora said, now have a “golden chance”."),
        ["Mora | Bound by years of trade, the two towns […] now have a “golden chance”"]
    );
}

#[test]
fn while_opens_a_clause_of_its_own() {
    assert_eq!(
        sources(
            "Kell signed an order to close the port, while Mike Hull, the former governor, said it was “a farce”."
        ),
        ["Mike Hull, the former governor | it was “a farce”"]
    );
}

#[test]
fn a_page_that_somebody_posts_on_claims_nothing() {
    assert_eq!(
        sources("Pasternak argued and later posted on his campaign page that it was “a farce”."),
        ["Pasternak | that it was “a farce”"]
    );
}

#[test]
fn a_sentence_may_end_with_the_title_of_a_work() {
    assert_eq!(
        sources("She starred in a film called “Who Knows?” The plan was “a mess,” Cole said."),
        ["Cole | The plan was “a mess,”"]
    );
}
