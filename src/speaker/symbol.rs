//! Words as numbers: the lists' words have theirs, and each other word of an article's names
//! and roles is spelled once.
//!
//! *Mayor* and *mayor* in two descriptions are one [`Symbol`], so that what fits whom is
//! told by comparing numbers. What a word tells by itself is noted with it.

use super::name::{is_plain, write_key};
use super::wording::Wording;
use crate::lexicon::{Folded, Key, Lexicon, Number, RoleKind};
use crate::mention::{Mention, MentionKind};
use crate::reading::{Reading, lower};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::ops::Range;

/// A word of this article in lower case: the number that the lists have for it, or one behind
/// all of those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Symbol(u32);

impl Symbol {
    /// No word at all.
    pub const NONE: Self = Self(0);

    /// A word of the lists by its number.
    pub fn listed(number: u32) -> Self {
        Self(number)
    }
}

/// A word that no list has.
#[derive(Debug)]
struct Word {
    text: Range<usize>,
    wording: Wording,
}

/// All words of an article that have been asked for.
#[derive(Debug)]
pub(super) struct Symbols<'a> {
    lexicon: &'a Lexicon,
    /// Words that no list has.
    known: FxHashMap<Key, Symbol>,
    words: Vec<Word>,
    /// Those words one behind the other.
    texts: String,
    /// For each token inside a description its word in lower case.
    lower: Vec<Symbol>,
    buffer: String,
}

impl<'a> Symbols<'a> {
    /// The words of an article's titles, descriptions and roles.
    pub fn new(reading: Reading<'a>, mentions: &[Mention]) -> Self {
        let lower = vec![Symbol::NONE; reading.document.tokens.len()];
        // Few words are in no list.
        let many = mentions.len() / 2 + 1;
        let mut symbols = Self {
            lexicon: reading.lexicon,
            known: FxHashMap::with_capacity_and_hasher(many, FxBuildHasher),
            words: Vec::with_capacity(many),
            texts: String::with_capacity(many * size_of::<u64>()),
            lower,
            buffer: String::new(),
        };
        for mention in mentions {
            match mention.kind {
                MentionKind::Role(kind) if !mention.absorbed => {
                    symbols.read(reading, looked_up(reading, mention, kind));
                }
                MentionKind::Person(_) => {
                    symbols.read(reading, mention.title.clone());
                    symbols.read(reading, mention.apposition.clone());
                    if let Some(seat) = seat(reading, mention) {
                        symbols.read(reading, seat);
                    }
                }
                MentionKind::Organisation => symbols.read(reading, mention.title.clone()),
                _ => {}
            }
        }
        symbols
    }

    fn read(&mut self, reading: Reading<'_>, tokens: Range<usize>) {
        for at in tokens.start..tokens.end.min(self.lower.len()) {
            self.lower[at] = self.of_token(reading, at);
        }
    }

    /// The word of a token in lower case.
    pub fn of_token(&mut self, reading: Reading<'_>, at: usize) -> Symbol {
        match self.folded().number(reading.words[at]) {
            Some(number) => Symbol(number),
            None => self.of_unlisted(reading, at),
        }
    }

    /// The same of a token that no list has.
    fn of_unlisted(&mut self, reading: Reading<'_>, at: usize) -> Symbol {
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
        if let Some(number) = self.lexicon.vocabulary.folded_number(key) {
            return (Symbol(number), false);
        }
        let next = self.folded().count() + self.words.len();
        let next = Symbol(u32::try_from(next).unwrap_or(u32::MAX));
        let symbol = *self.known.entry(key).or_insert(next);
        (symbol, symbol == next)
    }

    fn folded(&self) -> &'a Folded {
        self.lexicon.vocabulary.folded()
    }

    /// The place of a word that no list has; nothing for others.
    fn local(&self, symbol: Symbol) -> Option<usize> {
        (symbol.0 as usize).checked_sub(self.folded().count())
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

    /// A word in lower case, if the lists have it.
    pub fn listed(&self, word: &str) -> Option<Symbol> {
        let key = Key::of(word).lower();
        let key = key.unwrap_or_else(|| Key::of(&word.to_lowercase()));
        self.lexicon.vocabulary.folded_number(key).map(Symbol)
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
        write_key(word, &mut buffer);
        let symbol = self.of(&buffer);
        self.buffer = buffer;
        symbol
    }

    /// A word that has been asked for before, or else none.
    pub fn find(&self, word: &str) -> Symbol {
        self.get(Key::of(word))
    }

    fn get(&self, key: Key) -> Symbol {
        let listed = self.lexicon.vocabulary.folded_number(key).map(Symbol);
        listed.unwrap_or_else(|| self.known.get(&key).copied().unwrap_or(Symbol::NONE))
    }

    /// The key of a word in a name, if it has been asked for before.
    pub fn find_key(&self, word: &str) -> Symbol {
        if let Some(key) = plain_key(word) {
            return self.get(key);
        }
        let mut key = String::with_capacity(word.len());
        write_key(word, &mut key);
        self.find(&key)
    }

    /// The key of a token in a name, if it has been asked for before.
    pub fn find_token(&self, reading: Reading<'_>, at: usize) -> Symbol {
        let word = reading.word(at);
        match self.folded().number(reading.words[at]) {
            Some(number) if is_plain(word) => Symbol(number),
            _ => self.find_key(word),
        }
    }

    /// What a word tells by itself.
    pub fn word(&self, symbol: Symbol) -> &Wording {
        match self.local(symbol) {
            Some(at) => &self.words[at].wording,
            None => self.lexicon.wordings.of(symbol.0 as usize),
        }
    }

    /// How a word is written.
    pub fn text(&self, symbol: Symbol) -> &str {
        match self.local(symbol) {
            Some(at) => &self.texts[self.words[at].text.clone()],
            None => self.folded().text(symbol.0 as usize),
        }
    }

    /// Whether nothing is left of a word in a name: of *&*.
    pub fn is_empty(&self, symbol: Symbol) -> bool {
        let empty = |at: usize| self.words[at].text.is_empty();
        symbol == Symbol::NONE || self.local(symbol).is_some_and(empty)
    }

    /// The sides that some of these words name.
    pub fn sides(&self, words: &[Symbol]) -> u16 {
        words
            .iter()
            .fold(0, |sides, &word| sides | self.word(word).side)
    }

    /// Adds the word whose text starts there.
    fn add(&mut self, start: usize) {
        let text = start..self.texts.len();
        let wording = Wording::of(&self.texts[start..], &self.lexicon.vocabulary);
        self.words.push(Word { text, wording });
    }
}

/// The key of a short name without marks and accents, told without writing it out.
fn plain_key(word: &str) -> Option<Key> {
    is_plain(word).then(|| Key::of(word).lower()).flatten()
}

/// The words of a role by which somebody may be found: of a body its noun, of a document none.
fn looked_up(reading: Reading<'_>, role: &Mention, kind: RoleKind) -> Range<usize> {
    let Mention { tokens, core, .. } = role;
    match kind {
        RoleKind::Organisation => core.end - 1..core.end,
        RoleKind::Document => 0..0,
        RoleKind::Person if role.number != Number::Plural => tokens.start..described(reading, role),
        RoleKind::Person | RoleKind::Group => tokens.clone(),
    }
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
