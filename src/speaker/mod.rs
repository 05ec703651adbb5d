//! Attributions → who each source is: the person or body, by its full name.
//!
//! Takes the attributions and the article's mentions and gives one [`Speaker`] for
//! each attribution. In *Mayor Lena Ortiz left. “No,” she had said.* the source *she*
//! is the person *Lena Ortiz*, whose role is *Mayor*.
//!
//! Three steps, each one walk over the text: `cast` collects who is named in full;
//! `walk` gives every mention its referent, in text order; `source` picks the mention
//! that a source is about and words the answer. What is not settled stays empty.

mod answer;
mod bearers;
mod body;
mod callings;
mod cast;
mod company;
mod couple;
mod court;
mod description;
mod entity;
mod epithet;
mod focus;
mod gender;
mod issuer;
mod kin;
mod known;
mod letters;
mod lookup;
pub(crate) mod name;
mod named;
mod office;
mod paper;
mod pronoun;
mod reply;
mod role;
mod same;
mod source;
mod symbol;
mod tells;
mod walk;
mod worded;
mod wording;
mod written;

pub(crate) use office::Office;
pub(crate) use wording::Wordings;

use crate::attribution::Attribution;
use crate::mention::mentions;
use crate::reading::Reading;
use crate::segment::Span;

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
    /// The step that settled it: *full name*, *surname*, *pronoun*; empty where none did.
    pub found_by: &'static str,
}

/// Who the source of each attribution is; as many as there are attributions.
pub fn resolve(reading: Reading<'_>, attributions: &[Attribution]) -> Vec<Speaker> {
    let words: Vec<Words<'_>> = attributions.iter().map(Words::of).collect();
    resolve_words(reading, &words)
}

/// What of an attribution tells who speaks.
#[derive(Debug, Clone, Default)]
struct Words<'a> {
    source: Option<Span>,
    content: &'a [Span],
}

impl<'a> Words<'a> {
    fn of(attribution: &'a Attribution) -> Self {
        Self {
            source: attribution.source,
            content: &attribution.content,
        }
    }
}

fn resolve_words(reading: Reading<'_>, words: &[Words<'_>]) -> Vec<Speaker> {
    if words.is_empty() {
        return Vec::new();
    }
    let mentions = mentions(reading);
    let sources = source::sources(reading, &mentions, words);
    let story = walk::walk(reading, &mentions, &sources, words);
    sources
        .iter()
        .map(|source| answer::speaker(&story, source))
        .collect()
}

#[cfg(test)]
mod tests;
