//! What reasons across sentences and paragraphs.

use super::{Analysis, Attribution};

/// Runs every sieve in order; each sees only what is still open.
pub(super) fn run(_analysis: &Analysis<'_>, _found: &mut Vec<Attribution>) {}
