//! The document with its tags, its quotations and the lists: what units and mentions are
//! read from.

use crate::lexicon::{Class, Facts, Key, Known, Lexicon, NameLists, Phrase, WordId};
use crate::quotation::{Quotation, quotations};
use crate::segment::{Document, Span, TokenKind};
use crate::tag::{Tag, tags};
use std::ops::Range;

/// What the first stages make of a text.
#[derive(Debug)]
pub struct Material<'a> {
    document: Document<'a>,
    words: Vec<WordId>,
    known: Vec<Known>,
    tags: Vec<Tag>,
    quotations: Vec<Quotation>,
    lexicon: &'a Lexicon,
}

impl<'a> Material<'a> {
    /// Cuts the text into tokens, pairs its marks and tags its words.
    pub fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let document = Document::new(text, &lexicon.abbreviations);
        let paragraphs: Vec<Span> = document.paragraphs.iter().map(|each| each.span).collect();
        let quotations = quotations(text, &paragraphs);
        let (words, known) = lexicon.words(&document);
        let tags = tags(&document, &known, &lexicon.tags);
        Self {
            document,
            words,
            known,
            tags,
            quotations,
            lexicon,
        }
    }

    /// All of it, for the stages behind.
    pub fn reading(&self) -> Reading<'_> {
        Reading {
            document: &self.document,
            words: &self.words,
            known: &self.known,
            tags: &self.tags,
            quotations: &self.quotations,
            lexicon: self.lexicon,
        }
    }
}

/// What units and mentions are read from.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// Paragraphs, sentences, tokens.
    pub document: &'a Document<'a>,
    /// What the lists know each token by.
    pub words: &'a [WordId],
    /// What the lists know of each token.
    pub known: &'a [Known],
    /// One tag for each token.
    pub tags: &'a [Tag],
    /// All quotations in text order.
    pub quotations: &'a [Quotation],
    /// The lists.
    pub lexicon: &'a Lexicon,
}

impl<'a> Reading<'a> {
    /// The lists of names.
    pub fn names(&self) -> &'a NameLists {
        &self.lexicon.names
    }

    /// The words of a token; nothing behind the last.
    pub fn word(&self, at: usize) -> &'a str {
        self.document
            .tokens
            .get(at)
            .map_or("", |token| token.span.of(self.document.text))
    }

    /// The words from the first token of a range to its last.
    pub fn words(&self, tokens: Range<usize>) -> &'a str {
        self.document.span(tokens).of(self.document.text)
    }

    /// The tag of a token; punctuation behind the last.
    pub fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::Punctuation)
    }

    /// What the lists of names know of a token.
    pub fn facts(&self, at: usize) -> &'a Facts {
        let known = self.known.get(at).copied().unwrap_or_default();
        self.lexicon.vocabulary.facts(known)
    }

    /// Whether a token is a particle of names, written with a capital: *De* in *De Varga said*.
    pub(crate) fn is_particle_with_capital(&self, at: usize) -> bool {
        let small = || self.word(at).to_lowercase();
        self.is_capital(at) && self.names().particles.contains(small().as_str())
    }

    /// Whether a token is a word of this class, in any case.
    #[inline]
    pub fn is_a(&self, at: usize, class: Class) -> bool {
        let known = self.known.get(at);
        known.is_some_and(|known| known.classes.contain(class))
    }

    /// Whether a token is one of these words, which are in lower case, in any case.
    pub fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        let Some(first) = word.bytes().next().map(|first| first.to_ascii_lowercase()) else {
            return false;
        };
        let near = |known: &str| known.len() == word.len() && known.bytes().next() == Some(first);
        words
            .iter()
            .any(|known| near(known) && known.eq_ignore_ascii_case(word))
    }

    /// The looks of a token.
    pub fn kind(&self, at: usize) -> TokenKind {
        self.document
            .tokens
            .get(at)
            .map_or(TokenKind::Stop, |token| token.kind)
    }

    /// Whether a token is a word that starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        let token = self.document.tokens.get(at);
        token.is_some_and(|token| token.is_capital)
    }

    /// Whether a token is an article, a demonstrative or a possessive pronoun.
    pub fn is_article(&self, at: usize) -> bool {
        self.tag(at) == Tag::Determiner || self.is_a(at, Class::Article)
    }

    /// Whether a token is a finite verb.
    pub fn is_finite(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Past | Tag::Present | Tag::Modal)
    }

    /// Whether a possessive clitic stands at a token: *’s*, or *’* after an *s*.
    pub(crate) fn is_possessor(&self, at: usize) -> bool {
        match self.kind(at) {
            _ if at == 0 => false,
            TokenKind::Clitic => self.tag(at) == Tag::Possessive && self.word(at).ends_with('s'),
            TokenKind::Mark => {
                let touches =
                    self.document.tokens[at - 1].span.end == self.document.tokens[at].span.start;
                touches && matches!(self.word(at), "'" | "’") && self.word(at - 1).ends_with('s')
            }
            _ => false,
        }
    }

    /// The longest title, body, place or known speaker at the start of these tokens, with its
    /// end; the facts are those of the first token.
    pub(crate) fn longest_phrase(
        &self,
        tokens: Range<usize>,
        facts: &Facts,
    ) -> Option<(usize, Phrase)> {
        let longest = facts.phrases.longest();
        let (names, first) = (self.names(), tokens.start);
        let start = self.document.tokens[first].span.start;
        let length = |last: usize| self.document.tokens[last].span.end - start;
        let fitting = tokens.take_while(|&last| length(last) <= longest).count();
        let mut lasts = (first..first + fitting)
            .rev()
            .filter(|&last| facts.phrases.contain(length(last)));
        lasts.find_map(|last| {
            let key = Key::at(self.document.text, self.document.span(first..last + 1));
            Some((last + 1, *names.phrases.get(&key)?))
        })
    }

    /// Whether a token is a word of the language: nothing by its looks alone, as most names.
    pub fn is_common_word(&self, at: usize) -> bool {
        let word = self.words.get(at).copied().unwrap_or_default();
        self.lexicon.vocabulary.row(word).is_some()
    }

    /// Whether a token tells time.
    pub fn is_time(&self, at: usize) -> bool {
        self.is_a(at, Class::Time)
    }
}

/// A word in lower case, in the buffer where it is not as it stands.
pub(crate) fn lower<'a>(word: &'a str, buffer: &'a mut String) -> &'a str {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        return word;
    }
    buffer.clear();
    match word.is_ascii() {
        true => {
            buffer.push_str(word);
            buffer.make_ascii_lowercase();
        }
        false => buffer.push_str(&word.to_lowercase()),
    }
    buffer
}
