//! What is left to look at, and what the reader changed so far.

use super::Article;
use crate::doc::{Doc, MentionId, Origin, Provenance, QuoteId, Speaker, Status};
use crate::text::Span;

/// A mention or a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Annotation {
    /// This mention.
    Mention(MentionId),
    /// This quotation.
    Quote(QuoteId),
}

/// The suggestions that nobody has looked at, the least certain first; equally certain ones
/// in reading order, a quotation before the mentions in it.
pub fn review_order(doc: &Doc) -> Vec<Annotation> {
    let mentions = doc.mentions().iter().map(|m| {
        let place = (m.span.start(), 1);
        (m.provenance, None, place, Annotation::Mention(m.id))
    });
    let quotes = doc.quotes().iter().map(|q| {
        let place = (q.content.first().map_or(0, |s| s.start()), 0);
        let speaker = q.speaker_confidence;
        (q.provenance, speaker, place, Annotation::Quote(q.id))
    });
    let open = |p: &Provenance| p.status == Status::Suggested;
    let mut order: Vec<_> = mentions
        .chain(quotes)
        .filter(|(provenance, ..)| open(provenance))
        .map(|(provenance, speaker, place, id)| {
            let sure = provenance.confidence.into_iter().chain(speaker).min();
            (sure, place, id)
        })
        .collect();
    order.sort();
    order.into_iter().map(|(.., id)| id).collect()
}

/// How many annotations stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Suggestions not looked at.
    pub suggested: usize,
    /// Suggestions found right.
    pub accepted: usize,
    /// Suggestions put right.
    pub edited: usize,
    /// Made by the reader.
    pub added: usize,
    /// Suggestions removed.
    pub removed: usize,
}

/// Counts mentions and quotations together.
pub fn tally(article: &Article) -> Tally {
    let mut tally = Tally {
        removed: article.removed.len(),
        ..Tally::default()
    };
    let mentions = article.doc.mentions().iter().map(|m| m.provenance);
    let quotes = article.doc.quotes().iter().map(|q| q.provenance);
    for provenance in mentions.chain(quotes) {
        let count = match (provenance.origin, provenance.status) {
            (Origin::Reader, _) => &mut tally.added,
            (_, Status::Suggested) => &mut tally.suggested,
            (_, Status::Accepted) => &mut tally.accepted,
            (_, Status::Edited) => &mut tally.edited,
        };
        *count += 1;
    }
    tally
}

/// One difference between the base of a session and what it came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correction {
    /// Not in the base.
    Added(Annotation),
    /// Only in the base.
    Removed(Annotation),
    /// In both, with other words, label, entity, kind, cue or speaker.
    Edited(Annotation),
}

/// What the reader changed, in reading order; to accept a suggestion changes nothing.
pub fn corrections(base: &Doc, now: &Doc) -> Vec<Correction> {
    let mut list: Vec<(usize, Correction)> = Vec::new();
    for mention in base.mentions() {
        let id = Annotation::Mention(mention.id);
        let what = match now.mention(mention.id) {
            None => Some(Correction::Removed(id)),
            Some(_) => {
                let differs = mention_facts(base, mention.id) != mention_facts(now, mention.id);
                differs.then_some(Correction::Edited(id))
            }
        };
        list.extend(what.map(|what| (mention.span.start(), what)));
    }
    for quote in base.quotes() {
        let id = Annotation::Quote(quote.id);
        let what = match now.quote(quote.id) {
            None => Some(Correction::Removed(id)),
            Some(_) => {
                let differs = quote_facts(base, quote.id) != quote_facts(now, quote.id);
                differs.then_some(Correction::Edited(id))
            }
        };
        let start = quote.content.first().map_or(0, |s| s.start());
        list.extend(what.map(|what| (start, what)));
    }
    for mention in now.mentions() {
        if base.mention(mention.id).is_none() {
            let id = Annotation::Mention(mention.id);
            list.push((mention.span.start(), Correction::Added(id)));
        }
    }
    for quote in now.quotes() {
        if base.quote(quote.id).is_none() {
            let id = Annotation::Quote(quote.id);
            let start = quote.content.first().map_or(0, |s| s.start());
            list.push((start, Correction::Added(id)));
        }
    }
    list.sort_by_key(|(start, _)| *start);
    list.into_iter().map(|(_, what)| what).collect()
}

/// What makes a mention what it is, whoever made it.
fn mention_facts(doc: &Doc, id: MentionId) -> impl PartialEq + '_ {
    doc.mention(id).map(|m| {
        let label = doc.entity(m.entity).map(|e| &e.label);
        (place(doc, m.span), m.entity, label, m.kind)
    })
}

fn quote_facts(doc: &Doc, id: QuoteId) -> impl PartialEq + '_ {
    doc.quote(id).map(|q| {
        let content: Vec<_> = q.content.iter().map(|s| place(doc, *s)).collect();
        let source = q.source.as_ref();
        let words = source.and_then(|s| s.span).map(|s| place(doc, s));
        let speakers: Vec<Speaker> = source.map(|s| s.speakers.clone()).unwrap_or_default();
        let who: Vec<_> = doc.speakers(q).collect();
        (
            content,
            q.cue.map(|s| place(doc, s)),
            words,
            speakers.len(),
            who,
            q.kind,
        )
    })
}

/// The words and how many of them stand before: comparable between revisions of a text.
fn place(doc: &Doc, span: Span) -> (usize, &str) {
    (
        doc.text().tokens_in(span).range().start,
        doc.text().slice(span),
    )
}
