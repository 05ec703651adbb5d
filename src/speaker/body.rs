//! Bodies of the article by name.
//!
//! *the Times* is the New York Times where the article has named it in full, and *IUCN* the
//! International Union for Conservation of Nature.

use super::SpeakerKind;
use super::cast::Cast;
use super::entity::Entity;
use super::name::key_of;
use crate::lexicon::Key;
use crate::mention::ends_company;
use std::borrow::Cow;
use std::ops::Range;

impl<'a> Cast<'a> {
    /// The body of this name, or of a longer name that starts with it.
    pub fn known_body(&self, name: &str) -> Option<usize> {
        self.bodies.get(&key_of(name)).copied()
    }

    /// The body of a name; a new one if the article has not named it. The tokens are those of
    /// the name, or none if it does not stand in the text.
    pub(super) fn body(&mut self, index: usize, name: Cow<'a, str>, tokens: Range<usize>) -> usize {
        if let Some(own) = self.spelled_out_here(&name) {
            return own;
        }
        let listed = self.reading.names().organisations.get(name.as_ref());
        let (name, tokens) = match listed {
            Some(known) if **known == *name => (name, tokens),
            Some(known) => (Cow::Borrowed(known.as_ref()), 0..0),
            None => without_article(name, tokens),
        };
        let key = key_of(&name);
        if let Some(&known) = self.bodies.get(&key) {
            return known;
        }
        let symbols = &mut self.symbols;
        let written = self.names.body(self.reading, tokens, name, symbols);
        let mut body = Entity::new(written.text, SpeakerKind::Organisation, index);
        body.words = written.words;
        let entity = self.entities.len();
        self.entities.push(body);
        self.bodies.insert(key, entity);
        entity
    }

    /// *NPP* of an article that has a *Norland People’s Party*, whatever the lists know by it.
    fn spelled_out_here(&self, name: &str) -> Option<usize> {
        let own = *self
            .bodies
            .get(&key_of(name))
            .filter(|_| is_abbreviation(name))?;
        let long = &self.entities[own].name;
        (initials(long) == Some(key_of(name))).then_some(own)
    }

    /// The body that these tokens name.
    pub fn called(&mut self, index: usize, tokens: Range<usize>) -> usize {
        match self.called.get(self.reading.words(tokens.clone())) {
            Some(&known) => known,
            None => self.call(index, tokens),
        }
    }

    /// The body that these tokens name, which have named none so far.
    fn call(&mut self, index: usize, tokens: Range<usize>) -> usize {
        let name = self.reading.words(tokens.clone());
        let entity = self.body(index, Cow::Borrowed(name), tokens);
        self.called.insert(name, entity);
        entity
    }

    /// The body of a proper name, which may go on by its first or last word: *the Times*.
    pub fn named_body(&mut self, index: usize, tokens: Range<usize>) {
        if self.called.contains_key(self.reading.words(tokens.clone())) {
            return;
        }
        let entity = self.call(index, tokens);
        let name = &self.entities[entity].name;
        if let (Some((first, _)), Some((_, last))) = (name.split_once(' '), name.rsplit_once(' ')) {
            // *HP Way* is not what *HP* is short for, *HP Holdings* is.
            // *RTE Music Group* is not the *RTE* that the lists know.
            let listed = self.reading.names().organisations.contains_key(first);
            let may_be = !is_abbreviation(first) || is_company(last) && !listed;
            let short = may_be.then(|| key_of(first));
            let shorts = [short, Some(key_of(last)), initials(name)];
            for short in shorts.into_iter().flatten() {
                self.bodies.entry(short).or_insert(entity);
            }
        }
    }
}

/// *IUCN* of *International Union for Conservation of Nature*.
fn initials(name: &str) -> Option<Key> {
    const SHORTEST: usize = 3;
    let capitals = name.split(' ').filter_map(|word| word.chars().next());
    let initials: String = capitals.filter(|letter| letter.is_uppercase()).collect();
    (initials.len() >= SHORTEST).then(|| key_of(&initials))
}

/// *HP*
fn is_abbreviation(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// *Holdings*, *Inc.*
fn is_company(last: &str) -> bool {
    ends_company(last.rsplit(' ').next().unwrap_or(last))
}

/// *Larkspur Bureau of Tides* of *The Larkspur Bureau of Tides*, not *Times* of *The Times*.
fn without_article(name: Cow<'_, str>, tokens: Range<usize>) -> (Cow<'_, str>, Range<usize>) {
    let long = |short: &&str| short.split(' ').nth(2).is_some();
    let short = |name: &str| name.strip_prefix("The ").filter(long).map(str::len);
    match (short(&name), name) {
        (Some(length), Cow::Borrowed(name)) => (
            Cow::Borrowed(&name[name.len() - length..]),
            tokens.start + 1..tokens.end,
        ),
        (Some(length), Cow::Owned(name)) => {
            (Cow::Owned(name[name.len() - length..].to_owned()), 0..0)
        }
        (None, name) => (name, tokens),
    }
}
