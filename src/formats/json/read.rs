//! From a guillemet/1 file to an article, with every number and id checked.

use std::collections::{BTreeMap, BTreeSet};

use super::{EntityRecord, File, MentionRecord, Piece, QuoteRecord, SourceRecord};
use crate::doc::{
    Annotations, Confidence, Doc, Entity, EntityId, Label, Mention, MentionId, MentionKind, Origin,
    Provenance, Quote, QuoteId, QuoteKind, Source, Speaker, Status,
};
use crate::formats::FormatError;
use crate::formats::terms::{self, Term, id_number};
use crate::lang::Language;
use crate::session::{Article, Removed, RemovedMention, RemovedQuote};
use crate::text::{Offsets, Span, Text, Unit};

pub(crate) fn article(file: File) -> Result<Article, FormatError> {
    if let Some(unit) = file.offset_unit.as_deref().filter(|u| *u != "code_point") {
        let found = format!("{unit:?}");
        return Err(FormatError::at("offset_unit", "\"code_point\"", found));
    }
    let language = match file.language.as_deref() {
        None => None,
        Some(code) => Some(code.parse::<Language>().map_err(|_| {
            FormatError::at("language", "a language, fr or en", format!("{code:?}"))
        })?),
    };
    if file.text.len() > Text::MAX_LEN {
        return Err(FormatError::new("text: expected less than 2 GB"));
    }
    let text = Text::new(file.text, language);
    let removed = file.removed;
    let entity_ids = file.entities.iter().map(|e| e.id.as_str());
    let mention_ids = file.mentions.iter().chain(&removed.mentions);
    let quote_ids = file.quotes.iter().chain(&removed.quotes);
    let mut reader = Reader {
        offsets: Offsets::new(text.source()),
        entity_ids: Ids::new('e', "entities", entity_ids)?,
        mention_ids: Ids::new('m', "mentions", mention_ids.map(|m| m.id.as_str()))?,
        quote_ids: Ids::new('q', "quotes", quote_ids.map(|q| q.id.as_str()))?,
        text: &text,
        entities: BTreeMap::new(),
        mention_entities: BTreeMap::new(),
    };
    for (at, entity) in file.entities.iter().enumerate() {
        reader.entity(entity, &format!("entities[{at}]"))?;
    }
    let mut mentions = Vec::with_capacity(file.mentions.len());
    for (at, record) in file.mentions.iter().enumerate() {
        mentions.push(reader.mention(record, &format!("mentions[{at}]"))?);
    }
    let mut quotes = Vec::with_capacity(file.quotes.len());
    for (at, record) in file.quotes.iter().enumerate() {
        quotes.push(
            reader
                .quote(record, &format!("quotes[{at}]"), Stands::Yes)?
                .0,
        );
    }
    let removed = Removed {
        mentions: reader.removed_mentions(&removed.mentions)?,
        quotes: reader.removed_quotes(&removed.quotes)?,
    };
    let annotations = Annotations {
        entities: reader.entities.into_values().collect(),
        mentions,
        quotes,
    };
    let doc = Doc::new(text, annotations)
        .map_err(|broken| FormatError::new(format!("the annotations contradict: {broken}")))
        .map_err(|error| error.coded("file_rules"))?;
    Ok(Article {
        id: file.id.map(|id| match id {
            serde_json::Value::String(name) => name,
            // Other programs name their articles by numbers and worse.
            other => other.to_string(),
        }),
        doc,
        removed,
    })
}

/// Whether an annotation is in force; what was removed may name things that are gone.
#[derive(Clone, Copy, PartialEq)]
enum Stands {
    Yes,
    Removed,
}

struct Reader<'a> {
    text: &'a Text,
    offsets: Offsets,
    entity_ids: Ids,
    mention_ids: Ids,
    quote_ids: Ids,
    entities: BTreeMap<EntityId, Entity>,
    mention_entities: BTreeMap<MentionId, EntityId>,
}

