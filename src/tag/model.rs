use super::context::{CONTEXTS, Context};
use super::search::{Search, Transitions};
use super::{TAGS, Tag};
use rustc_hash::FxHashMap;

/// Log probabilities of the tags of every word, one word's behind the other's.
type Emissions = Vec<(Tag, f32)>;

/// What is known of one word.
#[derive(Debug, Clone, Copy)]
struct Word {
    /// The log probabilities of its tags: few, most likely first.
    start: u32,
    end: u32,
    /// The context that it makes whatever its tag.
    context: Option<Context>,
}

/// What the tagger knows: how often a word has a tag, and a tag follows another.
#[derive(Debug)]
pub struct TagModel {
    emissions: Emissions,
    /// By the row of the list.
    words: Vec<Word>,
    suffixes: FxHashMap<Suffix, Word>,
    into: Transitions,
    unknown: Word,
    telling: Chance,
    expected: Chance,
    expected_and_unknown: Chance,
}

/// How likely a word with a capital is a name, in logs.
#[derive(Debug, Clone, Copy)]
struct Chance {
    /// As a likelihood of the tag.
    score: f32,
    /// That it is none.
    rest: f32,
}

impl Chance {
    fn new(share: f32, rarity: f32) -> Self {
        Self {
            score: share.ln() + rarity,
            rest: (1.0 - share).ln(),
        }
    }
}

/// One row of `words.csv`.
#[derive(Debug, Clone, Copy)]
pub struct WordCounts<'a> {
    /// The word in lower case.
    pub word: &'a str,
    /// How often it had each tag.
    pub counts: &'a [(Tag, u32)],
    /// The context that it makes whatever its tag: *be*, *have* and *do* do.
    pub context: Option<Context>,
}

/// One token as the tagger sees it.
#[derive(Debug, Clone, Copy)]
pub enum Observation<'a> {
    /// Its looks settle the tag.
    Settled(Tag, Context),
    /// A word by its row in the list.
    Listed(usize, Capital),
    /// A word that is not listed.
    Unknown(&'a str, Capital),
}

/// What the first letter of a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capital {
    /// That it is small.
    None,
    /// A name, more often than not.
    Telling,
    /// Little: every first word of a sentence has one.
    Expected,
}

/// A capital in the middle of a sentence makes a word a name this often (PolNeAR train, silver).
const NAME_WHEN_CAPITAL: f32 = 0.93;
/// The first word of a sentence is a name this often although a list knows it otherwise.
const NAME_WHEN_EXPECTED: f32 = 0.03;
/// The first word of a sentence is a name this often when no list knows it.
const NAME_WHEN_UNKNOWN: f32 = 0.7;
const LONGEST_SUFFIX: usize = 4;

/// The last letters of a word, as a number.
type Suffix = u32;

fn suffix(letters: &[u8]) -> Suffix {
    letters
        .iter()
        .fold(0, |suffix, &letter| suffix << 8 | u32::from(letter))
}

