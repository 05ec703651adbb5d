//! One pattern that matched at one place → an attribution, or none.
//!
//! Takes the match and asks whether it holds: whether the cue takes the frame, the
//! quotations are still open, and people would mark it. Then it settles how far content and
//! source really go: in *Ortiz said she won, but Cole denied it* the content is *she won*.

use super::ending::Stretch;
use super::noun::possessor;
use super::sign::frame_group;
use super::turn::{Turn, nearer_subject};
use super::weighing::Find;
use super::{
    Analysis, Attribution, CueInFrame, Kind, Mode, PossibleEnd, Status, Strength, Weighed, extent,
};
use crate::cue::{self, CueForm, Frame};
use crate::lexicon::{Class, Lexicon};
use crate::pattern::{Match, Pattern};
use crate::segment::Span;
use crate::tag::Tag;
use crate::unit::{Unit, UnitKind};
use std::ops::Range;

/// Of cues that are one more seldom in their frame, only what has a quotation is kept.
const LEAST_SHARE_WITHOUT_QUOTATION: f32 = 0.28;

/// Where a pattern is tried: the units of one sentence and the cue among them.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub paragraph: usize,
    pub units: &'a [Unit],
    /// Its index in `units`.
    pub cue: Option<usize>,
}

impl<'a> Place<'a> {
    fn cue(&self) -> Option<&'a Unit> {
        self.cue.map(|at| &self.units[at])
    }
}

/// A match that may be an attribution.
pub(super) struct Trial<'a> {
    pub analysis: &'a Analysis<'a>,
    pub lexicon: &'a Lexicon,
    /// Whether each quotation of the article belongs to somebody already.
    pub claimed: &'a [bool],
    /// The quotations of the sentence that have a cue beside them.
    pub reports: &'a [Range<usize>],
    /// The cues of the sentence that have found something.
    pub used: &'a [usize],
    pub pattern: &'a Pattern,
    pub turn: Turn,
    pub place: Place<'a>,
    /// What the list knows of the cue's form.
    pub known: Option<&'a CueForm>,
    pub matched: &'a Match,
}

