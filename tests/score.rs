//! `onrecord score`: figures counted by hand, and what it says about broken gold.
//!
//! The rows come from a file, so that nothing here depends on what the extractor finds.

mod common;

use assert_cmd::assert::Assert;
use common::desk::{Desk, stderr, stdout};
use std::{fs, path::Path};

/// Its words, numbered: We 0 will 1 win 2 said 3 Mayor 4 Lena 5 Ortiz 6; Cole 7 said 8
/// the 9 bridge 10 was 11 not 12 safe 13 at 14 all 15; He 16 denied 17 it 18. Between
/// marks stand 0 to 2, 12 and 13.
const TEXT: &str = "“We will win,” said Mayor Lena Ortiz.\n\n\
    Cole said the bridge was “not safe” at all.\n\n\
    He denied it.\n";

/// Content, source and cue of what people marked: direct, mixed, indirect.
const GOLD: [[&str; 3]; 3] = [
    ["“We will win,”", "Mayor Lena Ortiz", "said"],
    ["the bridge was “not safe” at all", "Cole", "said the"],
    ["it", "He", "denied"],
];

/// The same of two rows. The first is right. The second shares two words with the gold:
/// 2 · 2 / (2 + 7) = 0.44, less than half.
const ROWS: [[&str; 3]; 2] = [
    ["We will win,", "Lena Ortiz", "said"],
    ["not safe", "Cole", "said the"],
];

/// What `onrecord score` prints for both.
///
/// The unbroken runs of gold and rows are 4–6, 7, 16 and 5–6, 7 (source), 3, 8–9, 17 and
/// 3, 8–9 (cue), 0–2, 9–15, 18 and 0–2, 12–13 (content). Both rows are direct.
const FIGURES: &str = "\
quoted.detect          P 100.0 R 100.0 F1 100.0  (gold 5, pred 5)
quoted.attributed      P 100.0 R 100.0 F1 100.0  (gold 5, pred 5)
exact.source           P  50.0 R  33.3 F1  40.0  (gold 3, pred 2)
exact.cue              P 100.0 R  66.7 F1  80.0  (gold 3, pred 2)
exact.content          P  50.0 R  33.3 F1  40.0  (gold 3, pred 2)
att.direct.span        P  50.0 R 100.0 F1  66.7  (gold 1, pred 2)
att.mixed.span         P   0.0 R   0.0 F1   0.0  (gold 1, pred 0)
att.indirect.span      P   0.0 R   0.0 F1   0.0  (gold 1, pred 0)
att.all.span           P  50.0 R  33.3 F1  40.0  (gold 3, pred 2)
att.direct             P  50.0 R 100.0 F1  66.7  (gold 1, pred 2)
att.mixed              P   0.0 R   0.0 F1   0.0  (gold 1, pred 0)
att.indirect           P   0.0 R   0.0 F1   0.0  (gold 1, pred 0)
att.all                P  50.0 R  33.3 F1  40.0  (gold 3, pred 2)

confidence     rows  right %  quoted words %
0.9 to 1.0        1    100.0            60.0
0.8 to 0.9        0        –             0.0
0.7 to 0.8        0        –             0.0
0.6 to 0.7        0        –             0.0
0.5 to 0.6        1      0.0            40.0
0.0 to 0.5        0        –             0.0
";

/// The article, its gold as `.ann`, and the rows.
fn desk() -> Desk {
    Desk::of_texts(&[
        ("text/a.txt", TEXT),
        ("attributions/a_4e07.ann", &ann(TEXT, &GOLD)),
        ("rows.jsonl", &rows("a.txt", &ROWS)),
    ])
}

fn score(desk: &Desk, arguments: &str) -> Assert {
    desk.run(&format!("score {arguments}"))
}

/// Where these words stand in [`TEXT`], in code points. Of `said the`, only `said`.
fn place(text: &str, words: &str) -> [usize; 2] {
    let byte = text.find(words).expect("words of the text");
    let start = text[..byte].chars().count();
    let words = words.strip_suffix(" the").unwrap_or(words);
    [start, start + words.chars().count()]
}

