//! The elements of an article → its text.
//!
//! Each block is a paragraph, with an empty line between two; a `<br>` ends a line, two
//! end a paragraph. White space is one space, as on the screen. `<q>` becomes the marks
//! that a browser shows: “ and ” and, inside other marks, ‘ and ’.

use dom_query::{Document, NodeRef};

/// A character that no text has, where a line ends.
const BREAK: char = '\u{FDD0}';

/// Makes text of the breaks, since the rules of readability lose some, and glue words.
pub(super) fn keep_breaks(page: &Document) {
    for node in page.select("br").nodes() {
        let sign = node.tree.new_text(BREAK.to_string());
        node.replace_with(&sign);
    }
}

/// What is written below `root`, paragraph by paragraph.
pub(super) fn of(root: &NodeRef<'_>) -> String {
    let mut written = Written::default();
    let mut next = root.first_child();
    while let Some(node) = next {
        written.enter(&node);
        next = node.first_child();
        let mut left = node;
        while next.is_none() {
            written.leave(&left);
            next = left.next_sibling();
            match left.parent() {
                Some(parent) if next.is_none() && parent.id != root.id => left = parent,
                _ => break,
            }
        }
    }
    written.end_paragraph();
    written.text
}

#[derive(Default)]
struct Written {
    text: String,
    /// The paragraph that is being written.
    paragraph: String,
    /// White space has been seen, and is a space if more follows on the line.
    is_space_due: bool,
    /// The closing marks of the `<q>` around.
    marks: Vec<&'static str>,
    /// How many `<pre>` are around.
    preformatted: usize,
}

impl Written {
    fn enter(&mut self, node: &NodeRef<'_>) {
        if node.is_text() {
            return match self.preformatted {
                0 => self.push_lines(&node.text()),
                _ => self.push_wrapped(&node.text()),
            };
        }
        let Some(name) = node.node_name() else {
            return;
        };
        match &*name {
            "br" => self.end_line(),
            "q" => self.open_mark(node),
            "pre" => {
                self.end_paragraph();
                self.preformatted += 1;
            }
            name if !is_inline(name) => self.end_paragraph(),
            _ => {}
        }
    }

    fn leave(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else {
            return;
        };
        match &*name {
            "br" => {}
            "q" => {
                let mark = self.marks.pop().unwrap_or_default();
                self.paragraph.push_str(mark);
            }
            "pre" => {
                self.end_paragraph();
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            name if !is_inline(name) => self.end_paragraph(),
            _ => {}
        }
    }

    fn push_lines(&mut self, text: &str) {
        for (number, line) in text.split(BREAK).enumerate() {
            if number > 0 {
                self.end_line();
            }
            self.push(line);
        }
    }

    fn push(&mut self, text: &str) {
        let mut words = text.split(|sign: char| sign.is_ascii_whitespace());
        self.push_word(words.next().unwrap_or_default());
        for word in words {
            self.is_space_due = true;
            self.push_word(word);
        }
    }

    fn push_word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        self.push_space();
        self.paragraph.push_str(word);
    }

    fn push_space(&mut self) {
        let is_start = self.paragraph.is_empty() || self.paragraph.ends_with('\n');
        if self.is_space_due && !is_start {
            self.paragraph.push(' ');
        }
        self.is_space_due = false;
    }

    /// Lines that were broken by hand, as in old wire copy: an empty one ends a paragraph.
    fn push_wrapped(&mut self, text: &str) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.is_space_due = true;
            }
            let is_between = number > 0 && line.trim().is_empty();
            if is_between && !text.trim().is_empty() {
                self.end_paragraph();
            }
            self.push(line);
        }
    }

    fn end_line(&mut self) {
        self.is_space_due = false;
        if self.paragraph.ends_with('\n') {
            self.end_paragraph();
        } else if !self.paragraph.is_empty() {
            self.paragraph.push('\n');
        }
    }

    fn end_paragraph(&mut self) {
        self.is_space_due = false;
        let paragraph = self.paragraph.trim();
        if !paragraph.is_empty() {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.text.push_str(paragraph);
            self.text.push('\n');
        }
        self.paragraph.clear();
    }

    /// Some pages write the marks themselves and use `<q>` for the looks.
    fn open_mark(&mut self, node: &NodeRef<'_>) {
        let has_marks = node
            .text()
            .trim_start()
            .starts_with(['“', '‘', '"', '\'', '«', '„']);
        let (open, close) = match (has_marks, self.is_quoted()) {
            (true, _) => ("", ""),
            (_, true) => ("‘", "’"),
            _ => ("“", "”"),
        };
        self.push_space();
        self.paragraph.push_str(open);
        self.marks.push(close);
    }

    /// Whether double marks are open here: those of another `<q>`, or written ones.
    fn is_quoted(&self) -> bool {
        if let Some(mark) = self.marks.iter().rev().find(|mark| !mark.is_empty()) {
            return *mark == "”";
        }
        let count = |mark| self.paragraph.matches(mark).count();
        count('“') > count('”') || count('"') % 2 == 1
    }
}

/// Elements that do not break the line.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "mark"
            | "nobr"
            | "picture"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::super::text_of_fragment as text;

    #[test]
    fn blocks_are_paragraphs() {
        assert_eq!(
            text("<div>One\n two.<p>Three <b>f</b>our.</p>five<ul><li>Six</li></ul></div>"),
            "One two.\n\nThree four.\n\nfive\n\nSix\n"
        );
        assert_eq!(text("<p>said.</p><p>“Next"), "said.\n\n“Next\n");
        assert_eq!(text("<p>&nbsp;</p><p>One</p>"), "One\n");
    }

    #[test]
    fn a_break_ends_a_line_and_two_end_a_paragraph() {
        assert_eq!(text("<p>One<br> two<br/><br>three"), "One\ntwo\n\nthree\n");
    }

    #[test]
    fn entities_are_characters_declared_or_not() {
        assert_eq!(
            text("<p>&ldquo;It&#8217;s &amp; was,&rdquo; &#147;caf&eacute&#148; &nosuch; A&T"),
            "“It’s & was,” “café” &nosuch; A&T\n"
        );
    }

    #[test]
    fn q_becomes_marks_and_inside_marks_single_ones() {
        assert_eq!(
            text("<p>She said: <q>He told me <q>no</q> twice.</q>"),
            "She said: “He told me ‘no’ twice.”\n"
        );
        assert_eq!(
            text("<p>“He said <q>no</q>,” she said."),
            "“He said ‘no’,” she said.\n"
        );
        assert_eq!(text("<p>She said <q>“no”</q>."), "She said “no”.\n");
    }

    #[test]
    fn lines_that_were_broken_by_hand_are_joined() {
        assert_eq!(
            text("<pre>\n  One\n  two.\n\n  Three <b>four</b>\n  five.\n</pre>"),
            "One two.\n\nThree four five.\n"
        );
    }
}
