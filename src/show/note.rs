//! A [`Row`] → its note in the margin.
//!
//! `3 Antony Blinken (surname) · speech/direct · 0.97 · quotation-source-cue`: the number,
//! the speaker with the step that settled who it is, the kind and the mode, the
//! confidence and what found it. Where nobody is known to be the speaker, *unresolved* or
//! what is known stands there.

use super::Marking;
use super::line::Word;
use super::visible;
use crate::Row;
use crate::attribution::Status;
use crate::speaker::{Speaker, SpeakerKind};
use anstyle::{AnsiColor, Style};

/// What a note says, for a legend.
pub(super) const LEGEND: &str = "n speaker (how it is known) · kind/mode · confidence · found_by";

/// The note as words.
pub(super) fn words(row: &Row, speaker: &Speaker, marking: Marking) -> Vec<Word> {
    let faint = Style::new().dimmed();
    let (name, style) = name(row);
    let mut words = vec![word("", &row.n.to_string(), Style::new().bold(), marking)];
    words.extend(name.split(' ').map(|part| word(" ", part, style, marking)));
    if !row.speaker.is_empty() && !speaker.found_by.is_empty() {
        words.push(word(
            " ",
            &format!("({})", speaker.found_by),
            faint,
            marking,
        ));
    }
    for field in [
        act(row),
        format!("{:.2}", row.confidence),
        row.found_by.clone(),
    ] {
        words.push(word(" · ", &field, faint, marking));
    }
    words
}

fn word(gap: &str, text: &str, style: Style, marking: Marking) -> Word {
    Word::new(gap, &visible::text(text), marking.style(style))
}

/// The speaker, or what is known where it has no name.
fn name(row: &Row) -> (String, Style) {
    let name = match row.speaker_kind {
        _ if !row.speaker.is_empty() => row.speaker.clone(),
        SpeakerKind::Person | SpeakerKind::Organisation | SpeakerKind::Unknown => {
            return ("unresolved".to_owned(), AnsiColor::Red.on_default().bold());
        }
        kind if row.role.is_empty() => kind.to_string(),
        kind => format!("{kind} ({})", row.role),
    };
    (name, Style::new())
}

/// `speech/direct`, with the status where it is not *asserted*.
fn act(row: &Row) -> String {
    match row.status {
        Status::Asserted => format!("{}/{}", row.kind, row.mode),
        status => format!("{}/{}, {status}", row.kind, row.mode),
    }
}
