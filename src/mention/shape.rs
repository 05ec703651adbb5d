//! Where a name starts and how far it goes.
//!
//! In *Tern & Sons* an ampersand stands inside the name, in *Ortiz, SC,* a degree behind it, and in
//! *Emmerich von Stetten* a word in small letters.

use super::Reader;
use super::word::{is_common, is_number_word, is_suffix};
use crate::lexicon::RoleKind;
use crate::segment::TokenKind;
use crate::tag::Tag;

/// No run of words with a capital is followed further.
const LONGEST_RUN: usize = 24;

impl Reader<'_> {
    /// Whether a name may start here: a capital that its place in the sentence does not explain.
    pub(super) fn may_start_name(&self, at: usize) -> bool {
        let reading = self.reading;
        if !self.is_capital(at) {
            return reading.tag(at) == Tag::Name
                && self.is_capital(at + 1)
                && self.facts(at).particle;
        }
        let (tag, word) = (reading.tag(at), reading.word(at));
        if is_number_word(word) || is_suffix(word) {
            return false;
        }
        // *World No. 1 Lena Ortiz*
        // *At 6 PM Lena Ortiz spoke*
        let is_clock = at > self.place.tokens.start
            && reading.is(at, &["pm", "am"])
            && reading.tag(at - 1) == Tag::Number;
        if self.is_label(at) || self.is_ranking(at + 1) || is_clock {
            return false;
        }
        if self.is_small(at) {
            return self.phrase(at).is_some();
        }
        if self.is_who_in_capitals(at) {
            return true;
        }
        if matches!(
            tag,
            Tag::Number
                | Tag::Pronoun
                | Tag::Modal
                | Tag::Wh
                | Tag::To
                | Tag::Coordinator
                | Tag::That
        ) {
            return false;
        }
        if self.is_time(at) {
            return !reading.is(
                at - usize::from(at > 0),
                &[
                    "in", "on", "last", "next", "since", "until", "by", "late", "early",
                ],
            ) && (self.is_capital(at + 1) && !self.is_time(at + 1)
                || reading.is_finite(at + 1));
        }
        let opens = at == self.place.tokens.start || reading.kind(at - 1) == TokenKind::Mark;
        if opens && is_common(word) && !self.is_known_word(at) && !self.is_capital(at + 1) {
            return false;
        }
        // *Human Rights Monitor* at the start of a sentence
        let names_a_body = || {
            self.is_capital(at + 1)
                && self.is_capital(at + 2)
                && matches!(tag, Tag::Adjective | Tag::Noun)
                && !self.place.heading
                && self.ends_like_a_body(at..self.run_end(at))
        };
        // *Board of Education Chair Lena Ortiz* at the start of a sentence
        let of_a_body = || {
            self.is_noun_of_body(at)
                && !self.place.heading
                && reading.is(at + 1, &["of"])
                && self.is_capital(at + 2)
        };
        // *al-Haddad*
        if reading.word(at).starts_with(char::is_lowercase) {
            return true;
        }
        // *Emmerich von Stetten*
        let leads = || self.is_joint(at + 1) && !reading.is_common_word(at);
        tag == Tag::Name
            || !opens && tag != Tag::Determiner
            || self.is_known_word(at)
            || leads()
            || names_a_body()
            || of_a_body()
            || self.is_fellowship(at..at + 1)
    }

    pub(super) fn is_known_word(&self, at: usize) -> bool {
        let facts = self.facts(at);
        let title =
            facts.title && (self.is_capital(at + 1) || self.behind_office(at + 1).is_some());
        let given = facts.given.is_some()
            && (self.is_capital(at + 1) || self.is_joint(at + 1) || self.reading.is_finite(at + 1));
        let phrase = || self.phrase(at);
        title || given || phrase().is_some_and(|(end, _)| end > at + 1)
    }

    /// Whether a name goes on at a token.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        at < self.place.tokens.end
            && (self.is_capital(at)
                // *Lena Ortiz Q&A*
                && !self.reading.is(at, &["q&a"])
                && (!self.is_weekday(at) && !self.is_small(at) || self.is_first(at))
                && !matches!(self.reading.tag(at), Tag::Pronoun | Tag::Wh | Tag::Modal)
                && !self.is_verb_of_heading(at)
                || self.is_joint(at))
    }

    /// *No. 1*
    fn is_ranking(&self, at: usize) -> bool {
        self.reading.is(at, &["no", "no.", "number"]) && self.reading.tag(at + 1) == Tag::Number
    }

    /// *Ortiz Backs Rivers*: in a headline a verb has a capital too.
    fn is_verb_of_heading(&self, at: usize) -> bool {
        let facts = self.facts(at);
        self.place.heading
            && self.reading.tag(at).is_verb()
            && facts.given.is_none()
            && !facts.surname
    }

    pub(super) fn is_weekday(&self, at: usize) -> bool {
        let is_name = || self.facts(at).given.is_some() || self.facts(at).surname;
        self.is_time(at) && !is_name() && !self.is_surname_of_month(at)
    }

    /// *Paul March, a baker,*, but not *met Paul March 3*.
    fn is_surname_of_month(&self, at: usize) -> bool {
        let behind = at + 1;
        let acts = || {
            self.reading.kind(behind) == TokenKind::Comma
                && !matches!(self.reading.tag(behind + 1), Tag::Number)
                || self.reading.is_finite(behind)
        };
        at > self.place.tokens.start
            && self.reading.is(at, &["march", "april", "june", "august"])
            && self.facts(at - 1).given.is_some()
            && self.is_capital(at - 1)
            && acts()
    }

    /// *van*, *bin*, or a nickname in marks, before another word with a capital.
    pub(super) fn is_joint(&self, at: usize) -> bool {
        let reading = self.reading;
        if self.is_capital(at) {
            return false;
        }
        let leads =
            || self.is_capital(at + 1) || self.is_capital(at + 2) && self.facts(at + 1).particle;
        if leads() && self.facts(at).particle {
            return true;
        }
        let surname =
            || self.is_capital(at + 3) || self.facts(at + 3).particle && self.is_capital(at + 4);
        reading.kind(at) == TokenKind::Mark
            && self.is_capital(at + 1)
            && reading.kind(at + 2) == TokenKind::Mark
            && surname()
    }

    /// *SC* in *Lena Ortiz, SC,*: a degree or an office of the law behind a comma.
    fn is_degree(&self, at: usize) -> bool {
        self.is_capital(at)
            && self.facts(at).particle
            && self.reading.tag(at + 1) == Tag::Punctuation
    }

    /// *Tern & Sons*, but not *Ortiz & Cole* of two people who have been named.
    fn is_ampersand(&self, at: usize) -> bool {
        self.reading.word(at) == "&"
            && self.is_capital(at + 1)
            && self.facts(at + 1).given.is_none()
            && !self.surnames.contains(&self.key(at + 1))
    }

    /// The token behind an address of the web that names a body: *Shopfast.com*.
    pub(super) fn domain_end(&self, at: usize) -> Option<usize> {
        const DOMAINS: [&str; 9] = ["com", "org", "net", "co", "io", "info", "tv", "news", "gov"];
        let tokens = &self.reading.document.tokens;
        let touch = |one: usize| tokens[one].span.end == tokens[one + 1].span.start;
        let is_stop = self.reading.kind(at + 1) == TokenKind::Stop && at + 2 < tokens.len();
        let is_domain = || DOMAINS.contains(&self.reading.word(at + 2));
        (is_stop && touch(at) && touch(at + 1) && is_domain()).then_some(at + 3)
    }

    /// The token behind the name in *(Lena Ortiz/PA)*: whoever took the picture is nobody of the
    /// story.
    pub(super) fn credit_end(&self, at: usize) -> Option<usize> {
        let opens = at > self.place.tokens.start && self.reading.kind(at - 1) == TokenKind::Open;
        let end = if opens { self.run_end(at) } else { at };
        (end > at && self.reading.word(end) == "/" && self.is_capital(end + 1)).then_some(end)
    }

    /// The token behind the run of words with a capital.
    pub(super) fn run_end(&self, start: usize) -> usize {
        let reading = self.reading;
        let mut at = start;
        while at < self.place.tokens.end.min(start + LONGEST_RUN) {
            at = match () {
                () if self.is_capital(at) => match at == start || self.goes_on(at) {
                    true => at + 1,
                    false => break,
                },
                () if at > start && self.is_joint(at) => {
                    at + if reading.kind(at) == TokenKind::Mark {
                        3
                    } else {
                        1
                    }
                }
                // *Cole, Jr.*
                () if reading.kind(at) == TokenKind::Comma
                    && reading.is(at + 1, &["jr.", "jr", "sr.", "sr"]) =>
                {
                    at + 2
                }
                // *Ortiz, SC,*
                () if reading.kind(at) == TokenKind::Comma
                    && at > start + 1
                    && self.is_degree(at + 1) =>
                {
                    at + 2
                }
                () if at > start && self.is_ampersand(at) => at + 1,
                () => break,
            };
        }
        at
    }

    /// *Paris Ortiz*, *Chicago Water Board*: the known part is not the whole name.
    pub(super) fn is_longer_name(&self, at: usize, end: usize) -> bool {
        if !self.goes_on(end) {
            return false;
        }
        let whole = self.run_end(end);
        let given = end == at + 1 && self.facts(at).given.is_some();
        let double = self.facts(end).given.is_some() && self.is_double_given(at, end);
        let surnamed = || whole == end + 1 && end == at + 1 && self.is_somebody_s(end);
        given || double || self.is_body(at..whole) || self.ends_in_role(whole) || surnamed()
    }

    /// *Vantry* in *Cornell Vantry, a pollster,*: a word that no language has, known as a surname
    /// or with a description of somebody behind.
    fn is_somebody_s(&self, at: usize) -> bool {
        const REACH: usize = 4;
        let (reading, facts) = (self.reading, self.facts(at));
        let known = facts.role.is_some() || facts.title || facts.place || facts.demonym;
        if known || reading.is_common_word(at) || self.place.heading || self.phrase(at).is_some() {
            return false;
        }
        let aside = reading.kind(at + 1) == TokenKind::Comma && reading.is(at + 2, &["a", "an"]);
        let describes = |at: usize| {
            let role = self.facts(at).role;
            role.is_some_and(|role| role.kind == RoleKind::Person)
        };
        let end = self.place.tokens.end.min(at + 3 + REACH);
        let plain = |at: &usize| matches!(reading.tag(*at), Tag::Noun | Tag::Adjective | Tag::Name);
        facts.surname || aside && (at + 3..end).take_while(plain).any(describes)
    }
}
