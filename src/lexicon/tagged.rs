//! `words.csv`, and the forms of its words that no one has counted.
//!
//! Where *urge* is a verb, *urges* is one too, although the corpus never had it; and what
//! was only seen as a participle, as *enacted*, may be a verb in the past tense.

use super::Files;
use crate::Error;
use crate::tag::{Context, Tag};
use rustc_hash::FxHashSet;
use std::cmp::Reverse;

/// A row of `words.csv`: a word in lower case, and how often it had each tag.
pub(super) type Tagged = (String, Vec<(Tag, u32)>);

/// The words with their counts and their forms, frequent ones first.
pub(super) fn tagged_words(files: &Files) -> Result<Vec<Tagged>, Error> {
    let mut words = Vec::with_capacity(16_384);
    files
        .open("words.csv")?
        .rows(["word", "tags"], |[word, tags]| {
            let tags: Result<_, String> = tags.split(' ').map(tag_count).collect();
            words.push((word.to_owned(), tags?));
            Ok(())
        })?;
    let verbs = verbs_of_saying(files, &words)?;
    words.extend(verbs);
    let forms: Vec<Tagged> = words.iter().flat_map(regular_forms).collect();
    let mut known: FxHashSet<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    let is_new: Vec<bool> = forms.iter().map(|(form, _)| known.insert(form)).collect();
    words.iter_mut().for_each(complete_past);
    let new = forms.into_iter().zip(is_new).filter(|(_, is_new)| *is_new);
    words.extend(new.map(|(form, _)| form));
    // What is looked up often lies together.
    words.sort_by_cached_key(|(_, tags)| Reverse(tags.iter().map(|(_, n)| n).sum::<u32>()));
    Ok(words)
}

/// The forms in `cue_verbs.csv` that `words.csv` lacks: *quibbled*.
fn verbs_of_saying(files: &Files, words: &[Tagged]) -> Result<Vec<Tagged>, Error> {
    let known: FxHashSet<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    let mut verbs = Vec::new();
    let list = files.open("cue_verbs.csv")?;
    list.rows(["verb", "forms", "frames"], |[verb, forms, frames]| {
        if !frames.split(';').all(|frame| frame.contains("noun")) {
            let forms = forms.split(';').filter(|form| !known.contains(form));
            verbs.extend(forms.map(|form| (form.to_owned(), tags_of_form(form, verb))));
        }
        Ok(())
    })?;
    Ok(verbs)
}

/// The tags of a verb form that nobody has counted: *quibbles* of *quibble*.
fn tags_of_form(form: &str, verb: &str) -> Vec<(Tag, u32)> {
    /// As often as a word must be seen to stand in `words.csv`.
    const SEEN: u32 = 4;
    let tags = match form {
        _ if verb.starts_with("be ") => &[Tag::Adjective][..],
        _ if form == verb => &[Tag::Base, Tag::Present],
        _ if form.ends_with("ing") => &[Tag::Gerund],
        _ if form.ends_with('s') => &[Tag::Present],
        _ => &[Tag::Past, Tag::Participle],
    };
    tags.iter().map(|&tag| (tag, SEEN)).collect()
}

/// What a regular past form was never counted as, it is this seldom: once in so many uses.
const RARELY: u32 = 6;

/// *enacted*: past tense and participle look the same.
fn complete_past((word, tags): &mut Tagged) {
    let count = |tags: &[(Tag, u32)], tag| {
        let found = tags.iter().find(|(known, _)| *known == tag);
        found.map_or(0, |(_, n)| *n)
    };
    let (past, participle) = (count(tags, Tag::Past), count(tags, Tag::Participle));
    let least = past.max(participle).div_ceil(RARELY);
    if !word.ends_with("ed") || past + participle == 0 {
        return;
    }
    for tag in [Tag::Past, Tag::Participle] {
        match tags.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, n)) => *n = (*n).max(least),
            None => tags.push((tag, least)),
        }
    }
}