impl Reader<'_> {
    fn entity(&mut self, record: &EntityRecord, place: &str) -> Result<(), FormatError> {
        let id = EntityId(self.entity_ids.known(&record.id, place)?);
        let label = terms::label(&record.label, &format!("{place}.label"))?;
        let name = record.name.clone();
        self.entities.insert(id, Entity { id, label, name });
        Ok(())
    }

    fn span(
        &self,
        start: usize,
        end: usize,
        words: Option<&str>,
        place: &str,
    ) -> Result<Span, FormatError> {
        let byte = |at| self.offsets.to_byte(at, Unit::CodePoint);
        let span = byte(start).zip(byte(end));
        let span = span.and_then(|(start, end)| self.text.span(start, end));
        let span = span.filter(|span| !span.is_empty()).ok_or_else(|| {
            let total = self.offsets.total(Unit::CodePoint);
            FormatError::new(format!(
                "{place}: expected a range within the {total} code points of the text, \
                 found {start} to {end}"
            ))
            .coded("file_range")
            .with("place", place)
            .with("start", start)
            .with("end", end)
            .with("total", total)
        })?;
        let slice = self.text.slice(span);
        match words {
            Some(words) if words != slice => Err(FormatError::new(format!(
                "{place}: expected the words at {start} to {end}, {}, found {}",
                shown(slice),
                shown(words)
            ))
            .coded("file_words")
            .with("place", place)
            .with("expected", shown(slice))
            .with("found", shown(words))),
            _ => Ok(span),
        }
    }

    fn piece(&self, piece: &Piece, place: &str) -> Result<Span, FormatError> {
        self.span(piece.start, piece.end, piece.text.as_deref(), place)
    }

    fn mention(&mut self, record: &MentionRecord, place: &str) -> Result<Mention, FormatError> {
        let id = MentionId(self.mention_ids.known(&record.id, place)?);
        let span = self.span(record.start, record.end, record.text.as_deref(), place)?;
        let label = record.label.as_deref();
        let label = label.map(|l| terms::label(l, &format!("{place}.label")));
        let label: Option<Label> = label.transpose()?;
        let entity = match (&record.entity, label) {
            (Some(known), label) => {
                let entity = EntityId(self.entity_ids.known(known, &format!("{place}.entity"))?);
                let of = self.entities.get(&entity).map(|e| &e.label);
                match (of, label) {
                    (Some(of), Some(label)) if *of != label => {
                        let expected = format!("{of}, the label of its entity {known}");
                        return Err(FormatError::at(&format!("{place}.label"), &expected, label));
                    }
                    _ => entity,
                }
            }
            (None, Some(label)) => {
                let id = EntityId(self.entity_ids.fresh());
                let name = self.text.slice(span).to_owned();
                self.entities.insert(id, Entity { id, label, name });
                id
            }
            (None, None) => {
                return Err(FormatError::at(place, "an entity or a label", "neither"));
            }
        };
        self.mention_entities.insert(id, entity);
        self.mention_in(record, id, span, entity, place)
    }

    fn mention_in(
        &self,
        record: &MentionRecord,
        id: MentionId,
        span: Span,
        entity: EntityId,
        place: &str,
    ) -> Result<Mention, FormatError> {
        Ok(Mention {
            id,
            span,
            entity,
            kind: match record.kind.as_deref() {
                Some(kind) => MentionKind::read(kind, &format!("{place}.kind"))?,
                None => MentionKind::Name,
            },
            value: record.value.clone().map(Into::into),
            provenance: provenance(
                [record.origin.as_deref(), record.status.as_deref()],
                record.confidence,
                place,
            )?,
        })
    }

    /// A quotation and its speakers; of a removed one, what is gone is left out.
    fn quote(
        &self,
        record: &QuoteRecord,
        place: &str,
        stands: Stands,
    ) -> Result<(Quote, Vec<EntityId>), FormatError> {
        let id = QuoteId(self.quote_ids.known(&record.id, place)?);
        let kind = QuoteKind::read(&record.kind, &format!("{place}.kind"))?;
        let mut content = Vec::with_capacity(record.content.len());
        for (at, piece) in record.content.iter().enumerate() {
            content.push(self.piece(piece, &format!("{place}.content[{at}]"))?);
        }
        let cue = record.cue.as_ref();
        let cue = cue.map(|piece| self.piece(piece, &format!("{place}.cue")));
        let speakers = self.speakers(record, place, stands)?;
        let span = record.source.as_ref().map(|source| {
            let words = source.text.as_deref();
            self.span(source.start, source.end, words, &format!("{place}.source"))
        });
        let span = span.transpose()?;
        let who = self.matched(record.source.as_ref(), &speakers, place, stands)?;
        let nested_in = match &record.nested_in {
            None => None,
            Some(outer) => match (self.quote_ids.get(outer), stands) {
                (Some(outer), _) => Some(QuoteId(outer)),
                // The outer one went, too; the number keeps the export as it was.
                (None, Stands::Removed) => id_number(outer, 'q').map(QuoteId),
                (None, Stands::Yes) => {
                    return Err(missing(&format!("{place}.nested_in"), "quotes", outer));
                }
            },
        };
        let field = format!("{place}.speaker_confidence");
        let quote = Quote {
            id,
            kind,
            content,
            cue: cue.transpose()?,
            source: (span.is_some() || !who.is_empty()).then_some(Source {
                span,
                speakers: who,
            }),
            nested_in,
            provenance: provenance(
                [record.origin.as_deref(), record.status.as_deref()],
                record.confidence,
                place,
            )?,
            speaker_confidence: confidence(record.speaker_confidence, &field)?,
        };
        Ok((quote, speakers))
    }

    fn speakers(
        &self,
        record: &QuoteRecord,
        place: &str,
        stands: Stands,
    ) -> Result<Vec<EntityId>, FormatError> {
        let ids = match record.speakers.is_empty() {
            true => record.speaker.as_slice(),
            false => &record.speakers,
        };
        let mut speakers = Vec::new();
        for id in ids {
            match (self.entity_ids.get(id), stands) {
                (Some(id), _) => speakers.push(EntityId(id)),
                // Its entity went with it; the number keeps the export as it was.
                (None, Stands::Removed) => speakers.extend(id_number(id, 'e').map(EntityId)),
                (None, Stands::Yes) => {
                    return Err(missing(&format!("{place}.speaker"), "entities", id));
                }
            }
        }
        Ok(speakers)
    }

    /// Speakers by their mentions where the source names any, else as entities.
    fn matched(
        &self,
        source: Option<&SourceRecord>,
        speakers: &[EntityId],
        place: &str,
        stands: Stands,
    ) -> Result<Vec<Speaker>, FormatError> {
        let ids = match source {
            None => &[],
            Some(source) if source.mentions.is_empty() => source.mention.as_slice(),
            Some(source) => &source.mentions,
        };
        let mut mentions = Vec::new();
        for id in ids {
            let known = self.mention_ids.get(id).map(MentionId);
            match (known, stands) {
                (Some(id), _) => mentions.push(id),
                (None, Stands::Removed) => mentions.extend(id_number(id, 'm').map(MentionId)),
                (None, Stands::Yes) => {
                    return Err(missing(&format!("{place}.source.mention"), "mentions", id));
                }
            }
        }
        if stands == Stands::Removed {
            return Ok(mentions.into_iter().map(Speaker::Mention).collect());
        }
        let entity = |id: &MentionId| self.mention_entities.get(id).copied();
        // Where the file leaves the speaker out, the mention tells it.
        let stranger = mentions
            .iter()
            .find(|id| entity(id).is_none_or(|e| !speakers.contains(&e)));
        if let (false, Some(id)) = (speakers.is_empty(), stranger) {
            let place = format!("{place}.source");
            return Err(FormatError::at(&place, "mentions of the speaker", id));
        }
        // Mentions keep the order of the file; each speaker comes in with his own, or as an
        // entity where the next mention is not his.
        let mut mentions = mentions.into_iter().peekable();
        let mut who = Vec::new();
        let mut heard = BTreeSet::new();
        for speaker in speakers {
            heard.insert(*speaker);
            if mentions.peek().and_then(entity) != Some(*speaker) {
                who.push(Speaker::Entity(*speaker));
            }
            let of_heard = |id: &MentionId| entity(id).is_some_and(|e| heard.contains(&e));
            while let Some(id) = mentions.next_if(of_heard) {
                who.push(Speaker::Mention(id));
            }
        }
        who.extend(mentions.map(Speaker::Mention));
        Ok(who)
    }

    fn removed_mentions(
        &mut self,
        records: &[MentionRecord],
    ) -> Result<Vec<RemovedMention>, FormatError> {
        let mut list = Vec::with_capacity(records.len());
        for (at, record) in records.iter().enumerate() {
            let place = format!("removed.mentions[{at}]");
            let id = MentionId(self.mention_ids.known(&record.id, &place)?);
            let span = self.span(record.start, record.end, record.text.as_deref(), &place)?;
            let label = record.label.as_deref().unwrap_or_default();
            let label = terms::label(label, &format!("{place}.label"))?;
            // Its entity may be gone.
            let entity = record.entity.as_deref().and_then(|id| {
                let gone = || id_number(id, 'e');
                self.entity_ids.get(id).or_else(gone)
            });
            let entity = entity.unwrap_or_else(|| self.entity_ids.fresh());
            let mention = self.mention_in(record, id, span, EntityId(entity), &place)?;
            list.push(RemovedMention { mention, label });
        }
        Ok(list)
    }

    fn removed_quotes(&self, records: &[QuoteRecord]) -> Result<Vec<RemovedQuote>, FormatError> {
        let mut list = Vec::with_capacity(records.len());
        for (at, record) in records.iter().enumerate() {
            let place = format!("removed.quotes[{at}]");
            let (quote, speakers) = self.quote(record, &place, Stands::Removed)?;
            list.push(RemovedQuote { quote, speakers });
        }
        Ok(list)
    }
}

