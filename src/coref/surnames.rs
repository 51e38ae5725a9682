//! Surnames alone that were taken for no name.

use super::hash::Map;
use super::places::{opens, place_weight};
use super::reader::Reader;
use super::salience::Place;
use crate::doc::{Entity, EntityId, Label, Mention};
use crate::text::TokenRange;

/// Adds the places of surnames that were taken for no name or for something else, though one
/// person is named by them in full: « Odell Rainey … Rainey l'a écrit ».
pub(super) fn add(
    reader: &Reader,
    mentions: &[Mention],
    entities: &[Entity],
    quoted: &dyn Fn(usize) -> bool,
    names: &mut Vec<Place>,
) {
    let text = reader.text;
    let label = |m: &Mention| &entities[m.entity.0 as usize - 1].label;
    // By surname, whose it is; nobody's where two bear it.
    let mut bearers: Map<&str, Option<EntityId>> = Map::default();
    for mention in mentions.iter().filter(|m| *label(m) == Label::Per) {
        let tokens = text.tokens_in(mention.span);
        if tokens.len() < 2 {
            continue;
        }
        let last = text.word(tokens.end as usize - 1);
        let bearer = bearers.entry(last).or_insert(Some(mention.entity));
        if *bearer != Some(mention.entity) {
            *bearer = None;
        }
    }
    if bearers.is_empty() {
        return;
    }
    let mut next = 0;
    let mut found = Vec::new();
    let mut strange = Vec::new();
    for (at, token) in text.tokens().iter().enumerate() {
        while next < mentions.len() && mentions[next].span.end() <= token.span.start() {
            next += 1;
        }
        if token.span.len() < 4 || !reader.at(at).capital {
            continue;
        }
        let Some(Some(entity)) = bearers.get(text.slice(token.span)).copied() else {
            continue;
        };
        let name = mentions
            .get(next)
            .filter(|m| m.span.start() <= token.span.start());
        let unsure = |m: &Mention| {
            let confidence = m.provenance.confidence.map_or(0, |c| c.basis_points());
            *label(m) != Label::Per && m.span == token.span && confidence < 8_000
        };
        if name.is_some_and(|m| !unsure(m)) {
            continue;
        }
        if name.is_some() {
            strange.push(at as u32);
        }
        let sentence = text.sentence_of(at);
        let start = text.sentences()[sentence].start as usize;
        let tokens = TokenRange::new(at, at + 1);
        let first = opens(reader, at, start);
        found.push(Place {
            token: at as u32,
            sentence: sentence as u32,
            entity,
            weight: place_weight(reader, tokens, start, first)
                - if quoted(token.span.start()) { 35 } else { 0 },
            source: false,
        });
    }
    if found.is_empty() {
        return;
    }
    names.retain(|p| strange.binary_search(&p.token).is_err());
    names.extend(found);
    names.sort_by_key(|p| p.token);
}
