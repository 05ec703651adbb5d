//! What is known of every word, one record a spelling, found by its key.
//!
//! *don't* and *don’t* have a record each and one number, that of the first.

use super::class::Classes;
use super::facts::Facts;
use super::key::Key;
use super::vocabulary::Known;
use crate::tag::Tagging;
use rustc_hash::{FxBuildHasher, FxHashMap};

/// What is known of a word in one of its spellings. Other memory than this is not asked for
/// most tokens: in a table of this size, every place that is looked at costs more than the
/// work that is done there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Record {
    pub(super) key: Key,
    /// The number of the word, which is the place of its first spelling.
    pub(super) id: u32,
    /// The row of `words.csv`, counted from 1, or 0.
    pub(super) row: u32,
    /// Which facts hold for the word as written.
    pub(super) facts: u32,
    /// Which hold for the word written with a capital that no list has.
    pub(super) folded_facts: u32,
    pub(super) classes: Classes,
    pub(super) tagging: Tagging,
}

impl Record {
    /// The same of a token, for which these facts hold.
    #[inline]
    pub(super) fn known(&self, facts: u32) -> Known {
        Known {
            classes: self.classes,
            tagging: self.tagging,
            facts,
        }
    }
}

/// The words by their keys.
///
/// Every token is looked up here. What is asked for often was noted early, so that it lies
/// together.
#[derive(Debug)]
pub(super) struct Records {
    /// Places in `all`.
    places: FxHashMap<Key, u32>,
    pub(super) all: Vec<Record>,
}

impl Records {
    /// Room for so many words, and for as many other spellings.
    pub(super) fn with_room(words: usize) -> Self {
        let mut all = Vec::with_capacity(words + 1);
        all.push(Record::default());
        Self {
            places: FxHashMap::with_capacity_and_hasher(words, FxBuildHasher),
            all,
        }
    }

    /// What is known of the word with this key.
    #[inline]
    pub(super) fn get(&self, key: Key) -> Option<&Record> {
        let place = self.places.get(&key)?;
        self.all.get(*place as usize)
    }

    /// The number of the word with this key.
    pub(super) fn id(&self, key: Key) -> Option<u32> {
        self.get(key).map(|record| record.id)
    }

    /// Notes a spelling that is not known yet.
    pub(super) fn insert(&mut self, record: Record) {
        self.places.insert(record.key, self.next_id());
        self.all.push(record);
    }

    /// The number that the next word has.
    pub(super) fn next_id(&self) -> u32 {
        u32::try_from(self.all.len()).unwrap_or_default()
    }
}

/// Facts, each once whichever words they hold for: they are few and lie together.
#[derive(Debug)]
pub(super) struct FactTable {
    /// First those of most words: none.
    pub(super) all: Vec<Facts>,
    places: FxHashMap<Facts, u32>,
}

impl FactTable {
    pub(super) fn new() -> Self {
        Self {
            all: vec![Facts::default()],
            places: FxHashMap::default(),
        }
    }

    /// Where the facts stand.
    pub(super) fn note(&mut self, facts: Facts) -> u32 {
        if facts == Facts::default() {
            return 0;
        }
        *self.places.entry(facts).or_insert_with(|| {
            self.all.push(facts);
            u32::try_from(self.all.len() - 1).unwrap_or_default()
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{Class, Files, Lexicon};
    use crate::segment::Span;

    #[test]
    fn a_word_has_one_number_and_one_record_of_facts_whichever_its_apostrophe() {
        let lexicon = Lexicon::load(&Files::built_in()).expect("the built-in lists");
        let look_up = |word: &str| {
            let span = Span::new(0, word.len());
            lexicon.vocabulary.look_up(word, span)
        };
        let (straight, curly) = (look_up("don't"), look_up("don’t"));
        assert!(straight.0.is_known());
        assert_eq!(straight.0, curly.0);
        assert!(curly.1.classes.contain(Class::Negation));
        assert_eq!(straight.1.classes, curly.1.classes);
        assert!(!look_up("xyzzyq").0.is_known());
    }
}
