//! Word forms with the weights that they bring, kept from text to text: a language repeats
//! its words.

use super::decode::{Scores, add_form, add_token};
use super::features::{self, Extractor, Feature, Form, OFFSETS, REACH};
use super::hash;
use super::lexicon::Lexicon;
use super::phrases::Phrases;
use super::shape::Case;
use super::tags::LANES;
use super::weights::Weights;

/// Slots that a form is looked for in. A power of two.
const SLOTS: usize = 1 << 15;
/// Forms that are kept: 6 MB of them, where a text has as many.
const MOST: usize = 12 << 10;

/// A form with the weights that it brings to the tokens around it.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub form: Form,
    /// Those of the token itself hold what its shape says in a line of its case, unless it
    /// is the first.
    pub weights: [Scores; OFFSETS],
}

/// The forms met last, by spelling and case of the line.
#[derive(Default)]
pub(super) struct Forms {
    /// Index of a form and one, in the first free slot behind the one of its key; 0: none.
    slots: Vec<u16>,
    known: Vec<Known>,
    /// Hash of spelling and case of each form, and whether it was met since it was last
    /// looked at to be forgotten.
    keys: Vec<(u64, bool)>,
    /// The form that is looked at next, once there are [`MOST`].
    oldest: usize,
    extractor: Extractor,
    features: Vec<Feature>,
}

#[inline]
fn home(key: u64) -> usize {
    (key >> 32) as usize & (SLOTS - 1)
}

impl Forms {
    /// What is known about `word` in a line of this `case`; found out if need be.
    #[inline]
    pub(super) fn get(
        &mut self,
        word: &str,
        case: Case,
        lexicon: &Lexicon,
        phrases: &Phrases,
        weights: &Weights,
    ) -> &Known {
        let key = hash::bytes(1 + case as u64, word.as_bytes());
        let mut slot = home(key);
        let index = loop {
            let index = match self.slots.get(slot) {
                Some(index) if *index > 0 => usize::from(*index) - 1,
                _ => break self.learn(word, case, key, lexicon, phrases, weights),
            };
            let (other, met) = &mut self.keys[index];
            if *other == key {
                *met = true;
                break index;
            }
            slot = (slot + 1) & (SLOTS - 1);
        };
        &self.known[index]
    }

    /// Finds out about a form; its index.
    #[inline(never)]
    fn learn(
        &mut self,
        word: &str,
        case: Case,
        key: u64,
        lexicon: &Lexicon,
        phrases: &Phrases,
        weights: &Weights,
    ) -> usize {
        self.slots.resize(SLOTS, 0);
        let index = if self.known.len() < MOST {
            self.known.push(Known {
                form: Form::default(),
                weights: [[0; LANES]; OFFSETS],
            });
            self.keys.push((key, false));
            self.known.len() - 1
        } else {
            self.forget()
        };
        self.keys[index] = (key, false);
        self.features.clear();
        let known = &mut self.known[index];
        let features = &mut self.features;
        known.form = self.extractor.form(word, case, lexicon, phrases, features);
        known.weights = [[0; LANES]; OFFSETS];
        add_form(weights, &self.features, &mut known.weights);
        let line = features::line(&known.form, false, case);
        add_token(weights, line, &mut known.weights[REACH]);
        let mut slot = home(key);
        while self.slots[slot] != 0 {
            slot = (slot + 1) & (SLOTS - 1);
        }
        self.slots[slot] = index as u16 + 1;
        index
    }

    /// Forgets a form that has not been met for long; its index.
    fn forget(&mut self) -> usize {
        while self.keys[self.oldest].1 {
            self.keys[self.oldest].1 = false;
            self.oldest = (self.oldest + 1) % MOST;
        }
        let index = self.oldest;
        self.oldest = (index + 1) % MOST;
        let mut hole = home(self.keys[index].0);
        while usize::from(self.slots[hole]) != index + 1 {
            hole = (hole + 1) & (SLOTS - 1);
        }
        // Those behind move up, as far as they are not in front of their home then.
        let mut slot = hole;
        loop {
            slot = (slot + 1) & (SLOTS - 1);
            let moved = usize::from(self.slots[slot]);
            if moved == 0 {
                break;
            }
            let home = home(self.keys[moved - 1].0);
            let from_home = slot.wrapping_sub(home) & (SLOTS - 1);
            if from_home >= slot.wrapping_sub(hole) & (SLOTS - 1) {
                self.slots[hole] = self.slots[slot];
                hole = slot;
            }
        }
        self.slots[hole] = 0;
        index
    }

    /// What stands before the first and behind the last token of a sentence.
    pub(super) fn edge(&mut self, weights: &Weights) -> Known {
        self.features.clear();
        let mut edge = Known {
            form: features::edge(&mut self.features),
            weights: [[0; LANES]; OFFSETS],
        };
        add_form(weights, &self.features, &mut edge.weights);
        edge
    }
}
