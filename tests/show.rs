//! What `onrecord show` prints: exact bytes, colours, widths, and what happens to bad input.
//!
//! The articles are tiny and their quotations plain, as in `command_line.rs`.

use assert_cmd::{Command, assert::Assert};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;
use tempfile::TempDir;

const WIN: &str = "“We will win,” said Mayor Lena Ortiz. She denied that Cole had lost.\n";
const LEGEND: &str = "\
[content what is said] [source who says it] [cue what signals it]
n speaker (how it is known) · kind/mode · confidence · found_by
";

/// The binary, whatever the environment of the test says about colours.
fn show(arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.arg("show").args(arguments.split_whitespace());
    command
}

/// The binary in a folder with these files.
fn show_files(files: &[(&str, &[u8])], arguments: &str) -> Assert {
    let desk = TempDir::new().expect("a folder for the test");
    for (name, bytes) in files {
        let path = desk.path().join(name);
        fs::create_dir_all(path.parent().expect("the desk")).expect("folders");
        fs::write(path, bytes).expect("a file");
    }
    show(arguments).current_dir(&desk).assert()
}

fn stdout(run: &Assert) -> String {
    String::from_utf8(run.get_output().stdout.clone()).expect("UTF-8 on stdout")
}

fn stderr(run: &Assert) -> String {
    String::from_utf8(run.get_output().stderr.clone()).expect("UTF-8 on stderr")
}

#[test]
fn in_a_pipe_parts_stand_in_brackets_and_notes_below() {
    let expected = format!(
        "{LEGEND}
── a.txt · 2 rows ──

“[content:1 We will win,]” [cue:1 said] [source:1 Mayor Lena Ortiz].
[source:2 She] [cue:2 denied] [content:2 that Cole had lost].
    1 Lena Ortiz (full name) · speech/direct · 0.97 · quotation-cue-source
    2 Lena Ortiz (pronoun) · speech/indirect · 0.97 · source-cue-that
"
    );
    show_files(&[("a.txt", WIN.as_bytes())], "a.txt")
        .code(0)
        .stdout(expected)
        .stderr("");
}

#[test]
fn with_room_the_notes_stand_beside() {
    let run = show_files(&[("a.txt", WIN.as_bytes())], "a.txt --width 110").code(0);
    let shown = stdout(&run);
    let first = shown.lines().nth(5).expect("the paragraph");
    assert!(first.starts_with("“[content:1 We will win,]” "), "{shown}");
    assert!(first.ends_with(" │ 1 Lena Ortiz (full name)"), "{shown}");
}

#[test]
fn with_a_width_of_0_a_paragraph_is_one_line() {
    let shown = stdout(&show("- --width 0").write_stdin(WIN).assert().code(0));
    let line = "\n“[content:1 We will win,]” [cue:1 said] [source:1 Mayor Lena Ortiz]. \
        [source:2 She] [cue:2 denied] [content:2 that Cole had lost].\n";
    assert!(shown.contains(line), "{shown}");
}

#[test]
fn colours_are_there_when_asked_for() {
    let colours = "\u{1b}[2m¹\u{1b}[0m\u{1b}[36mWe will win,\u{1b}[0m” \
        \u{1b}[1m\u{1b}[33msaid\u{1b}[0m \u{1b}[1m\u{1b}[35mMayor Lena Ortiz\u{1b}[0m.";
    for (arguments, variable, has_colours) in [
        ("- --color always", ("NO_COLOR", "1"), true),
        ("- --color auto", ("CLICOLOR_FORCE", "1"), true),
        ("- --color auto", ("TERM", "xterm"), false),
        ("- --color never", ("CLICOLOR_FORCE", "1"), false),
    ] {
        let mut command = show(arguments);
        let run = command
            .env(variable.0, variable.1)
            .write_stdin(WIN)
            .assert();
        let shown = stdout(&run.code(0));
        assert_eq!(
            shown.contains(colours),
            has_colours,
            "{variable:?}: {shown}"
        );
        assert_eq!(shown.contains("[content"), !has_colours, "{variable:?}");
    }
}

#[test]
fn a_row_inside_another_is_shown_inside_it() {
    let text = "“We lost,” said the mayor, who denied that Cole had won.\n";
    let shown = stdout(&show("- --width 0").write_stdin(text).assert().code(0));
    let marked = "“[content:1 We lost,]” [cue:1 said] [source:1 the mayor, [source:2 who] \
        [cue:2 denied] [content:2 that Cole had won]].\n";
    assert!(shown.contains(marked), "{shown}");
    let run = show("- --width 0 --color always")
        .write_stdin(text)
        .assert();
    let shown = stdout(&run.code(0));
    let inner = "\u{1b}[2m²\u{1b}[0m\u{1b}[1m\u{1b}[4m\u{1b}[35mwho\u{1b}[0m";
    assert!(shown.contains(inner), "{shown}");
}

