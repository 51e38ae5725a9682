//! The working copy that edits change: the annotations by id, before they are a document.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use unicode_segmentation::GraphemeCursor;

use super::article::{Article, Removed};
use super::edit::EditError;
use super::mentions::NameIndex;
use crate::doc::{
    Annotations, Doc, Entity, EntityId, Label, Mention, MentionId, Origin, Provenance, Quote,
    QuoteId, Speaker, Status,
};
use crate::text::{Span, Text};

/// Annotations under change. Between two edits they keep the rules of a [`Doc`]; within one
/// they may not, and [`Draft::settle`] puts them right.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub text: Arc<Text>,
    pub entities: BTreeMap<EntityId, Entity>,
    pub mentions: BTreeMap<MentionId, Mention>,
    /// The mention that has these words; no two have the same.
    pub spans: BTreeMap<Span, MentionId>,
    pub quotes: BTreeMap<QuoteId, Quote>,
    pub removed: Removed,
    /// Made for the new mentions of a long batch; gone with any other change.
    pub names: Option<NameIndex>,
    next: NextIds,
    /// Mentions that this edit removed, with their entity.
    gone: BTreeMap<MentionId, EntityId>,
    /// Entities that lost a mention in this edit.
    poorer: BTreeSet<EntityId>,
}

/// The first numbers that no id ever had.
#[derive(Debug, Clone, Copy)]
struct NextIds {
    entity: u32,
    mention: u32,
    quote: u32,
}

impl Draft {
    pub fn new(article: &Article) -> Draft {
        let doc = &article.doc;
        let removed = &article.removed;
        let entities = doc.entities().iter().map(|e| e.id.0);
        let entities = entities.chain(removed.mentions.iter().map(|r| r.mention.entity.0));
        let entities = entities.chain(removed.quotes.iter().flat_map(|r| &r.speakers).map(|e| e.0));
        let mentions = doc.mentions().iter().map(|m| m.id.0);
        let mentions = mentions.chain(removed.mentions.iter().map(|r| r.mention.id.0));
        let quotes = doc.quotes().iter().map(|q| q.id.0);
        let quotes = quotes.chain(removed.quotes.iter().map(|r| r.quote.id.0));
        let after = |highest: Option<u32>| highest.unwrap_or(0).saturating_add(1);
        Draft {
            text: doc.shared_text(),
            next: NextIds {
                entity: after(entities.max()),
                mention: after(mentions.max()),
                quote: after(quotes.max()),
            },
            entities: doc.entities().iter().map(|e| (e.id, e.clone())).collect(),
            mentions: doc.mentions().iter().map(|m| (m.id, m.clone())).collect(),
            spans: doc.mentions().iter().map(|m| (m.span, m.id)).collect(),
            quotes: doc.quotes().iter().map(|q| (q.id, q.clone())).collect(),
            removed: removed.clone(),
            names: None,
            gone: BTreeMap::new(),
            poorer: BTreeSet::new(),
        }
    }

    /// The document that the annotations make.
    pub fn doc(&self) -> Result<Doc, EditError> {
        let annotations = Annotations {
            entities: self.entities.values().cloned().collect(),
            mentions: self.mentions.values().cloned().collect(),
            quotes: self.quotes.values().cloned().collect(),
        };
        Doc::new(Arc::clone(&self.text), annotations)
            .map_err(|broken| EditError::new("rules", broken.to_string()))
    }

    /// True where a reader could not tell the two apart.
    pub fn is_like(&self, other: &Draft) -> bool {
        Arc::ptr_eq(&self.text, &other.text)
            && self.mentions == other.mentions
            && self.entities == other.entities
            && self.quotes == other.quotes
            && self.removed == other.removed
    }

    /// The span of raw numbers, if a reader may mark it.
    pub fn span(&self, at: &Range<usize>) -> Result<Span, EditError> {
        let source = self.text.source();
        let span = self.text.span(at.start, at.end).ok_or_else(|| {
            EditError::new(
                "bad_span",
                format!(
                    "expected a range in the text, which has {} bytes, found {}..{}",
                    source.len(),
                    at.start,
                    at.end
                ),
            )
        })?;
        if self.text.slice(span).trim().is_empty() {
            return Err(EditError::new("blank_span", "there are no words there"));
        }
        for edge in [span.start(), span.end()] {
            let mut cursor = GraphemeCursor::new(edge, source.len(), true);
            if !cursor.is_boundary(source, 0).unwrap_or(true) {
                return Err(EditError::new(
                    "inside_character",
                    format!("an edge lies inside a character, at byte {edge}"),
                ));
            }
        }
        Ok(span)
    }

