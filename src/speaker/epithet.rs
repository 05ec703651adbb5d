//! Phrases that say something new of somebody → who is meant.
//!
//! In *Lena Ortiz left early. “No comment,” the New York developer said* Ortiz is the
//! developer, though nothing has said so before.

use super::SpeakerKind;
use super::callings::{CALLINGS, CANDIDATES, OFFICES, RANKS_OF_STATE, SEATS, SIDES, STAFF};
use super::focus::Occurrence;
use super::walk::Walker;
use crate::lexicon::Number;
use crate::mention::{Mention, MentionKind, Opener};
use crate::tag::Tag;

/// Whom an epithet may mean.
struct Bearer {
    /// Nobody who is told of as one of these.
    excluded: &'static [&'static [&'static str]],
    /// Nobody either whose office by the lists is what somebody does for another.
    no_staff: bool,
    /// In how many paragraphs back nobody else may act.
    alone: Option<usize>,
    /// How many paragraphs back who acted last may stand.
    reach: usize,
}

impl Walker<'_> {
    /// *the New York businessman*: says something new of who has just spoken. An office says
    /// more often that somebody else is meant.
    pub(super) fn epithet(&self, index: usize) -> Option<usize> {
        let mention = &self.story.mentions[index];
        let bearer = self.bearer(index).filter(|_| !mention.quoted)?;
        let symbols = &self.story.cast.symbols;
        let sides = symbols.sides(symbols.lower(mention.tokens.clone()));
        let entity = |index: usize| &self.story.cast.entities[index];
        let is_excluded = |index: usize| {
            let is_listed = |word: &str| bearer.excluded.iter().any(|list| list.contains(&word));
            let is_staff = || entity(index).holds(symbols, |word| STAFF.contains(&word));
            entity(index).is_told_as(symbols, is_listed) || bearer.no_staff && is_staff()
        };
        let acts = |seen: &&Occurrence| {
            let known = entity(seen.entity);
            let person = known.kind == SpeakerKind::Person && known.settled;
            let acting = !seen.quoted && !seen.reported && (seen.subject || seen.speaks);
            person && acting && !is_excluded(seen.entity)
        };
        let fits = |index: usize| {
            let known = entity(index);
            known.agrees(mention.gender, Number::Singular) && !known.is_of_another_side(sides)
        };
        let within = |seen: &Occurrence, reach: usize| mention.paragraph - seen.paragraph <= reach;
        let latest = self
            .focus
            .latest()
            .find(acts)
            .filter(|seen| within(seen, bearer.reach))?
            .entity;
        let rival = |seen: &Occurrence| seen.entity != latest && fits(seen.entity);
        let has_rival = |reach: usize| {
            let mut near = self
                .focus
                .latest()
                .take_while(|seen| within(seen, reach))
                .filter(acts);
            near.any(rival)
        };
        let clear = !bearer.alone.is_some_and(has_rival) && !self.has_one_between(index, latest);
        // *Ortiz, the chairman, spoke. The billionaire said*: hardly who spoke before him.
        let passes = |seen: &Occurrence| {
            seen.paragraph == mention.paragraph
                && seen.speaks
                && !seen.quoted
                && is_excluded(seen.entity)
        };
        let mut since = self.focus.latest().take_while(|seen| seen.entity != latest);
        (fits(latest) && clear && !since.any(passes)).then_some(latest)
    }

    /// *Cole attacked Farr after the front-runner had laughed*: whom the subject's own sentence
    /// names in between may be meant as well.
    fn has_one_between(&self, index: usize, subject: usize) -> bool {
        let mentions = &self.story.mentions[..index];
        let here = self.story.mentions[index].sentence;
        let before = mentions.iter().zip(&self.story.referents).rev();
        let before = before.take_while(|(other, _)| other.sentence == here && !other.quoted);
        let people = before.filter(|(other, _)| matches!(other.kind, MentionKind::Person(_)));
        let mut named = people.filter_map(|(other, referent)| Some((other, referent.as_ref()?.0)));
        let nearest = named.next();
        nearest.is_some_and(|(other, one)| one != subject && !other.possessor)
            && named.any(|(_, one)| one == subject)
    }