#[test]
fn an_unresolved_speaker_is_shown_as_such() {
    let text = "“We will win,” he said.\n";
    let shown = stdout(&show("-").write_stdin(text).assert().code(0));
    assert!(
        shown.contains("\n    1 unresolved · speech/direct · "),
        "{shown}"
    );
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    let text = "\u{1b}]0;evil\u{7} “We \u{1b}[31mwill\u{9b}0m win,” said Lena Ortiz.\u{8}\n";
    for arguments in ["-", "- --width 120", "- --width 0"] {
        let shown = stdout(&show(arguments).write_stdin(text).assert().code(0));
        let controls = |sign: &char| sign.is_control() && *sign != '\n';
        assert_eq!(shown.chars().find(controls), None, "{shown:?}");
        assert!(shown.contains("␛\\]0;evil␇"), "{shown}");
    }
    let run = show("- --color always").write_stdin(text).assert();
    let shown = stdout(&run.code(0));
    assert!(!shown.contains("\u{1b}]") && !shown.contains("\u{1b}[31m"));
    assert!(!shown.contains(['\u{7}', '\u{8}', '\u{9b}']));
}

#[test]
fn files_and_folders_are_read_as_by_extract() {
    let files: &[(&str, &[u8])] = &[
        ("news/a.txt", WIN.as_bytes()),
        ("news/b/c.txt", b"It rained.\n"),
        ("news/d.md", WIN.as_bytes()),
    ];
    let shown = stdout(&show_files(files, "news news/d.md").code(0));
    let headings: Vec<&str> = shown.lines().filter(|line| line.starts_with('─')).collect();
    assert_eq!(
        headings,
        [
            "── a.txt · 2 rows ──",
            "── b/c.txt · 0 rows ──",
            "── news/d.md · 2 rows ──"
        ]
    );
    assert_eq!(shown.matches("[source who says it]").count(), 1, "{shown}");
}

#[test]
fn rows_that_are_left_out_are_counted_and_keep_the_numbers_of_the_others() {
    let run = show("- --mode indirect --min-confidence 0.5")
        .write_stdin(WIN)
        .assert();
    let shown = stdout(&run.code(0));
    assert!(shown.contains("── stdin · 1 of 2 rows ──"), "{shown}");
    assert!(
        shown.contains("“We will win,” said Mayor Lena Ortiz. [source:2"),
        "{shown}"
    );
    assert!(shown.contains("\n    2 Lena Ortiz "), "{shown}");
    assert!(!shown.contains("\n    1 Lena Ortiz "), "{shown}");
}

#[test]
fn what_cannot_be_read_is_reported_and_the_rest_is_shown() {
    let files: &[(&str, &[u8])] = &[("a.txt", WIN.as_bytes()), ("b.txt", b"PNG\0\0")];
    let run = show_files(files, "no.txt b.txt a.txt").code(1);
    assert!(stdout(&run).starts_with(LEGEND));
    let messages = stderr(&run);
    let starts = [
        "onrecord: no.txt: cannot be read: ",
        "onrecord: b.txt: not text",
    ];
    for (line, start) in messages.lines().zip(starts) {
        assert!(line.starts_with(start), "{messages}");
    }
    show_files(files, "no.txt b.txt").code(2).stdout("");
}

#[test]
fn an_empty_article_has_a_heading_and_a_warning() {
    show_files(&[("a.txt", b"")], "a.txt")
        .code(0)
        .stdout(format!("{LEGEND}\n── a.txt · 0 rows ──\n"))
        .stderr("onrecord: a.txt: holds no text; leave it out or fill it\n");
}

#[test]
fn wrong_usage_is_told_what_is_right() {
    for (arguments, message) in [
        (
            "- --width 5",
            "it must be 20 or more, or 0 for one line a paragraph",
        ),
        ("- --width wide", "it must be 20 or more"),
        ("- --color red", "auto, always, never"),
        ("- --mode loud", "direct, mixed, indirect"),
        ("- --min-confidence 2", "it must be a number from 0 to 1"),
        ("- --data nowhere", "onrecord: nowhere: not a folder"),
        ("", "<PATH>"),
    ] {
        let run = show(arguments).write_stdin(WIN).assert().code(2).stdout("");
        let shown = stderr(&run);
        assert!(shown.contains(message), "{arguments}: {shown}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let desk = TempDir::new().expect("a folder for the test");
    let path = desk.path().join("a.txt");
    // More than any pipe holds, so that the binary is still writing.
    fs::write(&path, WIN.repeat(5_000)).expect("a file");
    let mut run = std::process::Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args([Path::new("show"), &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    let mut first = String::new();
    let mut lines = BufReader::new(run.stdout.take().expect("a pipe"));
    lines.read_line(&mut first).expect("a line");
    drop(lines);
    let end = run.wait_with_output().expect("an end");
    assert!(LEGEND.starts_with(&first), "{first}");
    assert_eq!(
        (end.status.code(), end.stderr.as_slice()),
        (Some(0), b"".as_slice())
    );
}
