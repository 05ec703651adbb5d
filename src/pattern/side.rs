//! The regex of a form → its two sides, and where they match beside a cue.
//!
//! The letter of a cue stands once in a sentence, so that neither side depends on the
//! other, and each is held to the cue: in *“No,” Ann Lee said on Monday* one regex finds
//! *“No,” Ann Lee said*, the other *said on Monday*. Most forms fail at the first letter
//! behind a cue, and a dozen forms share what stands in front of it.

use super::edge::{First, Last, edge};
use super::{Letters, Match, Memory, Parts};
use regex_automata::{Input, PatternID, meta};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Dot, Hir, Look};
use std::ops::Range;
use std::sync::Arc;

/// The letters of units that are the cue in question.
pub(super) const CUES: [u8; 7] = *b"@GBEZAC";

/// Start and end of the whole and of at most two groups each of content, source and cue.
const SLOTS: usize = 2 * (1 + 3 * 2);

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
    pub fn of(form: &str, known: &mut Vec<Arc<Side>>) -> Result<Self, String> {
        let Some((before, cue, behind)) = part(form) else {
            return Side::shared(form, Place::Whole, known).map(Self::Whole);
        };
        Ok(Self::OfCue(
            Side::shared(before, Place::Before(cue), known)?,
            Side::shared(behind, Place::BehindCue, known)?,
        ))
    }

    /// Whether this letter, or the end of the sentence, could stand behind the cue.
    pub fn could_go_on(&self, next: Option<u8>) -> bool {
        match self {
            Self::OfCue(_, behind) => behind.beside_cue.has(next),
            Self::Whole(_) => true,
        }
    }

    /// Where the form first matches; `memory` is of this sentence.
    pub fn find(&self, letters: &[u8], cue: Option<usize>, memory: &mut Memory) -> Option<Match> {
        match self {
            Self::OfCue(before, behind) => {
                let cue = cue?;
                let last = cue.checked_sub(1).map(|at| letters[at]);
                if !before.beside_cue.has(last) {
                    return None;
                }
                if !behind.form.is_empty() && !behind.is_in(&letters[cue..]) {
                    return None;
                }
                let find = || {
                    let mut found = before.find(letters, 0..cue + 1)?;
                    add(cue..cue + 1, &mut found.cue);
                    Some(found)
                };
                let found = memory.recall(before.number, cue, find)?;
                match behind.form.is_empty() {
                    true => Some(found),
                    false => Some(found.then(behind.find(letters, cue..letters.len())?)),
                }
            }
            Self::Whole(side) => side.find(letters, 0..letters.len()),
        }
    }
}

/// Which side of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In front of the cue, which has this letter.
    Before(u8),
    BehindCue,
    Whole,
}

/// One side of a form, or all of it.
#[derive(Debug)]
pub(super) struct Side {
    form: String,
    place: Place,
    regex: meta::Regex,
    /// Its place among all sides.
    number: usize,
    /// The letters that can stand next to the cue.
    beside_cue: Letters,
    /// The groups of each part, where it has them.
    content: [Option<usize>; 2],
    source: [Option<usize>; 2],
    cue: [Option<usize>; 2],
}

impl Side {
    fn shared(form: &str, place: Place, known: &mut Vec<Arc<Self>>) -> Result<Arc<Self>, String> {
        let same = |side: &&Arc<Self>| side.place == place && side.form == form;
        if let Some(side) = known.iter().find(same) {
            return Ok(Arc::clone(side));
        }
        let side = Arc::new(Self::new(form, place, known.len())?);
        known.push(Arc::clone(&side));
        Ok(side)
    }

