//! `--mode` and `--min-confidence` → which rows are kept.

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use onrecord::{Row, attribution::Mode};

/// Which rows are kept.
#[derive(Debug, Args)]
pub struct Choice {
    /// Keep only rows of these modes [default: all]
    #[arg(long, value_name = "MODE,...", value_delimiter = ',', value_parser = mode())]
    mode: Vec<Mode>,

    /// Keep rows whose confidence, from 0 to 1, is this or more [default: 0]
    #[arg(long, value_name = "X", value_parser = share, allow_negative_numbers = true)]
    min_confidence: Option<f64>,
}

impl Choice {
    /// Whether the row is kept.
    pub fn keeps(&self, row: &Row) -> bool {
        let has_mode = self.mode.is_empty() || self.mode.contains(&row.mode);
        has_mode && row.confidence >= self.min_confidence.unwrap_or_default()
    }

    /// Whether anything was said about which are kept.
    pub fn is_given(&self) -> bool {
        !self.mode.is_empty() || self.min_confidence.is_some()
    }
}

/// One of the names of the modes.
pub fn mode() -> impl TypedValueParser<Value = Mode> {
    PossibleValuesParser::new(Mode::ALL.iter().map(|mode| mode.as_str()))
        .try_map(|word| word.parse::<Mode>())
}

fn share(number: &str) -> Result<f64, &'static str> {
    let parsed = number.parse().ok();
    parsed
        .filter(|share| (0.0..=1.0).contains(share))
        .ok_or("it must be a number from 0 to 1, such as 0.9")
}
