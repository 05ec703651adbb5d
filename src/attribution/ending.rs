//! How likely a content ends at a place.
//!
//! Takes the units behind a cue and gives where the content most likely ends, by a logistic
//! regression at every place in turn: does it end here, having come so far? In *Ortiz
//! endorsed Cole during a rally* it ends before *during*, in *Ortiz said Cole spoke during a
//! rally* it does not.
//!
//! The weights stand in `data/endings.csv`, one line a sign, written by
//! `examples/learn_cues`.

use super::sign::{
    self, Around, FRAMES, LOOKS, Sign, has_next_word, of_ahead, of_before, of_length, of_pair,
    of_unit,
};
use super::table::{BEHIND_THE_LAST, SEATS, Table, letter_at, seat};
use crate::Error;
use crate::lexicon::{ListFile, Vocabulary};
use crate::reading::Reading;
use crate::unit::{Unit, UnitKind};
use rustc_hash::FxHashMap;

/// What each sign of an ending tells.
#[derive(Debug, Default)]
pub struct Endings {
    weights: FxHashMap<u64, f32>,
    /// What the signs that see little tell together, by what they see.
    units: Table<3>,
    pairs: Table<3>,
    before: Table<2>,
    length: Table<2>,
    ahead: Table<3>,
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
    /// The frame of the cue, by its place among those of the signs.
    pub frame: usize,
    /// Whether a verb group could be a cue of its own.
    pub is_cue: &'a dyn Fn(&Unit) -> bool,
    /// Whether a unit is a quotation that is nobody's yet.
    pub is_open: &'a dyn Fn(&Unit) -> bool,
    /// Whether the rules of [`super::extent`] see an end there.
    pub is_ruled: &'a dyn Fn(usize) -> bool,
    /// What [`Around::joined_cue`] says of a joining word.
    pub joined_cue: &'a dyn Fn(usize) -> usize,
}

