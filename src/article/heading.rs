//! Text → its title and its byline, read off the first lines; the [`date`] has a module of
//! its own.
//!
//! `"Ortiz wins\nBy Ann Lee\nFriday, January 28, 2022\nLena Ortiz …"` gives
//! `"Ortiz wins"` and `"Ann Lee"`. Where the lines do not say it plainly,
//! the answer is empty: a wrong headline helps nobody.

use super::date;

const TITLE_CHARS: usize = 200;
const TITLE_WORDS: usize = 30;
/// With a full stop, a lead sentence is the likelier reading of a longer line.
const TITLE_WORDS_WITH_STOP: usize = 20;
/// Title, byline and date stand in so many lines.
const FIRST_LINES: usize = 6;

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

/// Who wrote it, if one of the first lines says *By* and names; without that word.
pub(super) fn byline(text: &str) -> &str {
    let line = first_lines(text).find(|line| is_byline(line));
    line.map(names).unwrap_or_default()
}

/// Those that may hold them.
pub(super) fn first_lines(text: &str) -> impl Iterator<Item = &str> {
    lines(text)
        .filter(|line| !line.is_empty())
        .take(FIRST_LINES)
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
    date::in_line(line).is_some() && line.split_whitespace().count() <= 4
}

/// `By Ann Lee`, `BY ANN LEE, Staff Writer`, `Written by Ann Lee`.
fn is_byline(line: &str) -> bool {
    const LONGEST: usize = 100;
    let Some(names) = without_by(line) else {
        return false;
    };
    let is_sentence = names.ends_with('.') && !names.ends_with("r.");
    line.len() <= LONGEST
        && names.starts_with(char::is_uppercase)
        && names.split_whitespace().nth(14).is_none()
        && !is_sentence
        && date::in_line(names).is_none_or(|_| names.split_whitespace().count() > 4)
}

/// What follows *By*.
fn without_by(line: &str) -> Option<&str> {
    let line = line.trim();
    let openings = ["by ", "by: ", "written by ", "reported by ", "story by "];
    let opening = openings.into_iter().find(|opening| {
        let start = line.get(..opening.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(opening))
    })?;
    Some(line[opening.len()..].trim_start())
}

/// The names of a byline, without *By*, offices and what a site adds.
pub(super) fn names(byline: &str) -> &str {
    let names = without_by(byline).unwrap_or(byline.trim());
    let ends = [
        " | ",
        " · ",
        " • ",
        " — ",
        " – ",
        " - ",
        "\t",
        " / ",
        " Published",
        " Updated",
    ];
    let ends = ends.into_iter().filter_map(|end| names.find(end)).min();
    let names = &names[..ends.unwrap_or(names.len())];
    let office = names
        .match_indices(", ")
        .find(|(at, _)| is_office(&names[at + 2..]));
    let names = &names[..office.map_or(names.len(), |(at, _)| at)];
    let place = names.match_indices(" in ").find(|(at, _)| {
        let place = &names[at + 4..];
        place.starts_with(char::is_uppercase)
    });
    names[..place.map_or(names.len(), |(at, _)| at)].trim()
}

/// `Staff Writer, the Tribune`: an office before the next comma.
fn is_office(words: &str) -> bool {
    const OFFICES: [&str; 14] = [
        "staff",
        "writer",
        "writers",
        "reporter",
        "reporters",
        "correspondent",
        "correspondents",
        "editor",
        "columnist",
        "contributor",
        "bureau",
        "press",
        "news",
        "journalist",
    ];
    let part = words.split(',').next().unwrap_or_default();
    part.split_whitespace()
        .any(|word| OFFICES.contains(&word.to_ascii_lowercase().as_str()))
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
    fn a_byline_gives_its_names() {
        for (line, names) in [
            ("By Ann Lee", "Ann Lee"),
            ("BY ANN LEE AND BO COLE", "ANN LEE AND BO COLE"),
            (
                "By Ann Lee, Bo Cole and Cy Day",
                "Ann Lee, Bo Cole and Cy Day",
            ),
            ("By Ann Lee, Tribune Staff Writer", "Ann Lee"),
            ("Written by Ann Lee in Rome", "Ann Lee"),
            ("By Ann Lee | January 28, 2022", "Ann Lee"),
            ("By the time she left", ""),
            ("By Monday, the river had fallen by a foot.", ""),
            ("By January 28, 2022", ""),
            ("Ann Lee", ""),
        ] {
            assert_eq!(
                byline(&format!("Title\n\n{line}\n\nText.\n")),
                names,
                "{line}"
            );
        }
        assert_eq!(names("Ann Lee"), "Ann Lee");
    }
}
