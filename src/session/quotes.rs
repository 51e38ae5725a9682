//! Edits of quotations.

use std::collections::BTreeSet;
use std::ops::Range;

use super::apply::mark_if;
use super::article::RemovedQuote;
use super::draft::{Draft, mark_edited};
use super::edit::{EditError, NewSpeaker, SourceWords};
use super::mentions;
use crate::doc::{EntityId, Label, Origin, Provenance, Quote, QuoteId, QuoteKind, Source, Speaker};
use crate::text::{Span, Text, TokenKind};

pub(super) fn add(
    draft: &mut Draft,
    content: &[Range<usize>],
    kind: Option<QuoteKind>,
    cue: Option<&Range<usize>>,
    source: Option<&Range<usize>>,
    speaker: Option<EntityId>,
) -> Result<(), EditError> {
    let content = pieces(draft, content, None)?;
    let cue = cue.map(|at| draft.span(at)).transpose()?;
    let words = source.map(|at| draft.span(at)).transpose()?;
    let speakers = match (speaker, words) {
        (Some(id), words) => vec![named_in(draft, words, draft_entity(draft, id)?)],
        (None, Some(words)) => speakers_in(draft, words),
        (None, None) => Vec::new(),
    };
    let kind = kind.unwrap_or_else(|| kind_by_marks(&draft.text, &content));
    let id = draft.quote_id()?;
    let nested_in = outer(draft, &content, id);
    let stands = words.is_some() || !speakers.is_empty();
    draft.removed.quotes.retain(|r| r.quote.content != content);
    let quote = Quote {
        id,
        kind,
        content,
        cue,
        source: stands.then_some(Source {
            span: words,
            speakers,
        }),
        nested_in,
        provenance: Provenance::reader(),
        speaker_confidence: None,
    };
    draft.quotes.insert(id, quote);
    Ok(())
}

pub(super) fn remove(draft: &mut Draft, id: QuoteId) -> Result<(), EditError> {
    let Some(quote) = draft.quotes.remove(&id) else {
        return Err(EditError::missing(id));
    };
    for inner in draft.quotes.values_mut() {
        if inner.nested_in == Some(id) {
            inner.nested_in = quote.nested_in;
        }
    }
    if quote.provenance.origin != Origin::Reader {
        let speakers = speakers_of(draft, &quote);
        draft.removed.quotes.push(RemovedQuote { quote, speakers });
    }
    Ok(())
}

pub(super) fn set_content(
    draft: &mut Draft,
    id: QuoteId,
    content: &[Range<usize>],
) -> Result<(), EditError> {
    let content = pieces(draft, content, Some(id))?;
    let quote = draft.quote(id)?;
    if quote.content == content {
        return Ok(());
    }
    mark_edited(&mut quote.provenance);
    let around = quote.nested_in;
    quote.content = content.clone();
    for inner in draft.quotes.values_mut() {
        if inner.nested_in == Some(id) && !holds(&content, &inner.content) {
            inner.nested_in = around;
        }
    }
    let nested_in = outer(draft, &content, id);
    draft.quote(id)?.nested_in = nested_in;
    Ok(())
}

pub(super) fn set_cue(
    draft: &mut Draft,
    id: QuoteId,
    cue: Option<&Range<usize>>,
) -> Result<(), EditError> {
    let cue = cue.map(|at| draft.span(at)).transpose()?;
    let quote = draft.quote(id)?;
    mark_if(&mut quote.provenance, &quote.cue, &cue);
    quote.cue = cue;
    Ok(())
}

pub(super) fn set_kind(draft: &mut Draft, id: QuoteId, kind: QuoteKind) -> Result<(), EditError> {
    let quote = draft.quote(id)?;
    mark_if(&mut quote.provenance, &quote.kind, &kind);
    quote.kind = kind;
    Ok(())
}

pub(super) fn set_source(
    draft: &mut Draft,
    id: QuoteId,
    words: &SourceWords,
    speaker: &NewSpeaker,
) -> Result<(), EditError> {
    let quote = draft.quote(id)?.clone();
    let before = quote.source.as_ref();
    let mut span = match words {
        SourceWords::Keep => before.and_then(|s| s.span),
        SourceWords::Clear => None,
        SourceWords::At(at) => Some(draft.span(at)?),
    };
    let speakers = match speaker {
        NewSpeaker::Clear => Vec::new(),
        NewSpeaker::Keep => {
            let named = match words {
                SourceWords::At(_) => span.map(|span| speakers_in(draft, span)),
                _ => None,
            };
            let kept = || {
                let kept = speakers_of(draft, &quote).into_iter();
                kept.map(|id| named_in(draft, span, id)).collect()
            };
            named.filter(|named| !named.is_empty()).unwrap_or_else(kept)
        }
        NewSpeaker::Mention(id) => {
            let mention = draft.mention(*id)?.span;
            let inside = span.is_some_and(|span| span.contains(mention));
            if !inside && !matches!(words, SourceWords::At(_)) {
                span = Some(mention);
            }
            vec![Speaker::Mention(*id)]
        }
        NewSpeaker::Entity(id) => vec![named_in(draft, span, draft_entity(draft, *id)?)],
        NewSpeaker::Named { name, label } => {
            let name = mentions::checked_name(name)?;
            let id = mentions::entity_named(draft, label, name)?;
            vec![named_in(draft, span, id)]
        }
    };
    let stands = span.is_some() || !speakers.is_empty();
    let source = stands.then_some(Source { span, speakers });
    let quote = draft.quote(id)?;
    if quote.source != source {
        mark_edited(&mut quote.provenance);
        quote.speaker_confidence = None;
        quote.source = source;
    }
    Ok(())
}

