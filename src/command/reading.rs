//! A sheet or articles → a [`Version`] of what is quoted.

use super::{grouping::Grouping, search::Search, tally::Tally};
use onrecord::{
    Article, Error, Extractor, Row,
    article::{Sources, sources},
    diff::Version,
    sheet,
};
use std::{mem, path::Path};

/// What is to be done with an article and its rows.
type Each<'a> = dyn FnMut(&Article, &[Row]) -> Result<(), Error> + 'a;

/// Reads versions, and remembers whether all could be read.
pub struct Reading<'a> {
    search: &'a Search,
    /// Set up for the first article, since sheets need none.
    extractor: Option<Extractor>,
    /// Whether rows of articles are grouped, and speakers spelled in one way, as those of a
    /// sheet are that they are compared with.
    pub has_groups: bool,
    /// Whether something could not be read, which was reported.
    pub has_failed: bool,
}

impl<'a> Reading<'a> {
    pub const fn new(search: &'a Search) -> Self {
        Self {
            search,
            extractor: None,
            has_groups: false,
            has_failed: false,
        }
    }

    /// What the sheets or the articles at these paths say, as far as it is chosen.
    pub fn versions(&mut self, paths: [&Path; 2]) -> Result<[Version; 2], Error> {
        // Sheets first, since they tell whether they have groups.
        let [old, new] = [self.sheet(paths[0])?, self.sheet(paths[1])?];
        Ok([self.side(old, paths[0])?, self.side(new, paths[1])?])
    }

    fn sheet(&mut self, path: &Path) -> Result<Option<Version>, Error> {
        if !sheet::is_sheet(path) {
            return Ok(None);
        }
        let sheet = sheet::read(path)?;
        self.has_groups |= sheet.style.has_groups;
        let rows = sheet.rows.into_iter();
        let rows = rows.filter(|row| self.search.choice.keeps(row));
        Ok(Some(Version::of_sheet(rows)))
    }

    fn side(&mut self, sheet: Option<Version>, path: &Path) -> Result<Version, Error> {
        match sheet {
            Some(sheet) => Ok(sheet),
            None => self.articles(sources([path]), false, &mut |_, _| Ok(())),
        }
    }

    /// What these articles say, as far as it is chosen; each is shown to `each`. With
    /// `strict`, what is skipped counts as not read.
    pub fn articles(
        &mut self,
        mut sources: Sources,
        strict: bool,
        each: &mut Each<'_>,
    ) -> Result<Version, Error> {
        let extractor = match self.extractor.take() {
            Some(extractor) => extractor,
            None => self.search.extractor()?,
        };
        let mut version = Version::default();
        let mut tally = Tally::default();
        let mut grouping = Grouping::new(false);
        let mut add = |article: &Article, rows: &mut Vec<Row>| {
            each(article, rows)?;
            version.add(&article.id, mem::take(rows));
            Ok(())
        };
        self.search.rows(&mut sources, &extractor, |source, rows| {
            let Some(article) = tally.article(source) else {
                self.has_failed = true;
                return Ok(());
            };
            match self.has_groups {
                true => grouping.add(article, rows),
                false => add(&article, rows)?,
            }
            Ok(())
        })?;
        for (article, rows) in grouping.grouped(&extractor) {
            add(article, rows)?;
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
