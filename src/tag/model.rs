use super::context::{CONTEXTS, Context};
use super::search::{Search, Transitions};
use super::{TAGS, Tag};
use rustc_hash::FxHashMap;

/// Log probabilities of the tags of every word, one word's behind the other's.
type Emissions = Vec<(Tag, f32)>;

/// What the tagger knows of one word; nothing of a word that `words.csv` does not have.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tagging {
    /// Where the log probabilities of its tags start, most likely first, and how many there
    /// are: none where no list has the word.
    start: u32,
    many: u8,
    /// The context that it makes whatever its tag.
    context: Option<Context>,
}

impl Tagging {
    /// Whether nothing is known.
    #[inline]
    pub(super) fn is_empty(self) -> bool {
        self.many == 0
    }
}

/// What the tagger knows: how often a word has a tag, and a tag follows another.
#[derive(Debug)]
pub struct TagModel {
    emissions: Emissions,
    suffixes: FxHashMap<Suffix, Tagging>,
    into: Transitions,
    guessed: Tagging,
    telling: Chance,
    expected: Chance,
    expected_and_unknown: Chance,
}

/// How likely a word with a capital is a name, in logs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chance {
    /// As a likelihood of the tag.
    pub score: f32,
    /// That it is none.
    pub rest: f32,
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
    /// Builds the model from the counts of words, and from those of pairs of contexts and tags
    /// (`pairs[context][tag]`); what it knows of each of the words stands beside it.
    pub fn new<'a>(
        words: impl Iterator<Item = WordCounts<'a>>,
        pairs: &[[u32; TAGS]; CONTEXTS],
    ) -> (Self, Vec<Tagging>) {
        let mut totals = [1u32; TAGS];
        pairs
            .iter()
            .flat_map(|row| row.iter().enumerate())
            .for_each(|(tag, n)| totals[tag] += n);
        let all: u32 = totals.iter().sum();
        // `-log P(tag)` turns P(tag | word) into a likelihood by Bayes' rule.
        let rarity = totals.map(|total| (all as f32 / total as f32).ln());
        let mut suffix_counts: FxHashMap<Suffix, [u32; TAGS]> = FxHashMap::default();
        // Words of one tag, as most are, share its list, so that what is asked lies together.
        let mut emissions: Emissions = Tag::ALL.map(|tag| (tag, rarity[tag as usize])).into();
        let mut add = |counts: &[(Tag, u32)], context| {
            let (start, many) = match counts {
                [(tag, _)] => (*tag as usize, 1),
                _ => {
                    let start = emissions.len();
                    push_emissions(counts, &rarity, &mut emissions);
                    (start, emissions.len() - start)
                }
            };
            Tagging {
                start: start as u32,
                many: many as u8,
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
        let guessed = add(&unknown, None);
        let name = |share| Chance::new(share, rarity[Tag::Name as usize]);
        let model = Self {
            telling: name(NAME_WHEN_CAPITAL),
            expected: name(NAME_WHEN_EXPECTED),
            expected_and_unknown: name(NAME_WHEN_UNKNOWN),
            emissions,
            suffixes,
            into: transposed(pairs.map(|row| log_shares(&row))),
            guessed,
        };
        (model, known)
    }

    /// Adds a token whose looks settle its tag.
    #[inline]
    pub fn settled(&self, tag: Tag, context: Context, search: &mut Search<'_>) {
        search.settle(&self.into, tag, Some(context));
    }

    /// The likeliest tag of a word that a list knows.
    #[inline]
    pub(super) fn likeliest(&self, known: Tagging) -> Tag {
        self.emissions[known.start as usize].0
    }

    /// Adds a word, with what is known of it, its likeliest tag, and as it is written.
    #[inline]
    pub(super) fn word<'a>(
        &self,
        (known, likeliest): (Tagging, Tag),
        written: impl FnOnce() -> &'a str,
        capital: Capital,
        search: &mut Search<'_>,
    ) {
        let is_listed = !known.is_empty();
        let name = match capital {
            Capital::None => None,
            Capital::Telling => Some(self.telling),
            Capital::Expected if is_listed => Some(self.expected),
            Capital::Expected => Some(self.expected_and_unknown),
        };
        match is_listed {
            true => self.add(known, likeliest, name, search),
            false => {
                let written = written();
                let guess = self.guess(written);
                let likeliest = self.likeliest(guess);
                let is_small = |byte: u8| byte.is_ascii_lowercase();
                // *Ortiz and Reed*: what no list knows and has a capital inside a sentence is a name,
                // unless it is an abbreviation or ends as *Republican* does.
                let is_adjective = likeliest == Tag::Adjective;
                if matches!(capital, Capital::Telling)
                    && !is_adjective
                    && written.bytes().any(is_small)
                {
                    return self.settled(Tag::Name, Context::of(Tag::Name), search);
                }
                self.add(guess, likeliest, name, search);
            }
        }
    }

    /// Adds a word that may be a name too.
    #[inline]
    fn add(&self, word: Tagging, likeliest: Tag, name: Option<Chance>, search: &mut Search<'_>) {
        // A form of *be*, *have* or *do* is no name.
        let name = name.filter(|_| word.context.is_none());
        if word.many == 1 && name.is_none() {
            return search.settle(&self.into, likeliest, word.context);
        }
        let start = word.start as usize;
        let list = &self.emissions[start..start + usize::from(word.many)];
        let context = word.context.filter(|_| name.is_none());
        search.branch(&self.into, name, list, context);
    }

    /// What is known of words that end as an unknown one does.
    fn guess(&self, word: &str) -> Tagging {
        let ending = match word.is_ascii() {
            true => ending(word.as_bytes()),
            false => ending_in_lower_case(word),
        };
        let mut shorter = ENDINGS.iter().map(|letters| ending & letters);
        let known = shorter.find_map(|suffix| self.suffixes.get(&suffix));
        known.copied().unwrap_or(self.guessed)
    }
}

/// What is left of the last four letters of a word by as many, three, two and one of them.
const ENDINGS: [Suffix; LONGEST_SUFFIX] = [0xffff_ffff, 0xff_ffff, 0xffff, 0xff];

/// The last four letters of a word in lower case.
fn ending(word: &[u8]) -> Suffix {
    let mut letters = [0; LONGEST_SUFFIX];
    match word.last_chunk() {
        Some(last) => letters = *last,
        None => letters[LONGEST_SUFFIX - word.len()..].copy_from_slice(word),
    }
    letters.make_ascii_lowercase();
    suffix(&letters)
}

#[cold]
fn ending_in_lower_case(word: &str) -> Suffix {
    ending(word.replace('’', "'").to_lowercase().as_bytes())
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
    let share = |tag: usize, context: usize| {
        shares
            .get(context)
            .map_or(0.0, |row: &[f32; TAGS]| row[tag])
    };
    std::array::from_fn(|tag| std::array::from_fn(|context| share(tag, context)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_word_is_told_by_four_letters_and_by_fewer() {
        let shorter = |word: &str| ENDINGS.map(|letters| ending(word.as_bytes()) & letters);
        let suffixes = |all: [&str; 4]| all.map(|letters| suffix(letters.as_bytes()));
        assert_eq!(shorter("Nation"), suffixes(["tion", "ion", "on", "n"]));
        assert_eq!(shorter("OX"), suffixes(["ox", "ox", "ox", "x"]));
        assert_eq!(ending_in_lower_case("É’S"), ending("é's".as_bytes()));
    }
}
