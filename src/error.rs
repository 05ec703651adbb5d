//! What can go wrong, where, and what to do about it.
//!
//! Takes the place (a path, and a line where there is one), the problem and the
//! remedy; gives one line that a person can act on. Only reading, writing and
//! setting up can fail: analysing a text cannot.
//!
//! ```
//! use onrecord::Error;
//!
//! let error = Error::list("data/patterns.toml", 12, "unknown key \"fom\"", "correct the spelling");
//! assert_eq!(error.to_string(), "data/patterns.toml:12: unknown key \"fom\"; correct the spelling");
//! ```

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// Why something could not be read, written or set up.
///
/// The message is complete: it contains the operating system's reason where there
/// is one, so [`source`](std::error::Error::source) gives nothing on top of it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file, a folder or the standard input cannot be read.
    #[error("{}: cannot be read: {cause}; {}", path.display(), to_read(cause))]
    Read {
        /// What was to be read.
        path: PathBuf,
        /// The operating system's reason.
        cause: io::Error,
    },
    /// The output cannot be written.
    #[error("{}: cannot be written: {cause}; {}", path.display(), to_write(cause))]
    Write {
        /// What was to be written.
        path: PathBuf,
        /// The operating system's reason.
        cause: io::Error,
    },
    /// A file holds bytes that no text has.
    #[error("{}: not text (it holds NUL bytes); leave it out or convert it to plain text", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
    },
    /// A file, or a record in it, holds no article that can be read.
    #[error("{}: {problem}; {remedy}", place(path, *line))]
    Input {
        /// The file.
        path: PathBuf,
        /// The line of the record, from 1; absent where it is about the whole file.
        line: Option<u64>,
        /// What is wrong.
        problem: String,
        /// What to do.
        remedy: String,
    },
    /// A folder holds no file that would be read.
    #[error("{}: no articles in this folder; name files, or give them the ending .txt", folder.display())]
    NoArticles {
        /// The folder.
        folder: PathBuf,
    },
    /// Something other than a folder stands where a folder is needed.
    #[error("{}: not a folder; name the folder that holds the lists", path.display())]
    NotAFolder {
        /// What was named.
        path: PathBuf,
    },
    /// A list or a pattern breaks a rule.
    #[error("{}:{line}: {problem}; {remedy}", path.display())]
    List {
        /// The file of the list.
        path: PathBuf,
        /// Its line, from 1.
        line: usize,
        /// Which rule is broken, and by what.
        problem: String,
        /// What to do.
        remedy: String,
    },
    /// Gold, that is what people marked, cannot be used.
    #[error("{}: {problem}; {remedy}", path.display())]
    Gold {
        /// The file or folder of the gold.
        path: PathBuf,
        /// What is wrong.
        problem: String,
        /// What to do.
        remedy: String,
    },
    /// A format that this build was made without.
    #[error(
        "{name}: this onrecord was built without {feature}; build it with cargo install --path . --features {feature}"
    )]
    NotBuilt {
        /// The word or the file that names the format.
        name: String,
        /// The cargo feature that it needs.
        feature: String,
    },
    /// Options that do not go together.
    #[error("{option}: {problem}; {remedy}")]
    Usage {
        /// The option.
        option: String,
        /// Why it cannot be used here.
        problem: String,
        /// What to do.
        remedy: String,
    },
    /// A word that stands for nothing: a format or a mode that does not exist.
    #[error("{name}: no known {what}; choose from {known}")]
    Unknown {
        /// What the word should have named.
        what: &'static str,
        /// The word, or the file whose ending it is.
        name: String,
        /// The words that stand for something.
        known: String,
    },
}

impl Error {
    /// `path` cannot be read because of `cause`.
    pub fn read(path: impl Into<PathBuf>, cause: io::Error) -> Self {
        let path = path.into();
        Self::Read { path, cause }
    }

    /// `path` cannot be written because of `cause`.
    pub fn write(path: impl Into<PathBuf>, cause: io::Error) -> Self {
        let path = path.into();
        Self::Write { path, cause }
    }

    /// `path` is not text.
    pub fn not_text(path: impl Into<PathBuf>) -> Self {
        Self::NotText { path: path.into() }
    }

    /// `path`, or its line `line`, has this `problem`; `remedy` says what to do.
    pub(crate) fn input(
        path: impl Into<PathBuf>,
        line: Option<u64>,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::Input {
            path: path.into(),
            line,
            problem: problem.into(),
            remedy: remedy.into(),
        }
    }

