//! The report in Chromium: what is typed, clicked and pointed at, and what is then shown.
//!
//! `.ci/run` has these tests run where Chromium is; by hand: `.ci/chromium`, and then
//! `cargo test --test chromium -- --ignored`. Pictures go to `target/tmp/report-*.png`.

mod common;

use common::{
    browser::{Browser, ENTER, ESCAPE, TAB},
    desk::Desk,
};
use std::{fs, path::Path};

/// A run of `extract` on the articles of this project, and a browser to open its report.
fn report() -> (Desk, Browser) {
    let desk = Desk::of_texts(&[]);
    let folder = format!("{}/data/articles", env!("CARGO_MANIFEST_DIR"));
    desk.extract(&format!("{folder} -q -o report.html")).code(0);
    (desk, Browser::new())
}

/// How many rows the table says that it has.
fn counted(browser: &Browser) -> String {
    browser.text("document.querySelector('[data-view=quotations] .count').textContent")
}

/// The cells of a column that are shown, each once, in their order.
fn shown(browser: &Browser, column: &str) -> Vec<String> {
    let script = format!(
        "return [...new Set([...document.querySelectorAll('td.{column}')].map((cell) => cell.firstChild.textContent))]"
    );
    let cells = browser.run(&script);
    let cells = cells.as_array().expect("cells").iter();
    cells
        .map(|cell| cell.as_str().expect("text").to_owned())
        .collect()
}

const SEARCH: &str = "[data-view=quotations] [name=search]";

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn a_search_and_filters_leave_the_rows_that_have_it_all() {
    let (desk, browser) = report();
    browser.open(&desk.path("report.html"), "#quotations");
    let all = browser.number("rows.length");
    assert!(
        counted(&browser).ends_with(&format!("of {all} quotations")),
        "{}",
        counted(&browser)
    );
    assert_eq!(
        browser.number("document.querySelectorAll('[role=cell].quote').length"),
        100.0
    );

    browser.type_into(SEARCH, "blinken DOCUMENT");
    let rows = browser.number("quotations.found.length");
    assert!(rows > 0.0 && rows < 20.0, "{rows}");
    let has = browser.run(
        "return quotations.found.every((row) => /document/i.test(JSON.stringify([row.quote, row.source, row.title])))",
    );
    assert_eq!(has, true);

    browser.click("[data-view=quotations] [type=reset]");
    browser.wait_for("quotations.found.length === rows.length");
    browser.type_into("[name=speaker]", "Jens Stoltenberg");
    browser.type_into("[name=mode]", "direct");
    assert_eq!(shown(&browser, "speaker"), ["Jens Stoltenberg"]);
    assert_eq!(shown(&browser, "mode"), ["direct"]);
    let direct = browser.number(
        "rows.filter((row) => row.speaker === 'Jens Stoltenberg' && row.mode === 'direct').length",
    );
    assert_eq!(
        browser.number("document.querySelectorAll('td.quote').length"),
        direct
    );

    // The address says it all, so that it can be kept and sent.
    let address = browser.text("location.hash");
    assert_eq!(address, "#quotations?speaker=Jens+Stoltenberg&mode=direct");
    browser.open(&desk.path("report.html"), &address);
    assert_eq!(
        browser.number("document.querySelectorAll('td.quote').length"),
        direct
    );
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn a_heading_sorts_up_and_down_by_click_and_by_key() {
    let (desk, browser) = report();
    browser.open(&desk.path("report.html"), "#quotations");
    let heading = |sort: &str| {
        format!("document.querySelector('[data-sort={sort}]').getAttribute('aria-sort')")
    };
    browser.click("[data-sort=speaker] button");
    assert_eq!(browser.text(&heading("speaker")), "ascending");
    let speakers = shown(&browser, "speaker");
    let mut expected = speakers.clone();
    expected.sort_by_key(|name| name.to_lowercase());
    assert!(speakers.len() > 5 && speakers == expected, "{speakers:?}");
    browser.press(ENTER);
    assert_eq!(browser.text(&heading("speaker")), "descending");
    assert!(shown(&browser, "speaker")[0] > expected[0]);
    browser.click("[data-sort=confidence] button");
    assert_eq!(
        browser.run(&format!("return {}", heading("speaker"))),
        serde_json::Value::Null
    );
    let shares = shown(&browser, "confidence");
    assert!(shares.is_sorted() && shares.len() > 3, "{shares:?}");
    browser.click("[data-view=quotations] .pages button:last-of-type");
    assert!(shown(&browser, "confidence")[0] >= shares[shares.len() - 1]);
    assert!(counted(&browser).starts_with("101 to 200 of "));
}

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn a_row_leads_to_its_place_in_the_article_and_the_number_there_leads_back() {
    let (desk, browser) = report();
    browser.open(&desk.path("report.html"), "#quotations");
    browser.type_into(SEARCH, "Stoltenberg compromise");
    let row = browser.text("document.querySelector('td.quote').parentElement.id");
    let quote = browser.text("quotations.found[0].quote");
    browser.click("td.quote a.words");
    let number = "document.activeElement";
    browser.wait_for(&format!("{number}.className.startsWith('number')"));
    assert_eq!(
        browser.text(&format!("{number}.id")),
        row.replace("quotation", "article")
    );
    let marked = browser.text(
        "[...document.querySelectorAll('.part.content')].filter((part) => part.rows.includes(document.activeElement.rows[0]))\
         .map((part) => part.textContent).join(' […] ')",
    );
    assert_eq!(marked, quote);
    let top = browser.number(&format!("{number}.getBoundingClientRect().top"));
    assert!((0.0..900.0).contains(&top), "{top}");

    browser.press(ENTER);
    browser.wait_for("document.activeElement.className === 'words'");
    assert_eq!(browser.text("document.activeElement.closest('tr').id"), row);
    let is_seen = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())";
    browser.wait_for(is_seen);

    // Once more, and back as the browser goes back: the search is as it was.
    browser.press(ENTER);
    browser.wait_for(&format!("{number}.className.startsWith('number')"));
    browser.run("history.back()");
    browser.wait_for("document.activeElement.className === 'words'");
    assert_eq!(browser.text("document.activeElement.closest('tr').id"), row);
    assert_eq!(browser.complaints(), [""; 0]);
}

