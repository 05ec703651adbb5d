//! How a page is laid out: what paragraphs, labels, blocks and furniture tell.
//!
//! Each case is the least form of a fault that an invented page showed.

mod common;

use common::rows;

/// Speaker and words of everything that is said: `Lena Ortiz | she would win`. Of speakers that
/// are not known the source stands in brackets.
fn said(text: &str) -> Vec<String> {
    let rows = rows(text).into_iter();
    rows.map(|row| match row.speaker.as_str() {
        "" => format!("({}) | {}", row.source, row.quote),
        speaker => format!("{speaker} | {}", row.quote),
    })
    .collect()
}

#[test]
fn a_sentence_that_breaks_off_behind_its_cue_announces_the_next_paragraph() {
    for end in ["said,", "said;", "said –", "said", "told the crowd,"] {
        assert_eq!(
            said(&format!(
                "Tom Storer and a guest were in the hall.\n\nMr Storer {end}\n\n\
                 “We are proud of the new bridge.”"
            )),
            ["Tom Storer | We are proud of the new bridge."],
            "{end}"
        );
    }
}

#[test]
fn a_paragraph_with_a_cue_of_its_own_is_not_announced() {
    assert_eq!(
        said("Tom Storer was in the hall, they said,\n\n“We will win,” Lena Ortiz said."),
        [
            "(they) | Tom Storer was in the hall",
            "Lena Ortiz | We will win,"
        ]
    );
}

#[test]
fn the_paragraph_below_an_announcement_is_speech_without_marks() {
    assert_eq!(
        said(
            "Lena Ortiz said:\n\nPeople should keep to the facts. I said so in May.\n\n\
             The council will meet on Monday."
        ),
        ["Lena Ortiz | People should keep to the facts. I said so in May."]
    );
    assert_eq!(
        said("Lena Ortiz told the programme:\n\nWhat we need is a bridge. I welcome the report."),
        ["Lena Ortiz | What we need is a bridge. I welcome the report."]
    );
    assert_eq!(
        said(
            "Lena Ortiz was there.\n\nIn a statement she said:\n\nThis is a mayor without a plan."
        ),
        ["Lena Ortiz | This is a mayor without a plan."]
    );
}

#[test]
fn a_list_a_lost_post_or_a_report_below_a_colon_is_not_speech() {
    for text in [
        "Lena Ortiz said there were two reasons:\n\nThe bridge is old and it is narrow.",
        "Lena Ortiz tweeted:\n\nThe council will meet in the old town hall on Monday.",
        "Lena Ortiz said:\n\n• Trains would stop.",
    ] {
        let found = said(text);
        let is_below = |row: &String| row.ends_with(text.rsplit('\n').next().unwrap_or_default());
        assert!(!found.iter().any(is_below), "{found:?}");
    }
}

#[test]
fn a_label_may_tell_where_somebody_spoke_or_comes_from() {
    for label in [
        "Marek Zelny, speaking to Radio Harbour",
        "Marek Zelny, of the River Party",
        "Marek Zelny, from Leeds",
    ] {
        assert_eq!(
            said(&format!("{label}: \"A point here is a good point.\"")),
            ["Marek Zelny | A point here is a good point."]
        );
    }
}

#[test]
fn a_label_of_a_topic_goes_on_with_the_speaker_of_the_label_above() {
    assert_eq!(
        said(
            "Rolf Zelny: \"We are ready for the game.\"\n\n\
             On Thiago: \"He is not far away from it now.\"\n\n\
             On whether he will sign: \"I have a contract here.\""
        ),
        [
            "Rolf Zelny | We are ready for the game.",
            "Rolf Zelny | He is not far away from it now.",
            "Rolf Zelny | I have a contract here.",
        ]
    );
}

