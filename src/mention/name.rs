//! Names: *Secretary of State Antony Blinken*, *Gus van der Berg Jr.*, *the Foreign Ministry*.

use super::word::{given_part, is_suffix};
use super::{Evidence, MentionKind, Opener, Reader};
use crate::lexicon::{Gender, Number, Phrase, RoleKind, TitleKind};
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// No name of a person has more words than this.
const LONGEST_PERSON: usize = 6;

/// What has been read in front of a name.
#[derive(Default)]
struct Front {
    /// Where the description starts, if there is one.
    start: Option<usize>,
    gender: Gender,
    plural: bool,
    person: bool,
}

impl Reader<'_> {
    /// Reads the name that starts at a token, with its titles.
    pub(super) fn read_name(&mut self, first: usize) -> Option<usize> {
        if !self.may_start_name(first) {
            return None;
        }
        if let Some(end) = self.credit_end(first) {
            return Some(end);
        }
        if let Some(end) = self.domain_end(first) {
            return Some(self.push_body(first..end, MentionKind::Organisation));
        }
        if self.is_sort_of_body(first) {
            return None;
        }
        if let Some(end) = self.body_behind_sort(first) {
            return Some(self.push_body(first..end, MentionKind::Organisation));
        }
        if self.is_outlet(first) || self.reading.word(first).ends_with("-TV") {
            return Some(self.push_body(first..first + 1, MentionKind::Organisation));
        }
        self.read_front(Front::default(), first)
    }

    /// *Baker said*: a word of the language that is the surname of somebody named before.
    pub(super) fn read_surname(&mut self, at: usize) -> Option<usize> {
        let reading = self.reading;
        if !self.is_capital(at) || self.surnames.is_empty() {
            return None;
        }
        let facts = self.facts(at);
        let plain = reading.tag(at) != Tag::Name
            || facts.role.is_some()
            || facts.small
            || facts.time
            || facts.title;
        if !plain || !self.surnames.contains(&self.key(at)) || self.goes_on(at + 1) {
            return None;
        }
        let opens = at == self.place.tokens.start || reading.kind(at - 1) == TokenKind::Mark;
        let acts = reading.is_finite(at + 1) || reading.is_possessor(at + 1);
        let alone = match opens {
            true => acts || reading.kind(at + 1) == TokenKind::Comma,
            false => acts || reading.tag(at + 1) != Tag::Noun && !reading.is_article(at - 1),
        };
        alone.then(|| self.push_person(&Front::default(), at..at + 1, Evidence::Looks))
    }

    /// Notes the surname of a full name.
    fn note_surname(&mut self, name: Range<usize>, evidence: Evidence) {
        if name.len() < 2 || evidence != Evidence::Settled {
            return;
        }
        let last = name.end - 1;
        let side =
            || self.facts(last).demonym || self.reading.is(last, &["democrat", "republican"]);
        let last = match self.facts(last).particle && name.len() > 2 {
            // *Ortiz MP*, *Ortiz, SC*
            true if self.reading.kind(last - 1) == TokenKind::Comma => last - 2,
            true => last - 1,
            false => last,
        };
        if !is_suffix(self.reading.word(last)) && !side() {
            self.surnames.insert(self.key(last));
        }
    }

    /// Reads titles and what else stands in front of a name, and the name.
    fn read_front(&mut self, mut front: Front, first: usize) -> Option<usize> {
        let mut at = first;
        loop {
            let known = self.phrase(at);
            let goes_on = |end: usize| self.goes_on(end);
            match known {
                Some((end, Phrase::Title(gender, kind)))
                    if goes_on(end) && !self.is_first_name(at, end) =>
                {
                    front.add_title(at, gender, kind, self.reading.word(end - 1));
                    at = end;
                }
                // *President and CEO Lena Ortiz*
                Some((end, Phrase::Title(gender, TitleKind::Office)))
                    if self.has_second_title(end) =>
                {
                    front.add_title(at, gender, TitleKind::Office, self.reading.word(end - 1));
                    at = end + 1;
                }
                // *Minister for Transport Lena Ortiz*
                Some((end, Phrase::Title(gender, kind))) if self.behind_office(end).is_some() => {
                    front.add_title(at, gender, kind, self.reading.word(end - 1));
                    at = self.behind_office(end).unwrap_or(end);
                }
                // *Mr. Singer* is no singer.
                Some((end, Phrase::Title(gender, TitleKind::Office)))
                    if !front.person && !self.is_bare_surname(at..end) =>
                {
                    return Some(self.push_title(front.start.unwrap_or(at)..end, gender));
                }
                // *Hugh Cole, Bishop of Rome*
                Some((end, Phrase::Title(gender, _)))
                    if front.start.is_none()
                        && self.reading.is(end, &["of"])
                        && self.facts(at).role.is_some()
                        && self.is_capital(end + 1) =>
                {
                    return Some(self.push_title(at..end, gender));
                }
                Some((end, Phrase::Speaker)) => {
                    return Some(self.push_person(&front, at..end, Evidence::Settled));
                }
                Some((end, Phrase::Organisation | Phrase::Place)) if self.is_front(at, end) => {
                    front.start.get_or_insert(at);
                    at = end;
                }
                Some((end, Phrase::Organisation)) if self.names_people(at..end) => return None,
                // *his wife Dawn*, who is no newspaper
                Some((end, Phrase::Organisation))
                    if end == at + 1 && self.run_end(at) == end && self.is_introduced(at) =>
                {
                    self.surnames.insert(self.key(at));
                    return Some(self.push_person(&front, at..end, Evidence::Settled));
                }
                Some((end, Phrase::Organisation))
                    if !front.person && !self.is_longer_name(at, end) =>
                {
                    let start = self.with_people(front.start, at..end);
                    let end = self.listed_end(at..end);
                    return Some(self.push_body(start..end, MentionKind::Organisation));
                }
                // *the South Carolina Republican*: the role is read with its place.
                Some((end, Phrase::Place)) if !front.person && self.is_of_place(end) => {
                    return Some(end);
                }
                // *Ohio PTA*
                Some((end, Phrase::Place)) if !front.person && self.is_initialism(end) => {
                    return match self.phrase(end) {
                        Some(_) => self.read_front(front, end),
                        None => Some(self.push_body(at..end + 1, MentionKind::Organisation)),
                    };
                }
                Some((end, Phrase::Place)) if !front.person && !self.is_longer_name(at, end) => {
                    return Some(self.push_body(at..end, MentionKind::Place));
                }
                _ if front.start.is_none() && self.is_adjective(at) => {
                    if !goes_on(at + 1) {
                        return self.read_people_word(at);
                    }
                    front.start = Some(at);
                    at += 1;
                }
                _ => return self.read_unknown(front, at),
            }
        }
    }

    /// *Republican* in *the South Carolina Republican*: somebody of the place before.
    pub(super) fn is_of_place(&self, at: usize) -> bool {
        self.reading
            .is(at, &["republican", "republicans", "democrat", "democrats"])
            && self.run_end(at) == at + 1
            && !self.place.heading
    }

    /// *Libyan Red Crescent*: whose it is belongs to a body's name of more than one word.
    fn with_people(&self, front: Option<usize>, body: Range<usize>) -> usize {
        let own =
            |&start: &usize| start + 1 == body.start && body.len() > 1 && self.facts(start).demonym;
        front.filter(own).unwrap_or(body.start)
    }

    /// *Cuban said*: somebody's surname, if the article has somebody of that name.
    fn read_people_word(&mut self, at: usize) -> Option<usize> {
        let reading = self.reading;
        let determined = at > self.place.tokens.start && reading.is_article(at - 1);
        let surname = self.facts(at).demonym;
        if surname && determined && self.is_one_of_a_place(at) {
            return Some(self.push_title(at..at + 1, Gender::Any));
        }
        let alone = surname
            && !determined
            && !reading.word(at).ends_with('s')
            && !matches!(reading.tag(at + 1), Tag::Noun | Tag::Adjective);
        alone.then(|| self.push_person(&Front::default(), at..at + 1, Evidence::Looks))
    }

    /// *the Texan said*, *the Swede said*: somebody by the place; *the French* are many.
    fn is_one_of_a_place(&self, at: usize) -> bool {
        let reading = self.reading;
        let (word, demonyms) = (reading.word(at), &reading.names().demonyms);
        reading.is(at - 1, &["the"])
            && (word.ends_with("an") || demonyms.contains_key(&*format!("{word}s")))
            && (reading.is_finite(at + 1) || reading.tag(at + 1) == Tag::Punctuation)
    }

    /// A name of which no list knows the whole.
    fn read_unknown(&mut self, mut front: Front, at: usize) -> Option<usize> {
        let end = self.run_end(at);
        if end == at {
            return None;
        }
        let body = self.body_beyond(at..end).filter(|_| !front.person);
        if let Some(end) = body {
            let start = front.start.unwrap_or(at);
            return Some(self.push_body(start..end, MentionKind::Organisation));
        }
        if let Some(title) = self.title_inside(at..end) {
            front.start.get_or_insert(at);
            return self.read_front(front, title);
        }
        if let Some(name) = self.behind_word(at..end) {
            if self.facts(at).role.is_some() {
                front.start.get_or_insert(at);
            }
            return self.read_unknown(front, name);
        }
        if let Some(name) = self.behind_role(at..end) {
            front.start.get_or_insert(at);
            front.person = true;
            return self.read_unknown(front, name);
        }
        if let Some(name) = self.behind_body(at..end) {
            return self.read_unknown(front, name);
        }
        if let Some(name) = self.behind_sort(at..end) {
            let end = self.push_body(name..end, MentionKind::Organisation);
            if let Some(body) = self.found.last_mut() {
                body.title = at..name;
            }
            return Some(end);
        }
        let office = !front.person && front.start.is_none();
        if office && self.is_office_before_a_name(at..end) {
            return Some(self.push_title(at..end, Gender::Any));
        }
        if !front.person && self.is_seat_of_a_place(at..end) {
            return Some(self.push_title(at..end, Gender::Any));
        }
        if !front.person && self.is_one_of_a_side(at..end) {
            return Some(end);
        }
        // *Roman Homes*
        if let Some(start) = front.start.filter(|_| !front.person && end == at + 1)
            && self.ends_like_a_body(at..end)
        {
            return Some(self.push_body(start..end, MentionKind::Organisation));
        }
        let fellowship = !front.person && self.is_fellowship(at..end);
        if fellowship || !front.person && self.is_body(at..end) && !self.is_full_name(at..end) {
            let (start, end) = (front.start.unwrap_or(at), self.body_end(end));
            return Some(self.push_body(start..end, MentionKind::Organisation));
        }
        if end - at > LONGEST_PERSON {
            return Some(end);
        }
        let side = front
            .start
            .filter(|_| !front.person && end == at + 1 && !self.is_bare_surname(at..end));
        if let Some(start) = side
            .filter(|&start| start > self.place.tokens.start && self.reading.is_article(start - 1))
        {
            return Some(self.push_body(start..end, MentionKind::Organisation));
        }
        if !front.person && self.is_named_after(at..end) {
            return Some(self.push_body(at..end, MentionKind::Organisation));
        }
        let evidence = match front.person || self.looks_like_person(at..end) {
            true => Evidence::Settled,
            false if self.ends_in_role(end) && !self.is_bare_surname(at..end) => return None,
            false if self.place.heading && end > at + 1 => return Some(end),
            false => Evidence::Looks,
        };
        Some(self.push_person(&front, at..end, evidence))
    }

    /// *the Louth TD*, *the Mill Lane South MP*: somebody by the place of a seat.
    fn is_seat_of_a_place(&self, run: Range<usize>) -> bool {
        const LONGEST: usize = 5;
        (2..=LONGEST).contains(&run.len())
            && run.start > self.place.tokens.start
            && self.reading.is(run.start - 1, &["the"])
            && self.is_seat(run.end - 1)
    }

    /// *Ava City Lord Mayor, Lena Ortiz, said*: the run ends in an office, and a name follows.
    fn is_office_before_a_name(&self, run: Range<usize>) -> bool {
        let name = run.end + 1;
        let behind = self.run_end(name);
        let in_commas = self.reading.kind(run.end) == TokenKind::Comma
            && self.reading.kind(behind) == TokenKind::Comma
            && behind > name + 1;
        let ends_in_title = |at: usize| matches!(self.phrase(at), Some((end, Phrase::Title(_, TitleKind::Office))) if end == run.end);
        in_commas
            && !self.place.heading
            && self.facts(run.start).given.is_none()
            && self.facts(name).given.is_some()
            && (run.start + 1..run.end).any(ends_in_title)
    }

    /// *TD*: a title in capitals, of whoever sits for a place or a side.
    pub(super) fn is_seat(&self, at: usize) -> bool {
        let in_capitals = |word: &str| word.chars().all(char::is_uppercase);
        at < self.place.tokens.end && self.facts(at).title && in_capitals(self.reading.word(at))
    }

    /// *a Rural Alliance TD*: names the side, not the one who sits for it.
    fn is_one_of_a_side(&self, run: Range<usize>) -> bool {
        let reading = self.reading;
        let before = run.start.checked_sub(1);
        let is_any = before.is_some_and(|at| reading.is(at, &["a", "an", "one", "another"]));
        is_any && (self.is_seat(run.end) || run.len() > 1 && self.is_seat(run.end - 1))
    }

    fn push_person(&mut self, front: &Front, name: Range<usize>, evidence: Evidence) -> usize {
        let (start, end) = (front.start.unwrap_or(name.start), name.end);
        self.note_surname(name.clone(), evidence);
        let mut mention = self.mention(MentionKind::Person(evidence), start..end);
        mention.title = start..name.start;
        // *Governor Hassan*, *Democrat Clinton*: behind a title a single word is a surname.
        let described = front.start.is_some() && self.facts(name.start).surname;
        let surname = (front.person || described) && name.len() == 1;
        mention.gender = match front.gender {
            Gender::Any if !surname => self.given_gender(name.start),
            told => told,
        };
        mention.number = if front.plural {
            Number::Plural
        } else {
            Number::Singular
        };
        mention.core = name;
        self.take_descriptor(&mut mention);
        self.take_role_before(&mut mention);
        self.take_sort_of_body(&mut mention);
        self.take_role_with_clause(&mut mention);
        self.take_sort_set_apart(&mut mention);
        self.found.push(mention);
        end
    }

    fn given_gender(&self, at: usize) -> Gender {
        let (given, word) = (&self.reading.names().given, self.reading.word(at));
        let first_part = || given.get(given_part(word)?).copied();
        self.facts(at).given.or_else(first_part).unwrap_or_default()
    }

    fn push_body(&mut self, tokens: Range<usize>, kind: MentionKind) -> usize {
        let end = tokens.end;
        let mut mention = self.mention(kind, tokens);
        (mention.gender, mention.number) = (Gender::Neuter, Number::Singular);
        if kind == MentionKind::Organisation {
            self.take_sort(&mut mention);
            self.take_role_with_clause(&mut mention);
        }
        self.found.push(mention);
        end
    }

    /// *the President said*: an office without a name.
    fn push_title(&mut self, tokens: Range<usize>, gender: Gender) -> usize {
        let end = tokens.end;
        let start = match self.reading.tag(tokens.start.saturating_sub(1)) {
            Tag::Determiner if tokens.start > self.place.tokens.start => tokens.start - 1,
            // *the independent MP*
            Tag::Adjective | Tag::Noun if self.is_seat(tokens.end - 1) => {
                self.phrase_start(tokens.start)
            }
            _ => tokens.start,
        };
        let mut mention = self.mention(MentionKind::Role(RoleKind::Person), start..end);
        let tokens_start = tokens.start;
        mention.core = tokens;
        mention.opener = match () {
            () if self.reading.is(start, &["a", "an"]) => Opener::Indefinite,
            // *Ortiz’s likely VP*
            () if (start..tokens_start).any(|at| self.is_owner(at)) => Opener::Possessive,
            () => Opener::Definite,
        };
        (mention.gender, mention.number) = (gender, Number::Singular);
        self.set_beside(&mut mention);
        self.found.push(mention);
        end
    }
}

impl Front {
    fn add_title(&mut self, at: usize, gender: Gender, _kind: TitleKind, last: &str) {
        self.start.get_or_insert(at);
        self.person = true;
        self.plural |= matches!(
            last,
            "Sens." | "Reps." | "Presidents" | "Senators" | "Drs." | "Messrs." | "Govs."
        );
        if self.gender == Gender::Any {
            self.gender = gender;
        }
    }
}
