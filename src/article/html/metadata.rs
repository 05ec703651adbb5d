//! A page → what it says of its article: title, date, author, outlet.
//!
//! Publishers say it in JSON-LD for search engines, in `<meta>` for everybody, and on the
//! page for people; they are believed in this order. Where two differ, the first is the
//! one that somebody checks.

use super::super::{date, heading};
use super::text;
use dom_query::{Document, NodeRef};
use serde_json::Value;

/// What a page says of its article; empty where it says nothing.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) title: String,
    pub(super) date: Option<String>,
    pub(super) byline: String,
    pub(super) outlet: String,
    /// The text, where JSON-LD repeats it.
    pub(super) body: String,
}

const TITLES: [&str; 4] = ["og:title", "twitter:title", "dc.title", "headline"];
const DATES: [&str; 24] = [
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "dc.date",
    "dc.date.created",
    "dcterms.issued",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "originalpublicationdate",
    "article.published",
    "bt:pubdate",
    "displaydate",
    "cxenseparse:recs:publishtime",
];
const BYLINES: [&str; 7] = [
    "author",
    "byl",
    "byline",
    "dc.creator",
    "article:author",
    "parsely-author",
    "sailthru.author",
];
const OUTLETS: [&str; 5] = [
    "og:site_name",
    "publisher",
    "dc.publisher",
    "application-name",
    "source",
];

/// Everything that the page says.
pub(super) fn of(page: &Document) -> Said {
    let stated = stated(page).unwrap_or_default();
    let meta = Meta::of(page);
    let outlet = first([stated.outlet, meta.first(&OUTLETS)]);
    let shown = shown_title(page);
    let named = [meta.first(&TITLES), heading_of(page)].map(|title| without(&title, &outlet));
    let [meta_title, page_title] = named;
    let byline = first([stated.byline, meta.first(&BYLINES), shown_byline(page)]);
    Said {
        title: first([stated.title, shown, meta_title, page_title]),
        date: stated
            .date
            .or_else(|| {
                DATES
                    .iter()
                    .find_map(|name| date::of_field(meta.get(name)?))
            })
            .or_else(|| shown_date(page)),
        byline: heading::names(&byline).to_owned(),
        outlet,
        body: stated.body,
    }
}

fn first<const N: usize>(values: [String; N]) -> String {
    let mut values = values.into_iter().map(|value| plain(&value));
    values.find(|value| !value.is_empty()).unwrap_or_default()
}

/// One line, and entities read that were written twice, as in `&amp;#8217;`.
fn plain(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.contains('&') && line.contains(';') || line.contains("</") {
        let fragment = Document::fragment(line);
        return text::of(&fragment.root()).trim().replace('\n', " ");
    }
    line
}

struct Meta(Vec<(String, String)>);

impl Meta {
    fn of(page: &Document) -> Self {
        let found = page.select("meta[content]");
        let said = found.nodes().iter().filter_map(|meta| {
            let names = ["property", "name", "itemprop"];
            let name = names.into_iter().find_map(|name| meta.attr(name))?;
            let content = meta.attr("content")?;
            Some((name.trim().to_ascii_lowercase(), content.trim().to_owned()))
        });
        Self(said.collect())
    }

    fn get(&self, name: &str) -> Option<&str> {
        let mut found = self.0.iter().filter(|(known, _)| known == name);
        let is_said = |content: &&str| !content.is_empty() && !content.starts_with("http");
        found
            .next()
            .map(|(_, content)| content.as_str())
            .filter(is_said)
    }

    fn first(&self, names: &[&str]) -> String {
        let found = names.iter().find_map(|name| self.get(name));
        found.unwrap_or_default().to_owned()
    }
}

/// What the first JSON-LD of an article says.
fn stated(page: &Document) -> Option<Said> {
    let scripts = page.select("script[type]");
    let scripts = scripts.nodes().iter().filter(|script| {
        let kind = script.attr("type").unwrap_or_default();
        kind.to_ascii_lowercase().contains("ld+json")
    });
    let values = scripts.filter_map(|script| json(&script.text()));
    values
        .filter_map(|value| article_in(&value).map(said_in))
        .next()
}

/// Line breaks inside of strings are a common fault.
fn json(script: &str) -> Option<Value> {
    let script = script
        .trim()
        .trim_start_matches("<!--")
        .trim_end_matches("-->");
    let script = script
        .trim()
        .trim_start_matches("//<![CDATA[")
        .trim_end_matches("//]]>");
    let loose = || serde_json::from_str(&script.replace(['\n', '\r', '\t'], " ")).ok();
    serde_json::from_str(script).ok().or_else(loose)
}

fn article_in(value: &Value) -> Option<&Value> {
    if let Value::Array(values) = value {
        return values.iter().find_map(article_in);
    }
    if is_article(&value["@type"]) && value.get("headline").is_some() {
        return Some(value);
    }
    ["@graph", "mainEntity"]
        .iter()
        .find_map(|inside| article_in(value.get(inside)?))
}

fn is_article(kind: &Value) -> bool {
    match kind {
        Value::String(name) => name.ends_with("Article") || name.ends_with("Posting"),
        Value::Array(kinds) => kinds.iter().any(is_article),
        _ => false,
    }
}

