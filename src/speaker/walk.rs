//! Mentions in text order → the person or body each one refers to.
//!
//! Takes the mentions and which of them speak, and gives a [`Story`]. A name finds its
//! bearer in the cast, a pronoun who is in focus, and *the mayor* the one person of the
//! article who is a mayor.

use super::cast::Cast;
use super::focus::{Focus, Occurrence};
use super::gender;
use super::lookup::{MISSPELLED, Unclear};
use super::paper::Paper;
use super::source::Source;
use super::symbol::Symbol;
use super::{SpeakerKind, Words};
use crate::lexicon::Class;
use crate::mention::{Mention, MentionKind, Opener};
use crate::reading::Reading;
use crate::segment::Span;
use crate::tag::Tag;
use std::ops::Range;

/// Who is who.
#[derive(Debug)]
pub(super) struct Story<'a> {
    pub reading: Reading<'a>,
    pub mentions: &'a [Mention],
    pub cast: Cast<'a>,
    /// For each mention the entity it refers to and how that was found.
    pub referents: Vec<Option<(usize, &'static str)>>,
}

/// Gives every mention its referent.
pub(super) fn walk<'a>(
    reading: Reading<'a>,
    mentions: &'a [Mention],
    sources: &[Source],
    attributions: &[Words<'_>],
) -> Story<'a> {
    let mut speaks = vec![false; mentions.len()];
    for head in sources.iter().filter_map(|source| source.head) {
        speaks[head] = true;
    }
    let mut speaks_with_the_one_before = vec![false; mentions.len()];
    for partners in sources.iter().map(|source| &source.partners) {
        partners.iter().for_each(|&partner| speaks[partner] = true);
        if let Some(&last) = partners.last() {
            speaks_with_the_one_before[last] = true;
        }
    }
    let mut cast = Cast::collect(reading, mentions);
    gender::learn(&mut cast, mentions);
    let referents = vec![None; mentions.len()];
    let mut walker = Walker {
        story: Story {
            reading,
            mentions,
            cast,
            referents,
        },
        focus: Focus::new(mentions.len()),
        speaks,
        speaks_with_the_one_before,
        reported: reported(reading, mentions, attributions),
        said: said(reading, mentions, sources, attributions),
        papers: Vec::new(),
        tried: Vec::new(),
        beat: beats(reading),
    };
    for index in 0..mentions.len() {
        walker.step(index);
    }
    walker.story
}

/// Each sentence's number when those that begin inside a quotation are not counted: a
/// speaker of four sentences is as near as a speaker of one.
fn beats(reading: Reading<'_>) -> Vec<usize> {
    let mut quotations = reading
        .quotations
        .iter()
        .filter(|quotation| quotation.depth == 0)
        .peekable();
    let mut beat = 0;
    let sentences = reading.document.sentences.iter().map(|sentence| {
        let start = reading.document.tokens[sentence.tokens.start].span.start;
        while quotations
            .next_if(|quotation| quotation.span.end <= start)
            .is_some()
        {}
        let inside = quotations
            .peek()
            .is_some_and(|quotation| quotation.span.start < start);
        beat += usize::from(!inside);
        beat
    });
    sentences.collect()
}

/// For each mention, whether it stands in the content of an attribution.
fn reported(reading: Reading<'_>, mentions: &[Mention], attributions: &[Words<'_>]) -> Vec<bool> {
    let mut inside = vec![false; mentions.len()];
    for content in attributions
        .iter()
        .flat_map(|attribution| attribution.content)
    {
        inside[within(reading, mentions, *content)].fill(true);
    }
    inside
}

/// The mentions that start in a span.
fn within(reading: Reading<'_>, mentions: &[Mention], span: Span) -> Range<usize> {
    let start = |mention: &Mention| reading.document.tokens[mention.core.start].span.start;
    let first = mentions.partition_point(|mention| start(mention) < span.start);
    let inside = mentions[first..].iter();
    first
        ..first
            + inside
                .take_while(|mention| start(mention) < span.end)
                .count()
}

