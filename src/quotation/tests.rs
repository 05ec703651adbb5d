//! One test per phenomenon; what holds for every text stands in `invariants`.

use super::*;

mod invariants;

/// The paragraphs of a text, as `segment` gives them.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches('\n');
        if !words.trim().is_empty() {
            lines.push(Span::new(start, start + words.len()));
        }
        start += line.len();
    }
    lines
}

fn found(text: &str) -> Vec<Quotation> {
    quotations(text, &paragraphs(text))
}

/// What stands between the marks of the outermost quotations.
fn outermost(text: &str) -> Vec<&str> {
    found(text)
        .iter()
        .filter(|q| q.depth == 0)
        .map(|q| q.inside.of(text))
        .collect()
}

/// What stands between the marks of all quotations, each with its depth.
fn nested(text: &str) -> Vec<(u8, &str)> {
    found(text)
        .iter()
        .map(|q| (q.depth, q.inside.of(text)))
        .collect()
}

fn ends(text: &str) -> Vec<(Opening, Closing)> {
    found(text).iter().map(|q| (q.opening, q.closing)).collect()
}

#[test]
fn p01_curly_and_straight_marks_close_each_other() {
    assert_eq!(outermost("“We are done,\" Ortiz said."), ["We are done,"]);
    assert_eq!(outermost("\"We are done,” Ortiz said."), ["We are done,"]);
    assert_eq!(outermost("‘We are done,” Ortiz said."), ["We are done,"]);
    assert_eq!(
        outermost("“We are done,’ Ortiz said. “Go.”"),
        ["We are done,", "Go."]
    );
    assert_eq!(outermost("“We are done,“ Ortiz said."), ["We are done,"]);
}

#[test]
fn p02_a_missing_close_ends_before_the_reporting_clause() {
    let text = "\"We are done, Ortiz said. The vote was 5-4.\nNobody spoke.";
    assert_eq!(outermost(text), ["We are done,"]);
    assert_eq!(ends(text), [(Opening::Marked, Closing::Missing)]);
}

#[test]
fn p02_a_missing_close_does_not_swallow_the_next_quotation() {
    let text = "\"We are done. \"The vote was close,\" Ortiz said.";
    assert_eq!(outermost(text), ["We are done.", "The vote was close,"]);
    let text = "“We are done, said the mayor, Lena Ortiz. “It was close,” she added.";
    assert_eq!(outermost(text), ["We are done,", "It was close,"]);
}

#[test]
fn p02_a_missing_close_without_a_clause_ends_with_its_paragraph() {
    let text = "Ortiz said: “We are done.\nNobody spoke.";
    assert_eq!(outermost(text), ["We are done."]);
    assert_eq!(ends(text), [(Opening::Marked, Closing::Missing)]);
}

#[test]
fn p03_a_missing_opening_mark_is_judged_from_the_closing_one() {
    let text = "We are done,\" Ortiz said.";
    assert_eq!(outermost(text), ["We are done,"]);
    assert_eq!(ends(text), [(Opening::Missing, Closing::Marked)]);
    assert_eq!(outermost("We are done,” Ortiz said."), ["We are done,"]);
    let text = "“Go,” Ortiz said. We are done.”";
    assert_eq!(outermost(text), ["Go,", "We are done."]);
}

#[test]
fn p03_a_stray_closing_mark_after_a_quotation_is_ignored() {
    assert_eq!(outermost("“No,” Ortiz said, and left.”"), ["No,"]);
    assert!(outermost("The board\" met on Monday.").is_empty());
}

#[test]
fn p04_a_quotation_goes_on_in_the_next_paragraph() {
    let text = "“First point.\n\n“Second point.\n“Third point,” Ortiz said.";
    assert_eq!(
        outermost(text),
        ["First point.", "Second point.", "Third point,"]
    );
    let paragraphs: Vec<usize> = found(text).iter().map(|q| q.paragraph).collect();
    assert_eq!(paragraphs, [0, 1, 2]);
    let expected = [
        (Opening::Marked, Closing::Continues),
        (Opening::Continued, Closing::Continues),
        (Opening::Continued, Closing::Marked),
    ];
    assert_eq!(ends(text), expected);
}

