//! What the binary reads: pages, tables, JSON Lines, documents, packed files, folders of
//! all that, and what it says of the rest.
//!
//! The pages of `tests/inputs` are of three house styles; beside each stands the text that
//! is to be taken out of it.

mod common;

use assert_cmd::assert::Assert;
use common::desk::{Desk, stderr, stdout};
use flate2::{Compression, write::GzEncoder};
use onrecord::article::sources;
use proptest::{collection::vec, prelude::*, sample::select};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use std::{fs, io::Write};

const WIN: &str = "“We will win,” said Mayor Lena Ortiz.\n";
const GIGABYTE: u64 = 1 << 30;

/// The articles of the rows, each once for every row.
#[track_caller]
fn articles(desk: &Desk, arguments: &[&str]) -> Vec<String> {
    column(&desk.extract_with(arguments).code(0), "article")
}

fn zeros(desk: &Desk, name: &str, size: u64) {
    let file = fs::File::create(desk.path(name)).expect("a file");
    file.set_len(size).expect("room for nothing");
}

fn column(run: &Assert, name: &str) -> Vec<String> {
    let csv = stdout(run);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().expect("a header");
    let at = header.iter().position(|column| column == name);
    let at = at.expect("a column");
    let records = reader.records().map(|record| record.expect("a record"));
    records.map(|record| record[at].to_owned()).collect()
}

#[cfg(feature = "html")]
fn page(body: &str) -> Vec<u8> {
    format!("<!DOCTYPE html><html><head><title>T</title></head><body>{body}</body></html>").into()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).expect("memory takes everything");
    packed.finish().expect("memory takes everything")
}