/// The mentions that stand in the words of each pronoun that speaks, pronouns in order.
fn said(
    reading: Reading<'_>,
    mentions: &[Mention],
    sources: &[Source],
    attributions: &[Words<'_>],
) -> Vec<(usize, Range<usize>)> {
    let mut said = Vec::new();
    for (source, attribution) in sources.iter().zip(attributions) {
        let pronoun = |head: &usize| matches!(mentions[*head].kind, MentionKind::Pronoun { .. });
        if let Some(head) = source.head.filter(pronoun) {
            let contents = attribution.content.iter();
            said.extend(contents.map(|content| (head, within(reading, mentions, *content))));
        }
    }
    said.sort_by_key(|(head, _)| *head);
    said
}

/// What tells one of two namesakes from the other, who goes without.
const COURTESIES: [&str; 7] = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"];

pub(super) struct Walker<'a> {
    pub story: Story<'a>,
    pub focus: Focus,
    pub speaks: Vec<bool>,
    /// Whether a mention is the second of two that speak together.
    speaks_with_the_one_before: Vec<bool>,
    /// Whether a mention stands inside what is attributed to somebody.
    pub reported: Vec<bool>,
    /// Documents so far that somebody issued, or nobody is told to have.
    pub papers: Vec<Paper>,
    /// The mentions inside what each pronoun says.
    said: Vec<(usize, Range<usize>)>,
    /// Who stands before a court.
    pub tried: Vec<usize>,
    /// For each sentence its number without those that go on inside a quotation.
    pub beat: Vec<usize>,
}

