//! The binary's exact bytes and exit codes.
//!
//! The articles are tiny and their quotations plain, so that these tests say nothing
//! about which quotations are found: only about arguments, files and messages.

mod common;

use assert_cmd::Command;
use common::desk::{Desk, stderr, stdout};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::Stdio,
};

const WIN: &str = "“We will win,” said Mayor Lena Ortiz.\n";
const HEADER: &str = "article,title,date,n,speaker,speaker_kind,role,mode,kind,status,quote,\
    source,cue,paragraph,start,end,confidence,found_by,id\n";

/// The values of one column of a CSV.
fn column(csv: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().expect("a header");
    let at = header
        .iter()
        .position(|column| column == name)
        .expect("a column");
    let records = reader.records().map(|record| record.expect("a record"));
    records.map(|record| record[at].to_owned()).collect()
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).expect("a file that was written")
}

#[test]
fn one_article_gives_a_header_and_its_row_on_stdout() {
    let run = Desk::new(&[("a.txt", WIN.as_bytes())])
        .extract("a.txt")
        .code(0)
        .stderr("");
    let csv = stdout(&run);
    assert!(csv.starts_with(HEADER), "{csv}");
    assert_eq!(column(&csv, "article"), ["a.txt"]);
    assert_eq!(column(&csv, "n"), ["1"]);
    assert_eq!(column(&csv, "speaker"), ["Lena Ortiz"]);
    assert_eq!(column(&csv, "mode"), ["direct"]);
    assert_eq!(column(&csv, "quote"), ["We will win,"]);
    assert_eq!(column(&csv, "cue"), ["said"]);
    assert_eq!(column(&csv, "paragraph"), ["1"]);
    assert_eq!(column(&csv, "start"), ["1"]);
    assert_eq!(column(&csv, "end"), ["13"]);
}

#[test]
fn json_lines_have_the_keys_of_the_columns_and_the_spans() {
    let run = Desk::new(&[("a.txt", WIN.as_bytes())])
        .extract("a.txt --format jsonl")
        .code(0);
    let row: serde_json::Value = serde_json::from_str(&stdout(&run)).expect("one object");
    for key in HEADER.trim_end().split(',') {
        assert!(row.get(key).is_some(), "{key} in {row}");
    }
    assert_eq!(row["spans"]["content"], serde_json::json!([[1, 13]]));
    assert_eq!(row["spans"]["cue"], serde_json::json!([[15, 19]]));
}

#[test]
fn the_format_is_that_of_the_ending_unless_it_is_said() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes())]);
    desk.extract("a.txt -o rows.jsonl")
        .code(0)
        .stdout("")
        .stderr("");
    desk.extract("a.txt -o rows.CSV")
        .code(0)
        .stdout("")
        .stderr("");
    desk.extract("a.txt -o rows.txt --format csv").code(0);
    desk.extract("a.txt -o odd.csv --format jsonl").code(0);
    assert!(read(desk.path("rows.jsonl")).starts_with('{'));
    assert!(read(desk.path("rows.CSV")).starts_with(HEADER));
    assert_eq!(read(desk.path("rows.txt")), read(desk.path("rows.CSV")));
    assert_eq!(read(desk.path("odd.csv")), read(desk.path("rows.jsonl")));
}

#[test]
fn an_unknown_ending_is_wrong_usage_and_names_the_known_ones() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes())]);
    let message = stderr(&desk.extract("a.txt -o rows.doc").code(2).stdout(""));
    let start = "onrecord: rows.doc: no known format; choose from csv, jsonl, jsonld";
    assert!(message.starts_with(start), "{message}");
    assert_eq!(desk.names(), ["a.txt"]);
}

#[test]
fn a_missing_path_among_good_ones_is_reported_and_the_rest_is_written() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes()), ("b.txt", WIN.as_bytes())]);
    let run = desk.extract("a.txt no.txt b.txt").code(1);
    assert_eq!(column(&stdout(&run), "article"), ["a.txt", "b.txt"]);
    let message = stderr(&run);
    assert!(
        message.starts_with("onrecord: no.txt: cannot be read: "),
        "{message}"
    );
    assert!(message.contains("; check the path\n"), "{message}");
    let sum = "onrecord: read 2 articles, skipped 0, could not read 1\n";
    assert!(message.ends_with(sum), "{message}");
}

