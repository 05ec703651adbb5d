//! Content, source and cue of each act of speech.
use crate::segment::Span;

/// How much of the content stands between marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// All of it.
    Direct,
    /// Part of it.
    Mixed,
    /// None of it.
    Indirect,
}

/// What sort of act is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Kind {
    /// Said aloud.
    #[default]
    Speech,
    /// Written, posted, published.
    Writing,
    /// Thought, wanted, felt.
    Thought,
    /// Shown by a poll, a report, a finding.
    Evidence,
}

/// Whether the act is asserted to have happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Status {
    /// It happened.
    #[default]
    Asserted,
    /// It did not: *did not say*.
    Negated,
    /// It may: *if he says*.
    Hypothetical,
}

/// One act of speech: content, source and cue as spans of the article's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The content's parts in text order, outer marks left out; never empty.
    pub content: Vec<Span>,
    /// The mention that the words are given to.
    pub source: Option<Span>,
    /// The cue's parts in text order.
    pub cue: Vec<Span>,
    /// How much of the content stands between marks.
    pub mode: Mode,
    /// What sort of act is reported.
    pub kind: Kind,
    /// Whether it is asserted to have happened.
    pub status: Status,
    /// The pattern or step that found it.
    pub found_by: String,
}
