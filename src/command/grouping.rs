//! `--group`: all articles' rows, kept until the last one is there → rows with groups.

use onrecord::{Article, Error, Extractor, Row, group};
use std::{
    io::{self, BufWriter, Write},
    mem,
};

/// The rows of all articles so far: an utterance may be printed again in the last one.
#[derive(Debug, Default)]
pub struct Grouping {
    articles: Vec<(Article, Vec<Row>)>,
    /// Whether the output shows the articles' texts.
    keeps_texts: bool,
}

impl Grouping {
    /// Rows of no article yet.
    pub fn new(keeps_texts: bool) -> Self {
        Self {
            articles: Vec::new(),
            keeps_texts,
        }
    }

    /// Keeps an article's rows, and its text only where that is needed again.
    pub fn add(&mut self, mut article: Article, rows: &mut Vec<Row>) {
        if !self.keeps_texts {
            article.text = String::new();
        }
        self.articles.push((article, mem::take(rows)));
    }

    /// Groups all rows, and gives them article by article.
    pub fn grouped(&mut self, extractor: &Extractor) -> &mut [(Article, Vec<Row>)] {
        let rows = self.articles.iter_mut().flat_map(|(_, rows)| rows);
        let mut rows: Vec<&mut Row> = rows.collect();
        group::group(&mut rows, extractor.names());
        &mut self.articles
    }

    /// Lists the groups on the standard output.
    pub fn list(&self) -> Result<(), Error> {
        let mut to = BufWriter::new(io::stdout().lock());
        let articles = self.articles.iter();
        let rows = articles.flat_map(|(article, rows)| {
            let outlet = article.outlet.as_str();
            rows.iter().map(move |row| (row, outlet))
        });
        group::list(rows, &mut to)
            .and_then(|()| to.flush())
            .map_err(|cause| Error::write("standard output", cause))
    }
}
