//! One person or body of the article, as far as the article tells.

use super::description::Description;
use super::office::{Office, offices};
use super::symbol::{Symbol, Symbols};
use super::written::is_suffix_word;
use crate::lexicon::{Gender, KnownSpeaker, Number};
use crate::reading::Reading;
use crate::speaker::SpeakerKind;
use crate::tag::Tag;
use std::borrow::Cow;
use std::ops::Range;

/// A title or description by its tokens.
#[derive(Debug, Clone)]
pub(super) struct RoleTokens {
    /// All of them.
    pub tokens: Range<usize>,
    /// Behind the last possessive: *the minister’s* is no part of what a spokesman is.
    head_start: usize,
    /// The first preposition, or the end.
    head_end: usize,
}

/// Titles and descriptions; few people have more than one.
#[derive(Debug, Clone, Default)]
pub(super) struct Roles {
    first: Option<RoleTokens>,
    more: Vec<RoleTokens>,
}

impl Roles {
    /// All of them in text order.
    pub fn iter(&self) -> impl Iterator<Item = &RoleTokens> {
        self.first.iter().chain(&self.more)
    }

    fn len(&self) -> usize {
        usize::from(self.first.is_some()) + self.more.len()
    }

    fn push(&mut self, role: RoleTokens) {
        match self.first {
            None => self.first = Some(role),
            Some(_) => self.more.push(role),
        }
    }
}

/// One person or body.
#[derive(Debug, Clone)]
pub(super) struct Entity<'a> {
    /// Full name without titles; empty for somebody unnamed.
    pub name: Cow<'a, str>,
    /// What it is.
    pub kind: SpeakerKind,
    /// Man or woman, as far as names, titles and roles tell.
    pub gender: Gender,
    /// One or many.
    pub number: Number,
    /// Whether more than its looks says that the name is a person's.
    pub settled: bool,
    /// The words of its name among all keys of names, suffixes left out.
    pub words: Range<usize>,
    /// *jr*, if its name ends that way.
    pub suffix: Option<Symbol>,
    /// Titles and descriptions in text order.
    pub roles: Roles,
    /// Ages as the text tells them, *41-year-old*.
    ages: Vec<Symbol>,
    /// The sides that titles, descriptions and office name.
    sides: u16,
    /// How many roles and ages can be looked up.
    indexed: (usize, usize),
    /// Whether its offices can be looked up.
    offices_indexed: bool,
    /// The mention it is first named by, as an index.
    pub first: usize,
    /// How often it was mentioned up to here.
    pub count: u32,
    /// By the list of known speakers, the present one first.
    offices: Cow<'a, [Office]>,
    /// The state or body of the offices.
    pub organisation: &'a str,
}

impl<'a> Entity<'a> {
    /// Somebody of this kind of whom nothing more is known.
    pub fn new(name: Cow<'a, str>, kind: SpeakerKind, first: usize) -> Self {
        Self {
            name,
            kind,
            gender: Gender::Any,
            number: Number::Singular,
            settled: true,
            words: 0..0,
            suffix: None,
            roles: Roles::default(),
            ages: Vec::new(),
            sides: 0,
            indexed: (0, 0),
            offices_indexed: false,
            first,
            count: 0,
            offices: Cow::default(),
            organisation: "",
        }
    }

    /// Notes a title or description.
    pub fn add_role(&mut self, reading: Reading<'_>, symbols: &Symbols<'_>, role: Range<usize>) {
        /// Nobody needs more to be told apart.
        const MOST: usize = 8;
        if role.is_empty() || self.roles.len() >= MOST {
            return;
        }
        let head_end = role
            .clone()
            .find(|&at| reading.tag(at) == Tag::Preposition)
            .unwrap_or(role.end);
        let head_start = (role.start..head_end)
            .rfind(|&at| {
                let owns = reading.tag(at) == Tag::Possessive || reading.is_possessor(at);
                owns && at + 1 < head_end
            })
            .map_or(role.start, |possessive| possessive + 1);
        self.sides |= symbols.sides(symbols.lower(role.start..head_end));
        self.roles.push(RoleTokens {
            tokens: role,
            head_start,
            head_end,
        });
    }

    /// Notes the age that stands behind the name, as *41-year-old*.
    pub fn add_age(&mut self, symbols: &Symbols<'_>, age: Symbol) {
        if !self.has_role(symbols, age) {
            self.ages.push(age);
        }
    }

