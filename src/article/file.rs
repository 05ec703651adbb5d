//! Arguments → the files to read, one at a time.
//!
//! `news` is every file below that folder in name order, `news/*.html` what it matches
//! if the shell has not asked already, `-` the standard input, and anything else a file.

use crate::Error;
use globset::GlobBuilder;
use std::{
    cmp::Ordering,
    collections::VecDeque,
    ffi::OsStr,
    io,
    path::{Component, Path, PathBuf},
};
use walkdir::{DirEntry, WalkDir};

/// A file to be read.
#[derive(Debug, Clone)]
pub(super) struct File {
    /// Where it is; `-` for the standard input.
    pub(super) path: PathBuf,
    /// How it is reached from the argument.
    pub(super) id: String,
    /// Whether it came with a folder, and not by its name.
    pub(super) is_from_folder: bool,
}

/// What comes next.
#[derive(Debug)]
pub(super) enum Next {
    /// A file that may hold articles.
    File(File),
    /// A file or folder that is passed by, and why.
    Skipped(PathBuf, &'static str),
    /// Something that cannot be reached.
    Failed(Error),
    /// A folder begins.
    Folder,
    /// It is over.
    EndOfFolder(PathBuf),
}

/// The files of arguments.
#[derive(Debug)]
pub(super) struct Files {
    arguments: VecDeque<PathBuf>,
    walk: Option<Walk>,
}

impl Files {
    pub(super) fn new(arguments: VecDeque<PathBuf>) -> Self {
        Self {
            arguments,
            walk: None,
        }
    }

    fn argument(&mut self, path: PathBuf) -> Option<Next> {
        if path.is_dir() {
            self.walk = Some(Walk::new(path));
            return Some(Next::Folder);
        }
        if !is_pattern(&path) || path.exists() {
            return Some(Next::File(File {
                id: path.to_string_lossy().into_owned(),
                path,
                is_from_folder: false,
            }));
        }
        match matches(&path) {
            Ok(found) => {
                found
                    .into_iter()
                    .rev()
                    .for_each(|path| self.arguments.push_front(path));
                self.next()
            }
            Err(error) => Some(Next::Failed(error)),
        }
    }
}

impl Iterator for Files {
    type Item = Next;

    fn next(&mut self) -> Option<Next> {
        if let Some(walk) = &mut self.walk {
            let next = walk.next();
            return Some(next.unwrap_or_else(|| {
                let walk = self.walk.take();
                Next::EndOfFolder(walk.map(|walk| walk.folder).unwrap_or_default())
            }));
        }
        let path = self.arguments.pop_front()?;
        self.argument(path)
    }
}

#[derive(Debug)]
struct Walk {
    folder: PathBuf,
    entries: walkdir::IntoIter,
}

impl Walk {
    fn new(folder: PathBuf) -> Self {
        let entries = WalkDir::new(&folder)
            .follow_links(true)
            .sort_by(by_file_name)
            .into_iter();
        Self { folder, entries }
    }

    fn id(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.folder).unwrap_or(path);
        let names: Vec<_> = inside.iter().map(OsStr::to_string_lossy).collect();
        names.join("/")
    }

    /// The folder that was asked for is read even if it is hidden, as is `.`.
    fn entry(&mut self, entry: DirEntry) -> Option<Next> {
        let kind = entry.file_type();
        let is_hidden = entry.depth() > 0 && is_hidden(entry.file_name());
        if is_hidden && kind.is_dir() {
            self.entries.skip_current_dir();
        }
        let path = entry.into_path();
        match (is_hidden, kind.is_dir(), kind.is_file()) {
            (true, ..) if is_our_own(&path) => None,
            (true, ..) => Some(Next::Skipped(path, "hidden")),
            (_, true, _) => None,
            (_, _, true) => Some(Next::File(File {
                id: self.id(&path),
                path,
                is_from_folder: true,
            })),
            _ => Some(Next::Skipped(path, "a device or a pipe")),
        }
    }

    fn failure(&self, error: walkdir::Error) -> Error {
        let path = error.path().unwrap_or(&self.folder).to_owned();
        let going_round = || io::Error::other("a link leads back to a folder it is in");
        Error::read(path, error.into_io_error().unwrap_or_else(going_round))
    }
}

