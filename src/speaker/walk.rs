//! Mentions in text order → the person or body each one refers to.
//!
//! Takes the mentions and which of them speak, and gives a [`Story`]. A name finds its
//! bearer in the cast, a pronoun who is in focus, and *the mayor* the one person of the
//! article who is a mayor.

use super::SpeakerKind;
use super::cast::{Cast, Unclear, single};
use super::focus::{Focus, Occurrence};
use super::gender;
use super::source::Source;
use crate::attribution::Attribution;
use crate::lexicon::{Gender, Number, RoleKind};
use crate::mention::{Mention, MentionKind, Opener, Reading};
use crate::tag::Tag;

/// Bodies that go by what sort of body they are: *the company*.
const ANY_BODY: [&str; 16] = [
    "company", "firm", "agency", "group", "organisation", "organization", "newspaper", "paper",
    "network", "chain", "operator", "outlet", "magazine", "site", "website", "grocer",
];

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
    attributions: &[Attribution],
) -> Story<'a> {
    let mut speaks = vec![false; mentions.len()];
    for head in sources.iter().filter_map(|source| source.head) {
        speaks[head] = true;
    }
    let mut cast = Cast::collect(reading, mentions);
    gender::learn(&mut cast, mentions);
    let referents = vec![None; mentions.len()];
    let mut walker = Walker { story: Story { reading, mentions, cast, referents }, focus: Focus::default(), speaks, reported: reported(reading, mentions, attributions) };
    for index in 0..mentions.len() {
        walker.step(index);
    }
    walker.story
}

/// For each mention, whether it stands in the content of an attribution.
fn reported(reading: Reading<'_>, mentions: &[Mention], attributions: &[Attribution]) -> Vec<bool> {
    let mut inside = vec![false; mentions.len()];
    let start = |mention: &Mention| reading.document.tokens[mention.core.start].span.start;
    for content in attributions.iter().flat_map(|attribution| &attribution.content) {
        let first = mentions.partition_point(|mention| start(mention) < content.start);
        let last = mentions.partition_point(|mention| start(mention) < content.end);
        inside[first..last.max(first)].fill(true);
    }
    inside
}

