//! Dates, hours, amounts of money and percentages, found by grammar.
//!
//! One walk over the tokens: a number, a currency sign or one of some hundred words may
//! begin a value, everything else is skipped after one look. Each rule looks at a bounded
//! number of tokens ahead, so the walk is linear whatever the text is.

mod date;
mod money;
mod number;
mod percent;
mod time;
mod words;
mod year;

use crate::doc::{Confidence, Label, Origin, Value};
use crate::lang::Language;
use crate::ner::Name;
use crate::text::{Text, Token, TokenKind, TokenRange};

use words::{Entry, Folded, Words};

/// All dates, hours, amounts and percentages of `text`: sorted and disjoint.
pub(super) fn values(text: &Text) -> Vec<Name> {
    let scan = Scan::new(text);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < scan.tokens.len() {
        let before = found.len();
        scan.read(at, &mut found);
        // A rule may begin before `at`: a sign, or the year that the text names first.
        at = match found.last() {
            Some(last) if found.len() > before => last.end.max(at + 1),
            _ => at + 1,
        };
    }
    found.into_iter().map(Found::into_name).collect()
}

/// A value found: which tokens, what, and how sure.
#[derive(Debug, Clone)]
struct Found {
    start: usize,
    end: usize,
    label: Label,
    value: Option<Value>,
    /// Ten-thousandths: how often the rule was right on the training texts.
    confidence: u32,
}

impl Found {
    fn into_name(self) -> Name {
        Name {
            tokens: TokenRange::new(self.start, self.end),
            label: self.label,
            value: self.value,
            origin: Origin::Rule,
            confidence: Confidence::new(self.confidence),
        }
    }
}

/// A text with the words of its language at hand.
#[derive(Clone, Copy)]
struct Scan<'a> {
    text: &'a Text,
    tokens: &'a [Token],
    words: &'static Words,
    language: Language,
}

impl<'a> Scan<'a> {
    fn new(text: &'a Text) -> Scan<'a> {
        Scan {
            text,
            tokens: text.tokens(),
            words: Words::of(text.language()),
            language: text.language(),
        }
    }

    /// What begins at the token at `at`, if anything: one value, or several that share a
    /// month or a unit.
    fn read(&self, at: usize, found: &mut Vec<Found>) {
        match self.tokens[at].kind {
            TokenKind::Number => {
                let _ = self.date_of_number(at, found)
                    || self.time_of_number(at, found)
                    || self.percent(at, found)
                    || self.money_of_number(at, found)
                    || self.year_alone(at, found);
            }
            TokenKind::Symbol => {
                let _ = self.money_of_sign(at, found);
            }
            TokenKind::Word => {
                let word = self.word(at);
                let Some(entry) = self.words.get(word) else {
                    // Centuries, codes and quarters begin with a capital, « mi-mars » with m.
                    let first = word.as_bytes()[0];
                    if first.is_ascii_uppercase() || first == b'm' {
                        let _ = self.century(at, found)
                            || self.joined_date(at, found)
                            || self.money_of_code(at, found);
                    }
                    return;
                };
                let _ = (entry.magnitude >= 6 && self.money_of_millions(at, found))
                    || (entry.begins_date() && self.date_of_word(at, entry, found))
                    || (entry.begins_time() && self.time_of_word(at, entry, found))
                    || (entry.number.is_some()
                        && (self.percent(at, found) || self.money_of_number(at, found)))
                    || (entry.ordinal > 0 && self.century(at, found))
                    || self.money_of_code(at, found);
            }
            TokenKind::QuoteMark | TokenKind::Punct | TokenKind::Link => {}
        }
    }

    /// The word at `at`; empty behind the last.
    fn word(&self, at: usize) -> &'a str {
        match self.tokens.get(at) {
            Some(token) => self.text.slice(token.span),
            None => "",
        }
    }

    /// The word at `at` if it stands in one line with the word before it, else "".
    fn next(&self, at: usize) -> &'a str {
        if self.in_line(at) { self.word(at) } else { "" }
    }

    /// The word before `at` if the two stand in one line, else "".
    fn before(&self, at: usize) -> &'a str {
        if at > 0 && self.in_line(at) {
            self.word(at - 1)
        } else {
            ""
        }
    }

    /// `before`, in lower case and without accents.
    fn folded_before(&self, at: usize) -> Folded {
        Folded::new(self.before(at))
    }

    /// `next`, in lower case and without accents.
    fn folded_next(&self, at: usize) -> Folded {
        Folded::new(self.next(at))
    }

    /// What the lists say of the word at `at`, if it stands in one line with the word
    /// before it.
    fn entry(&self, at: usize) -> Entry {
        self.words.get(self.next(at)).copied().unwrap_or_default()
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|t| t.kind)
    }

    /// True where no line ends between the tokens at `at - 1` and `at`.
    fn in_line(&self, at: usize) -> bool {
        let (Some(last), Some(token)) = (at.checked_sub(1), self.tokens.get(at)) else {
            return false;
        };
        let gap = self.tokens[last].span.end()..token.span.start();
        let gap = &self.text.source()[gap];
        matches!(gap.as_bytes(), [] | [b' ']) || !gap.contains(['\n', '\r', '\u{2028}', '\u{2029}'])
    }

    /// True where nothing stands between the tokens at `at - 1` and `at`.
    fn glued(&self, at: usize) -> bool {
        at > 0
            && self
                .tokens
                .get(at)
                .is_some_and(|t| t.span.start() == self.tokens[at - 1].span.end())
    }

    fn is_french(&self) -> bool {
        self.language == Language::Fr
    }
}
