//! Tokens, tags and quotations → units, one letter each.
//!
//! Takes one paragraph and gives what patterns are matched against: noun phrases,
//! verb groups, whole quotations and the small words between them. *“No,” Mayor
//! Lena Ortiz has repeatedly said in Rome.* is a quotation, a name, a verb group, a
//! preposition, a name and a stop: `QNviN.`

mod noun;
mod quotation;
mod retag;
mod small;
mod verb;

pub(crate) use quotation::CRIES;

use crate::lexicon::{Class, Known};
use crate::reading::Reading;
use crate::segment::{Paragraph, Span};
use crate::tag::Tag;
use std::ops::Range;

/// What a unit is; the letter is what regexes see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum UnitKind {
    /// A quotation without a sign at its end: a fragment.
    Fragment = b'F',
    /// A quotation that ends in a comma.
    Running = b'Q',
    /// A quotation that ends in a full stop.
    Stopped = b'S',
    /// A quotation that ends in a question mark, an exclamation mark or a dash.
    Exclaimed = b'X',
    /// A noun phrase with a common noun for its head.
    Noun = b'n',
    /// A noun phrase with a name for its head.
    Name = b'N',
    /// A pronoun that can be a subject.
    Pronoun = b'p',
    /// A pronoun that cannot: *him*, *herself*.
    Object = b'o',
    /// A noun phrase that tells time.
    Time = b't',
    /// A finite verb group: *has repeatedly said*.
    Finite = b'v',
    /// A verb group in *-ing*.
    Gerund = b'g',
    /// A bare past participle.
    Participle = b'e',
    /// *to* with a base form.
    Infinitive = b'b',
    /// A passive verb group.
    Passive = b'z',
    /// An adverb outside a verb group.
    Adverb = b'a',
    /// An adjective outside a noun phrase.
    Adjective = b'j',
    /// A preposition.
    Preposition = b'i',
    /// A conjunction that opens a clause: *if*, *while*.
    Subordinator = b's',
    /// *and*, *or*, *but*.
    Coordinator = b'c',
    /// *but*, *yet*: a new clause more often than not.
    But = b'y',
    /// *who*, *which*.
    Wh = b'w',
    /// *whether*, *if*, *how*, *what* and the like before a clause.
    Question = b'h',
    /// *that* before a clause.
    That = b'T',
    /// *according to*.
    According = b'A',
    /// What stands in brackets.
    Bracket = b'r',
    /// `,`
    Comma = b',',
    /// `:`
    Colon = b':',
    /// `;`
    Semicolon = b';',
    /// A dash.
    Dash = b'-',
    /// The end of a sentence.
    End = b'.',
    /// Nothing: a sentence has ended inside the quotation before.
    MarkedEnd = b'!',
    /// Anything else.
    Other = b'x',
}

/// Every kind with its name in `weights.csv`.
const NAMES: [(UnitKind, &str); 32] = [
    (UnitKind::Fragment, "fragment"),
    (UnitKind::Running, "running"),
    (UnitKind::Stopped, "stopped"),
    (UnitKind::Exclaimed, "exclaimed"),
    (UnitKind::Noun, "noun"),
    (UnitKind::Name, "name"),
    (UnitKind::Pronoun, "pronoun"),
    (UnitKind::Object, "object"),
    (UnitKind::Time, "time"),
    (UnitKind::Finite, "finite"),
    (UnitKind::Gerund, "gerund"),
    (UnitKind::Participle, "participle"),
    (UnitKind::Infinitive, "infinitive"),
    (UnitKind::Passive, "passive"),
    (UnitKind::Adverb, "adverb"),
    (UnitKind::Adjective, "adjective"),
    (UnitKind::Preposition, "preposition"),
    (UnitKind::Subordinator, "subordinator"),
    (UnitKind::Coordinator, "coordinator"),
    (UnitKind::But, "but"),
    (UnitKind::Wh, "wh"),
    (UnitKind::Question, "question"),
    (UnitKind::That, "that"),
    (UnitKind::According, "according"),
    (UnitKind::Bracket, "bracket"),
    (UnitKind::Comma, "comma"),
    (UnitKind::Colon, "colon"),
    (UnitKind::Semicolon, "semicolon"),
    (UnitKind::Dash, "dash"),
    (UnitKind::End, "end"),
    (UnitKind::MarkedEnd, "marked end"),
    (UnitKind::Other, "other"),
];

