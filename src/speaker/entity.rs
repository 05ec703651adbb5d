//! One person or body of the article, as far as the article tells.

use super::name::key;
use crate::lexicon::{Gender, Number};
use crate::mention::Reading;
use crate::speaker::SpeakerKind;
use std::ops::Range;

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
        for at in role.clone() {
            let word = reading.word(at).to_lowercase();
            self.role_words.extend(spelled_out(&word).iter().map(|&long| long.to_owned()));
            self.role_words.push(word);
        }
        self.roles.push(role);
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
