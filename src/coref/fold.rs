//! Folded views of words: what two spellings of one name have in common.

use super::hash::Mix;
use crate::text::{Span, Text, TokenKind};
use std::hash::Hasher;

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
    // Open addressing; a slot is the number of a word plus one, 0 is free.
    slots: Vec<u32>,
    /// All words in a row, and where each ends.
    arena: String,
    ends: Vec<u32>,
}

impl Words {
    /// The number of a folded word.
    pub(super) fn id(&mut self, folded: &str) -> WordId {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut slot = hash(folded) & mask;
        while let Some(id) = self.slots[slot].checked_sub(1) {
            if self.spell(id) == folded {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        let id = self.ends.len() as WordId;
        self.arena.push_str(folded);
        self.ends.push(self.arena.len() as u32);
        self.slots[slot] = id + 1;
        id
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(64);
        self.slots = vec![0; size];
        for id in 0..self.ends.len() as WordId {
            let mut slot = hash(self.spell(id)) & (size - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            self.slots[slot] = id + 1;
        }
    }

    /// The folded word with this number.
    pub(super) fn spell(&self, id: WordId) -> &str {
        let id = id as usize;
        let start = id.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.arena[start as usize..self.ends[id] as usize]
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

fn hash(word: &str) -> usize {
    let mut hash = Mix::default();
    hash.write(word.as_bytes());
    hash.finish() as usize
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
