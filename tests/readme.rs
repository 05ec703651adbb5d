//! What README.md shows is what the program gives.
//!
//! `UPDATE_README=1 cargo test --test readme` writes what is shown anew.

use onrecord::output::{Format, Summary, Writer};
use onrecord::{Article, Extractor, Row, article};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// How many rows are shown.
const SHOWN: usize = 8;
/// Which of their columns are shown.
const COLUMNS: [&str; 6] = ["n", "speaker", "mode", "quote", "source", "cue"];
/// Which article is shown, and how many lines of it.
const ARTICLE: &str = "data/articles/01-ukraine-reply-wire.txt";
const LINES: usize = 22;
/// Which pattern is shown.
const PATTERN: &str = "quotation-source-cue";

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The first article of `data/articles`, and its first rows.
fn first_rows() -> (Article, Vec<Row>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/articles");
    let (article, _) = article::sources([folder])
        .next()
        .expect("an article")
        .expect("readable");
    let extractor = Extractor::builder()
        .build()
        .expect("the built-in lists are sound");
    let mut rows = extractor.quotes(&article).rows();
    rows.truncate(SHOWN);
    (article, rows)
}

/// What the command prints in this folder, its first lines.
fn first_lines(count: usize, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.args(arguments).env_remove("CLICOLOR_FORCE");
    let output = command.output().expect("it runs").stdout;
    let output = String::from_utf8(output).expect("UTF-8");
    output.split_inclusive('\n').take(count).collect()
}

/// The part of README.md between `<!-- name -->` and `<!-- /name -->` must be this.
#[track_caller]
fn assert_shown(name: &str, expected: &str) {
    let readme = read("README.md");
    let (opening, closing) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = readme.split_once(&opening).expect(&opening);
    let (shown, after) = rest.split_once(&closing).expect(&closing);
    if shown != expected && env::var_os("UPDATE_README").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
        let updated = format!("{before}{opening}{expected}{closing}{after}");
        fs::write(path, updated).expect("README.md can be written");
    } else {
        assert_eq!(
            shown, expected,
            "README.md, {name}: run UPDATE_README=1 cargo test --test readme"
        );
    }
}

/// One test for all blocks, so that two updates do not meet in one file.
#[test]
fn what_is_shown_is_what_the_program_gives() {
    let (article, rows) = first_rows();
    let mut table = format!("\n| {} |\n|{}\n", COLUMNS.join(" | "), " --- |".repeat(6));
    for row in &rows {
        let values = row.values();
        let value = |name: &str| {
            let at = Row::COLUMNS.iter().position(|column| *column == name);
            values[at.expect("a column")].replace('\n', " ")
        };
        table += &format!("| {} |\n", COLUMNS.map(value).join(" | "));
    }
    assert_shown("first rows", &(table + "\n"));

    let mut writer = Writer::new(Format::Jsonl, Vec::new());
    let written = writer.write(&article, &rows[1..2]);
    written.expect("memory takes everything");
    let json = writer.finish(&Summary::default());
    let json = String::from_utf8(json.expect("memory takes everything")).expect("UTF-8");
    assert_shown("json row", &format!("\n```json\n{json}```\n\n"));

    let shown = first_lines(LINES, &["show", ARTICLE]);
    let command = format!("onrecord show {ARTICLE} | head -n {LINES}");
    let block = format!("\n```sh\n{command}\n```\n\n```text\n{shown}```\n\n");
    assert_shown("show", &block);

    let patterns = read("data/patterns.toml");
    let mut tables = patterns.split("\n\n");
    let table = tables
        .find(|table| table.contains(&format!("\nid = \"{PATTERN}\"\n")))
        .expect("the shown pattern");
    assert_shown("pattern", &format!("\n```toml\n{table}\n```\n\n"));

    let arguments = "score tests/gold data/articles --errors --only mixed --limit 1";
    let shown = format!("\n```\n$ onrecord {arguments}\n{}```\n\n", run(arguments));
    assert_shown("score", &shown);

    #[cfg(unix)]
    {
        assert_shown("diff", &session(&DIFF));
        assert_shown("check", &session(&CHECK));
        assert_shown("snapshots", &session(&SNAPSHOTS));
    }
}

