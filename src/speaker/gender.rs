//! Whether somebody is a man or a woman, where name and title do not tell: by the
//! pronouns of sentences that name nobody else.
//!
//! In *Putney Ortiz said he would stay* only Ortiz can be *he*.

use super::cast::Cast;
use crate::lexicon::{Gender, Number, RoleKind};
use crate::mention::{Mention, MentionKind};

/// What the pronouns near somebody say.
#[derive(Debug, Clone, Copy, Default)]
struct Votes {
    male: u32,
    female: u32,
}

/// Settles the gender of those whose sentences leave no doubt.
pub(super) fn learn(cast: &mut Cast<'_>, mentions: &[Mention]) {
    let mut votes = vec![Votes::default(); cast.entities.len()];
    let sentences = mentions.chunk_by(|one, other| one.sentence == other.sentence);
    let mut next = 0;
    for sentence in sentences {
        let start = next;
        next += sentence.len();
        // Few sentences have a pronoun that tells.
        let tells = |mention: &Mention| !mention.quoted && told(mention).is_some();
        if sentence[0].heading || !sentence.iter().any(tells) {
            continue;
        }
        let Some((person, first)) = only_person(cast, sentence, start) else {
            continue;
        };
        let behind = sentence[first + 1..]
            .iter()
            .filter(|mention| !mention.quoted);
        for gender in behind.filter_map(told) {
            match gender {
                Gender::Male => votes[person].male += 1,
                _ => votes[person].female += 1,
            }
        }
    }
    for (entity, votes) in cast.entities.iter_mut().zip(votes) {
        match votes {
            Votes {
                male: 1..,
                female: 0,
            } => entity.learn_gender(Gender::Male),
            Votes {
                male: 0,
                female: 1..,
            } => entity.learn_gender(Gender::Female),
            _ => {}
        }
    }
}

/// The only person of a sentence outside quotations, with the first mention's place in it;
/// `start` is the place of the sentence's first mention among all.
fn only_person(cast: &Cast<'_>, sentence: &[Mention], start: usize) -> Option<(usize, usize)> {
    let mut only = None;
    for (at, mention) in sentence
        .iter()
        .enumerate()
        .filter(|(_, mention)| !mention.quoted)
    {
        match mention.kind {
            MentionKind::Person(_) => {
                let person = cast.find(start + at, mention)?;
                match only {
                    None => only = Some((person, at)),
                    Some((other, _)) if other != person => return None,
                    Some(_) => {}
                }
            }
            // *a lawyer* may be *he* as well.
            MentionKind::Role(RoleKind::Person)
                if !mention.absorbed && mention.number != Number::Plural =>
            {
                return None;
            }
            _ => {}
        }
    }
    only
}

/// Man or woman, if the mention is *he* or *she* in any case.
fn told(mention: &Mention) -> Option<Gender> {
    let one = matches!(
        mention.kind,
        MentionKind::Pronoun {
            person: 3,
            relative: false,
            ..
        }
    );
    (one && matches!(mention.gender, Gender::Male | Gender::Female)).then_some(mention.gender)
}
