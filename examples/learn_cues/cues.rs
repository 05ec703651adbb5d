//! Finds with every verb taken for a cue → `cues.csv`.

use anyhow::Result;
use onrecord::attribution::CueInFrame;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::{fs, path::Path};

/// A form counts as much by its verb as by this many uses of its own.
const WEIGHT_OF_VERB: f64 = 4.0;
/// A verb counts as much by all verbs as by this many uses of its own.
const WEIGHT_OF_ALL: f64 = 4.0;
/// A verb that readers know as a cue counts as if it had been seen so often more.
const KNOWN_SEEN: f64 = 3.0;

/// What is right more seldom stays out of the list.
const LEAST_SHARE: f64 = 0.2;

/// Verbs that report nothing by themselves.
const NO_CUES: [&str; 8] = ["be", "have", "do", "get", "'s", "'d", "'re", "'m"];

#[derive(Default, Clone, Copy)]
struct Tally {
    seen: f64,
    right: f64,
}

impl Tally {
    fn add(&mut self, right: bool) {
        self.seen += 1.0;
        self.right += f64::from(right);
    }

    /// The share right, with `weight` further uses at the share `before`.
    fn share(self, before: f64, weight: f64) -> f64 {
        (self.right + weight * before) / (self.seen + weight)
    }
}

/// Verbs and what they report.
pub struct Verbs {
    /// The base form of every verb form.
    bases: BTreeMap<String, String>,
    /// What each verb reports.
    kinds: BTreeMap<String, String>,
    /// The frames that readers know a verb as a cue in.
    known: BTreeSet<CueInFrame>,
}

/// How often such uses of a known verb are taken to be right.
fn known_share(frame: &str) -> f64 {
    match frame {
        "object" | "infinitive" | "question" => 0.6,
        _ => 0.8,
    }
}

/// How often a verb that readers do not know as a cue has to be right: once where a clause or a
/// quotation speaks for it too, but an object or a preposition stands behind most verbs.
fn least_right(frame: &str) -> f64 {
    match CLAUSES.iter().any(|clause| frame.ends_with(clause)) {
        true => 1.0,
        false => 2.0,
    }
}

/// What only verbs that report have behind them, by and large.
const CLAUSES: [&str; 5] = ["clause", "infinitive", "question", "quotation", "that"];

impl Verbs {
    /// Reads the machine-made lemmas of a corpus and `cue_kinds.csv`.
    pub fn read(corpus: &str, data: &str) -> Result<Self> {
        let mut verbs = Self {
            bases: verbs(corpus)?,
            kinds: kinds(data)?,
            known: BTreeSet::new(),
        };
        verbs.read_known(data)?;
        Ok(verbs)
    }

    /// Reads `data/cue_verbs.csv`.
    fn read_known(&mut self, data: &str) -> Result<()> {
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_path(Path::new(data).join("cue_verbs.csv"))?;
        for row in reader.records() {
            let row = row?;
            let [verb, forms, frames] = [&row[0], &row[1], &row[2]];
            for form in forms.split(';') {
                // *is concerned* is another cue than *concerns*.
                match verb.starts_with("be ") {
                    true => drop(self.bases.insert(form.to_owned(), verb.to_owned())),
                    false => {
                        let base = self.bases.entry(form.to_owned());
                        base.or_insert_with(|| verb.to_owned());
                    }
                }
            }
            let frames = frames.split(';').map(|frame| in_frame(verb, frame));
            self.known.extend(frames);
        }
        Ok(())
    }

    /// The list that these finds, each right or not, give.
    pub fn list<'a>(&self, finds: impl Iterator<Item = (&'a CueInFrame, bool)>) -> String {
        let mut by_form: BTreeMap<CueInFrame, Tally> = BTreeMap::new();
        for (form, right) in finds {
            by_form.entry(form.clone()).or_default().add(right);
        }
        self.cues_csv(&Tallies::new(by_form, &self.bases))
    }

    /// A list with the rows of these verbs and frames from another one.
    pub fn renewed(&self, list: &str, other: &str, only: &[String]) -> String {
        let is_theirs = |row: &&str| {
            let mut columns = row.split(',').map(str::to_owned);
            let form = columns.next().unwrap_or_default();
            let is_in_frame = columns.next().is_some_and(|frame| only.contains(&frame));
            is_in_frame || only.contains(&verb(&form, &self.bases))
        };
        let (head, rows): (Vec<&str>, Vec<&str>) = list
            .lines()
            .filter(|row| !is_theirs(row))
            .partition(|row| row.starts_with('#') || row.starts_with("form,"));
        let mut rows: Vec<&str> = rows
            .into_iter()
            .chain(other.lines().filter(is_theirs))
            .collect();
        rows.sort_by_key(|row| row.split(',').take(2).collect::<Vec<_>>());
        let lines = head.into_iter().chain(rows);
        lines.map(|line| format!("{line}\n")).collect()
    }
}

/// How often finds were right, by form, verb and frame.
struct Tallies {
    by_form: BTreeMap<CueInFrame, Tally>,
    by_verb: BTreeMap<CueInFrame, Tally>,
    by_frame: BTreeMap<String, Tally>,
}

