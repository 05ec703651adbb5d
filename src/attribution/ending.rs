//! How likely a content ends at a place.
//!
//! Takes the units behind a cue and gives where the content most likely ends, by a logistic
//! regression at every place in turn: does it end here, having come so far? In *Ortiz
//! endorsed Cole during a rally* it ends before *during*, in *Ortiz said Cole spoke during a
//! rally* it does not.
//!
//! The weights stand in `data/endings.csv`, one line a sign, written by
//! `examples/learn_cues`.

use crate::Error;
use crate::lexicon::{ListFile, Vocabulary};
use crate::reading::Reading;
use crate::unit::{Unit, UnitKind};
use rustc_hash::FxHashMap;

/// What each sign of an ending tells.
#[derive(Debug, Default)]
pub struct Endings {
    weights: FxHashMap<u64, f32>,
}

/// A place where a content may end, with the signs there; only noted for measuring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleEnd {
    /// Where what may be left out begins, in bytes.
    pub at: usize,
    /// The signs, as `endings.csv` writes them.
    pub signs: Vec<String>,
}

/// The units that a content may be made of.
#[derive(Clone, Copy)]
pub(super) struct Stretch<'a> {
    pub reading: Reading<'a>,
    /// The units of the sentence.
    pub units: &'a [Unit],
    /// The first unit of the content, and the first that cannot belong to it.
    pub start: usize,
    pub end: usize,
    /// The frame of the cue.
    pub frame: &'a str,
    /// Whether a verb group could be a cue of its own.
    pub is_cue: &'a dyn Fn(&Unit) -> bool,
    /// Whether a unit is a quotation that is nobody's yet.
    pub is_open: &'a dyn Fn(&Unit) -> bool,
    /// Whether the rules of [`super::extent`] see an end there.
    pub is_ruled: &'a dyn Fn(usize) -> bool,
}