#[test]
fn who_is_interviewed_answers_every_question() {
    let questions = "Is the bridge safe?\n\n\"It is as safe as it was in May, I think.\"\n\n\
                     SIGN UP: Get the news in the morning\n\n\
                     What about the mill?\n\n\"We will see to it when the river has gone down.\"";
    let answers = |who: &str| {
        [
            format!("{who} | It is as safe as it was in May, I think."),
            format!("{who} | We will see to it when the river has gone down."),
        ]
    };
    let announced = |line: &str| said(&format!("Lena Ortiz met us.\n\n{line}\n\n{questions}"));
    assert_eq!(
        announced("Here’s everything she had to say..."),
        answers("Lena Ortiz")
    );
    assert_eq!(announced("She left."), answers("()"));
}

#[test]
fn lines_of_the_page_say_nothing() {
    for line in [
        "READ MORE: Bakery told to stop selling 'offensive' buns",
        "Read more: ‘I never said it’, says Lena Ortiz",
        "Thu 14 Mar 2024 17.32 GMTFirst published on Thu 14 Mar 2024 08.15 GMT",
    ] {
        assert_eq!(said(line), [""; 0], "{line}");
    }
}

#[test]
fn a_time_is_no_label() {
    assert_eq!(
        said("8.33am: \"It is bold, but it is risky.\" Lena Ortiz has been on the radio."),
        ["() | It is bold, but it is risky."]
    );
}

#[test]
fn a_heading_in_capitals_is_no_turn_of_the_transcript_below() {
    let found = said(
        "UPDATE: The road is open again.\n\nThe river fell on Monday.\n\n\
         Lena Ortiz said the worst was over.\n\n“We can go home,” she said.\n\n\
         DAVE REED: How high was it?\n\nLENA ORTIZ: Six feet, at the mill.\n\n\
         DAVE REED: And now?\n\nLENA ORTIZ: Now it is falling.",
    );
    assert_eq!(
        found,
        [
            "Lena Ortiz | the worst was over",
            "Lena Ortiz | We can go home,",
            "Dave Reed | How high was it?",
            "Lena Ortiz | Six feet, at the mill.",
            "Dave Reed | And now?",
            "Lena Ortiz | Now it is falling.",
        ]
    );
}

#[test]
fn a_remark_in_brackets_parts_no_turns() {
    let found = said(
        "LENA ORTIZ: Take a listen.\n\n(BEGIN VIDEO CLIP)\n\nREED: We must go.\n\n\
         (END VIDEO CLIP)\n\nCOLE: So he says.\n\nCOLE: And now?",
    );
    assert!(
        found.contains(&"Lena Ortiz | Take a listen.".into()),
        "{found:?}"
    );
    assert!(
        found.iter().any(|row| row.ends_with("| We must go.")),
        "{found:?}"
    );
}

#[test]
fn a_question_of_a_hearing_ends_with_its_paragraph() {
    let found = said(
        "Q: Should the mayor go?\n\nReed says that is a matter for the court.\n\n\
         Q: Why so?\n\nReed says it is the law.\n\nBAXTER: And then?\n\nBAXTER: When?",
    );
    assert!(
        found.contains(&"Reed | that is a matter for the court".into()),
        "{found:?}"
    );
    assert!(
        found.contains(&"() | Should the mayor go?".into()),
        "{found:?}"
    );
}

#[test]
fn labels_may_have_a_line_of_their_own() {
    assert_eq!(
        said(
            "JOURNALIST:\n\nTreasurer, will you build it?\n\nORTIZ:\n\nI will not do that today.\n\n\
             JOURNALIST:\n\nWhy not?\n\nORTIZ:\n\nBecause it is late."
        ),
        [
            "(JOURNALIST) | Treasurer, will you build it?",
            "Ortiz | I will not do that today.",
            "(JOURNALIST) | Why not?",
            "Ortiz | Because it is late.",
        ]
    );
}

