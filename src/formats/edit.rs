//! Edits in JSON: from the page in UTF-16, in saved sessions in bytes.

use std::ops::Range;

use serde::{Deserialize, Deserializer, Serialize};

use super::FormatError;
use super::terms::{Term, id_number, label};
use crate::doc::{EntityId, Label, MentionId, MentionKind, QuoteId, QuoteKind};
use crate::session::{Edit, Labelled, NewSpeaker, SourceWords};

/// Two offsets, in the unit of whoever writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RangeRecord {
    /// First.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// An [`Edit`] as the page and saved sessions write it; `docs/boundary.md` lists them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)]
pub enum EditRecord {
    AddMention {
        start: usize,
        end: usize,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        label: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entity: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
    },
    RemoveMention {
        id: String,
    },
    SetSpan {
        id: String,
        start: usize,
        end: usize,
    },
    SetLabel {
        id: String,
        label: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scope: Option<String>,
    },
    Rename {
        entity: String,
        name: String,
    },
    MergeEntities {
        into: String,
        from: Vec<String>,
    },
    SplitMention {
        id: String,
    },
    MoveMention {
        id: String,
        entity: String,
    },
    AddQuote {
        content: Vec<RangeRecord>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cue: Option<RangeRecord>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<RangeRecord>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<String>,
    },
    RemoveQuote {
        id: String,
    },
    SetContent {
        id: String,
        content: Vec<RangeRecord>,
    },
    SetCue {
        id: String,
        cue: Option<RangeRecord>,
    },
    SetSource {
        id: String,
        /// `Some(None)` is an explicit null: the words go.
        #[serde(
            default,
            deserialize_with = "present",
            skip_serializing_if = "Option::is_none"
        )]
        span: Option<Option<RangeRecord>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mention: Option<String>,
        /// `Some(None)` is an explicit null: nobody can tell.
        #[serde(
            default,
            deserialize_with = "present",
            skip_serializing_if = "Option::is_none"
        )]
        entity: Option<Option<String>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        label: Option<String>,
    },
    SetKind {
        id: String,
        kind: String,
    },
    Accept {
        ids: Vec<String>,
    },
    ReplaceText {
        start: usize,
        end: usize,
        text: String,
    },
    Batch {
        edits: Vec<EditRecord>,
    },
}

/// Tells a null from a field that is left out.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Reads an edit; `to_byte` converts one offset of the record's unit, and refuses those that
/// are none.
///
/// # Errors
/// Where an offset, an id or a word is not one.
pub fn read(
    record: EditRecord,
    to_byte: &dyn Fn(usize) -> Option<usize>,
) -> Result<Edit, FormatError> {
    let at = |record: RangeRecord| bytes(record, to_byte);
    let range = |start: usize, end: usize| at(RangeRecord { start, end });
    Ok(match record {
        EditRecord::AddMention {
            start,
            end,
            label: name_of_label,
            entity,
            name,
            kind,
        } => Edit::AddMention {
            at: range(start, end)?,
            label: name_of_label.map(|l| label(&l, "label")).transpose()?,
            entity: entity.map(|id| entity_id(&id)).transpose()?,
            name,
            kind: match kind {
                Some(kind) => MentionKind::read(&kind, "kind")?,
                None => MentionKind::Name,
            },
        },
        EditRecord::RemoveMention { id } => Edit::RemoveMention {
            id: mention_id(&id)?,
        },
        EditRecord::SetSpan { id, start, end } => Edit::SetSpan {
            id: mention_id(&id)?,
            at: range(start, end)?,
        },
        EditRecord::SetLabel {
            id,
            label: name,
            scope,
        } => Edit::SetLabel {
            on: labelled(&id, scope.as_deref())?,
            label: label(&name, "label")?,
        },
        EditRecord::Rename { entity, name } => Edit::Rename {
            entity: entity_id(&entity)?,
            name,
        },
        EditRecord::MergeEntities { into, from } => Edit::MergeEntities {
            into: entity_id(&into)?,
            from: from
                .iter()
                .map(|id| entity_id(id))
                .collect::<Result<_, _>>()?,
        },
        EditRecord::SplitMention { id } => Edit::SplitMention {
            id: mention_id(&id)?,
        },
        EditRecord::MoveMention { id, entity } => Edit::MoveMention {
            id: mention_id(&id)?,
            entity: entity_id(&entity)?,
        },
        EditRecord::AddQuote {
            content,
            kind,
            cue,
            source,
            speaker,
        } => Edit::AddQuote {
            content: content.into_iter().map(at).collect::<Result<_, _>>()?,
            kind: kind.map(|k| QuoteKind::read(&k, "kind")).transpose()?,
            cue: cue.map(at).transpose()?,
            source: source.map(at).transpose()?,
            speaker: speaker.map(|id| entity_id(&id)).transpose()?,
        },
        EditRecord::RemoveQuote { id } => Edit::RemoveQuote { id: quote_id(&id)? },
        EditRecord::SetContent { id, content } => Edit::SetContent {
            id: quote_id(&id)?,
            content: content.into_iter().map(at).collect::<Result<_, _>>()?,
        },
        EditRecord::SetCue { id, cue } => Edit::SetCue {
            id: quote_id(&id)?,
            cue: cue.map(at).transpose()?,
        },
        EditRecord::SetSource {
            id,
            span,
            mention,
            entity,
            name,
            label,
        } => {
            let speaker = new_speaker(mention, entity, name, label)?;
            let words = match span {
                Some(Some(words)) => SourceWords::At(at(words)?),
                Some(None) => SourceWords::Clear,
                None if speaker.is_none() => SourceWords::Clear,
                None => SourceWords::Keep,
            };
            let speaker = match (speaker, span) {
                (Some(speaker), _) => speaker,
                (None, Some(_)) => NewSpeaker::Keep,
                (None, None) => NewSpeaker::Clear,
            };
            Edit::SetSource {
                id: quote_id(&id)?,
                words,
                speaker,
            }
        }
        EditRecord::SetKind { id, kind } if id.starts_with('m') => Edit::SetMentionKind {
            id: mention_id(&id)?,
            kind: MentionKind::read(&kind, "kind")?,
        },
        EditRecord::SetKind { id, kind } => Edit::SetQuoteKind {
            id: quote_id(&id)?,
            kind: QuoteKind::read(&kind, "kind")?,
        },
        EditRecord::Accept { ids } => {
            let (mentions, quotes): (Vec<&String>, Vec<&String>) =
                ids.iter().partition(|id| id.starts_with('m'));
            Edit::Accept {
                mentions: mentions
                    .into_iter()
                    .map(|id| mention_id(id))
                    .collect::<Result<_, _>>()?,
                quotes: quotes
                    .into_iter()
                    .map(|id| quote_id(id))
                    .collect::<Result<_, _>>()?,
            }
        }
        EditRecord::ReplaceText { start, end, text } => Edit::ReplaceText {
            at: range(start, end)?,
            with: text,
        },
        EditRecord::Batch { edits } => {
            let edits = edits.into_iter().map(|edit| read(edit, to_byte));
            Edit::Batch(edits.collect::<Result<_, _>>()?)
        }
    })
}

