//! One person or body of the article, as far as the article tells.

use super::name::key;
use crate::lexicon::{Gender, KnownSpeaker, Number};
use crate::mention::Reading;
use crate::speaker::SpeakerKind;
use crate::tag::Tag;
use std::ops::Range;

/// Parties and sides that a description may name.
const SIDES: [&str; 10] = [
    "republican", "democratic", "democrat", "labour", "conservative", "tory", "liberal", "green", "libertarian",
    "independent",
];

/// One person or body.
#[derive(Debug, Clone)]
pub(super) struct Entity {
    /// Full name without titles; empty for somebody unnamed.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// Man or woman, as far as names, titles and roles tell.
    pub gender: Gender,
    /// One or many.
    pub number: Number,
    /// Whether more than its looks says that the name is a person's.
    pub settled: bool,
    /// The words of its name as keys, in order, suffixes left out.
    pub words: Vec<String>,
    /// Titles and descriptions in text order, as token ranges.
    pub roles: Vec<Range<usize>>,
    /// The lower-case words of its titles and descriptions.
    pub role_words: Vec<String>,
    /// The words of titles alone, those that stand before the name.
    pub titles: Vec<String>,
    /// The lower-case words behind a preposition in its descriptions.
    pub role_context: Vec<String>,
    /// The mention it is first named by, as an index.
    pub first: usize,
    /// How often it was mentioned up to here.
    pub count: u32,
    /// The office that the list of known speakers gives.
    pub office: String,
}

impl Entity {
    /// Somebody of this kind of whom nothing more is known.
    pub fn new(name: String, kind: SpeakerKind, first: usize) -> Self {
        let words = name.split(' ').map(key).filter(|word| !word.is_empty() && !is_suffix(word)).collect();
        Self {
            name,
            kind,
            gender: Gender::Any,
            number: Number::Singular,
            settled: true,
            words,
            roles: Vec::new(),
            role_words: Vec::new(),
            titles: Vec::new(),
            role_context: Vec::new(),
            first,
            count: 0,
            office: String::new(),
        }
    }

    /// Notes a title or description.
    pub fn add_role(&mut self, reading: Reading<'_>, role: Range<usize>) {
        /// Nobody needs more to be told apart.
        const MOST: usize = 8;
        if role.is_empty() || self.roles.len() >= MOST {
            return;
        }
        let head = role.clone().position(|at| reading.tag(at) == Tag::Preposition).unwrap_or(role.len());
        for (place, at) in role.clone().enumerate() {
            let word = reading.word(at).to_lowercase();
            if place < head {
                self.role_words.extend(spelled_out(&word).iter().map(|&long| long.to_owned()));
                self.role_words.push(word);
            } else {
                self.role_context.push(word);
            }
        }
        self.roles.push(role);
    }

    /// Notes a title.
    pub fn add_title(&mut self, reading: Reading<'_>, title: Range<usize>) {
        let before = self.role_words.len();
        self.add_role(reading, title);
        self.titles.extend_from_slice(&self.role_words[before..]);
    }

    /// How well a description fits, by its noun and its other words; 0 if not at all.
    pub fn fit(&self, noun: &str, others: &[String]) -> usize {
        const TITLE: usize = 3;
        if !self.role_words.iter().any(|known| known == noun) {
            return 0;
        }
        let title = if self.titles.iter().any(|known| known == noun) { TITLE } else { 0 };
        1 + title + others.iter().filter(|word| self.has_role(word) || self.role_context.contains(word)).count()
    }

    /// Takes over what the list of known speakers tells.
    pub fn recognise(&mut self, known: &KnownSpeaker) {
        (self.name, self.office) = (known.name.to_string(), known.role.to_string());
        (self.gender, self.settled) = (known.gender, true);
    }

    /// Whether its titles and descriptions, or else its office, have a word.
    pub fn has_role(&self, word: &str) -> bool {
        self.role_words.iter().any(|known| known == word) || self.has_office(word)
    }

    /// Whether the office that the list of known speakers gives has a word.
    pub fn has_office(&self, word: &str) -> bool {
        self.office.split(' ').any(|known| known.eq_ignore_ascii_case(word))
    }

    /// Whether it is said to be of a party that these words name.
    pub fn is_of_side(&self, words: &[String]) -> bool {
        words.iter().any(|word| SIDES.contains(&word.as_str()) && self.has_role(word))
    }

    /// Whether it is said to be of a party and none that these words name: *the Democratic nominee*.
    pub fn is_of_another_side(&self, words: &[String]) -> bool {
        let mut asked = words.iter().filter(|word| SIDES.contains(&word.as_str())).peekable();
        let sided = SIDES.iter().any(|side| self.has_role(side));
        asked.peek().is_some() && sided && !asked.any(|word| self.has_role(word))
    }

    /// Takes over what a mention tells about the gender, unless it is known.
    pub fn learn_gender(&mut self, told: Gender) {
        if self.gender == Gender::Any {
            self.gender = told;
        }
    }

    /// Whether *he*, *she* or *it* can stand for it.
    pub fn agrees(&self, gender: Gender) -> bool {
        match (self.kind, gender) {
            (SpeakerKind::Person | SpeakerKind::Unnamed, Gender::Neuter) => false,
            (SpeakerKind::Person | SpeakerKind::Unnamed, _) => self.gender == Gender::Any || self.gender == gender,
            (_, Gender::Neuter) => true,
            _ => false,
        }
    }
}

/// *jr*, *iii*: part of a name and no surname.
pub(super) fn is_suffix(key: &str) -> bool {
    matches!(key, "jr" | "sr" | "ii" | "iii" | "iv")
}

/// The role words that a short title stands for.
fn spelled_out(title: &str) -> &'static [&'static str] {
    match title {
        "sen." | "senator" => &["senator", "lawmaker"],
        "rep." | "representative" => &["representative", "congressman", "congresswoman", "lawmaker"],
        "gov." => &["governor"],
        "prof." => &["professor"],
        "dr." | "dr" => &["doctor"],
        "gen." => &["general"],
        "lt." => &["lieutenant"],
        "col." => &["colonel"],
        "capt." => &["captain"],
        "sgt." => &["sergeant"],
        "det." => &["detective"],
        "insp" | "insp." => &["inspector"],
        "rev." | "rev" => &["reverend", "pastor"],
        "councilwoman" | "councilman" | "councillor" => &["councillor", "councilor"],
        "chairman" | "chairwoman" => &["chair"],
        _ => &[],
    }
}
