//! Articles with their rows → a Parquet table: the columns of the CSV, with their types.
//!
//! Texts are UTF-8, `n`, `paragraph`, `start` and `end` 64-bit integers, `confidence` a
//! double; with groups, a text `group` comes last. Nothing is null: what is empty in the CSV is
//! an empty text here. Rows are
//! gathered into groups of a fixed size, so that memory does not grow with their number.

use super::writer::{Layout, Summary, To};
use crate::{Article, Row, row::Cell};
use ::parquet::{
    arrow::ArrowWriter,
    basic::Compression,
    errors::{ParquetError, Result},
    file::properties::WriterProperties,
};
use arrow_array::{
    ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray, builder::StringBuilder,
};
use arrow_schema::{DataType, Field, Schema};
use std::{io, sync::Arc};

/// Rows that are turned into columns at once.
const BATCH: usize = 4 * 1024;
/// Rows that a reader takes at once, kept in memory, encoded, until there are as many.
const GROUP: usize = 64 * 1024;

/// A table that is under way.
pub(super) struct Parquet {
    schema: Arc<Schema>,
    waiting: Vec<Row>,
    /// Made when the first rows come or the end.
    writer: Option<ArrowWriter<Vec<u8>>>,
}

impl Parquet {
    pub(super) fn new(has_groups: bool) -> Self {
        Self {
            schema: Arc::new(schema(has_groups)),
            waiting: Vec::new(),
            writer: None,
        }
    }

    fn writer(&mut self) -> Result<&mut ArrowWriter<Vec<u8>>> {
        if self.writer.is_none() {
            let properties = WriterProperties::builder()
                .set_compression(Compression::SNAPPY)
                .set_max_row_group_row_count(Some(GROUP))
                .set_created_by(concat!("onrecord ", env!("CARGO_PKG_VERSION")).to_owned());
            let properties = Some(properties.build());
            let writer = ArrowWriter::try_new(Vec::new(), self.schema.clone(), properties)?;
            self.writer = Some(writer);
        }
        let missing = || ParquetError::General("no writer".to_owned());
        self.writer.as_mut().ok_or_else(missing)
    }

    fn write_waiting(&mut self) -> Result<()> {
        let columns = columns(&self.waiting, &self.schema);
        self.waiting.clear();
        let batch = RecordBatch::try_new(self.schema.clone(), columns)?;
        self.writer()?.write(&batch)
    }

    /// What the table has written so far.
    fn take(&mut self) -> Result<Vec<u8>> {
        Ok(std::mem::take(self.writer()?.inner_mut()))
    }

    fn close(&mut self) -> Result<Vec<u8>> {
        self.write_waiting()?;
        self.writer()?.finish()?;
        self.take()
    }
}

impl Layout for Parquet {
    fn add(&mut self, _: &Article, rows: &[Row], to: &mut Vec<u8>) -> io::Result<()> {
        self.waiting.extend_from_slice(rows);
        if self.waiting.len() >= BATCH {
            self.write_waiting()?;
            to.append(&mut self.take()?);
        }
        Ok(())
    }

    fn end(&mut self, _: &Summary, to: &mut To<'_>) -> io::Result<()> {
        to.write_all(&self.close()?)
    }
}

/// The type of a column is that of its cells.
fn schema(has_groups: bool) -> Schema {
    let field = |name: &str| {
        let kind = match name {
            "n" | "paragraph" | "start" | "end" => DataType::Int64,
            "confidence" => DataType::Float64,
            _ => DataType::Utf8,
        };
        Field::new(name, kind, false)
    };
    let group = has_groups.then_some("group");
    let names = Row::COLUMNS.into_iter().chain(group);
    Schema::new(names.map(field).collect::<Vec<_>>())
}

/// The columns of the rows, and after them, if it is in the schema, the group.
fn columns(rows: &[Row], schema: &Schema) -> Vec<ArrayRef> {
    let mut columns = columns_of_cells(rows, schema);
    if schema.fields().len() > columns.len() {
        let groups = rows.iter().map(|row| row.group.as_deref());
        let groups = groups.map(|group| Some(group.unwrap_or_default()));
        columns.push(Arc::new(groups.collect::<StringArray>()));
    }
    columns
}

fn columns_of_cells(rows: &[Row], schema: &Schema) -> Vec<ArrayRef> {
    let cells: Vec<[Cell<'_>; 19]> = rows.iter().map(Row::cells).collect();
    let column = |at: usize, field: &Field| -> ArrayRef {
        let cells = cells.iter().map(|row| &row[at]);
        match field.data_type() {
            DataType::Int64 => Arc::new(cells.map(number).collect::<Int64Array>()),
            DataType::Float64 => Arc::new(cells.map(share).collect::<Float64Array>()),
            _ => Arc::new(texts(cells)),
        }
    };
    let fields = schema.fields().iter().take(Row::COLUMNS.len());
    fields
        .enumerate()
        .map(|(at, field)| column(at, field))
        .collect()
}

fn texts<'a>(cells: impl Iterator<Item = &'a Cell<'a>>) -> StringArray {
    let mut texts = StringBuilder::new();
    for cell in cells {
        match cell {
            Cell::Text(text) | Cell::Word(text) => texts.append_value(text),
            Cell::Number(_) | Cell::Share(_) => texts.append_value(""),
        }
    }
    texts.finish()
}

fn number(cell: &Cell<'_>) -> Option<i64> {
    match cell {
        Cell::Number(number) => i64::try_from(*number).ok(),
        _ => None,
    }
}

fn share(cell: &Cell<'_>) -> Option<f64> {
    match cell {
        Cell::Share(share) => Some(*share),
        _ => None,
    }
}
