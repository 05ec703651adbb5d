//! Every pattern finds its examples and leaves its counter-examples alone; a pattern file
//! that breaks a rule is refused by file and line.

mod common;

use common::marking::{self, Parts};
use common::{attributions, extractor};
use onrecord::Extractor;
use onrecord::pattern::Pattern;
use std::fs;
use tempfile::TempDir;

const PARAGRAPH_BEFORE: &str = "The council met on Monday.\n\n";

/// What is wrong with what the pattern finds in its example, if anything.
fn check_example(pattern: &Pattern, example: &str, before: &str) -> Option<String> {
    let marked = marking::read(example);
    let text = format!("{before}{}", marked.text);
    let found = attributions(&text);
    let by_pattern: Vec<Parts> = found
        .iter()
        .filter(|one| *one.found_by == *pattern.id)
        .map(Parts::from)
        .collect();
    let expected: Vec<Parts> = marked
        .attributions
        .iter()
        .map(|parts| parts.moved(before.len()))
        .collect();
    let words = |all: &[Parts]| {
        all.iter()
            .map(|parts| parts.words(&text))
            .collect::<Vec<_>>()
    };
    if expected.len() == 1 && words(&by_pattern) == words(&expected) {
        return None;
    }
    let all: Vec<Parts> = found.iter().map(Parts::from).collect();
    let by: Vec<&str> = found.iter().map(|one| &*one.found_by).collect();
    let (wanted, got) = (
        marking::write(&text, &expected),
        marking::write(&text, &all),
    );
    Some(format!(
        "{}\n  wanted {wanted:?}\n  found  {got:?}\n  by {by:?}\n",
        pattern.id
    ))
}