#[test]
fn when_nothing_can_be_read_nothing_is_written() {
    let desk = Desk::new(&[]);
    desk.extract("no.txt").code(2).stdout("");
    desk.extract("no.txt -o rows.csv").code(2).stdout("");
    assert!(desk.names().is_empty());
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_in_a_folder_is_reported_and_the_rest_is_written() {
    let desk = Desk::new(&[("news/b.txt", WIN.as_bytes())]);
    std::os::unix::fs::symlink("nowhere", desk.path("news/a.txt")).expect("a link");
    let run = desk.extract("news").code(1);
    assert_eq!(column(&stdout(&run), "article"), ["b.txt"]);
    let message = stderr(&run);
    assert_eq!(message.matches("news/a.txt").count(), 1, "{message}");
    assert!(
        message.starts_with("onrecord: news/a.txt: cannot be read: "),
        "{message}"
    );
}

#[test]
fn a_folder_named_like_a_file_is_walked_as_a_folder() {
    let desk = Desk::new(&[
        ("news/x.txt/y.txt", WIN.as_bytes()),
        ("news/.z.txt", WIN.as_bytes()),
    ]);
    let run = desk.extract("news").code(0);
    assert_eq!(column(&stdout(&run), "article"), ["x.txt/y.txt"]);
}

#[test]
fn a_folder_without_articles_is_reported_by_name() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes()), ("empty/a.md", WIN.as_bytes())]);
    let message = "onrecord: empty: no articles in this folder; name files, or give them the \
        ending .txt\n";
    let run = desk.extract("empty").code(2).stdout("");
    assert!(stderr(&run).starts_with(message));
    let run = desk.extract("empty a.txt").code(1);
    assert!(stderr(&run).starts_with(message));
}

#[test]
fn bytes_that_are_not_utf8_are_read_as_windows_1252_with_a_warning() {
    let bytes = b"\x93We will win,\x94 said Mayor Lena Ortiz.\n";
    let run = Desk::new(&[("a.txt", bytes)]).extract("a.txt").code(0);
    assert_eq!(column(&stdout(&run), "quote"), ["We will win,"]);
    assert!(stderr(&run).starts_with("onrecord: a.txt: byte 0 is not UTF-8"));
}

#[test]
fn a_byte_order_mark_does_not_count() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes())]);
    let marked = [b"\xEF\xBB\xBF", WIN.as_bytes()].concat();
    fs::write(desk.path("b.txt"), marked).expect("a file");
    let run = desk.extract("a.txt b.txt").code(0).stderr("");
    assert_eq!(column(&stdout(&run), "start"), ["1", "1"]);
}

#[test]
fn an_empty_file_gives_the_header_alone_and_a_warning() {
    let message = "onrecord: a.txt: holds no text; leave it out or fill it\n";
    Desk::new(&[("a.txt", b"")])
        .extract("a.txt")
        .code(0)
        .stdout(HEADER)
        .stderr(message);
}

#[test]
fn a_file_with_nul_bytes_is_refused() {
    let desk = Desk::new(&[("a.txt", b"PNG\0\0\0"), ("b.txt", WIN.as_bytes())]);
    let run = desk.extract("a.txt b.txt").code(1);
    assert_eq!(column(&stdout(&run), "article"), ["b.txt"]);
    assert!(stderr(&run).starts_with("onrecord: a.txt: not text"));
}

#[test]
fn an_article_without_quotations_gives_the_header_alone() {
    let desk = Desk::new(&[("a.txt", b"It rained.\n")]);
    desk.extract("a.txt").code(0).stdout(HEADER).stderr("");
    desk.extract("a.txt --format jsonl")
        .code(0)
        .stdout("")
        .stderr("");
}

#[test]
fn a_dash_reads_the_standard_input() {
    let run = Desk::new(&[])
        .command("-")
        .write_stdin(WIN)
        .assert()
        .code(0)
        .stderr("");
    assert_eq!(column(&stdout(&run), "article"), ["stdin"]);
}

