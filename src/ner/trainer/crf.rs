//! A linear-chain conditional random field, trained sentence by sentence with AdaGrad.
//!
//! A token may leave open which state is right (a set that does not mark events says nothing
//! against one): then all that its mask allows count as right together.

use crate::ner::tags::{self, LANES, STATES, State};

/// One sentence: the features of each token and the states that are right for it.
#[derive(Debug, Clone, Default)]
pub(super) struct Sentence {
    /// Start of each token's features in `features`, and one past the last.
    pub starts: Vec<u32>,
    pub features: Vec<u32>,
    /// The same for what the document says; left out now and then, so that the other
    /// features learn to do without.
    pub vote_starts: Vec<u32>,
    pub votes: Vec<u32>,
    /// Annotated by the rules that the model is to follow: every feature counts a second
    /// time, as one of these rules alone.
    pub norm: bool,
    /// Bit s: state s may be right.
    pub allowed: Vec<u32>,
}

type Row = [f32; LANES];

/// Weights in training.
pub(super) struct Crf {
    pub weights: Vec<Row>,
    squares: Vec<Row>,
    /// How strongly each feature is drawn to zero each time.
    decay: Vec<f32>,
    pub transitions: [Row; LANES],
    transition_squares: [Row; LANES],
    sums: Sums,
}

/// How to train.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub rate: f32,
    pub epochs: usize,
    /// Share of features that a token loses in training, in thousandths.
    pub dropout: u32,
    /// Share of sentences that do without the votes of their document, in thousandths.
    pub alone: u32,
    /// Where the second numbers of the features begin; 0: nowhere.
    pub norms: u32,
    pub seed: u64,
}

#[derive(Default)]
struct Sums {
    scores: Vec<Row>,
    powers: Vec<Row>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    norms: Vec<f32>,
    gradient: Vec<Row>,
    kept: Vec<u32>,
    kept_starts: Vec<usize>,
}

/// A small generator of pseudo-random numbers (xorshift64*).
pub(super) struct Random(pub u64);

impl Random {
    pub(super) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11
    }

    /// A number below `n`.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }

    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.below(i as u64 + 1) as usize);
        }
    }
}

