//! Noun phrases by role → whom they stand for.
//!
//! *the mayor* is the one person of the article who is a mayor, *a lawyer* is somebody
//! new, and *the ministry* the body that the article has named that way.

use super::SpeakerKind;
use super::cast::{Cast, single};
use super::entity::Entity;
use super::focus::Occurrence;
use super::letters::short_office;
use super::symbol::{Symbol, described};
use super::walk::{Story, Walker};
use crate::lexicon::{Gender, Number, RoleKind};
use crate::mention::{Mention, Opener};
use crate::tag::Tag;
use std::ops::Range;

impl Walker<'_> {
    pub(super) fn role(&mut self, index: usize, kind: RoleKind) -> Option<(usize, &'static str)> {
        let mention = &self.story.mentions[index];
        match kind {
            RoleKind::Person if mention.number != Number::Plural => self.person_by_role(index),
            RoleKind::Organisation => Some((self.body_by_role(index), "role")),
            RoleKind::Person | RoleKind::Group => {
                if let Some(couple) = self.couple_by_role(index) {
                    return Some((couple, "couple"));
                }
                let several = self.story.cast.nobody(index, SpeakerKind::Group, mention);
                self.story.cast.entities[several].number = Number::Plural;
                Some((several, ""))
            }
            RoleKind::Document => self.body_by_document(index),
        }
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
            // *the recipe’s author* is no novelist of whom nothing else tells so.
            _ if definite && self.story.has_owner(mention) => 4,
            _ if definite => 1,
            _ => usize::MAX,
        };
        let found = self.holder(mention, least).map(|entity| (entity, "role"));
        let leader = || {
            self.leader_of_a_state(mention)
                .map(|entity| (entity, "role"))
        };
        let found = found.or_else(leader);
        let found = found.or_else(|| {
            self.of_place_and_side(mention)
                .map(|entity| (entity, "role"))
        });
        let found = found.or_else(|| self.spouse(index).map(|entity| (entity, "spouse")));
        let found = found.or_else(|| self.epithet(index).map(|entity| (entity, "epithet")));
        let found = found.or_else(|| self.defendant(index).map(|entity| (entity, "role")));
        if found.is_some() {
            return found;
        }
        if self.story.may_be_body(index)
            && let Some(body) = self.known_body_by_role(index)
        {
            return Some((body, "role"));
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
        let surname = *cast.names.keys(&cast.entities[owner].words).last()?;
        let other = single(
            cast.by_surname
                .of(surname)
                .filter(|&entity| entity != owner),
        )?;
        cast.entities[other]
            .agrees(mention.gender, mention.number)
            .then_some(other)
    }

    /// The one who has the role of a definite phrase: *the mayor*, *the 41-year-old*.
    fn holder(&self, mention: &Mention, least: usize) -> Option<usize> {
        if least == usize::MAX {
            return None;
        }
        let cast = &self.story.cast;
        let (entities, symbols) = (&cast.entities, &cast.symbols);
        let at = self.story.noun(mention);
        let [noun] = *symbols.lower(at..at + 1) else {
            return None;
        };
        let others = symbols.lower(mention.tokens.start..described(self.story.reading, mention));
        if let Some(office) = short_office(symbols.text(noun)) {
            return self.holder_of_letters(mention, noun, office);
        }
        let stands = symbols.word(noun).stands;
        let mut people = self.holders(noun, others, stands);
        let sides = symbols.sides(others);
        people.retain(|&entity| {
            let known = &entities[entity];
            let gender = mention.gender == Gender::Any
                || known.gender == Gender::Any
                || mention.gender == known.gender;
            // *the candidate* is nobody who only comes as *a former candidate* later on.
            let named = || !stands || self.story.mentions[known.first].core.start < at;
            gender && !known.is_of_another_side(sides) && named()
        });
        self.prefer_former(&mut people, noun, others);
        let introduced =
            |&entity: &usize| self.story.mentions[entities[entity].first].core.start < at;
        if self.any_word_may_mean_another(noun) {
            people.retain(introduced);
        }
        let (best, mut fitting) = best(&people, |entity| {
            entities[entity].fit(symbols, noun, others)
        })?;
        // *Mayor Ortiz left. The mayor said*: nobody who comes as a mayor further on.
        if fitting.iter().any(introduced) {
            fitting.retain(introduced);
        }
        if best < least && best > 0 || least > 1 && best == 0 {
            return None;
        }
        if best > 0 && self.places_of(mention).next().is_none() {
            let found = single(fitting.iter().copied())
                .or_else(|| self.named_last(&fitting))
                .or_else(|| self.holder_near(mention, &fitting))
                .or_else(|| cast.outstanding(&fitting));
            return found.map(|found| self.nearer(mention, found, (noun, others)));
        }
        if best > 0 {
            let of_place = fitting.iter().copied();
            let of_place: Vec<usize> = of_place
                .filter(|&one| self.has_place(mention, one))
                .collect();
            let latest = || {
                let here = |latest: &usize| {
                    fitting == [*latest]
                        && !self.leads_elsewhere(mention, *latest)
                        && !self.sits_elsewhere(mention, *latest)
                };
                self.latest_person().filter(here)
            };
            let found = match of_place[..] {
                [] => latest(),
                _ => single(of_place.iter().copied()).or_else(|| cast.outstanding(&of_place)),
            };
            if found.is_some() || !of_place.is_empty() {
                return found;
            }
        }
        let in_office = self::best(&people, |entity| {
            entities[entity].office_fit(symbols, noun, others)
        });
        let of_place = |entity: &usize| self.has_seat_in(mention, *entity);
        let in_office = in_office
            .filter(|(best, _)| *best > 0)
            .and_then(|(_, fitting)| single(fitting.into_iter().filter(of_place)));
        in_office.or_else(|| {
            people.retain(|&entity| stands && entities[entity].is_of_side(sides));
            cast.outstanding(&people)
        })
    }

    /// *lawmaker*, *officer*: said of many whom the article calls by an office of their own, so
    /// that it looks forward to none of them.
    fn any_word_may_mean_another(&self, noun: Symbol) -> bool {
        matches!(
            self.story.cast.symbols.text(noun),
            "lawmaker"
                | "legislator"
                | "parliamentarian"
                | "officer"
                | "cleric"
                | "boss"
                | "player"
                | "scientist"
                | "doctor"
                | "medic"
                | "writer"
        )
    }

    /// *Chief Cole left. Chief Farr stayed. The chief said*: the only one of them in the last two
    /// paragraphs.
    pub(super) fn holder_near(&self, mention: &Mention, fitting: &[usize]) -> Option<usize> {
        const NEAR: usize = 1;
        let near = |seen: &&Occurrence| mention.paragraph - seen.paragraph <= NEAR;
        let near = self.focus.latest().take_while(near);
        let mut near = near.filter(|seen| fitting.contains(&seen.entity) && !seen.quoted);
        let last = near.next()?.entity;
        near.all(|seen| seen.entity == last).then_some(last)
    }

    /// *the former governor* is who is told to have been one, if anybody is.
    fn prefer_former(&self, people: &mut Vec<usize>, noun: Symbol, others: &[Symbol]) {
        let Cast {
            entities, symbols, ..
        } = &self.story.cast;
        let once = |&one: &usize| entities[one].was_once(self.story.reading, symbols, noun);
        if others.contains(&symbols.find("former")) && people.iter().any(once) {
            people.retain(once);
        }
    }

    /// *A judge jailed him. Judge Maeve Cole said no. The judge said it was late*: the only one
    /// with a name, if that one has come last.
    fn named_last(&self, fitting: &[usize]) -> Option<usize> {
        let is_named = |one: &usize| !self.story.cast.entities[*one].name.is_empty();
        let named = single(fitting.iter().copied().filter(is_named))?;
        let mut latest = self.focus.latest().map(|seen| seen.entity);
        let last = latest.find(|entity| fitting.contains(entity))?;
        (last == named).then_some(named)
    }

    /// Who acts in this paragraph and has held the office by the lists or under another title,
    /// where the one whom the article tells of that way is out of sight; or else that one.
    fn nearer(
        &self,
        mention: &Mention,
        found: usize,
        (noun, others): (Symbol, &[Symbol]),
    ) -> usize {
        let cast = &self.story.cast;
        let here = |seen: &&Occurrence| seen.paragraph == mention.paragraph && !seen.quoted;
        let mut seen = self.focus.latest().take_while(|seen| here(seen));
        if mention.tokens.len() != 2 || seen.any(|seen| seen.entity == found) {
            return found;
        }
        let holds = |&near: &usize| {
            let (near, symbols) = (&cast.entities[near], &cast.symbols);
            near.office_fit(symbols, noun, others) > 0 || near.fit(symbols, noun, others) > 0
        };
        let acts = self.focus.latest().take_while(here);
        let acts = acts.filter(|seen| seen.subject || seen.speaks);
        single(acts.map(|seen| seen.entity).filter(holds)).unwrap_or(found)
    }

    /// *the Ohio Republican*: the only one of whom the article or the lists tell the place, and
    /// no other side.
    fn of_place_and_side(&self, mention: &Mention) -> Option<usize> {
        let (cast, at) = (&self.story.cast, self.story.noun(mention));
        let symbols = &cast.symbols;
        let sides = symbols.sides(symbols.lower(at..at + 1));
        if sides == 0 || mention.opener != Opener::Definite {
            return None;
        }
        let place = self
            .places_of(mention)
            .last()
            .filter(|&place| self.story.reading.facts(place).place)?;
        let [place] = *symbols.lower(place..place + 1) else {
            return None;
        };
        let residents = cast.by_role.some_of(place);
        let fits = |&one: &usize| {
            let known = &cast.entities[one];
            known.kind == SpeakerKind::Person
                && known.agrees(mention.gender, Number::Singular)
                && !known.is_of_another_side(sides)
                && self.story.mentions[known.first].core.start < at
        };
        single(residents.filter(fits))
    }

    /// Everybody of whom the noun is used; for an age or a candidacy, the other words too.
    pub(super) fn holders(&self, noun: Symbol, others: &[Symbol], stands: bool) -> Vec<usize> {
        let cast = &self.story.cast;
        let mut holders: Vec<usize> = cast.by_role.some_of(noun).collect();
        if stands || others.iter().any(|&word| cast.symbols.word(word).aged) {
            let others = others.iter().copied();
            holders.extend(others.flat_map(|word| cast.by_role.some_of(word)));
        }
        holders.sort_unstable();
        holders.dedup();
        holders
    }

    /// *Arizona* in *the Arizona senator*; of *the Prime Minister* nothing, capitals or not.
    fn places_of<'m>(&'m self, mention: &'m Mention) -> impl Iterator<Item = usize> + 'm {
        let reading = self.story.reading;
        let noun = self.story.noun(mention);
        let titled = reading.is_capital(noun) && !self.story.is_seat_of_a_place(mention);
        let start = mention.tokens.start + 1;
        let is_place = move |&at: &usize| {
            let facts = reading.facts(at);
            reading.is_capital(at) && (!titled || facts.place || facts.demonym)
        };
        (start..noun.max(start)).filter(is_place)
    }

    /// Whether somebody's description has one of those names.
    fn has_place(&self, mention: &Mention, entity: usize) -> bool {
        let symbols = &self.story.cast.symbols;
        let known = &self.story.cast.entities[entity];
        self.places_of(mention).any(|at| {
            let mut words = symbols.lower(at..at + 1).iter();
            words.any(|&word| known.is_of(symbols, word)) || self.is_of_state(at, known)
        })
    }

    /// *Russian*, *South Korean*: the state of somebody whom the lists know.
    fn is_of_state(&self, at: usize, known: &Entity<'_>) -> bool {
        let reading = self.story.reading;
        let place = |range: Range<usize>| {
            let word = reading.words(range);
            let place = reading.names().demonyms.get(word);
            place.map_or(word, |place| place)
        };
        let is_state = |place: &str| {
            place == known.organisation
                || place == "Britain" && known.organisation == "United Kingdom"
        };
        !known.organisation.is_empty()
            && (is_state(place(at..at + 1)) || is_state(place(at..at + 2)))
    }

    /// *the Russian leader*: the only one in the article who leads that state.
    fn leader_of_a_state(&self, mention: &Mention) -> Option<usize> {
        let cast = &self.story.cast;
        let definite = mention.opener == Opener::Definite;
        if !definite || !self.story.reading.is(self.story.noun(mention), &["leader"]) {
            return None;
        }
        let leads = |&one: &usize| {
            let known = &cast.entities[one];
            let mut places = self.places_of(mention);
            known.leads_a_state(&cast.symbols) && places.any(|at| self.is_of_state(at, known))
        };
        single((0..cast.entities.len()).filter(leads))
    }

    /// *the French president* is nobody who leads another state.
    fn leads_elsewhere(&self, mention: &Mention, entity: usize) -> bool {
        let cast = &self.story.cast;
        let mut places = self.places_of(mention);
        cast.entities[entity].leads_a_state(&cast.symbols)
            && places.any(|at| self.story.reading.facts(at).demonym)
            && !self.has_place(mention, entity)
    }

    /// Whether somebody's office is of the state or town that a phrase names: no *Ohio
    /// secretary of state* is the US one.
    fn has_seat_in(&self, mention: &Mention, entity: usize) -> bool {
        const SHORT: usize = 3;
        let cast = &self.story.cast;
        let leads = cast.entities[entity].leads_a_state(&cast.symbols);
        let mut places = self.places_of(mention);
        let elsewhere = places.any(|at| {
            let facts = self.story.reading.facts(at);
            let long = self.story.reading.word(at).len() > SHORT;
            long && facts.place || leads && facts.demonym
        });
        !elsewhere || self.has_place(mention, entity)
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

impl Story<'_> {
    /// *the recipe’s author*
    fn has_owner(&self, mention: &Mention) -> bool {
        let mut inside = mention.tokens.start..mention.core.start;
        inside.any(|at| self.reading.tag(at) == Tag::Possessive || self.reading.is_possessor(at))
    }

    /// The head of a role: *Secretary* in *Secretary of State*.
    pub(super) fn noun(&self, mention: &Mention) -> usize {
        let mut core = mention.core.clone();
        let preposition = core.find(|&at| self.reading.tag(at) == Tag::Preposition);
        preposition
            .unwrap_or(mention.core.end)
            .saturating_sub(1)
            .max(mention.core.start)
    }
}

/// Those that fit best, and how well.
fn best(people: &[usize], fit: impl Fn(usize) -> usize) -> Option<(usize, Vec<usize>)> {
    let (mut best, mut fitting) = (0, Vec::with_capacity(people.len()));
    for &entity in people {
        let fit = fit(entity);
        if fit > best {
            fitting.clear();
        }
        if fit >= best {
            best = fit;
            fitting.push(entity);
        }
    }
    (!fitting.is_empty()).then_some((best, fitting))
}
