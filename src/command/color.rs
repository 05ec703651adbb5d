//! `--color WHEN` → whether the standard output gets colours.

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use std::io::{self, Stdout};

/// When there are colours.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

impl When {
    /// The standard output, which takes colours or leaves them out.
    pub fn stdout(self) -> AutoStream<Stdout> {
        let stdout = io::stdout();
        let choice = match self {
            Self::Auto => AutoStream::choice(&stdout),
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        };
        AutoStream::new(stdout, choice)
    }
}
