//! Names of columns → what each of them holds.
//!
//! `Headline,Body,Published` is title, text and date: corpora agree on few names, and
//! differ in capitals, spaces and underscores, which do not count here. What is called
//! otherwise is named by [`Columns`].

/// The columns or keys of a table or of JSON Lines, where their names are not usual.
///
/// ```
/// use onrecord::article::{Columns, sources};
///
/// let columns = Columns { text: Some("plain".into()), ..Columns::default() };
/// let articles = sources(["news.csv"]).columns(columns);
/// # drop(articles);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// The text.
    pub text: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// The day of publication.
    pub date: Option<String>,
    /// The record's own id.
    pub id: Option<String>,
    /// The address, which is the id where there is no other.
    pub url: Option<String>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Text,
    Title,
    Date,
    Id,
    Url,
    Byline,
    Outlet,
}

impl Role {
    /// Its usual names, without capitals and signs, the surest first.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Text => &[
                "text",
                "fulltext",
                "articletext",
                "articlebody",
                "bodytext",
                "maintext",
                "plaintext",
                "body",
                "content",
                "contents",
                "articlecontent",
                "story",
                "article",
            ],
            Self::Title => &["title", "headline", "articletitle", "heading", "head"],
            Self::Date => &[
                "date",
                "datepublished",
                "publisheddate",
                "publicationdate",
                "pubdate",
                "publishdate",
                "datepublish",
                "publishedat",
                "publishedon",
                "published",
                "publicationtime",
                "webpublicationdate",
                "articledate",
                "day",
                "timestamp",
            ],
            Self::Id => &[
                "id",
                "articleid",
                "docid",
                "documentid",
                "uuid",
                "guid",
                "identifier",
            ],
            Self::Url => &[
                "url",
                "link",
                "href",
                "weburl",
                "articleurl",
                "sourceurl",
                "canonicalurl",
                "uri",
            ],
            Self::Byline => &["byline", "author", "authors", "writer", "creator"],
            Self::Outlet => &[
                "outlet",
                "publication",
                "newspaper",
                "publisher",
                "source",
                "site",
                "sitename",
                "domain",
            ],
        }
    }

    fn given(self, columns: &Columns) -> Option<&str> {
        let given = match self {
            Self::Text => &columns.text,
            Self::Title => &columns.title,
            Self::Date => &columns.date,
            Self::Id => &columns.id,
            Self::Url => &columns.url,
            Self::Byline | Self::Outlet => &None,
        };
        given.as_deref()
    }
}

impl Columns {
    /// Which of these names is that of the column with this role.
    pub(super) fn position<'a>(
        &self,
        role: Role,
        names: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<usize> {
        if let Some(given) = role.given(self) {
            return names.clone().position(|name| name == given);
        }
        let is = |known: &str| names.clone().position(|name| plain(name).eq(known.bytes()));
        role.names().iter().find_map(|known| is(known))
    }

    /// A name that was given for a column and that is none of these.
    pub(super) fn missing<'a>(&self, names: impl Iterator<Item = &'a str> + Clone) -> Option<&str> {
        let roles = [Role::Text, Role::Title, Role::Date, Role::Id, Role::Url];
        let mut given = roles.into_iter().filter_map(|role| role.given(self));
        given.find(|given| !names.clone().any(|name| name == *given))
    }
}

/// Small letters and figures only: `Full Text`, `full_text` and `fullText` are the same.
fn plain(name: &str) -> impl Iterator<Item = u8> {
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
    letters.map(|byte| byte.to_ascii_lowercase())
}

/// Whether a first line with these cells is a header: a text, one thing more, and no
/// cell that is longer than a name.
pub(super) fn is_header(cells: impl Iterator<Item = String>) -> bool {
    let cells: Vec<String> = cells.collect();
    let is_name = |cell: &String| cell.len() <= 40 && cell.split(' ').count() <= 3;
    let names = || cells.iter().map(String::as_str);
    let has = |role| Columns::default().position(role, names()).is_some();
    let others = [Role::Title, Role::Date, Role::Id, Role::Url];
    cells.len() >= 2 && cells.iter().all(is_name) && has(Role::Text) && others.into_iter().any(has)
}

/// Whether these are the columns of rows that onrecord has written: they have a column
/// `article` that is no article.
pub(super) fn are_rows<'a>(names: impl Iterator<Item = &'a str> + Clone) -> bool {
    let has = |own: &str| names.clone().any(|name| name == own);
    has("article") && (has("spans") || has("quote") && has("found_by"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(role: Role, names: &[&str]) -> Option<usize> {
        Columns::default().position(role, names.iter().copied())
    }

    #[test]
    fn capitals_spaces_and_signs_in_a_name_do_not_count() {
        for name in ["Full Text", "full_text", "fullText", "FULL-TEXT"] {
            assert_eq!(position(Role::Text, &["id", name]), Some(1), "{name}");
        }
    }

    #[test]
    fn the_surer_name_is_taken_wherever_it_stands() {
        assert_eq!(position(Role::Text, &["article", "text"]), Some(1));
        assert_eq!(
            position(Role::Date, &["timestamp", "published_at"]),
            Some(1)
        );
        assert_eq!(position(Role::Text, &["note"]), None);
    }

    #[test]
    fn a_name_that_is_given_is_the_only_one() {
        let columns = Columns {
            text: Some("Note".into()),
            ..Columns::default()
        };
        let names = ["text", "Note"].into_iter();
        assert_eq!(columns.position(Role::Text, names.clone()), Some(1));
        assert_eq!(columns.missing(names), None);
        assert_eq!(columns.missing(["text"].into_iter()), Some("Note"));
    }

    #[test]
    fn a_header_names_a_text_and_one_thing_more() {
        let is = |line: &str| is_header(line.split(',').map(str::to_owned));
        assert!(is("id,title,text"));
        assert!(is("Headline,Article"));
        assert!(!is("text"));
        assert!(!is(
            "Text, pictures, and a story, the mayor said on the day"
        ));
        assert!(!is("title,date"));
    }

    #[test]
    fn rows_of_our_own_are_no_articles() {
        assert!(are_rows(crate::Row::COLUMNS.into_iter()));
        assert!(are_rows(["article", "spans"].into_iter()));
        assert!(!are_rows(["article", "title", "quote"].into_iter()));
    }
}
