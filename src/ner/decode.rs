//! From a text to the best sequence of states for each sentence.

use super::features::{self, Extractor, Feature, Form, HERE, OFFSETS, REACH};
use super::hash;
use super::lexicon::Lexicon;
use super::model::Model;
use super::shape::{self, Case};
use super::tags::{self, LANES, STATES, State};
use super::weights::Weights;
use crate::text::Text;

/// Scores of all states of one token.
pub(super) type Scores = [i16; LANES];

/// What stands for "never" among the scores: out of reach of any sum of weights.
const NEVER: i16 = -16_000;

/// Forms that are kept with their weights: a text repeats its words. A power of two.
const CACHE: usize = 1 << 12;

/// A form with the weights that it brings to the tokens around it.
#[derive(Debug, Clone)]
struct Known {
    /// Hash of spelling and case; 0: free.
    key: u64,
    form: Form,
    weights: [Scores; OFFSETS],
}

/// Reads the tokens of one text with one model; holds caches and buffers.
pub(super) struct Reader<'a> {
    text: &'a Text,
    lexicon: Lexicon<'a>,
    weights: Weights<'a>,
    extractor: Extractor,
    features: Vec<Feature>,
    cache: Vec<Known>,
    edge: Known,
    forms: Vec<Form>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a Text, model: &'a Model) -> Reader<'a> {
        let free = Known {
            key: 0,
            form: Form::default(),
            weights: [[0; LANES]; OFFSETS],
        };
        let size = text.tokens().len().next_power_of_two().clamp(16, CACHE);
        let mut reader = Reader {
            text,
            lexicon: model.lexicon(),
            weights: model.weights(),
            extractor: Extractor::default(),
            features: Vec::new(),
            cache: vec![free.clone(); size],
            edge: free,
            forms: Vec::new(),
        };
        reader.edge.form = features::edge(&mut reader.features);
        add_form(&reader.weights, &reader.features, &mut reader.edge.weights);
        reader
    }

    /// Adds the scores of the tokens of sentence `index` to `scores`, and their forms to
    /// `forms`.
    pub(super) fn sentence(
        &mut self,
        index: usize,
        scores: &mut Vec<Scores>,
        forms: &mut Vec<Form>,
    ) {
        let range = self.text.sentences()[index].range();
        let text = self.text;
        let case = shape::case_of(range.clone().map(|i| text.word(i)));
        let base = scores.len();
        scores.resize(base + range.len(), [0; LANES]);
        self.forms.clear();
        self.forms.resize(REACH, self.edge.form);
        let here = &mut scores[base..];
        for (at, i) in range.clone().enumerate() {
            let slot = self.known(text.word(i), case);
            let known = &self.cache[slot];
            self.forms.push(known.form);
            spread(known, at as isize, here);
        }
        let n = range.len() as isize;
        for distance in 1..=REACH as isize {
            spread(&self.edge, -distance, here);
            spread(&self.edge, n - 1 + distance, here);
            self.forms.push(self.edge.form);
        }
        for (i, scores) in here.iter_mut().enumerate() {
            features::context(&self.forms, i, case, |hash| {
                add_token(&self.weights, hash, scores);
            });
        }
        forms.extend(&self.forms[REACH..REACH + range.len()]);
    }

    /// Adds the weights of a feature of one token to its scores; tells whether there are any.
    pub(super) fn add(&self, hash: u64, scores: &mut Scores) -> bool {
        add_token(&self.weights, hash, scores)
    }

    /// Slot of the cache that holds `word`, filled if need be.
    fn known(&mut self, word: &str, case: Case) -> usize {
        let key = hash::bytes(1 + u64::from(case == Case::Capitals), word.as_bytes()) | 1;
        let slot = (key >> 32) as usize & (self.cache.len() - 1);
        let known = &mut self.cache[slot];
        if known.key != key {
            self.features.clear();
            let form = self
                .extractor
                .form(word, case, &self.lexicon, &mut self.features);
            known.key = key;
            known.form = form;
            known.weights = [[0; LANES]; OFFSETS];
            add_form(&self.weights, &self.features, &mut known.weights);
        }
        slot
    }
}

fn add_form(weights: &Weights, features: &[Feature], sums: &mut [Scores; OFFSETS]) {
    for feature in features {
        let Some(found) = weights.find(feature.hash) else {
            continue;
        };
        let mut row = found.row;
        for (offset, sum) in sums.iter_mut().enumerate() {
            if found.mask >> offset & 1 == 1 {
                add_row(weights.row(row), sum);
                row += 1;
            }
        }
    }
}

#[inline]
fn add_token(weights: &Weights, hash: u64, scores: &mut Scores) -> bool {
    let found = weights.find(hash).filter(|found| found.mask == HERE);
    if let Some(found) = found {
        add_row(weights.row(found.row), scores);
    }
    found.is_some()
}

#[inline]
fn add_row(row: &[u8; LANES], sum: &mut Scores) {
    for (s, w) in sum.iter_mut().zip(row) {
        *s += i16::from(*w as i8);
    }
}

/// Adds what the word at `at` says about the tokens around it.
#[inline]
fn spread(known: &Known, at: isize, scores: &mut [Scores]) {
    for (k, weights) in known.weights.iter().enumerate() {
        let to = at + k as isize - REACH as isize;
        if let Some(scores) = usize::try_from(to).ok().and_then(|to| scores.get_mut(to)) {
            for (s, w) in scores.iter_mut().zip(weights) {
                *s += w;
            }
        }
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
    /// The best state before, for each token and state.
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

    /// Writes the best states of a sentence with these scores. Ties go to the lower state.
    pub(super) fn run(&mut self, scores: &[Scores], states: &mut [State]) {
        let Some(first) = scores.first() else { return };
        self.back.clear();
        let mut best: [i16; LANES] =
            std::array::from_fn(|s| self.begin[s].saturating_add(first[s]));
        for scores in &scores[1..] {
            let mut top = NEVER;
            for score in &best[..STATES] {
                top = top.max(*score);
            }
            for score in &mut best {
                *score = score.saturating_sub(top).max(NEVER);
            }
            let mut next = [i16::MIN; LANES];
            let mut back = [0u16; LANES];
            for (from, row) in self.transitions.iter().enumerate().take(STATES) {
                let so_far = best[from];
                if so_far < -self.beam {
                    continue;
                }
                match tags::goes_on(from as State) {
                    // An open name leads to two states only.
                    Some(two) => {
                        for to in two.map(usize::from) {
                            let sum = so_far.saturating_add(row[to]);
                            if sum > next[to] {
                                next[to] = sum;
                                back[to] = from as u16;
                            }
                        }
                    }
                    None => {
                        for to in 0..LANES {
                            let sum = so_far.saturating_add(row[to]);
                            let better = sum > next[to];
                            next[to] = if better { sum } else { next[to] };
                            back[to] = if better { from as u16 } else { back[to] };
                        }
                    }
                }
            }
            for to in 0..LANES {
                best[to] = next[to].max(NEVER).saturating_add(scores[to]);
            }
            self.back.push(back.map(|from| from as u8));
        }
        let total = |s: usize| i32::from(best[s]) + i32::from(self.end[s]);
        let mut state = 0;
        for s in 1..STATES {
            if total(s) > total(state) {
                state = s;
            }
        }
        for (i, slot) in states.iter_mut().enumerate().rev() {
            *slot = state as State;
            if i > 0 {
                state = usize::from(self.back[i - 1][state]);
            }
        }
    }
}
