//! The commands, one file each, and what they have in common.
//!
//! A command takes its arguments and gives the exit code, or the error that kept it from
//! doing anything.

pub mod check;
mod choice;
mod color;
pub mod diff;
pub mod extract;
mod grouping;
mod inputs;
mod lists;
mod output;
mod progress;
mod reading;
pub mod score;
mod search;
pub mod show;
mod tally;
pub mod text;

use std::fmt::Display;
use std::io::{self, Write};

/// A closed stderr is no reason to stop.
pub fn report(message: impl Display) {
    progress::beside(|| {
        let _ = writeln!(io::stderr(), "onrecord: {message}");
    });
}
