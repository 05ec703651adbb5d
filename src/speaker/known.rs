//! People of the article whom the list of known speakers has.
//!
//! A full name is enough; a surname alone needs the title that goes with the office, or the
//! body that the office is in, unless the list has it as a name of its own; a misspelled
//! surname needs first name and office.

use super::cast::{Cast, single};
use super::entity::Entity;
use super::lookup::is_courtesy;
use super::name::{is_misspelling, key};
use super::wording::spelled_out;
use crate::lexicon::{Key, KnownSpeaker};
use crate::mention::Mention;

impl<'a> Cast<'a> {
    /// The known speaker of this name, by alias or by first name and surname.
    pub(super) fn known_speaker(&self, entity: &Entity<'_>) -> Option<&'a KnownSpeaker> {
        let names = self.reading.names();
        if let Some(&known) = names.speaker_of.get(entity.name.as_ref()) {
            return Some(&names.speakers[known]);
        }
        // *K. Rao* may be anybody.
        let first = entity.name.split(' ').next()?;
        let initials = first.chars().filter(|letter| *letter != '.').count() < 2;
        let surname = entity.name.rsplit(' ').next().filter(|_| !initials)?;
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
        if entity.has_an_office() {
            return None;
        }
        match (entity.words.len(), self.is_described(mention)) {
            (1, true) => self.titled_speaker(entity, mention),
            (1, false) => self.speaker_by_surname(entity, mention),
            (_, true) => self.misspelled_speaker(entity, mention),
            (_, false) => None,
        }
    }

    /// Whether more than *Mr.* stands beside a name.
    fn is_described(&self, mention: &Mention) -> bool {
        let title = self.symbols.lower(mention.title.clone());
        let mut title = title.iter().map(|&word| self.symbols.text(word));
        !mention.apposition.is_empty() || title.any(|word| !is_courtesy(word))
    }

    /// *Blinken*: the one whom the list knows by the surname alone; or *Wallace* where the
    /// article names the broadcaster that only one known Wallace works for.
    fn speaker_by_surname(
        &self,
        entity: &Entity<'_>,
        mention: &Mention,
    ) -> Option<&'a KnownSpeaker> {
        let names = self.reading.names();
        let fits =
            |known: &&KnownSpeaker| mention.title.is_empty() || mention.gender == known.gender;
        if let Some(&known) = names.speakers_by_one_word.get(entity.name.as_ref()) {
            return Some(&names.speakers[known]).filter(fits);
        }
        let namesakes = names.speakers_by_surname.get(entity.name.as_ref())?;
        let namesakes = namesakes.iter().map(|&known| &names.speakers[known]);
        single(namesakes.filter(|known| self.is_set_near(known))).filter(fits)
    }

    /// Whether the article names the body that somebody belongs to, and the seat.
    fn is_set_near(&self, known: &KnownSpeaker) -> bool {
        let country = self.reading.names().places.contains(&known.organisation);
        !country && self.says(&known.organisation) && self.says(seat_of(&known.role))
    }

    /// Whether all words of a name stand in the article with their capitals.
    fn says(&self, name: &str) -> bool {
        let document = self.reading.document;
        let capitals = || {
            let capitals = document.tokens.iter().filter(|token| token.is_capital);
            capitals
                .map(|token| Key::at(document.text, token.span))
                .collect()
        };
        name.split(' ')
            .filter(|word| word.starts_with(char::is_uppercase))
            .all(|word| self.capitals.get_or_init(capitals).contains(&Key::of(word)))
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
            let long = spelled_out(&word.to_lowercase());
            let is_told = |other: &str| {
                let mut words = std::iter::once(&word).chain(long);
                words.any(|word| other.eq_ignore_ascii_case(word))
            };
            known.role.split(';').any(|office| {
                let named = office.split(' ').any(is_told);
                named && self.says(seat_of(office))
            })
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

/// *Ohio* in *Governor of Ohio*; nothing of an office without a seat.
fn seat_of(office: &str) -> &str {
    let behind = |preposition| office.split_once(preposition).map(|(_, seat)| seat);
    behind(" from ").or_else(|| behind(" of ")).unwrap_or("")
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
