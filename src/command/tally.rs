//! Articles that were read and that were not → messages, a sum at the end, and the exit
//! code.

use super::report;
use onrecord::{
    Article, Error,
    article::{self, Skipped},
    output::Summary,
};
use std::{fmt::Display, path::PathBuf, process::ExitCode};

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
    /// Whether what is reported is also kept for the output, which may have room for it.
    pub keeps_remarks: bool,
    /// Whether only errors are reported.
    pub is_quiet: bool,
    /// Whether the sum is reported whatever it is.
    pub is_verbose: bool,
    remarks: Vec<String>,
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
                if let Some(warning) = warning {
                    self.remark(warning, !self.is_quiet);
                }
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
            self.remark(error, true);
        }
    }

    fn name_the_rest(&mut self) {
        if let Some((path, count)) = self.last.take().filter(|(_, count)| *count > NAMED) {
            let more = count - NAMED;
            let path = path.display();
            self.remark(format_args!("{path}: {more} more records like these"), true);
        }
    }

    fn remark(&mut self, message: impl Display, is_reported: bool) {
        if is_reported {
            report(&message);
        }
        if self.keeps_remarks {
            self.remarks.push(message.to_string());
        }
    }

    /// What the output is told about all that was read.
    pub fn summary(&mut self, skipped: &Skipped) -> Summary {
        self.name_the_rest();
        let reasons = skipped.reasons().iter();
        let reasons = reasons.map(|reason| format!("skipped {reason}"));
        Summary {
            read: self.read,
            failed: self.failed,
            skipped: skipped.count(),
            remarks: self.remarks.drain(..).chain(reasons).collect(),
        }
    }

    /// Says what was left out, if anything was. 0 for all, 1 for some, 2 for none; with
    /// `strict`, what was skipped counts as not read.
    pub fn end(mut self, skipped: &Skipped, strict: bool) -> ExitCode {
        self.name_the_rest();
        let (read, failed, skips) = (self.read, self.failed, skipped.count());
        if !self.is_quiet && (self.is_verbose || skips > 0 || failed > 0 && read > 0) {
            let articles = counted(read, "article");
            report(format_args!(
                "read {articles}, skipped {skips}, could not read {failed}"
            ));
        }
        let reasons = skipped.reasons().iter().filter(|_| !self.is_quiet);
        for reason in reasons {
            report(format_args!("skipped {reason}"));
        }
        match failed + if strict { skips } else { 0 } {
            0 => ExitCode::SUCCESS,
            _ if read == 0 => ExitCode::from(2),
            _ => ExitCode::from(1),
        }
    }
}

/// `1 article`, `2 articles`.
pub fn counted(number: usize, what: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {what}{end}")
}
