//! What reasons across sentences and paragraphs.
//!
//! Patterns see one sentence. Sieves see the quotations that no pattern has claimed
//! and decide, from what stands before them, whose they are. In *“No,” Ortiz said in
//! Rome. “Never.”* the second quotation goes on with the first.

use super::{Analysis, Attribution, CueInFrame, Kind, Mode, Status, Strength};
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// What a sieve does with one open quotation: which attribution it belongs to.
type Sieve = fn(&Board<'_>, Open) -> Option<usize>;

/// Every sieve in order; each sees only what is still open.
const SIEVES: [Sieve; 5] = [
    split_sentence,
    goes_on_in_paragraph,
    goes_on_in_marks,
    goes_on_from_paragraph_before,
    goes_on_in_next_paragraph,
];

/// Where the source of an open quotation that no attribution goes on with may stand.
const GUESSES: [(&str, Guess); 3] = [
    ("label-below", label_below),
    ("subject-of-sentence-before", subject_before),
    ("dialogue-turn", turn_before),
];

type Guess = fn(&Board<'_>, Open) -> Option<Span>;

/// Runs every sieve over every quotation that is still open, in text order.
pub(super) fn run(analysis: &Analysis<'_>, found: &mut Vec<Attribution>) {
    let mut board = Board::new(analysis, found);
    for paragraph in 0..analysis.units.len() {
        for unit in 0..analysis.units[paragraph].len() {
            let open = Open { paragraph, unit };
            if !board.is_open(open) {
                continue;
            }
            match SIEVES.iter().find_map(|sieve| sieve(&board, open)) {
                Some(owner) => board.give(open, owner),
                None => board.open_new(open),
            }
        }
    }
}

/// An open quotation, by its paragraph and its unit there.
#[derive(Debug, Clone, Copy)]
struct Open {
    paragraph: usize,
    unit: usize,
}

/// What the sieves look at and write to.
struct Board<'a> {
    analysis: &'a Analysis<'a>,
    found: &'a mut Vec<Attribution>,
    /// The attribution each quotation belongs to.
    owner: Vec<Option<usize>>,
    /// The attributions of each paragraph, by the paragraph of their first part.
    of_paragraph: Vec<Vec<usize>>,
}

impl<'a> Board<'a> {
    fn new(analysis: &'a Analysis<'a>, found: &'a mut Vec<Attribution>) -> Self {
        let mut owner = vec![None; analysis.quotations.len()];
        let mut of_paragraph = vec![Vec::new(); analysis.units.len()];
        for (index, attribution) in found.iter().enumerate() {
            of_paragraph[attribution.paragraph].push(index);
            for &quotation in &attribution.quotations {
                owner[quotation] = Some(index);
                let paragraph = analysis.quotations[quotation].paragraph;
                if paragraph != attribution.paragraph {
                    of_paragraph[paragraph].push(index);
                }
            }
        }
        Self { analysis, found, owner, of_paragraph }
    }

    fn units(&self, paragraph: usize) -> &'a [Unit] {
        &self.analysis.units[paragraph]
    }

    fn is_open(&self, open: Open) -> bool {
        let unit = &self.units(open.paragraph)[open.unit];
        unit.quotation.is_some_and(|index| self.owner[index].is_none())
    }

    /// Adds an open quotation to the content of an attribution.
    fn give(&mut self, open: Open, owner: usize) {
        let Some(index) = self.units(open.paragraph)[open.unit].quotation else { return };
        self.owner[index] = Some(owner);
        let attribution = &mut self.found[owner];
        attribution.quotations.push(index);
        attribution.content.push(self.analysis.quotations[index].inside);
        attribution.content.sort_unstable();
        if !self.of_paragraph[open.paragraph].contains(&owner) {
            self.of_paragraph[open.paragraph].push(owner);
        }
    }

    /// Makes an attribution of its own of an open quotation that must be somebody's words.
    fn open_new(&mut self, open: Open) {
        let Some(index) = self.units(open.paragraph)[open.unit].quotation else { return };
        if !is_speech(self, open) {
            return;
        }
        let guess = GUESSES.iter().find_map(|(name, guess)| Some((*name, guess(self, open)?)));
        let (found_by, source) = guess.map_or(("open-quotation", None), |(name, source)| (name, Some(source)));
        self.owner[index] = Some(self.found.len());
        self.of_paragraph[open.paragraph].push(self.found.len());
        self.found.push(Attribution {
            content: vec![self.analysis.quotations[index].inside],
            source,
            cue: Vec::new(),
            mode: Mode::Direct,
            kind: Kind::Speech,
            status: Status::Asserted,
            found_by: found_by.to_owned(),
            form: CueInFrame::default(),
            strength: Strength::default(),
            quotations: vec![index],
            paragraph: open.paragraph,
        });
    }

    /// The units of the sentence that ends just before `unit`.
    fn sentence_before(&self, paragraph: usize, unit: usize) -> Option<Range<usize>> {
        let units = self.units(paragraph);
        let ends = |unit: &Unit| matches!(unit.kind, UnitKind::End | UnitKind::MarkedEnd);
        let last = unit.checked_sub(1).filter(|&at| ends(&units[at]))?;
        let first = units[..last].iter().rposition(ends).map_or(0, |at| at + 1);
        Some(first..last + 1)
    }

    /// The attribution that a reader has in mind at the end of some units: the last
    /// one whose cue stands there outside the content of the others.
    fn speaking_in(&self, paragraph: usize, units: Range<usize>) -> Option<usize> {
        let all = self.units(paragraph);
        let span = Span::new(all.get(units.start)?.span.start, all.get(units.end - 1)?.span.end);
        let here = self.of_paragraph[paragraph].iter().copied().filter(|&index| {
            let attribution = &self.found[index];
            attribution.cue.iter().any(|cue| span.contains(*cue))
                || attribution.quotations.iter().any(|&q| span.contains(self.analysis.quotations[q].span))
        });
        here.clone().filter(|&index| !self.is_embedded(index, here.clone())).max_by_key(|&index| {
            let attribution = &self.found[index];
            (!attribution.quotations.is_empty(), attribution.cue.first().map(|cue| cue.start))
        })
    }

    fn is_embedded(&self, index: usize, mut others: impl Iterator<Item = usize>) -> bool {
        let Some(cue) = self.found[index].cue.first() else { return false };
        others.any(|other| other != index && self.found[other].content.iter().any(|part| part.contains(*cue)))
    }
}

