use super::*;
use crate::lexicon::{Files, Lexicon};
use crate::reading::Material;
use std::sync::OnceLock;

mod abroad;
mod bodies;
mod company;
mod court;
mod everyday;
mod kin;
mod letters;
mod namesakes;
mod offices;
mod others;
mod replies;
mod sides;
mod sorts;
mod titles;

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::load(&Files::built_in()).expect("the built-in lists"))
}

/// The speakers of a text whose sources stand in curly braces.
fn speakers(marked: &str) -> Vec<Speaker> {
    let (mut text, mut words, mut start) = (String::new(), Vec::new(), 0);
    for letter in marked.chars() {
        match letter {
            '{' => start = text.len(),
            '}' => words.push(Words {
                source: Some(Span::new(start, text.len())),
                content: &[],
            }),
            _ => text.push(letter),
        }
    }
    let material = Material::new(&text, lexicon());
    let reading = material.reading();
    resolve_words(reading, &words)
}

fn names(marked: &str) -> Vec<String> {
    speakers(marked)
        .into_iter()
        .map(|speaker| speaker.name)
        .collect()
}

fn kinds(marked: &str) -> Vec<SpeakerKind> {
    speakers(marked)
        .into_iter()
        .map(|speaker| speaker.kind)
        .collect()
}

/// Phenomenon 45.
#[test]
fn a_pronoun_is_the_subject_before_it_and_not_the_addressee() {
    assert_eq!(
        names("Lena Ortiz told Ann Cole to go. “No more,” {she} said."),
        ["Lena Ortiz"]
    );
    assert_eq!(
        names("Lena Ortiz met Tim Farr on Monday. “No,” {he} said."),
        ["Tim Farr"]
    );
}

#[test]
fn a_subject_of_the_same_paragraph_stands_above_the_last_speaker() {
    assert_eq!(
        names(
            "“No,” Sir Alan Birch {Sir Alan Birch} replied.\n\nTom Vale shrugged. “We go again,” {he} said."
        )[1..],
        ["Tom Vale"]
    );
}

#[test]
fn a_minister_s_spokesman_is_no_minister() {
    let minister = |behind: &str| {
        let text = format!("{{The minister}} said no.\n\n“That’s rich,” {behind} said.");
        names(&text).remove(0)
    };
    assert_eq!(minister("the minister’s spokesman, Tim Vance,"), "");
    assert_eq!(minister("Tim Vance, the minister’s spokesman,"), "");
    assert_eq!(minister("the minister, Tim Vance,"), "Tim Vance");
    assert_eq!(
        names("{The minister’s aide} said no.\n\n“That’s rich,” the minister, Tim Vance, said."),
        [""]
    );
}

#[test]
fn a_body_may_stand_behind_what_it_is() {
    assert_eq!(
        names("{Software giant Bluepeak} said no. {The plaintiff, Mill Foods Inc.}, said yes."),
        ["Bluepeak", "Mill Foods Inc."]
    );
}

#[test]
fn a_party_may_stand_between_a_role_and_its_name() {
    assert_eq!(
        names("{The town’s MP, Labour’s Dev Anand}, said no. {He} left."),
        ["Dev Anand", "Dev Anand"]
    );
}

#[test]
fn where_somebody_stands_is_no_part_of_a_body_s_name() {
    assert_eq!(
        names("Speaking outside court, Cole smiled.\n\n{The court} heard that he had left."),
        names("Cole smiled.\n\n{The court} heard that he had left.")
    );
}

#[test]
fn a_pronoun_with_two_candidates_that_are_as_good_stays_empty() {
    assert_eq!(
        names("It was a day for Lena Ortiz and for Ann Cole. “No,” {she} said."),
        [""]
    );
}

#[test]
fn the_last_speaker_goes_on_until_somebody_new_is_named() {
    let text = "“Yes,” {Lena Ortiz} said.\n“It is late,” {she} said.\n“No,” {Ann Cole} said.\n“Never,” {she} added.";
    assert_eq!(
        names(text),
        ["Lena Ortiz", "Lena Ortiz", "Ann Cole", "Ann Cole"]
    );
}

#[test]
fn who_is_talked_about_in_a_quotation_is_hardly_the_next_speaker() {
    let text = "Lena Ortiz arrived late.\n“Ann Cole has left for Rome,” {she} said.";
    assert_eq!(names(text), ["Lena Ortiz"]);
}

