//! French nouns that announce what somebody says: « son appel à « résister » », « la réplique
//! « C'est faux ! » lancée par le député », « un communiqué qui « condamne … » ».

use super::atom::Kind;
use super::clause::Range;
use super::draft::{Draft, Rule};
use super::extent::{Extent, content_end};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::word::Class;

/// Nouns whose marked words are a name for something unless they stand as a sentence.
const TERMS: &[&str] = &[
    "mot",
    "mots",
    "terme",
    "termes",
    "formule",
    "devise",
    "slogan",
    "slogans",
    "pancarte",
    "pancartes",
    "question",
    "phrase",
    "mise",
    "verdict",
    "citation",
];

/// Documents that say what stands in them.
const DOCUMENTS: &[&str] = &[
    "communiqué",
    "lettre",
    "message",
    "tweet",
    "déclaration",
    "courrier",
    "tribune",
];

/// Words that own what the noun behind them announces.
const OWNERS: &[&str] = &["son", "sa", "ses", "leur", "leurs"];

impl Sentence<'_> {
    /// Marked words that a noun of saying announces and no verb has claimed.
    pub fn said_by_noun(&self, claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        if !row.french() || row.quoted {
            return;
        }
        for at in 1..row.len() {
            let Some(pair) = self.unclaimed(at, claimed) else {
                continue;
            };
            let Some((noun, start)) = self.announcing_noun(at) else {
                continue;
            };
            let inside = &self.inside[pair];
            let sentence = inside.is_sentence() && start == at && !row.is_word(at - 1, &["qui"]);
            if !sentence && (TERMS.contains(&row.word(noun)) || self.names_something(at)) {
                continue;
            }
            if start == at && !sentence && !row.is_word(noun, DOCUMENTS) {
                continue;
            }
            let Some((cue, source)) = self.noun_source(noun, at) else {
                continue;
            };
            let content = if sentence {
                Range {
                    start: at,
                    end: at + 1,
                }
            } else {
                Range {
                    start,
                    end: content_end(row, at, Extent::Passive, row.len()).max(at + 1),
                }
            };
            for pair in self.pairs_in(content) {
                claimed[pair] = true;
            }
            drafts.push(Draft {
                kind: match sentence {
                    true => QuoteKind::Direct,
                    false => QuoteKind::Mixed,
                },
                content: vec![self.content_tokens(content)],
                cue: Some(self.tokens(cue)),
                source: Some(self.tokens(source)),
                rule: Rule::Noun,
                pairs: self.pairs_in(content),
                continues: false,
                told: None,
            });
        }
    }

    /// The noun before the marks at `quote`, and where the content begins: with « à » or « de »
    /// where that leads to the marks.
    fn announcing_noun(&self, quote: usize) -> Option<(usize, usize)> {
        let row = &self.row;
        let mut at = quote.checked_sub(1)?;
        let mut start = quote;
        if row.is_any(at, &[Class::To, Class::Of]) {
            start = at;
            at = at.checked_sub(1)?;
        } else if row.is_word(at, &["qui"]) {
            at = at.checked_sub(1)?;
            return row.is_word(at, DOCUMENTS).then_some((at, quote));
        }
        // « la réplique ironique », « un nouveau communiqué »
        if !row.atoms[at].noun && row.kind(at) == Some(Kind::Word) {
            at = at.checked_sub(1)?;
        }
        row.atoms[at].noun.then_some((at, start))
    }

    /// The cue and the source of what the noun at `noun` announces: « lancée par X », « sa
    /// promesse », « l'appel de X », or the subject of the sentence.
    fn noun_source(&self, noun: usize, quote: usize) -> Option<(Range, Range)> {
        let row = &self.row;
        let one = |at: usize| Range {
            start: at,
            end: at + 1,
        };
        if let Some(verb) = row.get(quote + 1)
            && (verb.cue.is_some() || row.participle_like(quote + 1))
            && row.is(quote + 2, Class::By)
            && let Some(source) = row.noun_phrase_starting(quote + 3)
        {
            return Some((one(quote + 1), source));
        }
        let owned = (noun.saturating_sub(2)..noun).any(|i| row.is_word(i, OWNERS));
        let lance = row.is_word(noun, DOCUMENTS) || row.is_word(noun, &["appel", "appels"]);
        if !owned && !lance {
            return None;
        }
        let source = row
            .clause_subject(noun)
            .filter(|s| s.end <= noun && row.speaks(*s))?;
        Some((one(noun), source))
    }
}
