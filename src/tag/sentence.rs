//! A document's sentences, one by one, as the model sees them.
//!
//! What a capital tells depends on its place: *Cole* in *Then Cole left* is a name by it,
//! *Then* is not, unless the article has it with a capital elsewhere. In *Mayor Says Bridge Will
//! Fall* that holds for each word.

use super::context::Context;
use super::mending::mend;
use super::model::Capital;
use super::search::Search;
use super::{Tag, TagModel};
use crate::lexicon::{Class, Key, Known, Vocabulary, WordId};
use crate::segment::{Case, Document, Span, Token, TokenKind};
use rustc_hash::FxHashSet;

/// One tag for each token; `known` is what the lists know of them.
pub fn tags(document: &Document<'_>, known: &[Known], model: &TagModel) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(document.tokens.len());
    let text = document.text;
    let capitals = capitals(document);
    let likeliest = likeliest(known, model);
    let mut search = Search::new(&mut tags);
    for sentence in &document.sentences {
        let tokens = &document.tokens[sentence.tokens.clone()];
        let known = &known[sentence.tokens.clone()];
        let is_according = |at: usize| known[at].classes.contain(Class::According);
        let known = known.iter().zip(&likeliest[sentence.tokens.clone()]);
        let is_heading = is_heading(tokens);
        for (at, (token, (known, &likeliest))) in tokens.iter().zip(known).enumerate() {
            if let Some(tag) = Tag::of_kind(token.kind) {
                let context = context_of_sign(tag, token.kind);
                model.settled(tag, context, &mut search);
                continue;
            }
            let written = || token.span.of(text);
            let tagging = (known.tagging, likeliest);
            match token.case {
                Case::Upper if is_i(text, token.span) => {
                    model.settled(Tag::Pronoun, Context::of(Tag::Pronoun), &mut search);
                }
                // *Mr. Were said*, *Odhiambo Were said*: no form of *be* has a capital behind another.
                Case::Upper
                    if known.classes.contain(Class::Auxiliary)
                        && at > 0
                        && tokens[at - 1].case == Case::Upper
                        && !is_heading
                        && !is_shouted(written()) =>
                {
                    model.settled(Tag::Name, Context::of(Tag::Name), &mut search);
                }
                // *the Rome-based bank*
                Case::Upper if ends_as_adjective(written()) => {
                    model.settled(Tag::Adjective, Context::of(Tag::Adjective), &mut search);
                }
                Case::Upper => {
                    let is_expected = is_heading || opens(text, &tokens[..at]);
                    let capital =
                        match is_expected && !capitals.contains(&Key::at(text, token.span)) {
                            true => Capital::Expected,
                            false => Capital::Telling,
                        };
                    model.word(tagging, written, capital, &mut search);
                }
                // What *according to* leads to is a noun phrase: *according to exit polls*.
                _ if at > 0 && known.classes.contain(Class::To) && is_according(at - 1) => {
                    model.settled(Tag::To, Context::of(Tag::Preposition), &mut search);
                }
                // *the think tank said*: nobody thinks.
                _ if written() == "think" && opens_word(text, tokens.get(at + 1), "tank") => {
                    model.settled(Tag::Noun, Context::of(Tag::Noun), &mut search);
                }
                // *farmer* ends as *former* does, but a list knows it.
                _ if known.classes.contain(Class::Role) && known.tagging.is_empty() => {
                    model.settled(Tag::Noun, Context::of(Tag::Noun), &mut search);
                }
                _ => model.word(tagging, written, Capital::None, &mut search),
            }
        }
        search.end_sentence();
    }
    mend(document, known, &mut tags);
    tags
}

/// Whether a word is written in capitals.
fn is_shouted(word: &str) -> bool {
    !word.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// Whether a name is only the first part of an adjective: *Rome-based*, *US-backed*.
fn ends_as_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 9] = [
        "backed", "based", "born", "educated", "led", "listed", "owned", "style", "trained",
    ];
    let ending = word.rsplit_once('-').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Whether a token begins so.
fn opens_word(text: &str, token: Option<&Token>, beginning: &str) -> bool {
    token.is_some_and(|token| token.span.of(text).starts_with(beginning))
}

