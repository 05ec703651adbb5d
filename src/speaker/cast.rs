//! Everybody the article names, found again by surname, first name or part of a name.
//!
//! Takes the mentions and gives one [`Entity`] for each person and body, whatever
//! forms of the name the article uses: *William “Bud” Harlan*, *Bill Harlan* and
//! *W. Harlan* are one, *Ann Harlan* is another.

use super::SpeakerKind;
use super::entity::{Entity, is_suffix};
use super::name::{is_mark, is_shouted, key, quietly, suffix};
use crate::lexicon::{Gender, Number};
use crate::mention::{Evidence, Mention, MentionKind, Reading};
use crate::tag::Tag;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// No more people of one first letter or one name are compared.
pub(super) const MOST_COMPARED: usize = 32;

/// The people and bodies of one article.
#[derive(Debug)]
pub(super) struct Cast<'a> {
    pub reading: Reading<'a>,
    pub entities: Vec<Entity>,
    pub by_surname: FxHashMap<String, Vec<usize>>,
    /// By first, middle and nickname.
    pub by_word: FxHashMap<String, Vec<usize>>,
    pub by_letter: FxHashMap<char, Vec<usize>>,
    /// By each word of titles, descriptions and office.
    by_role: FxHashMap<String, Vec<usize>>,
    /// By full name; some by first and last word too.
    pub bodies: FxHashMap<String, usize>,
}

/// What a name in the text says: the words without marks and degrees, and the nickname.
pub(super) struct Written {
    pub name: String,
    nickname: Option<String>,
}

