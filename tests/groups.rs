//! `onrecord extract --group`: one utterance in the wordings of several articles.

mod common;

use common::desk::{Desk, stderr, stdout};

const HERALD: &str = "“Nobody should doubt the firmness of purpose with which we defend this harbor,” \
    Mayor Lena Ortiz said on Monday.\n\n“It rained,” said Tim Farr.\n";
const ECHO: &str = "Lena Ortiz, the mayor, said: “Nobody should doubt our firmness and purpose with \
    which we defend this harbour.”\n";

fn desk() -> Desk {
    Desk::of_texts(&[("news/echo.txt", ECHO), ("news/herald.txt", HERALD)])
}

fn last_cells(csv: &str) -> Vec<&str> {
    csv.lines()
        .map(|line| line.rsplit(',').next().unwrap_or_default())
        .collect()
}

#[test]
fn wordings_of_one_utterance_share_a_group_and_others_have_none() {
    let run = desk().extract("news --group").code(0);
    let csv = stdout(&run);
    let cells = last_cells(&csv);
    assert_eq!(cells[0], "group", "{csv}");
    assert_eq!(cells[1].len(), 12, "{csv}");
    assert_eq!(cells[1..], [cells[1], cells[1], ""], "{csv}");
}

#[test]
fn without_the_option_there_is_no_such_column_and_no_such_key() {
    let desk = desk();
    assert_eq!(last_cells(&stdout(&desk.extract("news").code(0)))[0], "id");
    assert!(!stdout(&desk.extract("news --format jsonl").code(0)).contains("\"group\""));
}

#[test]
fn json_lines_have_the_key_on_every_row() {
    let rows = stdout(&desk().extract("news --group --format jsonl").code(0));
    assert_eq!(rows.matches("\"group\":\"").count(), 3, "{rows}");
    assert_eq!(rows.matches("\"group\":\"\"").count(), 1, "{rows}");
}

#[test]
fn with_an_output_file_the_groups_are_listed_with_the_articles_of_each_wording() {
    let desk = desk();
    let listed = stdout(&desk.extract("news --group -o quotes.csv").code(0));
    let group = last_cells(&desk.read("quotes.csv"))[1].to_owned();
    let expected = format!(
        "Lena Ortiz: 2 wordings in 2 articles ({group})\n  \
         “Nobody should doubt our firmness and purpose with which we defend this harbour.”\n    \
         echo.txt\n  \
         “Nobody should doubt the firmness of purpose with which we defend this harbor,”\n    \
         herald.txt\n\n"
    );
    assert_eq!(listed, expected);
}

#[test]
fn an_outlet_that_is_known_is_named_with_its_articles() {
    let desk = desk();
    let record = |id: &str, outlet: &str, text: &str| {
        serde_json::json!({"id": id, "outlet": outlet, "text": text}).to_string()
    };
    let records = [
        record("m1", "Morning Tide", HERALD),
        record("e1", "Evening Tide", HERALD),
        record("m2", "Morning Tide", HERALD),
    ];
    desk.write("news/wire.jsonl", &records.join("\n"));
    let listed = stdout(&desk.extract("news --group -o quotes.csv").code(0));
    let wording = "Nobody should doubt the firmness of purpose with which we defend this harbor,";
    let printed = "Evening Tide (e1), herald.txt, Morning Tide (m1, m2)";
    assert!(
        listed.contains(&format!("  “{wording}”\n    {printed}\n")),
        "{listed}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn the_file_is_there_though_the_list_of_groups_has_nowhere_to_go() {
    let desk = desk();
    let full = std::fs::File::create("/dev/full").expect("the device that is always full");
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args(["extract", "news", "--group", "-o", "quotes.csv"])
        .current_dir(desk.folder())
        .stdout(full)
        .status();
    assert_eq!(run.expect("the binary").code(), Some(2));
    assert_eq!(last_cells(&desk.read("quotes.csv")).len(), 4);
}

#[test]
fn one_person_has_one_spelling_in_the_run() {
    let one = "Sergei Brakov, the mayor of Lund, said that the harbour was full of ice.\n";
    let other = "Sergey Brakov, the mayor of Lund, said that the quay was closed.\n";
    let desk = Desk::of_texts(&[("a.txt", one), ("b.txt", other), ("c.txt", other)]);
    let csv = stdout(&desk.extract("a.txt b.txt c.txt --group").code(0));
    assert_eq!(csv.matches(",Sergey Brakov,person,").count(), 3, "{csv}");
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_has_the_column_where_it_was_asked_for() {
    use calamine::{DataType, Reader, Xlsx, open_workbook};

    let desk = desk();
    let columns = |arguments: &str| {
        desk.extract(arguments).code(0);
        let mut book: Xlsx<_> = open_workbook(desk.path("quotes.xlsx")).expect("a workbook");
        let sheet = book.worksheet_range("Quotes").expect("a sheet");
        let rows = sheet.rows();
        let last = rows.map(|row| {
            row[row.len() - 1]
                .get_string()
                .unwrap_or_default()
                .to_owned()
        });
        last.collect::<Vec<String>>()
    };
    let csv = stdout(&desk.extract("news --group").code(0));
    assert_eq!(columns("news --group -o quotes.xlsx"), last_cells(&csv));
    assert_eq!(columns("news -o quotes.xlsx")[0], "id");
}

#[test]
fn formats_without_such_a_column_are_refused_before_anything_is_read() {
    let run = desk().extract("news --group --format jsonld").code(2);
    assert!(
        stderr(&run).contains("--group: has no place in this format; choose csv, jsonl, html"),
        "{}",
        stderr(&run)
    );
}
