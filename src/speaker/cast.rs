//! Everybody the article names, found again by surname, first name or part of a name.
//!
//! Takes the mentions and gives one [`Entity`] for each person and body, whatever
//! forms of the name the article uses: *William “Bud” Harlan*, *Bill Harlan* and
//! *W. Harlan* are one, *Ann Harlan* is another.

use super::SpeakerKind;
use super::bearers::Bearers;
use super::entity::Entity;
use super::name::is_shouted;
use super::symbol::{Symbol, Symbols};
use super::written::{Name, Names};
use crate::lexicon::{Key, Number};
use crate::mention::{Evidence, Mention, MentionKind};
use crate::reading::Reading;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::cell::OnceCell;

/// No more people of one first letter or one name are compared.
pub(super) const MOST_COMPARED: usize = 32;

/// How many names an article has, more or less.
const MANY: usize = 28;

/// How many first letters they have.
const LETTERS: usize = 14;

/// The people and bodies of one article.
#[derive(Debug)]
pub(super) struct Cast<'a> {
    pub reading: Reading<'a>,
    pub symbols: Symbols<'a>,
    pub names: Names<'a>,
    pub entities: Vec<Entity<'a>>,
    pub by_surname: Bearers<Symbol>,
    /// By first, middle and nickname.
    pub by_word: Bearers<Symbol>,
    /// By the first letter of the surname.
    pub by_letter: Bearers<char>,
    /// By each word of titles, descriptions and office.
    pub by_role: Bearers<Symbol>,
    /// By the key of the full name; some by first and last word too.
    pub bodies: FxHashMap<Key, usize>,
    /// Bodies by what the text calls them.
    pub called: FxHashMap<&'a str, usize>,
    /// The words with a capital, once somebody asks.
    pub capitals: OnceCell<FxHashSet<Key>>,
}

impl<'a> Cast<'a> {
    /// Collects everybody who is named in full; what headlines name counts last.
    pub fn collect(reading: Reading<'a>, mentions: &[Mention]) -> Self {
        let mut cast = Self::new(reading, mentions);
        let (mut headings, mut loose) = (Vec::new(), Vec::new());
        let names = mentions.iter().enumerate();
        for (index, mention) in names.filter(|(_, mention)| mention.is_name()) {
            match mention.heading {
                true => headings.push(index),
                false => cast.meet(index, mentions, &mut loose),
            }
        }
        for index in headings {
            cast.meet(index, mentions, &mut loose);
        }
        for index in loose {
            match cast.has_namesake(index) {
                true => cast.names.shorten(index),
                false => cast.introduce(index, &mentions[index]),
            }
        }
        cast
    }

    /// Takes in whom a mention names, if it is a name; a loose one has to wait.
    fn meet(&mut self, index: usize, mentions: &[Mention], loose: &mut Vec<usize>) {
        let mention = &mentions[index];
        match mention.kind {
            MentionKind::Person(_) if self.is_loose(index, mention) => loose.push(index),
            MentionKind::Person(_) if self.names.of(index).is_full => {
                self.introduce(index, mention)
            }
            MentionKind::Person(_) => self.share_surname(index, mention, mentions.get(index + 1)),
            MentionKind::Organisation if mention.core.len() > 1 => {
                self.named_body(index, mention.core.clone());
            }
            _ => {}
        }
    }

    /// *Team Ortiz*, *AG Ortiz*, *Backing Ortiz*: a word of the language before a surname.
    fn is_loose(&self, index: usize, mention: &Mention) -> bool {
        let (reading, core) = (self.reading, &mention.core);
        // *AG Ortiz* in a headline; *AJ Ortiz* elsewhere is somebody.
        let quiet = || mention.paragraph == 0 && !is_shouted(reading.word(core.end - 1));
        let first = || reading.word(core.start);
        let shouted = || first().chars().all(char::is_uppercase) && quiet();
        core.len() == 2
            && self.names.of(index).is_full
            && reading.facts(core.start).given.is_none()
            && (reading.is_common_word(core.start)
                || shouted()
                || mention.heading && mention.kind == MentionKind::Person(Evidence::Looks))
            && !reading
                .names()
                .speaker_of
                .contains_key(self.names.of(index).text.as_ref())
    }

