//! Documents → the body or person whose words they are.
//!
//! *the article* is the only outlet’s that the text has named lately, and *the statement* of
//! whoever has just spoken: in *The council refused. The statement said …* the council’s.

use super::SpeakerKind;
use super::focus::Occurrence;
use super::issuer;
use super::walk::{Story, Walker};
use crate::mention::{Opener, ends_outlet};

/// How *the report* was found that a body had issued.
pub(super) const SAME_DOCUMENT: &str = "same document";

/// What an outlet publishes in its own words.
const PUBLISHED: [&str; 6] = [
    "article",
    "story",
    "piece",
    "editorial",
    "op-ed",
    "newspaper",
];

/// What somebody says in writing.
const ISSUED: [&str; 4] = ["statement", "tweet", "post", "release"];

/// Words that end an outlet's name, and no person's, besides those of [`ends_outlet`].
const OUTLETS: [&str; 7] = [
    "Times",
    "News",
    "Magazine",
    "TV",
    "Television",
    "Radio",
    "Review",
];

/// One word for all words that the same document may go by.
fn sort_of(noun: &str) -> &str {
    match noun {
        "survey" | "polling" => "poll",
        "study" | "paper" | "analysis" | "review" | "research" => "report",
        "story" | "piece" => "article",
        _ => noun,
    }
}

impl Story<'_> {
    /// Whether it goes by an outlet's name: *Larkspur Herald*.
    pub(super) fn is_outlet(&self, entity: usize) -> bool {
        let name = self.cast.entities[entity].name.as_ref();
        let last = name.rsplit(' ').next();
        self.reading.names().media.contains(name)
            || last.is_some_and(|last| ends_outlet(last) || OUTLETS.contains(&last))
    }
}

/// A document as it comes into the text.
#[derive(Debug)]
pub(super) struct Paper {
    /// Its mention.
    mention: usize,
    /// The mention of whoever issued it.
    issuer: Option<usize>,
}

impl Walker<'_> {
    /// Whose words a document gives.
    pub(super) fn body_by_document(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let issuer = issuer::issuer(self.story.reading, self.story.mentions, index);
        let known = match issuer {
            None => self.known_paper(index),
            Some(_) => None,
        };
        if issuer.is_some() || self.story.mentions[index].opener == Opener::Indefinite {
            let mention = index;
            self.papers.push(Paper { mention, issuer });
        }
        known
            .map(|body| (body, SAME_DOCUMENT))
            .or_else(|| self.body_by_its_paper(index))
    }

    /// *The report* after *a report by the council*: the council’s. A deal is not one side’s.
    fn known_paper(&self, index: usize) -> Option<usize> {
        const PARAGRAPHS: usize = 8;
        const SHARED: [&str; 12] = [
            "deal",
            "agreement",
            "pact",
            "treaty",
            "accord",
            "contract",
            "bill",
            "law",
            "filing",
            "filings",
            "transcript",
            "interview",
        ];
        let story = &self.story;
        let mention = &story.mentions[index];
        let short = mention.opener == Opener::Definite && mention.tokens.len() == 2;
        if !short || story.reading.is(mention.core.start, &SHARED) {
            return None;
        }
        let sort = |at: usize| {
            let noun = story.mentions[at].core.end - 1;
            sort_of(story.reading.word(noun))
        };
        let mut papers = self.papers.iter().rev();
        let paper = papers.find(|paper| sort(paper.mention) == sort(index))?;
        let back = mention.paragraph - story.mentions[paper.mention].paragraph;
        let (entity, _) = story.referents[paper.issuer.filter(|_| back <= PARAGRAPHS)?]?;
        let known = &story.cast.entities[entity];
        let proper = known.name.starts_with(char::is_uppercase);
        (proper && known.kind == SpeakerKind::Organisation).then_some(entity)
    }

    fn body_by_its_paper(&self, index: usize) -> Option<(usize, &'static str)> {
        let outlet = self.outlet(index).map(|body| (body, "part of a name"));
        let published = || self.publisher(index).map(|body| (body, "publisher"));
        let issued = || self.issuer(index).map(|body| (body, "issuer"));
        outlet.or_else(published).or_else(issued)
    }

    /// *the Post* of an article that has named one by its full name.
    fn outlet(&self, index: usize) -> Option<usize> {
        let (reading, mention) = (self.story.reading, &self.story.mentions[index]);
        let short = mention.opener == Opener::Definite
            && mention.tokens.len() == 2
            && reading.is_capital(mention.core.start);
        short
            .then(|| self.story.cast.known_body(reading.word(mention.core.start)))
            .flatten()
    }

    /// *the article*: says what the only outlet that was named lately says.
    fn publisher(&self, index: usize) -> Option<usize> {
        let outlet = |seen: &Occurrence| {
            let known = &self.story.cast.entities[seen.entity];
            known.kind == SpeakerKind::Organisation && self.story.is_outlet(seen.entity)
        };
        self.only_one(index, &PUBLISHED, 3, outlet)
    }

    /// *the statement*: says what the only one who has said something just before says.
    fn issuer(&self, index: usize) -> Option<usize> {
        let speaker = |seen: &Occurrence| {
            let known = &self.story.cast.entities[seen.entity];
            let named = known.kind == SpeakerKind::Person && !known.name.is_empty()
                || known.name.starts_with(char::is_uppercase);
            seen.speaks && named && !self.story.is_outlet(seen.entity)
        };
        self.only_one(index, &ISSUED, 1, speaker)
    }

    /// The only one that fits of those named within so many paragraphs, for a document that
    /// speaks: *the* and one of these nouns.
    fn only_one(
        &self,
        index: usize,
        nouns: &[&str],
        paragraphs: usize,
        fits: impl Fn(&Occurrence) -> bool,
    ) -> Option<usize> {
        let (reading, mention) = (self.story.reading, &self.story.mentions[index]);
        let speaks = mention.opener == Opener::Definite
            && self.speaks[index]
            && mention.tokens.len() == 2
            && reading.is(mention.core.start, nouns);
        if !speaks {
            return None;
        }
        let near = |seen: &&Occurrence| mention.paragraph - seen.paragraph <= paragraphs;
        let latest = self.focus.latest().take_while(near);
        let mut fitting = latest.filter(|seen| !seen.quoted && fits(seen));
        let first = fitting.next()?.entity;
        fitting.all(|other| other.entity == first).then_some(first)
    }
}
