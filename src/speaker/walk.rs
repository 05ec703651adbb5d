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
use crate::mention::{Evidence, Mention, MentionKind, Opener, Reading};
use crate::tag::Tag;

/// Bodies that go by what sort of body they are: *the company*.
const ANY_BODY: [&str; 17] = [
    "union", "company", "firm", "agency", "group", "organisation", "organization", "newspaper", "paper",
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
    let mut speaks_with_the_one_before = vec![false; mentions.len()];
    for partner in sources.iter().filter_map(|source| source.partner) {
        speaks_with_the_one_before[partner] = true;
        speaks[partner] = true;
    }
    let mut cast = Cast::collect(reading, mentions);
    gender::learn(&mut cast, mentions);
    let referents = vec![None; mentions.len()];
    let mut walker = Walker { story: Story { reading, mentions, cast, referents }, focus: Focus::default(), speaks, speaks_with_the_one_before, reported: reported(reading, mentions, attributions) };
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
    /// Whether a mention is the second of two that speak together.
    speaks_with_the_one_before: Vec<bool>,
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
        if self.speaks_with_the_one_before[index] {
            self.note_couple(index);
        }
    }

    /// *Ortiz and Cole said*: together they can be *they*.
    fn note_couple(&mut self, index: usize) {
        let (Some((one, _)), Some((other, _))) = (self.story.referents[index - 1], self.story.referents[index]) else { return };
        let name = |entity: usize| self.story.cast.entities[entity].name.as_str();
        if !name(one).is_empty() && !name(other).is_empty() {
            let both = format!("{} and {}", name(one), name(other));
            let couple = self.story.cast.couple(index, both);
            self.note(index, couple);
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
        let family = if self.is_family(mention) { self.family(index) } else { None };
        let doubtful = self.story.is_doubtful(mention);
        let determined = self.story.is_determined(mention);
        let cast = &mut self.story.cast;
        if cast.is_full(mention) {
            let person = cast.person(index, mention);
            self.name_the_unnamed(mention, person);
            return Some((person, "full name"));
        }
        match cast.by_part(index, mention) {
            Ok((entity, way)) => {
                cast.learn(entity, mention);
                Some((entity, way))
            }
            Err(Unclear::Unknown) if family.is_some() => family,
            Err(Unclear::Several) => None,
            Err(Unclear::Unknown) => {
                let name = self.story.reading.words(mention.core.clone());
                match cast.known_body(name) {
                    Some(body) => Some((body, "part of a name")),
                    None if doubtful => None,
                    None if determined => Some((cast.body(index, name), "name")),
                    None => Some((cast.newcomer(index, mention), "name")),
                }
            }
        }
    }

    /// *A spokeswoman for Ortiz … The spokeswoman, Tia Farr,*: the first one gets the name too.
    fn name_the_unnamed(&mut self, mention: &Mention, person: usize) {
        let reading = self.story.reading;
        if mention.apposition.is_empty() || !reading.is(mention.apposition.start, &["the"]) {
            return;
        }
        let noun = reading.word(mention.apposition.start + 1).to_lowercase();
        let entities = &mut self.story.cast.entities;
        let unnamed = |seen: &&Occurrence| {
            let known = &entities[seen.entity];
            known.name.is_empty() && known.kind == SpeakerKind::Unnamed && known.has_role(&noun)
        };
        if let Some(entity) = self.focus.latest().find(unnamed).map(|seen| seen.entity) {
            (entities[entity].name, entities[entity].kind) = (entities[person].name.clone(), SpeakerKind::Person);
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
        // *The Times* of an article that has named one by its full name.
        let short = name.strip_prefix("The ").and_then(|short| self.story.cast.known_body(short));
        (short.unwrap_or_else(|| self.story.cast.body(index, name)), "name")
    }

    // Pronouns

    fn pronoun(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        let many = mention.number == Number::Plural && self.speaks[index];
        let one = mention.number != Number::Plural && mention.gender != Gender::Any;
        if mention.quoted || !(one || many) {
            return None;
        }
        if let Some(entity) = self.later_subject(index) {
            return Some((entity, "pronoun before its name"));
        }
        let entities = &self.story.cast.entities;
        let entity = self.focus.pick(entities, mention)?;
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
        self.story.cast.entities[entity].agrees(mention.gender, mention.number).then_some(entity)
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
            RoleKind::Person | RoleKind::Group => {
                let several = self.story.cast.nobody(index, SpeakerKind::Group, mention);
                self.story.cast.entities[several].number = Number::Plural;
                Some((several, ""))
            }
            RoleKind::Document => self.outlet(index).map(|body| (body, "part of a name")),
        }
    }

    /// *the Post* of an article that has named one by its full name.
    fn outlet(&self, index: usize) -> Option<usize> {
        let (reading, mention) = (self.story.reading, &self.story.mentions[index]);
        let short = mention.opener == Opener::Definite && mention.tokens.len() == 2 && reading.is_capital(mention.core.start);
        short.then(|| self.story.cast.known_body(reading.word(mention.core.start))).flatten()
    }

    fn person_by_role(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        // *Mayor says ‘no’*: headlines leave the article out.
        let headline = mention.opener == Opener::Bare && (mention.heading || mention.paragraph == 0);
        let definite = mention.opener == Opener::Definite || headline;
        // *Ortiz’s chief of staff* has to fit by more than its noun.
        let least = match mention.opener {
            Opener::Possessive => 4,
            _ if definite => 1,
            _ => usize::MAX,
        };
        if let Some(entity) = self.holder(mention, least) {
            return Some((entity, "role"));
        }
        match mention.opener {
            Opener::Bare => None,
            _ => Some((self.story.cast.nobody(index, SpeakerKind::Unnamed, mention), "")),
        }
    }

    /// The one who has the role of a definite phrase: *the mayor*, *the 41-year-old*.
    fn holder(&self, mention: &Mention, least: usize) -> Option<usize> {
        if least == usize::MAX {
            return None;
        }
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
        if best < least && best > 0 || least > 1 && best == 0 {
            return None;
        }
        if best > 0 {
            let fitting: Vec<usize> = people.filter(|entity| fit(entity) == best).collect();
            if self.asks_for_a_place(mention) && !fitting.iter().any(|&entity| self.has_place(mention, entity)) {
                return self.latest_person().filter(|latest| fitting == [*latest]);
            }
            return single(fitting.iter().copied()).or_else(|| self.story.cast.outstanding(&fitting));
        }
        let stands = ["nominee", "candidate", "contender"].contains(&noun.as_str());
        let sided = people.clone().filter(|&entity| stands && entities[entity].is_of_side(&others));
        let office = |entity: &usize| entities[*entity].office_fit(&noun, &others);
        let best = people.clone().map(|entity| office(&entity)).max().filter(|&best| best > 0);
        let in_office = people.clone().filter(|entity| Some(office(entity)) == best);
        single(in_office).or_else(|| self.story.cast.outstanding(&sided.collect::<Vec<_>>()))
    }

    /// *the Arizona senator*: a name among the words before the role.
    fn asks_for_a_place(&self, mention: &Mention) -> bool {
        let mut before = mention.tokens.start + 1..mention.core.end;
        before.any(|at| self.story.reading.is_capital(at))
    }

    /// Whether somebody's description has one of those names.
    fn has_place(&self, mention: &Mention, entity: usize) -> bool {
        let reading = self.story.reading;
        let mut names = (mention.tokens.start + 1..mention.core.start).filter(|&at| reading.is_capital(at));
        names.any(|at| self.story.cast.entities[entity].has_role(&reading.word(at).to_lowercase()))
    }

    /// Who was last spoken of as somebody who does something.
    fn latest_person(&self) -> Option<usize> {
        let person = |seen: &&Occurrence| {
            let kind = self.story.cast.entities[seen.entity].kind;
            !seen.quoted && (seen.subject || seen.speaks) && kind == SpeakerKind::Person
        };
        self.focus.latest().find(person).map(|seen| seen.entity)
    }

    /// *the ministry*: the body the article has named that way, or one by this name.
    fn body_by_role(&mut self, index: usize) -> usize {
        let mention = &self.story.mentions[index];
        let reading = self.story.reading;
        let noun = reading.word(mention.core.end - 1).to_lowercase();
        let headline = mention.tokens.len() == 1 && (mention.heading || mention.paragraph == 0);
        if headline || mention.opener == Opener::Definite && mention.tokens.len() == 2 {
            let body = |seen: &&Occurrence| {
                let known = &self.story.cast.entities[seen.entity];
                known.kind == SpeakerKind::Organisation && known.words.len() > 1
            };
            let proper = |seen: &&Occurrence| self.story.cast.entities[seen.entity].name.starts_with(char::is_uppercase);
            let active = |seen: &&Occurrence| body(seen) && proper(seen) && (seen.subject || seen.speaks) && !self.story.is_place(seen.entity);
            let bodies = || self.focus.latest().filter(active).map(|seen| seen.entity);
            let named = |entity: &usize| self.story.cast.entities[*entity].words.last() == Some(&noun);
            if let Some(entity) = self.focus.latest().filter(body).map(|seen| seen.entity).find(named) {
                return entity;
            }
            let first = bodies().next();
            let alone = first.filter(|&first| bodies().all(|entity| entity == first));
            if let Some(entity) = alone.filter(|_| ANY_BODY.contains(&noun.as_str())) {
                return entity;
            }
        }
        let name = self.story.body_name(index);
        self.story.cast.body(index, &name)
    }
}

