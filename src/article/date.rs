//! Text → the day of publication, read off the first lines.
//!
//! `"Ortiz wins\nFriday, January 28, 2022\n…"` gives `"2022-01-28"`, and so do a line that
//! says *Published* and when, and a dateline. A day that is only part of a sentence is not
//! the article's.

use super::heading::first_lines;
use regex::{Captures, Regex};
use std::sync::LazyLock;

const DATE_LINE_CHARS: usize = 60;
/// With *Published* or *Updated* in front, a line may be longer.
const STAMP_CHARS: usize = 160;
/// How far a dateline goes.
const DATELINE_CHARS: usize = 80;
/// More words than these around a date make it part of a sentence.
const WORDS_AROUND_DATE: usize = 5;

/// The day of publication, if one of the first lines gives it. That of a change counts only
/// where no other is given.
pub(super) fn of(text: &str) -> Option<String> {
    let mut changed = None;
    for line in first_lines(text) {
        match stamp(line) {
            Some((day, true)) => return Some(day),
            Some((day, false)) => changed = changed.or(Some(day)),
            None => {}
        }
    }
    changed
}

/// The day that a line gives, and whether it may be that of publication.
fn stamp(line: &str) -> Option<(String, bool)> {
    let line_is_at_most = |chars: usize| line.chars().nth(chars).is_none();
    if !may_hold_date(line.get(..STAMP_CHARS * 2).unwrap_or(line)) {
        return None;
    }
    if line_is_at_most(STAMP_CHARS)
        && let Some(found) = stamped(line)
    {
        return Some(found);
    }
    if line_is_at_most(DATE_LINE_CHARS) {
        return in_line(line).map(|day| (day, true));
    }
    dateline(line).map(|day| (day, true))
}

/// Whether a line holds nothing but the day of publication or of a change.
#[cfg(feature = "html")]
pub(super) fn is_stamp(line: &str) -> bool {
    line.chars().nth(DATE_LINE_CHARS).is_none() && in_line(line).is_some()
}

/// What a time that follows is: of publication, or of a change.
const STAMPS: [(&str, bool); 10] = [
    ("published", true),
    ("posted", true),
    ("created", true),
    ("filed", true),
    ("issued", true),
    ("updated", false),
    ("modified", false),
    ("edited", false),
    ("revised", false),
    ("changed", false),
];

/// `Published 10:15 a.m. Jan. 28, 2022 | Updated Jan. 29, 2022`, also behind a byline.
fn stamped(line: &str) -> Option<(String, bool)> {
    const WORDS_BEFORE: usize = 8;
    let small = line.to_ascii_lowercase();
    let first = small
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .next()?;
    let is_stamp = |word: &str| STAMPS.iter().any(|(stamp, _)| *stamp == word);
    if !is_stamp(first) && !matches!(first, "first" | "last" | "originally" | "by" | "story") {
        return None;
    }
    let stamps = STAMPS.iter().flat_map(|(word, kind)| {
        small
            .match_indices(word)
            .map(|(at, word)| (at, at + word.len(), *kind))
    });
    let mut stamps: Vec<_> = stamps.collect();
    stamps.sort_unstable();
    let ends = stamps
        .iter()
        .skip(1)
        .map(|(at, ..)| *at)
        .chain([line.len()]);
    let mut days = stamps
        .iter()
        .zip(ends)
        .filter_map(|((_, start, kind), end)| {
            let (at, day) = first_date(&line[*start..end])?;
            let before = &line[*start..start + at];
            let is_near = before.split_whitespace().nth(WORDS_BEFORE).is_none();
            is_near.then_some((day, *kind))
        });
    let first = days.next()?;
    match first.1 {
        true => Some(first),
        false => Some(days.find(|(_, kind)| *kind).unwrap_or(first)),
    }
}

/// `LONDON, Jan. 28, 2022 (Meridian) — Lena Ortiz …`.
fn dateline(line: &str) -> Option<String> {
    let end = line
        .char_indices()
        .nth(DATELINE_CHARS)
        .map_or(line.len(), |(at, _)| at);
    let start = &line[..end];
    let end = ["—", "–", " - ", "--"]
        .into_iter()
        .filter_map(|dash| start.find(dash))
        .min()?;
    let start = &start[..end];
    let place = start.split(|sign: char| !sign.is_alphabetic()).next()?;
    let is_place = place.chars().nth(1).is_some() && place.chars().all(char::is_uppercase);
    is_place
        .then(|| first_date(start))
        .flatten()
        .map(|(_, day)| day)
}

/// The day of a field that holds nothing but a time, in whatever form.
///
/// A day and a month that could be each other are not guessed.
pub(super) fn of_field(time: &str) -> Option<String> {
    let time = time.trim();
    let figures = time.len() == 8 && time.bytes().all(|byte| byte.is_ascii_digit());
    if figures {
        return first_date(&format!("{}-{}-{}", &time[..4], &time[4..6], &time[6..]))
            .map(|(_, day)| day);
    }
    first_date(time).map(|(_, day)| day)
}

const MONTHS: &str = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?\
    |aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY: &str = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
const YEAR: &str = "(?<year>[12][0-9]{3})";

