//! Quotations: what is said, by which cue, and the words that name who says it.

use crate::doc::{Confidence, Mention, QuoteKind};
use crate::text::{Span, Text};

/// A quotation found in a text, before anybody asks whom its source means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// How the words are reported.
    pub kind: QuoteKind,
    /// What is said; sorted and disjoint, never empty.
    pub content: Vec<Span>,
    /// The verb, noun, preposition or colon that announces it.
    pub cue: Option<Span>,
    /// The words that name who speaks, with title and apposition.
    pub source: Option<Span>,
    /// Index of the utterance around this one.
    pub nested_in: Option<usize>,
    /// Index of the earlier utterance whose speaker goes on here, where there is no source.
    pub continues: Option<usize>,
    /// The probability that content, kind and cue are right.
    pub confidence: Confidence,
}

/// All quotations of `text` in reading order, outer ones before what they contain.
/// `mentions` are the names and values found so far.
pub fn utterances(_text: &Text, _mentions: &[Mention]) -> Vec<Utterance> {
    Vec::new()
}
