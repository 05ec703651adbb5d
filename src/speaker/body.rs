//! Bodies of the article by name, or by what sort of body they are.
//!
//! *the Times* is the New York Times where the article has named it in full, and *the
//! company* the only company that has done anything.

use super::SpeakerKind;
use super::cast::Cast;
use super::entity::Entity;
use super::name::key;

impl Cast<'_> {
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
        if let Some(known) = self.known_body(canonical) {
            return known;
        }
        let entity = self.entities.len();
        self.entities.push(Entity::new(
            canonical.to_owned(),
            SpeakerKind::Organisation,
            index,
        ));
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
}