fn said_in(article: &Value) -> Said {
    let string = |name: &str| article[name].as_str().unwrap_or_default().to_owned();
    let body = string("articleBody");
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    Said {
        title: string("headline"),
        date: date::of_field(&string("datePublished")),
        byline: names(&article["author"]).join(", "),
        outlet: names(&article["publisher"]).join(", "),
        body: match lines.is_empty() {
            true => String::new(),
            false => lines.join("\n\n") + "\n",
        },
    }
}

fn names(value: &Value) -> Vec<&str> {
    match value {
        Value::String(name) if !name.starts_with("http") => vec![name.trim()],
        Value::Array(values) => values.iter().flat_map(names).collect(),
        Value::Object(object) => object.get("name").map(names).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The one heading of the first order; where there are more, one is the site's.
fn shown_title(page: &Document) -> String {
    let all = page.select("h1");
    let within = page.select("article h1, main h1, [itemprop=headline]");
    let one = [within, all].into_iter().find(|found| found.length() == 1);
    one.map(|found| found.text().to_string())
        .unwrap_or_default()
}

fn heading_of(page: &Document) -> String {
    page.select_single("head title").text().to_string()
}

/// A title without the outlet's name behind a bar or a dash.
fn without(title: &str, outlet: &str) -> String {
    let title = plain(title);
    let cut = [" | ", " - ", " – ", " — ", " :: ", " • "]
        .iter()
        .find_map(|sign| {
            let (before, name) = title.rsplit_once(sign)?;
            let is_outlet = name.eq_ignore_ascii_case(outlet) || *sign == " | ";
            is_outlet.then(|| before.to_owned())
        });
    cut.unwrap_or(title)
}

fn shown_date(page: &Document) -> Option<String> {
    let of = |selector: &str, attribute: &str| {
        let found = page.select(selector);
        let mut days = found.nodes().iter().filter_map(|node| {
            let stated = node.attr(attribute);
            stated
                .and_then(|day| date::of_field(&day))
                .or_else(|| date::of(&node.text()))
        });
        days.next()
    };
    of("[itemprop=datePublished]", "content")
        .or_else(|| of("[itemprop=datePublished], time[pubdate]", "datetime"))
        .or_else(|| of("article time[datetime], main time[datetime]", "datetime"))
        .or_else(|| of("time[datetime]", "datetime"))
        .or_else(|| {
            of(
                "[class*=date], [class*=Date], [class*=timestamp], [id*=date]",
                "title",
            )
        })
}

fn shown_byline(page: &Document) -> String {
    let selectors = [
        "[itemprop=author] [itemprop=name]",
        "[itemprop=author]",
        "[rel=author]",
        ".byline",
        ".author",
    ];
    let short = |node: &NodeRef<'_>| {
        let text = plain(&node.text());
        (!text.is_empty() && text.len() <= 100).then_some(text)
    };
    let mut found = selectors.iter().filter_map(|selector| {
        let found = page.select_single(selector);
        found.nodes().first().and_then(short)
    });
    found.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(head: &str, body: &str) -> Said {
        let page = format!("<html><head>{head}</head><body>{body}</body></html>");
        of(&Document::from(page))
    }

    #[test]
    fn json_ld_is_believed_first() {
        let stated = r#"{"@type":["Thing","ReportageNewsArticle"],"headline":"Ortiz &amp; Sons win",
            "datePublished":"2022-01-28","author":["Ann Lee",{"name":"Bo Cole"}],
            "publisher":{"name":"The Tribune"}}"#;
        let head = format!(
            "<meta property=og:title content=Other><meta name=date content=2020-01-01>\
             <script type=application/ld+json>{stated}</script>"
        );
        let said = said(&head, "<h1>Another</h1>");
        assert_eq!(said.title, "Ortiz & Sons win");
        assert_eq!(said.date.as_deref(), Some("2022-01-28"));
        assert_eq!(said.byline, "Ann Lee, Bo Cole");
        assert_eq!(said.outlet, "The Tribune");
    }

    #[test]
    fn json_ld_of_other_things_or_with_faults_says_nothing() {
        for stated in [
            r#"{"@type":"WebSite","headline":"Tribune"}"#,
            r#"{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"B"}]}"#,
            "{not json",
            "",
        ] {
            let head = format!("<script type='application/ld+json'>{stated}</script>");
            assert_eq!(
                said(&head, "<h1>Ortiz wins</h1>").title,
                "Ortiz wins",
                "{stated}"
            );
        }
    }

    #[test]
    fn the_outlet_behind_a_title_is_no_part_of_it() {
        let site = "<meta property=og:site_name content='The Tribune'>";
        for title in ["Ortiz wins - The Tribune", "Ortiz wins | Politics"] {
            let head = format!("{site}<title>{title}</title>");
            assert_eq!(said(&head, "").title, "Ortiz wins", "{title}");
        }
        let kept = format!("{site}<title>Ortiz - a life</title>");
        assert_eq!(said(&kept, "").title, "Ortiz - a life");
    }

    #[test]
    fn what_only_people_see_is_read_last() {
        let said = said(
            "",
            "<h1>Tribune</h1><article><h1>Ortiz wins</h1><p class=byline>By Ann Lee</p>\
             <time datetime='2022-01-28T10:00Z'>Friday</time></article>",
        );
        assert_eq!(said.title, "Ortiz wins");
        assert_eq!(said.byline, "Ann Lee");
        assert_eq!(said.date.as_deref(), Some("2022-01-28"));
        let spelt = super::of(&Document::from("<div class=pub-date>28 January 2022</div>"));
        assert_eq!(spelt.date.as_deref(), Some("2022-01-28"));
    }
}