impl Walker<'_> {
    fn step(&mut self, index: usize) {
        let mention = &self.story.mentions[index];
        let referent = match mention.kind {
            MentionKind::Person(_) => self.person(index),
            MentionKind::Organisation | MentionKind::Place => Some(self.body(index)),
            MentionKind::Role(_) if mention.absorbed => None,
            MentionKind::Role(kind) => self.role(index, kind),
            MentionKind::Pronoun { relative: true, .. } => self.antecedent(index),
            MentionKind::Pronoun { person: 3, .. } => self.pronoun(index),
            MentionKind::Pronoun { .. } => None,
        };
        self.story.referents[index] = referent;
        if let Some((entity, _)) = referent {
            self.note(index, entity);
            self.note_trial(index, entity);
        }
        if self.speaks_with_the_one_before[index] || self.acts_with_the_one_before(index) {
            self.note_couple(index);
        }
    }

    pub(super) fn note(&mut self, index: usize, entity: usize) {
        let (mention, speaks) = (&self.story.mentions[index], self.speaks[index]);
        let known = &mut self.story.cast.entities[entity];
        known.count += 1;
        let before = mention.tokens.start.checked_sub(1);
        let reading = self.story.reading;
        let name = || {
            let behind = before.is_some_and(|at| reading.tag(at) == Tag::Preposition);
            !behind && !reading.is_common_word(mention.core.start)
        };
        known.settled |= speaks && (known.words.len() > 1 || name());
        let subordinate = before.is_some_and(|at| reading.is_a(at, Class::Circumstance));
        let paragraph = &reading.document.paragraphs[mention.paragraph];
        self.focus.note(Occurrence {
            to_end: self.beat[paragraph.sentences.end - 1] - self.beat[mention.sentence],
            entity,
            speaks,
            beat: self.beat[mention.sentence],
            paragraph: mention.paragraph,
            subject: mention.subject,
            relative: matches!(mention.kind, MentionKind::Pronoun { relative: true, .. }),
            quoted: mention.quoted,
            heading: mention.heading,
            possessor: mention.possessor,
            reported: self.reported[index],
            titled: mention.core.len() == 1
                && !mention.title.is_empty()
                && reading.is(mention.core.start - 1, &COURTESIES),
            subordinate,
            passing: mention.opener == Opener::Indefinite
                && reading.is(mention.tokens.start, &["one", "another"]),
            opens: before == Some(reading.document.sentences[mention.sentence].tokens.start),
            introduced: known.count == 1
                && !(mention.title.is_empty() && mention.apposition.is_empty()),
        });
    }

    /// Whom the words of a pronoun name, in marks or behind it: hardly the one who says them.
    pub fn named_by(&self, pronoun: usize) -> Vec<usize> {
        /// No more names of one speech are looked at.
        const MOST: usize = 16;
        let story = &self.story;
        let first = self.said.partition_point(|(head, _)| *head < pronoun);
        let own = self.said[first..]
            .iter()
            .take_while(|(head, _)| *head == pronoun);
        let names = own.flat_map(|(_, inside)| inside.clone());
        let is_told = |name: usize| name > pronoun || story.mentions[name].quoted;
        let names = names.filter(|&name| {
            is_told(name) && matches!(story.mentions[name].kind, MentionKind::Person(_))
        });
        let referent = |name: usize| match story.referents[name] {
            Some((entity, _)) => Some(entity),
            None => story.cast.find(name, &story.mentions[name]),
        };
        names.take(MOST).filter_map(referent).collect()
    }

    pub fn person(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        let family = if self.is_family(mention) {
            self.family(index)
        } else {
            None
        };
        let cast = &mut self.story.cast;
        if let Some(person) = cast.names.of(index).bearer {
            self.name_the_unnamed(mention, person);
            return Some((person, "full name"));
        }
        match cast.by_part(index, mention) {
            // *the Coles* is no slip for *Cole*.
            Ok((_, MISSPELLED)) if family.is_some() => family,
            Ok((entity, way)) => {
                cast.learn(entity, mention);
                Some((entity, way))
            }
            Err(_) if family.is_some() => family,
            Err(Unclear::Several(namesakes)) => {
                let beat = self.beat[mention.sentence];
                let entity = self
                    .focus
                    .pick_namesake(&cast.entities, &namesakes, mention, beat)?;
                Some((entity, "surname"))
            }
            Err(Unclear::Unknown) => self.stranger(index),
        }
    }

    /// Somebody by a part of a name that nobody has so far.
    fn stranger(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let story = &mut self.story;
        let mention = &story.mentions[index];
        if let Some(name) = story.kin(index) {
            let relative = story.cast.relative(index, mention, name);
            return Some((relative, "surname of a relative"));
        }
        let name = story.reading.words(mention.core.clone());
        match story.cast.known_body(name) {
            // *President Ortiz* is not *the Ortiz White House*.
            Some(body) if mention.title.is_empty() => Some((body, "part of a name")),
            _ if story.is_doubtful(mention) => None,
            _ if story.is_determined(mention) => {
                Some((story.cast.called(index, mention.core.clone()), "name"))
            }
            _ => Some((story.cast.newcomer(index, mention), "name")),
        }
    }

    /// *A spokeswoman for Ortiz … The spokeswoman, Tia Farr,*: the first one gets the name too.
    fn name_the_unnamed(&mut self, mention: &Mention, person: usize) {
        let reading = self.story.reading;
        let first = mention.apposition.start;
        // *the minister’s spokesman* is not the minister.
        let is_owner = reading.tag(first + 2) == Tag::Possessive || reading.is_possessor(first + 2);
        if mention.apposition.is_empty() || is_owner || !reading.is(first, &["the"]) {
            return;
        }
        let Cast {
            entities, symbols, ..
        } = &mut self.story.cast;
        let noun = symbols.find(&reading.word(first + 1).to_lowercase());
        // *the prime minister* is not *the minister for roads*.
        let ranks = ["prime", "first", "chief", "deputy", "vice"].map(|rank| symbols.find(rank));
        let told = symbols.lower(mention.apposition.clone());
        let unnamed = |seen: &&Occurrence| {
            let known = &entities[seen.entity];
            let is_above = |&rank: &Symbol| known.has_role(symbols, rank) && !told.contains(&rank);
            known.name.is_empty()
                && !ranks.iter().any(is_above)
                && known.kind == SpeakerKind::Unnamed
                && known.has_role(symbols, noun)
        };
        if let Some(entity) = self.focus.latest().find(unnamed).map(|seen| seen.entity) {
            (entities[entity].name, entities[entity].kind) =
                (entities[person].name.clone(), SpeakerKind::Person);
        }
    }

    /// A body; or a person whose surname is also a place's or a body's.
    fn body(&mut self, index: usize) -> (usize, &'static str) {
        let mention = &self.story.mentions[index];
        let bearer = || self.story.cast.surname_of_one(mention);
        if let Some(person) = (mention.core.len() == 1).then(bearer).flatten() {
            return (person, "surname");
        }
        let name = self.story.reading.words(mention.core.clone());
        // *The Times* of an article that has named one by its full name.
        let short = name
            .strip_prefix("The ")
            .and_then(|short| self.story.cast.known_body(short));
        let sort = mention.title.clone();
        let cast = &mut self.story.cast;
        let body = short.unwrap_or_else(|| cast.called(index, mention.core.clone()));
        cast.entities[body].add_role(cast.reading, &cast.symbols, sort);
        (body, "name")
    }
}
