//! Text → its title and its date, read off the first lines.
//!
//! `"Ortiz wins\nBy Ann Lee\nFriday, January 28, 2022\nLena Ortiz …"` gives
//! `"Ortiz wins"` and `"2022-01-28"`. Where the lines do not say it plainly, the
//! answer is empty: a wrong headline helps nobody.

use regex::{Captures, Regex};
use std::sync::LazyLock;

const TITLE_CHARS: usize = 200;
const TITLE_WORDS: usize = 30;
/// With a full stop, a lead sentence is the likelier reading of a longer line.
const TITLE_WORDS_WITH_STOP: usize = 20;
const DATE_LINES: usize = 6;
const DATE_LINE_CHARS: usize = 60;
/// More words than these around a date make it part of a sentence.
const WORDS_AROUND_DATE: usize = 5;

/// The first line, if it is a headline and something follows it.
pub(super) fn title(text: &str) -> &str {
    let mut lines = lines(text).skip_while(|line| line.is_empty());
    let first = lines.next().unwrap_or_default();
    let next = lines.next();
    let stands_apart = next == Some("");
    let text_follows = next.into_iter().chain(lines).any(|line| !line.is_empty());
    if text_follows && is_headline(first, stands_apart) {
        first
    } else {
        ""
    }
}

/// The first full date of a short line near the top, as `2022-01-28`.
pub(super) fn date(text: &str) -> String {
    lines(text)
        .filter(|line| !line.is_empty())
        .take(DATE_LINES)
        .filter(|line| line.chars().nth(DATE_LINE_CHARS).is_none())
        .find_map(date_in)
        .unwrap_or_default()
}

/// Lines without the white space around them; a lone `\r` ends one in old files.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let end = if text.contains('\n') { '\n' } else { '\r' };
    text.split(end).map(str::trim)
}

fn is_headline(line: &str, stands_apart: bool) -> bool {
    let has_stop = line.trim_end_matches(CLOSING).ends_with('.');
    let most = if has_stop {
        TITLE_WORDS_WITH_STOP
    } else {
        TITLE_WORDS
    };
    line.chars().nth(TITLE_CHARS - 1).is_none()
        && line.split_whitespace().nth(most).is_none()
        && (stands_apart || !has_stop)
        && !(has_stop && is_speech(line))
        && !is_credit(line)
        && !is_only_date(line)
}

const CLOSING: [char; 4] = ['”', '"', '’', '\''];

/// A sentence with somebody's words in it, or nothing but words in marks.
fn is_speech(line: &str) -> bool {
    let in_marks = line.starts_with(['“', '"']) && line.ends_with(['”', '"']);
    in_marks || line.contains(",”") || line.contains(",\"")
}

/// `By Ann Lee`, `Photo by Sam Oxyak`.
fn is_credit(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    match first.to_ascii_lowercase().as_str() {
        "by" => second.starts_with(char::is_uppercase) && words.nth(5).is_none(),
        "photo" | "image" | "picture" => matches!(second, "by" | "credit" | "credit:"),
        "photo:" | "image:" | "picture:" => true,
        _ => false,
    }
}

fn is_only_date(line: &str) -> bool {
    date_in(line).is_some() && line.split_whitespace().count() <= 4
}

const MONTHS: &str = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?\
    |aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY: &str = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
const YEAR: &str = "(?<year>[12][0-9]{3})";

static DATES: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        format!(r"{MONTHS}\.? +{DAY},? +{YEAR}\b"),
        format!(r"{DAY} +{MONTHS}\.?,? +{YEAR}\b"),
        format!(r"{YEAR}-(?<month>[0-9]{{2}})-(?<day>[0-9]{{2}})(?:T|\b)"),
    ]
    .map(|form| Regex::new(&format!(r"(?i-u)\b{form}")).expect("the forms of dates are fixed"))
});

fn date_in(line: &str) -> Option<String> {
    if !has_year(line) {
        return None;
    }
    let found = DATES.iter().find_map(|form| form.captures(line))?;
    let around = line.replacen(&found[0], " ", 1);
    let in_sentence = around.split_whitespace().nth(WORDS_AROUND_DATE).is_some();
    if in_sentence { None } else { iso(&found) }
}

