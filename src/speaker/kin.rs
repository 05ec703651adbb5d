//! Relatives who come with a first name only → their full names.
//!
//! In *Lena Ortiz’s husband, Tim,* he is *Tim Ortiz*: houses leave out a surname that has just
//! been given.

use super::SpeakerKind;
use super::cast::Cast;
use super::walk::Story;
use super::written::is_suffix_word;
use crate::mention::{Mention, MentionKind};
use std::borrow::Cow;
use std::ops::Range;

/// Relatives who mostly share a surname.
pub(super) const KIN: [&str; 18] = [
    "wife",
    "husband",
    "son",
    "daughter",
    "mother",
    "father",
    "mum",
    "dad",
    "mom",
    "brother",
    "sister",
    "widow",
    "widower",
    "grandson",
    "granddaughter",
    "grandmother",
    "grandfather",
    "spouse",
];

/// How many mentions back the owner of a description may stand.
const REACH: usize = 6;

impl Story<'_> {
    /// The full name of a relative who is introduced by the first name.
    pub(super) fn kin(&self, index: usize) -> Option<String> {
        let (reading, mention) = (self.reading, &self.mentions[index]);
        if mention.core.len() != 1 || reading.facts(mention.core.start).given.is_none() {
            return None;
        }
        let told = match mention.apposition.is_empty() {
            true => &mention.title,
            false => &mention.apposition,
        };
        if told.is_empty() || !reading.is(told.end - 1, &KIN) {
            return None;
        }
        let before = self.mentions[..index].iter().enumerate().rev().take(REACH);
        let mut owners = before.filter(|(_, other)| owns(other, told));
        let (entity, _) = self.referents[owners.next()?.0]?;
        let owner = &self.cast.entities[entity];
        let is_human = matches!(owner.kind, SpeakerKind::Person | SpeakerKind::Group);
        let surname = Some(&owner.name)
            .filter(|_| is_human)
            .and_then(|name| shared_surname(name))?;
        Some(format!("{} {surname}", reading.word(mention.core.start)))
    }
}

/// Whether a mention is the owner in a description, or right before it: *Ortiz’s*, *her*.
fn owns(mention: &Mention, told: &Range<usize>) -> bool {
    let near = mention.core.end + 1 == told.start || told.contains(&mention.core.start);
    match mention.kind {
        MentionKind::Person(_) => mention.possessor && near,
        MentionKind::Pronoun { possessive, .. } => possessive && mention.core.start == told.start,
        _ => false,
    }
}

/// The surname of somebody, or of a couple who have one: *Cole* of *Ann Cole and Tim Cole*.
fn shared_surname(name: &str) -> Option<&str> {
    let mut surnames = name.split(" and ").map(surname);
    let first = surnames.next()??;
    surnames.all(|other| other == Some(first)).then_some(first)
}

/// What stands behind the first names: *van der Berg* of *Gus van der Berg Jr.*
fn surname(name: &str) -> Option<&str> {
    let (_, rest) = name.split_once(' ')?;
    let small = |word: &str| word.starts_with(char::is_lowercase) && word != "and";
    let start = |word: &str| word.as_ptr() as usize - rest.as_ptr() as usize;
    let last = rest.split(' ').rfind(|word| !is_suffix_word(word))?;
    let first = rest.split(' ').find(|word| small(word)).unwrap_or(last);
    let (from, to) = (start(first).min(start(last)), start(last) + last.len());
    Some(&rest[from..to])
}

impl Cast<'_> {
    /// The relative of this full name, who may have been named before. Whoever comes by the
    /// first name goes on by it: the surname alone is the other one's.
    pub(super) fn relative(&mut self, index: usize, mention: &Mention, name: String) -> usize {
        let name = self.names.name(Cow::Owned(name), &mut self.symbols);
        let known = self.same_person(&name, mention.gender);
        let entity = known.unwrap_or_else(|| self.add_by(index, &name, false));
        self.learn(entity, mention);
        entity
    }
}
