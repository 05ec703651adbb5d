//! Articles with their rows → a folder for the annotation tool brat, as `onrecord score` reads it.
//!
//! `news/a.txt` gives `news/a.txt`, its text, and `news/a.ann`: a part (`T`) for content,
//! source and cue of each row, the event (`E`) that joins them, mode, kind and status as its
//! attributes (`A`) and the speaker in a note (`#`). Places are in code points.
//! `annotation.conf` tells brat what there is.

use super::part::Part;
use crate::{
    Article, Error, Row,
    attribution::{Kind, Mode, Status},
    gold::{Points, name_of},
};
use rustc_hash::FxHashMap;
use std::{
    fmt::Write as _,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The longest name of a file or folder, in bytes; with an ending it must fit 255.
const LONGEST: usize = 200;

/// A folder under way, which appears when it is [finished](Self::finish).
#[derive(Debug)]
pub struct Brat {
    part: Part,
    /// How many articles have each name; those whose name is their own are left out.
    namesakes: FxHashMap<String, usize>,
}

impl Brat {
    /// The folder at `path`, which must not be there yet or be empty: what people have
    /// annotated is not overwritten.
    ///
    /// # Errors
    /// When it holds something, or cannot be made.
    pub fn create(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        begin(path).map_err(|cause| Error::write(path, cause))
    }

    /// Writes the text of one article, and its rows.
    pub fn write(&mut self, article: &Article, rows: &[Row]) -> io::Result<()> {
        let (name, mut annotations) = self.annotations(&article.id)?;
        annotations.write_all(lines(&article.text, rows).as_bytes())?;
        let mut text = self.part.create(&ending(&name, "txt"))?;
        text.write_all(article.text.as_bytes())
    }

    /// Lets the folder appear.
    pub fn finish(self) -> io::Result<()> {
        self.part.finish()
    }

    /// A name that no other article has, and its new file of annotations.
    fn annotations(&mut self, id: &str) -> io::Result<(String, fs::File)> {
        let name = file_name(id);
        let mut numbered = name.clone();
        loop {
            match self.part.create(&ending(&numbered, "ann")) {
                Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
                    let number = self.namesakes.entry(name.clone()).or_insert(1);
                    *number += 1;
                    numbered = format!("{name}-{number}");
                }
                created => return created.map(|file| (numbered, file)),
            }
        }
    }
}

fn begin(path: &Path) -> io::Result<Brat> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if path.exists() && fs::read_dir(&path)?.next().is_some() {
        return Err(io::ErrorKind::DirectoryNotEmpty.into());
    }
    let part = Part::folder(path)?;
    let mut file = part.create(Path::new("annotation.conf"))?;
    file.write_all(configuration().as_bytes())?;
    let namesakes = FxHashMap::default();
    Ok(Brat { part, namesakes })
}

fn ending(name: &str, ending: &str) -> PathBuf {
    PathBuf::from(format!("{name}.{ending}"))
}

/// The name of an article as a path that leads nowhere but into a folder, without ending.
fn file_name(id: &str) -> String {
    let name = name_of(id);
    let steps = name.split('/').filter(|step| !step.is_empty());
    let steps = steps.filter(|step| !matches!(*step, "." | ".."));
    let names: Vec<String> = steps.map(harmless).collect();
    match names.is_empty() {
        true => "article".to_owned(),
        false => names.join("/"),
    }
}

/// A name that every file system takes and that is not hidden.
fn harmless(step: &str) -> String {
    let mut name = step.replace(
        |sign: char| sign.is_control() || ":<>\"|?*".contains(sign),
        "_",
    );
    if name.starts_with('.') {
        name.replace_range(..1, "_");
    }
    let mut end = name.len().min(LONGEST);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name.truncate(end);
    name
}

fn configuration() -> String {
    let mut text = String::from(
        "[entities]\nContent\nSource\nCue\n\n[relations]\n\n[events]\n\
         Attribution\tContent*:Content, Source*:Source, Cue*:Cue\n\n[attributes]\n",
    );
    let mut attribute = |name: &str, words: Vec<&str>| {
        let words = words.join("|");
        text += &format!("{name}\tArg:<EVENT>, Value:{words}\n");
    };
    attribute("Mode", Mode::ALL.iter().map(|mode| mode.as_str()).collect());
    attribute("Kind", Kind::ALL.iter().map(|kind| kind.as_str()).collect());
    let statuses = Status::ALL.iter().map(|status| status.as_str());
    attribute("Status", statuses.collect());
    text
}

