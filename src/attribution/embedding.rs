//! Reports inside reports.
//!
//! In *Ortiz said she hopes that the plan will pass* it is Ortiz who is on record; what
//! she hopes is part of her words. Of cues inside the content of another attribution,
//! people marked 27 in 100 on PolNeAR train, of the others 83.

use super::Attribution;
use crate::segment::Span;

/// Drops attributions whose cue stands in the content of another one.
///
/// A participle before *that*, a question or a quotation stays: in *Ortiz said she left,
/// adding that it was late* it is the reporter's again, whatever the extent of the first
/// content.
pub(super) fn drop_embedded(found: &mut Vec<Attribution>) {
    found.sort_by_key(|attribution| attribution.cue.first().copied());
    let around = outer_ones(found);
    let keep: Vec<bool> = (0..found.len())
        .map(|index| match around[index] {
            // Each in the other: *The elite know that it is late, Ortiz said.*
            Some(outer) if contains(found, outer, index) => index > outer,
            Some(_) => found[index].is_aside,
            None => true,
        })
        .collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
}

/// For each attribution, which are in the order of their cues, one whose content its cue
/// stands in.
fn outer_ones(found: &[Attribution]) -> Vec<Option<usize>> {
    let mut contents: Vec<(Span, usize)> = Vec::with_capacity(found.len());
    for (index, attribution) in found.iter().enumerate() {
        contents.extend(attribution.content.iter().map(|&part| (part, index)));
    }
    contents.sort_unstable();
    let mut contents = contents.into_iter().peekable();
    let mut furthest = None;
    let cues = found.iter().map(|attribution| attribution.cue.first());
    cues.map(|cue| {
        let cue = cue?;
        while let Some((part, index)) = contents.next_if(|(part, _)| part.start <= cue.start) {
            if furthest.is_none_or(|(end, _)| end < part.end) {
                furthest = Some((part.end, index));
            }
        }
        furthest
            .filter(|(end, _)| *end >= cue.end)
            .map(|(_, index)| index)
    })
    .collect()
}

/// Whether the cue of `other` stands in the content of `index`.
fn contains(found: &[Attribution], other: usize, index: usize) -> bool {
    let cue = found[other].cue.first();
    cue.is_some_and(|cue| found[index].content.iter().any(|part| part.contains(*cue)))
}
