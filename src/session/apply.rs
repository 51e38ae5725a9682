//! Edits at work on a draft.

use super::draft::{Draft, mark_edited};
use super::edit::{Edit, EditError};
use super::mentions::NameIndex;
use super::{mentions, quotes, revise};
use crate::doc::{MentionId, Provenance, QuoteId, Status};

/// From how many edits in a batch on an index of all names is worth making.
const MANY: usize = 16;

/// Applies `edit` wholly; after an error the draft is of no use any more.
pub(super) fn apply(draft: &mut Draft, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::Batch(edits) => {
            for edit in edits {
                match edit {
                    Edit::Batch(_) | Edit::ReplaceText { .. } => {
                        return Err(EditError::new(
                            "nested_batch",
                            format!("a batch cannot hold {}", edit.kind()),
                        ));
                    }
                    Edit::AddMention { .. } if edits.len() > MANY && draft.names.is_none() => {
                        draft.names = Some(NameIndex::new(draft));
                        one(draft, edit)?;
                    }
                    _ => one(draft, edit)?,
                }
            }
        }
        _ => one(draft, edit)?,
    }
    draft.settle();
    Ok(())
}

fn one(draft: &mut Draft, edit: &Edit) -> Result<(), EditError> {
    if matches!(edit, Edit::AddMention { .. }) {
        return change(draft, edit);
    }
    draft.names = None;
    change(draft, edit)?;
    draft.names = None;
    Ok(())
}

fn change(draft: &mut Draft, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddMention {
            at,
            label,
            entity,
            name,
            kind,
        } => mentions::add(draft, at, label.as_ref(), *entity, name.as_deref(), *kind),
        Edit::RemoveMention { id } => mentions::remove(draft, *id),
        Edit::SetSpan { id, at } => mentions::set_span(draft, *id, at),
        Edit::SetLabel { on, label } => mentions::set_label(draft, *on, label),
        Edit::Rename { entity, name } => mentions::rename(draft, *entity, name),
        Edit::MergeEntities { into, from } => mentions::merge(draft, *into, from),
        Edit::SplitMention { id } => mentions::split(draft, *id),
        Edit::MoveMention { id, entity } => mentions::hand_over(draft, *id, *entity),
        Edit::SetMentionKind { id, kind } => mentions::set_kind(draft, *id, *kind),
        Edit::AddQuote {
            content,
            kind,
            cue,
            source,
            speaker,
        } => quotes::add(
            draft,
            content,
            *kind,
            cue.as_ref(),
            source.as_ref(),
            *speaker,
        ),
        Edit::RemoveQuote { id } => quotes::remove(draft, *id),
        Edit::SetContent { id, content } => quotes::set_content(draft, *id, content),
        Edit::SetCue { id, cue } => quotes::set_cue(draft, *id, cue.as_ref()),
        Edit::SetSource { id, words, speaker } => quotes::set_source(draft, *id, words, speaker),
        Edit::SetQuoteKind { id, kind } => quotes::set_kind(draft, *id, *kind),
        Edit::Accept { mentions, quotes } => accept(draft, mentions, quotes),
        Edit::ReplaceText { at, with } => revise::replace(draft, at, with).map(|_| ()),
        Edit::Batch(_) => unreachable!("a batch in a batch was refused"),
    }
}

fn accept(draft: &mut Draft, mentions: &[MentionId], quotes: &[QuoteId]) -> Result<(), EditError> {
    let accept = |provenance: &mut Provenance| {
        if provenance.status == Status::Suggested {
            provenance.status = Status::Accepted;
        }
    };
    for id in mentions {
        accept(&mut draft.mention(*id)?.provenance);
    }
    for id in quotes {
        accept(&mut draft.quote(*id)?.provenance);
    }
    Ok(())
}

/// Marks what a reader changed, if it differs from `before`.
pub(super) fn mark_if<T: PartialEq>(provenance: &mut Provenance, before: &T, after: &T) {
    if before != after {
        mark_edited(provenance);
    }
}
