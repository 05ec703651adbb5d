//! Files in which people marked who said what → [`Gold`] for each article.
//!
//! Takes a folder of brat `.ann` files (one an article) or a `.jsonl` file; gives the
//! attributions of an article that is asked for. `T1 Source 0 5` and `E1
//! Attribution:T3 Source:T1` in `a.ann` become one [`Gold`] of `a.txt`.
//!
//! ```no_run
//! use onrecord::{Article, gold::Annotations};
//!
//! let mut annotations = Annotations::open("corpus/attributions")?;
//! let article = Article::new("a.txt", "“We will win,” said Mayor Lena Ortiz.");
//! if let Some(gold) = annotations.of(&article) {
//!     println!("{} attributions", gold?.len());
//! }
//! # Ok::<(), onrecord::Error>(())
//! ```

mod brat;
mod index;
pub(crate) mod jsonl;
mod place;

pub(crate) use index::{Index, name_of};
pub(crate) use place::Points;

use crate::{Article, Error, Span, article};
use std::{
    fs,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

/// One attribution as people marked it: the parts of each role in the order of the file.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Gold {
    /// The words attributed.
    pub content: Vec<Span>,
    /// Whose they are; none where the article does not say.
    pub source: Vec<Span>,
    /// The words that signal it.
    pub cue: Vec<Span>,
}

/// The annotations of many articles, read one article at a time.
///
/// Article and annotation belong together by name: `a.txt` with `a.ann`, or with
/// `a_4e07.ann`, where the four hexadecimal digits stand for who annotated it. Of
/// several annotators the first in name order counts.
#[derive(Debug)]
pub struct Annotations {
    places: Index<Place>,
    late_parts: LateParts,
}

/// Where one article's annotation is.
#[derive(Debug)]
enum Place {
    File(PathBuf),
    Lines(PathBuf, Vec<jsonl::Marked>),
}

/// Parts that a `.ann` file marks below the event that names them.
#[derive(Debug, Default)]
struct LateParts {
    count: bool,
    seen: usize,
    first: Option<(PathBuf, usize)>,
}

impl Annotations {
    /// The annotations at `path`: a folder with `.ann` files below it, a `.jsonl` file, or a
    /// corpus folder that has `attributions/` or `quotes.jsonl` in it.
    ///
    /// A line of the `.jsonl` is either `{"doc": "a", "quotes": [{"content": [[0, 5]],
    /// "source": [[7, 9]], "cue": [[10, 14]]}]}`, or a row as `onrecord extract --format
    /// jsonl` writes it; offsets are Unicode code points.
    ///
    /// # Errors
    /// When nothing is there, or a line of the `.jsonl` is broken, which is named.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = within(path.as_ref());
        let places = if path.is_dir() {
            files(&path)?
        } else if path.extension().is_some_and(|ending| ending == "ann") {
            Index::of([named(&path, path.clone())])
        } else {
            let articles = jsonl::read(&path)?.into_iter();
            Index::of(articles.map(|(name, marked)| {
                let lines = Place::Lines(path.clone(), marked);
                (name.clone(), name, lines)
            }))
        };
        Ok(Self {
            places,
            late_parts: LateParts::default(),
        })
    }

    /// Counts parts of a `.ann` file that stand below the event that names them, too.
    ///
    /// Without it they are left out, as `tools/score.py` leaves them out, by which the
    /// published figures were made.
    #[must_use]
    pub fn with_late_parts(mut self, count: bool) -> Self {
        self.late_parts.count = count;
        self
    }

    /// What people marked in this article; `None` if nobody annotated it.
    pub fn of(&mut self, article: &Article) -> Option<Result<Vec<Gold>, Error>> {
        let gold = match self.places.take(&article.id)? {
            Place::File(path) => brat::read(path, &article.text, &mut self.late_parts),
            Place::Lines(path, marked) => {
                let points = Points::new(&article.text);
                let gold = |marked: &jsonl::Marked| marked.gold(path, &points);
                marked.iter().map(gold).collect()
            }
        };
        Some(gold)
    }

    /// One error for each annotation whose article nobody has asked for so far.
    pub fn without_article(&self) -> impl Iterator<Item = Error> {
        self.places.left().map(|(name, place)| {
            let (path, problem) = match place {
                Place::File(path) => (path, "no article of this name".to_owned()),
                Place::Lines(path, _) => (path, format!("no article “{name}”")),
            };
            let remedy = format!("put {name}.txt among the articles, or leave its gold out");
            Error::gold(path, problem, remedy)
        })
    }

    /// How many parts were left out because they stand below their event, and where the first is.
    pub fn late_parts(&self) -> Option<(usize, &Path, usize)> {
        let (path, line) = self.late_parts.first.as_ref()?;
        Some((self.late_parts.seen, path, *line))
    }
}