#[test]
fn a_gender_that_no_list_tells_is_told_by_the_pronouns_nearby() {
    let text =
        "Quorra Ortiz said she would stay. Tim Farr met Quorra Ortiz on Monday. “No,” {she} said.";
    assert_eq!(names(text), ["Quorra Ortiz"]);
}

/// Phenomenon 46.
#[test]
fn a_pronoun_may_stand_before_its_name() {
    assert_eq!(
        names("Ann Cole was late. After {she} called it “a farce,” Lena Ortiz left."),
        ["Lena Ortiz"]
    );
}

/// Phenomenon 47.
#[test]
fn a_role_is_the_one_person_who_has_it() {
    let text = "Mayor Lena Ortiz met Tim Farr, 41, a baker, on Monday. “No,” {the mayor} said. “Yes,” {the 41-year-old} said.";
    assert_eq!(names(text), ["Lena Ortiz", "Tim Farr"]);
}

#[test]
fn a_role_that_two_people_have_is_not_guessed() {
    let text = "Gov. Lena Ortiz met Gov. Ann Cole. “No,” {the governor} said.";
    assert_eq!(names(text), [""]);
}

#[test]
fn a_role_with_another_description_is_somebody_else() {
    let text = "Foreign Minister Lena Ortiz left. “No,” {the prime minister} said.";
    assert_eq!(names(text), [""]);
    assert_eq!(kinds(text), [SpeakerKind::Unnamed]);
}

/// Phenomenon 48.
#[test]
fn a_title_may_come_before_the_name_is_known() {
    let text = "“No,” {the mayor} said. The hall was full. Mayor Lena Ortiz later left.";
    assert_eq!(names(text), ["Lena Ortiz"]);
}

/// Phenomenon 49.
#[test]
fn spellings_of_one_name_are_one_person() {
    let text =
        "Nerida O’Neil met Muhammad Al-Haddad. “No,” {Ms ONeil} said. “Yes,” {Mr al-Haddad} said.";
    assert_eq!(names(text), ["Nerida O’Neil", "Muhammad Al-Haddad"]);
}

/// Phenomenon 50.
#[test]
fn a_misspelled_surname_is_the_one_it_nearly_is() {
    let text = "Sergei Lavrin arrived. “No,” {Mr. Lavrik} said.";
    assert_eq!(names(text), ["Sergei Lavrin"]);
}

#[test]
fn a_surname_that_another_person_has_is_no_misspelling() {
    let text = "Sergei Lavrin met Ivan Lavrik. “No,” {Lavrik} said.";
    assert_eq!(names(text), ["Ivan Lavrik"]);
}

/// Phenomenon 51.
#[test]
fn a_surname_finds_the_full_name_before_or_behind_it() {
    let text = "“No,” {Patel} said. Ravi Patel had come with Lena Ortiz. “Yes,” {Ortiz} said.";
    assert_eq!(names(text), ["Ravi Patel", "Lena Ortiz"]);
}

#[test]
fn one_surname_of_two_people_goes_by_the_title_or_else_on_with_the_last_to_speak() {
    let text = "Bill Cole came with his wife, Ann Cole. “No,” {Ms. Cole} said. “Yes,” {Mr. Cole} said. “Why?” {Cole} asked.";
    assert_eq!(names(text), ["Ann Cole", "Bill Cole", "Bill Cole"]);
}

#[test]
fn a_couple_s_first_names_share_the_surname() {
    let text = "Denise and Keith Farrow live there. “No,” {Denise} said. “Yes,” {Mr. Farrow} said.";
    assert_eq!(names(text), ["Denise Farrow", "Keith Farrow"]);
}

/// Phenomenon 52.
#[test]
fn a_first_name_or_nickname_finds_the_full_name() {
    let text = "Lena Ortiz and William Harlan came. “No,” {Lena} said. “Yes,” {Bill} said.";
    assert_eq!(names(text), ["Lena Ortiz", "William Harlan"]);
}

#[test]
fn a_nickname_in_marks_is_no_part_of_the_name() {
    let text = "William “Bud” Harlan came. “No,” {Bud} said. “Yes,” {Harlan} said.";
    assert_eq!(names(text), ["William Harlan", "William Harlan"]);
}

/// Phenomenon 53.
#[test]
fn a_surname_may_be_a_place_or_a_word() {
    let text = "Jim Jordan met Howard Dean and Leland Baker. “No,” {Jordan} said. “Yes,” {Dean} said. “Why?” {Baker} asked.";
    assert_eq!(names(text), ["Jim Jordan", "Howard Dean", "Leland Baker"]);
}

