//! What holds for every text.

mod common;

use common::extractor;
use common::marking::{self, Parts};
use onrecord::attribution::Attribution;
use onrecord::show::{Marking, Page};
use onrecord::{Article, Row, Span};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::HashSet;

/// What news is made of, and what breaks it.
const PIECES: &[&str] = &[
    // Marks
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    "„",
    "“",
    "‹",
    "›",
    "``",
    "''",
    "「",
    "」",
    "<q>",
    "</q>",
    "&quot;",
    "\\\"",
    "â€œ",
    "â€\u{9d}",
    // Punctuation
    ",",
    ".",
    "?",
    "!",
    ":",
    ";",
    "—",
    "–",
    "-",
    "…",
    "(",
    ")",
    "[",
    "]",
    "•",
    "> ",
    "’s",
    "n’t",
    // White space
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "    ",
    "\u{2029}",
    "\u{202e}",
    "\u{1b}[31m",
    "\u{ad}",
    "\u{feff}",
    // Names, roles, pronouns
    "Ortiz",
    "Lena Ortiz",
    "Mayor Lena Ortiz",
    "Cole",
    "Bill Cole Jr.",
    "García Márquez",
    "Sõrmus",
    "the mayor",
    "A spokeswoman",
    "she",
    "He",
    "I",
    "who",
    "the council",
    "a report",
    "Reuters",
    "Q",
    "A",
    "MR. COLE",
    "Moscow",
    // Cues and other words
    "said",
    "says",
    "told",
    "told reporters",
    "added",
    "asked",
    "according to",
    "wrote",
    "saying",
    "that",
    "whether",
    "to",
    "did not say",
    "if",
    "was quoted as saying",
    "the levy is dead",
    "is",
    "No",
    "We will win",
    "on Monday",
    "and",
    "but",
    "of",
    "in",
    "a",
    "5-4",
    "6'2\"",
    "4 p.m.",
    // Longer characters
    "é",
    "𝒳",
    "日本",
    "👩‍👩‍👧",
    "ß",
    "İ",
    "\u{301}",
    "שלום",
    "\u{0}",
];

fn newsish() -> impl Strategy<Value = String> {
    vec((select(PIECES), select(&["", " ", " ", " "][..])), 0..80).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, space)| format!("{piece}{space}"))
            .collect()
    })
}

/// A sentence in which something is attributed, mostly.
fn sentence() -> impl Strategy<Value = String> {
    let who = select(
        &[
            "Ortiz",
            "Mayor Lena Ortiz",
            "Bill Cole",
            "the mayor",
            "She",
            "Cole, who left,",
            "A spokesman for Patel",
        ][..],
    );
    let what = select(
        &[
            "We will win",
            "No",
            "The levy is dead",
            "Was it “late”",
            "Es reicht – sí",
            "It’s 6'2\" tall",
        ][..],
    );
    let how = select(
        &[
            "said",
            "told Reuters",
            "asked",
            "wrote on Monday",
            "did not say",
            "thought",
        ][..],
    );
    (who, what, how, 0..7).prop_map(|(who, what, how, form)| match form {
        0 => format!("“{what},” {who} {how}. "),
        1 => format!("{who} {how}: “{what}.” "),
        2 => format!("{who} {how} that {what}. "),
        3 => format!("“{what},” {who} {how}. “{what}.” "),
        4 => format!("“{what}.”\n\n"),
        5 => format!("“{what}, {who} {how}.\n"),
        _ => format!("{who} left. {what}, {who} {how}.\n\n"),
    })
}

fn article() -> impl Strategy<Value = String> {
    prop_oneof![3 => newsish(), 2 => vec(sentence(), 0..12).prop_map(|all| all.concat()), 1 => any::<String>()]
}

fn found(text: &str) -> (Vec<Attribution>, Vec<Row>) {
    let article = Article::new("a.txt", text);
    let quotes = extractor().quotes(&article);
    let rows = quotes.rows();
    (
        quotes
            .found
            .into_iter()
            .map(|(attribution, ..)| attribution)
            .collect(),
        rows,
    )
}

/// The part of the text from one code point to another.
fn code_points(text: &str, [start, end]: [usize; 2]) -> String {
    text.chars().skip(start).take(end - start).collect()
}

