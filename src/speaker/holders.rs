//! By each word of titles, descriptions and office the people it is used of.

use super::cast::MOST_COMPARED;
use super::symbol::Symbol;

/// The people of each role word, in the order they are told of.
#[derive(Debug)]
pub(super) struct Holders {
    /// By symbol.
    chains: Vec<Chain>,
    links: Vec<Link>,
}

/// The first and the last link of a word, and how many there are.
#[derive(Debug, Clone, Copy, Default)]
struct Chain {
    first: usize,
    last: usize,
    length: usize,
}

#[derive(Debug)]
struct Link {
    holder: usize,
    previous: usize,
    next: usize,
}

impl Holders {
    /// Of an article with so many words nobody yet.
    pub fn new(words: usize) -> Self {
        Self {
            chains: vec![Chain::default(); words],
            links: Vec::with_capacity(words),
        }
    }

    /// Notes that a word is used of somebody.
    pub fn note(&mut self, word: Symbol, holder: usize) {
        if self.chains.len() <= word.index() {
            self.chains.resize(word.index() + 1, Chain::default());
        }
        let (chain, new) = (&mut self.chains[word.index()], self.links.len());
        if chain.length == 0 {
            chain.first = new;
        } else if self.links[chain.last].holder == holder {
            return;
        } else {
            self.links[chain.last].next = new;
        }
        self.links.push(Link {
            holder,
            previous: chain.last,
            next: 0,
        });
        chain.last = new;
        chain.length += 1;
    }

    /// Appends the first people and the last ones that a word is used of.
    pub fn append(&self, word: Symbol, found: &mut Vec<usize>) {
        let Some(chain) = self.chains.get(word.index()) else {
            return;
        };
        let half = MOST_COMPARED / 2;
        let first = chain.length.min(half);
        let walk = |start: usize, step: fn(&Link) -> usize| {
            std::iter::successors(Some(start), move |&at| Some(step(&self.links[at])))
        };
        for (start, length, step) in [
            (chain.first, first, (|link| link.next) as fn(&Link) -> usize),
            (chain.last, (chain.length - first).min(half), |link| {
                link.previous
            }),
        ] {
            found.extend(
                walk(start, step)
                    .take(length)
                    .map(|at| self.links[at].holder),
            );
        }
    }
}