impl Story<'_> {
    /// *Hispanics*, *Cuban*: a single word that may be no name at all.
    fn is_doubtful(&self, mention: &Mention) -> bool {
        let (names, word) = (self.reading.names(), self.reading.word(mention.core.start));
        let plural = word.ends_with('s') && !names.surnames.contains(word) && !mention.possessor;
        let unknown = !names.surnames.contains(word) && !names.given.contains_key(word);
        let looks = mention.kind == MentionKind::Person(Evidence::Looks);
        mention.core.len() == 1 && (looks && (names.demonyms.contains(word) || plural) || mention.heading && unknown)
    }

    /// *the West*, *PAC*: a single word that is no person's name.
    fn is_determined(&self, mention: &Mention) -> bool {
        let before = mention.tokens.start.checked_sub(1);
        let modifies = matches!(self.reading.tag(mention.tokens.end), Tag::Noun | Tag::Adjective);
        let word = self.reading.word(mention.core.start);
        let initials = word.len() <= 5 && word.len() > 1 && word.chars().all(char::is_uppercase);
        let article = before.is_some_and(|before| self.reading.is(before, &["the"]));
        mention.kind == MentionKind::Person(Evidence::Looks) && (initials && !mention.heading || article && !modifies)
    }

    /// Whether it goes by a place's name.
    fn is_place(&self, entity: usize) -> bool {
        self.reading.names().places.contains(self.cast.entities[entity].name.as_str())
    }

    /// A body's name as the article words it, without article: *Clinton campaign*.
    pub fn body_name(&self, index: usize) -> String {
        let (reading, mention) = (self.reading, &self.mentions[index]);
        let mut words: Vec<&str> = Vec::new();
        let owner = self.owner(index);
        let is_staff = reading.is(mention.core.end - 1, &["campaign", "team", "camp", "administration", "foundation", "government"]);
        let inside = self.mentions[..index].iter().rev().take(3).find(|other| {
            matches!(other.kind, MentionKind::Person(_)) && other.tokens.start <= mention.tokens.start && mention.tokens.contains(&other.core.start)
        });
        let start = inside.map_or(mention.tokens.start, |person| person.core.start);
        for at in mention.tokens.clone() {
            match reading.tag(at) {
                _ if at == mention.tokens.start && reading.is_article(at) => words.extend(owner.as_deref()),
                Tag::Possessive if is_staff && reading.tag(at - 1) == Tag::Name => {}
                _ if at < start => {}
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
