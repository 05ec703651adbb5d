//! `data/` → the lists, ready to look words up in.
//!
//! Takes the list files (built in, or replaced by a folder) and gives one
//! [`Lexicon`]. It knows that *told* is a cue, *Sen.* a title, *spokeswoman* a
//! woman's role and *Kremlin* a body; it never looks at an article's sentences.

mod facts;
mod files;
mod lower;
mod names;

pub use facts::Facts;
pub use files::{Files, ListFile};
pub use lower::Lower;
pub use names::{Gender, KnownSpeaker, NameLists, Number, Phrase, Role, RoleKind, TitleKind};

use crate::Error;
use crate::cue::CueList;
use crate::segment::Abbreviations;
use crate::tag::{TAGS, Tag, TagModel};
use rustc_hash::FxHashSet;

/// All lists.
#[derive(Debug)]
pub struct Lexicon {
    /// Abbreviations that do not end a sentence.
    pub abbreviations: Abbreviations,
    /// What the tagger knows.
    pub tags: TagModel,
    /// The forms that signal an attribution.
    pub cues: CueList,
    /// Lower-case words that tell time.
    pub times: FxHashSet<Box<str>>,
    /// Names, titles, roles, bodies, places.
    pub names: NameLists,
}

impl Lexicon {
    /// Reads and checks every list.
    pub fn load(files: &Files) -> Result<Self, Error> {
        Ok(Self {
            abbreviations: files
                .open("abbreviations.txt")?
                .lines()
                .map(Into::into)
                .collect(),
            tags: tag_model(files)?,
            cues: CueList::load(&files.open("cues.csv")?)?,
            times: files.open("times.txt")?.lines().map(Into::into).collect(),
            names: NameLists::load(files)?,
        })
    }
}

fn tag_model(files: &Files) -> Result<TagModel, Error> {
    let mut pairs = [[0; TAGS]; TAGS];
    let mut columns = ["previous"; TAGS + 1];
    Tag::ALL
        .iter()
        .zip(&mut columns[1..])
        .for_each(|(tag, column)| *column = tag.name());
    files.open("tags.csv")?.rows(columns, |fields| {
        let row = &mut pairs[tag(fields[0])? as usize];
        for (cell, field) in row.iter_mut().zip(&fields[1..]) {
            *cell = count(field)?;
        }
        Ok(())
    })?;
    let list = files.open("words.csv")?;
    let mut words: Vec<(String, Vec<(Tag, u32)>)> = Vec::with_capacity(16_384);
    list.rows(["word", "tags"], |[word, tags]| {
        words.push((
            word.to_owned(),
            tags.split(' ').map(tag_count).collect::<Result<_, _>>()?,
        ));
        Ok(())
    })?;
    let words = words
        .iter()
        .map(|(word, counts)| (word.as_str(), counts.clone()));
    Ok(TagModel::new(words, &pairs))
}

fn tag_count(field: &str) -> Result<(Tag, u32), String> {
    let (name, n) = field
        .split_once(':')
        .ok_or_else(|| format!("“{field}” is no tag:count"))?;
    Ok((tag(name)?, count(n)?))
}

fn tag(name: &str) -> Result<Tag, String> {
    Tag::from_name(name).ok_or_else(|| format!("“{name}” is no part of speech"))
}

fn count(field: &str) -> Result<u32, String> {
    field.parse().map_err(|_| format!("“{field}” is no count"))
}
