//! Names and values: which tokens name something, and what.

mod model;
mod patterns;

pub use model::{Model, ModelError};

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
pub fn names(text: &Text, _model: Option<&Model>) -> Vec<Name> {
    patterns::values(text)
}