/// The `.ann` in which each act is an event.
fn ann(text: &str, acts: &[[&str; 3]]) -> String {
    let mut lines = String::new();
    for (at, act) in acts.iter().enumerate() {
        let id = 10 * (at + 1);
        for (role, words) in ["Content", "Source", "Cue"].iter().zip(act) {
            let [start, end] = place(text, words);
            let words = words.strip_suffix(" the").unwrap_or(words);
            let id = id + role.len();
            lines += &format!("T{id}\t{role} {start} {end}\t{words}\n");
        }
        let [content, source, cue] = [7, 6, 3].map(|length| id + length);
        lines +=
            &format!("E{id}\tAttribution:T{cue} Content:T{content} Source:T{source} Cue:T{cue}\n");
    }
    lines
}

/// Rows as `extract` writes them, as far as they are read here.
fn rows(article: &str, acts: &[[&str; 3]]) -> String {
    let mut lines = String::new();
    for ([content, source, cue], confidence) in acts.iter().zip([0.97, 0.55, 0.5]) {
        let [places, whose, cue] = [content, source, cue].map(|words| place(TEXT, words));
        lines += &format!(
            r#"{{"article":"{article}","speaker":"","source":"{source}","confidence":{confidence},"found_by":"by-hand","spans":{{"content":[{places:?}],"source":{whose:?},"cue":[{cue:?}]}}}}"#
        );
        lines += "\n";
    }
    lines
}

#[test]
fn figures_and_bands_are_those_counted_by_hand() {
    let run = score(&desk(), "attributions text --rows rows.jsonl");
    assert_eq!(stdout(&run.code(0).stderr("")), FIGURES);
}

#[test]
fn a_corpus_folder_brings_its_articles_along() {
    let desk = desk();
    for arguments in [
        ".",
        ". .",
        "attributions",
        "attributions/a_4e07.ann text/a.txt",
    ] {
        let run = score(&desk, &format!("{arguments} --rows rows.jsonl"));
        assert_eq!(stdout(&run.code(0).stderr("")), FIGURES, "{arguments}");
    }
}

#[test]
fn gold_may_stand_beside_the_articles() {
    let gold = ann(TEXT, &GOLD);
    let desk = Desk::of_texts(&[
        ("a.txt", TEXT),
        ("a.ann", &gold),
        ("r.jsonl", &rows("a.txt", &ROWS)),
    ]);
    let run = score(&desk, ". --rows r.jsonl");
    assert_eq!(stdout(&run.code(0)), FIGURES);
}