    fn new(form: &str, place: Place, number: usize) -> Result<Self, String> {
        let mut parser = ParserBuilder::new().unicode(false).utf8(false).build();
        let form_of_side = parser.parse(form).map_err(|error| error.to_string())?;
        let (beside_cue, whole) = match place {
            Place::Whole => (Letters::ALL, form_of_side),
            Place::Before(cue) => {
                let beside_cue = edge(&form_of_side, Last);
                let (cue, end) = (Hir::literal([cue]), Hir::look(Look::End));
                (beside_cue, Hir::concat(vec![form_of_side, cue, end]))
            }
            Place::BehindCue => {
                let beside_cue = edge(&form_of_side, First);
                let (start, cue) = (Hir::look(Look::Start), Hir::dot(Dot::AnyByte));
                (beside_cue, Hir::concat(vec![start, cue, form_of_side]))
            }
        };
        // Sentences are too short for a search for letters to pay.
        let short = meta::Config::new().auto_prefilter(false).utf8_empty(false);
        let regex = meta::Regex::builder()
            .configure(short)
            .build_from_hir(&whole)
            .map_err(|error| error.to_string())?;
        let group = |name: &str| regex.group_info().to_index(PatternID::ZERO, name);
        Ok(Self {
            form: form.to_owned(),
            place,
            number,
            beside_cue,
            content: [group("content"), group("content_2")],
            source: [group("source"), group("source_2")],
            cue: [group("cue"), group("cue_2")],
            regex,
        })
    }

    /// Whether it stands in these letters: cheaper to ask than where its parts are.
    fn is_in(&self, letters: &[u8]) -> bool {
        self.regex.is_match(letters)
    }

    /// The parts that stand in these units of a sentence.
    fn find(&self, letters: &[u8], units: Range<usize>) -> Option<Match> {
        let mut slots = [None; SLOTS];
        let start = units.start;
        let input = Input::new(&letters[units]);
        self.regex.search_slots(&input, &mut slots)?;
        let place = |slot: usize| {
            slots
                .get(slot)
                .copied()
                .flatten()
                .map(|at| start + at.get())
        };
        let part = |group: usize| Some(place(2 * group)?..place(2 * group + 1)?);
        let parts = |groups: [Option<usize>; 2]| groups.into_iter().flatten().filter_map(part);
        let mut matched = Match::default();
        parts(self.content).for_each(|part| add(part, &mut matched.content));
        parts(self.cue).for_each(|part| add(part, &mut matched.cue));
        matched.source = parts(self.source).next();
        Some(matched)
    }
}

impl Match {
    /// What both sides of a cue have found.
    fn then(mut self, behind: Self) -> Self {
        let [content, cue] = [behind.content, behind.cue].map(|parts| parts.into_iter().flatten());
        content.for_each(|part| add(part, &mut self.content));
        cue.for_each(|part| add(part, &mut self.cue));
        self.source = behind.source.or(self.source);
        self
    }
}

/// Adds a part; a form has no third one.
fn add(part: Range<usize>, parts: &mut Parts) {
    if let Some(free) = parts.iter_mut().find(|known| known.is_none()) {
        *free = Some(part);
    }
}

/// The regex of a form in front of its cue, the letter of the cue, and the regex behind it;
/// nothing where it could do without the cue, or has one of several.
fn part(form: &str) -> Option<(&str, u8, &str)> {
    let (before, cue, behind) = CUES.into_iter().find_map(|letter| {
        let cue = format!("(?P<cue>{})", char::from(letter));
        let (before, behind) = form.split_once(&cue)?;
        Some((before, letter, behind))
    })?;
    let is_needed =
        is_sequence(before) && is_sequence(behind) && !behind.starts_with(['?', '*', '+']);
    is_needed.then_some((before, cue, behind))
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
        let form = regex("QUOTATION COMMA? CUE (SOURCE|TIME)");
        let (before, cue, behind) = part(&form).expect("a cue");
        assert_eq!(cue, b'@');
        assert!(before.ends_with("(?:,)?"), "{before}");
        assert!(behind.starts_with("(?:(?P<source>"), "{behind}");
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
            let whole = Side::shared(&form, Place::Whole, &mut Vec::new()).map(Sides::Whole);
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
                    sides.find(letters.as_bytes(), cue, &mut Memory::default()),
                    whole.find(letters.as_bytes(), cue, &mut Memory::default()),
                );
                assert_eq!(found, expected, "{words} in {letters}");
            }
        }
    }
}
