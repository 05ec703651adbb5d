//! The regex of a form → its two sides, and where they match beside a cue.
//!
//! The letter of a cue stands once in a sentence, so that neither side depends on the
//! other, and each is held to the cue: in *“No,” Ann Lee said on Monday* one regex finds
//! *“No,” Ann Lee said*, the other *said on Monday*. Most forms fail at the first letter
//! behind a cue, and a dozen forms share what stands in front of it.

use super::{Match, Parts};
use regex::bytes::{Regex, RegexBuilder};
use std::ops::Range;
use std::sync::Arc;

/// The letters of units that are the cue in question.
const CUES: &str = "@GBEZA";

/// What a form is made of.
#[derive(Debug)]
pub(super) enum Sides {
    /// Up to its cue, and from its cue on.
    OfCue(Arc<Side>, Arc<Side>),
    /// There is no cue, or one that the form could do without.
    Whole(Arc<Side>),
}

impl Sides {
    /// Compiles the sides of a form that are not among those known.
    pub fn of(form: &str, known: &mut Vec<Arc<Side>>) -> Result<Self, regex::Error> {
        let mut side = |regex: &str| Side::shared(regex, known);
        match part(form) {
            Some((before, behind)) => Ok(Self::OfCue(side(&before)?, side(&behind)?)),
            None => side(form).map(Self::Whole),
        }
    }

    /// Where the form first matches.
    pub fn find(&self, letters: &[u8], cue: Option<usize>) -> Option<Match> {
        let mut matched = Match::default();
        match self {
            Self::OfCue(before, behind) => {
                let cue = cue.filter(|&cue| behind.is_in(&letters[cue..]))?;
                before.find(letters, 0..cue + 1, &mut matched)?;
                behind.find(letters, cue..letters.len(), &mut matched)?;
            }
            Self::Whole(side) => side.find(letters, 0..letters.len(), &mut matched)?,
        }
        Some(matched)
    }
}

/// One side of a form, or all of it.
#[derive(Debug)]
pub(super) struct Side {
    regex: Regex,
    /// The groups of each part, where it has them.
    content: [Option<usize>; 2],
    source: [Option<usize>; 2],
    cue: [Option<usize>; 2],
}

impl Side {
    fn shared(regex: &str, known: &mut Vec<Arc<Self>>) -> Result<Arc<Self>, regex::Error> {
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
    fn is_in(&self, letters: &[u8]) -> bool {
        self.regex.is_match(letters)
    }

    /// Adds the parts that stand in these units of a sentence, if it does.
    fn find(&self, letters: &[u8], units: Range<usize>, matched: &mut Match) -> Option<()> {
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

/// The regex of a form up to its cue and from its cue on; nothing where it could do
/// without the cue, or has one of several.
fn part(form: &str) -> Option<(String, String)> {
    let (cue, before, behind) = CUES.chars().find_map(|letter| {
        let cue = format!("(?P<cue>{letter})");
        let (before, behind) = form.split_once(&cue)?;
        Some((cue, before, behind))
    })?;
    let is_needed =
        is_sequence(before) && is_sequence(behind) && !behind.starts_with(['?', '*', '+']);
    is_needed.then(|| (format!("{before}{cue}$"), format!("^.{behind}")))
}

/// Whether a part of a regex closes what it opens, and has no alternatives outside of that.
fn is_sequence(regex: &str) -> bool {
    let mut depth = 0;
    let is_sound = regex.chars().all(|sign| {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth >= 0 && (sign != '|' || depth > 0)
    });
    is_sound && depth == 0
}

#[cfg(test)]
mod tests {
    use super::super::form;
    use super::*;

    fn regex(words: &str) -> String {
        form::compile(words).expect("a sound form").regex
    }

    #[test]
    fn a_form_is_parted_at_its_cue() {
        let (before, behind) = part(&regex("QUOTATION COMMA? CUE (SOURCE|TIME)")).expect("a cue");
        assert!(before.ends_with("(?:,)?(?P<cue>@)$"), "{before}");
        assert!(behind.starts_with("^.((?P<source>"), "{behind}");
    }

    #[test]
    fn a_form_that_could_do_without_its_cue_is_not_parted() {
        for words in [
            "QUOTATION CUE? SOURCE",
            "QUOTATION CUE ? SOURCE",
            "QUOTATION (CUE|COLON) SOURCE",
            "QUOTATION CUE SOURCE|COLON",
            "QUOTATION COLON SOURCE",
        ] {
            assert_eq!(part(&regex(words)), None, "{words}");
        }
    }

    /// What the sides of a form find and what the whole of it finds is the same.
    #[test]
    fn two_sides_find_what_the_whole_finds() {
        for words in [
            "OPEN QUOTATION COMMA? SOURCE ADVERBIAL? CUE ADVERBIAL? (END|COMMA)",
            "SUBJECT ADVERBIAL? CUE ADDRESSEE? ADVERBIAL? (RUNNING|STATEMENT (END|COMMA))",
            "START LEADING-PHRASE SOURCE CUE COMMA REST",
            "SUBJECT ADVERBIAL? CUE PREPOSITION PHRASE",
        ] {
            let form = regex(words);
            let sides = Sides::of(&form, &mut Vec::new()).expect("a sound form");
            assert!(matches!(sides, Sides::OfCue(..)), "{words}");
            let whole = Side::shared(&form, &mut Vec::new()).map(Sides::Whole);
            let whole = whole.expect("a sound form");
            for letters in [
                "Q,N@.",
                "QN@t.",
                "N@Q!",
                "N,nw@N.",
                "N@noFS",
                "nvn,NcN@,v.",
                "NcN@it,X",
                "N,gN,@in.",
                "tN@iN,vn",
                "in@iN",
                "N@",
                "@N",
                "aN@an,Q",
                "QNr@",
                "FQ!,pa@i.",
            ] {
                let cue = letters.find('@');
                let (found, expected) = (
                    sides.find(letters.as_bytes(), cue),
                    whole.find(letters.as_bytes(), cue),
                );
                assert_eq!(found, expected, "{words} in {letters}");
            }
        }
    }
}
