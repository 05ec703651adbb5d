//! Rows → the articles they are from: one version of what is compared.

use crate::Row;
use std::collections::BTreeMap;

/// Articles and what is quoted in them, as it was at one time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Version {
    articles: BTreeMap<String, Vec<Row>>,
    is_sheet: bool,
}

impl Version {
    /// The version that these rows of a sheet are of.
    pub fn of_sheet(rows: impl IntoIterator<Item = Row>) -> Self {
        let mut version = Self {
            articles: BTreeMap::new(),
            is_sheet: true,
        };
        for row in rows {
            match version.articles.get_mut(&row.article) {
                Some(rows) => rows.push(row),
                None => {
                    version.articles.insert(row.article.clone(), vec![row]);
                }
            }
        }
        // A sheet may have been sorted by another column.
        let all = version.articles.values_mut();
        all.for_each(|rows| rows.sort_by_key(|row| row.n));
        version
    }

    /// Adds an article and its rows, perhaps none.
    ///
    /// An article that is there already has more rows then.
    pub fn add(&mut self, article: &str, rows: Vec<Row>) {
        let all = self.articles.entry(article.to_owned()).or_default();
        all.extend(rows);
        all.sort_by_key(|row| row.n);
    }

    /// How many articles it knows.
    pub fn articles(&self) -> usize {
        self.articles.len()
    }

    /// All rows, article by article.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.articles.values().flatten()
    }

    /// Whether it knows articles without rows too, as a sheet does not.
    pub(super) const fn names_all(&self) -> bool {
        !self.is_sheet
    }

    /// The article, if there is only one.
    pub(super) fn lone(&self) -> Option<(&str, &Vec<Row>)> {
        let lone = self.articles.first_key_value();
        lone.filter(|_| self.articles.len() == 1)
            .map(|(id, rows)| (id.as_str(), rows))
    }
}

/// An article's id and its rows in the old and in the new version.
type Joined<'a> = (&'a str, Option<&'a Vec<Row>>, Option<&'a Vec<Row>>);

/// All articles of both versions, in the order of their ids.
pub(super) fn joined<'a>(old: &'a Version, new: &'a Version) -> Vec<Joined<'a>> {
    let both = |(id, rows): (&'a String, _)| (id.as_str(), Some(rows), new.articles.get(id));
    let all = old.articles.iter().map(both);
    let is_new = |(id, _): &(&String, _)| !old.articles.contains_key(*id);
    let added = new.articles.iter().filter(is_new);
    let mut all: Vec<Joined<'a>> = all
        .chain(added.map(|(id, rows)| (id.as_str(), None, Some(rows))))
        .collect();
    all.sort_by_key(|(id, ..)| *id);
    all
}
