//! The syntax of attribution: where source and cue stand, and whose words they are.
//!
//! The numbers are those of the list of phenomena (`data/articles/README.md`).

mod common;

use common::marking::{self, Parts};
use common::{attributions, quoted, rows, said, said_with};

const DEAD: [&str; 1] = ["Ortiz: The levy is dead"];

/// Content, source and cue stand where they are marked, and nothing else is found.
#[track_caller]
fn assert_marked(marked: &str) {
    let expected = marking::read(marked);
    let found: Vec<Parts> = attributions(&expected.text)
        .iter()
        .map(Parts::from)
        .collect();
    let words = |all: &[Parts]| {
        all.iter()
            .map(|parts| parts.words(&expected.text))
            .collect::<Vec<_>>()
    };
    let got = marking::write(&expected.text, &found);
    assert_eq!(
        words(&found),
        words(&expected.attributions),
        "\n wanted {marked}\n found  {got}"
    );
}

// --- 23 to 28: where source and cue stand ---

#[test]
fn the_cue_may_stand_in_front_of_the_source() {
    assert_marked("[content “No,”] [cue said] [source Mayor Lena Ortiz].");
    assert_eq!(said("“No,” said Mayor Lena Ortiz."), ["Lena Ortiz: No"]);
}

#[test]
#[ignore = "open: that her rival still disputes is taken for a report of hers"]
fn a_long_apposition_behind_the_source_gives_nothing_of_its_own() {
    let text = "“The levy is dead,” said Ortiz, who took office in May after a recount that her rival still disputes.";
    assert_eq!(said(text), DEAD);
    let text = "“The levy is dead,” said Ortiz, a lawyer from Corbel whose father once ran the mill that Cole burned down.";
    assert_eq!(said(text), DEAD);
}

#[test]
fn an_apposition_may_stand_between_source_and_cue() {
    assert_eq!(
        said("Lena Ortiz, the mayor of Corbel, said: “The levy is dead.”"),
        ["Lena Ortiz: The levy is dead"]
    );
    assert_eq!(
        said("“The levy is dead,” Lena Ortiz, 41, the mayor, said."),
        ["Lena Ortiz: The levy is dead"]
    );
}

#[test]
fn a_second_name_in_an_aside_is_not_the_speaker() {
    assert_eq!(
        said("Ortiz, who replaced Tim Farr in July, said “no.”"),
        ["Ortiz: no"]
    );
    assert_eq!(
        said("Ortiz, along with Tim Farr of the union, said: “The levy is dead.”"),
        DEAD
    );
}

#[test]
fn an_aside_may_stand_between_source_and_cue() {
    assert_eq!(
        said("“No,” Ortiz, who replaced Tim Farr in July, said."),
        ["Ortiz: No"]
    );
}

#[test]
fn a_name_and_a_colon_are_enough() {
    assert_marked("[source Ortiz]: [content “The levy is dead.”]");
}

#[test]
fn manner_time_and_place_may_stand_around_the_cue() {
    for text in [
        "“The levy is dead,” Ortiz quietly said late Monday in Rome.",
        "“The levy is dead,” Ortiz said on Monday, two days after the vote.",
        "On Monday, Ortiz said: “The levy is dead.”",
    ] {
        assert_eq!(said(text), DEAD, "{text}");
    }
}

#[test]
#[ignore = "open: in Rome Ortiz said"]
fn time_and_place_may_stand_in_front_without_a_comma() {
    assert_eq!(
        said("Late on Monday in Rome Ortiz finally said, “The levy is dead.”"),
        DEAD
    );
}

// --- 29 to 32: other people in the sentence ---

#[test]
fn who_is_told_is_not_the_speaker() {
    for text in [
        "“The levy is dead,” Ortiz told Reuters.",
        "“The levy is dead,” Ortiz told Bill Cole of the Corbel Gazette on Monday.",
        "Ortiz told Reuters: “The levy is dead.”",
        "Ortiz told reporters in Rome on Monday, “The levy is dead.”",
        "In an interview with Bill Cole, Ortiz said, “The levy is dead.”",
    ] {
        assert_eq!(said(text), DEAD, "{text}");
    }
}