/// e to the power of `x` to seven digits, alike on every platform.
pub(super) fn exp(x: f32) -> f32 {
    if x < -80.0 {
        return 0.0;
    }
    let y = x.min(80.0) * std::f32::consts::LOG2_E;
    let whole = y.floor();
    let f = (y - whole) * std::f32::consts::LN_2;
    let series = 1.0
        + f * (1.0
            + f * (0.5
                + f * (1.0 / 6.0
                    + f * (1.0 / 24.0
                        + f * (1.0 / 120.0 + f * (1.0 / 720.0 + f * (1.0 / 5040.0)))))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

/// A token whose gradient is smaller than this everywhere has nothing to teach.
const NOTHING: f32 = 2e-3;
/// States that less than this share of all sequences up to a token goes through are left out.
const UNLIKELY: f32 = 1e-8;
/// How often in an epoch all weights are drawn to zero.
const DRAWS: usize = 4;

const FULL: u32 = ((1u64 << STATES) - 1) as u32;

impl Crf {
    /// `start`: what the sums of squares begin with; the larger, the slower rare features learn.
    pub(super) fn new(features: usize, l2: f32, start: f32) -> Crf {
        Crf {
            weights: vec![[0.0; LANES]; features],
            squares: vec![[start; LANES]; features],
            decay: vec![l2 / DRAWS as f32; features],
            transitions: [[0.0; LANES]; LANES],
            transition_squares: [[start; LANES]; LANES],
            sums: Sums::default(),
        }
    }

    /// Draws the weights of twins, from number `first` on, to zero `times` as strongly.
    pub(super) fn bind_twins(&mut self, first: usize, times: f32) {
        for decay in &mut self.decay[first..] {
            *decay *= times;
        }
    }

    /// Trains on the sentences `members`; the weights become the mean of those after each of the last
    /// epochs.
    pub(super) fn train(
        &mut self,
        sentences: &[Sentence],
        members: &[u32],
        settings: Settings,
        mut report: impl FnMut(usize, f64),
    ) {
        let mut random = Random(settings.seed | 1);
        let mut order: Vec<u32> = members.to_vec();
        let first = settings.epochs - (settings.epochs / 3).max(1);
        let mut mean = vec![[0.0f32; LANES]; self.weights.len()];
        let mut mean_transitions = [[0.0f32; LANES]; LANES];
        let powers_of = |t: &[Row; LANES]| powers(t);
        let mut transition_powers = powers_of(&self.transitions);
        for epoch in 0..settings.epochs {
            random.shuffle(&mut order);
            let mut loss = 0.0;
            for (i, &index) in order.iter().enumerate() {
                loss += self.step(
                    &sentences[index as usize],
                    &transition_powers,
                    settings,
                    &mut random,
                );
                if i % 8 == 7 {
                    transition_powers = powers_of(&self.transitions);
                }
                if (i + 1) * DRAWS / order.len() > i * DRAWS / order.len() {
                    self.shrink(settings.rate);
                }
            }
            report(epoch, loss / members.len().max(1) as f64);
            if epoch >= first {
                add(&mut mean, &self.weights);
                add(&mut mean_transitions, &self.transitions);
            }
        }
        let share = 1.0 / (settings.epochs - first) as f32;
        for row in mean.iter_mut().chain(&mut mean_transitions) {
            *row = row.map(|w| w * share);
        }
        self.weights = mean;
        self.transitions = mean_transitions;
    }

    /// Draws all weights to zero, the more strongly the less is known about them.
    fn shrink(&mut self, rate: f32) {
        let rows = self.weights.iter_mut().zip(&self.squares);
        for ((weights, squares), decay) in rows.zip(&self.decay) {
            for (w, square) in weights.iter_mut().zip(squares) {
                *w /= 1.0 + rate * decay / square.sqrt();
            }
        }
    }

    /// The first `count` weights, with `share` of what their twins of the norm add to them.
    pub(super) fn with_norm(&self, count: usize, share: f32) -> Crf {
        let mut weights = self.weights[..count].to_vec();
        for (row, twin) in weights.iter_mut().zip(&self.weights[count..]) {
            for (w, t) in row.iter_mut().zip(twin) {
                *w += share * t;
            }
        }
        Crf {
            weights,
            squares: Vec::new(),
            decay: Vec::new(),
            transitions: self.transitions,
            transition_squares: self.transition_squares,
            sums: Sums::default(),
        }
    }

    /// The best states of a sentence, without the votes of its document.
    pub(super) fn predict(&self, sentence: &Sentence) -> Vec<State> {
        let n = sentence.allowed.len();
        let mut back: Vec<[u8; LANES]> = Vec::with_capacity(n);
        let mut best = [0.0f32; LANES];
        for i in 0..n {
            let mut scores = [0.0; LANES];
            let range = sentence.starts[i] as usize..sentence.starts[i + 1] as usize;
            for &f in &sentence.features[range] {
                for (a, w) in scores.iter_mut().zip(&self.weights[f as usize]) {
                    *a += w;
                }
            }
            let mut next = [f32::MIN; LANES];
            let mut from = [0u8; LANES];
            for to in 0..STATES {
                let possible = (i > 0 || tags::may_begin(to as State))
                    && (i + 1 < n || tags::may_end(to as State));
                for (before, so_far) in best.iter().enumerate().take(STATES) {
                    let sum = so_far + self.transitions[before][to];
                    let allowed = i == 0 || tags::may_follow(before as State, to as State);
                    if possible && allowed && sum > next[to] {
                        next[to] = sum;
                        from[to] = before as u8;
                    }
                }
                if next[to] > f32::MIN {
                    next[to] = if i == 0 {
                        scores[to]
                    } else {
                        next[to] + scores[to]
                    };
                }
            }
            best = next;
            back.push(from);
        }
        let mut state = 0;
        for s in 1..STATES {
            if best[s] > best[state] {
                state = s;
            }
        }
        let mut states = vec![0; n];
        for i in (0..n).rev() {
            states[i] = state as State;
            state = usize::from(back[i][state]);
        }
        states
    }

    /// One step on one sentence; returns its loss.
    fn step(
        &mut self,
        sentence: &Sentence,
        transitions: &[Row; LANES],
        settings: Settings,
        random: &mut Random,
    ) -> f64 {
        let n = sentence.allowed.len();
        let mut s = std::mem::take(&mut self.sums);
        s.kept.clear();
        s.kept_starts.clear();
        let alone = sentence.votes.is_empty() || random.below(1000) < u64::from(settings.alone);
        for i in 0..n {
            s.kept_starts.push(s.kept.len());
            if !alone {
                let votes = sentence.vote_starts[i] as usize..sentence.vote_starts[i + 1] as usize;
                s.kept.extend(&sentence.votes[votes]);
            }
            let range = sentence.starts[i] as usize..sentence.starts[i + 1] as usize;
            for &f in &sentence.features[range] {
                if settings.dropout == 0 || random.next() % 1000 >= u64::from(settings.dropout) {
                    s.kept.push(f);
                }
            }
            if sentence.norm && settings.norms > 0 {
                for at in s.kept_starts[i]..s.kept.len() {
                    let twin = s.kept[at] + settings.norms;
                    s.kept.push(twin);
                }
            }
        }
        s.kept_starts.push(s.kept.len());
        s.scores.clear();
        for i in 0..n {
            let mut scores = [0.0; LANES];
            for &f in &s.kept[s.kept_starts[i]..s.kept_starts[i + 1]] {
                for (a, w) in scores.iter_mut().zip(&self.weights[f as usize]) {
                    *a += w;
                }
            }
            s.scores.push(scores);
        }
        s.gradient.clear();
        s.gradient.resize(n, [0.0; LANES]);
        let mut moved = [[0.0f32; LANES]; LANES];
        let log_all = s.expect(&vec![FULL; n], transitions, &mut moved, 1.0);
        let log_right = s.expect(&sentence.allowed, transitions, &mut moved, -1.0);
        let rate = settings.rate;
        for i in 0..n {
            let gradient = s.gradient[i];
            if gradient.iter().all(|g| g.abs() < NOTHING) {
                continue;
            }
            for &f in &s.kept[s.kept_starts[i]..s.kept_starts[i + 1]] {
                let f = f as usize;
                let (weights, squares) = (&mut self.weights[f], &mut self.squares[f]);
                for k in 0..LANES {
                    let g = gradient[k];
                    squares[k] += g * g;
                    weights[k] -= rate * g / squares[k].sqrt();
                }
            }
        }
        for (from, row) in moved.iter().enumerate() {
            for (to, g) in row.iter().enumerate() {
                if *g != 0.0 {
                    let square = &mut self.transition_squares[from][to];
                    *square += g * g;
                    self.transitions[from][to] -= rate * g / square.sqrt();
                }
            }
        }
        self.sums = s;
        log_all - log_right
    }
}

fn add(sum: &mut [Row], rows: &[Row]) {
    for (s, row) in sum.iter_mut().zip(rows) {
        for (s, w) in s.iter_mut().zip(row) {
            *s += w;
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the loss is only shown")]
fn logarithm(x: f32) -> f64 {
    f64::from(x).ln()
}

/// exp of the transitions, 0 where one is forbidden.
fn powers(transitions: &[Row; LANES]) -> [Row; LANES] {
    let mut powers = [[0.0; LANES]; LANES];
    for (from, row) in transitions.iter().enumerate().take(STATES) {
        for (to, w) in row.iter().enumerate().take(STATES) {
            if tags::may_follow(from as State, to as State) {
                powers[from][to] = exp(*w);
            }
        }
    }
    powers
}

impl Sums {
    /// Adds `sign` times the expected states under the masks to the gradient, and the
    /// expected transitions to `moved`; returns the logarithm of the sum over all sequences.
    fn expect(
        &mut self,
        masks: &[u32],
        transitions: &[Row; LANES],
        moved: &mut [Row; LANES],
        sign: f32,
    ) -> f64 {
        let n = masks.len();
        self.powers.clear();
        self.forward.clear();
        self.norms.clear();
        let mut log = 0.0f64;
        for (i, mask) in masks.iter().enumerate() {
            let scores = &self.scores[i];
            let allowed = |s: usize| {
                mask >> s & 1 == 1
                    && s < STATES
                    && (i > 0 || tags::may_begin(s as State))
                    && (i + 1 < n || tags::may_end(s as State))
            };
            let best = (0..STATES)
                .filter(|s| allowed(*s))
                .map(|s| scores[s])
                .fold(f32::MIN, f32::max);
            let mut power = [0.0; LANES];
            for s in 0..STATES {
                if allowed(s) {
                    power[s] = exp(scores[s] - best);
                }
            }
            let mut sums = [0.0f32; LANES];
            match self.forward.last() {
                None => sums = [1.0; LANES],
                Some(before) => {
                    for (from, row) in before.iter().zip(transitions) {
                        if *from < UNLIKELY {
                            continue;
                        }
                        for (sum, weight) in sums.iter_mut().zip(row) {
                            *sum += from * weight;
                        }
                    }
                }
            }
            let mut total = 0.0;
            for (sum, p) in sums.iter_mut().zip(&power) {
                *sum *= p;
                total += *sum;
            }
            let total: f32 = if total > 1e-30 { total } else { 1e-30 };
            let norm = 1.0 / total;
            log += f64::from(best) + logarithm(total);
            self.forward.push(sums.map(|x| x * norm));
            self.powers.push(power);
            self.norms.push(norm);
        }
        self.backward.clear();
        self.backward.resize(n, [1.0; LANES]);
        for i in (0..n).rev() {
            for s in 0..LANES {
                self.gradient[i][s] += sign * self.forward[i][s] * self.backward[i][s];
            }
            if i == 0 {
                break;
            }
            let mut ahead = [0.0f32; LANES];
            for (s, a) in ahead.iter_mut().enumerate() {
                *a = self.backward[i][s] * self.powers[i][s] * self.norms[i];
            }
            for from in 0..STATES {
                if self.forward[i - 1][from] < UNLIKELY {
                    self.backward[i - 1][from] = 0.0;
                    continue;
                }
                let row = &transitions[from];
                let mut sum = [0.0f32; 8];
                for k in 0..LANES {
                    sum[k % 8] += ahead[k] * row[k];
                }
                self.backward[i - 1][from] = sum.iter().sum();
                let f = sign * self.forward[i - 1][from];
                if f != 0.0 {
                    let moved = &mut moved[from];
                    for k in 0..LANES {
                        moved[k] += f * row[k] * ahead[k];
                    }
                }
            }
        }
        log
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_field_learns_its_sentences() {
        let name = tags::state(tags::Place::Single, tags::Kind::Per);
        // Feature 0: small word, feature 1: name, feature 2: behind a title.
        let sentence = |features: &[u32], states: &[State]| Sentence {
            starts: (0..=features.len() as u32).collect(),
            features: features.to_vec(),
            allowed: states.iter().map(|s| 1 << s).collect(),
            ..Sentence::default()
        };
        let data = [
            sentence(&[0, 1, 0], &[0, name, 0]),
            sentence(&[0, 0], &[0, 0]),
        ];
        let mut crf = Crf::new(2, 0.0, 1e-6);
        let settings = Settings {
            rate: 0.2,
            epochs: 20,
            dropout: 0,
            alone: 0,
            norms: 0,
            seed: 1,
        };
        let mut losses = Vec::new();
        crf.train(&data, &[0, 1], settings, |_, loss| losses.push(loss));
        assert!(losses[19] < 0.1 * losses[0], "{losses:?}");
        assert_eq!(crf.predict(&data[0]), [0, name, 0]);
    }

    #[test]
    fn the_own_exponential_is_right() {
        for (x, right) in [(-10.0, 4.539_993e-5), (0.0, 1.0), (0.3, 1.349_858_8)] {
            assert!((exp(x) / right - 1.0f32).abs() < 1e-5, "{x}");
        }
    }
}
