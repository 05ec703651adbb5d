//! Every word of every list in one table, so that a token is looked up once.
//!
//! *Baker* gives one number, by which the tagger finds the tags of *baker*, and whoever
//! reads names that it is a surname, as written here, and a role in lower case.

use super::class::{self, Class, Classes};
use super::facts::Facts;
use super::folded::Folded;
use super::key::Key;
use super::records::{FactTable, Record, Records, TOGETHER};
use crate::segment::{Span, Token, TokenKind};
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
    /// The row of `words.csv` of each word, counted from 1, or 0.
    row_of: Vec<u32>,
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
            row_of: vec![0],
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
        vocabulary.folded = Folded::new(&known, |key| vocabulary.records.id_of(key));
        vocabulary
    }

    /// Adds a word, if it is new, with straight apostrophes and with curly ones.
    fn add(&mut self, word: &str, lists: &Lists<'_>) {
        let key = Key::of(word);
        if self.records.place(key) != 0 {
            return;
        }
        let (record, row) = self.record(key, word, lists);
        let place = self.records.insert(record);
        if word.as_bytes().contains(&b'\'') {
            let key = Key::of(&word.replace('\'', "’"));
            if self.records.place(key) == 0 {
                self.records
                    .insert_spelling(Record { key, ..record }, place);
            }
        }
        self.row_of.resize(self.records.all.len(), row);
    }

    /// What is known of a word, and its row of `words.csv`.
    fn record(&mut self, key: Key, word: &str, lists: &Lists<'_>) -> (Record, u32) {
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
        let record = Record {
            key,
            tagging: Tagging::default(),
            classes,
            facts: self.facts.note([exact, folded]),
        };
        let row = lists.rows.get(&*straight).copied();
        (record, row.unwrap_or_default())
    }

    /// Takes what the tagger knows of the rows of `words.csv`.
    pub(super) fn note_taggings(&mut self, taggings: &[Tagging]) {
        for (record, &row) in self.records.all.iter_mut().zip(&self.row_of) {
            if let Some(row) = (row as usize).checked_sub(1) {
                record.tagging = taggings[row];
            }
        }
    }

    /// What the lists know the token by that stands there.
    pub fn find(&self, text: &str, span: Span) -> WordId {
        self.look_up(text, span).0
    }

    /// What the lists know the token by that stands there, and what they know of it.
    pub fn look_up(&self, text: &str, span: Span) -> (WordId, Known) {
        let key = Key::at(text, span);
        self.known_at(self.records.place(key), key, || span.of(text))
    }

    /// The same of many tokens, in their order; signs that no list has are not asked for.
    pub(super) fn look_up_all(
        &self,
        text: &str,
        tokens: &[Token],
        mut each: impl FnMut(WordId, Known),
    ) {
        use TokenKind::{Clitic, Number, Sign, Word};
        for tokens in tokens.chunks(TOGETHER) {
            let mut keys = [Key::default(); TOGETHER];
            for (key, token) in keys.iter_mut().zip(tokens) {
                if matches!(token.kind, Word | Clitic | Number | Sign) {
                    *key = Key::at(text, token.span);
                }
            }
            let places = self.records.places(&keys);
            for (token, (&place, &key)) in tokens.iter().zip(places.iter().zip(&keys)) {
                let (word, known) = self.known_at(place, key, || token.span.of(text));
                each(word, known);
            }
        }
    }

    /// What the lists know of a token by the place of its record, or, where it has none, by its
    /// key and as it is written.
    // A call a token costs a fifth of it: 81 for 64 million instructions over PolNeAR train.
    #[inline(always)]
    fn known_at<'a>(
        &self,
        place: usize,
        key: Key,
        written: impl FnOnce() -> &'a str,
    ) -> (WordId, Known) {
        match place {
            0 if key == Key::default() => Default::default(),
            0 => self.look_up_folded(key, written()),
            _ => (
                WordId(self.records.id(place)),
                self.records.all[place].known(),
            ),
        }
    }

    fn look_up_folded(&self, key: Key, word: &str) -> (WordId, Known) {
        let lower = key
            .lower()
            .unwrap_or_else(|| Key::of(&straight(&lower(word))));
        match self.records.place(lower) {
            0 => Default::default(),
            place => (
                WordId(self.records.id(place) | WordId::FOLDED),
                self.records.all[place].known_folded(),
            ),
        }
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
        self.folded.find(key, self.records.id_of(key))
    }

    /// The word of a row of `words.csv`.
    pub fn word(&self, row: usize) -> &str {
        &self.rows[row]
    }

    /// The row of `words.csv` that a word in lower case has.
    pub fn row_of(&self, word: &str) -> Option<usize> {
        let id = self.records.id_of(Key::of(word))?;
        self.row(WordId(id))
    }

    /// The row of `words.csv` that has the word in lower case, counted from 0.
    #[inline]
    pub fn row(&self, word: WordId) -> Option<usize> {
        (self.row_of[word.index()] as usize).checked_sub(1)
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
