//! A document's sentences, one by one, as the model sees them.
//!
//! What a capital tells depends on its place: *Cole* in *Then Cole left* is a name by it,
//! *Then* is not, unless the article has it with a capital elsewhere.

use super::{Capital, Lattice, Observation, Tag};
use crate::lexicon::{Key, Lexicon, WordId};
use crate::segment::{Document, TokenKind};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// One tag for each token; `words` are what the lists know the tokens by.
pub fn tags(document: &Document<'_>, words: &[WordId], lexicon: &Lexicon) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(document.tokens.len());
    let capitals = capitals(document);
    let (mut lattice, mut sentence) = (Lattice::default(), Vec::new());
    for range in document.sentences.iter().map(|each| each.tokens.clone()) {
        observe(document, words, lexicon, &capitals, range, &mut sentence);
        lexicon.tags.tag(&sentence, &mut lattice, &mut tags);
    }
    tags
}

fn observe<'a>(
    document: &Document<'a>,
    words: &[WordId],
    lexicon: &Lexicon,
    capitals: &FxHashSet<Key>,
    tokens: Range<usize>,
    sentence: &mut Vec<Observation<'a>>,
) {
    sentence.clear();
    for at in tokens {
        let (word, settled) = (document.word(at), Tag::of_kind(document.tokens[at].kind));
        let capital = match settled {
            Some(_) => Capital::None,
            None if !is_capital(word) => Capital::None,
            None if !opens(sentence) => Capital::Telling,
            None if capitals.contains(&Key::at(document.text, document.tokens[at].span)) => {
                Capital::Telling
            }
            None => Capital::Expected,
        };
        let row = match settled {
            Some(_) => None,
            None => lexicon.vocabulary.row(words[at]),
        };
        sentence.push(Observation {
            word,
            row,
            settled,
            capital,
        });
    }
}

fn is_capital(word: &str) -> bool {
    match word.as_bytes()[0] {
        first if first.is_ascii() => first.is_ascii_uppercase(),
        _ => word.starts_with(char::is_uppercase),
    }
}

/// Whether a capital letter is the rule behind these tokens.
fn opens(before: &[Observation<'_>]) -> bool {
    before.last().is_none_or(|last| {
        last.settled == Some(Tag::Punctuation)
            && (last.word != "," && last.word != "(" || before.len() == 1)
            && !last.word.starts_with(['-', '–', '—', '[', ';', ')'])
    })
}

/// Words with a capital letter inside a sentence: names, wherever else they stand.
fn capitals(document: &Document<'_>) -> FxHashSet<Key> {
    let mut capitals = FxHashSet::default();
    for sentence in &document.sentences {
        let tokens = &document.tokens[sentence.tokens.clone()];
        for pair in tokens.windows(2) {
            let both_words = pair.iter().all(|token| token.kind == TokenKind::Word);
            let [before, word] = [pair[0].span, pair[1].span];
            // Only between words in lower case: a headline's capitals tell nothing.
            if both_words
                && word.end - word.start > 1
                && !is_lower(word.of(document.text))
                && is_lower(before.of(document.text))
            {
                capitals.insert(Key::at(document.text, word));
            }
        }
    }
    capitals
}

fn is_lower(word: &str) -> bool {
    match word.as_bytes()[0] {
        first if first.is_ascii() => first.is_ascii_lowercase(),
        _ => word.starts_with(char::is_lowercase),
    }
}
