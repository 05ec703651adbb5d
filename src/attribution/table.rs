//! Tables by what a few things are, units by their letters among them.
//!
//! What five signs tell together that see a frame and a unit stands in one cell.

use crate::unit::UnitKind;

/// The letters of units, and of the place behind the last, as places in a table.
pub(super) const SEATS: usize = UnitKind::ALL.len() + 1;

pub(super) fn seat(letter: u8) -> usize {
    const OF_LETTERS: [u8; 128] = {
        let mut seats = [0; 128];
        let mut at = 0;
        while at < UnitKind::ALL.len() {
            seats[UnitKind::ALL[at] as usize] = at as u8 + 1;
            at += 1;
        }
        seats
    };
    usize::from(OF_LETTERS[usize::from(letter & 127)])
}

/// The letter of what stands behind the last unit.
pub(super) const BEHIND_THE_LAST: u8 = b'$';

/// Numbers by what a few things are.
#[derive(Debug)]
pub(super) struct Table<const N: usize> {
    sizes: [usize; N],
    cells: Vec<f32>,
}

impl<const N: usize> Default for Table<N> {
    fn default() -> Self {
        Self {
            sizes: [0; N],
            cells: Vec::new(),
        }
    }
}

impl<const N: usize> Table<N> {
    /// A table of nothing but 0.
    pub fn new(sizes: [usize; N]) -> Self {
        Self {
            cells: vec![0.0; sizes.iter().product()],
            sizes,
        }
    }

    /// Adds to all cells that agree with a place, of which some sides may be left open.
    pub fn add(&mut self, place: [Option<usize>; N], number: f32) {
        self.add_along(&place, 0, number);
    }

    /// The same from a cell of the sides before on.
    fn add_along(&mut self, sides: &[Option<usize>], cell: usize, number: f32) {
        let Some((at, rest)) = sides.split_first() else {
            self.cells[cell] += number;
            return;
        };
        let size = self.sizes[N - sides.len()];
        let places = at.map_or(0..size, |at| at..size.min(at + 1));
        places.for_each(|at| self.add_along(rest, cell * size + at, number));
    }

    #[inline]
    pub fn at(&self, place: [usize; N]) -> f32 {
        let mut cell = 0;
        for side in 0..N {
            cell = cell * self.sizes[side] + place[side];
        }
        self.cells[cell]
    }
}

/// Numbers from 1 for the few of many things that are known; 0 for all others.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    of: Vec<u16>,
    last: u16,
}

impl Numbers {
    /// Numbers these things, which are small numbers themselves.
    pub fn new(things: impl Iterator<Item = usize>) -> Self {
        let mut numbers = Self::default();
        for thing in things {
            let room = numbers.of.len().max(thing + 1);
            numbers.of.resize(room, 0);
            if numbers.of[thing] == 0 {
                numbers.last += 1;
                numbers.of[thing] = numbers.last;
            }
        }
        numbers
    }

    /// How many numbers there are, 0 among them.
    pub fn count(&self) -> usize {
        usize::from(self.last) + 1
    }

    /// The number of a thing.
    #[inline]
    pub fn of(&self, thing: usize) -> usize {
        self.of.get(thing).copied().unwrap_or_default().into()
    }
}
