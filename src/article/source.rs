//! Paths → articles, one at a time.
//!
//! `sources(["news", "extra.md", "-"])` gives every `.txt` and `.text` file below
//! `news` in name order, then `extra.md`, then the standard input. What cannot be
//! read is an error in its place, and the next one is read all the same.

use super::{Article, Warning};
use crate::Error;
use std::{
    cmp::Ordering,
    ffi::OsStr,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
    vec,
};
use walkdir::{DirEntry, FilterEntry, WalkDir};

/// The articles at `paths`: files, folders, and `-` for the standard input.
///
/// A file named in `paths` is read whatever its ending. In folders, those that end
/// in `.txt` or `.text` are read, in name order, folders within them included and
/// hidden ones left out; their ids are relative to the folder, with `/`.
///
/// ```no_run
/// for source in onrecord::article::sources(["news"]) {
///     match source {
///         Ok((article, _warning)) => println!("{}", article.title),
///         Err(error) => eprintln!("{error}"),
///     }
/// }
/// ```
pub fn sources<P: Into<PathBuf>>(paths: impl IntoIterator<Item = P>) -> Sources {
    let paths: Vec<PathBuf> = paths.into_iter().map(Into::into).collect();
    Sources {
        paths: paths.into_iter(),
        walk: None,
    }
}

/// Articles, read when asked for; made by [`sources`].
#[derive(Debug)]
pub struct Sources {
    paths: vec::IntoIter<PathBuf>,
    walk: Option<Walk>,
}

impl Iterator for Sources {
    type Item = Result<(Article, Option<Warning>), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(walk) = &mut self.walk {
            let found = walk.next();
            if found.is_some() {
                return found;
            }
            self.walk = None;
        }
        let path = self.paths.next()?;
        if path.is_dir() {
            self.walk = Some(Walk::new(path));
            return self.next();
        }
        Some(read_argument(&path))
    }
}

fn read_argument(path: &Path) -> Result<(Article, Option<Warning>), Error> {
    if path == Path::new("-") {
        return read_stdin();
    }
    read_file(path, path.to_string_lossy().into_owned())
}

fn read_stdin() -> Result<(Article, Option<Warning>), Error> {
    let mut bytes = Vec::new();
    io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|cause| Error::read("standard input", cause))?;
    checked(Path::new("standard input"), "stdin".to_owned(), bytes)
}

fn read_file(path: &Path, id: String) -> Result<(Article, Option<Warning>), Error> {
    let bytes = fs::read(path).map_err(|cause| Error::read(path, cause))?;
    checked(path, id, bytes)
}

/// Pictures and archives give themselves away by a NUL near the start. The decoded
/// text is asked, not the bytes, since every other byte of UTF-16 may be one.
fn checked(path: &Path, id: String, bytes: Vec<u8>) -> Result<(Article, Option<Warning>), Error> {
    const LOOKED_AT: usize = 8 * 1024;
    let (article, warning) = Article::from_bytes(id, bytes);
    let start = article.text.as_bytes();
    let start = &start[..start.len().min(LOOKED_AT)];
    if memchr::memchr(0, start).is_some() {
        return Err(Error::not_text(path));
    }
    Ok((article, warning))
}

#[derive(Debug)]
struct Walk {
    folder: PathBuf,
    entries: FilterEntry<walkdir::IntoIter, fn(&DirEntry) -> bool>,
    is_empty: bool,
}

impl Walk {
    fn new(folder: PathBuf) -> Self {
        let entries = WalkDir::new(&folder)
            .follow_links(true)
            .sort_by(by_file_name)
            .into_iter()
            .filter_entry(is_visible as fn(&DirEntry) -> bool);
        Self {
            folder,
            entries,
            is_empty: true,
        }
    }

