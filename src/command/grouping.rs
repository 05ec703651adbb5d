//! `--group`: all articles' rows, kept until the last one is there → rows with groups.

use super::output::Output;
use onrecord::{Article, Error, Extractor, Row, group};
use std::{
    io::{self, BufWriter, Write},
    mem,
};

/// The rows of all articles so far: an utterance may be printed again in the last one.
#[derive(Debug, Default)]
pub struct Grouping(Vec<(Article, Vec<Row>)>);

impl Grouping {
    /// Keeps an article's rows; its text is needed no more.
    pub fn add(&mut self, mut article: Article, rows: &mut Vec<Row>) {
        article.text = String::new();
        self.0.push((article, mem::take(rows)));
    }

    /// Groups all rows and writes them; lists the groups on the standard output if it `is_free`.
    pub fn write(
        mut self,
        extractor: &Extractor,
        output: &mut Output,
        is_free: bool,
    ) -> Result<(), Error> {
        let mut rows: Vec<&mut Row> = self.0.iter_mut().flat_map(|(_, rows)| rows).collect();
        group::group(&mut rows, extractor.names());
        for (article, rows) in &self.0 {
            output.write(article, rows)?;
        }
        if !is_free {
            return Ok(());
        }
        self.list()
            .map_err(|cause| Error::write("standard output", cause))
    }

    fn list(&self) -> io::Result<()> {
        let mut to = BufWriter::new(io::stdout().lock());
        group::list(self.0.iter().flat_map(|(_, rows)| rows), &mut to)?;
        to.flush()
    }
}
