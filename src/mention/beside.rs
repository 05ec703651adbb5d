//! Descriptions beside a name: *city engineer Hollis Cole*, *Lena Ortiz, the mayor,*.
//!
//! They settle that a name is a person's, may tell the gender, and are no mention of
//! anybody else.

use super::{Evidence, Mention, MentionKind, Opener, Reader, Reading};
use crate::lexicon::{Gender, Number, RoleKind};
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

/// No description is followed further.
const LONGEST: usize = 40;

impl Reader<'_> {
    /// *city engineer Hollis Mark*: the role that touches the name describes it.
    pub(super) fn take_descriptor(&mut self, mention: &mut Mention) {
        self.take_office_of(mention);
        let titled = !mention.title.is_empty() || mention.core.len() > 1;
        let front = self.before_brackets(mention.tokens.start);
        // *the voters Mrs Ortiz needs*
        let one = |role: &Mention| {
            role.number != Number::Plural || self.reading.is(mention.tokens.end, &["and", ","])
        };
        let touching = |role: &Mention| {
            let person = role.kind == MentionKind::Role(RoleKind::Person)
                || titled && role.is_role() && one(role);
            // A headline that ends in *mayor* says nothing of the name that opens the article.
            let touches = match front == mention.tokens.start {
                true => role.tokens.end == front,
                false => self.reading.description_end(role.core.end, front) == front,
            };
            person && touches && role.paragraph == mention.paragraph
        };
        let Some(role) = self.found.pop_if(|role| touching(role)) else {
            return;
        };
        let start = self.after_possessive(role.tokens.clone());
        mention.title = start..mention.core.start;
        mention.tokens.start = start;
        mention.subject = self
            .reading
            .is_subject(mention.tokens.clone(), self.place.tokens.clone());
        mention.settle(role.gender);
    }

    /// Where *(rural)* starts in *Superintendent (rural) Lena Ortiz*, whatever was read in it; the
    /// token itself if there is nothing like that.
    fn before_brackets(&mut self, at: usize) -> usize {
        const LONGEST: usize = 8;
        let (reading, first) = (self.reading, self.place.tokens.start);
        if at < first + 3 || reading.kind(at - 1) != TokenKind::Close {
            return at;
        }
        let mut inside = (first.max(at.saturating_sub(LONGEST))..at - 1).rev();
        let Some(open) = inside.find(|&at| reading.kind(at) == TokenKind::Open) else {
            return at;
        };
        let within = |other: &Mention| other.tokens.start > open;
        let others = self.found.iter().rev();
        let count = others.take_while(|other| within(other)).count();
        let before = self.found.len() - count;
        let leads =
            |role: &Mention| role.is_role() && reading.description_end(role.core.end, open) == open;
        // *Police* in *Superintendent of Police (rural)*
        let mut roles = self.found[..before].iter().rev().take(2);
        let Some(inner) = roles.position(leads) else {
            return at;
        };
        let inner = inner + usize::from(roles.next().is_some_and(leads));
        self.found.truncate(before - inner);
        open
    }

    /// *secretary of state Lena Ortiz*: the role stands before *of*.
    fn take_office_of(&mut self, mention: &mut Mention) {
        let reading = self.reading;
        let first = self.place.tokens.start;
        // *a friend of actor Ortiz* is not Ortiz.
        let is_somebody = |at: usize| {
            let role = self.facts(at).role;
            role.is_some_and(|role| role.kind == RoleKind::Person)
        };
        let noun = |at: &usize| {
            let noun = matches!(reading.tag(*at), Tag::Noun | Tag::Name | Tag::Adjective);
            noun && !is_somebody(*at)
        };
        let nouns = (first..mention.tokens.start)
            .rev()
            .take(5)
            .take_while(noun)
            .count();
        let start = mention.tokens.start - nouns;
        let the = usize::from(start > first && reading.is(start - 1, &["the"]));
        let joint = (start - the).saturating_sub(1);
        let full = mention.core.len() > 1;
        if nouns == 0 || !full || joint < first + 1 || !reading.is(joint, &["of", "for", "on"]) {
            return;
        }
        let inner = self
            .found
            .iter()
            .rev()
            .take_while(|other| other.tokens.start >= joint)
            .count();
        let before = self.found.len() - inner;
        let office = self.found[..before].last().filter(|role| {
            role.kind == MentionKind::Role(RoleKind::Person)
                && role.tokens.end == joint
                && role.number != Number::Plural
                && role.opener != Opener::Indefinite
        });
        if let Some(tokens) = office.map(|role| role.tokens.clone()) {
            self.found.truncate(before - 1);
            mention.title = self.after_possessive(tokens)..mention.core.start;
            mention.tokens.start = mention.title.start;
            mention.settle(Gender::Any);
        }
    }

    /// *the mayor, Lena Ortiz,*, *a baker named Lena Ortiz*: the role before describes the name.
    pub(super) fn take_role_before(&mut self, mention: &mut Mention) {
        let (reading, first) = (self.reading, self.place.tokens.start);
        let mut before = (0..self.found.len()).rev().take(4);
        let is_free = |at: &usize| !self.found[*at].absorbed && self.found[*at].is_role();
        let Some(nearest) = before.find(is_free) else {
            return;
        };
        // *Lawyer for the man, Lena Ortiz, said*: she is the lawyer.
        let end = self.found[nearest].tokens.end;
        let leads = |role: &Mention| {
            role.kind == MentionKind::Role(RoleKind::Person)
                && role.tokens.start == first
                && role.opener == Opener::Bare
                && role.number == Number::Singular
                && reading.is(role.core.end, &["for", "of"])
                && reading.description_end(role.core.end, end) == end
        };
        let outer = nearest
            .checked_sub(1)
            .filter(|&outer| leads(&self.found[outer]));
        let role = &mut self.found[outer.unwrap_or(nearest)];
        let may_describe = role.kind == MentionKind::Role(RoleKind::Person)
            && role.sentence == mention.sentence
            && (role.opener != Opener::Bare || outer.is_some());
        if !may_describe {
            return;
        }
        let sentence = self.place.tokens.end;
        let end = reading.description_end(role.core.end, mention.tokens.start);
        // *the vicar, the Rev Lena Ortiz,*
        let has_article = !mention.title.is_empty()
            && mention.tokens.start > 0
            && reading.is(mention.tokens.start - 1, &["the"]);
        let start = mention.tokens.start - usize::from(has_article);
        let aside = (end + 1 == start
            || end + 2 == start && reading.word(end + 1).ends_with("year-old"))
            && reading.kind(end) == TokenKind::Comma
            && (reading.closes_aside(reading.behind_home(mention.tokens.end, sentence))
                || reading.is_possessor(mention.tokens.end));
        // *a baker named Lena Ortiz*
        let named = end + 1 == start && reading.is(end, &["named", "called"])
            || end + 2 == start && reading.is(end, &["known"]) && reading.is(end + 1, &["as"]);
        if aside || named {
            role.absorbed = true;
            mention.apposition = role.tokens.start..end;
            let gender = role.gender;
            mention.settle(gender);
            // *a study by a sociologist, Lena Ortiz, found*: she is no subject.
            let whole = mention.apposition.start..mention.tokens.end;
            mention.subject = self.leads(whole.start)
                || self.reading.is_subject(whole, self.place.tokens.clone());
        }
    }

    /// *the firm that runs the ferry, Bluepeak, said*: a role of which a clause tells which one it
    /// is, and then its name in commas.
    pub(super) fn take_role_with_clause(&mut self, mention: &mut Mention) {
        let (reading, start) = (self.reading, mention.tokens.start);
        let apart = mention.apposition.is_empty()
            && !mention.heading
            && start > self.place.tokens.start
            && reading.kind(start - 1) == TokenKind::Comma
            && reading.kind(mention.tokens.end) == TokenKind::Comma
            && reading.is_finite(mention.tokens.end + 1);
        if !apart {
            return;
        }
        let first = self.place.tokens.start.max(start.saturating_sub(LONGEST));
        let unbroken = (first..start - 1)
            .rev()
            .take_while(|&at| reading.tag(at) != Tag::Punctuation)
            .count();
        let clause = start - 1 - unbroken..start - 1;
        let tells_which = |role: &Mention| {
            role.tokens.start >= clause.start
                && role.opener == Opener::Definite
                && role.number != Number::Plural
                && reading.is(role.core.end, &["that", "which", "who"])
        };
        let mut before = self.found.iter_mut().rev();
        let mut near = before
            .by_ref()
            .take_while(|role| role.tokens.start >= clause.start);
        let Some(role) = near.find(|role| role.is_role() && tells_which(role)) else {
            return;
        };
        match role.kind {
            MentionKind::Role(RoleKind::Person) if mention.kind != MentionKind::Organisation => {
                mention.settle(role.gender);
            }
            MentionKind::Role(RoleKind::Organisation) => mention.become_body(),
            _ => return,
        }
        role.absorbed = true;
        mention.apposition = role.tokens.clone();
        mention.subject = true;
    }

    /// *his wife Dawn*, *her son, Chelsea,*: a relative, so that what follows is no body.
    pub(super) fn is_introduced(&self, at: usize) -> bool {
        let reading = self.reading;
        let relative = |role: &Mention| {
            let comma = role.tokens.end + 1 == at && reading.kind(at - 1) == TokenKind::Comma;
            role.kind == MentionKind::Role(RoleKind::Person)
                && role.number != Number::Plural
                && role.opener == Opener::Possessive
                && (role.tokens.end == at || comma)
                && role.paragraph == self.place.paragraph
        };
        self.facts(at).given.is_some() && self.found.last().is_some_and(relative)
    }

    fn after_possessive(&self, tokens: Range<usize>) -> usize {
        let owner = tokens.clone().rev().find(|&at| self.is_owner(at));
        match owner {
            Some(owner) => owner + 1,
            None => tokens.start,
        }
    }

    /// Links a role to the name it stands beside: *Lena Ortiz, the mayor,*.
    pub(super) fn set_beside(&mut self, role: &mut Mention) {
        if !matches!(role.kind, MentionKind::Role(RoleKind::Person)) {
            return;
        }
        let reading = self.reading;
        // *Lab* in *Ortiz (Lab), the mayor,* is not whom the role is about.
        let in_brackets = |other: &Mention| {
            other.tokens.start > 0
                && reading.kind(other.tokens.start - 1) == TokenKind::Open
                && reading.kind(other.tokens.end) == TokenKind::Close
        };
        let mut before = self.found.iter_mut().rev().take(4);
        let before =
            before.find(|other| other.tokens.end <= role.tokens.start && !in_brackets(other));
        let Some(name) = before else { return };
        if name.apposition.contains(&role.tokens.start) {
            role.absorbed = true;
            return;
        }
        let beside = matches!(name.kind, MentionKind::Person(_))
            && name.sentence == role.sentence
            && name.apposition.is_empty()
            && reading.is_beside(
                name.tokens.end,
                role.tokens.start - usize::from(reading.tag(role.tokens.start - 1) == Tag::Adverb),
            );
        if !beside {
            return;
        }
        let end = reading.description_end(role.core.end, self.place.tokens.end);
        let bare = role.opener == Opener::Bare;
        let end = match reading.closes_aside(end) {
            true => Some(end),
            false if bare => None,
            false => second_description(reading, end, self.place.tokens.end),
        };
        if let Some(end) = end {
            name.apposition = role.tokens.start..end;
            name.settle(role.gender);
            role.absorbed = true;
        }
    }
}

