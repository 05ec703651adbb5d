//! Grouped rows → a list for people: who, and which outlets printed which wording.
//!
//! ```text
//! Lena Ortiz: 2 wordings in 3 articles (1f0c63a2b9d4)
//!   “We will pay for every roof that the storm took.”
//!     Port Hallow Herald (herald/12.html), post/storm.txt
//!   “We’ll pay for every roof”
//!     echo/roofs.txt
//! ```

use crate::Row;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
};

/// A wording, and the articles that printed it, each with what is to be known of its row.
type Wording<'a, P> = (&'a str, BTreeMap<&'a str, P>);

/// One utterance in all its wordings, of which there is at least one.
pub(crate) struct Told<'a, P> {
    pub(crate) speaker: &'a str,
    /// The name of the group.
    pub(crate) group: &'a str,
    /// That which more articles printed comes first, and of equally many the longer one.
    pub(crate) wordings: Vec<Wording<'a, P>>,
}

/// The groups of these rows by speaker. Of an article that printed a wording twice, the
/// first row is told.
pub(crate) fn told<'a, P>(rows: impl IntoIterator<Item = (&'a Row, P)>) -> Vec<Told<'a, P>> {
    type Wordings<'a, P> = BTreeMap<&'a str, BTreeMap<&'a str, P>>;
    let mut groups: BTreeMap<(&str, &str), Wordings<'_, P>> = BTreeMap::new();
    for (row, place) in rows {
        if let Some(group) = row.group.as_deref().filter(|group| !group.is_empty()) {
            let wordings = groups.entry((&row.speaker, group)).or_default();
            let articles = wordings.entry(&row.quote).or_default();
            articles.entry(&row.article).or_insert(place);
        }
    }
    let groups = groups.into_iter().map(|((speaker, group), wordings)| {
        let mut wordings: Vec<_> = wordings.into_iter().collect();
        wordings.sort_by_key(|(quote, articles)| {
            (Reverse(articles.len()), Reverse(quote.len()), *quote)
        });
        Told {
            speaker,
            group,
            wordings,
        }
    });
    groups.collect()
}

/// Writes each group of two or more rows, by speaker; the wording that more articles printed comes
/// first, and of equally many the longer one.
///
/// Beside each row stands the outlet of its article, empty where it is not known: that article
/// goes by its id alone.
///
/// # Errors
/// What `to` cannot take.
pub fn list<'a>(
    rows: impl IntoIterator<Item = (&'a Row, &'a str)>,
    to: &mut impl Write,
) -> io::Result<()> {
    for group in told(rows) {
        let articles = group
            .wordings
            .iter()
            .flat_map(|(_, printed)| printed.keys());
        let articles: BTreeSet<&&str> = articles.collect();
        let (wording, article) = (
            counted(group.wordings.len(), "wording"),
            counted(articles.len(), "article"),
        );
        let (speaker, name) = (group.speaker, group.group);
        writeln!(to, "{speaker}: {wording} in {article} ({name})")?;
        for (quote, articles) in group.wordings {
            let words: Vec<&str> = quote.split_whitespace().collect();
            writeln!(to, "  “{}”\n    {}", words.join(" "), printed(articles))?;
        }
        writeln!(to)?;
    }
    Ok(())
}

/// `The Herald (a.html, c.html), b.txt`: the outlets with their articles, and articles of
/// outlets that are not known.
fn printed(articles: BTreeMap<&str, &str>) -> String {
    let mut places: Vec<(&str, Vec<&str>)> = Vec::new();
    for (article, outlet) in articles {
        let mut known = places.iter_mut();
        match known.find(|(name, _)| !outlet.is_empty() && *name == outlet) {
            Some((_, its)) => its.push(article),
            None => places.push((outlet, vec![article])),
        }
    }
    let places = places.into_iter().map(|(outlet, articles)| match outlet {
        "" => articles.concat(),
        _ => format!("{outlet} ({})", articles.join(", ")),
    });
    places.collect::<Vec<_>>().join(", ")
}

fn counted(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}
