//! Whom *he*, *she* and *it* stand for: who was mentioned lately, and how.
//!
//! Takes occurrences in text order and gives the one that stands out. After *Lena
//! Ortiz told Ann Cole to go* it is Ortiz for *she*: the subject, not the addressee.

use super::entity::Entity;
use crate::lexicon::{Gender, Number};
use crate::mention::Mention;
use crate::speaker::SpeakerKind;

/// How many occurrences are kept in mind.
const MEMORY: usize = 40;
/// How many paragraphs back somebody is still in mind.
const PARAGRAPHS: usize = 4;

/// Points for and against an occurrence; only their differences matter.
mod weight {
    pub const SENTENCE: i32 = 24;
    /// Of the sentences between, one in another paragraph.
    pub const FURTHER: i32 = 6;
    pub const PARAGRAPH: i32 = 12;
    pub const SUBJECT: i32 = 28;
    /// A subject of the same paragraph, or anybody of the same sentence whose gender is known,
    /// above the last speaker of the paragraph before.
    pub const HERE: i32 = 8;
    pub const SPEAKS: i32 = 12;
    pub const QUOTED: i32 = 60;
    pub const HEADING: i32 = 50;
    pub const POSSESSOR: i32 = 4;
    /// Subject of a clause that only tells when or why, unless *he* follows in the sentence.
    pub const SUBORDINATE: i32 = 16;
    /// The first mention of somebody, with a title or a description.
    pub const INTRODUCED: i32 = 8;
    /// Inside what somebody else says without marks.
    pub const REPORTED: i32 = 22;
    /// Unless it is somebody of whom more is told, and the subject of the sentence before in the
    /// same paragraph.
    pub const GENDER_UNKNOWN: i32 = 20;
    pub const UNNAMED: i32 = 18;
    /// Named in the words of the pronoun: *“Ortiz is right,” she said*.
    pub const NAMED: i32 = 30;
    pub const OFTEN: i32 = 2;
    /// How many mentions count as often.
    pub const MANY: u32 = 6;
    /// No occurrence has more points.
    pub const MOST: i32 = SUBJECT + HERE + SPEAKS + INTRODUCED + OFTEN * MANY as i32;
    /// The best must stand out from the next by this much.
    pub const MARGIN: i32 = 6;
    /// And one of two people with one surname by this much.
    pub const NAMESAKE: i32 = 20;
    /// Less than this is no referent at all.
    pub const LEAST: i32 = -80;
}

/// One mention of somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence {
    pub entity: usize,
    /// Its sentence, by a count that leaves out those inside quotations.
    pub beat: usize,
    /// How many sentences of its paragraph follow.
    pub to_end: usize,
    pub paragraph: usize,
    pub subject: bool,
    /// *who*, *which*
    pub relative: bool,
    pub speaks: bool,
    pub quoted: bool,
    pub heading: bool,
    pub possessor: bool,
    pub reported: bool,
    pub introduced: bool,
    /// *Mrs Ortiz*
    pub titled: bool,
    /// Behind *when* or *while*.
    pub subordinate: bool,
    /// *one teacher*
    pub passing: bool,
    /// In the clause that its sentence opens with.
    pub opens: bool,
}

/// Who is in mind at one place of the text.
#[derive(Debug)]
pub(super) struct Focus {
    /// All of them, in text order.
    noted: Vec<Occurrence>,
}

impl Focus {
    /// Nobody, in an article of so many mentions.
    pub fn new(mentions: usize) -> Self {
        Self {
            noted: Vec::with_capacity(mentions),
        }
    }

    /// Notes a mention.
    pub fn note(&mut self, occurrence: Occurrence) {
        self.noted.push(occurrence);
    }

    /// Occurrences from the latest back.
    pub fn latest(&self) -> impl Iterator<Item = &Occurrence> {
        let forgotten = self.noted.len().saturating_sub(MEMORY);
        self.noted[forgotten..].iter().rev()
    }

