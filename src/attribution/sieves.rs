//! What reasons across sentences and paragraphs.
//!
//! Patterns see one sentence. Sieves see the quotations that no pattern has claimed
//! and decide, from what stands before them, whose they are. In *“No,” Ortiz said in
//! Rome. “Never.”* the second quotation goes on with the first.

use super::board::{Board, Open, ends_sentence};
use super::matching::LONGEST_SENTENCE;
use super::{Analysis, Attribution, Kind};
use super::{extension, guess};
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};

/// What a sieve does with one open quotation: which attribution it belongs to.
type Sieve = fn(&Board<'_>, Open) -> Option<usize>;

/// Every sieve in order; each sees only what is still open.
const SIEVES: [Sieve; 6] = [
    split_sentence,
    joins_quotation,
    goes_on_in_paragraph,
    goes_on_in_marks,
    goes_on_from_paragraph_before,
    goes_on_in_next_paragraph,
];

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
        if let Some(owner) = extension::owner(&board, open) {
            board.extend(open, owner);
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
    if !guess::is_speech(board, open) {
        return;
    }
    let (found_by, source) = guess::source(board, open);
    board.owner[index] = Some(board.found.len());
    board.stand(
        board.found.len(),
        open.paragraph,
        board.analysis.quotations[index].span,
    );
    let content = board.analysis.quotations[index].inside;
    board.found.push(Attribution {
        quotations: vec![index],
        ..Attribution::without_cue(found_by, source, content, open.paragraph)
    });
}

/// *“The plan,” Ortiz said on Monday, “is dead.”*
fn split_sentence(board: &Board<'_>, open: Open) -> Option<usize> {
    let units = board.units(open.paragraph);
    let mut at = open.unit;
    let mut is_in_clause = false;
    // Nothing but time, place and manner may stand between the cue and the second part, and
    // clauses that tell of whom or when.
    while at > 0 && open.unit - at < 12 {
        at -= 1;
        match units[at].kind {
            UnitKind::End | UnitKind::MarkedEnd | UnitKind::Semicolon => return None,
            kind if kind.is_quotation() => return None,
            // *he said of those who stayed, “…”*
            UnitKind::Wh | UnitKind::Question | UnitKind::Subordinator => is_in_clause = false,
            _ => {}
        }
        let cue = units[at].span;
        let sentence = board.sentence(open.paragraph)[at];
        let owner = board
            .standing_in(sentence)
            .filter(|&index| {
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
            })
            .last();
        if owner.is_some() {
            // *“The plan is a mess,” Ortiz said, and “will fail.”*
            let joins = units[open.unit - 1].kind;
            let is_joined = matches!(joins, UnitKind::Coordinator | UnitKind::But)
                && units[open.unit - 2].kind == UnitKind::Comma;
            let begins_part = at + 1 == open.unit
                || is_joined
                || matches!(
                    units[open.unit - 1].kind,
                    UnitKind::Comma | UnitKind::Colon | UnitKind::Dash
                );
            // *“The plan,” Ortiz says, as the lights go out, “is dead.”*
            let is_aside =
                || units[open.unit - 1].kind == UnitKind::Comma && goes_on_small(board, open);
            return owner.filter(|_| begins_part && (!is_in_clause || is_aside()));
        }
        is_in_clause |= units[at].kind.is_finite();
    }
    None
}

/// Whether a quotation begins with a small letter: it goes on with one that has ended in a comma.
fn goes_on_small(board: &Board<'_>, open: Open) -> bool {
    let Some(index) = board.units(open.paragraph)[open.unit].quotation else {
        return false;
    };
    let text = board.analysis.document.text;
    let inside = |index: usize| board.analysis.quotations[index].inside.of(text);
    let before = index.checked_sub(1).map(inside);
    inside(index).starts_with(char::is_lowercase)
        && before.is_some_and(|before| before.ends_with(','))
}

/// *Ortiz told them, “We will win,” and, “Never give up.”*, *“We will win” – they sang – “in May.”*
fn joins_quotation(board: &Board<'_>, open: Open) -> Option<usize> {
    /// The most units between two dashes.
    const ASIDE: usize = 8;
    let units = board.units(open.paragraph);
    let before = units[..open.unit].iter().rev();
    let mut before = before.skip_while(|unit| unit.kind == UnitKind::Comma);
    match before.next()?.kind {
        UnitKind::Coordinator => {}
        UnitKind::Dash => {
            let mut aside = before.by_ref().take(ASIDE);
            aside.find(|unit| unit.kind == UnitKind::Dash)?;
        }
        _ => return None,
    }
    let first = before.find(|unit| unit.kind != UnitKind::Comma)?;
    board.owner[first.quotation?]
}

/// *Ortiz said no in Rome. “Never.”*, *Ortiz said no. Then, “Never.”*
fn goes_on_in_paragraph(board: &Board<'_>, open: Open) -> Option<usize> {
    let first = behind_connective(board, open)
        .or_else(|| board.is_whole_sentence(open).then_some(open.unit))
        .or_else(|| fills_sentence(board, open).then_some(open.unit))?;
    let before = board.sentence_before(open.paragraph, first)?;
    let owner = board.speaking_in(open.paragraph, before.start)?;
    // *Asked if it was late, she smiled. “Yes.”*: the question was somebody else's.
    let sentence = &board.units(open.paragraph)[before];
    let is_over = is_asked(board, owner, sentence)
        || is_over(board, owner, sentence)
        || is_narrated(board, owner);
    (!is_over).then_some(owner)
}

/// *Asked if it was late*: a bare participle of what somebody else has asked.
fn is_asked(board: &Board<'_>, owner: usize, sentence: &[Unit]) -> bool {
    let cue = board.found[owner].cue.first();
    let is_participle = |unit: &Unit| unit.kind == UnitKind::Participle;
    let at_cue = |unit: &Unit| cue.is_some_and(|cue| cue.start == unit.span.start);
    sentence
        .iter()
        .any(|unit| at_cue(unit) && is_participle(unit))
}

/// *I ask if she is well. “Never better.”*: the writer asks, and somebody else answers.
fn is_narrated(board: &Board<'_>, owner: usize) -> bool {
    let attribution = &board.found[owner];
    let source = attribution
        .source
        .map(|source| source.of(board.analysis.document.text));
    attribution.quotations.is_empty() && matches!(source, Some("I" | "we" | "We"))
}

/// *Ortiz hailed the deal, while Cole was cautious.*: somebody else acts at the end of a sentence.
fn is_over(board: &Board<'_>, owner: usize, sentence: &[Unit]) -> bool {
    use UnitKind as K;
    let attribution = &board.found[owner];
    let parts = attribution.content.iter().chain(&attribution.cue);
    let end = parts.map(|part| part.end).max().unwrap_or_default();
    let behind = &sentence[sentence.partition_point(|unit| unit.span.start < end)..];
    behind.windows(4).any(|units| {
        units[0].kind == K::Comma
            && units[1].kind == K::Subordinator
            && units[2].kind == K::Name
            && units[3].kind == K::Finite
    })
}

/// The first unit of a sentence in which only words that join it to the one before stand in
/// front of a quotation that ends it.
fn behind_connective(board: &Board<'_>, open: Open) -> Option<usize> {
    use UnitKind as K;
    let units = board.units(open.paragraph);
    let ends = matches!(units[open.unit].kind, K::Stopped | K::Exclaimed)
        && units.get(open.unit + 1).is_none_or(ends_sentence);
    let joins = |unit: &&Unit| match unit.kind {
        K::Adverb | K::Coordinator | K::But | K::Comma => true,
        // *Adding, “…”*
        K::Gerund => board.analysis.cue_form(unit).is_some(),
        _ => false,
    };
    let many = units[..open.unit].iter().rev().take_while(joins).count();
    (ends && many > 0).then_some(open.unit - many)
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
    let before = board.analysis.document.paragraph_before(open.paragraph)?;
    if open.unit > 0 || !board.is_whole_sentence(open) || guess::label_below(board, open).is_some()
    {
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
        .filter(|&owner| board.found[owner].quotations.is_empty() || !is_reply(board, open, owner))
        .filter(|&owner| !is_narrated(board, owner))
        .filter(|&owner| {
            let owner = &board.found[owner];
            // A label names the speaker of its own quotation and of no other.
            owner.kind == Kind::Speech
                && owner.source.is_some()
                && *owner.found_by != *"quotation-label"
        })
}

/// Whether a quotation answers the one before, or asks: in a dialogue the speakers take turns without
/// a word of who is who.
fn is_reply(board: &Board<'_>, open: Open, owner: usize) -> bool {
    let unit = &board.units(open.paragraph)[open.unit];
    let Some(index) = unit.quotation else {
        return false;
    };
    let asks = |index: usize| {
        let inside = board.analysis.quotations[index].inside;
        inside.of(board.analysis.document.text).ends_with('?')
    };
    let is_turn = || {
        let is_answer = index.checked_sub(1).is_some_and(asks);
        let is_guess = board.found[owner].cue.is_empty();
        is_answer || is_guess || guess::turn_before(board, open).is_some()
    };
    let length = unit.tokens.len();
    !board.analysis.quotations[index].is_continued()
        && (asks(index)
            || length < LEAST_OF_A_PARAGRAPH
            || length < LEAST_OF_A_PARAGRAPH_IN_DIALOGUE && is_turn())
}

/// Fewer tokens than this, marks included, are a line printed large rather than a further
/// paragraph.
const LEAST_OF_A_PARAGRAPH: usize = 10;
/// The same where two people have been speaking in turn: fewer are a reply.
const LEAST_OF_A_PARAGRAPH_IN_DIALOGUE: usize = 14;

/// *“First point.* ¶ *“Second point,” Ortiz said.*
fn goes_on_in_next_paragraph(board: &Board<'_>, open: Open) -> Option<usize> {
    /// More paragraphs of one quotation than anybody prints without a cue.
    const MOST: usize = 20;
    let mut last = board.units(open.paragraph)[open.unit].quotation?;
    let all = board.analysis.quotations;
    for _ in 0..MOST {
        if !all[last].continues() {
            return None;
        }
        last = (last + 1..all.len()).find(|&next| all[next].depth == 0)?;
        if board.owner[last].is_some() {
            return board.owner[last];
        }
    }
    None
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