    /// Whether somebody with the surname of a mention has a listed given name.
    fn has_namesake(&self, index: usize) -> bool {
        let given = |entity: usize| {
            let first = self.entities[entity].name.split(' ').next();
            first.is_some_and(|first| self.reading.names().given.contains_key(first))
        };
        let mut namesakes = self.by_surname.of(self.names.of(index).last);
        namesakes.any(given)
    }

    fn new(reading: Reading<'a>, mentions: &[Mention]) -> Self {
        let mut symbols = Symbols::new(reading, mentions);
        let names = Names::new(reading, mentions, &mut symbols);
        Self {
            reading,
            names,
            symbols,
            entities: Vec::with_capacity(mentions.len() / 2),
            by_surname: Bearers::new(mentions.len() / 4),
            by_word: Bearers::new(mentions.len() / 4),
            by_letter: Bearers::new(LETTERS),
            by_role: Bearers::new(mentions.len()),
            bodies: FxHashMap::with_capacity_and_hasher(MANY, FxBuildHasher),
            called: FxHashMap::with_capacity_and_hasher(MANY, FxBuildHasher),
            capitals: OnceCell::new(),
        }
    }

    /// Finds out whose full name a mention is: somebody's who is known, or a new one's.
    fn introduce(&mut self, index: usize, mention: &Mention) {
        let person = self.person(index, mention);
        self.names.settle(index, person);
    }

    fn person(&mut self, index: usize, mention: &Mention) -> usize {
        let name = self.names.of(index).clone();
        let loose = mention.heading && mention.kind == MentionKind::Person(Evidence::Looks);
        let surname = || loose.then(|| self.surname_of_one(mention)).flatten();
        let entity = match self.same_person(&name, mention.gender).or_else(surname) {
            Some(known) => {
                self.take_known_name(known, &name);
                self.complete(known, &name);
                self.take_off_calling(known, &name);
                known
            }
            None => self.add(index, &name),
        };
        self.learn(entity, mention);
        entity
    }

    /// *Hilary Cole* goes by the name that the lists know her by.
    fn take_known_name(&mut self, entity: usize, name: &Name<'_>) {
        let names = self.reading.names();
        if self.entities[entity].has_an_office() {
            return;
        }
        if let Some(&known) = names.speaker_of.get(name.text.as_ref()) {
            self.entities[entity].recognise(&mut self.symbols, &names.speakers[known]);
        }
    }

    /// *Rivera Quispe* is *Tomás Rivera Quispe* from here on.
    fn complete(&mut self, index: usize, longer: &Name<'a>) {
        let words = self.names.keys(&longer.words);
        let known = &mut self.entities[index];
        if words.len() <= known.words.len()
            || !words.ends_with(self.names.keys(&known.words))
            || known.has_an_office()
        {
            return;
        }
        for &word in &words[..words.len() - known.words.len()] {
            self.by_word.note(word, index);
        }
        (known.name, known.words, known.suffix) =
            (longer.text.clone(), longer.words.clone(), longer.suffix);
    }

    /// *Florist Lena Ortiz* opened a sentence: somewhere else she is *Lena Ortiz*.
    fn take_off_calling(&mut self, index: usize, shorter: &Name<'a>) {
        let (words, known) = (self.names.keys(&shorter.words), &self.entities[index]);
        let given = &self.reading.names().given;
        let is_given = |name: &str| {
            let first = name.split(' ').next();
            first.is_some_and(|first| given.contains_key(first))
        };
        if words.len() < 2
            || words.len() >= known.words.len()
            || !self.names.keys(&known.words).ends_with(words)
            || is_given(&known.name)
            || !is_given(&shorter.text)
            || known.has_an_office()
        {
            return;
        }
        let known = &mut self.entities[index];
        (known.name, known.words, known.suffix) =
            (shorter.text.clone(), shorter.words.clone(), shorter.suffix);
    }