struct Walker<'a> {
    story: Story<'a>,
    focus: Focus,
    speaks: Vec<bool>,
    /// Whether a mention stands inside what is attributed to somebody.
    reported: Vec<bool>,
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
        }
    }

    fn note(&mut self, index: usize, entity: usize) {
        let (mention, speaks) = (&self.story.mentions[index], self.speaks[index]);
        let known = &mut self.story.cast.entities[entity];
        known.count += 1;
        known.settled |= speaks && known.words.len() > 1;
        let paragraph = &self.story.reading.document.paragraphs[mention.paragraph];
        self.focus.note(Occurrence {
            to_end: paragraph.sentences.end - 1 - mention.sentence,
            entity,
            speaks,
            sentence: mention.sentence,
            paragraph: mention.paragraph,
            subject: mention.subject,
            quoted: mention.quoted,
            heading: mention.heading,
            possessor: mention.possessor,
            reported: self.reported[index],
            introduced: known.count == 1 && !(mention.title.is_empty() && mention.apposition.is_empty()),
        });
    }

    // Names

    fn person(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        let family = self.is_family(mention);
        let cast = &mut self.story.cast;
        if cast.is_full(mention) {
            return Some((cast.person(index, mention), "full name"));
        }
        match cast.by_part(index, mention) {
            Ok((entity, way)) => {
                cast.learn(entity, mention);
                Some((entity, way))
            }
            Err(Unclear::Unknown) if family => self.family(index),
            Err(Unclear::Several) => None,
            Err(Unclear::Unknown) => {
                let name = self.story.reading.words(mention.core.clone());
                Some(match cast.known_body(name) {
                    Some(body) => (body, "part of a name"),
                    None => (cast.newcomer(index, mention), "name"),
                })
            }
        }
    }

    /// *the Coles*
    fn is_family(&self, mention: &Mention) -> bool {
        let word = self.story.reading.word(mention.core.start);
        let before = mention.tokens.start.checked_sub(1);
        mention.core.len() == 1 && word.ends_with('s') && before.is_some_and(|before| self.story.reading.is(before, &["the"]))
    }

    /// The two people of one surname.
    fn family(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        let word = self.story.reading.word(mention.core.start);
        let cast = &mut self.story.cast;
        let &[one, other] = cast.with_surname(word.strip_suffix('s')?) else { return None };
        let name = format!("{} and {}", cast.entities[one].name, cast.entities[other].name);
        Some((cast.couple(index, name), "family name"))
    }

    /// A body; or a person whose surname is also a place's or a body's.
    fn body(&mut self, index: usize) -> (usize, &'static str) {
        let mention = &self.story.mentions[index];
        if mention.core.len() == 1 {
            if let Some(person) = self.story.cast.surname_of_one(mention) {
                return (person, "surname");
            }
        }
        let name = self.story.reading.words(mention.core.clone());
        (self.story.cast.body(index, name), "name")
    }

    // Pronouns

    fn pronoun(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        let stands_for_one = mention.number != Number::Plural && mention.gender != Gender::Any;
        if mention.quoted || !stands_for_one {
            return None;
        }
        if let Some(entity) = self.later_subject(index) {
            return Some((entity, "pronoun before its name"));
        }
        let entities = &self.story.cast.entities;
        let entity = self.focus.pick(entities, mention.gender, mention.sentence, mention.paragraph)?;
        Some((entity, "pronoun"))
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
        let later = (index + 1..mentions.len()).take(12).take_while(|&next| mentions[next].sentence == mention.sentence);
        let next = later.clone().find(|&next| {
            let other = &mentions[next];
            matches!(other.kind, MentionKind::Person(_)) && !other.quoted && other.subject
                && other.tokens.start > 0 && reading.word(other.tokens.start - 1) == ","
        })?;
        let (entity, _) = self.person(next)?;
        self.story.cast.entities[entity].agrees(mention.gender).then_some(entity)
    }

    /// The noun phrase right before *who* or *which*.
    fn antecedent(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mentions = self.story.mentions;
        let who = &mentions[index];
        let human = self.story.reading.is(who.core.start, &["who", "whom", "whose"]);
        let before = mentions[..index].iter().enumerate().rev().take(6);
        let fits = |other: &Mention| {
            let body = matches!(other.kind, MentionKind::Organisation | MentionKind::Place);
            !other.absorbed && !other.possessor && !(human && body)
                && !matches!(other.kind, MentionKind::Pronoun { possessive: true, .. })
        };
        let near = before.take_while(|(_, other)| other.sentence == who.sentence);
        let (at, _) = near.into_iter().find(|(_, other)| fits(other))?;
        self.story.referents[at].map(|(entity, _)| (entity, "relative pronoun"))
    }

    // Roles

    fn role(&mut self, index: usize, kind: RoleKind) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        match kind {
            RoleKind::Person if mention.number != Number::Plural => self.person_by_role(index),
            RoleKind::Organisation => Some((self.body_by_role(index), "role")),
            _ => None,
        }
    }

    fn person_by_role(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        // *Mayor says ‘no’*: headlines leave the article out.
        let headline = mention.opener == Opener::Bare && (mention.heading || mention.paragraph == 0);
        let definite = mention.opener == Opener::Definite || headline;
        if definite {
            if let Some(entity) = self.holder(mention) {
                return Some((entity, "role"));
            }
        }
        match mention.opener {
            Opener::Bare => None,
            _ => Some((self.story.cast.nobody(index, SpeakerKind::Unnamed, mention), "")),
        }
    }

    /// The one who has the role of a definite phrase: *the mayor*, *the 41-year-old*.
    fn holder(&self, mention: &Mention) -> Option<usize> {
        let reading = self.story.reading;
        let entities = &self.story.cast.entities;
        let noun = reading.word(mention.core.end - 1).to_lowercase();
        let end = reading.description_end(mention.core.end, mention.core.end + 8);
        let others: Vec<String> = (mention.tokens.start..end).map(|at| reading.word(at).to_lowercase()).collect();
        let fits = |&entity: &usize| {
            let known = &entities[entity];
            let gender = mention.gender == Gender::Any || known.gender == Gender::Any || mention.gender == known.gender;
            gender && !known.is_of_another_side(&others)
        };
        let fit = |entity: &usize| entities[*entity].fit(&noun, &others);
        let people = (0..entities.len()).filter(fits);
        let best = people.clone().map(|entity| fit(&entity)).max()?;
        if best > 0 {
            let fitting: Vec<usize> = people.filter(|entity| fit(entity) == best).collect();
            return single(fitting.iter().copied()).or_else(|| self.story.cast.outstanding(&fitting));
        }
        let stands = ["nominee", "candidate", "contender"].contains(&noun.as_str());
        let sided = people.clone().filter(|&entity| stands && entities[entity].is_of_side(&others));
        let office = |entity: &usize| entities[*entity].office_fit(&noun, &others);
        let best = people.clone().map(|entity| office(&entity)).max().filter(|&best| best > 0);
        let in_office = people.clone().filter(|entity| Some(office(entity)) == best);
        single(in_office).or_else(|| self.story.cast.outstanding(&sided.collect::<Vec<_>>()))
    }

    /// *the ministry*: the body the article has named that way, or one by this name.
    fn body_by_role(&mut self, index: usize) -> usize {
        let mention = &self.story.mentions[index];
        let reading = self.story.reading;
        let noun = reading.word(mention.core.end - 1).to_lowercase();
        let headline = mention.tokens.len() == 1 && (mention.heading || mention.paragraph == 0);
        if headline || mention.opener == Opener::Definite && mention.tokens.len() == 2 {
            let named = |seen: &&Occurrence| {
                let known = &self.story.cast.entities[seen.entity];
                let last = known.words.last();
                let any = ANY_BODY.contains(&noun.as_str()) && (seen.subject || seen.speaks);
                known.kind == SpeakerKind::Organisation && known.words.len() > 1 && (last == Some(&noun) || any)
            };
            if let Some(seen) = self.focus.latest().find(named) {
                return seen.entity;
            }
        }
        let name = self.story.body_name(index);
        self.story.cast.body(index, &name)
    }
}

