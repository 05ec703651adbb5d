//! Interviews and transcripts: labels stand for marks.
//!
//! Takes the paragraphs and gives one attribution for each labelled turn. In
//! *ORTIZ: We will build it.* ¶ *Q: When?* the words behind the colon are verbatim
//! speech although no mark says so. Only an article with several labels, one of them
//! used again, is read that way, or with one in capitals behind question after question: a
//! single *Ortiz: deal is dead* is a headline.

use super::{Analysis, Attribution};
use crate::cue::Frame;
use crate::segment::{Span, is_furniture};
use crate::unit::{Unit, UnitKind};
use std::collections::BTreeMap;

/// The step's name in `found_by`.
pub(super) const FOUND_BY: &str = "transcript-label";

/// A label longer than this, in characters, is a sentence with a colon.
const LONGEST_LABEL: usize = 39;
/// Fewer labelled paragraphs are no transcript.
const LEAST_LABELS: usize = 3;
/// The same for questions in front of one that answers.
const LEAST_QUESTIONS: usize = 2;
/// No more paragraphs are looked through for the turn beside another one.
const MOST_REMARKS: usize = 4;

/// A paragraph's label and the words behind it.
#[derive(Debug, Clone, Copy)]
struct Turn {
    label: Span,
    words: Span,
}

/// The labelled turns of a transcript; nothing where the article is none.
pub(super) fn turns(analysis: &Analysis<'_>) -> Vec<Attribution> {
    let text = analysis.document.text;
    let turns = labelled(analysis);
    if turns.iter().flatten().count() < LEAST_LABELS {
        return Vec::new();
    }
    let last = turns.iter().rposition(Option::is_some).unwrap_or(0);
    let mut labels = turns.iter().flatten().map(|turn| turn.label.of(text));
    let first = labels.next();
    let is_interview = labels.all(|label| Some(label) == first);
    // What stands in front of an answer asked for it.
    let asks = |index: usize| is_interview && turns.get(index + 1).is_some_and(Option::is_some);
    // The writer tells as well: whatever reports something is the writer's.
    let mut paragraphs = analysis.units.iter().zip(&turns);
    let is_mixed = paragraphs.any(|(units, turn)| turn.is_none() && is_told(units));
    let mut found: Vec<Attribution> = Vec::new();
    let mut is_over = false;
    for (index, turn) in turns.iter().enumerate().take(last + 1) {
        let span = analysis.document.paragraphs[index].span;
        let units = &analysis.units[index];
        let is_report = || is_told(units) || is_mixed && reports(analysis, units);
        is_over = turn.is_none() && (is_over || is_report());
        match (turn, found.last_mut()) {
            (None, _) if is_over => {}
            (Some(turn), _) => found.push(attribution(*turn, index)),
            // Between two labels a paragraph without one goes on with the turn; a remark
            // in brackets is the transcriber's.
            (None, Some(before)) if goes_on(text, before, span) && !asks(index) => {
                before.content.push(span)
            }
            _ => {}
        }
    }
    found.iter_mut().for_each(|attribution| {
        let content = &attribution.content;
        attribution.quotations = match (content.first(), content.last()) {
            (Some(first), Some(last)) => analysis.quotations_within(first.join(*last)),
            _ => Vec::new(),
        };
    });
    found
}

/// Whether a turn goes on with a paragraph that has no label: a question does not.
fn goes_on(text: &str, turn: &Attribution, paragraph: Span) -> bool {
    let words = paragraph.of(text);
    let is_remark = words.starts_with(['(', '[']);
    let asks = turn.source.is_none() && text[..turn.content[0].start].trim_end().ends_with("Q:");
    !is_remark && !asks && !is_furniture(words) && label_on_its_line(text, paragraph).is_none()
}

/// *“No,” she says. “Never.”*: the writer tells again, and the turn in front is over.
fn is_told(units: &[Unit]) -> bool {
    use UnitKind as K;
    let tells = |three: &[Unit]| {
        let is_one = |unit: &Unit| matches!(unit.kind, K::Pronoun | K::Name);
        matches!(three[0].kind, K::Running | K::Exclaimed)
            && (is_one(&three[1]) && three[2].kind == K::Finite
                || is_one(&three[2]) && three[1].kind == K::Finite)
    };
    units.windows(3).any(tells)
}

/// *Ortiz says that is a matter for the court*: a paragraph that opens with who says something.
fn reports(analysis: &Analysis<'_>, units: &[Unit]) -> bool {
    use UnitKind as K;
    /// The share of a cue's uses in front of a clause that people marked.
    const LEAST_SHARE: f32 = 0.6;
    let says = |verb: &Unit| {
        let form = analysis.cue_form(verb);
        let share = form.and_then(|form| form.takes(Frame::of("clause")));
        verb.kind == K::Finite && share.is_some_and(|share| share >= LEAST_SHARE)
    };
    match units {
        [subject, verb, ..] => matches!(subject.kind, K::Name | K::Noun) && says(verb),
        _ => false,
    }
}

fn attribution(turn: Turn, paragraph: usize) -> Attribution {
    // *Q* and *A* name nobody.
    let source = Some(turn.label).filter(|label| label.end - label.start > 1);
    Attribution::without_cue(FOUND_BY, source, turn.words, paragraph)
}