impl<'a> Cast<'a> {
    /// Collects everybody who is named in full; what headlines name counts last.
    pub fn collect(reading: Reading<'a>, mentions: &[Mention]) -> Self {
        let mut cast = Self {
            reading,
            entities: Vec::new(),
            by_surname: FxHashMap::default(),
            by_word: FxHashMap::default(),
            by_letter: FxHashMap::default(),
            by_role: FxHashMap::default(),
            bodies: FxHashMap::default(),
        };
        for heading in [false, true] {
            for (index, mention) in mentions
                .iter()
                .enumerate()
                .filter(|(_, m)| m.heading == heading)
            {
                match mention.kind {
                    MentionKind::Person(_) if cast.is_full(mention) => {
                        _ = cast.person(index, mention)
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
        cast
    }

    /// Whether a name has more than a surname.
    pub fn is_full(&self, mention: &Mention) -> bool {
        let core = mention.core.clone();
        core.len() > 1
            && !self
                .reading
                .names()
                .particles
                .contains(self.reading.word(core.start))
            && !(core.len() == 2 && is_suffix(&key(self.reading.word(core.end - 1))))
    }

    /// The person of a full name: one that is known, or a new one.
    pub fn person(&mut self, index: usize, mention: &Mention) -> usize {
        let written = self.written(mention.core.clone());
        let probe = Entity::new(written.name, SpeakerKind::Person, index);
        let gender = mention.gender;
        let loose = mention.heading && mention.kind == MentionKind::Person(Evidence::Looks);
        let surname = || loose.then(|| self.surname_of_one(mention)).flatten();
        let entity = match self.same_person(&probe, gender).or_else(surname) {
            Some(known) => {
                self.complete(known, &probe);
                known
            }
            None => self.add(probe, written.nickname),
        };
        self.learn(entity, mention);
        entity
    }

    /// *Rivera Quispe* is *Tomás Rivera Quispe* from here on.
    fn complete(&mut self, index: usize, longer: &Entity) {
        let known = &self.entities[index];
        if longer.words.len() <= known.words.len()
            || !longer.words.ends_with(&known.words)
            || !known.office.is_empty()
        {
            return;
        }
        let new = longer.words.len() - known.words.len();
        for word in &longer.words[..new] {
            self.by_word.entry(word.clone()).or_default().push(index);
        }
        let known = &mut self.entities[index];
        (known.name, known.words) = (longer.name.clone(), longer.words.clone());
    }

    /// Notes what a mention tells about somebody.
    pub fn learn(&mut self, index: usize, mention: &Mention) {
        if let Some(known) = self.listed(&self.entities[index], mention) {
            self.entities[index].recognise(known);
        }
        let age = self.age(mention.tokens.end);
        let entity = &mut self.entities[index];
        if let Some(age) = age {
            entity.add_age(age);
        }
        entity.settled |= mention.kind == MentionKind::Person(Evidence::Settled);
        entity.learn_gender(mention.gender);
        entity.add_role(self.reading, mention.title.clone());
        entity.add_role(self.reading, mention.apposition.clone());
        self.index_roles(index);
    }

    /// Makes somebody found by the words of titles, descriptions and office.
    fn index_roles(&mut self, index: usize) {
        for word in self.entities[index].unindexed_role_words() {
            let holders = self.by_role.entry(word).or_default();
            if holders.last() != Some(&index) {
                holders.push(index);
            }
        }
    }

    /// The first people and the last ones that a role word is used of.
    pub fn holders(&self, noun: &str) -> Vec<usize> {
        let holders = self.by_role.get(noun).map_or(&[][..], Vec::as_slice);
        let half = MOST_COMPARED / 2;
        let last = holders
            .len()
            .saturating_sub(half)
            .max(half.min(holders.len()));
        holders
            .iter()
            .take(half)
            .chain(&holders[last..])
            .copied()
            .collect()
    }

    /// *, 41,* behind a name as *41-year-old*.
    fn age(&self, end: usize) -> Option<String> {
        let number = self.reading.word(end + 1);
        let age = self.reading.word(end) == ","
            && number.len() == 2
            && self.reading.tag(end + 1) == Tag::Number;
        age.then(|| format!("{number}-year-old"))
    }

    /// *Denise and Keith Brown*: the first one is a Brown too.
    fn share_surname(&mut self, index: usize, mention: &Mention, next: Option<&Mention>) {
        let reading = self.reading;
        let joined = |next: &&Mention| {
            next.tokens.start == mention.tokens.end + 1
                && reading.is(mention.tokens.end, &["and", "&"])
                && matches!(next.kind, MentionKind::Person(_))
                && next.core.len() > 1
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
            let probe = Entity::new(name, SpeakerKind::Person, index);
            let entity = self
                .same_person(&probe, mention.gender)
                .unwrap_or_else(|| self.add(probe, None));
            self.learn(entity, mention);
        }
    }

    pub fn written(&self, core: Range<usize>) -> Written {
        let reading = self.reading;
        let mut words: Vec<&str> = core.clone().map(|at| reading.word(at)).collect();
        let mut nickname = None;
        if let Some(mark) = words
            .iter()
            .position(|word| is_mark(word))
            .filter(|mark| mark + 2 < words.len())
        {
            nickname = Some(words[mark + 1].to_owned());
            words.drain(mark..mark + 3);
        }
        words.retain(|word| *word != ",");
        while words.len() > 2 && self.is_degree(words[words.len() - 1]) {
            words.pop();
        }
        let name = words.join(" ");
        Written {
            name: if is_shouted(&name) {
                quietly(&name)
            } else {
                name
            },
            nickname,
        }
    }

    /// *MP*, *CBE*: no part of the name itself.
    fn is_degree(&self, word: &str) -> bool {
        self.reading.names().particles.contains(word)
            && word.starts_with(char::is_uppercase)
            && !is_suffix(&key(word))
    }

    pub fn same_person(&self, probe: &Entity, gender: Gender) -> Option<usize> {
        let last = probe.words.last()?;
        let known = self.by_surname.get(last)?;
        known.iter().copied().take(MOST_COMPARED).find(|&index| {
            let entity = &self.entities[index];
            let same_gender =
                gender == Gender::Any || entity.gender == Gender::Any || entity.gender == gender;
            let listed = self
                .reading
                .names()
                .speaker_of
                .contains_key(probe.name.as_str());
            // *Cole Jr.* may go on as *Cole*, but is nobody else whom the lists know.
            let suffixes = (suffix(&entity.name), suffix(&probe.name));
            let same_suffix = suffixes.0 == suffixes.1 || suffixes.1.is_none() && !listed;
            same_gender && same_suffix && self.is_same_name(&entity.words, &probe.words)
        })
    }

    /// Whether two names with one surname can be one person's.
    fn is_same_name(&self, one: &[String], other: &[String]) -> bool {
        let (a, b) = (&one[0], &other[0]);
        let initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
        let shorter = one.ends_with(other) || other.ends_with(one);
        a == b
            || shorter
            || initial(a, b)
            || initial(b, a)
            || self.is_nickname(a, b)
            || self.is_nickname(b, a)
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

    fn add(&mut self, mut entity: Entity, nickname: Option<String>) -> usize {
        entity.settled = false;
        if let Some(known) = self.known_speaker(&entity) {
            entity.recognise(known);
        }
        let index = self.entities.len();
        if let Some(last) = entity.words.last() {
            self.by_surname.entry(last.clone()).or_default().push(index);
            if let Some(letter) = last.chars().next() {
                self.by_letter.entry(letter).or_default().push(index);
            }
        }
        let earlier = entity.words.iter().rev().skip(1).cloned();
        for word in earlier.chain(nickname.as_deref().map(key)) {
            self.by_word.entry(word).or_default().push(index);
        }
        self.entities.push(entity);
        index
    }

    /// Several people under one name.
    pub fn couple(&mut self, index: usize, name: String) -> usize {
        let mut entity = Entity::new(name, SpeakerKind::Group, index);
        entity.number = Number::Plural;
        self.entities.push(entity);
        self.entities.len() - 1
    }

    /// A new person of whom the article gives no more than this.
    pub fn newcomer(&mut self, index: usize, mention: &Mention) -> usize {
        let written = self.written(mention.core.clone());
        let entity = Entity::new(written.name, SpeakerKind::Person, index);
        let index = self.add(entity, written.nickname);
        self.learn(index, mention);
        index
    }

    /// Somebody without a name.
    pub fn nobody(&mut self, index: usize, kind: SpeakerKind, mention: &Mention) -> usize {
        let mut entity = Entity::new(String::new(), kind, index);
        (entity.gender, entity.number) = (mention.gender, mention.number);
        entity.add_role(self.reading, mention.tokens.clone());
        let index = self.entities.len();
        self.entities.push(entity);
        self.index_roles(index);
        index
    }
}

/// The only item, if there is exactly one.
pub(super) fn single<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let only = items.next()?;
    items.next().is_none().then_some(only)
}
