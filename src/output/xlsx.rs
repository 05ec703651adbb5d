//! Articles with their rows → a workbook: quotes, speakers, and what was read and skipped.
//!
//! Every text is a text cell: nothing is run, and `2022-01-28` stays as it is. Rows go to a
//! file without a name while they come, so that memory grows with the number of speakers
//! and of remarks only.

use super::{
    Summary,
    speakers::Speakers,
    writer::{Layout, To},
};
use crate::{Article, Row, row::Cell};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use std::{
    any::Any,
    borrow::Cow,
    env, io, mem,
    panic::{self, AssertUnwindSafe},
};

/// Rows that a sheet has room for, the header included.
const ROOM: u32 = 1_048_576;
/// What a cell has room for, in UTF-16 units.
const LONGEST: usize = 32_767;
/// The row of the last sheet in which remarks begin, behind the numbers.
const FIRST_REMARK: u32 = 7;
const QUOTES: &str = "Quotes";

/// A workbook of which the sheets of quotes are under way.
pub(super) struct Xlsx {
    book: Workbook,
    looks: Looks,
    /// Where the next row goes on the last sheet of quotes.
    next: u32,
    room: u32,
    rows: usize,
    cut: usize,
    speakers: Speakers,
    /// Those of a row, and `group` where rows have groups.
    columns: Vec<&'static str>,
}

struct Looks {
    header: Format,
    wrapped: Format,
    plain: Format,
    share: Format,
}

impl Xlsx {
    pub(super) fn new(has_groups: bool) -> Self {
        let group = has_groups.then_some("group");
        let top = || Format::new().set_align(FormatAlign::Top);
        let looks = Looks {
            header: top().set_bold(),
            wrapped: top().set_text_wrap(),
            plain: top(),
            share: top().set_num_format("0.00"),
        };
        Self {
            book: Workbook::new(),
            looks,
            next: 0,
            room: ROOM,
            rows: 0,
            cut: 0,
            speakers: Speakers::default(),
            columns: Row::COLUMNS.into_iter().chain(group).collect(),
        }
    }

    /// A sheet whose first row is the header.
    fn add_sheet(&mut self, name: &str, columns: &[&str]) -> Result<&mut Worksheet, XlsxError> {
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        for (at, column) in (0..).zip(columns) {
            sheet.set_column_width(at, width(column))?;
            sheet.write_string_with_format(0, at, *column, &self.looks.header)?;
        }
        Ok(sheet)
    }

    /// The sheet to write to: a full one is followed by another.
    fn make_room(&mut self) -> Result<(), XlsxError> {
        let sheets = self.book.worksheets().len();
        if sheets > 0 && self.next < self.room {
            return Ok(());
        }
        self.close_sheet()?;
        let name = match sheets {
            0 => QUOTES.to_owned(),
            more => format!("{QUOTES} {}", more + 1),
        };
        self.add_sheet(&name, &self.columns.clone())?;
        self.next = 1;
        Ok(())
    }

    /// The rows of a sheet are known to its filter when there are no more.
    fn close_sheet(&mut self) -> Result<(), XlsxError> {
        let (last, columns) = (self.next.max(1) - 1, self.columns.len() as u16);
        match self.book.worksheets_mut().last_mut() {
            Some(sheet) => sheet.autofilter(0, 0, last, columns - 1).map(|_| ()),
            None => Ok(()),
        }
    }

