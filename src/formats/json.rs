//! guillemet/1: the file that other programs read. `docs/format.md` describes it.

mod read;

use serde::{Deserialize, Serialize};

use super::terms::Term;
use super::value::ValueRecord;
use super::{FormatError, speakers_once};
use crate::doc::{Doc, EntityId, Label, Mention, Provenance, Quote, Speaker};
use crate::session::Article;
use crate::text::{Offsets, Span, Text, Unit};

/// The value of `schema` in every file.
pub const SCHEMA: &str = "guillemet/1";

/// A whole file, fields in the order in which they are written.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct File {
    schema: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<serde_json::Value>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    offset_unit: Option<String>,
    text: String,
    #[serde(default)]
    entities: Vec<EntityRecord>,
    #[serde(default)]
    mentions: Vec<MentionRecord>,
    #[serde(default)]
    quotes: Vec<QuoteRecord>,
    #[serde(default, skip_serializing_if = "RemovedRecord::is_empty")]
    removed: RemovedRecord,
    #[serde(default, skip_deserializing)]
    meta: Meta,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct RemovedRecord {
    #[serde(default)]
    mentions: Vec<MentionRecord>,
    #[serde(default)]
    quotes: Vec<QuoteRecord>,
}

impl RemovedRecord {
    fn is_empty(&self) -> bool {
        self.mentions.is_empty() && self.quotes.is_empty()
    }
}

/// Which program wrote the file. No clock: the same article gives the same file.
#[derive(Debug, Clone, Serialize)]
struct Meta {
    tool: &'static str,
    version: &'static str,
}