    fn id(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.folder).unwrap_or(path);
        let names: Vec<_> = inside.iter().map(OsStr::to_string_lossy).collect();
        names.join("/")
    }

    fn read(&self, entry: &DirEntry) -> Result<(Article, Option<Warning>), Error> {
        read_file(entry.path(), self.id(entry.path()))
    }

    fn failure(&self, error: walkdir::Error) -> Error {
        let path = error.path().unwrap_or(&self.folder).to_owned();
        let going_round = || io::Error::other("a link leads back to a folder it is in");
        Error::read(path, error.into_io_error().unwrap_or_else(going_round))
    }
}

impl Iterator for Walk {
    type Item = Result<(Article, Option<Warning>), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.entries.find(is_wanted);
        if next.is_none() && !self.is_empty {
            return None;
        }
        self.is_empty = false;
        Some(match next {
            Some(Ok(entry)) => self.read(&entry),
            Some(Err(error)) => Err(self.failure(error)),
            None => Err(Error::no_articles(&self.folder)),
        })
    }
}

/// Entries of one folder, whose paths differ in nothing else.
fn by_file_name(one: &DirEntry, other: &DirEntry) -> Ordering {
    one.path().as_os_str().cmp(other.path().as_os_str())
}

/// The folder that was asked for is read even if it is hidden, as is `.`.
fn is_visible(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_wanted(found: &Result<DirEntry, walkdir::Error>) -> bool {
    match found {
        Ok(entry) => entry.file_type().is_file() && has_text_ending(entry.path()),
        Err(_) => true,
    }
}

fn has_text_ending(path: &Path) -> bool {
    path.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("txt") || end.eq_ignore_ascii_case("text"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn folder(files: &[&str]) -> TempDir {
        let folder = TempDir::new().expect("a folder for the test");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            fs::write(path, "Text.").expect("a file");
        }
        folder
    }

    fn ids(paths: &[&Path]) -> Vec<String> {
        let named = |source: Result<(Article, _), Error>| match source {
            Ok((article, _)) => article.id,
            Err(error) => format!("error: {error}"),
        };
        sources(paths.iter().copied()).map(named).collect()
    }

    #[test]
    fn a_folder_is_walked_in_name_order_and_ids_are_relative_to_it() {
        let folder = folder(&[
            "b.txt",
            "a/z.text",
            "a/b.TXT",
            "c.md",
            ".hidden.txt",
            ".h/a.txt",
        ]);
        assert_eq!(ids(&[folder.path()]), ["a/b.TXT", "a/z.text", "b.txt"]);
    }

    #[test]
    fn a_file_is_read_whatever_its_ending_and_as_often_as_it_is_named() {
        let folder = folder(&["a.md"]);
        let file = folder.path().join("a.md");
        let id = file.to_string_lossy().into_owned();
        assert_eq!(ids(&[&file, &file]), [id.clone(), id]);
    }

    #[test]
    fn a_folder_without_articles_is_an_error_and_the_rest_is_read() {
        let (empty, full) = (folder(&["a.csv"]), folder(&["a.txt"]));
        let found = ids(&[empty.path(), full.path()]);
        let named = format!("error: {}: no articles", empty.path().display());
        assert!(found[0].starts_with(&named), "{found:?}");
        assert_eq!(found[1..], ["a.txt"]);
    }

    #[test]
    fn a_file_with_nul_bytes_is_not_text_but_utf16_is() {
        let folder = folder(&[]);
        fs::write(folder.path().join("a.txt"), b"PK\0\0").expect("a file");
        fs::write(folder.path().join("b.txt"), b"\xFF\xFEA\0.\0").expect("a file");
        let found = ids(&[folder.path()]);
        assert!(found[0].contains("not text"), "{found:?}");
        assert_eq!(found[1..], ["b.txt"]);
    }

    #[test]
    fn a_missing_path_is_an_error_that_names_it() {
        let found = ids(&[Path::new("no/such.txt")]);
        assert!(
            found[0].starts_with("error: no/such.txt: cannot be read"),
            "{found:?}"
        );
    }
}
