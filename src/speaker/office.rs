//! Offices of known speakers by their words.
//!
//! *former Governor of Ohio* is *governor*, *of ohio*, and held once.

use super::description::Description;
use super::symbol::{Symbol, Symbols};

/// The office that the list of known speakers gives.
#[derive(Debug, Clone)]
pub(super) struct Office {
    /// In order, *former* last.
    pub words: Vec<Symbol>,
    /// The first preposition, or the end.
    head_end: usize,
    /// Where *former* stands, if somebody held it once; or the end.
    context_end: usize,
}

impl Office {
    /// *former Governor of Ohio* by its words.
    pub fn new(symbols: &mut Symbols<'_>, role: &str) -> Self {
        /// Few offices have more words.
        const USUAL: usize = 8;
        let (mut words, mut head_end, mut former) = (Vec::with_capacity(USUAL), None, None);
        for word in role.split(' ').filter(|word| !word.is_empty()) {
            let symbol = symbols.of_lower(word);
            match symbols.text(symbol) {
                "former" => former = Some(symbol),
                "of" | "for" | "to" | "from" => {
                    head_end.get_or_insert(words.len());
                    words.push(symbol);
                }
                _ => words.push(symbol),
            }
        }
        let context_end = words.len();
        words.extend(former);
        Self {
            head_end: head_end.unwrap_or(context_end),
            context_end,
            words,
        }
    }

    /// Whether somebody held it once.
    pub fn is_former(&self) -> bool {
        self.context_end < self.words.len()
    }

    /// The words that tell who holds it.
    pub fn description<'c>(&'c self, symbols: &'c Symbols<'c>) -> Description<'c> {
        Description {
            symbols,
            head: &self.words[..self.head_end],
            context: &self.words[self.head_end..self.context_end],
        }
    }
}
