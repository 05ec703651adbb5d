//! Grouped rows → the wordings of each utterance, what differs marked, as JSON for the page.
//!
//! *We will pay for every roof* and *We’ll pay for each roof* are one group: the second wording
//! is told as `We`, dropped `will`, added `’ll`, and so on. It is compared with the first,
//! the one that most articles printed.

use super::data::append;
use crate::{
    Row,
    diff::{Piece, wording},
    group::told,
};
use serde::Serialize;
use std::io;

/// The rows that are in a group, each with the number of its article, from 0.
#[derive(Default)]
pub(super) struct Wordings(Vec<(Row, usize)>);

/// An utterance as the page's script reads it.
#[derive(Serialize)]
struct GroupView<'a> {
    id: &'a str,
    speaker: &'a str,
    wordings: Vec<WordingView<'a>>,
}

#[derive(Serialize)]
struct WordingView<'a> {
    /// What is the same, dropped or added in comparison with the first wording.
    pieces: Vec<(&'static str, &'a str)>,
    /// The number of each article that printed it, and the `n` of the row.
    places: Vec<(usize, usize)>,
}

impl Wordings {
    pub(super) fn add(&mut self, article: usize, rows: &[Row]) {
        let is_grouped = |row: &&Row| row.group.as_ref().is_some_and(|group| !group.is_empty());
        let grouped = rows.iter().filter(is_grouped);
        self.0.extend(grouped.map(|row| (row.clone(), article)));
    }

    /// One object a line, with commas between them.
    pub(super) fn json(&self) -> io::Result<String> {
        let mut json = Vec::new();
        let rows = self.0.iter().map(|(row, article)| (row, (*article, row.n)));
        for (at, group) in told(rows).into_iter().enumerate() {
            json.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
            let first = group.wordings[0].0;
            let wordings = group.wordings.iter().map(|(quote, articles)| WordingView {
                pieces: wording(first, quote).into_iter().map(named).collect(),
                places: articles.values().copied().collect(),
            });
            let view = GroupView {
                id: group.group,
                speaker: group.speaker,
                wordings: wordings.collect(),
            };
            append(&view, &mut json)?;
        }
        String::from_utf8(json).map_err(io::Error::other)
    }
}

const fn named(piece: Piece<'_>) -> (&'static str, &str) {
    match piece {
        Piece::Same(text) => ("same", text),
        Piece::Dropped(text) => ("dropped", text),
        Piece::Added(text) => ("added", text),
    }
}
