//! The content's parts → the quote as one string.
//!
//! `We will` and `win` out of `“We will,” said Ortiz, “win”` give `We will, […] win`;
//! ` […] ` stands only where words were left out, not where a quotation goes on in the
//! next paragraph.

use crate::segment::Span;

/// Puts the parts without white space around them, and without parts of nothing else, into
/// `trimmed`.
pub(super) fn trim(parts: &[Span], text: &str, trimmed: &mut Vec<Span>) {
    trimmed.clear();
    let parts = parts.iter().map(|&part| trim_part(part, text));
    trimmed.extend(parts.filter(|part| !part.is_empty()));
}

fn trim_part(part: Span, text: &str) -> Span {
    let words = part.of(text).trim_start();
    let start = part.end - words.len();
    Span::new(start, start + words.trim_end().len())
}

/// Puts the parts' words into one string.
pub(super) fn join(parts: &[Span], text: &str, quote: &mut String) {
    quote.clear();
    let mut before: Option<Span> = None;
    for &part in parts {
        if let Some(before) = before {
            quote.push_str(joint(left_out(before, part, text)));
        }
        quote.push_str(part.of(text));
        before = Some(part);
    }
}

const LEFT_OUT: &str = " […] ";

fn left_out(before: Span, after: Span, text: &str) -> &str {
    text.get(before.end..after.start).unwrap_or_default()
}

fn joint(left_out: &str) -> &'static str {
    if !left_out.chars().all(|c| c.is_whitespace() || is_mark(c)) {
        LEFT_OUT
    } else if left_out.contains(['\n', '\r']) {
        "\n"
    } else {
        " "
    }
}

const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '“'
            | '”'
            | '„'
            | '‟'
            | '\''
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '`'
            | '´'
            | '«'
            | '»'
            | '‹'
            | '›'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Joins what stands in `[…]` in the marked text.
    fn quote(marked: &str) -> String {
        let mut text = String::new();
        let mut parts = Vec::new();
        for c in marked.chars() {
            match c {
                '[' => parts.push(Span::new(text.len(), text.len())),
                ']' => parts.last_mut().expect("a part to end").end = text.len(),
                _ => text.push(c),
            }
        }
        let mut trimmed = Vec::new();
        trim(&parts, &text, &mut trimmed);
        joined(&trimmed, &text)
    }

    fn joined(parts: &[Span], text: &str) -> String {
        let mut quote = String::new();
        join(parts, text, &mut quote);
        quote
    }

    #[test]
    fn words_left_out_are_shown() {
        assert_eq!(
            quote("“[We will],” said Ortiz, “[win].”"),
            "We will […] win"
        );
        assert_eq!(
            quote("[It was bad], he said, [and sad]."),
            "It was bad […] and sad"
        );
    }

    #[test]
    fn marks_and_white_space_alone_are_not_shown() {
        assert_eq!(quote("[He felt] “[fine].”"), "He felt fine");
        assert_eq!(quote("“[One.\u{a0}]” “[Two.]”"), "One. Two.");
        assert_eq!(quote("“[One.]”“[Two.]”"), "One. Two.");
    }

    #[test]
    fn a_paragraph_break_becomes_one_line_break() {
        assert_eq!(quote("“[One.]\n\n“[Two.]”"), "One.\nTwo.");
        assert_eq!(quote("“[One.]\r\n“[Two.]”"), "One.\nTwo.");
        assert_eq!(quote("“[One.]\n\nShe sighed. “[Two.]”"), "One. […] Two.");
    }

    #[test]
    fn parts_are_trimmed_and_empty_ones_dropped() {
        assert_eq!(quote("“[ One. ]” he said. “[ ]”"), "One.");
        assert_eq!(quote("“[]”"), "");
    }

    #[test]
    fn parts_that_overlap_do_no_harm() {
        let text = "One two";
        assert_eq!(
            joined(&[Span::new(0, 5), Span::new(4, 7)], text),
            "One t two"
        );
    }
}
