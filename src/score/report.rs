//! A [`Score`] → what is printed, for people or for programs.
//!
//! `att.direct             P  92.4 R  90.0 F1  91.2  (gold 389, pred 381)` is a line of it.

use super::figure::{percent, share};
use super::{Band, Count, Disagreement, Nearest, Score, Side, Words};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// The disagreements that are shown, and how many more there are.
#[derive(Debug, Default)]
pub struct Shown {
    /// Those that are printed.
    pub listed: Vec<Disagreement>,
    /// How many more there are.
    pub left_out: usize,
}

/// Figures, bands, and the disagreements if somebody asked for them.
pub fn text(to: &mut impl Write, score: &Score, shown: Option<&Shown>) -> io::Result<()> {
    for (name, count) in score.figures() {
        writeln!(to, "{name:22} {count}")?;
    }
    bands(to, score.bands())?;
    let Some(shown) = shown else { return Ok(()) };
    let mut article = None;
    for found in &shown.listed {
        if article != Some(&found.article) {
            article = Some(&found.article);
            writeln!(to)?;
        }
        disagreement(to, found)?;
    }
    match shown.left_out {
        0 => Ok(()),
        left_out => writeln!(to, "\n{left_out} more; --limit says how many are listed"),
    }
}

fn bands(to: &mut impl Write, bands: &[Band]) -> io::Result<()> {
    let all: usize = bands.iter().map(|band| band.quoted_words).sum();
    writeln!(to, "\nconfidence     rows  right %  quoted words %")?;
    for band in bands {
        let Band { from, to: end, .. } = band;
        let right = match band.rows {
            0 => "–".to_owned(),
            rows => percent(share(band.right, rows)),
        };
        let quoted = percent(share(band.quoted_words, all));
        let rows = band.rows;
        writeln!(
            to,
            "{from:.1} to {end:.1}  {rows:7}  {right:>7}  {quoted:>14}"
        )?;
    }
    Ok(())
}

fn disagreement(to: &mut impl Write, found: &Disagreement) -> io::Result<()> {
    let Words {
        line,
        mode,
        found_by,
        ..
    } = &found.words;
    let by = if found_by.is_empty() {
        String::new()
    } else {
        format!(", {found_by}")
    };
    writeln!(to, "{}:{line}: {}, {mode}{by}", found.article, found.side)?;
    for (label, words) in [
        ("content", &found.words.content),
        ("source", &found.words.source),
        ("cue", &found.words.cue),
    ] {
        let words = if words.is_empty() { "–" } else { words };
        writeln!(to, "    {label:8} {words}")?;
    }
    let other = match found.side {
        Side::Missed => "found",
        Side::False => "gold",
    };
    writeln!(to, "    {other:8} {}", nearest(found.nearest.as_ref()))
}

/// What the other side has, in one line.
fn nearest(nearest: Option<&Nearest>) -> String {
    let Some(Nearest {
        words,
        shared,
        same_source,
    }) = nearest
    else {
        return "nothing".to_owned();
    };
    let how = match (*shared, same_source) {
        (0.0, _) => "nothing shared".to_owned(),
        (shared, false) => format!("{} % shared, another source", percent(shared)),
        // Then it would be right, if it were not the counterpart of another one.
        (0.5.., true) => format!("{} % shared, but matched elsewhere", percent(*shared)),
        (shared, true) => format!("{} % shared, same source", percent(shared)),
    };
    let Words {
        line,
        mode,
        content,
        source,
        cue,
        found_by,
    } = words;
    let by = [mode.as_str(), found_by].join(" ");
    let by = by.trim_end();
    let content = cut(content);
    format!("{how}: line {line}, {by}: [{source}] [{cue}] {content}")
}

/// The start of a content, enough to find it by.
fn cut(content: &str) -> String {
    const SHOWN: usize = 80;
    match content.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &content[..end]),
        None => content.to_owned(),
    }
}

/// The same as one JSON object.
pub fn json(to: &mut impl Write, score: &Score, shown: Option<&Shown>) -> io::Result<()> {
    let figures = score.figures().into_iter();
    let figures: Map<String, Value> = figures.map(|(name, count)| (name, figure(count))).collect();
    let bands: Vec<Value> = score.bands().iter().map(band).collect();
    let mut all = json!({ "figures": figures, "bands": bands });
    if let Some(shown) = shown {
        let listed = shown.listed.iter().map(|found| {
            let mut value = words(&found.words);
            value["article"] = json!(found.article);
            value["side"] = json!(found.side.to_string());
            value["nearest"] = found.nearest.as_ref().map_or(Value::Null, |nearest| {
                let mut value = words(&nearest.words);
                value["shared"] = json!(rounded(nearest.shared, 3));
                value["same_source"] = json!(nearest.same_source);
                value
            });
            value
        });
        all["errors"] = listed.collect();
        all["errors_left_out"] = json!(shown.left_out);
    }
    writeln!(to, "{all}")
}

fn figure(count: Count) -> Value {
    let percent = |share: f64| rounded(100.0 * share, 1);
    json!({
        "P": percent(count.precision()),
        "R": percent(count.recall()),
        "F1": percent(count.f1()),
        "gold": count.gold,
        "pred": count.found,
    })
}

fn band(band: &Band) -> Value {
    json!({
        "from": band.from,
        "to": band.to,
        "rows": band.rows,
        "right": band.right,
        "quoted_words": band.quoted_words,
    })
}

fn words(words: &Words) -> Value {
    json!({
        "line": words.line,
        "mode": words.mode.as_str(),
        "content": words.content,
        "source": words.source,
        "cue": words.cue,
        "found_by": words.found_by,
    })
}

/// By way of the decimals that are printed, so that both formats show the same figure.
fn rounded(number: f64, decimals: usize) -> f64 {
    format!("{number:.decimals$}").parse().unwrap_or(number)
}
