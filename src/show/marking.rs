//! Spans of content, source and cue → where each opens and closes, and the bracket
//! marking: `[content “We will win,”] [source Ann Lee] [cue said].`
//!
//! Takes the [`Mark`]s of a text and gives the text in [`pieces`], or, with [`write()`], in
//! brackets. Each part stands behind its name; several parts of the same name are
//! allowed. Where there are several attributions, the names carry numbers, `[cue:2 said]`.
//! Parts may stand in each other. A closing bracket ends the innermost open part; where
//! parts cross, `[/content:1]` ends the part it names. A backslash in front of a bracket
//! or a backslash stands for the sign itself, so that nothing is lost.
//!
//! The examples of a pattern, the snapshots and [the article as shown](super) are all
//! written in this marking.

use crate::attribution::Attribution;
use crate::segment::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What is marked of an attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The words attributed to someone.
    Content,
    /// The mention of who says it.
    Source,
    /// The words that signal it.
    Cue,
}

impl Part {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Content, Self::Source, Self::Cue];

    /// The name that stands behind its bracket.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Source => "source",
            Self::Cue => "cue",
        }
    }
}

/// Which part of which attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label {
    /// The number of the attribution, from 1; that of its row.
    pub n: usize,
    /// Which of its parts.
    pub part: Part,
}

impl Label {
    /// `content`, or `content:2` where attributions are told apart.
    pub fn name(self, is_numbered: bool) -> String {
        match is_numbered {
            true => format!("{}:{}", self.part.name(), self.n),
            false => self.part.name().to_owned(),
        }
    }
}

/// One marked span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub label: Label,
}

/// The marks of the `n`th attribution.
pub fn marks(n: usize, found: &Attribution) -> impl Iterator<Item = Mark> + '_ {
    let parts = [
        (Part::Content, found.content.as_slice()),
        (Part::Source, found.source.as_slice()),
        (Part::Cue, found.cue.as_slice()),
    ];
    parts.into_iter().flat_map(move |(part, spans)| {
        let label = Label { n, part };
        spans.iter().map(move |&span| Mark { span, label })
    })
}

/// A text with marks is a row of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// Text in which nothing opens or closes.
    Words {
        /// Where it stands.
        span: Span,
        /// The part that opened last of those it is in.
        inside: Option<Label>,
        /// Whether it is in more than one.
        is_nested: bool,
    },
    /// A part opens.
    Opens(Label),
    /// A part closes.
    Closes {
        /// Which.
        label: Label,
        /// Whether it is the last that opened of those still open.
        is_innermost: bool,
    },
}

/// The text of this length in pieces. Where several parts open at one place, the longest
/// opens first, so that it holds the others. An empty span marks nothing.
pub fn pieces(length: usize, mut marks: Vec<Mark>) -> Vec<Piece> {
    marks.retain(|mark| !mark.span.is_empty());
    marks.sort_by_key(|Mark { span, label }| (span.start, Reverse(span.end), *label));
    let mut closings: Vec<usize> = (0..marks.len()).collect();
    closings.sort_by_key(|&mark| (marks[mark].span.end, Reverse(mark)));
    let mut pieces = Pieces::default();
    let mut opened = 0;
    for closing in closings {
        let end = marks[closing].span.end;
        while let Some(&mark) = marks.get(opened).filter(|mark| mark.span.start < end) {
            pieces.open(opened, mark);
            opened += 1;
        }
        pieces.close(closing, marks[closing]);
    }
    pieces.words_until(length);
    pieces.done
}

/// What has been cut so far.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    /// Where the next piece starts.
    at: usize,
    /// The open marks by their place among all, which is the order in which they opened.
    open: BTreeMap<usize, Label>,
}

impl Pieces {
    fn words_until(&mut self, end: usize) {
        if self.at < end {
            self.done.push(Piece::Words {
                span: Span::new(self.at, end),
                inside: self.open.last_key_value().map(|(_, &label)| label),
                is_nested: self.open.len() > 1,
            });
            self.at = end;
        }
    }

    fn open(&mut self, index: usize, mark: Mark) {
        self.words_until(mark.span.start);
        self.done.push(Piece::Opens(mark.label));
        self.open.insert(index, mark.label);
    }

    fn close(&mut self, index: usize, mark: Mark) {
        self.words_until(mark.span.end);
        let last = self.open.last_key_value();
        self.done.push(Piece::Closes {
            label: mark.label,
            is_innermost: last.is_some_and(|(&last, _)| last == index),
        });
        self.open.remove(&index);
    }
}

/// The text in bracket marking.
pub fn write(text: &str, marks: Vec<Mark>, is_numbered: bool) -> String {
    let mut marked = String::with_capacity(2 * text.len());
    for piece in pieces(text.len(), marks) {
        match piece {
            Piece::Words { span, .. } => span.of(text).chars().for_each(|sign| {
                marked.extend(escape(sign));
                marked.push(sign);
            }),
            Piece::Opens(label) => marked.push_str(&opening(label, is_numbered)),
            Piece::Closes {
                label,
                is_innermost,
            } => marked.push_str(&closing(label, is_innermost, is_numbered)),
        }
    }
    marked
}

/// The backslash in front of a sign that means something in this marking.
pub(super) fn escape(sign: char) -> Option<char> {
    matches!(sign, '[' | ']' | '\\').then_some('\\')
}

/// `[content:2 `
pub(super) fn opening(label: Label, is_numbered: bool) -> String {
    format!("[{} ", label.name(is_numbered))
}

/// `]`, or `[/content:2]` where that would end another part.
pub(super) fn closing(label: Label, is_innermost: bool, is_numbered: bool) -> String {
    match is_innermost {
        true => "]".to_owned(),
        false => format!("[/{}]", label.name(is_numbered)),
    }
}