impl Iterator for Walk {
    type Item = Next;

    fn next(&mut self) -> Option<Next> {
        loop {
            let next = match self.entries.next()? {
                Ok(entry) => self.entry(entry),
                Err(error) => Some(Next::Failed(self.failure(error))),
            };
            if next.is_some() {
                return next;
            }
        }
    }
}

/// Entries of one folder, whose paths differ in nothing else.
fn by_file_name(one: &DirEntry, other: &DirEntry) -> Ordering {
    one.path().as_os_str().cmp(other.path().as_os_str())
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// Output that is being written, maybe by this very run.
fn is_our_own(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "part")
}

fn is_pattern(path: &Path) -> bool {
    let signs = path.as_os_str().as_encoded_bytes();
    signs.iter().any(|sign| matches!(sign, b'*' | b'?' | b'['))
}

/// What a pattern matches, in name order; as in a shell, `*` stops at a `/` and hidden
/// files have to be asked for. A folder that it matches is an argument of its own,
/// unless `**` reaches what is in it anyway.
fn matches(pattern: &Path) -> Result<Vec<PathBuf>, Error> {
    let refused = |problem: String| {
        let remedy = "check the pattern, or let the shell expand it";
        Error::input(pattern, None, problem, remedy)
    };
    let glob = GlobBuilder::new(&pattern.to_string_lossy())
        .literal_separator(true)
        .build()
        .map_err(|error| refused(format!("is no pattern: {}", error.kind())))?;
    let glob = glob.compile_matcher();
    let goes_deep = pattern.iter().any(|part| part == "**");
    let is_fixed = |part: &Component<'_>| !is_pattern(Path::new(part));
    let base: PathBuf = pattern.components().take_while(is_fixed).collect();
    let parts = pattern.components().count() - base.components().count();
    let root = if base.as_os_str().is_empty() {
        Path::new(".")
    } else {
        base.as_path()
    };
    let asks_hidden = pattern.components().skip(base.components().count());
    let asks_hidden = asks_hidden.map(Component::as_os_str).any(is_hidden);
    let mut found = Vec::new();
    let walk = WalkDir::new(root)
        .follow_links(true)
        .max_depth(if goes_deep { usize::MAX } else { parts })
        .sort_by(by_file_name)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || asks_hidden || !is_hidden(entry.file_name()));
    for entry in walk.filter_map(Result::ok) {
        let path = entry.path();
        let named = path.strip_prefix(".").unwrap_or(path);
        let is_wanted = entry.depth() > 0 && (!goes_deep || entry.file_type().is_file());
        if is_wanted && glob.is_match(named) {
            found.push(named.to_owned());
        }
    }
    if found.is_empty() {
        return Err(refused("matches no file".to_owned()));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::TempDir;

    fn found(folder: &TempDir, pattern: &str) -> Vec<String> {
        let below = |path: PathBuf| {
            let path = path.strip_prefix(folder.path()).expect("below it");
            path.to_string_lossy().into_owned()
        };
        let found = matches(&folder.path().join(pattern)).unwrap_or_default();
        found.into_iter().map(below).collect()
    }

    #[test]
    fn a_pattern_matches_as_in_a_shell() {
        let folder = TempDir::new().expect("a folder for the test");
        for name in ["b.txt", "a.txt", ".c.txt", "d.html", "e/f.txt", "e/g/h.txt"] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            fs::write(path, "Text.").expect("a file");
        }
        assert_eq!(found(&folder, "*.txt"), ["a.txt", "b.txt"]);
        assert_eq!(found(&folder, "?.[th]*"), ["a.txt", "b.txt", "d.html"]);
        assert_eq!(found(&folder, "*/*.txt"), ["e/f.txt"]);
        assert_eq!(
            found(&folder, "**/*.txt"),
            ["a.txt", "b.txt", "e/f.txt", "e/g/h.txt"]
        );
        assert_eq!(found(&folder, "*"), ["a.txt", "b.txt", "d.html", "e"]);
        assert_eq!(found(&folder, ".*.txt"), [".c.txt"]);
        assert!(found(&folder, "*.doc").is_empty());
    }
}
