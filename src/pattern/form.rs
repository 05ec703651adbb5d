//! The readable form of a pattern and the regex it stands for.
//!
//! `QUOTATION COMMA? SOURCE CUE` becomes a regex over the letters of units.

use super::Letters;
use super::word::{Part, WORDS};

/// A compiled form.
#[derive(Debug)]
pub(super) struct Form {
    /// Over unit letters, with groups `content`, `content_2`, `source`, `cue`.
    pub regex: String,
    /// Whether a cue is part of it.
    pub has_cue: bool,
    /// The letters of its cues.
    pub cues: Letters,
    /// Whether the second part of its cue is the unit behind the first.
    pub takes_next: bool,
}

/// Reads a form; the error says what is wrong with it.
pub(super) fn compile(form: &str) -> Result<Form, String> {
    let mut regex = String::new();
    let mut letters_of_cues = Letters::default();
    let (mut contents, mut sources, mut cues) = (0, 0, 0);
    let mut rest = form;
    while !rest.is_empty() {
        let (name, tail) = split_while(rest, |sign| sign.is_ascii_uppercase() || sign == '-');
        let (signs, tail) = split_while(tail, |sign| {
            matches!(sign, '?' | '*' | '+' | '(' | ')' | '|' | ' ')
        });
        if name.is_empty() && signs.is_empty() {
            return Err(format!("“{rest}” is no word of a form"));
        }
        if !name.is_empty() {
            let word = WORDS
                .iter()
                .find(|word| word.name == name)
                .ok_or_else(|| format!("“{name}” is no word of a form"))?;
            let group = match word.part {
                Part::Content => numbered("content", &mut contents),
                Part::Source => numbered("source", &mut sources),
                Part::Cue => numbered("cue", &mut cues),
                Part::None => String::from("(?:"),
            };
            if word.part == Part::Cue {
                letters_of_cues = letters_of_cues.or(Letters::of(word.letters.as_bytes()));
            }
            sources += usize::from(matches!(name, "SUBJECT" | "PERSON"));
            contents += usize::from(name == "TOPIC");
            regex.push_str(&group);
            regex.push_str(word.letters);
            regex.push(')');
        }
        for sign in signs.chars().filter(|sign| *sign != ' ') {
            match sign {
                '(' => regex.push_str("(?:"),
                sign => regex.push(sign),
            }
        }
        rest = tail;
    }
    match contents {
        1 | 2 if sources <= 1 => Ok(Form {
            regex,
            has_cue: cues > 0,
            cues: letters_of_cues,
            takes_next: form.contains("CUE PREPOSITION ")
                || form.contains("SAYING PREPOSITION ")
                || form.contains("IS-SAID PREPOSITION ")
                || form.contains("IS-SAID PREPOSITIONAL"),
        }),
        0 => Err("the form has no content".into()),
        _ => Err("the form has more than one source or more than two parts of content".into()),
    }
}

fn numbered(part: &str, count: &mut usize) -> String {
    *count += 1;
    match count {
        1 => format!("(?P<{part}>"),
        n => format!("(?P<{part}_{n}>"),
    }
}

fn split_while(text: &str, keep: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|sign| !keep(sign)).unwrap_or(text.len()))
}
