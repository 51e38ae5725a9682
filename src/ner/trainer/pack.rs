//! Trained weights as the bytes of a model: rounded, pruned, laid out.

use std::collections::BTreeMap;

use super::crf::{Crf, exp};
use super::encode::Keys;
use crate::lang::Language;
use crate::ner::calibrate;
use crate::ner::model;
use crate::ner::tags::LANES;
use crate::ner::weights;

/// A model file and how much is in it.
pub(super) struct Packed {
    pub bytes: Vec<u8>,
    pub features: usize,
    pub rows: usize,
}

/// Steps of one score unit; a weight of 127 / 14 is the largest.
const SCALE: f32 = 14.0;

/// Rounds the weights of `crf` to bytes and writes the model, with these sections of words and
/// of names of several words. Weights below `prune` become
/// zero, rows and features without weights are left out.
pub(super) fn pack(
    language: Language,
    [lexicon, phrases]: [&[u8]; 2],
    keys: &Keys,
    crf: &Crf,
    prune: f32,
) -> Packed {
    let mut features: BTreeMap<u64, Vec<(u8, [i8; LANES])>> = BTreeMap::new();
    for ((hash, offset), weights) in keys.iter().zip(&crf.weights) {
        let row = weights.map(|w| {
            if w.abs() < prune {
                0
            } else {
                (w * SCALE).round().clamp(-127.0, 127.0) as i8
            }
        });
        if row.iter().any(|w| *w != 0) {
            features.entry(*hash).or_default().push((*offset, row));
        }
    }
    let mut rows = 0;
    let table: Vec<(u64, u8, Vec<[i8; LANES]>)> = features
        .into_iter()
        .map(|(hash, mut list)| {
            list.sort_by_key(|(offset, _)| *offset);
            rows += list.len();
            let mask = list.iter().fold(0, |mask, (offset, _)| mask | 1 << offset);
            (hash, mask, list.into_iter().map(|(_, row)| row).collect())
        })
        .collect();
    let mut transitions = [[0i16; LANES]; LANES];
    for (to, from) in transitions.iter_mut().zip(&crf.transitions) {
        *to = from.map(|w| (w * SCALE).round().clamp(-9_999.0, 9_999.0) as i16);
    }
    let calibration = calibrate::write(step(), &calibrate::straight());
    let bytes = model::write(
        language,
        lexicon,
        phrases,
        &weights::build(&table),
        &transitions,
        &calibration,
    );
    Packed {
        bytes,
        features: table.len(),
        rows,
    }
}

/// What a step of one score unit multiplies a probability by.
pub(super) fn step() -> f32 {
    exp(-1.0 / SCALE)
}
