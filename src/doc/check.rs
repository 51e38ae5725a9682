//! The rules of a document.

use std::collections::BTreeSet;
use std::fmt;

use super::{Doc, QuoteId, Speaker};
use crate::text::Span;

/// Why annotations are no document; its message says what was expected and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocError {
    message: String,
}

impl DocError {
    fn new(message: impl Into<String>) -> DocError {
        DocError {
            message: message.into(),
        }
    }
}

impl fmt::Display for DocError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DocError {}

pub(super) fn check(doc: &Doc) -> Result<(), DocError> {
    ids_are_unique(doc)?;
    let mut used = BTreeSet::new();
    let mut last = None;
    for mention in doc.mentions() {
        span_in_text(doc, mention.span, &mention.id)?;
        if doc.entity(mention.entity).is_none() {
            return Err(DocError::new(format!(
                "{} belongs to {}, which is not there",
                mention.id, mention.entity
            )));
        }
        if last == Some(mention.span) {
            return Err(DocError::new(format!(
                "{} has the same words as another mention ({:?})",
                mention.id, mention.span
            )));
        }
        last = Some(mention.span);
        used.insert(mention.entity);
    }
    for quote in doc.quotes() {
        if quote.content.is_empty() {
            return Err(DocError::new(format!("{} has no content", quote.id)));
        }
        for span in quote.content.iter().chain(&quote.cue) {
            span_in_text(doc, *span, &quote.id)?;
        }
        if let Some(pair) = quote.content.windows(2).find(|p| p[0].end() > p[1].start()) {
            return Err(DocError::new(format!(
                "the content pieces {:?} and {:?} of {} are not in order or overlap",
                pair[0], pair[1], quote.id
            )));
        }
        if let Some(source) = &quote.source {
            if let Some(span) = source.span {
                span_in_text(doc, span, &quote.id)?;
            }
            for speaker in &source.speakers {
                match speaker {
                    Speaker::Mention(id) if doc.mention(*id).is_none() => {
                        return Err(DocError::new(format!(
                            "the source of {} is {id}, which is not there",
                            quote.id
                        )));
                    }
                    Speaker::Entity(id) if doc.entity(*id).is_none() => {
                        return Err(DocError::new(format!(
                            "the speaker of {} is {id}, who is not there",
                            quote.id
                        )));
                    }
                    Speaker::Mention(_) => {}
                    Speaker::Entity(id) => {
                        used.insert(*id);
                    }
                }
            }
        }
    }
    nesting_ends(doc)?;
    match doc.entities().iter().find(|e| !used.contains(&e.id)) {
        Some(idle) => Err(DocError::new(format!(
            "{} ({}) has no mention and says nothing",
            idle.id, idle.name
        ))),
        None => Ok(()),
    }
}

fn span_in_text(doc: &Doc, span: Span, id: &dyn fmt::Display) -> Result<(), DocError> {
    match doc.text().span(span.start(), span.end()) {
        Some(span) if !span.is_empty() => Ok(()),
        Some(_) => Err(DocError::new(format!(
            "{id} has an empty span at byte {}",
            span.start()
        ))),
        None => Err(DocError::new(format!(
            "{id} has the bytes {span:?}, which do not lie on characters of the text"
        ))),
    }
}

fn ids_are_unique(doc: &Doc) -> Result<(), DocError> {
    let twice = |id: String| Err(DocError::new(format!("the id {id} is used twice")));
    if let Some(pair) = doc.entities().windows(2).find(|p| p[0].id == p[1].id) {
        return twice(pair[0].id.to_string());
    }
    if let Some(pair) = doc.mention_order.windows(2).find(|p| p[0].0 == p[1].0) {
        return twice(pair[0].0.to_string());
    }
    if let Some(pair) = doc.quote_order.windows(2).find(|p| p[0].0 == p[1].0) {
        return twice(pair[0].0.to_string());
    }
    Ok(())
}

/// Follows `nested_in` outward from every quote; each is walked once.
fn nesting_ends(doc: &Doc) -> Result<(), DocError> {
    let mut safe: BTreeSet<QuoteId> = BTreeSet::new();
    for quote in doc.quotes() {
        let mut path = BTreeSet::new();
        let mut at = quote;
        while let Some(outer) = at.nested_in {
            if safe.contains(&outer) {
                break;
            }
            path.insert(at.id);
            let Some(next) = doc.quote(outer) else {
                return Err(DocError::new(format!(
                    "{} is nested in {outer}, which is not there",
                    at.id
                )));
            };
            if path.contains(&outer) {
                return Err(DocError::new(format!("{outer} is nested in itself")));
            }
            at = next;
        }
        safe.extend(path);
        safe.insert(at.id);
    }
    Ok(())
}
