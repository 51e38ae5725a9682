//! The source text and what it is made of: tokens, sentences, paragraphs.

mod offsets;
mod sentence;
mod span;
mod token;

pub use offsets::{Offsets, Unit};
pub use span::{Span, TokenRange};
pub use token::{Token, TokenKind};

use crate::lang::Language;

/// A source text, cut into tokens, sentences and paragraphs, and frozen.
///
/// The text is kept to the byte: nothing is normalised, trimmed or replaced. Every
/// [`Span`] indexes its UTF-8 bytes, every [`TokenRange`] its tokens.
///
/// ```
/// use guillemet::text::Text;
/// let text = Text::new("L'Élysée dément. « Rien n'est signé », a-t-il dit.", None);
/// let words: Vec<&str> = text.tokens().iter().map(|t| text.slice(t.span)).collect();
/// assert_eq!(words[..4], ["L'", "Élysée", "dément", "."]);
/// assert_eq!(words[10..], [",", "a", "-t-", "il", "dit", "."]);
/// assert_eq!(text.sentences().len(), 2);
/// ```
#[derive(Debug, Clone)]
pub struct Text {
    source: String,
    language: Language,
    tokens: Vec<Token>,
    sentences: Vec<TokenRange>,
    paragraphs: Vec<TokenRange>,
    /// For each block of bytes the first token that ends behind its beginning.
    blocks: Vec<u32>,
}

/// Bytes of a block, so that a token is found by its bytes in a few steps.
const BLOCK: usize = 64;

impl Text {
    /// Longest text, in bytes, that spans can index.
    pub const MAX_LEN: usize = u32::MAX as usize / 2;

    /// Reads `source` in `language`, or in the language that it seems to be written in.
    ///
    /// # Panics
    /// Where `source` is longer than [`Text::MAX_LEN`]; the doors refuse such files earlier.
    pub fn new(source: impl Into<String>, language: Option<Language>) -> Text {
        let source = source.into();
        assert!(source.len() <= Text::MAX_LEN, "a text of over 2 GB");
        let language = language.unwrap_or_else(|| Language::detect(&source));
        let tokens = token::tokenize(&source, language);
        let paragraphs = sentence::paragraphs(&source, &tokens);
        let sentences = sentence::sentences(&source, language, &tokens, &paragraphs);
        let mut blocks = Vec::with_capacity(source.len() / BLOCK + 1);
        let mut first = 0;
        for start in (0..=source.len()).step_by(BLOCK) {
            while tokens
                .get(first)
                .is_some_and(|t: &Token| t.span.end() <= start)
            {
                first += 1;
            }
            blocks.push(first as u32);
        }
        Text {
            source,
            language,
            tokens,
            sentences,
            paragraphs,
            blocks,
        }
    }

    /// The text itself, as it came.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The language it is read in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// All tokens: sorted, non-empty, disjoint, with nothing but white space and invisible
    /// characters between them.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences; they tile the tokens.
    pub fn sentences(&self) -> &[TokenRange] {
        &self.sentences
    }

    /// All paragraphs; they tile the tokens, and no sentence crosses one.
    pub fn paragraphs(&self) -> &[TokenRange] {
        &self.paragraphs
    }

    /// The span from byte `start` to byte `end`: the only door for raw numbers. `None` where
    /// they do not lie in the text, in order, on character boundaries.
    pub fn span(&self, start: usize, end: usize) -> Option<Span> {
        self.source.get(start..end).map(|_| Span::raw(start, end))
    }

    /// The words of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.source[span.range()]
    }

    /// The characters of the token at `index`; empty behind the last token.
    pub fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |t| self.slice(t.span))
    }

    /// The bytes from the first to the last token of a non-empty range.
    pub fn cover(&self, range: TokenRange) -> Span {
        let tokens = &self.tokens[range.range()];
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => {
                let at = self
                    .tokens
                    .get(range.start as usize)
                    .map_or(self.source.len(), |t| t.span.start());
                Span::raw(at, at)
            }
        }
    }

    /// The tokens that share at least one byte with `span`.
    pub fn tokens_in(&self, span: Span) -> TokenRange {
        let end = self.tokens.len();
        let block = |byte: usize| {
            let first = self.blocks.get(byte / BLOCK);
            first.map_or(end, |first| *first as usize)
        };
        let mut start = block(span.start());
        while self
            .tokens
            .get(start)
            .is_some_and(|t| t.span.end() <= span.start())
        {
            start += 1;
        }
        let mut end = start.max(block(span.end()));
        while self
            .tokens
            .get(end)
            .is_some_and(|t| t.span.start() < span.end())
        {
            end += 1;
        }
        TokenRange::new(start, end.max(start))
    }

    /// Index in `sentences` of the sentence that holds the token at `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.sentences
            .partition_point(|s| (s.end as usize) <= index)
    }

    /// Index in `paragraphs` of the paragraph that holds the token at `index`.
    pub fn paragraph_of(&self, index: usize) -> usize {
        self.paragraphs
            .partition_point(|p| (p.end as usize) <= index)
    }
}
