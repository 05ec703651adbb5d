//! A record of a table or of JSON Lines → an article.
//!
//! Its id is its own, or its address, or where it stands: `news.csv:17`. Its text is the
//! field as it is; only where that is HTML is the text taken out of it.

#[cfg(feature = "html")]
use super::html;
use super::{Article, Oddity, Warning, date, heading, opened::too_long};
use crate::Error;
use std::{
    borrow::Cow,
    io::{self, Read},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// What reading on gave.
pub(super) enum Found {
    /// An article.
    Article(Article, Option<Warning>),
    /// Something that should be an article and cannot be read.
    Failed(Error),
    /// Something, by name, that is passed by, and why.
    Skipped(String, Cow<'static, str>),
}

/// Why the records of a file are not read.
pub(super) enum Refused {
    /// They are records of something else: an error only where the file was named.
    NoArticles(Error),
    /// They cannot be read.
    Failed(Error),
}

impl Refused {
    /// They are rows, as of an earlier run in the same folder.
    pub(super) fn rows(origin: &Origin) -> Self {
        let problem = "rows that onrecord has written, and no articles";
        Self::NoArticles(Error::input(&origin.path, None, problem, "leave it out"))
    }
}

/// What a record holds; empty where it holds nothing.
#[derive(Debug, Default)]
pub(super) struct Fields<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) title: Cow<'a, str>,
    pub(super) date: Cow<'a, str>,
    pub(super) id: Cow<'a, str>,
    pub(super) url: Cow<'a, str>,
    pub(super) byline: Cow<'a, str>,
    pub(super) outlet: Cow<'a, str>,
}

/// Where a record stands.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    /// How messages call the file.
    pub(super) path: PathBuf,
    /// How its articles are called.
    pub(super) id: String,
    /// How many bytes a record may have.
    pub(super) most: u64,
}

impl Origin {
    pub(super) fn failed(&self, line: u64, problem: impl Into<String>, remedy: &str) -> Found {
        let line = Some(line);
        Found::Failed(Error::input(&self.path, line, problem, remedy))
    }

    pub(super) fn too_long(&self, line: u64) -> Found {
        Found::Failed(too_long(&self.path, Some(line), self.most))
    }

    /// The article of the record on this line.
    pub(super) fn article(&self, line: u64, fields: Fields<'_>, oddity: Option<Oddity>) -> Found {
        if fields.text.trim().is_empty() {
            let place = format!("{}:{line}", self.path.display());
            return Found::Skipped(place, "a record without text".into());
        }
        let own = [&fields.id, &fields.url].map(|name| name.trim());
        let own = own.into_iter().find(|name| !name.is_empty());
        let id = own.map_or_else(|| format!("{}:{line}", self.id), str::to_owned);
        let mut article = Article::new(id, text(fields.text));
        let set = |to: &mut String, value: &str| {
            if !value.trim().is_empty() {
                value.trim().clone_into(to);
            }
        };
        set(&mut article.title, &fields.title);
        set(
            &mut article.date,
            &date::of_field(&fields.date).unwrap_or_default(),
        );
        set(&mut article.byline, heading::names(&fields.byline));
        set(&mut article.outlet, &fields.outlet);
        let warning = oddity.map(|oddity| Warning {
            article: format!("{}:{line}", self.path.display()),
            oddity,
        });
        Found::Article(article, warning)
    }
}

fn text(field: Cow<'_, str>) -> String {
    #[cfg(feature = "html")]
    if html::is_fragment(&field) {
        return html::text_of_fragment(&field);
    }
    field.into_owned()
}

/// A reader that ends with an error where a record is longer than it may be.
pub(super) struct Metered<R> {
    bytes: R,
    left: Arc<AtomicU64>,
}

/// What a [`Metered`] reader may still read.
#[derive(Debug, Clone)]
pub(super) struct Meter {
    left: Arc<AtomicU64>,
    most: u64,
}

impl Meter {
    /// A new record begins.
    pub(super) fn reset(&self) {
        self.left.store(self.most, Ordering::Relaxed);
    }
}

/// `bytes`, and what lets it go on by `most` bytes a record.
pub(super) fn metered<R: Read>(bytes: R, most: u64) -> (Metered<R>, Meter) {
    let left = Arc::new(AtomicU64::new(most));
    let meter = Meter {
        left: Arc::clone(&left),
        most,
    };
    (Metered { bytes, left }, meter)
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let left = self.left.load(Ordering::Relaxed);
        if left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let read = self.bytes.read(to)?;
        let left = left.saturating_sub(read as u64);
        self.left.store(left, Ordering::Relaxed);
        Ok(read)
    }
}
