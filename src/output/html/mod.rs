//! Articles with their rows → one page that needs nothing else: figures, a table, and
//! every article with its quotations marked.
//!
//! The page is `report.html`; its style, its script and what it is about stand where it
//! says `{{name}}`. Articles go out while they come, each as an object of JSON that the
//! page's script shows, so that memory grows with the number of speakers and outlets, and
//! of rows that are in a group. A policy in the page's head names the style and the script
//! by their hashes: nothing else is run or fetched, whatever an article says.

mod data;
mod escaped;
mod overview;
mod wordings;

use super::{
    Summary,
    writer::{Layout, To},
};
use crate::{Article, Row};
use data::{ArticleView, append};
use overview::Overview;
use std::{borrow::Cow, io};
use wordings::Wordings;

pub(crate) use escaped::Escaped;

/// The style that all pages have in common.
pub(crate) const STYLE: &str = include_str!("page.css");

const PAGE: &str = include_str!("report.html");
const REPORT_STYLE: &str = concat!(include_str!("page.css"), include_str!("report.css"));
const SCRIPT: &str = concat!(
    include_str!("base.js"),
    include_str!("list.js"),
    include_str!("quotations.js"),
    include_str!("article.js"),
    include_str!("wordings.js"),
    include_str!("route.js"),
);

/// A page that is under way.
#[derive(Default)]
pub(super) struct Html {
    overview: Overview,
    wordings: Wordings,
}

impl Layout for Html {
    fn begin(&mut self, to: &mut Vec<u8>) -> io::Result<()> {
        let (before, _) = parts();
        fill(before, |_| Ok(REPORT_STYLE.into()), to)
    }

    fn add(&mut self, article: &Article, rows: &[Row], to: &mut Vec<u8>) -> io::Result<()> {
        to.extend_from_slice(match self.overview.articles() {
            0 => b"\n",
            _ => b",\n",
        });
        self.wordings.add(self.overview.articles(), rows);
        self.overview.add(article, rows);
        append(&ArticleView::new(article, rows), to)
    }

    fn end(&mut self, summary: &Summary, to: &mut To<'_>) -> io::Result<()> {
        let (_, behind) = parts();
        let value = |name: &str| match name {
            "groups" => self.wordings.json().map(Cow::from),
            "overview" => Ok(self.overview.html(summary).into()),
            _ => Ok(SCRIPT.into()),
        };
        fill(behind, value, to)
    }
}

/// What stands before the articles in the page, and behind them.
fn parts() -> (&'static str, &'static str) {
    PAGE.split_once("{{articles}}").unwrap_or((PAGE, ""))
}

/// Writes the template with values in place of their names. What a value says is not
/// looked at: it may hold braces.
fn fill<W: io::Write + ?Sized>(
    template: &str,
    value: impl Fn(&str) -> io::Result<Cow<'static, str>>,
    to: &mut W,
) -> io::Result<()> {
    let mut rest = template;
    while let Some((before, (name, behind))) = next(rest) {
        to.write_all(before.as_bytes())?;
        to.write_all(value(name)?.as_bytes())?;
        rest = behind;
    }
    to.write_all(rest.as_bytes())
}

/// What stands before the next name, the name, and what stands behind it.
fn next(template: &str) -> Option<(&str, (&str, &str))> {
    let (before, named) = template.split_once("{{")?;
    Some((before, named.split_once("}}")?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::sniff::OWN_PAGE;
    use base64::{Engine, prelude::BASE64_STANDARD};
    use sha2::{Digest, Sha256};

    #[test]
    fn the_policy_names_the_style_and_the_script_by_their_hashes() {
        for (part, text) in [("style-src", REPORT_STYLE), ("script-src", SCRIPT)] {
            let hash = BASE64_STANDARD.encode(Sha256::digest(text));
            let rule = format!("{part} 'sha256-{hash}';");
            assert!(PAGE.contains(&rule), "report.html must say: {rule}");
        }
    }

    #[test]
    fn a_report_says_what_it_is_where_reading_looks_for_it() {
        let at = PAGE.find(OWN_PAGE).expect("the name of the generator");
        assert!(at + OWN_PAGE.len() < 512);
    }

    #[test]
    fn a_style_and_a_script_do_not_end_before_their_end() {
        for text in [REPORT_STYLE, SCRIPT] {
            assert!(!text.contains("</") && !text.contains("<!--"));
        }
    }

    #[test]
    fn a_value_may_hold_a_name_of_the_page() {
        let mut page = Vec::new();
        let filled = fill("a {{x}} b {{y}}", |_| Ok("{{x}}".into()), &mut page);
        assert!(filled.is_ok());
        assert_eq!(page, b"a {{x}} b {{x}}");
    }
}
