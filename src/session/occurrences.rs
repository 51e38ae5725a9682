//! The same words elsewhere in the text.

use std::collections::BTreeSet;

use super::Article;
use crate::doc::{Mention, MentionId, Status};
use crate::text::{Span, Text};

/// A place with the same words as a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The words.
    pub span: Span,
    /// The suggestion that stands there already.
    pub mention: Option<MentionId>,
}

/// The other places in the text with the words of mention `id`, removed or not: whole
/// words, case folded. Left out are places that the reader decided on, by removing or by
/// accepting or changing what stood there, and places in or across a longer mention.
pub fn occurrences(article: &Article, id: MentionId) -> Vec<Occurrence> {
    let doc = &article.doc;
    let text = doc.text();
    let removed = &article.removed.mentions;
    let gone = || removed.iter().map(|r| &r.mention).find(|m| m.id == id);
    let Some(span) = doc.mention(id).or_else(gone).map(|m| m.span) else {
        return Vec::new();
    };
    let removed: BTreeSet<Span> = removed.iter().map(|r| r.mention.span).collect();
    let longest_end = longest_ends(doc.mentions());
    let mut list = Vec::new();
    for found in places(text, span) {
        if found == span || removed.contains(&found) {
            continue;
        }
        let (same, blocked) = neighbours(doc.mentions(), &longest_end, found);
        let decided = same.is_some_and(|m| m.provenance.status != Status::Suggested);
        if !blocked && !decided {
            list.push(Occurrence {
                span: found,
                mention: same.map(|m| m.id),
            });
        }
    }
    list
}

/// Longest mention, in tokens, that is looked for elsewhere: no name is as long.
const LONGEST: usize = 64;

/// Where the tokens of `span` stand, itself included, without overlaps; nowhere where its
/// edges cut words.
fn places(text: &Text, span: Span) -> Vec<Span> {
    let range = text.tokens_in(span);
    if range.is_empty() || range.len() > LONGEST || text.cover(range) != span {
        return Vec::new();
    }
    let words: Vec<String> = range
        .range()
        .map(|i| folded(text.word(i)).collect())
        .collect();
    let is_here = |at: usize| {
        // Most words differ in their first letter, and folding them all takes a while.
        let (first, here) = (words[0].as_bytes()[0], text.word(at).as_bytes()[0]);
        if first.is_ascii() && here.is_ascii() && first != here.to_ascii_lowercase() {
            return false;
        }
        let mut here = words.iter().enumerate();
        here.all(|(i, word)| folded(text.word(at + i)).eq(word.chars()))
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at + words.len() <= text.tokens().len() {
        // The mention itself is one of the places, wherever others would overlap it.
        let beside = at + words.len() <= range.range().start || at >= range.range().start;
        if beside && is_here(at) {
            let last = text.tokens()[at + words.len() - 1].span;
            found.push(text.tokens()[at].span.cover(last));
            at += words.len();
        } else {
            at += 1;
        }
    }
    found
}

fn folded(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars()
        .map(|c| if c == '’' { '\'' } else { c })
        .flat_map(char::to_lowercase)
}

/// For each mention the greatest end of it and all before it.
fn longest_ends(mentions: &[Mention]) -> Vec<usize> {
    let ends = mentions.iter().scan(0, |longest, mention| {
        *longest = mention.span.end().max(*longest);
        Some(*longest)
    });
    ends.collect()
}

/// The mention at exactly this place, and whether another one contains or crosses it.
fn neighbours<'a>(
    mentions: &'a [Mention],
    longest_end: &[usize],
    place: Span,
) -> (Option<&'a Mention>, bool) {
    let from = mentions.partition_point(|m| m.span.start() < place.start());
    let mut same = None;
    // Whatever begins before the place and ends behind its start contains or crosses it.
    let mut blocked = from > 0 && longest_end[from - 1] > place.start();
    let inside = mentions[from..].iter();
    for mention in inside.take_while(|m| m.span.start() < place.end()) {
        if mention.span == place {
            same = Some(mention);
        } else if mention.span.end() > place.end() {
            blocked = true;
        }
    }
    (same, blocked)
}
