//! Words as numbers: each word of an article's names and roles is spelled once.
//!
//! *Mayor* and *mayor* in two descriptions are one [`Symbol`], so that what fits whom is
//! told by comparing numbers. What a word tells by itself is noted with it.

use super::entity::is_suffix;
use super::name::{is_plain, push_key};
use super::wording::{is_vague, side, spelled_out};
use crate::lexicon::Key;
use crate::mention::{Mention, MentionKind};
use crate::reading::{Reading, lower};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::ops::Range;

/// A word of this article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Symbol(u32);

impl Symbol {
    /// No word at all.
    pub const NONE: Self = Self(0);

    /// Its place in a table of all symbols.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a word of a description tells by itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Word {
    text: Range<usize>,
    /// The bit of the side it names.
    pub side: u16,
    /// Whether it tells nobody from another.
    pub vague: bool,
    /// *41-year-old*
    pub aged: bool,
    /// *jr*, *iii*: part of a name and no surname.
    pub suffix: bool,
    /// What it stands for, if it is a short title.
    pub long: Vec<Symbol>,
}

/// All words of an article that have been asked for.
#[derive(Debug)]
pub(super) struct Symbols {
    known: FxHashMap<Key, Symbol>,
    words: Vec<Word>,
    /// All words one behind the other.
    texts: String,
    /// For each token inside a description its word in lower case.
    lower: Vec<Symbol>,
    buffer: String,
}

impl Symbols {
    /// The words of an article's titles, descriptions and roles.
    pub fn new(reading: Reading<'_>, mentions: &[Mention]) -> Self {
        let lower = vec![Symbol::NONE; reading.document.tokens.len()];
        // About as many words as mentions.
        let many = mentions.len() + 1;
        let mut words = Vec::with_capacity(many);
        words.push(Word::default());
        let known = FxHashMap::with_capacity_and_hasher(many, FxBuildHasher);
        let texts = String::with_capacity(many * size_of::<u64>());
        let mut symbols = Self {
            known,
            words,
            texts,
            lower,
            buffer: String::new(),
        };
        for mention in mentions {
            match mention.kind {
                MentionKind::Role(_) => {
                    symbols.read(reading, mention.tokens.start..described(reading, mention))
                }
                MentionKind::Person(_) => {
                    symbols.read(reading, mention.title.clone());
                    symbols.read(reading, mention.apposition.clone());
                    if let Some(seat) = seat(reading, mention) {
                        symbols.read(reading, seat);
                    }
                }
                _ => {}
            }
        }
        symbols
    }

    fn read(&mut self, reading: Reading<'_>, tokens: Range<usize>) {
        for at in tokens.start..tokens.end.min(self.lower.len()) {
            if self.lower[at] == Symbol::NONE {
                self.lower[at] = self.of_token(reading, at);
            }
        }
    }

    /// The word of a token in lower case.
    pub fn of_token(&mut self, reading: Reading<'_>, at: usize) -> Symbol {
        let span = reading.document.tokens[at].span;
        match Key::at(reading.document.text, span).lower() {
            Some(key) => self.of_folded(key, reading.word(at)),
            None => self.of_lower(reading.word(at)),
        }
    }

    /// A short word by its key in lower case.
    fn of_folded(&mut self, key: Key, word: &str) -> Symbol {
        let (symbol, is_new) = self.place(key);
        if is_new {
            let start = self.texts.len();
            self.texts.push_str(word);
            self.texts[start..].make_ascii_lowercase();
            self.add(start);
        }
        symbol
    }

    /// The symbol of a key, and whether its word is to be added.
    fn place(&mut self, key: Key) -> (Symbol, bool) {
        let next = Symbol(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        let symbol = *self.known.entry(key).or_insert(next);
        (symbol, symbol == next)
    }

    /// The words in lower case of tokens inside a description.
    pub fn lower(&self, tokens: Range<usize>) -> &[Symbol] {
        let last = self.lower.len();
        &self.lower[tokens.start.min(last)..tokens.end.min(last)]
    }

    /// A word in lower case.
    pub fn of_lower(&mut self, word: &str) -> Symbol {
        if let Some(key) = Key::of(word).lower() {
            return self.of_folded(key, word);
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        let symbol = self.of(lower(word, &mut buffer));
        self.buffer = buffer;
        symbol
    }

    /// A word as it stands.
    pub fn of(&mut self, word: &str) -> Symbol {
        let (symbol, is_new) = self.place(Key::of(word));
        if is_new {
            let start = self.texts.len();
            self.texts.push_str(word);
            self.add(start);
        }
        symbol
    }

    /// The key of a word in a name.
    pub fn of_key(&mut self, word: &str) -> Symbol {
        if let Some(key) = plain_key(word) {
            return self.of_folded(key, word);
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        push_key(word, &mut buffer);
        let symbol = self.of(&buffer);
        self.buffer = buffer;
        symbol
    }

    /// The key of a name of several words.
    pub fn key_of(&mut self, name: &str) -> Key {
        self.buffer.clear();
        name.split(' ')
            .for_each(|word| push_key(word, &mut self.buffer));
        Key::of(&self.buffer)
    }

    /// A word that has been asked for before, or else none.
    pub fn find(&self, word: &str) -> Symbol {
        self.get(Key::of(word))
    }

    fn get(&self, key: Key) -> Symbol {
        self.known.get(&key).copied().unwrap_or(Symbol::NONE)
    }

    /// The key of a word in a name, if it has been asked for before.
    pub fn find_key(&self, word: &str) -> Symbol {
        if let Some(key) = plain_key(word) {
            return self.get(key);
        }
        let mut key = String::with_capacity(word.len());
        push_key(word, &mut key);
        self.find(&key)
    }

    /// How many there are, no word at all included.
    pub fn count(&self) -> usize {
        self.words.len()
    }

    /// What a word tells by itself.
    pub fn word(&self, symbol: Symbol) -> &Word {
        &self.words[symbol.index()]
    }

    /// How a word is written.
    pub fn text(&self, symbol: Symbol) -> &str {
        &self.texts[self.words[symbol.index()].text.clone()]
    }

    /// The sides that some of these words name.
    pub fn sides(&self, words: &[Symbol]) -> u16 {
        words
            .iter()
            .fold(0, |sides, &word| sides | self.word(word).side)
    }

    /// Adds the word whose text starts there.
    fn add(&mut self, start: usize) {
        let text = &self.texts[start..];
        let (at, long) = (self.words.len(), spelled_out(text));
        self.words.push(Word {
            text: start..self.texts.len(),
            side: side(text),
            vague: is_vague(text),
            aged: text.ends_with("year-old"),
            suffix: is_suffix(text),
            long: Vec::new(),
        });
        for word in long {
            let word = self.of(word);
            self.words[at].long.push(word);
        }
    }
}

/// The key of a short name without marks and accents, told without writing it out.
fn plain_key(word: &str) -> Option<Key> {
    is_plain(word).then(|| Key::of(word).lower()).flatten()
}

/// The end of the description that a role stands in.
pub(super) fn described(reading: Reading<'_>, mention: &Mention) -> usize {
    const REACH: usize = 8;
    reading.description_end(mention.core.end, mention.core.end + REACH)
}

/// *MP* behind a name.
pub(super) fn seat(reading: Reading<'_>, mention: &Mention) -> Option<Range<usize>> {
    if mention.core.len() < 2 {
        return None;
    }
    let last = mention.core.end - 1..mention.core.end;
    let word = reading.word(last.start);
    matches!(word, "MP" | "MSP" | "MEP" | "MLA" | "TD").then_some(last)
}
