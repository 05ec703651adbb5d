//! Lines that are not running text: the article's author, headlines.

use super::Reader;
use crate::segment::TokenKind;
use crate::tag::Tag;
use std::ops::Range;

impl Reader<'_> {
    /// *By Lena Ortiz*: the author of the article is nobody it talks about.
    pub(super) fn is_byline(&self, tokens: Range<usize>) -> bool {
        const LONGEST: usize = 16;
        tokens.len() <= LONGEST
            && self.reading.is(tokens.start, &["by"])
            && self.is_capital(tokens.start + 1)
            && !tokens
                .into_iter()
                .any(|at| self.reading.tag(at) == Tag::Past)
    }

    /// A sentence in which most longer words have a capital, its verb too.
    pub(super) fn is_heading(&self, tokens: Range<usize>) -> bool {
        const LONG: usize = 4;
        let mut tags = self.reading.tags[tokens.clone()].iter().zip(tokens.clone());
        if tags.any(|(tag, at)| tag.is_verb() && !self.is_capital(at)) {
            return false;
        }
        let (mut long, mut capital) = (0, 0);
        for at in tokens {
            let token = self.reading.document.tokens[at];
            if token.kind == TokenKind::Word && token.span.end - token.span.start >= LONG {
                long += 1;
                capital += usize::from(self.is_capital(at));
            }
        }
        long >= 4 && capital * 10 >= long * 8
    }
}
