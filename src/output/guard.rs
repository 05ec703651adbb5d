//! Text that a spreadsheet would run → text that it shows, and back.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end can be run as a formula
//! when a CSV is opened. Such a text gets an apostrophe in front: `=1+1` is written as
//! `'=1+1`. A text that has apostrophes in front of such a sign gets one more, so that none
//! is mistaken for a guard; any other apostrophe, as in `'Tis so`, stays as it is.

use std::borrow::Cow;

/// Whether a spreadsheet could run this text, or take a guard off that is none.
#[inline]
pub(super) fn is_run(text: &str) -> bool {
    // Nearly every text starts with a letter or a figure.
    let first = text.as_bytes().first();
    first.is_some_and(|first| !first.is_ascii_alphanumeric()) && starts_like_run(text)
}

fn starts_like_run(text: &str) -> bool {
    let behind = text.trim_start_matches('\'');
    // The wide forms are typed on East Asian keyboards, where they mean the same.
    behind.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The text as a cell of a CSV has it, with an apostrophe where it needs one.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    match is_run(text) {
        true => format!("'{text}").into(),
        false => text.into(),
    }
}

/// The text of a CSV cell without the apostrophe that guards it, if one does.
///
/// ```
/// use onrecord::output::unguarded;
///
/// assert_eq!(unguarded("'=1+1"), "=1+1");
/// assert_eq!(unguarded("'Tis so"), "'Tis so");
/// ```
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_run(text) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guarded_comes_back_and_nothing_else_changes() {
        let signs = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "'", "a", ""];
        for one in signs {
            for other in signs {
                let text = format!("{one}{other}'=1");
                let cell = match is_run(&text) {
                    true => format!("'{text}"),
                    false => text.clone(),
                };
                assert_eq!(unguarded(&cell), text);
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']));
            }
        }
    }

    #[test]
    fn words_are_not_guarded() {
        for text in ["", "Ortiz", "'Tis so", "''", "“-”", "– so", "1-2", " =1"] {
            assert!(!is_run(text), "{text}");
            assert_eq!(unguarded(text), text);
        }
    }
}
