//! Parts of a name → whose it is: by surname, first name, nickname, or with a slip in it.
//!
//! Two people of one surname are told apart by title and gender, by who has been named so
//! far, or by being named far more often; where none of that does, nobody is meant.

use super::cast::{Cast, MOST_COMPARED, single};
use super::kin::KIN;
use super::name::is_misspelling;
use super::symbol::Symbol;
use crate::lexicon::Gender;
use crate::mention::Mention;
use std::ops::Range;

/// How somebody was found whose surname has a slip in it.
pub(super) const MISSPELLED: &str = "misspelled surname";

/// Why a part of a name leads to nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unclear {
    /// Nobody has it.
    Unknown,
    /// These people have it.
    Several(Vec<usize>),
}

impl Cast<'_> {
    /// Who is meant by a surname, a first name or a nickname; with the way it was found.
    pub fn by_part(
        &self,
        index: usize,
        mention: &Mention,
    ) -> Result<(usize, &'static str), Unclear> {
        let name = self.names.of(index);
        let last = name.last;
        let text = || self.symbols.text(last);
        let same_suffix =
            |entity: usize| name.suffix.is_none() || self.entities[entity].suffix == name.suffix;
        let may_be = |entity: usize| {
            self.fits(entity, mention)
                && same_suffix(entity)
                && !self.is_relative(entity, index)
                && !self.is_of_another_age(entity, mention)
        };
        if let Some(only) = single(self.by_surname.of(last)).filter(|&only| may_be(only)) {
            return Ok((only, "surname"));
        }
        let steps: [(&'static str, &dyn Fn() -> Vec<usize>); 4] = [
            ("surname", &|| first_of(self.by_surname.of(last))),
            ("part of a name", &|| first_of(self.by_word.of(last))),
            ("nickname", &|| self.by_nickname(text())),
            (MISSPELLED, &|| self.by_misspelling(text())),
        ];
        for (way, candidates) in steps {
            let mut fitting = candidates();
            fitting.retain(|&entity| may_be(entity));
            if !fitting.is_empty() {
                let chosen = self.choose(&fitting, index, mention);
                fitting.retain(|&entity| self.entities[entity].first < index);
                return chosen
                    .map(|entity| (entity, way))
                    .ok_or(Unclear::Several(fitting));
            }
        }
        Err(Unclear::Unknown)
    }

    /// Whom a name means, if only one person of the article has it.
    pub fn find(&self, index: usize, mention: &Mention) -> Option<usize> {
        if let Some(bearer) = self.names.of(index).bearer {
            return Some(bearer);
        }
        self.only_one_with_surname(mention)
    }

    /// The only person whose surname ends a mention.
    fn only_one_with_surname(&self, mention: &Mention) -> Option<usize> {
        let surname = self.symbols.find_token(self.reading, mention.core.end - 1);
        single(self.by_surname.of(surname))
    }

    /// The only person in full with this surname.
    pub fn surname_of_one(&self, mention: &Mention) -> Option<usize> {
        self.only_one_with_surname(mention)
            .filter(|&only| self.entities[only].words.len() > 1 && self.entities[only].settled)
    }

    fn by_nickname(&self, short: &str) -> Vec<usize> {
        let long = self
            .given_names(short)
            .iter()
            .flat_map(|given| self.by_word.of(self.symbols.find_key(given)));
        long.take(MOST_COMPARED).collect()
    }

    fn by_misspelling(&self, last: &str) -> Vec<usize> {
        let letter = last.chars().next().into_iter();
        let near = letter.flat_map(|letter| self.by_letter.of(letter));
        let near = near.take(MOST_COMPARED);
        let known = |index: usize| {
            let words = self.names.keys(&self.entities[index].words);
            words.last().map(|&known| self.symbols.text(known))
        };
        near.filter(|&index| known(index).is_some_and(|known| is_misspelling(known, last)))
            .collect()
    }

    fn fits(&self, entity: usize, mention: &Mention) -> bool {
        let titled = !mention.title.is_empty();
        let told = if titled { mention.gender } else { Gender::Any };
        let known = self.entities[entity].gender;
        told == Gender::Any || known == Gender::Any || told == known
    }

    /// *Mrs Cole … her daughter, Beth Cole*: who comes as somebody's relative was not named before.
    fn is_relative(&self, entity: usize, index: usize) -> bool {
        let known = &self.entities[entity];
        let is_told = |tokens: &Range<usize>| {
            let mut words = tokens.clone();
            words.any(|at| self.reading.is(at, &KIN) || self.reading.is(at, &["niece", "nephew"]))
        };
        let mut roles = known.roles.iter().map(|role| &role.tokens);
        known.first > index && roles.next().is_some_and(is_told)
    }

    /// *Mrs Cole, 71*, where Beth Cole is 40.
    fn is_of_another_age(&self, entity: usize, mention: &Mention) -> bool {
        let known = &self.entities[entity];
        let age = self.age_behind(mention.tokens.end);
        age.is_some_and(|age| known.is_of_another_age(&self.symbols, age))
    }

    /// The one of several people with a name that is meant here, if that is clear.
    fn choose(&self, fitting: &[usize], index: usize, mention: &Mention) -> Option<usize> {
        if let [only] = fitting {
            return Some(*only);
        }
        let title = self.symbols.lower(mention.title.clone());
        let tells = |&word: &Symbol| !is_courtesy(self.symbols.text(word));
        let has = |entity: usize, word: Symbol| self.entities[entity].has_role(&self.symbols, word);
        let titled = |&entity: &usize| {
            title
                .iter()
                .copied()
                .filter(tells)
                .any(|word| has(entity, word))
        };
        let courtesy = |&entity: &usize| title.iter().any(|&word| has(entity, word));
        if let Some(only) = single(fitting.iter().copied().filter(titled))
            .or_else(|| single(fitting.iter().copied().filter(courtesy)))
        {
            return Some(only);
        }
        let named_before = |&entity: &usize| self.entities[entity].first < index;
        let before: Vec<usize> = fitting.iter().copied().filter(named_before).collect();
        if let [only] = before[..] {
            return Some(only);
        }
        self.outstanding(&before)
    }

    /// The one that the article has named much more often than the others.
    pub fn outstanding(&self, entities: &[usize]) -> Option<usize> {
        let count = |&entity: &usize| self.entities[entity].count;
        let best = entities.iter().copied().max_by_key(count)?;
        let others = entities
            .iter()
            .filter(|&&entity| entity != best)
            .map(count)
            .max()
            .unwrap_or(0);
        (count(&best) > 2 * others).then_some(best)
    }
}

/// *mr.*: tells no office.
pub(super) fn is_courtesy(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mr."
            | "mrs"
            | "mrs."
            | "ms"
            | "ms."
            | "miss"
            | "sir"
            | "dame"
            | "lord"
            | "lady"
            | "dr"
            | "dr."
    )
}

/// The first of those that share a name.
fn first_of(namesakes: impl Iterator<Item = usize>) -> Vec<usize> {
    namesakes.take(MOST_COMPARED).collect()
}
