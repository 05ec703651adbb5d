//! Learns which verb forms signal an attribution in which frame, and what else tells one:
//! writes `data/cues.csv`, `data/weights.csv` and `data/endings.csv`.
//!
//! usage: cargo run --release --example learn_cues -- CORPUS DATA [VERB|FRAME…]
//!
//! With VERBs, such as those that were new in `data/cue_verbs.csv`, or FRAMEs, only their rows in
//! `data/cues.csv` are counted anew.
//!
//! Every verb is taken for a cue in every frame, and what the patterns then find is
//! compared with what people marked. The share that is right goes into the first list:
//! *told, addressee-that* was right 96 times of 102. Rare forms lean on the other
//! forms of their verb, rare verbs on all verbs.
//!
//! Then each half of the corpus is read with the cues that the other half has taught, so
//! that a verb seen once does not look better than it is, and the traits of what is found
//! get the weights that tell best what people marked. Last come the signs of where a content
//! ends. It reads the lists that it replaces: run it twice.

mod cues;
mod lists;
mod regression;

use anyhow::Result;
use cues::Verbs;
use onrecord::attribution::{Attribution, CueInFrame};
use onrecord::gold::{self, Gold};
use onrecord::{Article, Extractor, Span};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A list of cues that has them all.
const EVERY_CUE: &str = "form,frame,kind,share\n*,*,speech,1\n";

/// An article, what people marked in it, and the contents that are found in it now.
struct Lesson {
    article: Article,
    marked: Vec<Gold>,
    contents: Vec<Span>,
}

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [corpus, data, only @ ..] = arguments.as_slice() else {
        anyhow::bail!("usage: learn_cues CORPUS DATA [VERB|FRAME…]");
    };
    let verbs = Verbs::read(corpus, data)?;
    let lessons = lessons(corpus, data)?;
    let every = extractor(data, EVERY_CUE)?;
    let finds: Vec<(usize, CueInFrame, bool)> = (0..lessons.len())
        .flat_map(|at| {
            let graded = lessons[at].graded(&every, is_right);
            graded
                .into_iter()
                .map(move |(found, right)| (at, found.form, right))
        })
        .collect();
    let half = |of: usize| finds.iter().filter(move |(at, ..)| at % 2 == of);
    let list = |finds: &mut dyn Iterator<Item = &(usize, CueInFrame, bool)>| {
        verbs.list(finds.map(|(_, form, right)| (form, *right)))
    };
    let lists = Path::new(data);
    if !only.is_empty() {
        let before = fs::read_to_string(lists.join("cues.csv"))?;
        let renewed = verbs.renewed(&before, &list(&mut finds.iter()), only);
        fs::write(lists.join("cues.csv"), renewed)?;
        return Ok(());
    }
    let mut samples = Vec::new();
    for of in 0..2 {
        let taught = extractor(data, &list(&mut half(1 - of)))?;
        for lesson in lessons.iter().skip(of).step_by(2) {
            let graded = lesson.graded(&taught, has_its_source);
            samples.extend(graded.into_iter().filter_map(|(found, right)| {
                let weighed = found.weighed?;
                Some(lists::weighed(weighed, right))
            }));
        }
    }
    let uncut = Extractor::builder()
        .data(folder(data, ["endings.csv"])?)
        .build()?;
    let endings = lists::endings_csv(&lists::endings(&lessons, &uncut));
    fs::write(lists.join("endings.csv"), endings)?;
    fs::write(lists.join("weights.csv"), lists::weights_csv(&samples))?;
    fs::write(lists.join("cues.csv"), list(&mut finds.iter()))?;
    Ok(())
}

fn lessons(corpus: &str, data: &str) -> Result<Vec<Lesson>> {
    let current = Extractor::builder().data(data).build()?;
    let lesson = |(article, marked)| {
        let quotes = current.quotes(&article);
        let contents = quotes
            .found
            .iter()
            .flat_map(|(found, ..)| found.content.clone());
        Lesson {
            contents: contents.collect(),
            marked,
            article,
        }
    };
    Ok(gold::read(corpus)?.into_iter().map(lesson).collect())
}

impl Lesson {
    /// What is found, each with whether it is right. What stands inside the content of
    /// another attribution is not counted: the pipeline drops it. Where contents are is known
    /// from the lists as they are now.
    fn graded(
        &self,
        extractor: &Extractor,
        right: impl Fn(&Attribution, &Gold) -> bool,
    ) -> Vec<(Attribution, bool)> {
        let inside = |found: &Attribution| {
            let cue = found.cue.first();
            cue.is_some_and(|cue| self.contents.iter().any(|content| content.contains(*cue)))
        };
        let found = extractor.quotes(&self.article).found.into_iter();
        found
            .map(|(found, ..)| found)
            .filter(|found| !inside(found))
            .map(|found| {
                let right = self.marked.iter().any(|gold| right(&found, gold));
                (found, right)
            })
            .collect()
    }
}

fn is_right(found: &Attribution, gold: &Gold) -> bool {
    gold::overlap(&gold.cue, &found.cue)
        && gold::dice(&gold.content, &found.content) >= 0.5
        && (found.form.frame != "addressee-that" || begins_alike(found, gold))
}

/// *told reporters that it was safe* tells that alone, *rejected rumours that it was safe* rejects
/// the rumours.
fn begins_alike(found: &Attribution, gold: &Gold) -> bool {
    let first = |content: &[Span]| content.iter().map(|part| part.start).min();
    first(&found.content) == first(&gold.content)
}

fn has_its_source(found: &Attribution, gold: &Gold) -> bool {
    let source = gold.source.is_empty()
        || found
            .source
            .is_some_and(|source| gold::overlap(&[source], &gold.source));
    source && is_right(found, gold)
}

/// An extractor with the lists in `data` but these cues that keeps all it finds.
fn extractor(data: &str, cues: &str) -> Result<Extractor> {
    let folder = folder(data, ["weights.csv", "cues.csv"])?;
    fs::write(folder.join("cues.csv"), cues)?;
    Ok(Extractor::builder().data(&folder).build()?)
}

/// A folder with the lists in `data` that are learned or may be changed, some without rows.
fn folder<const N: usize>(data: &str, emptied: [&str; N]) -> Result<PathBuf> {
    let folder: PathBuf = env::temp_dir().join("onrecord-learn-cues");
    fs::create_dir_all(&folder)?;
    for name in ["patterns.toml", "cues.csv", "weights.csv", "endings.csv"] {
        let text = fs::read_to_string(Path::new(data).join(name))?;
        let header = text
            .lines()
            .find(|line| !line.starts_with('#'))
            .unwrap_or_default();
        let text = match emptied.contains(&name) {
            true => format!("{header}\n"),
            false => text.clone(),
        };
        fs::write(folder.join(name), text)?;
    }
    Ok(folder)
}