#[test]
fn p04_nested_and_single_marked_quotations_go_on_too() {
    let text = "“He wrote, ‘First point.\n“‘Second point,’ and left,” Ortiz said.";
    let goes_on: Vec<bool> = found(text).iter().map(Quotation::continues).collect();
    assert_eq!(goes_on, [true, true, false, false]);
    let text = "‘My dogs’ first owner left.\n‘Then I came,’ Patel said. ‘So it was.’";
    assert_eq!(
        outermost(text),
        ["My dogs’ first owner left.", "Then I came,", "So it was."]
    );
    assert!(found(text)[1].is_continued());
}

#[test]
fn p04_a_line_break_inside_a_quotation_continues_it() {
    let text = "Ortiz said: “We met at noon and\nthen we voted.” Nobody spoke.";
    assert_eq!(outermost(text), ["We met at noon and", "then we voted."]);
    assert!(found(text)[0].continues() && found(text)[1].is_continued());
}

#[test]
fn p05_a_quotation_that_starts_mid_paragraph_goes_on() {
    let text = "“No,” Ortiz said. “We count first.\n“Then we vote.”";
    let expected = [
        (Opening::Marked, Closing::Marked),
        (Opening::Marked, Closing::Continues),
        (Opening::Continued, Closing::Marked),
    ];
    assert_eq!(ends(text), expected);
}

#[test]
fn p06_a_reporting_clause_at_the_end_of_a_paragraph_ends_the_quotation() {
    let text = "“We are done, Ortiz said.\n“Never,” Cole said.";
    assert_eq!(outermost(text), ["We are done,", "Never,"]);
    assert_eq!(ends(text)[0].1, Closing::Missing);
    // Without a clause typography cannot know that another one speaks.
    assert_eq!(
        ends("“We are done.\n“Never,” Cole said.")[0].1,
        Closing::Continues
    );
}

#[test]
fn p07_an_apostrophe_does_not_close_a_single_mark() {
    assert_eq!(
        outermost("'The Joneses' dog's loud,' she said."),
        ["The Joneses' dog's loud,"]
    );
    assert_eq!(
        outermost("‘The dogs’ owner didn’t come,’ she said."),
        ["The dogs’ owner didn’t come,"]
    );
    assert_eq!(outermost("She called it 'a mess' said Cole."), ["a mess"]);
    assert!(outermost("The Joneses' dog bit O'Neil's cat, didn't it.").is_empty());
}

#[test]
fn p07_single_marks_in_an_article_with_double_ones() {
    let text = "Ortiz: ‘No deal’\n“No,” she said. The so-called ‘deal’ is ‘dead’.\n“Go.” “Go.”";
    assert_eq!(
        outermost(text),
        ["No deal", "No,", "deal", "dead", "Go.", "Go."]
    );
    // An opening one alone is an apostrophe there.
    assert_eq!(
        outermost("Rome: 'Ndrine trials begin.\n“No,” Ortiz said."),
        ["No,"]
    );
}

#[test]
fn p08_a_leading_apostrophe_opens_nothing() {
    assert_eq!(outermost("in the ’90s ’twas “fine,” he said."), ["fine,"]);
    assert_eq!(outermost("In the '90s 'twas \"fine,\" he said."), ["fine,"]);
    assert_eq!(
        outermost("‘Rock ’n’ roll won’t die,’ Cole said of ‘’em all’."),
        ["Rock ’n’ roll won’t die,", "’em all"]
    );
    assert!(outermost("Get 'em 'til '16, 'cause the boys' club likes rock 'n' roll.").is_empty());
}

#[test]
fn p09_double_marks_nest_in_single_ones() {
    let text = "‘He told me “go”,’ Patel said.";
    assert_eq!(nested(text), [(0, "He told me “go”,"), (1, "go")]);
    assert_eq!(found(text)[0].marks, Marks::Single);
    let text = "'He told me \"go\",' Patel said. 'We're done.'";
    assert_eq!(
        nested(text),
        [(0, "He told me \"go\","), (1, "go"), (0, "We're done.")]
    );
}