    /// No article has this `id`.
    pub fn no_article(id: impl Into<PathBuf>) -> Self {
        let remedy = "look into the column “article” of the rows";
        Self::input(id, None, "no article with this id", remedy)
    }

    /// `folder` holds no articles.
    pub fn no_articles(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self::NoArticles { folder }
    }

    /// `path` is needed as a folder and is none.
    pub fn not_a_folder(path: impl Into<PathBuf>) -> Self {
        Self::NotAFolder { path: path.into() }
    }

    /// Line `line` of the list at `path` has this `problem`; `remedy` says what to do.
    pub fn list(
        path: impl Into<PathBuf>,
        line: usize,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::List {
            path: path.into(),
            line,
            problem: problem.into(),
            remedy: remedy.into(),
        }
    }

    /// The gold at `path` has this `problem`; `remedy` says what to do.
    pub fn gold(
        path: impl Into<PathBuf>,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::Gold {
            path: path.into(),
            problem: problem.into(),
            remedy: remedy.into(),
        }
    }

    /// `name` needs the cargo feature `feature`.
    pub(crate) fn not_built(name: impl Into<String>, feature: impl Into<String>) -> Self {
        Self::NotBuilt {
            name: name.into(),
            feature: feature.into(),
        }
    }

    /// `option` cannot be used here because of `problem`; `remedy` says what to do.
    pub fn usage(
        option: impl Into<String>,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self::Usage {
            option: option.into(),
            problem: problem.into(),
            remedy: remedy.into(),
        }
    }

    /// `name` is no `what`; `known` are.
    pub(crate) fn unknown(
        what: &'static str,
        name: impl Into<String>,
        known: impl Iterator<Item = &'static str>,
    ) -> Self {
        Self::Unknown {
            what,
            name: name.into(),
            known: known.collect::<Vec<_>>().join(", "),
        }
    }

    /// Whether the reader of our output has gone away, as `head` does when it has enough.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Write { cause, .. } if cause.kind() == ErrorKind::BrokenPipe)
    }

    /// The file or folder that the error is about.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Read { path, .. }
            | Self::Write { path, .. }
            | Self::NotText { path }
            | Self::Input { path, .. }
            | Self::NoArticles { folder: path }
            | Self::NotAFolder { path }
            | Self::Gold { path, .. }
            | Self::List { path, .. } => Some(path),
            Self::Unknown { .. } | Self::NotBuilt { .. } | Self::Usage { .. } => None,
        }
    }
}

fn place(path: &Path, line: Option<u64>) -> String {
    match line {
        Some(line) => format!("{}:{line}", path.display()),
        None => path.display().to_string(),
    }
}

fn to_read(cause: &io::Error) -> &'static str {
    match cause.kind() {
        ErrorKind::NotFound => "check the path",
        ErrorKind::PermissionDenied => "check who may read it",
        _ => "check it or leave it out",
    }
}

fn to_write(cause: &io::Error) -> &'static str {
    match cause.kind() {
        ErrorKind::NotFound => "make the folder first",
        ErrorKind::PermissionDenied => "check who may write there",
        ErrorKind::StorageFull => "make room",
        ErrorKind::IsADirectory => "name a file in it",
        ErrorKind::DirectoryNotEmpty | ErrorKind::NotADirectory => "name a new folder",
        _ => "choose another place",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_io_error_names_the_file_the_reason_and_the_remedy() {
        let cause = io::Error::new(ErrorKind::NotFound, "gone");
        assert_eq!(
            Error::read("a.txt", cause).to_string(),
            "a.txt: cannot be read: gone; check the path"
        );
        let cause = io::Error::new(ErrorKind::IsADirectory, "folder");
        assert_eq!(
            Error::write("out.csv", cause).to_string(),
            "out.csv: cannot be written: folder; name a file in it"
        );
    }

    #[test]
    fn only_a_failed_write_can_be_a_closed_pipe() {
        let broken = || io::Error::from(ErrorKind::BrokenPipe);
        assert!(Error::write("standard output", broken()).is_closed_pipe());
        assert!(!Error::read("standard input", broken()).is_closed_pipe());
    }

    #[test]
    fn every_error_but_an_unknown_word_has_a_path() {
        assert_eq!(Error::no_articles("news").path(), Some(Path::new("news")));
        let list = Error::list("cues.csv", 3, "twice \"said\"", "remove one");
        assert_eq!(list.path(), Some(Path::new("cues.csv")));
        assert_eq!(
            Error::unknown("mode", "loud", ["direct"].into_iter()).path(),
            None
        );
    }
}
