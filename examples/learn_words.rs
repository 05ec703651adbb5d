//! Learns which parts of speech a word has: writes `data/words.csv` and `data/tags.csv`.
//!
//! usage: cargo run --release --example learn_words -- CORPUS DATA
//!
//! CORPUS has `text/*.txt` and `silver/` beside it, one file an article with the
//! columns index, start, end (code points), word, lemma, Penn Treebank tag.
//! Only words written in lower case are learned, so that no name enters the list.

use anyhow::{Context as _, Result};
use onrecord::lexicon::{Files, Lexicon, Vocabulary};
use onrecord::segment::{Document, TokenKind};
use onrecord::tag::{CONTEXTS, Context, TAGS, Tag, context_of_sign, context_of_word};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::{env, fs, path::Path};

/// A word seen less often than this teaches more noise than it is worth.
const SEEN_AT_LEAST: u32 = 3;

struct Counts {
    words: BTreeMap<String, [u32; TAGS]>,
    pairs: [[u32; TAGS]; CONTEXTS],
}

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [corpus, data] = arguments.as_slice() else {
        anyhow::bail!("usage: learn_words CORPUS DATA");
    };
    let lexicon = Lexicon::load(&Files::with_folder(data)?)?;
    let mut counts = Counts {
        words: BTreeMap::new(),
        pairs: [[0; TAGS]; CONTEXTS],
    };
    for entry in fs::read_dir(Path::new(corpus).join("text"))? {
        let path = entry?.path();
        let stem = path
            .file_stem()
            .context("a text without a name")?
            .to_string_lossy();
        let text = fs::read_to_string(&path)?;
        if let Some(silver) = silver(corpus, &stem, &text)? {
            let document = Document::new(&text, &lexicon.abbreviations);
            counts.learn(&document, &silver, &lexicon.vocabulary);
        }
    }
    fs::write(Path::new(data).join("words.csv"), counts.words_csv())?;
    fs::write(Path::new(data).join("tags.csv"), counts.tags_csv())?;
    Ok(())
}

/// Tag by byte offset.
fn silver(corpus: &str, stem: &str, text: &str) -> Result<Option<HashMap<usize, Tag>>> {
    let folder = Path::new(corpus).join("silver");
    let Some(path) = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| {
            path.file_stem()
                .is_some_and(|name| name.to_string_lossy() == stem)
        })
    else {
        return Ok(None);
    };
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let mut tags = HashMap::new();
    for line in fs::read_to_string(path)?.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        if let [_, start, _, word, _, label, ..] = columns[..] {
            tags.insert(bytes[start.parse::<usize>()?], Tag::from_penn(label, word));
        }
    }
    Ok(Some(tags))
}

impl Counts {
    fn learn(
        &mut self,
        document: &Document<'_>,
        silver: &HashMap<usize, Tag>,
        vocabulary: &Vocabulary,
    ) {
        for sentence in &document.sentences {
            let mut before = Context::START;
            for token in &document.tokens[sentence.tokens.clone()] {
                let settled = Tag::of_kind(token.kind);
                let Some(tag) = settled.or_else(|| silver.get(&token.span.start).copied()) else {
                    continue;
                };
                self.pairs[before.index()][tag as usize] += 1;
                let known = vocabulary.find(document.text, token.span);
                before = match settled {
                    Some(tag) => context_of_sign(tag, token.kind),
                    None => context_of_word(vocabulary, known).unwrap_or(match tag {
                        Tag::Adverb => before.with_adverb(),
                        tag => Context::of(tag),
                    }),
                };
                let word = token.span.of(document.text);
                let is_lower =
                    word.starts_with(|c: char| c.is_lowercase() || c == '\'' || c == '’');
                if is_lower && matches!(token.kind, TokenKind::Word | TokenKind::Clitic) {
                    let word = word.to_lowercase().replace('’', "'");
                    self.words.entry(word).or_insert([0; TAGS])[tag as usize] += 1;
                }
            }
        }
    }

    fn words_csv(&self) -> String {
        let mut out = String::from(
            "# Lower-case words and how often each had which part of speech.\n\
             # Written by examples/learn_words.rs from PolNeAR train (silver labels).\nword,tags\n",
        );
        for (word, tags) in &self.words {
            if tags.iter().sum::<u32>() < SEEN_AT_LEAST || word.contains([',', '"']) {
                continue;
            }
            let mut seen: Vec<(usize, u32)> = tags
                .iter()
                .copied()
                .enumerate()
                .filter(|(_, n)| *n > 0)
                .collect();
            seen.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
            let listed: Vec<String> = seen
                .iter()
                .map(|(tag, n)| format!("{}:{n}", name(*tag)))
                .collect();
            let _ = writeln!(out, "{word},{}", listed.join(" "));
        }
        out
    }

    fn tags_csv(&self) -> String {
        let names: Vec<&str> = (0..TAGS).map(name).collect();
        let mut out = format!(
            "# How often a part of speech (column) follows what stands before it (row).\n\
             # Written by examples/learn_words.rs from PolNeAR train (silver labels).\nprevious,{}\n",
            names.join(",")
        );
        for (row, context) in self.pairs.iter().zip(Context::all()) {
            let row: Vec<String> = row.iter().map(u32::to_string).collect();
            let _ = writeln!(out, "{},{}", context.name(), row.join(","));
        }
        out
    }
}

fn name(tag: usize) -> &'static str {
    Tag::ALL[tag].name()
}
