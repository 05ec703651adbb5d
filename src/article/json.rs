//! JSON Lines, and JSON that is one object or an array → their articles.
//!
//! `{"url": "…", "text": "…"}` is an article. JSON Lines are read a line at a time, so a
//! file may be of any length; an array is read as a whole. Text that is a list of
//! paragraphs is joined by empty lines.

use super::{
    Oddity,
    columns::{Columns, Role, are_rows},
    decode,
    opened::Opened,
    packed::Bytes,
    record::{Fields, Found, Origin, Refused},
};
use crate::Error;
use encoding_rs_io::DecodeReaderBytesBuilder;
use serde_json::{Map, Value};
use std::{
    borrow::Cow,
    io::{BufRead, BufReader, Read},
};

type Object = Map<String, Value>;

/// The records of JSON Lines.
pub(super) struct JsonLines {
    lines: BufReader<Bytes>,
    number: u64,
    line: Vec<u8>,
    columns: Columns,
    origin: Origin,
    is_over: bool,
}

impl JsonLines {
    /// Looks whether the first line is the record of an article.
    pub(super) fn new(opened: Opened, columns: Columns, origin: Origin) -> Result<Self, Refused> {
        let first = first_object(opened.head());
        if let Some(first) = first {
            look(&first, 1, &columns, &origin)?;
        }
        let recoding = decode::utf16_order(opened.head());
        let mut decoder = DecodeReaderBytesBuilder::new();
        decoder
            .encoding(recoding)
            .utf8_passthru(true)
            .strip_bom(true);
        let bytes: Bytes = Box::new(decoder.build(opened.into_bytes()));
        Ok(Self {
            lines: BufReader::with_capacity(64 * 1024, bytes),
            number: 0,
            line: Vec::new(),
            columns,
            origin,
            is_over: false,
        })
    }

    fn read_line(&mut self) -> Result<bool, Box<Found>> {
        self.line.clear();
        self.number += 1;
        let mut most = (&mut self.lines).take(self.origin.most + 1);
        let read = most.read_until(b'\n', &mut self.line);
        let read =
            read.map_err(|cause| Box::new(Found::Failed(Error::read(&self.origin.path, cause))))?;
        if read as u64 > self.origin.most {
            return Err(Box::new(self.origin.too_long(self.number)));
        }
        Ok(read > 0)
    }

    fn found(&mut self) -> Found {
        let (text, flaw) = match str::from_utf8(&self.line) {
            Ok(text) => (Cow::Borrowed(text), None),
            Err(_) => {
                let (text, flaw) = decode::decode(self.line.clone());
                (Cow::Owned(text), flaw.map(Oddity::Encoding))
            }
        };
        match serde_json::from_str::<Object>(&text) {
            Ok(object) => record(&object, self.number, &self.columns, &self.origin, flaw),
            Err(error) => {
                let problem = format!("no JSON object: {}", reason(&error));
                let remedy = "correct the line or leave it out";
                self.origin.failed(self.number, problem, remedy)
            }
        }
    }
}

impl Iterator for JsonLines {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        while !self.is_over {
            match self.read_line() {
                Ok(true) if self.line.trim_ascii().is_empty() => {}
                Ok(true) => return Some(self.found()),
                Ok(false) => self.is_over = true,
                Err(found) => {
                    self.is_over = true;
                    return Some(*found);
                }
            }
        }
        None
    }
}

/// The articles of a file that is one JSON object, or an array of them.
pub(super) fn whole(
    opened: Opened,
    columns: &Columns,
    origin: &Origin,
) -> Result<Vec<Found>, Refused> {
    let bytes = opened.whole(origin.most).map_err(Refused::Failed)?;
    let (text, flaw) = decode::decode(bytes);
    let value: Value = serde_json::from_str(&text).map_err(|error| {
        let problem = format!("no JSON: {}", reason(&error));
        let line = Some(error.line() as u64);
        Refused::Failed(Error::input(&origin.path, line, problem, "correct it"))
    })?;
    let objects = objects(value, columns);
    match objects.first() {
        Some(first) => look(first, 1, columns, origin)?,
        None => {
            let (problem, remedy) = ("JSON without objects", "leave it out");
            let error = Error::input(&origin.path, None, problem, remedy);
            return Err(Refused::NoArticles(error));
        }
    }
    let mut oddity = flaw.map(Oddity::Encoding);
    let articles = (1..).zip(&objects);
    let found = articles.map(|(n, object)| record(object, n, columns, origin, oddity.take()));
    Ok(found.collect())
}

