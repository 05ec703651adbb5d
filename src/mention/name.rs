//! Names: *Secretary of State Antony Blinken*, *Gus van der Berg Jr.*, *the Foreign Ministry*.

use super::{Evidence, Mention, MentionKind, Opener, Reader};
use crate::lexicon::{Gender, Number, Phrase, RoleKind, TitleKind};
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// Words that end a company's name and little else.
const COMPANY_ENDS: [&str; 22] = [
    "Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "LLC", "LLP", "PLC", "Plc", "Co", "Co.",
    "Group", "Holdings", "Capital", "Energy", "Partners", "Airlines", "Motors", "Technologies",
    "Times", "News",
];

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
        self.read_front(Front::default(), first)
    }

    /// Reads titles and what else stands in front of a name, and the name.
    fn read_front(&mut self, mut front: Front, first: usize) -> Option<usize> {
        let mut at = first;
        loop {
            let known = self.reading.longest_phrase(at, self.place.tokens.end);
            let goes_on = |end: usize| self.goes_on(end);
            match known {
                Some((end, Phrase::Title(gender, kind))) if goes_on(end) && !self.is_first_name(at, end) => {
                    front.add_title(at, gender, kind, self.reading.word(end - 1));
                    at = end;
                }
                Some((end, Phrase::Title(gender, TitleKind::Office))) if !self.is_bare_surname(at..end) => {
                    return Some(self.push_title(front.start.unwrap_or(at)..end, gender));
                }
                Some((end, Phrase::Speaker)) => return Some(self.push_person(&front, at..end, Evidence::Settled)),
                Some((end, Phrase::Organisation | Phrase::Place)) if self.is_front(end) => {
                    front.start.get_or_insert(at);
                    at = end;
                }
                Some((end, Phrase::Organisation)) if self.names_people(at..end) => return None,
                Some((end, Phrase::Organisation)) if !front.person && !self.is_longer_name(at, end) => {
                    return Some(self.push_body(at..end, MentionKind::Organisation));
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

    /// *Cuban said*: somebody's surname, if the article has somebody of that name.
    fn read_people_word(&mut self, at: usize) -> Option<usize> {
        let reading = self.reading;
        let determined = at > self.place.tokens.start && reading.is_article(at - 1);
        let alone = !determined && !reading.word(at).ends_with('s') && !matches!(reading.tag(at + 1), Tag::Noun | Tag::Adjective);
        alone.then(|| self.push_person(&Front::default(), at..at + 1, Evidence::Looks))
    }

    /// A name of which no list knows the whole.
    fn read_unknown(&mut self, mut front: Front, at: usize) -> Option<usize> {
        let end = self.run_end(at);
        if end == at {
            return None;
        }
        if let Some(title) = self.title_inside(at..end) {
            front.start.get_or_insert(at);
            return self.read_front(front, title);
        }
        if let Some(name) = self.behind_role(at..end) {
            front.start.get_or_insert(at);
            front.person = true;
            return self.read_unknown(front, name);
        }
        if !front.person && self.is_body(at..end) && !self.is_full_name(at..end) {
            let (start, end) = (front.start.unwrap_or(at), self.body_end(end));
            return Some(self.push_body(start..end, MentionKind::Organisation));
        }
        if end - at > LONGEST_PERSON {
            return Some(end);
        }
        let side = front.start.filter(|_| !front.person && end == at + 1 && !self.is_bare_surname(at..end));
        if let Some(start) = side.filter(|&start| start > self.place.tokens.start && self.reading.is_article(start - 1)) {
            return Some(self.push_body(start..end, MentionKind::Organisation));
        }
        let evidence = match front.person || self.looks_like_person(at..end) {
            true => Evidence::Settled,
            false if self.ends_in_role(end) && !self.is_bare_surname(at..end) => return None,
            false if self.place.heading && end > at + 1 => return Some(end),
            false => Evidence::Looks,
        };
        Some(self.push_person(&front, at..end, evidence))
    }

    /// Whether a name may start here: a capital that its place in the sentence does not explain.
    fn may_start_name(&self, at: usize) -> bool {
        let reading = self.reading;
        if !reading.is_capital(at) {
            return reading.names().particles.contains(reading.word(at))
                && reading.is_capital(at + 1)
                && reading.tag(at) == Tag::Name;
        }
        let tag = reading.tag(at);
        if is_number_word(reading.word(at)) || is_suffix(reading.word(at)) {
            return false;
        }
        if is_small(reading.word(at)) {
            return reading.longest_phrase(at, self.place.tokens.end).is_some();
        }
        if matches!(tag, Tag::Number | Tag::Pronoun | Tag::Modal | Tag::Wh | Tag::To | Tag::Coordinator | Tag::That) {
            return false;
        }
        if reading.is_time(at) {
            return !reading.is(at - usize::from(at > 0), &["in", "on", "last", "next", "since", "until", "by", "late", "early"])
                && (reading.is_capital(at + 1) && !reading.is_time(at + 1) || reading.is_finite(at + 1));
        }
        let opens = at == self.place.tokens.start || reading.kind(at - 1) == TokenKind::Mark;
        if opens && is_common(reading.word(at)) && !self.is_known_word(at) && !reading.is_capital(at + 1) {
            return false;
        }
        tag == Tag::Name || !opens && tag != Tag::Determiner || self.is_known_word(at)
    }

    fn is_known_word(&self, at: usize) -> bool {
        let (names, word) = (self.reading.names(), self.reading.word(at));
        let title = names.titles.contains_key(word) && self.reading.is_capital(at + 1);
        let given = names.given.contains_key(word) && (self.reading.is_capital(at + 1) || self.is_joint(at + 1) || self.reading.is_finite(at + 1));
        let phrase = || self.reading.longest_phrase(at, self.place.tokens.end);
        title || given || phrase().is_some_and(|(end, _)| end > at + 1)
    }

    /// Whether a name goes on at a token.
    fn goes_on(&self, at: usize) -> bool {
        at < self.place.tokens.end
            && (self.reading.is_capital(at)
                && !self.is_weekday(at)
                && !is_small(self.reading.word(at))
                && !matches!(self.reading.tag(at), Tag::Pronoun | Tag::Wh | Tag::Modal)
                || self.is_joint(at))
    }

    fn is_weekday(&self, at: usize) -> bool {
        self.reading.is_time(at) && {
            let names = self.reading.names();
            let word = self.reading.word(at);
            !names.given.contains_key(word) && !names.surnames.contains(word)
        }
    }

    /// *van*, *bin*, or a nickname in marks, before another word with a capital.
    fn is_joint(&self, at: usize) -> bool {
        let (reading, names) = (self.reading, self.reading.names());
        if names.particles.contains(reading.word(at)) && !reading.is_capital(at) {
            return reading.is_capital(at + 1) || names.particles.contains(reading.word(at + 1)) && reading.is_capital(at + 2);
        }
        reading.kind(at) == TokenKind::Mark
            && reading.is_capital(at + 1)
            && reading.kind(at + 2) == TokenKind::Mark
            && reading.is_capital(at + 3)
    }

    /// The token behind the run of words with a capital.
    fn run_end(&self, start: usize) -> usize {
        let reading = self.reading;
        let mut at = start;
        while at < self.place.tokens.end {
            at = match () {
                () if at > start && reading.kind(at) == TokenKind::Mark && self.is_joint(at) => at + 3,
                () if at > start && self.is_joint(at) => at + 1,
                () if reading.is_capital(at) && (at == start || self.goes_on(at)) => at + 1,
                // *Cole, Jr.*
                () if reading.kind(at) == TokenKind::Comma && reading.is(at + 1, &["Jr.", "Jr", "Sr.", "Sr"]) => at + 2,
                () => break,
            };
        }
        at
    }

    /// *Dean Cole*, *Earl Ortiz*: a title that is a given name here.
    fn is_first_name(&self, at: usize, end: usize) -> bool {
        end == at + 1
            && self.reading.names().given.contains_key(self.reading.word(at))
            && self.run_end(end) - end <= 2
    }

    /// *Baker said*, *Dean, a doctor,*: a surname alone that is also a role or a title.
    fn is_bare_surname(&self, name: Range<usize>) -> bool {
        let (reading, names, word) = (self.reading, self.reading.names(), self.reading.word(name.start));
        let determined = name.start > self.place.tokens.start && reading.tag(name.start - 1) == Tag::Determiner;
        name.len() == 1
            && !determined
            && reading.tag(name.start) == Tag::Name
            && (names.surnames.contains(word) || names.given.contains_key(word))
    }

    /// *Democrats*: people of a kind, not the body they belong to.
    fn names_people(&self, name: Range<usize>) -> bool {
        let lower = self.reading.word(name.start).to_lowercase();
        let role = self.reading.names().roles.get(lower.as_str());
        name.len() == 1 && role.is_some_and(|role| matches!(role.kind, RoleKind::Person | RoleKind::Group))
    }

    /// *Acme Research Director Tim Farr*: where the title starts that stands in the run.
    fn title_inside(&self, run: Range<usize>) -> Option<usize> {
        (run.start + 1..run.end.saturating_sub(1)).find(|&at| {
            let known = self.reading.longest_phrase(at, self.place.tokens.end);
            let Some((end, Phrase::Title(..))) = known else { return false };
            end < run.end && !is_suffix(self.reading.word(end)) && !self.is_first_name(at, end)
        })
    }

    /// *Cole Senior Adviser Lena Ortiz*: where the name starts behind a role in capitals.
    fn behind_role(&self, run: Range<usize>) -> Option<usize> {
        let names = self.reading.names();
        let role = |at: usize| names.roles.get(self.reading.word(at).to_lowercase().as_str()).is_some_and(|role| role.kind == RoleKind::Person);
        let given = |at: usize| names.given.contains_key(self.reading.word(at));
        (run.start + 1..run.end.saturating_sub(1)).find(|&at| given(at) && role(at - 1) && !given(at - 1))
    }

    /// Whether what was read up to here only describes the name behind: *CNN host Cole*.
    fn is_front(&self, end: usize) -> bool {
        let (reading, names) = (self.reading, self.reading.names());
        let title_behind = || matches!(reading.longest_phrase(end, self.place.tokens.end), Some((_, Phrase::Title(..))));
        if end >= self.place.tokens.end || !(self.goes_on(end) || title_behind()) {
            return false;
        }
        match reading.longest_phrase(end, self.place.tokens.end) {
            Some((_, Phrase::Title(..) | Phrase::Speaker)) => true,
            _ if self.title_inside(end..self.run_end(end)).is_some() => true,
            _ => names.given.contains_key(reading.word(end)) && self.goes_on(end + 1),
        }
    }

    /// *Paris Ortiz*, *Chicago Water Board*: the known part is not the whole name.
    fn is_longer_name(&self, at: usize, end: usize) -> bool {
        if !self.goes_on(end) {
            return false;
        }
        let whole = self.run_end(end);
        let given = end == at + 1 && self.reading.names().given.contains_key(self.reading.word(at));
        given || self.is_body(at..whole) || self.ends_in_role(whole)
    }

    /// *Russian*, *Democratic*: says where somebody belongs and names nobody.
    fn is_adjective(&self, at: usize) -> bool {
        const SIDES: [&str; 14] = [
            "Republican", "Democratic", "Democrat", "Conservative", "Liberal", "Labour", "Tory",
            "Green", "Former", "Acting", "Retired", "Longtime", "Fellow", "State",
        ];
        let word = self.reading.word(at);
        SIDES.contains(&word) || self.reading.names().demonyms.contains(word)
    }

    /// Whether the last word tells a body: *Foreign Ministry*, *Acme Holdings*.
    fn is_body(&self, name: Range<usize>) -> bool {
        let last = self.reading.word(name.end - 1);
        if name.len() < 2 && !self.reading.is(name.end, &["of", "for", "on"]) {
            return false;
        }
        let role = self.reading.names().roles.get(last.to_lowercase().as_str());
        COMPANY_ENDS.contains(&last) || role.is_some_and(|role| role.kind == RoleKind::Organisation)
    }

    fn ends_in_role(&self, end: usize) -> bool {
        let last = self.reading.word(end - 1).to_lowercase();
        self.reading.names().roles.contains_key(last.as_str())
    }

    /// *Institute for Northern Waters*: a body's name goes on behind *of* and *for*.
    fn body_end(&self, end: usize) -> usize {
        let reading = self.reading;
        if !reading.is(end, &["of", "for", "on"]) {
            return end;
        }
        let next = if reading.is(end + 1, &["the"]) { end + 2 } else { end + 1 };
        match self.run_end(next) {
            last if last > next && reading.is_capital(next) && !self.is_weekday(next) => last,
            _ => end,
        }
    }

    /// A given name with a known surname, or initials inside.
    fn is_full_name(&self, name: Range<usize>) -> bool {
        let names = self.reading.names();
        let initials = name.clone().any(|at| is_initial(self.reading.word(at)));
        let given = names.given.contains_key(self.reading.word(name.start));
        name.len() > 1 && name.len() < 5 && given && (initials || names.surnames.contains(self.reading.word(name.end - 1)))
    }

    /// A given name, initials or a known surname.
    fn looks_like_person(&self, name: Range<usize>) -> bool {
        let (names, first) = (self.reading.names(), self.reading.word(name.start));
        let last = self.reading.word(name.end - 1);
        if name.len() == 1 {
            return names.given.contains_key(first) && !names.places.contains(first) && !self.reading.is_time(name.start);
        }
        names.given.contains_key(first)
            || is_initial(first)
            || names.particles.contains(last) && name.len() > 2
            || names.surnames.contains(last) && name.len() <= 3
    }

    fn push_person(&mut self, front: &Front, name: Range<usize>, evidence: Evidence) -> usize {
        let (start, end) = (front.start.unwrap_or(name.start), name.end);
        let mut mention = self.mention(MentionKind::Person(evidence), start..end);
        mention.title = start..name.start;
        mention.gender = match front.gender {
            Gender::Any => self.given_gender(name.start),
            told => told,
        };
        mention.number = if front.plural { Number::Plural } else { Number::Singular };
        mention.core = name;
        self.take_descriptor(&mut mention);
        self.take_role_before(&mut mention);
        self.found.push(mention);
        end
    }

    fn given_gender(&self, at: usize) -> Gender {
        let (given, word) = (&self.reading.names().given, self.reading.word(at));
        let first_part = || given.get(word.split('-').next()?);
        given.get(word).or_else(first_part).copied().unwrap_or_default()
    }

    /// *city engineer Hollis Mark*: the role that touches the name describes it.
    fn take_descriptor(&mut self, mention: &mut Mention) {
        self.take_office_of(mention);
        let titled = !mention.title.is_empty() || mention.core.len() > 1;
        let touching = |role: &Mention| {
            let person = role.kind == MentionKind::Role(RoleKind::Person) || titled && role.is_role();
            person && role.tokens.end == mention.tokens.start
        };
        let Some(role) = self.found.pop_if(|role| touching(role)) else { return };
        let start = self.after_possessive(role.tokens.clone());
        mention.title = start..mention.core.start;
        mention.tokens.start = start;
        mention.subject = self.reading.is_subject(mention.tokens.clone(), self.place.tokens.clone());
        mention.settle(role.gender);
    }

    /// *secretary of state Lena Ortiz*: the role stands before *of*.
    fn take_office_of(&mut self, mention: &mut Mention) {
        let reading = self.reading;
        let first = self.place.tokens.start;
        let noun = |at: &usize| reading.tag(*at) == Tag::Noun && !reading.is_capital(*at);
        let nouns = (first..mention.tokens.start).rev().take(3).take_while(noun).count();
        let start = mention.tokens.start - nouns;
        if nouns == 0 || start < first + 2 || !reading.is(start - 1, &["of"]) {
            return;
        }
        let inner = self.found.iter().rev().take_while(|role| role.is_role() && role.tokens.start >= start).count();
        let before = self.found.len() - inner;
        let office = self.found[..before].last().filter(|role| {
            role.kind == MentionKind::Role(RoleKind::Person) && role.tokens.end == start - 1
        });
        if let Some(tokens) = office.map(|role| role.tokens.clone()) {
            self.found.truncate(before - 1);
            mention.title = self.after_possessive(tokens)..mention.core.start;
            mention.tokens.start = mention.title.start;
            mention.settle(Gender::Any);
        }
    }

    /// *the mayor, Lena Ortiz,*: the role before the comma describes the name.
    fn take_role_before(&mut self, mention: &mut Mention) {
        let Some(role) = self.found.iter_mut().rev().take(4).find(|role| !role.absorbed && role.is_role()) else { return };
        let reading = self.reading;
        let end = reading.description_end(role.core.end, mention.tokens.start);
        let beside = role.kind == MentionKind::Role(RoleKind::Person)
            && role.sentence == mention.sentence
            && role.opener != Opener::Bare
            && end + 1 == mention.tokens.start
            && reading.kind(end) == TokenKind::Comma
            && (reading.closes_aside(mention.tokens.end) || reading.is_possessor(mention.tokens.end));
        if beside {
            role.absorbed = true;
            mention.apposition = role.tokens.start..end;
            let gender = role.gender;
            mention.settle(gender);
        }
    }

    fn after_possessive(&self, tokens: Range<usize>) -> usize {
        let owner = tokens.clone().rev().find(|&at| self.reading.tag(at) == Tag::Possessive);
        match owner {
            Some(owner) => owner + 1,
            None => tokens.start,
        }
    }

    fn push_body(&mut self, tokens: Range<usize>, kind: MentionKind) -> usize {
        let end = tokens.end;
        let mut mention = self.mention(kind, tokens);
        (mention.gender, mention.number) = (Gender::Neuter, Number::Singular);
        self.found.push(mention);
        end
    }

    /// *the President said*: an office without a name.
    fn push_title(&mut self, tokens: Range<usize>, gender: Gender) -> usize {
        let end = tokens.end;
        let start = match self.reading.tag(tokens.start.saturating_sub(1)) {
            Tag::Determiner if tokens.start > self.place.tokens.start => tokens.start - 1,
            _ => tokens.start,
        };
        let mut mention = self.mention(MentionKind::Role(RoleKind::Person), start..end);
        mention.core = tokens;
        mention.opener = if self.reading.is(start, &["a", "an"]) { Opener::Indefinite } else { Opener::Definite };
        (mention.gender, mention.number) = (gender, Number::Singular);
        self.set_beside(&mut mention);
        self.found.push(mention);
        end
    }
}

impl Mention {
    /// A role beside a name settles that it is a person's, and may tell the gender.
    fn settle(&mut self, gender: Gender) {
        self.kind = MentionKind::Person(Evidence::Settled);
        if self.gender == Gender::Any {
            self.gender = gender;
        }
    }
}

impl Front {
    fn add_title(&mut self, at: usize, gender: Gender, _kind: TitleKind, last: &str) {
        self.start.get_or_insert(at);
        self.person = true;
        self.plural |= matches!(last, "Sens." | "Reps." | "Presidents" | "Senators" | "Drs." | "Messrs." | "Govs.");
        if self.gender == Gender::Any {
            self.gender = gender;
        }
    }
}

/// Words that no name starts with, whatever their capital at the start of a sentence or
/// in a headline makes of them.
pub(super) fn is_small(word: &str) -> bool {
    matches!(
        word,
        "The" | "A" | "An" | "But" | "And" | "Or" | "So" | "Yet" | "Even" | "Still" | "While" | "When" | "If"
            | "As" | "After" | "Before" | "Since" | "Though" | "Although" | "Because" | "In" | "On" | "At" | "By"
            | "For" | "From" | "With" | "To" | "Of" | "Like" | "Unlike" | "Despite" | "During" | "Under" | "Over"
            | "Against" | "About" | "Also" | "Then" | "Now" | "Once" | "Only" | "Just" | "Not" | "No" | "Both"
            | "Neither" | "Either" | "Many" | "Most" | "Some" | "Several" | "Every" | "Each" | "All" | "Other"
            | "Another" | "This" | "That" | "These" | "Those" | "Said" | "Says" | "Asked" | "Added" | "Meanwhile"
            | "However" | "Instead" | "Later" | "Earlier" | "Why" | "How" | "What" | "Where" | "Who" | "Which"
            | "Is" | "Was" | "Are" | "Were" | "Has" | "Had" | "Have" | "Do" | "Does" | "Did" | "Would" | "Can"
            | "Could" | "Should" | "It" | "He" | "She" | "They" | "We" | "I" | "You" | "His" | "Her" | "Their"
            | "Our" | "My" | "Your" | "Its" | "Yes" | "Perhaps" | "Maybe" | "Until" | "Without"
            | "Yesterday" | "Today" | "Tomorrow" | "Tells" | "Told"
    )
}

/// *Interestingly*, *Fact-checkers*: no name looks like that.
fn is_common(word: &str) -> bool {
    let second_part_small = word.split_once('-').is_some_and(|(_, part)| part.len() > 3 && part.ends_with('s') && part.starts_with(char::is_lowercase));
    second_part_small || word.len() > 5 && word.ends_with("ly")
}

/// *Thirty-eight percent*
fn is_number_word(word: &str) -> bool {
    let tens = word.split('-').next().unwrap_or(word);
    matches!(
        tens,
        "One" | "Two" | "Three" | "Four" | "Five" | "Six" | "Seven" | "Eight" | "Nine" | "Ten" | "Eleven" | "Twelve"
            | "Twenty" | "Thirty" | "Forty" | "Fifty" | "Sixty" | "Seventy" | "Eighty" | "Ninety" | "Hundreds"
            | "Thousands" | "Dozens"
    )
}

/// *Jr.*: follows a surname.
fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
}

/// *J.* or *J.R.*
pub(super) fn is_initial(word: &str) -> bool {
    word.ends_with('.') && word.len() <= 4 && word.chars().filter(|letter| *letter != '.').all(char::is_uppercase)
}