/// Where the articles of the gold at `path` are when nobody says: in `text/` within a
/// corpus folder, or beside the gold.
pub fn articles_beside(path: &Path) -> PathBuf {
    let is_part = |folder: &Path| folder.is_dir() && folder.ends_with("attributions");
    let corpus = if path.is_dir() && !is_part(path) {
        Some(path)
    } else {
        path.parent()
    };
    let corpus = corpus.filter(|corpus| *corpus != Path::new(""));
    let corpus = corpus.unwrap_or(Path::new("."));
    let text = corpus.join("text");
    if text.is_dir() {
        text
    } else {
        corpus.to_owned()
    }
}

/// Every annotated article of a corpus folder with its gold, in name order.
///
/// # Errors
/// The first article or annotation that cannot be read.
pub fn read(corpus: impl AsRef<Path>) -> Result<Vec<(Article, Vec<Gold>)>, Error> {
    let mut annotations = Annotations::open(&corpus)?;
    let mut read = Vec::new();
    for source in article::sources([articles_beside(corpus.as_ref())]) {
        let (article, _) = source?;
        if let Some(gold) = annotations.of(&article) {
            read.push((article, gold?));
        }
    }
    Ok(read)
}

/// How much two sets of spans share: 2 · both / (one + other), in bytes.
pub fn dice(one: &[Span], other: &[Span]) -> f64 {
    let length = |spans: &[Span]| {
        spans
            .iter()
            .map(|span| span.end - span.start)
            .sum::<usize>()
    };
    let both: usize = one
        .iter()
        .flat_map(|a| {
            other
                .iter()
                .map(move |b| a.end.min(b.end).saturating_sub(a.start.max(b.start)))
        })
        .sum();
    2.0 * both as f64 / (length(one) + length(other)).max(1) as f64
}

/// Whether any span of one overlaps any of the other.
pub fn overlap(one: &[Span], other: &[Span]) -> bool {
    one.iter().any(|a| other.iter().any(|b| a.overlaps(*b)))
}

/// The gold of a corpus folder, or `path` itself.
fn within(path: &Path) -> PathBuf {
    let (lines, folder) = (path.join("quotes.jsonl"), path.join("attributions"));
    match () {
        () if lines.is_file() => lines,
        () if folder.is_dir() => folder,
        () => path.to_owned(),
    }
}

fn files(folder: &Path) -> Result<Index<Place>, Error> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| Error::read(folder, error.into()))?;
        let path = entry.into_path();
        if path.extension().is_some_and(|ending| ending == "ann") && path.is_file() {
            let name = path.strip_prefix(folder).unwrap_or(&path).to_owned();
            found.push(named(&name, path));
        }
    }
    if found.is_empty() {
        let remedy = "name the folder with the .ann files, or a .jsonl file";
        return Err(Error::gold(folder, "no .ann files in this folder", remedy));
    }
    Ok(Index::of(found))
}

/// A file with its name and the name of its article, if the annotator is part of the name.
fn named(name: &Path, path: PathBuf) -> (String, String, Place) {
    let name = name_of(&name.to_string_lossy());
    let article = name
        .rsplit_once('_')
        .filter(|(_, by)| by.len() == 4 && by.bytes().all(|b| b.is_ascii_hexdigit()))
        .map_or(name.as_str(), |(article, _)| article)
        .to_owned();
    (name, article, Place::File(path))
}

/// The text of a file of gold.
fn text(path: &Path) -> Result<String, Error> {
    let bytes = fs::read(path).map_err(|cause| Error::read(path, cause))?;
    let bytes = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .map(Into::into)
        .unwrap_or(bytes);
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        Error::list(path, line, "not UTF-8", "save the file as UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_annotator_is_no_part_of_the_name_of_the_article() {
        let names = |name: &str| {
            let (name, article, _) = named(Path::new(name), PathBuf::new());
            (name, article)
        };
        let pair = |name: &str, article: &str| (name.to_owned(), article.to_owned());
        assert_eq!(names("a_4e07.ann"), pair("a_4e07", "a"));
        assert_eq!(names("a_long.ann"), pair("a_long", "a_long"));
        assert_eq!(names("north/a.ann"), pair("north/a", "north/a"));
    }

    #[test]
    fn half_of_the_bytes_shared_is_a_dice_of_one_half() {
        let (one, other) = ([Span::new(0, 4)], [Span::new(2, 4), Span::new(6, 8)]);
        assert!((dice(&one, &other) - 0.5).abs() < f64::EPSILON);
        assert!(overlap(&one, &other));
        assert!(!overlap(&one, &other[1..]));
    }
}
