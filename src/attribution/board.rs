//! What the sieves look at and write to.
//!
//! Takes the attributions that patterns found and gives a [`Board`]: whose each
//! quotation is, and which attributions stand in each sentence.

use super::interview::{self, Interview};
use super::matching::LONGEST_SENTENCE;
use super::{Analysis, Attribution};
use crate::quotation::Quotation;
use crate::segment::Span;
use crate::unit::{Unit, UnitKind, Units};
use std::cell::OnceCell;
use std::ops::Range;

/// An open quotation, by its paragraph and its unit there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub paragraph: usize,
    pub unit: usize,
}

/// What the sieves look at and write to.
pub(super) struct Board<'a> {
    pub analysis: &'a Analysis<'a>,
    pub found: &'a mut Vec<Attribution>,
    /// The attribution each quotation belongs to.
    pub owner: Vec<Option<usize>>,
    sentences: Sentences,
    standing: Standing,
    /// An interview without cues, once somebody asks.
    interview: OnceCell<Option<Interview>>,
}

impl<'a> Board<'a> {
    pub fn new(analysis: &'a Analysis<'a>, found: &'a mut Vec<Attribution>) -> Self {
        let sentences = Sentences::of(&analysis.units);
        let owner = vec![None; analysis.quotations.len()];
        let mut board = Self {
            analysis,
            owner,
            standing: Standing::new(sentences.count, found.len()),
            sentences,
            found,
            interview: OnceCell::new(),
        };
        for index in 0..board.found.len() {
            for at in 0..board.found[index].cue.len() {
                let (cue, paragraph) = (board.found[index].cue[at], board.found[index].paragraph);
                board.stand(index, paragraph, cue);
            }
            for at in 0..board.found[index].quotations.len() {
                let quotation = board.found[index].quotations[at];
                let Quotation {
                    paragraph, span, ..
                } = analysis.quotations[quotation];
                board.stand(index, paragraph, span);
                board.owner[quotation] = Some(index);
            }
        }
        board
    }

    /// Notes that an attribution has something at a place.
    pub fn stand(&mut self, index: usize, paragraph: usize, span: Span) {
        let units = &self.analysis.units[paragraph];
        let unit = units.partition_point(|unit| unit.span.end <= span.start);
        let Some(&sentence) = self.sentence(paragraph).get(unit) else {
            return;
        };
        if self.standing_in(sentence).next() != Some(index) {
            self.standing.note(sentence, index);
        }
    }

    /// The attributions with a cue or a quotation in a sentence, the one noted last in front.
    pub fn standing_in(&self, sentence: usize) -> impl Iterator<Item = usize> {
        self.standing.latest(sentence)
    }

    /// For each unit of a paragraph, the number of its sentence in the article.
    pub fn sentence(&self, paragraph: usize) -> &[usize] {
        self.sentences.of_paragraph(paragraph)
    }

