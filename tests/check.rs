//! `onrecord check`: the snapshot test of a sheet.

mod common;

use common::desk::{Desk, stderr, stdout};

const OLD: &str = "“We will rebiuld the pier,” said Mayor Dora Vance.\n\nTom Ashby said that the stalls were gone.\n";
const NEW: &str = "“We will rebuild the pier,” said Mayor Dora Vance.\n\nTom Ashby said that the stalls were gone.\n";

/// A folder of two articles and the sheet made from it.
fn desk(sheet: &str) -> Desk {
    let desk = Desk::of_texts(&[("news/a.txt", OLD), ("news/b.txt", "It rained.\n")]);
    desk.run(&format!("extract news -o {sheet}")).code(0);
    desk
}

#[test]
fn a_sheet_that_says_what_the_articles_say_is_told_by_silence() {
    for sheet in ["quotes.csv", "quotes.jsonl"] {
        let desk = desk(sheet);
        let check = format!("check news --against {sheet}");
        desk.run(&check).code(0).stdout("").stderr("");
        let before = desk.read(sheet);
        desk.run(&format!("{check} --accept"))
            .code(0)
            .stdout("")
            .stderr("");
        assert_eq!(desk.read(sheet), before);
    }
}

#[test]
fn a_sheet_that_no_longer_does_is_told_with_the_change_and_what_to_run() {
    let desk = desk("quotes.csv");
    let before = desk.read("quotes.csv");
    desk.write("news/a.txt", NEW);
    let changes = "\
── a.txt ──
reworded · Dora Vance · paragraph 1
    We will [-rebiuld-]{+rebuild+} the pier,

1 article, 1 changed: 1 reworded
";
    let message = "onrecord: quotes.csv: no longer says what the articles say; if they are right: \
        onrecord check news --against quotes.csv --accept\n";
    let run = desk.run("check news --against quotes.csv");
    run.code(1).stdout(changes).stderr(message);
    assert_eq!(desk.read("quotes.csv"), before);
}

#[test]
fn an_accepted_sheet_is_what_extract_would_write() {
    for (sheet, choice) in [
        ("quotes.csv", ""),
        ("quotes.jsonl", ""),
        ("quotes.csv", "--mode direct"),
        ("quotes.jsonl", "--min-confidence 0.5 --mode direct,mixed"),
    ] {
        let desk = desk("all.csv");
        desk.run(&format!("extract news -o {sheet} {choice}"))
            .code(0);
        desk.write("news/a.txt", NEW);
        let check = format!("check news --against {sheet} {choice}");
        desk.run(&check).code(1);
        let run = desk.run(&format!("{check} --accept")).code(0);
        assert!(stdout(&run).contains("{+rebuild+}"), "{}", stdout(&run));
        assert!(stderr(&run).starts_with(&format!("onrecord: {sheet}: written anew, ")));
        desk.run(&check).code(0).stdout("").stderr("");
        desk.run(&format!("extract news -o fresh-{sheet} {choice}"))
            .code(0);
        assert_eq!(desk.read(sheet), desk.read(&format!("fresh-{sheet}")));
    }
}

#[test]
fn an_accepted_sheet_is_written_as_it_was() {
    let text = "“-5 degrees is nothing,” said Sergei Brakov, the mayor of Lund.\n\n“We will \
        rebiuld the old pier before the winter comes,” he said.\n";
    let other = "Sergey Brakov, the mayor of Lund, said: “We will rebuild the old pier before \
        the winter comes.”\n";
    for (sheet, style) in [
        ("quotes.csv", ""),
        ("quotes.csv", "--raw"),
        ("quotes.csv", "--excel"),
        ("quotes.csv", "--group"),
        ("quotes.csv", "--group --raw --excel"),
        ("quotes.jsonl", "--group"),
        #[cfg(feature = "parquet")]
        ("quotes.parquet", "--group"),
    ] {
        let desk = Desk::of_texts(&[("news/a.txt", text), ("news/b.txt", other)]);
        desk.run(&format!("extract news -q -o {sheet} {style}"))
            .code(0);
        let check = format!("check news --against {sheet}");
        desk.run(&check).code(0).stdout("").stderr("");
        desk.write("news/a.txt", &text.replace("rebiuld", "rebuild"));
        desk.run(&check).code(1);
        desk.run(&format!("{check} --accept")).code(0);
        desk.run(&format!("extract news -q -o fresh-{sheet} {style}"))
            .code(0);
        let [written, fresh] = [sheet.to_owned(), format!("fresh-{sheet}")]
            .map(|name| std::fs::read(desk.path(&name)).expect("a sheet"));
        assert!(written == fresh, "{sheet} {style}");
    }
}

