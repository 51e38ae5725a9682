//! What a reading needs beside text and model, kept from text to text.

use std::fmt;
use std::sync::Mutex;

use super::calibrate::Marginals;
use super::decode::Scores;
use super::forms::Forms;
use super::model::Model;
use super::viterbi::{Reading, Viterbi};
use super::votes::Word;

/// Tables that follow from a model, words that it has met, and buffers. They follow from the
/// model alone, so that it makes no difference to any result who used them before.
pub(super) struct Tools {
    pub forms: Forms,
    pub viterbi: Viterbi,
    pub marginals: Marginals,
    pub scores: Vec<Scores>,
    pub words: Vec<Word>,
    pub reading: Reading,
}

/// Longest text, in tokens, whose buffers are kept: 5 MB of them.
const LONGEST: usize = 1 << 16;

/// Where a model keeps its tools between two texts.
#[derive(Default)]
pub(super) struct Shelf(Mutex<Option<Box<Tools>>>);

impl Shelf {
    /// The tools for `model`: those on the shelf, or new ones where somebody else is using
    /// them.
    pub(super) fn take(&self, model: &Model) -> Box<Tools> {
        let kept = self.0.lock().map_or(None, |mut kept| kept.take());
        kept.unwrap_or_else(|| {
            Box::new(Tools {
                forms: Forms::default(),
                viterbi: Viterbi::new(model),
                marginals: Marginals::new(model),
                scores: Vec::new(),
                words: Vec::new(),
                reading: Reading::default(),
            })
        })
    }

    /// Puts the tools back for the next text.
    pub(super) fn put(&self, mut tools: Box<Tools>) {
        if tools.scores.capacity() > LONGEST {
            tools.scores = Vec::new();
            tools.words = Vec::new();
            tools.reading = Reading::default();
        }
        if let Ok(mut kept) = self.0.lock() {
            *kept = Some(tools);
        }
    }
}

impl Clone for Shelf {
    fn clone(&self) -> Shelf {
        Shelf::default()
    }
}

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shelf")
    }
}
