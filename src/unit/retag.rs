//! Verbs that look like nouns, and nouns that look like verbs.
//!
//! A tag comes from a word and the one in front of it; here what stands around both decides. Takes
//! what would be a noun phrase and tells which of its words is a verb after all: *notes* in *“No,”
//! Ortiz notes*, *orders* in *The chief orders his men to leave*.

use super::{Chunker, Unit, UnitKind};
use crate::cue::Frame;
use crate::lexicon::Class;
use crate::tag::Tag;

impl Chunker<'_> {
    /// Whether what looks like the head of a noun phrase is a verb: *“No,” Ortiz notes*,
    /// *she jokes, “No”*.
    pub(super) fn is_verb_of_saying(&self, at: usize, head: usize) -> bool {
        // *Dren’s television show, “The Kitchen,”*
        if self.tag(head) != Tag::Noun || self.has_title(head) {
            return false;
        }
        let before = self.units.last().map(|unit| unit.kind);
        let opens_quotation = || self.leads_to_quotation(head + 1);
        let has_subject = match head == at {
            // *The paper, which is long, states: “We won.”*
            true if before == Some(UnitKind::Comma) => opens_quotation() && self.is_behind_aside(),
            true => before == Some(UnitKind::Pronoun),
            false => {
                let is_one =
                    || self.tag(head - 1) == Tag::Number && self.word(head).ends_with("ing");
                matches!(self.tag(head - 1), Tag::Name | Tag::Noun) || is_one()
            }
        };
        let behind_quotation = || self.is_behind_quotation() && !self.tag(head + 1).is_verb();
        has_subject
            && (head == at
                || opens_quotation()
                || behind_quotation()
                || self.is_said_behind_clause(at, head))
            && self.is_cue_of_quotations(head)
    }

    /// *The chief orders his men to leave*: two phrases side by side have a verb between them, unless
    /// one follows, as in *the orders the chief gave*.
    pub(super) fn is_verb_before_object(&self, at: usize, head: usize, end: usize) -> bool {
        let is_object = || {
            self.tag(end) == Tag::Determiner
                && !self.is(end, &["this", "that", "all", "both", "each"])
                && self.noun_phrase(end).is_some_and(|(_, end)| {
                    let behind = self.tag(end);
                    matches!(behind, Tag::To | Tag::Preposition | Tag::That)
                })
        };
        end == head + 1
            && head > at
            && self.tag(head) == Tag::Noun
            && self.word(head).ends_with('s')
            && self.is_role(head - 1)
            && !self.word(head - 1).ends_with('s')
            && is_object()
    }

    /// *the chief who stole £18,000*, *a firm that supplies the valves*: what follows *who* is a verb,
    /// unless one follows it, as in *the chief who officials say …*.
    pub(super) fn is_verb_behind_who(&self, at: usize, end: usize) -> bool {
        let last = self.units.last();
        self.tag(at) == Tag::Noun
            && last
                .is_some_and(|who| who.kind == UnitKind::Wh && self.is(who.head, &["who", "that"]))
            && !self.tag(at + 1).is_verb()
            && !matches!(self.tag(at + 1), Tag::Noun | Tag::Modal | Tag::Adverb)
            && !self.tag(end).is_verb()
            && self.tag(end) != Tag::Modal
    }

    /// Whether a subject and what a comma sets off behind it stand in front of the last comma.
    fn is_behind_aside(&self) -> bool {
        use UnitKind as K;
        let sentence = self.units.iter().rev().skip(1);
        let mut aside = sentence.take_while(|unit| !unit.kind.ends_sentence());
        let opens = |unit: &Unit| unit.kind == K::Comma;
        aside.by_ref().any(opens)
            && aside
                .next()
                .is_some_and(|unit| matches!(unit.kind, K::Noun | K::Name))
            && !aside.any(|unit| unit.kind.is_finite())
    }

    /// *The house was sold, court records show.*, *Records show that it was sold.*
    fn is_said_behind_clause(&self, at: usize, head: usize) -> bool {
        let before = self.units.last().map(|unit| unit.kind);
        let is_over = matches!(self.word(head + 1), "." | "," | ";");
        let is_behind = matches!(before, Some(UnitKind::Comma | UnitKind::Coordinator));
        // *The drug, Ortiz notes, is new.*
        if self.tag(head - 1) == Tag::Name {
            return is_behind && self.word(head + 1) == "," && self.is_finite(head + 2);
        }
        self.tag(at) != Tag::Determiner
            && self.word(head - 1).ends_with('s')
            && (is_over && is_behind || self.is(head + 1, &["that"]))
    }

    /// Whether nothing but a phrase stands between a quotation and here: *“No,” a voice in*.
    fn is_behind_quotation(&self) -> bool {
        let mut before = self.units.iter().rev().map(|unit| unit.kind);
        before
            .find(|kind| {
                !matches!(
                    kind,
                    UnitKind::Preposition | UnitKind::Noun | UnitKind::Name
                )
            })
            .is_some_and(|kind| matches!(kind, UnitKind::Running | UnitKind::Exclaimed))
    }

    pub(super) fn is_cue_of_quotations(&self, at: usize) -> bool {
        let cues = &self.reading.lexicon.cues;
        let form = cues.form(&self.word(at).to_lowercase());
        form.filter(|_| !cues.is_open()).is_some_and(|form| {
            let takes = |frame| {
                let share = form.takes(Frame::of(frame));
                share.is_some_and(|share| share >= 0.6)
            };
            takes("quotation") || takes("that")
        })
    }

    /// *Ortiz’s claim*, *a local monitor*: what looks like a verb behind one who owns it, or behind an
    /// article and an adjective.
    pub(super) fn is_no_verb(&self, start: usize, at: usize) -> bool {
        match at.checked_sub(1).map(|before| self.tag(before)) {
            Some(Tag::Possessive) => true,
            // *the blaze*
            Some(Tag::Determiner) => {
                self.is_a(at - 1, Class::Article) || self.is_a(at - 1, Class::Possessive)
            }
            Some(Tag::Adjective) => at > start + 1 && self.is(start, &["a", "an"]),
            _ => false,
        }
    }
}
