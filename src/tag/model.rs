use super::{TAGS, Tag};
use rustc_hash::FxHashMap;

/// Log probabilities of one word's tags: few, most likely first.
type Emissions = Box<[(Tag, f32)]>;

/// What the tagger knows: how often a word has a tag, and a tag follows another.
#[derive(Debug)]
pub struct TagModel {
    words: FxHashMap<Box<str>, Emissions>,
    suffixes: FxHashMap<Box<[u8]>, Emissions>,
    /// `transitions[previous][tag]`, log.
    transitions: [[f32; TAGS]; TAGS],
    /// `-log P(tag)`: turns P(tag | word) into a likelihood by Bayes' rule.
    rarity: [f32; TAGS],
    unknown: Emissions,
}

/// One row of `words.csv`: a lower-case word and how often it had each tag.
pub type WordCounts<'a> = (&'a str, Vec<(Tag, u32)>);

/// One token as the tagger sees it.
#[derive(Debug, Clone, Copy)]
pub struct Observation<'a> {
    /// The token's words.
    pub word: &'a str,
    /// The tag its looks settle.
    pub settled: Option<Tag>,
    /// What a capital letter tells at this place.
    pub capital: Capital,
}

/// What a capital letter tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capital {
    /// A name, more often than not.
    Telling,
    /// Little: every first word of a sentence has one.
    Expected,
}

/// A capital in the middle of a sentence makes a word a name this often (PolNeAR train, silver).
const NAME_WHEN_CAPITAL: f32 = 0.93;
/// The first word of a sentence is a name this often although a list knows it otherwise.
const NAME_WHEN_EXPECTED: f32 = 0.05;
const LONGEST_SUFFIX: usize = 4;

impl TagModel {
    /// Builds the model from the counts of words and of tag pairs (`pairs[previous][tag]`).
    pub fn new<'a>(
        words: impl Iterator<Item = WordCounts<'a>>,
        pairs: &[[u32; TAGS]; TAGS],
    ) -> Self {
        let mut totals = [1u32; TAGS];
        pairs
            .iter()
            .flat_map(|row| row.iter().enumerate())
            .for_each(|(tag, n)| totals[tag] += n);
        let all: u32 = totals.iter().sum();
        let rarity = totals.map(|total| (all as f32 / total as f32).ln());
        let mut suffix_counts: FxHashMap<Box<[u8]>, [u32; TAGS]> = FxHashMap::default();
        let mut known = FxHashMap::default();
        for (word, counts) in words {
            count_suffixes(word, &counts, &mut suffix_counts);
            known.insert(word.into(), emissions(&counts, &rarity));
        }
        let suffixes = suffix_counts
            .into_iter()
            .map(|(suffix, counts)| (suffix, emissions(&listed(&counts), &rarity)))
            .collect();
        Self {
            words: known,
            suffixes,
            transitions: pairs.map(|row| log_shares(&row)),
            rarity,
            unknown: emissions(
                &[
                    (Tag::Noun, 6),
                    (Tag::Adjective, 2),
                    (Tag::Base, 1),
                    (Tag::Participle, 1),
                ],
                &rarity,
            ),
        }
    }

    /// Whether it is a word of the language, not of the looks of a name.
    pub fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word.to_lowercase().as_str())
    }

    /// Gives each token its tag: the likeliest sequence for the whole sentence.
    pub fn tag(&self, sentence: &[Observation<'_>], lattice: &mut Lattice, tags: &mut Vec<Tag>) {
        lattice.clear();
        let mut lower = String::new();
        for (at, observation) in sentence.iter().enumerate() {
            let first = lattice.states.len();
            self.push_states(*observation, &mut lower, &mut lattice.states);
            lattice.columns.push(first);
            self.connect(lattice, at);
        }
        lattice.best_path(tags);
    }

    fn push_states(&self, seen: Observation<'_>, lower: &mut String, states: &mut Vec<State>) {
        if let Some(tag) = seen.settled {
            return states.push(State::new(tag, 0.0));
        }
        let capital = seen.word.starts_with(|first: char| first.is_uppercase());
        let lower = in_lower_case(seen.word, lower);
        let known = self.words.get(lower);
        if !capital {
            let list = known.unwrap_or_else(|| self.guess(lower));
            return states.extend(list.iter().map(|&(tag, score)| State::new(tag, score)));
        }
        let name = match (seen.capital, known) {
            (Capital::Expected, Some(_)) => NAME_WHEN_EXPECTED,
            (Capital::Expected, None) => 0.7,
            (Capital::Telling, _) => NAME_WHEN_CAPITAL,
        };
        let rest = (1.0 - name).ln();
        let list = known.unwrap_or_else(|| self.guess(lower));
        states.push(State::new(
            Tag::Name,
            name.ln() + self.rarity[Tag::Name as usize],
        ));
        states.extend(
            list.iter()
                .map(|&(tag, score)| State::new(tag, score + rest)),
        );
    }

    /// The tags of words that end as an unknown one does.
    fn guess(&self, lower: &str) -> &Emissions {
        let bytes = lower.as_bytes();
        (1..=LONGEST_SUFFIX.min(bytes.len()))
            .rev()
            .find_map(|length| self.suffixes.get(&bytes[bytes.len() - length..]))
            .unwrap_or(&self.unknown)
    }

    /// Finds the best way into each state of column `at`.
    fn connect(&self, lattice: &mut Lattice, at: usize) {
        let here = lattice.columns[at];
        let before = if at == 0 {
            here
        } else {
            lattice.columns[at - 1]
        };
        let (past, present) = lattice.states.split_at_mut(here);
        for state in present {
            let (score, from) = match at {
                0 => (
                    self.transitions[Tag::Punctuation as usize][state.tag as usize],
                    0,
                ),
                _ => best_way(&self.transitions, &past[before..], state.tag, before),
            };
            state.score += score;
            state.from = from as u32;
        }
    }
}