#[test]
fn who_is_asked_speaks_behind_the_question() {
    assert_eq!(
        quoted("Asked by Cole whether she would quit, Ortiz said, “The levy is dead.”"),
        DEAD
    );
    assert_eq!(
        quoted("Asked about the vote, Ortiz said, “The levy is dead.”"),
        DEAD
    );
    assert_eq!(
        quoted("When Cole asked about the vote, Ortiz said, “The levy is dead.”"),
        DEAD
    );
}

#[test]
fn who_asks_is_the_source_of_the_question() {
    let found = said("Asked by Cole whether she would quit, Ortiz said, “The levy is dead.”");
    assert!(
        found.contains(&"Cole: whether she would quit".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_passive_has_its_speaker_in_front() {
    assert_eq!(
        said("Ortiz was quoted as saying “the levy is dead.”"),
        ["Ortiz: the levy is dead"]
    );
}

#[test]
fn a_quotation_may_be_the_subject() {
    assert_eq!(said("“The levy is dead” was the reply from Ortiz."), DEAD);
}

#[test]
fn according_to_names_the_source() {
    assert_eq!(
        quoted("The levy is “dead,” according to Ortiz."),
        ["Ortiz: The levy is “dead"]
    );
    assert_eq!(said("“The levy is dead,” according to Ortiz."), DEAD);
    assert_eq!(
        said("According to Ortiz, the levy is dead."),
        ["Ortiz: the levy is dead"]
    );
    assert_eq!(said("The levy is dead, according to Ortiz."), DEAD);
}

#[test]
fn according_to_may_name_a_document() {
    let found = rows("The levy costs $3 million, according to a report by Ortiz’s office.");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].quote, "The levy costs $3 million");
    assert!(
        found[0].source.starts_with("a report"),
        "{}",
        found[0].source
    );
    assert_eq!(found[0].speaker_kind.as_str(), "document");
    assert_ne!(found[0].speaker, "Ortiz");
}

// --- 33 to 38: cues that are no plain verb of speech ---

#[test]
fn a_noun_may_be_the_cue() {
    assert_eq!(
        said("Ortiz’s message was “stay home.”"),
        ["Ortiz: stay home"]
    );
}

#[test]
fn a_noun_and_a_colon_may_be_the_cue() {
    assert_eq!(
        said("Ortiz’s message to the town: “Stay home.”"),
        ["Ortiz: Stay home"]
    );
}

#[test]
fn in_her_words_is_a_cue() {
    assert_eq!(
        quoted("The levy is, in Ortiz’s words, “a mess.”"),
        ["Ortiz: a mess"]
    );
}

#[test]
fn a_participle_takes_the_subject_as_its_source() {
    assert_eq!(
        said("Ortiz left the room, saying: “The levy is dead.”"),
        DEAD
    );
    assert_eq!(
        quoted("Ortiz left the room, saying the levy was “dead.”"),
        ["Ortiz: the levy was “dead"]
    );
}

#[test]
fn two_participles_take_the_same_subject() {
    let found =
        quoted("Ortiz left the room, saying the levy was “dead” and adding that Cole was “late.”");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found.iter().all(|line| line.starts_with("Ortiz: ")),
        "{found:?}"
    );
    assert!(found[1].ends_with("Cole was “late"), "{found:?}");
}

#[test]
fn what_is_reported_twice_is_the_outer_speakers() {
    let found = said("Ortiz told the BBC that Cole had told her to “run.”");
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("Ortiz: ") && line.ends_with("Cole had told her to “run")),
        "{found:?}"
    );
    assert!(
        found.iter().all(|line| !line.contains("BBC: ")),
        "{found:?}"
    );
}

#[test]
fn a_dash_and_a_name_are_enough() {
    assert_eq!(
        said("“The levy is dead.” — Lena Ortiz, mayor"),
        ["Lena Ortiz: The levy is dead"]
    );
    assert_eq!(
        said("The council met.\n\n“The levy is dead.” – Lena Ortiz, 41, nurse\n\nIt rained."),
        ["Lena Ortiz: The levy is dead"]
    );
}

