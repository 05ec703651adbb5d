//! What changed → lines of text, e.g.
//!
//! ```text
//! ── a.txt ──
//! reworded · Lena Ortiz · paragraph 3
//!     We will [-lose-]{+win+} big,
//! ```

use super::{Value, details, kinds, pieces, presence, sorts::sorts, sum};
use crate::diff::{self, ArticleDiff, Change, Kind, Piece};
use crate::show::visible;
use anstyle::{AnsiColor, Effects, Style};

/// How changes are shown in a terminal, or in a file without colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Text {
    /// Whether there are colours; brackets where there are none.
    pub has_colours: bool,
    /// Whether the other columns of unchanged quotations are told.
    pub has_columns: bool,
    /// Changes of the same kinds by the same patterns together, and of each sort so many only;
    /// article by article without it.
    pub examples: Option<usize>,
}

const DROPPED: Style = AnsiColor::Red.on_default().effects(Effects::STRIKETHROUGH);
const ADDED: Style = AnsiColor::Green.on_default().effects(Effects::UNDERLINE);

impl Text {
    /// The articles that changed, and their number; nothing if none did.
    pub fn report(&self, articles: &[ArticleDiff<'_>]) -> String {
        let mut out = String::new();
        match self.examples {
            Some(examples) => self.sorts(articles, examples, &mut out),
            None => self.articles(articles, &mut out),
        }
        let columns = columns(articles);
        let has_columns = self.has_columns && !columns.is_empty();
        if has_columns || !out.is_empty() {
            out.push_str(&sum(articles));
            out.push('\n');
        }
        if has_columns {
            out.push_str(&format!("unchanged quotations with another {columns}\n"));
        }
        out
    }

    fn sorts(&self, articles: &[ArticleDiff<'_>], examples: usize, out: &mut String) {
        for sort in sorts(articles) {
            self.heading(&sort.heading(), out);
            for (article, change) in sort.changes.iter().take(examples) {
                out.push_str(&plain(article));
                self.change(change, out);
            }
            out.push('\n');
        }
    }

    fn articles(&self, articles: &[ArticleDiff<'_>], out: &mut String) {
        for article in articles.iter().filter(|article| !article.is_same()) {
            self.article(article, out);
            out.push('\n');
        }
    }

    fn article(&self, article: &ArticleDiff<'_>, out: &mut String) {
        let presence = presence(article.presence).map(|word| format!(" · {word}"));
        let heading = format!("{}{}", article.article, presence.unwrap_or_default());
        self.heading(&heading, out);
        for change in &article.changes {
            out.push_str(&self.styled(&kinds(change), style(change)));
            self.change(change, out);
        }
    }

    fn heading(&self, heading: &str, out: &mut String) {
        out.push_str(&self.styled(&format!("── {heading} ──"), Style::new().bold()));
        out.push('\n');
    }

    /// What stands behind the first word of a line, and the words of the quotation below.
    fn change(&self, change: &Change<'_>, out: &mut String) {
        for (name, value) in details(change) {
            out.push_str(" · ");
            if !name.is_empty() {
                out.push_str(name);
                out.push(' ');
            }
            match value {
                Value::Same(text) => out.push_str(&plain(&text)),
                Value::Changed(old, new) => {
                    out.push_str(&self.dropped(&old));
                    out.push_str(self.between());
                    out.push_str(&self.added(&new));
                }
            }
        }
        out.push_str("\n    ");
        let mut is_behind_dropped = false;
        for piece in pieces(change) {
            match piece {
                Piece::Same(text) => out.push_str(&plain(text)),
                Piece::Dropped(text) => out.push_str(&self.dropped(text)),
                Piece::Added(text) => {
                    out.push_str(if is_behind_dropped {
                        self.between()
                    } else {
                        ""
                    });
                    out.push_str(&self.added(text));
                }
            }
            is_behind_dropped = matches!(piece, Piece::Dropped(_));
        }
        out.push('\n');
    }

    /// Brackets keep the old and the new apart; colours alone do not.
    const fn between(&self) -> &'static str {
        if self.has_colours { " " } else { "" }
    }

    fn dropped(&self, text: &str) -> String {
        self.marked(text, ["[-", "-]"], DROPPED)
    }

    fn added(&self, text: &str) -> String {
        self.marked(text, ["{+", "+}"], ADDED)
    }

    /// White space at the ends stands outside.
    fn marked(&self, text: &str, marks: [&str; 2], style: Style) -> String {
        let words = text.trim();
        let start = text.len() - text.trim_start().len();
        let (before, after) = (&text[..start], &text[start + words.len()..]);
        let [open, close] = if self.has_colours { [""; 2] } else { marks };
        let words = self.styled(words, style);
        [&plain(before), open, &words, close, &plain(after)].concat()
    }

    fn styled(&self, text: &str, style: Style) -> String {
        let text = plain(text);
        match self.has_colours {
            true => format!("{style}{text}{style:#}"),
            false => text,
        }
    }
}

/// `start: 12, end: 12`: how many rows of all articles have another value in a column.
fn columns(articles: &[ArticleDiff<'_>]) -> String {
    let rows = |name: &str| {
        let columns = articles.iter().flat_map(|article| &article.columns);
        let columns = columns.filter(|(column, _)| *column == name);
        columns.map(|(_, rows)| rows).sum::<usize>()
    };
    let sums = diff::columns().map(|name| (name, rows(name)));
    let sums = sums.filter(|(_, rows)| *rows > 0);
    let sums: Vec<String> = sums.map(|(name, rows)| format!("{name}: {rows}")).collect();
    sums.join(", ")
}

/// In one line, without what a terminal would obey.
fn plain(text: &str) -> String {
    visible::text(&text.replace(['\n', '\r', '\t'], " "))
}

fn style(change: &Change<'_>) -> Style {
    let colour = match change.kinds.first() {
        Some(Kind::Added) => AnsiColor::Green,
        Some(Kind::Dropped) => AnsiColor::Red,
        Some(Kind::Reattributed) => AnsiColor::Magenta,
        Some(Kind::Moved) => AnsiColor::Blue,
        _ => AnsiColor::Yellow,
    };
    colour.on_default().bold()
}
