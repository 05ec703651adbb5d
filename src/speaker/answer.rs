//! The mention a source is about → the speaker in words.
//!
//! Of *Mayor Ortiz* it gives the full name, that it is a person, and *Mayor*; of *a senior
//! official* no name, that it is somebody unnamed, and *senior official*.

use super::company::is_sort;
use super::entity::Entity;
use super::paper::SAME_DOCUMENT;
use super::source::Source;
use super::walk::Story;
use super::{Speaker, SpeakerKind};
use crate::lexicon::{Number, RoleKind};
use crate::mention::{Evidence, Mention, MentionKind, Opener};
use crate::tag::Tag;
use std::ops::Range;

/// The speaker that a source resolves to.
pub(super) fn speaker(story: &Story<'_>, source: &Source) -> Speaker {
    let Some(head) = source.head else {
        return story.stranger(source);
    };
    let mention = &story.mentions[head];
    match mention.kind {
        MentionKind::Role(RoleKind::Document) if story.referents[head].is_none() => {
            story.document(head, source)
        }
        MentionKind::Role(RoleKind::Document) if story.is_known_paper(head) => Speaker {
            kind: SpeakerKind::Document,
            role: story.phrase(head),
            ..story.referent(head)
        },
        MentionKind::Role(RoleKind::Group) if story.is_unnamed(head) => story.group(head),
        MentionKind::Role(_) if story.is_unnamed(head) => story.unnamed(head),
        _ => match source.partners[..] {
            [] if source.with_others => Speaker {
                kind: SpeakerKind::Group,
                ..story.referent(head)
            },
            [] => story.referent(head),
            _ => story.all(head, &source.partners),
        },
    }
}

