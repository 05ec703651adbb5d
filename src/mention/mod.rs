//! Tokens and tags → everything in an article that can be, or point to, a speaker.
//!
//! Takes the document with its tags and quotations and gives [`Mention`]s in text
//! order: names, pronouns, and noun phrases by role. *Mayor Lena Ortiz met a lawyer
//! before she left* has three: a person with the title *Mayor*, a role, a pronoun.
//!
//! Open-world: a name needs no list. What the lists know (a given name, a title, a
//! body) only settles what sort of name it is.

mod beside;
mod body;
mod clause;
mod front;
mod heading;
mod look;
mod name;
mod noun;
mod shape;
mod sort;
mod word;

pub(crate) use word::{ends_company, ends_outlet};

use crate::lexicon::{Class, Gender, Key, Number, Phrase, RoleKind};
use crate::quotation::Quotation;
use crate::reading::Reading;
use crate::segment::{Span, is_furniture};
use crate::tag::Tag;
use look::telling;
use rustc_hash::FxHashSet;
use std::cell::Cell;
use std::ops::Range;

/// What a mention is, by its own words alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionKind {
    /// A person by name; how sure that is a person's name.
    Person(Evidence),
    /// A body by name.
    Organisation,
    /// A place by name.
    Place,
    /// A pronoun of this grammatical person; relative ones too.
    Pronoun {
        /// 1, 2 or 3.
        person: u8,
        /// *who*, *which*.
        relative: bool,
        /// *his*, *their* before a noun.
        possessive: bool,
    },
    /// A noun phrase by its role noun: *the mayor*, *residents*, *the report*.
    Role(RoleKind),
}

/// How much speaks for a name being a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Only that it is written as a name.
    Looks,
    /// A given name, a title, initials, or a role beside it.
    Settled,
}

/// What opens a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opener {
    /// *the*, *this*, *that*.
    Definite,
    /// *a*, *another*, *one*.
    Indefinite,
    /// *his*, *Ortiz’s*.
    Possessive,
    /// Nothing.
    Bare,
}

/// One mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What it is.
    pub kind: MentionKind,
    /// Its tokens: title and name, or the noun phrase.
    pub tokens: Range<usize>,
    /// Of a name, the name itself without titles; of a role, its noun.
    pub core: Range<usize>,
    /// What stands before a name and describes it: *city engineer*, *Mayor*; or is empty.
    pub title: Range<usize>,
    /// A description set beside it: *, the mayor,*; or is empty.
    pub apposition: Range<usize>,
    /// Man or woman, as far as its own words tell.
    pub gender: Gender,
    /// One or many.
    pub number: Number,
    /// What opens it, if it is a role.
    pub opener: Opener,
    /// Its sentence in [`crate::segment::Document::sentences`].
    pub sentence: usize,
    /// Its paragraph in [`crate::segment::Document::paragraphs`].
    pub paragraph: usize,
    /// Whether a finite verb follows it in its clause.
    pub subject: bool,
    /// Whether it stands inside a quotation.
    pub quoted: bool,
    /// Whether it stands in a headline or another line in title case.
    pub heading: bool,
    /// Whether a possessive clitic follows: *Ortiz’s*.
    pub possessor: bool,
    /// The role that stands in apposition to a name is no candidate of its own.
    pub absorbed: bool,
}

impl Mention {
    /// Whether it is a name of any sort.
    pub fn is_name(&self) -> bool {
        matches!(
            self.kind,
            MentionKind::Person(_) | MentionKind::Organisation | MentionKind::Place
        )
    }

    /// Whether it is the name of somebody or of a body.
    pub(crate) fn is_actor(&self) -> bool {
        matches!(
            self.kind,
            MentionKind::Person(_) | MentionKind::Organisation
        )
    }

    /// Whether it is a noun phrase by role.
    pub fn is_role(&self) -> bool {
        matches!(self.kind, MentionKind::Role(_))
    }
}

/// All mentions of an article, in text order.
pub fn mentions(reading: Reading<'_>) -> Vec<Mention> {
    let telling = telling(reading);
    let mut reader = Reader {
        reading,
        found: Vec::with_capacity(telling.len()),
        telling,
        next: 0,
        place: Place::default(),
        quotation: 0,
        buffer: String::new(),
        surnames: FxHashSet::default(),
        last_phrase: Cell::new((usize::MAX, None)),
    };
    for paragraph in 0..reading.document.paragraphs.len() {
        reader.read_paragraph(paragraph);
    }
    reader.found
}

/// Where the reader stands.
#[derive(Debug, Clone, Default)]
struct Place {
    paragraph: usize,
    sentence: usize,
    /// Tokens of the sentence.
    tokens: Range<usize>,
    heading: bool,
}