impl UnitKind {
    /// Whether it is a quotation.
    pub fn is_quotation(self) -> bool {
        matches!(
            self,
            Self::Fragment | Self::Running | Self::Stopped | Self::Exclaimed
        )
    }

    /// Whether it is a verb group that a subject stands in front of.
    pub fn is_finite(self) -> bool {
        matches!(self, Self::Finite | Self::Passive)
    }

    /// Whether a sentence is over behind it.
    pub fn ends_sentence(self) -> bool {
        matches!(self, Self::End | Self::MarkedEnd)
    }

    /// Its name in `weights.csv`.
    pub fn name(self) -> &'static str {
        let known = NAMES.iter().find(|(kind, _)| *kind == self);
        known.map_or("", |(_, name)| name)
    }

    /// Every kind.
    pub const ALL: [Self; NAMES.len()] = {
        let mut all = [Self::Other; NAMES.len()];
        let mut at = 0;
        while at < NAMES.len() {
            all[at] = NAMES[at].0;
            at += 1;
        }
        all
    };

    /// Whether it is a verb group.
    pub fn is_verb(self) -> bool {
        matches!(
            self,
            Self::Finite | Self::Gerund | Self::Participle | Self::Infinitive | Self::Passive
        )
    }
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// Its bytes.
    pub span: Span,
    /// Its tokens, as indices into [`crate::segment::Document::tokens`].
    pub tokens: Range<usize>,
    /// The token of its main verb or head noun, else its first.
    pub head: usize,
    /// Which quotation it is, as an index into the article's quotations.
    pub quotation: Option<usize>,
    /// Whether a verb group has *not*, *never* or the like.
    pub negated: bool,
    /// Whether a verb group has a modal verb or a future.
    pub modal: bool,
}

/// The units of an article, paragraph by paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Units {
    /// Those of all paragraphs.
    all: Vec<Unit>,
    /// Where those of each paragraph end.
    ends: Vec<usize>,
}

impl Units {
    /// Reduces every paragraph to its units.
    pub fn of(reading: Reading<'_>) -> Self {
        let Reading {
            document,
            quotations,
            ..
        } = reading;
        let mut units = Self {
            all: Vec::with_capacity(document.tokens.len() * 3 / 4),
            ends: Vec::with_capacity(document.paragraphs.len()),
        };
        let (mut first, mut used) = (0, Vec::new());
        for (index, paragraph) in document.paragraphs.iter().enumerate() {
            while quotations.get(first).is_some_and(|q| q.paragraph < index) {
                first += 1;
            }
            let mut chunked = chunked(reading, paragraph, first, used);
            units.all.append(&mut chunked);
            units.ends.push(units.all.len());
            used = chunked;
        }
        units
    }

    /// Those of a paragraph, if there is one.
    pub fn get(&self, paragraph: usize) -> Option<&[Unit]> {
        let end = *self.ends.get(paragraph)?;
        let start = paragraph
            .checked_sub(1)
            .map_or(0, |before| self.ends[before]);
        Some(&self.all[start..end])
    }

    /// Those of each paragraph.
    pub fn iter(&self) -> impl Iterator<Item = &[Unit]> {
        (0..self.ends.len()).map_while(|paragraph| self.get(paragraph))
    }

    /// How many there are in all.
    pub fn count(&self) -> usize {
        self.all.len()
    }
}

impl std::ops::Index<usize> for Units {
    type Output = [Unit];

    fn index(&self, paragraph: usize) -> &[Unit] {
        self.get(paragraph).unwrap_or_default()
    }
}

