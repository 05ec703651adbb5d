//! The search for the likeliest tags of a document, token by token (Viterbi 1967).

use super::context::{CONTEXTS, Context};
use super::model::Chance;
use super::{TAGS, Tag};
use std::mem;

/// Log shares of tags by what stands before: `into[tag][context]`.
pub(super) type Transitions = [[f32; WIDTH]; TAGS];

/// A power of two, so that no place needs to be checked.
const WIDTH: usize = CONTEXTS.next_power_of_two();

/// The search for the likeliest tags of a document.
///
/// Where a token can have one tag only, the best way there is the way everything goes, so
/// that no more than a few tokens are ever undecided.
#[derive(Debug)]
pub struct Search<'a> {
    /// The tags decided so far.
    tags: &'a mut Vec<Tag>,
    /// What the last token can be: one thing, if it is decided.
    last: Vec<State>,
    /// What the next token can be, while it is worked out.
    next: Vec<State>,
    /// How each undecided token can be tagged, state by state.
    steps: Vec<Step>,
    /// Where each undecided token's steps start.
    columns: Vec<usize>,
}

/// What a token may be to the token behind it, and the likelihood of the best way there.
#[derive(Debug, Clone, Copy)]
struct State {
    score: f32,
    context: Context,
}

/// The end of the best way to a state.
#[derive(Debug, Clone, Copy)]
struct Step {
    tag: Tag,
    /// The state of the token before that leads here, counted among its states.
    from: u8,
}

/// What stands before a sentence.
const START: State = State {
    score: 0.0,
    context: Context::START,
};

impl<'a> Search<'a> {
    /// A search that appends what it finds.
    pub fn new(tags: &'a mut Vec<Tag>) -> Self {
        /// As many tokens as are seldom undecided together.
        const TOKENS: usize = 16;
        let states = || Vec::with_capacity(WIDTH);
        let mut search = Self {
            tags,
            last: states(),
            next: states(),
            steps: Vec::with_capacity(TOKENS * 4),
            columns: Vec::with_capacity(TOKENS),
        };
        search.last.push(START);
        search
    }

    /// A token that can have one tag only.
    #[inline]
    pub(super) fn settle(&mut self, into: &Transitions, tag: Tag, context: Option<Context>) {
        if !self.columns.is_empty() {
            if tag == Tag::Adverb {
                // It makes another context behind a noun than behind a verb.
                return self.branch(into, None, &[(tag, 0.0)], context);
            }
            let (from, _) = best_way(&self.last, &into[tag as usize]);
            self.decide(from);
        }
        let context = context.unwrap_or_else(|| context_of(tag, self.last[0].context));
        self.tags.push(tag);
        self.last[0] = State { context, ..START };
    }

    /// A token that can have several tags, or be a name besides.
    pub(super) fn branch(
        &mut self,
        into: &Transitions,
        name: Option<Chance>,
        list: &[(Tag, f32)],
        context: Option<Context>,
    ) {
        self.next.clear();
        self.columns.push(self.steps.len());
        let rest = name.map_or(0.0, |name| name.rest);
        if let Some(name) = name {
            self.push(into, (Tag::Name, name.score), context);
        }
        for &(tag, score) in list {
            self.push(into, (tag, score + rest), context);
        }
        mem::swap(&mut self.last, &mut self.next);
    }

    /// Adds what the next token may be.
    #[inline]
    fn push(&mut self, into: &Transitions, (tag, score): (Tag, f32), context: Option<Context>) {
        let into = &into[tag as usize];
        if tag == Tag::Adverb && self.last.len() > 1 {
            return self.push_adverb(into, score);
        }
        let (from, before) = best_way(&self.last, into);
        let context =
            context.unwrap_or_else(|| context_of(tag, self.last[usize::from(from)].context));
        self.steps.push(Step { tag, from });
        self.next.push(State {
            score: before + score,
            context,
        });
    }

    /// One state for each context that an adverb can make here.
    fn push_adverb(&mut self, into: &[f32; WIDTH], score: f32) {
        for context in Context::OF_ADVERB {
            let mut best: Option<(u8, f32)> = None;
            for (from, state) in (0..).zip(&self.last) {
                let before = state.score + into[state.context.index() % WIDTH];
                let fits = state.context.with_adverb() == context;
                if fits && best.is_none_or(|(_, known)| before > known) {
                    best = Some((from, before));
                }
            }
            if let Some((from, before)) = best {
                let tag = Tag::Adverb;
                self.steps.push(Step { tag, from });
                self.next.push(State {
                    score: before + score,
                    context,
                });
            }
        }
    }

    /// The best way to the last token's state is the way that was gone.
    fn decide(&mut self, mut state: u8) {
        let start = self.tags.len();
        for &column in self.columns.iter().rev() {
            let best = self.steps[column + usize::from(state)];
            self.tags.push(best.tag);
            state = best.from;
        }
        self.tags[start..].reverse();
        self.last.truncate(1);
        self.steps.clear();
        self.columns.clear();
    }

    /// Decides all of the sentence; what comes next starts another one.
    pub(super) fn end_sentence(&mut self) {
        if !self.columns.is_empty() {
            let last = &self.last;
            let best = (0..last.len()).reduce(|best, at| match last[at].score > last[best].score {
                true => at,
                false => best,
            });
            self.decide(best.unwrap_or_default() as u8);
        }
        self.last[0] = START;
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
#[inline]
fn best_way(states: &[State], into: &[f32; WIDTH]) -> (u8, f32) {
    let score = |state: &State| state.score + into[state.context.index() % WIDTH];
    if let [only] = states {
        return (0, score(only));
    }
    let mut best = (0, f32::NEG_INFINITY);
    for (from, state) in (0..).zip(states) {
        let score = score(state);
        if score > best.1 {
            best = (from, score);
        }
    }
    best
}
