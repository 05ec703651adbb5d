//! Rows of many articles → which of them are one utterance in several wordings.
//!
//! Takes [`Utterance`]s, from however many articles and in any order; gives each a
//! [`Group`], or none where nobody else printed it. *There is no doubt about our
//! seriousness of purpose* and, from another outlet, *no doubt about our seriousness and
//! purpose* are one group, if the same speaker said both.
//!
//! ```
//! use onrecord::group::{Utterance, groups};
//! use onrecord::attribution::Mode;
//!
//! let said = |quote| Utterance { speaker: "Lena Ortiz", mode: Mode::Direct, quote };
//! let groups = groups(&[
//!     said("The harbour will be closed until the storm has passed,"),
//!     said("We will pay for every roof."),
//!     said("The harbor will be closed until that storm has passed"),
//! ]);
//! assert!(groups[0].is_some() && groups[0] == groups[2]);
//! assert_eq!(groups[1], None);
//! ```
//!
//! # How
//!
//! Wordings are compared by the words that carry sense, in one spelling (`wording`). A
//! longer wording is entered under each pair of such words that stand side by side; a
//! shorter one looks itself up under eight of its own, those with the least hashes
//! (bottom-k sketch: A. Broder, *On the resemblance and containment of documents*, 1997).
//! The few longer wordings that share most of them are then compared word for word
//! (`alike`). Each wording costs a bounded number of comparisons, so a million take
//! little more than a million times one. All is done in an order of the wordings' own,
//! so that the order of the input changes nothing.

mod alike;
mod index;
mod listing;
mod person;
mod wording;

use crate::{Row, attribution::Mode, lexicon::NameLists, row::id_of, speaker::SpeakerKind};
use alike::is_one;
use index::Index;
use rustc_hash::FxHashMap;
use std::{cmp::Reverse, ops::Range};
use wording::Wordings;

pub use listing::list;
pub(crate) use listing::told;
pub use person::{Named, one_spelling};

/// Gives each person one spelling in all rows, and each row its [`Group`], or an empty one.
///
/// The rows are those of a whole run, article after article. Their ids stay, since they
/// belong to each article by itself.
pub fn group(rows: &mut [&mut Row], lists: &NameLists) {
    let people = rows
        .iter()
        .filter(|row| row.speaker_kind == SpeakerKind::Person);
    let named = people.map(|row| Named {
        name: &row.speaker,
        role: &row.role,
    });
    let given_way = one_spelling(named, lists).into_iter();
    let given_way: FxHashMap<String, String> = given_way
        .map(|(from, to)| (from.to_owned(), to.to_owned()))
        .collect();
    for row in rows
        .iter_mut()
        .filter(|row| row.speaker_kind == SpeakerKind::Person)
    {
        if let Some(kept) = given_way.get(&row.speaker) {
            row.speaker.clone_from(kept);
        }
    }
    let utterances: Vec<Utterance<'_>> = rows.iter().map(|row| Utterance::of(row)).collect();
    let groups = groups(&utterances);
    for (row, group) in rows.iter_mut().zip(groups) {
        row.group = Some(group.unwrap_or_default());
    }
}

/// What is compared of a row.
#[derive(Debug, Clone, Copy)]
pub struct Utterance<'a> {
    /// The speaker's full name; what an empty one says is in no group.
    pub speaker: &'a str,
    /// Of mixed contents the words between marks count, for the rest is the reporter's.
    pub mode: Mode,
    /// The content, as in [`Row::quote`](crate::Row::quote).
    pub quote: &'a str,
}

impl<'a> Utterance<'a> {
    /// That of a row.
    pub fn of(row: &'a Row) -> Self {
        Self {
            speaker: &row.speaker,
            mode: row.mode,
            quote: &row.quote,
        }
    }
}

/// The name of a group: made from the speaker and the longest wording, so that it is the
/// same in whatever order the articles are read.
pub type Group = String;

/// The group of each utterance, in their order; `None` where it stands alone.
pub fn groups(utterances: &[Utterance<'_>]) -> Vec<Option<Group>> {
    let wordings = Wordings::of(utterances);
    let mut order: Vec<usize> = (0..utterances.len())
        .filter(|&at| wordings.is_comparable(at))
        .collect();
    order.sort_by(|&one, &other| {
        let key = |at: usize| (utterances[at].speaker, Reverse(wordings.at(at).words.len()));
        let by_words = || wordings.spelled(one).cmp(wordings.spelled(other));
        key(one).cmp(&key(other)).then_with(by_words)
    });
    let mut groups = vec![None; utterances.len()];
    for speaker in runs(&order, |&one, &other| {
        utterances[one].speaker == utterances[other].speaker
    }) {
        for fellows in clusters(&order[speaker], &wordings) {
            let first = utterances[fellows[0]];
            let name = id_of("", first.speaker, first.quote);
            for &at in &fellows {
                groups[at] = Some(name.clone());
            }
        }
    }
    groups
}

/// The sets of two or more among one speaker's utterances, which come longest first.
fn clusters(utterances: &[usize], wordings: &Wordings) -> Vec<Vec<usize>> {
    let mut index = Index::default();
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for same in runs(utterances, |&one, &other| wordings.are_equal(one, other)) {
        let same = &utterances[same];
        let wording = wordings.at(same[0]);
        let longer = index.candidates(wording);
        let is_one = |&cluster: &usize| is_one(wording, wordings.at(clusters[cluster][0]));
        match longer.into_iter().find(is_one) {
            Some(cluster) => clusters[cluster].extend_from_slice(same),
            None => {
                index.enter(wording, clusters.len());
                clusters.push(same.to_vec());
            }
        }
    }
    clusters.retain(|fellows| fellows.len() > 1);
    clusters
}

/// The ranges of neighbours that are alike.
fn runs<T>(all: &[T], alike: impl Fn(&T, &T) -> bool) -> Vec<Range<usize>> {
    let mut end = 0;
    let lengths = all.chunk_by(alike).map(<[T]>::len);
    lengths
        .map(|length| {
            end += length;
            end - length..end
        })
        .collect()
}

#[cfg(test)]
mod tests;
