//! The builder and [`Extractor::quotes`]: the whole pipeline, one call a line.

use crate::attribution::{Analysis, Attribution, attributions};
use crate::confidence::Confidence;
use crate::lexicon::{Files, Lexicon};
use crate::mention::Reading;
use crate::pattern::Patterns;
use crate::quotation::quotations;
use crate::segment::{Document, Span, TokenKind};
use crate::speaker::{self, Speaker};
use crate::tag::{Capital, Lattice, Observation, Tag};
use crate::{Article, Error};
use rustc_hash::FxHashSet;
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

    /// Everything that is attributed in the article.
    pub fn quotes<'a>(&self, article: &'a Article) -> Quotes<'a> {
        let document = Document::new(&article.text, &self.lexicon.abbreviations);
        let paragraphs: Vec<Span> = document
            .paragraphs
            .iter()
            .map(|paragraph| paragraph.span)
            .collect();
        let quotations = quotations(&article.text, &paragraphs);
        let tags = tags(&document, &self.lexicon);
        let analysis = Analysis::new(&document, &tags, &quotations, &self.lexicon);
        let attributions = attributions(&analysis, &self.lexicon, &self.patterns);
        let reading = Reading {
            document: &document,
            tags: &tags,
            quotations: &quotations,
            lexicon: &self.lexicon,
        };
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

/// One tag for each token.
pub(crate) fn tags(document: &Document<'_>, lexicon: &Lexicon) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(document.tokens.len());
    let capitals = capitals(document);
    let (mut lattice, mut sentence) = (Lattice::default(), Vec::new());
    for range in document
        .sentences
        .iter()
        .map(|sentence| sentence.tokens.clone())
    {
        sentence.clear();
        sentence.extend(range.map(|at| Observation {
            word: document.word(at),
            settled: Tag::of_kind(document.tokens[at].kind),
            capital: Capital::Telling,
        }));
        for at in 0..sentence.len() {
            let seen = sentence[at];
            if opens(&sentence[..at]) && seen.settled.is_none() {
                let is_name = capitals.contains(seen.word);
                sentence[at].capital = if is_name {
                    Capital::Telling
                } else {
                    Capital::Expected
                };
            }
        }
        lexicon.tags.tag(&sentence, &mut lattice, &mut tags);
    }
    tags
}

/// Whether a capital letter is the rule behind these tokens.
fn opens(before: &[Observation<'_>]) -> bool {
    before.last().is_none_or(|last| {
        last.settled == Some(Tag::Punctuation)
            && (last.word != "," && last.word != "(" || before.len() == 1)
            && !last.word.starts_with(['-', '–', '—', '[', ';', ')'])
            && !closes_behind_comma(before)
    })
}

/// Whether these tokens end in a comma and a closing mark: *“No,” Ortiz* goes on.
fn closes_behind_comma(before: &[Observation<'_>]) -> bool {
    let [others @ .., comma, mark] = before else {
        return false;
    };
    let is_open = || {
        // A straight mark closes what another one opened.
        let marks = others.iter().rev().take(120);
        marks.filter(|seen| seen.word == mark.word).count() % 2 == 1
    };
    comma.word == "," && (mark.word == "”" || (mark.word == "\"" && is_open()))
}

/// Words with a capital letter inside a sentence: names, wherever else they stand.
fn capitals<'a>(document: &Document<'a>) -> FxHashSet<&'a str> {
    let mut capitals = FxHashSet::default();
    for sentence in &document.sentences {
        let tokens = sentence.tokens.clone().skip(1);
        for at in tokens.filter(|&at| document.tokens[at].kind == TokenKind::Word) {
            let inside = document.tokens[at - 1].kind == TokenKind::Word;
            let word = document.word(at);
            let is_lower = |word: &str| word.starts_with(|first: char| first.is_lowercase());
            // Only between words in lower case: a headline's capitals tell nothing.
            if inside && !is_lower(word) && is_lower(document.word(at - 1)) && word.len() > 1 {
                capitals.insert(word);
            }
        }
    }
    capitals
}
