//! One row → one line of JSON, e.g. `{"article":"a.txt",…,"confidence":0.90,…}`.

use super::number;
use crate::Row;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// Puts the row and a line end at the end of `line`.
pub(super) fn append(row: &Row, line: &mut Vec<u8>) -> io::Result<()> {
    row.serialize(&mut Serializer::with_formatter(&mut *line, Hundredths))?;
    line.push(b'\n');
    Ok(())
}

/// Compact JSON with two decimals, so that both formats show the same figure.
struct Hundredths;

impl Formatter for Hundredths {
    fn write_f64<W: Write + ?Sized>(&mut self, to: &mut W, value: f64) -> io::Result<()> {
        number::write_share(value, to)
    }
}
