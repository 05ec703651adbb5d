//! Paths → articles, one at a time.
//!
//! `sources(["news", "extra.md", "-"])` gives the articles of every file below `news` in
//! name order, then those of `extra.md`, then those of the standard input. What a file is
//! is seen from its first bytes. What cannot be read is an error in its place, and the
//! next one is read all the same; what is no article by its kind is [skipped](Skipped).

#[cfg(feature = "html")]
use super::html;
use super::{
    Article, Columns, Progress, Skipped, Warning,
    file::{File, Files, Next},
    json::{self, JsonLines},
    opened::Opened,
    record::{Found, Origin, Refused},
    sniff::{self, Foreign, Kind},
    table::Table,
};
#[cfg(feature = "docx")]
use super::{docx, opened::too_long};
use crate::Error;
use std::{collections::VecDeque, fmt, path::PathBuf};

/// The articles at `paths`: files, folders, patterns such as `news/*.html`, and `-` for
/// the standard input.
///
/// Plain text, pages, Word documents, CSV, TSV, JSON and JSON Lines are read, packed by
/// gzip or Zstandard too. A file named in `paths` is read whatever its ending. In folders
/// those are read that are articles by ending and content, in name order, folders within
/// them included; their ids are relative to the folder, with `/`.
///
/// ```no_run
/// let mut sources = onrecord::article::sources(["news"]);
/// for source in &mut sources {
///     match source {
///         Ok((article, _warning)) => println!("{}", article.title),
///         Err(error) => eprintln!("{error}"),
///     }
/// }
/// for reason in sources.skipped().reasons() {
///     eprintln!("skipped {reason}");
/// }
/// ```
pub fn sources<P: Into<PathBuf>>(paths: impl IntoIterator<Item = P>) -> Sources {
    let paths: VecDeque<PathBuf> = paths.into_iter().map(Into::into).collect();
    Sources {
        files: Files::new(paths),
        records: None,
        columns: Columns::default(),
        max_size: Sources::MAX_SIZE,
        skipped: Skipped::default(),
        progress: Progress::default(),
        is_empty_folder: false,
    }
}

/// Articles, read when asked for; made by [`sources`].
pub struct Sources {
    files: Files,
    records: Option<Records>,
    columns: Columns,
    max_size: u64,
    skipped: Skipped,
    progress: Progress,
    /// Whether nothing has come of the folder that is being walked.
    is_empty_folder: bool,
}

/// What a file of many articles holds.
struct Records {
    found: Box<dyn Iterator<Item = Found> + Send>,
    path: PathBuf,
    is_from_folder: bool,
    /// Whether nothing has come of it.
    are_none: bool,
}

impl Records {
    fn next(&mut self) -> Option<Found> {
        let found = self.found.next();
        let are_none = std::mem::take(&mut self.are_none) && found.is_none();
        if are_none { Some(self.none()) } else { found }
    }

    /// A file without records is told of, like a folder without files.
    fn none(&self) -> Found {
        const PROBLEM: &str = "holds no records";
        match self.is_from_folder {
            true => Found::Skipped(self.path.display().to_string(), PROBLEM.into()),
            false => Found::Failed(Error::input(&self.path, None, PROBLEM, "leave it out")),
        }
    }
}

impl Sources {
    /// How many bytes an article may have unless it is [said](Self::max_size): 64 MB.
    pub const MAX_SIZE: u64 = 64 << 20;

    /// Takes what tables and JSON Lines hold from these columns.
    #[must_use]
    pub fn columns(mut self, columns: Columns) -> Self {
        self.columns = columns;
        self
    }

    /// Refuses an article of more than this many bytes; a file of many may be longer.
    #[must_use]
    pub fn max_size(mut self, bytes: u64) -> Self {
        self.max_size = bytes;
        self
    }

    /// What was skipped so far.
    pub fn skipped(&self) -> &Skipped {
        &self.skipped
    }

    /// How far reading has come; it goes on while articles are taken.
    pub fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// What comes of the next file, folder or argument; nothing where it is passed by.
    fn take(&mut self, next: Next) -> Option<Found> {
        match next {
            Next::File(file) => self.open(file),
            Next::Failed(error) => Some(Found::Failed(error)),
            Next::Skipped(path, why) => {
                Some(Found::Skipped(path.display().to_string(), why.into()))
            }
            Next::Folder => {
                self.is_empty_folder = true;
                None
            }
            Next::EndOfFolder(folder) => {
                let is_empty = std::mem::take(&mut self.is_empty_folder);
                is_empty.then(|| Found::Failed(Error::no_articles(folder)))
            }
        }
    }

