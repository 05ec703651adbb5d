//! Articles that were read and that were not → messages and the exit code.

use super::report;
use onrecord::{
    Article, Error, article,
    output::{Remark, Summary},
};
use std::fmt::Display;
use std::process::ExitCode;

/// How reading went.
#[derive(Debug, Default)]
pub struct Tally {
    /// What was read and what was not.
    pub summary: Summary,
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
                self.summary.read += 1;
                if let Some(warning) = warning {
                    self.remark(false, &warning);
                }
                Some(article)
            }
            Err(error) => {
                self.failed += 1;
                self.remark(true, &error);
                None
            }
        }
    }

    fn remark(&mut self, is_skipped: bool, message: &dyn Display) {
        report(message);
        self.summary.remarks.push(Remark {
            is_skipped,
            message: message.to_string(),
        });
    }

    /// 0 for all, 1 for some, 2 for none.
    pub fn exit_code(&self) -> ExitCode {
        match (self.summary.read, self.failed) {
            (_, 0) => ExitCode::SUCCESS,
            (0, _) => ExitCode::from(2),
            _ => ExitCode::from(1),
        }
    }
}