/// The bytes of a range.
///
/// # Errors
/// Where `to_byte` refuses one of its ends.
pub fn bytes(
    range: RangeRecord,
    to_byte: &dyn Fn(usize) -> Option<usize>,
) -> Result<Range<usize>, FormatError> {
    match (to_byte(range.start), to_byte(range.end)) {
        (Some(start), Some(end)) if start <= end => Ok(start..end),
        _ => Err(FormatError::new(format!(
            "expected offsets on characters of the text, in order, found {} to {}",
            range.start, range.end
        ))),
    }
}

/// Writes an edit with offsets in bytes, which need no text to be read again.
pub(super) fn write(edit: &Edit) -> EditRecord {
    let at = |range: &Range<usize>| RangeRecord {
        start: range.start,
        end: range.end,
    };
    match edit {
        Edit::AddMention {
            at,
            label,
            entity,
            name,
            kind,
        } => EditRecord::AddMention {
            start: at.start,
            end: at.end,
            label: label.as_ref().map(Label::to_string),
            entity: entity.map(|id| id.to_string()),
            name: name.clone(),
            kind: Some(kind.word().to_owned()),
        },
        Edit::RemoveMention { id } => EditRecord::RemoveMention { id: id.to_string() },
        Edit::SetSpan { id, at } => EditRecord::SetSpan {
            id: id.to_string(),
            start: at.start,
            end: at.end,
        },
        Edit::SetLabel { on, label } => {
            let (id, scope) = match on {
                Labelled::Entity(id) => (id.to_string(), "entity"),
                Labelled::EntityOf(id) => (id.to_string(), "entity"),
                Labelled::Mention(id) => (id.to_string(), "mention"),
            };
            EditRecord::SetLabel {
                id,
                label: label.to_string(),
                scope: Some(scope.to_owned()),
            }
        }
        Edit::Rename { entity, name } => EditRecord::Rename {
            entity: entity.to_string(),
            name: name.clone(),
        },
        Edit::MergeEntities { into, from } => EditRecord::MergeEntities {
            into: into.to_string(),
            from: from.iter().map(EntityId::to_string).collect(),
        },
        Edit::SplitMention { id } => EditRecord::SplitMention { id: id.to_string() },
        Edit::MoveMention { id, entity } => EditRecord::MoveMention {
            id: id.to_string(),
            entity: entity.to_string(),
        },
        Edit::AddQuote {
            content,
            kind,
            cue,
            source,
            speaker,
        } => EditRecord::AddQuote {
            content: content.iter().map(at).collect(),
            kind: kind.map(|k| k.word().to_owned()),
            cue: cue.as_ref().map(at),
            source: source.as_ref().map(at),
            speaker: speaker.map(|id| id.to_string()),
        },
        Edit::RemoveQuote { id } => EditRecord::RemoveQuote { id: id.to_string() },
        Edit::SetContent { id, content } => EditRecord::SetContent {
            id: id.to_string(),
            content: content.iter().map(at).collect(),
        },
        Edit::SetCue { id, cue } => EditRecord::SetCue {
            id: id.to_string(),
            cue: cue.as_ref().map(at),
        },
        Edit::SetSource { id, words, speaker } => write_source(*id, words, speaker),
        Edit::SetQuoteKind { id, kind } => EditRecord::SetKind {
            id: id.to_string(),
            kind: kind.word().to_owned(),
        },
        Edit::SetMentionKind { id, kind } => EditRecord::SetKind {
            id: id.to_string(),
            kind: kind.word().to_owned(),
        },
        Edit::Accept { mentions, quotes } => {
            let mentions = mentions.iter().map(MentionId::to_string);
            let ids = mentions.chain(quotes.iter().map(QuoteId::to_string));
            EditRecord::Accept { ids: ids.collect() }
        }
        Edit::ReplaceText { at, with } => EditRecord::ReplaceText {
            start: at.start,
            end: at.end,
            text: with.clone(),
        },
        Edit::Batch(edits) => EditRecord::Batch {
            edits: edits.iter().map(write).collect(),
        },
    }
}

