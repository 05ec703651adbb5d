//! Why a match is no attribution after all.
//!
//! Takes a match and looks at what stands in it and around it: in *Ortiz left for Rome saying
//! no* Rome says nothing, for it hangs on a preposition.

use super::trial::{Signal, Trial};
use crate::cue::Frame;
use crate::lexicon::{Class, Role, RoleKind};
use crate::tag::Tag;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// How much more often an infinitive has to be a cue than the verb in front of it.
const LEAST_LEAD: f32 = 0.1;

/// Prepositions that tell when, where or how something is said.
const OCCASIONS: [&str; 17] = [
    "after",
    "ahead",
    "at",
    "before",
    "by",
    "during",
    "following",
    "from",
    "in",
    "inside",
    "on",
    "outside",
    "since",
    "through",
    "under",
    "via",
    "without",
];

impl Trial<'_> {
    /// *called Cole a “clown”*: a noun that is nothing but its quotation is not what Cole is told.
    pub(super) fn is_quoted_noun(&self, content: Range<usize>) -> bool {
        let units = self.place.units;
        let ends_in_article = |unit: &Unit| {
            let last = unit.tokens.end.checked_sub(1);
            last.is_some_and(|last| self.analysis.reading.tag(last) == Tag::Determiner)
        };
        let is_quotation = |at: usize| units.get(at).is_some_and(|unit| unit.kind.is_quotation());
        // *called Cole's claim of a “right” a joke*: the article stands in the phrase before.
        let before = content.start.checked_sub(1).map(|at| &units[at]);
        // *said the council “did not hold” the papers*: whoever is told has a verb that tells.
        let share = |frame| self.known.and_then(|form| form.takes(Frame::of(frame)));
        let seldom_tells = share("clause") > share("addressee-clause");
        seldom_tells && is_quotation(content.start)
            || ends_in_article(&units[content.start]) && is_quotation(content.start + 1)
            || before.is_some_and(ends_in_article) && is_quotation(content.start)
    }

    /// *quoted Ortiz as saying “no”*: the quotation has a cue of its own inside the content.
    pub(super) fn is_quoted_elsewhere(&self, content: &Range<usize>) -> bool {
        use UnitKind as K;
        let is_verb = |unit: &Unit| unit.kind.is_finite();
        self.next_report(content)
            .and_then(|report| self.place.units[content.start..report].split_last())
            .is_some_and(|(before, rest)| {
                before.kind == K::Preposition && !rest.iter().any(is_verb)
            })
    }

    /// *The paper quoted a friend as saying she would go*: the words are the friend's.
    pub(super) fn quotes_another(&self, content: &Range<usize>) -> bool {
        use UnitKind as K;
        let units = &self.place.units[content.clone()];
        let is_saying = |pair: &[Unit]| {
            pair[1].kind == K::Gerund
                && self.has_word(&pair[0], &["as"])
                && self.is_saying(&pair[1])
        };
        let ends = |unit: &Unit| matches!(unit.kind, K::Comma | K::Wh | K::Finite | K::Passive);
        let end = units.iter().position(ends).unwrap_or(units.len());
        units[..end].windows(2).any(is_saying)
    }

    /// *promised to endorse Cole*: of two verbs in a row, the one that is more often a cue before
    /// what it has behind it takes the content. *refused to say that* leaves no doubt.
    pub(super) fn is_promised(&self, frame: &str, signal: Signal) -> bool {
        let form = self
            .governor()
            .and_then(|unit| self.analysis.cue_form(unit));
        let promising = form.and_then(|form| form.takes(Frame::of("infinitive")));
        let (Some(promising), Signal::Share(saying)) = (promising, signal) else {
            return false;
        };
        match frame {
            _ if self.lexicon.cues.is_open() => false,
            "quotation" => false,
            "that" | "question" => saying < 0.5,
            _ => saying < promising + LEAST_LEAD,
        }
    }

    /// *“Will it end?” is the question they ask*: what the words are, not who said them.
    pub(super) fn is_what_words_are(&self) -> bool {
        let (Some(cue), Some(source)) = (self.place.cue, &self.matched.source) else {
            return false;
        };
        let verb = self.place.units[cue].head;
        self.pattern.frame.is_empty()
            && source.start > cue
            && self.analysis.reading.is_a(verb, Class::Be)
    }

    /// *later posted on his page that the plan had failed*: where he said it, and no claim of
    /// the page.
    pub(super) fn is_place_of_report(&self) -> bool {
        let Some(cue) = self.place.cue.filter(|&cue| cue >= 2) else {
            return false;
        };
        let units = self.place.units;
        units[cue].kind == UnitKind::Noun
            && self.has_word(&units[cue - 1], &["in", "on", "at"])
            && self.used.contains(&(cue - 2))
    }

    /// *stood in a hall built in Rome that …*, *warned of a fire that …*: only behind what takes a
    /// clause does an occasion stand in front of one.
    pub(super) fn lacks_occasion(&self) -> bool {
        use UnitKind as K;
        let (true, Some(cue)) = (self.pattern.has_occasion, self.place.cue()) else {
            return false;
        };
        let behind = self.place.units[self.cue_end()..].iter();
        let mut behind = behind.skip_while(|unit| {
            matches!(
                unit.kind,
                K::Adverb | K::Time | K::Noun | K::Name | K::Object
            )
        });
        let is_occasion = behind.next().is_none_or(|unit| match unit.kind {
            K::Preposition => self.has_word(unit, &OCCASIONS),
            K::Gerund => self.has_word(unit, &["citing", "following", "quoting", "speaking"]),
            _ => true,
        });
        !is_occasion || !self.is_saying(cue)
    }

    /// *rejected rumours in Rome that the plan had failed*: only who is told something stands between
    /// a cue and its *that*; the rumours are rejected themselves.
    pub(super) fn is_object_with_that(&self) -> bool {
        use UnitKind as K;
        let Some(cue) = self.place.cue.filter(|_| self.pattern.frame == "that") else {
            return false;
        };
        let next = &self.place.units[cue + 1..];
        let has_object = next
            .first()
            .is_some_and(|unit| matches!(unit.kind, K::Noun | K::Name));
        let tells = self
            .known
            .and_then(|form| form.takes(Frame::of("addressee-that")));
        has_object && tells.is_none_or(|share| share < 0.5)
    }

    /// *with Ortiz and Cole all calling for a vote*: without *with*, and with a preposition of its
    /// own, a participle only narrows down what stands beside it, as in *a firm looking for staff*.
    pub(super) fn lacks_with(&self) -> bool {
        let (Some(cue), Some(source)) = (self.place.cue, &self.matched.source) else {
            return false;
        };
        let units = self.place.units;
        let is_beside = self.pattern.frame == "preposition"
            && units[cue].kind == UnitKind::Gerund
            && source.end <= cue
            && !units[source.end..cue]
                .iter()
                .any(|unit| unit.kind.is_verb());
        let before = source.start.checked_sub(1).map(|at| &units[at]);
        is_beside && !before.is_some_and(|unit| self.has_word(unit, &["with"]))
    }

    /// *The firm, which reports on Monday, …*, *She thinks for a moment*: what tells time alone is no
    /// content.
    pub(super) fn is_time_alone(&self, content: &Range<usize>) -> bool {
        use UnitKind as K;
        let units = &self.place.units[content.clone()];
        units
            .iter()
            .all(|unit| matches!(unit.kind, K::Time | K::Adverb | K::Preposition))
            && units.iter().any(|unit| unit.kind == K::Time)
    }

    /// *told allies, two of them say, that he would go*: what commas set off reports nothing
    /// of its own where an earlier cue has found the clause.
    pub(super) fn is_parenthesis(&self) -> bool {
        use UnitKind as K;
        let kind = |at: usize| self.place.units.get(at).map(|unit| unit.kind);
        let source = self
            .matched
            .source
            .as_ref()
            .map_or(0, |source| source.start);
        let (comma, that) = (kind(self.cue_end()), kind(self.cue_end() + 1));
        source > 0
            && kind(source - 1) == Some(K::Comma)
            && (comma, that) == (Some(K::Comma), Some(K::That))
            && self.used.iter().any(|&used| used < source)
    }

    /// *Ortiz left for Rome saying …*: what stands behind a preposition speaks only behind
    /// *with*.
    pub(super) fn is_object_of_preposition(&self) -> bool {
        let (Some(source), [Some(cue), _]) = (&self.matched.source, &self.matched.cue) else {
            return false;
        };
        let is_participle = self
            .place
            .cue()
            .is_some_and(|cue| cue.kind == UnitKind::Gerund);
        is_participle
            && cue.start == source.end
            && source.start.checked_sub(1).is_some_and(|before| {
                let unit = &self.place.units[before];
                unit.kind == UnitKind::Preposition
                    && (!self.has_word(unit, &["with"]) || self.is_behind_adjective(before))
                    && !(self.pattern.frame == "quotation" && self.are_people(source))
            })
    }

    /// *was happy with the work of the council saying …*: the council says nothing.
    fn is_behind_adjective(&self, preposition: usize) -> bool {
        let before = preposition.checked_sub(1).map(|at| &self.place.units[at]);
        before.is_some_and(|unit| self.analysis.reading.tag(unit.head) == Tag::Adjective)
    }

    /// *accused of “greed”, said it was sorry*: *it* begins what the firm says.
    pub(super) fn is_subject_of_next(&self) -> bool {
        let (Some(source), Some(cue)) = (&self.matched.source, self.place.cue) else {
            return false;
        };
        let units = self.place.units;
        let next = units.get(source.end);
        source.start == cue + 1
            && source.len() == 1
            && units[source.start].kind == UnitKind::Pronoun
            && next.is_some_and(|unit| unit.kind.is_finite())
    }

    /// *met by protesters chanting “No”*: people can only be the ones who do.
    pub(super) fn are_people(&self, phrase: &Range<usize>) -> bool {
        let unit = &self.place.units[phrase.start];
        let role = self.analysis.reading.facts(unit.head).role;
        let is_person = |role: Role| matches!(role.kind, RoleKind::Person | RoleKind::Group);
        unit.kind == UnitKind::Noun && role.is_some_and(is_person)
    }

    /// *The bridge closed, according to Ann Lee, the mayor*: the clause in front is what she says.
    pub(super) fn is_behind_clause(&self) -> bool {
        use UnitKind as K;
        let (Some(content), Some(cue)) = (&self.matched.content[0], self.place.cue) else {
            return false;
        };
        let units = self.place.units;
        let is_verb = |unit: &Unit| unit.kind.is_finite();
        // *The answer was, according to Ortiz, a mess*: what follows completes the verb.
        let is_clause_and_comma = |units: &[Unit]| match units {
            [before @ .., last, comma] => {
                let is_be = self.analysis.reading.is_a(last.head, Class::Be);
                comma.kind == K::Comma && !is_be && before.iter().chain([last]).any(is_verb)
            }
            _ => false,
        };
        units[cue].kind == K::According
            && content.start > cue
            && self.matched.content[1].is_none()
            && is_clause_and_comma(&units[..cue])
            && !units[content.clone()].iter().any(is_verb)
    }

    /// *Live: council ‘broke’*: a single word that is no name elsewhere names a sort of article.
    pub(super) fn is_label_of_piece(&self) -> bool {
        let (None, Some(source), Some(content)) = (
            self.place.cue,
            &self.matched.source,
            &self.matched.content[0],
        ) else {
            return false;
        };
        let unit = &self.place.units[source.start];
        let reading = self.analysis.reading;
        unit.tokens.len() == 1
            && !self.place.units[content.start].kind.is_quotation()
            && reading
                .lexicon
                .vocabulary
                .row_of(&self.word_of(unit))
                .is_some()
    }

    /// *After the interview concluded, Cole said …*: a comma ends the clause that *after* opens.
    pub(super) fn is_circumstance(&self) -> bool {
        use UnitKind as K;
        let (Some(source), Some(cue)) = (&self.matched.source, self.place.cue) else {
            return false;
        };
        let kind = |at: usize| self.place.units.get(at).map(|unit| unit.kind);
        let opener = source.start.checked_sub(1).and_then(kind);
        let behind = self.matched.content[0]
            .as_ref()
            .map(|content| content.start);
        self.pattern.frame == "clause"
            && opener == Some(K::Subordinator)
            && kind(cue + 1) == Some(K::Comma)
            && behind == Some(cue + 1)
    }

    /// *Polls err - Ann Lee: “They do.”*: the quotation belongs to the label behind the dash.
    pub(super) fn is_over_label(&self) -> bool {
        use UnitKind as K;
        let (Some(content), Some(cue)) = (&self.matched.content[0], self.place.cue) else {
            return false;
        };
        let units = self.place.units;
        let is_label = |label: &[Unit]| match label {
            [dash, name, colon, quotation, ..] => {
                dash.kind == K::Dash
                    && name.kind == K::Name
                    && colon.kind == K::Colon
                    && quotation.kind.is_quotation()
            }
            _ => false,
        };
        let end = (content.end + 1).min(units.len());
        content.end > cue && units[cue..end].windows(4).any(is_label)
    }

    /// *“No,” Ortiz told reporters, the paper reported*: the quotation has its cue, and the paper only
    /// passes it on. What *according to* gives a source to is left to it.
    pub(super) fn is_passed_on(&self) -> bool {
        use UnitKind as K;
        let (Some(content), Some(cue)) = (&self.matched.content[0], self.place.cue) else {
            return false;
        };
        let units = self.place.units;
        let is_report = |report: &Range<usize>| {
            let is_within = report.start == content.start && report.end <= content.end;
            let mut reported = units[report.clone()].iter();
            is_within && !reported.any(|unit| matches!(unit.kind, K::That | K::Wh))
        };
        content.end <= cue
            && units[cue].kind == K::Finite
            && units[content.start].kind.is_quotation()
            && self.reports.iter().any(is_report)
    }

    /// *On whether he would go: “No.”*: what somebody was asked about has a subject that does not
    /// speak.
    pub(super) fn is_topic_of_label(&self) -> bool {
        let [on, whether, ..] = self.place.units else {
            return false;
        };
        self.pattern.frame.is_empty()
            && self.has_word(on, &["on"])
            && whether.kind == UnitKind::Question
    }

    /// *Asked about the vote, she said …*, *When asked, she said …*: the reporter's words.
    pub(super) fn is_occasion(&self) -> bool {
        use UnitKind as K;
        let (Some(content), Some(cue)) = (&self.matched.content[0], self.place.cue) else {
            return false;
        };
        let kind = |at: usize| self.place.units.get(at).map(|unit| unit.kind);
        let asked = |at: usize| matches!(kind(at), Some(K::Finite | K::Participle));
        let start = content.start;
        // *Bound by trade, the towns, she said, have a chance*: hers again behind the cue.
        let goes_on =
            || self.matched.content[1].is_some() && !self.is_cue(&self.place.units[start]);
        content.end <= cue
            && (kind(start) == Some(K::Participle) && !goes_on()
                || matches!(kind(start), Some(K::Question | K::Subordinator))
                    && asked(start + 1)
                    // *What worries us, says Ortiz, is the price*
                    && !(goes_on() && self.has_word(&self.place.units[start], &["what"])))
    }

    /// The preposition in front of the source is *as*: *in Rome Ortiz said* is no *as she said*.
    pub(super) fn is_behind_as(&self) -> bool {
        let source = self.matched.source.as_ref();
        source
            .and_then(|source| source.start.checked_sub(1))
            .is_some_and(|before| self.has_word(&self.place.units[before], &["as"]))
    }
}
