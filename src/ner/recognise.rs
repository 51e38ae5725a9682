//! The trained recogniser at work on a text.

use super::calibrate::Marginals;
use super::decode::{Reader, Viterbi};
use super::model::Model;
use super::{Name, tags};
use crate::doc::Origin;
use crate::text::{Text, TokenRange};

/// The names that `model` finds in `text`: sorted and disjoint.
pub(super) fn names(text: &Text, model: &Model) -> Vec<Name> {
    let mut names = Vec::new();
    for (tokens, kind, raw) in found(text, model) {
        if let Some(label) = kind.label() {
            names.push(Name {
                tokens,
                label,
                value: None,
                origin: Origin::Model,
                confidence: model.calibration.confidence(raw),
            });
        }
    }
    names
}

/// A name with its probability before calibration.
pub(super) type Found = (TokenRange, tags::Kind, f32);

pub(super) fn found(text: &Text, model: &Model) -> Vec<Found> {
    let mut reader = Reader::new(text, model);
    let mut viterbi = Viterbi::new(model);
    let mut marginals = Marginals::new(model);
    let mut scores = Vec::with_capacity(text.tokens().len());
    let mut forms = Vec::with_capacity(text.tokens().len());
    let mut states = vec![tags::OUTSIDE; text.tokens().len()];
    let mut list = Vec::new();
    for (index, sentence) in text.sentences().iter().enumerate() {
        reader.sentence(index, &mut scores, &mut forms);
        let range = sentence.range();
        let states = &mut states[range.clone()];
        viterbi.run(&scores[range.clone()], states);
        if states.iter().all(|s| *s == tags::OUTSIDE) {
            continue;
        }
        marginals.run(&scores[range.clone()]);
        for (start, end, kind) in tags::spans(states) {
            let raw = marginals.probability(start, &states[start..end]);
            let tokens = TokenRange::new(range.start + start, range.start + end);
            list.push((tokens, kind, raw));
        }
    }
    list
}