    fn add_row(&mut self, row: &Row) -> Result<(), XlsxError> {
        self.make_room()?;
        let (next, looks) = (self.next, &self.looks);
        let last = self.book.worksheets().len() - 1;
        let sheet = self.book.worksheet_from_index(last)?;
        let group = Cell::Text(row.group.as_deref().unwrap_or_default());
        let cells = row.cells().into_iter().chain([group]);
        for ((at, column), cell) in (0..).zip(&self.columns).zip(cells) {
            match cell {
                Cell::Text("") | Cell::Word("") => continue,
                Cell::Text(text) => {
                    let text = fitting(text, &mut self.cut);
                    sheet.write_string_with_format(next, at, text, looks.of(column))?
                }
                Cell::Word(word) => sheet.write_string_with_format(next, at, word, &looks.plain)?,
                Cell::Number(number) => {
                    sheet.write_number_with_format(next, at, number as f64, &looks.plain)?
                }
                Cell::Share(share) => {
                    sheet.write_number_with_format(next, at, share, &looks.share)?
                }
            };
        }
        self.next += 1;
        self.rows += 1;
        Ok(())
    }

    fn add_speakers(&mut self) -> Result<(), XlsxError> {
        const COLUMNS: [&str; 9] = [
            "speaker",
            "speaker_kind",
            "role",
            "rows",
            "direct",
            "mixed",
            "indirect",
            "articles",
            "first article",
        ];
        let speakers = mem::take(&mut self.speakers);
        let counts = speakers.counts();
        let plain = self.looks.plain.clone();
        let mut cut = 0;
        let sheet = self.add_sheet("Speakers", &COLUMNS)?;
        for (at, (speaker, count)) in (1..ROOM).zip(&counts) {
            let texts = [
                (0, speaker.name.as_str()),
                (1, speaker.kind.as_str()),
                (2, &count.role),
                (8, &count.first_article),
            ];
            for (column, text) in texts {
                let text = fitting(text, &mut cut);
                sheet.write_string_with_format(at, column, text, &plain)?;
            }
            let [direct, mixed, indirect] = count.modes;
            let numbers = [count.rows(), direct, mixed, indirect, count.articles];
            for (column, number) in (3..).zip(numbers) {
                sheet.write_number_with_format(at, column, number as f64, &plain)?;
            }
        }
        let last = counts.len().min(ROOM as usize - 1) as u32;
        sheet.autofilter(0, 0, last, COLUMNS.len() as u16 - 1)?;
        self.cut += cut;
        Ok(())
    }

    fn add_summary(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let (rows, cut) = (self.rows, self.cut);
        let [plain, wrapped] = [&self.looks.plain, &self.looks.wrapped].map(Format::clone);
        let facts = [
            (summary.read, "articles read"),
            (summary.failed, "articles that could not be read"),
            (
                summary.skipped,
                "files or records left out, which are no articles",
            ),
            (rows, "rows in this workbook"),
            (cut, "cells cut, which hold 32,767 characters at most"),
        ];
        let sheet = self.add_sheet("Read and skipped", &["number", "what"])?;
        for (at, (number, what)) in (1..).zip(facts) {
            sheet.write_number_with_format(at, 0, number as f64, &plain)?;
            sheet.write_string_with_format(at, 1, what, &wrapped)?;
        }
        for (at, remark) in (FIRST_REMARK..ROOM).zip(&summary.remarks) {
            let remark = fitting(remark, &mut 0);
            sheet.write_string_with_format(at, 1, remark, &wrapped)?;
        }
        Ok(())
    }

    fn close(&mut self, summary: &Summary, to: &mut To<'_>) -> Result<(), XlsxError> {
        self.make_room()?;
        self.close_sheet()?;
        self.add_speakers()?;
        self.add_summary(summary)?;
        // The time is a fixed one, so that the same articles give the same bytes.
        let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let properties = DocProperties::new().set_creation_datetime(&made);
        self.book.set_properties(&properties);
        self.book.save_to_writer(to)
    }
}

impl Layout for Xlsx {
    fn add(&mut self, article: &Article, rows: &[Row], _: &mut Vec<u8>) -> io::Result<()> {
        self.speakers.add(article, rows);
        written(|| rows.iter().try_for_each(|row| self.add_row(row)))
    }

    fn end(&mut self, summary: &Summary, to: &mut To<'_>) -> io::Result<()> {
        written(|| self.close(summary, to))
    }
}

