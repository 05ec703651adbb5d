//! Who each source is.
/// What a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SpeakerKind {
    /// A human being with a name.
    Person,
    /// A body: a ministry, a company, a country speaking as one.
    Organisation,
    /// A report, a poll, an indictment.
    Document,
    /// Several people spoken of together: *residents*, *critics*.
    Group,
    /// Somebody the article does not name: *a senior official*.
    Unnamed,
    /// Nothing is known.
    #[default]
    Unknown,
}

/// The person or body a source resolves to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Speaker {
    /// Full canonical name without titles; empty where unresolved or unnamed.
    pub name: String,
    /// What the speaker is.
    pub kind: SpeakerKind,
    /// The title or description the article gives.
    pub role: String,
}
