//! What the page has already: the JS objects of the last view.

use std::collections::BTreeMap;

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, JSON, Object, Reflect};

use super::values::{failure, js};
use crate::doc::{Doc, Entity, EntityId, Label, Mention, MentionId, Quote, QuoteId};
use crate::formats::speakers_once;
use crate::formats::view::{self, Utf16};
use crate::session::{Removed, Session};

/// The JS objects of the last view. What did not change is given again as the same object:
/// the page finds by identity what to draw, and making thousands anew at each edit would
/// take longer than the edit.
#[derive(Default)]
pub(super) struct Drawn {
    entities: Seen<EntityId, (Entity, usize)>,
    mentions: Seen<MentionId, (Mention, Label)>,
    quotes: Seen<QuoteId, (Quote, Vec<EntityId>)>,
    removed: Option<(Removed, JsValue)>,
}

impl Drawn {
    /// The view of a session, its lists made of the objects of the last one where they stay.
    pub fn view(&mut self, session: &Session, utf16: &Utf16) -> Result<JsValue, JsValue> {
        let article = session.article();
        let view: Object = js(&view::head(session))?.unchecked_into();
        let set = |name: &str, value: &JsValue| Reflect::set(&view, &name.into(), value);
        set("entities", &self.entities(&article.doc)?.into())?;
        set("mentions", &self.mentions(&article.doc, utf16)?.into())?;
        set("quotes", &self.quotes(&article.doc, utf16)?.into())?;
        if self
            .removed
            .as_ref()
            .is_none_or(|(before, _)| *before != article.removed)
        {
            let object = js(&view::removed(article, utf16))?;
            self.removed = Some((article.removed.clone(), object));
        }
        set(
            "removed",
            self.removed
                .as_ref()
                .map_or(&JsValue::NULL, |(_, object)| object),
        )?;
        Ok(view.into())
    }

    fn entities(&mut self, doc: &Doc) -> Result<Array, JsValue> {
        let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
        for mention in doc.mentions() {
            *counts.entry(mention.entity).or_default() += 1;
        }
        let count = |entity: &Entity| counts.get(&entity.id).copied().unwrap_or(0);
        let now = doc.entities().iter().map(|e| (e.id, (e, count(e))));
        refreshed(
            &mut self.entities,
            now,
            |seen, (entity, count)| seen.0 == **entity && seen.1 == *count,
            |(entity, count)| ((*entity).clone(), *count),
            |(entity, count)| view::entity(entity, *count),
        )
    }

    fn mentions(&mut self, doc: &Doc, utf16: &Utf16) -> Result<Array, JsValue> {
        let label = |mention: &Mention| doc.entity(mention.entity).map(|e| &e.label);
        let now = doc.mentions().iter();
        let now = now.filter_map(|m| Some((m.id, (m, label(m)?))));
        refreshed(
            &mut self.mentions,
            now,
            |seen, (mention, label)| seen.0 == **mention && seen.1 == **label,
            |(mention, label)| ((*mention).clone(), (*label).clone()),
            |(mention, label)| view::mention(mention, label, utf16),
        )
    }

    fn quotes(&mut self, doc: &Doc, utf16: &Utf16) -> Result<Array, JsValue> {
        let now = doc.quotes().iter();
        let now = now.map(|q| (q.id, (q, speakers_once(doc, q))));
        refreshed(
            &mut self.quotes,
            now,
            |seen, (quote, speakers)| seen.0 == **quote && seen.1 == *speakers,
            |(quote, speakers)| ((*quote).clone(), speakers.clone()),
            |(quote, speakers)| view::quote(quote, speakers, utf16),
        )
    }
}

/// What was drawn of each thing: what it looked like, and its object.
type Seen<K, S> = BTreeMap<K, (S, JsValue)>;

/// The objects of all things as they are `now`, with new ones for those that do not look
/// the `same` any more.
fn refreshed<K: Ord + Copy, T, S, R: Serialize>(
    seen: &mut Seen<K, S>,
    now: impl Iterator<Item = (K, T)>,
    same: impl Fn(&S, &T) -> bool,
    looks: impl Fn(&T) -> S,
    record: impl Fn(&T) -> R,
) -> Result<Array, JsValue> {
    let mut before = std::mem::take(seen);
    let mut fresh = Vec::new();
    let mut entries = Vec::new();
    for (key, thing) in now {
        let known = before.remove(&key).filter(|(look, _)| same(look, &thing));
        if known.is_none() {
            fresh.push(record(&thing));
        }
        entries.push((key, known.ok_or_else(|| looks(&thing))));
    }
    // Thousands at once come over faster as JSON than field by field.
    let json = serde_json::to_string(&fresh).map_err(failure)?;
    let mut objects = JSON::parse(&json)?.unchecked_into::<Array>().into_iter();
    let array = Array::new();
    for (key, entry) in entries {
        let (look, object) = match entry {
            Ok(known) => known,
            Err(look) => (look, objects.next().unwrap_or(JsValue::NULL)),
        };
        array.push(&object);
        seen.insert(key, (look, object));
    }
    Ok(array)
}
