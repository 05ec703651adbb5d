//! The commands, one file each, and what they have in common.
//!
//! A command takes its arguments and gives the exit code, or the error that kept it from
//! doing anything.

mod choice;
pub mod extract;
mod inputs;
mod lists;
pub mod score;
pub mod show;
mod tally;
pub mod text;

use std::fmt::Display;
use std::io::{self, Write};

/// A closed stderr is no reason to stop.
pub fn report(message: impl Display) {
    let _ = writeln!(io::stderr(), "onrecord: {message}");
}