struct Reader<'a> {
    reading: Reading<'a>,
    /// The tokens that a mention can start or end at.
    telling: Vec<usize>,
    /// The first of those that has not been read.
    next: usize,
    found: Vec<Mention>,
    place: Place,
    /// The first quotation that does not end before the reader.
    quotation: usize,
    /// For words in lower case.
    buffer: String,
    /// The last words of the full names so far.
    surnames: FxHashSet<Key>,
    /// The token last asked for a listed phrase, and the phrase that starts there.
    last_phrase: Cell<(usize, Option<(usize, Phrase)>)>,
}

impl Reader<'_> {
    fn read_paragraph(&mut self, index: usize) {
        let paragraph = &self.reading.document.paragraphs[index];
        let line = paragraph.span.of(self.reading.document.text);
        if self.is_byline(paragraph.tokens.clone()) || is_furniture(line) {
            return;
        }
        let begin = self.behind_dateline(paragraph.tokens.clone());
        let end = self.before_credit(paragraph.tokens.clone());
        for sentence in paragraph.sentences.clone() {
            let tokens = self.reading.document.sentences[sentence].tokens.clone();
            let heading = self.is_heading(tokens.clone());
            self.place = Place {
                paragraph: index,
                sentence,
                tokens: tokens.clone(),
                heading,
            };
            let mut at = tokens.start.max(begin);
            while let Some(telling) = self.next_telling(at, tokens.end.min(end)) {
                at = self.read_token(telling);
            }
        }
    }

    /// The next telling token from here up to the end.
    fn next_telling(&mut self, from: usize, end: usize) -> Option<usize> {
        while let Some(&telling) = self.telling.get(self.next)
            && telling < end
        {
            self.next += 1;
            if telling >= from {
                return Some(telling);
            }
        }
        None
    }

    /// Reads what starts at a token and gives the token behind it.
    fn read_token(&mut self, at: usize) -> usize {
        let named = self.is_capital(at) || self.reading.tag(at) == Tag::Name;
        self.read_pronoun(at)
            .or_else(|| if named { self.read_surname(at) } else { None })
            .or_else(|| if named { self.read_name(at) } else { None })
            .or_else(|| self.read_role(at))
            .unwrap_or(at + 1)
    }

    fn read_pronoun(&mut self, at: usize) -> Option<usize> {
        let possessive = match self.reading.tag(at) {
            Tag::Wh if self.is_who_in_capitals(at) => return None,
            Tag::Pronoun | Tag::Wh => false,
            Tag::Determiner if self.reading.is_a(at, Class::Possessive) => true,
            Tag::Determiner => return None,
            _ if self.is_capital(at) && self.is_i(at) => false,
            _ => return None,
        };
        let pronoun = self.facts(at).pronoun?;
        let kind = MentionKind::Pronoun {
            person: pronoun.person,
            relative: pronoun.relative,
            possessive,
        };
        let mut mention = self.mention(kind, at..at + 1);
        (mention.gender, mention.number) = (pronoun.gender, pronoun.number);
        self.found.push(mention);
        Some(at + 1)
    }

    /// A mention with nothing known but its place.
    fn mention(&mut self, kind: MentionKind, tokens: Range<usize>) -> Mention {
        let start = self.reading.document.tokens[tokens.start].span.start;
        Mention {
            kind,
            core: tokens.clone(),
            title: 0..0,
            apposition: 0..0,
            gender: Gender::Any,
            number: Number::Any,
            opener: Opener::Bare,
            sentence: self.place.sentence,
            paragraph: self.place.paragraph,
            subject: self.leads(tokens.start)
                || self
                    .reading
                    .is_subject(tokens.clone(), self.place.tokens.clone()),
            quoted: self.is_quoted(start),
            heading: self.place.heading,
            possessor: self.reading.is_possessor(tokens.end),
            absorbed: false,
            tokens,
        }
    }

    /// Whether a sentence starts with what starts here: its subject more often than not.
    fn leads(&self, start: usize) -> bool {
        start == self.place.tokens.start && !self.place.heading
    }

    fn is_quoted(&mut self, start: usize) -> bool {
        let quotations = self.reading.quotations;
        while quotations
            .get(self.quotation)
            .is_some_and(|q| q.depth > 0 || q.span.end <= start)
        {
            self.quotation += 1;
        }
        quotations
            .get(self.quotation)
            .is_some_and(|q: &Quotation| contains(q.span, start))
    }
}

fn contains(span: Span, at: usize) -> bool {
    span.start <= at && at < span.end
}

#[cfg(test)]
mod tests;
