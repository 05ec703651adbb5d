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

pub(super) fn letter_at(seat: usize) -> u8 {
    let kind = seat.checked_sub(1).map(|at| UnitKind::ALL[at] as u8);
    kind.unwrap_or(BEHIND_THE_LAST)
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
    pub fn new(sizes: [usize; N], cell: impl Fn([usize; N]) -> f32) -> Self {
        let place = |mut index: usize| {
            let mut place = [0; N];
            for (at, size) in place.iter_mut().zip(sizes).rev() {
                (*at, index) = (index % size, index / size);
            }
            place
        };
        let cells = (0..sizes.iter().product()).map(|index| cell(place(index)));
        Self {
            cells: cells.collect(),
            sizes,
        }
    }

    pub fn at(&self, place: [usize; N]) -> f32 {
        let sizes = self.sizes.into_iter().zip(place);
        self.cells[sizes.fold(0, |index, (size, at)| index * size + at)]
    }
}