impl Tallies {
    fn new(by_form: BTreeMap<CueInFrame, Tally>, bases: &BTreeMap<String, String>) -> Self {
        let (mut by_verb, mut by_frame): (BTreeMap<_, Tally>, BTreeMap<_, Tally>) =
            Default::default();
        for (form, tally) in &by_form {
            let verb = in_frame(&verb(&form.form, bases), &form.frame);
            for sum in [
                by_verb.entry(verb).or_default(),
                by_frame.entry(form.frame.clone()).or_default(),
            ] {
                sum.seen += tally.seen;
                sum.right += tally.right;
            }
        }
        Self {
            by_form,
            by_verb,
            by_frame,
        }
    }
}

impl Verbs {
    fn cues_csv(&self, tallies: &Tallies) -> String {
        let mut out = String::from(
            "# Verb forms, the frame behind or before them, what they report, and the share of such\n\
             # uses that people marked as an attribution. Written by examples/learn_cues.\n\
             form,frame,kind,share\n",
        );
        let seen = tallies.by_form.keys().map(|form| &form.form);
        let forms: BTreeSet<&String> = self.bases.keys().chain(seen).collect();
        for form in forms.into_iter().filter(|form| !form.contains([',', '"'])) {
            let verb = verb(form, &self.bases);
            if NO_CUES.contains(&verb.as_str()) {
                continue;
            }
            let kind = self.kinds.get(&verb).map_or("speech", String::as_str);
            for frame in tallies.by_frame.keys().filter(|frame| !frame.is_empty()) {
                if let Some(share) = self.share(form, &verb, frame, tallies) {
                    let _ = writeln!(out, "{form},{frame},{kind},{share:.2}");
                }
            }
        }
        out
    }

    /// How often a form in a frame is right, if that is often enough for a cue.
    fn share(&self, form: &str, verb: &str, frame: &str, tallies: &Tallies) -> Option<f64> {
        let key = in_frame(verb, frame);
        let mut of_verb = tallies.by_verb.get(&key).copied().unwrap_or_default();
        let is_known = self.known.contains(&key);
        if !is_known && of_verb.right < least_right(frame) || self.lacks_addressee(verb, frame) {
            return None;
        }
        if is_known {
            of_verb.seen += KNOWN_SEEN;
            of_verb.right += KNOWN_SEEN * known_share(frame);
        }
        let before = tallies.by_frame[frame].share(0.1, 10.0);
        let expected = of_verb.share(before, WEIGHT_OF_ALL);
        let own = tallies.by_form.get(&in_frame(form, frame)).copied();
        let share = own.unwrap_or_default().share(expected, WEIGHT_OF_VERB);
        (share >= LEAST_SHARE).then_some(share)
    }

    /// Whether the frame has an addressee before a clause and the verb takes none: what stands
    /// behind *said* in *Ortiz said a man, 22, had left* is the start of the clause.
    fn lacks_addressee(&self, verb: &str, frame: &str) -> bool {
        let of_verb = |known: &&CueInFrame| known.form == verb;
        let mut known = self.known.iter().filter(of_verb);
        frame == "addressee-clause" && !known.any(|known| known.frame.starts_with("addressee"))
    }
}

fn in_frame(form: &str, frame: &str) -> CueInFrame {
    CueInFrame {
        form: form.to_owned(),
        frame: frame.to_owned(),
    }
}

/// The base form of every verb form of the corpus, by its machine-made lemmas.
fn verbs(corpus: &str) -> Result<BTreeMap<String, String>> {
    let mut counts: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
    for entry in fs::read_dir(Path::new(corpus).join("silver"))? {
        for line in fs::read_to_string(entry?.path())?.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            if let [_, _, _, word, lemma, label, ..] = columns[..]
                && label.starts_with("VB")
            {
                *counts
                    .entry(word.to_lowercase())
                    .or_default()
                    .entry(lemma.to_lowercase())
                    .or_default() += 1;
            }
        }
    }
    let most = |lemmas: BTreeMap<String, u32>| {
        lemmas
            .into_iter()
            .max_by_key(|(_, n)| *n)
            .map(|(lemma, _)| lemma)
    };
    Ok(counts
        .into_iter()
        .filter_map(|(word, lemmas)| Some((word, most(lemmas)?)))
        .collect())
}

/// The verb of a form: *pointed out* is a form of *point out*.
fn verb(form: &str, verbs: &BTreeMap<String, String>) -> String {
    let (word, particle) = form.split_at(form.find(' ').unwrap_or(form.len()));
    format!("{}{particle}", verbs.get(word).map_or(word, String::as_str))
}

/// What each verb reports, from `data/cue_kinds.csv`.
fn kinds(data: &str) -> Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(Path::new(data).join("cue_kinds.csv"))?;
    let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    Ok(rows
        .filter_map(|row| row.split_once(','))
        .map(|(verb, kind)| (verb.into(), kind.into()))
        .collect())
}
