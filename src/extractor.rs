//! The builder and [`Extractor::quotes`]: the whole pipeline, one call a line.

use crate::attribution::{Analysis, Attribution, attributions};
use crate::confidence::Confidence;
use crate::lexicon::{Files, Lexicon, NameLists};
use crate::pattern::Patterns;
use crate::reading::Material;
use crate::speaker::{self, Speaker};
use crate::{Article, Error};
use std::path::PathBuf;

/// Finds who said what.
#[derive(Debug)]
pub struct Extractor {
    lexicon: Lexicon,
    patterns: Patterns,
    confidence: Confidence,
}

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
    ///
    /// # Errors
    /// A missing folder, an unreadable file, or a list with a broken line, which is named.
    pub fn build(self) -> Result<Extractor, Error> {
        let files = match self.data {
            Some(folder) => Files::with_folder(folder)?,
            None => Files::built_in(),
        };
        let lexicon = Lexicon::load(&files)?;
        let patterns = Patterns::load(&files.open("patterns.toml")?)?;
        let confidence = Confidence::load(&files.open("confidence.csv")?)?;
        Ok(Extractor {
            lexicon,
            patterns,
            confidence,
        })
    }
}

impl Extractor {
    /// Starts the set-up.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// The patterns in use, in order of priority.
    pub fn patterns(&self) -> &Patterns {
        &self.patterns
    }

    /// The lists of names in use.
    pub fn names(&self) -> &NameLists {
        &self.lexicon.names
    }

    /// Everything that is attributed in the article.
    pub fn quotes<'a>(&self, article: &'a Article) -> Quotes<'a> {
        let material = Material::new(&article.text, &self.lexicon);
        let reading = material.reading();
        let analysis = Analysis::new(reading);
        let attributions = attributions(&analysis, &self.lexicon, &self.patterns);
        let speakers = speaker::resolve(reading, &attributions);
        let confident = |(attribution, speaker)| {
            let confidence = self.confidence.of(&attribution);
            (attribution, speaker, confidence)
        };
        let found = attributions
            .into_iter()
            .zip(speakers)
            .map(confident)
            .collect();
        Quotes { article, found }
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