/// The likeliest tag of each token that a list knows.
///
/// What is known of the tags of most words is not in the processor's cache. The search could
/// not look far ahead: here it all comes in together.
fn likeliest(known: &[Known], model: &TagModel) -> Vec<Tag> {
    let tags = known.iter().map(|known| model.likeliest(known.tagging));
    tags.collect()
}

/// Whether a token is *I*, the one pronoun with a capital.
pub(crate) fn is_i(text: &str, span: Span) -> bool {
    span.end == span.start + 1 && text.as_bytes()[span.start] == b'I'
}

/// The context that a sign or a number makes.
pub fn context_of_sign(tag: Tag, kind: TokenKind) -> Context {
    match kind {
        TokenKind::Comma => Context::COMMA,
        TokenKind::Mark => Context::MARK,
        _ => Context::of(tag),
    }
}

/// The context that a form of *be*, *have* or *do* makes, whatever its tag.
pub fn context_of_word(vocabulary: &Vocabulary, word: WordId) -> Option<Context> {
    match () {
        () if !vocabulary.is(word, Class::Auxiliary) => None,
        () if vocabulary.is(word, Class::Do) => Some(Context::of(Tag::Modal)),
        () => Some(Context::AUXILIARY),
    }
}

/// Whether all words of a sentence begin with a capital, short ones left out: a headline.
fn is_heading(tokens: &[Token]) -> bool {
    /// Shorter words are small in many houses' headlines.
    const LONG: usize = 4;
    /// Fewer may be a name and its title.
    const LEAST: usize = 4;
    let is_long =
        |token: &&Token| token.kind == TokenKind::Word && token.span.end - token.span.start >= LONG;
    let mut capitals = 0;
    for token in tokens.iter().filter(is_long) {
        if token.case == Case::Lower {
            return false;
        }
        capitals += 1;
    }
    capitals >= LEAST
}

/// Whether a capital letter is the rule behind these tokens.
fn opens(text: &str, before: &[Token]) -> bool {
    let Some(last) = before.last() else {
        return true;
    };
    match last.kind {
        TokenKind::Word | TokenKind::Clitic | TokenKind::Number | TokenKind::Sign => false,
        TokenKind::Dash | TokenKind::Semicolon => false,
        TokenKind::Comma => before.len() == 1,
        TokenKind::Open => last.span.of(text) == "(" && before.len() == 1,
        TokenKind::Close => last.span.of(text) != ")",
        TokenKind::Mark => !closes_behind_comma(text, before),
        _ => true,
    }
}

/// Whether these tokens end in a comma and a closing mark: *“No,” Ortiz* goes on.
fn closes_behind_comma(text: &str, before: &[Token]) -> bool {
    let [others @ .., comma, mark] = before else {
        return false;
    };
    let mark = mark.span.of(text);
    let is_open = || {
        // A straight mark closes what another one opened.
        let marks = others.iter().rev().take(120);
        let same = |seen: &&Token| seen.kind == TokenKind::Mark && seen.span.of(text) == mark;
        marks.filter(same).count() % 2 == 1
    };
    comma.kind == TokenKind::Comma && (mark == "”" || (mark == "\"" && is_open()))
}

/// Words with a capital letter inside a sentence: names, wherever else they stand.
fn capitals(document: &Document<'_>) -> FxHashSet<Key> {
    let text = document.text;
    let is_small = |token: &Token| token.kind == TokenKind::Word && token.case == Case::Lower;
    let some = document.tokens.len() / 8;
    let mut capitals = FxHashSet::with_capacity_and_hasher(some, Default::default());
    for sentence in &document.sentences {
        let tokens = &document.tokens[sentence.tokens.clone()];
        for (token, before) in tokens.iter().skip(1).zip(tokens) {
            let is_long = token.span.end - token.span.start > 1;
            // Only between words in lower case: a headline's capitals tell nothing.
            if token.kind == TokenKind::Word
                && token.case != Case::Lower
                && is_long
                && is_small(before)
            {
                capitals.insert(Key::at(text, token.span));
            }
        }
    }
    capitals
}
