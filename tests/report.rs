//! `onrecord extract -o report.html`: what stands in the page, and what cannot. What the
//! page does is in `chromium.rs`.

mod common;

use common::desk::{Desk, stderr, stdout};
use serde_json::Value;
use std::fs;

/// An article whose every part would be markup, script or an address if it could.
const HOSTILE: &str = "</script><script>alert(1)</script>\n28 January 2022\n\n\
    It was \" & ' </title> so.\n\n\
    “We <img src=x onerror=alert(2)> <!-- & ]]> {{script}} win,” said Mayor Lena Ortiz <b>.\n\n\
    “</textarea></style><svg onload=alert(3)> No,” said Ann O'Lee <script>alert(4)</script>.\n";

const ADDRESS: &str = "javascript:alert(5)//</script><script>alert(6)</script>";

/// A desk with the hostile article as a file and as a record with a hostile address and outlet.
fn hostile() -> Desk {
    let desk = Desk::of_texts(&[("news/'\"><img src=x onerror=alert(7)>&.txt", HOSTILE)]);
    let outlet = "Echo</script><script>alert(8)</script>";
    let record =
        serde_json::json!({"id": ADDRESS, "text": HOSTILE, "outlet": outlet, "title": HOSTILE});
    desk.write("news/records.jsonl", &format!("{record}\n"));
    desk
}

/// The articles of this project.
fn articles() -> String {
    format!("{}/data/articles", env!("CARGO_MANIFEST_DIR"))
}

/// What the page gives to its script under this id.
fn held(page: &str, id: &str) -> Vec<Value> {
    let opening = format!("<script type=\"application/json\" id=\"{id}\">");
    let (_, behind) = page.split_once(&opening).expect("the data");
    let (json, _) = behind.split_once("</script>").expect("an end");
    serde_json::from_str(json).expect("JSON")
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().expect(key)
}

#[test]
fn every_row_is_on_the_page_beside_the_text_that_its_places_count_in() {
    let desk = Desk::of_texts(&[]);
    let folder = articles();
    desk.extract(&format!("{folder} -q -o report.html")).code(0);
    let rows = stdout(&desk.extract(&format!("{folder} -q --format jsonl")).code(0));
    let rows: Vec<Value> = rows
        .lines()
        .map(|line| serde_json::from_str(line).expect("a row"))
        .collect();
    let articles = held(&desk.read("report.html"), "data-articles");
    let found = articles
        .iter()
        .flat_map(|article| article["rows"].as_array());
    let found: Vec<Value> = found.flatten().cloned().collect();
    assert_eq!(found, rows);
    for article in &articles {
        let id = text(article, "id");
        let shown = stdout(&desk.run(&format!("text {folder}/{id}")).code(0));
        assert_eq!(text(article, "text"), shown, "{id}");
    }
}

#[test]
fn a_page_without_rows_is_a_page() {
    let desk = Desk::of_texts(&[("a.txt", "It rained.\n")]);
    desk.extract("a.txt -o report.html").code(0).stderr("");
    let page = desk.read("report.html");
    assert_eq!(held(&page, "data-articles").len(), 1);
    assert!(held(&page, "data-groups").is_empty());
    assert!(page.contains("<dt>Articles</dt><dd>1</dd>"));
}

#[test]
fn nothing_of_an_article_is_markup() {
    let desk = hostile();
    desk.extract("news -q -o report.html").code(0);
    let page = desk.read("report.html");
    let tame = Desk::of_texts(&[("a.txt", "“No,” said Mayor Lena Ortiz.\n")]);
    tame.extract("a.txt -q -o report.html").code(0);
    let tame = tame.read("report.html");
    for element in [
        "<script", "</script", "<style", "</style", "</title", "<!--", "<img", "<b>",
    ] {
        let [found, expected] = [&page, &tame].map(|page| page.matches(element).count());
        assert_eq!(found, expected, "{element}");
    }
    let articles = held(&page, "data-articles");
    assert_eq!(text(&articles[0], "text"), HOSTILE);
    assert_eq!(text(&articles[1], "id"), ADDRESS);
    assert!(
        articles[0]["rows"]
            .as_array()
            .is_some_and(|rows| rows.len() >= 2)
    );
    let links: Vec<&str> = page.split("href=\"").skip(1).collect();
    assert!(links.iter().all(|link| link.starts_with('#')), "{links:?}");
}