impl Default for Meta {
    fn default() -> Meta {
        Meta {
            tool: "guillemet",
            version: env!("CARGO_PKG_VERSION"),
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct EntityRecord {
    id: String,
    label: String,
    name: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct MentionRecord {
    id: String,
    #[serde(default)]
    entity: Option<String>,
    #[serde(default)]
    label: Option<String>,
    #[serde(default)]
    kind: Option<String>,
    start: usize,
    end: usize,
    #[serde(default)]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<ValueRecord>,
    #[serde(flatten)]
    provenance: ProvenanceRecord,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct QuoteRecord {
    id: String,
    kind: String,
    content: Vec<Piece>,
    #[serde(default)]
    cue: Option<Piece>,
    #[serde(default)]
    source: Option<SourceRecord>,
    #[serde(default)]
    speaker: Option<String>,
    /// Only where there are several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    speakers: Vec<String>,
    #[serde(default)]
    nested_in: Option<String>,
    #[serde(flatten)]
    provenance: ProvenanceRecord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    speaker_confidence: Option<f64>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct ProvenanceRecord {
    #[serde(default)]
    origin: Option<String>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
}

/// A span with its words, so that a file can be checked by eye.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Piece {
    start: usize,
    end: usize,
    #[serde(default)]
    text: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct SourceRecord {
    start: usize,
    end: usize,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    mention: Option<String>,
    /// Only where there are several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<String>,
}

/// Writes an article, indented, with a line break at the end.
pub fn write(article: &Article) -> String {
    let json = serde_json::to_string_pretty(&file(article));
    json.expect("a file has string keys and finite numbers") + "\n"
}

/// Writes an article on one line, without a line break.
pub fn write_line(article: &Article) -> String {
    serde_json::to_string(&file(article)).expect("a file has string keys and finite numbers")
}

/// Reads an article.
///
/// # Errors
/// Where `input` is no guillemet/1 file; the message says what was expected, what was found
/// and where.
pub fn read(input: &str) -> Result<Article, FormatError> {
    super::saved::schema_of(input)?.expect(SCHEMA)?;
    let file: File = serde_json::from_str(super::saved::bare(input))
        .map_err(|error| FormatError::new(format!("this {SCHEMA} file is broken: {error}")))?;
    read::article(file)
}

pub(super) use read::article;

pub(super) fn file(article: &Article) -> File {
    let writer = Writer {
        doc: &article.doc,
        offsets: Offsets::new(article.doc.text().source()),
    };
    let removed = &article.removed;
    File {
        schema: SCHEMA.to_owned(),
        id: article.id.clone().map(serde_json::Value::String),
        language: Some(article.doc.text().language().code().to_owned()),
        offset_unit: Some("code_point".to_owned()),
        text: article.doc.text().source().to_owned(),
        entities: article
            .doc
            .entities()
            .iter()
            .map(|entity| EntityRecord {
                id: entity.id.to_string(),
                label: entity.label.to_string(),
                name: entity.name.clone(),
            })
            .collect(),
        mentions: article
            .doc
            .mentions()
            .iter()
            .map(|mention| writer.mention(mention, writer.label(mention.entity)))
            .collect(),
        quotes: article
            .doc
            .quotes()
            .iter()
            .map(|quote| writer.quote(quote, speakers_once(&article.doc, quote)))
            .collect(),
        removed: RemovedRecord {
            mentions: removed
                .mentions
                .iter()
                .map(|r| writer.mention(&r.mention, Some(&r.label)))
                .collect(),
            quotes: removed
                .quotes
                .iter()
                .map(|r| writer.quote(&r.quote, r.speakers.clone()))
                .collect(),
        },
        meta: Meta::default(),
    }
}

struct Writer<'a> {
    doc: &'a Doc,
    offsets: Offsets,
}

impl Writer<'_> {
    fn text(&self) -> &Text {
        self.doc.text()
    }

    fn label(&self, entity: EntityId) -> Option<&Label> {
        self.doc.entity(entity).map(|e| &e.label)
    }

    fn piece(&self, span: Span) -> Piece {
        let at = |byte| {
            let at = self.offsets.from_byte(byte, Unit::CodePoint);
            at.expect("a span lies on characters of the text")
        };
        Piece {
            start: at(span.start()),
            end: at(span.end()),
            text: Some(self.text().slice(span).to_owned()),
        }
    }

    fn mention(&self, mention: &Mention, label: Option<&Label>) -> MentionRecord {
        let Piece { start, end, text } = self.piece(mention.span);
        MentionRecord {
            id: mention.id.to_string(),
            entity: Some(mention.entity.to_string()),
            label: label.map(Label::to_string),
            kind: Some(mention.kind.word().to_owned()),
            start,
            end,
            text,
            value: mention.value.as_ref().map(ValueRecord::from),
            provenance: provenance(&mention.provenance),
        }
    }

    fn quote(&self, quote: &Quote, speakers: Vec<EntityId>) -> QuoteRecord {
        let words = quote.source.as_ref().and_then(|s| Some((s, s.span?)));
        let source = words.map(|(source, span)| {
            let mentions = source.speakers.iter().filter_map(|speaker| match speaker {
                Speaker::Mention(id) => Some(id.to_string()),
                Speaker::Entity(_) => None,
            });
            let mentions: Vec<String> = mentions.collect();
            let Piece { start, end, text } = self.piece(span);
            SourceRecord {
                start,
                end,
                text,
                mention: mentions.first().cloned(),
                mentions: several(mentions),
            }
        });
        let speakers: Vec<String> = speakers.iter().map(EntityId::to_string).collect();
        QuoteRecord {
            id: quote.id.to_string(),
            kind: quote.kind.word().to_owned(),
            content: quote.content.iter().map(|s| self.piece(*s)).collect(),
            cue: quote.cue.map(|span| self.piece(span)),
            source,
            speaker: speakers.first().cloned(),
            speakers: several(speakers),
            nested_in: quote.nested_in.map(|id| id.to_string()),
            provenance: provenance(&quote.provenance),
            speaker_confidence: quote.speaker_confidence.map(|c| c.as_f64()),
        }
    }
}

/// One is said by the field for one.
fn several(ids: Vec<String>) -> Vec<String> {
    if ids.len() > 1 { ids } else { Vec::new() }
}

fn provenance(provenance: &Provenance) -> ProvenanceRecord {
    ProvenanceRecord {
        origin: Some(provenance.origin.word().to_owned()),
        status: Some(provenance.status.word().to_owned()),
        confidence: provenance.confidence.map(|c| c.as_f64()),
    }
}
