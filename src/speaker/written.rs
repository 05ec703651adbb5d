//! Names of people as the text writes them → their words, read once for each mention.
//!
//! *William “Bud” Harlan, MP* is *William Harlan* with a nickname, its words the symbols of
//! *william* and *harlan*.

use super::entity::is_suffix;
use super::name::{self, is_mark, is_shouted, key, quietly, words};
use super::symbol::{Symbol, Symbols};
use crate::mention::{Mention, MentionKind};
use crate::reading::Reading;
use std::borrow::Cow;
use std::ops::Range;

/// What a name in the text says.
#[derive(Debug, Clone)]
pub(super) struct Name<'a> {
    /// The words without marks and degrees.
    pub text: Cow<'a, str>,
    /// Its keys among all keys, suffixes left out.
    pub words: Range<usize>,
    /// The key of the last word that is no suffix.
    pub last: Symbol,
    /// *jr*, if it ends that way.
    pub suffix: Option<Symbol>,
    /// What stands inside marks.
    pub nickname: Option<&'a str>,
    /// Whether it is more than a surname.
    pub is_full: bool,
    /// Whose full name it is, once that is known.
    pub bearer: Option<usize>,
}

/// The names of people in an article, by mention.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    names: Vec<Name<'a>>,
    /// For each mention the place of its name.
    of: Vec<usize>,
    keys: Vec<Symbol>,
}

impl<'a> Names<'a> {
    /// Reads the names of all people among the mentions.
    pub fn new(reading: Reading<'a>, mentions: &[Mention], symbols: &mut Symbols<'_>) -> Self {
        let mut names = Self {
            of: Vec::with_capacity(mentions.len()),
            names: Vec::with_capacity(mentions.len() / 2),
            keys: Vec::with_capacity(mentions.len()),
        };
        for mention in mentions {
            names.of.push(names.names.len());
            if matches!(mention.kind, MentionKind::Person(_)) {
                names.add(reading, mention.core.clone(), symbols);
            }
        }
        names
    }

    /// The name of the person that a mention names.
    pub fn of(&self, mention: usize) -> &Name<'a> {
        &self.names[self.of[mention]]
    }

    /// *Team Ortiz* tells no more than *Ortiz*.
    pub fn shorten(&mut self, mention: usize) {
        self.names[self.of[mention]].is_full = false;
    }

    /// Notes whose full name a mention is.
    pub fn settle(&mut self, mention: usize, bearer: usize) {
        self.names[self.of[mention]].bearer = Some(bearer);
    }

    /// The keys of a name's words, in order, suffixes left out.
    pub fn keys(&self, words: &Range<usize>) -> &[Symbol] {
        &self.keys[words.clone()]
    }

    fn add(&mut self, reading: Reading<'a>, core: Range<usize>, symbols: &mut Symbols<'_>) {
        let text = reading.words(core.clone());
        let name = if opens_in_capitals(reading, &core) {
            let (first, rest) = text.split_at(reading.word(core.start).len());
            self.name(Cow::Owned(quietly(first) + rest), symbols)
        } else if is_plain(reading, text, &core) {
            self.of_tokens(reading, core.clone(), text, symbols)
        } else {
            let (text, nickname) = written(reading, core.clone());
            Name {
                nickname,
                ..self.name(text, symbols)
            }
        };
        self.names.push(Name {
            is_full: is_full(reading, core),
            ..name
        });
    }

    /// The name of a body, whose words are these tokens if they stand in the text that way.
    pub fn body(
        &mut self,
        reading: Reading<'a>,
        tokens: Range<usize>,
        text: Cow<'a, str>,
        symbols: &mut Symbols<'_>,
    ) -> Name<'a> {
        match text {
            Cow::Borrowed(text) if is_spaced(text, tokens.len()) => {
                self.of_tokens(reading, tokens, text, symbols)
            }
            text => self.name(text, symbols),
        }
    }

    /// A name in plain letters, each token a word.
    fn of_tokens(
        &mut self,
        reading: Reading<'a>,
        tokens: Range<usize>,
        text: &'a str,
        symbols: &mut Symbols<'_>,
    ) -> Name<'a> {
        let first = self.keys.len();
        self.keys
            .extend(tokens.map(|at| symbols.of_token(reading, at)));
        self.read(Cow::Borrowed(text), first, symbols)
    }

    /// A name of these words.
    pub fn name(&mut self, text: Cow<'a, str>, symbols: &mut Symbols<'_>) -> Name<'a> {
        let first = self.keys.len();
        self.keys
            .extend(words(&text).map(|word| symbols.of_key(word)));
        self.read(text, first, symbols)
    }

    /// The name of which all keys stand from `first` on.
    fn read(&mut self, text: Cow<'a, str>, first: usize, symbols: &Symbols<'_>) -> Name<'a> {
        let (mut end, mut last, mut suffix) = (first, Symbol::NONE, None);
        for at in first..self.keys.len() {
            let key = self.keys[at];
            suffix = symbols.word(key).suffix.then_some(key);
            if suffix.is_some() {
                continue;
            }
            last = key;
            if !symbols.is_empty(key) {
                self.keys[end] = key;
                end += 1;
            }
        }
        self.keys.truncate(end);
        Name {
            text,
            words: first..self.keys.len(),
            last,
            suffix,
            nickname: None,
            is_full: true,
            bearer: None,
        }
    }
}

