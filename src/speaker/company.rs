//! Bodies by what sort of body they are: *the ministry*, *the company*.
//!
//! In *Acme Holdings cut jobs. The company was sorry* the company is the only one that has done
//! anything; *the ministry* is the body whose name ends that way.

use super::SpeakerKind;
use super::focus::Occurrence;
use super::name::key_of;
use super::symbol::Symbol;
use super::walk::{Story, Walker};
use super::worded::BodyName;
use crate::lexicon::{Number, RoleKind};
use crate::mention::{Mention, Opener};
use std::borrow::Cow;

/// Bodies that go by what sort of body they are: *the company*.
const ANY_BODY: [&str; 34] = [
    "authority",
    "union",
    "company",
    "firm",
    "agency",
    "group",
    "organisation",
    "organization",
    "chain",
    "operator",
    "grocer",
    "watchdog",
    "regulator",
    "force",
    "corporation",
    "charity",
    "nonprofit",
    "non-profit",
    "retailer",
    "supermarket",
    "airline",
    "carrier",
    "lender",
    "insurer",
    "carmaker",
    "automaker",
    "manufacturer",
    "developer",
    "brewer",
    "publisher",
    "startup",
    "start-up",
    "think-tank",
    "club",
];

/// Outlets that go by what sort of outlet they are.
const ANY_OUTLET: [&str; 13] = [
    "publisher",
    "newspaper",
    "paper",
    "network",
    "outlet",
    "magazine",
    "site",
    "website",
    "broadcaster",
    "publication",
    "tabloid",
    "corporation",
    "broadsheet",
];

/// Whether a noun only tells what sort of body it is: *newspaper*.
pub(super) fn is_sort(noun: &str) -> bool {
    const OTHERS: [&str; 7] = [
        "city", "state", "journal", "bank", "startup", "team", "giant",
    ];
    ANY_BODY.contains(&noun) || ANY_OUTLET.contains(&noun) || OTHERS.contains(&noun)
}

/// In how many paragraphs back nobody else may be the company.
const NEAR: usize = 2;

impl Walker<'_> {
    /// *the ministry*: the body the article has named that way, or one by this name.
    pub(super) fn body_by_role(&mut self, index: usize) -> usize {
        if let Some(known) = self.known_body_by_role(index) {
            return known;
        }
        let short = self
            .story
            .campaign_by_surname(index)
            .map(|name| key_of(&name));
        let cast = &self.story.cast;
        if let Some(&known) = short.and_then(|short| cast.bodies.get(&short)) {
            return known;
        }
        let body = match self.story.body_name(index, false) {
            BodyName::Written(tokens) if self.story.is_sort_in_headline(index) => {
                let sort = self.story.reading.words(tokens).to_lowercase();
                self.story.cast.body(index, Cow::Owned(sort), 0..0)
            }
            BodyName::Written(tokens) => self.story.cast.called(index, tokens),
            BodyName::Composed(name) => self.story.cast.body(index, Cow::Owned(name), 0..0),
        };
        if let Some(short) = short {
            self.story.cast.bodies.insert(short, body);
        }
        body
    }

    /// The body that the article has named that way, or the only one that may go by its sort.
    pub(super) fn known_body_by_role(&self, index: usize) -> Option<usize> {
        let mention = &self.story.mentions[index];
        let headline = mention.tokens.len() == 1 && (mention.heading || mention.paragraph == 0);
        if !headline && !self.story.is_short(index) {
            return None;
        }
        let nouns = self
            .story
            .cast
            .symbols
            .lower(mention.core.end - 1..mention.core.end);
        let noun = nouns.first().copied();
        self.body_named(mention, noun)
            .or_else(|| self.body_of_sort(mention, noun))
    }

    /// The latest body whose name ends in a noun, or of which it was told: *software giant
    /// Bluepeak … the giant*.
    fn body_named(&self, mention: &Mention, noun: Option<Symbol>) -> Option<usize> {
        let (cast, noun) = (&self.story.cast, noun?);
        let fits = |seen: &&Occurrence| {
            let told = || cast.entities[seen.entity].has_role(&cast.symbols, noun);
            self.is_body_with_name(seen)
                && (self.story.ends_in(cast.words_of(seen.entity), noun)
                    || is_near(mention, seen) && told())
        };
        self.focus.latest().find(fits).map(|seen| seen.entity)
    }

    /// The only body that has acted lately and may go by a sort of body: *the company*.
    fn body_of_sort(&self, mention: &Mention, noun: Option<Symbol>) -> Option<usize> {
        let noun = self.story.cast.symbols.text(noun?);
        let (any_body, any_outlet) = (ANY_BODY.contains(&noun), ANY_OUTLET.contains(&noun));
        if !any_body && !any_outlet {
            return None;
        }
        let latest = || self.focus.latest().filter(|seen| self.is_acting_body(seen));
        // *The paper* may be a study where no outlet has come.
        let outlets = any_outlet && latest().any(|seen| self.story.is_outlet(seen.entity));
        let of_sort = |seen: &&Occurrence| match self.story.is_outlet(seen.entity) {
            true => any_outlet,
            false => any_body || any_outlet && !outlets,
        };
        let found = self.only_one_near(mention, || latest().filter(of_sort));
        let trades = !matches!(
            noun,
            "union" | "group" | "organisation" | "organization" | "charity" | "nonprofit"
        );
        found.filter(|&body| !(trades && self.story.is_of_members(body)))
    }

    /// The latest of some bodies, if none of the others may be meant as well.
    fn only_one_near<'o, Bodies: Iterator<Item = &'o Occurrence>>(
        &self,
        mention: &Mention,
        bodies: impl Fn() -> Bodies,
    ) -> Option<usize> {
        let first = bodies().next()?;
        let far = !is_near(mention, first);
        let mut others = bodies().filter(|seen| far || is_near(mention, seen));
        let alone = !(far && self.story.tells_its_sort(first.entity))
            && others.all(|other| other.entity == first.entity);
        alone.then_some(first.entity)
    }

    /// A body that goes by more than one word, or of which more is told.
    fn is_body_with_name(&self, seen: &Occurrence) -> bool {
        let known = &self.story.cast.entities[seen.entity];
        let named = known.words.len() > 1 || known.roles.iter().next().is_some();
        known.kind == SpeakerKind::Organisation && named
    }

    /// A body with a proper name that does or says something.
    fn is_acting_body(&self, seen: &Occurrence) -> bool {
        let name = &self.story.cast.entities[seen.entity].name;
        // *Watchdog attacks firm* makes no name of either.
        let is_told_by_sort = || name.rsplit(' ').next().is_some_and(is_sort);
        self.is_body_with_name(seen)
            && name.starts_with(char::is_uppercase)
            && !is_told_by_sort()
            && (seen.subject || seen.speaks)
            && !seen.possessor
            && !self.story.is_place(seen.entity)
    }
}