#[test]
fn only_the_modes_asked_for_are_kept() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes())]);
    desk.extract("a.txt --mode mixed,indirect")
        .code(0)
        .stdout(HEADER);
    let run = desk.extract("a.txt --mode direct,mixed").code(0);
    assert_eq!(column(&stdout(&run), "mode"), ["direct"]);
}

#[test]
fn an_unknown_mode_is_wrong_usage_and_lists_the_known_ones() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes())]);
    let message = stderr(&desk.extract("a.txt --mode direct,loud").code(2).stdout(""));
    assert!(message.contains("'loud'"), "{message}");
    assert!(message.contains("direct, mixed, indirect"), "{message}");
    let message = stderr(&desk.extract("a.txt --format xml").code(2).stdout(""));
    assert!(message.contains("csv, jsonl"), "{message}");
}

#[test]
fn a_confidence_is_a_number_from_0_to_1() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes())]);
    for value in ["-0.1", "1.01", "NaN", "inf", "high", "0,9"] {
        let arguments = format!("a.txt --min-confidence {value}");
        let message = stderr(&desk.extract(&arguments).code(2).stdout(""));
        assert!(
            message.contains("it must be a number from 0 to 1"),
            "{value}: {message}"
        );
    }
    for value in ["0", "0.5", "1", "1e-3"] {
        desk.extract(&format!("a.txt --min-confidence {value}"))
            .code(0)
            .stderr("");
    }
}

#[test]
fn data_that_is_no_folder_is_wrong_usage() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes())]);
    for data in ["a.txt", "nowhere"] {
        let message =
            format!("onrecord: {data}: not a folder; name the folder that holds the lists\n");
        desk.extract(&format!("a.txt --data {data}"))
            .code(2)
            .stdout("")
            .stderr(message);
    }
}

#[test]
fn a_broken_pattern_is_named_with_its_line() {
    let patterns = "[[pattern]]\nid = \"a\"\nfom = \"QUOTATION SOURCE CUE\"\n";
    let desk = Desk::new(&[
        ("a.txt", WIN.as_bytes()),
        ("lists/patterns.toml", patterns.as_bytes()),
    ]);
    let message = stderr(&desk.extract("a.txt --data lists").code(2).stdout(""));
    assert!(
        message.starts_with("onrecord: lists/patterns.toml:"),
        "{message}"
    );
}

#[test]
fn a_broken_weight_or_ending_is_named_with_its_line() {
    for (list, text, problem) in [
        (
            "weights.csv",
            "trait,weight\nbias,much\n",
            "“much” is no weight",
        ),
        (
            "weights.csv",
            "trait,weight\nsubject he,1\nsubject he,2\n",
            "“subject he” stands twice",
        ),
        (
            "endings.csv",
            "sign,frame,units,word,number,weight\nomen,,,,0,1\n",
            "“omen” is none of",
        ),
        (
            "endings.csv",
            "sign,frame,units,word,number,weight\nunit,,n,,many,1\n",
            "“many” is no number",
        ),
    ] {
        let path = format!("lists/{list}");
        let desk = Desk::new(&[("a.txt", WIN.as_bytes()), (&path, text.as_bytes())]);
        let message = stderr(&desk.extract("a.txt --data lists").code(2).stdout(""));
        let line = text.lines().count();
        let start = format!("onrecord: {path}:{line}: {problem}");
        assert!(message.starts_with(&start), "{message}");
    }
}

#[test]
fn what_is_found_is_weighed_by_the_list() {
    let text = "Ortiz said she would win.\n";
    let heavy = "trait,weight\nbias,-9\ncue finite past,0\n";
    let desk = Desk::new(&[
        ("a.txt", text.as_bytes()),
        ("lists/weights.csv", heavy.as_bytes()),
    ]);
    let rows = |arguments: &str| stdout(&desk.extract(arguments).code(0)).lines().count();
    assert_eq!(rows("a.txt"), 2, "a header and a row");
    assert_eq!(rows("a.txt --data lists"), 1, "the header");
}