/// Phenomenon 54.
#[test]
fn particles_and_compounds_find_the_full_name() {
    let text = "Gus van der Berg Jr. met Kim Sung-ho and Tomás Rivera Quispe. “No,” {van der Berg} said. \
                “Yes,” {Mr. Kim} said. “Why?” {Rivera Quispe} asked.";
    assert_eq!(
        names(text),
        ["Gus van der Berg Jr.", "Kim Sung-ho", "Tomás Rivera Quispe"]
    );
}

#[test]
fn capitals_are_the_name_they_shout() {
    let text = "Lena Ortiz came.\n{ORTIZ}: No.\n{FARR}: Yes.";
    assert_eq!(names(text), ["Lena Ortiz", "Farr"]);
}

/// Phenomenon 55.
#[test]
fn a_body_speaks_by_its_name() {
    let text = "“No,” {the White House} said. “Yes,” {Acme Holdings} said in a statement. “Why?” {Acme} asked.";
    assert_eq!(
        names(text),
        ["White House", "Acme Holdings", "Acme Holdings"]
    );
    assert!(
        kinds(text)
            .iter()
            .all(|kind| *kind == SpeakerKind::Organisation)
    );
}

#[test]
fn a_body_by_its_noun_is_the_one_that_was_named() {
    let text =
        "Swaddon Vale Council met on Monday. “No,” {the council} said. “It is late,” {it} added.";
    assert_eq!(
        names(text),
        ["Swaddon Vale Council", "Swaddon Vale Council"]
    );
}

/// Phenomenon 56.
#[test]
fn a_place_may_speak_for_its_government() {
    let speaker = &speakers("“No,” {Moscow} said.")[0];
    assert_eq!(
        (speaker.name.as_str(), speaker.kind),
        ("Moscow", SpeakerKind::Organisation)
    );
}

/// Phenomenon 57.
#[test]
fn two_who_speak_together_have_both_names() {
    let text = "Lena Ortiz and Tim Farr came. {Ortiz and Farr} said no. {They} said it was late.";
    assert_eq!(
        names(text),
        ["Lena Ortiz and Tim Farr", "Lena Ortiz and Tim Farr"]
    );
    assert!(kinds(text).iter().all(|kind| *kind == SpeakerKind::Group));
}

#[test]
fn people_without_names_are_a_group() {
    assert_eq!(
        kinds("“No,” {residents} said. “Yes,” {some critics} said."),
        [SpeakerKind::Group; 2]
    );
}

/// Phenomenon 58.
#[test]
fn somebody_without_a_name_stays_unnamed_and_so_does_the_pronoun() {
    let text = "Lena Ortiz left. {A senior official} said no. {She} said it was late.";
    let found = speakers(text);
    assert_eq!(
        (found[0].kind, found[0].role.as_str()),
        (SpeakerKind::Unnamed, "senior official")
    );
    assert_eq!(found[0].name, "");
}

/// Phenomenon 59.
#[test]
fn a_document_has_the_name_of_the_body_that_issued_it() {
    let text =
        "{The indictment} says no. {A report by the Institute for Northern Waters} warns of it.";
    assert_eq!(names(text), ["", "Institute for Northern Waters"]);
    assert_eq!(kinds(text), [SpeakerKind::Document; 2]);
}

/// Phenomenon 60.
#[test]
fn a_tweet_says_what_its_owner_says_and_a_placard_has_no_owner() {
    let text = "Lena Ortiz left. {Ortiz’s tweet} says no. {A placard} said yes.";
    assert_eq!(names(text), ["Lena Ortiz", ""]);
}

/// Phenomenon 61.
#[test]
fn a_spokeswoman_is_not_whom_she_speaks_for() {
    let found = speakers("Lena Ortiz left. {A spokeswoman for Ortiz} said it was fine.");
    assert_eq!(
        (found[0].name.as_str(), found[0].role.as_str()),
        ("", "spokeswoman")
    );
}

#[test]
fn a_spokeswoman_who_is_named_later_gets_her_name() {
    let text = "{A spokeswoman for Ortiz} said no. The spokeswoman, Tia Farr, left.";
    assert_eq!(names(text), ["Tia Farr"]);
}

