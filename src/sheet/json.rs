//! The bytes of a JSON Lines file → rows: each line that is not empty is one.

use super::{REMEDY, Sheet, unmarked};
use crate::{Error, Row, output::CsvStyle};
use std::path::Path;

/// The rows, in their order.
pub(super) fn sheet(path: &Path, bytes: &[u8]) -> Result<Sheet, Error> {
    let lines = unmarked(bytes).split(|&byte| byte == b'\n').zip(1..);
    let rows: Vec<Row> = lines
        .filter(|(line, _)| !line.trim_ascii().is_empty())
        .map(|(line, number)| row(path, line, number))
        .collect::<Result<_, _>>()?;
    let style = CsvStyle {
        has_groups: rows.iter().any(|row| row.group.is_some()),
        ..CsvStyle::default()
    };
    Ok(Sheet { rows, style })
}

fn row(path: &Path, line: &[u8], number: usize) -> Result<Row, Error> {
    serde_json::from_slice(line).map_err(|error| {
        // The line that serde counts is always the first.
        let problem = error.to_string().replace(" at line 1 column ", " at byte ");
        Error::list(path, number, problem, REMEDY)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = r#"{"article":"a.txt","title":"","date":"","n":1,"speaker":"Lena Ortiz","speaker_kind":"","role":"","mode":"direct","kind":"speech","status":"asserted","quote":"No","source":"she","cue":"said","paragraph":2,"start":1,"end":3,"confidence":0.90,"found_by":"x","id":"0a1b","spans":{"content":[[1,3]],"source":null,"cue":[]}}"#;

    fn read(lines: &str) -> Result<Vec<Row>, String> {
        let sheet = sheet(Path::new("q.jsonl"), lines.as_bytes());
        sheet
            .map(|sheet| sheet.rows)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn rows_are_read_with_their_spans() {
        let rows = read(&format!("{ROW}\r\n\n{ROW}")).expect("two rows");
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1].spans.content, [[1, 3]]);
        assert_eq!(
            serde_json::to_string(&rows[0]).ok(),
            Some(ROW.replace("0.90", "0.9"))
        );
        assert_eq!(read(""), Ok(Vec::new()));
    }

    #[test]
    fn groups_are_seen() {
        let has_groups = |line: &str| {
            let sheet = sheet(Path::new("q.jsonl"), line.as_bytes());
            sheet.expect("a sheet").style.has_groups
        };
        assert!(!has_groups(ROW));
        assert!(has_groups(
            &ROW.replace("\"spans\"", "\"group\":\"\",\"spans\"")
        ));
    }

    #[test]
    fn what_is_no_row_is_named_with_its_line_and_the_remedy() {
        for (line, problem) in [
            (
                "{\"article\":1}",
                "q.jsonl:2: invalid type: integer `1`, expected a string at byte 12; correct it",
            ),
            (
                "{\"article\":\"a\"}",
                "q.jsonl:2: missing field `title` at byte 15; correct it",
            ),
            ("no", "q.jsonl:2: expected ident"),
        ] {
            let found = read(&format!("{ROW}\n{line}\n")).expect_err("no rows");
            assert!(found.starts_with(problem), "{found}");
        }
    }
}
