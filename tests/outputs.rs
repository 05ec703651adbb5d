//! Every format by the command line: what is in the file, and that it is there whole or not at all.

mod common;

#[cfg(feature = "xlsx")]
use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use common::desk::{Desk, stderr, stdout};
#[cfg(any(feature = "parquet", feature = "xlsx"))]
use onrecord::Row;
use onrecord::output::unguarded;
use serde_json::Value;
use std::{fs, path::Path, process::Command};

/// Words that spreadsheets and other readers mistake for something else.
const ODD: &str = "=Levy wins\n28 January 2022\n\n\
    “=1+1 is two,” said Mayor Lena Ortiz.\n\n\
    “-5 degrees, \"they\" say,” Ann Lee said.\n\n\
    “@home & <away> _x0041_ \u{1} é 𝔘,” said Ann Lee.\n\n\
    “2022-01-28,” said Mayor Lena Ortiz. '‘Tis so,' she said.\n\n\
    “1/2,” said Ann Lee. “=HYPERLINK(\"x\")\nand so\r\non,” said Ann Lee.\n";

fn odd() -> Desk {
    Desk::new(&[
        ("news/-odd.txt", ODD.as_bytes()),
        (
            "news/b.txt",
            "“We will win,” said Mayor Lena Ortiz.\n".as_bytes(),
        ),
    ])
}

/// The cells of a CSV, its header first.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(csv.as_bytes());
    let records = reader.records().map(|record| record.expect("a record"));
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    records.map(cells).collect()
}

/// What the articles of the desk give as a raw CSV: the texts as they are.
fn raw(desk: &Desk) -> Vec<Vec<String>> {
    cells(&stdout(&desk.extract("news --raw").code(0)))
}

