//! What the page draws: a session in UTF-16. `docs/boundary.md` describes the shapes.

use serde::Serialize;

use super::edit::RangeRecord;
use super::speakers_once;
use super::terms::Term;
use super::value::ValueRecord;
use crate::doc::{Doc, Entity, EntityId, Label, Mention, Provenance, Quote, Speaker};
use crate::session::{
    Annotation, Article, Candidate, Correction, Edit, Session, TextChange, corrections, statistics,
    tally,
};
use crate::text::{Offsets, Span, Text, Unit};

/// Converts spans of one text to what the page counts in.
#[derive(Debug, Clone)]
pub struct Utf16 {
    offsets: Offsets,
}

impl Utf16 {
    /// Reads `text` once; linear in its length.
    pub fn new(text: &Text) -> Utf16 {
        Utf16 {
            offsets: Offsets::new(text.source()),
        }
    }

    /// The byte at the UTF-16 offset `at`; `None` within a character or outside the text.
    pub fn to_byte(&self, at: usize) -> Option<usize> {
        self.offsets.to_byte(at, Unit::Utf16)
    }

    /// A span of the same text.
    pub fn range(&self, span: Span) -> RangeRecord {
        RangeRecord {
            start: self.at(span.start()),
            end: self.at(span.end()),
        }
    }

    fn at(&self, byte: usize) -> usize {
        let at = self.offsets.from_byte(byte, Unit::Utf16);
        at.expect("a span lies on characters of the text")
    }
}

/// The view without its lists of annotations, which are long and mostly stay.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Head {
    revision: u64,
    language: &'static str,
    text_revision: u64,
    can_undo: bool,
    can_redo: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    undo_label: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    redo_label: Option<&'static str>,
    stats: Stats,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct Stats {
    suggested: usize,
    accepted: usize,
    edited: usize,
    added: usize,
    removed: usize,
}

/// The figures and switches of the view.
pub fn head(session: &Session) -> Head {
    let tally = tally(session.article());
    let undo = session.cursor().checked_sub(1);
    let undo = undo.and_then(|at| session.edits().get(at));
    let redo = session.edits().get(session.cursor());
    Head {
        revision: session.revision(),
        language: session.article().doc.text().language().code(),
        text_revision: session.text_revision(),
        can_undo: undo.is_some(),
        can_redo: redo.is_some(),
        undo_label: undo.map(Edit::kind),
        redo_label: redo.map(Edit::kind),
        stats: Stats {
            suggested: tally.suggested,
            accepted: tally.accepted,
            edited: tally.edited,
            added: tally.added,
            removed: tally.removed,
        },
    }
}

/// An entity on the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EntityView {
    id: String,
    label: String,
    name: String,
    count: usize,
}

/// An entity with the number of its mentions.
pub fn entity(entity: &Entity, count: usize) -> EntityView {
    EntityView {
        id: entity.id.to_string(),
        label: entity.label.to_string(),
        name: entity.name.clone(),
        count,
    }
}

/// A mention on the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MentionView {
    id: String,
    entity: String,
    label: String,
    kind: &'static str,
    start: usize,
    end: usize,
    origin: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<ValueRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

/// A mention with the label of its entity.
pub fn mention(mention: &Mention, label: &Label, utf16: &Utf16) -> MentionView {
    let RangeRecord { start, end } = utf16.range(mention.span);
    let provenance = mention.provenance;
    MentionView {
        id: mention.id.to_string(),
        entity: mention.entity.to_string(),
        label: label.to_string(),
        kind: mention.kind.word(),
        start,
        end,
        origin: provenance.origin.word(),
        status: provenance.status.word(),
        confidence: confidence(&provenance),
        value: mention.value.as_ref().map(ValueRecord::from),
        text: None,
        name: None,
    }
}