/// Shows each article, and compares what is marked in it with the row's own places.
const EVERY_ROW: &str = "
    const wrong = [];
    for (const article of articles) {
      showArticle(article);
      const signs = [...article.text];
      const parts = [...document.querySelectorAll('.part')];
      const text = document.querySelector('.text');
      for (const row of article.rows) {
        const of = (kind) => parts.filter((part) => part.classList.contains(kind) && part.rows.includes(row));
        const written = (spans) => spans.map(([start, end]) => signs.slice(start, end).join('')).join('');
        const bare = (text) => text.replace(/[\\r\\n]/g, '');
        const shown = (kind) => of(kind).map((part) => part.textContent).join('');
        if (!shown('content').includes(bare(written(row.spans.content)).slice(0, 5))) wrong.push([row.id, 'content', shown('content')]);
        if (row.spans.source && !shown('source').includes(bare(written([row.spans.source])))) wrong.push([row.id, 'source']);
        const number = document.getElementById(`at:article/${article.number}/${row.n}`);
        if (number?.hash !== `#quotation/${article.number}/${row.n}`) wrong.push([row.id, 'number']);
        quotations.reveal(row);
        const there = document.getElementById(`at:quotation/${article.number}/${row.n}`);
        if (there?.querySelector('a.words').hash !== `#article/${article.number}/${row.n}`) wrong.push([row.id, 'row']);
      }
      for (const number of text.querySelectorAll('.number')) number.remove();
      const plain = (text) => text.replace(/\\s/g, '');
      for (const legend of text.querySelectorAll('.legend')) legend.remove();
      const shown = plain(text.textContent);
      if (!shown.endsWith(plain(article.text))) wrong.push([article.id, 'text']);
    }
    return [rows.length, wrong];";

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn every_row_is_marked_in_its_text_and_linked_both_ways() {
    let (desk, browser) = report();
    browser.open(&desk.path("report.html"), "#quotations");
    let found = browser.run(EVERY_ROW);
    assert!(found[0].as_u64() > Some(200), "{found}");
    assert_eq!(found[1], serde_json::json!([]));
}

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn confidence_and_pattern_are_told_where_the_pointer_or_the_focus_is() {
    let (desk, browser) = report();
    browser.open(&desk.path("report.html"), "#article/1");
    let note = "document.getElementById('note')";
    browser.wait_for(&format!("{note}.hidden"));
    let said = "at = articles[0].rows.find((row) => row.mode === 'direct')";
    browser.run(&format!("window.{said}"));
    let told = |browser: &Browser| {
        browser.wait_for(&format!("!{note}.hidden"));
        let expected = format!(
            "{note}.textContent.includes(at.confidence.toFixed(2)) && {note}.textContent.includes(at.found_by)"
        );
        browser.wait_for(&expected);
    };
    browser.run("[...document.querySelectorAll('.part.content')].find((part) => part.rows.includes(at)).id = 'this'");
    browser.point_at("#this");
    told(&browser);
    browser.point_at("header .name");
    browser.wait_for(&format!("{note}.hidden"));

    // From the number in front, with the tab key.
    browser.run("document.getElementById(`at:article/1/${at.n - 1}`).focus()");
    browser.press(TAB);
    assert_eq!(
        browser.text("document.activeElement.getAttribute('aria-describedby')"),
        "note"
    );
    told(&browser);
    browser.press(ESCAPE);
    browser.wait_for(&format!("{note}.hidden"));
}

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn a_hostile_article_runs_nothing_and_nothing_is_fetched() {
    let hostile = "</script><script>hacked = 1</script>\n\n\
        “We <img src=http://127.0.0.1:9/x onerror=hacked=2> win,” said Mayor Lena Ortiz <b onclick=hacked=3>.\n";
    let desk = Desk::of_texts(&[("news/<img src=x onerror=hacked=4>.txt", hostile)]);
    let ids = [
        "javascript:hacked=5",
        "https://example.org/</script><script>hacked=6</script>",
        "data:text/html,<script>hacked=7</script>",
    ];
    for (n, id) in ids.iter().enumerate() {
        let record = serde_json::json!({"id": id, "text": hostile, "title": hostile, "outlet": hostile, "byline": hostile});
        desk.write(&format!("news/{n}.jsonl"), &format!("{record}\n"));
    }
    desk.extract("news -q --group -o report.html").code(0);
    let browser = Browser::new();
    let path = desk.path("report.html");
    for view in ["#overview", "#quotations", "#articles", "#groups"] {
        browser.open(&path, view);
        assert_eq!(browser.text("typeof hacked"), "undefined", "{view}");
    }
    assert_eq!(browser.number("articles.length"), 4.0);
    assert!(browser.number("rows.length") >= 4.0);
    for article in 1..=4 {
        browser.open(&path, &format!("#article/{article}/1"));
        browser.click(".text p:last-of-type");
        let strange = "document.querySelectorAll('main img, main script, main b').length";
        assert_eq!(browser.number(strange), 0.0);
        assert_eq!(browser.text("typeof hacked"), "undefined");
    }
    let links = browser.run(
        "articles.forEach(showArticle); return articles.map((article) => address(article.id))",
    );
    let linked: Vec<_> = links
        .as_array()
        .expect("links")
        .iter()
        .filter_map(|link| link.as_str())
        .collect();
    assert_eq!(linked.len(), 1, "{linked:?}");
    assert!(linked[0].starts_with("https://example.org/"));

    // Even what stands in the page as markup is not run.
    let planted = desk.read("report.html").replace(
        "<main>",
        "<main><script>hacked = 8</script><img src=\"http://127.0.0.1:9/y\" onerror=\"hacked = 9\">",
    );
    desk.write("planted.html", &planted);
    assert_eq!(browser.complaints(), [""; 0]);
    assert_requests_are_files(&browser);
    browser.open(&desk.path("planted.html"), "");
    browser.wait_for("document.querySelector('[role=status]') && rows.length");
    assert_eq!(browser.text("typeof hacked"), "undefined");
    assert!(!browser.complaints().is_empty());
}

