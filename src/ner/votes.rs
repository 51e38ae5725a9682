//! Evidence from the whole document: what a first reading made of the same word elsewhere.
//!
//! « Poutine » alone is easier once « Vladimir Poutine » has been read, before or behind.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::brackets::Link;
use super::features::{self, Form};
use super::tags::{self, KINDS, OUTSIDE, Place, State};

/// How often a word was read as what: by kind, and outside.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    kinds: [u16; KINDS],
    outside: u16,
    /// As the first and as the last of several tokens.
    first: [u16; KINDS],
    last: [u16; KINDS],
}

/// The keys are hashes already.
#[derive(Debug, Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// The readings of all words of a document that may be names. Never iterated.
#[derive(Debug, Default)]
pub(super) struct Votes {
    tallies: HashMap<u64, Tally, BuildHasherDefault<Hashed>>,
}

/// What the others say about one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Opinion {
    /// The most frequent reading: a kind, or [`KINDS`] for outside.
    best: usize,
    /// 0: all agree; 1: most do; 2: they differ.
    level: u8,
    many: bool,
}

/// A word as the votes know it: a hash of its spelling, the lowest bit of which tells whether
/// it begins with a capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word(u64);

impl From<&Form> for Word {
    fn from(form: &Form) -> Word {
        Word(form.word & !1 | u64::from(form.capital))
    }
}

impl Word {
    /// True where it has a vote, having been read as `state`.
    fn votes(self, state: State) -> bool {
        self.0 & 1 == 1 || state != OUTSIDE
    }
}

impl Votes {
    /// Counts the readings `states` of the tokens of a document.
    pub(super) fn count(words: &[Word], states: &[State]) -> Votes {
        let mut tally = Votes::default();
        for (word, &state) in words.iter().zip(states) {
            if word.votes(state) {
                tally.tallies.entry(word.0).or_default().change(state, true);
            }
        }
        tally
    }

    /// The readings of the other tokens that are this word; `None` where there is no other.
    #[inline]
    fn others(&self, word: Word, state: State) -> Option<Tally> {
        if !word.votes(state) {
            return None;
        }
        let mut tally = *self.tallies.get(&word.0)?;
        tally.change(state, false);
        (tally.total() > 0).then_some(tally)
    }

    /// Adds, for each token of `link`, what the other half of it was read as, here and
    /// elsewhere.
    pub(super) fn bracket(
        &self,
        words: &[Word],
        states: &[State],
        link: Link,
        mut add: impl FnMut(usize, u64),
    ) {
        let kind = |at: usize| tags::parts(states[at]).map_or(KINDS, |(_, kind)| kind as usize);
        let long = kind(link.start);
        let short = match self.tallies.get(&words[link.acronym].0) {
            Some(tally) => tally.opinion().best,
            None => kind(link.acronym),
        };
        for (at, place) in features::places(link) {
            let other = if place == 0 { long } else { short };
            add(at, features::bracket_vote(place, other));
        }
    }

    /// Adds the features of the token at `i` of `range`, a sentence; `states` are those that
    /// were counted.
    pub(super) fn features(
        &self,
        words: &[Word],
        states: &[State],
        range: std::ops::Range<usize>,
        i: usize,
        mut add: impl FnMut(u64),
    ) {
        let own = |state: State| tags::parts(state).map_or(KINDS, |(_, kind)| kind as usize);
        if let Some(tally) = self.others(words[i], states[i]) {
            let opinion = tally.opinion();
            add(features::vote(0, opinion.best, opinion.level, opinion.many));
            add(features::vote_against(opinion.best, own(states[i])));
            for kind in 0..KINDS {
                if tally.first[kind] > 0 {
                    add(features::vote_place(0, kind));
                }
                if tally.last[kind] > 0 {
                    add(features::vote_place(1, kind));
                }
            }
        }
        for (side, at) in [(1, i.wrapping_sub(1)), (2, i + 1)] {
            if range.contains(&at)
                && let Some(tally) = self.others(words[at], states[at])
            {
                let opinion = tally.opinion();
                add(features::vote(side, opinion.best, opinion.level, false));
            }
        }
    }
}

impl Tally {
    fn change(&mut self, state: State, up: bool) {
        let step = |count: &mut u16| {
            *count = if up {
                count.saturating_add(1)
            } else {
                count.saturating_sub(1)
            };
        };
        match tags::parts(state) {
            None => step(&mut self.outside),
            Some((place, kind)) => {
                step(&mut self.kinds[kind as usize]);
                match place {
                    Place::Begin => step(&mut self.first[kind as usize]),
                    Place::End => step(&mut self.last[kind as usize]),
                    Place::Inside | Place::Single => {}
                }
            }
        }
    }

    fn total(&self) -> u32 {
        let kinds: u32 = self.kinds.iter().map(|c| u32::from(*c)).sum();
        kinds + u32::from(self.outside)
    }

    fn opinion(&self) -> Opinion {
        let (mut best, mut most) = (KINDS, self.outside);
        for (kind, &count) in self.kinds.iter().enumerate() {
            if count > most {
                (best, most) = (kind, count);
            }
        }
        let (most, total) = (u32::from(most), self.total());
        Opinion {
            best,
            level: if most == total {
                0
            } else if most * 3 >= total * 2 {
                1
            } else {
                2
            },
            many: total > 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ner::tags::Kind;

    #[test]
    fn a_token_hears_the_others_and_not_itself() {
        let word = |word: u64| {
            Word::from(&Form {
                word,
                capital: true,
                ..Form::default()
            })
        };
        let words = [word(6), word(8), word(6)];
        let person = tags::state(Place::Single, Kind::Per);
        let states = [person, OUTSIDE, OUTSIDE];
        let votes = Votes::count(&words, &states);
        let heard = |i: usize| votes.others(words[i], states[i]).map(|t| t.opinion().best);
        assert_eq!(heard(0), Some(KINDS));
        assert_eq!(heard(1), None);
        assert_eq!(heard(2), Some(Kind::Per as usize));
    }
}
