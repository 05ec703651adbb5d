//! Noun phrases: *Mayor Lena Ortiz of Rome*, *nearly 10 percent of voters*, *last week*.

use super::{Chunker, UnitKind};
use crate::lexicon::{Class, RoleKind};
use crate::segment::TokenKind;
use crate::tag::Tag;

/// How many digits a year has.
const YEAR: usize = 4;

impl Chunker<'_> {
    pub(super) fn push_noun_phrase(&mut self, at: usize) -> Option<usize> {
        let (head, mut end) = self.noun_phrase(at)?;
        if self.is_verb_before_object(at, head, end) {
            let kind = self.noun_kind(at, head - 1);
            self.push(kind, at..head, head - 1);
            return Some(self.push(UnitKind::Finite, head..end, head));
        }
        if self.is_verb_behind_who(at, end) {
            return Some(self.push(UnitKind::Finite, at..at + 1, at));
        }
        if end == head + 1 && self.is_verb_of_saying(at, head) {
            if head > at {
                let subject = head - 1;
                let kind = self.noun_kind(at, subject);
                self.push(kind, at..head, subject);
            }
            // *with one writing: “Never.”*
            let kind = match self.word(head).ends_with("ing") {
                true => UnitKind::Gerund,
                false => UnitKind::Finite,
            };
            return Some(self.push(kind, head..end, head));
        }
        end = self.end_of_share(head, end);
        let kind = self.noun_kind(at, head);
        // *of* binds a noun phrase to the one before it more often than not.
        while self.is_a(end, Class::Of) && kind != UnitKind::Time {
            let Some((_, next)) = self.noun_phrase(end + 1) else {
                break;
            };
            end = next;
        }
        Some(self.push(kind, at..end, head))
    }

    /// Head and end of the plain noun phrase at `at`.
    pub(super) fn noun_phrase(&self, at: usize) -> Option<(usize, usize)> {
        let front = self.words_of_about(at) + usize::from(self.is_number_of_house(at));
        let (mut next, mut head) = (at + front, None);
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
                Tag::Determiner => {
                    next == at
                        || self.tag(next - 1) == Tag::Determiner
                        || next == at + 1 && self.tag(at) == Tag::Coordinator
                }
                // *Lena Ortiz Q&A*
                Tag::Name | Tag::Noun if head.is_some() && self.is(next, &["q&a"]) => false,
                Tag::Name | Tag::Noun => !self.is_new_phrase(at, next, head),
                Tag::Adjective | Tag::Number => {
                    !(head.is_some_and(|head| self.is_time(head) || self.opens_time(next)))
                }
                // *the campaign of the man from Ohio saying Cole was late*
                Tag::Gerund if head.is_some() && self.is_cue_of_quotations(next) => false,
                Tag::Participle | Tag::Gerund => next > at && self.leads_to_noun(next + 1),
                Tag::Adverb => {
                    self.leads_to_noun(next + 1)
                        && head.is_none()
                        && self.tag(at) == Tag::Determiner
                }
                Tag::Possessive => head.is_some(),
                Tag::Present | Tag::Base => head != Some(next - 1) && self.is_no_verb(at, next),
                Tag::Punctuation if head.is_some() => self.owns_next(next),
                Tag::Punctuation => self.joins_adjectives(at, next),
                Tag::Coordinator if next == at => self.opens_pair(at),
                Tag::Coordinator => head.is_none() && self.joins_two(next),
                _ if self.is_particle_of_name(next) => true,
                Tag::Other => self.is(next, &["$", "£", "€", "&", "/", "%"]),
                _ => false,
            };
            if !fits {
                break;
            }
            if matches!(
                self.tag(next),
                Tag::Noun | Tag::Name | Tag::Number | Tag::Present | Tag::Base
            ) {
                head = Some(next);
            }
            next += 1;
        }
        match head {
            Some(head) => Some((head, next.max(head + 1))),
            None => self
                .nounless(at)
                .or_else(|| self.determiner_alone(at).filter(|_| next == at + 1)),
        }
    }

    /// Head and end of *this*, *some*, and of *the* in front of a quotation that is its noun.
    fn determiner_alone(&self, at: usize) -> Option<(usize, usize)> {
        const ALONE: [&str; 9] = [
            "this", "that", "these", "those", "some", "many", "all", "both", "another",
        ];
        let quotes = || at + 1 < self.end && self.quotation_at(at + 1).is_some();
        // *with Ortiz and Cole all calling for a vote*
        let floats = || self.is_behind_noun() && self.tag(at + 1) == Tag::Gerund;
        let stands =
            self.tag(at) == Tag::Determiner && (quotes() || self.is(at, &ALONE) && !floats());
        stands.then_some((at, at + 1))
    }

    /// Head and end of a phrase whose last word stands for the noun: *the vicar of Rome*, *the
    /// young incumbent said*, *the questioning will start*.
    fn nounless(&self, at: usize) -> Option<(usize, usize)> {
        let stands = |tag| matches!(tag, Tag::Adjective | Tag::Gerund | Tag::Participle);
        let end = (at + 1..at + 4).find(|&next| !stands(self.tag(next)))?;
        // *a visiting fellow at the institute*
        let is_role = self.tag(end - 1) == Tag::Adjective && self.is_a(end - 1, Class::Role);
        // *warned the public not to go*, *took part in the funeral*
        let ends_alone = || {
            self.is(at, &["the"])
                && matches!(
                    self.tag(end),
                    Tag::Punctuation | Tag::To | Tag::That | Tag::Adverb
                )
                && end < self.end
                && self.quotation_at(end).is_none()
                && self.reading.kind(end) != TokenKind::Mark
        };
        let is_over = self.is(end, &["of"])
            || ends_alone()
            || self.is_finite(end)
            // *A third simply said*
            || self.tag(end) == Tag::Adverb && self.is_finite(end + 1)
            // *the accused, known as Reed*
            || !matches!(self.tag(end), Tag::Noun | Tag::Name)
                && self.is(end - 1, &["accused", "deceased", "injured", "wounded"])
            || is_role && self.tag(end) == Tag::Preposition;
        let is_phrase = self.tag(at) == Tag::Determiner && end > at + 1 && is_over;
        is_phrase.then_some((end - 1, end))
    }

    /// *last week* behind *a poll*.
    fn opens_time(&self, at: usize) -> bool {
        self.is(at, &["last", "next", "earlier", "late", "early"]) && self.is_time(at + 1)
    }

    /// How many words narrow a number down: *nearly 10 percent*, *about three in ten*, *at least
    /// two witnesses*, *more than half of them*.
    #[inline]
    pub(super) fn words_of_about(&self, at: usize) -> usize {
        match self.is_a(at, Class::About) || self.is_a(at, Class::Comparing) {
            true => self.words_in_front_of_number(at),
            false => 0,
        }
    }

    /// *No. 10 denied it*: at the start of a sentence the number of a house speaks.
    fn is_number_of_house(&self, at: usize) -> bool {
        let opens = || {
            self.units
                .last()
                .is_none_or(|unit| unit.kind.ends_sentence())
        };
        self.is(at, &["no."]) && self.tag(at + 1) == Tag::Number && opens()
    }

    #[inline(never)]
    fn words_in_front_of_number(&self, at: usize) -> usize {
        if self.tag(at + 1) == Tag::Number && self.is_a(at, Class::About) {
            return 1;
        }
        let is_pair = self.is(at, &["at"]) && self.is(at + 1, &["least", "most"])
            || self.is(at, &["more", "fewer", "less"]) && self.is(at + 1, &["than"]);
        let is_number = || self.tag(at + 2) == Tag::Number || self.is(at + 2, &["half", "one"]);
        2 * usize::from(is_pair && is_number())
    }

    /// The end of what a number is a part of: *nine in 10*, *two out of three*.
    fn end_of_share(&self, head: usize, end: usize) -> usize {
        let whole = match () {
            () if end != head + 1 || self.tag(head) != Tag::Number => end,
            () if self.is(end, &["in"]) => end + 1,
            () if self.is(end, &["out"]) && self.is(end + 1, &["of"]) => end + 2,
            () => end,
        };
        let is_share = whole > end
            && self.tag(whole) == Tag::Number
            && self.word(whole).len() < YEAR
            && !self.leads_to_noun(whole);
        match is_share {
            true => whole + 1,
            false => end,
        }
    }

    /// *de* in *“No,” de Varga said*, *der* in *Lena von der Heide*.
    #[inline]
    pub(super) fn is_particle_of_name(&self, at: usize) -> bool {
        self.tag(at + 1) == Tag::Name
            && matches!(self.tag(at), Tag::Preposition | Tag::Other)
            && (self.reading.facts(at).particle || self.reading.is_particle_with_capital(at))
    }

    pub(super) fn is_behind_noun(&self) -> bool {
        let before = self.units.last().map(|unit| unit.kind);
        matches!(before, Some(UnitKind::Noun | UnitKind::Name))
    }

    /// *Most said no*, *but few in Rome thought so*: a word that stands for people in front of its
    /// verb, or of what tells which.
    pub(super) fn stands_for_people(&self, at: usize) -> bool {
        use UnitKind as K;
        let before = self.units.last().map(|unit| unit.kind);
        self.is_a(at, Class::Quantity)
            && (self.is_finite(at + 1) || self.tag(at + 1) == Tag::Preposition)
            && !matches!(
                before,
                Some(K::Name | K::Noun | K::Pronoun | K::Wh | K::Time | K::Finite)
            )
    }

    pub(super) fn is_finite(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Past | Tag::Present | Tag::Modal)
    }

    /// *the quiet, careful surgeon*: a comma between two adjectives in front of their noun.
    fn joins_adjectives(&self, start: usize, comma: usize) -> bool {
        self.reading.kind(comma) == TokenKind::Comma
            && self.tag(start) == Tag::Determiner
            && start + 1 < comma
            && self.tag(comma - 1) == Tag::Adjective
            && matches!(self.tag(comma + 1), Tag::Adjective | Tag::Number)
            && self.leads_to_noun(comma + 1)
    }

    /// *the farmers’ leader*: an apostrophe that no clitic goes with.
    fn owns_next(&self, mark: usize) -> bool {
        self.reading.kind(mark) == TokenKind::Mark
            && self.reading.is_possessor(mark)
            && self.leads_to_noun(mark + 1)
    }

    /// *current and former officials*: two adjectives of one noun.
    fn joins_two(&self, and: usize) -> bool {
        self.tag(and - 1) == Tag::Adjective
            && self.tag(and + 1) == Tag::Adjective
            && self.leads_to_noun(and + 1)
    }

    /// *Both Ortiz and Cole said*: it belongs to the first of the two.
    pub(super) fn opens_pair(&self, at: usize) -> bool {
        self.tag(at) == Tag::Coordinator
            && self.is(at, &["both"])
            && !self.is_behind_comma(at)
            && matches!(self.tag(at + 1), Tag::Name | Tag::Noun | Tag::Determiner)
    }

    /// A name after a time word or a thing begins a phrase of its own: *last week Ortiz
    /// said*, *in an interview Ortiz said*.
    fn is_new_phrase(&self, start: usize, at: usize, head: Option<usize>) -> bool {
        let Some(head) = head.filter(|_| at > start) else {
            return false;
        };
        let is_name = self.tag(at) == Tag::Name;
        let behind_thing = || {
            let before = self.units.last().map(|unit| unit.kind);
            head == at - 1
                && self.tag(head) == Tag::Noun
                && self.tag(start) == Tag::Determiner
                && before == Some(UnitKind::Preposition)
                && !self.is_role(head)
        };
        // *a charge Ortiz denies*, *The first thing Ortiz says*
        let is_clause_of_thing = || {
            let behind = at + 1 + usize::from(self.tag(at + 1) == Tag::Name);
            head == at - 1
                && self.tag(head) == Tag::Noun
                && (self.is(start, &["a", "an"]) || self.is(head, &["thing", "way", "day"]))
                && self.reading.facts(head).role.is_none()
                && self.is_finite(behind)
        };
        if is_name && (behind_thing() || is_clause_of_thing())
            || self.is_plural_behind_article(start, at, head)
        {
            return true;
        }
        if self.tells_when(start, head, at) {
            return true;
        }
        // *4 May*
        let is_day = self.tag(at - 1) == Tag::Number && self.word(at - 1).len() <= 2;
        if is_day && self.is_calendar_name(at) {
            return false;
        }
        (is_name || self.is_time(at) && self.word(at).ends_with("day"))
            && self.tag(at - 1) != Tag::Possessive
            && self.is_time(head) != self.is_time(at)
    }

    /// *said on Monday profits rose*, *said last week customers could go*: a day, or a week that is
    /// told by *last*, says when; the noun behind it is a subject.
    fn tells_when(&self, start: usize, head: usize, at: usize) -> bool {
        let is_day =
            || head == start && self.word(head).ends_with("day") && self.is_calendar_name(head);
        let is_span = || {
            head == start + 1
                && self.is(start, &["last", "this", "next"])
                && self.is(head, &["week", "month", "year"])
        };
        let is_other = |next: usize| self.tag(next) == Tag::Noun && !self.is_time(next);
        let nouns = (at..at + 4).take_while(|&next| is_other(next)).count();
        nouns > 0 && head + 1 == at && self.is_finite(at + nouns) && (is_day() || is_span())
    }

    /// *a move critics called too little*: no article of one thing stands with a plural.
    fn is_plural_behind_article(&self, start: usize, at: usize, head: usize) -> bool {
        const COUNTS: [&str; 6] = [
            "dozen", "hundred", "thousand", "million", "billion", "couple",
        ];
        self.is(start, &["a", "an"])
            && head == at - 1
            && self.tag(head) == Tag::Noun
            && !self.is(head, &COUNTS)
            && self.tag(at) == Tag::Noun
            && self.word(at).ends_with('s')
            && !self.word(at).ends_with("ss")
            && self.is_finite(at + 1 + usize::from(self.tag(at + 1) == Tag::Adverb))
    }

    pub(super) fn is_role(&self, at: usize) -> bool {
        let role = self.reading.facts(at).role;
        role.is_some_and(|role| matches!(role.kind, RoleKind::Person | RoleKind::Group))
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

    #[inline]
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.is_a(at, Class::Time) && (self.tag(at) != Tag::Name || self.is_calendar_name(at))
    }

    fn is_calendar_name(&self, at: usize) -> bool {
        is_calendar_name(self.word(at)) && !self.is_surname(at) && !self.is_given_name(at)
    }

    /// *Jan Weir*: a short month has its stop in front of another name.
    fn is_given_name(&self, at: usize) -> bool {
        let is_name = self.word(at).len() == 3 && !self.is(at, &["may"])
            // *June Hall*, but not *in June Hall left*
            || self.is(at, &["april", "june"])
                && at > 0
                && !matches!(self.tag(at - 1), Tag::Preposition | Tag::Determiner | Tag::Adjective);
        is_name && self.tag(at + 1) == Tag::Name && !is_calendar_name(self.word(at + 1))
            || self.is_of_age(at)
    }

    /// *said Jan, 67.*
    fn is_of_age(&self, at: usize) -> bool {
        let is_number = |at: usize| {
            let word = self.word(at);
            word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        at > 0
            && self.is_finite(at - 1)
            && self.reading.kind(at + 1) == TokenKind::Comma
            && is_number(at + 2)
    }

    /// *Mr. May*, *Leland March*: a month behind a name or a title is part of the name.
    fn is_surname(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        at > 0
            && !self.word(at).ends_with("day")
            && self.tag(before) == Tag::Name
            && !is_calendar_name(self.word(before))
    }

    fn is_year(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() == YEAR && word.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn noun_kind(&self, at: usize, head: usize) -> UnitKind {
        match self.tag(head) {
            // *A second said*, *wrote a second.*
            _ if self.is(head, &["second"])
                && (self.is_finite(head + 1)
                    || head == at + 1
                        && self.is(at, &["a"])
                        && self.tag(head + 1) == Tag::Punctuation) =>
            {
                UnitKind::Noun
            }
            // *Minutes of the meeting showed*, *the minutes said*
            _ if self.is(head, &["minutes"])
                && (self.is_finite(head + 1) || self.is_a(head + 1, Class::Of))
                && (head == at || head == at + 1 && self.is(at, &["the", "its"])) =>
            {
                UnitKind::Noun
            }
            _ if self.is_time(head) && self.tag(head) != Tag::Determiner => UnitKind::Time,
            Tag::Name => UnitKind::Name,
            Tag::Number if at == head && self.is_year(at) => UnitKind::Time,
            _ => UnitKind::Noun,
        }
    }
}

/// Whether a word with a capital letter is a day or a month: *Times* and *Today* are names.
fn is_calendar_name(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let lower = word.to_ascii_lowercase();
    (lower.ends_with("day") && lower != "today")
        || MONTHS.iter().any(|month| lower.starts_with(month))
}