/// The turn of each paragraph that has one: its label is used again, or in capitals
/// among labels that are.
fn labelled(analysis: &Analysis<'_>) -> Vec<Option<Turn>> {
    let text = analysis.document.text;
    let mut turns: Vec<Option<Turn>> = analysis
        .document
        .paragraphs
        .iter()
        .map(|paragraph| turn(text, paragraph.span))
        .collect();
    under_labels(analysis, &mut turns);
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for turn in turns.iter().flatten() {
        *uses.entry(turn.label.of(text)).or_default() += 1;
    }
    let several = uses.values().any(|&n| n >= 2) && uses.len() >= 2;
    let again = several || one_answers(text, &turns, &uses);
    // A remark in brackets parts no turns: *(BEGIN VIDEO CLIP)*.
    let paragraphs = &analysis.document.paragraphs;
    let is_remark = |at: &usize| text[paragraphs[*at].span.start..].starts_with(['(', '[']);
    let is_turn = |at: Option<usize>| at.is_some_and(|at| turns[at].is_some());
    let is_beside = |at: usize| {
        let behind = at + 1..turns.len();
        is_turn(behind.take(MOST_REMARKS).find(|at| !is_remark(at)))
            || is_turn((0..at).rev().take(MOST_REMARKS).find(|at| !is_remark(at)))
    };
    // *UPDATE: The road is open again.*: one label alone among paragraphs is a heading.
    let counts = |at: usize, turn: &Turn| {
        let label = turn.label.of(text);
        uses[label] >= 2 || !label.contains(char::is_lowercase) && is_beside(at)
    };
    let labelled = turns.iter().enumerate();
    labelled
        .map(|(at, turn)| turn.filter(|turn| again && counts(at, turn)))
        .collect()
}

/// *ORTIZ:* ¶ *We will build it.*: labels with a line of their own, which take the paragraph below.
fn under_labels(analysis: &Analysis<'_>, turns: &mut [Option<Turn>]) {
    let text = analysis.document.text;
    let paragraphs = &analysis.document.paragraphs;
    for (at, pair) in paragraphs.windows(2).enumerate() {
        let is_free = turns[at].is_none() && turns[at + 1].is_none();
        if let Some(label) = label_on_its_line(text, pair[0].span).filter(|_| is_free) {
            let words = pair[1].span;
            turns[at + 1] = Some(Turn { label, words });
        }
    }
}

/// The label of a line that is nothing else, in capitals.
fn label_on_its_line(text: &str, line: Span) -> Option<Span> {
    let label = line.of(text).strip_suffix(':')?;
    let is_shouted = label.contains(char::is_uppercase) && !label.contains(char::is_lowercase);
    (is_shouted && label.len() <= LONGEST_LABEL && is_label(label))
        .then(|| Span::new(line.start, line.start + label.len()))
}

/// Whether one person in capitals answers questions that have no label.
fn one_answers(text: &str, turns: &[Option<Turn>], uses: &BTreeMap<&str, usize>) -> bool {
    const SHORTEST_NAME: usize = 3;
    let is_shouted = |label: &str| {
        label.len() >= SHORTEST_NAME && !label.contains(|letter: char| !letter.is_uppercase())
    };
    let answers = |turn: &&Turn| {
        let before = text[..turn.label.start].trim_end();
        is_question(before)
    };
    let answered = turns.iter().flatten().filter(answers).count();
    uses.len() == 1 && uses.keys().all(|label| is_shouted(label)) && answered >= LEAST_QUESTIONS
}

/// *Why?*, *\*\*Why?\*\**
fn is_question(paragraph: &str) -> bool {
    paragraph.trim_end_matches(['*', '_', ' ']).ends_with('?')
}

/// *Q: When?*, *MS ORTIZ (via interpreter): No.*, *“PENCE: Look, …*
fn turn(text: &str, paragraph: Span) -> Option<Turn> {
    let whole = paragraph.of(text);
    // Most paragraphs are told by that alone.
    memchr::memchr(b':', whole.as_bytes())?;
    if is_furniture(whole) {
        return None;
    }
    let inside = whole.trim_start_matches(['"', '“', '‘', '\'']);
    let start = paragraph.end - inside.len();
    // No character takes more than four bytes.
    let near = inside.len().min(4 * LONGEST_LABEL + 1);
    let colon = memchr::memchr(b':', &inside.as_bytes()[..near])?;
    let (head, rest) = (&inside[..colon], &inside[colon + 1..]);
    if head.chars().nth(LONGEST_LABEL).is_some() {
        return None;
    }
    let words = rest.trim_start();
    let behind = rest.starts_with(char::is_whitespace);
    let label = head.split('(').next().unwrap_or_default().trim_end();
    (behind && !words.is_empty() && is_label(label)).then(|| {
        let words = match inside.len() < whole.len() {
            true => words.trim_end_matches(['"', '”', '’']),
            false => words,
        };
        let first = paragraph.end - rest.trim_start().len();
        Turn {
            label: Span::new(start, start + label.len()),
            words: Span::new(first, first + words.len()),
        }
    })
}

/// *Q*, *A*, a name of up to four words, or words in capitals.
fn is_label(label: &str) -> bool {
    let words: Vec<&str> = label.split(' ').collect();
    let capital = |word: &&str| word.starts_with(|first: char| first.is_uppercase());
    (1..=4).contains(&words.len())
        && words.iter().all(capital)
        && label
            .chars()
            .all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '.' | '-' | '\'' | '’'))
}
