//! guillemet-session/1: a session as it lies in the browser's store, undo included.

use serde::Deserialize;
use serde_json::Value;

use super::edit::{self, EditRecord};
use super::{FormatError, json};
use crate::session::{Article, Session};

/// The value of `schema` in every saved session.
pub const SCHEMA: &str = "guillemet-session/1";

#[derive(Deserialize)]
struct Saved {
    base: json::File,
    /// Offsets of the log are bytes of the text at that time.
    edit_unit: String,
    edits: Vec<EditRecord>,
    cursor: usize,
}

/// Writes one session again and again: its base, which never changes and is most of the
/// file, is written once.
#[derive(Debug, Clone)]
pub struct Saver {
    base: String,
}

impl Saver {
    /// For `session` and what becomes of it by edits.
    pub fn new(session: &Session) -> Saver {
        Saver {
            base: json::write_line(session.base()),
        }
    }

    /// The session on one line.
    pub fn write(&self, session: &Session) -> String {
        let edits: Vec<EditRecord> = session.edits().iter().map(edit::write).collect();
        let edits = serde_json::to_string(&edits).expect("edits have string keys and numbers");
        format!(
            "{{\"schema\":\"{SCHEMA}\",\"cursor\":{},\"edit_unit\":\"byte\",\"edits\":{edits},\"base\":{}}}",
            session.cursor(),
            self.base
        )
    }
}

/// Writes a session on one line.
pub fn write(session: &Session) -> String {
    Saver::new(session).write(session)
}

/// Reads a saved session and replays its log.
///
/// # Errors
/// Where `input` is none, or an edit of its log cannot be applied.
pub fn read(input: &str) -> Result<Session, FormatError> {
    schema_of(input)?.expect(SCHEMA)?;
    let saved: Saved = serde_json::from_str(bare(input))
        .map_err(|e| FormatError::json(format!("this saved session is broken: {e}"), &e))?;
    if saved.edit_unit != "byte" {
        let found = format!("{:?}", saved.edit_unit);
        return Err(FormatError::at("edit_unit", "\"byte\"", found));
    }
    let base = json::article(saved.base)?;
    let mut edits = Vec::with_capacity(saved.edits.len());
    for (at, record) in saved.edits.into_iter().enumerate() {
        let edit = edit::read(record, &Some)
            .map_err(|error| FormatError::new(format!("edits[{at}]: {error}")).coded("file_log"))?;
        edits.push(edit);
    }
    Session::restore(base, edits, saved.cursor).map_err(|error| {
        FormatError::new(format!("the log does not fit its base: {error}")).coded("file_log")
    })
}

/// Reads whatever guillemet writes: a guillemet/1 file, or a saved session.
///
/// # Errors
/// Where `input` is neither.
pub fn open(input: &str) -> Result<Session, FormatError> {
    let schema = schema_of(input)?;
    if schema.0 == SCHEMA {
        return read(input);
    }
    schema.expect(json::SCHEMA)?;
    json::read(input).map(|article: Article| Session::new(article))
}

/// Without the byte order mark, which is no part of JSON but added by editors.
pub(super) fn bare(input: &str) -> &str {
    input.strip_prefix('\u{feff}').unwrap_or(input)
}

/// What a JSON file says that it is.
pub(super) struct Schema(String);

impl Schema {
    pub(super) fn expect(&self, wanted: &str) -> Result<(), FormatError> {
        if self.0 == wanted {
            return Ok(());
        }
        let found = format!("{:?}", self.0);
        Err(
            FormatError::new(format!("schema: expected {wanted:?}, found {found}"))
                .coded("file_schema")
                .with("found", &self.0),
        )
    }
}

pub(super) fn schema_of(input: &str) -> Result<Schema, FormatError> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Any {
        Named { schema: String },
        Other(Value),
    }
    let found: Any = serde_json::from_str(bare(input))
        .map_err(|e| FormatError::json(format!("expected a JSON file, found {e}"), &e))?;
    let (found, names) = match found {
        Any::Named { schema } => return Ok(Schema(schema)),
        Any::Other(Value::Object(fields)) => {
            let names: Vec<String> = fields.keys().take(6).map(|k| format!("{k:?}")).collect();
            match names.is_empty() {
                true => ("an empty object".to_owned(), "{}".to_owned()),
                false => (
                    format!("an object with {}", names.join(", ")),
                    names.join(", "),
                ),
            }
        }
        Any::Other(Value::Array(_)) => ("a list".to_owned(), "[…]".to_owned()),
        Any::Other(Value::String(_)) => ("a string".to_owned(), "\"…\"".to_owned()),
        Any::Other(other) => ("a single value".to_owned(), other.to_string()),
    };
    let message = format!(
        "expected an object with \"schema\": {:?}, found {found}",
        json::SCHEMA
    );
    Err(FormatError::new(message)
        .coded("file_schema")
        .with("found", names))
}
