//! guillemet/1: the file that other programs read. `docs/format.md` describes it.

mod read;
mod text;
mod write;

use serde::Deserialize;

use self::text::Layout;
use super::FormatError;
use super::value::ValueRecord;
use crate::session::Article;

/// The value of `schema` in every file.
pub const SCHEMA: &str = "guillemet/1";

/// A whole file, as it is read; [`write`] writes the fields in this order.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct File {
    #[serde(rename = "schema")]
    _schema: String,
    #[serde(default)]
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
    #[serde(default)]
    removed: RemovedRecord,
}

#[derive(Debug, Clone, Default, Deserialize)]
struct RemovedRecord {
    #[serde(default)]
    mentions: Vec<MentionRecord>,
    #[serde(default)]
    quotes: Vec<QuoteRecord>,
}

#[derive(Debug, Clone, Deserialize)]
struct EntityRecord {
    id: String,
    label: String,
    name: String,
}

#[derive(Debug, Clone, Deserialize)]
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
    #[serde(default)]
    value: Option<ValueRecord>,
    #[serde(default)]
    origin: Option<String>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    confidence: Option<f64>,
}

#[derive(Debug, Clone, Deserialize)]
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
    #[serde(default)]
    speakers: Vec<String>,
    #[serde(default)]
    nested_in: Option<String>,
    #[serde(default)]
    origin: Option<String>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    confidence: Option<f64>,
    #[serde(default)]
    speaker_confidence: Option<f64>,
}

/// A span with its words, so that a file can be checked by eye.
#[derive(Debug, Clone, Deserialize)]
struct Piece {
    start: usize,
    end: usize,
    #[serde(default)]
    text: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
struct SourceRecord {
    start: usize,
    end: usize,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    mention: Option<String>,
    /// Only where there are several.
    #[serde(default)]
    mentions: Vec<String>,
}

/// Writes an article, indented, with a line break at the end.
pub fn write(article: &Article) -> String {
    write::file(article, Layout::Indented) + "\n"
}

/// Writes an article on one line, without a line break.
pub fn write_line(article: &Article) -> String {
    write::file(article, Layout::Line)
}

/// Reads an article.
///
/// # Errors
/// Where `input` is no guillemet/1 file; the message says what was expected, what was found
/// and where.
pub fn read(input: &str) -> Result<Article, FormatError> {
    super::saved::schema_of(input)?.expect(SCHEMA)?;
    let file: File = serde_json::from_str(super::saved::bare(input))
        .map_err(|e| FormatError::json(format!("this {SCHEMA} file is broken: {e}"), &e))?;
    read::article(file)
}

pub(super) use read::article;
