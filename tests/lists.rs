//! The lists are tidy: sorted, unique, plain text, and described in `data/README.md`.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The fields of one row.
type Record = Vec<String>;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn read(name: &str) -> String {
    fs::read_to_string(data().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What stands in `data/`, sorted.
fn names() -> Vec<String> {
    let entries = fs::read_dir(data()).expect("data/");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("UTF-8")
        })
        .collect();
    names.sort();
    names
}

fn names_ending(ending: &str) -> Vec<String> {
    let names: Vec<String> = names()
        .into_iter()
        .filter(|name| name.ends_with(ending))
        .collect();
    assert!(names.len() > 3, "{names:?}");
    names
}

/// The entries of a plain list.
fn entries(name: &str) -> Vec<String> {
    let text = read(name);
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

/// The header and the records of a CSV list.
fn table(name: &str) -> (Record, Vec<Record>) {
    let text = read(name);
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let owned = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Record>();
    let header = owned(
        reader
            .headers()
            .unwrap_or_else(|error| panic!("{name}: {error}")),
    );
    let records = reader
        .records()
        .map(|record| owned(&record.unwrap_or_else(|error| panic!("{name}: {error}"))));
    (header, records.collect())
}

/// How many of the first columns tell entries apart.
fn key_columns(name: &str) -> usize {
    match name {
        "confidence.csv" | "cues.csv" | "nicknames.csv" => 2,
        "endings.csv" => 5,
        _ => 1,
    }
}

#[track_caller]
fn assert_sorted<T: Ord + std::fmt::Debug>(name: &str, keys: &[T]) {
    for pair in keys.windows(2) {
        assert!(
            pair[0] < pair[1],
            "{name}: {:?} stands in front of {:?}",
            pair[0],
            pair[1]
        );
    }
}

#[test]
fn plain_lists_are_sorted_and_unique() {
    for name in names_ending(".txt") {
        assert_sorted(&name, &entries(&name));
    }
}

#[test]
fn tables_are_sorted_by_their_keys_and_unique() {
    // Rows and columns of tags.csv are the same tags in the same order.
    for name in names_ending(".csv")
        .into_iter()
        .filter(|name| name != "tags.csv")
    {
        let keys: Vec<Record> = table(&name)
            .1
            .iter()
            .map(|record| record[..key_columns(&name)].to_vec())
            .collect();
        assert!(!keys.is_empty(), "{name} is empty");
        assert_sorted(&name, &keys);
    }
}

#[test]
fn the_tag_table_has_a_row_for_each_tag_and_then_for_what_else_may_stand_before() {
    let (header, records) = table("tags.csv");
    let tags: HashSet<&String> = header[1..].iter().collect();
    assert_eq!(
        tags.len(),
        header.len() - 1,
        "a tag stands twice: {header:?}"
    );
    let rows: Vec<&String> = records.iter().map(|record| &record[0]).collect();
    let (of_tags, others) = rows.split_at(tags.len());
    assert!(of_tags.iter().copied().eq(&header[1..]), "{rows:?}");
    assert_eq!(
        others,
        [
            "adverb behind a pronoun",
            "adverb behind a noun",
            "adverb behind an auxiliary",
            "auxiliary",
            "comma",
            "mark"
        ]
    );
}

#[test]
fn lists_are_plain_text_with_plain_line_ends() {
    for name in names().into_iter().filter(|name| name != "articles") {
        let text = read(&name);
        assert!(
            text.ends_with('\n') && !text.ends_with("\n\n"),
            "{name}: ends with one line end"
        );
        assert!(
            !text.starts_with('\u{feff}'),
            "{name}: begins with a byte order mark"
        );
        for (at, line) in text.split('\n').enumerate() {
            assert!(
                !line.contains(['\r', '\u{a0}']),
                "{name}:{}: carriage return or no-break space",
                at + 1
            );
            assert_eq!(line, line.trim_end(), "{name}:{}: space at the end", at + 1);
        }
    }
}

#[test]
fn no_entry_has_space_around_it_or_an_empty_key() {
    for name in names_ending(".csv") {
        for record in table(&name).1 {
            assert!(!record[0].is_empty(), "{name}: {record:?}");
            for value in record.iter().flat_map(|field| field.split(';')) {
                assert_eq!(value, value.trim(), "{name}: {record:?}");
            }
        }
    }
    for name in names_ending(".txt") {
        for entry in entries(&name) {
            assert_eq!(entry, entry.trim(), "{name}");
        }
    }
}

// --- data/README.md ---

/// The line of the table in `data/README.md` that is about this file.
fn described(name: &str) -> Option<String> {
    let row = format!("| `{name}");
    read("README.md")
        .lines()
        .find(|line| line.starts_with(&row))
        .map(str::to_owned)
}

#[test]
fn every_file_has_a_line_in_the_readme() {
    for name in names().iter().filter(|name| *name != "README.md") {
        assert!(
            described(name).is_some(),
            "{name} has no line in data/README.md"
        );
    }
}

#[test]
fn every_line_of_the_readme_is_about_a_file() {
    for line in read("README.md")
        .lines()
        .filter(|line| line.starts_with("| `"))
    {
        let name = line
            .split('`')
            .nth(1)
            .unwrap_or_default()
            .trim_end_matches('/');
        assert!(
            data().join(name).exists(),
            "data/README.md describes {name}, which is not there"
        );
        assert!(
            line.split('|')
                .nth(2)
                .is_some_and(|what| !what.trim().is_empty()),
            "{name} is not described"
        );
    }
}

#[test]
fn columns_are_as_the_readme_says() {
    for name in names_ending(".csv") {
        let (header, _) = table(&name);
        let line = described(&name).unwrap_or_default();
        let columns = format!("`{}`", header.join(","));
        // The tags are in the table itself.
        assert!(
            line.contains(&columns) || name == "tags.csv",
            "{name} has {columns}; data/README.md says: {line}"
        );
    }
}

#[test]
fn values_of_closed_columns_are_the_documented_ones() {
    let allowed = |name: &str, column: &str, values: &[&str]| {
        let (header, records) = table(name);
        let at = header
            .iter()
            .position(|known| known == column)
            .unwrap_or_else(|| panic!("{name}: no {column}"));
        for record in records {
            assert!(
                values.contains(&record[at].as_str()),
                "{name}: {column} of {record:?}"
            );
        }
    };
    allowed("given_names.csv", "gender", &["male", "female", "any"]);
    allowed(
        "organisations.csv",
        "kind",
        &["organisation", "media", "place-as-body"],
    );
    allowed(
        "roles.csv",
        "kind",
        &["person", "group", "organisation", "document"],
    );
    allowed("titles.csv", "kind", &["honorific", "office"]);
    allowed("speakers.csv", "gender", &["male", "female", "any", ""]);
    allowed(
        "cues.csv",
        "kind",
        &["speech", "writing", "thought", "evidence"],
    );
}

// --- Known speakers ---

#[test]
fn the_people_of_the_ukraine_articles_are_known_speakers() {
    let (_, records) = table("speakers.csv");
    assert!(records.len() >= 150, "{} speakers", records.len());
    for person in [
        "Antony Blinken",
        "Jens Stoltenberg",
        "Alexander Grushko",
        "Sergey Lavrov",
        "John Sullivan",
        "Joe Biden",
        "Vladimir Putin",
    ] {
        let is_known = |record: &&Record| {
            record[0] == person || record[1].split(';').any(|alias| alias == person)
        };
        assert!(records.iter().any(|record| is_known(&record)), "{person}");
    }
}

#[test]
fn a_name_belongs_to_one_known_speaker() {
    let (_, records) = table("speakers.csv");
    let mut seen = HashSet::new();
    for record in &records {
        let aliases = record[1].split(';').filter(|alias| !alias.is_empty());
        for name in aliases.chain([record[0].as_str()]) {
            assert!(
                seen.insert(name.to_owned()),
                "{name} stands twice in speakers.csv"
            );
        }
    }
}
