//! Texts → which of them say nearly the same.
//!
//! Takes texts in the form that [`form`](super::words::form) gives, and gives for one of
//! them those that share its rarest words, with how much of their words they share. Only
//! those are compared, so the work stays near-linear in the texts: of three thousand
//! quotations, *“We will win this levy”* meets the few that speak of a levy.
//!
//! ```
//! use onrecord::diff::Near;
//!
//! let near = Near::new([" we will win this levy", " we won this levy", " it rains"]);
//! assert!(near.candidates(0).eq([1]));
//! assert!(near.overlap(0, 1).shared > 0.5);
//! ```

use rustc_hash::FxHashMap;

/// As many of a text's rarest words are looked up.
const LOOKED_UP: usize = 8;
/// A word in more texts than this tells too little to be looked up.
const COMMON: usize = 48;

/// What a word counts that has a meaning of its own, and one that has none, in hundredths.
const FULL: u32 = 100;
const SMALL: u32 = 25;

/// Words that are in sentences of any content.
const SMALL_WORDS: &[&str] = &[
    "a", "about", "all", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can",
    "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "him", "his",
    "i", "if", "im", "in", "is", "it", "its", "may", "me", "my", "no", "not", "of", "on", "or",
    "our", "she", "so", "than", "that", "thats", "the", "their", "them", "then", "there", "they",
    "this", "to", "us", "was", "we", "were", "what", "when", "which", "who", "will", "with",
    "would", "you", "your",
];

/// How much two texts share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overlap {
    /// The share of the words of both that are in both, from 0 to 1 (Dice), small words
    /// counted for a quarter.
    pub shared: f64,
    /// The share of the shorter one's words that are in the longer one.
    pub contained: f64,
    /// How many words the shorter one has, counted in the same way.
    pub shorter: f64,
}

/// Texts that can be asked which of the others are near.
#[derive(Debug)]
pub struct Near {
    /// The words of each text, in the order of their numbers, as often as they are in it.
    texts: Vec<Vec<u32>>,
    /// What each word counts.
    weights: Vec<u32>,
    /// The texts that each word is in.
    texts_with: Vec<Vec<usize>>,
}

impl Near {
    /// An index of these texts.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut near = Self {
            texts: Vec::new(),
            weights: Vec::new(),
            texts_with: Vec::new(),
        };
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        for text in texts {
            let words = text.split_ascii_whitespace();
            let words = words.map(|word| *numbers.entry(word).or_insert_with(|| near.number(word)));
            let mut words: Vec<u32> = words.collect();
            words.sort_unstable();
            near.add(words);
        }
        near
    }

    /// The number of a word that was not seen before.
    fn number(&mut self, word: &str) -> u32 {
        let is_small = SMALL_WORDS.binary_search(&word).is_ok();
        self.weights.push(if is_small { SMALL } else { FULL });
        self.texts_with.push(Vec::new());
        u32::try_from(self.weights.len() - 1).unwrap_or(u32::MAX)
    }

    fn add(&mut self, words: Vec<u32>) {
        let text = self.texts.len();
        let mut before = None;
        for &word in &words {
            if before.replace(word) != Some(word) {
                self.texts_with[word as usize].push(text);
            }
        }
        self.texts.push(words);
    }

    /// The other texts that share one of the rarest words of this one, in their order.
    pub fn candidates(&self, text: usize) -> impl Iterator<Item = usize> {
        let mut words = self.texts[text].clone();
        words.dedup();
        words.sort_by_key(|&word| (self.texts_with[word as usize].len(), word));
        let lists = words.iter().map(|&word| &self.texts_with[word as usize]);
        let shared = lists.filter(|texts| texts.len() > 1).take(LOOKED_UP);
        let rare = shared.filter(|texts| texts.len() <= COMMON);
        let mut found: Vec<usize> = rare.flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter(move |&other| other != text)
    }

    /// How much two texts share.
    pub fn overlap(&self, one: usize, other: usize) -> Overlap {
        let (one, other) = (&self.texts[one], &self.texts[other]);
        let shared = self.weight(&common(one, other));
        let [one, other] = [one, other].map(|words| self.weight(words));
        let shorter = one.min(other);
        Overlap {
            shared: share(2.0 * shared, one + other),
            contained: share(shared, shorter),
            shorter,
        }
    }

    fn weight(&self, words: &[u32]) -> f64 {
        let sum: u32 = words.iter().map(|&word| self.weights[word as usize]).sum();
        f64::from(sum) / f64::from(FULL)
    }
}

/// What two sorted lists have in common, as often as both have it.
fn common(one: &[u32], other: &[u32]) -> Vec<u32> {
    let mut common = Vec::new();
    let mut rest = other;
    for &word in one {
        rest = &rest[rest.iter().take_while(|&&other| other < word).count()..];
        if let Some((_, behind)) = rest.split_first().filter(|(first, _)| **first == word) {
            common.push(word);
            rest = behind;
        }
    }
    common
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_sorted() {
        assert!(SMALL_WORDS.is_sorted());
    }

    #[test]
    fn words_of_any_content_count_little() {
        let texts = [
            " that the council would meet on the monday",
            " that the school would close on the friday",
            " the council will meet on a monday",
        ];
        let near = Near::new(texts);
        assert!(near.overlap(0, 1).shared < 0.4);
        assert!(near.overlap(0, 2).shared > 0.7);
    }

    #[test]
    fn words_are_shared_as_often_as_both_have_them() {
        let near = Near::new([" win win win", " win win", ""]);
        let overlap = near.overlap(0, 1);
        assert_eq!(
            (overlap.shared, overlap.contained, overlap.shorter),
            (0.8, 1.0, 2.0)
        );
        assert_eq!(near.overlap(0, 2).contained, 0.0);
    }

    #[test]
    fn a_word_that_is_everywhere_is_not_looked_up() {
        let texts: Vec<String> = (0..1_000).map(|n| format!(" levy {}", n / 2)).collect();
        let near = Near::new(texts.iter().map(String::as_str));
        for text in 0..1_000 {
            assert!(near.candidates(text).eq([text ^ 1]), "{text}");
        }
    }
}
