//! Everybody the article names, found again by surname, first name or part of a name.
//!
//! Takes the mentions and gives one [`Entity`] for each person and body, whatever
//! forms of the name the article uses: *William “Bud” Harlan*, *Bill Harlan* and
//! *W. Harlan* are one, *Ann Harlan* is another.

use super::SpeakerKind;
use super::bearers::Bearers;
use super::entity::Entity;
use super::name::{is_misspelling, is_shouted, key};
use super::symbol::{Symbol, Symbols, seat};
use super::written::{Name, Names};
use crate::lexicon::{Gender, Key, Number};
use crate::mention::{Evidence, Mention, MentionKind};
use crate::reading::Reading;
use crate::tag::Tag;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::cell::OnceCell;

/// No more people of one first letter or one name are compared.
pub(super) const MOST_COMPARED: usize = 32;

/// How many names an article has, more or less.
const MANY: usize = 28;

/// The people and bodies of one article.
#[derive(Debug)]
pub(super) struct Cast<'a> {
    pub reading: Reading<'a>,
    pub symbols: Symbols<'a>,
    pub names: Names<'a>,
    pub entities: Vec<Entity<'a>>,
    pub by_surname: Bearers,
    /// By first, middle and nickname.
    pub by_word: Bearers,
    pub by_letter: FxHashMap<char, Vec<usize>>,
    /// By each word of titles, descriptions and office.
    pub by_role: Bearers,
    /// By the key of the full name; some by first and last word too.
    pub bodies: FxHashMap<Key, usize>,
    /// Bodies by what the text calls them.
    pub called: FxHashMap<&'a str, usize>,
    /// The words with a capital, once somebody asks.
    pub capitals: OnceCell<FxHashSet<&'a str>>,
}

impl<'a> Cast<'a> {
    /// Collects everybody who is named in full; what headlines name counts last.
    pub fn collect(reading: Reading<'a>, mentions: &[Mention]) -> Self {
        let mut cast = Self::new(reading, mentions);
        let mut loose = Vec::new();
        for heading in [false, true] {
            for (index, mention) in mentions
                .iter()
                .enumerate()
                .filter(|(_, m)| m.heading == heading)
            {
                match mention.kind {
                    MentionKind::Person(_) if cast.is_loose(index, mention) => loose.push(index),
                    MentionKind::Person(_) if cast.names.of(index).is_full => {
                        cast.introduce(index, mention)
                    }
                    MentionKind::Person(_) => {
                        cast.share_surname(index, mention, mentions.get(index + 1))
                    }
                    MentionKind::Organisation if mention.core.len() > 1 => {
                        cast.named_body(index, reading.words(mention.core.clone()));
                    }
                    _ => {}
                }
            }
        }
        for index in loose {
            match cast.has_namesake(index) {
                true => cast.names.shorten(index),
                false => cast.introduce(index, &mentions[index]),
            }
        }
        cast
    }

    /// *Team Ortiz*, *AG Ortiz*, *Backing Ortiz*: a word of the language before a surname.
    fn is_loose(&self, index: usize, mention: &Mention) -> bool {
        let (reading, core) = (self.reading, &mention.core);
        let first = reading.word(core.start);
        // *AG Ortiz* in a headline; *AJ Ortiz* elsewhere is somebody.
        let quiet = || mention.paragraph == 0 && !is_shouted(reading.word(core.end - 1));
        let shouted = || first.chars().all(char::is_uppercase) && quiet();
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
            by_letter: FxHashMap::default(),
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

    /// Notes what a mention tells about somebody.
    pub fn learn(&mut self, index: usize, mention: &Mention) {
        if let Some(known) = self.listed(&self.entities[index], mention) {
            self.entities[index].recognise(&mut self.symbols, known);
        }
        let age = self
            .age(mention.tokens.end)
            .or_else(|| self.age_before(mention));
        let (entity, symbols) = (&mut self.entities[index], &self.symbols);
        if let Some(age) = age {
            entity.add_age(symbols, age);
        }
        entity.settled |= mention.kind == MentionKind::Person(Evidence::Settled);
        entity.learn_gender(mention.gender);
        entity.add_role(self.reading, symbols, mention.title.clone());
        entity.add_role(self.reading, symbols, mention.apposition.clone());
        if let Some(seat) = seat(self.reading, mention) {
            entity.add_role(self.reading, symbols, seat);
        }
        self.index_roles(index);
    }

    /// Makes somebody found by the words of titles, descriptions and office.
    fn index_roles(&mut self, index: usize) {
        if !self.entities[index].has_new_role_words() {
            return;
        }
        let by_role = &mut self.by_role;
        self.entities[index].index_role_words(&self.symbols, |word| by_role.note(word, index));
    }

    /// *, 41,* behind a name as *41-year-old*.
    fn age(&mut self, end: usize) -> Option<Symbol> {
        let number = self.age_behind(end)?;
        Some(self.symbols.of(&format!("{number}-year-old")))
    }

    /// *41* in *, 41,* behind a name.
    pub fn age_behind(&self, end: usize) -> Option<&'a str> {
        if self.reading.tag(end + 1) != Tag::Number || self.reading.word(end) != "," {
            return None;
        }
        let number = self.reading.word(end + 1);
        (number.len() == 2).then_some(number)
    }