fn provenance(
    [origin, status]: [Option<&str>; 2],
    sure: Option<f64>,
    place: &str,
) -> Result<Provenance, FormatError> {
    Ok(Provenance {
        origin: match origin {
            Some(word) => Origin::read(word, &format!("{place}.origin"))?,
            None => Origin::Reader,
        },
        status: match status {
            Some(word) => Status::read(word, &format!("{place}.status"))?,
            None => Status::Accepted,
        },
        confidence: confidence(sure, &format!("{place}.confidence"))?,
    })
}

fn confidence(number: Option<f64>, place: &str) -> Result<Option<Confidence>, FormatError> {
    match number {
        None => Ok(None),
        Some(p) if (0.0..=1.0).contains(&p) => {
            Ok(Some(Confidence::new((p * 10_000.0).round() as u32)))
        }
        Some(other) => Err(FormatError::at(place, "0 to 1", other)),
    }
}

fn missing(place: &str, among: &str, id: &str) -> FormatError {
    let expected = format!("an id among the {among}");
    FormatError::at(place, &expected, format!("{id:?}"))
}

/// At most sixty characters, to keep a message readable.
fn shown(words: &str) -> String {
    match words.char_indices().nth(60) {
        None => format!("{words:?}"),
        Some((at, _)) => format!("{:?}…", &words[..at]),
    }
}