    /// Whether the text tells an age other than this one.
    pub fn is_of_another_age(&self, symbols: &Symbols<'_>, age: &str) -> bool {
        let same = |&known: &Symbol| symbols.text(known).strip_suffix("-year-old") == Some(age);
        !self.ages.is_empty() && !self.ages.iter().any(same)
    }

    /// Whether there are words that have not been handed out.
    pub fn has_new_role_words(&self) -> bool {
        self.indexed != (self.roles.len(), self.ages.len())
            || !self.offices_indexed && !self.offices.is_empty()
    }

    /// Hands out the words of descriptions and office that have not been asked for before; not
    /// those that tell nobody from another, unless *the 41-year-old* goes by them.
    pub fn index_role_words(&mut self, symbols: &Symbols<'_>, mut note: impl FnMut(Symbol)) {
        for role in self.roles.iter().skip(self.indexed.0) {
            let head = symbols.lower(role.head_start..role.head_end);
            for &word in head {
                let wording = symbols.word(word);
                if wording.aged || !wording.vague {
                    note(word);
                }
                wording.long.iter().for_each(|&long| note(long));
            }
        }
        self.ages[self.indexed.1..]
            .iter()
            .for_each(|&age| note(age));
        if !self.offices_indexed {
            let words = self.offices.iter().flat_map(|office| &office.words);
            let telling = words.filter(|&&word| !symbols.word(word).vague);
            telling.for_each(|&word| note(word));
            self.offices_indexed = !self.offices.is_empty();
        }
        self.indexed = (self.roles.len(), self.ages.len());
    }