#[test]
fn any_verb_of_manner_beside_a_whole_quotation_is_a_cue() {
    for verb in [
        "smiled",
        "sighed",
        "quipped",
        "shot back",
        "went on",
        "grinned",
        "thundered",
        "laughed",
        "shrugged",
    ] {
        assert_eq!(
            said(&format!("“The levy is dead,” Ortiz {verb}.")),
            DEAD,
            "{verb}"
        );
        assert_eq!(
            said(&format!(
                "“The levy is dead,” Lena Ortiz {verb}. It rained."
            )),
            ["Lena Ortiz: The levy is dead"],
            "{verb}"
        );
    }
}

#[test]
#[ignore = "open: who had voted for it is taken for a report"]
fn a_verb_of_manner_may_stand_in_front_of_a_long_source() {
    let text = "“The levy is dead,” smiled Ortiz, who had voted for it twice.";
    assert_eq!(said(text), DEAD);
}

#[test]
fn a_gesture_names_the_speaker_of_the_next_sentence() {
    assert_eq!(said("Ortiz shook her head. “The levy is dead.”"), DEAD);
    assert_eq!(
        said("The vote took an hour. Lena Ortiz shrugged. “The levy is dead.”"),
        ["Lena Ortiz: The levy is dead"]
    );
}

// --- 39 to 44: no cue of its own, several speakers, headlines ---

#[test]
fn a_paragraph_without_a_cue_goes_on_with_the_speaker_before() {
    let text = "Ortiz said the town had no money for a bridge.\n\n“It will cost millions.”\n\nThe council met on Monday.";
    let found = said(text);
    assert!(
        found.iter().all(|line| line.starts_with("Ortiz: ")),
        "{found:?}"
    );
    assert!(
        found
            .iter()
            .any(|line| line.ends_with("It will cost millions")),
        "{found:?}"
    );
}

#[test]
#[ignore = "open: That was Ortiz’s verdict"]
fn a_speaker_may_be_named_in_the_next_paragraph() {
    let text = "“It will cost millions.”\n\nThat was Ortiz’s verdict on the new bridge.";
    assert_eq!(said(text), ["Ortiz: It will cost millions"]);
}

#[test]
#[ignore = "open: That was the verdict of Ortiz"]
fn a_speaker_may_be_named_in_the_next_sentence() {
    let text = "“It will cost millions.” That was the verdict of Mayor Lena Ortiz on Monday.";
    assert_eq!(said(text), ["Lena Ortiz: It will cost millions"]);
}

#[test]
fn two_clauses_may_have_two_speakers() {
    assert_eq!(
        said("“Yes,” Ortiz said, but Cole said “no.”"),
        ["Ortiz: Yes", "Cole: no"]
    );
    assert_eq!(
        said("“Yes,” Ortiz said, while Cole, her deputy, said: “Not yet.”"),
        ["Ortiz: Yes", "Cole: Not yet"]
    );
}

#[test]
fn speakers_take_turns_in_a_dialogue() {
    let text =
        "“Will you close it?” Ortiz asked.\n\n“No,” Cole said.\n\n“Why not?”\n\n“It is safe.”";
    assert_eq!(
        said(text),
        [
            "Ortiz: Will you close it",
            "Cole: No",
            "Ortiz: Why not",
            "Cole: It is safe"
        ]
    );
}

#[test]
fn a_reply_is_never_added_to_the_words_it_replies_to() {
    let text = "“Will you close it?” Ortiz asked Cole.\n\n“No.”\n\n“It is not safe,” Ortiz said.";
    let found = said(text);
    assert!(
        found.contains(&"Ortiz: Will you close it".to_owned()),
        "{found:?}"
    );
    assert!(
        !found
            .iter()
            .any(|line| line.starts_with("Ortiz") && line.contains("No")),
        "{found:?}"
    );
}

#[test]
fn two_cues_may_share_one_content() {
    let found = quoted("Ortiz said and later tweeted that “it’s over.”");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("Ortiz: ") && found[0].ends_with("it’s over"),
        "{found:?}"
    );
}