/// Phenomenon 62.
#[test]
fn a_lawyer_in_apposition_is_the_speaker() {
    let text = "Lena Ortiz left. {Her lawyer, Tim Farr,} said no.";
    let found = &speakers(text)[0];
    assert_eq!(
        (found.name.as_str(), found.role.as_str()),
        ("Tim Farr", "lawyer")
    );
}

/// Phenomenon 63.
#[test]
fn the_author_and_a_reporter_stay_without_a_name() {
    assert_eq!(
        names("Lena Ortiz sat down. “Why?” {a reporter} asked. “Why not?” {I} said."),
        ["", ""]
    );
}

/// Phenomenon 64.
#[test]
fn a_book_may_be_a_name() {
    assert_eq!(names("In the end {the Bible} says so."), ["Bible"]);
}

/// Phenomenon 65.
#[test]
fn stacked_titles_are_the_role() {
    let found = &speakers("{Deputy Foreign Minister Lena Ortiz} said no.")[0];
    assert_eq!(
        (found.name.as_str(), found.role.as_str()),
        ("Lena Ortiz", "Deputy Foreign Minister")
    );
}

/// Phenomenon 66.
#[test]
fn what_somebody_owns_is_not_that_person() {
    let text = "Lena Ortiz left. {Ortiz’s spokesman} said no. {Ortiz’s campaign} said yes. {Several Ortiz associates} laughed.";
    assert_eq!(names(text), ["", "Ortiz campaign", ""]);
    assert_eq!(
        kinds(text),
        [
            SpeakerKind::Unnamed,
            SpeakerKind::Organisation,
            SpeakerKind::Group
        ]
    );
}

/// Phenomenon 67.
#[test]
fn a_relative_pronoun_is_the_noun_phrase_before_it() {
    let text = "Tim Farr met Lena Ortiz, the mayor of Rome, {who} said it was done.";
    assert_eq!(names(text), ["Lena Ortiz"]);
}

#[test]
fn a_known_speaker_has_the_canonical_name_and_without_first_name_needs_more_than_a_surname() {
    let known = &lexicon().names.speakers[lexicon().names.speaker_of["Sergey Lavrov"]];
    assert_eq!(names("{Sergei Lavrov} said no."), [known.name.to_string()]);
    assert_eq!(
        names("{Foreign Minister Lavrov} said no."),
        [known.name.to_string()]
    );
    // The list has the surname as a name of its own.
    assert_eq!(names("{Lavrov} said no."), [known.name.to_string()]);
    assert_eq!(names("{Judge Lavrov} said no."), ["Lavrov"]);
    assert_eq!(names("{Mrs Lavrov} said no."), ["Lavrov"]);
    // More than one known person has this one.
    assert_eq!(names("{Wallace} said no."), ["Wallace"]);
    let broadcast = "Fox News asked. {Wallace} said no.";
    assert_eq!(names(broadcast), ["Chris Wallace"]);
}

#[test]
fn the_leader_of_a_state_is_the_known_one() {
    let text =
        "Vladimir Putin met Emmanuel Macron. {The Russian leader} said no. {The leader} left.";
    assert_eq!(names(text), ["Vladimir Putin", ""]);
    let elsewhere = "Vladimir Putin met Emmanuel Macron. {The Mexican president} said no.";
    assert_eq!(names(elsewhere), [""]);
}

#[test]
fn a_speaker_without_source_is_nobody() {
    let empty = Speaker::default();
    let material = Material::new("“No.”", lexicon());
    let reading = material.reading();
    assert_eq!(resolve_words(reading, &[Words::default()]), [empty]);
}

#[test]
fn an_epithet_is_who_has_just_spoken_and_an_office_is_not() {
    let text = "{Lena Ortiz} said no. {The Rome businesswoman} said it was late. {The Rome mayor} said yes.";
    assert_eq!(names(text), ["Lena Ortiz", "Lena Ortiz", ""]);
}

#[test]
fn a_husband_is_the_other_one_of_two_with_the_surname() {
    let text =
        "Ann Cole met Tim Farr and Bill Cole. Ms. Cole said that {her husband} had asked why.";
    assert_eq!(names(text), ["Bill Cole"]);
}

#[test]
fn a_courtesy_title_makes_a_surname_of_an_occupation() {
    let text = "Mark Singer left. “No,” {Mr. Singer} said.";
    assert_eq!(names(text), ["Mark Singer"]);
}

#[test]
fn two_descriptions_before_a_name_are_one_person_s() {
    let text = "{The former aide and current lawyer Tim Farr} said no.";
    assert_eq!(names(text), ["Tim Farr"]);
}
