//! The bracket marking of `onrecord::show::marking`, read back: [`read`] undoes [`write`].

use onrecord::Span;
use onrecord::attribution::Attribution;
use onrecord::show::marking::{self, Label, Mark, Part};

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

/// The part and the index of the attribution that a name such as `cue:2` stands for.
fn place(name: &str) -> Option<(usize, usize)> {
    let (name, number) = name.split_once(':').unwrap_or((name, "1"));
    let part = Part::ALL.iter().position(|part| part.name() == name)?;
    let number: usize = number.parse().ok()?;
    Some((part, number.checked_sub(1)?))
}

/// The text with its attributions in bracket marking.
pub fn write(text: &str, attributions: &[Parts]) -> String {
    let mark = |index: usize, part: usize, span: Span| Mark {
        span,
        label: Label {
            n: index + 1,
            part: Part::ALL[part],
        },
    };
    let mut marks = Vec::new();
    for (index, Parts(parts)) in attributions.iter().enumerate() {
        for (part, spans) in parts.iter().enumerate() {
            marks.extend(spans.iter().map(|&span| mark(index, part, span)));
        }
    }
    marking::write(text, marks, attributions.len() > 1)
}

/// The text without its bracket marking, and what was marked in it.
///
/// # Panics
/// When a bracket is not followed by a name, or closes nothing, or is not closed.
pub fn read(marked: &str) -> Marked {
    let mut text = String::with_capacity(marked.len());
    let mut attributions: Vec<Parts> = Vec::new();
    let mut open: Vec<(usize, (usize, usize))> = Vec::new();
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
                    .position(|(_, opened)| Some(*opened) == place(name))
            }
            '[' => {
                let (name, behind) = rest.split_once(' ').unwrap_or_default();
                let opened =
                    place(name).unwrap_or_else(|| panic!("“[{name}” names no part in: {marked}"));
                open.push((text.len(), opened));
                rest = behind;
                continue;
            }
            ']' => open.len().checked_sub(1),
            _ => {
                text.push(sign);
                continue;
            }
        };
        let (start, (part, index)) =
            open.remove(ended.unwrap_or_else(|| panic!("a bracket closes nothing in: {marked}")));
        attributions.resize(attributions.len().max(index + 1), Parts::default());
        attributions[index].0[part].push(Span::new(start, text.len()));
    }
    assert!(open.is_empty(), "a bracket is not closed in: {marked}");
    attributions
        .iter_mut()
        .flat_map(|parts| &mut parts.0)
        .for_each(|spans| spans.sort_unstable());
    Marked { text, attributions }
}
