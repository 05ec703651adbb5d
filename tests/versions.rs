//! Two versions of an article → the changes that a person would name, and ids that stay.
//!
//! The pairs are in `tests/versions/pairs.toml`.

mod common;

use common::extractor;
use onrecord::diff::report::{Format, Text, report};
use onrecord::diff::{ArticleDiff, Piece, Version, diff, form, wording};
use onrecord::{Article, Row};
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
            wrong.push(format!("{}:\n  found\n    {found}\n  expected\n    {expected}", pair.name));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
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
        assert!(diff(&old, &old).iter().all(ArticleDiff::is_identical), "{}", pair.name);
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
        assert_eq!(form(&old.collect::<String>()), form(&pair.old), "{}", pair.name);
    }
}

#[test]
fn an_id_stays_where_no_change_is_told_and_goes_with_words_and_speaker() {
    for pair in pairs() {
        let ids = |text: &str| {
            let by_id = rows(text).into_iter().map(|row| {
                let by = if row.speaker.is_empty() { row.source } else { row.speaker };
                (row.id, (form(&by), form(&row.quote)))
            });
            by_id.collect::<HashMap<_, _>>()
        };
        let (old, new) = (ids(&pair.old), ids(&pair.new));
        for (id, said) in &old {
            let is_numbered = id.contains('-');
            let has_words = is_numbered || new.values().any(|other| other == said);
            assert_eq!(new.contains_key(id), has_words, "{}: {said:?}", pair.name);
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
        let mut csv = csv::Reader::from_reader(written(Format::Csv).into_bytes().leak() as &[u8]);
        assert_eq!(csv.records().count(), pair.changes.len(), "{}", pair.name);
        let quotes = written(Format::Html).matches("<blockquote>").count();
        assert_eq!(quotes, pair.changes.len(), "{}", pair.name);
    }
}
