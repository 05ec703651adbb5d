//! Gold and rows → [`Act`]s, which can be compared: sets of words and a mode.
//!
//! The gold content `“We will win,”` and the row's `We will win,` are the same three
//! words, all between marks, so both acts are direct.

use super::Found;
use super::word::{Words, shared, words};
use crate::attribution::Mode;
use crate::gold::Gold;
use rustc_hash::FxHashSet;

/// One attribution, gold or found, as words of its article.
#[derive(Debug)]
pub(super) struct Act {
    /// Its place in the list it was made from.
    pub(super) of: usize,
    pub(super) content: Vec<usize>,
    pub(super) source: Vec<usize>,
    /// By the share of its words between marks, gold and found alike.
    pub(super) mode: Mode,
    names: Names,
    /// Whether it says who said it, by a mention or by a name.
    pub(super) has_source: bool,
}

/// The words with a capital letter by which a source can be known.
#[derive(Debug)]
enum Names {
    /// All of those in the mention.
    Gold(FxHashSet<String>),
    /// The last one of the speaker's name, and that of the mention.
    Found(Vec<String>),
}

impl Act {
    /// The acts of these, without those that hold no word.
    pub(super) fn gold(gold: &[Gold], text: &str, words: &Words) -> Vec<Self> {
        let acts = gold.iter().enumerate().map(|(of, gold)| {
            let mention = gold.source.iter().map(|part| part.of(text));
            let mention = mention.collect::<Vec<_>>().join(" ");
            let names = Names::Gold(capitals(&mention).collect());
            Self::new(of, gold, names, words)
        });
        acts.filter(|act| !act.content.is_empty()).collect()
    }

    /// The acts of these, without those that hold no word.
    pub(super) fn found(found: &[Found], words: &Words) -> Vec<Self> {
        let acts = found.iter().enumerate().map(|(of, found)| {
            let named = [&found.speaker, &found.mention];
            let names = named.iter().filter_map(|name| capitals(name).last());
            let mut act = Self::new(of, &found.parts, Names::Found(names.collect()), words);
            act.has_source |= named.iter().any(|name| !name.is_empty());
            act
        });
        acts.filter(|act| !act.content.is_empty()).collect()
    }

    fn new(of: usize, parts: &Gold, names: Names, words: &Words) -> Self {
        let content = words.cover(&parts.content);
        let source = words.cover(&parts.source);
        Self {
            of,
            mode: mode(&content, words),
            has_source: !source.is_empty(),
            content,
            source,
            names,
        }
    }

    /// Whether this row's source is that of the gold: the same mention, or its name.
    /// Where people marked no source, there is nothing to be wrong about.
    pub(super) fn has_source_of(&self, gold: &Self) -> bool {
        gold.source.is_empty()
            || shared(&self.source, &gold.source) > 0
            || self.names.meet(&gold.names)
    }
}

impl Names {
    fn meet(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Found(found), Self::Gold(gold)) => found.iter().any(|name| gold.contains(name)),
            _ => false,
        }
    }
}

fn capitals(name: &str) -> impl Iterator<Item = String> {
    const NOISE: [&str; 9] = ["the", "a", "an", "mr", "mrs", "ms", "dr", "of", "and"];
    words(name)
        .filter(|word| word.starts_with(char::is_uppercase))
        .map(str::to_lowercase)
        .filter(|word| !NOISE.contains(&word.as_str()) && word != "said")
}

fn mode(content: &[usize], words: &Words) -> Mode {
    let quoted = content
        .iter()
        .filter(|&&word| words.is_quoted(word))
        .count();
    match quoted {
        0 => Mode::Indirect,
        _ if quoted as f64 >= 0.9 * content.len() as f64 => Mode::Direct,
        _ => Mode::Mixed,
    }
}