/// The objects of an array, of the array in an object such as `{"articles": […]}`, or the
/// one object itself.
fn objects(value: Value, columns: &Columns) -> Vec<Object> {
    let is_object = |value: Value| match value {
        Value::Object(object) => Some(object),
        _ => None,
    };
    match value {
        Value::Array(values) => values.into_iter().filter_map(is_object).collect(),
        Value::Object(mut object) => {
            let has_text = key(&object, Role::Text, columns).is_some();
            let list = object.iter().find(|(_, value)| is_list_of_objects(value));
            match list.map(|(key, _)| key.clone()) {
                Some(list) if !has_text => {
                    objects(object.remove(&list).unwrap_or_default(), columns)
                }
                _ => vec![object],
            }
        }
        _ => Vec::new(),
    }
}

fn is_list_of_objects(value: &Value) -> bool {
    let values = value.as_array();
    values.is_some_and(|values| values.first().is_some_and(Value::is_object))
}

/// The first line, where it is whole in what is looked at.
fn first_object(head: &[u8]) -> Option<Object> {
    let mut lines = head.split_inclusive(|&byte| byte == b'\n');
    let first = lines.find(|line| !line.trim_ascii().is_empty())?;
    serde_json::from_slice(first).ok()
}

/// Whether this is the record of an article.
fn look(object: &Object, line: u64, columns: &Columns, origin: &Origin) -> Result<(), Refused> {
    if are_rows(object.keys().map(String::as_str)) {
        return Err(Refused::rows(origin));
    }
    match key(object, Role::Text, columns) {
        Some(_) => Ok(()),
        None => Err(Refused::NoArticles(no_text(object, line, columns, origin))),
    }
}

fn key<'a>(object: &'a Object, role: Role, columns: &Columns) -> Option<&'a Value> {
    let keys = || object.keys().map(String::as_str);
    object.values().nth(columns.position(role, keys())?)
}

fn record(
    object: &Object,
    line: u64,
    columns: &Columns,
    origin: &Origin,
    oddity: Option<Oddity>,
) -> Found {
    let Some(text) = key(object, Role::Text, columns) else {
        return Found::Failed(no_text(object, line, columns, origin));
    };
    let value = |role| key(object, role, columns);
    let words = |role| value(role).map(|value| in_words(value, ", "));
    let fields = Fields {
        text: in_words(text, "\n\n"),
        title: words(Role::Title).unwrap_or_default(),
        date: words(Role::Date).unwrap_or_default(),
        id: words(Role::Id).unwrap_or_default(),
        url: words(Role::Url).unwrap_or_default(),
        byline: words(Role::Byline).unwrap_or_default(),
        outlet: words(Role::Outlet).unwrap_or_default(),
    };
    origin.article(line, fields, oddity)
}

fn no_text(object: &Object, line: u64, columns: &Columns, origin: &Origin) -> Error {
    let keys: Vec<&str> = object.keys().map(String::as_str).collect();
    let problem = match &columns.text {
        Some(given) => format!("no key “{given}”"),
        None => "no key that is known to hold the text".to_owned(),
    };
    let remedy = format!("name it with --text-column; there are: {}", keys.join(", "));
    Error::input(&origin.path, Some(line), problem, remedy)
}

/// A string as it is, a list joined, and of an object its name.
fn in_words<'a>(value: &'a Value, between: &str) -> Cow<'a, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        Value::Number(number) => Cow::Owned(number.to_string()),
        Value::Array(values) => {
            let parts: Vec<_> = values
                .iter()
                .map(|value| in_words(value, between))
                .collect();
            Cow::Owned(parts.join(between))
        }
        Value::Object(object) => {
            let name = object.get("name").or_else(|| object.get("$oid"));
            name.map_or(Cow::Borrowed(""), |name| in_words(name, between))
        }
        Value::Null | Value::Bool(_) => Cow::Borrowed(""),
    }
}

/// The reason without the line, which is that within the record.
fn reason(error: &serde_json::Error) -> String {
    let reason = error.to_string();
    match reason.rsplit_once(" at line ") {
        Some((reason, _)) => format!("{reason} (column {})", error.column()),
        None => reason,
    }
}
