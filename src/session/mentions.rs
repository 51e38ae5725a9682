//! Edits of mentions and entities.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::apply::mark_if;
use super::article::RemovedMention;
use super::draft::{Draft, mark_edited};
use super::edit::{EditError, Labelled};
use crate::doc::{EntityId, Label, Mention, MentionId, MentionKind, Origin, Provenance, Speaker};

pub(super) fn add(
    draft: &mut Draft,
    at: &Range<usize>,
    label: Option<&Label>,
    entity: Option<EntityId>,
    name: Option<&str>,
    kind: MentionKind,
) -> Result<(), EditError> {
    let span = draft.free_span(at, None)?;
    let entity = match (entity, label) {
        (Some(id), _) => draft.entity(id)?.id,
        (None, Some(label)) => {
            let words = match name {
                Some(name) => checked_name(name)?,
                None => one_line(draft.text.slice(span)),
            };
            entity_named(draft, label, words)?
        }
        (None, None) => {
            return Err(EditError::new(
                "no_label",
                "a new mention needs a label or an entity",
            ));
        }
    };
    let id = draft.mention_id()?;
    let provenance = Provenance::reader();
    let mention = Mention {
        id,
        span,
        entity,
        kind,
        value: None,
        provenance,
    };
    if let (Some(mut names), Some(entity)) = (draft.names.take(), draft.entities.get(&entity)) {
        names.learn(draft.text.slice(span), &mention, &entity.label);
        draft.names = Some(names);
    }
    draft.mentions.insert(id, mention);
    draft.spans.insert(span, id);
    // What is back under the same label is not removed any more.
    let label = &draft.entities[&entity].label;
    let again = |r: &RemovedMention| r.mention.span == span && r.label == *label;
    draft.removed.mentions.retain(|r| !again(r));
    Ok(())
}

pub(super) fn remove(draft: &mut Draft, id: MentionId) -> Result<(), EditError> {
    let mention = draft.drop_mention(id)?;
    if mention.provenance.origin != Origin::Reader {
        let label = draft.entity(mention.entity)?.label.clone();
        let removed = RemovedMention { mention, label };
        draft.removed.mentions.push(removed);
    }
    Ok(())
}

pub(super) fn set_span(
    draft: &mut Draft,
    id: MentionId,
    at: &Range<usize>,
) -> Result<(), EditError> {
    let span = draft.free_span(at, Some(id))?;
    let mention = draft.mention(id)?;
    let before = std::mem::replace(&mut mention.span, span);
    if before != span {
        mention.value = None;
        mark_edited(&mut mention.provenance);
        draft.spans.remove(&before);
        draft.spans.insert(span, id);
    }
    Ok(())
}

pub(super) fn set_label(draft: &mut Draft, on: Labelled, label: &Label) -> Result<(), EditError> {
    match on {
        Labelled::Entity(id) => label_all(draft, id, label),
        Labelled::EntityOf(id) => {
            let entity = draft.mention(id)?.entity;
            label_all(draft, entity, label)
        }
        Labelled::Mention(id) => {
            let mention = draft.mention(id)?;
            let (span, entity) = (mention.span, mention.entity);
            if draft.entity(entity)?.label == *label {
                return Ok(());
            }
            if !draft
                .mentions
                .values()
                .any(|m| m.entity == entity && m.id != id)
            {
                return label_all(draft, entity, label);
            }
            let words = one_line(draft.text.slice(span));
            let entity = entity_named(draft, label, words)?;
            draft.hand_over(id, entity)?;
            let mention = draft.mention(id)?;
            mention.value = None;
            mark_edited(&mut mention.provenance);
            Ok(())
        }
    }
}

fn label_all(draft: &mut Draft, id: EntityId, label: &Label) -> Result<(), EditError> {
    let entity = draft.entity(id)?;
    if entity.label == *label {
        return Ok(());
    }
    entity.label = label.clone();
    for mention in draft.mentions.values_mut().filter(|m| m.entity == id) {
        mention.value = None;
        mark_edited(&mut mention.provenance);
    }
    Ok(())
}

pub(super) fn rename(draft: &mut Draft, id: EntityId, name: &str) -> Result<(), EditError> {
    let name = checked_name(name)?;
    draft.entity(id)?.name = name;
    Ok(())
}

pub(super) fn merge(draft: &mut Draft, into: EntityId, from: &[EntityId]) -> Result<(), EditError> {
    let label = draft.entity(into)?.label.clone();
    let mut relabelled = BTreeSet::new();
    let mut merged = BTreeSet::new();
    for id in from.iter().filter(|id| **id != into) {
        if draft.entity(*id)?.label != label {
            relabelled.insert(*id);
        }
        merged.insert(*id);
    }
    if merged.is_empty() {
        return Err(EditError::new(
            "nothing_to_merge",
            "expected other entities to merge, found none",
        ));
    }
    for mention in draft.mentions.values_mut() {
        if merged.contains(&mention.entity) {
            if relabelled.contains(&mention.entity) {
                mention.value = None;
                mark_edited(&mut mention.provenance);
            }
            mention.entity = into;
        }
    }
    for quote in draft.quotes.values_mut() {
        for speaker in quote.source.iter_mut().flat_map(|s| &mut s.speakers) {
            if let Speaker::Entity(id) = speaker
                && merged.contains(id)
            {
                *id = into;
            }
        }
    }
    Ok(())
}

