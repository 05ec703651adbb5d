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

#[test]
fn shouts_of_something_are_no_verb() {
    let found = said("Shouts of “Recall!” filled the hall.");
    assert_eq!(found, [" | Recall!"]);
    let found = said("There were cries of “Shame on you” from the back.");
    assert_eq!(found, [" | Shame on you"]);
}

#[test]
fn a_verb_that_looks_like_a_noun_stands_behind_its_subject() {
    assert_eq!(
        said("The report, which runs to 94 pages, states: “Doing nothing has a price.”"),
        ["The report | Doing nothing has a price."]
    );
    assert_eq!(
        said("The drug, Fossum notes, is not new."),
        ["Fossum | The drug […] is not new"]
    );
    assert_eq!(
        said("His commander orders the men to “hold until dark”."),
        ["His commander | to “hold until dark”"]
    );
    assert_eq!(
        said("A nurse who stole £900 from a widow told police she was “broke”."),
        ["A nurse who stole £900 from a widow | she was “broke”"]
    );
}

#[test]
fn a_noun_that_looks_like_a_verb_stands_behind_who_has_it() {
    assert_eq!(
        said(
            "Ned Cole’s claim the bridge would cost a fortune was rejected by ministers as “bunk”."
        ),
        ["ministers | bunk"]
    );
    assert_eq!(
        said("The storm killed nine people, according to the Fund, a Rome-based monitor."),
        ["the Fund, a Rome-based monitor | The storm killed nine people"]
    );
}

#[test]
fn a_verb_alike_in_past_and_present_may_open_the_marks() {
    assert_eq!(
        said("Judge Ada Holm told jurors to “put aside any pity”."),
        ["Judge Ada Holm | jurors to “put aside any pity”"]
    );
}

#[test]
fn the_accused_is_somebody() {
    assert_eq!(
        said("Police said the accused, known as Ravi (28), a driver of Kalpur, confessed to it."),
        ["Police | the accused, known as Ravi (28), a driver of Kalpur, confessed to it"]
    );
}

#[test]
fn one_writing_and_a_third_simply_said_are_people() {
    let found = said("Fans left notes for her, with one writing: “We miss you so much.”");
    assert_eq!(found, ["one | We miss you so much."]);
    let found = said("Two neighbours wept. A third simply said: “Gone.”");
    assert_eq!(found, ["A third | Gone."]);
}

#[test]
fn who_says_it_may_stand_behind_the_verb_inside_a_clause() {
    assert_eq!(
        said("What worries farmers, says Ada Holm, is the speed of it."),
        ["Ada Holm | What worries farmers […] is the speed of it"]
    );
}

#[test]
fn the_address_of_a_page_is_one_word() {
    assert_eq!(
        said("Con Vella told daily.com.au he heard “a massive bang”."),
        ["Con Vella | he heard “a massive bang”"]
    );
}

#[test]
fn a_charge_that_somebody_denies_is_not_the_one_who_denies_it() {
    assert_eq!(
        said("The rebels accused the army of using “banned arms”, a charge Rome denies."),
        ["The rebels | the army of using “banned arms”"]
    );
}

#[test]
fn a_clause_that_leads_up_has_a_subject_of_its_own() {
    let found =
        said("Asked how she felt when she found out, he paused and said: “I felt foolish.”");
    assert_eq!(found[1], "he | I felt foolish.");
}

#[test]
fn who_stands_behind_by_says_what_follows() {
    assert_eq!(
        said("Shops have been accused by farmers of “squeezing every last penny” from them."),
        ["farmers | Shops […] of “squeezing every last penny” from them"]
    );
    assert_eq!(
        said("Ned Cole was told by Ada Holm that the plan was “dead”."),
        ["Ada Holm | that the plan was “dead”"]
    );
}

#[test]
fn what_is_said_in_a_letter_posted_somewhere_is_behind_that() {
    assert_eq!(
        said("Ada Holm said in a letter, posted on her page, that the plan was “dead”."),
        ["Ada Holm | that the plan was “dead”"]
    );
}