    /// *Denise and Keith Brown*: the first one is a Brown too.
    fn share_surname(&mut self, index: usize, mention: &Mention, next: Option<&Mention>) {
        let reading = self.reading;
        let joined = |next: &&Mention| {
            mention.core.len() == 1
                && next.tokens.start == mention.tokens.end + 1
                && matches!(next.kind, MentionKind::Person(_))
                && next.core.len() > 1
                && reading.is(mention.tokens.end, &["and", "&"])
        };
        let given = |at: usize| reading.names().given.contains_key(reading.word(at));
        let Some(next) = next.filter(joined) else {
            return;
        };
        if given(mention.core.start) && given(next.core.start) {
            let name = format!(
                "{} {}",
                reading.word(mention.core.start),
                reading.word(next.core.end - 1)
            );
            let name = self.names.name(Cow::Owned(name), &mut self.symbols);
            let known = self.same_person(&name, mention.gender);
            let entity = known.unwrap_or_else(|| self.add(index, &name));
            self.learn(entity, mention);
        }
    }

    /// A new person of this name.
    fn add(&mut self, mention: usize, name: &Name<'a>) -> usize {
        self.add_by(mention, name, true)
    }

    /// A new person of this name, who goes by the surname too or does not.
    pub(super) fn add_by(&mut self, mention: usize, name: &Name<'a>, by_surname: bool) -> usize {
        let mut entity = Entity::new(name.text.clone(), SpeakerKind::Person, mention);
        (entity.words, entity.suffix, entity.settled) = (name.words.clone(), name.suffix, false);
        if let Some(known) = self.known_speaker(&entity) {
            entity.recognise(&mut self.symbols, known);
        }
        let index = self.entities.len();
        if let Some((&last, earlier)) = self.names.keys(&name.words).split_last() {
            if by_surname {
                self.by_surname.note(last, index);
            }
            let letter = self.symbols.text(last).chars().next();
            if let Some(letter) = letter.filter(|_| by_surname) {
                self.by_letter.note(letter, index);
            }
            for &word in earlier {
                self.by_word.note(word, index);
            }
        }
        if let Some(nickname) = name.nickname {
            self.by_word.note(self.symbols.of_key(nickname), index);
        }
        self.entities.push(entity);
        index
    }

    /// Several people under one name.
    pub fn couple(&mut self, index: usize, name: String) -> usize {
        let written = self.names.name(Cow::Owned(name), &mut self.symbols);
        let mut entity = Entity::new(written.text, SpeakerKind::Group, index);
        (entity.words, entity.suffix) = (written.words, written.suffix);
        entity.number = Number::Plural;
        self.entities.push(entity);
        self.entities.len() - 1
    }

    /// A new person of whom the article gives no more than this.
    pub fn newcomer(&mut self, index: usize, mention: &Mention) -> usize {
        let name = self.names.of(index).clone();
        let person = self.add(index, &name);
        self.learn(person, mention);
        person
    }

    /// Somebody without a name.
    pub fn nobody(&mut self, index: usize, kind: SpeakerKind, mention: &Mention) -> usize {
        let mut entity = Entity::new(Cow::Borrowed(""), kind, index);
        (entity.gender, entity.number) = (mention.gender, mention.number);
        entity.add_role(self.reading, &self.symbols, mention.tokens.clone());
        let index = self.entities.len();
        self.entities.push(entity);
        self.index_roles(index);
        index
    }
}

/// The only two items, if there are exactly two.
pub(super) fn pair<T>(mut items: impl Iterator<Item = T>) -> Option<(T, T)> {
    let both = (items.next()?, items.next()?);
    items.next().is_none().then_some(both)
}

/// The only item, if there is exactly one.
pub(super) fn single<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let only = items.next()?;
    items.next().is_none().then_some(only)
}