    fn open(&mut self, file: File) -> Option<Found> {
        let is_from_folder = file.is_from_folder;
        let skipped = |path: PathBuf, why: String| {
            Some(Found::Skipped(path.display().to_string(), why.into()))
        };
        let opened = match Opened::new(file, &self.progress) {
            Ok(opened) => opened,
            Err(error) => return Some(Found::Failed(error)),
        };
        if is_from_folder && let Some(why) = no_article(&opened) {
            return skipped(opened.file.path, why);
        }
        match self.read(opened) {
            Ok(found) => found,
            Err(Refused::NoArticles(Error::Input { path, problem, .. })) if is_from_folder => {
                skipped(path, problem)
            }
            Err(Refused::NoArticles(error) | Refused::Failed(error)) => Some(Found::Failed(error)),
        }
    }

    /// The article of a file, or nothing and its records.
    fn read(&mut self, opened: Opened) -> Result<Option<Found>, Refused> {
        let id = opened.file.article_id();
        let origin = Origin {
            path: opened.file.name(),
            id: id.clone(),
            most: self.max_size,
        };
        let (path, is_from_folder) = (origin.path.clone(), opened.file.is_from_folder);
        let records = |found| {
            Some(Records {
                found,
                path,
                is_from_folder,
                are_none: true,
            })
        };
        let whole = |opened: Opened| opened.whole(origin.most).map_err(Refused::Failed);
        let (article, warning) = match opened.kind {
            Kind::Text => Article::from_bytes(id, whole(opened)?),
            #[cfg(feature = "html")]
            Kind::Html => {
                let article = html::article(id, whole(opened)?);
                article.ok_or_else(|| too_deep(&origin))?
            }
            #[cfg(feature = "docx")]
            Kind::Docx => {
                let article = docx::article(id, whole(opened)?, origin.most);
                (article.map_err(|cause| unread(cause, &origin))?, None)
            }
            Kind::JsonLines => {
                let lines = JsonLines::new(opened, self.columns.clone(), origin)?;
                self.records = records(Box::new(lines));
                return Ok(None);
            }
            Kind::Json => {
                let articles = json::whole(opened, &self.columns, &origin)?;
                self.records = records(Box::new(articles.into_iter()));
                return Ok(None);
            }
            Kind::Table(separator) => {
                let table = Table::new(opened, separator, &self.columns, origin)?;
                self.records = records(Box::new(table));
                return Ok(None);
            }
            Kind::Foreign(Foreign { what, remedy }) => {
                return Err(Refused::Failed(Error::input(
                    origin.path,
                    None,
                    what,
                    remedy,
                )));
            }
            _ => return Err(Refused::Failed(Error::not_text(origin.path))),
        };
        Ok(Some(Found::Article(article, warning)))
    }
}

impl Iterator for Sources {
    type Item = Result<(Article, Option<Warning>), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let found = self.records.as_mut().and_then(Records::next);
            let found = match found {
                Some(found) => Some(found),
                None => {
                    self.records = None;
                    let next = self.files.next()?;
                    self.take(next)
                }
            };
            match found {
                Some(Found::Skipped(what, why)) => self.skipped.add(what, why),
                Some(Found::Article(article, warning)) => {
                    self.is_empty_folder = false;
                    return Some(Ok((article, warning)));
                }
                Some(Found::Failed(error)) => {
                    self.is_empty_folder = false;
                    return Some(Err(error));
                }
                None => {}
            }
        }
    }
}

impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sources")
            .field("files", &self.files)
            .field("skipped", &self.skipped)
            .finish_non_exhaustive()
    }
}

/// Why a file in a folder is no article by its kind; whatever is named is one.
fn no_article(opened: &Opened) -> Option<String> {
    let ending = sniff::ending(&opened.file.path);
    match opened.kind {
        Kind::Foreign(foreign) => Some(format!("{}; {}", foreign.what, foreign.remedy)),
        Kind::Binary(Some(what)) => Some(what.to_owned()),
        Kind::Binary(None) if !is_of_articles(&ending) => Some("no text".to_owned()),
        Kind::Text if !ending.is_empty() && !is_of_articles(&ending) => {
            Some("no ending of an article; name the file to read it".to_owned())
        }
        _ => None,
    }
}

fn is_of_articles(ending: &str) -> bool {
    let known = [
        "txt", "text", "html", "htm", "xhtml", "jsonl", "ndjson", "json", "csv", "tsv", "tab",
        "docx",
    ];
    known.contains(&ending)
}

#[cfg(feature = "html")]
fn too_deep(origin: &Origin) -> Refused {
    let deepest = html::DEEPEST;
    let problem = format!("elements inside one another, more than {deepest} deep");
    let remedy = "take the text out of it by other means";
    Refused::Failed(Error::input(&origin.path, None, problem, remedy))
}

#[cfg(feature = "docx")]
fn unread(cause: std::io::Error, origin: &Origin) -> Refused {
    Refused::Failed(match cause.kind() {
        std::io::ErrorKind::FileTooLarge => too_long(&origin.path, None, origin.most),
        _ => Error::read(&origin.path, cause),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};
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
            "d.jpg",
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
