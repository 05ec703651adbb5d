//! How likely people would mark what a pattern found.
//!
//! Takes a find with the sentence around it and gives a probability, by logistic
//! regression over a few dozen traits: how often the cue is one in its frame, what its
//! subject is, what stands in front of it and behind. *Ortiz decided to go* is marked more
//! often than *it was decided to go* and than *if you decided to go*.
//!
//! The weights stand in `data/weights.csv`, one line a trait, written by
//! `examples/learn_cues`.

use crate::Error;
use crate::lexicon::{ListFile, Number, Role, RoleKind};
use crate::reading::Reading;
use crate::unit::{Unit, UnitKind};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What every find has.
const BIAS: &str = "bias";
/// The logarithm of the odds that the cue is one in its frame.
const SHARE: &str = "share";
/// The same where the odds are better than even.
const SHARE_ABOVE_HALF: &str = "share above half";

/// What each trait of a find tells.
#[derive(Debug, Default)]
pub struct Weights {
    bias: f32,
    share: f32,
    share_above_half: f32,
    by_trait: FxHashMap<Box<str>, f32>,
}

/// A match of a pattern, in its sentence.
#[derive(Debug, Clone)]
pub(super) struct Find<'a> {
    pub reading: Reading<'a>,
    /// The pattern's id and the frame its cue has there.
    pub pattern: &'a str,
    pub frame: &'a str,
    /// The units of the sentence.
    pub units: &'a [Unit],
    /// The index of the cue.
    pub cue: usize,
    pub source: Option<Range<usize>>,
    pub content: Range<usize>,
    /// The share of the cue's uses in this frame that people marked.
    pub share: f32,
}