/// A quotation on the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteView {
    id: String,
    kind: &'static str,
    content: Vec<RangeRecord>,
    cue: Option<RangeRecord>,
    source: Option<SourceView>,
    speaker: Option<String>,
    speakers: Vec<String>,
    nested_in: Option<String>,
    origin: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_confidence: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_names: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct SourceView {
    start: usize,
    end: usize,
    mentions: Vec<String>,
}

/// A quotation with its speakers.
pub fn quote(quote: &Quote, speakers: &[EntityId], utf16: &Utf16) -> QuoteView {
    let words = quote.source.as_ref().and_then(|s| Some((s, s.span?)));
    let source = words.map(|(source, span)| {
        let RangeRecord { start, end } = utf16.range(span);
        let mentions = source.speakers.iter().filter_map(|speaker| match speaker {
            Speaker::Mention(id) => Some(id.to_string()),
            Speaker::Entity(_) => None,
        });
        SourceView {
            start,
            end,
            mentions: mentions.collect(),
        }
    });
    let speakers: Vec<String> = speakers.iter().map(EntityId::to_string).collect();
    QuoteView {
        id: quote.id.to_string(),
        kind: quote.kind.word(),
        content: quote.content.iter().map(|s| utf16.range(*s)).collect(),
        cue: quote.cue.map(|span| utf16.range(span)),
        source,
        speaker: speakers.first().cloned(),
        speakers,
        nested_in: quote.nested_in.map(|id| id.to_string()),
        origin: quote.provenance.origin.word(),
        status: quote.provenance.status.word(),
        confidence: confidence(&quote.provenance),
        speaker_confidence: quote.speaker_confidence.map(|c| c.as_f64()),
        text: None,
        cue_text: None,
        source_text: None,
        speaker_names: None,
    }
}

fn confidence(provenance: &Provenance) -> Option<f64> {
    provenance.confidence.map(|c| c.as_f64())
}

/// What the reader removed, in the shapes of what stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RemovedView {
    mentions: Vec<MentionView>,
    quotes: Vec<QuoteView>,
}

/// What the reader removed.
pub fn removed(article: &Article, utf16: &Utf16) -> RemovedView {
    let removed = &article.removed;
    let mentions = removed.mentions.iter();
    let quotes = removed.quotes.iter();
    RemovedView {
        mentions: mentions
            .map(|r| mention(&r.mention, &r.label, utf16))
            .collect(),
        quotes: quotes
            .map(|r| quote(&r.quote, &r.speakers, utf16))
            .collect(),
    }
}

/// A mention or a quotation.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum AnnotationView {
    /// A mention.
    Mention(MentionView),
    /// A quotation.
    Quote(QuoteView),
}

/// An annotation of `doc` with its words and names, for wherever it is shown beside another
/// text or another moment; `None` where it is not there.
pub fn annotation(doc: &Doc, id: Annotation, utf16: &Utf16) -> Option<AnnotationView> {
    let words = |span: Span| doc.text().slice(span).to_owned();
    match id {
        Annotation::Mention(id) => {
            let found = doc.mention(id)?;
            let entity = doc.entity(found.entity)?;
            let mut view = mention(found, &entity.label, utf16);
            view.text = Some(words(found.span));
            view.name = Some(entity.name.clone());
            Some(AnnotationView::Mention(view))
        }
        Annotation::Quote(id) => {
            let found = doc.quote(id)?;
            let speakers = speakers_once(doc, found);
            let mut view = quote(found, &speakers, utf16);
            view.text = Some(found.content.iter().map(|s| words(*s)).collect());
            view.cue_text = found.cue.map(words);
            view.source_text = found.source.as_ref().and_then(|s| s.span).map(words);
            let names = speakers.iter().filter_map(|id| doc.entity(*id));
            view.speaker_names = Some(names.map(|entity| entity.name.clone()).collect());
            Some(AnnotationView::Quote(view))
        }
    }
}

/// A correction on the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CorrectionView {
    change: &'static str,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<AnnotationView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<AnnotationView>,
}

