//! Utterances → the words that carry their sense, as numbers.
//!
//! Of *about our seriousness of purpose when it comes to defence* it keeps *seriousness,
//! purpose, comes, defense*: in lower case, without the small words that every outlet
//! prints in its own way, and in one of the two spellings of English.

use super::Utterance;
use crate::{attribution::Mode, quotation::quotations, segment::Span};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::{
    borrow::Cow,
    hash::{Hash, Hasher},
    sync::LazyLock,
};

/// The word that all denials are compared as.
const NOT: &str = "not";

/// Words that say little of what is said. Those that deny are none of them.
const SMALL: &str = " a about above after all also am an and any are as at back be because been before being \
    both but by can could did do does doing done down during each even for from get gets \
    getting go goes going gonna got had has have having he hed hell her here heres hers herself hes \
    him himself his how i id if ill im in into is it itd itll its itself ive just let lets \
    like lot many may me might more most much must my myself now of off on once one only \
    onto or other our ours ourselves out over own quite rather really said same say saying says she shed shell shes \
    should so some such than that thatd thats the their theirs them themselves then there \
    theres these they theyd theyll theyre theyve thing things this those through to too \
    under until up upon us very was we wed well were weve what whats when where \
    which while who whod wholl whom whos whose why will with wont would you youd youll your \
    youre yours yourself youve ";

/// So few words of sense are said too often to be told apart.
const SHORTEST: usize = 3;
/// A reporter's own words are alike sooner than those of a speaker.
const SHORTEST_INDIRECT: usize = 6;
/// Words behind these are not compared: a speech printed whole.
const LONGEST: usize = 512;

/// What is compared of one utterance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording<'a> {
    /// Numbers of its words of sense.
    pub(super) words: &'a [u32],
    /// The number of *not*.
    pub(super) not: u32,
    /// The hash of each, the same in every run.
    hashes: &'a [u64],
}

impl Wording<'_> {
    /// A hash for each two words that stand side by side.
    pub(super) fn pairs(self) -> impl Iterator<Item = u64> {
        self.words.windows(2).map(move |pair| {
            let hash = |word: u32| self.hashes[word as usize];
            // Multiplied by an odd number, so that the order of the two counts.
            let both = hash(pair[0]).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ hash(pair[1]);
            both ^ (both >> 32)
        })
    }
}

/// What is compared of all utterances.
#[derive(Debug, Default)]
pub(super) struct Wordings {
    number: FxHashMap<Box<str>, u32>,
    spelling: Vec<Box<str>>,
    hashes: Vec<u64>,
    words: Vec<u32>,
    not: u32,
    /// Where the words of each utterance end; none where it is not to be compared.
    ends: Vec<usize>,
}

impl Wordings {
    pub(super) fn of(utterances: &[Utterance<'_>]) -> Self {
        let mut wordings = Self::default();
        wordings.not = wordings.number(NOT);
        for utterance in utterances {
            let start = wordings.words.len();
            wordings.add(utterance);
            let length = wordings.words.len() - start;
            let shortest = match utterance.mode {
                Mode::Indirect => SHORTEST_INDIRECT,
                _ => SHORTEST,
            };
            if utterance.speaker.is_empty() || length < shortest {
                wordings.words.truncate(start);
            }
            wordings.ends.push(wordings.words.len());
        }
        wordings
    }

    pub(super) fn at(&self, utterance: usize) -> Wording<'_> {
        let start = utterance
            .checked_sub(1)
            .map_or(0, |before| self.ends[before]);
        Wording {
            words: &self.words[start..self.ends[utterance]],
            not: self.not,
            hashes: &self.hashes,
        }
    }

    pub(super) fn is_comparable(&self, utterance: usize) -> bool {
        !self.at(utterance).words.is_empty()
    }

    pub(super) fn are_equal(&self, one: usize, other: usize) -> bool {
        self.at(one).words == self.at(other).words
    }

    /// The words as they are spelled here.
    pub(super) fn spelled(&self, utterance: usize) -> impl Iterator<Item = &str> {
        let words = self.at(utterance).words.iter();
        words.map(|&word| &*self.spelling[word as usize])
    }

    fn add(&mut self, utterance: &Utterance<'_>) {
        let start = self.words.len();
        for part in compared(utterance) {
            let room = LONGEST - (self.words.len() - start).min(LONGEST);
            for word in words(part).take(room) {
                let number = self.number(&word);
                self.words.push(number);
            }
        }
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.number.get(word) {
            return number;
        }
        let number = u32::try_from(self.spelling.len()).expect("fewer words than 4 billion");
        self.number.insert(word.into(), number);
        self.spelling.push(word.into());
        let mut hasher = FxHasher::default();
        word.hash(&mut hasher);
        self.hashes.push(hasher.finish());
        number
    }
}