/// *“The plan,” Ortiz said on Monday, “is dead.”*
fn split_sentence(board: &Board<'_>, open: Open) -> Option<usize> {
    let units = board.units(open.paragraph);
    let mut at = open.unit;
    // Nothing but time, place and manner may stand between the cue and the second part.
    while at > 0 && open.unit - at < 12 {
        at -= 1;
        match units[at].kind {
            UnitKind::End | UnitKind::MarkedEnd | UnitKind::Semicolon => return None,
            kind if kind.is_quotation() => return None,
            _ => {}
        }
        let cue = units[at].span;
        let owner = board.of_paragraph[open.paragraph].iter().copied().find(|&index| {
            let attribution = &board.found[index];
            let is_before = attribution.content.last().is_some_and(|part| part.end <= cue.start);
            is_before && attribution.cue.last().is_some_and(|found| found.overlaps(cue))
        });
        if owner.is_some() {
            let begins_part = open.unit > 0 && matches!(units[open.unit - 1].kind, UnitKind::Comma | UnitKind::Colon | UnitKind::Dash);
            return owner.filter(|_| begins_part);
        }
        if matches!(units[at].kind, UnitKind::Finite | UnitKind::Passive) {
            return None;
        }
    }
    None
}

/// *Ortiz said no in Rome. “Never.”*
fn goes_on_in_paragraph(board: &Board<'_>, open: Open) -> Option<usize> {
    if !is_whole_sentence(board, open) && !fills_sentence(board, open) {
        return None;
    }
    let before = board.sentence_before(open.paragraph, open.unit)?;
    board.speaking_in(open.paragraph, before)
}

/// *“First point.* ¶ *“Second point.”*: no closing mark, so the second goes on with the first.
fn goes_on_in_marks(board: &Board<'_>, open: Open) -> Option<usize> {
    let index = board.units(open.paragraph)[open.unit].quotation?;
    let before = (0..index).rev().find(|&before| board.analysis.quotations[before].depth == 0)?;
    board.owner[before].filter(|_| board.analysis.quotations[index].is_continued())
}

/// *“No,” Ortiz said. “Never.* ¶ *“Not once.”*
fn goes_on_from_paragraph_before(board: &Board<'_>, open: Open) -> Option<usize> {
    let before = open.paragraph.checked_sub(1)?;
    if open.unit > 0 || !is_whole_sentence(board, open) {
        return None;
    }
    let units = board.units(before);
    let last = units.iter().rposition(|unit| !matches!(unit.kind, UnitKind::MarkedEnd | UnitKind::End))?;
    if units[last].kind == UnitKind::Colon || is_reply(board, open) {
        return None;
    }
    let first = units[..last].iter().rposition(|unit| matches!(unit.kind, UnitKind::End | UnitKind::MarkedEnd));
    board.speaking_in(before, first.map_or(0, |at| at + 1)..last + 1)
        .filter(|&owner| {
            let owner = &board.found[owner];
            // A label names the speaker of its own quotation and of no other.
            owner.kind == Kind::Speech && owner.source.is_some() && owner.found_by != "quotation-label"
        })
}

