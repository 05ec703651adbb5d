//! What was found and not read → how many, which, and why.
//!
//! A folder of articles holds pictures, hidden files and tables of other things. They are
//! no errors, but somebody who counts articles wants to know of them: `a.jpg, b.jpg and
//! 40 more: a picture`.

use std::{borrow::Cow, fmt};

/// How many of the same reason are named.
const NAMED: usize = 3;

/// What was left out and why; of many with the same reason, the first few by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skipped {
    reasons: Vec<Reason>,
}

/// Things that were skipped for the same reason; shown as `a.jpg and b.jpg: a picture`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    why: Cow<'static, str>,
    first: Vec<String>,
    count: usize,
}

impl Skipped {
    pub(super) fn add(&mut self, what: String, why: impl Into<Cow<'static, str>>) {
        let why = why.into();
        let known = self.reasons.iter_mut().find(|reason| reason.why == why);
        match known {
            Some(reason) => reason.add(what),
            None => self.reasons.push(Reason {
                why,
                first: vec![what],
                count: 1,
            }),
        }
    }

    /// How many were skipped.
    pub fn count(&self) -> usize {
        self.reasons.iter().map(|reason| reason.count).sum()
    }

    /// The reasons, in the order in which they came up.
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }
}

impl Reason {
    fn add(&mut self, what: String) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push(what);
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.first.join(", "))?;
        match self.count - self.first.len() {
            0 => {}
            more => write!(f, " and {more} more")?,
        }
        write!(f, ": {}", self.why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_many_are_named_and_the_rest_are_counted() {
        let mut skipped = Skipped::default();
        for name in ["a", "b", "c", "d", "e"] {
            skipped.add(name.into(), "a picture");
        }
        skipped.add(".f".into(), "hidden");
        assert_eq!(skipped.count(), 6);
        let shown: Vec<String> = skipped.reasons().iter().map(Reason::to_string).collect();
        assert_eq!(shown, ["a, b, c and 2 more: a picture", ".f: hidden"]);
    }
}