    /// Which of several people of one name is meant: who has done or said something lately,
    /// or the only one who has been mentioned at all.
    pub fn pick_namesake(
        &self,
        entities: &[Entity<'_>],
        namesakes: &[usize],
        mention: &Mention,
        beat: usize,
    ) -> Option<usize> {
        let paragraph = mention.paragraph;
        let (mut acting, mut mentioned) = (Vec::new(), Vec::new());
        let near = |seen: &&Occurrence| paragraph - seen.paragraph <= PARAGRAPHS;
        for seen in self.latest().take_while(near) {
            // *Mrs Ortiz left. Ortiz said*: where one goes by a title, the other goes without.
            let other = seen.titled && mention.title.is_empty();
            if !namesakes.contains(&seen.entity) || seen.heading || other {
                continue;
            }
            mentioned.push(seen.entity);
            if (seen.subject || seen.speaks) && !seen.quoted {
                let score = seen.score(&entities[seen.entity], beat, paragraph);
                acting.push((score, seen.entity));
            }
        }
        let Some(&(score, best)) = acting.iter().max() else {
            let one = mentioned.first().copied()?;
            return mentioned.iter().all(|&other| other == one).then_some(one);
        };
        let others = acting.iter().filter(|(_, other)| *other != best);
        let next = others.map(|(score, _)| *score).max();
        next.is_none_or(|next| score - next >= weight::NAMESAKE)
            .then_some(best)
    }

    /// Who stands out among those a pronoun agrees with. One that speaks comes with those whom its
    /// words name: it is hardly one of them, and none of those who are barred.
    pub fn pick(
        &self,
        entities: &[Entity<'_>],
        pronoun: &Mention,
        beat: usize,
        (words, barred): (Option<&[usize]>, &[usize]),
    ) -> Option<usize> {
        let (gender, number, paragraph) = (pronoun.gender, pronoun.number, pronoun.paragraph);
        let (mut scores, mut found) = ([(0, 0); MEMORY], 0);
        let mut highest = i32::MIN;
        for seen in self.latest() {
            let back = paragraph - seen.paragraph;
            if back > PARAGRAPHS || highest >= most(back) + weight::MARGIN {
                break;
            }
            let entity = &entities[seen.entity];
            let silent = match number {
                Number::Plural => entity.kind == SpeakerKind::Organisation && !seen.speaks,
                _ => {
                    let acts = (seen.subject || seen.speaks) && !seen.possessor;
                    gender == Gender::Neuter && !acts
                }
            };
            let unnamed = seen.quoted && entity.name.is_empty();
            let out = silent || unnamed || barred.contains(&seen.entity);
            if !entity.agrees(gender, number) || !entity.settled || out {
                continue;
            }
            let own = words.is_some_and(|named| named.contains(&seen.entity));
            // *The town gave Cole a medal, which he lost*
            let here = words.is_none() && seen.beat == beat && !seen.subject;
            let score = seen.score(entity, beat, paragraph)
                + if here && entity.gender == gender {
                    weight::HERE
                } else {
                    0
                }
                - if own { weight::NAMED } else { 0 };
            highest = highest.max(score);
            match scores[..found]
                .iter_mut()
                .find(|(known, _)| *known == seen.entity)
            {
                Some((_, best)) => *best = score.max(*best),
                None => {
                    scores[found] = (seen.entity, score);
                    found += 1;
                }
            }
        }
        let scores = &scores[..found];
        let &(best, score) = scores.iter().max_by_key(|(_, score)| *score)?;
        let stands_out =
            |&(other, next): &(usize, i32)| other == best || score - next >= weight::MARGIN;
        (score >= weight::LEAST && scores.iter().all(stands_out)).then_some(best)
    }
}

/// The most points that an occurrence can have so many paragraphs back, or further.
fn most(back: usize) -> i32 {
    weight::MOST - back as i32 * (weight::PARAGRAPH + weight::SENTENCE)
}

impl Occurrence {
    fn score(&self, entity: &Entity<'_>, beat: usize, paragraph: usize) -> i32 {
        let when = |holds: bool, points: i32| if holds { points } else { 0 };
        let sentences = beat - self.beat;
        let distance = match paragraph - self.paragraph {
            0 => sentences,
            between => self.to_end + between,
        };
        let acts_here = self.subject && self.paragraph == paragraph;
        let is_told_of = || entity.roles.iter().next().is_some();
        let acted = acts_here && sentences == 1 && !self.relative && is_told_of();
        let further = sentences.saturating_sub(distance).min(10) as i32;
        let distance = distance.min(10) as i32;
        when(self.subject || self.speaks, weight::SUBJECT)
            + when(acts_here, weight::HERE)
            + when(self.introduced, weight::INTRODUCED)
            + when(self.speaks, weight::SPEAKS)
            - distance * weight::SENTENCE
            - further * weight::FURTHER
            - (paragraph - self.paragraph) as i32 * weight::PARAGRAPH
            - when(self.quoted, weight::QUOTED)
            - when(self.heading, weight::HEADING)
            - when(self.reported, weight::REPORTED)
            - when(
                self.subordinate && (sentences > 0 || !self.opens),
                weight::SUBORDINATE,
            )
            - when(self.possessor, weight::POSSESSOR)
            - when(
                entity.gender == Gender::Any
                    && match entity.kind {
                        SpeakerKind::Person => !acted,
                        // *one teacher said*: hardly *she* of the next paragraph.
                        SpeakerKind::Unnamed => self.passing && self.paragraph < paragraph,
                        _ => false,
                    },
                weight::GENDER_UNKNOWN,
            )
            - when(entity.name.is_empty(), weight::UNNAMED)
            + entity.count.min(weight::MANY) as i32 * weight::OFTEN
    }
}
