//! What tells that a content ends: the signs of [`super::ending`] and their names.
//!
//! Takes what stands around a place and gives its signs: in front of *, but Cole denied it*
//! the pair of a comma and *but*, the word *but*, the finite verb behind it.

use crate::lexicon::Vocabulary;

/// What the signs look at; the name is the first column of `endings.csv`.
pub(super) const LOOKS: [&str; 23] = [
    "always",
    "in frame",
    "unit",
    "unit in frame",
    "pair",
    "pair in frame",
    "triple",
    "unit by whether a verb stands before",
    "word",
    "word in frame",
    "word by whether a verb stands before",
    "unit and next word",
    "cue so many units ahead",
    "unit before",
    "unit before and unit",
    "units so far",
    "units so far in frame",
    "unit by where a verb follows",
    "unit by where a pause follows",
    "word and next unit in frame",
    "by rule",
    "quotation before and ahead in frame",
    "unit by quotation before and ahead",
];

/// Frames that contents end differently in; the last two stand for all others.
pub(super) const FRAMES: [&str; 9] = [
    "that",
    "clause",
    "object",
    "infinitive",
    "question",
    "quotation",
    "according",
    "other clause",
    "preposition",
];

/// The place of a frame, or of those like it, among [`FRAMES`].
pub(super) fn frame_group(frame: &str) -> usize {
    let clause = FRAMES.len() - 2;
    match FRAMES[..clause].iter().position(|known| *known == frame) {
        Some(known) => known,
        None if frame.ends_with("that") || frame.ends_with("clause") => clause,
        None => clause + 1,
    }
}

/// One sign: what it looks at and what it sees.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sign {
    pub look: usize,
    pub frame: Option<usize>,
    pub units: [u8; 3],
    /// The row of the word in the vocabulary, from 1.
    pub word: usize,
    pub number: usize,
}

impl Sign {
    pub fn written(self, vocabulary: &Vocabulary) -> String {
        let units = self.units.iter().filter(|unit| **unit != 0);
        let units: String = units.map(|unit| char::from(*unit)).collect();
        let frame = self.frame.map_or("", |frame| FRAMES[frame]);
        let word = self
            .word
            .checked_sub(1)
            .map_or("", |row| vocabulary.word(row));
        // A comma is a unit's letter too.
        format!(
            "{},{frame},\"{units}\",{word},{}",
            LOOKS[self.look], self.number
        )
    }

    fn of(look: usize, units: [u8; 3]) -> Self {
        Self {
            look,
            units,
            ..Self::default()
        }
    }

    fn number(self, number: usize) -> Self {
        Self { number, ..self }
    }

    fn word(self, word: usize) -> Self {
        Self { word, ..self }
    }

    fn framed(self, frame: usize) -> Self {
        Self {
            frame: Some(frame),
            ..self
        }
    }
}

/// What stands around a place where a content may end, units as their letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    pub frame: usize,
    pub before: u8,
    pub unit: u8,
    pub next: u8,
    pub third: u8,
    /// The first words of the unit and of the next one, where they join others; the next one
    /// where [`has_next_word`] tells so.
    pub word: usize,
    pub next_word: usize,
    /// Whether a verb stands in the content so far.
    pub verb: bool,
    pub so_far: usize,
    /// How many units ahead a cue stands; 0 where there is none.
    pub cue_ahead: usize,
    /// Where a verb and a pause follow.
    pub verb_ahead: usize,
    pub pause_ahead: usize,
    /// Which open quotations stand before and ahead; 0 where there are none.
    pub quotations: usize,
    /// Whether the rules see an end.
    pub is_ruled: bool,
}

/// Contents of more units than this are as long as this.
pub(super) const LONG: usize = 6;
/// The same where they are told apart by frame.
pub(super) const SHORT: usize = 4;

/// Whether the word behind a unit is a sign: that behind a comma or *and*.
pub(super) fn has_next_word(unit: u8) -> bool {
    matches!(unit, b',' | b'c' | b'y')
}

impl Around {
    /// Names every sign.
    pub fn signs(&self, note: &mut impl FnMut(Sign)) {
        let Self { frame, next, .. } = *self;
        let (none, one, two) = ([0; 3], [self.unit, 0, 0], [self.unit, next, 0]);
        let verb = usize::from(self.verb);
        note(Sign::of(0, none));
        note(Sign::of(1, none).framed(frame));
        note(Sign::of(2, one));
        note(Sign::of(3, one).framed(frame));
        note(Sign::of(7, one).framed(frame).number(verb));
        note(Sign::of(4, two));
        note(Sign::of(5, two).framed(frame));
        note(Sign::of(13, [self.before, 0, 0]));
        note(Sign::of(14, [self.before, self.unit, 0]));
        note(Sign::of(15, none).number(self.so_far.min(LONG)));
        let so_far = self.so_far.min(SHORT);
        note(Sign::of(16, none).number(so_far).framed(frame));
        note(Sign::of(17, one).number(self.verb_ahead));
        note(Sign::of(18, one).number(self.pause_ahead));
        note(Sign::of(6, [self.unit, next, self.third]));
        if self.word > 0 {
            let word = |look, units| Sign::of(look, units).word(self.word);
            note(word(8, none));
            note(word(9, none).framed(frame));
            note(word(10, none).number(verb));
            note(word(19, [next, 0, 0]).framed(frame));
        }
        if self.next_word > 0 {
            note(Sign::of(11, one).word(self.next_word));
        }
        if self.cue_ahead > 0 {
            note(Sign::of(12, two).number(self.cue_ahead));
        }
        if self.quotations > 0 {
            let look = |look, units| Sign::of(look, units).number(self.quotations);
            note(look(21, none).framed(frame));
            note(look(22, one));
        }
        if self.is_ruled {
            note(Sign::of(20, none));
        }
    }
}
