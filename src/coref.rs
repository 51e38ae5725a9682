//! Coreference: which mentions mean the same entity.

mod acronyms;
mod again;
mod ahead;
mod antecedents;
mod authors;
mod between;
mod confidence;
mod counterparts;
mod earlier;
mod filter;
mod fold;
mod gender;
mod hash;
mod kin;
mod lexicon;
mod names;
mod nominals;
mod nouns;
mod people;
mod phrase;
mod places;
mod pronouns;
mod rank;
mod reader;
mod roles;
mod salience;
mod shortened;
mod sources;
mod speakers;
mod surnames;
mod turns;
mod unsourced;

use self::fold::Words;
use self::hash::Map;
use crate::doc::{
    Confidence, Entity, EntityId, Label, Mention, MentionId, MentionKind, Provenance,
};
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
    /// True where `source` is nobody's attribution, only who the sentence beside tells of.
    pub told: bool,
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

/// Gathers the names of `text` into entities, each known by the fullest of its names and
/// labelled as most of its mentions are, the surer ones counting more.
pub fn cluster(text: &Text, names: &[Name]) -> Clusters {
    let mut words = Words::default();
    let (groups, senses) = names::entities(text, names, &mut words);
    let mut clusters = Clusters::default();
    let mut members: Vec<Vec<usize>> = Vec::new();
    let mut entity_of_group: Map<u32, usize> = Map::default();
    for (at, (name, group)) in names.iter().zip(groups).enumerate() {
        let entity = *entity_of_group.entry(group).or_insert(members.len());
        if entity == members.len() {
            members.push(Vec::new());
        }
        members[entity].push(at);
        clusters.mentions.push(Mention {
            id: MentionId(at as u32 + 1),
            span: text.cover(name.tokens),
            entity: EntityId(entity as u32 + 1),
            kind: MentionKind::Name,
            value: name.value.clone(),
            provenance: Provenance::suggested(name.origin, name.confidence),
        });
    }
    for (at, members) in members.iter().enumerate() {
        let named = senses.fullest(members);
        clusters.entities.push(Entity {
            id: EntityId(at as u32 + 1),
            label: majority(names, members),
            name: names::without_titles(text, &names[named]),
        });
    }
    clusters
}

/// The label with the most confidence behind it; the first where two are equal.
fn majority(names: &[Name], members: &[usize]) -> Label {
    let mut votes: Vec<(&Label, u64)> = Vec::new();
    for &at in members {
        let vote = u64::from(names[at].confidence.basis_points()) + 1;
        match votes
            .iter_mut()
            .find(|(label, _)| *label == &names[at].label)
        {
            Some((_, votes)) => *votes += vote,
            None => votes.push((&names[at].label, vote)),
        }
    }
    let most = votes.iter().map(|(_, n)| *n).max().unwrap_or_default();
    let winner = votes.iter().find(|(_, n)| *n == most);
    winner.map_or(Label::Org, |(label, _)| (*label).clone())
}

/// Tells for each query whom its source means; adds the nominals and pronouns that are
/// sources to `clusters` as mentions, and new entities for speakers whom no name stands for.
pub fn resolve_sources(
    text: &Text,
    clusters: &mut Clusters,
    queries: &[SourceQuery],
) -> Vec<Option<ResolvedSource>> {
    sources::resolve(text, clusters, queries)
}