#[test]
fn gold_as_json_lines_gives_the_same_figures() {
    let places = |words| [place(TEXT, words)];
    let quotes = GOLD.map(|[content, source, cue]| {
        let [content, source, cue] = [content, source, cue].map(places);
        format!(r#"{{"content":{content:?},"source":{source:?},"cue":{cue:?}}}"#)
    });
    let article = format!("{{\"doc\":\"a\",\"quotes\":[{}]}}\n", quotes.join(","));
    // Rows that somebody has corrected are gold, too.
    for gold in [article, rows("a.txt", &GOLD)] {
        let desk = desk();
        fs::write(desk.path("gold.jsonl"), gold).expect("a file");
        let run = score(&desk, "gold.jsonl text --rows rows.jsonl");
        assert_eq!(stdout(&run.code(0).stderr("")), FIGURES);
    }
}

#[test]
fn errors_are_listed_with_what_the_other_side_has() {
    let desk = desk();
    let run = score(&desk, "attributions text --rows rows.jsonl --errors");
    let listed = "
a.txt:3: missed, mixed
    content  the bridge was “not safe” at all
    source   Cole
    cue      said
    found    44.4 % shared, same source: line 3, direct by-hand: [Cole] [said] not safe
a.txt:3: false, direct, by-hand
    content  not safe
    source   Cole
    cue      said
    gold     44.4 % shared, same source: line 3, mixed: [Cole] [said] the bridge was “not safe” at all
a.txt:5: missed, indirect
    content  it
    source   He
    cue      denied
    found    nothing
";
    assert_eq!(stdout(&run.code(0)), format!("{FIGURES}{listed}"));
}

#[test]
fn errors_can_be_chosen_by_mode_and_number() {
    let desk = desk();
    let kept = |arguments: &str| {
        let run = score(&desk, &format!(". --rows rows.jsonl --errors {arguments}"));
        let listed = stdout(&run.code(0));
        let lines = listed
            .lines()
            .filter(|line| line.starts_with("a.txt:") || line.contains("more"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(kept("--only direct"), ["a.txt:3: false, direct, by-hand"]);
    assert_eq!(
        kept("--only mixed,indirect --limit 1"),
        [
            "a.txt:3: missed, mixed",
            "1 more; --limit says how many are listed"
        ]
    );
    score(&desk, ". --only direct").code(2);
    score(&desk, ". --errors --only loud").code(2);
}

#[test]
fn a_row_without_any_gold_beside_it_names_the_nearest() {
    let desk = Desk::of_texts(&[
        ("text/a.txt", TEXT),
        ("attributions/a.ann", &ann(TEXT, &GOLD[2..])),
        ("rows.jsonl", &rows("a.txt", &ROWS[..1])),
    ]);
    let listed = stdout(&score(&desk, ". --rows rows.jsonl --errors").code(0));
    let expected = "gold     nothing shared: line 5, indirect: [He] [denied] it\n";
    assert!(listed.contains(expected), "{listed}");
}

#[test]
fn a_gold_without_a_source_asks_for_none() {
    let gold = ann(TEXT, &GOLD[..1]).replace(" Source:T16", "");
    let desk = Desk::of_texts(&[
        ("text/a.txt", TEXT),
        ("attributions/a.ann", &gold),
        (
            "rows.jsonl",
            &rows("a.txt", &[["We will win,", "Cole", "said"]]),
        ),
    ]);
    let figures = stdout(&score(&desk, ". --rows rows.jsonl").code(0));
    for line in [
        "quoted.attributed      P   0.0 R   0.0 F1   0.0  (gold 0, pred 0)",
        "att.direct             P 100.0 R 100.0 F1 100.0  (gold 1, pred 1)",
    ] {
        assert!(figures.contains(line), "{figures}");
    }
}

#[test]
fn another_source_is_no_hit_unless_the_name_is_the_same() {
    // “Ms Ortiz” stands elsewhere, but its last name is in the gold source.
    let text = format!("{TEXT}Ms Ortiz left.\n");
    let row = rows("a.txt", &ROWS[..1]);
    for (speaker, hits) in [("Lena Ortiz", 1), ("Ada Cole", 0)] {
        let row = row.replace("\"speaker\":\"\"", &format!("\"speaker\":\"{speaker}\""));
        let row = row.replace("\"source\":\"Lena Ortiz\"", "\"source\":\"she\"");
        let [start, end] = place(TEXT, "Lena Ortiz");
        let row = row.replace(&format!("[{start}, {end}]"), "[100, 102]");
        let desk = Desk::of_texts(&[
            ("text/a.txt", &text),
            ("attributions/a.ann", &ann(TEXT, &GOLD[..1])),
            ("rows.jsonl", &row),
        ]);
        let json = stdout(&score(&desk, ". --rows rows.jsonl --format json").code(0));
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(json["figures"]["att.direct.span"]["P"], 100.0, "{speaker}");
        assert_eq!(
            json["figures"]["att.direct"]["P"],
            f64::from(100 * hits),
            "{speaker}"
        );
    }
}

#[test]
fn json_has_the_same_figures() {
    let run = score(
        &desk(),
        ". --rows rows.jsonl --format json --errors --limit 2",
    );
    let all: serde_json::Value = serde_json::from_str(&stdout(&run.code(0))).expect("JSON");
    let cue = serde_json::json!({"P": 100.0, "R": 66.7, "F1": 80.0, "gold": 3, "pred": 2});
    assert_eq!(all["figures"]["exact.cue"], cue);
    assert_eq!(
        all["figures"].as_object().map(serde_json::Map::len),
        Some(13)
    );
    let band =
        serde_json::json!({"from": 0.9, "to": 1.0, "rows": 1, "right": 1, "quoted_words": 3});
    assert_eq!(all["bands"][0], band);
    assert_eq!(
        all["errors"][0]["content"],
        "the bridge was “not safe” at all"
    );
    assert_eq!(all["errors"][0]["nearest"]["shared"], 0.444);
    assert_eq!(all["errors_left_out"], 1);
}

#[test]
fn without_rows_the_articles_are_read_by_the_extractor() {
    let text = "“We will win,” said Mayor Lena Ortiz.\n";
    let gold = ann(text, &GOLD[..1]);
    let desk = Desk::of_texts(&[("text/a.txt", text), ("attributions/a.ann", &gold)]);
    let figures = stdout(&score(&desk, ".").code(0).stderr(""));
    let line = "att.direct             P 100.0 R 100.0 F1 100.0  (gold 1, pred 1)";
    assert!(figures.contains(line), "{figures}");
    score(&desk, ". --data nowhere").code(2);
}

#[test]
fn of_two_annotators_the_first_counts() {
    let desk = desk();
    let second = desk.path("attributions/a_beef.ann");
    fs::write(second, "not read").expect("a file");
    let run = score(&desk, ". --rows rows.jsonl");
    assert_eq!(stdout(&run.code(0).stderr("")), FIGURES);
}

#[test]
fn a_broken_line_is_named_and_the_other_articles_are_measured() {
    let desk = desk();
    fs::write(desk.path("text/b.txt"), TEXT).expect("a file");
    for (broken, problem) in [
        (
            "T1\tCue 6\tsaid\n",
            "T1: “6” is no place, such as “12 34”; correct the line or remove it",
        ),
        (
            "\nT1\tCue 0 900\n",
            "which has 98 characters; correct the line or remove it",
        ),
        (
            "T1 Cue 6 10 said\n",
            "neither a part (T1, tab, …) nor an event (E1, tab, …); correct",
        ),
        (
            "E1\tAttribution:T1 Cue:T1\n",
            "no line marks T1, the Cue; correct the line or remove it",
        ),
        (
            "T1\tCue 0 3\tYes\n",
            "the article has ““We” there, not “Yes”; annotate this version",
        ),
    ] {
        fs::write(desk.path("attributions/b.ann"), broken).expect("a file");
        let run = score(&desk, "attributions text --rows rows.jsonl").code(1);
        assert_eq!(stdout(&run), FIGURES);
        let line = broken.lines().count();
        let place = format!("onrecord: attributions/b.ann:{line}: ");
        let message = stderr(&run);
        assert!(
            message.starts_with(&place) && message.contains(problem),
            "{message}"
        );
    }
    let run = score(&desk, "attributions/b.ann text/b.txt").code(2);
    assert_eq!(stdout(&run), "");
}

#[test]
fn gold_without_article_and_article_without_gold_are_named() {
    let desk = desk();
    fs::write(desk.path("attributions/c_4e07.ann"), "").expect("a file");
    let run = score(&desk, "attributions text --rows rows.jsonl").code(1);
    assert_eq!(stdout(&run), FIGURES);
    let message = "onrecord: attributions/c_4e07.ann: no article of this name; \
        put c.txt among the articles, or leave its gold out\n";
    assert_eq!(stderr(&run), message);

    fs::remove_file(desk.path("attributions/c_4e07.ann")).expect("the file");
    for name in ["b", "c", "d", "e", "f", "g"] {
        fs::write(desk.path(&format!("text/{name}.txt")), TEXT).expect("a file");
    }
    let run = score(&desk, "attributions text --rows rows.jsonl").code(0);
    assert_eq!(stdout(&run), FIGURES);
    let message = "onrecord: b.txt, c.txt, d.txt, e.txt, f.txt and 1 more: \
        not measured: no gold; annotate it or leave it out\n";
    assert_eq!(stderr(&run), message);
}

#[test]
fn a_broken_jsonl_is_refused_with_its_line() {
    let row = rows("a.txt", &ROWS);
    for (broken, problem) in [
        (
            "\n{\"doc\":",
            "EOF while parsing a value (column 7); correct the line or remove it",
        ),
        (
            "\n{\"doc\":\"a\"}",
            "neither “quotes” nor “spans” in it; correct the line or remove it",
        ),
        ("\nspeaker,quote", "expected value (column 1)"),
    ] {
        let desk = Desk::of_texts(&[("a.txt", TEXT), ("g.jsonl", broken), ("r.jsonl", &row)]);
        for arguments in ["g.jsonl a.txt", "r.jsonl a.txt --rows g.jsonl"] {
            let run = score(&desk, arguments).code(2).stdout("");
            let message = stderr(&run);
            assert!(message.starts_with("onrecord: g.jsonl:2: "), "{message}");
            assert!(message.contains(problem), "{message}");
        }
    }
}

#[test]
fn rows_of_another_text_are_refused_with_their_line() {
    let desk = desk();
    fs::write(desk.path("text/a.txt"), "Short.\n").expect("a file");
    fs::write(desk.path("gold.jsonl"), "{\"doc\":\"a\",\"quotes\":[]}").expect("a file");
    let run = score(&desk, "gold.jsonl text --rows rows.jsonl")
        .code(2)
        .stdout("");
    let message = "onrecord: rows.jsonl:1: content: 1 to 13 lies behind the end of the article, which \
        has 7 characters; correct the place, or name the text it was made from\n";
    assert_eq!(stderr(&run), message);
}

#[test]
fn rows_of_an_article_that_is_not_there_are_named() {
    let desk = desk();
    let both = rows("a.txt", &ROWS) + &rows("z.txt", &ROWS);
    fs::write(desk.path("rows.jsonl"), both).expect("a file");
    let run = score(&desk, ". --rows rows.jsonl").code(0);
    assert_eq!(stdout(&run), FIGURES);
    assert!(stderr(&run).starts_with("onrecord: z: has rows, but is not among the articles"));
}

#[test]
fn a_part_below_its_event_is_named_and_counts_on_demand() {
    let gold = ann(TEXT, &GOLD[..1]);
    let (parts, event) = gold.split_at(gold.find("E10").expect("an event"));
    let (content, others) = parts.split_at(parts.find("T16").expect("a source"));
    let late = format!("{others}{event}{content}");
    let desk = Desk::of_texts(&[
        ("text/a.txt", TEXT),
        ("attributions/a.ann", &late),
        ("rows.jsonl", &rows("a.txt", &ROWS[..1])),
    ]);
    let run = score(&desk, "attributions text --rows rows.jsonl").code(0);
    let line = "att.direct             P   0.0 R   0.0 F1   0.0  (gold 0, pred 1)";
    assert!(stdout(&run).contains(line), "{}", stdout(&run));
    assert!(stderr(&run).starts_with("onrecord: attributions/a.ann:4: a part below the event"));
    let run = score(&desk, "attributions text --rows rows.jsonl --late-parts").code(0);
    let line = "att.direct             P 100.0 R 100.0 F1 100.0  (gold 1, pred 1)";
    assert!(stdout(&run.stderr("")).contains(line));
}

#[test]
fn what_is_not_there_is_told() {
    let desk = Desk::of_texts(&[("news/a.txt", TEXT), ("bad.jsonl", "{}")]);
    for (arguments, message) in [
        ("gold news", "onrecord: gold: cannot be read: "),
        (
            "news news",
            "onrecord: news: no .ann files in this folder; name the folder",
        ),
        (
            "bad.jsonl nowhere",
            "onrecord: bad.jsonl:1: missing field `article`",
        ),
    ] {
        let run = score(&desk, arguments).code(2).stdout("");
        assert!(stderr(&run).starts_with(message), "{}", stderr(&run));
    }
    score(&desk, "").code(2);
}

#[test]
fn the_gold_of_this_project_fits_its_articles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut gold = onrecord::gold::Annotations::open(root.join("tests/gold")).expect("gold");
    let mut annotated = 0;
    for source in onrecord::article::sources([root.join("data/articles")]) {
        let (article, _) = source.expect("an article");
        if let Some(gold) = gold.of(&article) {
            annotated += 1;
            assert!(
                gold.expect("sound lines")
                    .iter()
                    .all(|act| !act.source.is_empty())
            );
        }
    }
    assert_eq!(annotated, 2);
    assert_eq!(gold.without_article().count(), 0);
    assert_eq!(gold.late_parts(), None);
}
