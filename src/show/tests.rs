//! What is marked by hand is shown as it should be, however the marks lie.

use super::line::lines;
use super::marking::Part::{self, Content, Cue, Source};
use super::marking::{Label, Mark, Piece, pieces, write};
use super::{Marking, Page, note, paint};
use crate::Span;
use crate::attribution::{Attribution, CueInFrame, Kind, Mode, Status, Strength};
use crate::speaker::{Speaker, SpeakerKind};
use crate::{Article, Quotes};
use std::time::{Duration, Instant};

/// Marks the first place of these words in the text.
fn mark(text: &str, n: usize, part: Part, words: &str) -> Mark {
    let start = text.find(words).expect("words of the text");
    Mark {
        span: Span::new(start, start + words.len()),
        label: Label { n, part },
    }
}

/// The paragraphs as lines, escape characters as `^`, resets as `^.`.
fn painted(text: &str, marking: Marking, marks: &[(usize, Part, &str)]) -> Vec<String> {
    let marks = marks.iter();
    let marks = marks.map(|&(n, part, words)| mark(text, n, part, words));
    let pieces = pieces(text.len(), marks.collect());
    let paragraphs = paint::paragraphs(text, &pieces, marking, true);
    let shown = |words: &Vec<_>| {
        let mut out = String::new();
        lines(words, usize::MAX, 0)[0].write(&mut out);
        let out = out.replace("\x1b[0m", "^.").replace('\x1b', "^");
        out.trim_end().to_owned()
    };
    paragraphs.iter().map(shown).collect()
}

fn bracketed(text: &str, marks: &[(usize, Part, &str)]) -> String {
    let marks = marks.iter();
    let marks = marks.map(|&(n, part, words)| mark(text, n, part, words));
    write(text, marks.collect(), true)
}

#[test]
fn an_inner_part_has_its_own_colour_and_a_line_under_it() {
    let marks = [(1, Content, "he says no"), (1, Source, "he")];
    assert_eq!(
        painted("So he says no.", Marking::Colours, &marks),
        ["So ^[2m¹^.^[1m^[4m^[35mhe^.^[36m says no^.."]
    );
}

#[test]
fn a_number_stands_where_another_row_begins() {
    let text = "No, he said, never. She agreed.";
    let marks = [
        (1, Content, "No"),
        (1, Source, "he"),
        (1, Content, "never"),
        (12, Source, "She"),
    ];
    assert_eq!(
        painted(text, Marking::Colours, &marks),
        ["^[2m¹^.^[36mNo^., ^[1m^[35mhe^. said, ^[36mnever^.. ^[2m¹²^.^[1m^[35mShe^. agreed."]
    );
}

#[test]
fn two_numbers_at_one_place_are_told_apart() {
    let marks = [(1, Source, "He"), (2, Source, "He")];
    assert_eq!(
        painted("He left.", Marking::Colours, &marks),
        ["^[2m¹,²^.^[1m^[4m^[35mHe^. left."]
    );
}

#[test]
fn a_part_goes_on_in_the_next_paragraph_with_its_number() {
    let text = "One.\n\nTwo. Three.";
    assert_eq!(
        painted(text, Marking::Colours, &[(3, Content, "One.\n\nTwo.")]),
        ["^[2m³^.^[36mOne.^.", "^[2m³^.^[36mTwo.^. Three."]
    );
    assert_eq!(
        painted(text, Marking::Brackets, &[(3, Content, "One.\n\nTwo.")]),
        ["[content:3 One.", "Two.] Three."]
    );
}

#[test]
fn parts_that_cross_close_by_name() {
    let marks = [(1, Content, "one two"), (2, Cue, "two three")];
    let marked = "[content:1 one [cue:2 two[/content:1] three]";
    assert_eq!(bracketed("one two three", &marks), marked);
    assert_eq!(
        painted("one two three", Marking::Brackets, &marks),
        [marked]
    );
    assert_eq!(
        painted("one two three", Marking::Colours, &marks),
        ["^[2m¹^.^[36mone ^.^[2m²^.^[1m^[4m^[33mtwo^.^[1m^[33m three^."]
    );
}