/// The word in lower case and with straight apostrophes, as the list has it.
fn in_lower_case<'a>(word: &'a str, buffer: &'a mut String) -> &'a str {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        return word;
    }
    buffer.clear();
    match word.is_ascii() {
        true => {
            buffer.push_str(word);
            buffer.make_ascii_lowercase();
        }
        false => {
            let straight = |letter: char| if letter == '’' { '\'' } else { letter };
            buffer.extend(word.chars().map(straight).flat_map(char::to_lowercase));
        }
    }
    buffer
}

fn best_way(
    transitions: &[[f32; TAGS]; TAGS],
    past: &[State],
    tag: Tag,
    first: usize,
) -> (f32, usize) {
    let mut best = (f32::NEG_INFINITY, first);
    for (at, state) in past.iter().enumerate() {
        let score = state.score + transitions[state.tag as usize][tag as usize];
        if score > best.0 {
            best = (score, first + at);
        }
    }
    best
}

/// Working memory of the search, kept from sentence to sentence.
#[derive(Debug, Default)]
pub struct Lattice {
    states: Vec<State>,
    columns: Vec<usize>,
}

#[derive(Debug, Clone, Copy)]
struct State {
    tag: Tag,
    score: f32,
    from: u32,
}

impl State {
    fn new(tag: Tag, score: f32) -> Self {
        Self {
            tag,
            score,
            from: 0,
        }
    }
}

impl Lattice {
    fn clear(&mut self) {
        self.states.clear();
        self.columns.clear();
    }

    fn best_path(&self, tags: &mut Vec<Tag>) {
        let start = tags.len();
        let Some(&last) = self.columns.last() else {
            return;
        };
        let best = (last..self.states.len()).reduce(|best, at| {
            if self.states[at].score > self.states[best].score {
                at
            } else {
                best
            }
        });
        let mut at = best.unwrap_or(last);
        for _ in 0..self.columns.len() {
            tags.push(self.states[at].tag);
            at = self.states[at].from as usize;
        }
        tags[start..].reverse();
    }
}

fn count_suffixes(
    word: &str,
    counts: &[(Tag, u32)],
    suffixes: &mut FxHashMap<Box<[u8]>, [u32; TAGS]>,
) {
    let bytes = word.as_bytes();
    for length in 1..=LONGEST_SUFFIX.min(bytes.len().saturating_sub(1)) {
        let entry = suffixes
            .entry(bytes[bytes.len() - length..].into())
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

/// log P(tag | word) - log P(tag), leaving out tags seen in under 1 case of 200.
fn emissions(counts: &[(Tag, u32)], rarity: &[f32; TAGS]) -> Emissions {
    let total: u32 = counts.iter().map(|(_, n)| n).sum();
    counts
        .iter()
        .filter(|(_, n)| n * 200 >= total)
        .map(|(tag, n)| {
            (
                *tag,
                (*n as f32 / total as f32).ln() + rarity[*tag as usize],
            )
        })
        .collect()
}

fn log_shares(row: &[u32; TAGS]) -> [f32; TAGS] {
    let total: f32 = row.iter().map(|&n| n as f32 + 0.5).sum();
    row.map(|n| ((n as f32 + 0.5) / total).ln())
}
