//! Shapes of other houses: agencies in translation, live pages, courts, interviews.
//!
//! Each case is the least form of a fault that an invented page showed.

mod common;

use common::rows;

/// Source and words of everything that is said: `Lena Ortiz | she would win`.
fn said(text: &str) -> Vec<String> {
    let rows = rows(text).into_iter();
    rows.map(|row| format!("{} | {}", row.source, row.quote))
        .collect()
}

#[test]
fn according_to_him_is_a_source() {
    assert_eq!(
        said("According to him, the town “will not be drowned in talk.”"),
        ["him | the town “will not be drowned in talk.”"]
    );
}

#[test]
fn a_clause_behind_in_a_statement_may_have_its_verb_in_marks() {
    assert_eq!(
        said("Dana Cole said in a statement the vote “sends a clear message to all.”"),
        ["Dana Cole | the vote “sends a clear message to all.”"]
    );
    assert_eq!(
        said("The company said in a statement it “stands by the boat.”"),
        ["The company | it “stands by the boat.”"]
    );
}

#[test]
fn the_time_of_a_live_entry_is_nobodys() {
    assert_eq!(
        said("12:35 “I withdraw nothing,” says the mayor."),
        ["the mayor | I withdraw nothing,"]
    );
    assert_eq!(
        said("10.58pm Tom Reed says there is “real panic” in town."),
        ["Tom Reed | there is “real panic” in town"]
    );
}

#[test]
fn the_clause_in_front_of_which_she_said_is_not_in_her_words() {
    assert_eq!(
        said("Reed fought a plan for the old bridge, which, Lena Ortiz said, would fail."),
        ["Lena Ortiz | which […] would fail"]
    );
}

#[test]
fn an_answer_may_be_said_to_be_short_and_a_march_may_have_a_message() {
    assert_eq!(
        said("Tom Reed’s response was short: “See you on the picket line.”"),
        ["Tom Reed | See you on the picket line."]
    );
    assert_eq!(
        said("The rally had one message: “We will stay.”"),
        ["The rally | We will stay."]
    );
}

#[test]
fn a_small_phrase_stands_inside_a_verb_group() {
    assert_eq!(
        said("Lena Ortiz has in turn accused Cole of “blackmail.”"),
        ["Lena Ortiz | Cole of “blackmail.”"]
    );
}

#[test]
fn minutes_that_say_something_are_a_document() {
    assert_eq!(
        said("“The risks had become more balanced,” the minutes said."),
        ["the minutes | The risks had become more balanced,"]
    );
    assert_eq!(
        said("She left. Ten minutes said it all."),
        Vec::<String>::new()
    );
}

#[test]
fn a_clause_with_when_ends_before_the_one_it_leads_to() {
    let found = said("When Lena Ortiz repeated the claim to Cole, he shook his head and left.");
    assert_eq!(found, ["Lena Ortiz | the claim to Cole"]);
}

#[test]
fn what_is_told_ends_with_the_marks_in_front_of_the_main_verb() {
    assert_eq!(
        said("A builder who told a widow her roof was “about to collapse” has been jailed."),
        ["who | her roof was “about to collapse”"]
    );
}

#[test]
fn what_was_said_goes_on_with_that_behind_a_semicolon_or_a_dash() {
    assert_eq!(
        said(
            "He said the mayor “believes in it”; that ministers would “not yield”; and that no one was leaving."
        ),
        [
            "He | the mayor “believes in it”; that ministers would “not yield”; and that no one was leaving"
        ]
    );
    assert_eq!(
        said("She said that her mother was “glad” – but that she would never be the same."),
        ["She | that her mother was “glad” – but that she would never be the same"]
    );
}

#[test]
fn speech_in_brackets_is_speech() {
    assert_eq!(
        said("It was a poor night. (“We lost it all,” wrote Ed Nell.)"),
        ["Ed Nell | We lost it all,"]
    );
}

#[test]
fn a_quotation_behind_but_goes_on_with_the_clause() {
    assert_eq!(
        said("The effect was real, says Lena Ortiz, but “nobody had the patience to look.”"),
        ["Lena Ortiz | The effect was real […] nobody had the patience to look."]
    );
}

#[test]
fn a_turn_of_an_interview_ends_where_the_writer_tells_again() {
    let text = "Q: When did you know?\n\nA: The day I cried in a lift.\n\n\
                Q: What did your boss say?\n\nA: He said no.\n\n\
                “I miss it every month,” she says. “On the 28th.”\n\n\
                “It’s dough,” says Ned Cole.\n\nQ: And now?\n\nA: Now I bake.";
    let found = said(text);
    assert!(found.contains(&" | He said no.".to_owned()), "{found:?}");
    assert!(
        found.contains(&"Ned Cole | It’s dough,".to_owned()),
        "{found:?}"
    );
}

#[test]
fn it_asks_and_answers_nothing() {
    let found = rows("Was it hard to leave the bank? “No. It was very hard to stay.”");
    assert!(found.iter().all(|row| row.source != "it"), "{found:?}");
}

#[test]
fn who_used_to_say_it_has_said_it() {
    assert_eq!(
        said("As Lena Ortiz used to say, “Mind how you go.”"),
        ["Lena Ortiz | Mind how you go."]
    );
}

#[test]
fn with_somebody_calling_for_a_thing_it_is_they_who_call() {
    assert_eq!(
        said("The plan was put off, with Lena Ortiz calling for a vote."),
        ["Lena Ortiz | a vote"]
    );
}

#[test]
fn what_somebody_was_told_may_lack_its_that() {
    assert_eq!(
        said("The court was told Lena Ortiz had repaid “not one penny” of it."),
        [" | Lena Ortiz had repaid “not one penny” of it"]
    );
}

#[test]
fn what_tells_time_alone_is_not_said() {
    assert_eq!(
        said("The firm, which reports next week, fell on Monday."),
        Vec::<String>::new()
    );
}
