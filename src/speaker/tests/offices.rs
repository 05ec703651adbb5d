//! Titles, degrees and epithets: whom they mean, and that they are none of the name.

use super::{names, speakers};

#[test]
fn letters_of_the_law_behind_a_comma_are_none_of_the_name() {
    assert_eq!(
        names("{Counsel to the commission, Julian Forde, SC}, spoke. {Mr Forde} sat down."),
        ["Julian Forde", "Julian Forde"]
    );
    assert_eq!(
        names("{Barrister Sorcha McGinley SC} spoke. {The lawyer} sat down."),
        ["Sorcha McGinley", "Sorcha McGinley"]
    );
}

#[test]
fn ranks_of_other_countries_are_none_of_the_name() {
    assert_eq!(
        names(
            "{Garda Ciarán Ó Dochartaigh} came. {SSP Nadia Haroon} left. {Barrister Gulzar Ali} slept. \
             {Senior Minister of State Tan Wei Ling} smiled. {Dr Tan} left."
        ),
        [
            "Ciarán Ó Dochartaigh",
            "Nadia Haroon",
            "Gulzar Ali",
            "Tan Wei Ling",
            "Tan Wei Ling"
        ]
    );
}

#[test]
fn a_particle_may_stand_inside_a_kenyan_name() {
    assert_eq!(
        names("{Senator Kiprono Cheruiyot arap Bett} objected. {The lawmaker} left."),
        ["Kiprono Cheruiyot arap Bett"; 2]
    );
}

#[test]
fn a_name_with_an_article_in_lower_case_opens_a_clause() {
    assert_eq!(
        names("Hayan al-Jubouri came. “Our fields are full,” {al-Jubouri} said."),
        ["Hayan al-Jubouri"]
    );
}

#[test]
fn the_union_chief_is_who_has_just_spoken_and_nobody_s_spokesman() {
    assert_eq!(
        names("{Christine Mabey} was tired. {The union chief} left."),
        ["Christine Mabey", "Christine Mabey"]
    );
    assert_eq!(
        names("{Spokesman Tim Farr} was tired. {The union chief} left."),
        ["Tim Farr", ""]
    );
    assert_eq!(
        names("{Lena Ortiz} was tired. {The deputy head of the bank} left."),
        ["Lena Ortiz", ""]
    );
}

#[test]
fn a_cleric_is_an_archbishop_and_a_lawmaker_sits() {
    assert_eq!(
        names(
            "{Archbishop Philippa Stainer} spoke. {MP Tim Farr} left. {The cleric} wept. {The lawmaker} slept."
        )[2..],
        ["Philippa Stainer", "Tim Farr"]
    );
}

#[test]
fn the_french_president_is_nobody_who_leads_another_state() {
    assert_eq!(
        names("President Vladimir Putin came. {The French president} was sorry."),
        [""]
    );
}

#[test]
fn one_of_a_side_goes_by_the_place() {
    assert_eq!(
        names(
            "House Speaker Paul Ryan met Donald Trump. Trump left. {The Wisconsin Republican} stayed."
        ),
        ["Paul Ryan"]
    );
}

#[test]
fn a_candidate_who_comes_later_is_not_the_candidate() {
    assert_eq!(
        names(
            "Lena Ortiz spoke. “We will win,” {the candidate} said. Ann Cole, a former candidate, left."
        ),
        ["Lena Ortiz"]
    );
}

#[test]
fn whoever_wrote_a_study_is_no_subject() {
    assert_eq!(
        names(
            "Tim Farr has a plan. Farr drew it alone. Farr likes it. A study by a sociologist, Hugh Cole, found so. {He} objected."
        ),
        ["Tim Farr"]
    );
}

#[test]
fn whoever_acts_herself_is_a_subject() {
    assert_eq!(
        names(
            "“Go,” {Ann Cole} said.\n\nLena Ortiz herself stayed. She held no rallies. {She} even sang."
        )[1..],
        ["Lena Ortiz"]
    );
}

#[test]
fn a_full_name_may_end_a_phrase_of_no_role() {
    assert_eq!(
        names("{World number three Katarzyna Wolska} won. {She} smiled."),
        ["Katarzyna Wolska", "Katarzyna Wolska"]
    );
}

#[test]
fn of_two_presidents_the_place_tells_which() {
    assert_eq!(
        names("President Barack Obama met Francois Hollande. {The French president} left."),
        ["François Hollande"]
    );
}

#[test]
fn a_seat_by_its_place_may_be_that_of_somebody_told_by_party() {
    assert_eq!(
        names("Conservative MP Fiona Garrick left. {The Harrowby MP} said no."),
        ["Fiona Garrick"]
    );
    assert_eq!(
        names("Conservative MP Fiona Garrick left. {The prime minister} said no."),
        [""]
    );
}

