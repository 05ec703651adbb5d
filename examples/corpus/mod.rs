//! Reading a corpus annotated by people: brat standoff as in PolNeAR.

use anyhow::{Context, Result};
use onrecord::{Article, Span};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// One attribution as people marked it.
#[derive(Debug, Default, Clone)]
#[allow(dead_code, reason = "each example reads the parts it needs")]
pub struct Gold {
    pub content: Vec<Span>,
    pub source: Vec<Span>,
    pub cue: Vec<Span>,
}

/// Every article of `corpus/text` that has annotations, in name order.
pub fn read(corpus: &str) -> Result<Vec<(Article, Vec<Gold>)>> {
    let mut annotations = BTreeMap::new();
    for entry in fs::read_dir(Path::new(corpus).join("attributions"))? {
        let path = entry?.path();
        let name = path
            .file_stem()
            .context("no name")?
            .to_string_lossy()
            .into_owned();
        // The name ends in `_` and the annotator's four letters; the first annotator counts.
        let stem = name
            .rsplit_once('_')
            .map_or(name.as_str(), |(stem, _)| stem)
            .to_owned();
        let first = annotations.entry(stem).or_insert_with(|| path.clone());
        *first = first.clone().min(path);
    }
    let mut articles = Vec::new();
    for (stem, path) in annotations {
        let text = fs::read_to_string(Path::new(corpus).join("text").join(format!("{stem}.txt")))?;
        let gold = parse(&fs::read_to_string(path)?, &text)?;
        articles.push((Article::new(stem, text), gold));
    }
    Ok(articles)
}

fn parse(annotations: &str, text: &str) -> Result<Vec<Gold>> {
    let bytes: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let mut spans: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let mut found = Vec::new();
    for line in annotations.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        match columns[..] {
            [id, ranges, ..] if id.starts_with('T') => {
                let (_, ranges) = ranges.split_once(' ').context("a span without offsets")?;
                for range in ranges.split(';') {
                    let (start, end) = range.split_once(' ').context("half a span")?;
                    let span =
                        Span::new(bytes[start.parse::<usize>()?], bytes[end.parse::<usize>()?]);
                    spans.entry(id).or_default().push(span);
                }
            }
            [id, event] if id.starts_with('E') => {
                let mut gold = Gold::default();
                for argument in event.split(' ') {
                    let Some((role, id)) = argument.split_once(':') else {
                        continue;
                    };
                    let part = match role.trim_end_matches(|sign: char| sign.is_ascii_digit()) {
                        "Content" => &mut gold.content,
                        "Source" => &mut gold.source,
                        "Cue" => &mut gold.cue,
                        _ => continue,
                    };
                    part.extend(spans.get(id).into_iter().flatten());
                }
                found.push(gold);
            }
            _ => {}
        }
    }
    Ok(found)
}

/// How much two sets of spans share: 2 · both / (one + other), in bytes.
pub fn dice(one: &[Span], other: &[Span]) -> f64 {
    let length = |spans: &[Span]| {
        spans
            .iter()
            .map(|span| span.end - span.start)
            .sum::<usize>()
    };
    let both: usize = one
        .iter()
        .flat_map(|a| {
            other
                .iter()
                .map(move |b| a.end.min(b.end).saturating_sub(a.start.max(b.start)))
        })
        .sum();
    2.0 * both as f64 / (length(one) + length(other)).max(1) as f64
}

/// Whether any span of one overlaps any of the other.
pub fn overlap(one: &[Span], other: &[Span]) -> bool {
    one.iter().any(|a| other.iter().any(|b| a.overlaps(*b)))
}