pub(super) fn split(draft: &mut Draft, id: MentionId) -> Result<(), EditError> {
    let mention = draft.mention(id)?;
    let (span, entity) = (mention.span, mention.entity);
    let alone = !draft
        .mentions
        .values()
        .any(|m| m.entity == entity && m.id != id);
    if alone {
        return Ok(());
    }
    let label = draft.entity(entity)?.label.clone();
    let name = one_line(draft.text.slice(span));
    let entity = draft.add_entity(label, name)?;
    draft.hand_over(id, entity)?;
    mark_edited(&mut draft.mention(id)?.provenance);
    Ok(())
}

pub(super) fn hand_over(
    draft: &mut Draft,
    id: MentionId,
    entity: EntityId,
) -> Result<(), EditError> {
    let label = draft.entity(entity)?.label.clone();
    let before = draft.mention(id)?.entity;
    if before == entity {
        return Ok(());
    }
    let same_label = draft.entity(before)?.label == label;
    draft.hand_over(id, entity)?;
    let mention = draft.mention(id)?;
    if !same_label {
        mention.value = None;
    }
    mark_edited(&mut mention.provenance);
    Ok(())
}

pub(super) fn set_kind(
    draft: &mut Draft,
    id: MentionId,
    kind: MentionKind,
) -> Result<(), EditError> {
    let mention = draft.mention(id)?;
    mark_if(&mut mention.provenance, &mention.kind, &kind);
    mention.kind = kind;
    Ok(())
}

/// The entity of this label that goes by `name`, or a new one.
pub(super) fn entity_named(
    draft: &mut Draft,
    label: &Label,
    name: String,
) -> Result<EntityId, EditError> {
    let key = (label.clone(), folded(&name));
    let found = match &draft.names {
        Some(names) => {
            let by_name = names.entities.get(&key);
            by_name.or_else(|| names.words.get(&key)).copied()
        }
        None => {
            let of_label =
                |id: &EntityId| draft.entities.get(id).is_some_and(|e| e.label == *label);
            let mut named = draft.entities.values().filter(|e| e.label == *label);
            let by_name = named.find(|e| same_words(&e.name, &name)).map(|e| e.id);
            by_name.or_else(|| {
                let mentions = draft.mentions.values();
                mentions
                    .filter(|m| m.kind == MentionKind::Name && of_label(&m.entity))
                    .find(|m| same_words(draft.text.slice(m.span), &name))
                    .map(|m| m.entity)
            })
        }
    };
    if let Some(id) = found {
        return Ok(id);
    }
    let id = draft.add_entity(label.clone(), name)?;
    if let Some(names) = &mut draft.names {
        names.entities.entry(key).or_insert(id);
    }
    Ok(id)
}

/// Entities by label and folded name, so that a batch of thousands of new mentions looks at
/// what is there once.
#[derive(Debug, Clone, Default)]
pub(super) struct NameIndex {
    /// By the entity's own name; of several the first.
    entities: BTreeMap<(Label, String), EntityId>,
    /// By the words of any mention that is a name; of several the first.
    words: BTreeMap<(Label, String), EntityId>,
}

impl NameIndex {
    pub(super) fn new(draft: &Draft) -> NameIndex {
        let mut index = NameIndex::default();
        for entity in draft.entities.values() {
            let key = (entity.label.clone(), folded(&entity.name));
            index.entities.entry(key).or_insert(entity.id);
        }
        for mention in draft.mentions.values() {
            if let Some(entity) = draft.entities.get(&mention.entity) {
                index.learn(draft.text.slice(mention.span), mention, &entity.label);
            }
        }
        index
    }

    fn learn(&mut self, words: &str, mention: &Mention, label: &Label) {
        if mention.kind == MentionKind::Name {
            let key = (label.clone(), folded(words));
            self.words.entry(key).or_insert(mention.entity);
        }
    }
}

/// True where two names differ in case, white space and the dress of the apostrophe at most.
fn same_words(a: &str, b: &str) -> bool {
    // Most pairs differ at once, and folding them all would cost an allocation each.
    let first = |s: &str| {
        s.trim_start()
            .chars()
            .next()
            .map(|c| c.to_lowercase().next())
    };
    first(a) == first(b) && folded(a) == folded(b)
}

/// A name without its case, the dress of its apostrophes and superfluous white space.
fn folded(name: &str) -> String {
    name.split_whitespace()
        .flat_map(|word| word.chars().chain([' ']))
        .map(|c| if c == '’' { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The words with single spaces: a name that a line break ran through.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn checked_name(name: &str) -> Result<String, EditError> {
    let name = one_line(name);
    if name.is_empty() {
        return Err(EditError::new("blank_name", "a name cannot be blank"));
    }
    Ok(name)
}
