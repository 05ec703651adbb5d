//! One person or body of the article, as far as the article tells.

use super::name::key;
use crate::lexicon::{Gender, KnownSpeaker, Number};
use crate::mention::Reading;
use crate::speaker::SpeakerKind;
use crate::tag::Tag;
use std::ops::Range;

/// Parties and sides that a description may name.
const SIDES: [&str; 10] = [
    "republican",
    "democratic",
    "democrat",
    "labour",
    "conservative",
    "tory",
    "liberal",
    "green",
    "libertarian",
    "independent",
];

/// A title or description in lower-case words.
#[derive(Debug, Clone)]
struct Description {
    /// Up to the first preposition.
    head: Vec<String>,
    /// What short titles in it stand for.
    long: Vec<&'static str>,
    /// From there on.
    context: Vec<String>,
}

impl Description {
    fn new(head: Vec<String>, context: Vec<String>) -> Self {
        let long = head
            .iter()
            .flat_map(|word| spelled_out(word))
            .copied()
            .collect();
        Self {
            head,
            long,
            context,
        }
    }

    /// Whether its head has a word, short titles spelled out.
    fn names(&self, word: &str) -> bool {
        self.head.iter().any(|known| known == word) || self.long.contains(&word)
    }

    fn fit(&self, noun: &str, others: &[String]) -> usize {
        if !self.names(noun) {
            return 0;
        }
        let tells = |word: &&String| {
            word.as_str() != noun && !is_vague(word) && !spelled_out(word).contains(&noun)
        };
        let common = others
            .iter()
            .filter(tells)
            .filter(|word| self.names(word) || self.context.contains(word))
            .count();
        let asks = others.iter().any(|word| tells(&word));
        // *the prime minister* is nobody who is a foreign minister.
        match asks && common == 0 && self.head.iter().any(|word| tells(&word)) {
            true => 0,
            false => {
                let last = self
                    .head
                    .last()
                    .is_some_and(|last| last == noun || spelled_out(last).contains(&noun));
                2 + 2 * common + 2 * usize::from(last) + usize::from(self.context.is_empty())
            }
        }
    }
}

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
    /// The words of its titles and descriptions.
    descriptions: Vec<Description>,
    /// How many of them can be looked up.
    indexed: usize,
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
        let words = name
            .split(' ')
            .map(key)
            .filter(|word| !word.is_empty() && !is_suffix(word))
            .collect();
        Self {
            name,
            kind,
            gender: Gender::Any,
            number: Number::Singular,
            settled: true,
            words,
            roles: Vec::new(),
            descriptions: Vec::new(),
            indexed: 0,
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
        let head = role
            .clone()
            .position(|at| reading.tag(at) == Tag::Preposition)
            .unwrap_or(role.len());
        let words =
            |tokens: Range<usize>| tokens.map(|at| reading.word(at).to_lowercase()).collect();
        let (head, context) = (
            words(role.start..role.start + head),
            words(role.start + head..role.end),
        );
        self.descriptions.push(Description::new(head, context));
        self.roles.push(role);
    }

    /// Notes the age that stands behind the name, as *41-year-old*.
    pub fn add_age(&mut self, age: String) {
        if !self.has_role(&age) {
            self.descriptions
                .push(Description::new(vec![age], Vec::new()));
        }
    }

    /// The words of descriptions and office that have not been asked for before.
    pub fn unindexed_role_words(&mut self) -> Vec<String> {
        let new = self.descriptions[self.indexed..].iter();
        let words = new.flat_map(|description| {
            description
                .head
                .iter()
                .map(String::as_str)
                .chain(description.long.iter().copied())
        });
        let mut words: Vec<String> = words.map(str::to_owned).collect();
        if self.indexed == 0 {
            words.extend(
                self.office
                    .split(' ')
                    .filter(|word| !word.is_empty())
                    .map(str::to_lowercase),
            );
        }
        self.indexed = self.descriptions.len();
        words
    }

    /// How well a description fits, by its noun and its other words; 0 if not at all.
    pub fn fit(&self, noun: &str, others: &[String]) -> usize {
        let of_age = others
            .iter()
            .any(|word| word.ends_with("year-old") && self.has_role(word));
        let best = self
            .descriptions
            .iter()
            .map(|description| description.fit(noun, others))
            .max()
            .unwrap_or(0);
        best + if of_age { 3 } else { 0 }
    }

    /// How well a description fits the office that the list of known speakers gives.
    pub fn office_fit(&self, noun: &str, others: &[String]) -> usize {
        if self.office.is_empty() {
            return 0;
        }
        let office = self.office.to_lowercase();
        let words: Vec<String> = office
            .split(' ')
            .filter(|word| *word != "former")
            .map(str::to_owned)
            .collect();
        let head = words
            .iter()
            .position(|word| matches!(word.as_str(), "of" | "for" | "to"))
            .unwrap_or(words.len());
        let (head, context) = words.split_at(head);
        Description::new(head.to_vec(), context.to_vec()).fit(noun, others)
    }

    /// Takes over what the list of known speakers tells.
    pub fn recognise(&mut self, known: &KnownSpeaker) {
        (self.name, self.office) = (known.name.to_string(), known.role.to_string());
        (self.gender, self.settled) = (known.gender, true);
    }

    /// Whether its titles and descriptions, or else its office, have a word.
    pub fn has_role(&self, word: &str) -> bool {
        self.descriptions
            .iter()
            .any(|description| description.names(word))
            || self.has_office(word)
    }

    /// Whether the office that the list of known speakers gives has a word.
    pub fn has_office(&self, word: &str) -> bool {
        self.office
            .split(' ')
            .any(|known| known.eq_ignore_ascii_case(word))
    }

    /// Whether it is said to be of a party that these words name.
    pub fn is_of_side(&self, words: &[String]) -> bool {
        words
            .iter()
            .any(|word| SIDES.contains(&word.as_str()) && self.has_role(word))
    }

    /// Whether it is said to be of a party and none that these words name: *the Democratic nominee*.
    pub fn is_of_another_side(&self, words: &[String]) -> bool {
        let mut asked = words
            .iter()
            .filter(|word| SIDES.contains(&word.as_str()))
            .peekable();
        asked.peek().is_some()
            && SIDES.iter().any(|side| self.has_role(side))
            && !asked.any(|word| self.has_role(word))
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

/// Words of a description that tell nobody from another.
fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "of"
            | "for"
            | "and"
            | "in"
            | "at"
            | "former"
            | "ex"
            | "new"
            | "longtime"
            | "then"
            | ","
            | "'s"
            | "’s"
            | "who"
            | "his"
            | "her"
            | "their"
            | "to"
    ) || word.ends_with("year-old")
}

/// *jr*, *iii*: part of a name and no surname.
pub(super) fn is_suffix(key: &str) -> bool {
    matches!(key, "jr" | "sr" | "ii" | "iii" | "iv")
}

/// The role words that a short title stands for.
fn spelled_out(title: &str) -> &'static [&'static str] {
    match title {
        "sen." | "senator" => &["senator", "lawmaker"],
        "rep." | "representative" => {
            &["representative", "congressman", "congresswoman", "lawmaker"]
        }
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
