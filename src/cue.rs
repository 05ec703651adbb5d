//! Which verb groups and nouns signal that somebody said, wrote, thought or showed something.
//!
//! Takes a unit and gives the [`CueForm`] of its main word, if it is one. In *Ortiz did not
//! say that she would go* the verb group *did not say* is a cue of the form *say*,
//! negated, and takes the frame *that*.

use crate::Error;
use crate::attribution::{Kind, Status};
use crate::lexicon::{ListFile, Vocabulary};
use crate::segment::Document;
use crate::unit::{Unit, UnitKind};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::BuildHasher;

/// What stands behind or before a cue and makes it one: *that* a clause, *for* something.
///
/// It is asked for so often that it is a number: a hash of its name, since no two of a few
/// dozen names are expected to have the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame(u64);

impl Frame {
    /// The frame of that name.
    pub fn of(name: &str) -> Self {
        Self(FxBuildHasher.hash_one(name))
    }

    /// One of 64 bits: two frames with different bits are not the same.
    pub(crate) fn bit(self) -> u64 {
        1 << (self.0 % 64)
    }
}

/// The forms that signal an attribution, each with the frames it does so in.
#[derive(Debug, Default)]
pub struct CueList {
    forms: Vec<CueForm>,
    /// The places of all forms in `forms`.
    by_form: FxHashMap<Box<str>, usize>,
    /// The same by the row of a word in `words.csv`, counted from 1; 0 where there
    /// is none.
    by_row: Vec<u32>,
    /// What holds for every verb: only lists made for measuring have it.
    any: Option<CueForm>,
}

/// One form: *told*.
#[derive(Debug, Clone, Default)]
pub struct CueForm {
    /// What it reports.
    pub kind: Kind,
    /// The share in each of its frames: a handful, most often asked for one that is none.
    frames: Vec<(Frame, f32)>,
    /// Their bits.
    bits: u64,
    /// The share in any other.
    elsewhere: Option<f32>,
}

impl CueForm {
    /// The share in the frame it most often is a cue in.
    pub fn best(&self) -> f32 {
        let shares = self.frames.iter().map(|(_, share)| *share);
        shares.chain(self.elsewhere).fold(0.0, f32::max)
    }

    /// The share of its uses in this frame that people marked as an attribution.
    pub fn takes(&self, frame: Frame) -> Option<f32> {
        self.share(frame).or(self.elsewhere)
    }

    /// The bits of all frames that it could take.
    pub(crate) fn bits(&self) -> u64 {
        match self.elsewhere {
            Some(_) => u64::MAX,
            None => self.bits,
        }
    }

    fn share(&self, frame: Frame) -> Option<f32> {
        if self.bits & frame.bit() == 0 {
            return None;
        }
        let found = self.frames.iter().find(|(known, _)| *known == frame);
        found.map(|(_, share)| *share)
    }

    /// Takes over the share in a frame; gives back the one that it had.
    fn learn(&mut self, frame: &str, share: f32) -> Option<f32> {
        if frame == "*" {
            return self.elsewhere.replace(share);
        }
        let frame = Frame::of(frame);
        let known = self.share(frame);
        self.frames.push((frame, share));
        self.bits |= frame.bit();
        known
    }
}

impl CueList {
    /// Reads `cues.csv`: one row for each form and frame.
    pub fn load(list: &ListFile, vocabulary: &Vocabulary) -> Result<Self, Error> {
        let mut cues = Self::default();
        list.rows(
            ["form", "frame", "kind", "share"],
            |[form, frame, kind, share]| {
                let kind = parse_kind(kind)?;
                let share: f32 = share
                    .parse()
                    .map_err(|_| format!("“{share}” is no share"))?;
                let entry = match form {
                    "*" => cues.any.get_or_insert_default(),
                    _ => cues.entry(form, vocabulary),
                };
                entry.kind = kind;
                match entry.learn(frame, share) {
                    Some(_) => Err(format!("“{form},{frame}” stands twice")),
                    None => Ok(()),
                }
            },
        )?;
        cues.add_british_spellings(vocabulary);
        Ok(cues)
    }

    /// A British spelling is the same cue as the American one: nearly all was counted there.
    fn add_british_spellings(&mut self, vocabulary: &Vocabulary) {
        let spellings: Vec<(String, usize)> = self
            .by_form
            .iter()
            .filter_map(|(form, &at)| Some((british(form)?, at)))
            .collect();
        for (form, at) in spellings {
            self.index(&form, at, vocabulary);
        }
    }

    fn index(&mut self, form: &str, at: usize, vocabulary: &Vocabulary) {
        self.by_form.insert(form.into(), at);
        if let Some(row) = vocabulary.row_of(form).filter(|_| form.is_ascii()) {
            self.by_row.resize(self.by_row.len().max(row + 1), 0);
            self.by_row[row] = u32::try_from(at + 1).unwrap_or_default();
        }
    }

    /// Whether every verb counts as a cue, which only makes sense for measuring.
    pub fn is_open(&self) -> bool {
        self.any.is_some()
    }

