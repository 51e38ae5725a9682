//! One JSON object a line: what `annotate --jsonl` reads and writes.

use serde::Serialize;
use serde_json::Value;

use super::FormatError;
use crate::lang::Language;

/// One line of input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// As JSON, to be given back as it came.
    pub id: Option<Value>,
    /// The text to annotate.
    pub text: String,
    /// Its language, where the line says so.
    pub language: Option<Language>,
}

/// Reads `{"id": …, "text": "…", "language"?: "fr"}`; further fields are passed over.
///
/// # Errors
/// Where the line is no such object; with the id, as far as there is one.
pub fn read(line: &[u8]) -> Result<Line, (Option<Value>, FormatError)> {
    // Some editors begin a file with a byte order mark.
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let line = line.trim_ascii();
    if line.is_empty() {
        let error = FormatError::new("expected a JSON object, found an empty line");
        return Err((None, error));
    }
    let fields: Value = serde_json::from_slice(line).map_err(|error| {
        // The line of the file is told elsewhere.
        let error = error
            .to_string()
            .replace(" at line 1 column ", " at column ");
        (
            None,
            FormatError::new(format!("expected a JSON object, found {error}")),
        )
    })?;
    let Value::Object(mut fields) = fields else {
        return Err((None, FormatError::new("expected a JSON object")));
    };
    let id = fields.remove("id");
    let fail = |message: &str| (id.clone(), FormatError::new(message));
    let text = match fields.remove("text") {
        Some(Value::String(text)) => text,
        Some(_) => return Err(fail("expected a string as \"text\"")),
        None => return Err(fail("expected \"text\", found none")),
    };
    let language = match fields.remove("language") {
        None | Some(Value::Null) => None,
        Some(Value::String(code)) if code == "auto" => None,
        Some(Value::String(code)) => Some(code.parse().map_err(|error: String| fail(&error))?),
        Some(_) => return Err(fail("expected a string as \"language\"")),
    };
    Ok(Line { id, text, language })
}

/// The line for input that could not be read: `{"id": …|null, "error": "line 17: …"}`.
pub fn error(id: Option<Value>, number: usize, error: &FormatError) -> String {
    #[derive(Serialize)]
    struct Failure {
        id: Option<Value>,
        error: String,
    }
    let failure = Failure {
        id,
        error: format!("line {number}: {error}"),
    };
    serde_json::to_string(&failure).expect("strings are JSON")
}

/// A guillemet/1 object on one line that carries `id` as it came, whatever its type.
pub fn write(article: &crate::session::Article, id: Option<Value>) -> String {
    let line = super::json::write_line(article);
    let Some(id) = id else {
        return line;
    };
    let id = serde_json::to_string(&id).expect("a value is JSON");
    let head = format!("{{\"schema\":\"{}\",", super::json::SCHEMA);
    match line.strip_prefix(&head) {
        Some(rest) => format!("{head}\"id\":{id},{rest}"),
        None => line,
    }
}
