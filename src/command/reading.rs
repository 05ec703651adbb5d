//! A sheet or articles → a [`Version`] of what is quoted.

use super::{choice::Choice, lists::Lists, tally::Tally};
use onrecord::{
    Article, Error, Extractor, Row,
    article::{Sources, sources},
    diff::Version,
    sheet,
};
use std::path::Path;

/// Reads versions, and remembers whether all could be read.
pub struct Reading<'a> {
    lists: &'a Lists,
    choice: &'a Choice,
    /// Set up for the first article, since sheets need none.
    extractor: Option<Extractor>,
    /// Whether something could not be read, which was reported.
    pub has_failed: bool,
}

impl<'a> Reading<'a> {
    pub const fn new(lists: &'a Lists, choice: &'a Choice) -> Self {
        Self {
            lists,
            choice,
            extractor: None,
            has_failed: false,
        }
    }

    /// What the sheet or the articles at this path say, as far as it is chosen.
    pub fn version(&mut self, path: &Path) -> Result<Version, Error> {
        if sheet::is_sheet(path) {
            let rows = sheet::read(path)?.into_iter();
            let rows = rows.filter(|row| self.choice.keeps(row));
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
            None => self.lists.extractor()?,
        };
        let mut version = Version::default();
        let mut tally = Tally::default();
        for source in &mut sources {
            let Some(article) = tally.article(source) else {
                self.has_failed = true;
                continue;
            };
            let mut rows = extractor.quotes(&article).rows();
            rows.retain(|row| self.choice.keeps(row));
            each(&article, &rows)?;
            version.add(&article.id, rows);
        }
        self.has_failed |= strict && sources.skipped().count() > 0;
        // What was skipped is nobody's concern while both sides agree.
        if self.has_failed {
            tally.end(sources.skipped(), strict);
        }
        self.extractor = Some(extractor);
        Ok(version)
    }
}