#[test]
fn what_somebody_chants_may_stand_inside_the_sentence() {
    assert_eq!(
        said("They marched on Rome, chanting “we will win” and waving flags."),
        ["They | we will win"]
    );
}

#[test]
fn a_verb_with_a_capital_behind_a_name_is_a_name() {
    assert_eq!(
        said("“I want no more of it,” Mr Were said at the port."),
        ["Mr Were | I want no more of it,"]
    );
}

#[test]
fn but_that_goes_on_with_what_was_said() {
    assert_eq!(
        said("Ada Holm said the plan would go ahead, but that costs would rise."),
        ["Ada Holm | the plan would go ahead, but that costs would rise"]
    );
}

#[test]
fn what_the_writer_asks_is_answered_by_somebody_else() {
    let found = said(
        "I ask if she still sees Ned Cole.\n\n“He sends me a drawing every Christmas. It is always the same dog.”",
    );
    assert_eq!(
        found[1],
        " | He sends me a drawing every Christmas. It is always the same dog."
    );
    let found = said("I ask her to repeat it. “I said that it’s only weather.”");
    assert_eq!(found[1], "her | I said that it’s only weather.");
}

#[test]
fn whose_advice_is_asked_for_gives_it() {
    assert_eq!(
        said("Ada Holm’s advice? “Walk to the shop and back.”"),
        ["Ada Holm | Walk to the shop and back."]
    );
    assert_eq!(
        said("Who does she read now? “Dead people, and mostly the kind ones.”"),
        ["she | Dead people, and mostly the kind ones."]
    );
}

#[test]
fn for_a_moment_is_not_thought() {
    assert_eq!(
        said("Ada Holm thinks for a moment. “And then I leave the house.”"),
        ["Ada Holm | And then I leave the house."]
    );
}

#[test]
fn there_and_all_leave_a_subject_its_verb() {
    assert_eq!(
        said("Polls there show Ned Cole is far ahead."),
        ["Polls | Ned Cole is far ahead"]
    );
    assert_eq!(
        said("The toll was dropped, with Ned Cole and Ada Holm all calling for a vote."),
        ["Ned Cole and Ada Holm | a vote"]
    );
}

#[test]
fn the_blaze_is_no_verb() {
    assert_eq!(
        said("Cops probing the blaze have called it “suspicious”."),
        ["Cops probing the blaze | it “suspicious”"]
    );
}

#[test]
fn a_firm_that_supplies_something_may_have_its_name_behind() {
    assert_eq!(
        said("The firm that supplies the valves, Flexipack, said it had not been told."),
        ["The firm that supplies the valves, Flexipack | it had not been told"]
    );
}

#[test]
fn brackets_may_stand_between_a_rank_and_its_name() {
    assert_eq!(
        said("“He was under pressure,” said DCP (East) Meera Nandan."),
        ["DCP (East) Meera Nandan | He was under pressure,"]
    );
}

#[test]
fn what_a_participle_says_ends_before_the_next_one() {
    assert_eq!(
        said("He left, saying that the road was shut but warning that ice was on its way."),
        [
            "He | that the road was shut",
            "He | that ice was on its way"
        ]
    );
}

#[test]
fn the_public_may_be_warned() {
    assert_eq!(
        said("The police chief warns the public that the bridge is shut."),
        ["The police chief | that the bridge is shut"]
    );
}

#[test]
fn an_aside_may_hold_a_signature() {
    assert_eq!(
        said("A card, signed “Nan”, said simply: “Sleep tight.”"),
        ["A card | Sleep tight."]
    );
}

#[test]
fn a_school_year_may_stand_in_front_of_who_speaks() {
    let found = said("Year 11 pupil Amir Shah, 16, was calmer: “We’re tired as it is.”");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("Amir Shah"), "{found:?}");
}

#[test]
fn somebody_may_be_told_there_is_nothing() {
    assert_eq!(
        said("Ada Holm was told there would be no rooms for them."),
        [" | there would be no rooms for them"]
    );
}

#[test]
fn what_had_happened_before_is_told_too() {
    assert_eq!(
        said("Ned Cole said he knew the book but had not seen the film."),
        ["Ned Cole | he knew the book but had not seen the film"]
    );
}