/// Whether a quotation is too short to be a paragraph of a longer one, or a question:
/// in a dialogue the speakers take turns without a word of who is who.
fn is_reply(board: &Board<'_>, open: Open) -> bool {
    let unit = &board.units(open.paragraph)[open.unit];
    let Some(index) = unit.quotation else { return false };
    let quotation = &board.analysis.quotations[index];
    let inside = quotation.inside.of(board.analysis.document.text);
    !quotation.is_continued() && (inside.ends_with('?') || unit.tokens.len() < WORDS_OF_A_PARAGRAPH)
}

/// Fewer tokens than this, marks included, are a reply rather than a further paragraph.
const WORDS_OF_A_PARAGRAPH: usize = 14;

/// *“First point.* ¶ *“Second point,” Ortiz said.*
fn goes_on_in_next_paragraph(board: &Board<'_>, open: Open) -> Option<usize> {
    let index = board.units(open.paragraph)[open.unit].quotation?;
    if !board.analysis.quotations[index].continues() {
        return None;
    }
    let next = board.units(open.paragraph + 1).first()?.quotation?;
    board.owner[next]
}

/// Whether an open quotation can only be speech: whole sentences of four words or more.
fn is_speech(board: &Board<'_>, open: Open) -> bool {
    let unit = &board.units(open.paragraph)[open.unit];
    is_whole_sentence(board, open)
        && matches!(unit.kind, UnitKind::Stopped | UnitKind::Exclaimed)
        && unit.tokens.len() >= 7
}

/// *“We will win.”* ¶ *– Lena Ortiz, mayor*
fn label_below(board: &Board<'_>, open: Open) -> Option<Span> {
    let next = board.analysis.units.get(open.paragraph + 1)?;
    let dash = next.first().filter(|unit| unit.kind == UnitKind::Dash)?;
    let name = next.get(1).filter(|unit| unit.kind == UnitKind::Name)?;
    let is_short = next.len() <= 8 && next.iter().all(|unit| !unit.kind.is_verb());
    (is_short && dash.span.end <= name.span.start).then_some(name.span)
}

/// *Ortiz shook her head. “No, I will not do that.”*: the subject of the sentence before.
fn subject_before(board: &Board<'_>, open: Open) -> Option<Span> {
    let range = board.sentence_before(open.paragraph, open.unit)?;
    let units = &board.units(open.paragraph)[range];
    let subject = units.first().filter(|unit| matches!(unit.kind, UnitKind::Name | UnitKind::Pronoun))?;
    let verb = units.get(1).filter(|unit| unit.kind == UnitKind::Finite)?;
    (!verb.negated && !units.iter().any(|unit| unit.kind.is_quotation())).then_some(subject.span)
}

/// *“No,” Ortiz said.* ¶ *“Why not?” Cole asked.* ¶ *“I have had enough.”*: the speaker of
/// the turn before the last, if the two are not the same.
fn turn_before(board: &Board<'_>, open: Open) -> Option<Span> {
    let source = |back: usize| {
        let paragraph = open.paragraph.checked_sub(back)?;
        let last = board.of_paragraph[paragraph].last().copied()?;
        let attribution = &board.found[last];
        (open.unit == 0 && !attribution.quotations.is_empty()).then_some(attribution.source).flatten()
    };
    let text = board.analysis.document.text;
    let (last, before) = (source(1)?, source(2)?);
    (last.of(text) != before.of(text)).then_some(before)
}

/// Whether a quotation stands for a sentence, or several, of its own.
fn is_whole_sentence(board: &Board<'_>, open: Open) -> bool {
    let units = board.units(open.paragraph);
    let ends = |unit: Option<&Unit>| {
        unit.is_none_or(|unit| matches!(unit.kind, UnitKind::End | UnitKind::MarkedEnd))
    };
    let begins = open.unit == 0 || ends(units.get(open.unit - 1));
    let kind = units[open.unit].kind;
    begins && ends(units.get(open.unit + 1)) && (kind != UnitKind::Fragment || units.len() > open.unit + 1)
}

/// Whether a quotation begins its sentence and is the better part of it.
fn fills_sentence(board: &Board<'_>, open: Open) -> bool {
    let units = board.units(open.paragraph);
    let ends = |unit: &Unit| matches!(unit.kind, UnitKind::End | UnitKind::MarkedEnd);
    let begins = open.unit == 0 || ends(&units[open.unit - 1]);
    let last = units[open.unit..].iter().position(ends).map_or(units.len() - 1, |at| open.unit + at);
    let length = |span: Span| span.end - span.start;
    begins && 2 * length(units[open.unit].span) > units[last].span.end - units[open.unit].span.start
}
