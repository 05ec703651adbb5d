//! Every word of every list in one table, so that a token is looked up once.
//!
//! *Baker* gives one number, by which the tagger finds the tags of *baker*, and whoever
//! reads names that it is a surname, as written here, and a role in lower case.

use super::class::{self, Class, Classes};
use super::facts::Facts;
use super::folded::Folded;
use super::key::Key;
use crate::segment::Span;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;
use std::hash::BuildHasher;

/// What the lists know a token by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WordId(u32);

impl WordId {
    /// Set where the lists have the word in lower case only.
    const FOLDED: u32 = 1 << 31;

    /// The number of the word, or of the word in lower case.
    #[inline]
    pub(crate) fn index(self) -> usize {
        (self.0 & !Self::FOLDED) as usize
    }

    /// Whether a list has the word, in this case or in lower case.
    pub fn is_known(self) -> bool {
        self.0 != 0
    }
}

/// All words of the lists; what stands at 0 stands for all others.
#[derive(Debug)]
pub struct Vocabulary {
    /// The words of `words.csv`, in their order.
    rows: Vec<Box<str>>,
    ids: Ids,
    /// By the number of a word, each apart: few of them are asked for every token.
    entries: Entries,
    facts: Vec<Facts>,
    folded: Folded,
}

/// What is known of words by their number.
#[derive(Debug, Default)]
struct Entries {
    /// The rows of `words.csv`, counted from 1, or 0.
    rows: Vec<u32>,
    classes: Vec<Classes>,
    /// Which facts hold for the word as written, and for the word written with a capital that
    /// no list has.
    facts: Vec<[u32; 2]>,
}

impl Entries {
    fn push(&mut self, entry: Entry) -> u32 {
        self.rows.push(entry.row);
        self.classes.push(entry.classes);
        self.facts.push([entry.facts, entry.folded_facts]);
        u32::try_from(self.rows.len() - 1).unwrap_or_default()
    }
}

/// What is known of one word.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    row: u32,
    facts: u32,
    folded_facts: u32,
    classes: Classes,
}

/// The numbers of words by their keys.
///
/// Every token is looked up here. What is asked for often was noted early, so that its keys
/// lie together, and the slots are small: a map with the keys in it is six times the size.
#[derive(Debug)]
struct Ids {
    /// Places in `known`, counted from 1; 0 where there is none. A power of two.
    slots: Vec<u32>,
    known: Vec<Key>,
    ids: Vec<u32>,
}

impl Ids {
    /// Room for so many words, and for as many other spellings.
    fn with_room(words: usize) -> Self {
        Self {
            slots: vec![0; (2 * words + 1).next_power_of_two()],
            known: Vec::with_capacity(words),
            ids: Vec::with_capacity(words),
        }
    }

    #[inline]
    fn get(&self, key: Key) -> Option<u32> {
        let mut slot = self.first_slot(key);
        while let Some(place) = (self.slots[slot] as usize).checked_sub(1) {
            if self.known[place] == key {
                return Some(self.ids[place]);
            }
            slot = self.next_slot(slot);
        }
        None
    }

    /// Notes a word that is not known yet.
    fn insert(&mut self, key: Key, id: u32) {
        let mut slot = self.first_slot(key);
        while self.slots[slot] != 0 {
            slot = self.next_slot(slot);
        }
        self.known.push(key);
        self.ids.push(id);
        self.slots[slot] = self.known.len() as u32;
    }

    #[inline]
    fn first_slot(&self, key: Key) -> usize {
        FxBuildHasher.hash_one(key) as usize & (self.slots.len() - 1)
    }

    #[inline]
    fn next_slot(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

/// What the table is made from.
struct Lists<'a> {
    /// The rows of `words.csv`, counted from 1.
    rows: FxHashMap<&'a str, u32>,
    facts: &'a FxHashMap<Box<str>, Facts>,
    classes: FxHashMap<String, Classes>,
}

impl Vocabulary {
    /// Makes the table from the words of `words.csv` in their order and the facts of the
    /// lists of names.
    pub(super) fn new<'a>(
        tagged: impl Iterator<Item = &'a str>,
        facts: &FxHashMap<Box<str>, Facts>,
    ) -> Self {
        let rows: Vec<&str> = tagged.collect();
        let lists = Lists {
            rows: rows.iter().copied().zip(1..).collect(),
            facts,
            classes: class::classes(),
        };
        let mut vocabulary = Self {
            rows: rows.iter().copied().map(Into::into).collect(),
            ids: Ids::with_room(lists.rows.len() + facts.len() + lists.classes.len()),
            entries: Entries::default(),
            facts: vec![Facts::default()],
            folded: Folded::default(),
        };
        vocabulary.entries.push(Entry::default());
        let words = rows.into_iter();
        let words = words.chain(facts.keys().map(AsRef::as_ref));
        let mut known = vec![""];
        for word in words.chain(lists.classes.keys().map(AsRef::as_ref)) {
            if vocabulary.add(word, &lists) {
                known.push(word);
            }
        }
        vocabulary.folded = Folded::new(&known, |key| vocabulary.ids.get(key));
        vocabulary
    }

