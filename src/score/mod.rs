//! What people marked and what was found → how good it is.
//!
//! Takes the [`Gold`] and the rows of one article after the other; gives figures, the
//! share of right rows for each step of confidence, and every act on which both sides
//! disagree. A row of three words, all of which people gave to the same source, makes
//! `att.direct` 100 %.
//!
//! ```
//! use onrecord::{Article, Extractor, Span, gold::Gold, score::{Found, Score}};
//!
//! let article = Article::new("a.txt", "“We will win,” said Mayor Lena Ortiz.");
//! let content = Span::new(0, 18);
//! let source = Span::new(24, 40);
//! let gold = Gold { content: vec![content], source: vec![source], cue: vec![] };
//! let rows = Extractor::builder().build()?.quotes(&article).rows();
//! let mut score = Score::default();
//! score.add(&article, &[gold], &Found::of_rows(&rows, &article));
//! let figures = score.figures();
//! assert!(figures.iter().any(|(name, count)| name == "att.direct" && count.gold_hit == 1));
//! # Ok::<(), onrecord::Error>(())
//! ```
//!
//! The figures are those of the script `tools/score.py` by which the extractor has been
//! measured from the start:
//!
//! | figure | what counts |
//! | --- | --- |
//! | `quoted.detect` | words between marks that belong to an attribution |
//! | `quoted.attributed` | the same, and the source is that of the gold |
//! | `exact.source`, `.cue`, `.content` | unbroken runs of words that are the same |
//! | `att.direct.span`, … | attributions one to one, half of the words (Dice) shared |
//! | `att.direct`, … | the same, and the source is that of the gold |

mod act;
mod band;
mod disagreement;
mod figure;
mod found;
mod matching;
pub mod report;
mod word;

pub use band::Band;
pub use disagreement::{Disagreement, Nearest, Side, Words};
pub use figure::Count;
pub use found::{Found, Rows};

use crate::{Article, attribution::Mode, gold::Gold};
use act::Act;
use band::Bands;
use matching::{Matching, Pair};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Ordering;

const MODES: usize = Mode::ALL.len();

/// Sums over the articles that were [added](Self::add).
#[derive(Debug, Clone, Default)]
pub struct Score {
    detected: Count,
    attributed: Count,
    /// Source, cue, content.
    exact: [Count; 3],
    spans: [Count; MODES],
    attributions: [Count; MODES],
    bands: Bands,
}

impl Score {
    /// Counts one article, and gives what both sides disagree on, in text order.
    pub fn add(&mut self, article: &Article, gold: &[Gold], found: &[Found]) -> Vec<Disagreement> {
        let words = word::Words::new(&article.text);
        let golds = Act::gold(gold, &article.text, &words);
        let founds = Act::found(found, &words);
        self.exact(&words, gold, found);
        let pairs = matching::pairs(&founds, &golds);
        self.quoted(&words, &golds, &founds, &pairs);
        let sizes = [founds.len(), golds.len()];
        let spans = Matching::of(&pairs, sizes, false);
        let right = Matching::of(&pairs, sizes, true);
        one_to_one(&mut self.spans, &spans, &founds, &golds);
        one_to_one(&mut self.attributions, &right, &founds, &golds);
        self.confident(&words, &founds, found, &right);
        disagreement::Comparison {
            article,
            words: &words,
            gold: (gold, &golds),
            found: (found, &founds),
            pairs: &pairs,
            right: &right,
        }
        .disagreements()
    }

    /// Every figure with its name, in the order in which they are printed.
    pub fn figures(&self) -> Vec<(String, Count)> {
        let name = |name: &str| name.to_owned();
        let mut figures = vec![
            (name("quoted.detect"), self.detected),
            (name("quoted.attributed"), self.attributed),
            (name("exact.source"), self.exact[0]),
            (name("exact.cue"), self.exact[1]),
            (name("exact.content"), self.exact[2]),
        ];
        for (counts, ending) in [(&self.spans, ".span"), (&self.attributions, "")] {
            let modes = Mode::ALL.iter().zip(counts);
            figures.extend(modes.map(|(mode, count)| (format!("att.{mode}{ending}"), *count)));
            figures.push((format!("att.all{ending}"), Count::sum(counts)));
        }
        figures
    }

