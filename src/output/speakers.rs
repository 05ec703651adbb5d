//! Rows → how often each speaker has one: direct, mixed and indirect.
//!
//! Memory grows with the number of speakers, and not with that of rows or articles.

use crate::{Article, Row, attribution::Mode, speaker::SpeakerKind};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// Who speaks; the rows without a speaker have one without a name in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Speaker {
    pub(super) name: String,
    pub(super) kind: SpeakerKind,
}

/// The rows of one speaker.
#[derive(Debug, Default)]
pub(super) struct Count {
    /// By mode, in the order of [`Mode::ALL`].
    pub(super) modes: [usize; 3],
    pub(super) articles: usize,
    pub(super) first_article: String,
    /// The first that is given.
    pub(super) role: String,
    /// The number of the last article with such a row.
    last: usize,
}

impl Count {
    pub(super) fn rows(&self) -> usize {
        self.modes.iter().sum()
    }
}

/// The speakers of the articles so far.
#[derive(Debug, Default)]
pub(super) struct Speakers {
    counts: FxHashMap<Speaker, Count>,
    articles: usize,
}

impl Speakers {
    pub(super) fn add(&mut self, article: &Article, rows: &[Row]) {
        self.articles += 1;
        for row in rows {
            let speaker = Speaker {
                name: row.speaker.clone(),
                kind: row.speaker_kind,
            };
            let count = self.counts.entry(speaker).or_default();
            if count.articles == 0 {
                count.first_article.clone_from(&article.id);
            }
            if count.last != self.articles {
                count.last = self.articles;
                count.articles += 1;
            }
            if count.role.is_empty() {
                count.role.clone_from(&row.role);
            }
            let mode = Mode::ALL.iter().position(|mode| *mode == row.mode);
            count.modes[mode.unwrap_or_default()] += 1;
        }
    }

    /// All of them, who has most rows first, then by name; those without a name last.
    pub(super) fn counts(&self) -> Vec<(&Speaker, &Count)> {
        let mut counts: Vec<_> = self.counts.iter().collect();
        counts.sort_by_key(|(speaker, count)| {
            let name = (speaker.name.as_str(), speaker.kind.as_str());
            (name.0.is_empty(), Reverse(count.rows()), name)
        });
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::tests::row;

    #[test]
    fn who_has_most_rows_comes_first_and_nobody_last() {
        let said = |speaker: &str, mode: Mode| Row {
            speaker: speaker.into(),
            mode,
            ..row()
        };
        let mut speakers = Speakers::default();
        let rows = [
            said("", Mode::Direct),
            said("", Mode::Direct),
            said("", Mode::Direct),
            said("Ann Lee", Mode::Indirect),
            said("Ann Lee", Mode::Direct),
            said("Bo Cole", Mode::Mixed),
        ];
        speakers.add(&Article::new("a", ""), &rows);
        speakers.add(&Article::new("b", ""), &rows[3..5]);
        let counts = speakers.counts();
        let names: Vec<&str> = counts.iter().map(|(who, _)| who.name.as_str()).collect();
        assert_eq!(names, ["Ann Lee", "Bo Cole", ""]);
        let (_, lee) = counts[0];
        assert_eq!((lee.modes, lee.articles), ([2, 0, 2], 2));
        assert_eq!(lee.first_article, "a");
    }
}