#[test]
fn a_headline_may_begin_with_the_speaker_and_a_colon() {
    let text = "Ortiz: ‘No deal’\n\nThe council met on Monday.\n";
    assert_eq!(said_with("mode", text), ["direct, Ortiz: No deal"]);
}

#[test]
fn a_headline_may_be_a_clause_behind_the_speaker_and_a_colon() {
    let text = "Ortiz: levy is ‘dead’ after vote\n\nThe council met on Monday.\n";
    assert_eq!(
        said_with("mode", text),
        ["mixed, Ortiz: levy is ‘dead’ after vote"]
    );
}

#[test]
fn a_headline_may_end_with_a_dash_and_the_speaker() {
    assert_eq!(
        said("‘No deal’ – Ortiz\n\nThe council met on Monday.\n"),
        ["Ortiz: No deal"]
    );
}

#[test]
fn a_headline_may_hold_a_cue() {
    assert_eq!(
        said("Ortiz says ‘no deal’\n\nThe council met on Monday.\n"),
        ["Ortiz: no deal"]
    );
    assert_eq!(
        said("‘No deal’, says Ortiz\n\nThe council met on Monday.\n"),
        ["Ortiz: No deal"]
    );
    assert_eq!(
        said("Mayor says ‘no deal’\n\nThe council met on Monday.\n").len(),
        1
    );
}

// --- What a corpus taught: verbs seldom seen, where a clause ends ---

#[test]
fn a_verb_that_readers_know_is_a_cue_however_rare() {
    assert_eq!(
        said("Ortiz reckons the row will pass."),
        ["Ortiz: the row will pass"]
    );
    assert_eq!(
        said("Ortiz testified that he saw nothing."),
        ["Ortiz: that he saw nothing"]
    );
    assert_eq!(
        said("“It will rain,” Ortiz retorted."),
        ["Ortiz: It will rain"]
    );
}

#[test]
fn an_adverb_in_front_of_it_does_not_make_a_participle_of_a_verb() {
    assert_eq!(
        said("Lena Ortiz also criticised the plan."),
        ["Lena Ortiz: the plan"]
    );
}

#[test]
fn where_and_when_somebody_was_endorsed_is_the_reporters() {
    assert_eq!(
        said("Lena Ortiz endorsed Ann Cole during a rally in Rome on Friday."),
        ["Lena Ortiz: Ann Cole"]
    );
}

#[test]
fn a_second_view_behind_but_is_the_second_speakers() {
    assert_eq!(
        said("The council said it was looking into the matter, but Cole says it will pass."),
        [
            "The council: it was looking into the matter",
            "Cole: it will pass"
        ]
    );
}

#[test]
fn an_aside_may_stand_between_a_cue_and_its_clause() {
    assert_eq!(
        said("Ortiz said, after a pause, that she would go."),
        ["Ortiz: that she would go"]
    );
}

#[test]
fn the_nearest_subject_says_what_a_verb_of_the_same_clause_reports() {
    assert_eq!(
        quoted("Tull came in May, when Ortiz interrupted him, shouting, “The levy is dead.”"),
        DEAD
    );
    assert_eq!(
        quoted("For years Tull drew fire – Ortiz left and said, “The levy is dead.”"),
        DEAD
    );
}

#[test]
fn what_somebody_says_has_subjects_of_its_own() {
    assert_eq!(
        quoted("Ortiz said it had rained when Cole left, adding: “The levy is dead.”"),
        DEAD
    );
}

#[test]
fn a_quotation_may_go_on_without_marks() {
    assert_eq!(
        said("Ortiz said, “We have weeks to go” until the vote."),
        ["Ortiz: We have weeks to go"]
    );
}

#[test]
fn what_somebody_calls_somebody_begins_with_the_name() {
    assert_eq!(
        quoted("Ortiz called Cole a “clown.”"),
        ["Ortiz: Cole a “clown"]
    );
}

#[test]
fn a_british_spelling_is_the_same_cue() {
    assert_eq!(
        quoted("Ms Ortiz labelled the levy ‘a mess’."),
        ["Ortiz: the levy ‘a mess"]
    );
    assert_eq!(
        quoted("Ms Ortiz criticised the levy as ‘a mess’."),
        ["Ortiz: the levy as ‘a mess"]
    );
}

