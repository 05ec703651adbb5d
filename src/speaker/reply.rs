//! Questions → who answers them, and who does not.
//!
//! In *Cole asked Ortiz why she had left. She said* it is Ortiz who speaks, and in *Asked by
//! the coroner, she replied* it is not the coroner.

use super::walk::Walker;
use crate::lexicon::RoleKind;
use crate::mention::{Mention, MentionKind};
use crate::segment::TokenKind;
use crate::tag::Tag;

/// What somebody does who wants an answer.
const ASKS: [&str; 6] = [
    "asked",
    "asks",
    "asking",
    "pressed",
    "questioned",
    "quizzed",
];

/// What somebody does who gives one.
const ANSWERS: [&str; 6] = [
    "replied",
    "replies",
    "answered",
    "answers",
    "responded",
    "responds",
];

/// Who may be meant by a pronoun that follows a question.
#[derive(Debug, Default)]
pub(super) struct Reply {
    /// Who was asked.
    pub asked: Option<usize>,
    /// Who was not: who asked, and whom the phrase in front of the pronoun names.
    pub barred: Vec<usize>,
}

impl Walker<'_> {
    /// Whom a pronoun that speaks may mean behind a question, or behind a phrase of its own.
    pub(super) fn reply(&self, index: usize) -> Reply {
        if !self.speaks[index] {
            return Reply::default();
        }
        let mut reply = Reply {
            asked: None,
            barred: self.named_in_front(index),
        };
        let Some(asker) = self.asker(index) else {
            return reply;
        };
        let verb = self.verb_of(asker);
        reply.asked = self.asked(asker, verb, index);
        let only_asked = reply.asked.is_some() || self.answers(index, asker);
        if let Some((entity, _)) = self.story.referents[asker].filter(|_| only_asked) {
            reply.barred.push(entity);
        }
        reply
    }

    /// *Aiming her words at Cole, she said*: whom the phrase names that tells how it is said.
    fn named_in_front(&self, index: usize) -> Vec<usize> {
        const REACH: usize = 8;
        let (reading, mentions) = (self.story.reading, self.story.mentions);
        let mention = &mentions[index];
        let first = reading.document.sentences[mention.sentence].tokens.start;
        let phrase = matches!(reading.tag(first), Tag::Gerund | Tag::Participle)
            || reading.is(first, &ASKS)
            || reading.is(first, &["alongside"]);
        let apart = mention.core.start > first + 1
            && reading.kind(mention.core.start - 1) == TokenKind::Comma;
        if !phrase || !apart {
            return Vec::new();
        }
        let before = (0..index).rev().take(REACH);
        let here = before.take_while(|&at| mentions[at].sentence == mention.sentence);
        // *Assuming that Ortiz wins, she*
        let somebody = here.filter(|&at| is_somebody(&mentions[at]) && !mentions[at].subject);
        let referents = somebody.filter_map(|at| self.story.referents[at]);
        referents.map(|(entity, _)| entity).collect()
    }

    /// Who spoke last, if that was a question, in this paragraph or the one before.
    fn asker(&self, index: usize) -> Option<usize> {
        const REACH: usize = 24;
        let mentions = self.story.mentions;
        let mention = &mentions[index];
        let near = (0..index).rev().take(REACH);
        let mut near = near.take_while(|&at| mentions[at].paragraph + 1 >= mention.paragraph);
        let last = near.find(|&at| self.speaks[at] && !mentions[at].quoted)?;
        let asks = self.story.reading.is(self.verb_of(last), &ASKS);
        (asks && mentions[last].sentence < mention.sentence).then_some(last)
    }

    /// The verb beside who speaks: *asked* in *Cole then asked* and in *asked Cole*.
    fn verb_of(&self, speaker: usize) -> usize {
        let (reading, mention) = (self.story.reading, &self.story.mentions[speaker]);
        let before = mention.tokens.start.saturating_sub(1);
        let end = mention.tokens.end.max(mention.apposition.end);
        let end = end + usize::from(reading.kind(end) == TokenKind::Comma);
        let skipped = |at: &usize| {
            reading.tag(*at) == Tag::Adverb || reading.is(*at, &["had", "has", "then", "later"])
        };
        match reading.is(before, &ASKS) {
            true => before,
            false => end + (end..end + 2).take_while(skipped).count(),
        }
    }

    /// *Ortiz* in *Cole asked Ortiz why*; nobody of *Cole asked Ortiz to go*.
    fn asked(&self, asker: usize, verb: usize, pronoun: usize) -> Option<usize> {
        let (reading, mentions) = (self.story.reading, self.story.mentions);
        let next = asker + 1;
        let addressee = mentions.get(next).filter(|_| next < pronoun)?;
        let direct = addressee.tokens.start == verb + 1 && !addressee.possessor;
        let somebody = is_somebody(addressee) || is_third_person(addressee);
        let end = addressee.tokens.end;
        let question = matches!(reading.tag(end), Tag::Wh)
            || reading.is(end, &["if", "whether", "about"])
            || matches!(
                reading.kind(end),
                TokenKind::Comma | TokenKind::Colon | TokenKind::Mark
            );
        let (entity, _) = self.story.referents[next].filter(|_| direct && somebody && question)?;
        let mention = &mentions[pronoun];
        let is_other = self.story.referents[asker].is_none_or(|(asker, _)| asker != entity);
        let agrees = self.story.cast.entities[entity].agrees(mention.gender, mention.number);
        (is_other && agrees).then_some(entity)
    }

    /// Whether what a pronoun says answers a question: *she replied*, *“No,” she said*, or words
    /// in a paragraph of their own behind a question mark.
    fn answers(&self, index: usize, asker: usize) -> bool {
        let (reading, mentions) = (self.story.reading, self.story.mentions);
        let mention = &mentions[index];
        let beside = [mention.tokens.end, mention.tokens.start.saturating_sub(1)];
        let replies = beside.iter().any(|&at| reading.is(at, &ANSWERS));
        let first = reading.document.paragraphs[mention.paragraph].tokens.start;
        let quoted = reading.kind(first) == TokenKind::Mark;
        let short = quoted && reading.is(first + 1, &["no", "yes", "yeah", "nope", "never"]);
        let turn = || {
            let paragraph = &reading.document.paragraphs[mentions[asker].paragraph].tokens;
            let mut end = (paragraph.start..paragraph.end).rev().take(2);
            quoted
                && mentions[asker].paragraph < mention.paragraph
                && end.any(|at| reading.word(at) == "?")
        };
        replies || short || turn()
    }
}

/// *Lena Ortiz*, *the coroner*
fn is_somebody(mention: &Mention) -> bool {
    matches!(
        mention.kind,
        MentionKind::Person(_) | MentionKind::Role(RoleKind::Person)
    )
}

/// *him*
fn is_third_person(mention: &Mention) -> bool {
    let free = MentionKind::Pronoun {
        person: 3,
        relative: false,
        possessive: false,
    };
    mention.kind == free
}
