//! Noun phrases by role → whom they stand for.
//!
//! *the mayor* is the one person of the article who is a mayor, *a lawyer* is somebody
//! new, and *the ministry* the body that the article has named that way.

use super::SpeakerKind;
use super::cast::single;
use super::focus::Occurrence;
use super::symbol::{Symbol, described};
use super::walk::Walker;
use crate::lexicon::{Gender, Number, RoleKind};
use crate::mention::{Mention, Opener};

/// Offices of which an article may talk about more than one holder.
const OFFICES: [&str; 33] = [
    "senator",
    "governor",
    "president",
    "secretary",
    "justice",
    "minister",
    "mayor",
    "congressman",
    "congresswoman",
    "representative",
    "judge",
    "general",
    "chief",
    "pope",
    "king",
    "queen",
    "prince",
    "chancellor",
    "commissioner",
    "attorney",
    "sheriff",
    "chairman",
    "chairwoman",
    "speaker",
    "ambassador",
    "director",
    "leader",
    "member",
    "supporter",
    "premier",
    "councillor",
    "mp",
    "lawmaker",
];

/// Seats that go by their place: *the Ohio senator*.
const SEATS: [&str; 8] = [
    "senator",
    "governor",
    "congressman",
    "congresswoman",
    "representative",
    "lawmaker",
    "mp",
    "premier",
];

/// What somebody is who runs for an office, or by side.
const CANDIDATES: [&str; 10] = [
    "nominee",
    "candidate",
    "contender",
    "front-runner",
    "frontrunner",
    "hopeful",
    "republican",
    "democrat",
    "conservative",
    "liberal",
];

/// What somebody well known may be called instead of by name.
const CALLINGS: [&str; 58] = [
    "businessman",
    "businesswoman",
    "mogul",
    "tycoon",
    "magnate",
    "billionaire",
    "millionaire",
    "entrepreneur",
    "investor",
    "financier",
    "developer",
    "donor",
    "philanthropist",
    "actor",
    "actress",
    "comedian",
    "singer",
    "songwriter",
    "rapper",
    "musician",
    "star",
    "frontman",
    "author",
    "novelist",
    "playwright",
    "poet",
    "artist",
    "filmmaker",
    "presenter",
    "broadcaster",
    "chef",
    "designer",
    "model",
    "neurosurgeon",
    "surgeon",
    "economist",
    "historian",
    "physicist",
    "scientist",
    "astronaut",
    "politician",
    "veteran",
    "native",
    "texan",
    "floridian",
    "striker",
    "midfielder",
    "defender",
    "goalkeeper",
    "winger",
    "batsman",
    "bowler",
    "skipper",
    "golfer",
    "boxer",
    "athlete",
    "sprinter",
    "champion",
];

/// What somebody does for another: no well-known person with other callings.
const STAFF: [&str; 24] = [
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "manager",
    "aide",
    "adviser",
    "advisor",
    "strategist",
    "director",
    "reporter",
    "anchor",
    "host",
    "correspondent",
    "moderator",
    "pollster",
    "consultant",
    "analyst",
    "professor",
    "editor",
    "columnist",
    "lawyer",
    "chairman",
    "chairwoman",
    "official",
];

/// What an outlet publishes in its own words.
const PUBLISHED: [&str; 7] = [
    "article",
    "story",
    "piece",
    "editorial",
    "op-ed",
    "report",
    "newspaper",
];

/// What somebody says in writing.
const ISSUED: [&str; 4] = ["statement", "tweet", "post", "release"];

/// Words that end an outlet's name.
const OUTLETS: [&str; 25] = [
    "Times",
    "Post",
    "Journal",
    "News",
    "Herald",
    "Tribune",
    "Guardian",
    "Telegraph",
    "Mail",
    "Gazette",
    "Globe",
    "Sun",
    "Star",
    "Mirror",
    "Observer",
    "Standard",
    "Chronicle",
    "Press",
    "Magazine",
    "TV",
    "Television",
    "Radio",
    "Courier",
    "Examiner",
    "Review",
];