fn is_inside(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

/// Checks everything that holds for the rows of one text.
fn check(text: &str) -> Result<(), TestCaseError> {
    let (attributions, rows) = found(text);
    prop_assert_eq!(attributions.len(), rows.len());
    for attribution in &attributions {
        prop_assert!(!attribution.content.is_empty());
        prop_assert!(!attribution.found_by.is_empty());
        let spans = attribution
            .content
            .iter()
            .chain(&attribution.source)
            .chain(&attribution.cue);
        for &span in spans {
            prop_assert!(is_inside(text, span), "{:?} in {:?}", span, attribution);
        }
        let content = &attribution.content;
        prop_assert!(
            content.windows(2).all(|pair| pair[0].end <= pair[1].start),
            "parts overlap: {:?}",
            content
        );
    }
    for (row, n) in rows.iter().zip(1..) {
        prop_assert_eq!(row.n, n);
        let content: Vec<String> = row
            .spans
            .content
            .iter()
            .map(|&span| code_points(text, span))
            .collect();
        prop_assert!(!content.is_empty(), "{:?}", row);
        for part in &content {
            prop_assert!(
                !part.is_empty() && row.quote.contains(part.as_str()),
                "{:?} in {:?}",
                part,
                row.quote
            );
            prop_assert_eq!(part, part.trim());
        }
        prop_assert_eq!(
            row.spans.content.first().map(|part| part[0]),
            Some(row.start)
        );
        prop_assert_eq!(row.spans.content.last().map(|part| part[1]), Some(row.end));
        if let Some(source) = row.spans.source {
            prop_assert_eq!(code_points(text, source), row.source.as_str());
        }
        prop_assert!(row.paragraph >= 1 && (0.0..=1.0).contains(&row.confidence));
    }
    prop_assert!(
        rows.is_sorted_by_key(|row| row.start),
        "rows are out of order"
    );
    let ids: HashSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    prop_assert_eq!(ids.len(), rows.len());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_are_sound_whatever_the_text(text in article()) {
        check(&text)?;
    }

    #[test]
    fn rows_are_the_same_on_every_run(text in article()) {
        prop_assert_eq!(found(&text), found(&text));
    }

    #[test]
    fn rows_are_the_same_for_an_extractor_that_has_seen_other_texts(text in article(), other in article()) {
        let before = found(&text);
        found(&other);
        prop_assert_eq!(found(&text), before);
    }

    #[test]
    fn the_marking_of_any_text_is_read_back(text in article()) {
        let parts: Vec<Parts> = found(&text).0.iter().map(Parts::from).collect();
        let read = marking::read(&marking::write(&text, &parts));
        prop_assert_eq!(read.text, text);
        prop_assert_eq!(read.attributions, parts);
    }

    #[test]
    fn any_text_is_shown_without_control_characters(text in article(), width in 20..140_usize) {
        let article = Article::new("a.txt", text);
        for marking in [Marking::Brackets, Marking::Colours] {
            let page = Page::new(marking, width).article(&extractor().quotes(&article), |_| true);
            let plain = page.replace("\u{1b}[", "");
            let control = plain.chars().find(|&sign| sign.is_control() && sign != '\n');
            prop_assert_eq!(control, None, "{}", page);
        }
    }

    #[test]
    fn a_paragraph_in_front_moves_the_rows_and_leaves_their_ids(all in vec(sentence(), 1..8)) {
        let text = all.concat();
        let before = "The council met on Monday.\n\n";
        let (plain, moved) = (found(&text).1, found(&format!("{before}{text}")).1);
        let ids = |rows: &[Row]| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>();
        let starts = |rows: &[Row], less: usize| rows.iter().map(|row| row.start - less).collect::<Vec<_>>();
        prop_assert_eq!(ids(&plain), ids(&moved));
        prop_assert_eq!(starts(&plain, 0), starts(&moved, before.chars().count()));
    }
}

// --- Size: these end, within seconds, however long the text is ---

#[test]
fn ten_thousand_marks_in_one_paragraph_of_two_megabytes_are_read() {
    let filler =
        "The council of the town met late on Monday to talk about the levy and the bridge. "
            .repeat(4);
    let sentence = format!("“We will win,” said Mayor Lena Ortiz. {filler}");
    let mut text = sentence.repeat(2 * 1024 * 1024 / sentence.len());
    assert!(text.matches(['“', '”']).count() >= 10_000);
    text.insert_str(0, "“The mark that opens this sentence is never closed. ");
    let (_, rows) = found(&text);
    assert!(rows.len() > 5_000, "{}", rows.len());
}

#[test]
fn two_megabytes_of_unpaired_marks_are_read() {
    for mark in ["“", "\"", "'", "‘", "«", "("] {
        let text = format!("{mark}No said Ortiz, ").repeat(2 * 1024 * 1024 / 16 / 6);
        found(&text);
    }
}

#[test]
fn two_megabytes_without_a_line_break_are_read() {
    let sentence = "Ortiz said the levy was dead and the council, which met in the town of Corbel, voted on the bridge. ";
    let (_, rows) = found(&sentence.repeat(2 * 1024 * 1024 / sentence.len()));
    assert!(rows.len() > 10_000, "{}", rows.len());
}

#[test]
fn a_sentence_of_two_megabytes_is_read() {
    let text =
        "the levy and the bridge, which Ortiz said was “safe,” and ".repeat(2 * 1024 * 1024 / 60);
    found(&text);
}
