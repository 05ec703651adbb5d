//! What stands before a token, as far as its tag depends on it.
//!
//! One tag of history is short: in *Ortiz also praised* and *it was also praised* an adverb
//! stands before the verb. So an adverb remembers what it stands behind, *have* and *be* are
//! told from other verbs, and a comma from a quotation mark.

use super::{TAGS, Tag};

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Context(u8);

const MORE: [&str; 6] = [
    "adverb behind a pronoun",
    "adverb behind a noun",
    "adverb behind an auxiliary",
    "auxiliary",
    "comma",
    "mark",
];

/// How many contexts there are.
pub const CONTEXTS: usize = TAGS + MORE.len();

impl Context {
    const BEHIND_PRONOUN: Self = Self::more(0);
    const BEHIND_NOUN: Self = Self::more(1);
    const BEHIND_AUXILIARY: Self = Self::more(2);
    /// A form of *be* or *have*.
    pub const AUXILIARY: Self = Self::more(3);
    /// A comma.
    pub const COMMA: Self = Self::more(4);
    /// A quotation mark.
    pub const MARK: Self = Self::more(5);
    /// Nothing: a sentence starts.
    pub const START: Self = Self::of(Tag::Punctuation);

    /// The contexts that an adverb makes, each for what may stand before it.
    pub const OF_ADVERB: [Self; 4] = [
        Self::of(Tag::Adverb),
        Self::BEHIND_PRONOUN,
        Self::BEHIND_NOUN,
        Self::BEHIND_AUXILIARY,
    ];

    const fn more(at: usize) -> Self {
        Self((TAGS + at) as u8)
    }

    /// The context that a tag makes wherever it stands.
    pub const fn of(tag: Tag) -> Self {
        Self(tag as u8)
    }

    /// Its place in a table.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The context that an adverb makes behind this one.
    pub fn with_adverb(self) -> Self {
        const PRONOUN: Context = Context::of(Tag::Pronoun);
        const WH: Context = Context::of(Tag::Wh);
        const NOUN: Context = Context::of(Tag::Noun);
        const NAME: Context = Context::of(Tag::Name);
        const MODAL: Context = Context::of(Tag::Modal);
        match self {
            PRONOUN | WH | Self::BEHIND_PRONOUN => Self::BEHIND_PRONOUN,
            NOUN | NAME | Self::BEHIND_NOUN => Self::BEHIND_NOUN,
            MODAL | Self::AUXILIARY | Self::BEHIND_AUXILIARY => Self::BEHIND_AUXILIARY,
            _ => Self::of(Tag::Adverb),
        }
    }

    /// The context's name in `tags.csv`.
    pub fn name(self) -> &'static str {
        match self.index() {
            at if at < TAGS => Tag::ALL[at].name(),
            at => MORE[at - TAGS],
        }
    }

    /// Every context, in the order of a table.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CONTEXTS as u8).map(Self)
    }

    /// The context of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|context| context.name() == name)
    }
}