/// *urges*, *urged*, *urging* for a verb *urge*.
fn regular_forms((word, tags): &Tagged) -> Vec<Tagged> {
    let count = |tag| {
        let found = tags.iter().find(|(known, _)| *known == tag);
        found.map_or(0, |(_, n)| *n)
    };
    let (verb, noun) = (count(Tag::Base) + count(Tag::Present), count(Tag::Noun));
    let all: u32 = tags.iter().map(|(_, n)| n).sum();
    if verb * 5 < all || word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    let third = [(Tag::Present, verb), (Tag::Noun, noun)];
    let third = third.into_iter().filter(|(_, n)| *n > 0).collect();
    let half = verb.div_ceil(2);
    vec![
        (with_s(word), third),
        (
            with_ed(word),
            vec![(Tag::Past, half), (Tag::Participle, half)],
        ),
        (with_ing(word), vec![(Tag::Gerund, verb)]),
    ]
}

fn with_s(word: &str) -> String {
    match word {
        _ if ends_in_consonant_y(word) => format!("{}ies", &word[..word.len() - 1]),
        _ if word.ends_with(['s', 'x', 'z', 'o'])
            || word.ends_with("ch")
            || word.ends_with("sh") =>
        {
            format!("{word}es")
        }
        _ => format!("{word}s"),
    }
}

fn with_ed(word: &str) -> String {
    match word {
        _ if word.ends_with('e') => format!("{word}d"),
        _ if ends_in_consonant_y(word) => format!("{}ied", &word[..word.len() - 1]),
        _ => format!("{word}ed"),
    }
}

fn with_ing(word: &str) -> String {
    match word.strip_suffix('e') {
        Some(stem) if !word.ends_with("ee") => format!("{stem}ing"),
        _ => format!("{word}ing"),
    }
}

fn ends_in_consonant_y(word: &str) -> bool {
    let before = word.strip_suffix('y').and_then(|stem| stem.chars().last());
    before.is_some_and(|letter| !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u'))
}

fn tag_count(field: &str) -> Result<(Tag, u32), String> {
    let (name, n) = field
        .split_once(':')
        .ok_or_else(|| format!("“{field}” is no tag:count"))?;
    Ok((tag(name)?, count(n)?))
}

pub(super) fn context(name: &str) -> Result<Context, String> {
    Context::from_name(name).ok_or_else(|| format!("“{name}” is nothing that stands before a word"))
}

pub(super) fn tag(name: &str) -> Result<Tag, String> {
    Tag::from_name(name).ok_or_else(|| format!("“{name}” is no part of speech"))
}

pub(super) fn count(field: &str) -> Result<u32, String> {
    field.parse().map_err(|_| format!("“{field}” is no count"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_has_its_regular_forms() {
        let forms = |word: &str| -> Vec<String> {
            let verb = (word.to_owned(), vec![(Tag::Base, 4)]);
            regular_forms(&verb)
                .into_iter()
                .map(|(form, _)| form)
                .collect()
        };
        assert_eq!(forms("urge"), ["urges", "urged", "urging"]);
        assert_eq!(forms("deny"), ["denies", "denied", "denying"]);
        assert_eq!(forms("stress"), ["stresses", "stressed", "stressing"]);
        assert_eq!(forms("agree"), ["agrees", "agreed", "agreeing"]);
    }

    #[test]
    fn the_forms_of_a_cue_are_verbs() {
        let tags = |form: &str| -> Vec<Tag> {
            let tags = tags_of_form(form, "quibble").into_iter();
            tags.map(|(tag, _)| tag).collect()
        };
        assert_eq!(tags("quibble"), [Tag::Base, Tag::Present]);
        assert_eq!(tags("quibbles"), [Tag::Present]);
        assert_eq!(tags("quibbled"), [Tag::Past, Tag::Participle]);
        assert_eq!(tags("quibbling"), [Tag::Gerund]);
    }

    #[test]
    fn a_noun_has_none() {
        assert_eq!(regular_forms(&("table".into(), vec![(Tag::Noun, 9)])), []);
    }

    #[test]
    fn what_was_a_participle_only_may_be_past() {
        let mut word = ("enacted".to_owned(), vec![(Tag::Participle, 12)]);
        complete_past(&mut word);
        assert_eq!(word.1, [(Tag::Participle, 12), (Tag::Past, 2)]);
    }
}
