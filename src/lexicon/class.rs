//! Closed classes of words: *be* and its forms, negations, object pronouns.
//!
//! What grammar asks of single words again and again stands here once, in lower case and
//! with straight apostrophes, and is one bit of each word's entry in the vocabulary.

use rustc_hash::FxHashMap;

/// A closed class of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Class {
    /// In front of a number: *about 10 percent*.
    About,
    /// *according* before *to*.
    According,
    /// *be*, *have* and *do*, with *n't* or without.
    Auxiliary,
    /// *be*, with *n't* or without.
    Be,
    /// *but*, *yet*
    But,
    /// *do* in its finite forms, with *n't* or without.
    Do,
    /// *have*
    Have,
    /// *not*, *never*, *don't*
    Negation,
    /// *him*, *herself*
    ObjectPronoun,
    /// *of*
    Of,
    /// *out* behind a verb.
    Particle,
    /// Prepositions that open no clause.
    Preposition,
    /// *who*, *which*, *that*
    Relative,
    /// *if*, *while*
    Subordinator,
    /// *to*
    To,
    /// *since* and the like between an auxiliary and its verb.
    Inserted,
    /// *whether*
    Whether,
    /// *my*, *their*
    Possessive,
    /// *a*, *an*, *the*
    Article,
    /// Participles that tell what their subject feels: *concerned*, *convinced*.
    Feeling,
    /// Verbs that tell how their subject looks to others: *seems*
    Seeming,
    /// *the*, *this*, *those*
    Definite,
    /// Before what somebody is: *is* a doctor, *as* mayor.
    Copula,
    /// Opens a clause that only tells when or why: *when*, *because*.
    Circumstance,
    /// The words of the list of roles, and the last of those of two words: *mayor*, *mate*.
    Role,
    /// *Monday*: the words of `times.txt`.
    Time,
    /// Before another word and a number: *at* least two, *more* than ten.
    Comparing,
    /// Prepositions that may open a clause: *after* she left.
    ClauseOpener,
    /// Stands for people in front of a verb: *many* said no.
    Quantity,
    /// *close* to somebody.
    Close,
    /// Verbs whose object is the one who does what follows: *led* her to say.
    Prompting,
}

/// The classes of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u32);

impl Classes {
    /// Whether the class is among them.
    #[inline]
    pub fn contain(self, class: Class) -> bool {
        self.0 & 1 << class as u8 != 0
    }

    /// Whether there are none.
    #[inline]
    pub fn are_none(self) -> bool {
        self.0 == 0
    }

    /// The same classes and one more.
    pub(super) fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u8)
    }
}

/// The classes of each word that has any, in lower case with straight apostrophes.
pub(super) fn classes() -> FxHashMap<String, Classes> {
    let mut classes: FxHashMap<String, Classes> = FxHashMap::default();
    let mut note = |word: String, class| classes.entry(word).or_default().0 |= 1 << class as u8;
    for (class, words) in WORDS {
        words.split(' ').for_each(|word| note(word.into(), class));
        if matches!(class, Class::Auxiliary | Class::Be | Class::Do) {
            words
                .split(' ')
                .for_each(|word| note(format!("{word}n't"), class));
        }
    }
    let contracted = AUXILIARIES.split(' ').chain([
        "ca", "wo", "sha", "could", "would", "should", "must", "need",
    ]);
    contracted.for_each(|word| note(format!("{word}n't"), Class::Negation));
    classes
}

const AUXILIARIES: &str = "be is are was were been being am have has had having do does did 's 've \
                           'd 're 'm";

const WORDS: [(Class, &str); 29] = [
    (
        Class::About,
        "about around almost nearly roughly only just over some fully",
    ),
    (Class::According, "according"),
    (Class::Auxiliary, AUXILIARIES),
    (Class::Be, "be is are was were been being am got 're 'm"),
    (Class::But, "but yet"),
    (Class::Do, "do does did"),
    (Class::Have, "has have had having 've 'd"),
    (Class::Negation, "not never hardly cannot neither nor"),
    (
        Class::ObjectPronoun,
        "him her them me us himself herself themselves myself ourselves itself yourself",
    ),
    (Class::Of, "of"),
    (Class::Particle, "out back off down up on"),
    (
        Class::Preposition,
        "of by in at on to for with from over near into about under among toward behind beside \
         versus against between towards",
    ),
    (Class::Relative, "who which that"),
    (
        Class::Subordinator,
        "if because while although though whereas unless",
    ),
    (Class::To, "to"),
    (Class::Inserted, "since long both all"),
    (Class::Whether, "whether"),
    (Class::Possessive, "his her its their my our your"),
    (Class::Article, "the a an"),
    (
        Class::Feeling,
        "alarmed amused annoyed appalled ashamed astonished baffled bothered committed concerned \
         confused convinced dedicated delighted determined devoted disappointed disgusted dismayed \
         divided embarrassed encouraged excited fascinated focused focussed frightened frustrated \
         horrified impressed inclined interested intrigued obsessed opposed outraged persuaded \
         pleased preoccupied prepared puzzled reassured relieved resigned saddened satisfied scared \
         shocked split stunned surprised tempted terrified thrilled tired torn troubled \
         unconvinced undecided united upset worried",
    ),
    (
        Class::Seeming,
        "seem seems seemed seeming appear appears appeared appearing",
    ),
    (Class::Definite, "the this that these those"),
    (
        Class::Copula,
        "is was are were be been being as 's not became become",
    ),
    (Class::Circumstance, "when while because if although though"),
    (Class::Comparing, "at more fewer less"),
    (Class::ClauseOpener, "as after before since until than"),
    (Class::Quantity, "most many few several"),
    (Class::Close, "close"),
    (
        Class::Prompting,
        "allow allowed allowing allows cause caused causes causing compel compelled compelling compels \
         convince convinced convinces convincing drive driven drives driving drove enable enabled \
         enables enabling force forced forces forcing get gets getting got help helped helping helps \
         inspire inspired inspires inspiring lead leading leads leave leaves leaving led left \
         motivated permit permitted permitting permits persuade persuaded persuades persuading \
         pressed pressured pressuring prompt prompted prompting prompts provoke provoked provokes \
         provoking push pushed pushes pushing spur spurred spurring spurs tempted",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_in_several_classes() {
        let had = classes()["hadn't"];
        assert!(had.contain(Class::Auxiliary) && had.contain(Class::Negation));
        assert!(!had.contain(Class::Be));
    }

    #[test]
    fn every_class_has_its_own_words() {
        for (class, words) in WORDS {
            for word in words.split(' ') {
                assert!(classes()[word].contain(class), "{word} as {class:?}");
            }
        }
    }
}