/// The articles of this project.
fn articles() -> String {
    format!("{}/data/articles", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_guarded_and_can_be_read_back() {
    let desk = odd();
    let guarded = cells(&stdout(&desk.extract("news").code(0)));
    let run = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    assert_eq!(guarded.iter().flatten().filter(|cell| run(cell)).count(), 0);
    let raw = raw(&desk);
    assert!(raw.iter().flatten().filter(|cell| run(cell)).count() > 5);
    let read_back: Vec<Vec<&str>> = guarded
        .iter()
        .map(|record| record.iter().map(|cell| unguarded(cell)).collect())
        .collect();
    assert_eq!(read_back, raw);
}

#[test]
fn a_csv_for_excel_begins_with_a_byte_order_mark() {
    let desk = odd();
    let plain = stdout(&desk.extract("news").code(0));
    desk.extract("news --excel -o rows.csv").code(0);
    let marked = fs::read_to_string(desk.path("rows.csv")).expect("a file");
    assert_eq!(marked, format!("\u{FEFF}{plain}"));
}

#[test]
fn options_of_csv_are_wrong_usage_with_another_format() {
    let desk = odd();
    for option in ["--excel", "--raw"] {
        let run = desk
            .extract(&format!("news -o rows.jsonl {option}"))
            .code(2);
        let message = format!("onrecord: {option}: is for CSV only; leave it out\n");
        assert_eq!(stderr(&run), message);
    }
    assert_eq!(desk.names(), ["news"]);
}

/// The cells of one sheet as the CSV has them.
#[cfg(feature = "xlsx")]
fn sheet(path: &Path, name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let range = book.worksheet_range(name).expect(name);
    let cell = |cell: &Data| match cell {
        Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        Data::Float(number) => format!("{number:.2}"),
        Data::Empty => String::new(),
        other => other.get_string().expect("text").to_owned(),
    };
    let rows = range.rows();
    rows.map(|row| row.iter().map(cell).collect()).collect()
}

/// 1.00 and 0.90 are 1 and 0.9 in a sheet.
#[cfg(feature = "xlsx")]
fn same_figures(cells: &[Vec<String>]) -> Vec<Vec<String>> {
    let at = Row::COLUMNS.iter().position(|name| *name == "confidence");
    let mut cells = cells.to_vec();
    for record in cells.iter_mut().skip(1) {
        let share: f64 = record[at.expect("a column")].parse().expect("a share");
        record[at.expect("a column")] = format!("{share}");
    }
    cells
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_has_the_cells_of_the_csv_and_all_texts_are_text() {
    let desk = odd();
    desk.extract("news -o rows.xlsx").code(0).stderr("");
    let found = sheet(&desk.path("rows.xlsx"), "Quotes");
    assert_eq!(same_figures(&found), same_figures(&raw(&desk)));

    let mut book: Xlsx<_> = open_workbook(desk.path("rows.xlsx")).expect("a workbook");
    let formulas = book.worksheet_formula("Quotes").expect("a sheet");
    assert!(formulas.used_cells().next().is_none());
    let range = book.worksheet_range("Quotes").expect("a sheet");
    for row in range.rows().skip(1) {
        for (column, cell) in Row::COLUMNS.iter().zip(row) {
            let is_number = ["n", "paragraph", "start", "end", "confidence"].contains(column);
            let is_right = match cell {
                Data::Float(_) => is_number,
                Data::String(_) | Data::Empty => !is_number,
                _ => false,
            };
            assert!(is_right, "{column}: {cell:?}");
        }
    }
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_counts_speakers_and_tells_what_was_skipped() {
    let desk = odd();
    fs::write(
        desk.path("news/c.txt"),
        b"\x93We will win,\x94 said Ann Lee.",
    )
    .expect("a file");
    fs::write(desk.path("news/d.txt"), b"").expect("a file");
    desk.extract("news no.txt -o rows.xlsx").code(1);
    let speakers = sheet(&desk.path("rows.xlsx"), "Speakers");
    let [kind, role, rows] = [1, 2, 3].map(|at| speakers[0][at].as_str());
    assert_eq!([kind, role, rows], ["speaker_kind", "role", "rows"]);
    let ortiz = speakers.iter().find(|row| row[0] == "Lena Ortiz");
    let ortiz = ortiz.expect("a speaker");
    assert_eq!(ortiz[1..3], ["person", "Mayor"]);
    assert_eq!(ortiz[7], "2", "articles");
    let told: usize = ortiz[3].parse().expect("a number");
    let modes = ortiz[4..7].iter().map(|mode| mode.parse::<usize>());
    assert_eq!(modes.sum::<Result<usize, _>>(), Ok(told));
    let all: usize = speakers[1..]
        .iter()
        .map(|row| row[3].parse::<usize>().expect("a number"))
        .sum();
    assert_eq!(all + 1, sheet(&desk.path("rows.xlsx"), "Quotes").len());

    let told = sheet(&desk.path("rows.xlsx"), "Read and skipped");
    let number = |what: &str| {
        let row = told.iter().find(|row| row[1].starts_with(what));
        row.map(|row| row[0].clone())
    };
    assert_eq!(
        number("articles that could not be read").as_deref(),
        Some("1")
    );
    let remark = |start: &str| told.iter().any(|row| row[1].contains(start));
    assert!(remark("c.txt"), "{told:?}");
    assert!(remark("no.txt: cannot be read"), "{told:?}");
}

#[cfg(feature = "xlsx")]
#[test]
fn a_text_too_long_for_a_cell_is_cut_and_counted() {
    let long = format!("“{},” said Ann Lee.\n", "So it went 𝔘".repeat(4_000));
    let desk = Desk::new(&[("news/a.txt", long.as_bytes())]);
    desk.extract("news -o rows.xlsx").code(0);
    let quotes = sheet(&desk.path("rows.xlsx"), "Quotes");
    let quote = &quotes[1][10];
    assert_eq!(quote.encode_utf16().count(), 32_767);
    assert!(quote.ends_with('…') && quote.starts_with("So it went 𝔘So"));
    let told = sheet(&desk.path("rows.xlsx"), "Read and skipped");
    assert!(
        told.iter()
            .any(|row| row[0] == "1" && row[1].starts_with("cells cut"))
    );
}

#[cfg(feature = "xlsx")]
#[test]
fn a_workbook_is_the_same_bytes_from_run_to_run() {
    let desk = odd();
    desk.extract("news -o one.xlsx").code(0);
    desk.extract("news -o two.xlsx").code(0);
    let read = |name| fs::read(desk.path(name)).expect("a file");
    assert!(read("one.xlsx") == read("two.xlsx"));
    let piped = desk.extract("news --format xlsx").code(0);
    assert!(piped.get_output().stdout == read("one.xlsx"));
}

#[cfg(all(feature = "xlsx", unix))]
#[test]
fn a_workbook_whose_temporary_files_have_no_place_or_no_room_is_told_as_an_error() {
    let desk = odd();
    let run = |before: &str| {
        let line = format!("{before} exec \"$0\" extract \"$1\" -q -o rows.xlsx");
        let run = Command::new("sh")
            .args(["-c", &line, env!("CARGO_BIN_EXE_onrecord"), &articles()])
            .current_dir(desk.folder())
            .output()
            .expect("a shell");
        assert_eq!(run.status.code(), Some(2), "{run:?}");
        assert!(!desk.path("rows.xlsx").exists());
        String::from_utf8(run.stderr).expect("UTF-8")
    };
    let nowhere = run("TMPDIR=/no/such/folder");
    let start = "onrecord: rows.xlsx: cannot be written: no temporary file in /no/such/folder, \
        which TMPDIR may name (";
    assert!(nowhere.starts_with(start), "{nowhere}");
    // A file that may have 8 blocks is a disk that has no more.
    let folder = desk.folder().display();
    let full = run(&format!("trap '' XFSZ; ulimit -f 8; TMPDIR={folder}"));
    let message = format!(
        "onrecord: rows.xlsx: cannot be written: no room for temporary files in {folder}, which \
         TMPDIR may name; make room\n"
    );
    assert_eq!(full, message);
}

/// `.ci/run` has it run where LibreOffice is; by hand: `cargo test --test outputs -- --ignored`.
#[cfg(feature = "xlsx")]
#[test]
#[ignore = "needs LibreOffice (libreoffice-calc)"]
fn libreoffice_opens_a_workbook_and_finds_the_cells_of_the_csv() {
    let desk = odd();
    let arguments = format!("news {} --raw -o rows.csv", articles());
    desk.extract(&arguments).code(0);
    desk.extract(&arguments.replace("--raw -o rows.csv", "-o rows.xlsx"))
        .code(0);
    let to_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    let home = format!(
        "-env:UserInstallation=file://{}",
        desk.path("home").display()
    );
    let run = Command::new("soffice")
        .args([&home, "--headless", "--convert-to", to_csv, "rows.xlsx"])
        .current_dir(desk.folder())
        .output()
        .expect("LibreOffice");
    let said = String::from_utf8_lossy(&run.stderr).to_lowercase();
    assert!(
        !said.contains("repair") && !said.contains("corrupt"),
        "{said}"
    );
    let read = |name: &str| cells(&fs::read_to_string(desk.path(name)).expect(name));
    let (found, expected) = (read("rows-Quotes.csv"), read("rows.csv"));
    assert_eq!(same_figures(&found), same_figures(&expected));
    assert!(!read("rows-Speakers.csv").is_empty());
    assert!(!read("rows-Read and skipped.csv").is_empty());
}

#[test]
fn a_format_that_was_left_out_says_how_to_get_it() {
    for (feature, is_built) in [
        ("parquet", cfg!(feature = "parquet")),
        ("xlsx", cfg!(feature = "xlsx")),
    ] {
        let desk = odd();
        let run = desk.extract(&format!("news -o rows.{feature}"));
        let message = stderr(&run);
        if is_built {
            run.code(0).stderr("");
            continue;
        }
        let expected = format!(
            "onrecord: rows.{feature}: this onrecord was built without {feature}; build it with \
             cargo install --path . --features {feature}\n"
        );
        assert_eq!(message, expected);
        let message = stderr(&desk.extract(&format!("news --format {feature}")).code(2));
        assert!(
            message.contains(&format!("--features {feature}")),
            "{message}"
        );
    }
}

#[cfg(feature = "parquet")]
#[test]
fn a_parquet_table_has_the_cells_of_the_csv() {
    use arrow_array::cast::AsArray;
    use arrow_array::types::{Float64Type, Int64Type};
    use arrow_schema::DataType;
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

    let desk = odd();
    let arguments = format!("news {}", articles());
    desk.extract(&format!("{arguments} -o rows.parquet"))
        .code(0);
    let expected = cells(&stdout(
        &desk.extract(&format!("{arguments} --raw")).code(0),
    ));
    let file = fs::File::open(desk.path("rows.parquet")).expect("a file");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("a table");
    let names: Vec<&str> = reader
        .schema()
        .fields()
        .iter()
        .map(|field| field.name().as_str())
        .collect();
    assert_eq!(names, Row::COLUMNS);
    let mut found = vec![expected[0].clone()];
    for batch in reader.build().expect("a reader") {
        let batch = batch.expect("rows");
        for row in 0..batch.num_rows() {
            let cell = |column: &arrow_array::ArrayRef| match column.data_type() {
                DataType::Int64 => column.as_primitive::<Int64Type>().value(row).to_string(),
                DataType::Float64 => {
                    format!("{:.2}", column.as_primitive::<Float64Type>().value(row))
                }
                _ => column.as_string::<i32>().value(row).to_owned(),
            };
            found.push(batch.columns().iter().map(cell).collect());
        }
    }
    assert_eq!(found, expected);
}

/// The annotations of a file of linked data.
fn annotations(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("a file");
    let collection: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    let items = collection["first"]["items"].as_array().expect("items");
    assert_eq!(collection["total"], items.len());
    items.clone()
}

#[test]
fn web_annotations_point_at_the_words_by_place_and_by_quotation() {
    let desk = odd();
    desk.extract("news -o rows.jsonld").code(0).stderr("");
    let rows = stdout(&desk.extract("news --format jsonl").code(0));
    let rows: Vec<Value> = rows
        .lines()
        .map(|row| serde_json::from_str(row).expect("a row"))
        .collect();
    let found = annotations(&desk.path("rows.jsonld"));
    assert_eq!(found.len(), rows.len());
    for (annotation, row) in found.iter().zip(&rows) {
        let article = row["article"].as_str().expect("an article");
        let id = row["id"].as_str().expect("an id");
        assert_eq!(annotation["id"], format!("{article}#{id}"));
        let text = fs::read_to_string(desk.path("news").join(article)).expect("the article");
        let characters: Vec<char> = text.chars().collect();
        let words = |start: usize, end: usize| characters[start..end].iter().collect::<String>();
        let targets = annotation["target"].as_array().expect("targets");
        let places = row["spans"]["content"].as_array().expect("spans");
        assert_eq!(targets.len(), places.len());
        for (target, place) in targets.iter().zip(places) {
            assert_eq!(target["source"], article);
            let [position, quotation] = [&target["selector"][0], &target["selector"][1]];
            assert_eq!(position["type"], "TextPositionSelector");
            assert_eq!(
                [&position["start"], &position["end"]],
                [&place[0], &place[1]]
            );
            let at = |key: &str| position[key].as_u64().expect("a number") as usize;
            let (start, end) = (at("start"), at("end"));
            assert_eq!(quotation["type"], "TextQuoteSelector");
            assert_eq!(quotation["exact"], words(start, end));
            assert_eq!(quotation["prefix"], words(start.saturating_sub(32), start));
            let behind = characters.len().min(end + 32);
            assert_eq!(quotation["suffix"], words(end, behind));
        }
        for column in ["speaker", "mode", "cue", "source", "role", "kind", "status"] {
            let bodies = annotation["body"].as_array().expect("bodies");
            let body = bodies.iter().find(|body| body["label"] == column);
            let value = body.map_or("", |body| body["value"].as_str().expect("text"));
            assert_eq!(value, row[column], "{column}");
        }
    }
}

#[test]
fn web_annotations_of_nothing_are_a_collection_of_none() {
    let desk = Desk::new(&[("a.txt", b"It rained.\n")]);
    desk.extract("a.txt -o rows.jsonld").code(0);
    assert!(annotations(&desk.path("rows.jsonld")).is_empty());
}

#[test]
fn what_brat_is_given_scores_a_hundred_per_cent_against_the_rows() {
    let desk = odd();
    let folder = articles();
    desk.extract(&format!("{folder} news --quiet --format brat -o brat"))
        .code(0)
        .stderr("");
    let run = Command::new(env!("CARGO_BIN_EXE_onrecord"))
        .args(["score", "brat", "--format", "json"])
        .current_dir(desk.folder())
        .output()
        .expect("the binary");
    assert_eq!(String::from_utf8_lossy(&run.stderr), "");
    let figures: Value = serde_json::from_slice(&run.stdout).expect("JSON");
    let mut checked = 0;
    for name in [
        "quoted.attributed",
        "exact.content",
        "exact.source",
        "exact.cue",
        "att.all",
    ] {
        let figure = find(&figures, name).unwrap_or_else(|| panic!("{name} in {figures}"));
        for share in ["P", "R", "F1"] {
            let share = figure.get(share).and_then(Value::as_f64);
            assert_eq!(share, Some(100.0), "{name}: {figure}");
            checked += 1;
        }
    }
    assert_eq!(checked, 15);
}

/// The value of this key, at any depth.
fn find<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    match value {
        Value::Object(map) => map
            .get(key)
            .or_else(|| map.values().find_map(|value| find(value, key))),
        _ => None,
    }
}

#[test]
fn brat_is_given_texts_annotations_and_what_there_is_to_annotate() {
    let desk = Desk::new(&[
        (
            "a/one.txt",
            "“We will win,” said Mayor Lena Ortiz.\n".as_bytes(),
        ),
        ("b/one.txt", "Ann Lee said: “No.\nNo.”\n".as_bytes()),
    ]);
    desk.extract("a/one.txt a b --format brat -o brat").code(0);
    let read = |name: &str| fs::read_to_string(desk.path("brat").join(name)).expect(name);
    assert_eq!(read("one.txt"), "“We will win,” said Mayor Lena Ortiz.\n");
    assert_eq!(read("a/one.ann"), read("one.ann"));
    assert_eq!(
        read("one.ann"),
        "T1\tAttribution 15 19\tsaid\n\
         T2\tContent 1 13\tWe will win,\n\
         T3\tSource 20 36\tMayor Lena Ortiz\n\
         T4\tCue 15 19\tsaid\n\
         E1\tAttribution:T1 Content:T2 Source:T3 Cue:T4\n\
         A1\tMode E1 direct\n\
         A2\tKind E1 speech\n\
         A3\tStatus E1 asserted\n\
         #1\tAnnotatorNotes E1\tspeaker: Lena Ortiz; role: Mayor; 0.97 quotation-cue-source\n"
    );
    let second = read("one-2.ann");
    assert!(
        second.contains("Content 15 18;19 22\tNo. No.\n"),
        "{second}"
    );
    assert!(read("annotation.conf").contains("Mode\tArg:<EVENT>, Value:direct|mixed|indirect\n"));
}

#[test]
fn what_people_have_annotated_is_not_overwritten() {
    let desk = odd();
    desk.extract("news --format brat -o brat").code(0);
    let message = stderr(&desk.extract("news --format brat -o brat").code(2));
    assert!(
        message.starts_with("onrecord: brat: cannot be written: "),
        "{message}"
    );
    assert!(message.ends_with("; name a new folder\n"), "{message}");
    desk.extract("no.txt --format brat -o other").code(2);
    assert_eq!(desk.names(), ["brat", "news"]);
    let message = stderr(&desk.extract("news --format brat").code(2));
    assert_eq!(message, "onrecord: brat: is a folder; name it: -o FOLDER\n");
    fs::create_dir(desk.path("empty")).expect("a folder");
    desk.extract("news --format brat -o empty").code(0);
    assert!(desk.path("empty/b.ann").is_file());
}

/// A run that waits for its standard input, stopped by this signal.
#[cfg(unix)]
fn interrupted(desk: &Desk, arguments: &str, signal: &str) -> std::process::ExitStatus {
    use std::{process::Stdio, thread, time::Duration};

    // Perl sets the signals to what they do by themselves: whoever runs the tests in the
    // background may have them ignored.
    let set = "$SIG{INT} = $SIG{TERM} = $SIG{HUP} = 'DEFAULT'; exec @ARGV";
    let mut run = Command::new("perl")
        .args(["-e", set, env!("CARGO_BIN_EXE_onrecord"), "extract"])
        .args(arguments.split(' '))
        .current_dir(desk.folder())
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary");
    let is_part = |name: &String| name.ends_with(".part");
    while !desk.names().iter().any(is_part) {
        let end = run.try_wait().expect("a process");
        assert_eq!(end, None, "it ended before it could be interrupted");
        thread::sleep(Duration::from_millis(5));
    }
    let id = run.id().to_string();
    let sent = Command::new("kill").args([signal, &id]).status();
    assert!(sent.expect("kill").success());
    // Waiting closes the standard input, which would end the run by itself.
    let _open = run.stdin.take();
    run.wait().expect("an end")
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_neither_half_a_file_nor_half_a_folder() {
    let desk = odd();
    fs::write(desk.path("rows.csv"), "old").expect("an older file");
    for signal in ["-INT", "-TERM", "-HUP"] {
        for arguments in [
            "news - -o rows.csv",
            "news - -o rows.xlsx",
            "news - -o rows.html",
            "news - --format brat -o brat",
        ] {
            if arguments.ends_with("xlsx") && !cfg!(feature = "xlsx") {
                continue;
            }
            let end = interrupted(&desk, arguments, signal);
            assert_eq!(end.code(), Some(130), "{arguments}");
            assert_eq!(desk.names(), ["news", "rows.csv"], "{arguments}");
        }
    }
    assert_eq!(
        fs::read_to_string(desk.path("rows.csv")).ok().as_deref(),
        Some("old")
    );
}

#[test]
fn a_quiet_run_reports_errors_only_and_a_verbose_one_each_article() {
    let desk = odd();
    fs::write(
        desk.path("news/c.txt"),
        b"\x93We will win,\x94 said Ann Lee.",
    )
    .expect("a file");
    fs::write(desk.path("news/d.png"), b"\x89PNG\r\n\x1a\n\0").expect("a file");
    let plain = stderr(&desk.extract("news").code(0));
    assert!(
        plain.contains("c.txt") && plain.contains("skipped"),
        "{plain}"
    );
    desk.extract("news -q").code(0).stderr("");
    let message = stderr(&desk.extract("news no.txt -q").code(1));
    assert!(
        message.starts_with("onrecord: no.txt: cannot be read"),
        "{message}"
    );
    assert_eq!(message.lines().count(), 1);
    let told = stderr(&desk.extract("news/b.txt news/b.txt -v").code(0));
    assert_eq!(
        told,
        "onrecord: news/b.txt: 1 row\nonrecord: news/b.txt: 1 row\n\
         onrecord: read 2 articles, skipped 0, could not read 0\n"
    );
    desk.extract("news -q -v").code(2);
}
