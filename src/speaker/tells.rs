//! What a mention tells about somebody besides the name: title, description, age.
//!
//! *Mayor Lena Ortiz, 41,* is a *mayor*, and *the 41-year-old* as well.

use super::cast::Cast;
use super::symbol::{Symbol, seat};
use crate::mention::{Evidence, Mention, MentionKind};
use crate::tag::Tag;

impl<'a> Cast<'a> {
    /// Notes what a mention tells about somebody.
    pub fn learn(&mut self, index: usize, mention: &Mention) {
        if let Some(known) = self.listed(&self.entities[index], mention) {
            self.entities[index].recognise(&mut self.symbols, known);
        }
        let end = mention.tokens.end;
        // *Quorra Renius, 18,*: only people have an age; *98 Degrees* is none.
        let is_aged =
            self.age_behind(end).is_some() && self.reading.tag(end + 2) == Tag::Punctuation;
        let age = self.age(end).or_else(|| self.age_before(mention));
        let (entity, symbols) = (&mut self.entities[index], &self.symbols);
        if let Some(age) = age {
            entity.add_age(symbols, age);
        }
        entity.settled |= is_aged || mention.kind == MentionKind::Person(Evidence::Settled);
        entity.learn_gender(mention.gender);
        entity.add_role(self.reading, symbols, mention.title.clone());
        entity.add_role(self.reading, symbols, mention.apposition.clone());
        if let Some(seat) = seat(self.reading, mention) {
            entity.add_role(self.reading, symbols, seat);
        }
        self.index_roles(index);
    }

    /// Makes somebody found by the words of titles, descriptions and office.
    pub(super) fn index_roles(&mut self, index: usize) {
        if !self.entities[index].has_new_role_words() {
            return;
        }
        let by_role = &mut self.by_role;
        self.entities[index].index_role_words(&self.symbols, |word| by_role.note(word, index));
    }

    /// *, 41,* behind a name as *41-year-old*.
    fn age(&mut self, end: usize) -> Option<Symbol> {
        let number = self.age_behind(end)?;
        Some(self.symbols.of(&format!("{number}-year-old")))
    }

    /// *41* in *, 41,* behind a name.
    pub fn age_behind(&self, end: usize) -> Option<&'a str> {
        if self.reading.tag(end + 1) != Tag::Number || self.reading.word(end) != "," {
            return None;
        }
        let number = self.reading.word(end + 1);
        (number.len() == 2).then_some(number)
    }

    /// *41-year-old* before a name.
    fn age_before(&mut self, mention: &Mention) -> Option<Symbol> {
        let before = self.reading.word(mention.tokens.start.checked_sub(1)?);
        before
            .ends_with("year-old")
            .then(|| self.symbols.of(before))
    }
}
