//! Whose an open quotation may be that no attribution goes on with.
//!
//! Takes a quotation that no pattern and no sieve has claimed and gives the span where its
//! source stands, if the sentence or the paragraphs around it tell. In *The result pleased Mayor
//! Ann Lee: “We have won.”* it is *Mayor Ann Lee*.

use super::board::{Board, Open, ends_sentence};
use super::interview;
use super::noun::possessor;
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};

/// Where the source of an open quotation that no attribution goes on with may stand.
const GUESSES: [(&str, Guess); 6] = [
    ("label-below", label_below),
    ("label-topic", topic_of_label),
    ("interview-answer", answer_of_interview),
    ("subject-before-colon", subject_before_colon),
    ("subject-of-sentence-before", subject_before),
    ("dialogue-turn", turn_before),
];

type Guess = fn(&Board<'_>, Open) -> Option<Span>;

/// Where the source stands, if anywhere, with the name of the step that tells.
pub(super) fn source(board: &Board<'_>, open: Open) -> (&'static str, Option<Span>) {
    let guess = GUESSES
        .iter()
        .find_map(|(name, guess)| Some((*name, Some(guess(board, open)?))));
    guess.unwrap_or(("open-quotation", None))
}

/// Whether an open quotation can only be speech: whole sentences of four words or more.
pub(super) fn is_speech(board: &Board<'_>, open: Open) -> bool {
    let unit = &board.units(open.paragraph)[open.unit];
    let is_labelled = || topic_of_label(board, open).is_some();
    (board.is_whole_sentence(open) || subject_before_colon(board, open).is_some() || is_labelled())
        && matches!(unit.kind, UnitKind::Stopped | UnitKind::Exclaimed)
        && (unit.tokens.len() >= 7
            || unit.tokens.len() >= 5 && subject_before_colon(board, open).is_some()
            || turn_before(board, open).is_some()
            || is_labelled())
}

/// *Here’s everything Ortiz had to say:* ¶ *Is the bridge safe?* ¶ *“It is as safe as it was.”*
fn answer_of_interview(board: &Board<'_>, open: Open) -> Option<Span> {
    let question = board.analysis.document.paragraph_before(open.paragraph)?;
    let is_answer = open.unit == 0 && interview::is_question(board.analysis, question);
    let interview = board.interview().filter(|_| is_answer)?;
    interview
        .paragraphs
        .contains(&question)
        .then_some(interview.who)
}

/// *Lena Ortiz: “We are ready.”* ¶ *On the flood: “It will pass.”*: what follows *on* is what the
/// speaker of the label above it goes on about.
fn topic_of_label(board: &Board<'_>, open: Open) -> Option<Span> {
    let units = board.units(open.paragraph);
    let [first, before @ ..] = &units[..open.unit] else {
        return None;
    };
    let is_topic = board.analysis.reading.is(first.head, &["on"])
        && before.last()?.kind == UnitKind::Colon
        && before.iter().all(|unit| unit.kind != UnitKind::Comma)
        && units.get(open.unit + 1).is_none_or(ends_sentence);
    let above = board
        .analysis
        .document
        .paragraph_before(open.paragraph)
        .filter(|_| is_topic)?;
    let last = board.sentence(above).last()?;
    let mut labelled = board.standing_in(*last).map(|index| &board.found[index]);
    labelled
        .find(|found| found.cue.is_empty() && LABELS.contains(&&*found.found_by))?
        .source
}

/// What finds a speaker by a label.
const LABELS: [&str; 3] = ["label-quotation", "label-aside-quotation", "label-topic"];

/// *“We will win.”* ¶ *– Lena Ortiz, mayor*
pub(super) fn label_below(board: &Board<'_>, open: Open) -> Option<Span> {
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
    let subject = sentence
        .windows(2)
        .find(|pair| speaks(board, &pair[0]) && pair[1].kind.is_finite());
    let source = subject
        .map(|pair| &pair[0])
        .or_else(|| set_off(sentence).filter(|first| speaks(board, first)))
        .or_else(|| introduced(sentence))
        .or_else(|| behind_from(board, sentence))?;
    Some(source.span)
}

/// Whether a phrase is a person, a body or a paper; no other thing *makes the case:*.
fn speaks(board: &Board<'_>, unit: &Unit) -> bool {
    match unit.kind {
        UnitKind::Name | UnitKind::Pronoun => true,
        UnitKind::Noun => board.analysis.reading.facts(unit.head).role.is_some(),
        _ => false,
    }
}

/// *One trader, who would not be named, was blunter:*: what commas set off stands between a subject
/// and its verb.
fn set_off(sentence: &[Unit]) -> Option<&Unit> {
    use UnitKind as K;
    // *Year 11 pupil Ann Lee, 16, was calmer:*
    let times = sentence.iter().take_while(|unit| unit.kind == K::Time);
    let (first, rest) = sentence[times.count()..].split_first()?;
    let aside = rest.iter().rposition(|unit| unit.kind == K::Comma)?;
    let is_verb = |unit: &Unit| unit.kind.is_finite();
    let is_aside = aside > 0 && rest[0].kind == K::Comma;
    let goes_on = rest.get(aside + 1).is_some_and(is_verb);
    (is_aside && goes_on).then_some(first)
}

/// *The result pleased Mayor Ann Lee:*, *Here’s Lee in 2012:*: the last name, if it is no place
/// where something happens.
fn introduced(sentence: &[Unit]) -> Option<&Unit> {
    use UnitKind as K;
    let (_colon, sentence) = sentence.split_last()?;
    let sentence = match sentence {
        [before @ .., preposition, time]
            if (preposition.kind, time.kind) == (K::Preposition, K::Time) =>
        {
            before
        }
        [before @ .., last] if matches!(last.kind, K::Time | K::Adverb) => before,
        all => all,
    };
    let (name, before) = sentence.split_last()?;
    let is_place = before
        .last()
        .is_some_and(|unit| unit.kind == K::Preposition);
    (name.kind == K::Name && !is_place).then_some(name)
}

/// *From the report:*, *More from Ortiz:*
fn behind_from<'u>(board: &Board<'_>, sentence: &'u [Unit]) -> Option<&'u Unit> {
    let [.., from, source, _colon] = sentence else {
        return None;
    };
    let word = board.analysis.document.word(from.head);
    (word.eq_ignore_ascii_case("from") && speaks(board, source)).then_some(source)
}

/// *Ortiz shook her head. “No, I will not do that.”*: the subject of the sentence before.
fn subject_before(board: &Board<'_>, open: Open) -> Option<Span> {
    let range = board.sentence_before(open.paragraph, open.unit)?;
    let units = &board.units(open.paragraph)[range];
    if units.iter().any(|unit| unit.kind.is_quotation()) {
        return None;
    }
    if let Some(owner) = asked_for(board, units) {
        return Some(owner);
    }
    let is = |unit: &Unit, words: &[&str]| board.analysis.reading.is(unit.head, words);
    let (subject, verb) = last_subject(units, &|unit| is(unit, &["it", "there", "that", "this"]))?;
    if is(subject, &["i", "we"]) {
        return addressee(units, verb);
    }
    let declines = verb.negated && board.analysis.document.word(verb.tokens.start) == "did";
    (!declines).then_some(subject.span)
}

/// *Her advice? “Stay at home.”*: whose thing is asked for.
fn asked_for(board: &Board<'_>, units: &[Unit]) -> Option<Span> {
    let document = board.analysis.document;
    let [thing, end] = units else {
        return None;
    };
    let is_question = document.text[end.span.start..].starts_with('?');
    let (owner, _) = possessor(document, thing).filter(|_| is_question)?;
    Some(owner)
}

/// *I ask her to say it again. “It was nothing.”*: whom the writer has spoken to.
fn addressee(units: &[Unit], verb: &Unit) -> Option<Span> {
    let behind = units.partition_point(|unit| unit.span.start < verb.span.end);
    let one = units.get(behind)?;
    matches!(one.kind, UnitKind::Object | UnitKind::Name).then_some(one.span)
}

/// The last person who is the subject of a clause, with its verb: *Before I go, she has a
/// question*, *Lee, whose cafe is small, is a fan*, *Is she calm?*
fn last_subject<'u>(
    units: &'u [Unit],
    is_it: &dyn Fn(&Unit) -> bool,
) -> Option<(&'u Unit, &'u Unit)> {
    use UnitKind as K;
    let is_subject = |unit: &Unit| matches!(unit.kind, K::Name | K::Pronoun) && !is_it(unit);
    let opens = |at: usize| at == 0 || matches!(units[at - 1].kind, K::Comma | K::Semicolon);
    let behind = |at: usize| match units.get(at + 1)?.kind {
        K::Finite => units.get(at + 1),
        // What commas set off behind a name at the start of its sentence.
        K::Comma if at == 0 => {
            let aside = units.iter().rposition(|unit| unit.kind == K::Comma)?;
            units.get(aside + 1).filter(|unit| unit.kind == K::Finite)
        }
        _ => None,
    };
    let plain = |at: usize| {
        let verb = behind(at).filter(|_| opens(at) && is_subject(&units[at]))?;
        Some((&units[at], verb))
    };
    let asked = |at: usize| {
        let verb = at.checked_sub(1).map(|before| &units[before])?;
        let is_asked = verb.kind == K::Finite
            && (at == 1 || matches!(units[at - 2].kind, K::Question | K::Wh));
        (is_asked && is_subject(&units[at])).then_some((&units[at], verb))
    };
    (0..units.len())
        .rev()
        .find_map(|at| plain(at).or_else(|| asked(at)))
}

/// *“No,” Ortiz said.* ¶ *“Why not?” Cole asked.* ¶ *“I have had enough.”*: the speaker of
/// the turn before the last, if the two are not the same.
pub(super) fn turn_before(board: &Board<'_>, open: Open) -> Option<Span> {
    let source = |back: usize| {
        let paragraph = open.paragraph.checked_sub(back)?;
        let sentences = board.sentence(paragraph);
        let all = *sentences.first()?..=*sentences.last()?;
        let last = all
            .rev()
            .take(4)
            .find_map(|number| board.standing_in(number).next())?;
        let attribution = &board.found[last];
        (open.unit == 0 && !attribution.quotations.is_empty())
            .then_some(attribution.source)
            .flatten()
    };
    let text = board.analysis.document.text;
    let (last, before) = (source(1)?, source(2)?);
    (last.of(text) != before.of(text)).then_some(before)
}
