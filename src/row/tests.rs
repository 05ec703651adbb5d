use super::*;
use crate::Article;

/// An act of speech whose content, source and cue are these words of the text.
fn act(text: &str, content: &[&str], source: &str, cue: &[&str]) -> Attribution {
    let span = |words: &&str| {
        let start = text.find(words).expect("words of the text");
        Span::new(start, start + words.len())
    };
    Attribution {
        content: content.iter().map(span).collect(),
        source: Some(span(&source)).filter(|span| !span.is_empty()),
        cue: cue.iter().map(span).collect(),
        mode: Mode::Direct,
        kind: Kind::Speech,
        status: Status::Asserted,
        found_by: "test".into(),
        is_aside: false,
        form: Default::default(),
        strength: Default::default(),
        weighed: None,
        possible_ends: Vec::new(),
        quotations: Vec::new(),
        paragraph: 0,
    }
}

fn ortiz() -> Speaker {
    Speaker {
        name: "Lena Ortiz".into(),
        kind: SpeakerKind::Person,
        role: "Mayor".into(),
        ..Speaker::default()
    }
}

fn rows(text: &str, found: Vec<(Attribution, Speaker, f64)>) -> Vec<Row> {
    let article = Article::new("a.txt", text);
    Quotes {
        article: &article,
        found,
    }
    .rows()
}

const SPLIT: &str = "Lead.\n\n👩‍🚒 “We will,” Mayor Ortiz said, “win.”\n";

fn split() -> Row {
    let found = act(SPLIT, &["We will,", "win."], "Mayor Ortiz", &["said"]);
    rows(SPLIT, vec![(found, ortiz(), 0.876)]).remove(0)
}

#[test]
fn a_row_has_the_words_and_their_places_in_code_points() {
    let row = split();
    assert_eq!(row.quote, "We will, […] win.");
    assert_eq!(
        (row.source.as_str(), row.cue.as_str()),
        ("Mayor Ortiz", "said")
    );
    assert_eq!((row.n, row.paragraph), (1, 2));
    assert_eq!((row.start, row.end), (12, 45));
    assert_eq!(row.spans.content, [[12, 20], [41, 45]]);
    assert_eq!(row.spans.source, Some([22, 33]));
    assert_eq!(row.spans.cue, [[34, 38]]);
    let characters: Vec<char> = SPLIT.chars().collect();
    assert_eq!(characters[41..45].iter().collect::<String>(), "win.");
}

#[test]
fn the_columns_are_the_keys_of_the_json_in_the_same_order() {
    let json = serde_json::to_string(&split()).expect("a row is always JSON");
    let places = Row::COLUMNS.map(|column| json.find(&format!("\"{column}\":")));
    assert!(places.iter().all(Option::is_some), "{json}");
    assert!(places.is_sorted(), "{json}");
    let keys = serde_json::to_value(split()).expect("a row is always JSON");
    assert_eq!(
        keys.as_object().map(serde_json::Map::len),
        Some(Row::COLUMNS.len() + 1)
    );
}

#[test]
fn words_stand_for_kinds_and_nothing_for_the_unknown() {
    let found = act("“Yes.”", &["Yes."], "", &[]);
    let row = rows("“Yes.”", vec![(found, Speaker::default(), 1.0)]).remove(0);
    let json = serde_json::to_value(&row).expect("a row is always JSON");
    assert_eq!(json["speaker_kind"], "");
    assert_eq!(json["mode"], "direct");
    assert_eq!(json["spans"]["source"], serde_json::Value::Null);
    assert_eq!(row.values()[5], "");
    assert_eq!(row.values()[7], "direct");
    assert_eq!(row.values()[16], "1.00");
}

#[test]
fn confidence_is_rounded_once_for_all_formats() {
    assert_eq!(split().confidence, 0.88);
    assert_eq!(split().values()[16], "0.88");
}

#[test]
fn cue_parts_are_joined_with_a_space() {
    let text = "Ortiz did not once say “Yes.”";
    let found = act(text, &["Yes."], "Ortiz", &["did not", "say"]);
    assert_eq!(
        rows(text, vec![(found, ortiz(), 0.5)])[0].cue,
        "did not say"
    );
}

#[test]
fn ids_go_by_the_name_and_without_a_name_by_the_source() {
    let text = "“Yes,” she said. He said: “Yes.”";
    let she = || act(text, &["Yes,"], "she", &["said"]);
    let he = || act(text, &["Yes."], "He", &["said"]);
    let id = |act, speaker| rows(text, vec![(act, speaker, 0.5)]).remove(0).id;
    assert_eq!(id(she(), ortiz()), id(he(), ortiz()));
    assert_ne!(id(she(), Speaker::default()), id(he(), Speaker::default()));
    let both = rows(text, vec![(she(), ortiz(), 0.5), (he(), ortiz(), 0.5)]);
    assert_eq!(both[1].id, format!("{}-2", both[0].id));
    assert_eq!((both[0].n, both[1].n), (1, 2));
}
