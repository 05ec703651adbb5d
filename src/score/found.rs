//! Rows → [`Found`]: what of a row is measured, in bytes again.
//!
//! The rows are those of [`Quotes::rows`](crate::Quotes::rows) or of a file that
//! `onrecord extract --format jsonl` has written; both give the same figures.

use crate::gold::{Gold, Index, Points, jsonl};
use crate::{Article, Error, Row};
use std::path::{Path, PathBuf};

/// One row as far as it is measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Content, source and cue.
    pub parts: Gold,
    /// The speaker's name; empty if unresolved.
    pub speaker: String,
    /// The source as written.
    pub mention: String,
    /// How often such rows are said to be right.
    pub confidence: f64,
    /// The pattern or step that found it.
    pub found_by: String,
}

impl Found {
    /// What is measured of the rows of this article.
    pub fn of_rows(rows: &[Row], article: &Article) -> Vec<Self> {
        let points = Points::new(&article.text);
        let spans = |parts: &[[usize; 2]]| {
            let spans = parts.iter().map(|&part| points.span(part));
            spans.filter_map(Result::ok).collect()
        };
        rows.iter()
            .map(|row| Self {
                parts: Gold {
                    content: spans(&row.spans.content),
                    source: spans(row.spans.source.as_slice()),
                    cue: spans(&row.spans.cue),
                },
                speaker: row.speaker.clone(),
                mention: row.source.clone(),
                confidence: row.confidence,
                found_by: row.found_by.clone(),
            })
            .collect()
    }
}

/// Rows of a JSON Lines file, by article.
#[derive(Debug)]
pub struct Rows {
    path: PathBuf,
    articles: Index<Vec<jsonl::Marked>>,
}

impl Rows {
    /// Reads the file.
    ///
    /// # Errors
    /// When it cannot be read, or has a line that is no row, which is named.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let articles = jsonl::read(path.as_ref())?.into_iter();
        Ok(Self {
            path: path.as_ref().to_owned(),
            articles: Index::of(articles.map(|(name, rows)| (name.clone(), name, rows))),
        })
    }

    /// The rows of this article, none if the file has none.
    ///
    /// # Errors
    /// When a row's place is not in the article.
    pub fn of(&mut self, article: &Article) -> Result<Vec<Found>, Error> {
        let points = Points::new(&article.text);
        let rows = self.articles.take(&article.id).into_iter().flatten();
        rows.map(|row| {
            Ok(Found {
                parts: row.gold(&self.path, &points)?,
                speaker: row.speaker.clone(),
                mention: row.mention.clone(),
                confidence: row.confidence,
                found_by: row.found_by.clone(),
            })
        })
        .collect()
    }

    /// The names of articles that have rows here and that nobody has asked for.
    pub fn without_article(&self) -> impl Iterator<Item = &str> {
        self.articles.left().map(|(name, _)| name)
    }
}
