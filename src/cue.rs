//! Which verb groups and nouns signal that somebody said, wrote, thought or showed something.
//!
//! Takes a unit and gives the [`CueForm`] of its main word, if it is one. In *Ortiz did not
//! say that she would go* the verb group *did not say* is a cue of the form *say*,
//! negated, and takes the frame *that*.

use crate::Error;
use crate::attribution::{Kind, Status};
use crate::lexicon::ListFile;
use crate::segment::Document;
use crate::unit::{Unit, UnitKind};
use rustc_hash::FxHashMap;

/// What stands behind or before a cue and makes it one: *that* a clause, *for* something.
pub type Frame = String;

/// The forms that signal an attribution, each with the frames it does so in.
#[derive(Debug, Default)]
pub struct CueList {
    forms: FxHashMap<Box<str>, CueForm>,
    /// What holds for every verb: only lists made for measuring have it.
    any: Option<CueForm>,
}

/// One form: *told*.
#[derive(Debug, Clone, Default)]
pub struct CueForm {
    /// What it reports.
    pub kind: Kind,
    /// The share in each of its frames: a handful, most often asked for one that is none.
    frames: Vec<(Box<str>, f32)>,
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
    pub fn takes(&self, frame: &str) -> Option<f32> {
        self.share(frame).or(self.elsewhere)
    }

    fn share(&self, frame: &str) -> Option<f32> {
        let found = self.frames.iter().find(|(known, _)| **known == *frame);
        found.map(|(_, share)| *share)
    }

    /// Takes over the share in a frame; gives back the one that it had.
    fn learn(&mut self, frame: &str, share: f32) -> Option<f32> {
        if frame == "*" {
            return self.elsewhere.replace(share);
        }
        let known = self.share(frame);
        self.frames.push((frame.into(), share));
        known
    }
}

impl CueList {
    /// Reads `cues.csv`: one row for each form and frame.
    pub fn load(list: &ListFile) -> Result<Self, Error> {
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
                    _ => cues.forms.entry(form.into()).or_default(),
                };
                entry.kind = kind;
                match entry.learn(frame, share) {
                    Some(_) => Err(format!("“{form},{frame}” stands twice")),
                    None => Ok(()),
                }
            },
        )?;
        Ok(cues)
    }

    /// Whether every verb counts as a cue, which only makes sense for measuring.
    pub fn is_open(&self) -> bool {
        self.any.is_some()
    }

    /// What the list knows of a form in lower case; of a British spelling, what it knows of the
    /// American one: nearly all it knows was counted there.
    pub fn form(&self, form: &str) -> Option<&CueForm> {
        let american = american(form).and_then(|form| self.forms.get(&*form));
        american
            .or_else(|| self.forms.get(form))
            .or(self.any.as_ref())
    }
}

/// *criticized* for *criticised*, *labeled* for *labelled*.
fn american(form: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 6] = [
        ("ise", "ize"),
        ("ises", "izes"),
        ("ised", "ized"),
        ("ising", "izing"),
        ("lled", "led"),
        ("lling", "ling"),
    ];
    let ending = ENDINGS.iter().find(|(british, _)| form.ends_with(british));
    ending.map(|(british, american)| format!("{}{american}", &form[..form.len() - british.len()]))
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
    let verb_before = before.iter().rfind(|unit| unit.kind.is_verb());
    let governor = verb_before.filter(|_| unit.kind == UnitKind::Infinitive);
    let denied = verb_before.filter(|verb| {
        unit.kind == UnitKind::Gerund && is_one_of(verb, &["denied", "denies", "deny"])
    });
    if denied.is_some() {
        return Status::Negated;
    }
    if unit.negated || is_one_of(unit, &NEGATING) {
        return Status::Negated;
    }
    if governor.is_some_and(|verb| verb.negated || is_one_of(verb, &NEGATING)) {
        return Status::Negated;
    }
    let expected = is_one_of(unit, &EXPECTING)
        || governor.is_some_and(|verb| verb.modal || is_one_of(verb, &EXPECTING));
    let conditional = before
        .iter()
        .rev()
        .take(4)
        .any(|unit| is_one_of(unit, &["if", "unless"]));
    match unit.modal || expected || conditional {
        true => Status::Hypothetical,
        false => Status::Asserted,
    }
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
