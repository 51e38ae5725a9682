//! The article in figures.

use std::collections::BTreeMap;

use crate::doc::{Doc, EntityId, Label, QuoteKind};
use crate::text::TokenKind;

/// The article in figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Code points of the text.
    pub characters: usize,
    /// Words and numbers of the text.
    pub words: usize,
    /// Sentences of the text.
    pub sentences: usize,
    /// Entities and mentions of each label in use, by label.
    pub labels: Vec<(Label, usize, usize)>,
    /// Who says how much, most words first.
    pub speakers: Vec<SpeakerCount>,
    /// Quotations of each kind: direct, mixed, indirect.
    pub kinds: [usize; 3],
    /// Quotations that nobody is known to say.
    pub unattributed: usize,
    /// Words within quotations; those of a quotation in a quotation count once.
    pub quoted_words: usize,
}

/// How much one speaker says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpeakerCount {
    /// Who.
    pub entity: EntityId,
    /// Number of their quotations.
    pub quotes: usize,
    /// Words in these, those of quotations nested in them included.
    pub words: usize,
}

/// Counts what `doc` holds.
pub fn statistics(doc: &Doc) -> Statistics {
    let text = doc.text();
    let is_word = |kind: TokenKind| matches!(kind, TokenKind::Word | TokenKind::Number);
    // Words before each token: a span's count is then one subtraction.
    let mut before = Vec::with_capacity(text.tokens().len() + 1);
    before.push(0usize);
    for token in text.tokens() {
        before.push(before[before.len() - 1] + usize::from(is_word(token.kind)));
    }
    let words_in = |span| {
        let range = text.tokens_in(span).range();
        before[range.end] - before[range.start]
    };

    let mut labels: BTreeMap<&Label, (usize, usize)> = BTreeMap::new();
    for entity in doc.entities() {
        labels.entry(&entity.label).or_default().0 += 1;
    }
    for mention in doc.mentions() {
        if let Some(entity) = doc.entity(mention.entity) {
            labels.entry(&entity.label).or_default().1 += 1;
        }
    }
    let mut statistics = Statistics {
        characters: text.source().chars().count(),
        words: before[before.len() - 1],
        sentences: text.sentences().len(),
        labels: labels
            .into_iter()
            .map(|(label, (entities, mentions))| (label.clone(), entities, mentions))
            .collect(),
        ..Statistics::default()
    };

    let mut speakers: BTreeMap<EntityId, (usize, usize)> = BTreeMap::new();
    for quote in doc.quotes() {
        let kind = match quote.kind {
            QuoteKind::Direct => 0,
            QuoteKind::Mixed => 1,
            QuoteKind::Indirect => 2,
        };
        statistics.kinds[kind] += 1;
        let words: usize = quote.content.iter().map(|s| words_in(*s)).sum();
        if quote.nested_in.is_none() {
            statistics.quoted_words += words;
        }
        let who: std::collections::BTreeSet<EntityId> = doc.speakers(quote).collect();
        statistics.unattributed += usize::from(who.is_empty());
        for speaker in who {
            let (quotes, said) = speakers.entry(speaker).or_default();
            *quotes += 1;
            *said += words;
        }
    }
    let counted = speakers.into_iter();
    statistics.speakers = counted
        .map(|(entity, (quotes, words))| SpeakerCount {
            entity,
            quotes,
            words,
        })
        .collect();
    statistics
        .speakers
        .sort_by_key(|s| (std::cmp::Reverse(s.words), s.entity));
    statistics
}
