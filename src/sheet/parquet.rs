//! A Parquet table → rows: its columns are those of the CSV, with types.
//!
//! Nothing is guarded in it, and numbers have no form of their own: `0.9` is the confidence
//! that the CSV writes as `0.90`.

use super::{
    REMEDY, Sheet,
    csv::{deserialized, has_all_columns, has_groups},
};
use crate::{Error, output::CsvStyle};
use ::parquet::{
    errors::ParquetError,
    file::{reader::FileReader, serialized_reader::SerializedFileReader},
    record::{Field, Row as Record},
};
use csv::StringRecord;
use std::{fs::File, path::Path};

/// The rows, in their order.
pub(super) fn sheet(path: &Path) -> Result<Sheet, Error> {
    let file = File::open(path).map_err(|cause| Error::read(path, cause))?;
    let broken =
        |row: usize| move |error: ParquetError| Error::list(path, row, error.to_string(), REMEDY);
    let table = SerializedFileReader::new(file).map_err(broken(1))?;
    let columns = table.metadata().file_metadata().schema_descr();
    let header = columns.columns().iter().map(|column| column.name());
    let header: StringRecord = header.collect();
    has_all_columns(path, &header)?;
    let records = table.get_row_iter(None).map_err(broken(1))?;
    let numbered = records.zip(1..);
    let rows = numbered.map(|(record, row)| {
        let cells = cells(&record.map_err(broken(row))?);
        deserialized(path, &header, &cells)
    });
    let style = CsvStyle {
        has_groups: has_groups(&header),
        ..CsvStyle::default()
    };
    let rows = rows.collect::<Result<_, _>>()?;
    Ok(Sheet { rows, style })
}

/// The cells as a CSV would have them.
fn cells(record: &Record) -> StringRecord {
    let cells = record.get_column_iter().map(|(_, field)| match field {
        Field::Str(text) => text.clone(),
        Field::Null => String::new(),
        other => other.to_string(),
    });
    cells.collect()
}
