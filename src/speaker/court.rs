//! Who stands before a court → *the defendant*.
//!
//! In *Ewan Cole admitted theft. His solicitor said the defendant was sorry* nothing calls Cole
//! a defendant, but what he did or what was done to him does.

use super::walk::{Story, Walker};
use crate::lexicon::Class;
use crate::mention::{Mention, MentionKind, Opener};
use crate::segment::TokenKind;
use crate::tag::Tag;

/// What only defendants do.
const PLEAS: [&str; 7] = [
    "admitted", "admits", "denied", "denies", "pleaded", "pleads", "pled",
];

/// What is done to them: *was charged*.
const CHARGES: [&str; 9] = [
    "charged",
    "jailed",
    "convicted",
    "sentenced",
    "accused",
    "remanded",
    "acquitted",
    "imprisoned",
    "fined",
];

impl Walker<'_> {
    /// *the defendant*: the only one of whom the article tells a plea or a charge.
    pub(super) fn defendant(&self, index: usize) -> Option<usize> {
        let mention = &self.story.mentions[index];
        let noun = self.story.noun(mention);
        let asked = mention.opener == Opener::Definite
            && mention.tokens.len() == 2
            && self.story.reading.is(noun, &["defendant"]);
        if !asked {
            return None;
        }
        match self.tried[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Notes who stands before a court; of more than two nobody asks.
    pub(super) fn note_trial(&mut self, index: usize, entity: usize) {
        let asked = self.tried.len() < 2 && !self.tried.contains(&entity);
        if asked && self.story.is_tried(&self.story.mentions[index]) {
            self.tried.push(entity);
        }
    }
}

impl Story<'_> {
    /// *Ewan Cole, 34, admitted*, *Cole was charged*
    fn is_tried(&self, mention: &Mention) -> bool {
        let named = matches!(mention.kind, MentionKind::Person(_)) && mention.subject;
        if !named || mention.quoted || mention.heading {
            return false;
        }
        let verb = self.behind_asides(mention.tokens.end);
        self.reading.is(verb, &PLEAS) || self.is_charged(verb)
    }

    /// *was charged*, *has also been jailed*; *had charged* is the prosecutor.
    fn is_charged(&self, verb: usize) -> bool {
        let reading = self.reading;
        let helps = |&at: &usize| reading.tag(at).is_verb() || reading.tag(at) == Tag::Adverb;
        let group = (verb..verb + 4).take_while(helps);
        let mut passive = false;
        for at in group {
            if passive && reading.is(at, &CHARGES) {
                return true;
            }
            passive |= reading.is_a(at, Class::Be);
        }
        false
    }

    /// The token behind *, 34, of Rome,*.
    fn behind_asides(&self, end: usize) -> usize {
        /// Asides are no longer.
        const LONGEST: usize = 10;
        let mut verb = end;
        while self.reading.kind(verb) == TokenKind::Comma && verb < end + LONGEST {
            let next =
                (verb + 1..end + LONGEST + 1).find(|&at| self.reading.kind(at) == TokenKind::Comma);
            verb = match next {
                _ if self.reading.tag(verb + 1).is_verb() => return verb + 1,
                Some(comma) => comma,
                None => return end,
            };
        }
        match self.reading.tag(verb) {
            Tag::Adverb => verb + 1,
            _ => verb,
        }
    }
}