fn write_source(id: QuoteId, words: &SourceWords, speaker: &NewSpeaker) -> EditRecord {
    let span = match words {
        SourceWords::Keep => None,
        SourceWords::At(at) => Some(Some(RangeRecord {
            start: at.start,
            end: at.end,
        })),
        // Without a speaker, leaving everything out clears both.
        SourceWords::Clear if *speaker == NewSpeaker::Clear => None,
        SourceWords::Clear => Some(None),
    };
    let (mut mention, mut entity, mut name, mut label) = (None, None, None, None);
    match speaker {
        NewSpeaker::Keep => {}
        NewSpeaker::Clear if *words == SourceWords::Clear => {}
        NewSpeaker::Clear => entity = Some(None),
        NewSpeaker::Mention(id) => mention = Some(id.to_string()),
        NewSpeaker::Entity(id) => entity = Some(Some(id.to_string())),
        NewSpeaker::Named { name: n, label: l } => {
            name = Some(n.clone());
            label = Some(l.to_string());
        }
    }
    EditRecord::SetSource {
        id: id.to_string(),
        span,
        mention,
        entity,
        name,
        label,
    }
}

fn new_speaker(
    mention: Option<String>,
    entity: Option<Option<String>>,
    name: Option<String>,
    label_name: Option<String>,
) -> Result<Option<NewSpeaker>, FormatError> {
    Ok(Some(match (mention, entity, name) {
        (None, None, None) => return Ok(None),
        (Some(id), None, None) => NewSpeaker::Mention(mention_id(&id)?),
        (None, Some(Some(id)), None) => NewSpeaker::Entity(entity_id(&id)?),
        (None, Some(None), None) => NewSpeaker::Clear,
        (None, None, Some(name)) => NewSpeaker::Named {
            name,
            label: match label_name {
                Some(name) => label(&name, "label")?,
                None => Label::Per,
            },
        },
        _ => {
            return Err(FormatError::new(
                "expected one of mention, entity or name as the speaker, found several",
            ));
        }
    }))
}

fn labelled(id: &str, scope: Option<&str>) -> Result<Labelled, FormatError> {
    match (scope.unwrap_or("entity"), id.starts_with('e')) {
        ("entity", true) => entity_id(id).map(Labelled::Entity),
        ("entity", false) => mention_id(id).map(Labelled::EntityOf),
        ("mention", _) => mention_id(id).map(Labelled::Mention),
        (other, _) => Err(FormatError::new(format!(
            "scope: expected entity or mention, found {other:?}"
        ))),
    }
}

/// Reads the id of an entity.
pub fn entity_id(id: &str) -> Result<EntityId, FormatError> {
    numbered(id, 'e', "an entity").map(EntityId)
}

/// Reads the id of a mention.
pub fn mention_id(id: &str) -> Result<MentionId, FormatError> {
    numbered(id, 'm', "a mention").map(MentionId)
}

/// Reads the id of a quotation.
pub fn quote_id(id: &str) -> Result<QuoteId, FormatError> {
    numbered(id, 'q', "a quotation").map(QuoteId)
}

fn numbered(id: &str, letter: char, of: &str) -> Result<u32, FormatError> {
    id_number(id, letter).ok_or_else(|| {
        FormatError::new(format!(
            "expected the id of {of}, such as {letter}7, found {id:?}"
        ))
    })
}
