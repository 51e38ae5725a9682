//! Quotations: content, cue, source, speaker.

use guillemet::doc::{Doc, Quote, QuoteKind};
use guillemet::pipeline::{Models, annotate};

use super::case::{Case, escape};
use super::check;

#[test]
fn quotes() {
    check("quotes", |case| {
        let doc = document(case);
        let lines = doc.quotes().iter().flat_map(|quote| lines(&doc, quote));
        let lines: Vec<String> = lines.collect();
        if lines.is_empty() {
            vec!["none".to_owned()]
        } else {
            lines
        }
    });
}

fn document(case: &Case) -> Doc {
    annotate(&case.text, Some(case.language), &Models::default())
}

/// A line for the content, and an indented one for each of cue, source, speaker and outer
/// quotation that there is.
fn lines(doc: &Doc, quote: &Quote) -> Vec<String> {
    let words = |span| escape(doc.text().slice(span));
    let kind = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    };
    let pieces: Vec<String> = quote.content.iter().map(|span| words(*span)).collect();
    let mut lines = vec![format!("- {kind}: {}", pieces.join(" [...] "))];
    if let Some(cue) = quote.cue {
        lines.push(format!("  cue: {}", words(cue)));
    }
    if let Some(span) = quote.source.as_ref().and_then(|s| s.span) {
        lines.push(format!("  source: {}", words(span)));
    }
    let speakers = doc.speakers(quote).filter_map(|id| doc.entity(id));
    let speakers: Vec<String> = speakers.map(|entity| escape(&entity.name)).collect();
    if !speakers.is_empty() {
        lines.push(format!("  speaker: {}", speakers.join(" + ")));
    }
    if let Some(outer) = quote.nested_in {
        let number = doc.quotes().iter().position(|q| q.id == outer);
        lines.push(format!("  in: {}", number.map_or(0, |n| n + 1)));
    }
    lines
}
