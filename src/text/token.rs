//! Words, numbers and marks: where the tokens of a text begin and end.
//!
//! One walk over the bytes takes what is plain in both languages: runs of Latin letters,
//! digits, single marks, elisions. Where anything else comes up, the rest of its chunk (what
//! stands between two white spaces) goes to [`chunk`], which reads addresses, the word
//! boundaries of UAX #29, hyphens and abbreviations. Each byte is read by one of the two,
//! so the walk is linear whatever the text is.

mod chunk;
mod link;

use super::span::Span;
use crate::lang::{Language, en, fr};

/// A word, a number or a mark of the text; white space is the gap between two tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
}

/// What a token looks like, before any reading of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, perhaps with digits, inner hyphens or apostrophes; an elided « l' » too.
    Word,
    /// Begins with a digit: `28 000`, `1,250.50`, `18h30`, `1er`.
    Number,
    /// A mark that may open or close a quotation; whether it does is for `quote::marks`.
    QuoteMark,
    /// Any other punctuation.
    Punct,
    /// Currency signs, per cent, emoji and what else is neither letter nor punctuation.
    Symbol,
    /// A web or e-mail address, an @name or a #tag.
    Link,
}

/// Characters that take no place on the screen: gaps between tokens like white space.
fn is_gap(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(
            ch,
            '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{200e}' | '\u{200f}'
        )
        || matches!(ch, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
        || (ch.is_control())
}

/// The apostrophe in either dress.
fn is_apostrophe(ch: char) -> bool {
    matches!(ch, '\'' | '’')
}

/// Cuts `source` into tokens. Linear in its length.
pub(super) fn tokenize(source: &str, language: Language) -> Vec<Token> {
    let mut tokens = Tokens {
        source,
        bytes: source.as_bytes(),
        language,
        // An English or French word takes about five bytes with its space.
        list: Vec::with_capacity(source.len() / 5 + 4),
    };
    let mut at = 0;
    while at < source.len() {
        at = tokens.step(at);
    }
    tokens.list
}

/// What a byte begins, for the walk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// White space or a control character.
    Gap,
    Letter,
    Digit,
    /// A mark that is a token by itself unless the same comes again.
    Mark(TokenKind),
    /// The first byte of a character outside ASCII.
    Wide,
    /// What only the reading of the whole chunk can tell: `@`, `#`, `_`.
    Hard,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Hard; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            0..=b' ' | 0x7f => Class::Gap,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'"' | b'\'' | b'`' => Class::Mark(TokenKind::QuoteMark),
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b'(' | b')' | b'[' | b']' | b'{' | b'}'
            | b'-' | b'/' | b'\\' | b'*' | b'|' | b'&' => Class::Mark(TokenKind::Punct),
            b'$' | b'%' | b'+' | b'=' | b'<' | b'>' | b'~' | b'^' => Class::Mark(TokenKind::Symbol),
            0x80.. => Class::Wide,
            _ => Class::Hard,
        };
        byte += 1;
    }
    classes
};

struct Tokens<'a> {
    source: &'a str,
    bytes: &'a [u8],
    language: Language,
    list: Vec<Token>,
}