/// The end of *a painter and former baker* behind its first role.
fn second_description(reading: Reading<'_>, at: usize, end: usize) -> Option<usize> {
    if !reading.is(at, &["and"]) {
        return None;
    }
    let last = reading.phrase_end(at + 1, end);
    let noun = last.checked_sub(1)?;
    let is_role = last > at + 1
        && reading.tag(at + 1) != Tag::Name
        && !reading.is_capital(at + 1)
        && reading
            .facts(noun)
            .role
            .is_some_and(|role| role.kind == RoleKind::Person && role.number != Number::Plural);
    let last = reading.description_end(last, end);
    (is_role && reading.closes_aside(last)).then_some(last)
}

impl Mention {
    /// What it is called by tells a body.
    pub(super) fn become_body(&mut self) {
        self.kind = MentionKind::Organisation;
        (self.gender, self.number) = (Gender::Neuter, Number::Singular);
    }

    /// A role beside a name settles that it is a person's, and may tell the gender.
    fn settle(&mut self, gender: Gender) {
        self.kind = MentionKind::Person(Evidence::Settled);
        // *spokeswoman Zhao Liwen*, whose surname is a man's given name
        if self.gender == Gender::Any || gender == Gender::Female {
            self.gender = gender;
        }
    }
}

impl Reading<'_> {
    /// Whether only a comma (and an age, or brackets) stands between two tokens.
    pub(super) fn is_beside(&self, end: usize, start: usize) -> bool {
        if start <= end || start - end > 8 {
            return false;
        }
        let comma = self.kind(start - 1) == TokenKind::Comma;
        let mut between = end..start - 1;
        let bracket = self.kind(end) == TokenKind::Open;
        comma
            && between.all(|at| {
                bracket || matches!(self.tag(at), Tag::Number) || self.kind(at) == TokenKind::Comma
            })
    }

    /// The token behind a description and the phrases that belong to it: *president of the union*.
    pub(crate) fn description_end(&self, at: usize, end: usize) -> usize {
        let (start, end) = (at, end.min(at + LONGEST));
        let mut at = start;
        while at < end && matches!(self.tag(at), Tag::Preposition | Tag::To)
            || self.tag(at + 1) == Tag::Name && self.is(at, &["and", "&"])
        {
            let next = self.phrase_end(at + 1, end);
            if next == at + 1 {
                break;
            }
            at = next;
        }
        at
    }

    /// The token behind *of Rome* in *the mayor, Lena Ortiz of Rome,*.
    fn behind_home(&self, at: usize, end: usize) -> usize {
        match self.is(at, &["of"]) {
            true => self.description_end(at, end),
            false => at,
        }
    }

    /// The token behind a document and what is told of it: *report published on Tuesday by the union*.
    pub(crate) fn phrase_goes_to(&self, at: usize, end: usize) -> usize {
        let issued = [
            "published",
            "released",
            "issued",
            "commissioned",
            "conducted",
            "written",
        ];
        let at = at + usize::from(self.is(at, &issued));
        self.description_end(at, end)
    }

    /// Whether an aside may end here: a comma, a stop, a bracket, *who*.
    pub(super) fn closes_aside(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Punctuation | Tag::Wh)
    }
}