    /// Adds a word, if it is new.
    fn add(&mut self, word: &str, lists: &Lists<'_>) -> bool {
        let key = Key::of(word);
        if self.ids.get(key).is_some() {
            return false;
        }
        let entry = self.entry(word, lists);
        let id = self.entries.push(entry);
        self.ids.insert(key, id);
        if word.as_bytes().contains(&b'\'') {
            let curly = Key::of(&word.replace('\'', "’"));
            if self.ids.get(curly).is_none() {
                self.ids.insert(curly, id);
            }
        }
        true
    }

    fn entry(&mut self, word: &str, lists: &Lists<'_>) -> Entry {
        let lower = lower(word);
        let straight = straight(&lower);
        let below = lists.facts.get(&*lower);
        let mut exact = lists.facts.get(word).copied().unwrap_or_default();
        if *lower != *word {
            exact.take_lower_case(below);
        }
        let mut folded = Facts::default();
        folded.take_lower_case(below);
        let mut classes = lists.classes.get(&*straight).copied().unwrap_or_default();
        if below.is_some_and(|facts| facts.time) {
            classes = classes.with(Class::Time);
        }
        if folded.role.is_some() || folded.ends_role {
            classes = classes.with(Class::Role);
        }
        Entry {
            row: lists.rows.get(&*straight).copied().unwrap_or_default(),
            facts: self.note(exact),
            folded_facts: self.note(folded),
            classes,
        }
    }

    fn note(&mut self, facts: Facts) -> u32 {
        if facts == Facts::default() {
            return 0;
        }
        self.facts.push(facts);
        u32::try_from(self.facts.len() - 1).unwrap_or_default()
    }

    /// What the lists know the token by that stands there.
    #[inline]
    pub fn find(&self, text: &str, span: Span) -> WordId {
        let key = Key::at(text, span);
        if let Some(id) = self.ids.get(key) {
            return WordId(id);
        }
        self.find_folded(key, span.of(text))
    }

    fn find_folded(&self, key: Key, word: &str) -> WordId {
        let lower = key
            .lower()
            .unwrap_or_else(|| Key::of(&straight(&lower(word))));
        let folded = (lower != key).then(|| self.ids.get(lower)).flatten();
        folded.map_or(WordId::default(), |id| WordId(id | WordId::FOLDED))
    }

    /// The row of each word by its number.
    pub(super) fn rows_of_words(&self) -> impl Iterator<Item = Option<usize>> {
        let rows = self.entries.rows.iter();
        rows.map(|&row| (row as usize).checked_sub(1))
    }

    /// What the lists of names know of a word.
    pub fn facts(&self, word: WordId) -> &Facts {
        let [exact, folded] = self.entries.facts[word.index()];
        match word.0 & WordId::FOLDED {
            0 => &self.facts[exact as usize],
            _ => &self.facts[folded as usize],
        }
    }

    /// The closed classes that a word is in, in any case.
    #[inline]
    pub fn classes(&self, word: WordId) -> Classes {
        self.entries.classes[word.index()]
    }

    /// Whether a word is in a closed class, in any case.
    #[inline]
    pub fn is(&self, word: WordId, class: Class) -> bool {
        self.classes(word).contain(class)
    }

    /// The words in lower case, as numbers.
    pub fn folded(&self) -> &Folded {
        &self.folded
    }

    /// The number of a word in lower case by its key.
    pub fn folded_number(&self, key: Key) -> Option<u32> {
        self.folded.find(key, self.ids.get(key))
    }

    /// The word of a row of `words.csv`.
    pub fn word(&self, row: usize) -> &str {
        &self.rows[row]
    }

    /// The row of `words.csv` that a word in lower case has.
    pub fn row_of(&self, word: &str) -> Option<usize> {
        let id = self.ids.get(Key::of(word))?;
        self.row(WordId(id))
    }

    /// The row of `words.csv` that has the word in lower case, counted from 0.
    #[inline]
    pub fn row(&self, word: WordId) -> Option<usize> {
        (self.entries.rows[word.index()] as usize).checked_sub(1)
    }
}

/// The word in lower case.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    match word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        true => word.into(),
        false => word.to_lowercase().into(),
    }
}

/// The word with straight apostrophes.
fn straight(word: &str) -> Cow<'_, str> {
    match word.contains('’') {
        true => word.replace('’', "'").into(),
        false => word.into(),
    }
}
