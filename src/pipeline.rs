//! The data flow: a text goes in, an annotated document comes out.

use std::collections::BTreeMap;

use crate::coref::{self, Clusters, ResolvedSource, SourceQuery};
use crate::doc::{
    Annotations, Doc, EntityId, MentionId, Origin, Provenance, Quote, QuoteId, Source, Speaker,
};
use crate::lang::Language;
use crate::ner::{self, Model};
use crate::quote::{self, Utterance};
use crate::text::{Span, Text};

/// The trained recognisers at hand; where one is missing, only values and quotations of its
/// language are found.
#[derive(Debug, Clone, Default)]
pub struct Models {
    /// French.
    pub fr: Option<Model>,
    /// English.
    pub en: Option<Model>,
}

impl Models {
    fn of(&self, language: Language) -> Option<&Model> {
        match language {
            Language::Fr => self.fr.as_ref(),
            Language::En => self.en.as_ref(),
        }
    }
}

/// Finds the names, values, entities and quotations of `source`, read in `language` or in
/// the language that it seems to be written in. Cannot fail: any string gives a document.
pub fn annotate(source: &str, language: Option<Language>, models: &Models) -> Doc {
    let text = Text::new(source, language);
    let names = ner::names(&text, models.of(text.language()));
    let mut clusters = coref::cluster(&text, &names);
    let utterances = quote::utterances(&text, &clusters.mentions, &clusters.entities);
    let queries: Vec<SourceQuery> = utterances.iter().map(query).collect();
    let speakers = coref::resolve_sources(&text, &mut clusters, &queries);
    let annotations = annotations(clusters, utterances, speakers);
    Doc::new(text, annotations).unwrap_or_else(|error| {
        // A slip of a stage costs the annotations, never the reader's article.
        debug_assert!(false, "the stages break a rule of a document: {error}");
        let text = Text::new(source, language);
        Doc::new(text, Annotations::default()).expect("no annotation breaks no rule")
    })
}

fn query(utterance: &Utterance) -> SourceQuery {
    SourceQuery {
        source: utterance.source.or(utterance.told),
        told: utterance.source.is_none() && utterance.told.is_some(),
        content: utterance.content.clone(),
        continues: utterance.continues,
    }
}

fn annotations(
    clusters: Clusters,
    utterances: Vec<Utterance>,
    speakers: Vec<Option<ResolvedSource>>,
) -> Annotations {
    let id = |index: usize| QuoteId(index as u32 + 1);
    let pairs = clusters.mentions.iter().map(|m| (m.id, m.entity));
    let entities: BTreeMap<MentionId, EntityId> = pairs.collect();
    let quotes = utterances.into_iter().zip(speakers).enumerate();
    let quotes = quotes.map(|(index, (utterance, speaker))| Quote {
        id: id(index),
        kind: utterance.kind,
        content: utterance.content,
        cue: utterance.cue,
        speaker_confidence: speaker.as_ref().map(|s| s.confidence),
        source: source(utterance.source, speaker, &entities),
        nested_in: utterance.nested_in.map(id),
        provenance: Provenance::suggested(Origin::Rule, utterance.confidence),
    });
    Annotations {
        quotes: quotes.collect(),
        entities: clusters.entities,
        mentions: clusters.mentions,
    }
}

/// The source with its speakers: by their mentions where the quotation has words for them,
/// else by themselves, for a mention elsewhere is no part of it.
fn source(
    span: Option<Span>,
    speaker: Option<ResolvedSource>,
    entities: &BTreeMap<MentionId, EntityId>,
) -> Option<Source> {
    let speakers: Vec<Speaker> = match speaker {
        Some(resolved) => {
            let mentions = resolved.mentions.into_iter();
            let mentions = mentions.filter_map(|id| match span {
                Some(_) => Some(Speaker::Mention(id)),
                None => entities.get(&id).copied().map(Speaker::Entity),
            });
            mentions
                .chain(resolved.entity.map(Speaker::Entity))
                .collect()
        }
        None => Vec::new(),
    };
    (span.is_some() || !speakers.is_empty()).then_some(Source { span, speakers })
}
