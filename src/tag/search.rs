//! The search for the likeliest tags of a document, token by token (Viterbi 1967).

use super::context::{CONTEXTS, Context};
use super::{TAGS, Tag};

/// Log shares of tags by what stands before: `into[tag][context]`.
pub(super) type Transitions = [[f32; CONTEXTS]; TAGS];

/// The search for the likeliest tags of a document.
///
/// Where a token can have one tag only, the best way there is the way everything goes, so
/// that no more than a few tokens are ever undecided.
#[derive(Debug)]
pub struct Search<'a> {
    /// The tags decided so far.
    tags: &'a mut Vec<Tag>,
    /// What the last token can be; one state where it is decided.
    last: Vec<State>,
    next: Vec<State>,
    /// The states of the undecided tokens, one behind the other.
    undecided: Vec<State>,
    /// Where each undecided token's states start.
    columns: Vec<usize>,
}

#[derive(Debug, Clone, Copy)]
struct State {
    tag: Tag,
    /// What it is to the token behind.
    context: Context,
    /// The state of the token before that leads here, counted among its states.
    from: u8,
    score: f32,
}

/// What stands before a sentence.
const START: State = State {
    tag: Tag::Punctuation,
    context: Context::START,
    from: 0,
    score: 0.0,
};

impl<'a> Search<'a> {
    /// A search that appends what it finds.
    pub fn new(tags: &'a mut Vec<Tag>) -> Self {
        Self {
            tags,
            last: vec![START],
            next: Vec::new(),
            undecided: Vec::new(),
            columns: Vec::new(),
        }
    }

    /// A token that can have one tag only.
    pub(super) fn settle(&mut self, into: &Transitions, tag: Tag, context: Option<Context>) {
        if tag == Tag::Adverb && !self.columns.is_empty() {
            // It makes another context behind a noun than behind a verb.
            return self.branch(into, std::iter::once((tag, 0.0)), context);
        }
        if !self.columns.is_empty() {
            let (from, _) = best_way(&self.last, &into[tag as usize]);
            self.decide(from);
        }
        let context = context.unwrap_or_else(|| context_of(tag, self.last[0].context));
        self.tags.push(tag);
        self.last.clear();
        self.last.push(State {
            tag,
            context,
            ..START
        });
    }

    /// A token that can have several tags.
    pub(super) fn branch(
        &mut self,
        into: &Transitions,
        list: impl Iterator<Item = (Tag, f32)>,
        context: Option<Context>,
    ) {
        self.next.clear();
        for (tag, score) in list {
            let into = &into[tag as usize];
            if tag == Tag::Adverb && self.last.len() > 1 {
                self.push_adverb(into, score);
                continue;
            }
            let (from, before) = best_way(&self.last, into);
            let before_it = self.last[usize::from(from)].context;
            self.next.push(State {
                tag,
                context: context.unwrap_or_else(|| context_of(tag, before_it)),
                from,
                score: before + score,
            });
        }
        std::mem::swap(&mut self.last, &mut self.next);
        self.columns.push(self.undecided.len());
        self.undecided.extend_from_slice(&self.last);
    }

    /// One state for each context that an adverb can make here.
    fn push_adverb(&mut self, into: &[f32; CONTEXTS], score: f32) {
        for context in Context::OF_ADVERB {
            let mut best: Option<(u8, f32)> = None;
            for (from, state) in (0..).zip(&self.last) {
                let before = state.score + into[state.context.index()];
                let fits = state.context.with_adverb() == context;
                if fits && best.is_none_or(|(_, known)| before > known) {
                    best = Some((from, before));
                }
            }
            if let Some((from, before)) = best {
                self.next.push(State {
                    tag: Tag::Adverb,
                    context,
                    from,
                    score: before + score,
                });
            }
        }
    }

    /// The best way to the last token's state is the way that was gone.
    fn decide(&mut self, mut state: u8) {
        let start = self.tags.len();
        for &column in self.columns.iter().rev() {
            let best = self.undecided[column + usize::from(state)];
            self.tags.push(best.tag);
            state = best.from;
        }
        self.tags[start..].reverse();
        self.undecided.clear();
        self.columns.clear();
    }

    /// Decides all of the sentence; what comes next starts another one.
    pub(super) fn end_sentence(&mut self) {
        if !self.columns.is_empty() {
            let best = (0..self.last.len()).reduce(|best, at| {
                match self.last[at].score > self.last[best].score {
                    true => at,
                    false => best,
                }
            });
            self.decide(best.unwrap_or_default() as u8);
        }
        self.last.clear();
        self.last.push(START);
    }
}

/// The context that a tag makes behind another one.
pub(super) fn context_of(tag: Tag, before: Context) -> Context {
    match tag {
        Tag::Adverb => before.with_adverb(),
        tag => Context::of(tag),
    }
}

/// The first of the best states to come from, with its score.
fn best_way(states: &[State], into: &[f32; CONTEXTS]) -> (u8, f32) {
    let mut best = (0, f32::NEG_INFINITY);
    for (from, state) in (0..).zip(states) {
        let score = state.score + into[state.context.index()];
        if score > best.1 {
            best = (from, score);
        }
    }
    best
}