    /// Whom an epithet may mean by its noun, if it is one.
    fn bearer(&self, index: usize) -> Option<Bearer> {
        let (reading, mention) = (self.story.reading, &self.story.mentions[index]);
        let (start, noun, speaks) = (
            mention.tokens.start + 1,
            self.story.noun(mention),
            self.speaks[index],
        );
        let mut words = start..mention.core.end;
        let any = Bearer {
            excluded: &[],
            no_staff: false,
            alone: None,
            reach: 1,
        };
        match () {
            () if mention.opener != Opener::Definite => None,
            () if words.clone().any(|at| is_of_age(reading.word(at))) => Some(any),
            () if self.is_parent_of_some(mention) => Some(any),
            () if speaks && self.heads_a_body(mention) => Some(Bearer {
                excluded: &[&STAFF],
                no_staff: false,
                alone: Some(0),
                reach: 1,
            }),
            () if speaks && self.leads_a_side(mention) => Some(Bearer {
                excluded: &[&STAFF, &RANKS_OF_STATE],
                no_staff: true,
                alone: Some(1),
                reach: 1,
            }),
            () if reading.is(noun, &OFFICES) => (speaks
                && reading.is(noun, &SEATS)
                && self.names_a_place(mention))
            .then_some(Bearer {
                excluded: &[&OFFICES, &STAFF],
                no_staff: false,
                alone: Some(4),
                reach: 1,
            }),
            () if reading.is(noun, &CANDIDATES) => {
                let other = reading.is(start, &["other", "previous", "second"])
                    || reading.is(mention.core.end, &["from", "of"]);
                (speaks && !other).then_some(Bearer {
                    excluded: &[&STAFF, &["mayor", "president"]],
                    no_staff: true,
                    alone: Some(1),
                    reach: 2,
                })
            }
            // *the Archbishop of Rome*: an office, though no list above has it.
            () if self.is_title(noun) => None,
            () if words.any(|at| reading.is_capital(at)) => Some(any),
            () if reading.is(start, &["former", "retired"]) => Some(any),
            // An anchor may well be called a journalist.
            () if reading.is(noun, &["journalist", "broadcaster", "presenter"]) => Some(Bearer {
                excluded: &[&OFFICES],
                no_staff: false,
                alone: Some(1),
                reach: 2,
            }),
            () if reading.is(noun, &CALLINGS) => Some(Bearer {
                excluded: &[&OFFICES, &STAFF],
                no_staff: false,
                alone: (!speaks).then_some(1),
                reach: 2,
            }),
            () => None,
        }
    }

    /// *the union chief*, *the county boss*
    fn heads_a_body(&self, mention: &Mention) -> bool {
        const HEADS: [&str; 4] = ["chief", "boss", "leader", "head"];
        let (reading, noun) = (self.story.reading, self.story.noun(mention));
        mention.tokens.len() == 3
            && noun > mention.tokens.start
            && reading.is(noun, &HEADS)
            && reading.tag(mention.core.end) != Tag::Preposition
            && reading.tag(noun - 1) == Tag::Noun
            && !reading.is_capital(noun - 1)
    }

    /// *Archbishop*, but not *CEO*.
    fn is_title(&self, at: usize) -> bool {
        let reading = self.story.reading;
        let shouted = || !reading.word(at).contains(char::is_lowercase);
        reading.is_capital(at) && reading.facts(at).title && !shouted()
    }

    /// *the father of three*
    fn is_parent_of_some(&self, mention: &Mention) -> bool {
        const PARENTS: [&str; 7] = [
            "father",
            "mother",
            "mum",
            "dad",
            "mom",
            "grandmother",
            "grandfather",
        ];
        let (reading, end) = (self.story.reading, mention.core.end);
        mention.tokens.len() == 2
            && reading.is(end - 1, &PARENTS)
            && reading.is(end, &["of"])
            && reading.tag(end + 1) == Tag::Number
    }

    /// *the Labor leader* of whoever has come as *opposition leader*.
    fn leads_a_side(&self, mention: &Mention) -> bool {
        let (reading, noun) = (self.story.reading, self.story.noun(mention));
        mention.tokens.len() == 3
            && noun > mention.tokens.start
            && reading.is(noun, &["leader"])
            && reading.tag(mention.core.end) != Tag::Preposition
            && reading.is(noun - 1, &SIDES)
    }

    /// *the Ohio senator*, *the New South Wales premier*
    fn names_a_place(&self, mention: &Mention) -> bool {
        let (reading, end) = (self.story.reading, mention.core.start);
        let places = &reading.names().places;
        let is_place = |from: usize, at: usize| places.contains(reading.words(from..at + 1));
        (mention.tokens.start + 1..end).any(|from| (from..end).any(|at| is_place(from, at)))
    }
}

/// *41-year-old*, *father-of-two*
fn is_of_age(word: &str) -> bool {
    word.ends_with("year-old") || word.contains("-of-")
}