    /// *41-year-old* before a name.
    fn age_before(&mut self, mention: &Mention) -> Option<Symbol> {
        let before = self.reading.word(mention.tokens.start.checked_sub(1)?);
        before
            .ends_with("year-old")
            .then(|| self.symbols.of(before))
    }

    /// *Denise and Keith Brown*: the first one is a Brown too.
    fn share_surname(&mut self, index: usize, mention: &Mention, next: Option<&Mention>) {
        let reading = self.reading;
        let joined = |next: &&Mention| {
            next.tokens.start == mention.tokens.end + 1
                && matches!(next.kind, MentionKind::Person(_))
                && next.core.len() > 1
                && reading.is(mention.tokens.end, &["and", "&"])
        };
        let given = |at: usize| reading.names().given.contains_key(reading.word(at));
        let Some(next) = next.filter(joined) else {
            return;
        };
        if mention.core.len() == 1 && given(mention.core.start) && given(next.core.start) {
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

    /// Somebody who is known and can have this name.
    pub fn same_person(&self, name: &Name<'_>, gender: Gender) -> Option<usize> {
        let words = self.names.keys(&name.words);
        let known = self.by_surname.of(*words.last()?);
        known.take(MOST_COMPARED).find(|&index| {
            let entity = &self.entities[index];
            let same_gender =
                gender == Gender::Any || entity.gender == Gender::Any || entity.gender == gender;
            let listed = || {
                self.reading
                    .names()
                    .speaker_of
                    .contains_key(name.text.as_ref())
            };
            // *Cole Jr.* may go on as *Cole*, but is nobody else whom the lists know.
            let same_suffix = || entity.suffix == name.suffix || name.suffix.is_none() && !listed();
            same_gender
                && (self.is_same_name(self.words_of(index), words)
                    || self.is_slip(entity, words, gender))
                && same_suffix()
                || self.is_known_as(entity, name)
        })
    }

    /// *Joseph R. Biden Jr.*: one of the names that the lists know somebody by.
    fn is_known_as(&self, entity: &Entity<'_>, name: &Name<'_>) -> bool {
        let names = self.reading.names();
        let known = || names.speaker_of.get(name.text.as_ref());
        entity.has_an_office()
            && known().is_some_and(|&known| *names.speakers[known].name == *entity.name)
    }

    /// Whether two names with one surname can be one person's.
    fn is_same_name(&self, one: &[Symbol], other: &[Symbol]) -> bool {
        let (a, b) = (one[0], other[0]);
        let shorter = || one.ends_with(other) || other.ends_with(one);
        let initial = |a: &str, b: &str| a.chars().nth(1).is_none() && b.starts_with(a);
        let stands_for = |a: Symbol, b: Symbol| {
            let (a, b) = (self.symbols.text(a), self.symbols.text(b));
            initial(a, b) || self.is_nickname(a, b)
        };
        a == b || shorter() || stands_for(a, b) || stands_for(b, a)
    }

    /// *Hilary Cole* is *Hillary Cole*, and *Daniela Cole* is not *Daniel Cole*.
    fn is_slip(&self, entity: &Entity<'_>, words: &[Symbol], gender: Gender) -> bool {
        let (one, other) = (
            self.symbols.text(self.names.keys(&entity.words)[0]),
            self.symbols.text(words[0]),
        );
        let of_one_gender = gender != Gender::Any && entity.gender == gender;
        of_one_gender && entity.words.len() == words.len() && is_misspelling(one, other)
    }

    /// Whether *Bill* may stand for *William*.
    fn is_nickname(&self, short: &str, long: &str) -> bool {
        self.given_names(short)
            .iter()
            .any(|given| key(given) == long)
    }

    pub fn given_names(&self, short: &str) -> &[Box<str>] {
        let mut capital: String = short.to_owned();
        if let Some(first) = capital.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        self.reading
            .names()
            .nicknames
            .get(capital.as_str())
            .map_or(&[], Vec::as_slice)
    }

    /// The words of somebody's name as keys, in order, suffixes left out.
    pub fn words_of(&self, entity: usize) -> &[Symbol] {
        self.names.keys(&self.entities[entity].words)
    }

    /// A new person of this name.
    fn add(&mut self, mention: usize, name: &Name<'a>) -> usize {
        let mut entity = Entity::new(name.text.clone(), SpeakerKind::Person, mention);
        (entity.words, entity.suffix, entity.settled) = (name.words.clone(), name.suffix, false);
        if let Some(known) = self.known_speaker(&entity) {
            entity.recognise(&mut self.symbols, known);
        }
        let index = self.entities.len();
        if let Some((&last, earlier)) = self.names.keys(&name.words).split_last() {
            self.by_surname.note(last, index);
            if let Some(letter) = self.symbols.text(last).chars().next() {
                self.by_letter.entry(letter).or_default().push(index);
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
