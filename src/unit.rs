//! Tokens, tags and quotations → units, one letter each.
//!
//! Takes one paragraph and gives what patterns are matched against: noun phrases,
//! verb groups, whole quotations and the small words between them. *“No,” Mayor
//! Lena Ortiz has repeatedly said in Rome.* is a quotation, a name, a verb group, a
//! preposition, a name and a stop: `QNviN.`

use crate::lexicon::{Lexicon, Lower, RoleKind};
use crate::quotation::Quotation;
use crate::segment::{Document, Paragraph, Span, TokenKind};
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

impl UnitKind {
    /// Whether it is a quotation.
    pub fn is_quotation(self) -> bool {
        matches!(
            self,
            Self::Fragment | Self::Running | Self::Stopped | Self::Exclaimed
        )
    }

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
    /// Its tokens, as indices into [`Document::tokens`].
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

/// What the units of an article are made from.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// Paragraphs, sentences, tokens.
    pub document: &'a Document<'a>,
    /// One tag for each token.
    pub tags: &'a [Tag],
    /// All quotations in text order.
    pub quotations: &'a [Quotation],
    /// Words that tell time, roles in front of names.
    pub lexicon: &'a Lexicon,
}

/// The units of one paragraph; `first` is its first quotation of depth 0, if it has one.
pub fn units(material: Material<'_>, paragraph: &Paragraph, first: usize) -> Vec<Unit> {
    let mut chunker = Chunker {
        material,
        end: paragraph.tokens.end,
        units: Vec::with_capacity(paragraph.tokens.len() / 2),
        quotation: first,
        sentence: paragraph.sentences.start,
    };
    let mut at = paragraph.tokens.start;
    while at < paragraph.tokens.end {
        at = chunker.push_unit(at);
    }
    chunker.units
}

struct Chunker<'a> {
    material: Material<'a>,
    end: usize,
    units: Vec<Unit>,
    /// The next quotation that has not begun.
    quotation: usize,
    sentence: usize,
}

