//! Two versions of an article → the changes that a person would name, and ids that stay.
//!
//! The pairs are in `tests/versions/pairs.toml`.

mod common;

use common::desk::{Desk, stderr, stdout};
use common::extractor;
use onrecord::diff::report::{Format, Text, report};
use onrecord::diff::{ArticleDiff, Kind, Piece, Version, diff, form, wording};
use onrecord::{Article, Row};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    name: String,
    old: String,
    new: String,
    changes: Vec<String>,
}

fn pairs() -> Vec<Pair> {
    let pairs: Pairs = toml::from_str(include_str!("versions/pairs.toml")).expect("the pairs");
    pairs.pair
}

fn rows(text: &str) -> Vec<Row> {
    extractor().quotes(&Article::new("a.txt", text)).rows()
}

fn version(text: &str) -> Version {
    let mut version = Version::default();
    version.add("a.txt", rows(text));
    version
}

/// Each change in one line.
fn told(articles: &[ArticleDiff<'_>]) -> Vec<String> {
    let text = Text::default().report(articles).replace("\n    ", ": ");
    let is_change = |line: &&str| line.contains(" · ");
    text.lines().filter(is_change).map(str::to_owned).collect()
}

#[test]
fn every_pair_gives_the_changes_that_a_person_would_name() {
    let mut wrong = Vec::new();
    for pair in pairs() {
        let (old, new) = (version(&pair.old), version(&pair.new));
        let found = told(&diff(&old, &new));
        if found != pair.changes {
            let (found, expected) = (found.join("\n    "), pair.changes.join("\n    "));
            wrong.push(format!(
                "{}:\n  found\n    {found}\n  expected\n    {expected}",
                pair.name
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn there_are_sixty_pairs_and_each_has_a_name_of_its_own() {
    let mut names: Vec<String> = pairs().into_iter().map(|pair| pair.name).collect();
    names.sort();
    names.dedup();
    assert!(names.len() >= 60, "{}", names.len());
}

#[test]
fn a_version_never_differs_from_itself_and_the_way_back_has_as_many_changes() {
    for pair in pairs() {
        let (old, new) = (version(&pair.old), version(&pair.new));
        assert!(
            diff(&old, &old).iter().all(ArticleDiff::is_identical),
            "{}",
            pair.name
        );
        let forth = told(&diff(&old, &new)).len();
        assert_eq!(told(&diff(&new, &old)).len(), forth, "{}", pair.name);
    }
}

#[test]
fn the_new_wording_is_in_the_pieces_verbatim() {
    for pair in pairs() {
        let pieces = wording(&pair.old, &pair.new);
        let new = pieces.iter().map(|piece| match piece {
            Piece::Same(text) | Piece::Added(text) => *text,
            Piece::Dropped(_) => "",
        });
        assert_eq!(new.collect::<String>(), pair.new, "{}", pair.name);
        let old = pieces.iter().map(|piece| match piece {
            Piece::Same(text) | Piece::Dropped(text) => *text,
            Piece::Added(_) => " ",
        });
        assert_eq!(
            form(&old.collect::<String>()),
            form(&pair.old),
            "{}",
            pair.name
        );
    }
}

#[test]
fn an_id_stays_where_no_change_is_told_and_goes_with_words_and_speaker() {
    for pair in pairs() {
        let ids = |text: &str| {
            let by_id = rows(text).into_iter().map(|row| {
                let by = if row.speaker.is_empty() {
                    row.source
                } else {
                    row.speaker
                };
                (row.id, (form(&by), form(&row.quote)))
            });
            by_id.collect::<HashMap<_, _>>()
        };
        let (old, new) = (ids(&pair.old), ids(&pair.new));
        for (id, said) in &old {
            // Which of two that say the same has the number depends on the other.
            if !id.contains('-') {
                let is_said = new.values().any(|other| other == said);
                assert_eq!(new.contains_key(id), is_said, "{}: {said:?}", pair.name);
            }
        }
    }
}

#[test]
fn reports_in_all_formats_tell_the_same_changes() {
    for pair in pairs() {
        let (old, new) = (version(&pair.old), version(&pair.new));
        let articles = diff(&old, &new);
        let written = |format| {
            let bytes = report(&articles, format).expect("memory takes everything");
            String::from_utf8(bytes).expect("UTF-8")
        };
        let jsonl = written(Format::Jsonl);
        assert_eq!(jsonl.lines().count(), pair.changes.len(), "{}", pair.name);
        let csv = written(Format::Csv);
        let mut csv = csv::Reader::from_reader(csv.as_bytes());
        assert_eq!(csv.records().count(), pair.changes.len(), "{}", pair.name);
        let quotes = written(Format::Html).matches("<blockquote>").count();
        assert_eq!(quotes, pair.changes.len(), "{}", pair.name);
    }
}

// --- Ids stay whatever changes elsewhere ---

/// Sentences in which something is said. None by a pronoun: whom it stands for depends on
/// how far off the name is.
const QUOTED: &[&str] = &[
    "“We will rebuild the pier,” said Mayor Dora Vance.",
    "“It is ours,” Vance said.",
    "“Nobody asked us,” said Tom Ashby, a trader.",
    "“It will cost 12 million,” the mayor said.",
    "“They never came back,” Ashby said.",
    "According to Ashby, the traders were never asked.",
    "“Was it arson?” asked Joan Petty, who leads the rescue team.",
    "Ashby told reporters that the stalls were gone.",
    "“The old pier,” Petty said, “was beyond any repair.”",
    "The police said the fire had begun at four.",
    "The pier was “a jewel,” a spokesman for the town said.",
    "“Children loved it,” said Una Reyes. “So did I.”",
    "Vance: “Not on my watch.”",
];

/// Sentences in which nobody is named and nothing is said.
const PLAIN: &[&str] = &[
    "It rained all night.",
    "The pier burned down in May, and with it a kiosk from 1910.",
    "Smoke hung over the bay for two days.",
    "There were “no entry” signs along the shore.",
    "The water was cold.",
    "Two stalls and a boat were lost.",
    "A crane stood idle near the old market, which was closed.",
    "On Monday, the first planks arrived.",
];

type Paragraph = Vec<&'static str>;

fn paragraph() -> impl Strategy<Value = Paragraph> {
    prop_oneof![
        3 => select(QUOTED).prop_map(|sentence| vec![sentence]),
        1 => (select(QUOTED), select(PLAIN)).prop_map(|(one, other)| vec![one, other]),
        1 => (select(PLAIN), select(QUOTED)).prop_map(|(one, other)| vec![one, other]),
        1 => select(PLAIN).prop_map(|sentence| vec![sentence]),
    ]
}

/// An edit that touches no sentence in which something is said, and no name.
#[derive(Debug, Clone)]
enum Edit {
    /// A new paragraph in front of this one.
    Insert(usize, &'static str),
    /// A new last sentence of this paragraph.
    Append(usize, &'static str),
    /// Another sentence for each plain one in this paragraph.
    Replace(usize, &'static str),
    /// This paragraph goes, if it is plain.
    Remove(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let place = || (0..12_usize, select(PLAIN));
    prop_oneof![
        place().prop_map(|(at, sentence)| Edit::Insert(at, sentence)),
        place().prop_map(|(at, sentence)| Edit::Append(at, sentence)),
        place().prop_map(|(at, sentence)| Edit::Replace(at, sentence)),
        (0..12_usize).prop_map(Edit::Remove),
    ]
}

fn edited(mut text: Vec<Paragraph>, edits: &[Edit]) -> Vec<Paragraph> {
    let is_plain = |sentence: &&str| PLAIN.contains(sentence);
    for edit in edits {
        let (Edit::Insert(at, _) | Edit::Append(at, _) | Edit::Replace(at, _) | Edit::Remove(at)) =
            *edit;
        let at = at % text.len();
        match *edit {
            Edit::Insert(_, sentence) => text.insert(at, vec![sentence]),
            Edit::Append(_, sentence) => text[at].push(sentence),
            Edit::Replace(_, other) => {
                let plain = text[at].iter_mut().filter(|sentence| is_plain(sentence));
                plain.for_each(|sentence| *sentence = other);
            }
            Edit::Remove(_) if text.len() > 1 && text[at].iter().all(is_plain) => {
                text.remove(at);
            }
            Edit::Remove(_) => {}
        }
    }
    text
}

fn written(paragraphs: &[Paragraph]) -> String {
    let paragraphs: Vec<String> = paragraphs.iter().map(|all| all.join(" ")).collect();
    paragraphs.join("\n\n")
}

fn ids(paragraphs: &[Paragraph]) -> Vec<String> {
    let rows = rows(&written(paragraphs)).into_iter();
    rows.map(|row| row.id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edit_outside_the_sentences_of_quotations_changes_no_id(
        text in vec(paragraph(), 1..10),
        edits in vec(edit(), 1..5),
    ) {
        let new = edited(text.clone(), &edits);
        prop_assert_eq!(ids(&text), ids(&new), "\n{}\n->\n{}", written(&text), written(&new));
    }

    #[test]
    fn a_version_of_any_kind_is_the_same_as_itself_and_has_no_pair_twice(
        old in vec(paragraph(), 1..10),
        new in vec(paragraph(), 1..10),
    ) {
        let (old, new) = (version(&written(&old)), version(&written(&new)));
        prop_assert!(diff(&old, &old).iter().all(ArticleDiff::is_identical));
        let articles = diff(&old, &new);
        let changes = &articles[0].changes;
        let added = changes.iter().filter(|change| change.is(Kind::Added)).count();
        let dropped = changes.iter().filter(|change| change.is(Kind::Dropped)).count();
        prop_assert_eq!(new.rows().count() - added, old.rows().count() - dropped);
    }
}

// --- The command ---

const OLD: &str =
    "“We will rebiuld the pier,” said Mayor Dora Vance.\n\n“Nobody asked us,” said Tom Ashby.\n";
const NEW: &str = "It rained.\n\n“We will rebuild the pier,” said Mayor Dora Vance.\n";
const CHANGES: &str = "\
── new.txt ──
reworded · Dora Vance · paragraph 2
    We will [-rebiuld-]{+rebuild+} the pier,
dropped · Tom Ashby · paragraph 2
    Nobody asked us,

1 article, 1 changed: 1 dropped, 1 reworded
";

fn desk() -> Desk {
    Desk::of_texts(&[("old.txt", OLD), ("new.txt", NEW)])
}

#[test]
fn two_files_are_paired_and_their_changes_told() {
    desk()
        .run("diff old.txt new.txt")
        .code(1)
        .stdout(CHANGES)
        .stderr("");
}

#[test]
fn the_same_on_both_sides_is_told_by_silence() {
    let desk = desk();
    desk.run("diff old.txt old.txt")
        .code(0)
        .stdout("")
        .stderr("");
    desk.run("extract old.txt -o old.csv").code(0);
    desk.run("diff old.csv old.txt")
        .code(0)
        .stdout("")
        .stderr("");
    desk.run("diff old.csv old.txt --format csv")
        .code(0)
        .stderr("");
}

#[test]
fn a_side_is_a_sheet_of_either_format_or_articles() {
    let desk = desk();
    desk.run("extract old.txt -o old.csv").code(0);
    desk.run("extract new.txt -o new.jsonl").code(0);
    for arguments in ["old.csv new.jsonl", "old.csv new.txt", "old.txt new.jsonl"] {
        desk.run(&format!("diff {arguments}"))
            .code(1)
            .stdout(CHANGES);
    }
}

#[cfg(feature = "parquet")]
#[test]
fn a_parquet_table_is_a_sheet_too() {
    let desk = desk();
    desk.run("extract old.txt -o old.parquet").code(0);
    desk.run("extract old.txt --group -o groups.parquet")
        .code(0);
    desk.run("diff old.txt old.parquet").code(0).stdout("");
    desk.run("diff old.parquet groups.parquet")
        .code(0)
        .stdout("");
    for arguments in ["old.parquet new.txt", "groups.parquet new.txt"] {
        desk.run(&format!("diff {arguments}"))
            .code(1)
            .stdout(CHANGES);
    }

    desk.run("check old.txt --against old.parquet").code(0);
    desk.write("old.txt", NEW);
    desk.run("check old.txt --against old.parquet").code(1);
    desk.run("check old.txt --against old.parquet --accept")
        .code(0);
    desk.run("check old.txt --against old.parquet").code(0);

    desk.write("broken.parquet", "PAR1");
    let run = desk.run("diff broken.parquet new.txt").code(2);
    assert!(stderr(&run).contains("broken.parquet:1: "));
}

#[cfg(not(feature = "parquet"))]
#[test]
fn a_parquet_table_asks_for_the_feature_that_reads_it() {
    let desk = desk();
    desk.write("old.parquet", "PAR1");
    for arguments in [
        "diff old.parquet new.txt",
        "check new.txt --against old.parquet",
    ] {
        let message = stderr(&desk.run(arguments).code(2).stdout(""));
        assert!(message.contains("--features parquet"), "{message}");
    }
}

#[test]
fn a_file_of_records_holds_articles_and_is_no_sheet() {
    let record = |id, text: &str| format!("{{\"id\":\"{id}\",\"text\":{text:?}}}\n");
    let desk = Desk::of_texts(&[
        ("old.jsonl", (record("a", OLD) + &record("b", OLD)).as_str()),
        ("new.jsonl", (record("a", OLD) + &record("b", NEW)).as_str()),
    ]);
    let changes = CHANGES
        .replace("new.txt", "b")
        .replace("1 article,", "2 articles,");
    let run = desk.run("diff old.jsonl new.jsonl").code(1);
    run.stdout(changes).stderr("");
}

#[test]
fn articles_of_folders_are_paired_by_their_path_and_those_without_a_pair_are_named() {
    let desk = Desk::of_texts(&[
        ("old/a.txt", OLD),
        ("old/b/c.txt", OLD),
        ("old/plain.txt", "It rained."),
        ("new/a.txt", OLD),
        ("new/d.txt", NEW),
    ]);
    let changes = "\
── b/c.txt · article dropped ──
dropped · Dora Vance · paragraph 1
    We will rebiuld the pier,
dropped · Tom Ashby · paragraph 2
    Nobody asked us,

── d.txt · article added ──
added · Dora Vance · paragraph 2
    We will rebuild the pier,

── plain.txt · article dropped ──

4 articles, 3 changed: 1 article added, 2 articles dropped, 1 added, 2 dropped
";
    desk.run("diff old new").code(1).stdout(changes).stderr("");
}

#[test]
fn sheets_without_a_common_article_are_told_why() {
    let desk = Desk::of_texts(&[
        ("old/a.txt", OLD),
        ("old/b.txt", OLD),
        ("new/a.txt", OLD),
        ("new/b.txt", OLD),
    ]);
    desk.run("extract old/a.txt old/b.txt -o old.csv").code(0);
    desk.run("extract new/a.txt new/b.txt -o new.csv").code(0);
    let message = stderr(&desk.run("diff old.csv new.csv").code(1));
    assert!(message.contains("no article is on both sides"), "{message}");
}

#[test]
fn only_the_rows_asked_for_are_compared() {
    let desk = desk();
    desk.run("diff old.txt new.txt --mode indirect")
        .code(0)
        .stdout("");
    desk.run("diff old.txt new.txt --min-confidence 1")
        .code(0)
        .stdout("");
}

#[test]
fn what_cannot_be_read_is_trouble_and_nothing_is_compared() {
    let desk = Desk::of_texts(&[
        ("old.txt", OLD),
        ("folder/a.txt", OLD),
        ("folder/b.txt", "PNG\0\0"),
        ("broken.csv", "article,speaker\n"),
        ("broken.jsonl", "{\"speaker\":1}\n"),
    ]);
    for (arguments, message) in [
        ("old.txt no.txt", "onrecord: no.txt: cannot be read: "),
        ("no.csv old.txt", "onrecord: no.csv: cannot be read: "),
        ("old.txt folder", "onrecord: folder/b.txt: not text"),
        (
            "broken.csv old.txt",
            "onrecord: broken.csv:1: no column “title”; ",
        ),
        (
            "old.txt broken.jsonl",
            "onrecord: broken.jsonl:1: invalid type: integer `1`",
        ),
        (
            "old.txt old.txt -o changes.doc",
            "onrecord: changes.doc: no known format; choose from ",
        ),
        (
            "old.txt old.txt -o no/changes.csv",
            "onrecord: no/changes.csv: cannot be written: ",
        ),
        ("old.txt old.txt --data no", "onrecord: no: not a folder; "),
    ] {
        let run = desk.run(&format!("diff {arguments}")).code(2).stdout("");
        assert!(stderr(&run).starts_with(message), "{}", stderr(&run));
    }
    assert!(!desk.path("changes.doc").exists());
}

#[test]
fn changes_are_written_in_the_format_of_the_ending() {
    let desk = desk();
    for (file, start) in [
        (
            "changes.csv",
            "article,change,words,old_speaker,new_speaker,old_quote,",
        ),
        (
            "changes.jsonl",
            "{\"article\":\"new.txt\",\"change\":[\"reworded\"],",
        ),
        ("changes.html", "<!DOCTYPE html>\n<html lang=\"en\">\n"),
        ("changes.txt", CHANGES),
    ] {
        desk.run(&format!("diff old.txt new.txt -o {file}"))
            .code(1)
            .stdout("");
        assert!(desk.read(file).starts_with(start), "{}", desk.read(file));
    }
    let csv = desk.read("changes.csv");
    assert!(
        csv.contains("\nnew.txt,reworded,\"We will [-rebiuld-]{+rebuild+} the pier,\",Dora Vance,"),
        "{csv}"
    );
    let html = desk.read("changes.html");
    assert!(
        html.contains("We will <del>rebiuld</del> <ins>rebuild</ins> the pier,"),
        "{html}"
    );
    let printed = stdout(&desk.run("diff old.txt new.txt --format csv").code(1));
    assert_eq!(printed, csv);
}

#[test]
fn markup_in_an_article_stays_text_on_the_page() {
    let desk = Desk::of_texts(&[
        ("old.txt", "It rained."),
        (
            "new.txt",
            "“We like <script>alert(1)</script> a lot,” said Mayor Dora Vance.",
        ),
    ]);
    let page = stdout(&desk.run("diff old.txt new.txt --format html").code(1));
    assert!(
        page.contains("&lt;script&gt;") && !page.contains("<script"),
        "{page}"
    );
}

#[test]
fn colours_are_for_terminals_or_when_asked_for() {
    let desk = desk();
    let plain = stdout(&desk.run("diff old.txt new.txt"));
    assert!(!plain.contains('\u{1b}'), "{plain}");
    let colours = stdout(&desk.run("diff old.txt new.txt --color always").code(1));
    assert!(
        colours.contains("\u{1b}[") && !colours.contains("[-"),
        "{colours}"
    );
}