impl TagModel {
    /// Builds the model from the counts of words, whose order gives their rows, and of pairs of
    /// contexts and tags (`pairs[context][tag]`).
    pub fn new<'a>(
        words: impl Iterator<Item = WordCounts<'a>>,
        pairs: &[[u32; TAGS]; CONTEXTS],
    ) -> Self {
        let mut totals = [1u32; TAGS];
        pairs
            .iter()
            .flat_map(|row| row.iter().enumerate())
            .for_each(|(tag, n)| totals[tag] += n);
        let all: u32 = totals.iter().sum();
        // `-log P(tag)` turns P(tag | word) into a likelihood by Bayes' rule.
        let rarity = totals.map(|total| (all as f32 / total as f32).ln());
        let mut suffix_counts: FxHashMap<Suffix, [u32; TAGS]> = FxHashMap::default();
        let mut emissions = Emissions::new();
        let mut add = |counts: &[(Tag, u32)], context| {
            let start = emissions.len() as u32;
            push_emissions(counts, &rarity, &mut emissions);
            let end = emissions.len() as u32;
            Word {
                start,
                end,
                context,
            }
        };
        let mut known = Vec::new();
        for row in words {
            count_suffixes(row.word, row.counts, &mut suffix_counts);
            known.push(add(row.counts, row.context));
        }
        let suffixes = suffix_counts.into_iter();
        let suffixes = suffixes.map(|(suffix, counts)| (suffix, add(&listed(&counts), None)));
        let suffixes = suffixes.collect();
        let unknown = [
            (Tag::Noun, 6),
            (Tag::Adjective, 2),
            (Tag::Base, 1),
            (Tag::Participle, 1),
        ];
        let unknown = add(&unknown, None);
        let name = |share| Chance::new(share, rarity[Tag::Name as usize]);
        Self {
            telling: name(NAME_WHEN_CAPITAL),
            expected: name(NAME_WHEN_EXPECTED),
            expected_and_unknown: name(NAME_WHEN_UNKNOWN),
            emissions,
            words: known,
            suffixes,
            into: transposed(pairs.map(|row| log_shares(&row))),
            unknown,
        }
    }

    /// Adds one token to the search.
    #[inline]
    pub fn observe(&self, seen: Observation<'_>, search: &mut Search<'_>) {
        let (word, capital) = match seen {
            Observation::Settled(tag, context) => {
                return search.settle(&self.into, tag, Some(context));
            }
            Observation::Listed(row, capital) => (self.words[row], capital),
            Observation::Unknown(word, capital) => (self.guess(word), capital),
        };
        let list = &self.emissions[word.start as usize..word.end as usize];
        let name = match (capital, seen) {
            _ if word.context.is_some() || capital == Capital::None => {
                return match list {
                    &[(tag, _)] => search.settle(&self.into, tag, word.context),
                    list => search.branch(&self.into, list.iter().copied(), word.context),
                };
            }
            (Capital::Expected, Observation::Unknown(..)) => self.expected_and_unknown,
            (Capital::Expected, _) => self.expected,
            _ => self.telling,
        };
        let rest = list.iter().map(|&(tag, score)| (tag, score + name.rest));
        let all = std::iter::once((Tag::Name, name.score)).chain(rest);
        search.branch(&self.into, all, None);
    }

    /// What is known of words that end as an unknown one does.
    fn guess(&self, word: &str) -> Word {
        let mut buffer = [0; LONGEST_SUFFIX];
        let lower = ending(word, &mut buffer);
        let known = (0..lower.len()).find_map(|start| self.suffixes.get(&suffix(&lower[start..])));
        known.copied().unwrap_or(self.unknown)
    }
}

/// The last letters of a word in lower case, in the buffer.
fn ending<'a>(word: &str, buffer: &'a mut [u8; LONGEST_SUFFIX]) -> &'a [u8] {
    if !word.is_ascii() {
        return ending_in_lower_case(word, buffer);
    }
    let last = &word.as_bytes()[word.len().saturating_sub(LONGEST_SUFFIX)..];
    let ending = &mut buffer[..last.len()];
    ending.copy_from_slice(last);
    ending.make_ascii_lowercase();
    ending
}

#[cold]
fn ending_in_lower_case<'a>(word: &str, buffer: &'a mut [u8; LONGEST_SUFFIX]) -> &'a [u8] {
    let lower = word.replace('’', "'").to_lowercase();
    let last = &lower.as_bytes()[lower.len().saturating_sub(LONGEST_SUFFIX)..];
    let ending = &mut buffer[..last.len()];
    ending.copy_from_slice(last);
    ending
}

fn count_suffixes(
    word: &str,
    counts: &[(Tag, u32)],
    suffixes: &mut FxHashMap<Suffix, [u32; TAGS]>,
) {
    let bytes = word.as_bytes();
    for length in 1..=LONGEST_SUFFIX.min(bytes.len().saturating_sub(1)) {
        let entry = suffixes
            .entry(suffix(&bytes[bytes.len() - length..]))
            .or_insert([0; TAGS]);
        // A word counts as a word, not as often as it is used: unknown words are rare ones.
        for (tag, n) in counts {
            entry[*tag as usize] += (*n).min(10);
        }
    }
}

fn listed(counts: &[u32; TAGS]) -> Vec<(Tag, u32)> {
    super::NAMES
        .iter()
        .map(|(tag, _)| (*tag, counts[*tag as usize]))
        .filter(|(_, n)| *n > 0)
        .collect()
}

/// Appends log P(tag | word) - log P(tag), leaving out tags seen in under 1 case of 200.
fn push_emissions(counts: &[(Tag, u32)], rarity: &[f32; TAGS], emissions: &mut Emissions) {
    let total: u32 = counts.iter().map(|(_, n)| n).sum();
    let seen = counts.iter().filter(|(_, n)| n * 200 >= total);
    let score = |tag: Tag, n: u32| (n as f32 / total as f32).ln() + rarity[tag as usize];
    emissions.extend(seen.map(|&(tag, n)| (tag, score(tag, n))));
}

fn log_shares(row: &[u32; TAGS]) -> [f32; TAGS] {
    let total: f32 = row.iter().map(|&n| n as f32 + 0.5).sum();
    row.map(|n| ((n as f32 + 0.5) / total).ln())
}

fn transposed(shares: [[f32; TAGS]; CONTEXTS]) -> Transitions {
    std::array::from_fn(|tag| std::array::from_fn(|context| shares[context][tag]))
}