#[test]
fn brackets_of_the_text_are_escaped_in_brackets_only() {
    let (text, marks) = ("[He] said \\no", [(1, Source, "[He]")]);
    let shown = painted(text, Marking::Brackets, &marks);
    assert_eq!(shown, [r"[source:1 \[He\]] said \\no"]);
    let shown = painted(text, Marking::Colours, &marks);
    assert_eq!(shown, ["^[2m¹^.^[1m^[35m[He]^. said \\no"]);
}

#[test]
fn an_empty_span_marks_nothing() {
    let label = Label { n: 1, part: Cue };
    let empty = Mark {
        span: Span::new(1, 1),
        label,
    };
    let words = Piece::Words {
        span: Span::new(0, 3),
        inside: None,
        is_nested: false,
    };
    assert_eq!(pieces(3, vec![empty]), [words]);
    assert_eq!(pieces(0, Vec::new()), []);
}

#[test]
fn a_hundred_thousand_parts_that_hold_or_cross_one_another_are_cut_in_no_time() {
    const COUNT: usize = 100_000;
    let holding: fn(usize) -> Span = |n| Span::new(n, 3 * COUNT - n);
    let crossing: fn(usize) -> Span = |n| Span::new(n, COUNT + n);
    for spans in [holding, crossing] {
        let mark = |n: usize| Mark {
            span: spans(n),
            label: Label { n, part: Content },
        };
        let start = Instant::now();
        let pieces = pieces(3 * COUNT, (0..COUNT).map(mark).collect());
        assert!(pieces.len() >= 2 * COUNT);
        assert!(start.elapsed() < Duration::from_secs(5));
    }
}

// --- Notes ---

/// What was found in a text: the first of these words by this speaker.
fn found(text: &str, words: &str, speaker: Speaker) -> (Attribution, Speaker, f64) {
    let content = mark(text, 1, Content, words).span;
    let attribution = Attribution {
        content: vec![content],
        source: None,
        cue: Vec::new(),
        mode: Mode::Indirect,
        kind: Kind::Speech,
        status: Status::Asserted,
        found_by: "a-step".into(),
        is_aside: false,
        form: CueInFrame::default(),
        weighed: None,
        possible_ends: Vec::new(),
        strength: Strength::Strong,
        quotations: Vec::new(),
        paragraph: 0,
    };
    (attribution, speaker, 0.5)
}

fn speaker(name: &str, kind: SpeakerKind, role: &str) -> Speaker {
    Speaker {
        name: name.to_owned(),
        kind,
        role: role.to_owned(),
        found_by: "surname",
    }
}

fn note_on(change: impl Fn(&mut Attribution), speaker: Speaker) -> String {
    let article = Article::new("a.txt", "No.");
    let mut found = vec![found("No.", "No", speaker)];
    change(&mut found[0].0);
    let quotes = Quotes {
        article: &article,
        found,
    };
    let words = note::words(&quotes.rows()[0], &quotes.found[0].1, Marking::Brackets);
    let mut out = String::new();
    lines(&words, usize::MAX, 0)[0].write(&mut out);
    out.trim_end().to_owned()
}

#[test]
fn a_note_says_who_what_how_sure_and_why() {
    let ortiz = speaker("Lena Ortiz", SpeakerKind::Person, "Mayor");
    assert_eq!(
        note_on(|_| (), ortiz.clone()),
        "1 Lena Ortiz (surname) · speech/indirect · 0.50 · a-step"
    );
    assert_eq!(
        note_on(|row| row.status = Status::Negated, ortiz),
        "1 Lena Ortiz (surname) · speech/indirect, negated · 0.50 · a-step"
    );
}

