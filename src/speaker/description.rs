//! How well a phrase such as *the foreign minister* fits what is told of somebody.

use super::lookup::is_courtesy;
use super::symbol::{Symbol, Symbols};

/// A title or description in lower-case words.
#[derive(Clone, Copy)]
pub(super) struct Description<'c> {
    pub symbols: &'c Symbols<'c>,
    /// Up to the last possessive: *the minister’s* in *the minister’s spokesman*.
    pub owner: &'c [Symbol],
    /// From there to the first preposition.
    pub head: &'c [Symbol],
    /// From there on.
    pub context: &'c [Symbol],
}

impl Description<'_> {
    /// Whether its head has a word, short titles spelled out.
    pub fn names(&self, word: Symbol) -> bool {
        self.head.contains(&word) || self.head.iter().any(|&known| self.spells_out(known, word))
    }

    /// Whether a word is a short title that stands for another.
    fn spells_out(&self, word: Symbol, long: Symbol) -> bool {
        self.symbols.word(word).long.contains(&long)
    }

    /// Whether somebody holds an office below the one of a phrase: *the governor* is no
    /// lieutenant governor.
    fn is_below(&self, noun: Symbol, others: &[Symbol]) -> bool {
        let office = self.symbols.text(noun);
        self.head.iter().any(|word| {
            !others.contains(word) && makes_another_office(self.symbols.text(*word), office)
        })
    }

    /// *the president of the union* is nobody who is the president of a league, and *the prime
    /// minister* no minister for anything.
    fn is_of_another(&self, noun: Symbol, others: &[Symbol]) -> bool {
        let text = |word: &Symbol| self.symbols.text(*word);
        let tells = |word: &&Symbol| {
            **word != noun && !self.symbols.word(**word).vague && text(word) != ","
        };
        let at = others.iter().position(|&word| word == noun);
        let (before, behind) = others.split_at(at.unwrap_or(others.len()));
        let known = |word: &Symbol| {
            self.head.contains(word) || self.owner.contains(word) || self.context.contains(word)
        };
        let leads = |word: &&Symbol| makes_another_minister(text(word));
        let minister = matches!(text(&noun), "minister" | "secretary");
        let other_office = minister && before.iter().filter(leads).any(|word| !known(word));
        let mut of = behind.iter().filter(tells).peekable();
        let told = self.context.iter().any(|word| tells(&word));
        other_office || told && of.peek().is_some() && !of.any(known)
    }

    /// How well a phrase fits, by its noun and its other words; 0 if not at all.
    pub fn fit(&self, noun: Symbol, others: &[Symbol]) -> usize {
        if !self.names(noun) || self.is_below(noun, others) {
            return 0;
        }
        let tells = |&word: &Symbol| {
            word != noun && !self.symbols.word(word).vague && !self.spells_out(word, noun)
        };
        let beside = |word: &Symbol| self.owner.contains(word) || self.context.contains(word);
        let has = |&word: &Symbol| self.names(word) || beside(&word);
        let telling = || others.iter().copied().filter(tells);
        let common = telling().filter(has).count();
        if self.is_of_another(noun, others) {
            return 0;
        }
        let lasts = |word: &Symbol| !self.symbols.word(*word).passing;
        let asks = telling().any(|word| lasts(&word));
        // *the prime minister* is nobody who is a foreign minister; *the Rome MP* may well be a
        // Green one.
        let is_another = |word: &Symbol| tells(word) && self.symbols.word(*word).side == 0;
        if asks && common == 0 && self.head.iter().any(is_another) {
            return 0;
        }
        // *Coroner Dr* is a coroner.
        let courtesy = |word: &&Symbol| is_courtesy(self.symbols.text(**word));
        let mut from_end = self.head.iter().rev().skip_while(courtesy);
        let last = from_end
            .next()
            .is_some_and(|&last| last == noun || self.spells_out(last, noun));
        // Who is called that way stands above who is only one of the kind.
        let kind = 2 * usize::from(!self.head.contains(&noun));
        let fit = 2 + 2 * common + 2 * usize::from(last) + usize::from(self.context.is_empty());
        (fit - kind).max(1)
    }
}

/// *prime* in *prime minister*, *health* in *health secretary*.
fn makes_another_minister(word: &str) -> bool {
    matches!(
        word,
        "prime"
            | "first"
            | "chief"
            | "foreign"
            | "home"
            | "interior"
            | "finance"
            | "treasury"
            | "defence"
            | "defense"
            | "health"
            | "justice"
            | "education"
            | "transport"
            | "energy"
            | "environment"
            | "trade"
            | "agriculture"
            | "housing"
            | "press"
    )
}

/// *deputy* in *deputy mayor*, *vice* in *vice president*; of a lieutenant general people do
/// speak as *the general*.
fn makes_another_office(word: &str, office: &str) -> bool {
    match word {
        "deputy" => true,
        "vice" => !matches!(office, "admiral" | "marshal"),
        "lieutenant" => office == "governor",
        _ => false,
    }
}
