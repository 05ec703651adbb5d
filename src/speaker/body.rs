//! Bodies of the article by name, or by what sort of body they are.
//!
//! *the Times* is the New York Times where the article has named it in full, and *the
//! company* the only company that has done anything.

use super::SpeakerKind;
use super::cast::Cast;
use super::entity::Entity;
use super::name::key;
use std::borrow::Cow;

impl<'a> Cast<'a> {
    /// The body of this name, or of a longer name that starts with it.
    pub fn known_body(&self, name: &str) -> Option<usize> {
        self.bodies.get(&key(name)).copied()
    }

    /// The body of a name; a new one if the article has not named it.
    pub fn body(&mut self, index: usize, name: &str) -> usize {
        let canonical = self
            .reading
            .names()
            .organisations
            .get(name)
            .map_or(name, |known| known);
        let key = key(canonical);
        if let Some(&known) = self.bodies.get(&key) {
            return known;
        }
        let mut body = Entity::new(canonical.to_owned(), SpeakerKind::Organisation, index);
        let written = self
            .names
            .name(Cow::Owned(canonical.to_owned()), &mut self.symbols);
        (body.words, body.suffix) = (self.names.words(&written).to_vec(), written.suffix);
        let entity = self.entities.len();
        self.entities.push(body);
        self.bodies.insert(key, entity);
        entity
    }

    /// The body of a name as the text has it.
    pub fn called(&mut self, index: usize, name: &'a str) -> usize {
        if let Some(&known) = self.called.get(name) {
            return known;
        }
        let entity = self.body(index, name);
        self.called.insert(name, entity);
        entity
    }

    /// The body of a proper name, which may go on by its first or last word: *the Times*.
    pub fn named_body(&mut self, index: usize, name: &'a str) {
        if self.called.contains_key(name) {
            return;
        }
        let entity = self.called(index, name);
        let name = &self.entities[entity].name;
        if let (Some((first, _)), Some((_, last))) = (name.split_once(' '), name.rsplit_once(' ')) {
            let (first, last) = (key(first), key(last));
            self.bodies.entry(first).or_insert(entity);
            self.bodies.entry(last).or_insert(entity);
        }
    }
}
