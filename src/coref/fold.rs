//! Folded views of words: what two spellings of one name have in common.

use super::hash::Map;
use crate::text::{Span, Text, TokenKind};

/// A folded word, as a small number; equal words have equal numbers within one document.
pub(super) type WordId = u32;

/// How much of a word is folded; what is longer is no word, and what follows tells nothing.
const LONG: usize = 120;

/// Lower case without accents, cut at hyphens and blanks; full stops and apostrophes go.
/// Calls `word` for each part that is left.
pub(super) fn fold(raw: &str, mut word: impl FnMut(&str)) {
    let mut part = String::with_capacity(raw.len().min(LONG));
    for ch in raw.chars().take(LONG) {
        match ch {
            'a'..='z' | '0'..='9' => part.push(ch),
            'A'..='Z' => part.push(ch.to_ascii_lowercase()),
            '-' | '‑' | '–' | ' ' | '\u{a0}' | '\u{202f}' | '/' | '&' => {
                if !part.is_empty() {
                    word(&part);
                    part.clear();
                }
            }
            '.' | '\'' | '’' | '\u{300}'..='\u{36f}' => {}
            _ => plain(ch, &mut part),
        }
    }
    if !part.is_empty() {
        word(&part);
    }
}

/// All of `raw` folded into one string, its words parted by one blank.
pub(super) fn folded(raw: &str) -> String {
    let mut all = String::with_capacity(raw.len().min(LONG));
    fold(raw, |word| {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    });
    all
}

/// Adds `ch` without its accent, in lower case; marks that are no letters vanish.
fn plain(ch: char, into: &mut String) {
    let base = match ch {
        'à'..='å' | 'À'..='Å' | 'ā' | 'ă' | 'ą' | 'Ā' | 'Ă' | 'Ą' | 'ǎ' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'ć' | 'č' | 'Ć' | 'Č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'Ď' | 'Đ' | 'ð' | 'Ð' => "d",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'Ē' | 'Ė' | 'Ę' | 'Ě' | 'ə' | 'Ə' => {
            "e"
        }
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'Ğ' | 'Ģ' => "g",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'į' | 'ı' | 'İ' | 'Ī' => "i",
        'ķ' | 'Ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' | 'Ł' | 'Ľ' => "l",
        'ñ' | 'Ñ' | 'ń' | 'ņ' | 'ň' | 'Ń' | 'Ň' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ō' | 'ő' | 'Ō' | 'Ő' => "o",
        'œ' | 'Œ' => "oe",
        'ŕ' | 'ř' | 'Ř' => "r",
        'ś' | 'ş' | 'š' | 'ș' | 'Ś' | 'Ş' | 'Š' | 'Ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'Ţ' | 'Ť' | 'Ț' => "t",
        'þ' | 'Þ' => "th",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'Ū' | 'Ů' | 'Ű' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => "z",
        _ if ch.is_alphanumeric() => return into.extend(ch.to_lowercase()),
        _ => return,
    };
    into.push_str(base);
}

/// Gives every folded word of a document a number.
#[derive(Debug, Default)]
pub(super) struct Words {
    ids: Map<Box<str>, WordId>,
    spelt: Vec<Box<str>>,
}

impl Words {
    /// The number of a folded word.
    pub(super) fn id(&mut self, folded: &str) -> WordId {
        if let Some(&id) = self.ids.get(folded) {
            return id;
        }
        let id = self.spelt.len() as WordId;
        self.ids.insert(folded.into(), id);
        self.spelt.push(folded.into());
        id
    }

    /// The folded word with this number.
    pub(super) fn spell(&self, id: WordId) -> &str {
        &self.spelt[id as usize]
    }

    /// The folded words of `span`, without punctuation and a possessive « 's ».
    pub(super) fn of(&mut self, text: &Text, span: Span) -> Vec<WordId> {
        let mut list = Vec::new();
        for index in text.tokens_in(span).range() {
            let token = text.tokens()[index];
            let word = text.slice(token.span);
            let silent = matches!(token.kind, TokenKind::Punct | TokenKind::QuoteMark)
                || matches!(word, "'s" | "’s" | "'S" | "’S");
            if !silent {
                fold(word, |part| list.push(self.id(part)));
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn spellings_of_one_name_fold_alike() {
        for (one, other) in [
            ("Maison-Blanche", "MAISON BLANCHE"),
            ("État islamique", "Etat islamique"),
            ("U.S.", "US"),
            ("L’Œuvre", "L'OEuvre"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
    }
}
