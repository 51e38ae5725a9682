//! The annotated document: what every stage builds and everybody else reads.

mod check;
mod label;
mod provenance;
mod value;

pub use check::DocError;
pub use label::Label;
pub use provenance::{Confidence, Origin, Provenance, Status};
pub use value::Value;

use std::fmt;
use std::sync::Arc;

use crate::text::{Span, Text};

macro_rules! id {
    ($name:ident, $letter:literal, $of:literal) => {
        #[doc = concat!("Names one ", $of, " of a document; never reused within it. Shown as `", $letter, "7`.")]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    };
}

id!(EntityId, "e", "entity");
id!(MentionId, "m", "mention");
id!(QuoteId, "q", "quote");

/// Somebody or something that the document names: a cluster of its mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its id.
    pub id: EntityId,
    /// What kind of thing it is; its mentions share it.
    pub label: Label,
    /// The fullest form in the text, or the name that the reader gave it.
    pub name: String,
}

/// Some words that name, describe or stand for an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Its id.
    pub id: MentionId,
    /// The words.
    pub span: Span,
    /// Whom or what they mean.
    pub entity: EntityId,
    /// How they mean it.
    pub kind: MentionKind,
    /// A date, hour, amount or share in a form for programs, where the text fixes it.
    pub value: Option<Value>,
    /// Where it comes from and what the reader thinks of it.
    pub provenance: Provenance,
}

/// How a mention refers to its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// By name; dates, hours, money and percentages count as names.
    Name,
    /// By a description: « le président russe ».
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// Words that somebody is reported to have said or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Its id.
    pub id: QuoteId,
    /// How the words are reported.
    pub kind: QuoteKind,
    /// What is said: at least one piece; sorted and disjoint.
    pub content: Vec<Span>,
    /// The verb, noun, preposition or colon that announces it.
    pub cue: Option<Span>,
    /// Who says it; `None` where nobody can tell.
    pub source: Option<Source>,
    /// The quotation around this one.
    pub nested_in: Option<QuoteId>,
    /// Where it comes from and what the reader thinks of it.
    pub provenance: Provenance,
    /// How sure the speaker is, apart from the quotation itself.
    pub speaker_confidence: Option<Confidence>,
}

/// How words are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// Word for word, between marks.
    Direct,
    /// A reported clause with a marked fragment in it.
    Mixed,
    /// A reported clause without marks.
    Indirect,
}

/// Who says a quotation: the words that name them, and whom those mean.
///
/// Storing the mention rather than its entity lets a merge or a rename put every
/// attribution right by itself; see [`Doc::speaker`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The words, with title and apposition; `None` where the text has none nearby.
    pub span: Option<Span>,
    /// Whom they mean, in text order; empty where nobody can tell.
    pub speakers: Vec<Speaker>,
}

/// One of those who say a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speaker {
    /// The entity of this mention.
    Mention(MentionId),
    /// This entity: chosen where no words name anyone.
    Entity(EntityId),
}

/// Entities, mentions and quotes that may still break the rules of a [`Doc`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annotations {
    /// In any order.
    pub entities: Vec<Entity>,
    /// In any order.
    pub mentions: Vec<Mention>,
    /// In any order.
    pub quotes: Vec<Quote>,
}

/// A text with its annotations; whatever holds one may rely on the rules that
/// [`Doc::new`] checks.
#[derive(Debug, Clone)]
pub struct Doc {
    text: Arc<Text>,
    annotations: Annotations,
    // Positions in `annotations.mentions` and `.quotes`, by id.
    mention_order: Vec<(MentionId, u32)>,
    quote_order: Vec<(QuoteId, u32)>,
}

impl Doc {
    /// Puts the annotations in reading order and checks them.
    ///
    /// # Errors
    /// Where an id is used twice, a mention or a speaker names an entity or mention that is
    /// not there, an entity has neither mention nor quotation, a span is empty or lies
    /// outside the text, two mentions have the same span, content pieces overlap, or
    /// `nested_in` leads nowhere or in a circle.
    pub fn new(text: impl Into<Arc<Text>>, mut annotations: Annotations) -> Result<Doc, DocError> {
        annotations.entities.sort_by_key(|e| e.id);
        annotations
            .mentions
            .sort_by_key(|m| (m.span.start(), usize::MAX - m.span.end(), m.id));
        annotations.quotes.sort_by_key(|q| {
            let start = q.content.first().map_or(0, |s| s.start());
            let end = q.content.last().map_or(0, |s| s.end());
            (start, usize::MAX - end, q.id)
        });
        let mut mention_order: Vec<_> = annotations
            .mentions
            .iter()
            .zip(0..)
            .map(|(m, at)| (m.id, at))
            .collect();
        mention_order.sort_unstable();
        let mut quote_order: Vec<_> = annotations
            .quotes
            .iter()
            .zip(0..)
            .map(|(q, at)| (q.id, at))
            .collect();
        quote_order.sort_unstable();
        let doc = Doc {
            text: text.into(),
            annotations,
            mention_order,
            quote_order,
        };
        check::check(&doc)?;
        Ok(doc)
    }

    /// The text.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The text, to be shared with the next document over it.
    pub fn shared_text(&self) -> Arc<Text> {
        Arc::clone(&self.text)
    }

    /// All entities, by id.
    pub fn entities(&self) -> &[Entity] {
        &self.annotations.entities
    }

    /// All mentions in reading order, the longer first where two begin together.
    pub fn mentions(&self) -> &[Mention] {
        &self.annotations.mentions
    }

    /// All quotes in reading order, the longer first where two begin together.
    pub fn quotes(&self) -> &[Quote] {
        &self.annotations.quotes
    }

    /// Entities, mentions and quotes together.
    pub fn annotations(&self) -> &Annotations {
        &self.annotations
    }

    /// The entity with this id.
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        let entities = &self.annotations.entities;
        // Most often no number is missing.
        let dense = entities.get((id.0 as usize).wrapping_sub(1));
        if let Some(entity) = dense.filter(|e| e.id == id) {
            return Some(entity);
        }
        let at = entities.binary_search_by_key(&id, |e| e.id).ok()?;
        entities.get(at)
    }

    /// The mention with this id.
    pub fn mention(&self, id: MentionId) -> Option<&Mention> {
        let at = self
            .mention_order
            .binary_search_by_key(&id, |(id, _)| *id)
            .ok()?;
        self.annotations
            .mentions
            .get(self.mention_order[at].1 as usize)
    }

    /// The quote with this id.
    pub fn quote(&self, id: QuoteId) -> Option<&Quote> {
        let at = self
            .quote_order
            .binary_search_by_key(&id, |(id, _)| *id)
            .ok()?;
        self.annotations.quotes.get(self.quote_order[at].1 as usize)
    }

    /// Who says `quote`: the first of [`Doc::speakers`].
    pub fn speaker(&self, quote: &Quote) -> Option<EntityId> {
        self.speakers(quote).next()
    }

    /// All who say `quote`, derived from its source; « X et Y » are two.
    pub fn speakers<'a>(&'a self, quote: &'a Quote) -> impl Iterator<Item = EntityId> + 'a {
        let speakers = quote.source.iter().flat_map(|s| &s.speakers);
        speakers.filter_map(|speaker| match speaker {
            Speaker::Mention(id) => self.mention(*id).map(|m| m.entity),
            Speaker::Entity(id) => Some(*id),
        })
    }
}
