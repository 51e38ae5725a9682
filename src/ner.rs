//! Names and values: which tokens name something, and what.

mod brackets;
mod calibrate;
mod decode;
mod features;
mod forms;
mod hash;
mod lexicon;
mod model;
mod patterns;
mod phrases;
mod recognise;
mod shape;
mod tags;
mod tools;
#[cfg(feature = "train")]
pub mod trainer;
mod viterbi;
mod votes;
mod weights;

pub use model::{Model, ModelError, VERSION};

use crate::doc::{Confidence, Label, Origin, Value};
use crate::text::{Text, TokenRange};

/// A name or value found in a text, before anybody asks whom it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The tokens it covers.
    pub tokens: TokenRange,
    /// What kind of thing it names.
    pub label: Label,
    /// What a date, hour, amount or share comes to.
    pub value: Option<Value>,
    /// Whether the model or a grammar found it.
    pub origin: Origin,
    /// The probability that span and label are right.
    pub confidence: Confidence,
}

/// All names and values of `text`: sorted and disjoint. Without a model only values.
pub fn names(text: &Text, model: Option<&Model>) -> Vec<Name> {
    let values = patterns::values(text);
    match model {
        Some(model) => merge(recognise::names(text, model), &values),
        None => values,
    }
}

/// Both in reading order. Where two overlap, a name that holds the whole value and more
/// stays (« attentats du 13 novembre »), else the value.
fn merge(names: Vec<Name>, values: &[Name]) -> Vec<Name> {
    let mut all: Vec<Name> = Vec::with_capacity(names.len() + values.len());
    let mut values = values;
    for name in names {
        let before = values.partition_point(|v| v.tokens.start < name.tokens.start);
        all.extend_from_slice(&values[..before]);
        values = &values[before..];
        let free = all.last().is_none_or(|v| v.tokens.end <= name.tokens.start);
        let within = values.partition_point(|v| v.tokens.start < name.tokens.end);
        let holds = values[..within].iter().all(|value| {
            value.tokens.end <= name.tokens.end && value.tokens.len() < name.tokens.len()
        });
        if free && holds {
            values = &values[within..];
            all.push(name);
        }
    }
    all.extend_from_slice(values);
    all
}
