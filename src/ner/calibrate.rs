//! From scores to probabilities: forward-backward over the states of a sentence, and the
//! table that turns what it says into how often it is right.
//!
//! Floating point here is additions, multiplications and divisions in a fixed order, which
//! every platform rounds alike; exponentials come from a table that is multiplied up from
//! one constant of the model.

use super::model::Model;
use super::tags::{self, KINDS, Kind, LANES, STATES, State};
use crate::doc::Confidence;

/// Points of the calibration curve.
const POINTS: usize = 33;

/// What a model file says about its probabilities.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Calibration {
    /// exp(-d / scale) for score differences d = 0, 1, …
    powers: Vec<f32>,
    curves: Curves,
}

/// Probability of being right, in ten-thousandths, at raw probabilities 0/32, 1/32, … 1: for
/// names of one token and for longer ones of each kind.
pub(super) type Curves = [[u16; POINTS]; 2 * KINDS];

/// Which of the curves speaks for a name.
fn curve(kind: Kind, tokens: usize) -> usize {
    2 * kind as usize + usize::from(tokens > 1)
}

/// Differences beyond this count as this: exp(-20).
const FARTHEST: f32 = 2e-9;

/// A state that less than this share of all sequences goes through is left out.
const LEAST_SHARE: f32 = 1e-6;

impl Calibration {
    /// Reads the section that [`write`] wrote.
    pub(super) fn read(section: &[u8]) -> Option<Calibration> {
        if section.len() != 4 + 2 * POINTS * 2 * KINDS {
            return None;
        }
        let step = f32::from_le_bytes(section[..4].try_into().ok()?);
        if !(0.5..0.9999).contains(&step) {
            return None;
        }
        let mut curves = [[0; POINTS]; 2 * KINDS];
        let points = curves.as_flattened_mut().iter_mut();
        for (point, two) in points.zip(section[4..].chunks_exact(2)) {
            *point = u16::from_le_bytes([two[0], two[1]]);
        }
        let mut powers = vec![1.0f32];
        let mut power = 1.0f32;
        while power > FARTHEST {
            power *= step;
            powers.push(power);
        }
        Some(Calibration { powers, curves })
    }

    /// A difference of scores that leaves a chance of one in 3 000 to the lower: exp(-8).
    pub(super) fn certain(&self) -> i16 {
        i16::try_from(self.powers.len() * 8 / 20).unwrap_or(i16::MAX)
    }

    /// exp of a score that lies `difference` below the best.
    #[inline]
    fn power(&self, difference: i32) -> f32 {
        self.powers[(difference.max(0) as usize).min(self.powers.len() - 1)]
    }

    /// How often a name of this kind and length is right to which forward-backward gives
    /// `probability`.
    pub(super) fn confidence(&self, kind: Kind, tokens: usize, probability: f32) -> Confidence {
        let curve = &self.curves[curve(kind, tokens)];
        let x = (probability * (POINTS - 1) as f32).clamp(0.0, (POINTS - 1) as f32);
        let at = (x as usize).min(POINTS - 2);
        let part = x - at as f32;
        let (low, high) = (f32::from(curve[at]), f32::from(curve[at + 1]));
        Confidence::new((low + (high - low) * part + 0.5) as u32)
    }
}

/// Writes the section; `step` is exp(-1 / scale), `curves` in ten-thousandths.
#[cfg(any(test, feature = "train"))]
pub(super) fn write(step: f32, curves: &Curves) -> Vec<u8> {
    let mut section = step.to_le_bytes().to_vec();
    section.extend(curves.as_flattened().iter().flat_map(|p| p.to_le_bytes()));
    section
}

/// The curves that change nothing.
#[cfg(any(test, feature = "train"))]
pub(super) fn straight() -> Curves {
    [std::array::from_fn(|i| (10_000 * i / (POINTS - 1)) as u16); 2 * KINDS]
}

/// A name that was found, and whether it was right.
#[cfg(feature = "train")]
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub kind: Kind,
    pub tokens: usize,
    /// Before calibration.
    pub probability: f32,
    pub right: bool,
    /// How much it counts.
    pub weight: f64,
}

