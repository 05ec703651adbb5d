//! An old row and a new row → what changed from one to the other.
//!
//! *“We will win,” Ortiz said* and *“We will lose,” Cole claimed* give a change of three
//! kinds: reworded, re-attributed, recast.

use super::words::form;
use crate::Row;
use std::fmt;

/// In which way a quotation changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// It is in the new version only.
    Added,
    /// It is in the old version only.
    Dropped,
    /// It has other words.
    Reworded,
    /// It has another speaker.
    Reattributed,
    /// It stands elsewhere among the others.
    Moved,
    /// It is presented otherwise: with another cue, mode, kind or status.
    Recast,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Added,
        Self::Dropped,
        Self::Reworded,
        Self::Reattributed,
        Self::Moved,
        Self::Recast,
    ];

    /// The word for it in the output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Dropped => "dropped",
            Self::Reworded => "reworded",
            Self::Reattributed => "re-attributed",
            Self::Moved => "moved",
            Self::Recast => "recast",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What happened to one quotation.
#[derive(Debug, Clone, PartialEq)]
pub struct Change<'a> {
    /// In which ways it changed; one at least.
    pub kinds: Vec<Kind>,
    /// Its row in the old version.
    pub old: Option<&'a Row>,
    /// Its row in the new version.
    pub new: Option<&'a Row>,
}

/// A column that a recast quotation has another value in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recast<'a> {
    /// Its name.
    pub column: &'static str,
    /// Its value in the old version.
    pub old: &'a str,
    /// Its value in the new version.
    pub new: &'a str,
}

impl<'a> Change<'a> {
    /// The change from an old row to the new one, if there is any.
    pub(super) fn between(old: &'a Row, new: &'a Row, is_moved: bool) -> Option<Self> {
        let signs = [
            (Kind::Reworded, form(&old.quote) != form(&new.quote)),
            (Kind::Reattributed, form(by(old)) != form(by(new))),
            (Kind::Moved, is_moved),
            (Kind::Recast, !recast(old, new).is_empty()),
        ];
        let kinds = signs.into_iter().filter(|(_, is_so)| *is_so);
        let kinds: Vec<Kind> = kinds.map(|(kind, _)| kind).collect();
        let (old, new) = (Some(old), Some(new));
        (!kinds.is_empty()).then_some(Self { kinds, old, new })
    }

    pub(super) fn added(new: &'a Row) -> Self {
        Self {
            kinds: vec![Kind::Added],
            old: None,
            new: Some(new),
        }
    }

    pub(super) fn dropped(old: &'a Row) -> Self {
        Self {
            kinds: vec![Kind::Dropped],
            old: Some(old),
            new: None,
        }
    }

    /// Whether it changed in this way.
    pub fn is(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Whether other rows have other numbers because of it.
    pub(super) fn renumbers(&self) -> bool {
        let kinds = [Kind::Added, Kind::Dropped, Kind::Moved];
        kinds.into_iter().any(|kind| self.is(kind))
    }

    /// The columns of cue, mode, kind and status that have another value.
    pub fn recast(&self) -> Vec<Recast<'a>> {
        let both = self.old.zip(self.new);
        both.map(|(old, new)| recast(old, new)).unwrap_or_default()
    }
}

/// Who said it, as an [`id`](Row::id) has it: the speaker, or the source if nobody is known.
pub(super) fn by(row: &Row) -> &str {
    match row.speaker.as_str() {
        "" => &row.source,
        speaker => speaker,
    }
}

fn recast<'a>(old: &'a Row, new: &'a Row) -> Vec<Recast<'a>> {
    let columns = [
        ("cue", old.cue.as_str(), new.cue.as_str()),
        ("mode", old.mode.as_str(), new.mode.as_str()),
        ("kind", old.kind.as_str(), new.kind.as_str()),
        ("status", old.status.as_str(), new.status.as_str()),
    ];
    let others = columns.into_iter();
    let others = others.filter(|(_, old, new)| form(old) != form(new));
    others
        .map(|(column, old, new)| Recast { column, old, new })
        .collect()
}
