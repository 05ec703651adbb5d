//! Who stands behind *by*, and what behind *as*.
//!
//! Takes a match with a passive verb and gives who did it: in *The plan was described as “a
//! mess” by Ortiz* the words are hers. What no list knows as a cue needs more to go by: *as* in
//! front of the quotation, or a cue that the lists know in some other frame.

use super::trial::Trial;
use crate::segment::Span;
use crate::tag::Tag;
use crate::unit::UnitKind;
use std::ops::Range;

impl Trial<'_> {
    /// Whether a match with a source behind a passive verb, or with a quotation behind *as*, does
    /// not hold.
    pub(super) fn lacks_by_or_as(&self) -> bool {
        let is_any_verb = self.pattern.frame.is_empty();
        match self.source_behind_passive() {
            // *is upset by the claim of Ortiz that*: it is the claim that goes on.
            Some(source) if self.pattern.frame == "passive-that" && !self.can_speak(source) => true,
            Some(source) => {
                let content = self.matched.content[0].as_ref();
                let is_first = content.is_some_and(|content| content.start < source);
                let is_cue = is_first && self.known.is_some();
                !self.is_word(source.checked_sub(1), "by")
                    || is_any_verb && !is_cue && !self.is_quoted_behind_as()
            }
            None => self.pattern.quotes_behind_as && !self.is_quoted_behind_as(),
        }
    }

    /// Whether a unit is a name or a role.
    fn can_speak(&self, at: usize) -> bool {
        let unit = &self.place.units[at];
        let role = self.analysis.reading.facts(unit.head).role;
        unit.kind == UnitKind::Name || role.is_some()
    }

    /// Where the source behind a passive verb begins.
    fn source_behind_passive(&self) -> Option<usize> {
        let (cue, source) = (self.place.cue?, self.matched.source.as_ref()?);
        (self.is_passive() && source.start > cue).then_some(source.start)
    }

    fn is_passive(&self) -> bool {
        let cue = self.place.cue();
        cue.is_some_and(|cue| matches!(cue.kind, UnitKind::Passive | UnitKind::Participle))
    }

    /// *as “a mess”*, *as a “mess”*, but not *as “Rex”*: a capital stands for a name.
    fn is_quoted_behind_as(&self) -> bool {
        let units = self.place.units;
        let content = self.matched.content[0].clone().unwrap_or_default();
        let quotation = (content.start..content.end).find(|&at| units[at].kind.is_quotation());
        let Some(before) = quotation.and_then(|at| at.checked_sub(1)) else {
            return false;
        };
        let is_article = units[before].tokens.len() == 1
            && self.analysis.reading.tag(units[before].head) == Tag::Determiner;
        let before = before.checked_sub(usize::from(is_article));
        let text = self.analysis.document.text;
        let inside = quotation.and_then(|at| units[at].quotation);
        let inside = inside.map_or("", |index| self.analysis.quotations[index].inside.of(text));
        !inside.starts_with(char::is_uppercase) && self.is_word(before, "as")
    }

    fn is_word(&self, at: Option<usize>, word: &str) -> bool {
        at.is_some_and(|at| self.has_word(&self.place.units[at], &[word]))
    }

    /// *was accused of “lying” by Ortiz*: who stands behind a content with a passive cue.
    pub(super) fn agent_behind(&self, content: &Range<usize>) -> Option<Span> {
        let units = self.place.units;
        let agent = units.get(content.end + 1)?;
        let is_agent = self.is_passive()
            && self.is_word(Some(content.end), "by")
            && matches!(agent.kind, UnitKind::Name | UnitKind::Noun);
        is_agent.then_some(agent.span)
    }
}