#[test]
fn nothing_is_left_behind_when_the_output_cannot_be_written() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes())]);
    let message = stderr(&desk.extract("a.txt -o no/rows.csv").code(2).stdout(""));
    assert!(
        message.starts_with("onrecord: no/rows.csv: cannot be written: "),
        "{message}"
    );
    assert!(message.ends_with("; make the folder first\n"), "{message}");
    assert_eq!(desk.names(), ["a.txt"]);
}

#[test]
fn an_older_output_is_replaced_only_by_a_whole_one() {
    let desk = Desk::new(&[("a.txt", WIN.as_bytes()), ("rows.csv", b"old")]);
    desk.extract("no.txt -o rows.csv").code(2);
    assert_eq!(read(desk.path("rows.csv")), "old");
    desk.extract("a.txt no.txt -o rows.csv").code(1);
    assert!(read(desk.path("rows.csv")).starts_with(HEADER));
    assert_eq!(desk.names(), ["a.txt", "rows.csv"]);
}

#[test]
fn rows_are_the_same_bytes_from_run_to_run() {
    let desk = Desk::new(&[
        ("news/a.txt", WIN.as_bytes()),
        ("news/b/c.txt", WIN.as_bytes()),
        ("news/c.txt", WIN.repeat(3).as_bytes()),
    ]);
    let first = stdout(&desk.extract("news --format jsonl").code(0));
    let second = stdout(&desk.extract("news --format jsonl").code(0));
    assert!(!first.is_empty());
    assert_eq!(first, second);
}

#[test]
fn rows_and_messages_are_the_same_with_any_number_of_threads() {
    let long = WIN.repeat(400);
    let texts = (0..60).map(|n| match n % 7 {
        0 => long.clone(),
        1 => "\0".to_owned(),
        _ => WIN.replace("win", &format!("win {n} times")),
    });
    let files: Vec<_> = texts.enumerate().collect();
    let files = files
        .iter()
        .map(|(n, text)| (format!("news/{n}.txt"), text));
    let desk = Desk::new(&[]);
    files.for_each(|(name, text)| desk.write(&name, text));

    let one = desk.extract("news --threads 1 --format jsonl").code(1);
    assert_eq!(stdout(&one).lines().count(), 400 * 9 + 42);
    for threads in ["-j 2", "-j 7", "--threads 100", ""] {
        let many = desk.extract(&format!("news {threads} --format jsonl"));
        assert_eq!(stdout(&many), stdout(&one), "{threads}");
        assert_eq!(stderr(&many), stderr(&one), "{threads}");
    }
    desk.extract("news --threads 0").code(2);
}

#[test]
fn a_file_named_twice_is_read_twice() {
    let run = Desk::new(&[("a.txt", WIN.as_bytes())])
        .extract("a.txt a.txt")
        .code(0);
    let ids = column(&stdout(&run), "id");
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    // More rows than any pipe holds, so that the binary is still writing.
    let desk = Desk::new(&[("a.txt", WIN.repeat(5_000).as_bytes())]);
    let mut run = std::process::Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .current_dir(desk.folder())
        .args(["extract", "a.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    let mut first = String::new();
    let mut lines = BufReader::new(run.stdout.take().expect("a pipe"));
    lines.read_line(&mut first).expect("a line");
    drop(lines);
    let end = run.wait_with_output().expect("an end");
    assert_eq!(first, HEADER);
    assert_eq!(
        (end.status.code(), end.stderr.as_slice()),
        (Some(0), b"".as_slice())
    );
}

#[test]
fn help_and_version_are_given_and_no_arguments_are_wrong_usage() {
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_onrecord"))
            .args(arguments)
            .assert()
    };
    let help = stdout(&run(&["extract", "--help"]).code(0).stderr(""));
    for option in [
        "--output",
        "--format",
        "--mode",
        "--min-confidence",
        "--data",
    ] {
        assert!(help.contains(option), "{option} in {help}");
    }
    let version = format!("onrecord {}\n", env!("CARGO_PKG_VERSION"));
    run(&["--version"]).code(0).stdout(version);
    run(&[]).code(2).stdout("");
    run(&["extract"]).code(2).stdout("");
}