#[test]
fn a_group_that_changed_is_told_with_the_columns() {
    let [one, other] = ["harbour", "harbor"].map(|word| {
        format!("“We will dredge the whole {word} before the winter,” said Mayor Dora Vance.\n")
    });
    let desk = Desk::of_texts(&[("news/a.txt", &one), ("news/b.txt", &other)]);
    desk.run("extract news --group -o quotes.csv").code(0);
    desk.run("diff quotes.csv news").code(0);
    let sheet = desk.read("quotes.csv");
    let group = sheet.trim_end().rsplit(',').next().expect("a group");
    desk.write("quotes.csv", &sheet.replace(group, "0123456789ab"));
    let changes = "2 articles, nothing changed\nunchanged quotations with another group: 2\n";
    desk.run("check news --against quotes.csv")
        .code(1)
        .stdout(changes);
}

#[test]
fn many_changes_are_summed_up_by_what_changed_and_by_pattern() {
    let said =
        |name: &str, end: &str| format!("“We will rebuild {name},” said Mayor Dora Vance.\n{end}");
    let names = ["a", "b", "c"].map(|name| (format!("news/{name}.txt"), said(name, "")));
    let desk = Desk::new(&[]);
    let write = |end: &str| {
        for (path, _) in &names {
            desk.write(path, &said(path, end));
        }
    };
    write("");
    desk.run("extract news -o quotes.csv").code(0);
    write("\nTom Ashby claimed that the stalls were gone.\n");
    desk.write("news/b.txt", "“We rebuild this,” said Mayor Dora Vance.\n");
    let start = "\
── 2 in 2 articles · added · source-cue-that ──
a.txt · Tom Ashby · paragraph 2
    that the stalls were gone

── 1 in 1 article · reworded · quotation-cue-source ──
b.txt · Dora Vance · paragraph 1
";
    let check = "check news --against quotes.csv";
    let told = stdout(&desk.run(&format!("{check} --summary")).code(1));
    assert!(told.starts_with(start), "{told}");
    assert!(
        told.ends_with("\n\n3 articles, 3 changed: 2 added, 1 reworded\n"),
        "{told}"
    );
    let told = stdout(&desk.run(&format!("{check} --summary=9")).code(1));
    assert_eq!(told.matches("Tom Ashby").count(), 2, "{told}");
    assert!(told.contains("\nc.txt · Tom Ashby"), "{told}");
    let diff = "diff quotes.csv news --summary";
    let same = stdout(&desk.run(diff).code(1));
    assert!(same.starts_with(start), "{same}");
    desk.run(&format!("{diff} -o changes.txt")).code(1);
    assert_eq!(desk.read("changes.txt"), same);
    let message = "onrecord: --summary: is for text only; leave it out\n";
    desk.run(&format!("{diff} -o changes.csv"))
        .code(2)
        .stderr(message);
}

#[test]
fn rows_that_only_stand_elsewhere_are_counted_by_column() {
    let desk = desk("quotes.jsonl");
    desk.write("news/a.txt", &OLD.replace("\n\n", "\n\nIt rained.\n\n"));
    let changes = "\
1 article, nothing changed
unchanged quotations with another paragraph: 1, start: 1, end: 1, spans: 1
";
    desk.run("check news --against quotes.jsonl")
        .code(1)
        .stdout(changes);
    desk.run("diff quotes.jsonl news").code(0).stdout("");
}

#[test]
fn a_choice_that_was_forgotten_is_named_and_its_sheet_not_overwritten() {
    let said = ["gone", "burnt", "sold", "lost", "wet"]
        .map(|how| format!("Tom Ashby said that the stalls were {how}.\n\n"));
    let text = format!(
        "“We will rebuild the pier,” said Mayor Dora Vance.\n\n{}",
        said.concat()
    );
    let desk = Desk::of_texts(&[("news/a.txt", &text)]);
    desk.run("extract news -o all.csv").code(0);
    desk.run("extract news -o some.csv --mode direct").code(0);
    let before = desk.read("some.csv");
    let check = "check news --against some.csv";
    let hint = "onrecord: some.csv: has no such rows as were added; if it was written with --mode \
        direct, say so here too; to add them, say --min-confidence 0\n";
    let message = stderr(&desk.run(check).code(1));
    assert!(message.starts_with(hint), "{message}");
    desk.run(&format!("{check} --accept"))
        .code(1)
        .stderr(format!("{hint}onrecord: some.csv: not written\n"));
    assert_eq!(desk.read("some.csv"), before);
    desk.run(&format!("{check} --mode direct"))
        .code(0)
        .stderr("");
    desk.run(&format!("{check} --min-confidence 0 --accept"))
        .code(0);
    assert_eq!(desk.read("some.csv"), desk.read("all.csv"));
}

