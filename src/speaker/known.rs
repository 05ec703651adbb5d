//! People of the article whom the list of known speakers has.
//!
//! A full name is enough; a surname alone needs the title that goes with the office, and
//! a misspelled surname needs first name and office.

use super::cast::{Cast, single};
use super::entity::Entity;
use super::name::{is_misspelling, key};
use crate::lexicon::KnownSpeaker;
use crate::mention::Mention;

impl<'a> Cast<'a> {
    /// The known speaker of this name, by alias or by first name and surname.
    pub(super) fn known_speaker(&self, entity: &Entity<'_>) -> Option<&'a KnownSpeaker> {
        let names = self.reading.names();
        if let Some(&known) = names.speaker_of.get(entity.name.as_ref()) {
            return Some(&names.speakers[known]);
        }
        let surname = entity.name.rsplit(' ').next()?;
        let same = |known: &&KnownSpeaker| {
            known
                .name
                .split(' ')
                .next()
                .map(|first| self.symbols.find_key(first))
                .as_ref()
                == self.names.keys(&entity.words).first()
        };
        let fitting = names
            .speakers_by_surname
            .get(surname)
            .map_or(&[][..], Vec::as_slice);
        fitting
            .iter()
            .map(|&known| &names.speakers[known])
            .find(same)
    }

    /// The known speaker that a title or description gives away.
    pub(super) fn listed(
        &self,
        entity: &Entity<'_>,
        mention: &Mention,
    ) -> Option<&'a KnownSpeaker> {
        let described = !mention.title.is_empty() || !mention.apposition.is_empty();
        if !described || entity.has_an_office() {
            return None;
        }
        match entity.words.len() {
            1 => self.titled_speaker(entity, mention),
            _ => self.misspelled_speaker(entity, mention),
        }
    }

    /// The known speaker whose surname is misspelled here, first name and office as they should be.
    fn misspelled_speaker(
        &self,
        entity: &Entity<'_>,
        mention: &Mention,
    ) -> Option<&'a KnownSpeaker> {
        let names = self.reading.names();
        let (first, _) = entity.name.split_once(' ')?;
        let last = self.symbols.text(*self.names.keys(&entity.words).last()?);
        let near = |known: &&KnownSpeaker| {
            let surname = known
                .name
                .rsplit(' ')
                .next()
                .filter(|surname| may_start_alike(surname, last));
            surname.is_some_and(|surname| is_misspelling(&key(surname), last))
        };
        let namesakes = names
            .speakers_by_given
            .get(first)?
            .iter()
            .map(|&known| &names.speakers[known]);
        single(
            namesakes
                .filter(near)
                .filter(|known| self.is_in_office(known, mention)),
        )
    }

    /// Whether a mention's title or description has a word of a known speaker's office.
    fn is_in_office(&self, known: &KnownSpeaker, mention: &Mention) -> bool {
        const SHORTEST: usize = 4;
        let told = mention
            .title
            .clone()
            .chain(mention.apposition.clone())
            .map(|at| self.reading.word(at));
        let mut told = told.filter(|word| word.len() >= SHORTEST);
        told.any(|word| {
            known
                .role
                .split([' ', ';'])
                .any(|other| other.eq_ignore_ascii_case(word))
        })
    }

    /// The known speaker with this surname whose office the title tells.
    fn titled_speaker(&self, entity: &Entity<'_>, mention: &Mention) -> Option<&'a KnownSpeaker> {
        let names = self.reading.names();
        let known = names.speakers_by_surname.get(entity.name.as_ref())?;
        single(
            known
                .iter()
                .map(|&known| &names.speakers[known])
                .filter(|known| self.is_in_office(known, mention)),
        )
    }
}

/// Whether the first letters of a surname and a key can be the same.
fn may_start_alike(surname: &str, key: &str) -> bool {
    match (surname.as_bytes().first(), key.as_bytes().first()) {
        (Some(one), Some(other)) if one.is_ascii_alphabetic() && other.is_ascii() => {
            one.eq_ignore_ascii_case(other)
        }
        _ => true,
    }
}
