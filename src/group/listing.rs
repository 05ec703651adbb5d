//! Grouped rows → a list for people: who, and which outlets printed which wording.
//!
//! ```text
//! Lena Ortiz: 2 wordings in 3 articles (1f0c63a2b9d4)
//!   “We will pay for every roof that the storm took.”
//!     herald/12.txt, post/storm.txt
//!   “We’ll pay for every roof”
//!     echo/roofs.txt
//! ```

use crate::Row;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
};

/// The articles that printed each wording of one utterance.
type Wordings<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Writes each group of two or more rows, by speaker; the wording that more articles printed comes
/// first, and of equally many the longer one.
///
/// # Errors
/// What `to` cannot take.
pub fn list<'a>(rows: impl IntoIterator<Item = &'a Row>, to: &mut impl Write) -> io::Result<()> {
    let mut groups: BTreeMap<(&str, &str), Wordings<'_>> = BTreeMap::new();
    for row in rows {
        if let Some(group) = row.group.as_deref().filter(|group| !group.is_empty()) {
            let wordings = groups.entry((&row.speaker, group)).or_default();
            wordings.entry(&row.quote).or_default().insert(&row.article);
        }
    }
    for ((speaker, group), wordings) in groups {
        let articles: BTreeSet<&str> = wordings.values().flatten().copied().collect();
        let (wording, article) = (
            counted(wordings.len(), "wording"),
            counted(articles.len(), "article"),
        );
        writeln!(to, "{speaker}: {wording} in {article} ({group})")?;
        let mut wordings: Vec<_> = wordings.into_iter().collect();
        wordings.sort_by_key(|(quote, articles)| {
            (
                usize::MAX - articles.len(),
                usize::MAX - quote.len(),
                *quote,
            )
        });
        for (quote, articles) in wordings {
            let words: Vec<&str> = quote.split_whitespace().collect();
            let articles: Vec<&str> = articles.into_iter().collect();
            writeln!(to, "  “{}”\n    {}", words.join(" "), articles.join(", "))?;
        }
        writeln!(to)?;
    }
    Ok(())
}

fn counted(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}
