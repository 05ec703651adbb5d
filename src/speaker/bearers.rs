//! By each word of names the people who have it.
//!
//! Of *Lena Ortiz* and *Ann Ortiz* both are found by *ortiz*, in the order they are named.

use super::symbol::Symbol;

/// The people of each word.
#[derive(Debug)]
pub(super) struct Bearers {
    /// By symbol.
    chains: Vec<Chain>,
    links: Vec<Link>,
}

/// The first and the last link of a word, counted from 1; 0 if nobody has it.
#[derive(Debug, Clone, Copy, Default)]
struct Chain {
    first: usize,
    last: usize,
}

#[derive(Debug)]
struct Link {
    bearer: usize,
    next: usize,
}

impl Bearers {
    /// Of an article with so many words nobody yet.
    pub fn new(words: usize) -> Self {
        Self {
            chains: vec![Chain::default(); words],
            links: Vec::with_capacity(words / 4),
        }
    }

    /// Notes that somebody has a word in the name.
    pub fn note(&mut self, word: Symbol, bearer: usize) {
        if self.chains.len() <= word.index() {
            self.chains.resize(word.index() + 1, Chain::default());
        }
        self.links.push(Link { bearer, next: 0 });
        let (chain, new) = (&mut self.chains[word.index()], self.links.len());
        match chain.last {
            0 => chain.first = new,
            last => self.links[last - 1].next = new,
        }
        chain.last = new;
    }

    /// Everybody who has a word in the name.
    pub fn of(&self, word: Symbol) -> impl Iterator<Item = usize> {
        let link = |at: usize| at.checked_sub(1).map(|at| &self.links[at]);
        let first = self
            .chains
            .get(word.index())
            .and_then(|chain| link(chain.first));
        std::iter::successors(first, move |known| link(known.next)).map(|known| known.bearer)
    }
}