impl Chunker<'_> {
    /// Appends the unit that starts at token `at` and gives the token behind it.
    fn push_unit(&mut self, at: usize) -> usize {
        if let Some(next) = self.push_quotation(at) {
            return next;
        }
        if self.is(at, &["according"]) && self.is(at + 1, &["to"]) {
            return self.push(UnitKind::According, at..at + 2, at);
        }
        match self.tag(at) {
            Tag::Punctuation => self.push_sign(at),
            Tag::Pronoun => self.push_pronoun(at),
            Tag::Preposition | Tag::That | Tag::Wh | Tag::Coordinator if !self.is_about(at) => {
                self.push_joint(at)
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

    fn tag(&self, at: usize) -> Tag {
        match at < self.end {
            true => self.material.tags[at],
            false => Tag::Punctuation,
        }
    }

    fn word(&self, at: usize) -> &str {
        match at < self.end {
            true => self.material.document.word(at),
            false => "",
        }
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|known| known.eq_ignore_ascii_case(word))
    }

    fn push(&mut self, kind: UnitKind, tokens: Range<usize>, head: usize) -> usize {
        let next = tokens.end;
        self.units.push(Unit {
            kind,
            span: self.material.document.span(tokens.clone()),
            tokens,
            head,
            quotation: None,
            negated: false,
            modal: false,
        });
        next
    }

    // Quotations

    fn push_quotation(&mut self, at: usize) -> Option<usize> {
        let start = self.material.document.tokens[at].span.start;
        let quotations = self.material.quotations;
        while quotations
            .get(self.quotation)
            .is_some_and(|q| q.depth > 0 || q.span.end <= start)
        {
            self.quotation += 1;
        }
        let index = self.quotation;
        let quotation = quotations.get(index).filter(|q| q.span.start <= start)?;
        let tokens = &self.material.document.tokens;
        let end = (at..self.end)
            .find(|&next| tokens[next].span.start >= quotation.span.end)
            .unwrap_or(self.end);
        if end == at || self.is_nickname(at, end) {
            self.quotation += usize::from(end == at);
            return None;
        }
        let inside = quotation.inside.of(self.material.document.text);
        if is_title(inside)
            && self
                .units
                .last()
                .is_some_and(|unit| !unit.kind.is_verb() && unit.kind != UnitKind::Comma)
        {
            self.quotation += 1;
            return Some(self.push(UnitKind::Name, at..end, end - 1));
        }
        let kind = ending(inside);
        let next = self.push(kind, at..end, at);
        if let Some(unit) = self.units.last_mut() {
            unit.span = quotation.span;
            unit.quotation = Some(index);
        }
        self.quotation += 1;
        while self.sentence_end().is_some_and(|last| last < next - 1) {
            self.sentence += 1;
        }
        let ended = matches!(kind, UnitKind::Stopped | UnitKind::Exclaimed);
        if ended && self.sentence_end() == Some(next - 1) {
            self.sentence += 1;
            self.push_marked_end(next);
        }
        Some(next)
    }

    fn push_marked_end(&mut self, token: usize) {
        let at = self.units.last().map_or(0, |unit| unit.span.end);
        self.push(UnitKind::MarkedEnd, token..token, token);
        if let Some(unit) = self.units.last_mut() {
            unit.span = Span::new(at, at);
        }
    }

    /// *William "Bud" Harlan*: marks inside a name.
    fn is_nickname(&self, at: usize, end: usize) -> bool {
        let inside = at + 1..end.saturating_sub(1);
        (1..=2).contains(&inside.len())
            && at > 0
            && self.tag(at - 1) == Tag::Name
            && self.tag(end) == Tag::Name
            && inside
                .into_iter()
                .all(|token| self.word(token).starts_with(char::is_uppercase))
    }

    /// The last token of the sentence that is being read.
    fn sentence_end(&self) -> Option<usize> {
        let sentence = self.material.document.sentences.get(self.sentence)?;
        (sentence.tokens.end <= self.end).then(|| sentence.tokens.end - 1)
    }

    // Signs

    fn push_sign(&mut self, at: usize) -> usize {
        use TokenKind as T;
        let kind = self.material.document.tokens[at].kind;
        if matches!(kind, T::Open) {
            return self.push_bracket(at);
        }
        // A colon at the end of a paragraph announces the next one: it ends nothing.
        let is_last = kind != T::Colon && self.sentence_end().is_some_and(|last| last <= at);
        if kind.ends_sentence() || is_last {
            let mut next = at + 1;
            while next < self.end
                && self.sentence_end().is_some_and(|last| last >= next)
                && self.is_closer(next)
            {
                next += 1;
            }
            if self.sentence_end().is_some_and(|last| last < next) {
                self.sentence += 1;
                return self.push(UnitKind::End, at..next, at);
            }
        }
        let kind = match kind {
            T::Comma => UnitKind::Comma,
            T::Colon => UnitKind::Colon,
            T::Semicolon => UnitKind::Semicolon,
            T::Dash | T::Ellipsis => UnitKind::Dash,
            _ => UnitKind::Other,
        };
        self.push(kind, at..at + 1, at)
    }

    fn is_closer(&self, at: usize) -> bool {
        let kind = self.material.document.tokens[at].kind;
        kind.ends_sentence() || matches!(kind, TokenKind::Mark | TokenKind::Close)
    }

    /// What stands in brackets is one unit, unless they do not close in the sentence.
    fn push_bracket(&mut self, at: usize) -> usize {
        let last = self.sentence_end().unwrap_or(self.end - 1);
        let close = (at..=last)
            .take(40)
            .find(|&token| self.material.document.tokens[token].kind == TokenKind::Close);
        match close {
            Some(close) if close < last => self.push(UnitKind::Bracket, at..close + 1, at),
            _ => self.push(UnitKind::Other, at..at + 1, at),
        }
    }

    // Small words

    fn push_pronoun(&mut self, at: usize) -> usize {
        let objects = [
            "him",
            "her",
            "them",
            "me",
            "us",
            "himself",
            "herself",
            "themselves",
            "myself",
            "ourselves",
            "itself",
            "yourself",
        ];
        let kind = if self.is(at, &objects) {
            UnitKind::Object
        } else {
            UnitKind::Pronoun
        };
        self.push(kind, at..at + 1, at)
    }

    fn push_joint(&mut self, at: usize) -> usize {
        let kind = match self.tag(at) {
            Tag::That => UnitKind::That,
            Tag::Coordinator if self.is(at, &["but", "yet"]) => UnitKind::But,
            Tag::Coordinator => UnitKind::Coordinator,
            Tag::Wh if self.is(at, &["who", "which", "that"]) => UnitKind::Wh,
            Tag::Wh => UnitKind::Question,
            _ if self.is(at, &["whether"]) => UnitKind::Question,
            _ if self.is(
                at,
                &[
                    "if", "because", "while", "although", "though", "whereas", "unless",
                ],
            ) =>
            {
                UnitKind::Subordinator
            }
            _ => UnitKind::Preposition,
        };
        self.push(kind, at..at + 1, at)
    }

    fn push_word(&mut self, at: usize) -> usize {
        let kind = match self.tag(at) {
            Tag::Adverb => UnitKind::Adverb,
            Tag::Adjective => UnitKind::Adjective,
            _ => UnitKind::Other,
        };
        self.push(kind, at..at + 1, at)
    }

    // Verb groups

    fn starts_infinitive(&self, at: usize) -> bool {
        let next = if self.tag(at + 1) == Tag::Adverb {
            at + 2
        } else {
            at + 1
        };
        self.tag(next) == Tag::Base
    }

    /// Auxiliaries, adverbs and the main verb behind them.
    fn push_verb_group(&mut self, at: usize) -> Option<usize> {
        let mut next = at;
        while self.tag(next) == Tag::Adverb {
            next += 1;
        }
        let first = next;
        if !(self.tag(next).is_verb() || matches!(self.tag(next), Tag::Modal | Tag::To)) {
            return None;
        }
        let mut main = first;
        let (mut negated, mut modal) = (self.is_negation(at..first), false);
        loop {
            modal |= self.tag(main) == Tag::Modal;
            negated |= self.is_negation(main..main + 1);
            let helps = matches!(self.tag(main), Tag::Modal | Tag::To) || self.is_auxiliary(main);
            let Some(verb) = helps.then(|| self.next_verb(main)).flatten() else {
                break;
            };
            negated |= self.is_negation(main + 1..verb);
            main = verb;
        }
        let kind = self.verb_kind(first, main);
        let end = main + 1 + usize::from(self.is_particle(main + 1));
        self.push(kind, at..end, main);
        if let Some(unit) = self.units.last_mut() {
            (unit.negated, unit.modal) = (negated, modal);
        }
        Some(end)
    }

    /// The verb that an auxiliary at `at` helps, over adverbs and *to*.
    fn next_verb(&self, at: usize) -> Option<usize> {
        let mut next = at + 1;
        while next < at + 4
            && (self.tag(next) == Tag::Adverb || self.is(next, &["since", "long", "both", "all"]))
        {
            next += 1;
        }
        let fits = match self.tag(at) {
            Tag::Modal | Tag::To => self.tag(next) == Tag::Base,
            _ if self.is(
                at,
                &[
                    "do",
                    "does",
                    "did",
                    "don't",
                    "doesn't",
                    "didn't",
                    "don’t",
                    "doesn’t",
                    "didn’t",
                ],
            ) =>
            {
                self.tag(next) == Tag::Base
            }
            _ => {
                let has = self.is(
                    at,
                    &["has", "have", "had", "having", "'ve", "’ve", "'d", "’d"],
                );
                matches!(self.tag(next), Tag::Participle | Tag::Gerund)
                    || (has && self.tag(next) == Tag::Past)
            }
        };
        fits.then_some(next)
    }

    fn is_auxiliary(&self, at: usize) -> bool {
        let word = self.word(at);
        let word = word
            .strip_suffix("n't")
            .or_else(|| word.strip_suffix("n’t"))
            .unwrap_or(word);
        let auxiliaries = [
            "be", "is", "are", "was", "were", "been", "being", "am", "have", "has", "had",
            "having", "do", "does", "did", "'s", "’s", "'ve", "’ve", "'d", "’d", "'re", "’re",
            "'m", "’m",
        ];
        auxiliaries
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
    }

    fn is_be(&self, at: usize) -> bool {
        let word = self.word(at);
        let word = word
            .strip_suffix("n't")
            .or_else(|| word.strip_suffix("n’t"))
            .unwrap_or(word);
        [
            "be", "is", "are", "was", "were", "been", "being", "am", "got", "'re", "’re", "'m",
            "’m",
        ]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
    }

    fn is_negation(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().any(|at| {
            let word = self.word(at);
            word.ends_with("n't")
                || word.ends_with("n’t")
                || self.is(at, &["not", "never", "hardly", "cannot", "neither", "nor"])
        })
    }

    fn is_particle(&self, at: usize) -> bool {
        self.tag(at) == Tag::Adverb && self.is(at, &["out", "back", "off", "down", "up", "on"])
    }

    fn verb_kind(&self, first: usize, main: usize) -> UnitKind {
        let helped = (first..main).any(|at| self.is_be(at));
        match (self.tag(first), self.tag(main)) {
            (_, Tag::Participle) if helped => UnitKind::Passive,
            (Tag::To, _) => UnitKind::Infinitive,
            (Tag::Gerund, _) => UnitKind::Gerund,
            (Tag::Participle, _) => UnitKind::Participle,
            _ => UnitKind::Finite,
        }
    }

    // Noun phrases

    fn push_noun_phrase(&mut self, at: usize) -> Option<usize> {
        let (head, mut end) = self.noun_phrase(at)?;
        let mut kind = self.noun_kind(at, head);
        // *of* binds a noun phrase to the one before it more often than not.
        while self.is(end, &["of"]) && kind != UnitKind::Time {
            let Some((_, next)) = self.noun_phrase(end + 1) else {
                break;
            };
            end = next;
        }
        // *Secretary of State Antony Blinken*: the name behind is the head.
        let last = end - 1;
        if kind == UnitKind::Name && last > head && self.tag(last) == Tag::Name {
            kind = UnitKind::Name;
        }
        Some(self.push(kind, at..end, head))
    }

    /// Head and end of the plain noun phrase at `at`.
    fn noun_phrase(&self, at: usize) -> Option<(usize, usize)> {
        let (mut next, mut head) = (at + usize::from(self.is_about(at)), None);
        while next < self.end {
            match self.quotation_at(next) {
                Some(end) if head.is_some() && self.is_nickname(next, end) => {
                    next = end;
                    continue;
                }
                Some(_) => break,
                None => {}
            }
            let fits = match self.tag(next) {
                Tag::Determiner => next == at || self.tag(next - 1) == Tag::Determiner,
                Tag::Name | Tag::Noun => !self.is_new_phrase(at, next, head),
                Tag::Adjective | Tag::Number => !(head.is_some_and(|head| self.is_time(head))),
                Tag::Participle | Tag::Gerund => next > at && self.leads_to_noun(next + 1),
                Tag::Adverb => {
                    self.leads_to_noun(next + 1)
                        && head.is_none()
                        && self.tag(at) == Tag::Determiner
                }
                Tag::Possessive => head.is_some(),
                Tag::Other => self.is(next, &["$", "£", "€", "&", "/", "%"]),
                _ => false,
            };
            if !fits {
                break;
            }
            if matches!(self.tag(next), Tag::Noun | Tag::Name | Tag::Number) {
                head = Some(next);
            }
            next += 1;
        }
        let alone = next == at + 1 && self.tag(at) == Tag::Determiner;
        match head {
            Some(head) => Some((head, next.max(head + 1))),
            None if alone && next < self.end && self.quotation_at(next).is_some() => {
                Some((at, next))
            }
            None if alone
                && self.is(
                    at,
                    &[
                        "this", "that", "these", "those", "some", "many", "all", "both", "another",
                    ],
                ) =>
            {
                Some((at, next))
            }
            None => None,
        }
    }

    /// *nearly 10 percent*, *only 49 percent*, *about three in ten*
    fn is_about(&self, at: usize) -> bool {
        let words = [
            "about", "around", "almost", "nearly", "roughly", "only", "just", "over", "some",
            "fully",
        ];
        self.tag(at + 1) == Tag::Number && self.is(at, &words)
    }

    /// One past the last token of the quotation that starts at token `at`, if one does.
    fn quotation_at(&self, at: usize) -> Option<usize> {
        let tokens = &self.material.document.tokens;
        let start = tokens[at].span.start;
        if tokens[at].kind != TokenKind::Mark && !self.starts_unmarked(start) {
            return None;
        }
        let quotation = self.material.quotations
            [self.quotation.min(self.material.quotations.len())..]
            .iter()
            .find(|q| q.depth == 0 && q.span.end > start)
            .filter(|q| q.span.start == start)?;
        let end = (at..self.end).find(|&next| tokens[next].span.start >= quotation.span.end);
        Some(end.unwrap_or(self.end))
    }

    /// Whether a quotation without an opening mark starts at this byte.
    fn starts_unmarked(&self, start: usize) -> bool {
        self.material
            .quotations
            .get(self.quotation)
            .is_some_and(|q| q.depth == 0 && q.span.start == start)
    }

    /// A name after a time word or a thing begins a phrase of its own: *last week Ortiz
    /// said*, *in an interview Ortiz said*.
    fn is_new_phrase(&self, start: usize, at: usize, head: Option<usize>) -> bool {
        let behind_preposition = self
            .units
            .last()
            .is_some_and(|unit| unit.kind == UnitKind::Preposition);
        let behind_thing = |head| self.tag(head) == Tag::Noun && !self.is_role(head);
        if behind_preposition
            && self.tag(at) == Tag::Name
            && head.is_some_and(|head| {
                head == at - 1 && behind_thing(head) && self.tag(start) == Tag::Determiner
            })
        {
            return true;
        }
        at > start && head.is_some_and(|head| self.is_time(head) != self.is_time(at)) && {
            let touching = self.tag(at - 1) != Tag::Possessive;
            touching && (self.tag(at) == Tag::Name || self.is_weekday(at))
        }
    }

    fn is_role(&self, at: usize) -> bool {
        let word = Lower::of(self.word(at));
        let role = word.and_then(|word| self.material.lexicon.names.roles.get(word.as_str()));
        role.is_some_and(|role| matches!(role.kind, RoleKind::Person | RoleKind::Group))
    }

    fn is_weekday(&self, at: usize) -> bool {
        self.word(at).ends_with("day") && self.is_time(at)
    }

    fn leads_to_noun(&self, at: usize) -> bool {
        (at..at + 3)
            .find(|&next| {
                !matches!(
                    self.tag(next),
                    Tag::Adjective | Tag::Participle | Tag::Gerund | Tag::Number
                )
            })
            .is_some_and(|next| matches!(self.tag(next), Tag::Noun | Tag::Name))
    }

    fn is_time(&self, at: usize) -> bool {
        let word = self.word(at);
        if self.tag(at) == Tag::Name && !is_calendar_name(word) {
            return false;
        }
        Lower::of(word).is_some_and(|word| self.material.lexicon.times.contains(word.as_str()))
    }

    fn noun_kind(&self, at: usize, head: usize) -> UnitKind {
        match self.tag(head) {
            _ if self.is_time(head) && self.tag(head) != Tag::Determiner => UnitKind::Time,
            Tag::Name => UnitKind::Name,
            Tag::Number if at == head && self.word(at).len() == 4 => UnitKind::Time,
            _ => UnitKind::Noun,
        }
    }
}

/// Whether a word with a capital letter is a day or a month: *Times* and *Today* are names.
fn is_calendar_name(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let Some(lower) = Lower::of(word) else {
        return false;
    };
    let lower = lower.as_str();
    (lower.ends_with("day") && lower != "today")
        || MONTHS.iter().any(|month| lower.starts_with(month))
}

/// Whether words between marks look like the title of a work: *The Morning Show*.
fn is_title(inside: &str) -> bool {
    let is_small = |word: &str| {
        [
            "a", "an", "the", "of", "in", "on", "and", "for", "to", "with", "is", "at",
        ]
        .contains(&word)
    };
    let words = inside.trim_end_matches(',').split(' ');
    let capital =
        |word: &str| word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    let count = words.clone().count();
    (2..=8).contains(&count)
        && !inside.ends_with(['?', '!', '.'])
        && words.clone().next().is_some_and(capital)
        && words.clone().next_back().is_some_and(capital)
        && words
            .into_iter()
            .all(|word| capital(word) || is_small(word))
}

/// How a quotation ends, by the last sign inside its marks.
fn ending(inside: &str) -> UnitKind {
    let text = inside.trim_end_matches(|last: char| {
        last.is_whitespace() || matches!(last, '”' | '"' | '’' | '\'' | '»' | ')')
    });
    match text.chars().next_back() {
        Some('.') => UnitKind::Stopped,
        Some(',' | ';') => UnitKind::Running,
        Some('?' | '!' | '…' | '—' | '–' | '-' | ':') => UnitKind::Exclaimed,
        _ => UnitKind::Fragment,
    }
}
