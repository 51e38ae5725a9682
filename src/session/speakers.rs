//! Who may be speaking: entities ranked for a quotation.

use std::collections::BTreeMap;

use crate::doc::{Doc, EntityId, Label, QuoteId};
use crate::text::Span;

/// An entity that may say a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The entity.
    pub entity: EntityId,
    /// Number of its mentions.
    pub mentions: usize,
}

/// Entities whose name, or a mention of theirs, has a word that begins with `prefix` (case
/// and accents aside; all for a blank one), the most likely speaker of `quote` first: by
/// nearness, label, number of mentions and whether they speak elsewhere.
pub fn speaker_candidates(doc: &Doc, quote: QuoteId, prefix: &str) -> Vec<Candidate> {
    let Some(quote) = doc.quote(quote) else {
        return Vec::new();
    };
    let Some(place) = quote.content.iter().copied().reduce(Span::cover) else {
        return Vec::new();
    };
    let text = doc.text();
    let prefix = plain(prefix.trim());
    let said = text.tokens_in(place);
    let paragraph = text.paragraph_of(said.range().start);
    let mut ranked: BTreeMap<EntityId, Rank> = BTreeMap::new();
    for entity in doc.entities().iter().filter(|e| !e.label.is_value()) {
        let matches = begins_a_word(&entity.name, &prefix);
        let rank = Rank {
            matches,
            ..Rank::default()
        };
        ranked.insert(entity.id, rank);
    }
    for mention in doc.mentions() {
        let Some(rank) = ranked.get_mut(&mention.entity) else {
            continue;
        };
        let tokens = text.tokens_in(mention.span).range();
        let distance = if place.contains(mention.span) {
            // Whom a quotation names is seldom who says it.
            60
        } else if tokens.start < said.range().start {
            said.range().start - tokens.start
        } else {
            tokens.start.saturating_sub(said.range().end)
        };
        let apart = text.paragraph_of(tokens.start).abs_diff(paragraph);
        let near = 200usize.saturating_sub(distance) / 2 + 40usize.saturating_sub(20 * apart);
        rank.near = rank.near.max(near);
        rank.mentions += 1;
        rank.matches = rank.matches || begins_a_word(text.slice(mention.span), &prefix);
    }
    for other in doc.quotes() {
        for speaker in doc.speakers(other) {
            if let Some(rank) = ranked.get_mut(&speaker) {
                rank.speaks = true;
            }
        }
    }
    let mut list: Vec<(usize, EntityId, usize)> = ranked
        .into_iter()
        .filter(|(_, rank)| rank.matches)
        .map(|(id, rank)| {
            let label = doc.entity(id).map(|e| &e.label);
            (rank.score(label), id, rank.mentions)
        })
        .collect();
    list.sort_by_key(|(score, id, _)| (std::cmp::Reverse(*score), *id));
    list.into_iter()
        .map(|(_, entity, mentions)| Candidate { entity, mentions })
        .collect()
}

#[derive(Default)]
struct Rank {
    near: usize,
    mentions: usize,
    speaks: bool,
    matches: bool,
}

impl Rank {
    fn score(&self, label: Option<&Label>) -> usize {
        let label = match label {
            Some(Label::Per) => 60,
            Some(Label::Org) => 25,
            Some(Label::Norp) => 10,
            _ => 0,
        };
        self.near + label + 4 * self.mentions.min(10) + 30 * usize::from(self.speaks)
    }
}

fn begins_a_word(name: &str, prefix: &str) -> bool {
    let name = plain(name);
    let is_start = |at: usize| {
        let before = name[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    };
    prefix.is_empty() || name.match_indices(prefix).any(|(at, _)| is_start(at))
}

/// Lower case without the accents of French and its neighbours: « elysee » for « Élysée ».
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        let base = match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
            'ç' | 'č' | 'ć' => 'c',
            'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ñ' | 'ń' => 'n',
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ý' | 'ÿ' => 'y',
            'š' | 'ś' => 's',
            'ž' | 'ż' | 'ź' => 'z',
            '’' => '\'',
            'œ' => {
                plain.push('o');
                'e'
            }
            'æ' => {
                plain.push('a');
                'e'
            }
            // Accents that stand on their own, as in decomposed text.
            '\u{300}'..='\u{36f}' => continue,
            _ => c,
        };
        plain.push(base);
    }
    plain
}
