//! The regex of a form → its two sides, and where they match beside a cue.
//!
//! The letter of a cue stands once in a sentence, so that neither side depends on the
//! other, and each is held to the cue: in *“No,” Ann Lee said on Monday* one regex finds
//! *“No,” Ann Lee said*, the other *said on Monday*. Most forms fail at the first letter
//! behind a cue, and a dozen forms share what stands in front of it.

use super::edge::{First, Last, edge, needed};
use super::engine::{Groups, Scan, with_open_end};
use super::needs::{Needed, Needs, without_cues};
use super::{Letters, Match, Memory, Parts};
use regex_automata::Anchored;
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Hir};
use std::ops::Range;
use std::sync::Arc;

/// The letters of units that are the cue in question.
pub(super) const CUES: [u8; 7] = *b"@GBEZAC";

/// What a form is made of.
#[derive(Debug)]
pub(super) enum Sides {
    /// In front of its cue, and behind it.
    OfCue(Arc<Side>, Arc<Side>),
    /// There is no cue, or one that the form could do without.
    Whole(Arc<Side>),
}

impl Sides {
    /// Compiles the sides of a form that are not among those known.
    pub fn of(form: &str, known: &mut Vec<Arc<Side>>) -> Result<Self, String> {
        let Some((before, behind)) = part(form) else {
            return Side::shared(form, Place::Whole, known).map(Self::Whole);
        };
        Ok(Self::OfCue(
            Side::shared(before, Place::Before, known)?,
            Side::shared(behind, Place::Behind, known)?,
        ))
    }

    /// Whether this letter, or the end of the sentence, could stand behind the cue.
    pub fn could_go_on(&self, next: Option<u8>) -> bool {
        match self {
            Self::OfCue(_, behind) => behind.beside_cue.has(next),
            Self::Whole(_) => true,
        }
    }

    /// What letters it needs.
    pub fn needs(&self) -> Needs {
        let needed = |side: &Side| Needed::of(side.needs.iter().copied());
        match self {
            Self::OfCue(before, behind) => Needs {
                last: before.beside_cue,
                before: needed(before),
                behind: needed(behind),
                ..Needs::default()
            },
            Self::Whole(side) => Needs {
                beside: Needed::of(without_cues(&side.needs)),
                ..Needs::default()
            },
        }
    }

    /// Where the form first matches; `memory` is of this sentence.
    pub fn find(&self, letters: &[u8], cue: Option<usize>, memory: &mut Memory) -> Option<Match> {
        match self {
            Self::OfCue(before, behind) => {
                let cue = cue?;
                // Cheaper to ask than what stands in front.
                let head = behind.scan.end(letters, cue + 1, memory)?;
                let find = |memory: &mut Memory| before.find_before(letters, cue, memory);
                let mut found = memory.recall(before.number, cue, find)?.clone();
                add(cue..cue + 1, &mut found.cue);
                Some(found.then(behind.find_behind(letters, cue + 1..head, memory)?))
            }
            Self::Whole(side) => side.find_anywhere(letters, memory),
        }
    }
}

/// Which side of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Behind,
    Whole,
}