/// Checked content: in order, overlapping pieces joined, and no other quotation's.
fn pieces(
    draft: &Draft,
    content: &[Range<usize>],
    except: Option<QuoteId>,
) -> Result<Vec<Span>, EditError> {
    let mut spans = Vec::with_capacity(content.len());
    for at in content {
        spans.push(draft.span(at)?);
    }
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.overlaps(span) => *last = last.cover(span),
            _ => joined.push(span),
        }
    }
    if joined.is_empty() {
        return Err(EditError::new(
            "no_content",
            "a quotation needs words that are said",
        ));
    }
    let twin = draft
        .quotes
        .values()
        .find(|q| q.content == joined && Some(q.id) != except);
    match twin {
        Some(twin) => Err(EditError::new(
            "same_content",
            format!("{} has the same content already", twin.id),
        )),
        None => Ok(joined),
    }
}

/// Direct where marks stand at both ends, mixed where some stand inside.
fn kind_by_marks(text: &Text, content: &[Span]) -> QuoteKind {
    let is_mark = |index: usize| text.tokens()[index].kind == TokenKind::QuoteMark;
    let mut tokens = content
        .iter()
        .flat_map(|span| text.tokens_in(*span).range());
    let first = tokens.clone().next().is_some_and(is_mark);
    let last = tokens.clone().last().is_some_and(is_mark);
    if first && last {
        QuoteKind::Direct
    } else if tokens.any(is_mark) {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}

/// True where each piece of `inner` lies in a piece of `outer`, and they differ.
fn holds(outer: &[Span], inner: &[Span]) -> bool {
    outer != inner
        && inner
            .iter()
            .all(|piece| outer.iter().any(|around| around.contains(*piece)))
}

/// The smallest quotation that holds `content`, and that is not nested in `id` itself.
fn outer(draft: &Draft, content: &[Span], id: QuoteId) -> Option<QuoteId> {
    let size = |quote: &Quote| quote.content.iter().map(|s| s.len()).sum::<usize>();
    let around = draft.quotes.values();
    around
        .filter(|q| q.id != id && holds(&q.content, content) && !is_within(draft, q, id))
        .min_by_key(|q| (size(q), q.id))
        .map(|q| q.id)
}

fn is_within(draft: &Draft, quote: &Quote, id: QuoteId) -> bool {
    let mut at = quote;
    while let Some(outer) = at.nested_in {
        if outer == id {
            return true;
        }
        match draft.quotes.get(&outer) {
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}

fn draft_entity(draft: &Draft, id: EntityId) -> Result<EntityId, EditError> {
    match draft.entities.contains_key(&id) {
        true => Ok(id),
        false => Err(EditError::missing(id)),
    }
}

fn speakers_of(draft: &Draft, quote: &Quote) -> Vec<EntityId> {
    let speakers = quote.source.iter().flat_map(|s| &s.speakers);
    let entities = speakers.filter_map(|speaker| match speaker {
        Speaker::Mention(id) => draft.mentions.get(id).map(|m| m.entity),
        Speaker::Entity(id) => Some(*id),
    });
    let mut seen = BTreeSet::new();
    entities.filter(|id| seen.insert(*id)).collect()
}

/// The entity by its mention within the words of the source, where it has one there.
fn named_in(draft: &Draft, words: Option<Span>, entity: EntityId) -> Speaker {
    let mention = words.and_then(|words| {
        let mut inside = mentions_in(draft, words);
        inside.find(|m| m.entity == entity).map(|m| m.id)
    });
    mention.map_or(Speaker::Entity(entity), Speaker::Mention)
}

/// Whom the words of a source name: all people in it, else the first institution, else the
/// first people or place.
fn speakers_in(draft: &Draft, words: Span) -> Vec<Speaker> {
    let mut labelled = Vec::new();
    let mut covered = 0;
    for mention in mentions_in(draft, words) {
        // « le ministre de l'Intérieur »: the longest name is the one meant.
        if mention.span.end() > covered {
            covered = mention.span.end();
            labelled.push((&draft.entities[&mention.entity].label, mention));
        }
    }
    let people: Vec<Speaker> = labelled
        .iter()
        .filter(|(label, _)| **label == Label::Per)
        .map(|(_, m)| Speaker::Mention(m.id))
        .collect();
    if !people.is_empty() {
        return people;
    }
    let first = |wanted: &dyn Fn(&Label) -> bool| {
        let found = labelled.iter().find(|(label, _)| wanted(label));
        found.map(|(_, m)| Speaker::Mention(m.id))
    };
    first(&|label| *label == Label::Org)
        .or_else(|| first(&|label| !label.is_value()))
        .into_iter()
        .collect()
}

/// Mentions within `words`, in reading order, the longer first.
fn mentions_in(draft: &Draft, words: Span) -> impl Iterator<Item = &crate::doc::Mention> {
    let from = Span::raw(words.start(), words.start());
    let mut inside: Vec<_> = draft
        .spans
        .range(from..)
        .take_while(|(span, _)| span.start() < words.end())
        .filter(|(span, _)| words.contains(**span))
        .collect();
    inside.sort_by_key(|(span, _)| (span.start(), usize::MAX - span.end()));
    inside.into_iter().map(|(_, id)| &draft.mentions[id])
}
