//! Which verb groups and nouns signal that somebody said, wrote, thought or showed something.
//!
//! Takes a unit and gives its [`Cue`], if its main word is one. In *Ortiz did not
//! say that she would go* the verb group *did not say* is a cue of the form *say*,
//! negated, and takes the frame *that*.

use crate::Error;
use crate::attribution::{Kind, Status};
use crate::lexicon::ListFile;
use crate::unit::Unit;
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
    frames: FxHashMap<Box<str>, f32>,
}

impl CueForm {
    /// The share of its uses in this frame that people marked as an attribution.
    pub fn takes(&self, frame: &str) -> Option<f32> {
        self.frames.get(frame).or_else(|| self.frames.get("*")).copied()
    }
}

impl CueList {
    /// Reads `cues.csv`: one row for each form and frame.
    pub fn load(list: &ListFile) -> Result<Self, Error> {
        let mut cues = Self::default();
        list.rows(["form", "frame", "kind", "share"], |[form, frame, kind, share]| {
            let kind = parse_kind(kind)?;
            let share: f32 = share.parse().map_err(|_| format!("“{share}” is no share"))?;
            let entry = match form {
                "*" => cues.any.get_or_insert_default(),
                _ => cues.forms.entry(form.into()).or_default(),
            };
            entry.kind = kind;
            match entry.frames.insert(frame.into(), share) {
                Some(_) => Err(format!("“{form},{frame}” stands twice")),
                None => Ok(()),
            }
        })?;
        Ok(cues)
    }

    /// Whether every verb counts as a cue, which only makes sense for measuring.
    pub fn is_open(&self) -> bool {
        self.any.is_some()
    }

    /// What the list knows of a form in lower case.
    pub fn form(&self, form: &str) -> Option<&CueForm> {
        self.forms.get(form).or(self.any.as_ref())
    }
}

/// The status that a cue's verb group gives to what it reports.
pub fn status(unit: &Unit) -> Status {
    match (unit.negated, unit.modal) {
        (true, _) => Status::Negated,
        (_, true) => Status::Hypothetical,
        _ => Status::Asserted,
    }
}

fn parse_kind(field: &str) -> Result<Kind, String> {
    match field {
        "speech" => Ok(Kind::Speech),
        "writing" => Ok(Kind::Writing),
        "thought" => Ok(Kind::Thought),
        "evidence" => Ok(Kind::Evidence),
        _ => Err(format!("“{field}” is none of speech, writing, thought, evidence")),
    }
}
