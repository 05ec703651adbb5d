//! How likely people would mark what a pattern found.
//!
//! Takes a find with the sentence around it and gives a probability, by logistic
//! regression over a few dozen traits: how often the cue is one in its frame, what its
//! subject is, what stands in front of it and behind. *Ortiz decided to go* is marked more
//! often than *it was decided to go* and than *if you decided to go*.
//!
//! The weights stand in `data/weights.csv`, one line a trait, written by
//! `examples/learn_cues`.

use super::table::{SEATS, seat};
use crate::Error;
use crate::lexicon::{ListFile, Number, Role, RoleKind};
use crate::reading::Reading;
use crate::tag::{TAGS, Tag};
use crate::unit::{Unit, UnitKind};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What every find has.
const BIAS: &str = "bias";
/// The logarithm of the odds that the cue is one in its frame.
const SHARE: &str = "share";
/// The same where the odds are better than even.
const SHARE_ABOVE_HALF: &str = "share above half";
/// What stands in front of a pattern's id.
const PATTERN: &str = "pattern ";

/// What each trait of a find tells.
#[derive(Debug, Default)]
pub struct Weights {
    bias: f32,
    share: f32,
    share_above_half: f32,
    by_name: FxHashMap<Box<str>, f32>,
    /// The same for what is no pattern, by the place of the trait.
    by_trait: Vec<f32>,
    by_pattern: FxHashMap<Box<str>, f32>,
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
                _ if weights.by_name.insert(name.into(), weight).is_some() => {
                    return Err(format!("“{name}” stands twice"));
                }
                _ => {}
            }
            Ok(())
        })?;
        weights.index();
        Ok(weights)
    }

    /// Makes numbers of the names, which are asked for with every find.
    fn index(&mut self) {
        let known = |name: String| self.by_name.get(name.as_str()).copied();
        self.by_trait = vec![0.0; Trait::PLACES];
        for each in Trait::all() {
            self.by_trait[each.place()] = known(each.name()).unwrap_or_default();
        }
        let patterns = self.by_name.iter().filter_map(|(name, &weight)| {
            let pattern = name.strip_prefix(PATTERN)?;
            Some((pattern.into(), weight))
        });
        self.by_pattern = patterns.collect();
    }

    /// Whether there are no weights at all.
    pub fn is_open(&self) -> bool {
        self.by_name.is_empty()
    }

    /// How likely people would mark a find, from 0 to 1.
    pub(super) fn probability(&self, find: &Find<'_>) -> f32 {
        let odds = log_odds(find.share);
        let mut sum = self.bias + self.share * odds + self.share_above_half * odds.max(0.0);
        sum += self
            .by_pattern
            .get(find.pattern)
            .copied()
            .unwrap_or_default();
        find.traits(&mut |each| sum += self.by_trait[each.place()]);
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

/// Frames that traits are told apart by; the last stands for all others.
const FRAMES: [&str; 7] = [
    "that",
    "clause",
    "object",
    "infinitive",
    "question",
    "after-clause",
    "other frame",
];

const PLACES: [&str; 5] = ["first", "second", "third", "fourth", "later"];

/// How long quotations are.
const LENGTHS: [&str; 4] = ["one word", "a few words", "a phrase", "long"];

/// What subjects are called besides their kind.
const ROLES: [&str; 6] = ["", " people", " person", " group", " body", " document"];

/// One trait of a find; numbers are places in the lists above, nothing is beyond the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trait {
    Cue(UnitKind, Tag),
    NoSubject,
    SubjectWord(usize),
    Subject(UnitKind, usize),
    BeforeSubject(Option<UnitKind>),
    Opener(usize),
    BehindCue(Option<UnitKind>),
    Content(usize, Option<UnitKind>),
    VerbInContent(usize),
    QuotationInContent(usize),
    /// How long the first quotation is, and whether it begins with a capital.
    Quotation(usize, bool),
    CueStands(usize),
}