/// What is typed to compare two versions of an article.
#[cfg(unix)]
const DIFF: [&str; 1] = ["onrecord diff tests/versions/monday tests/versions/tuesday"];

/// What is typed to see what patterns change.
#[cfg(unix)]
const CHECK: [&str; 8] = [
    "mkdir news old-lists",
    r#"awk '{ name = FILENAME; gsub(/.*\/|\.txt$/, "", name); print > sprintf("news/%s-%d.txt", name, (FNR - 1) / 12) }' data/articles/*.txt"#,
    r#"awk -v RS= -v ORS='\n\n' '!/id = "source-cue-(that|clause|object)"/' data/patterns.toml > old-lists/patterns.toml"#,
    "onrecord extract news --data old-lists -o quotes.csv",
    "onrecord check news --against quotes.csv --summary > changes.txt",
    "tail -n 2 changes.txt",
    "grep '^──' changes.txt",
    "grep -E -A 2 '^──.*(dropped|attributed)' changes.txt",
];

/// What is typed to see what snapshots would say otherwise.
#[cfg(unix)]
const SNAPSHOTS: [&str; 2] = [
    r"awk 'FNR == 1 { part = 0 } /^---$/ { part++; next } part == 3 && !(/^article,/ && seen++)' snapshots/*.snap > before.csv",
    "onrecord diff before.csv data/articles --summary",
];

/// What a shell shows when the lines are typed in a copy of this folder.
#[cfg(unix)]
fn session(lines: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let binary = Path::new(env!("CARGO_BIN_EXE_onrecord"));
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["data", "snapshots", "tests"] {
        let link = folder.path().join(name);
        std::os::unix::fs::symlink(root.join(name), link).expect("a link");
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let binaries = binary.parent().map(Path::to_owned).into_iter();
    let path = env::join_paths(binaries.chain(env::split_paths(&path))).expect("a path");
    let mut shown = String::from("\n```\n");
    for line in lines {
        let mut shell = Command::new("sh");
        let shell = shell.current_dir(&folder).env("PATH", &path);
        let shell = shell.env_remove("CLICOLOR_FORCE").args(["-c", line]);
        let output = shell.output().expect("it runs");
        let lines = [output.stdout, output.stderr].concat();
        shown += &format!("$ {line}\n{}", String::from_utf8(lines).expect("UTF-8"));
    }
    shown + "```\n\n"
}

/// What the program prints for these arguments, messages last.
fn run(arguments: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    let command = command.current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.args(arguments.split(' ')).output();
    let output = output.expect("it runs");
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    lines + &String::from_utf8(output.stderr).expect("UTF-8")
}

#[test]
fn every_column_is_explained_in_order() {
    let readme = read("README.md");
    let (_, section) = readme
        .split_once("\n## Columns\n")
        .expect("a section Columns");
    let section = section
        .split_once("\n## ")
        .map_or(section, |(section, _)| section);
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let names: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    assert_eq!(names, Row::COLUMNS);
}

#[test]
fn every_option_is_explained() {
    let readme = read("README.md");
    for command in ["check", "diff", "extract", "score", "show", "text"] {
        let help = first_lines(usize::MAX, &[command, "--help"]);
        let words = help.split(|sign: char| sign.is_whitespace() || ",[".contains(sign));
        let mut options = words.filter(|word| word.starts_with("--") && word.len() > 2);
        assert!(options.clone().count() >= 5, "{help}");
        let missing = options.find(|option| !readme.contains(*option));
        assert_eq!(missing, None, "{command}");
    }
}

#[test]
fn every_word_of_a_form_is_explained() {
    let readme = read("README.md");
    let patterns = read("data/patterns.toml");
    let forms = patterns
        .lines()
        .filter_map(|line| line.strip_prefix("form = "));
    for form in forms {
        let words = form.split(|sign: char| !sign.is_ascii_uppercase() && sign != '-');
        for word in words.filter(|word| !word.is_empty()) {
            let explained = readme.contains(&format!("`{word}`"));
            assert!(explained, "README.md does not explain {word}");
        }
    }
}