/// What of an utterance the speaker is sure to have said: of mixed contents the longest part
/// between marks, if it is long enough to be known again; of others everything.
fn compared<'a>(utterance: &Utterance<'a>) -> Vec<&'a str> {
    let quote = utterance.quote;
    if utterance.mode == Mode::Mixed {
        let all = [Span::new(0, quote.len())];
        let marked = quotations(quote, &all).into_iter();
        let marked = marked.filter(|quotation| quotation.depth == 0);
        let parts = marked.map(|quotation| quotation.inside.of(quote));
        let longest = parts.max_by_key(|part| (part.len(), *part));
        if let Some(part) = longest.filter(|part| words(part).count() >= SHORTEST) {
            return vec![part];
        }
    }
    quote.split(" […] ").collect()
}

/// The words of sense, each in the spelling it is compared by.
fn words(text: &str) -> impl Iterator<Item = String> {
    let pieces = text.split(|c: char| !(c.is_alphanumeric() || is_apostrophe(c)));
    pieces
        .map(plain)
        .filter(|word| !word.is_empty() && !is_small(word))
        .map(|word| match one_spelling(&word) {
            Cow::Owned(spelled) => spelled,
            Cow::Borrowed(_) => word,
        })
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// In lower case, without apostrophes. What denies is *not*: *won’t* would else be as small
/// a word as *will*.
fn plain(word: &str) -> String {
    let letters = word.chars().filter(|&c| !is_apostrophe(c));
    let letters: String = letters.flat_map(char::to_lowercase).collect();
    let is_contracted = letters.len() < word.len() && letters.ends_with("nt");
    match letters.as_str() {
        "never" | "nor" | "cannot" | "no" => NOT.to_owned(),
        _ if is_contracted => NOT.to_owned(),
        _ => letters,
    }
}

fn is_small(word: &str) -> bool {
    static SMALL_WORDS: LazyLock<FxHashSet<&str>> =
        LazyLock::new(|| SMALL.split_whitespace().collect());
    SMALL_WORDS.contains(word)
}

/// British endings and the American ones they are compared as. That *hour* becomes *hor*
/// does no harm: it does so everywhere.
const ENDINGS: [(&str, &str); 22] = [
    ("isation", "ization"),
    ("isations", "izations"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ouring", "oring"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("ence", "ense"),
    ("ences", "enses"),
    ("ogue", "og"),
    ("ogues", "ogs"),
    ("amme", "am"),
    ("ammes", "ams"),
    ("lled", "led"),
    ("lling", "ling"),
];

fn one_spelling(word: &str) -> Cow<'_, str> {
    let known = ENDINGS.iter().find_map(|(british, american)| {
        let stem = word.strip_suffix(british)?;
        (stem.len() > 2).then(|| format!("{stem}{american}"))
    });
    known.map_or(Cow::Borrowed(word), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared_words(mode: Mode, quote: &str) -> Vec<String> {
        let said = Utterance {
            speaker: "Lena Ortiz",
            mode,
            quote,
        };
        let wordings = Wordings::of(&[said]);
        wordings.spelled(0).map(str::to_owned).collect()
    }

    #[test]
    fn small_words_marks_and_case_do_not_count() {
        assert_eq!(
            compared_words(
                Mode::Direct,
                "We’re not CLOSING the harbor, […] and that’s “it”!"
            ),
            ["not", "closing", "harbor"]
        );
    }

    #[test]
    fn british_and_american_spellings_are_one() {
        let one = compared_words(Mode::Direct, "organise the defence of a labour centre");
        let other = compared_words(Mode::Direct, "organize the defense of a labor center");
        assert_eq!((one.len(), &one), (4, &other));
    }

    #[test]
    fn of_mixed_contents_the_longest_marked_part_counts() {
        assert_eq!(
            compared_words(
                Mode::Mixed,
                "that the “slow” plan was “a serious diplomatic path” to peace"
            ),
            ["serious", "diplomatic", "path"]
        );
    }

    #[test]
    fn of_mixed_contents_with_short_marked_parts_all_counts() {
        assert_eq!(
            compared_words(Mode::Mixed, "that the reply to Moscow was “slow”"),
            ["reply", "moscow", "slow"]
        );
    }

    #[test]
    fn what_is_too_short_is_not_compared() {
        assert!(compared_words(Mode::Direct, "Never again.").is_empty());
        assert!(compared_words(Mode::Indirect, "that the harbour wall would fail soon").is_empty());
    }
}