#[test]
fn a_quotation_goes_on_behind_a_line_of_the_page() {
    for line in [
        "Advertising",
        "The fire at the mill",
        "Ortiz in Rome (Ann Cole/PA)",
    ] {
        assert_eq!(
            said(&format!(
                "“The fire is out,” Lena Ortiz said. “It was hard.\n\n{line}\n\n\
                 “We won’t stop until all is safe.”"
            )),
            ["Lena Ortiz | The fire is out, […] It was hard. […] We won’t stop until all is safe."],
            "{line}"
        );
    }
    assert_eq!(
        said(
            "“The fire is out,” Lena Ortiz said.\n\nAdvertisement\n\n\
             “We won’t stop until all of the people are safe.”"
        ),
        ["Lena Ortiz | The fire is out, […] We won’t stop until all of the people are safe."]
    );
    assert_eq!(
        said("Lena Ortiz said:\n\nAdvertisement\n\n“We won’t stop until all is safe.”"),
        ["Lena Ortiz | We won’t stop until all is safe."]
    );
}

#[test]
fn middle_paragraphs_of_a_quotation_may_have_no_mark() {
    assert_eq!(
        said(
            "Lena Ortiz said: “I had a chance to meet them.\n\nIt was a frank meeting.\n\n\
             There is a need for change in the town.”\n\nBob Reed left."
        ),
        [
            "Lena Ortiz | I had a chance to meet them.\nIt was a frank meeting.\n\
             There is a need for change in the town."
        ]
    );
}

#[test]
fn an_unclosed_quotation_swallows_no_paragraph_in_which_somebody_speaks() {
    let found = said(
        "Lena Ortiz said: “I had a chance to meet them.\n\nBob Reed said it was late.\n\n\
         There is a need for change in the town.”",
    );
    assert_eq!(found[0], "Lena Ortiz | I had a chance to meet them.");
    assert!(found[1].starts_with("Bob Reed | it was late"), "{found:?}");
}

#[test]
fn who_passes_a_quotation_on_does_not_say_it() {
    assert_eq!(
        said("Kofi Asante spoke.\n\n“We are calm,” Asante told reporters, the Herald reported."),
        ["Kofi Asante | We are calm,"]
    );
}

#[test]
fn who_took_a_picture_is_nobody_in_the_story() {
    assert_eq!(
        said(
            "Miles Stroud has left the hall (Lucy South/PA)\n\n\
             When asked why, she said it was late."
        ),
        ["(she) | it was late"]
    );
    assert_eq!(
        said("Lena Ortiz says the bridge is safe (Image: Bob Reed)"),
        ["Lena Ortiz | the bridge is safe"]
    );
}

#[test]
fn what_a_headline_is_belongs_to_no_name() {
    assert_eq!(
        said("Lena Ortiz Q&A: ‘Exciting’ plan for the mill\n\nOrtiz said she was happy."),
        [
            "Lena Ortiz | ‘Exciting’ plan for the mill",
            "Lena Ortiz | she was happy"
        ]
    );
}

#[test]
fn what_is_announced_does_not_end_at_a_clause_in_it() {
    assert_eq!(
        said("Peter Reed said: “On the one hand, they said it is good, so why are we not told?"),
        ["Peter Reed | On the one hand, they said it is good, so why are we not told?"]
    );
}

#[test]
fn a_quotation_goes_on_behind_what_happens_meanwhile() {
    assert_eq!(
        said("“Sorry,” Lena Ortiz says, as the screen freezes, “the dog’s been sick.”"),
        ["Lena Ortiz | Sorry, […] the dog’s been sick."]
    );
}

#[test]
fn what_a_house_denies_has_a_number_and_what_is_no_speech_is_not_denied() {
    let status = |text: &str| {
        rows(text)
            .iter()
            .map(|row| row.status.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(status("No 10 said the plan was dead."), ["asserted"]);
    assert_eq!(
        said("No. 10 denied the claim."),
        ["Downing Street | the claim"]
    );
    assert_eq!(status("No mayor said the plan was dead."), ["negated"]);
    assert_eq!(
        status("Lena Ortiz, a baker, is not convinced: “It will never be built in my time.”"),
        ["asserted"]
    );
    assert_eq!(status("Lena Ortiz did not say: “I quit.”"), ["negated"]);
}
