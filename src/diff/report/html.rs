//! What changed → one page of HTML that needs nothing else, in light and dark.

use super::{Value, details, kinds, pieces, presence, sum};
use crate::diff::{ArticleDiff, Change, Piece};
use crate::show::visible;
use std::fmt::{self, Display};

const HEAD: &str = "\
<!DOCTYPE html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width\">
<title>What changed</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 sans-serif; max-width: 45em; margin: 2em auto; padding: 0 1em; }
h2 { font-size: 1.1rem; border-bottom: 1px solid; }
blockquote { margin: 0 0 1em 1em; white-space: pre-line; }
p { margin: 0; }
del { color: light-dark(#b00020, #ff8a80); }
ins { color: light-dark(#00691c, #80e090); }
</style>
";

/// The page.
pub fn html(articles: &[ArticleDiff<'_>]) -> String {
    let mut page = format!(
        "{HEAD}<h1>What changed</h1>\n<p>{}</p>\n",
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

/// Text in which nothing is markup, and nothing turns the direction of writing.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.0.split_inclusive('\n') {
            for sign in visible::text(line.trim_end_matches('\n')).chars() {
                match sign {
                    '&' => f.write_str("&amp;"),
                    '<' => f.write_str("&lt;"),
                    '>' => f.write_str("&gt;"),
                    '"' => f.write_str("&quot;"),
                    '\'' => f.write_str("&#39;"),
                    _ => write!(f, "{sign}"),
                }?;
            }
            if line.ends_with('\n') {
                f.write_str("\n")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn nothing_of_a_text_is_markup() {
        let text = "<b onload=\"x\">'&'\n\u{1b}[31m\u{202e}";
        let escaped = "&lt;b onload=&quot;x&quot;&gt;&#39;&amp;&#39;\n␛[31m&lt;U+202E&gt;";
        assert_eq!(Escaped(text).to_string(), escaped);
    }
}
