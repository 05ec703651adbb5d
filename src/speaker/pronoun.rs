//! Pronouns → whom they stand for: *she*, *who*, and *he* before the name comes.

use super::SpeakerKind;
use super::kin::KIN;
use super::name::is_mark;
use super::walk::{Story, Walker};
use crate::lexicon::{Gender, Number, RoleKind};
use crate::mention::{Evidence, Mention, MentionKind};
use crate::segment::TokenKind;
use crate::tag::Tag;

/// How a pronoun was found that comes before the name.
const BEFORE_ITS_NAME: &str = "pronoun before its name";

impl Walker<'_> {
    pub(super) fn pronoun(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        // *their son, Tim,* is told by the couple.
        let kin = self.story.reading.is(mention.core.end, &KIN);
        let many = mention.number == Number::Plural && (self.speaks[index] || kin);
        let one = mention.number != Number::Plural && mention.gender != Gender::Any;
        if mention.quoted || !(one || many) || self.is_read(index) {
            return None;
        }
        if one && self.is_mourned(index) {
            return self.first_person(mention).map(|entity| (entity, "pronoun"));
        }
        if self.is_about_a_paper(index) {
            return None;
        }
        if let Some(entity) = self.later_subject(index) {
            if one {
                self.story.cast.entities[entity].learn_gender(mention.gender);
            }
            return Some((entity, BEFORE_ITS_NAME));
        }
        let reply = self.reply(index);
        if let Some(asked) = reply.asked.filter(|_| one) {
            return Some((asked, "pronoun"));
        }
        let entities = &self.story.cast.entities;
        let named = self.speaks[index].then(|| self.named_by(index));
        let beat = self.beat[mention.sentence];
        let picked = self
            .focus
            .pick(entities, mention, beat, (named.as_deref(), &reply.barred));
        let Some(entity) = picked else {
            let later = self.next_newcomer(index).filter(|_| one)?;
            return Some((later, BEFORE_ITS_NAME));
        };
        let known = &mut self.story.cast.entities[entity];
        // *A voter … she*: nothing else will tell.
        if known.name.is_empty() && one {
            known.learn_gender(mention.gender);
        }
        Some((entity, "pronoun"))
    }

    /// *“No,” it read*: what is read is a text, and nobody who has been named.
    fn is_read(&self, index: usize) -> bool {
        let mention = &self.story.mentions[index];
        let read = ["read", "reads"];
        mention.gender == Gender::Neuter
            && self.speaks[index]
            && self.story.reading.is(mention.tokens.end, &read)
    }

    /// *She is survived by two sons*: of whom the whole article is, and no mourner who spoke before.
    fn is_mourned(&self, index: usize) -> bool {
        let (reading, next) = (self.story.reading, self.story.mentions[index].tokens.end);
        reading.is(next, &["is", "was"]) && reading.is(next + 1, &["survived"])
    }

    /// The first person of the article whom a pronoun may stand for.
    fn first_person(&self, pronoun: &Mention) -> Option<usize> {
        let entities = self.story.cast.entities.iter().enumerate();
        let people = entities.filter(|(_, known)| {
            known.kind == SpeakerKind::Person
                && !known.name.is_empty()
                && known.agrees(pronoun.gender, pronoun.number)
        });
        people
            .min_by_key(|(_, known)| known.first)
            .map(|(entity, _)| entity)
    }

    /// *The lawsuit blames Norland. It says*: the lawsuit, though nobody is told to have issued it.
    fn is_about_a_paper(&self, index: usize) -> bool {
        const REACH: usize = 8;
        let mentions = self.story.mentions;
        let mention = &mentions[index];
        if mention.gender != Gender::Neuter || !self.speaks[index] {
            return false;
        }
        let before = (0..index).rev().take(REACH);
        let mut near = before.take_while(|&at| {
            let other = &mentions[at];
            other.paragraph == mention.paragraph && other.sentence + 1 >= mention.sentence
        });
        let leads = |at: &usize| self.speaks[*at] || mentions[*at].subject && !self.reported[*at];
        near.find(|at| !mentions[*at].quoted && leads(at))
            .is_some_and(|at| {
                mentions[at].kind == MentionKind::Role(RoleKind::Document)
                    && self.story.referents[at].is_none()
            })
    }

    /// *After she called it “a farce”, Ortiz left*: the subject of the clause behind.
    fn later_subject(&mut self, index: usize) -> Option<usize> {
        let (reading, mentions) = (self.story.reading, self.story.mentions);
        let mention = &mentions[index];
        let sentence = &reading.document.sentences[mention.sentence].tokens;
        let opens = matches!(reading.tag(sentence.start), Tag::Preposition | Tag::Wh)
            && mention.tokens.start <= sentence.start + 4;
        let earlier = index > 0 && mentions[index - 1].sentence == mention.sentence;
        if !opens || earlier {
            return None;
        }
        let later = (index + 1..mentions.len())
            .take(12)
            .take_while(|&next| mentions[next].sentence == mention.sentence);
        let next = later.clone().find(|&next| {
            let other = &mentions[next];
            matches!(other.kind, MentionKind::Person(_))
                && !other.quoted
                && other.subject
                && self.story.opens_clause(other.tokens.start)
        })?;
        let (entity, _) = self.person(next)?;
        self.story.cast.entities[entity]
            .agrees(mention.gender, mention.number)
            .then_some(entity)
    }

    /// *“No,” she says. Lena Ortiz is in her kitchen*: who opens the next sentence, for the first
    /// time.
    fn next_newcomer(&mut self, index: usize) -> Option<usize> {
        let (reading, mentions) = (self.story.reading, self.story.mentions);
        let (mention, next) = (&mentions[index], index + 1);
        let other = mentions.get(next).filter(|_| self.speaks[index])?;
        let sentence = reading.document.sentences.get(mention.sentence + 1)?;
        let opens = other.tokens.start == sentence.tokens.start && !other.quoted;
        let full = matches!(other.kind, MentionKind::Person(Evidence::Settled))
            && self.story.cast.names.of(next).is_full;
        if !opens || !full || other.paragraph != mention.paragraph {
            return None;
        }
        let (entity, _) = self.person(next)?;
        let known = &self.story.cast.entities[entity];
        (known.first == next && known.gender == mention.gender).then_some(entity)
    }

    /// The noun phrase right before *who* or *which*.
    pub(super) fn antecedent(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mentions = self.story.mentions;
        let who = &mentions[index];
        let human = self
            .story
            .reading
            .is(who.core.start, &["who", "whom", "whose"]);
        // *one of those who*: nobody who has been named.
        if self.story.reading.is(
            who.core.start.saturating_sub(1),
            &["those", "anyone", "everyone"],
        ) {
            return None;
        }
        if let Some(first) = self.same_antecedent(index) {
            return self.story.referents[first].map(|(entity, _)| (entity, "relative pronoun"));
        }
        let before = mentions[..index].iter().enumerate().rev().take(6);
        let fits = |other: &Mention| {
            let body = match other.kind {
                MentionKind::Organisation | MentionKind::Place => true,
                // *a minister in the government who left*
                MentionKind::Role(RoleKind::Organisation) => other.number != Number::Plural,
                _ => false,
            };
            let possessive = matches!(
                other.kind,
                MentionKind::Pronoun {
                    possessive: true,
                    ..
                }
            );
            let skipped = other.absorbed || other.possessor || possessive || human && body;
            !skipped
        };
        let near = before.take_while(|(_, other)| other.sentence == who.sentence);
        // *Ortiz* in *the Ortiz government*
        let is_part = |at: usize, other: &Mention| {
            mentions[at + 1].is_role() && mentions[at + 1].tokens.contains(&other.tokens.start)
        };
        let mut near = near.filter(|&(at, other)| fits(other) && !is_part(at, other));
        let (first, mention) = near.next()?;
        let at = match human && self.story.is_aside(mention) {
            true => near
                .map(|(at, _)| at)
                .next()
                .or_else(|| self.story.is_whole(mention).then_some(first))?,
            false => first,
        };
        self.story.referents[at].map(|(entity, _)| (entity, "relative pronoun"))
    }
}