impl Tokens<'_> {
    fn push(&mut self, start: usize, end: usize, kind: TokenKind) {
        if start < end {
            self.list.push(Token {
                span: Span::raw(start, end),
                kind,
            });
        }
    }

    /// Takes what begins at `at`; where to go on.
    fn step(&mut self, at: usize) -> usize {
        match CLASSES[usize::from(self.bytes[at])] {
            Class::Gap => at + 1,
            Class::Letter => self.plain_word(at),
            Class::Digit => self.plain_number(at),
            Class::Mark(kind) => self.mark(at, at + 1, kind),
            Class::Wide => self.wide(at),
            Class::Hard => self.rest_of_chunk(at),
        }
    }

    /// Letters and what ends them plainly; anything else is for the chunk.
    fn plain_word(&mut self, at: usize) -> usize {
        let mut end = at;
        while let Some(byte) = self.bytes.get(end) {
            if byte.is_ascii_alphabetic() {
                end += 1;
            } else {
                match wide_letter(&self.bytes[end..]) {
                    0 => break,
                    len => end += len,
                }
            }
        }
        if self.ends_plainly(end) {
            self.push(at, end, TokenKind::Word);
            return end;
        }
        match &self.bytes[end..] {
            // A full stop before a gap ends the word, unless it belongs to it.
            [b'.', rest @ ..] if begins_with_gap(rest) => {
                if self.keeps_stop(at, end) {
                    end += 1;
                }
                self.push(at, end, TokenKind::Word);
                end
            }
            [b'\'', ..] => self.elision(at, end, end + 1),
            [0xe2, 0x80, 0x99, ..] => self.elision(at, end, end + 3),
            _ => self.rest_of_chunk(at),
        }
    }

    /// « l' », « qu’ »: a word of its own up to `behind`, whatever follows.
    fn elision(&mut self, at: usize, end: usize, behind: usize) -> usize {
        let word = &self.source[at..end];
        let elided = self.language == Language::Fr
            && word.len() <= 8
            && fr::ELISIONS.iter().any(|e| e.eq_ignore_ascii_case(word));
        if !elided {
            return self.rest_of_chunk(at);
        }
        self.push(at, behind, TokenKind::Word);
        behind
    }

    /// Digits and what ends them plainly; anything else is for the chunk.
    fn plain_number(&mut self, at: usize) -> usize {
        let digits = self.bytes[at..].iter().take_while(|b| b.is_ascii_digit());
        let end = at + digits.count();
        let stop = self.bytes.get(end) == Some(&b'.') && begins_with_gap(&self.bytes[end + 1..]);
        if self.ends_plainly(end) || self.bytes.get(end) == Some(&b'%') || stop {
            self.number(at, end);
            return end;
        }
        self.rest_of_chunk(at)
    }

    /// True where what stands at `end` can belong to no word before it.
    fn ends_plainly(&self, end: usize) -> bool {
        match &self.bytes[end..] {
            []
            | [
                0..=b' ' | b';' | b'!' | b'?' | b')' | b'(' | b'"' | b']' | b'/',
                ..,
            ] => true,
            [b',' | b':', rest @ ..] => begins_with_gap(rest),
            // No-break space, « ».
            [0xc2, 0xa0 | 0xab | 0xbb, ..] => true,
            // Narrow no-break space, “ ”, …, –, —.
            [0xe2, 0x80, 0xaf | 0x9c | 0x9d | 0xa6 | 0x93 | 0x94, ..] => true,
            _ => false,
        }
    }

    /// A mark, or a run of the same; `end` behind the first.
    fn mark(&mut self, at: usize, end: usize, kind: TokenKind) -> usize {
        let rest = &self.bytes[end..];
        // The same mark again, or a character that may hang on to this one.
        let special = rest
            .first()
            .is_some_and(|byte| *byte == self.bytes[at] || (*byte >= 0xcc && !is_common(rest)));
        if special {
            return self.run_of_marks(at, end, kind);
        }
        self.push(at, end, kind);
        end
    }

    /// « ... », « !! », « -- », « << », `''` are one token each; other marks stay single.
    fn run_of_marks(&mut self, at: usize, end: usize, kind: TokenKind) -> usize {
        let mark = &self.source[at..end];
        if !matches!(
            mark,
            "." | "!" | "?" | "-" | "–" | "—" | "<" | ">" | "," | "`"
        ) {
            // Joiners and accents behind a mark make one with it.
            let joined = self.source[end..].chars().take_while(|c| {
                matches!(
                    c,
                    '\u{300}'..='\u{36f}' | '\u{fe0e}' | '\u{fe0f}' | '\u{200d}'
                )
            });
            let end = end + joined.map(char::len_utf8).sum::<usize>();
            self.push(at, end, kind);
            return end;
        }
        let mut behind = end;
        while self.source[behind..].starts_with(mark) {
            behind += mark.len();
        }
        let first = mark.chars().next().unwrap_or('.');
        self.push(at, behind, mark_kind(first, behind - at));
        behind
    }

    /// A character outside ASCII that begins a token.
    fn wide(&mut self, at: usize) -> usize {
        let rest = &self.bytes[at..];
        if wide_letter(rest) > 0 {
            return self.plain_word(at);
        }
        let Some(ch) = self.source[at..].chars().next() else {
            return at + 1;
        };
        let end = at + ch.len_utf8();
        if is_gap(ch) {
            return end;
        }
        match ch {
            '«' | '»' | '“' | '”' | '…' | '–' | '—' | '€' | '£' | '‘' | '’' => {
                self.mark(at, end, mark_kind(ch, end - at))
            }
            _ => self.rest_of_chunk(at),
        }
    }

    /// Gives everything from `at` to the next gap to the slow reading; where that gap is.
    fn rest_of_chunk(&mut self, at: usize) -> usize {
        let rest = &self.source[at..];
        let end = rest.find(is_gap).map_or(self.source.len(), |n| at + n);
        self.chunk(at, end);
        end
    }
}

/// Length of the Latin letter outside ASCII at the start of `bytes`, 0 where there is none:
/// U+00C0 to U+024F without × and ÷.
fn wide_letter(bytes: &[u8]) -> usize {
    match bytes {
        [0xc3, 0x97 | 0xb7, ..] => 0,
        [0xc3..=0xc6 | 0xc8, _, ..] => 2,
        _ => 0,
    }
}

/// True for letters and the marks of our languages: nothing that joins a mark before it.
fn is_common(bytes: &[u8]) -> bool {
    // General punctuation up to U+2026 without the joiners, and €.
    matches!(
        bytes,
        [0xe2, 0x80, 0x90..=0xa6, ..] | [0xe2, 0x80, 0xaf, ..] | [0xe2, 0x82, ..]
    )
}

/// True at the end of the text and before ASCII white space.
fn begins_with_gap(bytes: &[u8]) -> bool {
    bytes.first().is_none_or(|b| *b <= b' ') || matches!(bytes, [0xc2, 0xa0, ..])
}

/// Kind of a token that begins with a mark; `len` in bytes.
fn mark_kind(first: char, len: usize) -> TokenKind {
    match first {
        '«' | '»' | '‹' | '›' | '“' | '”' | '„' | '‟' | '"' | '‘' | '’' | '‚' | '\'' | '`'
        | '＂' | '「' | '」' | '『' | '』' | '〝' | '〞' => TokenKind::QuoteMark,
        '<' | '>' | ',' if len == 2 => TokenKind::QuoteMark,
        '.' | ',' | ';' | ':' | '!' | '?' | '…' | '(' | ')' | '[' | ']' | '{' | '}' | '-' | '–'
        | '—' | '―' | '/' | '\\' | '¿' | '¡' | '*' | '•' | '·' | '|' | '_' | '#' | '@' | '&' => {
            TokenKind::Punct
        }
        _ => TokenKind::Symbol,
    }
}