/// No content is looked ahead of further.
const AHEAD: usize = 12;
/// The same for a quotation of its own.
const AHEAD_FOR_QUOTATION: usize = 40;
/// No cue is looked ahead for further.
const CUE_AHEAD: usize = 3;
/// How many ways there are in which a verb may follow, and a pause.
const VERB_AHEAD: usize = 4;
const PAUSE_AHEAD: usize = 5;

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
        endings.fill_tables();
        Ok(endings)
    }

    fn fill_tables(&mut self) {
        use sign::LONG;
        let sum = |signs: &[Sign]| signs.iter().map(|sign| self.weight(*sign)).sum();
        let (frames, seats) = (FRAMES.len(), SEATS);
        let units = Table::new([frames, 2, seats], |[frame, verb, unit]| {
            sum(&of_unit(frame, verb > 0, letter_at(unit)))
        });
        let pairs = Table::new([frames, seats, seats], |[frame, unit, next]| {
            sum(&of_pair(frame, letter_at(unit), letter_at(next)))
        });
        let before = Table::new([seats, seats], |[before, unit]| {
            sum(&of_before(letter_at(before), letter_at(unit)))
        });
        let length = Table::new([frames, LONG + 1], |[frame, so_far]| {
            sum(&of_length(frame, so_far))
        });
        let ahead = Table::new([seats, VERB_AHEAD, PAUSE_AHEAD], |[unit, verb, pause]| {
            sum(&of_ahead(letter_at(unit), verb, pause))
        });
        (self.units, self.pairs, self.before) = (units, pairs, before);
        (self.length, self.ahead) = (length, ahead);
    }

    fn weight(&self, sign: Sign) -> f32 {
        self.weights.get(&sign.key()).copied().unwrap_or_default()
    }

    /// Whether there are no weights at all.
    pub fn is_open(&self) -> bool {
        self.weights.is_empty()
    }

    /// Where the content most likely ends: the first unit that does not belong to it.
    /// `trim` leaves out what cannot stand at an end.
    pub(super) fn end(&self, stretch: Stretch<'_>, trim: impl Fn(usize) -> usize) -> usize {
        let (mut left, mut best, mut here) = (1.0, (0, 0.0), (0, 0.0));
        let mut course = Course::of(&stretch);
        for at in stretch.start + 1..=stretch.end {
            let ends = match at < stretch.end {
                true => self.probability(&stretch.around(at, &mut course)),
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

    #[inline]
    fn probability(&self, around: &Around) -> f32 {
        let (before, unit) = (seat(around.before), seat(around.unit));
        let Around { frame, verb, .. } = *around;
        let mut sum = self.units.at([frame, usize::from(verb), unit])
            + self.pairs.at([frame, unit, seat(around.next)])
            + self.before.at([before, unit])
            + self.length.at([frame, around.so_far.min(sign::LONG)])
            + self.ahead.at([unit, around.verb_ahead, around.pause_ahead]);
        around.rare_signs(&mut |sign| sum += self.weight(sign));
        1.0 / (1.0 + f32::exp(-sum))
    }
}

fn is_finite(unit: &Unit) -> bool {
    unit.kind.is_finite()
}

/// Behind every sentence.
const NOWHERE: usize = usize::MAX / 2;

/// What has come and what comes next, kept from one place to the next one.
struct Course {
    /// The unit before the place, the one there and the two behind it.
    letters: [u8; 4],
    /// Whether a finite verb, and an open quotation, stand in the content so far.
    has_verb: bool,
    has_open: bool,
    /// The finite verb at the place or behind it.
    verb: usize,
    /// The pause behind it.
    pause: usize,
    /// The cue behind it, and how far one has been looked for.
    cue: usize,
    looked: usize,
    /// The open quotation at the place or behind it, and a verb that could be its cue in front
    /// of that.
    open: usize,
    teller: usize,
}

impl Course {
    /// In front of the first place.
    fn of(stretch: &Stretch<'_>) -> Self {
        let [first, second, third] = [0, 1, 2].map(|units| stretch.letter(stretch.start + units));
        Self {
            letters: [BEHIND_THE_LAST, first, second, third],
            has_verb: false,
            has_open: false,
            verb: 0,
            pause: 0,
            cue: 0,
            looked: 0,
            open: stretch.first_open(stretch.start),
            teller: 0,
        }
    }

    /// Moves on to the next place.
    fn move_to(&mut self, at: usize, stretch: &Stretch<'_>) {
        let [_, before, unit, next] = self.letters;
        self.letters = [before, unit, next, stretch.letter(at + 2)];
        self.has_verb |= is_finite(&stretch.units[at - 1]);
        if self.verb < at {
            self.verb = stretch.first(at, is_finite);
        }
        if self.pause <= at {
            self.pause = stretch.first(at + 1, is_pause);
        }
        self.look_for_cue(at, stretch);
        if self.open < at {
            self.has_open = true;
            self.open = stretch.first_open(at);
        }
    }

    fn look_for_cue(&mut self, at: usize, stretch: &Stretch<'_>) {
        let end = stretch.units.len().min(at + 1 + CUE_AHEAD);
        self.looked = self.looked.max(at + 1);
        while self.cue <= at && self.looked < end {
            let unit = &stretch.units[self.looked];
            if unit.kind.is_verb() && (stretch.is_cue)(unit) {
                self.cue = self.looked;
            }
            self.looked += 1;
        }
    }

    /// Whether an open quotation is ahead: not, behind a verb that could be a cue, or so that
    /// nobody else could say it; 3 more where one stands before. In *He said the shops, which
    /// are open, were “fine”* the content goes on at the comma.
    fn quotations(&mut self, at: usize, stretch: &Stretch<'_>) -> usize {
        let before = 3 * usize::from(self.has_open);
        if self.open >= at + AHEAD_FOR_QUOTATION {
            return before;
        }
        if self.teller < at {
            let tells = |unit: &Unit| matches!(unit.kind, UnitKind::Finite | UnitKind::Gerund);
            let is_teller = |unit: &Unit| tells(unit) && (stretch.is_cue)(unit);
            let teller = stretch.units[at..self.open].iter().position(is_teller);
            self.teller = teller.map_or(self.open, |units| at + units);
        }
        before + 2 - usize::from(self.teller < self.open)
    }

    /// Whether a finite verb follows: not, at once, before a pause, behind one; and how soon
    /// a pause does.
    fn verb_and_pause(&self, at: usize) -> (usize, usize) {
        let soon = |next: usize| Some(next - at).filter(|&units| units < AHEAD);
        let (verb, pause) = (soon(self.verb), soon(self.pause));
        let verb = match verb {
            None => 0,
            Some(verb) if verb <= 2 => 1,
            Some(verb) if pause.is_none_or(|pause| verb < pause) => 2,
            Some(_) => 3,
        };
        (verb, pause.unwrap_or_default().min(PAUSE_AHEAD - 1))
    }
}

fn is_pause(unit: &Unit) -> bool {
    use UnitKind as K;
    matches!(
        unit.kind,
        K::Comma | K::Semicolon | K::End | K::Colon | K::Dash
    )
}

impl Stretch<'_> {
    /// Every place where the content may end, with its signs.
    pub fn possible_ends(self) -> Vec<PossibleEnd> {
        let vocabulary = &self.reading.lexicon.vocabulary;
        let mut course = Course::of(&self);
        let end = |at: usize| {
            let mut signs = Vec::new();
            let around = self.around(at, &mut course);
            around.signs(&mut |sign| signs.push(sign.written(vocabulary)));
            PossibleEnd {
                at: self.units[at].span.start,
                signs,
            }
        };
        (self.start + 1..self.end).map(end).collect()
    }

    /// What stands around a place.
    #[inline]
    fn around(&self, at: usize, course: &mut Course) -> Around {
        course.move_to(at, self);
        let (verb_ahead, pause_ahead) = course.verb_and_pause(at);
        let [before, unit, next, third] = course.letters;
        Around {
            frame: self.frame,
            before,
            unit,
            next,
            third,
            word: self.word(at),
            next_word: match has_next_word(unit) {
                true => self.word(at + 1),
                false => 0,
            },
            verb: course.has_verb,
            so_far: at - self.start,
            cue_ahead: course.cue.checked_sub(at).filter(|&units| units > 0),
            verb_ahead,
            pause_ahead,
            quotations: course.quotations(at, self),
            is_ruled: (self.is_ruled)(at),
            joined_cue: (self.joined_cue)(at),
        }
    }

    /// The first open quotation in the content from `at` on; far behind it where there is none.
    fn first_open(&self, at: usize) -> usize {
        let content = &self.units[at..self.end];
        let open = content.iter().position(self.is_open);
        open.map_or(NOWHERE, |units| at + units)
    }

    /// The first unit of a sort from `at` on; far behind the last where there is none.
    fn first(&self, at: usize, is: impl Fn(&Unit) -> bool) -> usize {
        let ahead = self.units.get(at..).unwrap_or_default();
        ahead
            .iter()
            .position(is)
            .map_or(NOWHERE, |units| at + units)
    }

    fn letter(&self, at: usize) -> u8 {
        self.units
            .get(at)
            .map_or(BEHIND_THE_LAST, |unit| unit.kind as u8)
    }

    /// The first word of a unit that joins others, as its row in the vocabulary from 1.
    fn word(&self, at: usize) -> usize {
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
