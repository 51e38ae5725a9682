//! What a file stores: a document, what the reader removed from it, and its id.

use crate::doc::{Doc, EntityId, Label, Mention, Quote};

/// An annotated article at one moment: what files and sessions begin with and end in.
#[derive(Debug, Clone)]
pub struct Article {
    /// The id that the article came with, for the programs of whoever gave it.
    pub id: Option<String>,
    /// The text and its annotations.
    pub doc: Doc,
    /// The suggestions that the reader removed.
    pub removed: Removed,
}

/// Suggestions that the reader removed, as they stood; in the order of removal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removed {
    /// Mentions.
    pub mentions: Vec<RemovedMention>,
    /// Quotations.
    pub quotes: Vec<RemovedQuote>,
}

/// A mention that the reader removed; its entity may be gone as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedMention {
    /// The mention as it stood.
    pub mention: Mention,
    /// The label of its entity at that time.
    pub label: Label,
}

/// A quotation that the reader removed; whoever said it may be gone as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovedQuote {
    /// The quotation as it stood.
    pub quote: Quote,
    /// Who said it at that time.
    pub speakers: Vec<EntityId>,
}

impl Article {
    /// An article without an id.
    pub fn new(doc: Doc) -> Article {
        Article {
            id: None,
            doc,
            removed: Removed::default(),
        }
    }
}

impl Removed {
    /// Number of removed mentions and quotations.
    pub fn len(&self) -> usize {
        self.mentions.len() + self.quotes.len()
    }

    /// True where nothing was removed.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