impl Trial<'_> {
    /// The attribution, if it is one.
    pub fn attribution(&self) -> Option<Attribution> {
        if !self.turn.admits(self.place.units, self.matched)
            || self.is_object_of_preposition()
            || self.pattern.behind_as && !self.is_behind_as()
            || self.pattern.has_topic && !self.is_said_of_topic()
            || self.is_occasion()
            || self.is_parenthesis()
            || self.is_label_of_piece()
            || self.lacks_by_or_as()
        {
            return None;
        }
        let frame = self.frame();
        let signal = self.signal(&frame)?;
        let ranges = self.content_ranges(&frame);
        let first = match self.pattern.has_topic {
            true => ranges.last()?.clone(),
            false => ranges.first()?.clone(),
        };
        if frame == "passive-infinitive" && self.is_saying(&self.place.units[first.start]) {
            // *is expected to say that*: the words are those that she is expected to say.
            return None;
        }
        // *Ortiz went on to say: “No.”*: what follows *went on* has been found with its own cue.
        if self.used.contains(&first.start) {
            return None;
        }
        if frame == "addressee-clause" && self.is_quoted_noun(first.clone()) {
            return None;
        }
        if self.is_quoted_elsewhere(&first) || frame == "object" && self.quotes_another(&first) {
            return None;
        }
        let quotations = self.open_quotations(&ranges)?;
        let behind = ranges.last()?.clone();
        let content = self.content(ranges);
        let too_rare = quotations.is_empty() && signal.is_rare() && !self.lexicon.weights.is_open();
        if content.is_empty() || too_rare {
            return None;
        }
        let (strength, weighed) = match self.weigh(signal, first, &frame) {
            Verdict::Unlikely => return None,
            Verdict::Likely(strength) => (strength, None),
            Verdict::Open(weighed) => (Strength::Weak, Some(weighed)),
        };
        let (source, cue) = self.source_and_cue(&frame)?;
        let mut source = source.or_else(|| self.agent_behind(&behind));
        let mut content = content;
        if self.seems(&frame) {
            content.splice(0..0, source.take());
        }
        let possible_ends = self.possible_ends(&frame);
        Some(Attribution {
            content,
            source,
            cue,
            mode: Mode::Direct,
            kind: self.kind(source),
            status: self.status(),
            found_by: self.pattern.id.clone(),
            form: CueInFrame {
                form: self
                    .place
                    .cue()
                    .map_or_else(String::new, |unit| self.analysis.form_of(unit).into_owned()),
                frame,
            },
            strength,
            weighed,
            possible_ends,
            quotations,
            paragraph: self.place.paragraph,
        })
    }

    /// *Ortiz seemed to be late*: she is spoken of, and does not speak.
    fn seems(&self, frame: &str) -> bool {
        let reading = self.analysis.reading;
        let is_seeming = |cue: &Unit| reading.is_a(cue.head, Class::Seeming);
        let goes_on =
            matches!(frame, "infinitive" | "object") || self.pattern.frame == "preposition";
        goes_on && self.place.cue().is_some_and(is_seeming)
    }

    fn kind(&self, source: Option<Span>) -> Kind {
        let listed = self.known.map_or(Kind::Speech, |form| form.kind);
        let units = self.place.units;
        let source = source.map_or(&[][..], |source| {
            let start = units.partition_point(|unit| unit.span.end <= source.start);
            let behind = &units[start..];
            &behind[..behind.partition_point(|unit| unit.span.start < source.end)]
        });
        self.place.cue().map_or(listed, |cue| {
            let is_quotation = self.pattern.claims_quotations();
            super::kind::kind(self.analysis.reading, listed, cue, source, is_quotation)
        })
    }

    /// *called Cole a “clown”*: a noun that is nothing but its quotation is not what Cole is told.
    fn is_quoted_noun(&self, content: Range<usize>) -> bool {
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

    fn status(&self) -> Status {
        let units = self.place.units;
        self.place.cue.map_or(Status::Asserted, |at| {
            cue::status(&units[at], &units[..at], self.analysis.document)
        })
    }

    /// The frame the match needs; a preposition between cue and content is one of its own.
    fn frame(&self) -> String {
        let next = || self.preposition().unwrap_or_default();
        match self.pattern.frame.as_str() {
            "preposition" => next(),
            "passive-preposition" => format!("passive-{}", next()),
            frame => frame.to_owned(),
        }
    }

    /// The preposition between the cue and what follows, which is the last part of the cue or
    /// begins the content: *was asked about the plan*, *was blamed for it*.
    fn preposition(&self) -> Option<String> {
        let range = match &self.matched.cue[1] {
            Some(range) => range,
            None => self.matched.content.iter().flatten().last()?,
        };
        Some(self.word_of(&self.place.units[range.start]))
    }

    /// *The plan was seen as a risk*, *was criticised by Ortiz*: but *Cole was asked about it*,
    /// where he is spoken to.
    fn is_said_of_topic(&self) -> bool {
        match self.pattern.frame.as_str() {
            "passive-preposition" => self
                .preposition()
                .is_some_and(|word| !matches!(word.as_str(), "about" | "by" | "of" | "on")),
            "passive-by-source" => self.preposition().as_deref() == Some("by"),
            _ => true,
        }
    }

    pub(super) fn word_of(&self, unit: &Unit) -> String {
        self.analysis.document.word(unit.head).to_lowercase()
    }

    /// What speaks for the cue in a frame; nothing where people hardly ever take it for one.
    fn signal(&self, frame: &str) -> Option<Signal> {
        let according = |unit: &Unit| unit.kind == UnitKind::According;
        match frame.is_empty() || self.place.cue().is_some_and(according) {
            true => Some(Signal::Sure),
            false => self.known?.takes(Frame::of(frame)).map(Signal::Share),
        }
    }

    /// The quotations in the content; nothing where the pattern may not have them.
    fn open_quotations(&self, ranges: &[Range<usize>]) -> Option<Vec<usize>> {
        let units = ranges
            .iter()
            .flat_map(|range| &self.place.units[range.clone()]);
        let quotations: Vec<usize> = units.filter_map(|unit| unit.quotation).collect();
        let open = quotations
            .iter()
            .filter(|&&index| !self.claimed[index])
            .count();
        if self.turn == Turn::Weak && open == 0 {
            return None;
        }
        let has_them_all = open == quotations.len() && open > 0;
        (has_them_all || !self.pattern.claims_quotations()).then_some(quotations)
    }

    /// Whether the find is likely enough to be kept.
    fn weigh(&self, signal: Signal, content: Range<usize>, frame: &str) -> Verdict {
        let (Signal::Share(share), Some(cue)) = (signal, self.place.cue) else {
            return Verdict::Likely(Strength::Strong);
        };
        let find = Find {
            reading: self.analysis.reading,
            pattern: &self.pattern.id,
            frame,
            units: self.place.units,
            cue,
            source: self.subject(),
            content,
            share,
        };
        if self.lexicon.weights.is_open() {
            return Verdict::Open(Weighed {
                share,
                traits: find.names_of_traits(),
            });
        }
        match self.lexicon.weights.probability(&find) {
            likely if likely >= self.turn.least() => Verdict::Likely(Strength::of_share(likely)),
            _ => Verdict::Unlikely,
        }
    }

    /// What stands in front of the cue as its subject, whether it speaks or is spoken of.
    fn subject(&self) -> Option<Range<usize>> {
        match self.pattern.has_topic {
            true => self.matched.content[0].clone(),
            false => self.matched.source.clone(),
        }
    }

    /// Where the parts of the content really end.
    fn content_ranges(&self, frame: &str) -> Vec<Range<usize>> {
        let units = self.place.units;
        let end = |range: &Range<usize>| match range.start >= self.cue_end() {
            true => self.behind_cue(range.clone(), frame),
            false => extent::trim(units, extent::behind_dateline(units, range.clone())),
        };
        self.matched.content.iter().flatten().map(end).collect()
    }

    fn cue_end(&self) -> usize {
        let cues = self.matched.cue.iter().flatten();
        cues.last().map_or(0, |range| range.end)
    }

    fn behind_cue(&self, range: Range<usize>, frame: &str) -> Range<usize> {
        let units = self.place.units;
        let start = range.start + usize::from(units[range.start].kind == UnitKind::Comma);
        let range = start..range.end.max(start);
        let trim = |end: usize| extent::trim(units, start..end).end;
        let range = self.at_most(range);
        let endings = &self.lexicon.endings;
        let end = match endings.is_open() || range.is_empty() {
            true => trim(range.end),
            false => self.stretch(range, frame, |stretch| endings.end(stretch, trim)),
        };
        start..end.max(start)
    }

    /// As far as a content may go by the quotations in it and behind it.
    fn at_most(&self, range: Range<usize>) -> Range<usize> {
        let (units, report) = (self.place.units, self.next_report(&range));
        extent::of_quotations(units, extent::before_report(units, range, report))
    }

    /// Where the content behind a cue may end; noted for measuring only.
    fn possible_ends(&self, frame: &str) -> Vec<PossibleEnd> {
        let mut contents = self.matched.content.iter().flatten();
        let content = contents.find(|range| range.start >= self.cue_end());
        let Some(range) = content.filter(|_| self.lexicon.endings.is_open()) else {
            return Vec::new();
        };
        self.stretch(self.at_most(range.clone()), frame, |stretch| {
            stretch.possible_ends()
        })
    }

    fn stretch<T>(&self, range: Range<usize>, frame: &str, of: impl FnOnce(Stretch<'_>) -> T) -> T {
        let units = self.place.units;
        let is_cue = |unit: &Unit| self.is_cue(unit);
        of(Stretch {
            reading: self.analysis.reading,
            units,
            start: range.start,
            end: range.end,
            frame: frame_group(frame),
            is_cue: &is_cue,
            is_open: &|unit| unit.quotation.is_some_and(|index| !self.claimed[index]),
            is_ruled: &|at| extent::ends_before(&units[..range.end], at, &is_cue),
        })
    }

    /// Where the first quotation with a cue of its own begins inside these units.
    fn next_report(&self, range: &Range<usize>) -> Option<usize> {
        let starts = self.reports.iter().map(|report| report.start);
        starts.filter(|start| range.contains(start)).min()
    }

    fn content(&self, ranges: Vec<Range<usize>>) -> Vec<Span> {
        let mut parts = Vec::new();
        for range in ranges {
            self.push_parts(&self.place.units[range], &mut parts);
        }
        parts
    }

    /// A run of quotations is one part each; anything else is one part.
    fn push_parts(&self, units: &[Unit], parts: &mut Vec<Span>) {
        let is_run = units
            .iter()
            .all(|unit| unit.kind.is_quotation() || unit.kind == UnitKind::MarkedEnd);
        if is_run {
            let insides = units.iter().filter_map(|unit| unit.quotation);
            parts.extend(insides.map(|index| self.analysis.quotations[index].inside));
            return;
        }
        let (Some(first), Some(last)) = (units.first(), units.last()) else {
            return;
        };
        // Marks around a part of the words stay: only those around all of them are dropped.
        let span = Span::new(first.span.start, last.span.end);
        if !span.is_empty() {
            parts.push(span);
        }
    }

    /// Source and cue as spans; nothing where a noun has nobody to go with it.
    fn source_and_cue(&self, frame: &str) -> Option<(Option<Span>, Vec<Span>)> {
        if frame.contains("noun") && self.matched.source.is_none() {
            let cue = self.place.cue()?;
            let (source, noun) = possessor(self.analysis.document, cue)
                .or_else(|| Some((self.agent()?, cue.span)))?;
            return Some((Some(source), vec![noun]));
        }
        let units = self.place.units;
        let shares_subject = self
            .place
            .cue()
            .is_some_and(|cue| matches!(cue.kind, UnitKind::Gerund | UnitKind::Finite));
        let source = self
            .matched
            .source
            .clone()
            .map(|range| match shares_subject {
                true => self.quoted_one().unwrap_or_else(|| {
                    let is_when =
                        |unit: &Unit| matches!(self.word_of(unit).as_str(), "when" | "where");
                    let is_saying = |unit: &Unit| self.is_saying(unit);
                    nearer_subject(units, range, self.matched, is_when, is_saying)
                }),
                false => range,
            });
        let cue = self.matched.cue.iter().flatten();
        Some((
            source.map(|range| trimmed(units, range)),
            cue.map(|range| span(units, range.clone())).collect(),
        ))
    }

    /// *the claim by Ortiz that*, *the answer from Ortiz was*: who stands behind the noun.
    fn agent(&self) -> Option<Span> {
        let (units, cue) = (self.place.units, self.place.cue?);
        let preposition = units.get(cue + 1)?;
        let agent = units.get(cue + 2)?;
        let is_agent = matches!(agent.kind, UnitKind::Name | UnitKind::Noun)
            && preposition.kind == UnitKind::Preposition
            && matches!(self.word_of(preposition).as_str(), "by" | "from");
        is_agent.then_some(agent.span)
    }

    /// *The paper quoted Ortiz as saying …*, *Ortiz, who was quoted as saying …*: who says it.
    fn quoted_one(&self) -> Option<Range<usize>> {
        use UnitKind as K;
        let (units, cue) = (self.place.units, self.place.cue?);
        let behind_as =
            units[cue].kind == K::Gerund && cue > 0 && self.word_of(&units[cue - 1]) == "as";
        let at = match units[..cue].iter().nth_back(1).map(|unit| unit.kind) {
            Some(K::Passive) => cue.checked_sub(3)?,
            _ => cue.checked_sub(2)?,
        };
        // *was quoted in a report as saying*
        if at > 0 && units[at - 1].kind == K::Preposition {
            return None;
        }
        let is_one = matches!(
            units[at].kind,
            K::Name | K::Noun | K::Object | K::Pronoun | K::Wh
        );
        (behind_as && is_one).then_some(at..at + 1)
    }

    /// *quoted Ortiz as saying “no”*: the quotation has a cue of its own inside the content.
    fn is_quoted_elsewhere(&self, content: &Range<usize>) -> bool {
        use UnitKind as K;
        let is_verb = |unit: &Unit| matches!(unit.kind, K::Finite | K::Passive);
        self.next_report(content)
            .and_then(|report| self.place.units[content.start..report].split_last())
            .is_some_and(|(before, rest)| {
                before.kind == K::Preposition && !rest.iter().any(is_verb)
            })
    }

    /// *The paper quoted a friend as saying she would go*: the words are the friend's.
    fn quotes_another(&self, content: &Range<usize>) -> bool {
        use UnitKind as K;
        let units = &self.place.units[content.clone()];
        let is_saying = |pair: &[Unit]| {
            pair[1].kind == K::Gerund && self.word_of(&pair[0]) == "as" && self.is_saying(&pair[1])
        };
        let ends = |unit: &Unit| matches!(unit.kind, K::Comma | K::Wh | K::Finite | K::Passive);
        let end = units.iter().position(ends).unwrap_or(units.len());
        units[..end].windows(2).any(is_saying)
    }

    /// *told allies, two of them say, that he would go*: what commas set off reports nothing
    /// of its own where an earlier cue has found the clause.
    fn is_parenthesis(&self) -> bool {
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
    fn is_object_of_preposition(&self) -> bool {
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
                unit.kind == UnitKind::Preposition && self.word_of(unit) != "with"
            })
    }

    /// *Live: council ‘broke’*: a single word that is no name elsewhere names a sort of article.
    fn is_label_of_piece(&self) -> bool {
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

    /// *Asked about the vote, she said …*, *When asked, she said …*: the reporter's words.
    fn is_occasion(&self) -> bool {
        use UnitKind as K;
        let (Some(content), Some(cue)) = (&self.matched.content[0], self.place.cue) else {
            return false;
        };
        let kind = |at: usize| self.place.units.get(at).map(|unit| unit.kind);
        let asked = |at: usize| matches!(kind(at), Some(K::Finite | K::Participle));
        let start = content.start;
        content.end <= cue
            && (kind(start) == Some(K::Participle)
                || matches!(kind(start), Some(K::Question | K::Subordinator)) && asked(start + 1))
    }

    /// The preposition in front of the source is *as*: *in Rome Ortiz said* is no *as she said*.
    fn is_behind_as(&self) -> bool {
        let source = self.matched.source.as_ref();
        source
            .and_then(|source| source.start.checked_sub(1))
            .is_some_and(|before| self.word_of(&self.place.units[before]) == "as")
    }

    /// Whether a verb group is a cue in some frame more often than not.
    fn is_cue(&self, unit: &Unit) -> bool {
        let form = self.analysis.cue_form(unit);
        form.is_some_and(|form| form.best() >= 0.6)
    }

    /// Whether a verb group takes *that* more often than not: *to say*, not *to fail*.
    fn is_saying(&self, unit: &Unit) -> bool {
        let cues = &self.lexicon.cues;
        let form = self.analysis.cue_form(unit);
        let share = form
            .filter(|_| !cues.is_open())
            .and_then(|form| form.takes(Frame::of("that")));
        share.is_some_and(|share| share >= 0.6)
    }
}

/// What speaks for a cue before the words around it are weighed.
#[derive(Clone, Copy)]
enum Signal {
    /// The pattern asks for no cue, or for one that is always one.
    Sure,
    /// The share of its uses in the frame that people marked.
    Share(f32),
}

impl Signal {
    fn is_rare(self) -> bool {
        matches!(self, Self::Share(share) if share < LEAST_SHARE_WITHOUT_QUOTATION)
    }
}

/// Whether a find is kept.
enum Verdict {
    Unlikely,
    Likely(Strength),
    /// There are no weights: everything is kept, with what would be weighed.
    Open(Weighed),
}

/// A source without the sign behind it.
fn trimmed(units: &[Unit], range: Range<usize>) -> Span {
    let mut end = range.end;
    while end > range.start + 1
        && matches!(
            units[end - 1].kind,
            UnitKind::Comma | UnitKind::Coordinator | UnitKind::Preposition
        )
    {
        end -= 1;
    }
    span(units, range.start..end)
}

fn span(units: &[Unit], range: Range<usize>) -> Span {
    Span::new(units[range.start].span.start, units[range.end - 1].span.end)
}
