//! Two versions of articles → what changed in what people are quoted as saying.
//!
//! Takes the rows of both versions and pairs them article by article, by their content and
//! not by their place, so that an inserted paragraph changes nothing. [`report`] shows what
//! changed. The rows come from a [sheet](crate::sheet) or from an extractor.
//!
//! ```
//! use onrecord::diff::{Kind, Version, diff};
//! use onrecord::{Article, Extractor};
//!
//! let extractor = Extractor::builder().build()?;
//! let version = |text| {
//!     let article = Article::new("a.txt", text);
//!     let mut version = Version::default();
//!     version.add("a.txt", extractor.quotes(&article).rows());
//!     version
//! };
//! let old = version("“We will win,” said Mayor Lena Ortiz.");
//! let new = version("It rained.\n\n“We will not win,” said Mayor Lena Ortiz.");
//! let articles = diff(&old, &new);
//! assert_eq!(articles[0].changes[0].kinds, [Kind::Reworded]);
//! # Ok::<(), onrecord::Error>(())
//! ```

mod change;
mod near;
mod order;
mod pairing;
pub mod report;
mod steps;
mod version;
mod wording;
mod words;

use crate::Row;
use order::{Pair, kept};
use pairing::Said;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

pub use change::{Change, Kind, Recast};
pub use near::{Near, Overlap};
pub use version::Version;
pub use wording::{Piece, wording};
pub use words::{Word, form, words};

/// What happened to one article.
#[derive(Debug, Clone, PartialEq)]
pub struct ArticleDiff<'a> {
    /// Its id; that in the new version, if it has two.
    pub article: &'a str,
    /// In which versions it is.
    pub presence: Presence,
    /// What happened to its quotations, in the order of the new version.
    pub changes: Vec<Change<'a>>,
    /// The columns in which unchanged quotations have other values, and in how many rows.
    pub columns: Vec<(&'static str, usize)>,
}

/// In which versions an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// In both.
    Both,
    /// In the old one only.
    Dropped,
    /// In the new one only.
    Added,
}

/// Told with the columns where both versions have it: the group of wordings, and where the
/// parts stand.
const OTHERS: [&str; 2] = ["group", "spans"];
/// How many columns there are, and what is told with them.
const COLUMNS: usize = Row::COLUMNS.len() + OTHERS.len();

/// All columns, and what is told with them.
fn columns() -> impl Iterator<Item = &'static str> {
    Row::COLUMNS.into_iter().chain(OTHERS)
}

impl ArticleDiff<'_> {
    /// Whether what is quoted is the same in both versions.
    pub fn is_same(&self) -> bool {
        self.presence == Presence::Both && self.changes.is_empty()
    }

    /// Whether each column of each row is the same, wherever it stands.
    pub fn is_identical(&self) -> bool {
        self.is_same() && self.columns.is_empty()
    }
}

/// What happened to each article, in the order of their ids.
pub fn diff<'a>(old: &'a Version, new: &'a Version) -> Vec<ArticleDiff<'a>> {
    let all = version::joined(old, new).into_iter();
    // A sheet does not name an article without rows: it may have been there before.
    let is_named = |rows: &Vec<Row>| !rows.is_empty() || (old.names_all() && new.names_all());
    all.filter_map(|(id, old, new)| match (old, new) {
        (Some(old), Some(new)) => Some(article(id, old, new)),
        (Some(old), None) if is_named(old) => {
            Some(whole(id, Presence::Dropped, old, Change::dropped))
        }
        (None, Some(new)) if is_named(new) => Some(whole(id, Presence::Added, new, Change::added)),
        _ => None,
    })
    .collect()
}

/// What happened to the only article of both versions, whatever their ids.
///
/// `None` if one of them has none, or more than one.
pub fn diff_lone<'a>(old: &'a Version, new: &'a Version) -> Option<ArticleDiff<'a>> {
    let ((_, old), (id, new)) = (old.lone()?, new.lone()?);
    Some(article(id, old, new))
}

