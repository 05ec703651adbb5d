//! A sheet or articles → a [`Version`] of what is quoted.

use super::{search::Search, tally::Tally};
use onrecord::{
    Article, Error, Extractor, Row,
    article::{Sources, sources},
    diff::Version,
    sheet,
};
use std::{mem, path::Path};

/// Reads versions, and remembers whether all could be read.
pub struct Reading<'a> {
    search: &'a Search,
    /// Set up for the first article, since sheets need none.
    extractor: Option<Extractor>,
    /// Whether something could not be read, which was reported.
    pub has_failed: bool,
}

impl<'a> Reading<'a> {
    pub const fn new(search: &'a Search) -> Self {
        Self {
            search,
            extractor: None,
            has_failed: false,
        }
    }

    /// What the sheet or the articles at this path say, as far as it is chosen.
    pub fn version(&mut self, path: &Path) -> Result<Version, Error> {
        if sheet::is_sheet(path) {
            let rows = sheet::read(path)?.into_iter();
            let rows = rows.filter(|row| self.search.keeps(row));
            return Ok(Version::of_sheet(rows));
        }
        self.articles(sources([path]), false, |_, _| Ok(()))
    }

    /// What these articles say, as far as it is chosen; each is shown to `each`. With
    /// `strict`, what is skipped counts as not read.
    pub fn articles(
        &mut self,
        mut sources: Sources,
        strict: bool,
        mut each: impl FnMut(&Article, &[Row]) -> Result<(), Error>,
    ) -> Result<Version, Error> {
        let extractor = match self.extractor.take() {
            Some(extractor) => extractor,
            None => self.search.extractor()?,
        };
        let mut version = Version::default();
        let mut tally = Tally::default();
        self.search.rows(&mut sources, &extractor, |source, rows| {
            let Some(article) = tally.article(source) else {
                self.has_failed = true;
                return Ok(());
            };
            each(&article, rows)?;
            version.add(&article.id, mem::take(rows));
            Ok(())
        })?;
        self.has_failed |= strict && sources.skipped().count() > 0;
        // What was skipped is nobody's concern while both sides agree.
        if self.has_failed {
            tally.end(sources.skipped(), strict);
        }
        self.extractor = Some(extractor);
        Ok(version)
    }
}