#[test]
fn p10_the_comma_may_stand_on_either_side() {
    let text = "“fine”, he said / “fine,” he said / \"fine\", he said / 'fine', he said";
    assert_eq!(outermost(text), ["fine", "fine,", "fine", "fine"]);
}

#[test]
fn p11_marks_of_all_sorts_are_known() {
    let sorts = [
        ("«no»", Marks::Guillemet),
        ("«\u{a0}no\u{a0}»", Marks::Guillemet),
        ("« no »", Marks::Guillemet),
        ("»no«", Marks::Guillemet),
        ("‹no›", Marks::Guillemet),
        ("„no“", Marks::LowHigh),
        ("„no”", Marks::LowHigh),
        ("‚no‘", Marks::LowHigh),
        ("``no''", Marks::Paired),
        ("``no``", Marks::Paired),
        ("''no''", Marks::Paired),
        ("‘‘no’’", Marks::Paired),
        ("「no」", Marks::Corner),
        ("『no』", Marks::Corner),
        ("<q>no</q>", Marks::Tag),
        ("<Q lang=\"en\">no</Q>", Marks::Tag),
        ("&quot;no&quot;", Marks::Double),
        ("&ldquo;no&rdquo;", Marks::Double),
        ("\\\"no\\\"", Marks::Double),
        ("â€œnoâ€\u{9d}", Marks::Double),
        ("â€œnoâ€", Marks::Double),
        ("\u{93}no\u{94}", Marks::Double),
        ("＂no＂", Marks::Double),
        ("”no”", Marks::Double),
        ("\"\"no\"\"", Marks::Double),
        ("â€˜noâ€™", Marks::Single),
        ("&#39;no&#39;", Marks::Single),
    ];
    for (sample, marks) in sorts {
        let text = format!("Ortiz said {sample} on Monday.");
        let found = found(&text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].span.of(&text), sample);
        assert_eq!(found[0].inside.of(&text), "no", "{text}");
        assert_eq!((found[0].marks, found[0].depth), (marks, 0), "{text}");
    }
}

#[test]
fn p11_twice_encoded_dashes_and_html_attributes_are_no_marks() {
    assert_eq!(
        outermost("The board â€” all of it â€“ said \"no\"."),
        ["no"]
    );
    assert_eq!(
        outermost("<a href=\"x\" class='y'>Ortiz</a> said \"no\"."),
        ["no"]
    );
    assert_eq!(outermost("1 < 2, \"no\" he said, 3 > 2"), ["no"]);
}

#[test]
fn p12_inches_and_feet_are_no_marks() {
    assert_eq!(outermost("a 6'2\" guard said \"no\"."), ["no"]);
    assert_eq!(
        outermost("A 5' 10\" guard and a 24\" x 36\" print."),
        Vec::<&str>::new()
    );
    assert_eq!(
        outermost("\"He's a 6'2\" guard,\" she said."),
        ["He's a 6'2\" guard,"]
    );
    assert_eq!(outermost("\"A 12\" pipe,\" she said."), ["A 12\" pipe,"]);
    assert_eq!(
        outermost("\"I scored 12\" he said. \"Only 12.\""),
        ["I scored 12", "Only 12."]
    );
}

#[test]
fn p13_a_nickname_is_a_quotation_of_its_own() {
    assert_eq!(
        outermost("William \"Bud\" Harlan said, \"Stay calm.\""),
        ["Bud", "Stay calm."]
    );
}

#[test]
fn p14_a_dash_opens_dialogue_in_an_article_without_marks() {
    let text = "— We leave at dawn, said Ruiz.\n– Why? asked Cole.\n— The square\n- Buy milk";
    assert_eq!(outermost(text), ["We leave at dawn", "Why?"]);
    assert!(found(text).iter().all(|q| q.marks == Marks::Dash));
    assert_eq!(
        outermost("— The count is over, said Ruiz.\n“No,” Cole said."),
        ["No,"]
    );
}

#[test]
fn p15_brackets_and_dots_stay_inside() {
    let text = "“They [the board] ... lied (laughs),” Kim said. He felt \"...so tired.\"";
    assert_eq!(
        outermost(text),
        ["They [the board] ... lied (laughs),", "...so tired."]
    );
}