impl Trait {
    /// All there are.
    fn all() -> Vec<Self> {
        let mut all = vec![Self::NoSubject];
        all.extend((0..SUBJECTS.len()).map(Self::SubjectWord));
        all.extend((0..OPENERS.len()).map(Self::Opener));
        all.extend((0..PLACES.len()).map(Self::CueStands));
        all.extend((0..LENGTHS.len()).flat_map(|n| [false, true].map(|is| Self::Quotation(n, is))));
        all.extend(
            (0..FRAMES.len()).flat_map(|n| [Self::VerbInContent(n), Self::QuotationInContent(n)]),
        );
        for kind in UnitKind::ALL {
            all.extend(Tag::ALL.map(|tag| Self::Cue(kind, tag)));
            all.extend((0..ROLES.len()).map(|role| Self::Subject(kind, role)));
        }
        for kind in UnitKind::ALL.into_iter().map(Some).chain([None]) {
            all.extend([Self::BeforeSubject(kind), Self::BehindCue(kind)]);
            all.extend((0..FRAMES.len()).map(|frame| Self::Content(frame, kind)));
        }
        all
    }

    /// How many of each sort there are, in the order of [`Self::place`].
    const SIZES: [usize; 12] = [
        1,
        SUBJECTS.len(),
        OPENERS.len(),
        PLACES.len(),
        2 * LENGTHS.len(),
        FRAMES.len(),
        FRAMES.len(),
        SEATS * TAGS,
        SEATS * ROLES.len(),
        SEATS,
        SEATS,
        FRAMES.len() * SEATS,
    ];
    /// Where each sort begins.
    const STARTS: [usize; 12] = {
        let mut starts = [0; 12];
        let mut sort = 1;
        while sort < starts.len() {
            starts[sort] = starts[sort - 1] + Self::SIZES[sort - 1];
            sort += 1;
        }
        starts
    };
    const PLACES: usize = Self::STARTS[11] + Self::SIZES[11];

    /// Its place among all there could be.
    fn place(self) -> usize {
        let seat = |kind: Option<UnitKind>| kind.map_or(0, |kind| seat(kind as u8));
        let (sort, place) = match self {
            Self::NoSubject => (0, 0),
            Self::SubjectWord(word) => (1, word),
            Self::Opener(word) => (2, word),
            Self::CueStands(place) => (3, place),
            Self::Quotation(length, is_capital) => (4, 2 * length + usize::from(is_capital)),
            Self::VerbInContent(frame) => (5, frame),
            Self::QuotationInContent(frame) => (6, frame),
            Self::Cue(kind, tag) => (7, seat(Some(kind)) * TAGS + tag as usize),
            Self::Subject(kind, role) => (8, seat(Some(kind)) * ROLES.len() + role),
            Self::BeforeSubject(before) => (9, seat(before)),
            Self::BehindCue(behind) => (10, seat(behind)),
            Self::Content(frame, first) => (11, frame * SEATS + seat(first)),
        };
        Self::STARTS[sort] + place
    }

    /// Its name in `weights.csv`.
    fn name(self) -> String {
        let kind = |kind: Option<UnitKind>| kind.map_or("nothing", UnitKind::name);
        match self {
            Self::Cue(kind, tag) => format!("cue {} {}", kind.name(), tag.name()),
            Self::NoSubject => "subject none".into(),
            Self::SubjectWord(word) => format!("subject {}", SUBJECTS[word]),
            Self::Subject(kind, role) => format!("subject {}{}", kind.name(), ROLES[role]),
            Self::BeforeSubject(before) => format!("before subject {}", kind(before)),
            Self::Opener(word) => format!("opener {}", OPENERS[word]),
            Self::BehindCue(behind) => format!("behind cue {}", kind(behind)),
            Self::Content(frame, first) => format!("content of {} {}", FRAMES[frame], kind(first)),
            Self::VerbInContent(frame) => format!("verb in content of {}", FRAMES[frame]),
            Self::QuotationInContent(frame) => {
                format!("quotation in content of {}", FRAMES[frame])
            }
            Self::Quotation(length, is_capital) => {
                let capital = if is_capital { " with a capital" } else { "" };
                format!("quotation in content is {}{capital}", LENGTHS[length])
            }
            Self::CueStands(place) => format!("cue stands {}", PLACES[place]),
        }
    }
}

