//! Articles that were read and that were not → messages and the exit code.

use super::report;
use onrecord::{Article, Error, article};
use std::process::ExitCode;

/// How reading went.
#[derive(Debug, Default)]
pub struct Tally {
    /// How many articles could be read.
    pub read: usize,
    failed: usize,
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
                report(error);
                None
            }
        }
    }

    /// 0 for all, 1 for some, 2 for none.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self { failed: 0, .. } => ExitCode::SUCCESS,
            Self { read: 0, .. } => ExitCode::from(2),
            _ => ExitCode::from(1),
        }
    }
}
