//! The words of the lists in lower case, as numbers.
//!
//! *Baker*, *BAKER* and *baker* have one number, whichever of them the lists have: what is
//! asked about words whatever their case compares numbers and spells nothing out.

use super::key::Key;
use super::vocabulary::{WordId, lower};
use rustc_hash::{FxBuildHasher, FxHashMap};

/// A number for each word in lower case; 0 stands for all that no list has.
#[derive(Debug, Default)]
pub struct Folded {
    /// The number of each word of the vocabulary.
    numbers: Vec<u32>,
    /// Of those that are in the lists with a capital only.
    others: FxHashMap<Key, u32>,
    /// All words by number, one behind the other.
    text: String,
    ends: Vec<usize>,
}

impl Folded {
    /// Numbers the words of the vocabulary, which stand at their ids; the first is none.
    pub(super) fn new(words: &[&str], id: impl Fn(Key) -> Option<u32>) -> Self {
        let mut folded = Self::with_capacity(words.len());
        folded.numbers.push(0);
        words.iter().for_each(|word| _ = folded.add(word));
        for word in &words[1..] {
            let key = Key::of(word).lower();
            let key = key.unwrap_or_else(|| Key::of(&lower(word)));
            let known = id(key).or_else(|| folded.others.get(&key).copied());
            let number = known.unwrap_or_else(|| {
                let number = folded.add(&lower(word));
                folded.others.insert(key, number);
                number
            });
            folded.numbers.push(number);
        }
        folded
    }

    fn with_capacity(words: usize) -> Self {
        /// Half of the words are names, and few are longer.
        const LENGTH: usize = 8;
        Self {
            numbers: Vec::with_capacity(words),
            others: FxHashMap::with_capacity_and_hasher(words / 2, FxBuildHasher),
            text: String::with_capacity(words * LENGTH * 3 / 2),
            ends: Vec::with_capacity(words * 3 / 2),
        }
    }

    /// Adds a word and gives its number.
    fn add(&mut self, word: &str) -> u32 {
        self.text.push_str(word);
        self.ends.push(self.text.len());
        u32::try_from(self.ends.len() - 1).unwrap_or_default()
    }

    /// How many numbers there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The number of a word in lower case, if a list has it in any case.
    pub fn number(&self, word: WordId) -> Option<u32> {
        Some(self.numbers[word.index()]).filter(|&number| number != 0)
    }

    /// The number of a word by its key, which is in lower case; `id` is what the vocabulary
    /// has for it.
    pub(super) fn find(&self, key: Key, id: Option<u32>) -> Option<u32> {
        match id {
            Some(id) => Some(id).filter(|&id| self.numbers[id as usize] == id),
            None => self.others.get(&key).copied(),
        }
    }

    /// The word of a number.
    pub fn text(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[number]]
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{Files, Key, Lexicon};
    use crate::segment::Span;

    #[test]
    fn a_word_has_one_number_in_any_case_and_a_word_of_no_list_has_none() {
        let lexicon = Lexicon::load(&Files::built_in()).expect("the built-in lists");
        let vocabulary = &lexicon.vocabulary;
        let number = |word: &str| {
            let id = vocabulary.find(word, Span::new(0, word.len()));
            vocabulary.folded().number(id)
        };
        let baker = number("baker");
        assert!(baker.is_some());
        assert_eq!([number("Baker"), number("BAKER")], [baker, baker]);
        assert_eq!(vocabulary.folded_number(Key::of("smith")), number("Smith"));
        assert_ne!(number("Baker"), number("Smith"));
        assert_eq!(number("Xyzzyq"), None);
        let known = number("Smith").expect("a surname of the lists");
        assert_eq!(vocabulary.folded().text(known as usize), "smith");
    }
}