/// One side of a form, or all of it.
#[derive(Debug)]
pub(super) struct Side {
    form: String,
    place: Place,
    /// Its place among all sides.
    number: usize,
    /// The letters that can stand next to the cue.
    beside_cue: Letters,
    /// Sets of letters of which one each stands in it.
    needs: Vec<Letters>,
    /// Where it stands; of what has an open end, the part in front of that.
    scan: Scan,
    /// Where its last part ends, if that is open: most contents go on to the end of the sentence.
    open_end: Option<Scan>,
    groups: Groups,
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
        let whole = parser.parse(form).map_err(|error| error.to_string())?;
        let (beside_cue, scan, open_end, groups);
        match place {
            Place::Before => {
                let up_to_cue = Hir::concat(vec![whole.clone(), a_cue()]);
                beside_cue = edge(&whole, Last);
                scan = Scan::backward(&up_to_cue, 2 * number)?;
                groups = Groups::new(&up_to_cue)?;
                open_end = None;
            }
            Place::Behind => {
                let head = with_open_end(&whole);
                beside_cue = edge(&whole, First);
                groups = Groups::new(head.as_ref().unwrap_or(&whole))?;
                scan = Scan::forward(head.as_ref().unwrap_or(&whole), 2 * number)?;
                let end = head.map(|_| Scan::forward(&whole, 2 * number + 1));
                open_end = end.transpose()?;
            }
            Place::Whole => {
                beside_cue = Letters::ALL;
                scan = Scan::forward(&whole, 2 * number)?;
                groups = Groups::new(&whole)?;
                open_end = None;
            }
        }
        Ok(Self {
            form: form.to_owned(),
            place,
            number,
            beside_cue,
            needs: needed(&whole),
            scan,
            open_end,
            groups,
        })
    }

    /// The parts that stand in front of a cue.
    fn find_before(&self, letters: &[u8], cue: usize, memory: &mut Memory) -> Option<Match> {
        let start = self.scan.start(letters, cue + 1, memory)?;
        self.parts(letters, start..cue + 1, start == 0, memory)
    }

    /// The parts behind a cue, where its scan has found these units.
    fn find_behind(
        &self,
        letters: &[u8],
        units: Range<usize>,
        memory: &mut Memory,
    ) -> Option<Match> {
        let (start, is_last) = (units.start, units.end == letters.len());
        let mut found = self.parts(letters, units, is_last, memory)?;
        if let Some(open_end) = &self.open_end {
            let end = open_end.end(letters, start, memory)?;
            found.end_at(end);
        }
        Some(found)
    }

    /// The parts of the first place where it stands.
    fn find_anywhere(&self, letters: &[u8], memory: &mut Memory) -> Option<Match> {
        if !self.scan.is_in(letters, memory) {
            return None;
        }
        let all = 0..letters.len();
        self.groups.find(letters, all, Anchored::No, memory)
    }

    /// The parts of what stands in just these units.
    ///
    /// They depend on nothing but these units, and on whether the sentence begins or ends there.
    fn parts(
        &self,
        letters: &[u8],
        units: Range<usize>,
        at_edge: bool,
        memory: &mut Memory,
    ) -> Option<Match> {
        let start = units.start;
        let known = memory.known(self.number, at_edge, letters, units.clone());
        if known.is_some() {
            return known;
        }
        let found = self.groups.find(letters, units, Anchored::Yes, memory)?;
        memory.learn(&found, start);
        Some(found)
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

    /// Lets its last part end elsewhere.
    fn end_at(&mut self, end: usize) {
        let parts = self.content.iter_mut().chain(&mut self.cue).flatten();
        let last = parts.chain(&mut self.source).max_by_key(|part| part.start);
        last.into_iter().for_each(|part| part.end = end);
    }
}

/// Adds a part; a form has no third one.
fn add(part: Range<usize>, parts: &mut Parts) {
    if let Some(free) = parts.iter_mut().find(|known| known.is_none()) {
        *free = Some(part);
    }
}

/// The letter of any cue.
fn a_cue() -> Hir {
    let letters = CUES.map(|letter| ClassBytesRange::new(letter, letter));
    Hir::class(Class::Bytes(ClassBytes::new(letters)))
}

/// The regex of a form in front of its cue, and the regex behind it; nothing where it could do
/// without the cue, or has one of several.
fn part(form: &str) -> Option<(&str, &str)> {
    let (before, behind) = CUES.into_iter().find_map(|letter| {
        let cue = format!("(?P<cue>{})", char::from(letter));
        form.split_once(&cue)
    })?;
    let is_needed =
        is_sequence(before) && is_sequence(behind) && !behind.starts_with(['?', '*', '+']);
    is_needed.then_some((before, behind))
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
        let (before, behind) = part(&form).expect("a cue");
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
            "SUBJECT ADVERBIAL? CUE ADVERBIAL? THAT-CLAUSE",
            "SUBJECT ADVERBIAL? CUE TIME? CLAUSE",
            "OPEN QUOTATION COMMA? CUE SOURCE-AFTER",
            "SUBJECT ADVERBIAL? CUE PREPOSITION PHRASE",
        ] {
            let form = regex(words);
            let sides = Sides::of(&form, &mut Vec::new()).expect("a sound form");
            assert!(matches!(sides, Sides::OfCue(..)), "{words}");
            let whole = Side::shared(&form, Place::Whole, &mut Vec::new()).map(Sides::Whole);
            let whole = whole.expect("a sound form");
            // What was found in one sentence is remembered in the next ones.
            let (mut memory, mut other) = (Memory::default(), Memory::default());
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
                ".N@",
                "tvN@Ta",
                "tvN@Tavn",
                "tvN@Tavn.",
                "@N",
                "aN@an,Q",
                "QNr@",
                "FQ!,pa@i.",
            ] {
                let cue = letters.find('@');
                memory.begin_sentence();
                let (found, expected) = (
                    sides.find(letters.as_bytes(), cue, &mut memory),
                    whole.find(letters.as_bytes(), cue, &mut other),
                );
                assert_eq!(found, expected, "{words} in {letters}");
            }
        }
    }
}
