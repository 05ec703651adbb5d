//! Verb groups: *has repeatedly said*, *did not say*, *is expected*, *to say*.

use super::{CRIES, Chunker, Unit, UnitKind};
use crate::lexicon::Class;
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// Verbs whose participles stand between a noun and its name.
pub(super) const NAMING: [&str; 6] = [
    "called",
    "named",
    "titled",
    "entitled",
    "dubbed",
    "nicknamed",
];

/// Past forms that are no participle: what stands in front of them is their subject.
const PAST_ALONE: [&str; 22] = [
    "said", "came", "went", "began", "broke", "chose", "drew", "drove", "fell", "flew", "gave",
    "grew", "knew", "rose", "saw", "shook", "spoke", "swore", "took", "threw", "told", "wrote",
];

impl Chunker<'_> {
    pub(super) fn starts_infinitive(&self, at: usize) -> bool {
        let next = if self.tag(at + 1) == Tag::Adverb {
            at + 2
        } else {
            at + 1
        };
        self.tag(next) == Tag::Base
    }

    /// *vowed to “take our fight” to the towns*: the verb stands between marks.
    pub(super) fn starts_quoted_infinitive(&self, at: usize) -> bool {
        // *to “put it aside”*: what a past form looks like too.
        const ALIKE: [&str; 12] = [
            "become", "come", "cut", "hit", "let", "put", "quit", "read", "run", "set", "shut",
            "spread",
        ];
        at + 2 < self.end
            && self.quotation_at(at + 1).is_some()
            && (self.tag(at + 2) == Tag::Base
                || self.tag(at + 2).is_verb() && self.is(at + 2, &ALIKE))
            && self.word(at + 2).starts_with(char::is_lowercase)
    }

    /// Auxiliaries, adverbs and the main verb behind them.
    pub(super) fn push_verb_group(&mut self, at: usize) -> Option<usize> {
        let mut next = at;
        while self.tag(next) == Tag::Adverb {
            next += 1;
        }
        let first = next;
        if self.is_cry(next) {
            return Some(self.push(UnitKind::Noun, at..next + 1, next));
        }
        if !(self.tag(next).is_verb() || matches!(self.tag(next), Tag::Modal | Tag::To)) {
            return None;
        }
        let mut main = first;
        let (mut negated, mut modal) = (self.is_negation(at..first), false);
        loop {
            modal |= self.tag(main) == Tag::Modal;
            negated |= self.is_negation(main..main + 1);
            let helps =
                matches!(self.tag(main), Tag::Modal | Tag::To) || self.is_a(main, Class::Auxiliary);
            let Some(verb) = helps.then(|| self.next_verb(main)).flatten() else {
                break;
            };
            negated |= self.is_negation(main + 1..verb);
            main = verb;
        }
        // *said so to the mayor*
        if main == first && self.tag(first) == Tag::To {
            return None;
        }
        let kind = match self.verb_kind(first, main) {
            UnitKind::Participle
                if self.has_subject(at, main)
                    || self.is_only_verb(main)
                    || self.is_inverted(main)
                    // No participle leads to a clause with *that*.
                    || self.tag(main + 1) == Tag::That =>
            {
                UnitKind::Finite
            }
            UnitKind::Passive if self.is_feeling(main) => self.verb_kind(first, first),
            UnitKind::Finite if at == main && self.gives_name(main) => UnitKind::Participle,
            // *should stay, not leave*
            UnitKind::Finite if first == main && negated && self.tag(main) == Tag::Base => {
                UnitKind::Infinitive
            }
            kind => kind,
        };
        if kind == UnitKind::Finite {
            self.narrow_subject();
            self.part_subject();
        }
        if let Some(adjective) = self.predicate(main) {
            negated |= self.is_negation(main + 1..adjective);
            main = adjective;
        }
        let end = main + 1 + usize::from(self.is_particle(main + 1));
        self.push(kind, at..end, main);
        if let Some(unit) = self.units.last_mut() {
            (unit.negated, unit.modal) = (negated, modal);
        }
        Some(end)
    }

    /// *There were shouts of “Shame!”*: no verb has *of* and speech behind it.
    fn is_cry(&self, at: usize) -> bool {
        self.is_a(at + 1, Class::Of)
            && at + 2 < self.end
            && self.quotation_at(at + 2).is_some()
            && self.is(at, &CRIES)
    }

    /// *“No!” beamed Ann Lee*: speech stands in front of it and who says it behind.
    fn is_inverted(&self, verb: usize) -> bool {
        let speech = |unit: &Unit| matches!(unit.kind, UnitKind::Running | UnitKind::Exclaimed);
        let is_one = matches!(
            self.tag(verb + 1),
            Tag::Name | Tag::Determiner | Tag::Pronoun
        );
        is_one && self.units.last().is_some_and(speech)
    }

    /// *A man named Pell stood up*: what is new to the reader is given its name.
    fn gives_name(&self, verb: usize) -> bool {
        let is_new = |unit: &Unit| {
            unit.kind == UnitKind::Noun
                && unit.tokens.end == verb
                && self.is(unit.tokens.start, &["a", "an", "another"])
        };
        // *a bill dubbed the “Care Act”*
        let is_quoted =
            || self.tag(verb + 1) == Tag::Determiner && self.quotation_at(verb + 2).is_some();
        self.is(verb, &NAMING)
            && (self.tag(verb + 1) == Tag::Name || is_quoted())
            && self.units.last().is_some_and(is_new)
    }

    /// *is concerned* tells what its subject feels, *is alarmed by* what happens to it.
    fn is_feeling(&self, participle: usize) -> bool {
        self.is_a(participle, Class::Feeling) && !self.is(participle + 1, &["by"])
    }

    /// The adjective that a form of *be* leads to, and that something follows which it is
    /// about: *is confident that*, *was not sure how*, *are critical of*.
    fn predicate(&self, be: usize) -> Option<usize> {
        if !self.is_a(be, Class::Be) {
            return None;
        }
        let adjective = (be + 1..be + 4).find(|&at| self.tag(at) != Tag::Adverb)?;
        let behind = self.tag(adjective + 1);
        let leads_on = matches!(behind, Tag::That | Tag::To | Tag::Preposition | Tag::Wh);
        (self.tag(adjective) == Tag::Adjective && leads_on).then_some(adjective)
    }

    /// The verb that an auxiliary at `at` helps, over adverbs and *to*.
    fn next_verb(&self, at: usize) -> Option<usize> {
        let mut next = at + 1;
        while next < at + 4 && (self.tag(next) == Tag::Adverb || self.is_a(next, Class::Inserted)) {
            next += 1;
        }
        if self.is_a(at, Class::Have) {
            next = self.behind_time(next);
        }
        let fits = match self.tag(at) {
            Tag::Modal | Tag::To => self.tag(next) == Tag::Base,
            _ if self.is_a(at, Class::Do) => self.tag(next) == Tag::Base,
            _ => {
                // *He’s said*: no form of *be* has a past form behind it.
                let has = self.is_a(at, Class::Have) || self.is(at, &["’s", "'s"]);
                matches!(self.tag(next), Tag::Participle | Tag::Gerund)
                    || (has && self.tag(next) == Tag::Past)
            }
        };
        fits.then_some(next)
    }

    /// *has in the past described*, *had for years denied*: a phrase of time inside a verb group.
    fn behind_time(&self, at: usize) -> usize {
        if self.tag(at) != Tag::Preposition {
            return at;
        }
        // *has in turn accused*
        let joins = [
            "particular",
            "turn",
            "fact",
            "effect",
            "part",
            "general",
            "essence",
        ];
        if self.is(at, &["in"]) && self.is(at + 1, &joins) {
            return at + 2;
        }
        let is_small = |next: &usize| {
            matches!(self.tag(*next), Tag::Determiner | Tag::Adjective) && !self.is_time(*next)
        };
        let time = (at + 1..at + 3).find(|next| !is_small(next)).unwrap_or(at);
        let end = (time..time + 3).find(|next| !self.is_time(*next));
        end.filter(|&end| end > time).unwrap_or(at)
    }

    fn is_negation(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|at| self.is_a(at, Class::Negation))
    }

    fn is_particle(&self, at: usize) -> bool {
        // *went on to say*: no phrase follows that a preposition could have.
        let has_no_phrase = || matches!(self.tag(at + 1), Tag::To | Tag::Punctuation | Tag::That);
        self.is_a(at, Class::Particle)
            && (self.tag(at) == Tag::Adverb || self.tag(at) == Tag::Preposition && has_no_phrase())
    }

    /// Whether what looks like a participle is the verb of the subject before it: *He also
    /// vowed, “…”* but *the plan first announced in May would fail*.
    fn has_subject(&self, first: usize, main: usize) -> bool {
        use UnitKind as K;
        let mut before = self.units.iter().rev().map(|unit| unit.kind);
        let (subject, opener) = (before.next(), before.next());
        match subject {
            Some(K::Pronoun) => true,
            // *denounced the tests and pledged to stay*
            Some(K::Coordinator | K::But) => {
                let mut verbs = self.units.iter().rev().map(|unit| unit.kind);
                let last = verbs.find(|kind| {
                    kind.is_verb() || matches!(kind, K::End | K::MarkedEnd | K::Semicolon)
                });
                let is_adverb = |at: usize| self.tag(at) == Tag::Adverb;
                last == Some(K::Finite)
                    && (first..main).all(is_adverb)
                    && !self.is(main + 1, &["by"])
                    && self.is_known_cue(main)
            }
            Some(K::Name | K::Noun) => {
                let behind_quotation =
                    matches!(opener, Some(K::Running | K::Exclaimed)) && subject == Some(K::Name);
                behind_quotation
                    || matches!(opener, Some(K::Running | K::Exclaimed))
                        && !self.is(main + 1, &["by"])
                        && !self.has_finite_verb(main + 1)
                    || self.leads_to_quotation(main + 1)
                    || opener.is_none() && self.leads_to_clause(main + 1)
                    || first < main
                        && opener.is_none_or(|kind| {
                            matches!(
                                kind,
                                K::End
                                    | K::MarkedEnd
                                    | K::But
                                    | K::Coordinator
                                    | K::Subordinator
                                    | K::Question
                                    | K::That
                                    | K::Comma
                            )
                        })
                        && !self.is(main + 1, &["by"])
                        && !self.has_finite_verb(main + 1)
            }
            _ => false,
        }
    }

    /// *The league confirmed in a statement it would go*: a place, and a clause that is the last one.
    fn leads_to_clause(&self, at: usize) -> bool {
        let subject = match self.is(at, &["in", "on"]) {
            true => self.noun_phrase(at + 1).map(|(_, end)| end),
            false => None,
        };
        subject.is_some_and(|subject| {
            let verb = subject + 1;
            let end = self.sentence_end().map_or(self.end, |last| last + 1);
            let is_finite =
                |at: usize| matches!(self.tag(at), Tag::Past | Tag::Present | Tag::Modal);
            self.tag(subject) == Tag::Pronoun
                && !self.is_a(subject, Class::ObjectPronoun)
                && is_finite(verb)
                && !(verb + 1..end.min(verb + 30)).any(is_finite)
        })
    }

    /// *The report released in May said*: of two verbs of one subject, the first narrows it down.
    fn narrow_subject(&mut self) {
        use UnitKind as K;
        let is_phrase = |kind: K| {
            matches!(
                kind,
                K::Time | K::Preposition | K::Noun | K::Name | K::Fragment
            )
        };
        let behind = self.units.iter().rposition(|unit| !is_phrase(unit.kind));
        let Some(verb) = behind.filter(|&at| at > 0) else {
            return;
        };
        let subject = &self.units[verb - 1];
        // *A letter from Ortiz obtained by reporters warns …*
        let is_by = |at: usize| {
            let unit = self.units.get(at);
            unit.is_some_and(|unit| self.word(unit.head) == "by")
        };
        // *They reported on Tuesday the council had left*: the last phrase is a subject of its own.
        let is_preposition = |at: usize| self.units[at].kind == K::Preposition;
        let last = self.units.len() - 1;
        let has_own_subject = last > verb + 1
            && matches!(self.units[last].kind, K::Noun | K::Name)
            && !is_preposition(last - 1);
        let narrows = !has_own_subject
            && self.units[verb].kind == K::Finite
            && self.units[verb].tokens.len() == 1
            && self.tag(self.units[verb].head) == Tag::Past
            && !PAST_ALONE.contains(&self.word(self.units[verb].head))
            && (subject.kind == K::Noun || subject.kind == K::Name && is_by(verb + 1))
            && match self.units.get(verb + 1) {
                Some(next) => matches!(next.kind, K::Time | K::Preposition),
                // *Half of the voters polled said*
                None => self.word(self.units[verb].head).ends_with("ed"),
            };
        if narrows {
            self.units[verb].kind = K::Participle;
        }
    }

    /// *said by phone prices rose*: the verb has a subject, which the phrase in front has swallowed.
    fn part_subject(&mut self) {
        let [.., preposition, phrase] = &self.units[..] else {
            return;
        };
        let (start, end) = (phrase.tokens.start, phrase.tokens.end);
        let is_phrase = preposition.kind == UnitKind::Preposition
            && phrase.kind == UnitKind::Noun
            && end - start > 1
            && phrase.head + 1 == end
            && self.tag(end - 1) == Tag::Noun
            && self.is_behind_occasion();
        if !is_phrase {
            return;
        }
        let names = (start..end)
            .take_while(|&at| self.tag(at) == Tag::Name)
            .count();
        let cut = match names {
            0 => end - 1,
            names => start + names,
        };
        if cut >= end
            || matches!(
                self.tag(cut - 1),
                Tag::Determiner | Tag::Adjective | Tag::Possessive
            )
        {
            return;
        }
        self.units.pop();
        let kind = match names {
            0 => UnitKind::Noun,
            _ => UnitKind::Name,
        };
        self.push(kind, start..cut, cut - 1);
        self.push(UnitKind::Noun, cut..end, end - 1);
    }

    /// Whether a participle is the one verb that a sentence has: *In May the prince called for
    /// a vote, saying …* but *The prince called for questioning left*.
    fn is_only_verb(&self, main: usize) -> bool {
        let Some(subject) = self.subject_behind_aside() else {
            return false;
        };
        use UnitKind as K;
        let before = self.units[..subject].iter().rev().map(|unit| unit.kind);
        let opens = |kind: K| matches!(kind, K::End | K::MarkedEnd | K::Semicolon);
        let mut before = before.take_while(|&kind| !opens(kind)).peekable();
        let is_free = !matches!(
            before.peek(),
            Some(K::Preposition | K::According | K::Wh | K::Name | K::Noun)
        );
        is_free
            && !before.any(|kind| kind.is_verb() || kind.is_quotation())
            && self.takes_object(main + 1)
            && !self.has_later_verb(main + 1)
    }

    /// The noun or name in front of the next unit, or of what commas set off there.
    fn subject_behind_aside(&self) -> Option<usize> {
        use UnitKind as K;
        let last = self.units.len().checked_sub(1)?;
        let subject = match self.units[last].kind {
            K::Comma => {
                let aside = &self.units[..last];
                let comma = aside.iter().rposition(|unit| unit.kind == K::Comma)?;
                let aside = &aside[comma + 1..];
                let is_relative = aside.first()?.kind == K::Wh;
                let is_plain = is_relative || !aside.iter().any(|unit| unit.kind.is_verb());
                comma.checked_sub(1).filter(|_| is_plain)?
            }
            _ => last,
        };
        matches!(self.units[subject].kind, K::Name | K::Noun).then_some(subject)
    }

    /// Whether what stands here could only be the object of an active verb.
    fn takes_object(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Determiner | Tag::Pronoun | Tag::Name)
            && !self.reading.is_time(at + 1)
            || self.is(at, &["for", "on", "against", "back"])
            || self.leads_to_quotation(at)
    }

    /// Whether a finite verb follows in the same sentence before another clause opens.
    fn has_later_verb(&self, at: usize) -> bool {
        let end = self.sentence_end().map_or(self.end, |last| last + 1);
        let opens = |next: usize| match self.tag(next) {
            Tag::That | Tag::Wh => true,
            Tag::Gerund => self.tag(next - 1) == Tag::Punctuation,
            _ => false,
        };
        (at..end)
            .take_while(|&next| {
                !opens(next)
                    && !self.is_a(next, Class::Subordinator)
                    && self.quotation_at(next).is_none()
            })
            .any(|next| matches!(self.tag(next), Tag::Past | Tag::Present | Tag::Modal))
    }

    /// Whether a form is a cue in some frame more often than not.
    fn is_known_cue(&self, at: usize) -> bool {
        let cues = &self.reading.lexicon.cues;
        let form = cues.form(&self.word(at).to_lowercase());
        !cues.is_open() && form.is_some_and(|form| form.best() >= 0.6)
    }

    /// Whether a quotation follows, behind a comma, a colon or nothing.
    pub(super) fn leads_to_quotation(&self, at: usize) -> bool {
        use TokenKind::{Colon, Comma};
        let is_sign = at < self.end && matches!(self.reading.kind(at), Comma | Colon);
        let next = at + usize::from(is_sign);
        next < self.end && self.quotation_at(next).is_some()
    }

    /// Whether a finite verb follows soon in the same clause.
    fn has_finite_verb(&self, at: usize) -> bool {
        (at..at + 8)
            .map(|next| self.tag(next))
            .take_while(|tag| {
                !matches!(
                    tag,
                    Tag::Punctuation | Tag::Coordinator | Tag::That | Tag::Wh
                )
            })
            .any(|tag| matches!(tag, Tag::Past | Tag::Present | Tag::Modal))
    }

    fn verb_kind(&self, first: usize, main: usize) -> UnitKind {
        let helped = (first..main).any(|at| self.is_a(at, Class::Be));
        match (self.tag(first), self.tag(main)) {
            (_, Tag::Participle) if helped => UnitKind::Passive,
            (Tag::To, _) => UnitKind::Infinitive,
            (Tag::Gerund, _) => UnitKind::Gerund,
            (Tag::Participle, _) => UnitKind::Participle,
            _ => UnitKind::Finite,
        }
    }
}
