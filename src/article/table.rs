//! CSV and TSV → their articles, a record at a time.
//!
//! `id,title,text` and a record under it is an article. A record that has more or fewer
//! columns than the header is an error, since its text would be cut.

use super::{
    Oddity,
    columns::{Columns, Role, are_rows},
    decode::{self, Flaw},
    opened::{Opened, size},
    record::{Fields, Found, Meter, Metered, Origin, Refused, metered},
};
use crate::Error;
use csv::{ByteRecord, Reader, ReaderBuilder};
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::{borrow::Cow, io::ErrorKind};

/// The records of a table.
pub(super) struct Table {
    reader: Reader<Metered<super::packed::Bytes>>,
    meter: Meter,
    record: ByteRecord,
    width: usize,
    places: Places,
    origin: Origin,
    /// What was odd about the whole file; told with the first article.
    oddity: Option<Oddity>,
    is_over: bool,
}

/// Which column holds what.
struct Places {
    text: usize,
    title: Option<usize>,
    date: Option<usize>,
    id: Option<usize>,
    url: Option<usize>,
    byline: Option<usize>,
    outlet: Option<usize>,
}

impl Table {
    /// Reads the header.
    pub(super) fn new(
        opened: Opened,
        separator: u8,
        columns: &Columns,
        origin: Origin,
    ) -> Result<Self, Refused> {
        let recoding = decode::encoding_by(opened.head());
        let has_quotes = separator != b'\t' || are_quotes(opened.head(), separator);
        let mut decoder = DecodeReaderBytesBuilder::new();
        decoder.encoding(recoding.map(|(encoding, _)| encoding));
        decoder.utf8_passthru(true).strip_bom(true);
        let bytes: super::packed::Bytes = Box::new(decoder.build(opened.into_bytes()));
        let (bytes, meter) = metered(bytes, origin.most);
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .quoting(has_quotes)
            .flexible(true)
            .from_reader(bytes);
        let header = reader.byte_headers().cloned();
        let header = header.map_err(|error| Refused::Failed(failure(error, 1, &origin)))?;
        let names: Vec<Cow<'_, str>> = header.iter().map(String::from_utf8_lossy).collect();
        let names: Vec<&str> = names.iter().map(|name| name.trim()).collect();
        Ok(Self {
            places: Places::new(&names, columns, &origin)?,
            width: names.len(),
            reader,
            meter,
            record: ByteRecord::new(),
            origin,
            oddity: recoding.and_then(|(_, flaw)| flaw).map(Oddity::Encoding),
            is_over: false,
        })
    }

    fn found(&mut self) -> Found {
        let line = self.record.position().map_or(0, csv::Position::line);
        if self.record.len() != self.width {
            let problem = format!(
                "{} columns under a header of {}",
                self.record.len(),
                self.width
            );
            let remedy = "put marks (\") around what has separators or line breaks in it";
            return self.origin.failed(line, problem, remedy);
        }
        let mut flaw = None;
        let mut field = |at: Option<usize>| {
            let bytes = at.and_then(|at| self.record.get(at)).unwrap_or_default();
            match str::from_utf8(bytes) {
                Ok(text) => Cow::Borrowed(text),
                Err(_) => {
                    let (text, found) = decode::decode(bytes.to_vec());
                    flaw = flaw.or(found);
                    Cow::Owned(text)
                }
            }
        };
        let fields = Fields {
            text: field(Some(self.places.text)),
            title: field(self.places.title),
            date: field(self.places.date),
            id: field(self.places.id),
            url: field(self.places.url),
            byline: field(self.places.byline),
            outlet: field(self.places.outlet),
        };
        let flaw = flaw.map(|flaw: Flaw| Oddity::Encoding(flaw));
        let oddity = self.oddity.take().or(flaw);
        self.origin.article(line, fields, oddity)
    }
}

impl Iterator for Table {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        if self.is_over {
            return None;
        }
        self.meter.reset();
        let line = self.reader.position().line();
        match self.reader.read_byte_record(&mut self.record) {
            Ok(true) => Some(self.found()),
            Ok(false) => None,
            Err(error) => {
                self.is_over = true;
                Some(Found::Failed(failure(error, line, &self.origin)))
            }
        }
    }
}

impl Places {
    fn new(names: &[&str], columns: &Columns, origin: &Origin) -> Result<Self, Refused> {
        let names = || names.iter().copied();
        if are_rows(names()) {
            return Err(Refused::rows(origin));
        }
        let lacks = |problem: String| {
            let there: Vec<&str> = names().collect();
            let remedy = format!(
                "name it with --text-column; there are: {}",
                there.join(", ")
            );
            Refused::NoArticles(Error::input(&origin.path, Some(1), problem, remedy))
        };
        if let Some(missing) = columns.missing(names()) {
            return Err(lacks(format!("no column “{missing}”")));
        }
        let position = |role| columns.position(role, names());
        let text = position(Role::Text);
        let text = text.ok_or_else(|| lacks("no column that is known to hold the text".into()))?;
        Ok(Self {
            text,
            title: position(Role::Title),
            date: position(Role::Date),
            id: position(Role::Id),
            url: position(Role::Url),
            byline: position(Role::Byline),
            outlet: position(Role::Outlet),
        })
    }
}

fn failure(error: csv::Error, line: u64, origin: &Origin) -> Error {
    let is_too_long = |cause: &std::io::Error| cause.kind() == ErrorKind::FileTooLarge;
    match error.into_kind() {
        csv::ErrorKind::Io(cause) if is_too_long(&cause) => {
            let problem = format!("a record of more than {}", size(origin.most));
            let remedy = "close the mark (\") that opens there, or allow more with --max-size";
            Error::input(&origin.path, Some(line), problem, remedy)
        }
        csv::ErrorKind::Io(cause) => Error::read(&origin.path, cause),
        other => Error::input(&origin.path, Some(line), format!("{other:?}"), "correct it"),
    }
}

/// Whether marks around columns are meant as such: each that opens a column ends one.
/// Where they are part of the text, as some TSV files have it, they must stay.
fn are_quotes(head: &[u8], separator: u8) -> bool {
    let mut rest = head;
    loop {
        let is_end = |byte: &u8| matches!(*byte, b'\n' | b'\r') || *byte == separator;
        if let Some(quoted) = rest.strip_prefix(b"\"") {
            let Some(end) = closing(quoted) else {
                return true;
            };
            rest = &quoted[end..];
            if rest.first().is_some_and(|next| !is_end(next)) {
                return false;
            }
        }
        match rest.iter().position(is_end) {
            Some(end) => rest = &rest[end + 1..],
            None => return true,
        }
    }
}

/// Behind the mark that is not doubled.
fn closing(quoted: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr(b'"', &quoted[at..])? + 1;
        if quoted.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}
