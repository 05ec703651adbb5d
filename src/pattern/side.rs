//! One side of a cue → the parts of an attribution that stand there.
//!
//! The letter of a cue stands once in a sentence, so that a form is two regexes, each
//! held to the cue: in *“No,” Ann Lee said on Monday* the one finds *“No,” Ann Lee said*,
//! the other *said on Monday*. Most forms fail at the first letter behind a cue, and
//! what stands in front of it is the same in a dozen forms, which share one [`Side`].

use super::{Match, Parts};
use regex::bytes::{Regex, RegexBuilder};
use std::ops::Range;
use std::sync::Arc;

/// What a form asks for up to its cue or from its cue on; all of a form without one.
#[derive(Debug)]
pub(super) struct Side {
    regex: Regex,
    /// The groups of each part, where it has them.
    content: [Option<usize>; 2],
    source: [Option<usize>; 2],
    cue: [Option<usize>; 2],
}

impl Side {
    /// The side with this regex, taken from those known or added to them.
    pub fn shared(regex: &str, known: &mut Vec<Arc<Self>>) -> Result<Arc<Self>, regex::Error> {
        if let Some(side) = known.iter().find(|side| side.regex.as_str() == regex) {
            return Ok(Arc::clone(side));
        }
        let regex = RegexBuilder::new(regex).unicode(false).build()?;
        let side = Arc::new(Self::new(regex));
        known.push(Arc::clone(&side));
        Ok(side)
    }

    fn new(regex: Regex) -> Self {
        let group = |name: &str| regex.capture_names().position(|known| known == Some(name));
        Self {
            content: ["content", "content_2"].map(group),
            source: ["source", "source_2"].map(group),
            cue: ["cue", "cue_2"].map(group),
            regex,
        }
    }

    /// Whether it stands in these letters: cheaper to ask than where its parts are.
    pub fn is_in(&self, letters: &[u8]) -> bool {
        self.regex.is_match(letters)
    }

    /// Adds the parts that stand in these units of a sentence, if it does.
    pub fn find(&self, letters: &[u8], units: Range<usize>, matched: &mut Match) -> Option<()> {
        let start = units.start;
        let captures = self.regex.captures(&letters[units])?;
        let parts = |groups: [Option<usize>; 2]| {
            let found = groups.into_iter().flatten();
            let found = found.filter_map(|group| captures.get(group));
            found.map(|part| start + part.start()..start + part.end())
        };
        parts(self.content).for_each(|part| add(part, &mut matched.content));
        parts(self.cue).for_each(|part| add(part, &mut matched.cue));
        if let Some(source) = parts(self.source).next() {
            matched.source = Some(source);
        }
        Some(())
    }
}

/// Adds a part; a form has no third one.
fn add(part: Range<usize>, parts: &mut Parts) {
    if let Some(free) = parts.iter_mut().find(|known| known.is_none()) {
        *free = Some(part);
    }
}
