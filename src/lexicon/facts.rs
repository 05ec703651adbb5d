//! What the lists know of a single word, so that one look-up answers all questions.
//!
//! Of *Baker* it tells a surname and that titles or bodies may start with it, of *baker*
//! that it is a role, of *Monday* that it tells time.

use super::names::{Gender, NameLists, Pronoun, Role};
use rustc_hash::FxHashMap;

/// Words that no name starts with, whatever their capital at the start of a sentence or
/// in a headline makes of them.
const SMALL: [&str; 131] = [
    "The",
    "A",
    "An",
    "But",
    "And",
    "Or",
    "So",
    "Yet",
    "Even",
    "Still",
    "While",
    "When",
    "If",
    "As",
    "After",
    "Before",
    "Since",
    "Though",
    "Although",
    "Because",
    "In",
    "On",
    "At",
    "By",
    "For",
    "From",
    "With",
    "To",
    "Of",
    "Like",
    "Unlike",
    "Despite",
    "During",
    "Under",
    "Over",
    "Against",
    "About",
    "Also",
    "Then",
    "Now",
    "Once",
    "Only",
    "Just",
    "Not",
    "No",
    "Both",
    "Neither",
    "Either",
    "Many",
    "Most",
    "Some",
    "Several",
    "Every",
    "Each",
    "All",
    "Other",
    "Another",
    "This",
    "That",
    "These",
    "Those",
    "Said",
    "Says",
    "Asked",
    "Added",
    "Meanwhile",
    "However",
    "Instead",
    "Later",
    "Earlier",
    "Why",
    "How",
    "What",
    "Where",
    "Who",
    "Which",
    "Is",
    "Was",
    "Are",
    "Were",
    "Has",
    "Had",
    "Have",
    "Do",
    "Does",
    "Did",
    "Would",
    "Can",
    "Could",
    "Should",
    "It",
    "He",
    "She",
    "They",
    "We",
    "I",
    "You",
    "His",
    "Her",
    "Their",
    "Our",
    "My",
    "Your",
    "Its",
    "Yes",
    "Perhaps",
    "Beneath",
    "Amid",
    "Among",
    "Beyond",
    "Behind",
    "Between",
    "Within",
    "Through",
    "Throughout",
    "Across",
    "Toward",
    "Towards",
    "Upon",
    "Moreover",
    "Furthermore",
    "Nevertheless",
    "Nonetheless",
    "Maybe",
    "Until",
    "Without",
    "Yesterday",
    "Today",
    "Tomorrow",
    "Tells",
    "Told",
];

/// What the lists know of one word, in the case it is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Facts {
    /// A given name, with the gender it tells.
    pub given: Option<Gender>,
    /// Whether it is a surname frequent in the news.
    pub surname: bool,
    /// Whether it is a title as it stands.
    pub title: bool,
    /// Whether it is a place.
    pub place: bool,
    /// *Russian*, *Russians*.
    pub demonym: bool,
    /// Whether it is a particle or suffix inside a person's name.
    pub particle: bool,
    /// What role it is in lower case.
    pub role: Option<Role>,
    /// What pronoun it is in lower case.
    pub pronoun: Option<Pronoun>,
    /// Whether a role of two words starts with it: *running*.
    pub starts_role: bool,
    /// Whether a role of two words ends in it: *mate*.
    pub ends_role: bool,
    /// Whether it tells time, in any case.
    pub time: bool,
    /// Whether no name starts with it: *The*, *Perhaps*.
    pub small: bool,
    /// How long phrases are that start with it.
    pub phrases: Lengths,
}

impl Facts {
    /// Takes over what is known of the word in lower case.
    pub fn take_lower_case(&mut self, lower: Option<&Self>) {
        let nothing = Self::default();
        let lower = lower.unwrap_or(&nothing);
        (self.role, self.pronoun, self.time) = (lower.role, lower.pronoun, lower.time);
        (self.starts_role, self.ends_role) = (lower.starts_role, lower.ends_role);
    }
}

/// Which lengths in bytes occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Lengths {
    /// A bit for each length; the last one for all from there on.
    seen: u64,
    /// The greatest.
    longest: u16,
}

impl Lengths {
    const LAST: usize = 63;

    /// Notes a length.
    fn note(&mut self, length: usize) {
        self.seen |= 1 << length.min(Self::LAST);
        self.longest = self.longest.max(u16::try_from(length).unwrap_or(u16::MAX));
    }

    /// The greatest length; 0 if there is none.
    pub fn longest(self) -> usize {
        usize::from(self.longest)
    }

    /// Whether this length may occur.
    pub fn contain(self, length: usize) -> bool {
        self.seen & (1 << length.min(Self::LAST)) != 0
    }
}

/// One entry for each word of the lists of names and the words that tell time.
pub(super) fn facts<'a>(
    names: &'a NameLists,
    times: impl Iterator<Item = &'a str>,
) -> FxHashMap<&'a str, Facts> {
    let mut table = Table::default();
    table
        .words
        .reserve(names.given.len() + names.roles.len() + names.phrases.len());
    names
        .given
        .iter()
        .for_each(|(word, &gender)| table.of(word).given = Some(gender));
    names
        .surnames
        .iter()
        .for_each(|word| table.of(word).surname = true);
    names
        .titles
        .keys()
        .for_each(|word| table.of(word).title = true);
    names
        .places
        .iter()
        .for_each(|word| table.of(word).place = true);
    names
        .demonyms
        .keys()
        .for_each(|word| table.of(word).demonym = true);
    names
        .particles
        .iter()
        .for_each(|word| table.of(word).particle = true);
    for (noun, &role) in &names.roles {
        table.of(noun).role = Some(role);
        if let Some((first, last)) = noun.split_once(' ').filter(|(_, last)| !last.contains(' ')) {
            table.of(first).starts_role = true;
            table.of(last).ends_role = true;
        }
    }
    names
        .pronouns
        .iter()
        .for_each(|(word, &pronoun)| table.of(word).pronoun = Some(pronoun));
    SMALL.iter().for_each(|word| table.of(word).small = true);
    times.for_each(|word| table.of(word).time = true);
    names
        .listed_phrases()
        .for_each(|(phrase, _)| table.of(first_word(phrase)).phrases.note(phrase.len()));
    table.words
}

#[derive(Default)]
struct Table<'a> {
    words: FxHashMap<&'a str, Facts>,
}

impl<'a> Table<'a> {
    fn of(&mut self, word: &'a str) -> &mut Facts {
        self.words.entry(word).or_default()
    }
}

/// The first token of a phrase, as [`crate::segment`] cuts it.
fn first_word(phrase: &str) -> &str {
    let word = phrase.split([' ', '&', '/']).next().unwrap_or(phrase);
    word.strip_suffix("’s")
        .or_else(|| word.strip_suffix("'s"))
        .unwrap_or(word)
}