#[test]
fn an_office_in_capitals_is_not_whoever_has_spoken_before() {
    assert_eq!(
        names("“No,” {Tim Vance} said. {The Archbishop of Rome} said it was late.")[1..],
        [""]
    );
    assert_eq!(
        names("“No,” {Tim Vance} said. {The former CEO of Bluepeak} said it was late.")[1..],
        ["Tim Vance"]
    );
}

#[test]
fn the_officer_is_whoever_of_a_rank_acts_here() {
    let text = "Coastguard officer Becky Tranter left.\n\nDetective Sergeant Colin Mabey read a letter. {The officer} said it was late.";
    assert_eq!(names(text), ["Colin Mabey"]);
}

#[test]
fn brackets_may_stand_between_an_office_or_a_name_and_what_follows() {
    let one = |text: &str| speakers(text).remove(0);
    assert_eq!(
        one("{Superintendent of Police (rural) Smita Kadam} left.").role,
        "Superintendent of Police (rural)"
    );
    assert_eq!(
        one("{Lena Ortiz} (Lab), the cabinet member for culture, left.").role,
        "cabinet member for culture"
    );
    assert_eq!(
        one("Nobody came ({Lena Ortiz}, the mayor, left).").role,
        "mayor"
    );
}

#[test]
fn a_role_keeps_the_whole_name_of_the_body_it_is_in() {
    let one = |text: &str| speakers(text).remove(0).role;
    assert_eq!(
        one("{Insurance Council of Norland chief executive Lena Ortiz} left."),
        "Insurance Council of Norland chief executive"
    );
    assert_eq!(
        one("{The firm’s then chief executive, Lena Ortiz}, left."),
        "firm’s then chief executive"
    );
    assert_eq!(
        one("{WHO Director-General Lena Ortiz} left on Monday."),
        "WHO Director-General"
    );
}

#[test]
fn a_body_before_an_office_is_whose_it_is() {
    for source in [
        "University of Rome President Otis Marwood",
        "University of Ava professor Otis Marwood",
        "Board of Education Chair Otis Marwood",
        "Norland Department of Health Director Otis Marwood",
        "Bank of Norland economist Otis Marwood",
        "Minister of Information and Culture Otis Marwood",
        "Minister of Police Oteng Marwoodi",
        "Member of Parliament for Ava Otis Marwood",
        "Labour’s spokesman for finance Otis Marwood",
        "Ava President and CEO Otis Marwood",
        "Head of Economics Otis Marwood",
        "Spokesman for the Foreign Ministry Otis Marwood",
        "Tarn City Lord Mayor, Otis Marwood,",
        "Fire and Emergency Services Commissioner Otis Marwood",
        "Red Wren First Nation chief Otis Marwood",
        "Holyrood presiding officer Otis Marwood",
    ] {
        let named = names(&format!("{{{source}}} said no."));
        assert!(
            named[0].ends_with("Marwood") || named[0].ends_with("Marwoodi"),
            "{source}: {named:?}"
        );
        assert_eq!(named[0].split(' ').count(), 2, "{source}: {named:?}");
    }
}

#[test]
fn a_friend_of_an_actor_is_not_the_actor() {
    assert_eq!(names("{A friend of actor Otis Marwood} said no."), [""]);
    assert_eq!(names("{The wife of actor Otis Marwood} said no."), [""]);
}

#[test]
fn a_lawyer_for_a_man_goes_by_the_name_behind() {
    let text = "{Solicitor for the man, Otis Marwood,} said no.";
    assert_eq!(names(text), ["Otis Marwood"]);
}

#[test]
fn an_office_looks_back_before_it_looks_forward() {
    let text = "Gov. Otis Marwood came. {The governor} said no. Ida Wren, the governor of Norland, \
                laughed.";
    assert_eq!(names(text), ["Otis Marwood"]);
    let text =
        "Chief Otis Marwood came.\n\nIt rained.\n\nChief Ida Wren spoke. {The chief} said no.";
    assert_eq!(names(text), ["Ida Wren"]);
    let text = "{The lawmaker} said no. Senator Otis Marwood laughed.";
    assert_eq!(names(text), [""]);
}

#[test]
fn an_office_of_one_body_is_none_of_another() {
    let text = "{The president of the Traders’ Union} said no. Otis Marwood, president of the Milk \
                League, laughed.";
    assert_eq!(names(text), [""]);
    let text = "Otis Marwood, minister of health, came. {The finance minister} said no. {The health \
                minister} left.";
    assert_eq!(names(text), ["", "Otis Marwood"]);
    let text = "{The prime minister} said no. Otis Marwood, the minister for Africa, laughed.";
    assert_eq!(names(text), [""]);
}
