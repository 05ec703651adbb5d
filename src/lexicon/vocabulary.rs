//! Every word of every list in one table, so that a token is looked up once.
//!
//! *Baker* gives one number, by which the tagger finds the tags of *baker*, and whoever
//! reads names that it is a surname, as written here, and a role in lower case.

use super::class::{self, Class, Classes};
use super::facts::Facts;
use super::folded::Folded;
use super::key::Key;
use super::records::{FactTable, Record, Records};
use crate::segment::Span;
use crate::tag::Tagging;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

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
    records: Records,
    facts: FactTable,
    folded: Folded,
}

/// What the lists know of a token, looked up once and asked again and again.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// The closed classes that it is in, in any case.
    pub classes: Classes,
    /// What the tagger knows of it.
    pub tagging: Tagging,
    /// Which facts of the lists of names hold.
    pub(super) facts: u32,
}

/// What the table is made from.
struct Lists<'a> {
    /// The rows of `words.csv`, counted from 1.
    rows: FxHashMap<&'a str, u32>,
    facts: &'a FxHashMap<&'a str, Facts>,
    classes: FxHashMap<String, Classes>,
}

impl Vocabulary {
    /// Makes the table from the words of `words.csv` in their order and the facts of the
    /// lists of names.
    pub(super) fn new<'a>(
        tagged: impl Iterator<Item = &'a str>,
        facts: &FxHashMap<&str, Facts>,
    ) -> Self {
        let rows: Vec<&str> = tagged.collect();
        let lists = Lists {
            rows: rows.iter().copied().zip(1..).collect(),
            facts,
            classes: class::classes(),
        };
        let mut vocabulary = Self {
            rows: rows.iter().copied().map(Into::into).collect(),
            records: Records::with_room(lists.rows.len() + facts.len() + lists.classes.len()),
            facts: FactTable::new(),
            folded: Folded::default(),
        };
        let words = rows.into_iter();
        let words = words.chain(facts.keys().copied());
        let mut known = vec![""];
        for word in words.chain(lists.classes.keys().map(AsRef::as_ref)) {
            vocabulary.add(word, &lists);
            // It stands once for each of its spellings.
            known.resize(vocabulary.records.all.len(), word);
        }
        vocabulary.folded = Folded::new(&known, |key| vocabulary.records.id(key));
        vocabulary
    }

    /// Adds a word, if it is new, with straight apostrophes and with curly ones.
    fn add(&mut self, word: &str, lists: &Lists<'_>) {
        let key = Key::of(word);
        if self.records.get(key).is_some() {
            return;
        }
        let record = self.record(key, word, lists);
        self.records.insert(record);
        if word.as_bytes().contains(&b'\'') {
            let key = Key::of(&word.replace('\'', "’"));
            if self.records.get(key).is_none() {
                self.records.insert(Record { key, ..record });
            }
        }
    }

    fn record(&mut self, key: Key, word: &str, lists: &Lists<'_>) -> Record {
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
        Record {
            key,
            id: self.records.next_id(),
            row: lists.rows.get(&*straight).copied().unwrap_or_default(),
            facts: self.facts.note(exact),
            folded_facts: self.facts.note(folded),
            classes,
            tagging: Tagging::default(),
        }
    }

    /// Takes what the tagger knows of the rows of `words.csv`.
    pub(super) fn note_taggings(&mut self, taggings: &[Tagging]) {
        for record in &mut self.records.all {
            if let Some(row) = (record.row as usize).checked_sub(1) {
                record.tagging = taggings[row];
            }
        }
    }

    /// What the lists know the token by that stands there.
    pub fn find(&self, text: &str, span: Span) -> WordId {
        self.look_up(text, span).0
    }

    /// What the lists know the token by that stands there, and what they know of it.
    // A call a token costs a fifth of it: 81 for 64 million instructions over PolNeAR train.
    #[inline(always)]
    pub fn look_up(&self, text: &str, span: Span) -> (WordId, Known) {
        let key = Key::at(text, span);
        match self.records.get(key) {
            Some(record) => (WordId(record.id), record.known(record.facts)),
            None => self.look_up_folded(key, span.of(text)),
        }
    }

    fn look_up_folded(&self, key: Key, word: &str) -> (WordId, Known) {
        let lower = key
            .lower()
            .unwrap_or_else(|| Key::of(&straight(&lower(word))));
        let folded = (lower != key).then(|| self.records.get(lower)).flatten();
        folded.map_or_else(Default::default, |record| {
            let id = WordId(record.id | WordId::FOLDED);
            (id, record.known(record.folded_facts))
        })
    }

    /// What the lists of names know of a word.
    #[inline]
    pub fn facts(&self, known: Known) -> &Facts {
        &self.facts.all[known.facts as usize]
    }

    /// Whether a word is in a closed class, in any case.
    pub fn is(&self, word: WordId, class: Class) -> bool {
        self.records.all[word.index()].classes.contain(class)
    }

    /// The words in lower case, as numbers.
    pub fn folded(&self) -> &Folded {
        &self.folded
    }

    /// The number of a word in lower case by its key.
    pub fn folded_number(&self, key: Key) -> Option<u32> {
        self.folded.find(key, self.records.id(key))
    }

    /// The word of a row of `words.csv`.
    pub fn word(&self, row: usize) -> &str {
        &self.rows[row]
    }

    /// The row of `words.csv` that a word in lower case has.
    pub fn row_of(&self, word: &str) -> Option<usize> {
        let id = self.records.id(Key::of(word))?;
        self.row(WordId(id))
    }

    /// The row of `words.csv` that has the word in lower case, counted from 0.
    #[inline]
    pub fn row(&self, word: WordId) -> Option<usize> {
        (self.records.all[word.index()].row as usize).checked_sub(1)
    }
}

/// The word in lower case.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    match word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        true => word.into(),
        false if word.is_ascii() => word.to_ascii_lowercase().into(),
        false => word.to_lowercase().into(),
    }
}

/// The word with straight apostrophes.
fn straight(word: &str) -> Cow<'_, str> {
    match !word.is_ascii() && word.contains('’') {
        true => word.replace('’', "'").into(),
        false => word.into(),
    }
}