/// The units of one paragraph, in the memory of others; `first` is its first quotation of depth
/// 0, if it has one.
fn chunked(
    reading: Reading<'_>,
    paragraph: &Paragraph,
    first: usize,
    units: Vec<Unit>,
) -> Vec<Unit> {
    let end = paragraph.tokens.end;
    let mut chunker = Chunker {
        reading,
        known: &reading.known[..end],
        tags: &reading.tags[..end],
        end,
        units,
        quotation: first,
        next_quotation: 0,
        sentence: paragraph.sentences.start,
    };
    let mut at = chunker.behind_clock(paragraph.tokens.start);
    while at < paragraph.tokens.end {
        at = chunker.push_unit(at);
        chunker.close_sentence(at);
    }
    chunker.units
}

struct Chunker<'a> {
    reading: Reading<'a>,
    /// What the lists know of the tokens up to the end of the paragraph, and their tags.
    known: &'a [Known],
    tags: &'a [Tag],
    end: usize,
    units: Vec<Unit>,
    /// The next quotation that has not begun.
    quotation: usize,
    /// No quotation begins in front of this byte.
    next_quotation: usize,
    sentence: usize,
}

impl Chunker<'_> {
    /// Appends the unit that starts at token `at` and gives the token behind it.
    fn push_unit(&mut self, at: usize) -> usize {
        if self.reading.document.tokens[at].span.start >= self.next_quotation
            && let Some(next) = self.push_quotation(at)
        {
            return next;
        }
        let tag = self.tag(at);
        if tag == Tag::Punctuation {
            return self.push_sign(at);
        }
        // Most words are in no closed class.
        if !self.known[at].classes.are_none()
            && let Some(next) = self.push_of_class(at)
        {
            return next;
        }
        match tag {
            Tag::Pronoun => self.push_pronoun(at),
            Tag::Preposition | Tag::That | Tag::Wh | Tag::Coordinator
                if self.words_of_about(at) == 0
                    && !self.is_particle_of_name(at)
                    && !self.opens_pair(at) =>
            {
                self.push_joint(at)
            }
            Tag::To if self.starts_quoted_infinitive(at) => {
                self.push(UnitKind::Infinitive, at..at + 1, at)
            }
            Tag::To if !self.starts_infinitive(at) => {
                self.push(UnitKind::Preposition, at..at + 1, at)
            }
            _ => self
                .push_verb_group(at)
                .or_else(|| self.push_noun_phrase(at))
                .unwrap_or_else(|| self.push_word(at)),
        }
    }

    /// Appends the unit that a word of a closed class makes with its neighbours.
    fn push_of_class(&mut self, at: usize) -> Option<usize> {
        if self.is_a(at, Class::According) && self.is_a(at + 1, Class::To) {
            return Some(self.push(UnitKind::According, at..at + 2, at));
        }
        if self.tag(at) == Tag::Determiner && self.is_that_before_verb(at) {
            return Some(self.push(UnitKind::Wh, at..at + 1, at));
        }
        if self.is_that_of_clause(at) {
            return Some(self.push(UnitKind::That, at..at + 1, at));
        }
        if self.tag(at) == Tag::Pronoun {
            return None;
        }
        // *a source close to Ortiz*
        if self.is_a(at, Class::Close) && self.tag(at + 1) == Tag::To && self.is_behind_noun() {
            return Some(self.push(UnitKind::Preposition, at..at + 2, at));
        }
        let stands = self.stands_for_people(at);
        stands.then(|| self.push(UnitKind::Noun, at..at + 1, at))
    }

    #[inline]
    fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::Punctuation)
    }

    fn word(&self, at: usize) -> &str {
        match at < self.end {
            true => self.reading.document.word(at),
            false => "",
        }
    }

    #[inline]
    fn is_a(&self, at: usize, class: Class) -> bool {
        let known = self.known.get(at);
        known.is_some_and(|known| known.classes.contain(class))
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|known| known.eq_ignore_ascii_case(word))
    }

    fn push(&mut self, kind: UnitKind, tokens: Range<usize>, head: usize) -> usize {
        let next = tokens.end;
        self.units.push(Unit {
            kind,
            span: self.reading.document.span(tokens.clone()),
            tokens,
            head,
            quotation: None,
            negated: false,
            modal: false,
        });
        next
    }
}
