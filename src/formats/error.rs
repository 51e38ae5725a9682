//! Why data cannot be read: in words for people, and by a code that a page can say in its own.

use std::fmt;

/// Why some data could not be read; the message says what was expected, what was found and
/// where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatError {
    code: &'static str,
    message: String,
    values: Vec<(&'static str, String)>,
}

impl FormatError {
    /// An error with this message, and no more to say about it.
    pub fn new(message: impl Into<String>) -> FormatError {
        FormatError {
            code: "file",
            message: message.into(),
            values: Vec::new(),
        }
    }

    /// Something at a place of a file that should be something else.
    pub(super) fn at(place: &str, expected: &str, found: impl fmt::Display) -> FormatError {
        FormatError::new(format!("{place}: expected {expected}, found {found}"))
            .coded("file_place")
            .with("place", place)
            .with("found", found)
    }

    /// What a JSON parser says of a whole file.
    pub(super) fn json(message: String, error: &serde_json::Error) -> FormatError {
        let code = match error.classify() {
            serde_json::error::Category::Data => "file_shape",
            _ => "file_json",
        };
        FormatError::new(message)
            .coded(code)
            .with("line", error.line())
            .with("column", error.column())
    }

    pub(super) fn coded(mut self, code: &'static str) -> FormatError {
        self.code = code;
        self
    }

    pub(super) fn with(mut self, name: &'static str, value: impl fmt::Display) -> FormatError {
        self.values.push((name, value.to_string()));
        self
    }

    /// A word for programs: `file_json` (no JSON at all, from `line` and `column` on),
    /// `file_schema` (JSON of somebody else's: `found`), `file_shape` (a field is missing or of
    /// another type before `line` and `column`), `file_place` (`found` cannot stand at `place`),
    /// `file_range` (`start` to `end` at `place` is outside the `total` code points),
    /// `file_words` (the text has `expected` at `place`, the file says `found`), `file_rules`
    /// (annotations contradict one another), `file_log` (edits do not fit the text they
    /// change), `file` (anything else).
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// What the code speaks of, by name.
    pub fn values(&self) -> &[(&'static str, String)] {
        &self.values
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FormatError {}