#[test]
fn that_in_front_of_a_plural_opens_a_clause() {
    assert_eq!(
        said("Ortiz said that towns would pay."),
        ["Ortiz: that towns would pay"]
    );
}

#[test]
fn somebody_may_speak_behind_after() {
    assert_eq!(
        quoted("It rained hours after Ortiz said the levy was “dead.”"),
        ["Ortiz: the levy was “dead"]
    );
}

#[test]
fn what_was_asked_is_no_part_of_the_answer() {
    assert_eq!(
        quoted("When asked if it rained, Ortiz said, “The levy is dead” on the radio."),
        DEAD
    );
}

#[test]
fn what_commas_set_off_does_not_take_the_clause() {
    assert_eq!(
        said("Ortiz has told allies, two of them say, that the levy is dead."),
        ["Ortiz: that the levy is dead"]
    );
}

#[test]
fn the_object_of_quoted_as_saying_is_the_source() {
    assert_eq!(
        quoted("The paper quoted Lena Ortiz as saying “the levy is dead.”"),
        ["Lena Ortiz: the levy is dead"]
    );
    assert_eq!(
        quoted("The man, who was quoted in a report as saying “the levy is dead,” left.").len(),
        1
    );
}

#[test]
fn the_sort_of_an_article_is_no_speaker_of_its_headline() {
    let text = "Live: council ‘broke’ as vote nears\n\nThe council met on Monday.\n";
    assert_eq!(quoted(text), [""; 0]);
}

#[test]
fn what_is_added_behind_an_inverted_cue_is_the_same_speaker_s() {
    let said = ["Lena Ortiz: No", "Lena Ortiz: that the levy was “dead"];
    for text in [
        "“No,” said Lena Ortiz, adding that the levy was “dead.”",
        "“No,” said Lena Ortiz (R), adding that the levy was “dead.”",
        "“No,” said Lena Ortiz, the mayor of Corbel, before adding that the levy was “dead.”",
    ] {
        assert_eq!(quoted(text), said, "{text}");
    }
    assert_eq!(
        quoted("“No,” said Lena Ortiz, a nurse living in a house that the levy would spoil."),
        ["Lena Ortiz: No"]
    );
}

#[test]
fn a_long_aside_stands_between_a_source_and_its_cue() {
    for text in [
        "Lena Ortiz, a baker whose mill was shut down by the council, said the levy was “dead.”",
        "Lena Ortiz, herself a baker, said the levy was “dead.”",
        "Lena Ortiz, secretary for mills, wages, and bread, said the levy was “dead.”",
        "Lena Ortiz, who was off air, then loudly said the levy was “dead.”",
    ] {
        assert_eq!(quoted(text), ["Lena Ortiz: the levy was “dead"], "{text}");
    }
    let two = "“The levy is dead,” baker Lena Ortiz and miller Tim Farr, both of Corbel, said.";
    assert_eq!(quoted(two), ["Lena Ortiz and Tim Farr: The levy is dead"]);
}

#[test]
fn what_looks_like_a_participle_is_the_verb_that_a_sentence_needs() {
    assert_eq!(
        quoted("In May, the baker Lena Ortiz called for a vote, calling the levy “dead.”"),
        ["Lena Ortiz: the levy “dead"]
    );
    // The other way round: of two verbs the first narrows the subject down.
    assert_eq!(
        quoted("The letter sent in May to bakers said the levy was “dead.”"),
        ["The letter sent in May to bakers: the levy was “dead"]
    );
    assert_eq!(
        quoted("The baker called for questioning said the levy was “dead.”"),
        ["The baker called for questioning: the levy was “dead"]
    );
}

#[test]
fn whoever_is_quoted_as_saying_stands_in_front_too() {
    assert_eq!(
        quoted("“The levy is dead,” Ortiz was quoted as saying."),
        ["Ortiz: The levy is dead"]
    );
    assert_eq!(
        quoted("The paper quoted Lena Ortiz as saying the levy was “dead.”"),
        ["Lena Ortiz: the levy was “dead"]
    );
}

