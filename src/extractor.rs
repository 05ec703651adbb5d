//! The builder and `quotes(&article)`.
use crate::{Article, Error, attribution::Attribution, speaker::Speaker};
use std::path::PathBuf;

/// Finds who said what.
#[derive(Debug)]
pub struct Extractor {}

/// Sets an [`Extractor`] up.
#[derive(Debug, Default)]
pub struct ExtractorBuilder {
    data: Option<PathBuf>,
}

impl ExtractorBuilder {
    /// Lists in this folder replace the built-in ones, file by file.
    pub fn data(mut self, folder: impl Into<PathBuf>) -> Self {
        self.data = Some(folder.into());
        self
    }
    /// Reads, checks and compiles the lists and patterns.
    pub fn build(self) -> Result<Extractor, Error> {
        Ok(Extractor {})
    }
}

impl Extractor {
    /// Starts the set-up.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }
    /// Everything that is attributed in the article.
    pub fn quotes<'a>(&self, article: &'a Article) -> Quotes<'a> {
        Quotes { article, found: Vec::new() }
    }
}

/// What [`Extractor::quotes`] found, in text order.
#[derive(Debug)]
pub struct Quotes<'a> {
    /// The article it was found in.
    pub article: &'a Article,
    /// Attribution, its speaker, and the measured share of such rows that are right.
    pub found: Vec<(Attribution, Speaker, f64)>,
}
