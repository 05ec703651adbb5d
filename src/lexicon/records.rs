//! What is known of every word, one record a spelling, found by its key.
//!
//! *don't* and *don’t* have a record each and one number, that of the first.

use super::class::Classes;
use super::facts::Facts;
use super::key::Key;
use super::vocabulary::Known;
use crate::tag::Tagging;
use rustc_hash::FxHashMap;

/// What is known of a word in one of its spellings. Other memory than this is not asked for
/// most tokens: in a table of this size, every place that is looked at costs more than the
/// work that is done there. Two records lie in one line of a processor's cache.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(32))]
pub(super) struct Record {
    pub(super) key: Key,
    pub(super) tagging: Tagging,
    pub(super) classes: Classes,
    pub(super) facts: FactsOfWord,
}

impl Record {
    /// The same of a token that is written as the word is.
    #[inline]
    pub(super) fn known(&self) -> Known {
        self.known_by(self.facts.0)
    }

    /// The same of a token with a capital that no list has.
    #[inline]
    pub(super) fn known_folded(&self) -> Known {
        self.known_by(self.facts.0 + 1)
    }

    #[inline]
    fn known_by(&self, facts: u32) -> Known {
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
/// together. The slots are no map of a library, since a map cannot be asked for many words at
/// once: most slots and records are not in the processor's cache, and it can wait for many of
/// them as long as for one.
#[derive(Debug)]
pub(super) struct Records {
    /// Places in `all`, each where its key tells, or behind that where others stand there
    /// already; 0 is free. A power of two, and at most half of them are taken.
    slots: Vec<u32>,
    /// What is left of a key's spread bits is its slot.
    shift: u32,
    pub(super) all: Vec<Record>,
    /// The number of each record's word, which is the place of its first spelling.
    ids: Vec<u32>,
}

/// How many tokens are looked up together.
pub(super) const TOGETHER: usize = 32;

impl Records {
    /// Room for so many words, and for as many other spellings.
    pub(super) fn with_room(words: usize) -> Self {
        let slots = (2 * words + 2).next_power_of_two();
        let mut records = Self {
            slots: vec![0; slots],
            shift: u64::BITS - slots.trailing_zeros(),
            all: Vec::with_capacity(words + 1),
            ids: Vec::with_capacity(words + 1),
        };
        records.all.push(Record::default());
        records.ids.push(0);
        records
    }

    /// Where the word with this key stands; 0 if it is not known.
    #[inline]
    pub(super) fn place(&self, key: Key) -> usize {
        let mut slot = self.slot(key);
        loop {
            match self.slots[slot] as usize {
                0 => return 0,
                place if self.all[place].key == key => return place,
                _ => slot = self.behind(slot),
            }
        }
    }

    /// Where the words with these keys stand; 0 if they are not known.
    #[inline]
    pub(super) fn places(&self, keys: &[Key; TOGETHER]) -> [usize; TOGETHER] {
        // Nothing is decided until all that is needed is on its way.
        let mut places = [0; TOGETHER];
        for (place, &key) in places.iter_mut().zip(keys) {
            *place = self.slots[self.slot(key)] as usize;
        }
        let mut is_other = [false; TOGETHER];
        for ((is_other, &place), &key) in is_other.iter_mut().zip(&places).zip(keys) {
            *is_other = (place != 0) & (self.all[place].key != key);
        }
        for ((&is_other, place), &key) in is_other.iter().zip(&mut places).zip(keys) {
            if is_other {
                *place = self.place(key);
            }
        }
        places
    }

    /// The slot where a key stands if no other does.
    #[inline]
    fn slot(&self, key: Key) -> usize {
        (key.spread() >> self.shift) as usize
    }

    /// The slot behind another one; behind the last the first.
    #[inline]
    fn behind(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    /// The number of the word that stands there.
    #[inline]
    pub(super) fn id(&self, place: usize) -> u32 {
        self.ids[place]
    }

    /// The number of the word with this key.
    pub(super) fn id_of(&self, key: Key) -> Option<u32> {
        let place = self.place(key);
        (place != 0).then(|| self.ids[place])
    }

    /// Notes a word that is not known yet, and gives its place.
    pub(super) fn insert(&mut self, record: Record) -> usize {
        let place = self.all.len();
        self.insert_spelling(record, place);
        place
    }

    /// Notes another spelling of the word that stands there.
    pub(super) fn insert_spelling(&mut self, record: Record, of: usize) {
        if 2 * self.all.len() >= self.slots.len() {
            self.grow();
        }
        let place = self.all.len();
        self.all.push(record);
        self.ids.push(u32::try_from(of).unwrap_or_default());
        self.note(record.key, place);
    }

    fn grow(&mut self) {
        self.slots = vec![0; 2 * self.slots.len()];
        self.shift -= 1;
        for place in 1..self.all.len() {
            self.note(self.all[place].key, place);
        }
    }

    /// Notes in the next free slot where a key stands.
    fn note(&mut self, key: Key, place: usize) {
        let mut slot = self.slot(key);
        while self.slots[slot] != 0 {
            slot = self.behind(slot);
        }
        self.slots[slot] = u32::try_from(place).unwrap_or_default();
    }
}

/// Where the facts of a word as written stand. Behind them stand those of the word with a
/// capital that no list has.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FactsOfWord(u32);

/// Facts, each pair once whichever words it holds for: they are few and lie together.
#[derive(Debug)]
pub(super) struct FactTable {
    /// First those of most words: none.
    pub(super) all: Vec<Facts>,
    places: FxHashMap<[Facts; 2], u32>,
}

impl FactTable {
    pub(super) fn new() -> Self {
        Self {
            all: vec![Facts::default(); 2],
            places: FxHashMap::default(),
        }
    }

    /// Where the facts of a word as written and with another capital stand.
    pub(super) fn note(&mut self, facts: [Facts; 2]) -> FactsOfWord {
        if facts == [Facts::default(); 2] {
            return FactsOfWord::default();
        }
        FactsOfWord(*self.places.entry(facts).or_insert_with(|| {
            self.all.extend(facts);
            u32::try_from(self.all.len() - 2).unwrap_or_default()
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Class, Files, Lexicon};
    use crate::segment::Span;

    #[test]
    fn words_are_found_one_by_one_and_together_however_many_there_are() {
        let key = |number: usize| Key::of(&format!("word-{number}"));
        let mut records = Records::with_room(1);
        for number in 1..1000 {
            let record = Record {
                key: key(number),
                ..Record::default()
            };
            assert_eq!(records.insert(record), number);
        }
        for first in (1..1200).step_by(TOGETHER) {
            let keys = std::array::from_fn(|at| key(first + at));
            let number = |at| Some(first + at).filter(|&number| number < 1000);
            let expected: [usize; TOGETHER] = std::array::from_fn(|at| number(at).unwrap_or(0));
            assert_eq!(records.places(&keys), expected);
            assert_eq!(keys.map(|key| records.place(key)), expected);
        }
    }

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
