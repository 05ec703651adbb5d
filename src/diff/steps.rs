//! Two sequences → the steps from one to the other: `a b c` to `a c` is keep one, delete one,
//! keep one.
//!
//! Myers' algorithm is called by its own name. The functions that choose one of many have all of
//! them compiled, for each type of items: a tenth of the time that this crate takes to build.

use similar::{
    DiffOp,
    algorithms::{Capture, Compact, Replace, myers},
};

/// The steps from the old sequence to the new one.
pub(super) fn steps(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let mut steps = Compact::new(Replace::new(Capture::new()), old, new);
    let Ok(()) = myers::diff(&mut steps, old, 0..old.len(), new, 0..new.len());
    steps.into_inner().into_inner().into_ops()
}

/// The share of letters that two texts have in common, in the same order.
pub(super) fn likeness(one: &str, other: &str) -> f32 {
    let [one, other] = [one, other].map(letters);
    similar::diff_ratio(&steps(&one, &other), one.len(), other.len())
}

fn letters(text: &str) -> Vec<&str> {
    let letters = text.char_indices();
    letters
        .map(|(at, letter)| &text[at..at + letter.len_utf8()])
        .collect()
}