/// What the reader changed since the base.
pub fn diff(session: &Session, utf16: &Utf16) -> Vec<CorrectionView> {
    let (base, now) = (&session.base().doc, &session.article().doc);
    let revised = base.text().source() != now.text().source();
    let base_utf16 = revised.then(|| Utf16::new(base.text()));
    let base_utf16 = base_utf16.as_ref().unwrap_or(utf16);
    let view = |correction| {
        let (change, id) = match correction {
            Correction::Added(id) => ("added", id),
            Correction::Removed(id) => ("removed", id),
            Correction::Edited(id) => ("edited", id),
        };
        CorrectionView {
            change,
            id: annotation_id(id),
            before: annotation(base, id, base_utf16),
            after: annotation(now, id, utf16),
        }
    };
    corrections(base, now).into_iter().map(view).collect()
}

/// The id of an annotation as the page writes it.
pub fn annotation_id(id: Annotation) -> String {
    match id {
        Annotation::Mention(id) => id.to_string(),
        Annotation::Quote(id) => id.to_string(),
    }
}

/// Somebody who may be speaking.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CandidateView {
    entity: String,
    name: String,
    label: String,
    count: usize,
}

/// A candidate with its name.
pub fn candidate(doc: &Doc, candidate: Candidate) -> Option<CandidateView> {
    let entity = doc.entity(candidate.entity)?;
    Some(CandidateView {
        entity: entity.id.to_string(),
        name: entity.name.clone(),
        label: entity.label.to_string(),
        count: candidate.mentions,
    })
}

/// What a change of the text would do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TextChangeView {
    moved: usize,
    changed: Vec<AnnotationView>,
    lost: Vec<AnnotationView>,
}

/// What a change of the text would do, with the annotations as they stand now.
pub fn text_change(doc: &Doc, change: &TextChange, utf16: &Utf16) -> TextChangeView {
    let views = |mentions: &[_], quotes: &[_]| {
        let mentions = mentions.iter().copied().map(Annotation::Mention);
        let all = mentions.chain(quotes.iter().copied().map(Annotation::Quote));
        all.filter_map(|id| annotation(doc, id, utf16)).collect()
    };
    TextChangeView {
        moved: change.moved,
        changed: views(&change.changed_mentions, &change.changed_quotes),
        lost: views(&change.lost_mentions, &change.lost_quotes),
    }
}

/// The article in figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatisticsView {
    characters: usize,
    words: usize,
    sentences: usize,
    labels: Vec<LabelCount>,
    speakers: Vec<SpeakerView>,
    quotes: QuoteCount,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct LabelCount {
    label: String,
    entities: usize,
    mentions: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct SpeakerView {
    entity: String,
    name: String,
    label: String,
    quotes: usize,
    words: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct QuoteCount {
    direct: usize,
    mixed: usize,
    indirect: usize,
    unattributed: usize,
    words: usize,
}

/// The article in figures.
pub fn figures(doc: &Doc) -> StatisticsView {
    let counted = statistics(doc);
    let [direct, mixed, indirect] = counted.kinds;
    let speaker = |count: crate::session::SpeakerCount| {
        let entity = doc.entity(count.entity)?;
        Some(SpeakerView {
            entity: entity.id.to_string(),
            name: entity.name.clone(),
            label: entity.label.to_string(),
            quotes: count.quotes,
            words: count.words,
        })
    };
    StatisticsView {
        characters: counted.characters,
        words: counted.words,
        sentences: counted.sentences,
        labels: counted
            .labels
            .into_iter()
            .map(|(label, entities, mentions)| LabelCount {
                label: label.to_string(),
                entities,
                mentions,
            })
            .collect(),
        speakers: counted.speakers.into_iter().filter_map(speaker).collect(),
        quotes: QuoteCount {
            direct,
            mixed,
            indirect,
            unattributed: counted.unattributed,
            words: counted.quoted_words,
        },
    }
}
