//! Where a clause of content ends.

use crate::pattern::Pattern;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// Cuts the units of a clause at the first sign that the reporter speaks again.
pub(super) fn clause(units: &[Unit], range: Range<usize>, _pattern: &Pattern) -> Range<usize> {
    let mut end = range.end;
    while end > range.start + 1 && is_loose(units[end - 1].kind) {
        end -= 1;
    }
    range.start..end
}

/// What does not belong to a content when it stands at its end.
fn is_loose(kind: UnitKind) -> bool {
    matches!(
        kind,
        UnitKind::Comma | UnitKind::Colon | UnitKind::Dash | UnitKind::Coordinator | UnitKind::But | UnitKind::MarkedEnd
    )
}