fn whole<'a>(
    article: &'a str,
    presence: Presence,
    rows: &'a [Row],
    change: impl Fn(&'a Row) -> Change<'a>,
) -> ArticleDiff<'a> {
    ArticleDiff {
        article,
        presence,
        changes: rows.iter().map(change).collect(),
        columns: Vec::new(),
    }
}

/// Where a change is told: behind so many rows of the new version, and then of the old.
type Place = (usize, usize);

fn article<'a>(id: &'a str, old: &'a [Row], new: &'a [Row]) -> ArticleDiff<'a> {
    let (olds, news) = (said(old), said(new));
    let pairs = pairing::pairs(&olds, &news);
    let kept = kept(&pairs, |(one, other)| olds[one] == news[other]);
    let kept: FxHashMap<usize, usize> = kept.into_iter().collect();
    let mut told = unpaired(old, new, &pairs, &kept);
    let mut columns = [0; COLUMNS];
    for (at, place) in pairs {
        let is_moved = kept.get(&at) != Some(&place);
        match Change::between(&old[at], &new[place], is_moved) {
            Some(change) => told.push(((place + 1, 0), change)),
            None => count(&old[at], &new[place], &mut columns),
        }
    }
    told.sort_by_key(|(place, _)| *place);
    let changes: Vec<Change<'a>> = told.into_iter().map(|(_, change)| change).collect();
    ArticleDiff {
        article: id,
        presence: Presence::Both,
        columns: named(columns, &changes),
        changes,
    }
}

/// What was added, and what was dropped: that is told behind the row that it stood behind.
fn unpaired<'a>(
    old: &'a [Row],
    new: &'a [Row],
    pairs: &[Pair],
    kept: &FxHashMap<usize, usize>,
) -> Vec<(Place, Change<'a>)> {
    let (olds, news): (FxHashSet<usize>, FxHashSet<usize>) = pairs.iter().copied().unzip();
    let added = new.iter().enumerate().filter(|(at, _)| !news.contains(at));
    let added = added.map(|(at, row)| ((at + 1, 0), Change::added(row)));
    let mut behind = 0;
    let dropped = old.iter().enumerate().filter_map(|(at, row)| {
        behind = kept.get(&at).map_or(behind, |new| new + 1);
        (!olds.contains(&at)).then(|| ((behind, at + 1), Change::dropped(row)))
    });
    added.chain(dropped).collect()
}

fn said(rows: &[Row]) -> Vec<Said> {
    let said = rows.iter().map(|row| Said {
        words: form(&row.quote),
        by: form(change::by(row)),
    });
    said.collect()
}

/// The columns that have a count, by name.
fn named(counts: [usize; COLUMNS], changes: &[Change<'_>]) -> Vec<(&'static str, usize)> {
    // Another number follows from the rows that came, went or moved.
    let is_renumbered = changes.iter().any(Change::renumbers);
    let others = columns().zip(counts).filter(|(_, rows)| *rows > 0);
    others
        .filter(|(name, _)| *name != "n" || !is_renumbered)
        .collect()
}

/// Counts the columns in which two rows differ that tell the same.
fn count(old: &Row, new: &Row, columns: &mut [usize]) {
    let values: [[Cow<'_, str>; 19]; 2] = [old.values(), new.values()];
    let pairs = values[0]
        .iter()
        .zip(&values[1])
        .map(|(one, other)| one != other);
    let groups = old.group.as_ref().zip(new.group.as_ref());
    let is_other_group = groups.is_some_and(|(old, new)| old != new);
    // A CSV has no spans.
    let has_spans = [old, new].iter().all(|row| !row.spans.content.is_empty());
    let others = [is_other_group, has_spans && old.spans != new.spans];
    for (sum, is_other) in columns.iter_mut().zip(pairs.chain(others)) {
        *sum += usize::from(is_other);
    }
}

#[cfg(test)]
mod tests;