#[test]
fn a_sheet_that_is_not_there_is_trouble_unless_it_is_to_be_written() {
    let desk = desk("quotes.csv");
    let message = "onrecord: new.csv: no such sheet; to write it: onrecord check news --against \
        new.csv --accept\n";
    desk.run("check news --against new.csv")
        .code(2)
        .stdout("")
        .stderr(message);
    assert!(!desk.path("new.csv").exists());
    desk.run("check news --against new.csv --accept")
        .code(0)
        .stdout("");
    assert_eq!(desk.read("new.csv"), desk.read("quotes.csv"));
}

#[test]
fn with_an_article_that_cannot_be_read_nothing_is_checked_or_written() {
    let desk = desk("quotes.csv");
    let before = desk.read("quotes.csv");
    desk.write("news/a.txt", NEW);
    desk.write("news/c.txt", "PNG\0\0");
    let run = desk
        .run("check news --against quotes.csv --accept")
        .code(2)
        .stdout("");
    assert!(stderr(&run).starts_with("onrecord: news/c.txt: not text"));
    assert_eq!(desk.read("quotes.csv"), before);
    assert!(!desk.path(".quotes.csv.0.part").exists());
}

#[test]
fn a_sheet_may_have_been_sorted_and_have_columns_of_its_own() {
    let desk = desk("quotes.csv");
    let sheet = desk.read("quotes.csv");
    let mut lines: Vec<String> = sheet.lines().map(|line| format!("{line},seen")).collect();
    lines[1..].reverse();
    desk.write("quotes.csv", &format!("\u{feff}{}\r\n", lines.join("\r\n")));
    desk.run("check news --against quotes.csv")
        .code(0)
        .stdout("")
        .stderr("");
}

#[test]
fn texts_that_are_guarded_in_the_sheet_are_the_same() {
    let text = "“-5 degrees is nothing,” said Mayor Dora Vance.\n";
    let desk = Desk::of_texts(&[("a.txt", text)]);
    desk.run("extract a.txt -o quotes.csv").code(0);
    assert!(
        desk.read("quotes.csv").contains(",'-5 degrees")
            || desk.read("quotes.csv").contains("\"'-5 degrees")
    );
    desk.run("check a.txt --against quotes.csv")
        .code(0)
        .stdout("")
        .stderr("");
    desk.write("a.txt", &text.replace("nothing", "a lot"));
    let written = stdout(&desk.run("diff quotes.csv a.txt --format csv").code(1));
    assert!(written.contains("\"'-5 degrees is "), "{written}");
}

#[test]
fn a_sheet_is_written_in_a_format_that_can_be_read() {
    let desk = desk("quotes.csv");
    let message = stderr(&desk.run("check news --against new.xlsx --accept").code(2));
    assert!(
        message.starts_with("onrecord: new.xlsx: no known format of a sheet to read; "),
        "{message}"
    );
    assert!(!desk.path("new.xlsx").exists());
}

#[test]
fn a_broken_sheet_is_trouble_and_names_its_line() {
    let desk = desk("quotes.csv");
    let broken = desk.read("quotes.csv").replace(",direct,", ",loud,");
    desk.write("quotes.csv", &broken);
    let message = stderr(
        &desk
            .run("check news --against quotes.csv")
            .code(2)
            .stdout(""),
    );
    assert!(
        message.starts_with("onrecord: quotes.csv:2: loud: no known mode; "),
        "{message}"
    );
    desk.run("check news --against quotes.doc")
        .code(2)
        .stdout("");
}

#[test]
fn articles_that_are_new_or_gone_are_named() {
    let desk = desk("quotes.csv");
    std::fs::rename(desk.path("news/a.txt"), desk.path("news/c.txt")).expect("a rename");
    let changes = stdout(&desk.run("check news --against quotes.csv").code(1));
    assert!(
        changes.starts_with("── a.txt · article dropped ──\n"),
        "{changes}"
    );
    assert!(
        changes.contains("\n── c.txt · article added ──\n"),
        "{changes}"
    );
}

#[test]
fn the_command_to_run_next_can_be_pasted_into_a_shell() {
    let desk = Desk::of_texts(&[("it's news/a.txt", NEW)]);
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_onrecord"));
    let command =
        command
            .current_dir(desk.path(""))
            .args(["check", "it's news", "--against", "q.csv"]);
    let message = stderr(&command.assert().code(2));
    assert!(
        message.ends_with("onrecord check 'it'\\''s news' --against q.csv --accept\n"),
        "{message}"
    );
}
