//! The best sequence of states of a sentence.

use super::decode::Scores;
use super::model::Model;
use super::tags::{self, LANES, OUTSIDE, STATES, State};

/// What stands for "never" among the scores: out of reach of any sum of weights.
const NEVER: i16 = -16_000;

/// What a reading makes of the tokens of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// The best state of each token.
    pub states: Vec<State>,
    /// True where a token is outside all names whatever stands behind it. Sentences fall
    /// apart there: what comes before and what comes behind know nothing of each other.
    pub certain: Vec<bool>,
}

impl Reading {
    /// Makes this a reading of `len` tokens in which nothing has been read.
    pub(super) fn clear(&mut self, len: usize) {
        self.states.clear();
        self.states.resize(len, OUTSIDE);
        self.certain.clear();
        self.certain.resize(len, false);
    }
}

/// Finds best sequences; holds the buffers that this takes.
///
/// Scores are 16-bit and counted from the best state of the token before, so that a step
/// over all states is a handful of vector instructions. States that lie further behind than
/// [`Calibration::certain`](super::calibrate::Calibration::certain) are given up: where
/// nothing is named, one state is left to come from instead of all.
pub(super) struct Viterbi {
    /// How far behind the best a state may lie and still go on.
    beam: i16,
    transitions: Box<[[i16; LANES]; LANES]>,
    begin: [i16; LANES],
    end: [i16; LANES],
    /// The best state before, for each token since the last certain one and each state.
    back: Vec<[u8; LANES]>,
}

impl Viterbi {
    pub(super) fn new(model: &Model) -> Viterbi {
        let mut transitions = Box::new([[NEVER; LANES]; LANES]);
        let (mut begin, mut end) = ([NEVER; LANES], [NEVER; LANES]);
        for from in 0..STATES {
            for to in 0..STATES {
                if tags::may_follow(from as State, to as State) {
                    transitions[from][to] = model.transitions[from][to];
                }
            }
            if tags::may_begin(from as State) {
                begin[from] = 0;
            }
            if tags::may_end(from as State) {
                end[from] = 0;
            }
        }
        Viterbi {
            beam: model.calibration.certain(),
            transitions,
            begin,
            end,
            back: Vec::new(),
        }
    }

    /// Reads the sentence at `range`, whose tokens have these `scores`, from the token at
    /// `from` on: the first of the sentence, or one behind a certain one. A second reading
    /// stops behind `until`, the last token whose scores have changed, as soon as it cannot
    /// differ from the first any more. Ties go to the lower state.
    pub(super) fn run(
        &mut self,
        scores: &[Scores],
        range: std::ops::Range<usize>,
        (from, until): (usize, usize),
        reading: &mut Reading,
    ) {
        let mut best = [0; LANES];
        let mut only_outside = true;
        // First of the tokens whose states are open yet.
        let mut start = from;
        self.back.clear();
        let left = scores[..range.end].iter().enumerate().skip(from);
        for (i, scores) in left {
            let back = if i == range.start {
                best = add(&self.begin, scores);
                [0; LANES]
            } else if only_outside {
                best = add(&self.transitions[usize::from(OUTSIDE)], scores);
                [0; LANES]
            } else {
                self.step(&mut best, scores)
            };
            let outside = best[usize::from(OUTSIDE)];
            only_outside = highest_name(&best) < outside.saturating_sub(self.beam);
            let was_certain = reading.certain[i];
            reading.certain[i] = only_outside;
            if !only_outside {
                self.back.push(back);
                continue;
            }
            if start < i {
                let before = back[usize::from(OUTSIDE)];
                self.settle(before, &mut reading.states[start..i]);
            }
            reading.states[i] = OUTSIDE;
            start = i + 1;
            if i >= until && was_certain {
                return;
            }
        }
        let total = |s: usize| i32::from(best[s]) + i32::from(self.end[s]);
        let mut last = 0;
        for s in 1..STATES {
            if total(s) > total(last) {
                last = s;
            }
        }
        self.settle(last as State, &mut reading.states[start..range.end]);
    }

    /// One token further, near a name: the best state before each state. `best` holds the
    /// scores of all sequences up to the token before, and then up to this one.
    fn step(&self, best: &mut Scores, scores: &Scores) -> [u8; LANES] {
        let mut top = NEVER;
        for score in &*best {
            top = top.max(*score);
        }
        for score in best.iter_mut() {
            *score = score.saturating_sub(top).max(NEVER);
        }
        let mut next = [i16::MIN; LANES];
        let mut back = [0u16; LANES];
        let alive = best.map(|score| u8::from(score >= -self.beam));
        for (group, eight) in alive.as_chunks::<8>().0.iter().enumerate() {
            let mut left = u64::from_le_bytes(*eight);
            while left != 0 {
                let from = group * 8 + left.trailing_zeros() as usize / 8;
                left &= left - 1;
                let (so_far, row) = (best[from], &self.transitions[from]);
                // An open name leads to two states only.
                if let Some(two) = tags::goes_on(from as State) {
                    for to in two.map(usize::from) {
                        let sum = so_far.saturating_add(row[to]);
                        let better = sum > next[to];
                        next[to] = if better { sum } else { next[to] };
                        back[to] = if better { from as u16 } else { back[to] };
                    }
                    continue;
                }
                for to in 0..LANES {
                    let sum = so_far.saturating_add(row[to]);
                    let better = sum > next[to];
                    next[to] = if better { sum } else { next[to] };
                    back[to] = if better { from as u16 } else { back[to] };
                }
            }
        }
        for to in 0..LANES {
            best[to] = next[to].max(NEVER).saturating_add(scores[to]);
        }
        back.map(|from| from as u8)
    }

    /// Writes the states of the open tokens, the last of which has state `last`.
    fn settle(&mut self, last: State, states: &mut [State]) {
        let mut state = last;
        for (slot, back) in states.iter_mut().zip(&self.back).rev() {
            *slot = state;
            state = back[usize::from(state)];
        }
        self.back.clear();
    }
}

#[inline]
fn add(a: &Scores, b: &Scores) -> Scores {
    let mut sum = [0; LANES];
    for lane in 0..LANES {
        sum[lane] = a[lane].saturating_add(b[lane]);
    }
    sum
}

/// The best score of a state of any name.
#[inline]
fn highest_name(scores: &Scores) -> i16 {
    let mut scores = *scores;
    scores[usize::from(OUTSIDE)] = i16::MIN;
    let mut width = LANES;
    while width > 1 {
        width /= 2;
        for lane in 0..width {
            scores[lane] = scores[lane].max(scores[lane + width]);
        }
    }
    scores[0]
}