#[test]
fn speakers_without_a_name_are_shown_by_what_is_known() {
    for (kind, role, shown) in [
        (SpeakerKind::Unknown, "", "unresolved"),
        (SpeakerKind::Person, "Mayor", "unresolved"),
        (SpeakerKind::Unnamed, "an aide", "unnamed (an aide)"),
        (SpeakerKind::Group, "", "group"),
    ] {
        let note = note_on(|_| (), speaker("", kind, role));
        assert_eq!(note, format!("1 {shown} · speech/indirect · 0.50 · a-step"));
    }
}

#[test]
fn a_note_lets_no_control_character_through() {
    let evil = speaker("Lena\x1b[31m Ortiz", SpeakerKind::Person, "");
    let note = note_on(|row| row.found_by = "a\u{9b}b".into(), evil);
    assert_eq!(
        note,
        "1 Lena␛[31m Ortiz (surname) · speech/indirect · 0.50 · a<U+009B>b"
    );
}

// --- The page ---

fn page(width: usize, text: &str, contents: &[&str]) -> String {
    let article = Article::new("a.txt", text);
    let ortiz = speaker("Lena Ortiz", SpeakerKind::Person, "");
    let contents = contents.iter();
    let quotes = Quotes {
        article: &article,
        found: contents
            .map(|words| found(text, words, ortiz.clone()))
            .collect(),
    };
    Page::new(Marking::Brackets, width).article(&quotes, |_| true)
}

#[test]
fn a_wide_page_has_each_note_beside_the_line_where_its_row_starts() {
    let filler = "The levy failed. ".repeat(5);
    let text = format!("{filler}One and two.\n\nThree.");
    let expected = "\
── a.txt · 3 rows ──

The levy failed. The levy failed. The levy failed. The levy
failed. The levy failed. [content:1 One] and [content:2 two].  │ 1 Lena Ortiz (surname)
                                                               │   speech/indirect · 0.50 · a-step
                                                               │ 2 Lena Ortiz (surname)
                                                               │   speech/indirect · 0.50 · a-step

[content:3 Three].                                             │ 3 Lena Ortiz (surname)
                                                               │   speech/indirect · 0.50 · a-step
";
    assert_eq!(page(101, &text, &["One", "two", "Three"]), expected);
}

#[test]
fn a_narrow_page_has_the_notes_below_their_paragraph() {
    let expected = "\
── a.txt · 2 rows ──

[content:1 One] and
[content:2 two].
    1 Lena Ortiz (surname)
      speech/indirect
      0.50 · a-step
    2 Lena Ortiz (surname)
      speech/indirect
      0.50 · a-step

Three.
";
    let shown = page(26, "One and two.\n\nThree.", &["One", "two"]);
    assert_eq!(shown, expected);
}

#[test]
fn no_line_is_wider_than_the_page() {
    let text = format!(
        "One {} and 日本 {}. Two.",
        "a".repeat(300),
        "two ".repeat(90)
    );
    for width in [20, 21, 40, 99, 100, 101, 160, 240] {
        let shown = page(width, &text, &["One", "日本", "Two"]);
        let widths = shown.lines().map(unicode_width::UnicodeWidthStr::width);
        assert!(widths.max() <= Some(width), "{width}:\n{shown}");
        assert!(!shown.lines().any(|line| line.ends_with(' ')), "{shown}");
    }
}

#[test]
fn an_endless_page_has_a_line_for_each_paragraph() {
    let shown = page(Page::ENDLESS, &"One two. ".repeat(90), &["One"]);
    assert_eq!(shown.lines().count(), 4);
}

#[test]
fn rows_that_are_not_kept_are_not_marked_and_leave_the_numbers() {
    let article = Article::new("a.txt", "One two.");
    let ortiz = speaker("Lena Ortiz", SpeakerKind::Person, "");
    let quotes = Quotes {
        article: &article,
        found: ["One", "two"]
            .map(|words| found("One two.", words, ortiz.clone()))
            .into(),
    };
    let shown = Page::new(Marking::Brackets, 80).article(&quotes, |row| row.n == 2);
    assert_eq!(
        shown,
        "\
── a.txt · 1 of 2 rows ──

One [content:2 two].
    2 Lena Ortiz (surname) · speech/indirect · 0.50 · a-step
"
    );
}
