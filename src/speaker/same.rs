//! Whether two names are one person's.
//!
//! *William Harlan*, *Bill Harlan* and *W. Harlan* can be one person, *Ann Harlan* is another.

use super::cast::{Cast, MOST_COMPARED};
use super::entity::Entity;
use super::name::{is_misspelling, key};
use super::symbol::Symbol;
use super::written::Name;
use crate::lexicon::Gender;

impl Cast<'_> {
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
}
