//! What holds for every text, tried on random ones, and that the work is linear.

use super::*;

/// A small generator of random numbers: tests need no more.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n
    }
}

const PIECES: [&str; 58] = [
    "\"",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "'",
    "''",
    "'''",
    "``",
    "`",
    "«",
    "»",
    "‹",
    "›",
    "„",
    "‚",
    "「",
    "」",
    "『",
    "』",
    "<q>",
    "</q>",
    "<",
    ">",
    "&quot;",
    "&#39;",
    "&",
    "\\",
    "â€œ",
    "â€",
    "â",
    "€",
    "＂",
    "\u{93}",
    "\u{94}",
    ">",
    "— ",
    "- ",
    "a",
    "s",
    "n",
    "He",
    "12",
    "é",
    " said",
    ", Ortiz said.",
    ", he said ",
    ".",
    ",",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n",
    "\u{a0}",
];

fn random_text(random: &mut Random) -> String {
    let length = random.below(60);
    (0..length)
        .map(|_| PIECES[random.below(PIECES.len())])
        .collect()
}

/// What holds for every text.
fn check(text: &str) {
    let paragraphs = paragraphs(text);
    let mut outer: Vec<Quotation> = Vec::new();
    let mut last = 0;
    for q in quotations(text, &paragraphs) {
        assert!(text.is_char_boundary(q.span.start) && text.is_char_boundary(q.span.end));
        assert!(text.is_char_boundary(q.inside.start) && text.is_char_boundary(q.inside.end));
        assert!(
            paragraphs[q.paragraph].contains(q.span) && q.span.contains(q.inside),
            "{text:?} {q:?}"
        );
        assert!(
            !q.inside.is_empty() && q.span.start >= last,
            "{text:?} {q:?}"
        );
        last = q.span.start;
        outer.retain(|o| o.span.end > q.span.start);
        assert_eq!(usize::from(q.depth), outer.len(), "{text:?} {q:?}");
        assert!(
            outer.iter().all(|o| o.inside.contains(q.span)),
            "{text:?} {q:?} {outer:?}"
        );
        outer.push(q);
    }
}

/// A quotation goes on exactly where the next paragraph that has one goes on with one.
fn check_joints(text: &str) {
    let found = found(text);
    let mut paragraphs: Vec<usize> = found.iter().map(|q| q.paragraph).collect();
    paragraphs.dedup();
    for q in &found {
        let at = paragraphs.partition_point(|&paragraph| paragraph < q.paragraph);
        let next = paragraphs.get(at + 1);
        let goes_on = |o: &Quotation| Some(&o.paragraph) == next && o.is_continued();
        assert!(
            !q.continues() || found.iter().any(goes_on),
            "{text:?} {q:?}"
        );
        let before = at.checked_sub(1).map(|before| paragraphs[before]);
        let comes_on = |o: &Quotation| Some(o.paragraph) == before && o.continues();
        assert!(
            !q.is_continued() || found.iter().any(comes_on),
            "{text:?} {q:?}"
        );
    }
}

#[test]
fn the_invariants_hold_for_random_texts() {
    let mut random = Random(41);
    for _ in 0..40_000 {
        let text = random_text(&mut random);
        check(&text);
        check_joints(&text);
    }
}

#[test]
fn many_open_marks_take_linear_time() {
    let mut text = "“Open ".to_owned();
    text.push_str(&"“so, «then 'a' \"no\" b ".repeat(20_000));
    check_lengths(&text);
    check_lengths(&"\"".repeat(200_000));
    check_lengths(&"' 'A\n".repeat(50_000));
}

fn check_lengths(text: &str) {
    assert!(quotations(text, &paragraphs(text)).len() <= text.len());
}