/// Whether there may be a date at all: cheaper to ask than the forms of dates, which are
/// compiled for the first line that has a year.
fn has_year(line: &str) -> bool {
    let is_year =
        |four: &[u8]| matches!(four[0], b'1' | b'2') && four.iter().all(u8::is_ascii_digit);
    line.as_bytes().windows(4).any(is_year)
}

fn iso(found: &Captures<'_>) -> Option<String> {
    let year: u32 = found["year"].parse().ok()?;
    let month = month(&found["month"])?;
    let day: u32 = found["day"].parse().ok()?;
    (1..=days(year, month))
        .contains(&day)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn month(word: &str) -> Option<u32> {
    const STEMS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    if let Ok(number) = word.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    let stem = word.get(..3)?.to_ascii_lowercase();
    (1..)
        .zip(STEMS)
        .find_map(|(number, known)| (stem == known).then_some(number))
}

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_title_when_text_follows() {
        assert_eq!(title("Ortiz wins\n\nShe said so.\n"), "Ortiz wins");
        assert_eq!(title("\nOrtiz wins \r\nShe said so.\r\n"), "Ortiz wins");
        assert_eq!(title("Ortiz wins\rShe said so.\r"), "Ortiz wins");
        assert_eq!(title("Ortiz wins\n\n\n"), "");
        assert_eq!(title(""), "");
    }

    #[test]
    fn a_title_may_end_in_a_stop_when_it_stands_apart() {
        assert_eq!(title("Ortiz wins.\n\nShe said so.\n"), "Ortiz wins.");
        assert_eq!(title("Ortiz won on Monday.\nShe said so.\n"), "");
        assert_eq!(
            title("Ortiz calls it ‘crazy.’\n\nShe did.\n"),
            "Ortiz calls it ‘crazy.’"
        );
    }

    #[test]
    fn the_lead_is_no_title() {
        let long = "word ".repeat(31);
        assert_eq!(title(&format!("{long}\n\nMore.\n")), "");
        let sentence = "word ".repeat(21).trim_end().to_owned() + ".";
        assert_eq!(title(&format!("{sentence}\n\nMore.\n")), "");
        assert_eq!(title("“We will win,” said Lena Ortiz.\n\nShe did.\n"), "");
        assert_eq!(
            title("“It will cost millions.”\n\nThat was Ortiz’s verdict.\n"),
            ""
        );
    }

    #[test]
    fn credits_and_dates_are_no_titles() {
        for line in [
            "By Ann Lee",
            "Photo by Sam Oxyak",
            "Photo: Reuters",
            "January 28, 2022",
        ] {
            assert_eq!(title(&format!("{line}\nMore.\n")), "", "{line}");
        }
        assert_eq!(
            title("By the time it ended\nMore.\n"),
            "By the time it ended"
        );
    }

    #[test]
    fn dates_are_read_in_the_forms_of_newspapers() {
        for line in [
            "Friday, January 28, 2022",
            "28 January 2022",
            "Jan. 28, 2022",
            "JAN 28 2022",
            "28th Jan 2022",
            "2022-01-28",
            "2022-01-28T10:15:00Z",
            "Updated: Friday, January 28, 2022 10:15 a.m. EST",
            "By Ann Lee | January 28th, 2022",
        ] {
            assert_eq!(
                date(&format!("Title\n{line}\nText.")),
                "2022-01-28",
                "{line}"
            );
        }
        assert_eq!(date("Sept. 3, 2021"), "2021-09-03");
    }

    #[test]
    fn what_is_no_full_date_is_no_date() {
        for line in [
            "January 2022",
            "February 30, 2022",
            "2022-13-01",
            "On July 6, 2015, Sanders made the following comment:",
            "Ann May 28, 20222",
        ] {
            assert_eq!(date(line), "", "{line}");
        }
        assert_eq!(date("February 29, 2024"), "2024-02-29");
        assert_eq!(date("February 29, 1900"), "");
    }

    #[test]
    fn a_date_far_down_or_in_a_long_line_is_not_the_articles() {
        assert_eq!(date(&format!("{}January 28, 2022", "Line\n".repeat(6))), "");
        let long = "x".repeat(50);
        assert_eq!(date(&format!("{long} January 28, 2022")), "");
    }
}
