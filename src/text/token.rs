//! Words, numbers and marks: where the tokens of a text begin and end.
//!
//! A text is first cut at white space into chunks. Web addresses, e-mail addresses, @names
//! and #tags stay whole; every other chunk goes through the word boundaries of UAX #29, and
//! what the two languages need beyond those is joined or cut afterwards: elisions, clitics,
//! hyphens, abbreviations, numbers with spaces.

use unicode_segmentation::UnicodeSegmentation;

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
        language,
        // An English or French word takes about six bytes with its space.
        list: Vec::with_capacity(source.len() / 5 + 4),
    };
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        let Some(skip) = rest.find(|c| !is_gap(c)) else {
            break;
        };
        let start = at + skip;
        let end = source[start..]
            .find(is_gap)
            .map_or(source.len(), |n| start + n);
        tokens.chunk(start, end);
        at = end;
    }
    tokens.list
}

struct Tokens<'a> {
    source: &'a str,
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

    /// One run without white space.
    fn chunk(&mut self, start: usize, end: usize) {
        let chunk = &self.source[start..end];
        // The common case first: plain lower- or upper-case letters and nothing else.
        if chunk.bytes().all(|b| b.is_ascii_alphabetic()) {
            self.push(start, end, TokenKind::Word);
            return;
        }
        if let Some((from, to)) = link(chunk) {
            self.boundaries(start, start + from);
            self.push(start + from, start + to, TokenKind::Link);
            self.boundaries(start + to, end);
            return;
        }
        self.boundaries(start, end);
    }

    /// Cuts at UAX #29 word boundaries and puts together again what belongs together.
    fn boundaries(&mut self, start: usize, end: usize) {
        let chunk = &self.source[start..end];
        let mut pieces = chunk.split_word_bound_indices().peekable();
        while let Some((from, piece)) = pieces.next() {
            let Some(first) = piece.chars().next() else {
                continue;
            };
            let from = start + from;
            let mut to = from + piece.len();
            if !first.is_alphanumeric() {
                // Runs of the same mark are one: « … », « ... », « -- », « !! », « << ».
                if matches!(
                    first,
                    '.' | '!' | '?' | '-' | '–' | '—' | '<' | '>' | ',' | '`'
                ) {
                    while pieces
                        .peek()
                        .is_some_and(|(_, next)| next.starts_with(first))
                    {
                        to += pieces.next().map_or(0, |(_, next)| next.len());
                    }
                }
                self.push(from, to, mark_kind(first, to - from));
                continue;
            }
            // A word goes on over hyphens between letters or digits: « Jean-Yves ».
            while let Some(&(_, mark)) = pieces.peek() {
                let is_hyphen = matches!(mark, "-" | "‑");
                let is_ampersand = mark == "&" && piece.chars().all(char::is_uppercase);
                if !is_hyphen && !is_ampersand {
                    break;
                }
                let mut ahead = pieces.clone();
                ahead.next();
                match ahead.next() {
                    Some((_, next)) if next.chars().next().is_some_and(char::is_alphanumeric) => {
                        to += mark.len() + next.len();
                        pieces = ahead;
                    }
                    _ => break,
                }
            }
            // A full stop that belongs to the word: « M. », « U.S. », « J. ».
            if pieces.peek().is_some_and(|(_, next)| *next == ".") && self.keeps_stop(from, to) {
                let mut ahead = pieces.clone();
                ahead.next();
                if ahead.peek().is_none_or(|(_, next)| !next.starts_with('.')) {
                    to += 1;
                    pieces = ahead;
                }
            }
            // « d'«homme » », « qu’ « une » »: the elision stays with its word before a mark or a space.
            if self.language == Language::Fr
                && pieces
                    .peek()
                    .is_some_and(|(_, next)| next.starts_with(is_apostrophe))
                && fr::ELISIONS.contains(&self.source[from..to].to_lowercase().as_str())
            {
                to += pieces.next().map_or(0, |(_, next)| next.len());
                self.push(from, to, TokenKind::Word);
                continue;
            }
            self.word(from, to);
        }
    }

    fn keeps_stop(&self, from: usize, to: usize) -> bool {
        let word = &self.source[from..to];
        // An elided article in front counts for nothing: « l'U.R.S.S. ».
        let word = word.rsplit(is_apostrophe).next().unwrap_or(word);
        let initials = word.split('.').all(|part| {
            let mut letters = part.trim_start_matches('-').chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        });
        let known = match self.language {
            Language::Fr => fr::ABBREVIATIONS,
            Language::En => en::ABBREVIATIONS,
        };
        initials || known.contains(&word)
    }

    /// Letters and digits, perhaps with apostrophes and hyphens in them.
    fn word(&mut self, from: usize, to: usize) {
        let text = &self.source[from..to];
        if text.chars().next().is_some_and(|c| c.is_ascii_digit()) {
            return self.number(from, to);
        }
        if let Some((at, mark)) = text.char_indices().find(|(_, c)| is_apostrophe(*c)) {
            let behind = from + at + mark.len_utf8();
            let head = text[..at].to_lowercase();
            if self.language == Language::Fr && fr::ELISIONS.contains(&head.as_str()) {
                self.push(from, behind, TokenKind::Word);
                if behind < to {
                    self.word(behind, to);
                }
                return;
            }
            if self.language == Language::En && matches!(&self.source[behind..to], "s" | "S") {
                self.hyphened(from, from + at);
                self.push(from + at, to, TokenKind::Word);
                return;
            }
        }
        self.hyphened(from, to);
    }

    /// A word with or without hyphens; cuts where its parts lead lives of their own.
    fn hyphened(&mut self, from: usize, to: usize) {
        let text = &self.source[from..to];
        if !text.contains(['-', '‑']) {
            return self.push(from, to, TokenKind::Word);
        }
        if self.language == Language::Fr {
            // « dit-il », « a-t-elle », « peut-on », « donnez-le-moi »
            let mut head = text;
            while let Some(hyphen) = head.rfind('-') {
                let tail = head[hyphen + 1..].to_lowercase();
                let verb_like = head.chars().next().is_some_and(char::is_lowercase)
                    || matches!(
                        tail.as_str(),
                        "il" | "elle"
                            | "on"
                            | "ils"
                            | "elles"
                            | "t"
                            | "ce"
                            | "je"
                            | "nous"
                            | "vous"
                    );
                if !fr::CLITICS.contains(&tail.as_str()) || !verb_like {
                    break;
                }
                head = &head[..hyphen];
            }
            // « celle-ci » and « rendez-vous » are words; so is whatever has no verb left.
            if head.len() < text.len() && !matches!(text, "rendez-vous" | "Rendez-vous" | "va-t-en")
            {
                let cut = from + head.len();
                self.hyphened(from, cut);
                self.push_parts(cut, to);
                return;
            }
        }
        let parts: Vec<&str> = text.split(['-', '‑']).collect();
        let lower = |p: &str| p.chars().next().is_some_and(char::is_lowercase);
        let upper = |p: &str| p.chars().next().is_some_and(char::is_uppercase);
        let acronym = |p: &str| p.chars().count() > 1 && p.chars().all(char::is_uppercase);
        let english = self.language == Language::En;
        let cut = parts.windows(2).any(|pair| {
            let long = pair[0].chars().nth(1).is_some();
            // « pro-Russie », « ex-Yougoslavie »; « Ile-de-France » has a capital before.
            (lower(pair[0]) && upper(pair[1]) && std::ptr::eq(pair[0].as_ptr(), text.as_ptr()))
                // “Berlin-based”, “U.S.-led”
                || (english && upper(pair[0]) && lower(pair[1]) && long && parts.len() == 2)
                // “EU-Turkey”
                || (english && acronym(pair[0]) != acronym(pair[1]) && upper(pair[0]) && upper(pair[1]) && long)
        });
        if cut {
            self.push_parts(from, to)
        } else {
            self.push(from, to, TokenKind::Word)
        }
    }

    /// Each part and each hyphen is a token of its own; « -t- » is one mark.
    fn push_parts(&mut self, from: usize, to: usize) {
        let text = &self.source[from..to];
        let mut start = from;
        for (at, hyphen) in text.match_indices(['-', '‑']) {
            let at = from + at;
            if at < start {
                continue;
            }
            self.push(start, at, TokenKind::Word);
            let euphonic = ["-t-", "-T-"]
                .iter()
                .any(|t| self.source[at..to].starts_with(t));
            let behind = at + if euphonic { 3 } else { hyphen.len() };
            self.push(at, behind, TokenKind::Punct);
            start = behind;
        }
        self.push(start, to, TokenKind::Word);
    }

    /// A chunk that begins with a digit; joins the groups of « 28 000 », cuts ranges.
    fn number(&mut self, from: usize, to: usize) {
        let text = &self.source[from..to];
        if let Some(hyphen) = text.find(['-', '‑'])
            && text[..hyphen]
                .bytes()
                .all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
        {
            let width = if text[hyphen..].starts_with('-') {
                1
            } else {
                '‑'.len_utf8()
            };
            self.number(from, from + hyphen);
            self.push(from + hyphen, from + hyphen + width, TokenKind::Punct);
            self.word(from + hyphen + width, to);
            return;
        }
        if let Some(last) = self.list.last()
            && last.kind == TokenKind::Number
            && text.len() >= 3
            && text.as_bytes()[..3].iter().all(u8::is_ascii_digit)
            && !text.as_bytes().get(3).is_some_and(u8::is_ascii_digit)
        {
            let gap = &self.source[last.span.end()..from];
            let before = &self.source[last.span.range()];
            let grouping = match gap {
                "\u{a0}" | "\u{202f}" | "\u{2009}" => true,
                " " => self.language == Language::Fr,
                _ => false,
            };
            let groups_so_far = before.split(|c: char| !c.is_ascii_digit());
            let mut well_formed = before
                .chars()
                .all(|c| c.is_ascii_digit() || c.is_whitespace());
            for (i, group) in groups_so_far.enumerate() {
                well_formed &= if i == 0 {
                    (1..=3).contains(&group.len())
                } else {
                    group.len() == 3
                };
            }
            if grouping && well_formed && before != "0" {
                let start = last.span.start();
                self.list.pop();
                return self.push(start, to, TokenKind::Number);
            }
        }
        self.push(from, to, TokenKind::Number);
    }
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

/// Where an address, an @name or a #tag lies in `chunk`, in bytes of the chunk; the
/// punctuation of the sentence around it stays outside.
fn link(chunk: &str) -> Option<(usize, usize)> {
    let from = chunk.find(|c: char| c.is_alphanumeric() || matches!(c, '@' | '#'))?;
    let body = &chunk[from..];
    let web = ["http://", "https://", "www."].iter().any(|p| {
        body.get(..p.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(p))
    });
    let tagged = body.starts_with(['@', '#'])
        && body[1..]
            .chars()
            .next()
            .is_some_and(|c| c.is_alphabetic() || c == '_');
    let mail = body
        .find('@')
        .is_some_and(|at| at > 0 && body[at..].contains('.'));
    if tagged {
        let end = body[1..]
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .map_or(body.len(), |n| n + 1);
        return Some((from, from + end));
    }
    if !web && !mail {
        return None;
    }
    let end = body
        .find(['»', '"', '”', '“', '<', '>', '«', '’'])
        .unwrap_or(body.len());
    let end = body[..end]
        .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '…', '\''])
        .len();
    (end > 0).then_some((from, from + end))
}
