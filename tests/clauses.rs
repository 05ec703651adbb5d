//! Where the verb of a clause is hard to find: headlines with a capital on each word, subjects
//! with a participle behind them, subjects that are no noun.

mod common;

use common::rows;

/// Source and words of everything that is said: `Half of the voters polled | they would stay`.
fn said(text: &str) -> Vec<String> {
    let rows = rows(text).into_iter();
    rows.map(|row| format!("{} | {}", row.source, row.quote))
        .collect()
}

#[test]
fn a_headline_with_a_capital_on_each_word_is_read_as_a_sentence() {
    assert_eq!(
        said("Harlan Says Bridge Was Never Safe For Trucks"),
        ["Harlan | Bridge Was Never Safe For Trucks"]
    );
}

#[test]
fn the_names_of_a_headline_are_those_of_its_article() {
    let text = "Lena Ortiz Backs Mark Rivers Over Harbour Plan\n\n\
                The row began when Lena Ortiz met Mark Rivers in May.";
    let found = rows(text);
    assert_eq!(found[0].speaker, "Lena Ortiz", "{found:?}");
}

#[test]
fn a_participle_beside_the_verb_narrows_its_subject_down() {
    assert_eq!(
        said("Half of the voters polled said they would stay at home."),
        ["Half of the voters polled | they would stay at home"]
    );
    assert_eq!(said("The plan failed. Cole said so."), Vec::<String>::new());
}

#[test]
fn an_adjective_with_an_article_may_be_who_speaks() {
    assert_eq!(
        said("The young incumbent said that the vote was close."),
        ["The young incumbent | that the vote was close"]
    );
}

#[test]
fn few_in_a_town_are_people() {
    assert_eq!(
        said("Few in the town think the tax will help."),
        ["Few in the town | the tax will help"]
    );
}

#[test]
fn that_behind_what_tells_when_opens_a_clause() {
    assert_eq!(
        said("The board concluded this month that Cole had been careless."),
        ["The board | that Cole had been careless"]
    );
}

#[test]
fn who_shouts_stands_behind_speech() {
    assert_eq!(
        said("“This is fantastic!” bawled Ann Hartley of Madison, who came late."),
        ["Ann Hartley of Madison, who came late | This is fantastic!"]
    );
}

#[test]
fn what_according_to_leads_to_is_no_verb() {
    assert_eq!(
        said("The town is losing people, according to exit surveys."),
        ["exit surveys | The town is losing people"]
    );
}

#[test]
fn a_share_of_a_whole_speaks_for_itself() {
    assert_eq!(
        said("Nine in 10 said they thought the tax was fair."),
        ["Nine in 10 | they thought the tax was fair"]
    );
}

#[test]
fn when_a_poll_was_taken_is_no_part_of_it() {
    assert_eq!(
        said("The mayor is liked, according to a Harbour poll last week."),
        ["a Harbour poll | The mayor is liked"]
    );
}

#[test]
fn a_phrase_without_a_noun_may_be_a_subject() {
    assert_eq!(
        said("Lena Ortiz said the questioning will start on Monday."),
        ["Lena Ortiz | the questioning will start on Monday"]
    );
}

#[test]
fn a_verb_of_saying_may_stand_inside_a_clause_that_narrows_down() {
    assert_eq!(
        said("He fought a rule that Lena Ortiz said would hurt the town."),
        ["Lena Ortiz | that […] would hurt the town"]
    );
}

#[test]
fn whose_and_its_verb_belong_to_the_subject() {
    assert_eq!(
        said("Towns whose bridges have fallen say the state must pay."),
        ["Towns whose bridges have fallen | the state must pay"]
    );
}

#[test]
fn a_participle_in_who_somebody_is_belongs_there() {
    let found = said("Jon Hale, a vicar helping to feed the poor, said he was alarmed.");
    assert_eq!(
        found,
        ["Jon Hale, a vicar helping to feed the poor | he was alarmed"]
    );
}

#[test]
fn papers_that_show_something_are_told_from_a_show() {
    assert_eq!(
        said("The house was sold in May, court records show."),
        ["court records | The house was sold in May"]
    );
    assert_eq!(said("It was a hit, a sports show."), Vec::<String>::new());
}

#[test]
fn what_is_not_to_be_done_has_no_subject_behind_it() {
    assert_eq!(
        said("Harlan said the town should stand with the port, not declare neutrality."),
        ["Harlan | the town should stand with the port, not declare neutrality"]
    );
}

#[test]
fn who_is_brought_to_say_something_says_it() {
    assert_eq!(
        said("The leak forced the company to admit that the bridge was unsafe."),
        ["the company | that the bridge was unsafe"]
    );
    assert_eq!(
        said("The mayor used the meeting to say that the bridge was unsafe."),
        ["The mayor | that the bridge was unsafe"]
    );
}

#[test]
fn a_relative_clause_may_end_inside_a_closing_mark() {
    assert_eq!(
        said("Reed, who calls Cole a “clown,” said he would not vote."),
        ["who | Cole a “clown,”", "Reed | he would not vote"]
    );
}

#[test]
fn a_semicolon_ends_what_was_said_before_it() {
    assert_eq!(
        said("The walls are safe, Ortiz said; the roof is not."),
        ["Ortiz | The walls are safe"]
    );
}

#[test]
fn that_in_front_of_a_plural_opens_a_clause() {
    assert_eq!(
        said("He believes, for example, that women who leave should be helped."),
        ["He | that women who leave should be helped"]
    );
    assert_eq!(
        said("Recent polls show that has changed."),
        ["Recent polls | that has changed"]
    );
}

#[test]
fn has_may_be_shortened_in_front_of_its_verb() {
    assert_eq!(
        said("While he's said he will stay, the board must decide soon."),
        ["he | he will stay"]
    );
}

#[test]
fn early_and_late_belong_to_the_day() {
    assert_eq!(
        said("Reed earlier Thursday said the board has met."),
        ["Reed | the board has met"]
    );
}

#[test]
fn an_article_of_one_thing_has_no_plural_behind_it() {
    let found = rows("They built walls, a move critics called too little.");
    assert_eq!(found[0].source, "critics", "{found:?}");
    let found = rows("Ms. Orr said the man had made a million dollars.");
    assert_eq!(
        found[0].quote, "the man had made a million dollars",
        "{found:?}"
    );
}

#[test]
fn a_role_may_be_the_first_word_of_an_article() {
    for role in ["Police", "Doctors", "Mayor", "Leader", "Leaders"] {
        let text = format!("{role} said that the bridge was safe.");
        assert_eq!(said(&text), [format!("{role} | that the bridge was safe")]);
    }
}