impl Weights {
    /// Reads `weights.csv`: one row for each trait. Without rows all finds weigh the same,
    /// which only makes sense for measuring.
    pub fn load(list: &ListFile) -> Result<Self, Error> {
        let mut weights = Self::default();
        list.rows(["trait", "weight"], |[name, weight]| {
            let weight: f32 = weight
                .parse()
                .map_err(|_| format!("“{weight}” is no weight"))?;
            match name {
                BIAS => weights.bias = weight,
                SHARE => weights.share = weight,
                SHARE_ABOVE_HALF => weights.share_above_half = weight,
                _ if weights.by_trait.insert(name.into(), weight).is_some() => {
                    return Err(format!("“{name}” stands twice"));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(weights)
    }

    /// Whether there are no weights at all.
    pub fn is_open(&self) -> bool {
        self.by_trait.is_empty()
    }

    /// How likely people would mark a find, from 0 to 1.
    pub(super) fn probability(&self, find: &Find<'_>) -> f32 {
        let odds = log_odds(find.share);
        let mut sum = self.bias + self.share * odds + self.share_above_half * odds.max(0.0);
        find.traits(&mut |name| sum += self.by_trait.get(name).copied().unwrap_or_default());
        1.0 / (1.0 + (-sum).exp())
    }
}

/// The logarithm of the odds of a share; a share of 1 in 100 is as little as there is.
pub fn log_odds(share: f32) -> f32 {
    let share = share.clamp(0.01, 0.99);
    (share / (1.0 - share)).ln()
}

/// Subjects that tell by themselves.
const SUBJECTS: [&str; 16] = [
    "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there", "who",
    "which", "what", "one",
];

/// Words in front of a subject that make its clause part of something else.
const OPENERS: [&str; 21] = [
    "if", "when", "because", "while", "that", "as", "than", "whether", "what", "how", "and", "but",
    "who", "which", "where", "although", "since", "until", "after", "before", "though",
];

impl Find<'_> {
    /// Names every trait of the find but its share.
    pub(super) fn traits(&self, note: &mut impl FnMut(&str)) {
        let mut name = String::with_capacity(64);
        let mut say = |parts: &[&str]| {
            name.clear();
            for part in parts {
                name.push_str(part);
            }
            note(&name);
        };
        let group = match self.frame {
            "that" | "clause" | "object" | "infinitive" | "question" | "after-clause" => self.frame,
            _ => "other frame",
        };
        let cue = &self.units[self.cue];
        say(&["pattern ", self.pattern]);
        say(&[
            "cue ",
            cue.kind.name(),
            " ",
            self.reading.tag(cue.head).name(),
        ]);
        self.subject(&mut say);
        let before = self
            .source
            .as_ref()
            .map(|source| source.start)
            .filter(|start| *start > 0);
        say(&[
            "before subject ",
            before.map_or("nothing", |at| self.units[at - 1].kind.name()),
        ]);
        if let Some(opener) = before.and_then(|at| self.word_among(&OPENERS, at - 1)) {
            say(&["opener ", opener]);
        }
        say(&["behind cue ", self.kind_at(self.cue + 1)]);
        let content = &self.units[self.content.clone()];
        say(&["content of ", group, " ", self.kind_at(self.content.start)]);
        if content
            .iter()
            .any(|unit| matches!(unit.kind, UnitKind::Finite | UnitKind::Passive))
        {
            say(&["verb in content of ", group]);
        }
        if content.iter().any(|unit| unit.kind.is_quotation()) {
            say(&["quotation in content of ", group]);
        }
        if let Some(quotation) = content.iter().find(|unit| unit.kind.is_quotation()) {
            let (words, capital) = self.look_of(quotation);
            say(&["quotation in content is ", words, capital]);
        }
        const PLACES: [&str; 5] = ["first", "second", "third", "fourth", "later"];
        say(&["cue stands ", PLACES[(self.cue / 2).min(PLACES.len() - 1)]]);
    }

    fn subject(&self, say: &mut impl FnMut(&[&str])) {
        let units = self
            .source
            .clone()
            .map_or(&[][..], |range| &self.units[range]);
        let heads = |unit: &&Unit| {
            matches!(
                unit.kind,
                UnitKind::Name | UnitKind::Noun | UnitKind::Pronoun | UnitKind::Wh
            )
        };
        let Some(head) = units.iter().rfind(heads) else {
            return say(&["subject none"]);
        };
        let word = self.reading.word(head.head);
        match SUBJECTS
            .iter()
            .find(|known| known.eq_ignore_ascii_case(word))
        {
            Some(known) => say(&["subject ", known]),
            None => {
                let role = self.reading.facts(head.head).role;
                say(&["subject ", head.kind.name(), role.map_or("", role_name)]);
            }
        }
    }

    /// How long a quotation is, and whether it looks like a name: *“Lyin’ Cole”*.
    fn look_of(&self, quotation: &Unit) -> (&'static str, &'static str) {
        let words = match quotation.tokens.len().saturating_sub(2) {
            0 | 1 => "one word",
            2 | 3 => "a few words",
            4..=7 => "a phrase",
            _ => "long",
        };
        let first = self.reading.document.tokens.get(quotation.tokens.start + 1);
        let text = self.reading.document.text;
        let is_capital =
            first.is_some_and(|token| token.span.of(text).starts_with(char::is_uppercase));
        (words, if is_capital { " with a capital" } else { "" })
    }

    fn kind_at(&self, at: usize) -> &'static str {
        self.units
            .get(at)
            .map_or("nothing", |unit| unit.kind.name())
    }

    fn word_among(&self, words: &[&'static str], at: usize) -> Option<&'static str> {
        let word = self.reading.word(self.units[at].head);
        words
            .iter()
            .copied()
            .find(|known| known.eq_ignore_ascii_case(word))
    }
}

fn role_name(role: Role) -> &'static str {
    match (role.kind, role.number) {
        (RoleKind::Person, Number::Plural) => " people",
        (RoleKind::Person, _) => " person",
        (RoleKind::Group, _) => " group",
        (RoleKind::Organisation, _) => " body",
        (RoleKind::Document, _) => " document",
    }
}