impl Walker<'_> {
    /// *Ortiz, who beat Farr and who hopes*: the same one as before.
    fn same_antecedent(&self, index: usize) -> Option<usize> {
        let (reading, mentions) = (self.story.reading, self.story.mentions);
        let who = &mentions[index];
        let joined = who.core.start > 0 && reading.is(who.core.start - 1, &["and", "but", "or"]);
        if !joined {
            return None;
        }
        let before = mentions[..index].iter().enumerate().rev().take(6);
        let mut near = before.take_while(|(_, other)| other.sentence == who.sentence);
        let same = |other: &Mention| {
            let word = reading.word(other.core.start);
            other.quoted == who.quoted && word == reading.word(who.core.start)
        };
        near.find(|(_, other)| same(other)).map(|(at, _)| at)
    }
}

impl Story<'_> {
    /// *Ohio* in *Ortiz (D-Ohio), who* or in *Ortiz, of Ava, Ohio, who*: nobody.
    fn is_aside(&self, mention: &Mention) -> bool {
        let before = mention
            .core
            .start
            .checked_sub(1)
            .map(|at| self.reading.kind(at));
        // *Ortiz, 41, from Ava, who*
        let home = || {
            let start = mention.core.start;
            start > 1
                && self.reading.is(start - 1, &["from", "of", "in", "near"])
                && self.reading.kind(start - 2) == TokenKind::Comma
                && self.reading.kind(mention.core.end) == TokenKind::Comma
        };
        mention.kind == MentionKind::Person(Evidence::Looks)
            && mention.core.len() == 1
            && (matches!(before, Some(TokenKind::Comma | TokenKind::Open)) || home())
    }

    /// *Still, Ortiz, who*: a name behind a comma, and no abbreviation.
    fn is_whole(&self, mention: &Mention) -> bool {
        let word = self.reading.word(mention.core.start);
        self.reading.kind(mention.core.start - 1) == TokenKind::Comma && !word.ends_with('.')
    }

    /// Whether a comma stands before a token, maybe inside a closing mark.
    fn opens_clause(&self, at: usize) -> bool {
        let mut before = (0..at).rev().take(2).map(|at| self.reading.word(at));
        match before.next() {
            Some(mark) if is_mark(mark) => before.next() == Some(","),
            word => word == Some(","),
        }
    }
}