fn check_examples(before: &str) {
    let wrong: Vec<String> = extractor()
        .patterns()
        .iter()
        .flat_map(|pattern| {
            pattern
                .examples
                .iter()
                .filter_map(move |example| check_example(pattern, example, before))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} examples are not found as marked:\n\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_pattern_finds_its_examples() {
    check_examples("");
}

#[test]
fn every_pattern_finds_its_examples_behind_another_paragraph() {
    check_examples(PARAGRAPH_BEFORE);
}

#[test]
fn no_pattern_finds_anything_in_its_counter_examples() {
    for pattern in extractor().patterns().iter() {
        for sentence in &pattern.not {
            for before in ["", PARAGRAPH_BEFORE] {
                let text = format!("{before}{sentence}");
                let found = attributions(&text);
                let by_pattern: Vec<Parts> = found
                    .iter()
                    .filter(|one| *one.found_by == *pattern.id)
                    .map(Parts::from)
                    .collect();
                let got = marking::write(&text, &by_pattern);
                assert!(by_pattern.is_empty(), "{} finds {got:?}", pattern.id);
            }
        }
    }
}

#[test]
fn there_is_a_pattern_and_no_id_stands_twice() {
    let mut ids: Vec<&str> = extractor()
        .patterns()
        .iter()
        .map(|pattern| &*pattern.id)
        .collect();
    assert!(ids.len() > 10, "{ids:?}");
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
}

// --- Loading ---

const SOUND: &str = r#"# Patterns

[[pattern]]
id = "quotation-source-cue"
form = "OPEN QUOTATION COMMA? SOURCE CUE"
frame = "quotation"
examples = ['[content “We will win,”] [source Ann Lee] [cue said].']
"#;

/// Loads these patterns in place of the built-in ones.
fn load(patterns: &str) -> Result<Extractor, String> {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("patterns.toml"), patterns).expect("a file");
    let built = Extractor::builder().data(folder.path()).build();
    let place = format!("{}/", folder.path().display());
    built.map_err(|error| error.to_string().replace(&place, ""))
}

/// The message that refuses these patterns.
fn refusal(patterns: &str) -> String {
    load(patterns)
        .err()
        .unwrap_or_else(|| panic!("accepted: {patterns}"))
}

#[test]
fn a_folder_of_its_own_replaces_the_patterns() {
    let extractor = load(SOUND).expect("sound patterns");
    assert_eq!(extractor.patterns().iter().count(), 1);
}

#[test]
fn an_unknown_key_is_refused_by_file_and_line() {
    let message = refusal(&SOUND.replace("frame =", "farme ="));
    assert!(message.starts_with("patterns.toml:6: "), "{message}");
    assert!(message.contains("`farme`"), "{message}");
}

#[test]
fn an_unknown_table_is_refused_by_file_and_line() {
    let message = refusal(&format!("{SOUND}\n[[patern]]\nid = \"a\"\n"));
    assert!(message.starts_with("patterns.toml:9: "), "{message}");
    assert!(message.contains("`patern`"), "{message}");
}

#[test]
fn a_repeated_id_is_refused_by_file_and_line() {
    let again = SOUND
        .split_once("\n\n")
        .expect("a table behind the comment")
        .1;
    let message = refusal(&format!("{SOUND}\n{again}"));
    assert!(message.starts_with("patterns.toml:9: "), "{message}");
    assert!(
        message.contains("“quotation-source-cue” stands twice"),
        "{message}"
    );
}

#[test]
fn a_form_without_content_is_refused_by_file_and_line() {
    let message = refusal(&SOUND.replace("QUOTATION COMMA?", "COMMA?"));
    assert!(
        message.starts_with("patterns.toml:5: the form has no content"),
        "{message}"
    );
}

#[test]
fn a_form_with_two_sources_is_refused_by_file_and_line() {
    let message = refusal(&SOUND.replace("SOURCE CUE", "SOURCE CUE SOURCE"));
    assert!(message.starts_with("patterns.toml:5: "), "{message}");
    assert!(message.contains("more than one source"), "{message}");
}

#[test]
fn an_unknown_word_in_a_form_is_refused_by_file_and_line() {
    let message = refusal(&SOUND.replace("SOURCE CUE", "SAUCE CUE"));
    assert!(
        message.starts_with("patterns.toml:5: “SAUCE” is no word of a form"),
        "{message}"
    );
}

#[test]
fn a_form_that_is_no_regular_expression_is_refused_by_file_and_line() {
    let message = refusal(&SOUND.replace("SOURCE CUE", "(SOURCE CUE"));
    assert!(message.starts_with("patterns.toml:5: "), "{message}");
}

#[test]
fn a_pattern_without_an_example_is_refused_by_file_and_line() {
    let without: String = SOUND
        .lines()
        .filter(|line| !line.starts_with("examples"))
        .map(|line| format!("{line}\n"))
        .collect();
    for patterns in [
        without,
        SOUND.replace(
            "['[content “We will win,”] [source Ann Lee] [cue said].']",
            "[]",
        ),
    ] {
        let message = refusal(&patterns);
        assert!(message.starts_with("patterns.toml:3: "), "{message}");
        assert!(
            message.contains("“quotation-source-cue” has no example"),
            "{message}"
        );
    }
}

#[test]
fn a_file_that_is_no_toml_is_refused_by_file_and_line() {
    let message = refusal(&SOUND.replace("id = \"quotation-source-cue\"", "id = "));
    assert!(message.starts_with("patterns.toml:4: "), "{message}");
}

// --- The marking itself ---

#[test]
fn marking_is_read_and_written_without_loss() {
    for marked in [
        "[content “We will win,”] [source Ann Lee] [cue said].",
        "[content The plan], [source Ann Lee] [cue said], [content will fail].",
        "[source:1 He] [cue:1 said] [content:1 [source:2 she] [cue:2 said] [content:2 no]].",
        "[content:1 One [content:2 two [/content:1]three], [source:1 he] [cue:2 said].",
        r"[content They \[the board\] lied \\ twice,] [source Kim] [cue said].",
        "It rained.",
    ] {
        let read = marking::read(marked);
        assert_eq!(marking::write(&read.text, &read.attributions), marked);
    }
}
