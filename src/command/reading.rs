//! A sheet or articles → a [`Version`] of what is quoted.

use super::{choice::Choice, lists::Lists, report};
use onrecord::{Article, Error, Extractor, Row, article, diff::Version, sheet};
use std::path::PathBuf;

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
    pub fn version(&mut self, path: &PathBuf) -> Result<Version, Error> {
        if sheet::is_sheet(path) {
            let rows = sheet::read(path)?.into_iter();
            return Ok(Version::of_sheet(rows.filter(|row| self.choice.keeps(row))));
        }
        self.articles([path], |_, _| Ok(()))
    }

    /// What the articles at these paths say, as far as it is chosen; each is shown to `each`.
    pub fn articles<P: Into<PathBuf>>(
        &mut self,
        paths: impl IntoIterator<Item = P>,
        mut each: impl FnMut(&Article, &[Row]) -> Result<(), Error>,
    ) -> Result<Version, Error> {
        let extractor = match self.extractor.take() {
            Some(extractor) => extractor,
            None => self.lists.extractor()?,
        };
        let mut version = Version::default();
        for source in article::sources(paths) {
            match source {
                Ok((article, warning)) => {
                    warning.into_iter().for_each(report);
                    let mut rows = extractor.quotes(&article).rows();
                    rows.retain(|row| self.choice.keeps(row));
                    each(&article, &rows)?;
                    version.add(&article.id, rows);
                }
                Err(error) => {
                    self.has_failed = true;
                    report(error);
                }
            }
        }
        self.extractor = Some(extractor);
        Ok(version)
    }
}