/// *JAN Ortiz*: how houses print the first word of an article.
fn opens_in_capitals(reading: Reading<'_>, core: &Range<usize>) -> bool {
    const SHORTEST: usize = 3;
    let is_capital = |letter: char| letter.is_uppercase();
    let (first, last) = (reading.word(core.start), reading.word(core.end - 1));
    let opens = || {
        let start = reading.document.tokens[core.start].span.start;
        let paragraphs = &reading.document.paragraphs;
        let found = paragraphs.binary_search_by_key(&start, |paragraph| paragraph.span.start);
        found.is_ok()
    };
    // *UBK Cole* is a house and no first name.
    let is_word = || first.chars().any(|letter| "AEIOUY".contains(letter));
    let known = || {
        let quiet = quietly(first);
        reading.names().given.contains_key(&*quiet) || reading.is_common_word(core.start)
    };
    core.len() > 1
        && first.len() >= SHORTEST
        && (known() || first.len() > SHORTEST && is_word())
        && first.chars().all(is_capital)
        && !last.chars().all(is_capital)
        && opens()
}

/// Whether a name is written in plain letters, its words as they stand in the text.
fn is_plain(reading: Reading<'_>, text: &str, core: &Range<usize>) -> bool {
    let degree = || core.len() > 2 && is_degree(reading, reading.word(core.end - 1));
    is_spaced(text, core.len()) && text.bytes().any(|byte| byte.is_ascii_lowercase()) && !degree()
}

/// Whether a text is so many words in plain letters with one space between them.
fn is_spaced(text: &str, words: usize) -> bool {
    let mut spaces = 0;
    let plain = text.bytes().all(|byte| {
        spaces += usize::from(byte == b' ');
        byte.is_ascii_alphabetic() || byte == b' '
    });
    plain && spaces + 1 == words
}

/// The words of a name without marks and degrees, and the nickname.
fn written<'a>(reading: Reading<'a>, core: Range<usize>) -> (Cow<'a, str>, Option<&'a str>) {
    let text = reading.words(core.clone());
    let mut words: Vec<&str> = core.clone().map(|at| reading.word(at)).collect();
    let mut nickname = None;
    if let Some(mark) = words
        .iter()
        .position(|word| is_mark(word))
        .filter(|mark| mark + 2 < words.len())
    {
        nickname = Some(words[mark + 1]);
        words.drain(mark..mark + 3);
    }
    words.retain(|word| *word != ",");
    while words.len() > 2 && is_degree(reading, words[words.len() - 1]) {
        words.pop();
    }
    if words.iter().copied().eq(text.split(' ')) && !is_shouted(text) {
        return (Cow::Borrowed(text), nickname);
    }
    let name = words.join(" ");
    (
        Cow::Owned(if is_shouted(&name) {
            quietly(&name)
        } else {
            name
        }),
        nickname,
    )
}

/// *Jr.*
pub(super) fn is_suffix_word(word: &str) -> bool {
    const LONGEST: usize = "iii".len();
    let surely_not = name::is_plain(word) && word.len() > LONGEST;
    !surely_not && is_suffix(&key(word))
}

/// *MP*, *CBE*: no part of the name itself.
fn is_degree(reading: Reading<'_>, word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && reading.names().particles.contains(word)
        && !is_suffix_word(word)
}

/// Whether a name has more than a surname.
fn is_full(reading: Reading<'_>, core: Range<usize>) -> bool {
    core.len() > 1
        && !reading.facts(core.start).particle
        && !(core.len() == 2 && is_suffix_word(reading.word(core.end - 1)))
}
