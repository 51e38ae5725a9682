//! Positions in a source text: byte spans and token ranges, two types that never mix.

use std::fmt;
use std::ops::Range;

/// A half-open range of UTF-8 bytes in a [`Text`](super::Text).
///
/// Made only by [`Text::span`](super::Text::span) and by the tokenizer, so it always lies
/// in its text and on character boundaries. Ordered by start, then by end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    // Invariant: start <= end.
    start: u32,
    end: u32,
}

impl Span {
    /// The caller vouches that both ends are character boundaries of the text meant.
    pub(crate) fn raw(start: usize, end: usize) -> Span {
        debug_assert!(start <= end);
        Span {
            start: start as u32,
            end: end as u32,
        }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True where the span covers no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True where every byte of `other` lies in this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True where the byte at `offset` lies in this span; its end does not.
    pub fn contains_offset(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// True where the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True where the two overlap and neither contains the other.
    pub fn crosses(self, other: Span) -> bool {
        self.overlaps(other) && !self.contains(other) && !other.contains(self)
    }

    /// The smallest span that contains both.
    pub fn cover(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The bytes as a range, to slice a `str` with.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A half-open range of token indices of a [`Text`](super::Text).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenRange {
    /// Index of the first token.
    pub start: u32,
    /// One past the index of the last token; never less than `start`.
    pub end: u32,
}

impl TokenRange {
    /// The tokens from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> TokenRange {
        debug_assert!(start <= end);
        TokenRange {
            start: start as u32,
            end: end as u32,
        }
    }

    /// Number of tokens.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True where the range holds no token.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True where the token at `index` lies in the range.
    pub fn contains(self, index: usize) -> bool {
        self.range().contains(&index)
    }

    /// The indices as a range, to slice `Text::tokens` with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl fmt::Debug for TokenRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tokens {}..{}", self.start, self.end)
    }
}
