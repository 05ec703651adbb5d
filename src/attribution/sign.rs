//! What tells that a content ends: the signs of [`super::ending`] and their names.
//!
//! Takes what stands around a place and gives its signs: in front of *, but Cole denied it*
//! the pair of a comma and *but*, the word *but*, the finite verb behind it.

use crate::lexicon::Vocabulary;

/// What the signs look at; the name is the first column of `endings.csv`.
pub(super) const LOOKS: [&str; 24] = [
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
    "joined cue by whether a verb stands before",
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
    pub fn key(self) -> u64 {
        let units = self
            .units
            .iter()
            .fold(0, |key, &unit| key << 8 | u64::from(unit));
        let frame = self.frame.map_or(0, |frame| frame + 1) as u64;
        units
            | frame << 24
            | (self.number as u64) << 28
            | (self.look as u64) << 32
            | (self.word as u64) << 40
    }

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
    /// How many units ahead a cue stands.
    pub cue_ahead: Option<usize>,
    /// Where a verb and a pause follow.
    pub verb_ahead: usize,
    pub pause_ahead: usize,
    /// Which open quotations stand before and ahead; 0 where there are none.
    pub quotations: usize,
    /// Whether the rules see an end.
    pub is_ruled: bool,
    /// How sure the verb behind a joining word is a cue beside that of the content, from 0 to 2.
    pub joined_cue: usize,
}

/// Signs of a unit and of whether a verb stands in front of it.
pub(super) fn of_unit(frame: usize, verb: bool, unit: u8) -> [Sign; 5] {
    let unit = [unit, 0, 0];
    [
        Sign::of(0, [0; 3]),
        Sign::of(1, [0; 3]).framed(frame),
        Sign::of(2, unit),
        Sign::of(3, unit).framed(frame),
        Sign::of(7, unit).framed(frame).number(usize::from(verb)),
    ]
}

/// Signs of a unit and the next one.
pub(super) fn of_pair(frame: usize, unit: u8, next: u8) -> [Sign; 2] {
    let pair = Sign::of(4, [unit, next, 0]);
    [pair, Sign { look: 5, ..pair }.framed(frame)]
}

/// Signs of the unit before and a unit.
pub(super) fn of_before(before: u8, unit: u8) -> [Sign; 2] {
    [
        Sign::of(13, [before, 0, 0]),
        Sign::of(14, [before, unit, 0]),
    ]
}

/// Signs of how far the content has come.
pub(super) fn of_length(frame: usize, so_far: usize) -> [Sign; 2] {
    [
        Sign::of(15, [0; 3]).number(so_far.min(LONG)),
        Sign::of(16, [0; 3]).number(so_far.min(4)).framed(frame),
    ]
}

/// What is longer is as long as this to [`of_length`].
pub(super) const LONG: usize = 6;

/// Signs of where a verb and a pause follow.
pub(super) fn of_ahead(unit: u8, verb: usize, pause: usize) -> [Sign; 2] {
    [
        Sign::of(17, [unit, 0, 0]).number(verb),
        Sign::of(18, [unit, 0, 0]).number(pause),
    ]
}

/// Whether the word behind a unit is a sign: that behind a comma or *and*.
pub(super) fn has_next_word(unit: u8) -> bool {
    matches!(unit, b',' | b'c' | b'y')
}

impl Around {
    /// Names every sign.
    pub fn signs(&self, note: &mut impl FnMut(Sign)) {
        let mut all = |signs: &[Sign]| signs.iter().for_each(|sign| note(*sign));
        all(&of_unit(self.frame, self.verb, self.unit));
        all(&of_pair(self.frame, self.unit, self.next));
        all(&of_before(self.before, self.unit));
        all(&of_length(self.frame, self.so_far));
        all(&of_ahead(self.unit, self.verb_ahead, self.pause_ahead));
        self.rare_signs(note);
    }

    /// Names the signs that are too many for a table.
    #[inline]
    pub fn rare_signs(&self, note: &mut impl FnMut(Sign)) {
        let (one, two) = ([self.unit, 0, 0], [self.unit, self.next, 0]);
        note(Sign::of(6, [self.unit, self.next, self.third]));
        if self.word > 0 {
            let word = |look, units| Sign::of(look, units).word(self.word);
            note(word(8, [0; 3]));
            note(word(9, [0; 3]).framed(self.frame));
            note(word(10, [0; 3]).number(usize::from(self.verb)));
            note(word(19, [self.next, 0, 0]).framed(self.frame));
        }
        if self.next_word > 0 {
            note(Sign::of(11, one).word(self.next_word));
        }
        if let Some(ahead) = self.cue_ahead {
            note(Sign::of(12, two).number(ahead));
        }
        if self.quotations > 0 {
            let look = |look, units| Sign::of(look, units).number(self.quotations);
            note(look(21, [0; 3]).framed(self.frame));
            note(look(22, one));
        }
        if self.is_ruled {
            note(Sign::of(20, [0; 3]));
        }
        if self.joined_cue > 0 {
            let joined = Sign::of(23, [0; 3]);
            note(joined.number(2 * self.joined_cue + usize::from(self.verb)));
        }
    }
}
