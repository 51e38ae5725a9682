//! Coreference: which mentions mean the same entity.

use crate::doc::{Confidence, Entity, EntityId, Mention, MentionId, MentionKind, Provenance};
use crate::ner::Name;
use crate::text::{Span, Text};

/// Mentions gathered into entities; ids are dense, in reading order.
#[derive(Debug, Clone, Default)]
pub struct Clusters {
    /// By id.
    pub entities: Vec<Entity>,
    /// By id, which is reading order for names; nominals and pronouns come behind.
    pub mentions: Vec<Mention>,
}

/// The source of one quotation, as the question whom it means.
#[derive(Debug, Clone)]
pub struct SourceQuery {
    /// The words that name who speaks, with title and apposition; `None` where there are none.
    pub source: Option<Span>,
    /// Everything quoted, so that an « il » inside is no antecedent for an « il » outside.
    pub content: Vec<Span>,
    /// Index of the earlier query whose speaker this one goes on quoting, if any.
    pub continues: Option<usize>,
}

/// Whom a source means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedSource {
    /// Mentions within the source that name or stand for the speakers, in text order.
    pub mentions: Vec<MentionId>,
    /// The speaker where no words name anyone (a quotation that goes on).
    pub entity: Option<EntityId>,
    /// The probability that this is who speaks.
    pub confidence: Confidence,
}

/// Gathers the names of `text` into entities.
pub fn cluster(text: &Text, names: &[Name]) -> Clusters {
    let mut clusters = Clusters::default();
    for name in names {
        let span = text.cover(name.tokens);
        let entity = EntityId(clusters.entities.len() as u32 + 1);
        clusters.entities.push(Entity {
            id: entity,
            label: name.label.clone(),
            name: text.slice(span).to_owned(),
        });
        clusters.mentions.push(Mention {
            id: MentionId(clusters.mentions.len() as u32 + 1),
            span,
            entity,
            kind: MentionKind::Name,
            value: name.value.clone(),
            provenance: Provenance::suggested(name.origin, name.confidence),
        });
    }
    clusters
}

/// Tells for each query whom its source means; adds the nominals and pronouns that are
/// sources to `clusters` as mentions, and new entities for speakers whom no name stands for.
pub fn resolve_sources(
    _text: &Text,
    _clusters: &mut Clusters,
    queries: &[SourceQuery],
) -> Vec<Option<ResolvedSource>> {
    vec![None; queries.len()]
}