#[test]
fn numbers_and_words_for_many_may_speak() {
    for text in [
        "At least three bakers said the levy was “dead.”",
        "Most said the levy was “dead.”",
        "Ortiz asked around; most said the levy was “dead.”",
    ] {
        assert_eq!(quoted(text).len(), 1, "{text}");
    }
}

#[test]
fn a_particle_belongs_to_the_name_behind_it() {
    assert_eq!(
        quoted("“No,” de Varga said. De Varga, speaking in Rome, called the levy “dead.”"),
        ["Varga: No", "Varga: the levy “dead"]
    );
}

#[test]
fn a_relative_clause_ends_where_the_sentence_goes_on() {
    assert_eq!(
        quoted("Ortiz, who said she would “never” run, does not gloat."),
        ["Ortiz: she would “never” run"]
    );
    assert_eq!(
        quoted("Ortiz, who said she “came, saw and won” there, does not gloat."),
        ["Ortiz: she “came, saw and won” there"]
    );
}

#[test]
fn a_cue_may_answer_back() {
    assert_eq!(quoted("Ortiz then writes back, “Never.”"), ["Ortiz: Never"]);
}

#[test]
fn a_title_behind_the_article_is_the_name_s() {
    assert_eq!(
        quoted("The vicar of Corbel, the Rev Lena Ortiz, said the levy was “dead.”"),
        ["Lena Ortiz: the levy was “dead"]
    );
}

#[test]
fn who_stands_behind_by_is_the_source_of_a_passive_verb() {
    for text in [
        "The levy was described as “dead” by Lena Ortiz.",
        "The levy was described by Lena Ortiz as “dead”.",
        "The levy was hailed as a “dead” by Lena Ortiz.",
        "The council was accused of “dead” by Lena Ortiz.",
    ] {
        assert_eq!(quoted(text), ["Lena Ortiz: dead"], "{text}");
    }
    // Nobody stands behind *in*, and a club is no speaker of its name.
    assert_eq!(
        quoted("The levy was described as “dead” in Rome."),
        [": dead"]
    );
    assert_eq!(quoted("The hall was shared by the “Dead” club."), [""; 0]);
}

#[test]
fn a_source_close_to_somebody_is_not_that_person() {
    let rows = rows("A source close to Lena Ortiz said she was “dead”.");
    assert_eq!(
        (rows[0].speaker.as_str(), rows[0].source.as_str()),
        ("", "A source close to Lena Ortiz")
    );
}

#[test]
fn what_somebody_treats_as_something_is_theirs() {
    assert_eq!(
        quoted("Lena Ortiz is treating the vote as “unexplained”."),
        ["Lena Ortiz: the vote as “unexplained"]
    );
    assert_eq!(
        quoted("Lena Ortiz took the vote to “Corbel Hall”."),
        [""; 0]
    );
}

#[test]
fn a_spokesman_for_the_mayor_is_not_the_mayor_who_is_named_behind() {
    let rows = rows("A spokesman for the mayor, Lena Ortiz, said: “No.”");
    assert_eq!(rows[0].speaker, "");
}

#[test]
fn a_question_with_a_cue_in_front_is_not_the_next_speaker_s() {
    assert_eq!(
        quoted("Lena Ortiz asked: “Why?” Tim Cole replied: “Because.”"),
        ["Lena Ortiz: Why", "Tim Cole: Because"]
    );
    assert_eq!(
        quoted("Lena Ortiz asked, “Why?” Tim Cole left the hall."),
        ["Lena Ortiz: Why"]
    );
    assert_eq!(
        quoted("Lena Ortiz was asked by Tim Cole: “Will you go?” She said: “No.”"),
        ["Tim Cole: Will you go", "Lena Ortiz: No"]
    );
    // Without a cue in front it is the speaker's behind it.
    assert_eq!(
        quoted("It rained. “Why?” Tim Cole asked."),
        ["Tim Cole: Why"]
    );
}

