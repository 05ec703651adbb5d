//! Tokens → a part of speech for each.
//!
//! Takes the tokens of one sentence and gives one [`Tag`] a token, by a bigram
//! Viterbi search over the tags each word was seen with (Brants 2000, "TnT", with
//! one tag of history instead of two). In *Ortiz claims her claims hold* the first
//! *claims* is a verb and the second a noun.
//!
//! What it knows stands in two plain files, `data/words.csv` and `data/tags.csv`,
//! written by `examples/learn_words.rs` from a corpus folder.

mod context;
mod mending;
mod model;
mod search;
mod sentence;

pub use context::{CONTEXTS, Context};
pub use model::{TagModel, Tagging, WordCounts};
pub(crate) use sentence::is_i;
pub use sentence::{context_of_sign, context_of_word, tags};

use crate::segment::TokenKind;

/// A part of speech, as coarse as the patterns need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tag {
    /// Common noun.
    Noun,
    /// Proper noun.
    Name,
    /// Personal pronoun.
    Pronoun,
    /// Article, demonstrative or possessive pronoun.
    Determiner,
    /// Adjective.
    Adjective,
    /// Number.
    Number,
    /// Verb in the past tense.
    Past,
    /// Verb in the present tense.
    Present,
    /// Verb in its base form.
    Base,
    /// Verb in *-ing*.
    Gerund,
    /// Past participle.
    Participle,
    /// Modal verb.
    Modal,
    /// Adverb or particle.
    Adverb,
    /// Preposition or subordinating conjunction.
    Preposition,
    /// *that* before a clause.
    That,
    /// *to*.
    To,
    /// Coordinating conjunction.
    Coordinator,
    /// *who*, *which*, *what*, *how*.
    Wh,
    /// The possessive clitic.
    Possessive,
    /// Interjection, *there*, signs.
    Other,
    /// Comma, stop, colon, dash, mark, bracket.
    Punctuation,
}

/// How many tags there are.
pub const TAGS: usize = Tag::Punctuation as usize + 1;

/// Every tag with the name it has in the data files, in the order of the enum.
const NAMES: [(Tag, &str); TAGS] = [
    (Tag::Noun, "noun"),
    (Tag::Name, "name"),
    (Tag::Pronoun, "pronoun"),
    (Tag::Determiner, "determiner"),
    (Tag::Adjective, "adjective"),
    (Tag::Number, "number"),
    (Tag::Past, "past"),
    (Tag::Present, "present"),
    (Tag::Base, "base"),
    (Tag::Gerund, "gerund"),
    (Tag::Participle, "participle"),
    (Tag::Modal, "modal"),
    (Tag::Adverb, "adverb"),
    (Tag::Preposition, "preposition"),
    (Tag::That, "that"),
    (Tag::To, "to"),
    (Tag::Coordinator, "coordinator"),
    (Tag::Wh, "wh"),
    (Tag::Possessive, "possessive"),
    (Tag::Other, "other"),
    (Tag::Punctuation, "punctuation"),
];

impl Tag {
    /// Every tag, in order.
    pub const ALL: [Tag; TAGS] = {
        let mut all = [Tag::Noun; TAGS];
        let mut at = 0;
        while at < TAGS {
            all[at] = NAMES[at].0;
            at += 1;
        }
        all
    };

    /// The tag's name in the data files.
    pub fn name(self) -> &'static str {
        NAMES[self as usize].1
    }

    /// The tag of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        NAMES
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(tag, _)| *tag)
    }

    /// Whether it is any form of a verb but the modal.
    pub fn is_verb(self) -> bool {
        (Tag::Past..=Tag::Participle).contains(&self)
    }

    /// The Penn Treebank label (Marcus et al. 1993) of `word` as a coarse tag.
    pub fn from_penn(label: &str, word: &str) -> Self {
        match label {
            "NN" | "NNS" => Tag::Noun,
            "NNP" | "NNPS" => Tag::Name,
            "PRP" => Tag::Pronoun,
            "DT" | "PDT" | "PRP$" => Tag::Determiner,
            "JJ" | "JJR" | "JJS" => Tag::Adjective,
            "CD" => Tag::Number,
            "VBD" => Tag::Past,
            "VBZ" | "VBP" => Tag::Present,
            "VB" => Tag::Base,
            "VBG" => Tag::Gerund,
            "VBN" => Tag::Participle,
            "MD" => Tag::Modal,
            "RB" | "RBR" | "RBS" | "RP" => Tag::Adverb,
            "IN" if word.eq_ignore_ascii_case("that") => Tag::That,
            "IN" => Tag::Preposition,
            "TO" => Tag::To,
            "CC" => Tag::Coordinator,
            "WDT" | "WP" | "WP$" | "WRB" => Tag::Wh,
            "POS" => Tag::Possessive,
            _ if label.starts_with(|first: char| first.is_ascii_alphabetic()) => Tag::Other,
            _ => Tag::Punctuation,
        }
    }

    /// The tag that a token's looks settle, if they do.
    pub fn of_kind(kind: TokenKind) -> Option<Self> {
        match kind {
            TokenKind::Word | TokenKind::Clitic => None,
            TokenKind::Number => Some(Tag::Number),
            TokenKind::Sign => Some(Tag::Other),
            _ => Some(Tag::Punctuation),
        }
    }
}