    /// What the list knows of a form in lower case.
    pub fn form(&self, form: &str) -> Option<&CueForm> {
        let known = self.by_form.get(form).map(|&at| &self.forms[at]);
        known.or(self.any.as_ref())
    }

    /// What the list knows of a form of one word, by its row in `words.csv`.
    pub fn form_of_row(&self, row: usize) -> Option<&CueForm> {
        let known = self.by_row.get(row).copied().unwrap_or_default() as usize;
        let known = known.checked_sub(1).map(|at| &self.forms[at]);
        known.or(self.any.as_ref())
    }

    /// The entry of a form, which may be a new one.
    fn entry(&mut self, form: &str, vocabulary: &Vocabulary) -> &mut CueForm {
        let at = match self.by_form.get(form) {
            Some(&at) => at,
            None => {
                let at = self.forms.len();
                self.forms.push(CueForm::default());
                self.index(form, at, vocabulary);
                at
            }
        };
        &mut self.forms[at]
    }
}

/// *criticised* for *criticized*, *labelled* for *labeled*.
fn british(form: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 6] = [
        ("ize", "ise"),
        ("izes", "ises"),
        ("ized", "ised"),
        ("izing", "ising"),
        ("led", "lled"),
        ("ling", "lling"),
    ];
    let ending = ENDINGS
        .iter()
        .find(|(american, _)| form.ends_with(american));
    ending.map(|(american, british)| format!("{}{british}", &form[..form.len() - american.len()]))
}

/// Verbs that say that somebody did not say something.
const NEGATING: [&str; 8] = [
    "decline",
    "declined",
    "declines",
    "declining",
    "refuse",
    "refused",
    "refuses",
    "refusing",
];
/// Words in front of *to say* that leave it in the future.
const EXPECTING: [&str; 6] = ["expected", "likely", "scheduled", "due", "set", "supposed"];

/// The status that a cue gives to what it reports.
///
/// `before` are the units in front of it in its sentence: *if she says*, *is expected
/// to say*, *refused to say*.
pub fn status(unit: &Unit, before: &[Unit], document: &Document<'_>) -> Status {
    let is_one_of = |unit: &Unit, words: &[&str]| {
        let head = document.word(unit.head);
        words.iter().any(|word| word.eq_ignore_ascii_case(head))
    };
    let verb_before = || before.iter().rfind(|unit| unit.kind.is_verb());
    let governor = match unit.kind {
        UnitKind::Infinitive => verb_before(),
        _ => None,
    };
    let denies = |verb: &Unit| is_one_of(verb, &["denied", "denies", "deny"]);
    // *denied ever saying*, but not *denied the claim, saying*
    let mut before_adverbs = before.iter().rev();
    let last = before_adverbs.find(|unit| unit.kind != UnitKind::Adverb);
    if unit.kind == UnitKind::Gerund && last.is_some_and(denies) {
        return Status::Negated;
    }
    if unit.negated || is_one_of(unit, &NEGATING) {
        return Status::Negated;
    }
    if governor.is_some_and(|verb| verb.negated || is_one_of(verb, &NEGATING)) {
        return Status::Negated;
    }
    if unit.kind == UnitKind::Finite && before.last().is_some_and(|last| is_nobody(last, document))
    {
        return Status::Negated;
    }
    let expected = governor.is_some_and(|verb| verb.modal || is_one_of(verb, &EXPECTING));
    // In *asked if she would go, she said* another verb is what may be.
    let same_clause = before.iter().rev().take(4);
    let conditional = same_clause
        .take_while(|unit| !unit.kind.is_verb())
        .any(|unit| is_one_of(unit, &["if", "unless"]));
    // *would like to go* is a wish that somebody has.
    let is_wish = is_one_of(unit, &["like", "love", "prefer"]);
    match unit.modal && !is_wish || expected || conditional {
        true => Status::Hypothetical,
        false => Status::Asserted,
    }
}

/// *No official* said, *nobody* said.
fn is_nobody(subject: &Unit, document: &Document<'_>) -> bool {
    const NONE: [&str; 5] = ["no", "neither", "nobody", "none", "nothing"];
    let first = document.word(subject.tokens.start);
    // *No 10* is a house.
    let is_numbered = subject.tokens.len() > 1
        && document
            .word(subject.tokens.start + 1)
            .starts_with(|sign: char| sign.is_ascii_digit());
    matches!(subject.kind, UnitKind::Noun | UnitKind::Name)
        && !is_numbered
        && NONE.iter().any(|word| word.eq_ignore_ascii_case(first))
}

fn parse_kind(field: &str) -> Result<Kind, String> {
    match field {
        "speech" => Ok(Kind::Speech),
        "writing" => Ok(Kind::Writing),
        "thought" => Ok(Kind::Thought),
        "evidence" => Ok(Kind::Evidence),
        _ => Err(format!(
            "“{field}” is none of speech, writing, thought, evidence"
        )),
    }
}
