//! Headlines that name who speaks: *Ortiz: Bridge Deal Is Dead*.
//!
//! Takes the paragraphs and what the patterns found in them, and gives the words behind a colon to
//! the name in front of it, where one paragraph alone has such a label. *The Long View: Bridge Deal
//! Is Dead* looks the same, so the name must be one that the article gives words to further down.
//! The pattern `headline-label` is left what this cannot know: a headline alone, with a quotation
//! in it.

use super::{Analysis, Attribution};
use crate::segment::Span;
use crate::unit::{Unit, UnitKind};

/// The step's name in `found_by`.
const FOUND_BY: &str = "headline-speaker";
/// More units in front of a colon are no label.
const LONGEST_LABEL: usize = 6;
/// Fewer behind it say nothing, unless they are a quotation.
const SHORTEST_CONTENT: usize = 2;

/// Gives the headline to who speaks in it; what was found in its words joins it.
pub(super) fn attribute(analysis: &Analysis<'_>, found: &mut Vec<Attribution>) {
    let paragraphs = analysis.units.iter().enumerate();
    let mut labelled = paragraphs
        .filter_map(|(paragraph, units)| Some((paragraph, Headline::of(analysis, units)?)));
    // Of several, none is the headline: the article is a list with a name at each point.
    let (Some((paragraph, headline)), None) = (labelled.next(), labelled.next()) else {
        return;
    };
    let is_claimed = headline.is_quotation && found.iter().any(|other| headline.holds(other));
    if is_claimed || !found.iter().any(|other| headline.speaks_in(other)) {
        return;
    }
    found.retain(|other| !headline.holds(other));
    found.push(headline.attribution(analysis, paragraph));
}

/// A label and the words behind its colon.
struct Headline<'a> {
    /// The whole text of the article.
    text: &'a str,
    label: Span,
    speaker: Span,
    words: Span,
    /// Whether all of them stand between marks.
    is_quotation: bool,
}

impl<'a> Headline<'a> {
    fn of(analysis: &Analysis<'a>, units: &[Unit]) -> Option<Self> {
        let text = analysis.document.text;
        let is = |kind: UnitKind| move |unit: &Unit| unit.kind == kind;
        let colon = units
            .iter()
            .take(LONGEST_LABEL + 1)
            .position(is(UnitKind::Colon))?;
        let (label, rest) = (&units[..colon], &units[colon + 1..]);
        let is_end = |unit: &Unit| matches!(unit.kind, UnitKind::End | UnitKind::MarkedEnd);
        let words = match rest.split_last()? {
            (last, words) if is_end(last) => words,
            _ => rest,
        };
        // A headline is one sentence, and one that asks is the reporter's.
        let asks = text[..rest.last()?.span.end].ends_with('?');
        let quotation = match words {
            [only] => only.quotation,
            _ => None,
        };
        let is_short = words.len() < SHORTEST_CONTENT && quotation.is_none();
        if is_short || words.iter().any(is_end) || asks {
            return None;
        }
        // *EXCLUSIVE – Lena Ortiz: …*
        let dash = label.iter().rposition(is(UnitKind::Dash));
        let label = &label[dash.map_or(0, |dash| dash + 1)..];
        let speaker = speaker(label)?;
        Some(Self {
            text,
            label: label.first()?.span.join(label.last()?.span),
            speaker: speaker.span,
            words: match quotation {
                Some(index) => analysis.quotations[index].inside,
                None => words.first()?.span.join(words.last()?.span),
            },
            is_quotation: quotation.is_some(),
        })
    }

    /// Whether its speaker is the source of something below it.
    fn speaks_in(&self, other: &Attribution) -> bool {
        let surname = self.speaker.of(self.text).rsplit(' ').next();
        let mut words = other
            .source
            .filter(|source| source.start > self.words.end)
            .into_iter()
            .flat_map(|source| source.of(self.text).split(|sign: char| !is_of_name(sign)));
        words.any(|word| Some(word) == surname)
    }

    /// Whether it is a part of the headline's words, and of the same speaker or nobody.
    fn holds(&self, other: &Attribution) -> bool {
        let is_inside = |span: &Span| span.start >= self.label.start && span.end <= self.words.end;
        let is_same = |source: Span| source.start < self.words.start;
        other.content.iter().all(is_inside) && other.source.is_none_or(is_same)
    }

    fn attribution(&self, analysis: &Analysis<'_>, paragraph: usize) -> Attribution {
        let source = Some(self.speaker);
        Attribution {
            quotations: analysis.quotations_within(self.words),
            ..Attribution::without_cue(FOUND_BY, source, self.words, paragraph)
        }
    }
}

/// The name in a label without a verb. One that stands alone may look like a verb: *Grant: …*.
fn speaker(label: &[Unit]) -> Option<&Unit> {
    match label {
        [only] if only.tokens.len() == 1 => Some(only),
        _ if label.iter().any(|unit| unit.kind.is_verb()) => None,
        _ => label.iter().find(|unit| unit.kind == UnitKind::Name),
    }
}

/// *O’Hara* and *Baker-Finch* are one word of a name.
fn is_of_name(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '-' | '\'' | '’')
}