static DATES: LazyLock<[Regex; 5]> = LazyLock::new(|| {
    [
        format!(r"{MONTHS}\.? +{DAY},? +{YEAR}\b"),
        format!(r"{DAY} +{MONTHS}\.?,? +{YEAR}\b"),
        format!(r"{YEAR}[-/.](?<month>[0-9]{{2}})[-/.](?<day>[0-9]{{2}})(?:T|\b)"),
        format!(r"(?<one>[0-9]{{1,2}})(?<sign>[/.])(?<other>[0-9]{{1,2}})[/.]{YEAR}\b"),
        // As programs write it: Fri Jan 28 10:15:00 +0000 2022.
        format!(r"{MONTHS} +{DAY} +[0-9:]+ +[-+A-Z0-9]+ +{YEAR}\b"),
    ]
    .map(|form| Regex::new(&format!(r"(?i-u)\b{form}")).expect("the forms of dates are fixed"))
});

/// The date of a line that holds little else.
pub(super) fn in_line(line: &str) -> Option<String> {
    if !may_hold_date(line) {
        return None;
    }
    let found = DATES.iter().find_map(|form| form.captures(line))?;
    let around = line.replacen(&found[0], " ", 1);
    let in_sentence = around.split_whitespace().nth(WORDS_AROUND_DATE).is_some();
    if in_sentence { None } else { iso(&found) }
}

/// The first date of a line, and where it begins.
fn first_date(line: &str) -> Option<(usize, String)> {
    if !may_hold_date(line) {
        return None;
    }
    let found = DATES.iter().filter_map(|form| form.captures(line));
    let found = found.min_by_key(|found| found.get(0).map(|all| all.start()))?;
    Some((found.get(0)?.start(), iso(&found)?))
}

/// Whether there may be a date at all, which has the figures of a year and one more for the
/// day: cheaper to ask than the forms of dates, which are compiled for the first such line.
fn may_hold_date(line: &str) -> bool {
    let is_year = |start: usize| {
        let four = line.as_bytes().get(start..start + 4);
        four.is_some_and(|four| four.iter().all(u8::is_ascii_digit))
    };
    let figures = || line.bytes().filter(u8::is_ascii_digit).count();
    memchr::memchr2_iter(b'1', b'2', line.as_bytes()).any(is_year) && figures() > 4
}

fn iso(found: &Captures<'_>) -> Option<String> {
    let year: u32 = found["year"].parse().ok()?;
    let (month, day) = match found.name("one") {
        Some(_) => in_figures(found)?,
        None => (month(&found["month"])?, found["day"].parse().ok()?),
    };
    (1..=days(year, month))
        .contains(&day)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Month and day of `28/01/2022`, `01/28/2022` and `28.1.2022`. With strokes, the months
/// of Britain stand where the days of America do: one of the two must be above twelve.
fn in_figures(found: &Captures<'_>) -> Option<(u32, u32)> {
    let one: u32 = found["one"].parse().ok()?;
    let other: u32 = found["other"].parse().ok()?;
    match (&found["sign"], one > 12, other > 12) {
        (".", ..) | (_, true, false) => Some((other, one)),
        (_, false, true) => Some((one, other)),
        _ if one == other => Some((one, one)),
        _ => None,
    }
    .filter(|(month, _)| (1..=12).contains(month))
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

    fn date(text: &str) -> String {
        of(text).unwrap_or_default()
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
            "28/01/2022",
            "01/28/2022 10:15",
            "28.1.2022",
            "2022/01/28",
            "Fri Jan 28 10:15:00 +0000 2022",
            "Published 10:15 a.m. ET Jan. 28, 2022 | Updated 1:04 p.m. ET Jan. 29, 2022",
            "Updated Jan 29, 2022; first published Jan 28, 2022",
            "By Ann Lee, Tribune Staff Writer. Posted Friday, January 28, 2022 at 10:15 a.m.",
            "LONDON, Jan. 28, 2022 (Meridian) — The mayor, Lena Ortiz, left on Friday for Rome.",
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
            "02/03/2022",
            "Updated figures that the ministry of trade in Rome gave late on January 28, 2022 rose",
            "Ortiz, who took office on Jan. 28, 2022, — to some surprise — left for Rome on Friday.",
        ] {
            assert_eq!(date(line), "", "{line}");
        }
        assert_eq!(date("February 29, 2024"), "2024-02-29");
        assert_eq!(date("February 29, 1900"), "");
    }

    #[test]
    fn the_day_of_a_change_counts_only_where_no_other_is_given() {
        assert_eq!(
            date("T\nUpdated: Jan 29, 2022\nJan 28, 2022\n"),
            "2022-01-28"
        );
        assert_eq!(
            date("T\nLast modified on 29 January 2022\nText.\n"),
            "2022-01-29"
        );
    }

    #[test]
    fn a_field_with_a_time_has_a_day() {
        for time in [
            "2022-01-28",
            "2022-01-28T23:15:00-05:00",
            "20220128",
            "Fri, 28 Jan 2022 10:15:00 GMT",
            "January 28, 2022 at 10:15 am by the newsroom of the Tribune",
        ] {
            assert_eq!(of_field(time).as_deref(), Some("2022-01-28"), "{time}");
        }
        assert_eq!(of_field("yesterday"), None);
        assert_eq!(of_field("1643364900"), None);
    }

    #[test]
    fn a_date_far_down_or_in_a_long_line_is_not_the_articles() {
        assert_eq!(date(&format!("{}January 28, 2022", "Line\n".repeat(6))), "");
        let long = "x".repeat(50);
        assert_eq!(date(&format!("{long} January 28, 2022")), "");
    }
}
