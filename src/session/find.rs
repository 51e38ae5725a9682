//! Finding words or a pattern in the text.

use std::fmt;

use regex::{Regex, RegexBuilder};

use crate::text::{Span, Text};

/// What to look for.
#[derive(Debug, Clone)]
pub struct Pattern {
    regex: Regex,
}

/// Why some characters are no pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternError {
    message: String,
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PatternError {}

/// Where a pattern was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// In text order, disjoint, none empty.
    pub spans: Vec<Span>,
    /// True where there are more than were asked for.
    pub more: bool,
}

impl Pattern {
    /// These very characters.
    ///
    /// # Errors
    /// Where they are too many.
    pub fn literal(words: &str, case_sensitive: bool) -> Result<Pattern, PatternError> {
        Pattern::regex(&regex::escape(words), case_sensitive)
    }

    /// A regular expression in the syntax of the `regex` crate; the search takes time linear
    /// in the text whatever the expression.
    ///
    /// # Errors
    /// Where it is none, or too large.
    pub fn regex(pattern: &str, case_sensitive: bool) -> Result<Pattern, PatternError> {
        RegexBuilder::new(pattern)
            .case_insensitive(!case_sensitive)
            .multi_line(true)
            .size_limit(1 << 20)
            .build()
            .map(|regex| Pattern { regex })
            .map_err(|error| PatternError {
                message: reason(pattern, &error.to_string()),
            })
    }
}

/// The regex crate draws the place on three lines; a message has one.
fn reason(pattern: &str, message: &str) -> String {
    let reason = message.rsplit("error: ").next().unwrap_or(message).trim();
    let shown: String = pattern.chars().take(60).collect();
    format!("expected a regular expression, found {shown:?}: {reason}")
}

/// The places of `pattern` in `text`, at most `limit`.
pub fn find(text: &Text, pattern: &Pattern, limit: usize) -> Found {
    let mut found = Found::default();
    let hits = pattern.regex.find_iter(text.source());
    for hit in hits.filter(|hit| !hit.is_empty()) {
        if found.spans.len() == limit {
            found.more = true;
            break;
        }
        found.spans.extend(text.span(hit.start(), hit.end()));
    }
    found
}