#[test]
fn p16_p17_a_split_quotation_is_two() {
    assert_eq!(
        outermost("“The plan,” Ortiz said, “is dead.”"),
        ["The plan,", "is dead."]
    );
    let text = "\"The plan is dead,\" Ortiz said. \"We move on.\"";
    assert_eq!(outermost(text), ["The plan is dead,", "We move on."]);
    assert_eq!(
        outermost("\"Enough, \"said Ortiz. \"Go.\""),
        ["Enough,", "Go."]
    );
    assert_eq!(outermost("Ortiz said,\" Enough.\""), ["Enough."]);
}

#[test]
fn p18_back_to_back_quotations_stay_apart() {
    let words = ["No.", "Never.", "Not once,"];
    assert_eq!(outermost("“No.” “Never.” “Not once,” Ortiz said."), words);
    assert_eq!(outermost("“No.”“Never.”“Not once,” Ortiz said."), words);
    assert_eq!(
        outermost("\"No.\"\"Never.\"\"Not once,\" Ortiz said."),
        words
    );
}

#[test]
fn p19_a_block_quote_needs_no_marks() {
    let text = "Ortiz wrote:\n> We count first.\n  > Then we vote.\n&gt; “No,” she added.";
    assert_eq!(outermost(text), ["We count first.", "Then we vote.", "No,"]);
    assert_eq!(found(text)[0].marks, Marks::Block);
    assert_eq!(ends(text)[0], (Opening::Marked, Closing::Continues));
    assert_eq!(ends(text)[1], (Opening::Continued, Closing::Marked));
}

#[test]
fn p20_a_bullet_before_a_quotation_does_not_matter() {
    let text = "• “Too slow.” – commuter, 41\n- \"Too dear.\" - rider\n*\"Too late.\"* -- driver";
    assert_eq!(outermost(text), ["Too slow.", "Too dear.", "Too late."]);
}

#[test]
fn p21_stops_of_abbreviations_do_not_matter() {
    let text = "\"It cost $2.5 m.,\" J. R. Cole Jr. said.";
    assert_eq!(outermost(text), ["It cost $2.5 m.,"]);
}

#[test]
fn p22_a_glued_mark_opens_when_nothing_is_open() {
    let text = "“No,” Ortiz said.“Never again,” Cole said.";
    assert_eq!(outermost(text), ["No,", "Never again,"]);
    let text = "\"No,\" Ortiz said.\"Never again,\" Cole said.";
    assert_eq!(outermost(text), ["No,", "Never again,"]);
}

#[test]
fn nested_quotations_that_end_together_all_close() {
    let text = "“He wrote, ‘They yelled “stop.”’”";
    assert_eq!(
        nested(text),
        [
            (0, "He wrote, ‘They yelled “stop.”’"),
            (1, "They yelled “stop.”"),
            (2, "stop.")
        ]
    );
    let text = "\"He said 'no,' \" Cole recalled.";
    assert_eq!(nested(text), [(0, "He said 'no,'"), (1, "no,")]);
    let text = "'''College Bowl,''' he said of ''the 'best' show.''";
    let expected = [
        (0, "'College Bowl,'"),
        (1, "College Bowl,"),
        (0, "the 'best' show."),
        (1, "best"),
    ];
    assert_eq!(nested(text), expected);
}

#[test]
fn an_inner_single_mark_without_a_partner_is_an_apostrophe() {
    assert_eq!(
        nested("“She told me, ‘Run,’ and I ran,”"),
        [(0, "She told me, ‘Run,’ and I ran,"), (1, "Run,")]
    );
    assert_eq!(
        nested("“The ‘Ndrangheta never sleeps,” Cole said."),
        [(0, "The ‘Ndrangheta never sleeps,")]
    );
}

#[test]
fn the_same_marks_nest_if_both_close() {
    let text = "\"The title \"War\" is good,\" he said.";
    assert_eq!(
        nested(text),
        [(0, "The title \"War\" is good,"), (1, "War")]
    );
}