fn zst(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

#[cfg(feature = "html")]
fn given(name: &str) -> std::path::PathBuf {
    std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/inputs")
        .join(name)
}

#[cfg(feature = "html")]
#[test]
fn the_text_of_a_page_is_that_of_its_article() {
    for (name, text) in [
        ("news-site.html", "news-site.txt"),
        ("old-table.htm", "old-table.txt"),
        ("tabloid.html", "tabloid.txt"),
    ] {
        let path = given(name).display().to_string();
        let run = Desk::new(&[]).run_with(&["text", &path]).code(0).stderr("");
        let expected = fs::read_to_string(given(text)).expect("its text");
        assert_eq!(stdout(&run), expected, "{name}");
    }
}

#[cfg(feature = "html")]
#[test]
fn a_page_tells_title_and_date() {
    for (name, title, date) in [
        (
            "news-site.html",
            "Council votes to raise the flood wall",
            "2023-03-14",
        ),
        (
            "old-table.htm",
            "Ferry to run again by Easter",
            "2001-03-02",
        ),
        (
            "tabloid.html",
            "Gran, 84, sees off burglar with marrow",
            "2019-08-28",
        ),
    ] {
        let path = given(name).display().to_string();
        let run = Desk::new(&[]).extract_with(&[&path]).code(0).stderr("");
        let (titles, dates) = (column(&run, "title"), column(&run, "date"));
        assert!(titles.len() >= 2, "{name}");
        assert!(titles.iter().all(|found| found == title), "{titles:?}");
        assert!(dates.iter().all(|found| found == date), "{dates:?}");
    }
}

#[cfg(feature = "html")]
#[test]
fn places_count_in_the_text_that_is_printed() {
    let path = given("news-site.html").display().to_string();
    let desk = Desk::new(&[]);
    let text = stdout(&desk.run_with(&["text", &path]).code(0));
    let run = desk.extract_with(&[&path, "--mode", "direct"]).code(0);
    let [starts, ends, quotes] = ["start", "end", "quote"].map(|name| column(&run, name));
    assert!(quotes.len() >= 2, "{quotes:?}");
    for ((start, end), quote) in starts.iter().zip(&ends).zip(&quotes) {
        let place = |number: &str| number.parse::<usize>().expect("a number");
        let words: String = text.chars().take(place(end)).skip(place(start)).collect();
        assert_eq!(words.get(..12), quote.get(..12));
    }
}

#[cfg(feature = "html")]
#[test]
fn a_page_is_a_page_whatever_its_name() {
    let body = page(&format!(
        "<h1>Ortiz speaks</h1><p>{WIN}</p><p>{}</p>",
        "It rained. ".repeat(40)
    ));
    let desk = Desk::new(&[
        ("news/a.html", &body),
        ("news/b", &body),
        ("news/c.php", &body),
        ("news/d.txt", &body),
    ]);
    assert_eq!(
        articles(&desk, &["news"]),
        ["a.html", "b", "c.php", "d.txt"]
    );
    let run = desk.command("-").write_stdin(body).assert().code(0);
    assert_eq!(column(&run, "title"), ["Ortiz speaks"]);
}

#[test]
fn the_text_of_a_text_file_is_the_file() {
    let text = "Ortiz wins\r\n\r\n“No,” she said.\r";
    let desk = Desk::new(&[
        ("a.txt", text.as_bytes()),
        ("b.txt", b"\xEF\xBB\xBFB \x93b\x94"),
    ]);
    let run = desk.run_with(&["text", "a.txt", "b.txt"]).code(0);
    assert_eq!(stdout(&run), format!("{text}B “b”"));
}

#[test]
fn json_lines_have_their_own_ids_or_their_place() {
    let win = serde_json::Value::from(WIN);
    let lines = format!(
        "{{\"id\":7,\"text\":{win},\"headline\":\"T\",\"published_at\":\"2022-01-28T10:00:00Z\"}}\n\
         {{\"url\":\"https://example.org/a\",\"body\":{win}}}\n\n{{\"content\":[\"One.\",{win}]}}\n"
    );
    for (name, bytes) in [
        ("a.jsonl", lines.clone().into_bytes()),
        ("a.jsonl.gz", gz(lines.as_bytes())),
        ("a.ndjson.zst", zst(lines.as_bytes())),
        ("a", lines.clone().into_bytes()),
    ] {
        let desk = Desk::new(&[(name, &bytes)]);
        let run = desk.extract_with(&[name]).code(0).stderr("");
        let third = format!("{name}:4");
        assert_eq!(
            column(&run, "article"),
            ["7", "https://example.org/a", &third]
        );
        assert_eq!(column(&run, "date")[0], "2022-01-28");
        assert_eq!(column(&run, "title")[0], "T");
        let text = stdout(&desk.run_with(&["text", name, "--article", &third]).code(0));
        assert_eq!(text, format!("One.\n\n{WIN}"));
    }
}

#[test]
fn json_may_be_an_array_or_one_object() {
    let win = serde_json::Value::from(WIN);
    let array = format!("[\n {{\"text\":{win}}},\n {{\"text\":{win}}}\n]");
    let inside = format!("{{\"status\":\"ok\",\"articles\":[{{\"content\":{win}}}]}}");
    let desk = Desk::new(&[("a.json", array.as_bytes()), ("b.json", inside.as_bytes())]);
    assert_eq!(articles(&desk, &["a.json"]), ["a.json:1", "a.json:2"]);
    assert_eq!(articles(&desk, &["b.json"]), ["b.json:1"]);
}

#[test]
fn tables_are_read_by_the_names_of_their_columns() {
    let quoted = WIN.trim_end();
    let comma = format!("id,Headline,Full Text,date\nx,T,\"{quoted}\",28 January 2022\n");
    let tab = format!("headline\tdate\tstory\nT\t2022-01-28\t{quoted}\n");
    let semicolon = format!("URL;Titel;Text\nhttps://example.org/a;T;{quoted}\n");
    let desk = Desk::new(&[
        ("a.csv", comma.as_bytes()),
        ("b.tsv", tab.as_bytes()),
        ("c.csv", semicolon.as_bytes()),
        ("d.csv.gz", &gz(comma.as_bytes())),
        ("e", comma.as_bytes()),
    ]);
    let run = desk
        .extract_with(&["a.csv", "b.tsv", "c.csv", "d.csv.gz", "e"])
        .code(0);
    let ids = ["x", "b.tsv:2", "https://example.org/a", "x", "x"];
    assert_eq!(column(&run.stderr(""), "article"), ids);
    let run = desk.extract_with(&["a.csv", "b.tsv"]).code(0);
    assert_eq!(column(&run, "date"), ["2022-01-28", "2022-01-28"]);
    assert_eq!(column(&run, "title"), ["T", "T"]);
}

#[test]
fn columns_with_other_names_are_named() {
    let table = format!("nr,kop,tekst\n5,T,\"{}\"\n", WIN.trim_end());
    let desk = Desk::new(&[("a.csv", table.as_bytes())]);
    let run = desk.extract_with(&["a.csv"]).code(2).stdout("");
    let message = "onrecord: a.csv:1: no column that is known to hold the text; name it with \
        --text-column; there are: nr, kop, tekst\n";
    assert_eq!(stderr(&run), message);
    let options = [
        "a.csv",
        "--text-column",
        "tekst",
        "--title-column",
        "kop",
        "--id-column",
        "nr",
    ];
    let run = desk.extract_with(&options).code(0).stderr("");
    assert_eq!(column(&run, "article"), ["5"]);
    assert_eq!(column(&run, "title"), ["T"]);
    let run = desk
        .extract_with(&["a.csv", "--text-column", "txt"])
        .code(2);
    assert!(stderr(&run).contains("a.csv:1: no column “txt”"));
}

#[test]
fn a_broken_record_is_named_with_its_line_and_the_rest_is_read() {
    let win = WIN.trim_end();
    let table = format!("id,text\na,\"{win}\"\nb,He said, she left.\nc,\"{win}\"\nd,\n");
    let json = format!(
        "{{\"id\":\"a\",\"text\":{0}}}\n{{\"id\":\n{{\"id\":\"c\",\"text\":{0}}}\n{{\"id\":\"d\"}}\n",
        serde_json::Value::from(WIN)
    );
    let desk = Desk::new(&[("a.csv", table.as_bytes()), ("a.jsonl", json.as_bytes())]);
    let run = desk.extract_with(&["a.csv"]).code(1);
    assert_eq!(column(&run, "article"), ["a", "c"]);
    let message = stderr(&run);
    assert!(
        message.starts_with("onrecord: a.csv:3: 3 columns under a header of 2; "),
        "{message}"
    );
    assert!(
        message.contains("read 2 articles, skipped 1, could not read 1"),
        "{message}"
    );
    assert!(
        message.contains("skipped a.csv:5: a record without text"),
        "{message}"
    );
    let run = desk.extract_with(&["a.jsonl"]).code(1);
    assert_eq!(column(&run, "article"), ["a", "c"]);
    let message = stderr(&run);
    assert!(message.contains("a.jsonl:2: no JSON object: "), "{message}");
    assert!(
        message.contains("a.jsonl:4: no key that is known to hold the text; "),
        "{message}"
    );
}

#[test]
fn many_broken_records_are_summed_up() {
    let desk = Desk::new(&[("a.jsonl", "{\n".repeat(100).as_bytes())]);
    let message = stderr(&desk.extract_with(&["a.jsonl"]).code(2));
    assert_eq!(message.matches("no JSON object").count(), 5, "{message}");
    assert!(
        message.contains("a.jsonl: 95 more records like these"),
        "{message}"
    );
}

#[test]
fn marks_that_a_table_does_not_mean_as_such_stay() {
    let table = "id\ttext\na\t\"We will win,\" said Mayor Lena Ortiz.\n";
    let desk = Desk::new(&[("a.tsv", table.as_bytes())]);
    let text = stdout(&desk.run_with(&["text", "a.tsv"]).code(0));
    assert_eq!(text, "\"We will win,\" said Mayor Lena Ortiz.");
}

#[test]
fn rows_of_an_earlier_run_are_no_articles() {
    let desk = Desk::new(&[("news/a.txt", WIN.as_bytes())]);
    desk.extract_with(&["news", "-o", "news/quotes.csv"])
        .code(0);
    desk.extract_with(&["news", "-o", "news/quotes.jsonl"])
        .code(0);
    let run = desk.extract_with(&["news"]).code(0);
    assert_eq!(column(&run, "article"), ["a.txt"]);
    let message = stderr(&run);
    assert!(
        message.contains("read 1 article, skipped 2, could not read 0"),
        "{message}"
    );
    assert!(
        message.contains("rows that onrecord has written"),
        "{message}"
    );
}

#[test]
fn a_folder_of_all_sorts_gives_its_articles_and_says_what_it_skips() {
    let desk = Desk::new(&[
        ("news/.DS_Store", b"\0\0\0\x01Bud1"),
        ("news/a.txt", WIN.as_bytes()),
        ("news/b.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"),
        ("news/c.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"),
        ("news/d.pdf", b"%PDF-1.4\n"),
        ("news/e.md", WIN.as_bytes()),
        ("news/f.csv", b"year,votes\n2020,7\n"),
        ("news/g.gz", &gz(WIN.as_bytes())),
        ("news/.git/h.txt", WIN.as_bytes()),
    ]);
    let run = desk.extract_with(&["news"]).code(0);
    assert_eq!(column(&run, "article"), ["a.txt", "g.gz"]);
    let message = stderr(&run);
    for part in [
        "onrecord: read 2 articles, skipped 7, could not read 0\n",
        "onrecord: skipped news/.DS_Store, news/.git: hidden\n",
        "onrecord: skipped news/b.jpg, news/c.jpg: a picture\n",
        "onrecord: skipped news/d.pdf: a PDF; open it in Word",
        "onrecord: skipped news/e.md: no ending of an article",
        "onrecord: skipped news/f.csv: no column that is known to hold the text\n",
    ] {
        assert!(message.contains(part), "{part} in {message}");
    }
    desk.extract_with(&["news", "--strict"]).code(1);
    desk.extract_with(&["news/a.txt", "--strict"])
        .code(0)
        .stderr("");
}

#[test]
fn what_is_named_and_cannot_be_read_says_how_to_convert_it() {
    let desk = Desk::new(&[
        ("a.pdf", b"%PDF-1.4\n"),
        ("a.rtf", br"{\rtf1\ansi No.}"),
        ("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"),
        ("a.zip", b"PK\x03\x04\x14\0\0\0a.txt"),
    ]);
    for (name, remedy) in [
        (
            "a.pdf",
            "a PDF; open it in Word or LibreOffice and save it as .docx",
        ),
        ("a.rtf", "an RTF document; save it as .docx"),
        ("a.doc", "an old Office document; save it as .docx"),
        ("a.zip", "a ZIP archive; unpack it first"),
    ] {
        let message = stderr(&desk.extract_with(&[name]).code(2).stdout(""));
        let start = format!("onrecord: {name}: {remedy}");
        assert!(message.starts_with(&start), "{message}");
    }
}

#[test]
fn a_pattern_that_the_shell_left_is_matched() {
    let desk = Desk::new(&[
        ("news/a.txt", WIN.as_bytes()),
        ("news/b.md", WIN.as_bytes()),
        ("news/x/c.txt", WIN.as_bytes()),
        ("odd[1].txt", WIN.as_bytes()),
    ]);
    assert_eq!(articles(&desk, &["news/*.md"]), ["news/b.md"]);
    assert_eq!(
        articles(&desk, &["news/**/*.txt"]),
        ["news/a.txt", "news/x/c.txt"]
    );
    assert_eq!(articles(&desk, &["odd[1].txt"]), ["odd[1].txt"]);
    let message =
        "onrecord: *.doc: matches no file; check the pattern, or let the shell expand it\n";
    desk.extract_with(&["*.doc"]).code(2).stderr(message);
}

#[test]
fn other_encodings_are_recognised_and_named() {
    let utf16: Vec<u8> = WIN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cyrillic = "Мэр Ортис сказал, что город победит, и вышел из зала. ".repeat(3);
    let (cyrillic, ..) = encoding_rs::WINDOWS_1251.encode(&cyrillic);
    let desk = Desk::new(&[("a.txt", &utf16), ("b.txt", &cyrillic)]);
    let run = desk.extract_with(&["a.txt"]).code(0);
    assert_eq!(column(&run, "quote"), ["We will win,"]);
    let message = "onrecord: a.txt: is not UTF-8, read as UTF-16LE, which is a guess; convert the \
        file to UTF-8 if that is wrong\n";
    assert_eq!(stderr(&run), message);
    let run = desk.run_with(&["text", "b.txt"]).code(0);
    assert!(stdout(&run).starts_with("Мэр Ортис сказал,"));
    assert!(stderr(&run).contains("b.txt: is not UTF-8, read as windows-1251"));
}

#[test]
fn a_table_may_be_in_utf16_as_spreadsheets_save_it() {
    let table = format!("id\ttext\r\na\t{}\r\n", WIN.trim_end());
    let units = [0xFEFF].into_iter().chain(table.encode_utf16());
    let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    let desk = Desk::new(&[("a.txt", &bytes)]);
    let run = desk.extract_with(&["a.txt"]).code(0).stderr("");
    assert_eq!(column(&run, "article"), ["a"]);
    assert_eq!(column(&run, "quote"), ["We will win,"]);
}

#[test]
fn a_gigabyte_of_nothing_is_refused_at_once_and_one_of_text_is_too_long() {
    let desk = Desk::new(&[("b.txt", WIN.as_bytes())]);
    zeros(&desk, "a.txt", GIGABYTE);
    let run = desk.extract_with(&["a.txt", "b.txt"]).code(1);
    assert_eq!(column(&run, "article"), ["b.txt"]);
    assert!(stderr(&run).starts_with("onrecord: a.txt: not text"));
    let run = desk.extract_with(&["b.txt", "--max-size", "10"]).code(2);
    let message = "onrecord: b.txt: an article of more than 10 bytes; split it, or allow more with \
        --max-size\n";
    assert_eq!(stderr(&run), message);
}

#[test]
fn what_unpacks_to_more_than_an_article_may_have_is_refused() {
    let bomb = gz(&b"all work and no play ".repeat(100_000));
    let line = [b"{\"text\":\"".as_slice(), &b"x".repeat(5_000), b"\"}\n"].concat();
    let table = [b"id,text\n1,\"".as_slice(), &b"x".repeat(90_000)].concat();
    let desk = Desk::new(&[("a.txt.gz", &bomb), ("a.jsonl", &line), ("a.csv", &table)]);
    for (name, place) in [("a.txt.gz", ""), ("a.jsonl", ":1"), ("a.csv", ":2")] {
        let run = desk.extract_with(&[name, "--max-size", "1K"]).code(2);
        let message = stderr(&run);
        assert!(
            message.starts_with(&format!("onrecord: {name}{place}: ")),
            "{message}"
        );
        assert!(message.contains("--max-size"), "{message}");
    }
}

#[test]
fn a_packed_file_that_is_cut_short_is_an_error() {
    let packed = gz(WIN.repeat(50).as_bytes());
    let desk = Desk::new(&[("a.txt.gz", &packed[..packed.len() - 9])]);
    let message = stderr(&desk.extract_with(&["a.txt.gz"]).code(2).stdout(""));
    assert!(
        message.starts_with("onrecord: a.txt.gz: cannot be read: "),
        "{message}"
    );
}

#[cfg(feature = "docx")]
#[test]
fn a_word_document_gives_its_paragraphs() {
    let paragraphs = ["Ortiz wins", WIN.trim_end()];
    let paragraphs = paragraphs.map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    let xml = format!(
        "<w:document><w:body>{}</w:body></w:document>",
        paragraphs.concat()
    );
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive
        .start_file("word/document.xml", options)
        .expect("a part");
    archive
        .write_all(xml.as_bytes())
        .expect("memory takes everything");
    let bytes = archive
        .finish()
        .expect("memory takes everything")
        .into_inner();
    let desk = Desk::new(&[("news/a.docx", &bytes)]);
    let run = desk.extract_with(&["news"]).code(0).stderr("");
    assert_eq!(column(&run, "article"), ["a.docx"]);
    assert_eq!(column(&run, "title"), ["Ortiz wins"]);
    assert_eq!(column(&run, "quote"), ["We will win,"]);
}

/// Of what files are made, in an order that makes none.
#[rustfmt::skip]
const PIECES: [&[u8]; 44] = [
    b"<!DOCTYPE html>", b"<html>", b"<head>", b"<body>", b"<p>", b"</p>", b"<div class='ad'>",
    b"</div>", b"<q>", b"</q>", b"<table><tr><td>", b"</table>", b"<figure>", b"<pre>", b"<br>",
    b"<a href=x>", b"</a>", b"<h1>", b"</h1>", b"<!--", b"<time datetime='2022-01-28'>",
    b"<script type='application/ld+json'>", b"{\"@type\":\"NewsArticle\",\"headline\":\"", b"</script>",
    b"&ldquo;", b"&#147;", b"{\"text\":\"", b"\"}", b"\n", b"id,title,text\n", b",", b"\t", b";",
    b"\"", b"By Ann Lee, ", b"Published 28 January 2022 ", b"LONDON, Jan. 28, 2022 \xE2\x80\x94 ",
    b"\xE2\x80\x9CNo,\xE2\x80\x9D she said. ", b"\xEF\xB7\x90", b"\xC3\xA9", b"\xE9", b"\xFF\xFE", b"\0",
    b"\x1F\x8B\x08",
];

#[test]
fn a_table_without_records_is_told_of() {
    let desk = Desk::of_texts(&[
        ("news/a.csv", "id,title,text\n"),
        ("news/b.jsonl", "\n\n"),
        ("news/c.txt", WIN),
    ]);
    for name in ["a.csv", "b.jsonl"] {
        let message = format!("onrecord: news/{name}: holds no records; leave it out\n");
        let run = desk.extract_with(&[&format!("news/{name}")]).code(2);
        assert_eq!(stderr(&run), message);
    }
    let message = stderr(&desk.extract_with(&["news"]).code(0));
    assert!(
        message.contains("skipped news/a.csv, news/b.jsonl: holds no records\n"),
        "{message}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_file_of_any_kind_makes_it_panic(
        pieces in vec(select(PIECES.as_slice()), 0..60),
        ending in select(["txt", "html", "csv", "tsv", "jsonl", "json", "docx", "gz", "zst", "x"].as_slice()),
    ) {
        let name = format!("a.{ending}");
        let desk = Desk::new(&[(&name, &pieces.concat())]);
        let mut found = sources([desk.folder()]);
        let read = (&mut found).count();
        prop_assert!(read > 0, "an article, or that there is none");
        prop_assert!(sources([desk.path(&name)]).count() > 0 || found.skipped().count() > 0);
    }
}

/// A folder of many good files, one that cannot be read and one that is a gigabyte of
/// zeros: the good ones are written, the two are named, and the exit code says so.
#[cfg(unix)]
fn a_large_folder(files: usize) {
    let desk = Desk::new(&[("news/a.txt", WIN.as_bytes())]);
    for number in 1..files {
        let path = desk.path(&format!("news/b{number}.txt"));
        fs::write(path, WIN).expect("a file");
    }
    zeros(&desk, "news/c.txt", GIGABYTE);
    std::os::unix::fs::symlink("nowhere", desk.path("news/d.txt")).expect("a link");
    let run = desk.extract_with(&["news", "-o", "rows.csv"]).code(1);
    let rows = fs::read_to_string(desk.path("rows.csv")).expect("the rows");
    assert_eq!(rows.lines().count(), files + 1);
    let message = stderr(&run);
    assert!(
        message.contains("onrecord: news/c.txt: not text"),
        "{message}"
    );
    assert!(
        message.contains("onrecord: news/d.txt: cannot be read: "),
        "{message}"
    );
    let sum = format!("onrecord: read {files} articles, skipped 0, could not read 2\n");
    assert!(message.ends_with(&sum), "{message}");
}

#[cfg(unix)]
#[test]
fn one_bad_file_among_many_stops_nothing() {
    a_large_folder(100);
}

#[cfg(unix)]
#[test]
#[ignore = "slow: writes ten thousand files"]
fn two_bad_files_among_ten_thousand_stop_nothing() {
    a_large_folder(10_000);
}
