//! `data/` → the lists, ready to look words up in.
//!
//! Takes the list files (built in, or replaced by a folder) and gives one
//! [`Lexicon`]. It knows that *told* is a cue, *Sen.* a title, *spokeswoman* a
//! woman's role and *Kremlin* a body; it never looks at an article's sentences.

mod class;
mod facts;
mod files;
mod folded;
mod key;
mod names;
mod records;
mod tagged;
mod vocabulary;

pub use class::{Class, Classes};
pub use facts::Facts;
pub use files::{Files, ListFile};
pub use folded::Folded;
pub use key::Key;
pub use names::{
    Gender, KnownSpeaker, NameLists, Number, Phrase, Pronoun, Role, RoleKind, TitleKind,
};
pub use vocabulary::{Known, Vocabulary, WordId};

use crate::Error;
use crate::attribution::{Endings, Weights};
use crate::cue::CueList;
use crate::segment::{Abbreviations, Document, Span};
use crate::speaker::Wordings;
use crate::tag::{CONTEXTS, TAGS, Tag, TagModel, Tagging, WordCounts, context_of_word};
use tagged::{Tagged, context, count, tagged_words};

/// All lists.
#[derive(Debug)]
pub struct Lexicon {
    /// Abbreviations that do not end a sentence.
    pub abbreviations: Abbreviations,
    /// What the tagger knows.
    pub tags: TagModel,
    /// The forms that signal an attribution.
    pub cues: CueList,
    /// What tells a cue's use as a report from others.
    pub weights: Weights,
    /// What tells where a content ends.
    pub endings: Endings,
    /// Names, titles, roles, bodies, places.
    pub names: NameLists,
    /// The single words of all lists but the cues.
    pub vocabulary: Vocabulary,
    /// What those words tell by themselves in a description.
    pub(crate) wordings: Wordings,
}

impl Lexicon {
    /// Reads and checks every list.
    pub fn load(files: &Files) -> Result<Self, Error> {
        let names = NameLists::load(files)?;
        let words = tagged_words(files)?;
        let times = files.open("times.txt")?;
        let facts = facts::facts(&names, times.lines());
        let mut vocabulary = Vocabulary::new(words.iter().map(|(word, _)| word.as_str()), &facts);
        let (tags, taggings) = tag_model(&words, &vocabulary, files)?;
        vocabulary.note_taggings(&taggings);
        Ok(Self {
            abbreviations: files
                .open("abbreviations.txt")?
                .lines()
                .map(Into::into)
                .collect(),
            tags,
            cues: CueList::load(&files.open("cues.csv")?, &vocabulary)?,
            weights: Weights::load(&files.open("weights.csv")?)?,
            endings: Endings::load(&files.open("endings.csv")?, &vocabulary)?,
            names,
            wordings: Wordings::new(&vocabulary),
            vocabulary,
        })
    }

    /// What the lists know each token by, and what they know of it.
    pub fn words(&self, document: &Document<'_>) -> (Vec<WordId>, Vec<Known>) {
        let tokens = &document.tokens;
        let mut words = Vec::with_capacity(tokens.len());
        let mut known = Vec::with_capacity(tokens.len());
        self.vocabulary
            .look_up_all(document.text, tokens, |word, facts| {
                words.push(word);
                known.push(facts);
            });
        (words, known)
    }
}

fn tag_model(
    words: &[Tagged],
    vocabulary: &Vocabulary,
    files: &Files,
) -> Result<(TagModel, Vec<Tagging>), Error> {
    let mut pairs = [[0; TAGS]; CONTEXTS];
    let mut columns = ["previous"; TAGS + 1];
    Tag::ALL
        .iter()
        .zip(&mut columns[1..])
        .for_each(|(tag, column)| *column = tag.name());
    files.open("tags.csv")?.rows(columns, |fields| {
        let row = &mut pairs[context(fields[0])?.index()];
        for (cell, field) in row.iter_mut().zip(&fields[1..]) {
            *cell = count(field)?;
        }
        Ok(())
    })?;
    let context = |word: &str| {
        let id = vocabulary.find(word, Span::new(0, word.len()));
        context_of_word(vocabulary, id)
    };
    let words = words.iter().map(|(word, counts)| WordCounts {
        word,
        counts,
        context: context(word),
    });
    Ok(TagModel::new(words, &pairs))
}
