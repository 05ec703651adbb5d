//! What reasons across sentences and paragraphs.
//!
//! Patterns see one sentence. Sieves see the quotations that no pattern has claimed
//! and decide, from what stands before them, whose they are. In *“No,” Ortiz said in
//! Rome. “Never.”* the second quotation goes on with the first.

use super::board::{Board, Open, ends_sentence};
use super::matching::LONGEST_SENTENCE;
use super::{Analysis, Attribution, CueInFrame, Kind, Mode, Status, Strength};
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};

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
const GUESSES: [(&str, Guess); 4] = [
    ("label-below", label_below),
    ("subject-before-colon", subject_before_colon),
    ("subject-of-sentence-before", subject_before),
    ("dialogue-turn", turn_before),
];

type Guess = fn(&Board<'_>, Open) -> Option<Span>;

/// Runs every sieve over every quotation that is still open, in text order.
pub(super) fn run(analysis: &Analysis<'_>, found: &mut Vec<Attribution>) {
    let open = open_quotations(analysis, found);
    if open.is_empty() {
        return;
    }
    let mut board = Board::new(analysis, found);
    for open in open {
        if !board.is_open(open) {
            continue;
        }
        match SIEVES.iter().find_map(|sieve| sieve(&board, open)) {
            Some(owner) => board.give(open, owner),
            None => open_new(&mut board, open),
        }
    }
}

/// The quotations that nobody has, in text order.
fn open_quotations(analysis: &Analysis<'_>, found: &[Attribution]) -> Vec<Open> {
    let mut is_open = vec![true; analysis.quotations.len()];
    let owned = found.iter().flat_map(|attribution| &attribution.quotations);
    owned.for_each(|&index| is_open[index] = false);
    let mut open = Vec::new();
    for (paragraph, units) in analysis.units.iter().enumerate() {
        for (unit, each) in units.iter().enumerate() {
            if each.quotation.is_some_and(|index| is_open[index]) {
                open.push(Open { paragraph, unit });
            }
        }
    }
    open
}

/// Makes an attribution of its own of an open quotation that must be somebody's words.
fn open_new(board: &mut Board<'_>, open: Open) {
    let Some(index) = board.units(open.paragraph)[open.unit].quotation else {
        return;
    };
    if !is_speech(board, open) {
        return;
    }
    let guess = GUESSES
        .iter()
        .find_map(|(name, guess)| Some((*name, guess(board, open)?)));
    let (found_by, source) = guess.map_or(("open-quotation", None), |(name, source)| {
        (name, Some(source))
    });
    board.owner[index] = Some(board.found.len());
    board.stand(
        board.found.len(),
        open.paragraph,
        board.analysis.quotations[index].span,
    );
    board.found.push(Attribution {
        content: vec![board.analysis.quotations[index].inside],
        source,
        cue: Vec::new(),
        mode: Mode::Direct,
        kind: Kind::Speech,
        status: Status::Asserted,
        found_by: found_by.to_owned(),
        form: CueInFrame::default(),
        weighed: None,
        possible_ends: Vec::new(),
        strength: Strength::default(),
        quotations: vec![index],
        paragraph: open.paragraph,
    });
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
        let owner = board.standing[board.sentence(open.paragraph)[at]]
            .iter()
            .copied()
            .find(|&index| {
                let attribution = &board.found[index];
                let is_before = attribution
                    .content
                    .last()
                    .is_some_and(|part| part.end <= cue.start);
                is_before
                    && attribution
                        .cue
                        .last()
                        .is_some_and(|found| found.overlaps(cue))
            });
        if owner.is_some() {
            let begins_part = open.unit > 0
                && matches!(
                    units[open.unit - 1].kind,
                    UnitKind::Comma | UnitKind::Colon | UnitKind::Dash
                );
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
    board.speaking_in(open.paragraph, before.start)
}

/// *“First point.* ¶ *“Second point.”*: no closing mark, so the second goes on with the first.
fn goes_on_in_marks(board: &Board<'_>, open: Open) -> Option<usize> {
    let index = board.units(open.paragraph)[open.unit].quotation?;
    let before = (0..index)
        .rev()
        .find(|&before| board.analysis.quotations[before].depth == 0)?;
    board.owner[before].filter(|_| board.analysis.quotations[index].is_continued())
}

/// *“No,” Ortiz said. “Never.* ¶ *“Not once.”*
fn goes_on_from_paragraph_before(board: &Board<'_>, open: Open) -> Option<usize> {
    let before = open.paragraph.checked_sub(1)?;
    if open.unit > 0 || !is_whole_sentence(board, open) || label_below(board, open).is_some() {
        return None;
    }
    let units = board.units(before);
    let last = units
        .iter()
        .rposition(|unit| !matches!(unit.kind, UnitKind::MarkedEnd | UnitKind::End))?;
    if units[last].kind == UnitKind::Colon {
        return None;
    }
    board
        .speaking_in(before, last)
        .filter(|&owner| board.found[owner].quotations.is_empty() || !is_reply(board, open))
        .filter(|&owner| {
            let owner = &board.found[owner];
            // A label names the speaker of its own quotation and of no other.
            owner.kind == Kind::Speech
                && owner.source.is_some()
                && owner.found_by != "quotation-label"
        })
}

/// Whether a quotation is too short to be a paragraph of a longer one, or a question:
/// in a dialogue the speakers take turns without a word of who is who.
fn is_reply(board: &Board<'_>, open: Open) -> bool {
    let unit = &board.units(open.paragraph)[open.unit];
    let Some(index) = unit.quotation else {
        return false;
    };
    let quotation = &board.analysis.quotations[index];
    let inside = quotation.inside.of(board.analysis.document.text);
    !quotation.is_continued() && (inside.ends_with('?') || unit.tokens.len() < WORDS_OF_A_PARAGRAPH)
}

/// Fewer tokens than this, marks included, are a reply rather than a further paragraph.
const WORDS_OF_A_PARAGRAPH: usize = 14;

/// *“First point.* ¶ *“Second point,” Ortiz said.*
fn goes_on_in_next_paragraph(board: &Board<'_>, open: Open) -> Option<usize> {
    /// More paragraphs of one quotation than anybody prints without a cue.
    const MOST: usize = 20;
    let mut last = board.units(open.paragraph)[open.unit].quotation?;
    for paragraph in open.paragraph + 1..=open.paragraph + MOST {
        if !board.analysis.quotations[last].continues() {
            return None;
        }
        last = board.analysis.units.get(paragraph)?.first()?.quotation?;
        if board.owner[last].is_some() {
            return board.owner[last];
        }
    }
    None
}

/// Whether an open quotation can only be speech: whole sentences of four words or more.
fn is_speech(board: &Board<'_>, open: Open) -> bool {
    let unit = &board.units(open.paragraph)[open.unit];
    (is_whole_sentence(board, open) || subject_before_colon(board, open).is_some())
        && matches!(unit.kind, UnitKind::Stopped | UnitKind::Exclaimed)
        && (unit.tokens.len() >= 7 || turn_before(board, open).is_some())
}

/// *“We will win.”* ¶ *– Lena Ortiz, mayor*
fn label_below(board: &Board<'_>, open: Open) -> Option<Span> {
    let next = board.analysis.units.get(open.paragraph + 1)?;
    let dash = next.first().filter(|unit| unit.kind == UnitKind::Dash)?;
    let name = next.get(1).filter(|unit| unit.kind == UnitKind::Name)?;
    let is_short = next.len() <= 8 && next.iter().all(|unit| !unit.kind.is_verb());
    (is_short && dash.span.end <= name.span.start).then_some(name.span)
}

/// Whether a colon in its own paragraph stands in front of an open quotation.
fn is_announced(board: &Board<'_>, open: Open) -> bool {
    let units = board.units(open.paragraph);
    open.unit > 0
        && units[open.unit - 1].kind == UnitKind::Colon
        && units.get(open.unit + 1).is_none_or(ends_sentence)
}

/// *Ortiz has apologized for what happened: “I should not have gone.”*: the first subject
/// of the sentence.
fn subject_before_colon(board: &Board<'_>, open: Open) -> Option<Span> {
    if !is_announced(board, open) {
        return None;
    }
    let units = board.units(open.paragraph);
    let number = board.sentence(open.paragraph)[open.unit];
    let first = board
        .sentence(open.paragraph)
        .partition_point(|&other| other < number);
    let sentence = &units[first..open.unit];
    // *The letter makes the case*: a person, a body or a paper, no other thing.
    let speaks = |unit: &Unit| match unit.kind {
        UnitKind::Name | UnitKind::Pronoun => true,
        UnitKind::Noun => board.analysis.reading.facts(unit.head).role.is_some(),
        _ => false,
    };
    let subject = sentence.windows(2).find(|pair| {
        speaks(&pair[0]) && matches!(pair[1].kind, UnitKind::Finite | UnitKind::Passive)
    })?;
    Some(subject[0].span)
}

/// *Ortiz shook her head. “No, I will not do that.”*: the subject of the sentence before.
fn subject_before(board: &Board<'_>, open: Open) -> Option<Span> {
    let range = board.sentence_before(open.paragraph, open.unit)?;
    let units = &board.units(open.paragraph)[range];
    let subject = units
        .first()
        .filter(|unit| matches!(unit.kind, UnitKind::Name | UnitKind::Pronoun))?;
    let verb = units.get(1).filter(|unit| unit.kind == UnitKind::Finite)?;
    let declines = verb.negated && board.analysis.document.word(verb.tokens.start) == "did";
    (!declines && !units.iter().any(|unit| unit.kind.is_quotation())).then_some(subject.span)
}

/// *“No,” Ortiz said.* ¶ *“Why not?” Cole asked.* ¶ *“I have had enough.”*: the speaker of
/// the turn before the last, if the two are not the same.
fn turn_before(board: &Board<'_>, open: Open) -> Option<Span> {
    let source = |back: usize| {
        let paragraph = open.paragraph.checked_sub(back)?;
        let sentences = &board.sentence(paragraph);
        let all = *sentences.first()?..=*sentences.last()?;
        let last = all
            .rev()
            .take(4)
            .find_map(|number| board.standing[number].last().copied())?;
        let attribution = &board.found[last];
        (open.unit == 0 && !attribution.quotations.is_empty())
            .then_some(attribution.source)
            .flatten()
    };
    let text = board.analysis.document.text;
    let (last, before) = (source(1)?, source(2)?);
    (last.of(text) != before.of(text)).then_some(before)
}

/// Whether a quotation stands for a sentence, or several, of its own.
fn is_whole_sentence(board: &Board<'_>, open: Open) -> bool {
    let units = board.units(open.paragraph);
    let ends = |unit: Option<&Unit>| unit.is_none_or(ends_sentence);
    let begins = open.unit == 0 || ends(units.get(open.unit - 1));
    let kind = units[open.unit].kind;
    begins
        && ends(units.get(open.unit + 1))
        && (kind != UnitKind::Fragment || units.len() > open.unit + 1)
}

/// Whether a quotation begins its sentence and is the better part of it.
fn fills_sentence(board: &Board<'_>, open: Open) -> bool {
    let units = board.units(open.paragraph);
    let begins = open.unit == 0 || ends_sentence(&units[open.unit - 1]);
    let rest = &units[open.unit..units.len().min(open.unit + LONGEST_SENTENCE)];
    let last = open.unit
        + rest
            .iter()
            .position(ends_sentence)
            .unwrap_or(rest.len() - 1);
    let length = |span: Span| span.end - span.start;
    begins && 2 * length(units[open.unit].span) > units[last].span.end - units[open.unit].span.start
}