impl Find<'_> {
    /// The name of every trait of the find but its share.
    pub(super) fn names_of_traits(&self) -> Vec<String> {
        let mut names = vec![format!("{PATTERN}{}", self.pattern)];
        self.traits(&mut |each| names.push(each.name()));
        names
    }

    /// Every trait of the find but its share and its pattern.
    fn traits(&self, note: &mut impl FnMut(Trait)) {
        let others = FRAMES.len() - 1;
        let known = FRAMES[..others]
            .iter()
            .position(|known| *known == self.frame);
        let frame = known.unwrap_or(others);
        let cue = &self.units[self.cue];
        note(Trait::Cue(cue.kind, self.reading.tag(cue.head)));
        note(self.subject());
        let before = self
            .source
            .as_ref()
            .and_then(|source| source.start.checked_sub(1));
        note(Trait::BeforeSubject(before.map(|at| self.units[at].kind)));
        if let Some(opener) = before.and_then(|at| self.word_among(&OPENERS, at)) {
            note(Trait::Opener(opener));
        }
        note(Trait::BehindCue(self.kind_at(self.cue + 1)));
        let content = &self.units[self.content.clone()];
        note(Trait::Content(frame, self.kind_at(self.content.start)));
        if content.iter().any(|unit| unit.kind.is_finite()) {
            note(Trait::VerbInContent(frame));
        }
        if content.iter().any(|unit| unit.kind.is_quotation()) {
            note(Trait::QuotationInContent(frame));
        }
        if let Some(quotation) = content.iter().find(|unit| unit.kind.is_quotation()) {
            note(self.look_of(quotation));
        }
        note(Trait::CueStands((self.cue / 2).min(PLACES.len() - 1)));
    }

    fn subject(&self) -> Trait {
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
            return Trait::NoSubject;
        };
        let word = self.reading.word(head.head);
        match place_among(&SUBJECTS, word) {
            Some(known) => Trait::SubjectWord(known),
            None => {
                let role = self.reading.facts(head.head).role;
                Trait::Subject(head.kind, role.map_or(0, place_of_role))
            }
        }
    }

    /// How long a quotation is, and whether it looks like a name: *“Lyin’ Cole”*.
    fn look_of(&self, quotation: &Unit) -> Trait {
        let length = match quotation.tokens.len().saturating_sub(2) {
            0 | 1 => 0,
            2 | 3 => 1,
            4..=7 => 2,
            _ => 3,
        };
        let first = self.reading.document.tokens.get(quotation.tokens.start + 1);
        let text = self.reading.document.text;
        let is_capital =
            first.is_some_and(|token| token.span.of(text).starts_with(char::is_uppercase));
        Trait::Quotation(length, is_capital)
    }

    fn kind_at(&self, at: usize) -> Option<UnitKind> {
        self.units.get(at).map(|unit| unit.kind)
    }

    fn word_among(&self, words: &[&str], at: usize) -> Option<usize> {
        place_among(words, self.reading.word(self.units[at].head))
    }
}

/// The place of a word, in any case, in a list.
fn place_among(words: &[&str], word: &str) -> Option<usize> {
    words
        .iter()
        .position(|known| known.eq_ignore_ascii_case(word))
}

/// The place of what a role is called in [`ROLES`].
fn place_of_role(role: Role) -> usize {
    match (role.kind, role.number) {
        (RoleKind::Person, Number::Plural) => 1,
        (RoleKind::Person, _) => 2,
        (RoleKind::Group, _) => 3,
        (RoleKind::Organisation, _) => 4,
        (RoleKind::Document, _) => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trait_has_a_place_of_its_own() {
        let mut places: Vec<usize> = Trait::all().into_iter().map(Trait::place).collect();
        let count = places.len();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), count);
        assert!(places.iter().all(|&place| place < Trait::PLACES));
    }
}