/// The library panics where its temporary file takes no more.
fn written<T>(write: impl FnOnce() -> Result<T, XlsxError>) -> io::Result<T> {
    match panic::catch_unwind(AssertUnwindSafe(write)) {
        Ok(written) => written.map_err(failure),
        Err(panic) if is_of_full_disk(&*panic) => Err(io::Error::new(
            io::ErrorKind::StorageFull,
            format!("no room for temporary files in {}", temporary_files()),
        )),
        Err(panic) => panic::resume_unwind(panic),
    }
}

/// Whether this is how the library that writes workbooks tells that its temporary file takes no
/// more, which is caught and becomes an error.
pub fn is_of_full_disk(panic: &(dyn Any + Send)) -> bool {
    let message = panic.downcast_ref::<String>();
    message.is_some_and(|message| message.starts_with("Couldn't write to xml file"))
}

/// Their folder, and what names it.
fn temporary_files() -> String {
    format!("{}, which TMPDIR may name", env::temp_dir().display())
}

impl Looks {
    fn of(&self, column: &str) -> &Format {
        match column {
            "title" | "role" | "quote" | "source" | "cue" => &self.wrapped,
            _ => &self.plain,
        }
    }
}

/// In characters.
fn width(column: &str) -> f64 {
    match column {
        "quote" | "what" => 70.0,
        "title" | "article" | "first article" => 30.0,
        "speaker" | "role" | "source" | "found_by" => 24.0,
        "cue" | "id" | "group" => 16.0,
        "n" => 6.0,
        _ => 13.0,
    }
}

/// The text as far as a cell has room for it.
fn fitting<'a>(text: &'a str, cut: &mut usize) -> Cow<'a, str> {
    // No text has more UTF-16 units than bytes.
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text.into();
    }
    *cut += 1;
    let mut room = LONGEST - 1;
    let kept = text.chars().take_while(|sign| {
        let has_room = sign.len_utf16() <= room;
        room = room.saturating_sub(sign.len_utf16());
        has_room
    });
    Cow::from(kept.chain(['…']).collect::<String>())
}

fn failure(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(cause) => cause,
        XlsxError::TempFileError(_, cause) => io::Error::new(
            cause.kind(),
            format!("no temporary file in {} ({cause})", temporary_files()),
        ),
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::tests::row;
    use calamine::Reader;
    use std::io::Cursor;

    #[test]
    fn a_full_sheet_is_followed_by_another() {
        let mut book = Xlsx::new(false);
        book.room = 3;
        let rows = [row(), row(), row(), row(), row()];
        let article = Article::new("a.txt", "");
        book.add(&article, &rows, &mut Vec::new())
            .expect("a sheet to write to");
        let mut bytes = Vec::new();
        book.end(&Summary::default(), &mut bytes)
            .expect("memory takes everything");
        let mut book: calamine::Xlsx<_> = Reader::new(Cursor::new(bytes)).expect("a workbook");
        let expected = [
            ("Quotes", 3),
            ("Quotes 2", 3),
            ("Quotes 3", 2),
            ("Speakers", 2),
        ];
        for (name, rows) in expected {
            let sheet = book.worksheet_range(name).expect(name);
            assert_eq!(sheet.height(), rows, "{name}");
        }
        assert_eq!(book.sheet_names().len(), 5);
    }

    #[test]
    fn a_text_is_cut_where_a_cell_has_no_more_room() {
        let mut cut = 0;
        let fits = "𝔘".repeat(LONGEST / 2);
        assert_eq!(fitting(&fits, &mut cut), fits);
        assert_eq!(cut, 0);
        let text = fitting(&(fits + "𝔘"), &mut cut).into_owned();
        assert_eq!((text.encode_utf16().count(), cut), (LONGEST, 1));
        assert!(text.ends_with("𝔘…"));
    }
}
