//! Articles that were read and that were not → messages, a sum at the end, and the exit
//! code.

use super::report;
use onrecord::{
    Article, Error,
    article::{self, Skipped},
};
use std::{path::PathBuf, process::ExitCode};

/// How many broken records of one file are named.
const NAMED: usize = 5;

/// How reading went.
#[derive(Debug, Default)]
pub struct Tally {
    /// How many articles could be read.
    pub read: usize,
    failed: usize,
    /// The file of the last failure, and how many it had.
    last: Option<(PathBuf, usize)>,
}

impl Tally {
    /// The article, if it could be read; what was odd or wrong is reported.
    pub fn article(
        &mut self,
        source: Result<(Article, Option<article::Warning>), Error>,
    ) -> Option<Article> {
        match source {
            Ok((article, warning)) => {
                self.read += 1;
                warning.into_iter().for_each(report);
                Some(article)
            }
            Err(error) => {
                self.failed += 1;
                self.fail(&error);
                None
            }
        }
    }

    /// A file may be broken in each of a million lines; the first few tell how.
    fn fail(&mut self, error: &Error) {
        let path = error.path().map(Into::into).unwrap_or_default();
        match &mut self.last {
            Some((last, count)) if *last == path => *count += 1,
            _ => {
                self.name_the_rest();
                self.last = Some((path, 1));
            }
        }
        if self.last.as_ref().is_some_and(|(_, count)| *count <= NAMED) {
            report(error);
        }
    }

    fn name_the_rest(&mut self) {
        if let Some((path, count)) = self.last.take().filter(|(_, count)| *count > NAMED) {
            let more = count - NAMED;
            report(format_args!(
                "{}: {more} more records like these",
                path.display()
            ));
        }
    }

    /// Says what was left out, if anything was. 0 for all, 1 for some, 2 for none; with
    /// `strict`, what was skipped counts as not read.
    pub fn end(mut self, skipped: &Skipped, strict: bool) -> ExitCode {
        self.name_the_rest();
        let (read, failed, skips) = (self.read, self.failed, skipped.count());
        if skips > 0 || failed > 0 && read > 0 {
            let articles = if read == 1 { "article" } else { "articles" };
            report(format_args!(
                "read {read} {articles}, skipped {skips}, could not read {failed}"
            ));
        }
        for reason in skipped.reasons() {
            report(format_args!("skipped {reason}"));
        }
        match failed + if strict { skips } else { 0 } {
            0 => ExitCode::SUCCESS,
            _ if read == 0 => ExitCode::from(2),
            _ => ExitCode::from(1),
        }
    }
}