    /// The span, if no other mention than `except` has it.
    pub fn free_span(
        &self,
        at: &Range<usize>,
        except: Option<MentionId>,
    ) -> Result<Span, EditError> {
        let span = self.span(at)?;
        match self.spans.get(&span) {
            Some(id) if Some(*id) != except => Err(EditError::new(
                "same_span",
                format!("{id} has the same words already"),
            )),
            _ => Ok(span),
        }
    }

    pub fn mention(&mut self, id: MentionId) -> Result<&mut Mention, EditError> {
        self.mentions
            .get_mut(&id)
            .ok_or_else(|| EditError::missing(id))
    }

    pub fn entity(&mut self, id: EntityId) -> Result<&mut Entity, EditError> {
        self.entities
            .get_mut(&id)
            .ok_or_else(|| EditError::missing(id))
    }

    pub fn quote(&mut self, id: QuoteId) -> Result<&mut Quote, EditError> {
        self.quotes
            .get_mut(&id)
            .ok_or_else(|| EditError::missing(id))
    }

    pub fn mention_id(&mut self) -> Result<MentionId, EditError> {
        take(&mut self.next.mention).map(MentionId)
    }

    pub fn quote_id(&mut self) -> Result<QuoteId, EditError> {
        take(&mut self.next.quote).map(QuoteId)
    }

    /// Makes an entity; whoever asks gives it a mention or a quotation.
    pub fn add_entity(&mut self, label: Label, name: String) -> Result<EntityId, EditError> {
        let id = EntityId(take(&mut self.next.entity)?);
        self.entities.insert(id, Entity { id, label, name });
        Ok(id)
    }

    /// Gives a mention to another entity.
    pub fn hand_over(&mut self, id: MentionId, entity: EntityId) -> Result<(), EditError> {
        let mention = self.mention(id)?;
        let before = std::mem::replace(&mut mention.entity, entity);
        self.poorer.insert(before);
        Ok(())
    }

    /// Takes a mention away; its traces in quotations go when the edit is settled.
    pub fn drop_mention(&mut self, id: MentionId) -> Result<Mention, EditError> {
        let mention = self
            .mentions
            .remove(&id)
            .ok_or_else(|| EditError::missing(id))?;
        self.spans.remove(&mention.span);
        self.gone.insert(id, mention.entity);
        self.poorer.insert(mention.entity);
        Ok(mention)
    }

    /// Clears what an edit left behind: speakers whose mention is gone, entities that
    /// nothing refers to.
    pub fn settle(&mut self) {
        self.names = None;
        let named: BTreeSet<EntityId> = self.mentions.values().map(|m| m.entity).collect();
        let bereft = |id: &EntityId| self.poorer.contains(id) && !named.contains(id);
        let mut used = named.clone();
        for quote in self.quotes.values_mut() {
            let decided = quote.provenance.status != Status::Suggested;
            let Some(source) = &mut quote.source else {
                continue;
            };
            let mut kept: Vec<Speaker> = Vec::with_capacity(source.speakers.len());
            let mut seen = BTreeSet::new();
            for speaker in &source.speakers {
                let left = match speaker {
                    Speaker::Mention(id) => match self.gone.get(id) {
                        None => Some(*speaker),
                        Some(entity) => named.contains(entity).then_some(Speaker::Entity(*entity)),
                    },
                    // Guessed from mentions that turned out to be none.
                    Speaker::Entity(id) if bereft(id) && !decided => None,
                    Speaker::Entity(_) => Some(*speaker),
                };
                if let Some(speaker) = left.filter(|speaker| seen.insert(*speaker)) {
                    kept.push(speaker);
                }
            }
            used.extend(kept.iter().filter_map(|speaker| match speaker {
                Speaker::Entity(id) => Some(*id),
                Speaker::Mention(_) => None,
            }));
            source.speakers = kept;
            if source.span.is_none() && source.speakers.is_empty() {
                quote.source = None;
            }
            if quote.source.as_ref().is_none_or(|s| s.speakers.is_empty()) {
                quote.speaker_confidence = None;
            }
        }
        self.entities.retain(|id, _| used.contains(id));
        self.gone.clear();
        self.poorer.clear();
    }
}

/// Marks a suggestion as put right by the reader; its confidence spoke of something else.
pub(super) fn mark_edited(provenance: &mut Provenance) {
    if provenance.origin != Origin::Reader {
        provenance.status = Status::Edited;
        provenance.confidence = None;
    }
}

fn take(next: &mut u32) -> Result<u32, EditError> {
    let id = *next;
    *next = id
        .checked_add(1)
        .ok_or_else(|| EditError::new("too_many", "there are no ids left"))?;
    Ok(id)
}
