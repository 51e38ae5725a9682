//! Mending a typo: a new text, and the annotations that follow it there.

use std::collections::BTreeMap;
use std::ops::Range;

use super::draft::Draft;
use super::edit::EditError;
use crate::doc::{MentionId, Quote, QuoteId};
use crate::text::{Span, Text};

/// What a change of the text does to the annotations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextChange {
    /// Number of mentions and quotations that only shift.
    pub moved: usize,
    /// Mentions that cover other words afterwards.
    pub changed_mentions: Vec<MentionId>,
    /// Quotations of which some words change.
    pub changed_quotes: Vec<QuoteId>,
    /// Mentions whose words go.
    pub lost_mentions: Vec<MentionId>,
    /// Quotations whose words go.
    pub lost_quotes: Vec<QuoteId>,
}

/// Puts `with` where `at` stands, and moves every annotation along.
pub(super) fn replace(
    draft: &mut Draft,
    at: &Range<usize>,
    with: &str,
) -> Result<TextChange, EditError> {
    let old = draft.text.clone();
    let source = old.source();
    if old.span(at.start, at.end).is_none() {
        return Err(EditError::new(
            "bad_span",
            format!("there is no text at the bytes {}..{}", at.start, at.end),
        ));
    }
    if source.len() - at.len() + with.len() > Text::MAX_LEN {
        return Err(EditError::new("too_many", "the text would be over 2 GB"));
    }
    let shift = Shift::new(source, at, with);
    let mut mended = String::with_capacity(source.len() + with.len());
    mended.push_str(&source[..at.start]);
    mended.push_str(with);
    mended.push_str(&source[at.end..]);
    if mended == source {
        return Ok(TextChange::default());
    }
    let new = Text::new(mended, Some(old.language()));
    let follow = |span: Span| shift.follow(span).and_then(|range| trimmed(&new, range));
    let same_words = |span: Span, now: Span| old.slice(span) == new.slice(now);

    let mut change = TextChange::default();
    let mentions: Vec<(MentionId, Span)> =
        draft.mentions.values().map(|m| (m.id, m.span)).collect();
    let mut spans: BTreeMap<Span, MentionId> = BTreeMap::new();
    for (id, span) in mentions {
        let now = follow(span).filter(|now| !spans.contains_key(now));
        let Some(now) = now else {
            draft.drop_mention(id)?;
            change.lost_mentions.push(id);
            continue;
        };
        spans.insert(now, id);
        let mention = draft.mention(id)?;
        mention.span = now;
        if !same_words(span, now) {
            mention.value = None;
            change.changed_mentions.push(id);
        } else if span != now {
            change.moved += 1;
        }
    }
    draft.spans = spans;
    let quotes: Vec<QuoteId> = draft.quotes.keys().copied().collect();
    for id in quotes {
        let quote = draft.quote(id)?;
        let before = quote.clone();
        if !follow_quote(quote, &follow) {
            let around = before.nested_in;
            draft.quotes.remove(&id);
            for inner in draft
                .quotes
                .values_mut()
                .filter(|q| q.nested_in == Some(id))
            {
                inner.nested_in = around;
            }
            change.lost_quotes.push(id);
        } else if words(&old, &before) != words(&new, quote) {
            change.changed_quotes.push(id);
        } else if before != *quote {
            change.moved += 1;
        }
    }
    draft.removed.mentions.retain_mut(|removed| {
        let now = follow(removed.mention.span);
        removed.mention.span = now.unwrap_or(removed.mention.span);
        now.is_some()
    });
    draft
        .removed
        .quotes
        .retain_mut(|removed| follow_quote(&mut removed.quote, &follow));
    draft.text = new.into();
    Ok(change)
}

/// Moves a quotation along; false where none of its content is left.
fn follow_quote(quote: &mut Quote, follow: &dyn Fn(Span) -> Option<Span>) -> bool {
    let content: Vec<Span> = quote.content.iter().filter_map(|s| follow(*s)).collect();
    quote.cue = quote.cue.and_then(follow);
    if let Some(source) = &mut quote.source {
        source.span = source.span.and_then(follow);
    }
    quote.content = content;
    !quote.content.is_empty()
}

fn words<'a>(text: &'a Text, quote: &Quote) -> Vec<&'a str> {
    let source = quote.source.iter().flat_map(|s| s.span);
    let spans = quote.content.iter().copied().chain(quote.cue).chain(source);
    spans.map(|span| text.slice(span)).collect()
}

/// The range without white space at its edges; `None` where nothing else is there.
fn trimmed(text: &Text, range: Range<usize>) -> Option<Span> {
    let words = text.source().get(range.clone())?;
    let start = range.start + (words.len() - words.trim_start().len());
    let end = range.start + words.trim_end().len();
    (start < end).then(|| text.span(start, end)).flatten()
}

/// How offsets of the old text map to the new one.
struct Shift {
    /// What really changes, without what old and new text share at both ends.
    start: usize,
    old_end: usize,
    new_end: usize,
    /// Letters typed right behind a letter, or right before one: they make its word longer.
    joins_before: bool,
    joins_behind: bool,
}

impl Shift {
    fn new(source: &str, at: &Range<usize>, with: &str) -> Shift {
        let old = &source[at.clone()];
        let same = |pair: &(char, char)| pair.0 == pair.1;
        let chars = old.chars().zip(with.chars());
        let head: usize = chars.take_while(same).map(|(c, _)| c.len_utf8()).sum();
        let (old, with) = (&old[head..], &with[head..]);
        let chars = old.chars().rev().zip(with.chars().rev());
        let tail: usize = chars.take_while(same).map(|(c, _)| c.len_utf8()).sum();
        let start = at.start + head;
        let old_end = start + old.len() - tail;
        let typed = &with[..with.len() - tail];
        let letters = start == old_end && typed.chars().all(char::is_alphanumeric);
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        Shift {
            start,
            old_end,
            new_end: start + typed.len(),
            joins_before: letters && is_letter(source[..start].chars().next_back()),
            joins_behind: letters && is_letter(source[old_end..].chars().next()),
        }
    }

    /// Where the words of `span` are afterwards; what is typed at an edge stays outside
    /// unless it belongs to the word there.
    fn follow(&self, span: Span) -> Option<Range<usize>> {
        let behind = |at: usize| at - self.old_end + self.new_end;
        let range = (span.start(), span.end());
        match range {
            (start, end) if end == self.start && self.joins_before => Some(start..self.new_end),
            (start, end) if start == self.old_end && self.joins_behind => {
                Some(self.start..behind(end))
            }
            (_, end) if end <= self.start => Some(range.0..range.1),
            (start, _) if start >= self.old_end => Some(behind(start)..behind(range.1)),
            // The change lies within the words, or is just they.
            (start, end) if start <= self.start && self.old_end <= end => Some(start..behind(end)),
            (start, _) if start < self.start => Some(start..self.start),
            (_, end) if end > self.old_end => Some(self.new_end..behind(end)),
            _ => None,
        }
    }
}
