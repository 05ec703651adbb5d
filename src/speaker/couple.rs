//! Two or more people who act or speak together → one entity that *they* can stand for.
//!
//! *Ortiz and Cole left* makes a couple; *the couple* and *the Coles* find it again.

use super::SpeakerKind;
use super::answer::together;
use super::cast::pair;
use super::focus::Occurrence;
use super::walk::Walker;
use crate::mention::{Mention, MentionKind, Opener};
use crate::segment::TokenKind;

impl Walker<'_> {
    /// *Ortiz and Cole left*
    pub(super) fn acts_with_the_one_before(&self, index: usize) -> bool {
        let story = &self.story;
        let other = &story.mentions[index];
        let Some(one) = index.checked_sub(1).map(|before| &story.mentions[before]) else {
            return false;
        };
        let people = matches!(
            (one.kind, other.kind),
            (MentionKind::Person(_), MentionKind::Person(_))
        );
        let joined = || {
            one.tokens.end + 1 == other.tokens.start
                && story.reading.is(one.tokens.end, &["and", "&"])
        };
        let acts = || people && other.subject && !other.quoted && !other.heading && joined();
        acts() && !self.are_examples(index)
    }

    /// *Some of the nurses, such as Ortiz, Farr and Cole, left*: the nurses act.
    fn are_examples(&self, last: usize) -> bool {
        let first = &self.story.mentions[self.first_of_list(last - 1)];
        let before = first.tokens.start.checked_sub(1);
        let reading = self.story.reading;
        before.is_some_and(|at| {
            reading.is(at, &["including", "like"])
                || reading.is(at, &["as"]) && reading.is(at.saturating_sub(1), &["such"])
        })
    }

    /// *Ortiz and Cole said*, *Ortiz, Farr and Cole said*: together they can be *they*.
    pub(super) fn note_couple(&mut self, index: usize) {
        let first = self.first_of_list(index - 1);
        let mut names: Vec<&str> = Vec::with_capacity(index - first + 1);
        for referent in &self.story.referents[first..=index] {
            let Some((entity, _)) = *referent else { return };
            let name = &*self.story.cast.entities[entity].name;
            if name.is_empty() || names.contains(&name) {
                return;
            }
            names.push(name);
        }
        let all = together(&names);
        let couple = self.story.cast.couple(index, all);
        self.note(index, couple);
    }

    /// *Ortiz* in *Ortiz, Farr* for *Farr*.
    fn first_of_list(&self, last: usize) -> usize {
        /// No longer lists of names are put together.
        const LONGEST: usize = 8;
        let mentions = self.story.mentions;
        let mut first = last;
        while let Some(before) = first.checked_sub(1).filter(|_| last - first < LONGEST) {
            let (one, other) = (&mentions[before], &mentions[first]);
            let comma = self.story.reading.kind(one.tokens.end) == TokenKind::Comma;
            let listed = comma && one.tokens.end + 1 == other.tokens.start;
            // *In May, Ortiz*, *Rome, Ohio, Farr*: what stands before has to be a person's.
            let people = |mention: &Mention| matches!(mention.kind, MentionKind::Person(_));
            if !listed || !people(one) || !people(other) {
                break;
            }
            first = before;
        }
        first
    }

    /// *the Coles*
    pub(super) fn is_family(&self, mention: &Mention) -> bool {
        let word = || self.story.reading.word(mention.core.start);
        let before = mention.tokens.start.checked_sub(1);
        mention.core.len() == 1
            && word().ends_with('s')
            && before.is_some_and(|before| self.story.reading.is(before, &["the"]))
    }

    /// The two people of one surname.
    pub(super) fn family(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        let word = self.story.reading.word(mention.core.start);
        let cast = &mut self.story.cast;
        let surname = cast.symbols.find_key(word.strip_suffix('s')?);
        let (one, other) = pair(cast.by_surname.of(surname))?;
        let is_full = |entity: usize| cast.entities[entity].words.len() > 1;
        if !is_full(one) || !is_full(other) {
            return None;
        }
        let name = format!(
            "{} and {}",
            cast.entities[one].name, cast.entities[other].name
        );
        Some((cast.couple(index, name), "family name"))
    }

    /// *the couple*: the only two who have acted together lately.
    pub(super) fn couple_by_role(&self, index: usize) -> Option<usize> {
        const COUPLES: [&str; 8] = [
            "couple",
            "pair",
            "duo",
            "newlyweds",
            "siblings",
            "twins",
            "brothers",
            "sisters",
        ];
        let mention = &self.story.mentions[index];
        if mention.opener != Opener::Definite
            || mention.tokens.len() != 2
            || !self.story.reading.is(mention.core.start, &COUPLES)
        {
            return None;
        }
        let entity = |seen: &Occurrence| &self.story.cast.entities[seen.entity];
        let couple = |seen: &&Occurrence| {
            entity(seen).kind == SpeakerKind::Group && !entity(seen).name.is_empty()
        };
        let mut couples = self.focus.latest().filter(couple);
        let latest = couples.next()?;
        couples
            .all(|other| entity(other).name == entity(latest).name)
            .then_some(latest.entity)
    }
}
