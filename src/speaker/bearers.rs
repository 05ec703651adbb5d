//! By each word the people who have it: in the name, or in a title, description or office.
//!
//! Of *Lena Ortiz* and *Ann Ortiz* both are found by *ortiz*, in the order they are named.

use super::cast::MOST_COMPARED;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::Hash;

/// The people of each word (or of each first letter), in the order they are told of.
#[derive(Debug)]
pub(super) struct Bearers<Word> {
    chains: FxHashMap<Word, Chain>,
    links: Vec<Link>,
}

/// The first and the last link of a word, and how many there are.
#[derive(Debug, Clone, Copy, Default)]
struct Chain {
    first: u32,
    last: u32,
    length: u32,
}

#[derive(Debug)]
struct Link {
    bearer: u32,
    previous: u32,
    next: u32,
}

impl<Word: Copy + Eq + Hash> Bearers<Word> {
    /// Nobody yet, of about so many words.
    pub fn new(words: usize) -> Self {
        Self {
            chains: FxHashMap::with_capacity_and_hasher(words, FxBuildHasher),
            links: Vec::with_capacity(words),
        }
    }

    /// Notes that somebody has a word, unless that was the last to be noted of it.
    pub fn note(&mut self, word: Word, bearer: usize) {
        let (chain, new) = (
            self.chains.entry(word).or_default(),
            narrow(self.links.len()),
        );
        let (bearer, previous) = (narrow(bearer), chain.last);
        if chain.length == 0 {
            chain.first = new;
        } else if self.links[previous as usize].bearer == bearer {
            return;
        } else {
            self.links[previous as usize].next = new;
        }
        self.links.push(Link {
            bearer,
            previous,
            next: 0,
        });
        chain.last = new;
        chain.length += 1;
    }

    /// Everybody who has a word.
    pub fn of(&self, word: Word) -> impl Iterator<Item = usize> {
        let chain = self.chain(word);
        self.walk(chain.first, chain.length, |link| link.next)
    }

    /// The first who have a word, and the last ones.
    pub fn some_of(&self, word: Word) -> impl Iterator<Item = usize> {
        const HALF: u32 = MOST_COMPARED as u32 / 2;
        let chain = self.chain(word);
        let first = chain.length.min(HALF);
        let last = (chain.length - first).min(HALF);
        self.walk(chain.first, first, |link| link.next)
            .chain(self.walk(chain.last, last, |link| link.previous))
    }

    fn chain(&self, word: Word) -> Chain {
        self.chains.get(&word).copied().unwrap_or_default()
    }

    fn walk(&self, start: u32, length: u32, step: fn(&Link) -> u32) -> impl Iterator<Item = usize> {
        let mut at = start as usize;
        (0..length).map(move |_| {
            let link = &self.links[at];
            at = step(link) as usize;
            link.bearer as usize
        })
    }
}

/// No article has as many people, nor as many words about them.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
