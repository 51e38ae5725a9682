//! From a text to the scores of all states of its tokens.

use super::brackets::{self, Link};
use super::features::{self, Feature, Form, HERE, OFFSETS, REACH};
use super::forms::{Forms, Known};
use super::lexicon::Lexicon;
use super::model::Model;
use super::phrases::Phrases;
use super::shape;
use super::tags::LANES;
use super::votes::Word;
use super::weights::Weights;
use crate::text::Text;

/// Scores of all states of one token.
pub(super) type Scores = [i16; LANES];

/// Reads the tokens of one text with one model.
pub(super) struct Reader<'a> {
    text: &'a Text,
    lexicon: Lexicon<'a>,
    phrases: Phrases<'a>,
    weights: Weights<'a>,
    known: &'a mut Forms,
    edge: Known,
    forms: Vec<Form>,
    /// Acronyms in brackets, by tokens of the text.
    pub links: Vec<Link>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a Text, model: &'a Model, known: &'a mut Forms) -> Reader<'a> {
        let weights = model.weights();
        Reader {
            text,
            lexicon: model.lexicon(),
            phrases: model.phrases(),
            weights,
            edge: known.edge(&weights),
            known,
            forms: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Adds the scores of the tokens of sentence `index` to `scores`, and what they are to
    /// the votes to `words`.
    pub(super) fn sentence(
        &mut self,
        index: usize,
        scores: &mut Vec<Scores>,
        words: &mut Vec<Word>,
    ) {
        let range = self.text.sentences()[index].range();
        let text = self.text;
        let case = shape::case_of(range.clone().map(|i| text.word(i)));
        let base = scores.len();
        scores.resize(base + range.len(), [0; LANES]);
        self.forms.clear();
        self.forms.resize(REACH, self.edge.form);
        let here = &mut scores[base..];
        for (at, i) in range.clone().enumerate() {
            let word = text.word(i);
            let known = self
                .known
                .get(word, case, &self.lexicon, &self.phrases, &self.weights);
            self.forms.push(known.form);
            spread(known, at, here);
        }
        let n = here.len();
        for distance in 1..=REACH {
            // The edge at `-distance` and the one at `n - 1 + distance`.
            for at in 0..=REACH - distance {
                if at < n {
                    let (before, behind) = (REACH + distance + at, REACH - distance - at);
                    add(&mut here[at], &self.edge.weights[before]);
                    add(&mut here[n - 1 - at], &self.edge.weights[behind]);
                }
            }
        }
        self.forms.resize(n + 2 * REACH, self.edge.form);
        if let (Some(scores), Some(form)) = (here.first_mut(), self.forms.get(REACH)) {
            let mut otherwise = [0; LANES];
            let line = features::line(form, false, case);
            add_token(&self.weights, line, &mut otherwise);
            for (score, weight) in scores.iter_mut().zip(otherwise) {
                *score -= weight;
            }
            add_token(&self.weights, features::line(form, true, case), scores);
        }
        for (i, scores) in here.iter_mut().enumerate() {
            features::joined(&self.forms, i, |hash| {
                add_token(&self.weights, hash, scores);
            });
        }
        let forms = &self.forms;
        let inner = &forms[REACH..REACH + n];
        self.phrases.each(
            inner,
            |_| true,
            |found| {
                features::phrase(forms, found, |at, hash| {
                    add_token(&self.weights, hash, &mut here[at]);
                });
            },
        );
        let links = &mut self.links;
        brackets::each(
            n,
            |at| text.word(range.start + at),
            |link| {
                features::bracket(link, |at, hash| {
                    add_token(&self.weights, hash, &mut here[at]);
                });
                links.push(link.moved(range.start));
            },
        );
        words.extend(self.forms[REACH..REACH + n].iter().map(Word::from));
    }

    /// Adds the weights of a feature of one token to its scores; tells whether there are any.
    pub(super) fn add(&self, hash: u64, scores: &mut Scores) -> bool {
        add_token(&self.weights, hash, scores)
    }
}

pub(super) fn add_form(weights: &Weights, features: &[Feature], sums: &mut [Scores; OFFSETS]) {
    for feature in features {
        let Some(found) = weights.find(feature.hash) else {
            continue;
        };
        let mut row = found.row;
        let mut mask = found.mask & ((1 << OFFSETS) - 1);
        while mask != 0 {
            add_row(weights.row(row), &mut sums[mask.trailing_zeros() as usize]);
            mask &= mask - 1;
            row += 1;
        }
    }
}

#[inline]
pub(super) fn add_token(weights: &Weights, hash: u64, scores: &mut Scores) -> bool {
    let found = weights.find(hash).filter(|found| found.mask == HERE);
    if let Some(found) = found {
        add_row(weights.row(found.row), scores);
    }
    found.is_some()
}

#[inline]
fn add_row(row: &[u8; LANES], sum: &mut Scores) {
    for lane in 0..LANES {
        sum[lane] += i16::from(row[lane] as i8);
    }
}

#[inline]
fn add(sum: &mut Scores, weights: &Scores) {
    for lane in 0..LANES {
        sum[lane] += weights[lane];
    }
}

/// Adds what the word at `at` says about the tokens around it.
#[inline]
fn spread(known: &Known, at: usize, scores: &mut [Scores]) {
    if let Some(from) = at.checked_sub(REACH)
        && let Some(all) = scores[from..].first_chunk_mut::<OFFSETS>()
    {
        for (scores, weights) in all.iter_mut().zip(&known.weights) {
            add(scores, weights);
        }
        return;
    }
    for (k, weights) in known.weights.iter().enumerate() {
        let to = (at + k).checked_sub(REACH);
        if let Some(scores) = to.and_then(|to| scores.get_mut(to)) {
            add(scores, weights);
        }
    }
}