#[test]
fn a_label_below_goes_before_the_speaker_above() {
    let text =
        "Ortiz said the levy was dead.\n\n“I will look into it. I do not know.”\n\n– Hilda Cole\n";
    assert_eq!(
        quoted(text),
        ["Hilda Cole: I will look into it. I do not know"]
    );
}

#[test]
fn the_title_of_a_work_is_nobody_s_words() {
    for text in [
        "Lena Ortiz, the star of the show, “Blue Water,” who went on to work in Rome, left.",
        "One ad, “Blue,” stars Lena Ortiz.",
        "Lena Ortiz saw a play called “Blue,” written by Tim Cole.",
    ] {
        assert_eq!(quoted(text), [""; 0], "{text}");
    }
    assert_eq!(
        quoted("Lena Ortiz said of the show, “Blue water everywhere.”"),
        ["Lena Ortiz: Blue water everywhere"]
    );
}

#[test]
fn a_quoted_verb_has_its_subject_in_the_content() {
    assert_eq!(
        quoted("Lena Ortiz said the council “did not hold” the papers."),
        ["Lena Ortiz: the council “did not hold” the papers"]
    );
    assert_eq!(
        quoted("Lena Ortiz told the council: “We hold no papers.”"),
        ["Lena Ortiz: We hold no papers"]
    );
}

// --- Quotations without a cue of their own ---

const DEAD_OF_LENA: [&str; 1] = ["Lena Ortiz: The levy is dead"];
const TWO_PARTS: [&str; 1] = ["Lena Ortiz: The levy is dead, […] Nobody voted for it"];

#[test]
fn a_quotation_behind_a_joining_word_goes_on() {
    let said_twice = |between: &str| {
        said(&format!(
            "“The levy is dead,” Lena Ortiz said{between} “Nobody voted for it.”"
        ))
    };
    for between in [" in Corbel. Then,", ". But", ". Adding,", ". Indeed,", ""] {
        assert_eq!(said_twice(between), TWO_PARTS, "{between}");
    }
}

#[test]
fn a_quotation_behind_a_relative_clause_goes_on() {
    let text =
        "“The levy is dead,” Lena Ortiz said of those who stayed away, “Nobody voted for it.”";
    assert_eq!(said(text), TWO_PARTS);
    let text = "“The levy is dead,” Lena Ortiz said and Cole left, “Nobody voted for it.”";
    assert_ne!(said(text), TWO_PARTS);
}

#[test]
fn and_joins_two_quotations() {
    let text = "Lena Ortiz told the crowd, “The levy is dead,” and, “Nobody voted for it.”";
    assert_eq!(said(text), TWO_PARTS);
    let text = "Lena Ortiz said, “The levy” - at which point the crowd sang - “is dead.”";
    assert_eq!(said(text), ["Lena Ortiz: The levy […] is dead"]);
}

#[test]
fn a_name_in_front_of_a_colon_is_the_source() {
    let text =
        "The count did not surprise pollster Lena Ortiz: “The levy was dead long before the vote.”";
    let dead = "The levy was dead long before the vote";
    assert_eq!(said(text), [format!("Lena Ortiz: {dead}")]);
    assert_marked("From [source the report]: “[content The levy was dead long before the vote.]”");
    let text = format!("Lena Ortiz left. Then came a rally in Corbel: “{dead}.”");
    assert_ne!(said(&text), [format!("Corbel: {dead}")]);
}

#[test]
fn a_comma_behind_who_the_source_is_may_be_forgotten() {
    for who in [
        "who is chair of the board",
        "the lawyer who founded the group",
    ] {
        let text = format!("“The levy is dead,” Lena Ortiz, {who} said in a statement.");
        assert_eq!(said(&text), DEAD_OF_LENA, "{who}");
    }
}

#[test]
fn a_name_may_be_narrowed_down_by_what_was_done_to_it() {
    assert_marked(
        "[source A letter from Ortiz obtained by reporters] [cue warns] [content that “the levy is dead.”]",
    );
}

#[test]
fn what_stands_behind_said_is_no_addressee() {
    assert_marked("[source Police] [cue said] [content a man, 22, had been arrested].");
    assert_marked("[source Police] [cue told] Ortiz [content a man had been arrested].");
}

