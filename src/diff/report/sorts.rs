//! What changed, sorted → the sorts of changes, the commonest first.
//!
//! Two quotations that a new pattern has found are of one sort, `added` and by this pattern; so
//! are two that another speaker has since a pattern gave way to another. Whoever reads one of a
//! sort knows what to look for in the others.

use super::kinds;
use crate::diff::{ArticleDiff, Change, Kind};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Changes of the same kinds, by the same patterns.
pub(super) struct Sort<'a> {
    /// Each with its article's id, in the order of the articles.
    pub(super) changes: Vec<(&'a str, &'a Change<'a>)>,
}

/// All sorts; that with the most changes comes first.
pub(super) fn sorts<'a>(articles: &'a [ArticleDiff<'a>]) -> Vec<Sort<'a>> {
    let mut sorts: BTreeMap<(&[Kind], String), Sort<'a>> = BTreeMap::new();
    for article in articles {
        for change in &article.changes {
            let sort = sorts.entry((&change.kinds, found_by(change)));
            let changes = Vec::new();
            let sort = sort.or_insert(Sort { changes });
            sort.changes.push((article.article, change));
        }
    }
    let mut sorts: Vec<Sort<'_>> = sorts.into_values().collect();
    sorts.sort_by_key(|sort| Reverse(sort.changes.len()));
    sorts
}

impl Sort<'_> {
    /// `12 in 5 articles · added · source-cue-that`
    pub(super) fn heading(&self) -> String {
        let articles = self.changes.iter().map(|(article, _)| article);
        let (count, articles) = (self.changes.len(), articles.collect::<BTreeSet<_>>().len());
        let articles = super::counted(articles, "article", "");
        let (_, first) = self.changes[0];
        let (kinds, found_by) = (kinds(first), found_by(first));
        format!("{count} in {articles} · {kinds} · {found_by}")
    }
}

/// The pattern, or the old and the new one.
fn found_by(change: &Change<'_>) -> String {
    let [old, new] = [change.old, change.new].map(|row| row.map(|row| row.found_by.as_str()));
    match (old, new) {
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (one, other) => other.or(one).unwrap_or_default().to_owned(),
    }
}
