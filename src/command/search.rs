//! Articles → their rows, on several threads and in the order of the articles.
//!
//! Articles are read, and rows handed on, by the thread that asks; between the two, others
//! look for what is quoted. However many they are, rows come in the same order, and no more
//! than [`AHEAD`] articles a thread are in memory.

use super::{choice::Choice, lists::Lists};
use clap::Args;
use onrecord::{
    Article, Error, Extractor, Row,
    article::{Sources, Warning},
};
use pariter::IteratorExt;
use std::{
    num::NonZero,
    sync::{Mutex, PoisonError},
    thread,
};

/// How many articles are read ahead for each thread: enough that none waits while a long
/// article keeps another busy.
const AHEAD: usize = 8;

/// How rows are looked for, and which are kept.
#[derive(Debug, Args)]
pub struct Search {
    #[command(flatten)]
    pub choice: Choice,

    /// How many threads look for quotations [default: one for each core]
    #[arg(short = 'j', long, value_name = "N")]
    threads: Option<NonZero<usize>>,

    #[command(flatten)]
    lists: Lists,
}

/// An article that was read, or why it could not be.
pub type Source = Result<(Article, Option<Warning>), Error>;

impl Search {
    /// What looks for quotations.
    pub fn extractor(&self) -> Result<Extractor, Error> {
        self.lists.extractor()
    }

    /// Hands each article on with the rows that are kept, until the first error.
    ///
    /// The memory of rows that are left in their place is used again for another article.
    pub fn rows(
        &self,
        sources: &mut Sources,
        extractor: &Extractor,
        mut each: impl FnMut(Source, &mut Vec<Row>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let used = Mutex::new(Vec::new());
        let used = || used.lock().unwrap_or_else(PoisonError::into_inner);
        let take = |count: usize| {
            let mut used = used();
            let first = used.len().saturating_sub(count);
            used.split_off(first)
        };
        let find = |source: Source| {
            let rows = self.find(&source, extractor, take);
            (source, rows)
        };
        let mut hand_on = |(source, mut rows)| {
            each(source, &mut rows)?;
            used().append(&mut rows);
            Ok(())
        };
        let threads = self.threads.or(thread::available_parallelism().ok());
        match threads.map_or(1, NonZero::get) {
            1 => sources.map(find).try_for_each(hand_on),
            threads => thread::scope(|scope| {
                let options = |map: pariter::ParallelMapBuilder<_>| {
                    map.threads(threads).buffer_size(threads * AHEAD)
                };
                sources
                    .parallel_map_scoped_custom(scope, options, find)
                    .try_for_each(&mut hand_on)
            }),
        }
    }

    /// The rows that are kept; `take` gives used ones, as many as there are.
    fn find(
        &self,
        source: &Source,
        extractor: &Extractor,
        take: impl Fn(usize) -> Vec<Row>,
    ) -> Vec<Row> {
        let Ok((article, _)) = source else {
            return Vec::new();
        };
        let quotes = extractor.quotes(article);
        let mut rows = take(quotes.found.len());
        quotes.replace_rows(&mut rows);
        rows.retain(|row| self.choice.keeps(row));
        rows
    }
}
