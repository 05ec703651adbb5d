//! Text → HTML that shows just this text: `<b>` gives `&lt;b&gt;`.

use crate::show::visible;
use std::fmt::{self, Display};

/// Text in which nothing is markup, and nothing turns the direction of writing.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

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