/// The lines of one file of annotations.
fn lines(text: &str, rows: &[Row]) -> String {
    let mut lines = Lines {
        points: Points::new(text),
        text: String::new(),
        parts: 0,
    };
    for (at, row) in rows.iter().enumerate() {
        lines.row(at + 1, row);
    }
    lines.text
}

struct Lines<'a> {
    points: Points<'a>,
    text: String,
    parts: usize,
}

impl Lines<'_> {
    /// Parts stand above the event that names them, since readers may need them there.
    fn row(&mut self, number: usize, row: &Row) {
        let spans = &row.spans;
        let trigger = match spans.cue.as_slice() {
            // An event must stand somewhere.
            [] => &spans.content,
            cue => cue,
        };
        let trigger = self.part("Attribution", trigger);
        let content = self.part("Content", &spans.content);
        let source = self.part("Source", spans.source.as_slice());
        let cue = self.part("Cue", &spans.cue);
        let named = [("Content", content), ("Source", source), ("Cue", cue)];
        let mut event = format!("E{number}\tAttribution:T{}", trigger.unwrap_or_default());
        for (role, part) in named {
            if let Some(part) = part {
                event += &format!(" {role}:T{part}");
            }
        }
        self.text += &(event + "\n");
        self.about(number, row);
    }

    /// Marks a part, unless there is nothing to mark, and gives its number.
    fn part(&mut self, role: &str, spans: &[[usize; 2]]) -> Option<usize> {
        let pieces: Vec<([usize; 2], &str)> = spans
            .iter()
            .flat_map(|span| pieces(&self.points, *span))
            .collect();
        if pieces.is_empty() {
            return None;
        }
        self.parts += 1;
        let place = |([start, end], _): &([usize; 2], &str)| format!("{start} {end}");
        let places: Vec<String> = pieces.iter().map(place).collect();
        let words: Vec<&str> = pieces.iter().map(|(_, words)| *words).collect();
        let (places, words) = (places.join(";"), words.join(" "));
        let _ = writeln!(self.text, "T{}\t{role} {places}\t{words}", self.parts);
        Some(self.parts)
    }

    /// Attributes, and the speaker in a note.
    fn about(&mut self, number: usize, row: &Row) {
        let first = 3 * number - 2;
        let values = [
            ("Mode", row.mode.as_str()),
            ("Kind", row.kind.as_str()),
            ("Status", row.status.as_str()),
        ];
        for (at, (name, value)) in values.into_iter().enumerate() {
            let _ = writeln!(self.text, "A{}\t{name} E{number} {value}", first + at);
        }
        let (speaker, role, found_by) = (&row.speaker, &row.role, &row.found_by);
        let share = row.confidence;
        let note = format!("speaker: {speaker}; role: {role}; {share:.2} {found_by}");
        let note = note.replace(char::is_control, " ");
        let _ = writeln!(self.text, "#{number}\tAnnotatorNotes E{number}\t{note}");
    }
}

/// A place without the line breaks in it, which a line of annotation has no room for.
fn pieces<'a>(points: &Points<'a>, [start, end]: [usize; 2]) -> Vec<([usize; 2], &'a str)> {
    let words = match points.span([start, end]) {
        Ok(span) => span.of(points.text),
        Err(_) => return Vec::new(),
    };
    let mut at = start;
    let mut pieces = Vec::new();
    for piece in words.split(['\n', '\r']) {
        let behind = at + piece.chars().count();
        if !piece.trim().is_empty() {
            pieces.push(([at, behind], piece));
        }
        at = behind + 1;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_but_into_the_folder() {
        for (id, name) in [
            ("a.txt", "a"),
            ("news/a.html", "news/a"),
            ("/tmp/../a.txt", "tmp/a"),
            ("../../a", "a"),
            (".hidden/..", "_hidden"),
            ("https://example.org/a?b=1", "https_/example.org/a_b=1"),
            ("", "article"),
        ] {
            assert_eq!(file_name(id), name, "{id}");
        }
        assert!(file_name(&"é".repeat(300)).len() <= LONGEST);
    }

    #[test]
    fn a_line_break_cuts_a_part_in_pieces() {
        let points = Points::new("“Ça\r\nva.\n\n So”");
        let found = pieces(&points, [1, 13]);
        assert_eq!(found, [([1, 3], "Ça"), ([5, 8], "va."), ([10, 13], " So")]);
    }
}
