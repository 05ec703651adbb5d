//! Bodies of the article by name, or by what sort of body they are.
//!
//! *the Times* is the New York Times where the article has named it in full, and *the
//! company* the only company that has done anything.

use super::SpeakerKind;
use super::cast::Cast;
use super::entity::Entity;
use super::focus::Occurrence;
use super::name::key_of;
use super::symbol::Symbol;
use super::walk::{Story, Walker};
use super::worded::BodyName;
use crate::lexicon::Key;
use crate::mention::{Mention, Opener, ends_company};
use std::borrow::Cow;
use std::ops::Range;

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

impl<'a> Cast<'a> {
    /// The body of this name, or of a longer name that starts with it.
    pub fn known_body(&self, name: &str) -> Option<usize> {
        self.bodies.get(&key_of(name)).copied()
    }

    /// The body of a name; a new one if the article has not named it. The tokens are those of
    /// the name, or none if it does not stand in the text.
    fn body(&mut self, index: usize, name: Cow<'a, str>, tokens: Range<usize>) -> usize {
        let listed = self.reading.names().organisations.get(name.as_ref());
        let (name, tokens) = match listed {
            Some(known) if **known == *name => (name, tokens),
            Some(known) => (Cow::Borrowed(known.as_ref()), 0..0),
            None => without_article(name, tokens),
        };
        let key = key_of(&name);
        if let Some(&known) = self.bodies.get(&key) {
            return known;
        }
        let symbols = &mut self.symbols;
        let written = self.names.body(self.reading, tokens, name, symbols);
        let mut body = Entity::new(written.text, SpeakerKind::Organisation, index);
        body.words = written.words;
        let entity = self.entities.len();
        self.entities.push(body);
        self.bodies.insert(key, entity);
        entity
    }

    /// The body that these tokens name.
    pub fn called(&mut self, index: usize, tokens: Range<usize>) -> usize {
        match self.called.get(self.reading.words(tokens.clone())) {
            Some(&known) => known,
            None => self.call(index, tokens),
        }
    }

    /// The body that these tokens name, which have named none so far.
    fn call(&mut self, index: usize, tokens: Range<usize>) -> usize {
        let name = self.reading.words(tokens.clone());
        let entity = self.body(index, Cow::Borrowed(name), tokens);
        self.called.insert(name, entity);
        entity
    }

    /// The body of a proper name, which may go on by its first or last word: *the Times*.
    pub fn named_body(&mut self, index: usize, tokens: Range<usize>) {
        if self.called.contains_key(self.reading.words(tokens.clone())) {
            return;
        }
        let entity = self.call(index, tokens);
        let name = &self.entities[entity].name;
        if let (Some((first, _)), Some((_, last))) = (name.split_once(' '), name.rsplit_once(' ')) {
            // *HP Way* is not what *HP* is short for, *HP Holdings* is.
            // *RTE Music Group* is not the *RTE* that the lists know.
            let listed = self.reading.names().organisations.contains_key(first);
            let may_be = !is_abbreviation(first) || is_company(last) && !listed;
            let short = may_be.then(|| key_of(first));
            let shorts = [short, Some(key_of(last)), initials(name)];
            for short in shorts.into_iter().flatten() {
                self.bodies.entry(short).or_insert(entity);
            }
        }
    }
}

/// *IUCN* of *International Union for Conservation of Nature*.
fn initials(name: &str) -> Option<Key> {
    const SHORTEST: usize = 3;
    let capitals = name.split(' ').filter_map(|word| word.chars().next());
    let initials: String = capitals.filter(|letter| letter.is_uppercase()).collect();
    (initials.len() >= SHORTEST).then(|| key_of(&initials))
}

/// *HP*
fn is_abbreviation(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// *Holdings*, *Inc.*
fn is_company(last: &str) -> bool {
    ends_company(last.rsplit(' ').next().unwrap_or(last))
}

/// *Larkspur Bureau of Tides* of *The Larkspur Bureau of Tides*, not *Times* of *The Times*.
fn without_article(name: Cow<'_, str>, tokens: Range<usize>) -> (Cow<'_, str>, Range<usize>) {
    let long = |short: &&str| short.split(' ').nth(2).is_some();
    let short = |name: &str| name.strip_prefix("The ").filter(long).map(str::len);
    match (short(&name), name) {
        (Some(length), Cow::Borrowed(name)) => (
            Cow::Borrowed(&name[name.len() - length..]),
            tokens.start + 1..tokens.end,
        ),
        (Some(length), Cow::Owned(name)) => {
            (Cow::Owned(name[name.len() - length..].to_owned()), 0..0)
        }
        (None, name) => (name, tokens),
    }
}

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
        let noun = noun.map(|noun| self.story.cast.symbols.text(noun));
        let is_noun = |nouns: &[&str]| noun.is_some_and(|noun| nouns.contains(&noun));
        let (any_body, any_outlet) = (is_noun(&ANY_BODY), is_noun(&ANY_OUTLET));
        if !any_body && !any_outlet {
            return None;
        }
        let is_outlet = |seen: &&Occurrence| self.story.is_outlet(seen.entity);
        let latest = || self.focus.latest().filter(|seen| self.is_acting_body(seen));
        // *The paper* may be a study where no outlet has come.
        let outlets = any_outlet && latest().any(|seen| is_outlet(&seen));
        let of_sort = |seen: &&Occurrence| match is_outlet(seen) {
            true => any_outlet,
            false => any_body || any_outlet && !outlets,
        };
        let bodies = || latest().filter(of_sort);
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

    /// Whether it goes by a place's name.
    fn is_place(&self, entity: usize) -> bool {
        self.reading
            .names()
            .places
            .contains(self.cast.entities[entity].name.as_ref())
    }
}
