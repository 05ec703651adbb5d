//! Reports inside reports.
//!
//! In *Ortiz said she hopes that the plan will pass* it is Ortiz who is on record; what
//! she hopes is part of her words. Of cues inside the content of another attribution,
//! people marked 27 in 100 on PolNeAR train, of the others 83.

use super::Attribution;

/// Drops attributions whose cue stands in the content of another one.
///
/// A participle before *that*, a question or a quotation stays: in *Ortiz said she left,
/// adding that it was late* it is the reporter's again, whatever the extent of the first
/// content.
pub(super) fn drop_embedded(found: &mut Vec<Attribution>) {
    let mut contents: Vec<_> = found
        .iter()
        .flat_map(|attribution| &attribution.content)
        .copied()
        .collect();
    contents.sort_unstable();
    found.sort_by_key(|attribution| attribution.cue.first().copied());
    let mut contents = contents.into_iter().peekable();
    let mut furthest = 0;
    found.retain(|attribution| {
        let Some(cue) = attribution.cue.first() else {
            return true;
        };
        while let Some(content) = contents.next_if(|content| content.start <= cue.start) {
            furthest = furthest.max(content.end);
        }
        furthest < cue.end || is_participle(attribution)
    });
}

fn is_participle(attribution: &Attribution) -> bool {
    let form = &attribution.form;
    form.form
        .split(' ')
        .next()
        .is_some_and(|word| word.ends_with("ing"))
        && matches!(form.frame.as_str(), "that" | "question" | "quotation")
}
