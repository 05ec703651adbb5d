//! Every word of every list in one table, so that a token is looked up once.
//!
//! *Baker* gives one number, by which the tagger finds the tags of *baker*, and whoever
//! reads names that it is a surname, as written here, and a role in lower case.

use super::class::{self, Class, Classes};
use super::facts::Facts;
use super::folded::Folded;
use super::key::Key;
use crate::segment::Span;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// What the lists know a token by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WordId(u32);

impl WordId {
    /// Set where the lists have the word in lower case only.
    const FOLDED: u32 = 1 << 31;

    pub(super) fn index(self) -> usize {
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
    ids: FxHashMap<Key, u32>,
    entries: Vec<Entry>,
    facts: Vec<Facts>,
    folded: Folded,
}

#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    /// The row of `words.csv`, counted from 1, or 0.
    row: u32,
    /// Which facts hold for the word as written.
    facts: u32,
    /// Which facts hold for the word written with a capital that no list has.
    folded_facts: u32,
    classes: Classes,
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
            rows: rows.into_iter().map(Into::into).collect(),
            ids: FxHashMap::default(),
            entries: vec![Entry::default()],
            facts: vec![Facts::default()],
            folded: Folded::default(),
        };
        let many = lists.rows.len() + facts.len();
        vocabulary.ids.reserve(many);
        vocabulary.entries.reserve(many);
        let words = lists.rows.keys().copied();
        let words = words.chain(facts.keys().map(AsRef::as_ref));
        let mut known = vec![""];
        for word in words.chain(lists.classes.keys().map(AsRef::as_ref)) {
            if vocabulary.add(word, &lists) {
                known.push(word);
            }
        }
        vocabulary.folded = Folded::new(&known, &vocabulary.ids);
        vocabulary
    }

    /// Adds a word, if it is new.
    fn add(&mut self, word: &str, lists: &Lists<'_>) -> bool {
        let key = Key::of(word);
        if self.ids.contains_key(&key) {
            return false;
        }
        let entry = self.entry(word, lists);
        let id = u32::try_from(self.entries.len()).unwrap_or_default();
        self.entries.push(entry);
        self.ids.insert(key, id);
        if word.contains('\'') {
            let curly = Key::of(&word.replace('\'', "’"));
            self.ids.entry(curly).or_insert(id);
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
        let is_role = folded.role.is_some() || folded.ends_role;
        let classes = lists.classes.get(&*straight).copied().unwrap_or_default();
        Entry {
            row: lists.rows.get(&*straight).copied().unwrap_or_default(),
            facts: self.note(exact),
            folded_facts: self.note(folded),
            classes: classes.and(Class::Role, is_role),
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
    pub fn find(&self, text: &str, span: Span) -> WordId {
        let key = Key::at(text, span);
        if let Some(&id) = self.ids.get(&key) {
            return WordId(id);
        }
        let lower = key
            .lower()
            .unwrap_or_else(|| Key::of(&straight(&lower(span.of(text)))));
        let folded = (lower != key).then(|| self.ids.get(&lower)).flatten();
        folded.map_or(WordId::default(), |id| WordId(id | WordId::FOLDED))
    }

    /// What the lists of names know of a word.
    pub fn facts(&self, word: WordId) -> &Facts {
        let entry = &self.entries[word.index()];
        let facts = match word.0 & WordId::FOLDED {
            0 => entry.facts,
            _ => entry.folded_facts,
        };
        &self.facts[facts as usize]
    }

    /// Whether a word is in a closed class, in any case.
    pub fn is(&self, word: WordId, class: Class) -> bool {
        self.entries[word.index()].classes.contain(class)
    }

    /// The words in lower case, as numbers.
    pub fn folded(&self) -> &Folded {
        &self.folded
    }

    /// The number of a word in lower case by its key.
    pub fn folded_number(&self, key: Key) -> Option<u32> {
        self.folded.find(key, self.ids.get(&key).copied())
    }

    /// The word of a row of `words.csv`.
    pub fn word(&self, row: usize) -> &str {
        &self.rows[row]
    }

    /// The row of `words.csv` that a word in lower case has.
    pub fn row_of(&self, word: &str) -> Option<usize> {
        let id = *self.ids.get(&Key::of(word))?;
        self.row(WordId(id))
    }

    /// The row of `words.csv` that has the word in lower case, counted from 0.
    pub fn row(&self, word: WordId) -> Option<usize> {
        (self.entries[word.index()].row as usize).checked_sub(1)
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
