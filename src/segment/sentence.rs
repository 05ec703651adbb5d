use super::{Sentence, Span, Token, TokenKind};
use std::ops::Range;

/// Words that open a sentence so often that an abbreviation before them ends one.
const OPENERS: [&str; 32] = [
    "The", "A", "An", "He", "She", "It", "They", "We", "I", "But", "And", "In", "On", "At", "This",
    "That", "These", "Those", "His", "Her", "Their", "Its", "There", "When", "While", "As", "For",
    "If", "After", "Before", "However", "Asked",
];

/// Appends the sentences of one paragraph, which may end at its `stops`.
pub(super) fn push_sentences(
    text: &str,
    all: &[Token],
    tokens: Range<usize>,
    stops: &[usize],
    sentences: &mut Vec<Sentence>,
) {
    let (mut start, mut from) = (tokens.start, tokens.start);
    for &at in stops {
        if at < from {
            continue;
        }
        from = match all[at].kind {
            TokenKind::Word => at + 1,
            _ => after_closers(all, at + 1, tokens.end),
        };
        if ends_here(text, all, at, from, tokens.end) {
            let tokens = start..from;
            sentences.push(Sentence { tokens });
            start = from;
        }
    }
    if start < tokens.end {
        let tokens = start..tokens.end;
        sentences.push(Sentence { tokens });
    }
}

/// Skips what may stand between a full stop and the white space behind the sentence.
fn after_closers(all: &[Token], from: usize, end: usize) -> usize {
    let closes = |at: usize| {
        let touches = all[at - 1].span.end == all[at].span.start;
        touches
            && (matches!(all[at].kind, TokenKind::Mark | TokenKind::Close)
                || all[at].kind.ends_sentence())
    };
    (from..end).find(|&at| !closes(at)).unwrap_or(end)
}

fn ends_here(text: &str, all: &[Token], at: usize, next: usize, end: usize) -> bool {
    if next >= end {
        return true;
    }
    match all[at].kind {
        TokenKind::Stop | TokenKind::Exclamation => opens_sentence(text, all, next, end),
        TokenKind::Ellipsis => {
            all[next - 1].span.end < all[next].span.start && opens_sentence(text, all, next, end)
        }
        TokenKind::Word => {
            let word = all[next].span.of(text);
            !is_initial(all[at].span, text)
                && (OPENERS.contains(&word) || opens_speech(text, &all[..end], next))
        }
        _ => false,
    }
}

/// Whether a mark opens speech rather than a nickname: *in Troy, N.Y. “Nobody slept,”* but
/// *Sen. “Bud” Cole*.
fn opens_speech(text: &str, all: &[Token], mark: usize) -> bool {
    /// The most words that somebody is called by.
    const NICKNAME: usize = 3;
    let is_mark = |token: &Token| token.kind == TokenKind::Mark;
    let [first, rest @ ..] = &all[mark..] else {
        return false;
    };
    let opens = is_mark(first)
        && rest.first().is_some_and(|next| {
            first.span.end == next.span.start && !next.span.of(text).starts_with(char::is_lowercase)
        });
    let words = rest.iter().take(NICKNAME + 1);
    opens
        && !words
            .take_while(|token| matches!(token.kind, TokenKind::Word | TokenKind::Mark))
            .any(is_mark)
}

fn is_initial(span: Span, text: &str) -> bool {
    span.of(text).len() == 2
}

/// Whether what follows looks like the start of a sentence rather than its middle.
fn opens_sentence(text: &str, all: &[Token], next: usize, end: usize) -> bool {
    let word = (next..end).find(|&at| {
        !matches!(
            all[at].kind,
            TokenKind::Mark | TokenKind::Open | TokenKind::Dash
        )
    });
    word.is_none_or(|at| {
        let first = all[at].span.of(text).chars().next();
        !first.is_some_and(|first| first.is_lowercase() || first == ',')
    })
}
