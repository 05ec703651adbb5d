//! Names as the article words them: of a body without a name of its own, and single words
//! that may be no person's name at all.
//!
//! *The Ortiz campaign* goes by *Ortiz campaign*, *her campaign* by *Ortiz campaign* too; *the
//! West* is nobody.

use super::walk::Story;
use crate::mention::{Evidence, Mention, MentionKind};
use crate::tag::Tag;
use std::ops::Range;

/// The name of a body as the article words it.
pub(super) enum BodyName {
    /// These tokens, as they stand in the text.
    Written(Range<usize>),
    /// Other words, or the tokens without some of them.
    Composed(String),
}

impl Story<'_> {
    /// *Hispanics*, *Cuban*: a single word that may be no name at all.
    pub fn is_doubtful(&self, mention: &Mention) -> bool {
        let (names, word) = (self.reading.names(), self.reading.word(mention.core.start));
        let plural = word.ends_with('s') && !names.surnames.contains(word) && !mention.possessor;
        let unknown = !names.surnames.contains(word) && !names.given.contains_key(word);
        let looks = mention.kind == MentionKind::Person(Evidence::Looks);
        // *Calif.*
        let abbreviation = looks && word.len() > 2 && word.find('.') == Some(word.len() - 1);
        mention.core.len() == 1
            && (abbreviation
                || looks && (names.demonyms.contains_key(word) || plural)
                || mention.heading && unknown)
    }

    /// *the West*, *PAC*: a single word that is no person's name.
    pub fn is_determined(&self, mention: &Mention) -> bool {
        let before = mention.tokens.start.checked_sub(1);
        let modifies = matches!(
            self.reading.tag(mention.tokens.end),
            Tag::Noun | Tag::Adjective
        );
        let word = self.reading.word(mention.core.start);
        let label = self.reading.word(mention.tokens.end) == ":";
        let initials =
            !label && word.len() <= 5 && word.len() > 1 && word.chars().all(char::is_uppercase);
        let article = before.is_some_and(|before| self.reading.is(before, &["the"]));
        mention.kind == MentionKind::Person(Evidence::Looks)
            && (initials && !mention.heading || article && !modifies || is_coined(word))
    }

    /// A body's name as the article words it, without article: *Clinton campaign*; its owner
    /// as written or by the surname alone.
    pub fn body_name(&self, index: usize, by_surname: bool) -> BodyName {
        let (reading, mention) = (self.reading, &self.mentions[index]);
        let is_staff = reading.is(
            mention.core.end - 1,
            &[
                "campaign",
                "team",
                "camp",
                "administration",
                "foundation",
                "government",
            ],
        );
        let inside = self.mentions[..index].iter().rev().take(3).find(|other| {
            matches!(other.kind, MentionKind::Person(_))
                && other.tokens.start <= mention.tokens.start
                && mention.tokens.contains(&other.core.start)
        });
        let first = match reading.is_article(mention.tokens.start) {
            true => mention.tokens.start + 1,
            false => mention.tokens.start,
        };
        let start = inside.map_or(first, |person| match by_surname {
            true => first.max(person.core.end - 1),
            false => first.max(person.core.start),
        });
        let owner = match first > mention.tokens.start {
            true => self.owner(index),
            false => None,
        };
        let is_left_out = |at: usize| {
            let owns = reading.tag(at) == Tag::Possessive || reading.is_possessor(at);
            is_staff && owns && reading.tag(at - 1) == Tag::Name
        };
        if let Some(name) = self.seat_of_government(mention) {
            return BodyName::Composed(name);
        }
        let mut kept = start..mention.tokens.end;
        if owner.is_none() && !kept.any(is_left_out) && self.is_spaced(start..mention.tokens.end) {
            return BodyName::Written(start..mention.tokens.end);
        }
        let kept = (start..mention.tokens.end).filter(|&at| !is_left_out(at));
        let words = owner.as_deref().into_iter();
        let words: Vec<&str> = words.chain(kept.map(|at| reading.word(at))).collect();
        let name = words.join(" ");
        BodyName::Composed(match name.contains(['’', '\'']) {
            true => name.replace(" ’", "’").replace(" '", "'"),
            false => name,
        })
    }

    /// *Ortiz campaign* for *Lena Ortiz’s campaign*, so that both are one.
    pub fn campaign_by_surname(&self, index: usize) -> Option<String> {
        let (reading, mention) = (self.reading, &self.mentions[index]);
        let is_campaign = reading.is(mention.core.end - 1, &["campaign", "camp", "team"]);
        let given = |other: &Mention| {
            matches!(other.kind, MentionKind::Person(_))
                && mention.tokens.contains(&other.core.start)
                && other.core.len() == 2
                && reading.facts(other.core.start).given.is_some()
        };
        let before = || {
            self.mentions[..index]
                .iter()
                .rev()
                .take(3)
                .find(|other| given(other))
        };
        before().filter(|_| is_campaign)?;
        Some(match self.body_name(index, true) {
            BodyName::Written(tokens) => reading.words(tokens).to_owned(),
            BodyName::Composed(name) => name,
        })
    }

    /// *the city of Larkspur*: *City of Larkspur*.
    fn seat_of_government(&self, mention: &Mention) -> Option<String> {
        const SEATS: [&str; 12] = [
            "city",
            "town",
            "county",
            "state",
            "borough",
            "village",
            "province",
            "diocese",
            "archdiocese",
            "government",
            "university",
            "kingdom",
        ];
        let (reading, end) = (self.reading, mention.tokens.end);
        if mention.tokens.len() > 2
            || !reading.is(mention.core.start, &SEATS)
            || !reading.is(end, &["of"])
        {
            return None;
        }
        let capitals = (end + 1..end + 4).take_while(|&at| reading.is_capital(at));
        let last = capitals.last()?;
        let noun = reading.word(mention.core.start);
        let (first, rest) = noun.split_at(1);
        let place = reading.words(end + 1..last + 1);
        Some(format!("{}{rest} of {place}", first.to_uppercase()))
    }

    /// Whether words stand in the text with one space between them and no apostrophe.
    fn is_spaced(&self, tokens: Range<usize>) -> bool {
        let words = self.reading.words(tokens.clone());
        let between = tokens.len().saturating_sub(1);
        let spaces = words.bytes().filter(|byte| *byte == b' ').count();
        let mut pairs = self.reading.document.tokens[tokens].windows(2);
        let is_spaced = pairs.all(|pair| pair[1].span.start == pair[0].span.end + 1);
        is_spaced && spaces == between && !words.contains(['’', '\''])
    }

    /// The surname of whoever *his* or *her* stands for at the start of a phrase.
    fn owner(&self, index: usize) -> Option<String> {
        let start = self.mentions[index].tokens.start;
        let before = self.mentions[..index]
            .iter()
            .rposition(|mention| mention.core.start <= start)?;
        let owner = &self.mentions[before];
        if owner.core.start != start || !matches!(owner.kind, MentionKind::Pronoun { .. }) {
            return None;
        }
        let (entity, _) = self.referents[before]?;
        self.cast.entities[entity]
            .name
            .rsplit(' ')
            .next()
            .map(str::to_owned)
            .filter(|name| !name.is_empty())
    }
}

/// *SurveyMonkey*: a capital inside that no person’s name has, as *McCole*, *DeVane* and
/// *O’Shea* do.
fn is_coined(word: &str) -> bool {
    const LONGEST_PREFIX: usize = 5;
    let inside = word.char_indices().skip(1);
    let mut capitals = inside.filter(|(_, letter)| letter.is_uppercase());
    let plain = word.chars().all(char::is_alphabetic);
    let small_before = |at: usize| word[..at].ends_with(char::is_lowercase);
    plain && capitals.any(|(at, _)| at >= LONGEST_PREFIX && small_before(at))
}