    /// The rows by confidence, the surest first.
    pub fn bands(&self) -> &[Band] {
        self.bands.as_slice()
    }

    fn exact(&mut self, words: &word::Words, gold: &[Gold], found: &[Found]) {
        let roles: [fn(&Gold) -> &[crate::Span]; 3] = [
            |parts| &parts.source,
            |parts| &parts.cue,
            |parts| &parts.content,
        ];
        for (count, role) in self.exact.iter_mut().zip(roles) {
            let runs = |parts: &Gold| word::runs(&words.cover(role(parts)));
            let gold: FxHashSet<_> = gold.iter().flat_map(runs).collect();
            let found: FxHashSet<_> = found.iter().flat_map(|row| runs(&row.parts)).collect();
            count.add(gold.len(), found.len(), gold.intersection(&found).count());
        }
    }

    /// The words between marks. Those of two golds count for the later one; those that
    /// people gave to nobody they named are no error of who is named.
    fn quoted(&mut self, words: &word::Words, golds: &[Act], founds: &[Act], pairs: &[Pair]) {
        let of_pair: FxHashMap<(usize, usize), bool> = pairs
            .iter()
            .map(|pair| ((pair.found, pair.gold), pair.has_source))
            .collect();
        let mut gold_of: Vec<Option<usize>> = vec![None; words.len()];
        let mut found_of: Vec<Vec<usize>> = vec![Vec::new(); words.len()];
        for (at, act) in golds.iter().enumerate() {
            act.content
                .iter()
                .for_each(|&word| gold_of[word] = Some(at));
        }
        for (at, act) in founds.iter().enumerate() {
            act.content.iter().for_each(|&word| found_of[word].push(at));
        }
        for word in (0..words.len()).filter(|&word| words.is_quoted(word)) {
            let (gold, found) = (gold_of[word], &found_of[word]);
            let is_found = !found.is_empty();
            add(&mut self.detected, gold.is_some(), is_found, true);
            let mut sourced = found.iter().filter(|&&row| founds[row].has_source);
            match gold {
                None => add(&mut self.attributed, false, sourced.next().is_some(), false),
                Some(gold) if golds[gold].source.is_empty() => {}
                Some(gold) => {
                    let is_sourced = sourced.clone().next().is_some();
                    let is_right = sourced.any(|&row| of_pair.get(&(row, gold)) == Some(&true));
                    add(&mut self.attributed, true, is_sourced, is_right);
                }
            }
        }
    }

    fn confident(
        &mut self,
        words: &word::Words,
        founds: &[Act],
        found: &[Found],
        right: &Matching,
    ) {
        let mut surest: FxHashMap<usize, f64> = FxHashMap::default();
        for (act, &is_right) in founds.iter().zip(&right.found) {
            let confidence = found[act.of].confidence;
            let band = self.bands.of(confidence);
            band.rows += 1;
            band.right += usize::from(is_right);
            for &word in act.content.iter().filter(|&&word| words.is_quoted(word)) {
                let best = surest.entry(word).or_insert(confidence);
                *best = best.max(confidence);
            }
        }
        for confidence in surest.into_values() {
            self.bands.of(confidence).quoted_words += 1;
        }
    }
}

/// One word more: on which sides it is, and whether both agree if it is on both.
fn add(count: &mut Count, in_gold: bool, in_found: bool, agree: bool) {
    let both = in_gold && in_found && agree;
    count.add(in_gold.into(), in_found.into(), both.into());
}

fn one_to_one(counts: &mut [Count; MODES], matching: &Matching, found: &[Act], gold: &[Act]) {
    for (act, &is_hit) in gold.iter().zip(&matching.gold) {
        counts[act.mode as usize].gold += 1;
        counts[act.mode as usize].gold_hit += usize::from(is_hit);
    }
    for (act, &is_hit) in found.iter().zip(&matching.found) {
        counts[act.mode as usize].found += 1;
        counts[act.mode as usize].found_hit += usize::from(is_hit);
    }
}

/// Text order, then what is longer first.
fn in_text_order(one: &Act, other: &Act) -> Ordering {
    let first = |act: &Act| {
        (
            act.content.first().copied(),
            std::cmp::Reverse(act.content.len()),
        )
    };
    first(one).cmp(&first(other))
}
