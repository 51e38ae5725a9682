//! Quotations: what is said, by which cue, and the words that name who says it.
//!
//! ```text
//! Text ─ marks ─▶ pairs ─ atom ─▶ sentences as rows of atoms ─ clause, report, incise ─▶
//! sentence ─▶ drafts ─ free ─▶ with floating quotations ─▶ utterances
//! ```

mod according;
mod atom;
mod before_clause;
mod beside;
mod clause;
mod colon;
mod complement;
mod confidence;
mod dialogue;
mod draft;
mod embedded;
mod english_group;
mod english_incise;
mod extent;
mod framed;
mod free;
mod governed;
mod group;
mod headline;
mod incise;
mod interview;
mod lexicon;
mod marks;
mod medial;
mod nouns;
mod opening;
mod owned;
mod phrase;
mod qualified;
mod report;
mod sayers;
mod sentence;
mod source;
mod stance;
mod told;
mod unlisted;
mod unmarked;
mod verbs;
mod zero_that;

use crate::doc::{Confidence, Entity, Mention, QuoteKind};
use crate::text::{Span, Text, TokenRange};

use atom::Names;
use clause::{Range, Row};
use draft::Draft;
use sentence::Sentence;

/// A quotation found in a text, before anybody asks whom its source means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// How the words are reported.
    pub kind: QuoteKind,
    /// What is said; sorted and disjoint, never empty.
    pub content: Vec<Span>,
    /// The verb, noun, preposition or colon that announces it.
    pub cue: Option<Span>,
    /// The words that name who speaks, with title and apposition.
    pub source: Option<Span>,
    /// Who the sentence beside tells of, where there is no source: most often the speaker.
    pub told: Option<Span>,
    /// Index of the utterance around this one.
    pub nested_in: Option<usize>,
    /// Index of the earlier utterance whose speaker goes on here, where there is no source.
    pub continues: Option<usize>,
    /// The probability that content, kind and cue are right.
    pub confidence: Confidence,
}

/// All quotations of `text` in reading order, outer ones before what they contain.
/// `mentions` are the names and values found in it, in reading order, and `entities` what
/// they mean, by id.
pub fn utterances(text: &Text, mentions: &[Mention], entities: &[Entity]) -> Vec<Utterance> {
    let names = Names { mentions, entities };
    let lexicon = lexicon::of(text.language());
    let pairs = marks::pairs(text);
    let mut zones = atom::zones(text, lexicon, &names, &pairs);
    let inside = free::inside(&zones, text, lexicon, &pairs);
    unlisted::mark(&mut zones, text, lexicon, &inside);
    let zones = free::with_questions(zones, text);
    let mut claimed = vec![false; pairs.len()];
    let mut drafts: Vec<Draft> = Vec::new();
    for zone in &zones {
        let row = Row {
            text,
            lexicon,
            atoms: &zone.atoms,
            quoted: zone.scope.is_some(),
        };
        let sentence = Sentence {
            row,
            inside: &inside,
        };
        let start = drafts.len();
        drafts.extend(sentence::read(&sentence, &mut claimed));
        free::narrator_inside(&mut drafts, start, text, zone, &pairs, &mut claimed);
    }
    free::floating(
        text,
        lexicon,
        &zones,
        &pairs,
        &inside,
        &mut claimed,
        &mut drafts,
    );
    dialogue::turns(text, &mut drafts);
    interview::turns(text, &|span| names.names_speaker(span), &mut drafts);
    assemble(text, drafts)
}

/// Drafts as utterances: sorted, nested, with the utterance that each one goes on with.
fn assemble(text: &Text, mut drafts: Vec<Draft>) -> Vec<Utterance> {
    for draft in &mut drafts {
        in_order(&mut draft.content);
    }
    drafts.retain(|d| !d.content.is_empty());
    drafts.sort_by_key(|d| {
        let end = d.content.last().map_or(0, |r| r.end);
        (d.content[0].start, usize::MAX - end, d.rule)
    });
    drafts.dedup_by(|later, earlier| later.content == earlier.content);
    let mut utterances: Vec<Utterance> = Vec::with_capacity(drafts.len());
    // Quotations that are still open, outermost first, as (end token, index).
    let mut open: Vec<(usize, usize)> = Vec::new();
    // Quotations outside all others, by index.
    let mut outer: Vec<usize> = Vec::new();
    for draft in &drafts {
        let start = draft.content[0].start;
        let end = draft.content.last().map_or(start, |r| r.end);
        while open
            .last()
            .is_some_and(|(outer_end, _)| *outer_end < end || *outer_end <= start)
        {
            open.pop();
        }
        let index = utterances.len();
        let nested_in = open.last().map(|(_, outer)| *outer).filter(|outer| {
            drafts[*outer]
                .content
                .iter()
                .any(|r| r.start <= start && end <= r.end)
        });
        let continues = draft
            .continues
            .then(|| goes_on_with(&drafts, &outer, text))
            .flatten();
        let span = |range: &Range| text.cover(TokenRange::new(range.start, range.end));
        utterances.push(Utterance {
            kind: draft.kind,
            content: draft.content.iter().map(span).collect(),
            cue: draft.cue.as_ref().map(span),
            source: draft.source.as_ref().map(span),
            told: draft.told.as_ref().map(span),
            nested_in,
            continues,
            confidence: confidence::of(draft),
        });
        if nested_in.is_none() {
            outer.push(index);
        }
        open.push((end, index));
    }
    utterances
}

/// The utterance whose speaker goes on where nobody is named: the last one, or, behind a
/// reply, the one before it.
fn goes_on_with(drafts: &[Draft], outer: &[usize], text: &Text) -> Option<usize> {
    let last = *outer.last()?;
    let replies = drafts[last].cue.is_some_and(|cue| {
        let word = text.word(cue.start);
        let starts = [
            "répl", "rétor", "répon", "ripost", "replie", "retort", "respond", "answer",
        ];
        starts.iter().any(|s| word.starts_with(s))
    });
    let before = outer.len().checked_sub(2).map(|at| outer[at]);
    match before {
        Some(before)
            if replies
                && drafts[before].source.is_some()
                && text.paragraph_of(drafts[before].content[0].start)
                    == text.paragraph_of(drafts[last].content[0].start) =>
        {
            Some(before)
        }
        _ => Some(last),
    }
}

/// Sorts the pieces of a content; pieces that overlap become one.
fn in_order(content: &mut Vec<Range>) {
    content.retain(|r| r.start < r.end);
    content.sort_by_key(|r| (r.start, r.end));
    let mut kept: Vec<Range> = Vec::with_capacity(content.len());
    for range in content.drain(..) {
        match kept.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => kept.push(range),
        }
    }
    *content = kept;
}