#[test]
fn a_page_asks_for_nothing_and_lets_nothing_in() {
    let desk = Desk::of_texts(&[("a.txt", "“No,” said Mayor Lena Ortiz.\n")]);
    desk.extract("a.txt -o report.html").code(0);
    let page = desk.read("report.html");
    for outside in [
        "src=", "url(", "@import", "http://", "https://", "<link", "fetch(",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
    let (_, policy) = page
        .split_once("Content-Security-Policy\" content=\"")
        .expect("a policy");
    let (policy, _) = policy.split_once('"').expect("an end");
    assert!(
        policy.starts_with("default-src 'none'; script-src 'sha256-"),
        "{policy}"
    );
    assert!(!policy.contains("unsafe"), "{policy}");
}

#[test]
fn the_overview_leads_to_the_rows_of_a_speaker_that_is_there() {
    let desk = Desk::of_texts(&[
        (
            "a.txt",
            "“No,” said Mayor Renée Ortiz. “No, no,” Ortiz said.\n",
        ),
        (
            "b.jsonl",
            "{\"text\": \"“Yes,” said Ann Lee.\", \"outlet\": \"The Echo & Post\"}\n",
        ),
    ]);
    desk.extract("a.txt b.jsonl -o report.html").code(0);
    let page = desk.read("report.html");
    let ortiz =
        "<a href=\"#quotations?speaker=Ren%C3%A9e%20Ortiz\">Renée Ortiz</a><small>Mayor</small>";
    assert!(page.contains(ortiz), "{page}");
    let outlet = "<a href=\"#quotations?outlet=The%20Echo%20%26%20Post\">The Echo &amp; Post</a>";
    assert!(page.contains(outlet), "{page}");
    let mode = "<a href=\"#quotations?mode=direct\">direct</a>";
    assert!(page.contains(mode), "{page}");
}

#[test]
fn a_report_in_the_folder_is_not_taken_for_an_article() {
    let desk = Desk::of_texts(&[("a.txt", "“No,” said Ann Lee.\n")]);
    desk.extract(". -o report.html").code(0);
    let first = desk.read("report.html");
    desk.run("diff a.txt a.txt -o changes.html").code(0);
    let run = desk.extract(". -v -o again.csv").code(0);
    let told = stderr(&run);
    assert!(told.contains("read 1 article, skipped 2,"), "{told}");
    assert!(told.contains("report.html: a report of onrecord"), "{told}");
    assert!(
        desk.extract("report.html")
            .code(2)
            .get_output()
            .stdout
            .is_empty()
    );
    assert!(first.contains("Ann Lee"));
}

#[test]
fn what_was_not_read_is_named_on_the_page() {
    let desk = Desk::of_texts(&[
        ("news/a.txt", "“No,” said Ann Lee.\n"),
        ("news/<i>.md", "x"),
    ]);
    desk.extract("news no.txt -o report.html").code(1);
    let page = desk.read("report.html");
    assert!(
        page.contains("Articles read: 1, skipped: 1, not readable: 1."),
        "{page}"
    );
    assert!(page.contains("no.txt: cannot be read"), "{page}");
    assert!(page.contains("news/&lt;i&gt;.md"), "{page}");
}

const HERALD: &str = "“Nobody should doubt the firmness of purpose with which we defend this harbor,” \
    Mayor Lena Ortiz said on Monday.\n\n“It rained,” said Tim Farr.\n";
const ECHO: &str = "Lena Ortiz, the mayor, said: “Nobody should doubt our firmness and purpose with \
    which we defend this harbour.”\n";

#[test]
fn groups_tell_each_wording_with_its_articles_and_the_words_that_differ() {
    let desk = Desk::of_texts(&[("news/echo.txt", ECHO), ("news/herald.txt", HERALD)]);
    desk.extract("news --group -o report.html").code(0);
    let page = desk.read("report.html");
    let (articles, groups) = (held(&page, "data-articles"), held(&page, "data-groups"));
    assert_eq!(
        text(&articles[0], "text"),
        ECHO,
        "a text is kept until it is shown"
    );
    assert_eq!(groups.len(), 1);
    assert_eq!(text(&groups[0], "speaker"), "Lena Ortiz");
    let mut seen = Vec::new();
    for wording in groups[0]["wordings"].as_array().expect("wordings") {
        let pieces = wording["pieces"].as_array().expect("pieces");
        let words = pieces.iter().filter(|piece| piece[0] != "dropped");
        let words: String = words
            .map(|piece| piece[1].as_str().expect("words"))
            .collect();
        for place in wording["places"].as_array().expect("places") {
            let at = |index: usize| place[index].as_u64().expect("a number") as usize;
            let rows = articles[at(0)]["rows"].as_array().expect("rows");
            let row = rows.iter().find(|row| row["n"] == at(1)).expect("a row");
            assert_eq!(
                (text(row, "quote"), &row["group"]),
                (&*words, &groups[0]["id"])
            );
            seen.push(at(0));
        }
    }
    assert_eq!(seen, [0, 1]);
    let changed = |is: &str| {
        let pieces = groups[0]["wordings"][1]["pieces"]
            .as_array()
            .expect("pieces");
        let such = pieces.iter().filter(|piece| piece[0] == is);
        such.map(|piece| piece[1].as_str().expect("words").trim().to_owned())
            .collect::<Vec<String>>()
    };
    assert_eq!(changed("dropped"), ["our", "and", "harbour"]);
    assert_eq!(changed("added"), ["the", "of", "harbor"]);
}

#[test]
fn a_page_is_the_same_bytes_from_run_to_run_and_in_a_pipe() {
    let desk = hostile();
    desk.extract("news -q -o one.html").code(0);
    desk.extract("news -q -o two.html").code(0);
    assert_eq!(desk.read("one.html"), desk.read("two.html"));
    assert_eq!(
        stdout(&desk.extract("news -q --format html").code(0)),
        desk.read("one.html")
    );
}

#[test]
fn a_page_appears_whole_or_not_at_all() {
    let desk = Desk::of_texts(&[("a.txt", "“No,” said Ann Lee.\n"), ("report.html", "old")]);
    desk.extract("no.txt -o report.html").code(2);
    assert_eq!(desk.read("report.html"), "old");
    assert_eq!(desk.names(), ["a.txt", "report.html"]);
    desk.extract("a.txt -o report.html").code(0);
    assert!(desk.read("report.html").ends_with("</html>\n"));
    assert_eq!(fs::read_dir(desk.folder()).expect("the desk").count(), 2);
}
