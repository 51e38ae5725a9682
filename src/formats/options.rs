//! The small objects of the boundary: options that come in, answers that go out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::edit::{RangeRecord, mention_id, quote_id};
use super::view::Utf16;
use super::{Format, FormatError};
use crate::doc::Doc;
use crate::lang::Language;
use crate::session::{
    Annotation, Direction, Edge, Edit, Found, Occurrence, Pattern, PatternError, Snap, Step,
    moved_edge as moved,
};

/// Most places that one search gives.
pub const MOST_FOUND: usize = 10_000;

/// Options of a new session.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewSession {
    #[serde(default)]
    language: Option<String>,
    /// Kept in exports.
    #[serde(default)]
    pub id: Option<String>,
}

impl NewSession {
    /// The language to read in; `None` to find out.
    ///
    /// # Errors
    /// Where it is none of ours.
    pub fn language(&self) -> Result<Option<Language>, FormatError> {
        language(self.language.as_deref().unwrap_or("auto"))
    }
}

/// `fr`, `en` or `auto`.
///
/// # Errors
/// Where it is none of these.
pub fn language(code: &str) -> Result<Option<Language>, FormatError> {
    match code {
        "auto" => Ok(None),
        code => code
            .parse()
            .map(Some)
            .map_err(|error: String| FormatError::new(error.replace("fr or en", "fr, en or auto"))),
    }
}

/// Options of snapping.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapping {
    #[serde(default)]
    exact: bool,
    #[serde(default, rename = "for")]
    purpose: Option<String>,
}

impl Snapping {
    /// The policy meant.
    ///
    /// # Errors
    /// Where the purpose is neither mention nor quote.
    pub fn policy(&self) -> Result<Snap, FormatError> {
        match (self.purpose.as_deref().unwrap_or("mention"), self.exact) {
            ("mention" | "quote", true) => Ok(Snap::Exact),
            ("mention", false) => Ok(Snap::Name),
            ("quote", false) => Ok(Snap::Words),
            (other, _) => Err(FormatError::new(format!(
                "for: expected mention or quote, found {other:?}"
            ))),
        }
    }
}

/// Options of a search.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    #[serde(default)]
    regex: bool,
    #[serde(default)]
    case_sensitive: bool,
}

impl Finding {
    /// What to look for.
    ///
    /// # Errors
    /// Where `words` is meant as a pattern and is none.
    pub fn pattern(&self, words: &str) -> Result<Pattern, PatternError> {
        match self.regex {
            true => Pattern::regex(words, self.case_sensitive),
            false => Pattern::literal(words, self.case_sensitive),
        }
    }
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FoundView {
    ranges: Vec<RangeRecord>,
    more: bool,
}

/// What a search found.
pub fn found(found: &Found, utf16: &Utf16) -> FoundView {
    FoundView {
        ranges: found.spans.iter().map(|s| utf16.range(*s)).collect(),
        more: found.more,
    }
}

/// A place with the same words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceView {
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    mention: Option<String>,
}

/// Places with the same words.
pub fn places(found: &[Occurrence], utf16: &Utf16) -> Vec<PlaceView> {
    let place = |place: &Occurrence| {
        let RangeRecord { start, end } = utf16.range(place.span);
        let mention = place.mention.map(|id| id.to_string());
        PlaceView {
            start,
            end,
            mention,
        }
    };
    found.iter().map(place).collect()
}

/// The edit that moves one edge of a mention, or of the content of a quotation, and which
/// edge of what that is; `None` where it cannot move that way.
///
/// # Errors
/// Where a word or an id is not one.
pub fn moved_edge(
    doc: &Doc,
    id: &str,
    edge: &str,
    step: &str,
    direction: i32,
) -> Result<Option<(Edit, Annotation, Edge)>, FormatError> {
    let expected =
        |what: &str, found: &str| FormatError::new(format!("expected {what}, found {found:?}"));
    let edge = match edge {
        "start" => Edge::Start,
        "end" => Edge::End,
        other => return Err(expected("start or end", other)),
    };
    let step = match step {
        "word" => Step::Word,
        "character" => Step::Character,
        other => return Err(expected("word or character", other)),
    };
    let direction = match direction {
        1 => Direction::Forward,
        -1 => Direction::Back,
        other => return Err(expected("1 or -1", &other.to_string())),
    };
    let missing = || FormatError::new(format!("{id} is not there (any more)"));
    if id.starts_with('m') {
        let mention = doc.mention(mention_id(id)?).ok_or_else(missing)?;
        let span = moved(doc.text(), mention.span, edge, step, direction);
        return Ok(span.map(|span| {
            let id = mention.id;
            let at = span.range();
            (Edit::SetSpan { id, at }, Annotation::Mention(id), edge)
        }));
    }
    let quote = doc.quote(quote_id(id)?).ok_or_else(missing)?;
    let mut content: Vec<_> = quote.content.iter().map(|s| s.range()).collect();
    let at = match edge {
        Edge::Start => 0,
        Edge::End => content.len() - 1,
    };
    let span = moved(doc.text(), quote.content[at], edge, step, direction);
    Ok(span.map(|span| {
        content[at] = span.range();
        let id = quote.id;
        let edit = Edit::SetContent { id, content };
        (edit, Annotation::Quote(id), edge)
    }))
}

/// A format in a menu.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FormatView {
    name: &'static str,
    title: &'static str,
    extension: &'static str,
    media_type: &'static str,
    reads: bool,
}

/// All formats, in the order of menus.
pub fn format_list() -> Vec<FormatView> {
    let view = |format: Format| FormatView {
        name: format.name(),
        title: format.title(),
        extension: format.extension(),
        media_type: format.media_type(),
        reads: format.reads(),
    };
    Format::ALL.into_iter().map(view).collect()
}

/// Which guillemet this is, and which languages it has a model for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VersionView {
    guillemet: &'static str,
    models: BTreeMap<&'static str, bool>,
}

/// Which guillemet this is.
pub fn version(languages: &[Language]) -> VersionView {
    VersionView {
        guillemet: env!("CARGO_PKG_VERSION"),
        models: languages.iter().map(|l| (l.code(), true)).collect(),
    }
}