/// Ids of a file as numbers: `e7` is 7, and what another program calls otherwise gets a
/// number behind all of those.
struct Ids {
    numbers: BTreeMap<String, u32>,
    among: &'static str,
    next: u32,
}

impl Ids {
    fn new<'a>(
        letter: char,
        among: &'static str,
        ids: impl Iterator<Item = &'a str> + Clone,
    ) -> Result<Ids, FormatError> {
        let highest = ids.clone().filter_map(|id| id_number(id, letter)).max();
        let mut next = highest.unwrap_or(0) + 1;
        let mut numbers = BTreeMap::new();
        for id in ids {
            let number = id_number(id, letter).unwrap_or_else(|| {
                next += 1;
                next - 1
            });
            if numbers.insert(id.to_owned(), number).is_some() {
                let message = format!("{among}: the id {id:?} is used twice");
                return Err(FormatError::new(message)
                    .coded("file_place")
                    .with("place", among)
                    .with("found", format!("{id:?}")));
            }
        }
        Ok(Ids {
            numbers,
            among,
            next,
        })
    }

    fn get(&self, id: &str) -> Option<u32> {
        self.numbers.get(id).copied()
    }

    fn known(&self, id: &str, place: &str) -> Result<u32, FormatError> {
        self.get(id).ok_or_else(|| missing(place, self.among, id))
    }

    fn fresh(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }
}
