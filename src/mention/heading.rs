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

    /// Where a paragraph ends in front of who took its picture: *Ortiz in Rome (Ann Cole/Press)*.
    pub(super) fn before_credit(&self, tokens: Range<usize>) -> usize {
        const LONGEST: usize = 12;
        let kind = |at: &usize| self.reading.document.tokens[*at].kind;
        let end = tokens.end;
        let Some(last) = tokens
            .clone()
            .next_back()
            .filter(|at| kind(at) == TokenKind::Close)
        else {
            return end;
        };
        let mut near = tokens.rev().take(LONGEST);
        let Some(open) = near.find(|at| kind(at) == TokenKind::Open) else {
            return end;
        };
        let is_capital = |at: usize| kind(&at) != TokenKind::Word || self.is_capital(at);
        let is_agency = |at: usize| self.reading.is(at, &["/"]) && at > open + 1;
        let is_credit = (open + 1..last).all(is_capital) && (open + 1..last).any(is_agency);
        if is_credit { open } else { end }
    }

    /// Where a paragraph begins behind its dateline: the *Before* of *QUINCEY MILLS (AP) — Before she spoke*.
    /// A place in capitals would else pass for somebody; a given name in capitals is a label.
    pub(super) fn behind_dateline(&self, tokens: Range<usize>) -> usize {
        const LONGEST: usize = 12;
        let is_shouted = |at: usize| {
            let word = self.reading.word(at);
            word.len() > 2 && word.chars().all(|letter| !letter.is_lowercase())
        };
        let kind = |at: usize| self.reading.document.tokens[at].kind;
        let start = tokens.start;
        let mut first = start..tokens.end.min(start + LONGEST);
        if first.is_empty() || !is_shouted(start) {
            return start;
        }
        let is_line =
            |line: Range<usize>| self.is_place_line(line) && !self.is_given_shouted(start);
        match first.position(|at| kind(at) == TokenKind::Dash) {
            Some(dash) if is_line(start..start + dash) => start + dash + 1,
            _ => start,
        }
    }

    /// *LENA*, which the lists have as *Lena*, and not *PARIS*, which is a place too.
    fn is_given_shouted(&self, at: usize) -> bool {
        let mut letters = self.reading.word(at).chars();
        let first = letters.next().into_iter();
        let name: String = first.chain(letters.flat_map(char::to_lowercase)).collect();
        let names = self.reading.names();
        names.given.contains_key(&*name) && !names.places.contains(&*name)
    }

    /// Names, days and agencies, without a word of a sentence.
    fn is_place_line(&self, mut tokens: Range<usize>) -> bool {
        let kind = |at: usize| self.reading.document.tokens[at].kind;
        tokens.all(|at| kind(at) != TokenKind::Word || self.is_capital(at))
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