impl Story<'_> {
    /// What can be said of the entity that a mention refers to.
    fn referent(&self, index: usize) -> Speaker {
        let mention = &self.mentions[index];
        let Some((entity, found_by)) = self.referents[index] else {
            return self.unresolved(mention);
        };
        let known = &self.cast.entities[entity];
        if self.is_common(known) {
            return Speaker {
                kind: known.kind,
                // *it* is the company as well.
                role: known.name.to_string(),
                found_by: "unnamed",
                ..Speaker::default()
            };
        }
        let own = [&mention.title, &mention.apposition]
            .into_iter()
            .find_map(|role| self.role_text(role));
        let role = own.or_else(|| {
            known
                .roles
                .iter()
                .find_map(|role| self.role_text(&role.tokens))
        });
        let rank = self
            .rank(known)
            .map(|rank| format!("{rank} {}", known.name));
        Speaker {
            name: rank.unwrap_or_else(|| known.name.to_string()),
            kind: known.kind,
            role: role.unwrap_or_default(),
            found_by,
        }
    }

    /// *the company*, *an Israeli newspaper*, *the Dublin-based firm*: a body of which the
    /// article gives no name.
    fn is_common(&self, known: &Entity<'_>) -> bool {
        if known.kind != SpeakerKind::Organisation || self.is_office(&known.name) {
            return false;
        }
        let is_capital = |word: &str| word.contains(char::is_uppercase);
        let Some((told, noun)) = known.name.rsplit_once(' ') else {
            return !is_capital(&known.name);
        };
        if is_capital(noun) || !is_capital(told) {
            return !is_capital(&known.name);
        }
        let names = self.reading.names();
        // *Budget airline loses*, *ARMED police left*: the capital is the sentence's.
        let told = match self.opens_by_a_word(known) {
            true => told.split_once(' ').map_or("", |(_, rest)| rest),
            false => told,
        };
        let capitals: Vec<&str> = told.split(' ').filter(|word| is_capital(word)).collect();
        let of_place = |word: &&str| {
            word.contains('-') || names.places.contains(*word) || names.demonyms.contains_key(*word)
        };
        (is_sort(noun) || capitals.is_empty())
            && (capitals.iter().all(of_place) || names.places.contains(&*capitals.join(" ")))
    }

    /// Whether the first word of what names a body opens a sentence and is one of the language.
    fn opens_by_a_word(&self, known: &Entity<'_>) -> bool {
        let mention = &self.mentions[known.first];
        let first = mention.tokens.start;
        let facts = self.reading.facts(first);
        let sentence = &self.reading.document.sentences[mention.sentence].tokens;
        let listed = facts.place || facts.demonym || facts.surname || facts.given.is_some();
        let leads = known.name.split(' ').next() == Some(self.reading.word(first));
        leads && first == sentence.start && !listed && self.reading.is_common_word(first)
    }

    /// *prime minister’s office*, *state attorney general's office*: a body like *the White House*,
    /// small letters or not.
    fn is_office(&self, name: &str) -> bool {
        if !name.ends_with(" office") {
            return false;
        }
        let roles = &self.reading.names().roles;
        let name = name.replace('’', "'");
        let spaces = name.match_indices(' ').map(|(at, _)| at + 1);
        let mut ends = std::iter::once(0).chain(spaces).map(|at| &name[at..]);
        ends.any(|end| end.contains("'s ") && roles.contains_key(end))
    }

    /// *Lord* of a peer whose first name nobody tells: part of the name.
    fn rank(&self, known: &Entity<'_>) -> Option<&str> {
        const RANKS: [&str; 12] = [
            "Lord", "Lady", "Baroness", "Baron", "Viscount", "Earl", "Prince", "Princess", "King",
            "Queen", "Pope", "Sister",
        ];
        let title = known
            .roles
            .iter()
            .next()
            .filter(|_| known.words.len() == 1)?;
        let last = self.reading.word(title.tokens.end - 1);
        RANKS.contains(&last).then_some(last)
    }

    /// Whether a document has come before, with whoever issued it.
    fn is_known_paper(&self, index: usize) -> bool {
        self.referents[index].is_some_and(|(_, way)| way == SAME_DOCUMENT)
    }

    /// Whether a role refers to nobody with a name.
    fn is_unnamed(&self, index: usize) -> bool {
        self.referents[index].is_none_or(|(entity, _)| self.cast.entities[entity].name.is_empty())
    }

    fn unresolved(&self, mention: &Mention) -> Speaker {
        let kind = match mention.kind {
            MentionKind::Pronoun { person: 3, .. } if mention.number == Number::Plural => {
                SpeakerKind::Group
            }
            MentionKind::Person(_) => SpeakerKind::Person,
            _ => SpeakerKind::Unknown,
        };
        Speaker {
            kind,
            ..Speaker::default()
        }
    }

    /// Two or more who speak together.
    fn all(&self, head: usize, partners: &[usize]) -> Speaker {
        let everybody = std::iter::once(head).chain(partners.iter().copied());
        let names: Vec<String> = everybody.map(|one| self.referent(one).name).collect();
        if names.iter().any(String::is_empty) {
            return Speaker {
                kind: SpeakerKind::Group,
                ..Speaker::default()
            };
        }
        Speaker {
            name: together(&names),
            kind: SpeakerKind::Group,
            role: String::new(),
            found_by: "two names",
        }
    }

    fn document(&self, head: usize, source: &Source) -> Speaker {
        let short =
            |issuer: usize| self.mentions[issuer].kind == MentionKind::Person(Evidence::Looks);
        let issuer = source.issuer.and_then(|issuer| {
            let (entity, _) = self.referents[issuer]?;
            let known = &self.cast.entities[entity];
            // *a Herald article* is the Herald's, *an Ortiz article* is about her.
            let body = known.kind == SpeakerKind::Organisation;
            let named = !body || known.name.starts_with(char::is_uppercase);
            let own = body || !short(issuer) || self.mentions[issuer].possessor;
            (named && (own || self.is_pollster(head, issuer))).then_some(known)
        });
        let own = || self.proper_name(head).unwrap_or_default();
        let name = issuer.map_or_else(own, |issuer| issuer.name.to_string());
        let kind = match issuer.map(|issuer| issuer.kind) {
            Some(SpeakerKind::Person) => SpeakerKind::Person,
            _ => SpeakerKind::Document,
        };
        Speaker {
            name,
            kind,
            role: self.phrase(head),
            found_by: "document",
        }
    }

    /// *a poll by Pollstream*: a single word that is nobody’s name.
    fn is_pollster(&self, document: usize, issuer: usize) -> bool {
        let name = &self.mentions[issuer];
        let facts = self.reading.facts(name.core.start);
        let document = &self.mentions[document];
        name.core.len() == 1
            && facts.given.is_none()
            && !facts.surname
            && name.tokens.start == document.core.end + 1
            && self.reading.is(document.core.end, &["by"])
            && self.reading.is(document.core.end - 1, &["poll", "survey"])
    }

    /// *the Bible*: a document that goes by its name.
    fn proper_name(&self, index: usize) -> Option<String> {
        let mention = &self.mentions[index];
        let inside = mention.opener == Opener::Definite && !mention.heading;
        let capital = self.reading.is_capital(mention.core.start)
            && mention.core.start > mention.tokens.start;
        (inside && capital).then(|| self.phrase(index))
    }

    fn group(&self, head: usize) -> Speaker {
        Speaker {
            kind: SpeakerKind::Group,
            role: self.phrase(head),
            found_by: "group",
            ..Speaker::default()
        }
    }

    fn unnamed(&self, head: usize) -> Speaker {
        let kind = match self.mentions[head].number {
            Number::Plural => SpeakerKind::Group,
            _ => SpeakerKind::Unnamed,
        };
        Speaker {
            kind,
            role: self.phrase(head),
            found_by: "unnamed",
            ..Speaker::default()
        }
    }

    /// A source without a mention in it: *one of them*, *others*.
    fn stranger(&self, source: &Source) -> Speaker {
        let first = source.tokens.start;
        let kind = match self.reading.tag(first) {
            _ if !source.given => SpeakerKind::Unknown,
            Tag::Determiner | Tag::Number
                if self.reading.is(first, &["a", "an", "one", "another"]) =>
            {
                SpeakerKind::Unnamed
            }
            _ => SpeakerKind::Unknown,
        };
        if kind == SpeakerKind::Unknown && source.given && self.is_plural_noun(source) {
            let role = self.role_text(&source.tokens).unwrap_or_default();
            return Speaker {
                kind: SpeakerKind::Group,
                role,
                found_by: "group",
                ..Speaker::default()
            };
        }
        Speaker {
            kind,
            ..Speaker::default()
        }
    }

    /// *Several Cole associates*: ends in a noun of which there are many.
    fn is_plural_noun(&self, source: &Source) -> bool {
        const LONGEST: usize = 5;
        let last = source.tokens.end.saturating_sub(1);
        let quantity = self.reading.is(
            source.tokens.start,
            &["several", "some", "many", "few", "most", "other", "others"],
        );
        let noun = self.reading.tag(last) == Tag::Noun
            && self.reading.word(last).ends_with('s')
            && !self.reading.word(last).ends_with("ss");
        source.tokens.len() <= LONGEST
            && noun
            && (quantity || source.tokens.clone().any(|at| self.reading.is_capital(at)))
    }

    /// A noun phrase without its article.
    fn phrase(&self, index: usize) -> String {
        self.role_text(&self.mentions[index].tokens)
            .unwrap_or_default()
    }

    /// A title or description in words; courtesy titles tell nothing.
    fn role_text(&self, role: &Range<usize>) -> Option<String> {
        let mut tokens = role.clone();
        if self.reading.is(
            tokens.start,
            &[
                "the", "a", "an", "this", "that", "both", "his", "her", "their", "its",
            ],
        ) {
            tokens.start += 1;
        }
        // *opposition leader Sir*
        while !tokens.is_empty() && tells_no_role(self.reading.word(tokens.end - 1)) {
            tokens.end -= 1;
        }
        (!tokens.is_empty()).then(|| self.reading.words(tokens).to_owned())
    }
}

/// *Lena Ortiz, Tim Farr and Ann Cole*
pub(super) fn together<Name: AsRef<str>>(names: &[Name]) -> String {
    let mut all = String::new();
    for (at, name) in names.iter().enumerate() {
        all.push_str(match names.len() - at {
            _ if at == 0 => "",
            1 => " and ",
            _ => ", ",
        });
        all.push_str(name.as_ref());
    }
    all
}

/// *Mr.*; of *Dr.* the role is told.
fn tells_no_role(title: &str) -> bool {
    matches!(
        title,
        "Mr" | "Mr."
            | "Mrs"
            | "Mrs."
            | "Ms"
            | "Ms."
            | "Miss"
            | "Sir"
            | "Dame"
            | "Lord"
            | "Lady"
            | "Madam"
            | "Shri"
            | "Smt"
            | "Smt."
            | "Shrimati"
    )
}