/// The curves that fit what was seen, none of them ever falling; a kind seen rarely follows
/// what is true of all.
#[cfg(feature = "train")]
pub(super) fn fit(seen: &[Seen]) -> Curves {
    let diagonal: [f64; POINTS] = std::array::from_fn(|i| i as f64 / (POINTS - 1) as f64);
    let all = isotonic(seen.iter(), &diagonal, 2.0);
    std::array::from_fn(|index| {
        let these = seen.iter().filter(|s| curve(s.kind, s.tokens) == index);
        isotonic(these, &all, 20.0).map(|level| (level * 10_000.0 + 0.5) as u16)
    })
}

/// Never falling means of what was seen, in 32 pieces; at each point `trust` observations
/// on the curve `before` are added.
#[cfg(feature = "train")]
fn isotonic<'a>(
    seen: impl Iterator<Item = &'a Seen>,
    before: &[f64; POINTS],
    trust: f64,
) -> [f64; POINTS] {
    // Each observation is shared by the two points around it; then neighbours that fall are
    // pooled.
    let mut right = before.map(|x| trust * x);
    let mut total = [trust; POINTS];
    for one in seen {
        let x = f64::from(one.probability) * (POINTS - 1) as f64;
        let at = (x as usize).min(POINTS - 2);
        let part = x - at as f64;
        for (point, share) in [(at, 1.0 - part), (at + 1, part)] {
            total[point] += share * one.weight;
            right[point] += share * one.weight * f64::from(u8::from(one.right));
        }
    }
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for i in 0..POINTS {
        pools.push((right[i], total[i], 1));
        while let [.., a, b] = pools[..]
            && a.0 / a.1 > b.0 / b.1
        {
            pools.truncate(pools.len() - 2);
            pools.push((a.0 + b.0, a.1 + b.1, a.2 + b.2));
        }
    }
    let mut curve = [0.0; POINTS];
    let levels = pools
        .iter()
        .flat_map(|(r, n, count)| std::iter::repeat_n(r / n, *count));
    for (point, level) in curve.iter_mut().zip(levels) {
        *point = level;
    }
    curve
}

/// Forward and backward sums over one sentence; holds the buffers that they take.
pub(super) struct Marginals {
    calibration: Calibration,
    /// exp of the transitions, all made smaller alike; 0 where one is forbidden.
    transitions: Box<[[f32; LANES]; LANES]>,
    begin: [f32; LANES],
    end: [f32; LANES],
    /// exp of the scores, each token's best made one.
    scores: Vec<[f32; LANES]>,
    forward: Vec<[f32; LANES]>,
    backward: Vec<[f32; LANES]>,
    /// What each token's forward sums were multiplied by.
    norms: Vec<f32>,
}

impl Marginals {
    pub(super) fn new(model: &Model) -> Marginals {
        let calibration = model.calibration.clone();
        let best = model.transitions.iter().flatten().copied().max();
        let best = i32::from(best.unwrap_or(0));
        let mut transitions = Box::new([[0.0; LANES]; LANES]);
        let (mut begin, mut end) = ([0.0; LANES], [0.0; LANES]);
        for from in 0..STATES {
            for to in 0..STATES {
                if tags::may_follow(from as State, to as State) {
                    let score = i32::from(model.transitions[from][to]);
                    transitions[from][to] = calibration.power(best - score);
                }
            }
            begin[from] = f32::from(u8::from(tags::may_begin(from as State)));
            end[from] = f32::from(u8::from(tags::may_end(from as State)));
        }
        Marginals {
            calibration,
            transitions,
            begin,
            end,
            scores: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
            norms: Vec::new(),
        }
    }