    /// Titles, descriptions and ages.
    fn descriptions<'c>(
        &'c self,
        symbols: &'c Symbols<'c>,
    ) -> impl Iterator<Item = Description<'c>> {
        let told = self.roles.iter().map(|role| Description {
            symbols,
            owner: symbols.lower(role.tokens.start..role.head_start),
            head: symbols.lower(role.head_start..role.head_end),
            context: symbols.lower(role.head_end..role.tokens.end),
        });
        let ages = self.ages.iter().map(|age| Description {
            symbols,
            owner: &[],
            head: std::slice::from_ref(age),
            context: &[],
        });
        told.chain(ages)
    }

    /// How well a description fits, by its noun and its other words; 0 if not at all.
    pub fn fit(&self, symbols: &Symbols<'_>, noun: Symbol, others: &[Symbol]) -> usize {
        let of_age = others
            .iter()
            .any(|&word| symbols.word(word).aged && self.has_role(symbols, word));
        let best = self
            .descriptions(symbols)
            .map(|description| description.fit(noun, others))
            .max()
            .unwrap_or(0);
        best + if of_age { 3 } else { 0 }
    }

    /// How well a description fits the office that the list of known speakers gives.
    pub fn office_fit(&self, symbols: &Symbols<'_>, noun: Symbol, others: &[Symbol]) -> usize {
        let former = others.contains(&symbols.find("former"));
        let held = self
            .offices
            .iter()
            .filter(|office| former || !office.is_former());
        held.map(|office| office.description(symbols).fit(noun, others))
            .max()
            .unwrap_or(0)
    }

    /// Whether it is told, or known from the list, to have had a role once.
    pub fn was_once(&self, reading: Reading<'_>, symbols: &Symbols<'_>, noun: Symbol) -> bool {
        // *Former Mayor Ortiz* opens a sentence, and the title begins behind it.
        let begins = |role: &RoleTokens| role.tokens.start.saturating_sub(1)..role.head_end;
        let former = |role: &RoleTokens| begins(role).any(|at| reading.is(at, &["former"]));
        let mut roles = self.roles.iter().zip(self.descriptions(symbols));
        let told = roles.any(|(role, words)| former(role) && words.names(noun));
        let mut held = self.offices.iter().filter(|office| office.is_former());
        told || held.any(|office| office.description(symbols).names(noun))
    }

    /// Takes over what the list of known speakers tells.
    pub fn recognise(&mut self, symbols: &mut Symbols<'a>, known: &'a KnownSpeaker) {
        self.name = Cow::Borrowed(&known.name);
        self.suffix = suffix(symbols, &known.name);
        (self.gender, self.settled) = (known.gender, true);
        self.organisation = &known.organisation;
        self.offices = offices(symbols, known);
        for office in self.offices.iter() {
            self.sides |= symbols.sides(&office.words);
        }
    }

    /// Whether it leads a state now, by the list of known speakers.
    pub fn leads_a_state(&self, symbols: &Symbols) -> bool {
        const LEADERS: [&str; 6] = [
            "president",
            "prime",
            "chancellor",
            "supreme",
            "taoiseach",
            "king",
        ];
        let mut held = self.offices.iter().filter(|office| !office.is_former());
        let first = held.next().and_then(|office| office.words.first());
        first.is_some_and(|&first| LEADERS.contains(&symbols.text(first)))
    }

    /// Whether the list of known speakers gives an office.
    pub fn has_an_office(&self) -> bool {
        !self.offices.is_empty()
    }

    /// Whether its titles and descriptions, or else its office, have a word.
    pub fn has_role(&self, symbols: &Symbols<'_>, word: Symbol) -> bool {
        let in_office = || {
            self.offices
                .iter()
                .any(|office| office.words.contains(&word))
        };
        self.descriptions(symbols).any(|told| told.names(word)) || in_office()
    }

    /// The same, or whether it is told to be of that name: *Arizona’s senator*, *MP for Ava*.
    pub fn is_of(&self, symbols: &Symbols<'_>, word: Symbol) -> bool {
        let mut told = self.descriptions(symbols);
        self.has_role(symbols, word)
            || told.any(|told| told.owner.contains(&word) || told.context.contains(&word))
    }

    /// Whether a title or description in the text has one of some words.
    pub fn is_told_as(&self, symbols: &Symbols<'_>, is_one: impl Fn(&str) -> bool) -> bool {
        // *a rancher and former host* is no host first of all.
        let first = |head: &[Symbol]| {
            let and = head.iter().position(|&word| symbols.text(word) == "and");
            and.unwrap_or(head.len())
        };
        let mut heads = self
            .descriptions(symbols)
            .flat_map(|told| &told.head[..first(told.head)]);
        heads.any(|&word| {
            let mut long = symbols.word(word).long.iter();
            is_one(symbols.text(word)) || long.any(|&long| is_one(symbols.text(long)))
        })
    }

    /// Whether an office by the list of known speakers has one of some words.
    pub fn holds(&self, symbols: &Symbols<'_>, is_one: impl Fn(&str) -> bool) -> bool {
        let mut words = self.offices.iter().flat_map(|office| &office.words);
        words.any(|&word| is_one(symbols.text(word)))
    }

    /// Whether it is said to be of one of these sides.
    pub fn is_of_side(&self, sides: u16) -> bool {
        self.sides & sides != 0
    }

    /// Whether it is said to be of a side and none of these: *the Democratic nominee*.
    pub fn is_of_another_side(&self, sides: u16) -> bool {
        sides != 0 && self.sides != 0 && self.sides & sides == 0
    }

    /// Takes over what a mention tells about the gender, unless it is known.
    pub fn learn_gender(&mut self, told: Gender) {
        if self.gender == Gender::Any {
            self.gender = told;
        }
    }

    /// Whether *he*, *she*, *it* or *they* can stand for it.
    pub fn agrees(&self, gender: Gender, number: Number) -> bool {
        if number == Number::Plural {
            return self.number == Number::Plural || self.kind == SpeakerKind::Organisation;
        }
        match (self.kind, gender) {
            (SpeakerKind::Person | SpeakerKind::Unnamed, Gender::Neuter) => false,
            (SpeakerKind::Person | SpeakerKind::Unnamed, _) => {
                self.gender == Gender::Any || gender == Gender::Any || self.gender == gender
            }
            (SpeakerKind::Organisation | SpeakerKind::Document, Gender::Neuter) => true,
            _ => false,
        }
    }
}

/// *jr*, *iii*: part of a name and no surname.
pub(super) fn is_suffix(key: &str) -> bool {
    matches!(key, "jr" | "sr" | "ii" | "iii" | "iv")
}

/// The suffix that a name ends with.
pub(super) fn suffix(symbols: &mut Symbols<'_>, name: &str) -> Option<Symbol> {
    let last = name.rsplit(' ').next().filter(|last| is_suffix_word(last));
    last.map(|last| symbols.of_key(last))
}