impl Story<'_> {
    /// A body's name as the article words it, without article: *Clinton campaign*.
    pub fn body_name(&self, index: usize) -> String {
        let (reading, mention) = (self.reading, &self.mentions[index]);
        let mut words: Vec<&str> = Vec::new();
        let owner = self.owner(index);
        for at in mention.tokens.clone() {
            match reading.tag(at) {
                _ if at == mention.tokens.start && reading.is_article(at) => words.extend(owner.as_deref()),
                Tag::Possessive if !words.is_empty() && reading.tag(at - 1) == Tag::Name => {}
                _ => words.push(reading.word(at)),
            }
        }
        words.join(" ").replace(" ’", "’").replace(" '", "'")
    }

    /// The surname of whoever *his* or *her* stands for at the start of a phrase.
    fn owner(&self, index: usize) -> Option<String> {
        let start = self.mentions[index].tokens.start;
        let before = self.mentions[..index].iter().rposition(|mention| mention.core.start <= start)?;
        let owner = &self.mentions[before];
        if owner.core.start != start || !matches!(owner.kind, MentionKind::Pronoun { .. }) {
            return None;
        }
        let (entity, _) = self.referents[before]?;
        self.cast.entities[entity].name.rsplit(' ').next().map(str::to_owned).filter(|name| !name.is_empty())
    }
}
