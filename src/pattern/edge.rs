//! Which letters a side of a form can have next to its cue, and which it must have.
//!
//! Takes a regex over unit letters and gives the letters that what it matches can begin, or
//! end, with, and those of which one stands in it. Behind the cue of `CUE COMMA? THAT-CLAUSE`
//! stands a comma or *that*, and *that* in any case, so that most cues are refused before the
//! regex is asked.

use super::Letters;
use regex_syntax::hir::{Class, Hir, HirKind};

/// The end of a regex that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    First,
    Last,
}
pub(super) use Edge::{First, Last};

/// The letters at one edge of what a regex matches; all of them where it can match nothing.
pub(super) fn edge(regex: &Hir, which: Edge) -> Letters {
    match of(regex, which) {
        (letters, false) => letters,
        (_, true) => Letters::ALL,
    }
}

/// The letters at one edge, and whether there may be none.
fn of(hir: &Hir, which: Edge) -> (Letters, bool) {
    match hir.kind() {
        HirKind::Empty => (Letters::default(), true),
        HirKind::Look(_) => (Letters::default().with(Letters::NOTHING), false),
        HirKind::Literal(literal) => {
            let letter = match which {
                First => literal.0.first(),
                Last => literal.0.last(),
            };
            let letters = letter.map(|&letter| Letters::default().with(letter));
            (letters.unwrap_or_default(), letter.is_none())
        }
        HirKind::Class(Class::Bytes(class)) => {
            let letters = class.iter().flat_map(|range| range.start()..=range.end());
            let letters = letters.filter(u8::is_ascii);
            (letters.fold(Letters::default(), Letters::with), false)
        }
        // What `N|p` is parsed to.
        HirKind::Class(Class::Unicode(class)) => {
            let has = |letter: u8| {
                let mut ranges = class.iter();
                ranges.any(|range| (range.start()..=range.end()).contains(&char::from(letter)))
            };
            let letters = (0..128).filter(|&letter| has(letter));
            (letters.fold(Letters::default(), Letters::with), false)
        }
        HirKind::Repetition(repeated) => {
            let (letters, may_be_empty) = of(&repeated.sub, which);
            (letters, may_be_empty || repeated.min == 0)
        }
        HirKind::Capture(capture) => of(&capture.sub, which),
        HirKind::Concat(parts) => match which {
            First => of_row(parts.iter(), which),
            Last => of_row(parts.iter().rev(), which),
        },
        HirKind::Alternation(all) => {
            let none = (Letters::default(), false);
            all.iter().fold(none, |(letters, may_be_empty), one| {
                let (more, may_be_empty_too) = of(one, which);
                (letters.or(more), may_be_empty || may_be_empty_too)
            })
        }
    }
}

/// The letters of the parts up to the first that cannot be empty.
fn of_row<'a>(parts: impl Iterator<Item = &'a Hir>, which: Edge) -> (Letters, bool) {
    let mut letters = Letters::default();
    for part in parts {
        let (more, may_be_empty) = of(part, which);
        letters = letters.or(more);
        if !may_be_empty {
            return (letters, false);
        }
    }
    (letters, true)
}

/// A set of more letters than this hardly ever tells anything.
const MOST: u32 = 16;

/// Sets of letters of which whatever a regex matches has one each.
pub(super) fn needed(regex: &Hir) -> Vec<Letters> {
    let mut all = sets(regex);
    all.sort_by_key(|letters| letters.count());
    let mut needed: Vec<Letters> = Vec::new();
    for letters in all {
        if letters.count() <= MOST && !needed.iter().any(|known| known.are_in(letters)) {
            needed.push(letters);
        }
    }
    needed
}

fn sets(hir: &Hir) -> Vec<Letters> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Vec::new(),
        HirKind::Literal(literal) => {
            let letters = literal.0.iter();
            letters.map(|&letter| Letters::of(&[letter])).collect()
        }
        HirKind::Class(_) => vec![of(hir, First).0],
        HirKind::Repetition(repeated) if repeated.min == 0 => Vec::new(),
        HirKind::Repetition(repeated) => sets(&repeated.sub),
        HirKind::Capture(capture) => sets(&capture.sub),
        HirKind::Concat(parts) => parts.iter().flat_map(sets).collect(),
        // One of the letters that one of them needs.
        HirKind::Alternation(all) => {
            let fewest = |one: &Hir| sets(one).into_iter().min_by_key(|letters| letters.count());
            let any = all
                .iter()
                .map(fewest)
                .try_fold(Letters::default(), |any, one| {
                    one.map(|letters| any.or(letters))
                });
            any.into_iter().collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex_syntax::ParserBuilder;

    fn letters(of: &str) -> Letters {
        Letters::of(of.as_bytes())
    }

    fn edge(regex: &str, which: Edge) -> Letters {
        let mut parser = ParserBuilder::new().utf8(false).unicode(false).build();
        super::edge(&parser.parse(regex).expect("a regex"), which)
    }

    #[test]
    fn what_is_optional_lets_the_next_letter_begin() {
        assert_eq!(edge("(?:,)?(?P<content>T[^.]*)", First), letters(",T"));
        assert_eq!(edge("(?:,)?(?:[at]|in)*x", First), letters(",atix"));
    }

    #[test]
    fn the_last_letter_is_looked_for_from_the_end() {
        assert_eq!(edge("Q(?:N|p)(?:,)?", Last), letters("Np,"));
    }

    #[test]
    fn the_end_of_a_sentence_is_a_letter_of_its_own() {
        let end = letters(".!").with(Letters::NOTHING);
        assert_eq!(edge("(?:[.!]|$)", First), end);
        assert!(edge("(?:[.!]|$)", First).has(None));
        assert!(!edge("[.!]", First).has(None));
    }

    #[test]
    fn what_may_be_nothing_has_every_letter_beside_it() {
        assert_eq!(edge("(?:,)?", First), Letters::ALL);
        assert_eq!(edge("", Last), Letters::ALL);
    }

    #[test]
    fn what_may_be_left_out_is_not_needed() {
        let parser = || ParserBuilder::new().utf8(false).unicode(false).build();
        let needed = |regex: &str| super::needed(&parser().parse(regex).expect("a regex"));
        assert_eq!(
            needed("(?:,)?T(?:F|[QX]!?)[^.]*"),
            [letters("T"), letters("FQX")]
        );
        assert_eq!(needed("(?:T|,?)n*"), []);
        assert_eq!(needed("N[nN]+(?:F|c)"), [letters("N"), letters("Fc")]);
    }
}