    pub fn units(&self, paragraph: usize) -> &'a [Unit] {
        &self.analysis.units[paragraph]
    }

    /// The interview of the article, if a line announces one.
    pub fn interview(&self) -> Option<&Interview> {
        let interview = || interview::interview(self.analysis);
        self.interview.get_or_init(interview).as_ref()
    }

    pub fn is_open(&self, open: Open) -> bool {
        let unit = &self.units(open.paragraph)[open.unit];
        unit.quotation
            .is_some_and(|index| self.owner[index].is_none())
    }

    /// Adds an open quotation to the content of an attribution.
    pub fn give(&mut self, open: Open, owner: usize) {
        let Some(index) = self.units(open.paragraph)[open.unit].quotation else {
            return;
        };
        self.owner[index] = Some(owner);
        let (inside, attribution) = (
            self.analysis.quotations[index].inside,
            &mut self.found[owner],
        );
        let at = attribution
            .content
            .partition_point(|part| part.start < inside.start);
        attribution.content.insert(at, inside);
        attribution.quotations.push(index);
        self.stand(owner, open.paragraph, self.analysis.quotations[index].span);
    }

    /// Lets the content of an attribution go on to an open quotation and end with it.
    pub fn extend(&mut self, open: Open, owner: usize) {
        let Some(index) = self.units(open.paragraph)[open.unit].quotation else {
            return;
        };
        self.owner[index] = Some(owner);
        let quotation = self.analysis.quotations[index].span;
        let attribution = &mut self.found[owner];
        if let Some(last) = attribution.content.last_mut() {
            // A content that is one quotation alone has left its marks out.
            let before = attribution.quotations.last();
            let before = before.map(|&before| self.analysis.quotations[before]);
            let start = before.filter(|before| before.inside == *last);
            let start = start.map_or(last.start, |before| before.span.start);
            *last = Span::new(start, quotation.end);
        }
        attribution.quotations.push(index);
        self.stand(owner, open.paragraph, quotation);
    }

    /// The units of the sentence that ends just before `unit`.
    pub fn sentence_before(&self, paragraph: usize, unit: usize) -> Option<Range<usize>> {
        let last = unit
            .checked_sub(1)
            .filter(|&at| ends_sentence(&self.units(paragraph)[at]))?;
        let number = self.sentence(paragraph)[last];
        Some(
            self.sentence(paragraph)
                .partition_point(|&other| other < number)..last + 1,
        )
    }

    /// Whether a quotation stands for a sentence, or several, of its own.
    pub fn is_whole_sentence(&self, open: Open) -> bool {
        let units = self.units(open.paragraph);
        let ends = |unit: Option<&Unit>| unit.is_none_or(ends_sentence);
        let begins = open.unit == 0 || ends(units.get(open.unit - 1));
        let kind = units[open.unit].kind;
        begins
            && ends(units.get(open.unit + 1))
            && (kind != UnitKind::Fragment || units.len() > open.unit + 1)
    }

    /// The attribution that a reader has in mind at the end of a sentence: the last one
    /// whose cue or quotation stands there outside the content of the others.
    pub fn speaking_in(&self, paragraph: usize, unit: usize) -> Option<usize> {
        let sentence = *self.sentence(paragraph).get(unit)?;
        let mut here: Vec<usize> = self.standing_in(sentence).collect();
        here.reverse();
        let outer = here.iter().copied();
        let outer = outer.filter(|&index| !self.is_embedded(index, &here));
        outer.max_by_key(|&index| {
            let attribution = &self.found[index];
            (
                !attribution.quotations.is_empty(),
                attribution.cue.first().map(|cue| cue.start),
            )
        })
    }

    fn is_embedded(&self, index: usize, others: &[usize]) -> bool {
        let Some(cue) = self.found[index].cue.first() else {
            return false;
        };
        others
            .iter()
            .any(|&other| other != index && contains(&self.found[other].content, *cue))
    }
}

/// Whether one of these spans, which are in text order, contains another.
fn contains(content: &[Span], span: Span) -> bool {
    let behind = content.partition_point(|part| part.start <= span.start);
    behind
        .checked_sub(1)
        .is_some_and(|at| content[at].contains(span))
}

pub(super) fn ends_sentence(unit: &Unit) -> bool {
    matches!(unit.kind, UnitKind::End | UnitKind::MarkedEnd)
}

/// The attributions with a cue or a quotation in each sentence: a chain each, as most
/// sentences have none.
struct Standing {
    /// The last link of each sentence, counted from 1, or 0.
    last: Vec<u32>,
    /// The attribution of each link, and the link before it.
    links: Vec<(usize, u32)>,
}

impl Standing {
    fn new(sentences: usize, attributions: usize) -> Self {
        Self {
            last: vec![0; sentences],
            links: Vec::with_capacity(attributions),
        }
    }

    fn note(&mut self, sentence: usize, attribution: usize) {
        self.links.push((attribution, self.last[sentence]));
        self.last[sentence] = u32::try_from(self.links.len()).unwrap_or_default();
    }

    fn latest(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let mut next = self.last[sentence];
        std::iter::from_fn(move || {
            let (attribution, before) = self.links[(next as usize).checked_sub(1)?];
            next = before;
            Some(attribution)
        })
    }
}

/// Which sentence each unit stands in.
struct Sentences {
    /// The number of each unit's sentence, of all paragraphs.
    numbers: Vec<usize>,
    /// Where each paragraph begins in `numbers`.
    starts: Vec<usize>,
    count: usize,
}

impl Sentences {
    /// Numbers them; one without an end is cut, so that no sentence makes the work more than
    /// linear.
    fn of(paragraphs: &Units) -> Self {
        let mut numbers = Vec::with_capacity(paragraphs.count());
        let mut starts = Vec::new();
        let mut number = 0;
        for units in paragraphs.iter() {
            starts.push(numbers.len());
            number += 1;
            let mut length = 0;
            for unit in units {
                numbers.push(number);
                length += 1;
                if ends_sentence(unit) || length == LONGEST_SENTENCE {
                    (number, length) = (number + 1, 0);
                }
            }
        }
        starts.push(numbers.len());
        Self {
            numbers,
            starts,
            count: number + 1,
        }
    }

    fn of_paragraph(&self, paragraph: usize) -> &[usize] {
        &self.numbers[self.starts[paragraph]..self.starts[paragraph + 1]]
    }
}
