//! Paragraphs and sentences: runs of tokens.

use super::span::TokenRange;
use super::token::{Token, TokenKind};
use crate::lang::{Language, en, fr};

/// Cuts the tokens into paragraphs: at every line break, except the ones of hard-wrapped
/// text, where a long line ends in the middle of a sentence and the next goes on in lower
/// case.
pub(super) fn paragraphs(source: &str, tokens: &[Token]) -> Vec<TokenRange> {
    let mut list = Vec::new();
    let (mut start, mut line_start) = (0, 0);
    for i in 1..tokens.len() {
        let gap = &source[tokens[i - 1].span.end()..tokens[i].span.start()];
        if matches!(gap.as_bytes(), [] | [b' ']) {
            continue;
        }
        let breaks = line_breaks(gap);
        if breaks == 0 {
            continue;
        }
        let line = tokens[i - 1].span.end() - tokens[line_start].span.start();
        line_start = i;
        let ends_open = match tokens[i - 1].kind {
            TokenKind::Word | TokenKind::Number => true,
            TokenKind::Punct => &source[tokens[i - 1].span.range()] == ",",
            _ => false,
        };
        let goes_on = source[tokens[i].span.range()]
            .chars()
            .next()
            .is_some_and(char::is_lowercase);
        if breaks == 1 && line >= 45 && ends_open && goes_on {
            continue;
        }
        list.push(TokenRange::new(start, i));
        start = i;
    }
    if start < tokens.len() {
        list.push(TokenRange::new(start, tokens.len()));
    }
    list
}

/// Line breaks in `gap`; CRLF is one, a lone CR is one.
fn line_breaks(gap: &str) -> usize {
    let mut count = 0;
    let mut bytes = gap.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'\r' && bytes.peek() == Some(&b'\n') {
            bytes.next();
        }
        count += usize::from(byte == b'\n' || byte == b'\r');
    }
    count + gap.matches(['\u{2028}', '\u{2029}', '\u{85}']).count()
}

/// Cuts each paragraph into sentences; together they tile the tokens.
pub(super) fn sentences(
    source: &str,
    language: Language,
    tokens: &[Token],
    paragraphs: &[TokenRange],
) -> Vec<TokenRange> {
    let mut list = Vec::new();
    for paragraph in paragraphs {
        let range = paragraph.range();
        let mut start = range.start;
        let mut i = range.start;
        while i < range.end {
            let abbreviated = tokens[i].kind == TokenKind::Word;
            if !ends_sentence(source, &tokens[i], language) {
                i += 1;
                continue;
            }
            // Closing marks and brackets behind the full stop still belong to the sentence.
            let mut next = i + 1;
            while next < range.end && closes(source, tokens, next) {
                next += 1;
            }
            let opens = next >= range.end
                || match abbreviated {
                    true => is_starter(&source[tokens[next].span.range()], language),
                    false => opens_sentence(source, tokens, next),
                };
            if opens {
                list.push(TokenRange::new(start, next));
                start = next;
            }
            i = next;
        }
        if start < range.end {
            list.push(TokenRange::new(start, range.end));
        }
    }
    list
}

fn ends_sentence(source: &str, token: &Token, language: Language) -> bool {
    let text = &source[token.span.range()];
    match token.kind {
        TokenKind::Punct => text.starts_with(['.', '!', '?', '…']),
        TokenKind::Word if text.ends_with('.') => {
            let at_end = match language {
                Language::Fr => fr::ABBREVIATIONS_AT_END,
                Language::En => en::ABBREVIATIONS_AT_END,
            };
            // « M. », « J. » and « J.-P. » end no sentence; “U.S.” and « etc. » may.
            let initials = text.matches('.').count() > 1 && !text.contains(".-");
            initials || at_end.contains(&text)
        }
        _ => false,
    }
}

/// True where `word` begins a sentence far more often than it goes on with a name.
fn is_starter(word: &str, language: Language) -> bool {
    match language {
        Language::Fr => fr::SENTENCE_STARTERS.contains(&word),
        Language::En => en::SENTENCE_STARTERS.contains(&word),
    }
}

/// True where the token at `at` hangs on to the sentence before it: a closing mark or
/// bracket, or an undirected mark without a space before it.
fn closes(source: &str, tokens: &[Token], at: usize) -> bool {
    let text = &source[tokens[at].span.range()];
    let glued = tokens[at - 1].span.end() == tokens[at].span.start();
    match text {
        "»" | "”" | "›" | ")" | "]" | ">>" | "''" => true,
        "\"" | "'" | "’" | "“" | "‘" => glued,
        _ => text.starts_with(['.', '!', '?', '…']),
    }
}

/// True where a new sentence can begin with the token at `at`.
fn opens_sentence(source: &str, tokens: &[Token], at: usize) -> bool {
    let text = &source[tokens[at].span.range()];
    match tokens[at].kind {
        TokenKind::QuoteMark | TokenKind::Number | TokenKind::Symbol | TokenKind::Link => true,
        TokenKind::Punct => matches!(text, "—" | "–" | "-" | "(" | "[" | "―"),
        TokenKind::Word => text.chars().next().is_some_and(|c| !c.is_lowercase()),
    }
}
