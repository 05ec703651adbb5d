//! Everybody the article names, found again by surname, first name or part of a name.
//!
//! Takes the mentions and gives one [`Entity`] for each person and body, whatever
//! forms of the name the article uses: *William “Bud” Harlan*, *Bill Harlan* and
//! *W. Harlan* are one, *Ann Harlan* is another.

use super::SpeakerKind;
use super::entity::{Entity, is_suffix};
use super::name::{is_misspelling, key};
use crate::lexicon::{Gender, KnownSpeaker, Number};
use crate::mention::{Evidence, Mention, MentionKind, Reading};
use crate::tag::Tag;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// No more people of one first letter or one name are compared.
const MOST_COMPARED: usize = 32;

/// The people and bodies of one article.
#[derive(Debug)]
pub(super) struct Cast<'a> {
    reading: Reading<'a>,
    pub entities: Vec<Entity>,
    by_surname: FxHashMap<String, Vec<usize>>,
    /// By first, middle and nickname.
    by_word: FxHashMap<String, Vec<usize>>,
    by_letter: FxHashMap<char, Vec<usize>>,
    bodies: FxHashMap<String, usize>,
}

/// What a name in the text says: the words without marks and degrees, and the nickname.
struct Written {
    name: String,
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
            bodies: FxHashMap::default(),
        };
        for heading in [false, true] {
            for (index, mention) in mentions.iter().enumerate().filter(|(_, m)| m.heading == heading) {
                match mention.kind {
                    MentionKind::Person(_) if cast.is_full(mention) => _ = cast.person(index, mention),
                    MentionKind::Person(_) => cast.share_surname(index, mention, mentions.get(index + 1)),
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
            && !self.reading.names().particles.contains(self.reading.word(core.start))
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
            Some(known) => known,
            None => self.add(probe, written.nickname),
        };
        self.learn(entity, mention);
        entity
    }

    /// Notes what a mention tells about somebody.
    pub fn learn(&mut self, entity: usize, mention: &Mention) {
        if !mention.title.is_empty() && self.entities[entity].words.len() == 1 {
            if let Some(known) = self.titled_speaker(&self.entities[entity], mention) {
                self.entities[entity].recognise(known);
            }
        }
        if self.entities[entity].office.is_empty() {
            if let Some(known) = self.misspelled_speaker(&self.entities[entity], mention) {
                self.entities[entity].recognise(known);
            }
        }
        let age = self.age(mention.tokens.end);
        let entity = &mut self.entities[entity];
        if let Some(age) = age {
            entity.add_age(age);
        }
        entity.settled |= mention.kind == MentionKind::Person(Evidence::Settled);
        entity.learn_gender(mention.gender);
        entity.add_role(self.reading, mention.title.clone());
        entity.add_role(self.reading, mention.apposition.clone());
    }

    /// *, 41,* behind a name as *41-year-old*.
    fn age(&self, end: usize) -> Option<String> {
        let number = self.reading.word(end + 1);
        let age = self.reading.word(end) == "," && number.len() == 2 && self.reading.tag(end + 1) == Tag::Number;
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
        let Some(next) = next.filter(joined) else { return };
        if mention.core.len() == 1 && given(mention.core.start) && given(next.core.start) {
            let name = format!("{} {}", reading.word(mention.core.start), reading.word(next.core.end - 1));
            let probe = Entity::new(name, SpeakerKind::Person, index);
            let entity = self.same_person(&probe, mention.gender).unwrap_or_else(|| self.add(probe, None));
            self.learn(entity, mention);
        }
    }

    fn written(&self, core: Range<usize>) -> Written {
        let reading = self.reading;
        let mut words: Vec<&str> = core.clone().map(|at| reading.word(at)).collect();
        let mut nickname = None;
        if let Some(mark) = words.iter().position(|word| is_mark(word)).filter(|mark| mark + 2 < words.len()) {
            nickname = Some(words[mark + 1].to_owned());
            words.drain(mark..mark + 3);
        }
        words.retain(|word| *word != ",");
        while words.len() > 2 && self.is_degree(words[words.len() - 1]) {
            words.pop();
        }
        let name = words.join(" ");
        Written { name: if is_shouted(&name) { quietly(&name) } else { name }, nickname }
    }

    /// *MP*, *CBE*: no part of the name itself.
    fn is_degree(&self, word: &str) -> bool {
        self.reading.names().particles.contains(word)
            && word.starts_with(char::is_uppercase)
            && !is_suffix(&key(word))
    }

    fn same_person(&self, probe: &Entity, gender: Gender) -> Option<usize> {
        let last = probe.words.last()?;
        let known = self.by_surname.get(last)?;
        known.iter().copied().take(MOST_COMPARED).find(|&index| {
            let entity = &self.entities[index];
            let same_gender = gender == Gender::Any || entity.gender == Gender::Any || entity.gender == gender;
            let listed = self.reading.names().speaker_of.contains_key(probe.name.as_str());
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
        a == b || shorter || initial(a, b) || initial(b, a) || self.is_nickname(a, b) || self.is_nickname(b, a)
    }

    /// Whether *Bill* may stand for *William*.
    fn is_nickname(&self, short: &str, long: &str) -> bool {
        self.given_names(short).iter().any(|given| key(given) == long)
    }

    fn given_names(&self, short: &str) -> &[Box<str>] {
        let mut capital: String = short.to_owned();
        if let Some(first) = capital.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        self.reading.names().nicknames.get(capital.as_str()).map_or(&[], Vec::as_slice)
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

    /// The known speaker of this name, by alias or by first name and surname.
    fn known_speaker(&self, entity: &Entity) -> Option<&'a KnownSpeaker> {
        let names = self.reading.names();
        if let Some(&known) = names.speaker_of.get(entity.name.as_str()) {
            return Some(&names.speakers[known]);
        }
        let surname = entity.name.rsplit(' ').next()?;
        let same = |known: &&KnownSpeaker| known.name.split(' ').next().map(key).as_ref() == entity.words.first();
        let fitting = names.speakers_by_surname.get(surname).map_or(&[][..], Vec::as_slice);
        fitting.iter().map(|&known| &names.speakers[known]).find(same)
    }

    /// The known speaker whose surname is misspelled here, first name and office as they should be.
    fn misspelled_speaker(&self, entity: &Entity, mention: &Mention) -> Option<&'a KnownSpeaker> {
        let names = self.reading.names();
        let (first, _) = entity.name.split_once(' ')?;
        let last = entity.words.last()?;
        let near = |known: &&KnownSpeaker| known.name.rsplit(' ').next().is_some_and(|other| is_misspelling(&key(other), last));
        let namesakes = names.speakers_by_given.get(first)?.iter().map(|&known| &names.speakers[known]);
        single(namesakes.filter(near).filter(|known| self.is_in_office(known, mention)))
    }

    /// Whether a mention's title or description has a word of a known speaker's office.
    fn is_in_office(&self, known: &KnownSpeaker, mention: &Mention) -> bool {
        const SHORTEST: usize = 4;
        let told = mention.title.clone().chain(mention.apposition.clone()).map(|at| self.reading.word(at));
        let mut told = told.filter(|word| word.len() >= SHORTEST);
        told.any(|word| known.role.split(' ').any(|other| other.eq_ignore_ascii_case(word)))
    }

    /// Who is meant by a surname, a first name or a nickname; with the way it was found.
    pub fn by_part(&self, index: usize, mention: &Mention) -> Result<(usize, &'static str), Unclear> {
        let words: Vec<String> = self.written(mention.core.clone()).name.split(' ').map(key).collect();
        let Some(last) = words.iter().rev().find(|word| !is_suffix(word)) else { return Err(Unclear::Unknown) };
        let junior = words.last().filter(|word| is_suffix(word));
        let none = Vec::new();
        let steps = [
            ("surname", self.by_surname.get(last).unwrap_or(&none).clone()),
            ("part of a name", self.by_word.get(last).unwrap_or(&none).clone()),
            ("nickname", self.by_nickname(last)),
            ("misspelled surname", self.by_misspelling(last)),
        ];
        for (way, candidates) in steps {
            let mut fitting = candidates;
            fitting.truncate(MOST_COMPARED);
            fitting.retain(|&entity| self.fits(entity, mention) && (junior.is_none() || suffix(&self.entities[entity].name).as_ref() == junior));
            if !fitting.is_empty() {
                return self.choose(&fitting, index, mention).map(|entity| (entity, way)).ok_or(Unclear::Several);
            }
        }
        Err(Unclear::Unknown)
    }

    /// Whom a name means, if only one person of the article has it.
    pub fn find(&self, mention: &Mention) -> Option<usize> {
        if self.is_full(mention) {
            let name = self.written(mention.core.clone()).name;
            return self.same_person(&Entity::new(name, SpeakerKind::Person, 0), mention.gender);
        }
        match self.with_surname(self.reading.word(mention.core.end - 1)) {
            &[only] => Some(only),
            _ => None,
        }
    }

    /// Everybody with this surname.
    pub fn with_surname(&self, surname: &str) -> &[usize] {
        self.by_surname.get(&key(surname)).map_or(&[], Vec::as_slice)
    }

    /// Several people under one name.
    pub fn couple(&mut self, index: usize, name: String) -> usize {
        let mut entity = Entity::new(name, SpeakerKind::Group, index);
        entity.number = Number::Plural;
        self.entities.push(entity);
        self.entities.len() - 1
    }

    /// The only person in full with this surname.
    pub fn surname_of_one(&self, mention: &Mention) -> Option<usize> {
        let surname = key(self.reading.word(mention.core.end - 1));
        match self.by_surname.get(&surname).map(Vec::as_slice) {
            Some(&[only]) if self.entities[only].words.len() > 1 && self.entities[only].settled => Some(only),
            _ => None,
        }
    }

    fn by_nickname(&self, short: &str) -> Vec<usize> {
        let long = self.given_names(short).iter().filter_map(|given| self.by_word.get(&key(given)));
        long.flatten().copied().collect()
    }

    fn by_misspelling(&self, last: &str) -> Vec<usize> {
        let near = last.chars().next().and_then(|letter| self.by_letter.get(&letter));
        let near = near.into_iter().flatten().copied().take(MOST_COMPARED);
        near.filter(|&index| self.entities[index].words.last().is_some_and(|known| is_misspelling(known, last))).collect()
    }

    fn fits(&self, entity: usize, mention: &Mention) -> bool {
        let titled = !mention.title.is_empty();
        let told = if titled { mention.gender } else { Gender::Any };
        let known = self.entities[entity].gender;
        told == Gender::Any || known == Gender::Any || told == known
    }

    /// The one of several people with a name that is meant here, if that is clear.
    fn choose(&self, fitting: &[usize], index: usize, mention: &Mention) -> Option<usize> {
        if let [only] = fitting {
            return Some(*only);
        }
        let title = mention.title.clone().map(|at| self.reading.word(at).to_lowercase());
        let title: Vec<String> = title.filter(|word| !is_courtesy(word)).collect();
        let titled = |&entity: &usize| title.iter().any(|word| self.entities[entity].has_role(word));
        if let Some(only) = single(fitting.iter().copied().filter(titled)) {
            return Some(only);
        }
        let named_before = |&entity: &usize| self.entities[entity].first < index;
        let before: Vec<usize> = fitting.iter().copied().filter(named_before).collect();
        if let [only] = before[..] {
            return Some(only);
        }
        self.outstanding(&before)
    }

    /// The one that the article has named much more often than the others.
    pub fn outstanding(&self, entities: &[usize]) -> Option<usize> {
        let count = |&entity: &usize| self.entities[entity].count;
        let best = entities.iter().copied().max_by_key(count)?;
        let others = entities.iter().filter(|&&entity| entity != best).map(count).max().unwrap_or(0);
        (count(&best) > 2 * others).then_some(best)
    }

    /// A new person of whom the article gives no more than this.
    pub fn newcomer(&mut self, index: usize, mention: &Mention) -> usize {
        let written = self.written(mention.core.clone());
        let entity = Entity::new(written.name, SpeakerKind::Person, index);
        let index = self.add(entity, written.nickname);
        self.learn(index, mention);
        index
    }

    /// The known speaker with this surname whose office the title tells.
    fn titled_speaker(&self, entity: &Entity, mention: &Mention) -> Option<&'a KnownSpeaker> {
        let names = self.reading.names();
        let known = names.speakers_by_surname.get(entity.name.as_str())?;
        single(known.iter().map(|&known| &names.speakers[known]).filter(|known| self.is_in_office(known, mention)))
    }

    /// The body of this name, or of a longer name that starts with it.
    pub fn known_body(&self, name: &str) -> Option<usize> {
        self.bodies.get(&key(name)).copied()
    }

    /// The body of a name; a new one if the article has not named it.
    pub fn body(&mut self, index: usize, name: &str) -> usize {
        let canonical = self.reading.names().organisations.get(name).map_or(name, |known| known);
        if let Some(known) = self.known_body(canonical) {
            return known;
        }
        let entity = self.entities.len();
        self.entities.push(Entity::new(canonical.to_owned(), SpeakerKind::Organisation, index));
        self.bodies.insert(key(canonical), entity);
        entity
    }

    /// The body of a proper name, which may go on by its first or last word: *the Times*.
    pub fn named_body(&mut self, index: usize, name: &str) -> usize {
        let entity = self.body(index, name);
        let name = &self.entities[entity].name;
        if let (Some((first, _)), Some((_, last))) = (name.split_once(' '), name.rsplit_once(' ')) {
            let (first, last) = (key(first), key(last));
            self.bodies.entry(first).or_insert(entity);
            self.bodies.entry(last).or_insert(entity);
        }
        entity
    }

    /// Somebody without a name.
    pub fn nobody(&mut self, index: usize, kind: SpeakerKind, mention: &Mention) -> usize {
        let mut entity = Entity::new(String::new(), kind, index);
        (entity.gender, entity.number) = (mention.gender, mention.number);
        entity.add_role(self.reading, mention.tokens.clone());
        self.entities.push(entity);
        self.entities.len() - 1
    }
}

