//! Offices of known speakers by their words.
//!
//! *former Governor of Ohio* is *governor*, *of ohio*, and held once.

use super::description::Description;
use super::symbol::{Symbol, Symbols};
use crate::lexicon::KnownSpeaker;
use std::borrow::Cow;

/// The office that the list of known speakers gives.
#[derive(Debug, Clone)]
pub(crate) struct Office {
    /// In order, *former* last.
    pub(super) words: Vec<Symbol>,
    /// The first preposition, or the end.
    head_end: usize,
    /// Where *former* stands, if somebody held it once; or the end.
    context_end: usize,
}

/// The offices of a known speaker: read once for all articles, unless a word is in no list and
/// has another number in each.
pub(super) fn offices<'a>(symbols: &mut Symbols<'a>, known: &'a KnownSpeaker) -> Cow<'a, [Office]> {
    let read_once = || read(&known.role, |word| symbols.listed(word));
    match known.offices.get_or_init(read_once) {
        Some(offices) => Cow::Borrowed(offices),
        None => read(&known.role, |word| Some(symbols.of_lower(word)))
            .unwrap_or_default()
            .into(),
    }
}

/// The offices of a role such as *Senator from Ohio;former Governor of Ohio*, if all words have
/// a symbol.
fn read(role: &str, mut symbol: impl FnMut(&str) -> Option<Symbol>) -> Option<Vec<Office>> {
    let offices = role.split(';').filter(|office| !office.is_empty());
    offices
        .map(|office| Office::new(office, &mut symbol))
        .collect()
}

impl Office {
    /// *former Governor of Ohio* by its words.
    fn new(role: &str, mut symbol: impl FnMut(&str) -> Option<Symbol>) -> Option<Self> {
        let (mut words, mut head_end, mut former) = (Vec::new(), None, None);
        for word in role.split(' ').filter(|word| !word.is_empty()) {
            let symbol = symbol(word)?;
            match word.to_lowercase().as_str() {
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
        Some(Self {
            head_end: head_end.unwrap_or(context_end),
            context_end,
            words,
        })
    }

    /// Whether somebody held it once.
    pub(super) fn is_former(&self) -> bool {
        self.context_end < self.words.len()
    }

    /// The words that tell who holds it.
    pub(super) fn description<'c>(&'c self, symbols: &'c Symbols<'c>) -> Description<'c> {
        Description {
            symbols,
            owner: &[],
            head: &self.words[..self.head_end],
            context: &self.words[self.head_end..self.context_end],
        }
    }
}
