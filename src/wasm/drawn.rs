//! What the page has already: the JS objects of the last view.

use std::collections::BTreeMap;

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Object, Reflect};

use super::values::js;
use crate::doc::{Doc, Entity, EntityId, Label, Mention, MentionId, Quote, QuoteId};
use crate::formats::speakers_once;
use crate::formats::view::{self, Utf16};
use crate::session::{Removed, Session};

/// The JS objects of the last view. What did not change is given again as the same object:
/// the page finds by identity what to draw, and making thousands anew at each edit would
/// take longer than the edit.
#[derive(Default)]
pub(super) struct Drawn {
    entities: BTreeMap<EntityId, (Entity, usize, JsValue)>,
    mentions: BTreeMap<MentionId, (Mention, Label, JsValue)>,
    quotes: BTreeMap<QuoteId, (Quote, Vec<EntityId>, JsValue)>,
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
        let array = Array::new();
        let mut drawn = BTreeMap::new();
        for entity in doc.entities() {
            let count = counts.get(&entity.id).copied().unwrap_or(0);
            let before = self.entities.remove(&entity.id);
            let entry = match before.filter(|b| b.0 == *entity && b.1 == count) {
                Some(before) => before,
                None => (entity.clone(), count, js(&view::entity(entity, count))?),
            };
            array.push(&entry.2);
            drawn.insert(entity.id, entry);
        }
        self.entities = drawn;
        Ok(array)
    }

    fn mentions(&mut self, doc: &Doc, utf16: &Utf16) -> Result<Array, JsValue> {
        let array = Array::new();
        let mut drawn = BTreeMap::new();
        for mention in doc.mentions() {
            let Some(label) = doc.entity(mention.entity).map(|e| &e.label) else {
                continue;
            };
            let before = self.mentions.remove(&mention.id);
            let entry = match before.filter(|b| b.0 == *mention && b.1 == *label) {
                Some(before) => before,
                None => {
                    let object = js(&view::mention(mention, label, utf16))?;
                    (mention.clone(), label.clone(), object)
                }
            };
            array.push(&entry.2);
            drawn.insert(mention.id, entry);
        }
        self.mentions = drawn;
        Ok(array)
    }

    fn quotes(&mut self, doc: &Doc, utf16: &Utf16) -> Result<Array, JsValue> {
        let array = Array::new();
        let mut drawn = BTreeMap::new();
        for quote in doc.quotes() {
            let speakers = speakers_once(doc, quote);
            let before = self.quotes.remove(&quote.id);
            let entry = match before.filter(|b| b.0 == *quote && b.1 == speakers) {
                Some(before) => before,
                None => {
                    let object = js(&view::quote(quote, &speakers, utf16))?;
                    (quote.clone(), speakers, object)
                }
            };
            array.push(&entry.2);
            drawn.insert(quote.id, entry);
        }
        self.quotes = drawn;
        Ok(array)
    }
}