/// Why a part of a name leads to nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unclear {
    /// Nobody has it.
    Unknown,
    /// Several people have it.
    Several,
}

/// *mr.*: tells no office.
fn is_courtesy(word: &str) -> bool {
    matches!(word, "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "miss" | "sir" | "dame" | "lord" | "lady" | "dr" | "dr.")
}

/// The only item, if there is exactly one.
pub(super) fn single<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let only = items.next()?;
    items.next().is_none().then_some(only)
}

/// *LENA ORTIZ*: capitals only, and too long for the initials of a body.
fn is_shouted(name: &str) -> bool {
    const SHORTEST: usize = 4;
    let letters = || name.chars().filter(|letter| letter.is_alphabetic());
    letters().count() >= SHORTEST && letters().all(char::is_uppercase)
}

/// *Lena Ortiz*
fn quietly(name: &str) -> String {
    let mut inside = false;
    let mut lower = |letter: char| {
        let letter = if inside { letter.to_lowercase().next().unwrap_or(letter) } else { letter };
        inside = letter.is_alphabetic();
        letter
    };
    name.chars().map(&mut lower).collect()
}

fn is_mark(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "'" | "‘" | "’" | "''" | "``")
}

fn suffix(name: &str) -> Option<String> {
    name.rsplit(' ').next().map(key).filter(|last| is_suffix(last))
}