/// Whether a body's name is an outlet's: *Larkspur Herald*.
fn is_outlet(name: &str) -> bool {
    name.rsplit(' ')
        .next()
        .is_some_and(|last| OUTLETS.contains(&last))
}

impl Walker<'_> {
    pub(super) fn role(&mut self, index: usize, kind: RoleKind) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        match kind {
            RoleKind::Person if mention.number != Number::Plural => self.person_by_role(index),
            RoleKind::Organisation => Some((self.body_by_role(index), "role")),
            RoleKind::Person | RoleKind::Group => {
                let several = self.story.cast.nobody(index, SpeakerKind::Group, mention);
                self.story.cast.entities[several].number = Number::Plural;
                Some((several, ""))
            }
            RoleKind::Document => {
                let outlet = self.outlet(index).map(|body| (body, "part of a name"));
                let outlet =
                    outlet.or_else(|| self.publisher(index).map(|body| (body, "publisher")));
                outlet.or_else(|| self.issuer(index).map(|body| (body, "issuer")))
            }
        }
    }

    /// *the Post* of an article that has named one by its full name.
    fn outlet(&self, index: usize) -> Option<usize> {
        let (reading, mention) = (self.story.reading, &self.story.mentions[index]);
        let short = mention.opener == Opener::Definite
            && mention.tokens.len() == 2
            && reading.is_capital(mention.core.start);
        short
            .then(|| self.story.cast.known_body(reading.word(mention.core.start)))
            .flatten()
    }

    /// *the article*: says what the only outlet that was named lately says.
    fn publisher(&self, index: usize) -> Option<usize> {
        let (reading, mention) = (self.story.reading, &self.story.mentions[index]);
        let published = mention.opener == Opener::Definite
            && self.speaks[index]
            && mention.tokens.len() == 2
            && reading.is(mention.core.start, &PUBLISHED);
        if !published {
            return None;
        }
        let outlet = |seen: &&Occurrence| {
            let known = &self.story.cast.entities[seen.entity];
            known.kind == SpeakerKind::Organisation && is_outlet(&known.name) && !seen.quoted
        };
        let near = |seen: &&Occurrence| mention.paragraph - seen.paragraph <= 3;
        let mut outlets = self
            .focus
            .latest()
            .take_while(near)
            .filter(outlet)
            .map(|seen| seen.entity);
        let latest = outlets.next()?;
        outlets.all(|other| other == latest).then_some(latest)
    }

    /// *the statement*: says what the only one who has said something just before says.
    fn issuer(&self, index: usize) -> Option<usize> {
        let (reading, mention) = (self.story.reading, &self.story.mentions[index]);
        let issued = mention.opener == Opener::Definite
            && self.speaks[index]
            && mention.tokens.len() == 2
            && reading.is(mention.core.start, &ISSUED);
        if !issued {
            return None;
        }
        let speaker = |seen: &&Occurrence| {
            let known = &self.story.cast.entities[seen.entity];
            seen.speaks && !seen.quoted && !known.name.is_empty() && !is_outlet(&known.name)
        };
        let near = |seen: &&Occurrence| mention.paragraph - seen.paragraph <= 1;
        let mut speakers = self
            .focus
            .latest()
            .take_while(near)
            .filter(speaker)
            .map(|seen| seen.entity);
        let latest = speakers.next()?;
        speakers.all(|other| other == latest).then_some(latest)
    }

    fn person_by_role(&mut self, index: usize) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        // *Mayor says ‘no’*: headlines leave the article out.
        let headline =
            mention.opener == Opener::Bare && (mention.heading || mention.paragraph == 0);
        let definite = mention.opener == Opener::Definite || headline;
        // *Ortiz’s chief of staff* has to fit by more than its noun.
        let least = match mention.opener {
            Opener::Possessive => 4,
            _ if definite => 1,
            _ => usize::MAX,
        };
        let found = self.holder(mention, least).map(|entity| (entity, "role"));
        let found = found.or_else(|| self.spouse(index).map(|entity| (entity, "spouse")));
        let found = found.or_else(|| self.epithet(index).map(|entity| (entity, "epithet")));
        if found.is_some() {
            return found;
        }
        match mention.opener {
            Opener::Bare => None,
            _ => Some((
                self.story.cast.nobody(index, SpeakerKind::Unnamed, mention),
                "",
            )),
        }
    }

    /// *her husband*: the other one of two with her surname.
    fn spouse(&self, index: usize) -> Option<usize> {
        let (reading, mentions) = (self.story.reading, self.story.mentions);
        let mention = &mentions[index];
        if !reading.is(mention.core.start, &["husband", "wife"]) || mention.tokens.len() != 2 {
            return None;
        }
        let before = index
            .checked_sub(1)
            .filter(|&before| mentions[before].core.start == mention.tokens.start)?;
        let (owner, _) = self.story.referents[before]?;
        let cast = &self.story.cast;
        let family = cast.with_surname(*cast.entities[owner].words.last()?);
        let other = single(family.iter().copied().filter(|&entity| entity != owner))?;
        cast.entities[other]
            .agrees(mention.gender, mention.number)
            .then_some(other)
    }

    /// *the New York businessman*: says something new of who has just spoken. An office says
    /// more often that somebody else is meant.
    fn epithet(&self, index: usize) -> Option<usize> {
        let (reading, mention) = (self.story.reading, &self.story.mentions[index]);
        if mention.opener != Opener::Definite || mention.quoted {
            return None;
        }
        let words = mention.tokens.start + 1..mention.core.end;
        let capital = words.clone().any(|at| reading.is_capital(at));
        let is_place = |at: usize| reading.names().places.contains(reading.word(at));
        let place = || {
            words.clone().any(is_place)
                || reading
                    .names()
                    .places
                    .contains(reading.words(words.start..words.start + 2))
        };
        let noun = mention.core.end - 1;
        let (excluded, alone): (&[&[&str]], bool) = match () {
            () if words.clone().any(|at| {
                reading.word(at).ends_with("year-old") || reading.word(at).contains("-of-")
            }) =>
            {
                (&[], false)
            }
            () if reading.is(noun, &OFFICES) => {
                match self.speaks[index] && reading.is(noun, &SEATS) && place() {
                    true => (&[&OFFICES, &STAFF], true),
                    false => return None,
                }
            }
            () if reading.is(noun, &CANDIDATES) => {
                let other = reading.is(words.start, &["other", "previous", "second"]);
                let behind = reading.is(mention.core.end, &["from", "of"]);
                match self.speaks[index] && !other && !behind {
                    true => (&[&STAFF, &["mayor", "president"]], true),
                    false => return None,
                }
            }
            () if capital || reading.is(words.start, &["former"]) => (&[], false),
            () if reading.is(noun, &CALLINGS) => (&[&OFFICES, &STAFF], !self.speaks[index]),
            () => return None,
        };
        let symbols = &self.story.cast.symbols;
        let sides = symbols.sides(symbols.lower(mention.tokens.clone()));
        let near = |seen: &&Occurrence| mention.paragraph - seen.paragraph <= 1;
        let person = |seen: &&Occurrence| {
            let known = &self.story.cast.entities[seen.entity];
            let somebody = known.kind == SpeakerKind::Person && known.settled;
            let acts = !seen.quoted && !seen.reported && (seen.subject || seen.speaks);
            let other = || {
                excluded
                    .iter()
                    .copied()
                    .flatten()
                    .any(|word| known.is_told_as(symbols, word))
            };
            somebody && acts && !other()
        };
        let fits = |entity: usize| {
            let known = &self.story.cast.entities[entity];
            known.agrees(mention.gender, Number::Singular) && !known.is_of_another_side(sides)
        };
        let mut acting = self
            .focus
            .latest()
            .take_while(near)
            .filter(person)
            .map(|seen| seen.entity);
        let latest = acting.next().filter(|&latest| fits(latest))?;
        let rival = |other: usize| other != latest && fits(other);
        (!alone || !acting.any(rival)).then_some(latest)
    }

    /// The one who has the role of a definite phrase: *the mayor*, *the 41-year-old*.
    fn holder(&self, mention: &Mention, least: usize) -> Option<usize> {
        if least == usize::MAX {
            return None;
        }
        let cast = &self.story.cast;
        let (entities, symbols) = (&cast.entities, &cast.symbols);
        let [noun] = *symbols.lower(mention.core.end - 1..mention.core.end) else {
            return None;
        };
        let others = symbols.lower(mention.tokens.start..described(self.story.reading, mention));
        let stands = ["nominee", "candidate", "contender"].contains(&symbols.text(noun));
        let mut people = self.holders(noun, others, stands);
        let sides = symbols.sides(others);
        people.retain(|&entity| {
            let known = &entities[entity];
            let gender = mention.gender == Gender::Any
                || known.gender == Gender::Any
                || mention.gender == known.gender;
            gender && !known.is_of_another_side(sides)
        });
        let (best, fitting) = best(&people, |entity| {
            entities[entity].fit(symbols, noun, others)
        })?;
        if best < least && best > 0 || least > 1 && best == 0 {
            return None;
        }
        if best > 0 {
            if self.asks_for_a_place(mention)
                && !fitting
                    .iter()
                    .any(|&entity| self.has_place(mention, entity))
            {
                return self.latest_person().filter(|latest| fitting == [*latest]);
            }
            return single(fitting.iter().copied()).or_else(|| cast.outstanding(&fitting));
        }
        let in_office = self::best(&people, |entity| {
            entities[entity].office_fit(symbols, noun, others)
        });
        let of_place =
            |entity: &usize| !self.asks_for_a_place(mention) || self.has_place(mention, *entity);
        let in_office = in_office
            .filter(|(best, _)| *best > 0)
            .and_then(|(_, fitting)| single(fitting.into_iter()))
            .filter(of_place);
        in_office.or_else(|| {
            people.retain(|&entity| stands && entities[entity].is_of_side(sides));
            cast.outstanding(&people)
        })
    }

    /// Everybody of whom the noun is used; for an age or a candidacy, the other words too.
    fn holders(&self, noun: Symbol, others: &[Symbol], stands: bool) -> Vec<usize> {
        let (cast, mut holders) = (&self.story.cast, Vec::new());
        cast.by_role.append(noun, &mut holders);
        if stands || others.iter().any(|&word| cast.symbols.word(word).aged) {
            others
                .iter()
                .for_each(|&word| cast.by_role.append(word, &mut holders));
        }
        holders.sort_unstable();
        holders.dedup();
        holders
    }

    /// *the Arizona senator*: a name among the words before the role.
    fn asks_for_a_place(&self, mention: &Mention) -> bool {
        let mut before = mention.tokens.start + 1..mention.core.end;
        before.any(|at| self.story.reading.is_capital(at))
    }

    /// Whether somebody's description has one of those names.
    fn has_place(&self, mention: &Mention, entity: usize) -> bool {
        let reading = self.story.reading;
        let mut names =
            (mention.tokens.start + 1..mention.core.start).filter(|&at| reading.is_capital(at));
        let symbols = &self.story.cast.symbols;
        names.any(|at| {
            symbols
                .lower(at..at + 1)
                .iter()
                .any(|&word| self.story.cast.entities[entity].has_role(symbols, word))
        })
    }

    /// Who was last spoken of as somebody who does something.
    fn latest_person(&self) -> Option<usize> {
        let person = |seen: &&Occurrence| {
            let kind = self.story.cast.entities[seen.entity].kind;
            !seen.quoted && (seen.subject || seen.speaks) && kind == SpeakerKind::Person
        };
        self.focus.latest().find(person).map(|seen| seen.entity)
    }
}

/// Those that fit best, and how well.
fn best(people: &[usize], fit: impl Fn(usize) -> usize) -> Option<(usize, Vec<usize>)> {
    let fits: Vec<usize> = people.iter().map(|&entity| fit(entity)).collect();
    let best = fits.iter().copied().max()?;
    let fitting = people
        .iter()
        .zip(&fits)
        .filter(|&(_, &fit)| fit == best)
        .map(|(&entity, _)| entity);
    Some((best, fitting.collect()))
}
