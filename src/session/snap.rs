//! From a selection to the span that the reader means.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use crate::lang::{Language, en, fr};
use crate::text::{Span, Text, Token, TokenKind};

/// The policy by which a selection becomes a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Snap {
    /// Whole words, without elided articles in front (« l' », « d' », « qu' ») nor commas
    /// and stops at the edges: what names are made of.
    Name,
    /// Whole words, all of them: what quotations, cues and sources are made of.
    Words,
    /// As selected, but for white space at the edges and graphemes cut in two.
    Exact,
}

/// One end of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

/// How far an edge moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next edge of a word, number or quotation mark; commas and the like are stepped over.
    Word,
    /// By one grapheme; white space is stepped over.
    Character,
}

/// Which way an edge moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning of the text.
    Back,
    /// Towards its end.
    Forward,
}

/// The span that a reader means who selected the bytes `at`; an empty selection means the
/// word that it stands in. `None` where `at` is no range of the text or holds no words.
///
/// ```
/// use guillemet::session::{Snap, snap};
/// use guillemet::text::Text;
/// let text = Text::new("Le maire de l'Estaque parle.", None);
/// let span = snap(&text, 12..18, Snap::Name).unwrap();
/// assert_eq!(text.slice(span), "Estaque");
/// ```
pub fn snap(text: &Text, at: Range<usize>, policy: Snap) -> Option<Span> {
    let selected = text.span(at.start, at.end)?;
    let span = match policy {
        Snap::Exact => selected,
        Snap::Name | Snap::Words => words(text, selected, policy)?,
    };
    let span = whole_graphemes(text, span);
    trim(text, span)
}

fn words(text: &Text, selected: Span, policy: Snap) -> Option<Span> {
    let mut range = text.tokens_in(selected).range();
    if selected.is_empty() {
        let at = text
            .tokens()
            .partition_point(|t| t.span.end() <= selected.start());
        let inside = text
            .tokens()
            .get(at)?
            .span
            .contains_offset(selected.start());
        range = at..at + usize::from(inside);
    }
    let mut tokens = text.tokens().get(range)?;
    if policy == Snap::Name {
        let is_stop = |span: Span, kind: TokenKind| {
            kind == TokenKind::Punct
                && matches!(text.slice(span), "," | ";" | ":" | "." | "!" | "?" | "…")
        };
        while let [first, rest @ ..] = tokens
            && !rest.is_empty()
            && (is_elision(text, first.span) || is_stop(first.span, first.kind))
        {
            tokens = rest;
        }
        while let [rest @ .., last] = tokens
            && !rest.is_empty()
            && is_stop(last.span, last.kind)
        {
            tokens = rest;
        }
    }
    Some(tokens.first()?.span.cover(tokens.last()?.span))
}

fn is_elision(text: &Text, span: Span) -> bool {
    let word = text.slice(span);
    let Some(head) = word.strip_suffix(['\'', '’']) else {
        return false;
    };
    let elisions = match text.language() {
        Language::Fr => fr::ELISIONS,
        Language::En => en::ELISIONS,
    };
    elisions.contains(&head.to_lowercase().as_str())
}

/// `span` with one edge moved; `None` where there is nowhere to go or nothing would be left.
pub fn moved_edge(
    text: &Text,
    span: Span,
    edge: Edge,
    step: Step,
    direction: Direction,
) -> Option<Span> {
    let moved = match step {
        Step::Word => by_word(text, span, edge, direction),
        Step::Character => by_character(text, span, edge, direction),
    }?;
    let span = match edge {
        Edge::Start => text.span(moved, span.end()),
        Edge::End => text.span(span.start(), moved),
    }?;
    trim(text, whole_graphemes(text, span))
}

fn by_word(text: &Text, span: Span, edge: Edge, direction: Direction) -> Option<usize> {
    let tokens = text.tokens();
    let is_word = |token: &&Token| token.kind != TokenKind::Punct;
    match (edge, direction) {
        (Edge::Start, Direction::Back) => {
            let at = tokens.partition_point(|t| t.span.start() < span.start());
            Some(tokens[..at].iter().rfind(is_word)?.span.start())
        }
        (Edge::Start, Direction::Forward) => {
            let at = tokens.partition_point(|t| t.span.start() <= span.start());
            let start = tokens[at..].iter().find(is_word)?.span.start();
            (start < span.end()).then_some(start)
        }
        (Edge::End, Direction::Forward) => {
            let at = tokens.partition_point(|t| t.span.end() <= span.end());
            Some(tokens[at..].iter().find(is_word)?.span.end())
        }
        (Edge::End, Direction::Back) => {
            let at = tokens.partition_point(|t| t.span.end() < span.end());
            let end = tokens[..at].iter().rfind(is_word)?.span.end();
            (end > span.start()).then_some(end)
        }
    }
}

fn by_character(text: &Text, span: Span, edge: Edge, direction: Direction) -> Option<usize> {
    let mut at = match edge {
        Edge::Start => span.start(),
        Edge::End => span.end(),
    };
    loop {
        let next = neighbour(text, at, direction)?;
        let passed = &text.source()[at.min(next)..at.max(next)];
        at = next;
        if !passed.trim().is_empty() {
            return Some(at);
        }
    }
}

/// The grapheme boundary next to `at`.
fn neighbour(text: &Text, at: usize, direction: Direction) -> Option<usize> {
    let source = text.source();
    let mut cursor = GraphemeCursor::new(at, source.len(), true);
    match direction {
        Direction::Back => cursor.prev_boundary(source, 0),
        Direction::Forward => cursor.next_boundary(source, 0),
    }
    .ok()?
}

fn whole_graphemes(text: &Text, span: Span) -> Span {
    let source = text.source();
    let inside = |at: usize| {
        let mut cursor = GraphemeCursor::new(at, source.len(), true);
        !cursor.is_boundary(source, 0).unwrap_or(true)
    };
    let mut widened = (span.start(), span.end());
    if inside(widened.0) {
        widened.0 = neighbour(text, widened.0, Direction::Back).unwrap_or(0);
    }
    if inside(widened.1) {
        widened.1 = neighbour(text, widened.1, Direction::Forward).unwrap_or(source.len());
    }
    text.span(widened.0, widened.1).unwrap_or(span)
}

/// Without white space at the edges; `None` where there is nothing else.
fn trim(text: &Text, span: Span) -> Option<Span> {
    let words = text.slice(span);
    let start = span.start() + (words.len() - words.trim_start().len());
    let end = span.start() + words.trim_end().len();
    (start < end).then(|| text.span(start, end)).flatten()
}
