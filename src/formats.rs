//! Files and page data: each format reads or writes articles, and knows how data is written.

pub mod bytes;
pub mod edit;
mod error;
pub mod json;
pub mod lines;
pub mod options;
pub mod saved;
mod terms;
mod value;
pub mod view;

use std::collections::BTreeSet;

use crate::doc::{Annotations, Doc, EntityId, Quote};
use crate::session::Article;
use crate::text::Text;

pub use error::FormatError;

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// guillemet/1: everything, offsets in code points; see `docs/format.md`.
    Guillemet,
    /// The bare text.
    Text,
}

impl Format {
    /// Every format, in the order of menus.
    pub const ALL: [Format; 2] = [Format::Guillemet, Format::Text];

    /// The name by which commands and menus call it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Guillemet => "guillemet/1",
            Format::Text => "text",
        }
    }

    /// The format of this name.
    ///
    /// # Errors
    /// Where there is none; the message lists all.
    pub fn named(name: &str) -> Result<Format, FormatError> {
        let found = Format::ALL.into_iter().find(|f| f.name() == name);
        found.ok_or_else(|| {
            let names: Vec<&str> = Format::ALL.into_iter().map(Format::name).collect();
            FormatError::new(format!(
                "expected a format ({}), found {name:?}",
                names.join(", ")
            ))
        })
    }

    /// What people call it.
    pub fn title(self) -> &'static str {
        match self {
            Format::Guillemet => "guillemet JSON",
            Format::Text => "Text",
        }
    }

    /// Of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Guillemet => "json",
            Format::Text => "txt",
        }
    }

    /// Of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Guillemet => "application/json",
            Format::Text => "text/plain",
        }
    }

    /// True where [`read`] reads it too.
    pub fn reads(self) -> bool {
        match self {
            Format::Guillemet | Format::Text => true,
        }
    }
}

/// Reads an article.
///
/// # Errors
/// Where `input` is not of this format.
pub fn read(format: Format, input: &str) -> Result<Article, FormatError> {
    match format {
        Format::Guillemet => json::read(input),
        Format::Text => {
            let doc = Doc::new(Text::new(input, None), Annotations::default());
            doc.map(Article::new)
                .map_err(|broken| FormatError::new(broken.to_string()))
        }
    }
}

/// Writes an article.
pub fn write(format: Format, article: &Article) -> String {
    match format {
        Format::Guillemet => json::write(article),
        Format::Text => article.doc.text().source().to_owned(),
    }
}

/// Who says a quotation, each once: two mentions in its source may mean the same person.
pub fn speakers_once(doc: &Doc, quote: &Quote) -> Vec<EntityId> {
    let mut seen = BTreeSet::new();
    let speakers = doc.speakers(quote);
    speakers.filter(|id| seen.insert(*id)).collect()
}