#[test]
fn who_is_understood_to_have_said_something_is_the_source() {
    let text = "“The levy is dead,” Lena Ortiz is understood to have told aides.";
    assert_eq!(said(text), DEAD_OF_LENA);
}

#[test]
fn what_tells_who_a_source_is_does_not_go_on_with_the_clause() {
    assert_marked(
        "[content It’s a “mess,”] [cue according to] [source Ann Lee, who teaches in Corbel].",
    );
}

#[test]
fn a_pair_and_two_adjectives_belong_to_their_noun() {
    assert_marked("[source Current and former officials] [cue said] [content the levy was dead].");
    assert_marked("[source Both Ortiz and Cole] [cue said] [content the levy was dead].");
}

#[test]
fn a_role_that_no_corpus_counted_speaks() {
    assert_marked("[content “They come,”] [cue said] [source the farmer].");
}

#[test]
fn the_apostrophe_of_a_plural_owner_stands_inside_the_source() {
    assert_marked("[source The farmers’ leader Jo Tull] [cue said] [content the levy was dead].");
    assert_marked("[source The nurses' union] [cue said] [content it was “over.”]");
    let text = "The levy is ‘bad for farmers’ in Corbel, Ortiz said.";
    assert_eq!(
        said(text),
        ["Ortiz: The levy is ‘bad for farmers’ in Corbel"]
    );
}

#[test]
fn what_the_source_was_asked_may_stand_in_front_of_the_cue() {
    assert_eq!(
        said("Ms Ortiz, asked whether she had misled the council, replied: “The levy is dead.”"),
        ["Ortiz: The levy is dead"]
    );
}

#[test]
fn an_age_and_a_relative_clause_stand_between_source_and_cue() {
    assert_eq!(
        said("Lena Ortiz, 82, who uses the ferry to see her son, said the levy was “dead.”"),
        ["Lena Ortiz: the levy was “dead"]
    );
}

#[test]
fn the_clause_in_front_of_according_to_is_what_is_said_whatever_follows_the_source() {
    assert_eq!(
        said("The ferry stopped, according to Corbel Lines, the island’s largest firm."),
        ["Corbel Lines: The ferry stopped"]
    );
    assert_eq!(
        said("The ferry stopped, according to a report, published in May."),
        ["a report: The ferry stopped"]
    );
}

#[test]
fn a_clause_without_that_may_stand_behind_where_it_was_said() {
    assert_marked(
        "[source Ortiz] [cue said] in a statement on Monday [content she had seen no ferry].",
    );
}

#[test]
fn what_gives_somebody_a_name_is_no_cue() {
    assert_eq!(said("A man named Curtis Pell stood up."), [""; 0]);
    assert_eq!(
        said("A firm called Corbel Lines bought eleven boats."),
        [""; 0]
    );
}

#[test]
fn the_second_of_two_joined_cues_has_a_content_of_its_own() {
    assert_eq!(
        said("Ortiz said it was the fourth strike and called for a new pay deal."),
        ["Ortiz: it was the fourth strike", "Ortiz: a new pay deal"]
    );
}

#[test]
fn of_two_verbs_in_a_row_the_likelier_cue_takes_the_content() {
    assert_marked("[source Ortiz] [cue went on to praise] [content the ferry].");
    assert_marked("[source Ortiz] [cue promised] [content to drop the levy].");
    assert_marked("[source Ortiz] [cue refused to say] [content whether the levy was dead].");
}

#[test]
fn one_label_that_answers_question_after_question_is_an_interview() {
    let text = "**Why a bus depot?**\n\nORTIZ: The car broke down.\n\nI stayed.\n\n\
                **A friend of yours left for good.**\n\nORTIZ: No.\n\n\
                **And now?**\n\nORTIZ: Soup.";
    assert_eq!(
        said(text),
        [
            "Ortiz: The car broke down.\nI stayed",
            "Ortiz: No",
            "Ortiz: Soup"
        ]
    );
    let notes = "NOTE: The car broke down.\n\nIt stayed.\n\nNOTE: No.\n\nNOTE: Soup.";
    assert_eq!(said(notes), [""; 0]);
}