#[track_caller]
fn assert_requests_are_files(browser: &Browser) {
    let requests = browser.requests();
    assert!(
        requests.iter().any(|url| url.contains("report.html")),
        "{requests:?}"
    );
    let is_ours =
        |url: &&String| url.contains("file://") || url.contains("about:") || url.contains("data:,");
    let strange: Vec<&String> = requests.iter().filter(|url| !is_ours(url)).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

/// All texts whose contrast with what is behind them is less than the 4.5 of WCAG AA.
const FAINT: &str = "
    const channel = (value) => (value /= 255, value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (colour) => { const [r, g, b] = parts(colour).map(channel); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (parts(colour)[3] !== 0) return colour;
      }
    };
    const texts = document.createTreeWalker(document.querySelector('body'), NodeFilter.SHOW_TEXT);
    const faint = [];
    let seen = 0;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!text.data.trim() || !element.checkVisibility() || element.closest('script, :disabled')) continue;
      seen += 1;
      const pair = [light(getComputedStyle(element).color), light(behind(element))];
      const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
      if (contrast < 4.5) faint.push([text.data, contrast]);
    }
    return [seen, faint];";

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn it_fits_a_desktop_and_a_phone_and_is_legible_in_light_and_dark() {
    let desk = Desk::of_texts(&[]);
    let folder = format!("{}/data/articles", env!("CARGO_MANIFEST_DIR"));
    desk.extract(&format!("{folder} -q --group -o report.html"))
        .code(0);
    let browser = Browser::new();
    let views = [
        "#overview",
        "#quotations",
        "#articles",
        "#article/1/3",
        "#groups",
    ];
    for (name, width, scheme) in [
        ("desktop", 1280, "light"),
        ("tablet", 900, "light"),
        ("phone", 390, "light"),
        ("small", 320, "dark"),
        ("dark", 1280, "dark"),
    ] {
        browser.resize(width, 844);
        browser.prefer(scheme);
        for view in views {
            browser.open(&desk.path("report.html"), view);
            let name_of_view = view
                .trim_start_matches('#')
                .split('/')
                .next()
                .unwrap_or_default();
            browser.wait_for(&format!("current === '{name_of_view}'"));
            let wide = browser.number("document.documentElement.scrollWidth");
            assert!(wide <= f64::from(width), "{name} {view}: {wide}");
            let found = browser.run(FAINT);
            assert!(found[0].as_u64() > Some(10), "{name} {view}: {found}");
            assert_eq!(found[1], serde_json::json!([]), "{name} {view}");
            let view = view.trim_start_matches('#').replace('/', "-");
            let picture =
                Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("report-{name}-{view}.png"));
            fs::write(picture, browser.picture()).expect("a picture");
        }
    }
    let paper = browser.text("getComputedStyle(document.body).backgroundColor");
    browser.prefer("light");
    assert_ne!(
        browser.text("getComputedStyle(document.body).backgroundColor"),
        paper
    );
}

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn the_tab_key_reaches_everything_and_the_enter_key_opens_it() {
    let (desk, browser) = report();
    browser.open(&desk.path("report.html"), "#quotations");
    let mut reached = Vec::new();
    while reached.len() < 40 && reached.last().is_none_or(|name| name != "words") {
        browser.press(TAB);
        reached.push(browser.text(
            "(({ name, className, hash, textContent }) => name || className || hash || textContent)(document.activeElement)",
        ));
    }
    let expected =
        "search speaker mode kind Clear Speaker Quotation Mode Kind Article Date Confidence words";
    assert!(reached.join(" ").ends_with(expected), "{reached:?}");
    let ring = "getComputedStyle(document.activeElement).outlineStyle";
    assert_eq!(browser.text(ring), "solid", "the focus is seen");
    browser.press(ENTER);
    browser
        .wait_for("current === 'article' && document.activeElement.className.startsWith('number')");

    browser.open(&desk.path("report.html"), "#overview");
    let mut links = Vec::new();
    for _ in 0..8 {
        browser.press(TAB);
        links.push(browser.text("document.activeElement.hash"));
    }
    assert!(links.contains(&"#quotations".to_owned()), "{links:?}");
    assert!(
        links
            .iter()
            .any(|link| link.starts_with("#quotations?speaker=")),
        "{links:?}"
    );
}

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn an_outlet_is_filtered_by_where_articles_have_one() {
    let said = |outlet: &str, name: &str| {
        let text = format!("“We will win,” said Mayor {name}.");
        serde_json::json!({"id": name, "text": text, "outlet": outlet}).to_string()
    };
    let lines = [
        said("The Echo", "Ann Lee"),
        said("", "Bo Cole"),
        said("Morning & Post", "Lena Ortiz"),
    ];
    let desk = Desk::of_texts(&[("news.jsonl", &lines.join("\n"))]);
    desk.extract("news.jsonl -o report.html").code(0);
    let browser = Browser::new();
    browser.open(&desk.path("report.html"), "#overview");
    browser.click("a[href*='outlet=Morning']");
    browser.wait_for("current === 'quotations'");
    assert_eq!(
        browser.text("document.querySelector('[name=outlet]').value"),
        "Morning & Post"
    );
    assert_eq!(shown(&browser, "speaker"), ["Lena Ortiz"]);
    browser.type_into("[name=outlet]", "not stated");
    assert_eq!(shown(&browser, "speaker"), ["Bo Cole"]);
    assert_eq!(counted(&browser), "1 quotation, of 3 in all");
}

