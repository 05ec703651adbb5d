//! Rows and whether they are right → one [`Band`] for each step of confidence.
//!
//! 40 rows with a confidence of 0.90 or more, 37 of them right: if the confidence means
//! what it says, that share is 0.9 or more.

/// The rows of one step of confidence.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Band {
    /// The lowest confidence in it.
    pub from: f64,
    /// The confidence that is too high for it; 1 is in the first band.
    pub to: f64,
    /// How many rows it has.
    pub rows: usize,
    /// How many of them are right: the content of a gold attribution, and its source.
    pub right: usize,
    /// The words between marks in its rows; one in several rows counts for the surest.
    pub quoted_words: usize,
}

/// All steps, the surest first.
#[derive(Debug, Clone)]
pub(super) struct Bands([Band; 6]);

impl Default for Bands {
    fn default() -> Self {
        let edges = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0];
        Self(std::array::from_fn(|at| Band {
            from: edges[at + 1],
            to: edges[at],
            ..Band::default()
        }))
    }
}

impl Bands {
    pub(super) fn as_slice(&self) -> &[Band] {
        &self.0
    }

    pub(super) fn of(&mut self, confidence: f64) -> &mut Band {
        let last = self.0.len() - 1;
        let at = self.0.iter().position(|band| confidence >= band.from);
        &mut self.0[at.unwrap_or(last)]
    }
}
