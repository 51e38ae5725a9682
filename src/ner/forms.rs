//! Word forms with the weights that they bring, kept from text to text: a language repeats
//! its words.

use std::fmt;
use std::sync::Mutex;

use super::decode::{Scores, add_form, add_token};
use super::features::{self, Extractor, Feature, Form, OFFSETS, REACH};
use super::hash;
use super::lexicon::Lexicon;
use super::shape::Case;
use super::tags::LANES;
use super::weights::Weights;

/// Slots that a form is looked for in. A power of two.
const SLOTS: usize = 1 << 14;
/// Forms that are kept: 4 MB of them.
const MOST: usize = 1 << 13;

/// A form with the weights that it brings to the tokens around it.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub form: Form,
    /// Those of the token itself hold what its shape says in a line of its case, unless it
    /// is the first.
    pub weights: [Scores; OFFSETS],
    /// Hash of spelling and case.
    key: u64,
}

/// The forms met last, by spelling and case of the line.
#[derive(Default)]
pub(super) struct Forms {
    /// Index of a form and one; 0: none.
    slots: Vec<u16>,
    known: Vec<Known>,
    /// The form that is forgotten next, once there are [`MOST`].
    oldest: usize,
    extractor: Extractor,
    features: Vec<Feature>,
}

impl Forms {
    /// What is known about `word` in a line of this `case`; found out if need be.
    #[inline]
    pub(super) fn get(
        &mut self,
        word: &str,
        case: Case,
        lexicon: &Lexicon,
        weights: &Weights,
    ) -> &Known {
        let key = hash::bytes(1 + case as u64, word.as_bytes());
        let slot = (key >> 32) as usize & (SLOTS - 1);
        let index = self.slots.get(slot).map_or(0, |index| usize::from(*index));
        let index = match self.known.get(index.wrapping_sub(1)) {
            Some(known) if known.key == key => index - 1,
            _ => self.learn(word, case, key, lexicon, weights),
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
        weights: &Weights,
    ) -> usize {
        self.features.clear();
        let form = self.extractor.form(word, case, lexicon, &mut self.features);
        let mut known = Known {
            form,
            weights: [[0; LANES]; OFFSETS],
            key,
        };
        add_form(weights, &self.features, &mut known.weights);
        let line = features::line(&form, false, case);
        add_token(weights, line, &mut known.weights[REACH]);
        let index = if self.known.len() < MOST {
            self.known.push(known);
            self.known.len() - 1
        } else {
            let index = self.oldest;
            self.oldest = (index + 1) % MOST;
            self.known[index] = known;
            index
        };
        self.slots.resize(SLOTS, 0);
        self.slots[(key >> 32) as usize & (SLOTS - 1)] = index as u16 + 1;
        index
    }

    /// What stands before the first and behind the last token of a sentence.
    pub(super) fn edge(&mut self, weights: &Weights) -> Known {
        self.features.clear();
        let mut edge = Known {
            form: features::edge(&mut self.features),
            weights: [[0; LANES]; OFFSETS],
            key: 0,
        };
        add_form(weights, &self.features, &mut edge.weights);
        edge
    }
}

/// Where a model keeps its forms between two texts. They follow from the model alone, so
/// that it makes no difference to any result whether they are there.
#[derive(Default)]
pub(super) struct Keep(Mutex<Option<Box<Forms>>>);

impl Keep {
    /// The forms, or none where somebody else is reading with them.
    pub(super) fn take(&self) -> Box<Forms> {
        let kept = self.0.lock().map_or(None, |mut kept| kept.take());
        kept.unwrap_or_default()
    }

    /// Keeps `forms` for the next text.
    pub(super) fn put(&self, forms: Box<Forms>) {
        if let Ok(mut kept) = self.0.lock() {
            *kept = Some(forms);
        }
    }
}

impl Clone for Keep {
    fn clone(&self) -> Keep {
        Keep::default()
    }
}

impl fmt::Debug for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keep")
    }
}
