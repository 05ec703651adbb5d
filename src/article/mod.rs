//! Bytes → [`Article`]: the text of one article with its name, title and date.
//!
//! Takes text, bytes, or paths ([`sources`]); gives articles one at a time, so that
//! memory does not grow with the corpus. The text is decoded and never rewritten:
//! line ends, spaces and marks stay as they are, because the places in the rows
//! refer to this very text. Where it is taken out of a page or a Word document, they
//! refer to what was taken out, which `onrecord text` prints.
//!
//! ```
//! use onrecord::Article;
//!
//! let article = Article::new("a.txt", "Ortiz wins\n28 January 2022\nShe said so.\n");
//! assert_eq!(article.title, "Ortiz wins");
//! assert_eq!(article.date, "2022-01-28");
//! ```

mod columns;
mod date;
mod decode;
#[cfg(feature = "docx")]
mod docx;
mod file;
mod heading;
#[cfg(feature = "html")]
mod html;
mod json;
mod opened;
mod packed;
mod progress;
mod record;
mod skipped;
pub(crate) mod sniff;
mod source;
mod table;

use std::fmt;

pub use columns::Columns;
pub use progress::{Progress, total};
pub use skipped::{Reason, Skipped};
pub use source::{Sources, sources};

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Article {
    /// The path as reached from the argument, or the record's own id.
    pub id: String,
    /// Its headline; empty when unknown.
    pub title: String,
    /// Its day as `2022-01-28`; empty when unknown.
    pub date: String,
    /// Who wrote it, without *By*; empty when unknown.
    pub byline: String,
    /// Who published it; empty when unknown, as it always is in plain text.
    pub outlet: String,
    /// The whole text, title included, as decoded.
    pub text: String,
}

impl Article {
    /// An article of this text; title and date are read off its first lines.
    ///
    /// The title is the first line when it reads like a headline (short, one sentence,
    /// no byline) and more text follows. The date is that of publication in a short line
    /// near the top or in the dateline, the byline a line that says *By* and names.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            id: id.into(),
            title: heading::title(&text).to_owned(),
            date: date::of(&text).unwrap_or_default(),
            byline: heading::byline(&text).to_owned(),
            outlet: String::new(),
            text,
        }
    }

    /// An article from the bytes of a file, and what was odd about them.
    ///
    /// UTF-8 is the rule; UTF-16 is known by its byte order mark or by its zeros. A byte
    /// that is not UTF-8 is read as windows-1252, that byte alone; where there are many
    /// and their letters are those of another encoding, all is read in that one. A byte
    /// order mark is no part of the text: offsets count from the character after it.
    ///
    /// ```
    /// use onrecord::Article;
    ///
    /// let (article, warning) = Article::from_bytes("a.txt", *b"\x93We will win,\x94 she said.");
    /// assert_eq!(article.text, "“We will win,” she said.");
    /// assert!(warning.unwrap().to_string().starts_with("a.txt: byte 0 is not UTF-8"));
    /// ```
    pub fn from_bytes(id: impl Into<String>, bytes: impl Into<Vec<u8>>) -> (Self, Option<Warning>) {
        let (text, flaw) = decode::decode(bytes.into());
        let article = Self::new(id, text);
        let oddity = match flaw {
            Some(flaw) => Some(Oddity::Encoding(flaw)),
            None if article.text.trim().is_empty() => Some(Oddity::Empty),
            None => None,
        };
        let warning = oddity.map(|oddity| Warning {
            article: article.id.clone(),
            oddity,
        });
        (article, warning)
    }

    /// The same article under this title.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// The same article on this day, as `2022-01-28`.
    #[must_use]
    pub fn with_date(mut self, date: impl Into<String>) -> Self {
        self.date = date.into();
        self
    }
}

/// Something odd about an article that was read all the same.
///
/// Its message names the article, what was done, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The article's id.
    pub article: String,
    oddity: Oddity,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Oddity {
    Encoding(decode::Flaw),
    Empty,
    #[cfg(feature = "html")]
    NoArticle,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.article)?;
        match &self.oddity {
            Oddity::Encoding(flaw) => flaw.fmt(f),
            Oddity::Empty => f.write_str("holds no text; leave it out or fill it"),
            #[cfg(feature = "html")]
            Oddity::NoArticle => {
                f.write_str("a page without an article; save the page of the article itself")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_date_can_be_set() {
        let article = Article::new("a", "Text.")
            .with_title("T")
            .with_date("2022-01-28");
        assert_eq!(
            (article.title.as_str(), article.date.as_str()),
            ("T", "2022-01-28")
        );
    }

    #[test]
    fn an_empty_article_is_an_article_with_a_warning() {
        let (article, warning) = Article::from_bytes("a.txt", *b" \n");
        assert_eq!(article.text, " \n");
        let message = warning.map(|w| w.to_string()).unwrap_or_default();
        assert!(message.starts_with("a.txt: holds no text"), "{message}");
    }

    #[test]
    fn good_text_gives_no_warning() {
        assert_eq!(Article::from_bytes("a", "Café.".as_bytes()).1, None);
    }

    #[test]
    fn the_text_keeps_its_line_ends() {
        let (article, _) = Article::from_bytes("a", *b"One.\r\nTwo.\rThree.\n");
        assert_eq!(article.text, "One.\r\nTwo.\rThree.\n");
    }
}
