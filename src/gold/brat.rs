//! brat standoff → [`Gold`]: the parts (`T`) that each event (`E`) joins.
//!
//! `T1⇥Source 20 35⇥Mayor Lena Ortiz` marks a part in code points, half-open, `;`
//! between the pieces of one that is interrupted; `E1⇥Attribution:T4 Source:T1 Cue:T2
//! Content:T3` is one attribution, in which `Content2:T5` adds a further part. Notes,
//! attributes and relations are not read. The words behind a part must be those of the
//! article, so that an annotation of another version of the text is found out.

use super::{Gold, LateParts, Points, text};
use crate::{Error, Span};
use rustc_hash::FxHashMap;
use std::path::Path;

const CORRECT: &str = "correct the line or remove it";

/// The attributions that the `.ann` file at `path` marks in the article.
pub(super) fn read(path: &Path, article: &str, late: &mut LateParts) -> Result<Vec<Gold>, Error> {
    let annotations = text(path)?;
    let mut reader = Reader::new(article);
    for (at, line) in annotations.lines().enumerate() {
        let read = reader.line(at + 1, line);
        read.map_err(|problem| problem.at(path, at + 1))?;
    }
    reader
        .finish(late, path)
        .map_err(|(line, problem)| problem.at(path, line))
}

/// What is wrong with a line, and what to do.
#[derive(Debug)]
struct Problem(String, &'static str);

impl Problem {
    fn new(problem: impl Into<String>) -> Self {
        Self(problem.into(), CORRECT)
    }

    fn at(self, path: &Path, line: usize) -> Error {
        Error::list(path, line, self.0, self.1)
    }
}

struct Reader<'a> {
    points: Points<'a>,
    parts: FxHashMap<&'a str, (usize, Vec<Span>)>,
    events: Vec<(usize, &'a str)>,
    /// What a part's words still lack: a line break among them breaks the line.
    lacking: Option<(usize, String)>,
}

impl<'a> Reader<'a> {
    fn new(article: &'a str) -> Self {
        Self {
            points: Points::new(article),
            parts: FxHashMap::default(),
            events: Vec::new(),
            lacking: None,
        }
    }

    fn line(&mut self, number: usize, line: &'a str) -> Result<(), Problem> {
        let id = line.split('\t').next().unwrap_or_default();
        let rest = line.get(id.len() + 1..);
        match (id.as_bytes().first(), rest) {
            (None, _) => Ok(()),
            (Some(b'T'), Some(rest)) if is_numbered(id) => {
                self.whole()?;
                self.part(number, id, rest)
            }
            (Some(b'E'), Some(event)) if is_numbered(id) => {
                self.whole()?;
                let event = event.split('\t').next().unwrap_or_default();
                self.events.push((number, event));
                Ok(())
            }
            (Some(b'#' | b'A' | b'M' | b'R' | b'N' | b'*'), Some(_)) => Ok(()),
            _ => self.words_go_on(line),
        }
    }

    fn part(&mut self, number: usize, id: &'a str, rest: &'a str) -> Result<(), Problem> {
        let (place, words) = rest.split_once('\t').unwrap_or((rest, ""));
        let (_, pieces) = place
            .split_once(' ')
            .ok_or_else(|| Problem::new(format!("{id} has no place, such as “Content 12 34”")))?;
        let spans = pieces.split(';').map(|piece| self.piece(id, piece));
        let spans: Vec<Span> = spans.collect::<Result<_, _>>()?;
        if !words.is_empty() {
            let lacking = without(&self.words(&spans), words, id)?;
            self.lacking = (!lacking.is_empty()).then_some((number, lacking));
        }
        match self.parts.insert(id, (number, spans)) {
            None => Ok(()),
            Some((first, _)) => Err(Problem::new(format!(
                "{id} is marked in line {first} already"
            ))),
        }
    }

    fn piece(&self, id: &str, piece: &str) -> Result<Span, Problem> {
        let mut numbers = piece.split(' ').map(|number| number.parse().ok());
        let (Some(Some(start)), Some(Some(end)), None) =
            (numbers.next(), numbers.next(), numbers.next())
        else {
            let problem = format!("{id}: “{piece}” is no place, such as “12 34”");
            return Err(Problem::new(problem));
        };
        self.points
            .span([start, end])
            .map_err(|problem| Problem::new(format!("{id}: {problem}")))
    }

    /// The article's words there, white space left out: brat puts its own.
    fn words(&self, spans: &[Span]) -> String {
        spans
            .iter()
            .flat_map(|span| span.of(self.points.text).chars())
            .filter(|sign| !sign.is_whitespace())
            .collect()
    }

    fn words_go_on(&mut self, line: &str) -> Result<(), Problem> {
        let Some((number, lacking)) = self.lacking.take() else {
            return Err(Problem::new(
                "neither a part (T1, tab, …) nor an event (E1, tab, …)",
            ));
        };
        let lacking = without(&lacking, line, "the part above")?;
        self.lacking = (!lacking.is_empty()).then_some((number, lacking));
        Ok(())
    }

    fn whole(&self) -> Result<(), Problem> {
        match &self.lacking {
            None => Ok(()),
            Some((number, lacking)) => Err(Problem(
                format!("the part of line {number} lacks the words “{lacking}” of its place"),
                "correct its place or its words",
            )),
        }
    }

    fn finish(self, late: &mut LateParts, path: &Path) -> Result<Vec<Gold>, (usize, Problem)> {
        if let Some((number, _)) = self.lacking {
            self.whole().map_err(|problem| (number, problem))?;
        }
        let events = self.events.iter();
        events
            .map(|&(number, event)| {
                self.event(number, event, late, path)
                    .map_err(|problem| (number, problem))
            })
            .collect()
    }

    fn event(
        &self,
        number: usize,
        event: &str,
        late: &mut LateParts,
        path: &Path,
    ) -> Result<Gold, Problem> {
        let mut gold = Gold::default();
        for argument in event.split_whitespace() {
            let Some((role, id)) = argument.split_once(':') else {
                let problem = format!("“{argument}” is no part of an event, such as “Cue:T2”");
                return Err(Problem::new(problem));
            };
            let part = match role.trim_end_matches(|sign: char| sign.is_ascii_digit()) {
                "Content" => &mut gold.content,
                "Source" => &mut gold.source,
                "Cue" => &mut gold.cue,
                _ => continue,
            };
            match self.parts.get(id) {
                Some((line, _)) if *line > number && !late.count => late.note(path, *line),
                Some((_, spans)) => part.extend(spans),
                // An event within an event marks no words of its own.
                None if id.starts_with('E') => {}
                None => return Err(Problem::new(format!("no line marks {id}, the {role}"))),
            }
        }
        Ok(gold)
    }
}

impl LateParts {
    fn note(&mut self, path: &Path, line: usize) {
        self.seen += 1;
        self.first.get_or_insert_with(|| (path.to_owned(), line));
    }
}

/// `T12`, `E3`: a letter and digits.
fn is_numbered(id: &str) -> bool {
    id.len() > 1 && id.bytes().skip(1).all(|byte| byte.is_ascii_digit())
}

/// What follows in `article` once `words` are taken off its start.
fn without(article: &str, words: &str, id: &str) -> Result<String, Problem> {
    let mut left = article.chars();
    for sign in words.chars().filter(|sign| !sign.is_whitespace()) {
        if left.next() != Some(sign) {
            let place: String = article.chars().take(40).collect();
            let problem = format!("{id}: the article has “{place}” there, not “{words}”");
            let remedy = "annotate this version of the article, or correct the place";
            return Err(Problem(problem, remedy));
        }
    }
    Ok(left.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“No,” said Ön Lee. “Not\nnow.”";

    fn gold(lines: &[&'static str]) -> Result<Vec<Gold>, String> {
        let mut reader = Reader::new(TEXT);
        for (at, line) in lines.iter().enumerate() {
            let read = reader.line(at + 1, line);
            read.map_err(|problem| problem.0)?;
        }
        let mut late = LateParts::default();
        let read = reader.finish(&mut late, Path::new("a.ann"));
        read.map_err(|(_, problem)| problem.0)
    }

    #[test]
    fn an_event_joins_its_parts() {
        let gold = gold(&[
            "T1\tContent 1 3;20 28\tNo Not now.",
            "T2\tSource 11 17\tÖn Lee",
            "T3\tAttribution 6 10\tsaid",
            "#1\tAnnotatorNotes T1\tunsure",
            "",
            "E1\tAttribution:T3 Content:T1 Source:T2 Cue2:T3",
        ]);
        let words = |spans: &[Span]| spans.iter().map(|span| span.of(TEXT)).collect::<Vec<_>>();
        let gold = gold.expect("sound lines");
        assert_eq!(words(&gold[0].content), ["No", "Not\nnow."]);
        assert_eq!(words(&gold[0].source), ["Ön Lee"]);
        assert_eq!(words(&gold[0].cue), ["said"]);
    }

    #[test]
    fn words_with_a_line_break_go_on_in_the_next_line() {
        assert!(gold(&["T1\tContent 20 28\tNot", "now.", "E1\tAttribution:T1"]).is_ok());
        let problem = gold(&["T1\tContent 20 28\tNot", "E1\tAttribution:T1"]).unwrap_err();
        assert!(problem.contains("lacks the words “now.”"), "{problem}");
        assert!(gold(&["T1\tContent 20 28\tNot"]).is_err());
    }

    #[test]
    fn a_broken_line_is_told_from_a_sound_one() {
        for (line, expected) in [
            ("T1 Content 1 3 No", "neither a part"),
            ("so it goes", "neither a part"),
            ("T1\tContent", "has no place"),
            ("T1\tContent one 3", "“one 3” is no place"),
            ("T1\tContent 1 3 4", "“1 3 4” is no place"),
            ("T1\tContent 3 3", "holds nothing"),
            ("T1\tContent 20 99", "behind the end"),
            ("T1\tContent 1 3\tYes", "has “No” there, not “Yes”"),
            ("E1\tAttribution:T1 Cue:T9", "no line marks T9, the Cue"),
            ("E1\tAttribution:T1 Cue", "“Cue” is no part"),
        ] {
            let problem = gold(&[line]).unwrap_err();
            assert!(problem.contains(expected), "{line}: {problem}");
        }
        let twice = gold(&["T1\tCue 6 10", "T1\tCue 6 10"]).unwrap_err();
        assert_eq!(twice, "T1 is marked in line 1 already");
    }

    #[test]
    fn a_part_below_its_event_counts_when_it_is_asked_for() {
        let read = |count| {
            let mut reader = Reader::new(TEXT);
            let lines = ["E1\tAttribution:T1 Cue:T1", "T1\tCue 6 10\tsaid"];
            for (at, line) in lines.into_iter().enumerate() {
                reader.line(at + 1, line).expect("a sound line");
            }
            let mut late = LateParts {
                count,
                ..LateParts::default()
            };
            let gold = reader.finish(&mut late, Path::new("a.ann"));
            (gold.expect("sound lines")[0].cue.len(), late.seen)
        };
        assert_eq!(read(false), (0, 1));
        assert_eq!(read(true), (1, 0));
    }
}
