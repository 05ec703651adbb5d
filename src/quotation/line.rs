//! Speech that its line shows, not a pair of marks: `> block quotes`, a paragraph that
//! the one before announces (`Ortiz said:`) and, in an article without any marks, dialogue
//! after a dash.

use super::{Closing, Marks, Opening, Quotation, announced, clause, trimmed};
use crate::segment::Span;

/// Adds block quotes and what is announced in paragraphs that have no quotation yet, and
/// dialogue dashes if the article has none at all. `found` is in text order.
pub(super) fn add(text: &str, paragraphs: &[Span], found: &mut Vec<Quotation>) {
    if found.is_empty() {
        found.extend((0..paragraphs.len()).filter_map(|n| dash(text, paragraphs, n)));
    }
    let blocks: Vec<usize> = (0..paragraphs.len())
        .filter(|&n| block_mark(text, paragraphs[n]) > 0)
        .filter(|&n| !has_quotation(found, n))
        .collect();
    let announced: Vec<usize> = announced::paragraphs(text, paragraphs)
        .filter(|n| !has_quotation(found, *n) && blocks.binary_search(n).is_err())
        .collect();
    found.extend(
        blocks
            .iter()
            .filter_map(|&n| block(text, paragraphs, &blocks, n)),
    );
    found.extend(
        announced
            .iter()
            .filter_map(|&n| block(text, paragraphs, &[], n)),
    );
}

fn has_quotation(found: &[Quotation], paragraph: usize) -> bool {
    found
        .binary_search_by_key(&paragraph, |q| q.paragraph)
        .is_ok()
}

/// The length of the `>` a paragraph starts with, 0 if it does not.
fn block_mark(text: &str, paragraph: Span) -> usize {
    let words = paragraph.of(text);
    match words.as_bytes() {
        [b'>', ..] => 1,
        [b'&', b'g', b't', b';', ..] => 4,
        [b' ' | b'\t', ..] => block_mark_after_space(words),
        _ => 0,
    }
}

fn block_mark_after_space(words: &str) -> usize {
    let rest = words.trim_start();
    let indent = words.len() - rest.len();
    let length = if rest.starts_with("&gt;") {
        4
    } else {
        usize::from(rest.starts_with('>'))
    };
    if length == 0 { 0 } else { indent + length }
}

/// The block quote of a paragraph; with the next one's, if that is a block too, it is one.
fn block(text: &str, paragraphs: &[Span], blocks: &[usize], n: usize) -> Option<Quotation> {
    let mark = block_mark(text, paragraphs[n]);
    let span = trimmed(text, paragraphs[n]);
    let inside = trimmed(text, Span::new(paragraphs[n].start + mark, span.end));
    let is_block = |n: usize| blocks.binary_search(&n).is_ok();
    let continued = n > 0 && is_block(n - 1);
    (!inside.is_empty()).then_some(Quotation {
        span,
        inside,
        paragraph: n,
        depth: 0,
        opening: if continued {
            Opening::Continued
        } else {
            Opening::Marked
        },
        closing: if is_block(n + 1) {
            Closing::Continues
        } else {
            Closing::Marked
        },
        marks: Marks::Block,
    })
}

/// What a paragraph says after a dash at its start, if a reporting clause shows that it
/// is said; without one it is an item of a list.
fn dash(text: &str, paragraphs: &[Span], n: usize) -> Option<Quotation> {
    let span = trimmed(text, paragraphs[n]);
    let rest = span
        .of(text)
        .strip_prefix(['—', '–', '―'])
        .or_else(|| span.of(text).strip_prefix("- "))?;
    let words = Span::new(span.end - rest.len(), span.end);
    let clause = clause::first(text, words)?;
    // The comma belongs to the clause, a question mark to the words.
    let comma = text.as_bytes()[clause.stop] == b',';
    let inside = trimmed(
        text,
        Span::new(words.start, clause.stop + usize::from(!comma)),
    );
    (!inside.is_empty()).then_some(Quotation {
        span: Span::new(span.start, inside.end),
        inside,
        paragraph: n,
        depth: 0,
        opening: Opening::Marked,
        closing: Closing::Missing,
        marks: Marks::Dash,
    })
}
