//! The bracket marking: `[content “We will win,”] [source Ann Lee] [cue said].`
//!
//! Each part of an attribution stands in brackets behind its name: `content`, `source` or
//! `cue`; several parts of the same name are allowed. Where there are several
//! attributions, the names carry numbers, `[cue:2 said]`. Parts may stand in each other. A
//! closing bracket ends the innermost open part; where parts cross, `[/content:1]` ends
//! the part it names. A backslash in front of a bracket or a backslash stands for the
//! sign itself. Nothing is lost either way: [`read`] undoes [`write`].

use onrecord::Span;
use onrecord::attribution::Attribution;

const NAMES: [&str; 3] = ["content", "source", "cue"];

/// A text and the parts of each attribution in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    pub attributions: Vec<Parts>,
}

/// Where content, source and cue of one attribution stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts([Vec<Span>; 3]);

impl From<&Attribution> for Parts {
    fn from(found: &Attribution) -> Self {
        Self([
            found.content.clone(),
            found.source.into_iter().collect(),
            found.cue.clone(),
        ])
    }
}

impl Parts {
    /// The same parts in a text with `bytes` more in front.
    pub fn moved(&self, bytes: usize) -> Self {
        let moved = |span: &Span| Span::new(span.start + bytes, span.end + bytes);
        Self([0, 1, 2].map(|part| self.0[part].iter().map(moved).collect()))
    }

    /// The places of the words in each part: what counts when two markings are compared.
    /// Quotation marks, punctuation and white space do not count.
    pub fn words(&self, text: &str) -> [Vec<Span>; 3] {
        [0, 1, 2].map(|part| {
            self.0[part]
                .iter()
                .flat_map(|&span| words(text, span))
                .collect()
        })
    }
}

fn words(text: &str, span: Span) -> Vec<Span> {
    let mut words: Vec<Span> = Vec::new();
    for (at, sign) in span
        .of(text)
        .char_indices()
        .filter(|(_, sign)| sign.is_alphanumeric())
    {
        let sign = Span::new(span.start + at, span.start + at + sign.len_utf8());
        match words.last_mut() {
            Some(word) if word.end == sign.start => word.end = sign.end,
            _ => words.push(sign),
        }
    }
    words
}

/// The name of a part as it stands behind its bracket, and where the part is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Label {
    /// Which of the three parts.
    part: usize,
    /// Index of the attribution.
    of: usize,
}

impl Label {
    fn write(self, is_numbered: bool) -> String {
        match is_numbered {
            true => format!("{}:{}", NAMES[self.part], self.of + 1),
            false => NAMES[self.part].to_owned(),
        }
    }

    fn read(label: &str) -> Option<Self> {
        let (name, number) = label.split_once(':').unwrap_or((label, "1"));
        let part = NAMES.iter().position(|known| *known == name)?;
        let number: usize = number.parse().ok()?;
        Some(Self {
            part,
            of: number.checked_sub(1)?,
        })
    }
}

/// The text with its attributions in bracket marking.
pub fn write(text: &str, attributions: &[Parts]) -> String {
    let label = |label: Label| label.write(attributions.len() > 1);
    let mut parts: Vec<(Span, Label)> = Vec::new();
    for (of, attribution) in attributions.iter().enumerate() {
        for (part, spans) in attribution.0.iter().enumerate() {
            parts.extend(spans.iter().map(|&span| (span, Label { part, of })));
        }
    }
    // The longer part opens first, so that it holds the other.
    parts.sort_by_key(|(span, label)| (span.start, usize::MAX - span.end, label.of, label.part));
    let mut marked = String::with_capacity(2 * text.len());
    let mut parts = parts.into_iter().peekable();
    let mut open: Vec<(Span, Label)> = Vec::new();
    for (at, sign) in text
        .char_indices()
        .map(|(at, sign)| (at, Some(sign)))
        .chain([(text.len(), None)])
    {
        while let Some(ends) = open.iter().rposition(|(span, _)| span.end <= at) {
            let (_, ended) = open.remove(ends);
            match ends == open.len() {
                true => marked.push(']'),
                false => marked.push_str(&format!("[/{}]", label(ended))),
            }
        }
        while let Some(part) = parts.next_if(|(span, _)| span.start <= at) {
            marked.push_str(&format!("[{} ", label(part.1)));
            open.push(part);
        }
        if matches!(sign, Some('[' | ']' | '\\')) {
            marked.push('\\');
        }
        marked.extend(sign);
    }
    marked
}

/// The text without its bracket marking, and what was marked in it.
///
/// # Panics
/// When a bracket is not followed by a name, or closes nothing, or is not closed.
pub fn read(marked: &str) -> Marked {
    let mut text = String::with_capacity(marked.len());
    let mut attributions: Vec<Parts> = Vec::new();
    let mut open: Vec<(usize, Label)> = Vec::new();
    let mut rest = marked;
    while let Some(sign) = rest.chars().next() {
        rest = &rest[sign.len_utf8()..];
        let ended = match sign {
            '\\' if rest.starts_with(['[', ']', '\\']) => {
                text.push_str(&rest[..1]);
                rest = &rest[1..];
                continue;
            }
            '[' if rest.starts_with('/') => {
                let (name, behind) = rest[1..].split_once(']').unwrap_or_default();
                rest = behind;
                open.iter()
                    .position(|(_, label)| Some(*label) == Label::read(name))
            }
            '[' => {
                let (name, behind) = rest.split_once(' ').unwrap_or_default();
                let label = Label::read(name)
                    .unwrap_or_else(|| panic!("“[{name}” names no part in: {marked}"));
                open.push((text.len(), label));
                rest = behind;
                continue;
            }
            ']' => open.len().checked_sub(1),
            _ => {
                text.push(sign);
                continue;
            }
        };
        let (start, label) =
            open.remove(ended.unwrap_or_else(|| panic!("a bracket closes nothing in: {marked}")));
        attributions.resize(attributions.len().max(label.of + 1), Parts::default());
        attributions[label.of].0[label.part].push(Span::new(start, text.len()));
    }
    assert!(open.is_empty(), "a bracket is not closed in: {marked}");
    attributions
        .iter_mut()
        .flat_map(|parts| &mut parts.0)
        .for_each(|spans| spans.sort_unstable());
    Marked { text, attributions }
}