/// Whether a body stands so few paragraphs before that it may still be *the company*.
fn is_near(mention: &Mention, seen: &Occurrence) -> bool {
    mention.paragraph - seen.paragraph <= NEAR
}

impl Story<'_> {
    /// *the company*, *the Dublin-based company*
    pub(super) fn is_short(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let (start, words) = (mention.tokens.start, mention.tokens.len());
        let seated = || {
            let word = self.reading.word(start + 1);
            words == 3 && (word.ends_with("-based") || word.ends_with("-owned"))
        };
        mention.opener == Opener::Definite && (words == 2 || seated())
    }

    /// *Airline grounds fleet*: the capital makes no name of it.
    fn is_sort_in_headline(&self, index: usize) -> bool {
        let mention = &self.mentions[index];
        let noun = || self.reading.word(mention.core.start).to_lowercase();
        mention.opener == Opener::Bare
            && mention.tokens.len() == 1
            && (mention.heading || mention.paragraph == 0)
            && is_sort(&noun())
    }

    /// *the operator*: may be a body though the noun tells of people too.
    pub(super) fn may_be_body(&self, index: usize) -> bool {
        let noun = self.mentions[index].core.end - 1;
        self.is_short(index)
            && (self.reading.is(noun, &ANY_BODY) || self.reading.is(noun, &ANY_OUTLET))
    }

    /// Whether a body's name ends in a word, or has *of* or *department* behind it: *Bureau of
    /// Statistics*; a council is an authority too.
    fn ends_in(&self, name: &[Symbol], noun: Symbol) -> bool {
        let is_noun =
            |word: &Symbol| *word == noun || self.cast.symbols.word(*word).long.contains(&noun);
        let Some(at) = name.iter().position(is_noun) else {
            return false;
        };
        let text = name.get(at + 1).map(|&word| self.cast.symbols.text(word));
        let goes_on = |text| {
            matches!(
                text,
                "of" | "for" | "on" | "department" | "service" | "force"
            )
        };
        text.is_none_or(goes_on)
    }

    /// *Labor Department*: what it is stands in its name, so that it is no company.
    fn tells_its_sort(&self, entity: usize) -> bool {
        let last = self.cast.words_of(entity).last();
        let last = last.map(|&word| self.cast.symbols.text(word));
        last.is_some_and(|last| self.reading.names().roles.contains_key(last))
    }

    /// *Mill Workers of Norland*, *Bakers’ Union*: of its members, so that it is no company.
    fn is_of_members(&self, entity: usize) -> bool {
        let many = |word: &Symbol| {
            let word = self.cast.symbols.text(*word);
            let role = self.reading.names().roles.get(word);
            let people = |kind| matches!(kind, RoleKind::Group | RoleKind::Person);
            role.is_some_and(|role| role.number == Number::Plural && people(role.kind))
                || matches!(word, "union" | "association" | "federation")
        };
        self.cast.words_of(entity).iter().any(many)
    }

    /// Whether it goes by a place's name.
    fn is_place(&self, entity: usize) -> bool {
        self.reading
            .names()
            .places
            .contains(self.cast.entities[entity].name.as_ref())
    }
}