#[test]
#[ignore = "needs Chromium (chromium-driver)"]
fn wordings_stand_side_by_side_and_lead_to_their_articles() {
    let record = serde_json::json!({
        "id": "h/1", "title": "On the quay", "outlet": "The Herald",
        "text": "“Nobody should doubt the firmness of purpose with which we defend this harbor,” Mayor Lena Ortiz said.",
    });
    let record = record.to_string();
    let texts = [
        ("herald.jsonl", record.as_str()),
        (
            "echo.txt",
            "Lena Ortiz, the mayor, said: “Nobody should doubt our firmness and purpose with which we defend this harbour.”\n",
        ),
    ];
    let desk = Desk::of_texts(&texts);
    desk.extract("herald.jsonl echo.txt --group -o report.html")
        .code(0);
    let browser = Browser::new();
    browser.open(&desk.path("report.html"), "#quotations");
    browser.click("td.quote small a");
    browser.wait_for("document.activeElement.id === 'at:group/1'");
    let wording = "document.querySelectorAll('.wording')";
    assert_eq!(browser.number(&format!("{wording}.length")), 2.0);
    let tops = browser.run(&format!(
        "return [...{wording}].map((one) => one.getBoundingClientRect().top)"
    ));
    assert_eq!(tops[0], tops[1]);
    let marked = |name: &str| {
        let list = format!(
            "[...{wording}[1].querySelectorAll('{name}')].map((one) => one.textContent.trim()).join(' ')"
        );
        browser.text(&list)
    };
    assert_eq!(
        (marked("del"), marked("ins")),
        ("our and harbour".into(), "the of harbor".into())
    );
    let printed = format!("[...{wording}].map((one) => one.querySelector('ul').innerText).join()");
    assert_eq!(
        browser
            .text(&printed)
            .split_whitespace()
            .collect::<Vec<_>>(),
        ["echo.txt,The", "Herald", "On", "the", "quay"]
    );
    browser.click(".wording:last-child li a");
    browser.wait_for("document.activeElement.className.startsWith('number')");
    assert!(
        browser
            .text("document.querySelector('.text').textContent")
            .contains("harbor,")
    );
    assert_eq!(browser.complaints(), [""; 0]);
}
