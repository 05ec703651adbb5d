//! What changed → one page of HTML that needs nothing else, in light and dark.

use super::{Value, details, kinds, pieces, presence, sum};
use crate::diff::{ArticleDiff, Change, Piece};
use crate::output::html::{Escaped, STYLE};

const HEAD: &str = "\
<!DOCTYPE html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"generator\" content=\"onrecord\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">
<meta name=\"viewport\" content=\"width=device-width\">
<title>What changed</title>
";
/// What this page has beyond the [`STYLE`] of all.
const OWN_STYLE: &str = "\
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-family: var(--serif); }
h2 { font-size: 1.1rem; border-bottom: 1px solid var(--line); margin-top: 2rem; }
blockquote { margin: 0.25rem 0 1.25rem 1rem; white-space: pre-line; font: 1.05rem/1.5 var(--serif); }
p { margin: 0; }
";

/// The page.
pub fn html(articles: &[ArticleDiff<'_>]) -> String {
    let mut page = format!(
        "{HEAD}<style>\n{STYLE}{OWN_STYLE}</style>\n<h1>What changed</h1>\n<p>{}</p>\n",
        Escaped(&sum(articles))
    );
    for article in articles.iter().filter(|article| !article.is_same()) {
        let word = presence(article.presence).map(|word| format!(" · {word}"));
        let heading = format!("{}{}", article.article, word.unwrap_or_default());
        page.push_str(&format!("<h2>{}</h2>\n", Escaped(&heading)));
        page.extend(article.changes.iter().map(change));
    }
    page.push_str("</html>\n");
    page
}

fn change(change: &Change<'_>) -> String {
    let detail = |(name, value): (&str, Value)| match value {
        Value::Same(text) => format!(" · {name} {}", Escaped(&text)),
        Value::Changed(old, new) => format!(" · {name} {} {}", dropped(&old), added(&new)),
    };
    let details: String = details(change).into_iter().map(detail).collect();
    let piece = |piece| match piece {
        Piece::Same(text) => Escaped(text).to_string(),
        Piece::Dropped(text) => dropped(text),
        Piece::Added(text) => added(text),
    };
    let words: String = pieces(change).into_iter().map(piece).collect();
    let words = words.replace("</del><ins>", "</del> <ins>");
    let kinds = kinds(change);
    format!("<p><b>{kinds}</b>{details}</p>\n<blockquote>{words}</blockquote>\n")
}

fn dropped(text: &str) -> String {
    format!("<del>{}</del>", Escaped(text))
}

fn added(text: &str) -> String {
    format!("<ins>{}</ins>", Escaped(text))
}
