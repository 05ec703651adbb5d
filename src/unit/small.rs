//! Signs and the small words that join phrases: *, who*, *and*, *whether*.

use super::{Chunker, UnitKind};
use crate::cue::Frame;
use crate::lexicon::Class;
use crate::segment::TokenKind;
use crate::tag::Tag;

impl Chunker<'_> {
    pub(super) fn push_sign(&mut self, at: usize) -> usize {
        use TokenKind as T;
        let kind = self.reading.document.tokens[at].kind;
        if matches!(kind, T::Open) {
            return self.push_bracket(at);
        }
        // A colon at the end of a paragraph announces the next one: it ends nothing.
        let is_last = kind != T::Colon && self.sentence_end().is_some_and(|last| last <= at);
        if kind.ends_sentence() || is_last {
            let mut next = at + 1;
            while next < self.end
                && self.sentence_end().is_some_and(|last| last >= next)
                && self.is_closer(next)
            {
                next += 1;
            }
            if self.sentence_end().is_some_and(|last| last < next) {
                self.sentence += 1;
                return self.push(UnitKind::End, at..next, at);
            }
        }
        let kind = match kind {
            T::Comma => UnitKind::Comma,
            T::Colon => UnitKind::Colon,
            T::Semicolon => UnitKind::Semicolon,
            T::Dash | T::Ellipsis => UnitKind::Dash,
            _ => UnitKind::Other,
        };
        self.push(kind, at..at + 1, at)
    }

    /// Ends a sentence whose last word keeps its stop, *in Troy, N.Y. The crowd left.*, or that has
    /// none: *Ortiz at the pier (Ann Lee/Harbour Press)*.
    pub(super) fn close_sentence(&mut self, next: usize) {
        if next >= self.end || self.sentence_end().is_none_or(|last| last + 1 != next) {
            return;
        }
        if matches!(
            self.reading.kind(next - 1),
            TokenKind::Word | TokenKind::Close
        ) {
            self.sentence += 1;
            self.push_empty(UnitKind::End, next);
        }
    }

    /// *10:42 Ortiz has spoken*: the entry of a live page opens with its time, which is nobody's.
    pub(super) fn behind_clock(&self, at: usize) -> usize {
        let is_clock = |word: &str| {
            let word = word.trim_end_matches(['a', 'p', 'm']);
            let digits = |part: &str, least: usize| {
                (least..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
            };
            word.split_once([':', '.'])
                .is_some_and(|(hour, minute)| digits(hour, 1) && digits(minute, 2))
        };
        if at >= self.end || !is_clock(self.word(at)) {
            return at;
        }
        let is_zone = self.is(at + 1, &["am", "pm", "a.m.", "p.m.", "GMT", "BST", "ET"]);
        let next = at + 1 + usize::from(is_zone);
        // *8.33am: “No,” says the mayor.*
        let is_sign = matches!(self.reading.kind(next), TokenKind::Colon | TokenKind::Dash);
        let next = next + usize::from(is_sign && next < self.end);
        let opens = |at: usize| {
            let first = self.word(at).chars().next();
            first.is_some_and(|sign| sign.is_uppercase() || matches!(sign, '“' | '"' | '‘'))
        };
        if opens(next) { next } else { at }
    }

    fn is_closer(&self, at: usize) -> bool {
        let kind = self.reading.document.tokens[at].kind;
        kind.ends_sentence() || matches!(kind, TokenKind::Mark | TokenKind::Close)
    }

    /// What stands in brackets is one unit, unless they do not close in the sentence.
    fn push_bracket(&mut self, at: usize) -> usize {
        let last = self.sentence_end().unwrap_or(self.end - 1);
        let close = (at..=last)
            .take(40)
            .find(|&token| self.reading.document.tokens[token].kind == TokenKind::Close);
        match close {
            // *His wife (“He is brave,” she says) left*: somebody speaks there.
            Some(close) if self.reports_inside(at, close) => {
                self.push(UnitKind::Dash, at..at + 1, at)
            }
            Some(close) if close < last || self.is_credit(at, close) => {
                self.push(UnitKind::Bracket, at..close + 1, at)
            }
            _ => self.push(UnitKind::Other, at..at + 1, at),
        }
    }

    /// *(Ann Lee/Harbour Press)*: who made a picture, behind what it shows.
    fn is_credit(&self, open: usize, close: usize) -> bool {
        const PICTURES: [&str; 6] = ["credit", "image", "photo", "photograph", "pic", "picture"];
        let is_name = |at: usize| matches!(self.tag(at), Tag::Name | Tag::Other);
        let is_picture =
            self.is(open + 1, &PICTURES) && self.reading.kind(open + 2) == TokenKind::Colon;
        let first = open + if is_picture { 3 } else { 1 };
        !self.units.is_empty() && close > first && (first..close).all(is_name)
    }

    /// Whether a quotation opens what stands in brackets, with a verb behind it.
    fn reports_inside(&self, open: usize, close: usize) -> bool {
        let behind = self.quotation_at(open + 1).filter(|&end| end < close);
        behind.is_some_and(|end| {
            (end..close).any(|at| matches!(self.tag(at), Tag::Past | Tag::Present))
        })
    }

    pub(super) fn push_pronoun(&mut self, at: usize) -> usize {
        let kind = if self.is_a(at, Class::ObjectPronoun) {
            UnitKind::Object
        } else {
            UnitKind::Pronoun
        };
        self.push(kind, at..at + 1, at)
    }

    pub(super) fn push_joint(&mut self, at: usize) -> usize {
        // *The statement as follows:*
        if self.is(at, &["as"]) && self.is(at + 1, &["follows"]) {
            return self.push(UnitKind::Finite, at..at + 2, at + 1);
        }
        let kind = match self.tag(at) {
            // *As she said, that’s it*
            Tag::That | Tag::Wh if self.is_contracted_that(at) => UnitKind::Pronoun,
            // *a sign that read “No”*: a clause behind *that* has a subject.
            Tag::That if self.is_relative_that(at) || self.is_that_before_verb(at) => UnitKind::Wh,
            Tag::That => UnitKind::That,
            // No relative *that* follows a comma: *said, after a pause, that she would go*.
            Tag::Wh if self.is(at, &["that"]) && self.is_behind_comma(at) => UnitKind::That,
            // Nor one what tells time behind a verb: *said this week that she would go*.
            Tag::Wh if self.is(at, &["that"]) && self.is_behind_time_of_verb() => UnitKind::That,
            // *said in a letter to parents that she would go*
            Tag::Wh
                if self.is(at, &["that"])
                    && self.opens_subject(at)
                    && self.is_behind_occasion() =>
            {
                UnitKind::That
            }
            // *said that was a mistake*
            Tag::Wh if self.is_that_as_subject(at) => UnitKind::Pronoun,
            // *Ortiz and Cole, both nurses, said*: no *and* follows.
            Tag::Coordinator if self.is(at, &["both"]) && self.is_behind_comma(at) => {
                UnitKind::Other
            }
            // *The bank neither admitted nor denied*
            Tag::Coordinator if self.is(at, &["neither"]) && self.tag(at + 1).is_verb() => {
                UnitKind::Adverb
            }
            Tag::Coordinator if self.is_a(at, Class::But) => UnitKind::But,
            Tag::Coordinator => UnitKind::Coordinator,
            Tag::Wh if self.is_a(at, Class::Relative) => UnitKind::Wh,
            // *Ortiz, whose claim …, said*, *three men, one of whom said*: no question.
            Tag::Wh if self.is(at, &["whose", "whom"]) && !self.units.is_empty() => UnitKind::Wh,
            Tag::Wh => UnitKind::Question,
            Tag::Preposition if self.opens_clause(at) => UnitKind::Subordinator,
            _ if self.is_a(at, Class::Whether) => UnitKind::Question,
            _ if self.is_a(at, Class::Subordinator) => UnitKind::Subordinator,
            _ => UnitKind::Preposition,
        };
        self.push(kind, at..at + 1, at)
    }

    /// *said that towns can*: no *that* stands with a plural or a name alone.
    pub(super) fn is_that_of_clause(&self, at: usize) -> bool {
        let may_be_that = self.tag(at) == Tag::Determiner && self.is_a(at, Class::Relative);
        if !may_be_that || !self.is(at, &["that"]) {
            return false;
        }
        match self.tag(at + 1) {
            // *a firm that supplies the valves*
            Tag::Noun if self.is_that_before_verb(at) => false,
            Tag::Noun => self.is_plural(at + 1) && self.tag(at + 2) != Tag::Noun,
            // *said that other towns can*
            Tag::Adjective => {
                let is_noun = self.tag(at + 2) == Tag::Noun && self.tag(at + 3) != Tag::Noun;
                is_noun && self.is_plural(at + 2)
            }
            Tag::Name => !matches!(self.tag(at + 2), Tag::Noun | Tag::Possessive),
            _ => false,
        }
    }

    /// Whether a noun stands for several, by its form.
    fn is_plural(&self, at: usize) -> bool {
        const SINGULAR: [&str; 8] = [
            "ss", "us", "is", "ics", "news", "series", "species", "means",
        ];
        let word = self.word(at);
        word.ends_with('s') && !SINGULAR.iter().any(|singular| word.ends_with(singular))
            || self.is(at, &["people", "men", "women", "children", "police"])
    }

    /// *a firm that supplies the valves*: behind a noun, *that* and a plural have no object.
    pub(super) fn is_that_before_verb(&self, at: usize) -> bool {
        self.is(at, &["that"])
            && self.is_behind_noun()
            && self.tag(at + 1) == Tag::Noun
            && self.word(at + 1).ends_with('s')
            && self.tag(at + 2) == Tag::Determiner
    }

    /// *that’s* behind a verb or a comma: of a noun it would be a relative, *a plan that’s dead*.
    fn is_contracted_that(&self, at: usize) -> bool {
        self.is(at, &["that"])
            && self.is(at + 1, &["’s", "'s", "’ll", "'ll"])
            && !self.is_behind_noun()
    }

    /// *hours after Ortiz said*: what stands behind it has a verb.
    fn opens_clause(&self, at: usize) -> bool {
        if !self.is_a(at, Class::ClauseOpener) {
            return false;
        }
        // Of all *as* only that of *even as Ortiz said* and *it came as Ortiz said*.
        const BEFORE_AS: [&str; 5] = ["even", "just", "comes", "came", "coming"];
        if self.is(at, &["as"]) && !(at > 0 && self.is(at - 1, &BEFORE_AS)) {
            return false;
        }
        let behind = match self.tag(at + 1) {
            Tag::Pronoun => Some(at + 2),
            _ => self
                .noun_phrase(at + 1)
                .map(|(_, end)| self.behind_apposition(end)),
        };
        let is_finite = |at| matches!(self.tag(at), Tag::Past | Tag::Present | Tag::Modal);
        behind
            .is_some_and(|end| is_finite(end) || self.tag(end) == Tag::Adverb && is_finite(end + 1))
    }

    /// Behind the name that two commas set off from the phrase before: *after the mayor, Lena Ortiz,
    /// said*.
    fn behind_apposition(&self, end: usize) -> usize {
        if self.reading.kind(end) != TokenKind::Comma || self.tag(end + 1) != Tag::Name {
            return end;
        }
        let name = self.noun_phrase(end + 1).map(|(_, end)| end);
        let closing = name.filter(|&at| self.reading.kind(at) == TokenKind::Comma);
        closing.map_or(end, |comma| comma + 1)
    }

    /// *that* between a noun and a finite verb in front of a quotation or its sign.
    fn is_relative_that(&self, at: usize) -> bool {
        let is_behind_noun = self
            .units
            .last()
            .is_some_and(|unit| unit.kind == UnitKind::Noun);
        let is_finite = matches!(self.tag(at + 1), Tag::Past | Tag::Present);
        is_behind_noun
            && self.is(at, &["that"])
            && (is_finite || self.is(at + 1, &["read"]))
            && self.leads_to_quotation(at + 2)
    }

    /// *that* between two verbs is no relative: *said that was a mistake*.
    fn is_that_as_subject(&self, at: usize) -> bool {
        let is_behind_verb = self
            .units
            .last()
            .is_some_and(|unit| unit.kind == UnitKind::Finite);
        is_behind_verb
            && self.is(at, &["that"])
            && matches!(self.tag(at + 1), Tag::Past | Tag::Present | Tag::Modal)
    }

    /// Whether what tells time stands between a verb and what follows.
    fn is_behind_time_of_verb(&self) -> bool {
        let [.., verb, time] = &self.units[..] else {
            return false;
        };
        time.kind == UnitKind::Time && verb.kind == UnitKind::Finite
    }

    /// Whether a subject may begin behind a word.
    fn opens_subject(&self, at: usize) -> bool {
        matches!(
            self.tag(at + 1),
            Tag::Determiner | Tag::Name | Tag::Noun | Tag::Pronoun
        )
    }

    /// Whether only what tells when and where stands between here and a verb of saying.
    pub(super) fn is_behind_occasion(&self) -> bool {
        use UnitKind as K;
        const MOST: usize = 10;
        let is_part = |unit: &&super::Unit| {
            matches!(
                unit.kind,
                K::Preposition
                    | K::Noun
                    | K::Name
                    | K::Time
                    | K::Adverb
                    | K::Participle
                    | K::Gerund
            )
        };
        let occasion = self.units.iter().rev().take(MOST).take_while(is_part);
        let length = occasion.count();
        let first = self.units.len() - length;
        let opens = self.units.get(first).is_some_and(|unit| {
            matches!(unit.kind, K::Preposition | K::Time | K::Adverb | K::Gerund)
        });
        let verb = first.checked_sub(1).map(|at| &self.units[at]);
        opens && verb.is_some_and(|verb| verb.kind == K::Finite && self.is_saying(verb.head))
    }

    /// Whether a verb takes *that* more often than not.
    fn is_saying(&self, at: usize) -> bool {
        let cues = &self.reading.lexicon.cues;
        let form = cues.form(&self.word(at).to_lowercase());
        let share = form.and_then(|form| form.takes(Frame::of("that")));
        !cues.is_open() && share.is_some_and(|share| share >= 0.6)
    }

    pub(super) fn is_behind_comma(&self, at: usize) -> bool {
        let tokens = &self.reading.document.tokens;
        at > 0 && tokens[at - 1].kind == TokenKind::Comma
    }

    pub(super) fn push_word(&mut self, at: usize) -> usize {
        let kind = match self.tag(at) {
            Tag::Adverb => UnitKind::Adverb,
            // *Polls there show …*, but *In the hall there was …*
            _ if self.is(at, &["there", "here"])
                && self.is_behind_noun()
                && !self.is_a(at + 1, Class::Auxiliary) =>
            {
                UnitKind::Adverb
            }
            // *Ortiz and Cole all calling for a vote*
            Tag::Determiner if self.is(at, &["all", "both", "each"]) => UnitKind::Adverb,
            Tag::Adjective => UnitKind::Adjective,
            // *accused her of lying*
            _ if self.is(at, &["her"]) => UnitKind::Object,
            _ => UnitKind::Other,
        };
        self.push(kind, at..at + 1, at)
    }
}
