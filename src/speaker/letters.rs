//! Offices and seats by their letters: *the PM*, *the Ava South MLA*.
//!
//! *The PM* is the only prime minister of the article, and *the Ava South MLA* whoever sits for
//! that place, or nobody who is named.

use super::callings::SIDES;
use super::cast::{Cast, single};
use super::symbol::Symbol;
use super::walk::{Story, Walker};
use crate::lexicon::Number;
use crate::mention::Mention;

impl Walker<'_> {
    /// *the PM*: the only prime minister, before or behind.
    pub(super) fn holder_of_letters(
        &self,
        mention: &Mention,
        letters: Symbol,
        (office, kinds): (&str, &[&str]),
    ) -> Option<usize> {
        let Cast {
            entities, symbols, ..
        } = &self.story.cast;
        let noun = symbols.find(office);
        let people = self.holders(noun, &[], false);
        let told = |one: usize, kind: &&str| {
            entities[one].fit(symbols, noun, &[symbols.find(kind), noun]) > 2
                && entities[one].has_role(symbols, symbols.find(kind))
        };
        let mut people: Vec<usize> = people
            .into_iter()
            .filter(|&one| kinds.iter().any(|kind| told(one, kind)))
            .chain(self.holders(letters, &[], false))
            .filter(|&one| entities[one].agrees(mention.gender, Number::Singular))
            .collect();
        people.sort_unstable();
        people.dedup();
        let at = mention.core.start;
        let introduced = |&one: &usize| self.story.mentions[entities[one].first].core.start < at;
        if people.iter().any(introduced) {
            people.retain(introduced);
        }
        single(people.iter().copied())
            .or_else(|| self.holder_near(mention, &people))
            .or_else(|| self.story.cast.outstanding(&people))
    }

    /// *the Ava South MP* is nobody who is told to sit for another place.
    pub(super) fn sits_elsewhere(&self, mention: &Mention, entity: usize) -> bool {
        let (reading, cast) = (self.story.reading, &self.story.cast);
        let names_place = |at: usize| {
            let facts = reading.facts(at);
            let other = facts.title || reading.is(at, &SIDES);
            reading.is_capital(at) && !other && (facts.place || !reading.is_common_word(at))
        };
        let seat = reading.word(self.story.noun(mention));
        let mut roles = cast.entities[entity].roles.iter();
        self.story.is_seat_of_a_place(mention)
            && roles.any(|role| {
                let mut words = role.tokens.clone();
                words.any(|at| reading.word(at) == seat) && role.tokens.clone().any(names_place)
            })
    }
}

impl Story<'_> {
    /// *the Ava South MP*: letters behind the words of a place.
    pub(super) fn is_seat_of_a_place(&self, mention: &Mention) -> bool {
        let noun = self.noun(mention);
        noun > mention.core.start
            && self.reading.facts(noun).title
            && self.reading.word(noun).chars().all(char::is_uppercase)
    }
}

/// The office that letters stand for: its noun, and what sorts of it they may mean.
pub(super) fn short_office(letters: &str) -> Option<(&'static str, &'static [&'static str])> {
    match letters {
        "pm" => Some(("minister", &["prime"])),
        "cm" => Some(("minister", &["chief"])),
        "fm" => Some(("minister", &["foreign", "first", "finance"])),
        _ => None,
    }
}