/// What the signs look at; the name is the first column of `endings.csv`.
const LOOKS: [&str; 23] = [
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
const FRAMES: [&str; 9] = [
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

/// No content is looked ahead of further, for a quotation of its own.
const AHEAD_FOR_QUOTATION: usize = 40;

/// No content is looked ahead of further.
const AHEAD: usize = 12;

/// One sign: what it looks at and what it sees.
#[derive(Debug, Clone, Copy, Default)]
struct Sign {
    look: usize,
    frame: Option<usize>,
    units: [u8; 3],
    /// The row of the word in the vocabulary, from 1.
    word: usize,
    number: usize,
}

impl Sign {
    fn key(self) -> u64 {
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

    fn written(self, vocabulary: &Vocabulary) -> String {
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
}

impl Endings {
    /// Reads `endings.csv`: one row for each sign. Without rows contents are not cut, which
    /// only makes sense for measuring.
    pub fn load(list: &ListFile, vocabulary: &Vocabulary) -> Result<Self, Error> {
        let mut endings = Self::default();
        let columns = ["sign", "frame", "units", "word", "number", "weight"];
        list.rows(columns, |[look, frame, units, word, number, weight]| {
            let one_of = |known: &[&str], name: &str| {
                let found = known.iter().position(|known| *known == name);
                found.ok_or_else(|| format!("“{name}” is none of {}", known.join(", ")))
            };
            let mut letters = [0; 3];
            for (letter, unit) in letters.iter_mut().zip(units.bytes()) {
                *letter = unit;
            }
            let sign = Sign {
                look: one_of(&LOOKS, look)?,
                frame: match frame {
                    "" => None,
                    frame => Some(one_of(&FRAMES, frame)?),
                },
                units: letters,
                word: match word {
                    "" => 0,
                    // A word that is in no list any more is no sign.
                    word => vocabulary
                        .row_of(word)
                        .map_or(usize::MAX >> 40, |row| row + 1),
                },
                number: number
                    .parse()
                    .map_err(|_| format!("“{number}” is no number"))?,
            };
            let weight = weight
                .parse()
                .map_err(|_| format!("“{weight}” is no weight"))?;
            endings.weights.insert(sign.key(), weight);
            Ok(())
        })?;
        Ok(endings)
    }

    /// Whether there are no weights at all.
    pub fn is_open(&self) -> bool {
        self.weights.is_empty()
    }

    /// Where the content most likely ends: the first unit that does not belong to it.
    /// `trim` leaves out what cannot stand at an end.
    pub(super) fn end(&self, stretch: Stretch<'_>, trim: impl Fn(usize) -> usize) -> usize {
        let (mut left, mut best, mut here) = (1.0, (0, 0.0), (0, 0.0));
        for at in stretch.start + 1..=stretch.end {
            let ends = match at < stretch.end {
                true => self.probability(stretch, at),
                false => 1.0,
            };
            let end = trim(at);
            if end != here.0 {
                here = (end, 0.0);
            }
            here.1 += left * ends;
            left *= 1.0 - ends;
            if here.1 > best.1 {
                best = here;
            }
            // Nothing that follows can be likelier.
            if left + here.1 < best.1 {
                break;
            }
        }
        best.0
    }

    fn probability(&self, stretch: Stretch<'_>, at: usize) -> f32 {
        let mut sum = 0.0;
        stretch.signs(at, &mut |sign| {
            sum += self.weights.get(&sign.key()).copied().unwrap_or_default();
        });
        1.0 / (1.0 + f32::exp(-sum))
    }
}

impl Stretch<'_> {
    /// Every place where the content may end, with its signs.
    pub fn possible_ends(self) -> Vec<PossibleEnd> {
        let vocabulary = &self.reading.lexicon.vocabulary;
        let end = |at: usize| {
            let mut signs = Vec::new();
            self.signs(at, &mut |sign| signs.push(sign.written(vocabulary)));
            PossibleEnd {
                at: self.units[at].span.start,
                signs,
            }
        };
        (self.start + 1..self.end).map(end).collect()
    }

    /// Names every sign that the content may end before a unit.
    fn signs(self, at: usize, note: &mut impl FnMut(Sign)) {
        let unit = self.letter(at);
        let (next, third) = (self.letter(at + 1), self.letter(at + 2));
        let frame = Some(frame_group(self.frame));
        let (word, next_word) = (self.word(at), self.word(at + 1));
        let so_far = at - self.start;
        let is_verb = |unit: &Unit| matches!(unit.kind, UnitKind::Finite | UnitKind::Passive);
        let verb = usize::from(self.units[self.start..at].iter().any(is_verb));
        let blank = Sign::default();
        let mut say = |look: usize, sign: Sign| note(Sign { look, ..sign });
        let of = |units: [u8; 3]| Sign { units, ..blank };
        say(0, blank);
        say(1, Sign { frame, ..blank });
        say(2, of([unit, 0, 0]));
        say(
            3,
            Sign {
                frame,
                ..of([unit, 0, 0])
            },
        );
        say(4, of([unit, next, 0]));
        say(
            5,
            Sign {
                frame,
                ..of([unit, next, 0])
            },
        );
        say(6, of([unit, next, third]));
        say(
            7,
            Sign {
                frame,
                number: verb,
                ..of([unit, 0, 0])
            },
        );
        if word > 0 {
            say(8, Sign { word, ..blank });
            say(
                9,
                Sign {
                    word,
                    frame,
                    ..blank
                },
            );
            say(
                10,
                Sign {
                    word,
                    number: verb,
                    ..blank
                },
            );
            say(
                19,
                Sign {
                    word,
                    frame,
                    ..of([next, 0, 0])
                },
            );
        }
        if next_word > 0 && matches!(unit, b',' | b'c' | b'y') {
            say(
                11,
                Sign {
                    word: next_word,
                    ..of([unit, 0, 0])
                },
            );
        }
        let ahead = self.units[at..].iter().take(4);
        if let Some(number) = ahead
            .skip(1)
            .position(|unit| unit.kind.is_verb() && (self.is_cue)(unit))
        {
            say(
                12,
                Sign {
                    number: number + 1,
                    ..of([unit, next, 0])
                },
            );
        }
        let before = self.letter(at - 1);
        say(13, of([before, 0, 0]));
        say(14, of([before, unit, 0]));
        say(
            15,
            Sign {
                number: so_far.min(6),
                ..blank
            },
        );
        say(
            16,
            Sign {
                number: so_far.min(4),
                frame,
                ..blank
            },
        );
        let (verb_ahead, pause_ahead) = self.ahead(at);
        say(
            17,
            Sign {
                number: verb_ahead,
                ..of([unit, 0, 0])
            },
        );
        say(
            18,
            Sign {
                number: pause_ahead,
                ..of([unit, 0, 0])
            },
        );
        if (self.is_ruled)(at) {
            say(20, blank);
        }
        let number = self.quotations(at);
        say(
            21,
            Sign {
                number,
                frame,
                ..blank
            },
        );
        say(
            22,
            Sign {
                number,
                ..of([unit, 0, 0])
            },
        );
    }

    /// Whether an open quotation is ahead: not, behind a verb that could be a cue, or so that
    /// nobody else could say it; 3 more where one stands before. In *He said the shops, which
    /// are open, were “fine”* the content goes on at the comma.
    fn quotations(self, at: usize) -> usize {
        let is_finite = |unit: &Unit| matches!(unit.kind, UnitKind::Finite | UnitKind::Gerund);
        let before = self.units[self.start..at].iter().any(self.is_open);
        let ahead = &self.units[at..self.end.min(at + AHEAD_FOR_QUOTATION)];
        let number = match ahead.iter().position(self.is_open) {
            None => 0,
            Some(quotation) => {
                let between = &ahead[..quotation];
                let is_other = |unit: &Unit| is_finite(unit) && (self.is_cue)(unit);
                2 - usize::from(between.iter().any(is_other))
            }
        };
        number + 3 * usize::from(before)
    }

    /// Whether a finite verb follows: not, at once, before a pause, behind one; and how soon
    /// a pause does.
    fn ahead(self, at: usize) -> (usize, usize) {
        let ahead = &self.units[at..self.units.len().min(at + AHEAD)];
        let is_verb = |unit: &Unit| matches!(unit.kind, UnitKind::Finite | UnitKind::Passive);
        let is_pause = |unit: &Unit| {
            use UnitKind as K;
            matches!(
                unit.kind,
                K::Comma | K::Semicolon | K::End | K::Colon | K::Dash
            )
        };
        let pause = ahead.iter().skip(1).position(is_pause).map(|at| at + 1);
        let verb = match ahead.iter().position(is_verb) {
            None => 0,
            Some(verb) if verb <= 2 => 1,
            Some(verb) if pause.is_none_or(|pause| verb < pause) => 2,
            Some(_) => 3,
        };
        (verb, pause.unwrap_or_default().min(4))
    }

    fn letter(self, at: usize) -> u8 {
        self.units.get(at).map_or(b'$', |unit| unit.kind as u8)
    }

    /// The first word of a unit that joins others, as its row in the vocabulary from 1.
    fn word(self, at: usize) -> usize {
        use UnitKind as K;
        let joins = |unit: &&Unit| {
            matches!(
                unit.kind,
                K::Preposition
                    | K::Subordinator
                    | K::Coordinator
                    | K::But
                    | K::Wh
                    | K::Question
                    | K::Adverb
            )
        };
        let unit = self.units.get(at).filter(joins);
        let word = unit.map(|unit| self.reading.words[unit.tokens.start]);
        let row = word.and_then(|word| self.reading.lexicon.vocabulary.row(word));
        row.map_or(0, |row| row + 1)
    }
}

fn frame_group(frame: &str) -> usize {
    let clause = FRAMES.len() - 2;
    match FRAMES[..clause].iter().position(|known| *known == frame) {
        Some(known) => known,
        None if frame.ends_with("that") || frame.ends_with("clause") => clause,
        None => clause + 1,
    }
}
