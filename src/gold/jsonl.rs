//! JSON Lines → parts in code points, article by article.
//!
//! A line is an article, `{"doc": "a", "quotes": [{"content": [[0, 5]], "source": [[7, 9]],
//! "cue": [[10, 14]]}]}`, or one row of `onrecord extract --format jsonl`, of which
//! `article`, `spans`, `speaker`, `source` and `confidence` are read. So rows that a
//! person has corrected are gold.

use super::{Gold, Points, name_of, text};
use crate::{Error, Span};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::path::Path;

/// The parts of one attribution, and what a row says about it beside them.
#[derive(Debug)]
pub(crate) struct Marked {
    pub(crate) line: usize,
    parts: Parts,
    pub(crate) speaker: String,
    pub(crate) mention: String,
    pub(crate) confidence: f64,
    pub(crate) found_by: String,
}

#[derive(Debug, Default, Deserialize)]
struct Parts {
    content: Vec<[usize; 2]>,
    #[serde(default)]
    source: OneOrMore,
    #[serde(default)]
    cue: OneOrMore,
}

/// `null`, `[0, 5]` or `[[0, 5], [8, 9]]`.
#[derive(Debug, Default, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    #[default]
    None,
    One([usize; 2]),
    More(Vec<[usize; 2]>),
}

impl OneOrMore {
    fn as_slice(&self) -> &[[usize; 2]] {
        match self {
            Self::None => &[],
            Self::One(one) => std::slice::from_ref(one),
            Self::More(more) => more,
        }
    }
}

#[derive(Debug, Deserialize)]
struct Line {
    #[serde(alias = "doc")]
    article: String,
    quotes: Option<Vec<Parts>>,
    spans: Option<Parts>,
    speaker: Option<String>,
    source: Option<String>,
    confidence: Option<f64>,
    found_by: Option<String>,
}

impl Marked {
    /// The same in bytes; an error names the line of the file at `path`.
    pub(crate) fn gold(&self, path: &Path, points: &Points<'_>) -> Result<Gold, Error> {
        let spans = |role: &str, parts: &[[usize; 2]]| -> Result<Vec<Span>, Error> {
            let spans = parts.iter().map(|&part| points.span(part));
            spans.collect::<Result<_, _>>().map_err(|problem| {
                let remedy = "correct the place, or name the text it was made from";
                Error::list(path, self.line, format!("{role}: {problem}"), remedy)
            })
        };
        Ok(Gold {
            content: spans("content", &self.parts.content)?,
            source: spans("source", self.parts.source.as_slice())?,
            cue: spans("cue", self.parts.cue.as_slice())?,
        })
    }
}

/// The names of the articles in the order of the file, each with what is marked in it.
pub(crate) fn read(path: &Path) -> Result<Vec<(String, Vec<Marked>)>, Error> {
    let (mut articles, mut places) = (Vec::<(String, Vec<Marked>)>::new(), FxHashMap::default());
    for (at, line) in text(path)?.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let (name, marked) = parse(at + 1, line).map_err(|problem| {
            Error::list(path, at + 1, problem, "correct the line or remove it")
        })?;
        let place = *places.entry(name).or_insert_with_key(|name: &String| {
            articles.push((name.clone(), Vec::new()));
            articles.len() - 1
        });
        articles[place].1.extend(marked);
    }
    Ok(articles)
}

fn parse(number: usize, line: &str) -> Result<(String, Vec<Marked>), String> {
    let line: Line = serde_json::from_str(line).map_err(|error| problem(&error))?;
    let parts = match (line.quotes, line.spans) {
        (Some(quotes), _) => quotes,
        (None, Some(spans)) => vec![spans],
        (None, None) => return Err("neither “quotes” nor “spans” in it".to_owned()),
    };
    let marked = parts.into_iter().map(|parts| Marked {
        line: number,
        parts,
        speaker: line.speaker.clone().unwrap_or_default(),
        mention: line.source.clone().unwrap_or_default(),
        confidence: line.confidence.unwrap_or_default(),
        found_by: line.found_by.clone().unwrap_or_default(),
    });
    Ok((name_of(&line.article), marked.collect()))
}

/// Each line is read alone, so “line 1” in the reader's own words would mislead.
fn problem(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or_default();
    format!("{what} (column {})", error.column())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_and_rows_are_read() {
        let article = r#"{"doc":"a.txt","quotes":[{"content":[[0,5]],"source":[[7,9]]}]}"#;
        let row = r#"{"article":"a.txt","speaker":"Lena Ortiz","source":"she","confidence":0.9,
            "spans":{"content":[[0,5]],"source":[7,9],"cue":[]}}"#;
        for line in [article, row] {
            let (name, marked) = parse(1, line).expect("a sound line");
            assert_eq!(name, "a");
            assert_eq!(marked[0].parts.source.as_slice(), [[7, 9]]);
        }
        let (_, marked) = parse(1, row).expect("a sound line");
        assert_eq!(marked[0].speaker, "Lena Ortiz");
        let none = r#"{"article":"a","spans":{"content":[],"source":null,"cue":[]}}"#;
        assert!(parse(1, none).is_ok());
    }

    #[test]
    fn what_is_missing_or_broken_is_told() {
        let problem = |line| parse(1, line).unwrap_err();
        assert!(problem(r#"{"quotes":[]}"#).contains("missing field `article`"));
        assert!(problem(r#"{"doc":"a"}"#).contains("neither “quotes” nor “spans”"));
        assert!(problem(r#"{"doc":"a","#).contains("column 11"));
    }
}