    /// Sums over all sequences of states of a part of a sentence that lies between tokens
    /// of the states `before` and `behind`; `None` at the edge of the sentence.
    pub(super) fn run(
        &mut self,
        emissions: &[[i16; LANES]],
        before: Option<State>,
        behind: Option<State>,
    ) {
        let n = emissions.len();
        self.scores.clear();
        self.forward.clear();
        self.norms.clear();
        for emission in emissions {
            let best = i32::from(emission.iter().copied().max().unwrap_or(0));
            let score = emission.map(|e| self.calibration.power(best - i32::from(e)));
            let mut sums = match (self.forward.last(), before) {
                (Some(last), _) => self.ahead(last),
                (None, Some(before)) => self.transitions[usize::from(before)],
                (None, None) => self.begin,
            };
            for (sum, score) in sums.iter_mut().zip(&score) {
                *sum *= score;
            }
            let inverse = inverse(&sums);
            // What cannot matter any more is dropped, so that most rows need no look.
            let share = sums.map(|s| s * inverse);
            self.forward
                .push(share.map(|s| if s < LEAST_SHARE { 0.0 } else { s }));
            self.scores.push(score);
            self.norms.push(inverse);
        }
        let Some(last) = self.forward.last() else {
            return;
        };
        let mut ways = match behind {
            Some(state) => std::array::from_fn(|s| self.transitions[s][usize::from(state)]),
            None => self.end,
        };
        let weighed: [f32; LANES] = std::array::from_fn(|s| last[s] * ways[s]);
        let inverse = inverse(&weighed);
        for way in &mut ways {
            *way *= inverse;
        }
        self.backward.clear();
        self.backward.resize(n, [0.0; LANES]);
        self.backward[n - 1] = ways;
        for i in (1..n).rev() {
            let norm = self.norms[i];
            let (scores, behind) = (&self.scores[i], &self.backward[i]);
            let ahead: [f32; LANES] = std::array::from_fn(|s| behind[s] * scores[s] * norm);
            for from in 0..STATES {
                if self.forward[i - 1][from] == 0.0 {
                    continue;
                }
                let row = &self.transitions[from];
                self.backward[i - 1][from] = match tags::goes_on(from as State) {
                    Some([inside, end]) => {
                        let (inside, end) = (usize::from(inside), usize::from(end));
                        ahead[inside] * row[inside] + ahead[end] * row[end]
                    }
                    None => {
                        let mut sum = [0.0f32; 4];
                        for (four, weights) in ahead.chunks_exact(4).zip(row.chunks_exact(4)) {
                            for k in 0..4 {
                                sum[k] += four[k] * weights[k];
                            }
                        }
                        (sum[0] + sum[2]) + (sum[1] + sum[3])
                    }
                };
            }
        }
    }

    /// What the shares of the sequences up to one token are before the next is looked at.
    fn ahead(&self, last: &[f32; LANES]) -> [f32; LANES] {
        let mut sums = [0.0f32; LANES];
        for (from, (share, row)) in last.iter().zip(self.transitions.iter()).enumerate() {
            if *share == 0.0 {
                continue;
            }
            match tags::goes_on(from as State) {
                Some(two) => {
                    for to in two.map(usize::from) {
                        sums[to] += share * row[to];
                    }
                }
                None => {
                    for lane in 0..LANES {
                        sums[lane] += share * row[lane];
                    }
                }
            }
        }
        sums
    }

    /// Probability that the tokens of the part from `start` on have exactly these states.
    pub(super) fn probability(&self, start: usize, states: &[State]) -> f32 {
        let Some((&first, rest)) = states.split_first() else {
            return 1.0;
        };
        let mut product = self.forward[start][usize::from(first)];
        let mut before = usize::from(first);
        let mut at = start;
        for &state in rest {
            at += 1;
            let state = usize::from(state);
            product *= self.transitions[before][state] * self.scores[at][state] * self.norms[at];
            before = state;
        }
        (product * self.backward[at][before]).clamp(0.0, 1.0)
    }
}

/// What makes the sum of `shares` one; 1 where there is nothing.
fn inverse(shares: &[f32; LANES]) -> f32 {
    let mut sums = [0.0f32; 4];
    for four in shares.chunks_exact(4) {
        for k in 0..4 {
            sums[k] += four[k];
        }
    }
    let total = (sums[0] + sums[2]) + (sums[1] + sums[3]);
    if total > 0.0 { 1.0 / total } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confidence_follows_the_curve() {
        let mut curves = straight();
        curves[curve(Kind::Per, 2)][32] = 9_000;
        let section = write(0.96, &curves);
        let calibration = Calibration::read(&section).expect("well formed");
        let confidence = |tokens: usize, probability: f32| {
            let confidence = calibration.confidence(Kind::Per, tokens, probability);
            confidence.basis_points()
        };
        assert_eq!(confidence(3, 0.5), 5_000);
        assert_eq!(confidence(3, 1.0), 9_000);
        assert_eq!(confidence(1, 1.0), 10_000);
        assert!(Calibration::read(&section[1..]).is_none());
    }
}
