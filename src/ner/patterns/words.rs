//! The words of values, ready to be looked up.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lang::{Language, en, fr};

/// What the lists of a language say of one word; zero where they say nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    /// 1 to 12.
    pub month: u8,
    /// The month is cut short, and counts beside a day only.
    pub short_month: bool,
    /// 1 to 7, from Monday.
    pub weekday: u8,
    /// The day is cut short, and counts before a date only.
    pub short_weekday: bool,
    /// 21 to 24.
    pub season: u8,
    /// A number in words.
    pub number: Option<u32>,
    /// « dix-neuvième ».
    pub ordinal: u8,
    /// Power of ten: 6 for « million ».
    pub magnitude: u8,
    /// ISO 4217 code; "" where the word does not tell.
    pub currency: Option<&'static str>,
    /// The currency is another word as well.
    pub doubtful: bool,
    /// A hundredth of a currency.
    pub cents: bool,
    /// A word that the rules know by themselves: « midi », « années ».
    pub keyword: Option<Keyword>,
}

/// Words that begin or go with a value, by what they do there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyword {
    /// « midi », “noon”.
    Noon,
    /// « minuit », “midnight”.
    Midnight,
    /// « années » 1990.
    Decade,
    /// « siècle », “century”.
    Century,
    /// “half” past six, “quarter” to four.
    HourPart,
    /// “mid” - March.
    Mid,
}

impl Entry {
    pub fn begins_date(&self) -> bool {
        self.month > 0
            || self.weekday > 0
            || self.season > 0
            || matches!(self.keyword, Some(Keyword::Decade | Keyword::Mid))
            || self.number.is_some()
    }

    pub fn begins_time(&self) -> bool {
        self.number.is_some()
            || matches!(
                self.keyword,
                Some(Keyword::Noon | Keyword::Midnight | Keyword::HourPart)
            )
    }
}

/// The words of one language, sorted in their folded form.
pub(super) struct Words {
    keys: Vec<u128>,
    entries: Vec<Entry>,
    // For each first and second letter the lengths that occur, as bits.
    lengths: [[u32; 27]; 26],
    /// The lists that are searched only where a value is at hand.
    pub lists: Lists,
}

/// Lists of a language that are searched one by one.
pub(super) struct Lists {
    pub currency_kinds: &'static [(&'static str, &'static str, &'static str)],
    pub of: &'static [&'static str],
    pub to: &'static [&'static str],
    pub and: &'static [&'static str],
    pub percent: &'static [(&'static str, &'static str)],
    pub changes: &'static [&'static str],
    pub about_money: &'static [&'static str],
}

macro_rules! words {
    ($list:path) => {
        LazyLock::new(|| {
            use $list::*;
            let lists = Lists {
                currency_kinds: CURRENCY_KINDS,
                of: OF,
                to: TO,
                and: AND,
                percent: PERCENT,
                changes: CHANGES,
                about_money: ABOUT_MONEY,
            };
            let mut table = Table::default();
            let t = &mut table;
            t.mark(MONTHS, |entry, n| entry.month = n);
            t.mark(WEEKDAYS, |entry, n| entry.weekday = n);
            t.mark(SHORT_MONTHS, |entry, n| {
                entry.short_month = entry.month == 0;
                entry.month = n;
            });
            t.mark(SHORT_WEEKDAYS, |entry, n| {
                entry.short_weekday = true;
                entry.weekday = n;
            });
            t.mark(SEASONS, |entry, n| entry.season = n);
            t.mark(NUMBERS, |entry, n| entry.number = Some(n));
            t.mark(ORDINALS, |entry, n| entry.ordinal = n);
            t.mark(MAGNITUDES, |entry, n| entry.magnitude = n);
            t.mark(CURRENCIES, |entry, code| entry.currency = Some(code));
            t.each(DOUBTFUL_CURRENCIES, |entry| entry.doubtful = true);
            t.each(CENTS, |entry| entry.cents = true);
            for (list, keyword) in [
                (NOON, Keyword::Noon),
                (MIDNIGHT, Keyword::Midnight),
                (DECADES, Keyword::Decade),
                (CENTURIES, Keyword::Century),
                (HOUR_PARTS, Keyword::HourPart),
                (MID, Keyword::Mid),
            ] {
                t.each(list, |entry| entry.keyword = Some(keyword));
            }
            Words::new(table, lists)
        })
    };
}

static FR: LazyLock<Words> = words!(fr::values);
static EN: LazyLock<Words> = words!(en::values);

/// Entries as they are gathered.
#[derive(Default)]
struct Table(BTreeMap<Folded, Entry>);

impl Table {
    fn mark<T: Copy>(&mut self, list: &[(&str, T)], set: impl Fn(&mut Entry, T)) {
        for (word, value) in list {
            set(self.0.entry(Folded::new(word)).or_default(), *value);
        }
    }

    fn each(&mut self, list: &[&str], set: impl Fn(&mut Entry)) {
        for word in list {
            set(self.0.entry(Folded::new(word)).or_default());
        }
    }
}

impl Words {
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::Fr => &FR,
            Language::En => &EN,
        }
    }

    fn new(table: Table, lists: Lists) -> Words {
        let (keys, entries): (Vec<Folded>, Vec<Entry>) = table.0.into_iter().unzip();
        let mut lengths = [[0; 27]; 26];
        for word in &keys {
            let (first, second) = (word.letter(0), word.letter(1));
            lengths[first.min(25)][second] |= 1 << word.len();
        }
        Words {
            keys: keys.into_iter().map(|key| key.0).collect(),
            entries,
            lengths,
            lists,
        }
    }

    /// What the lists say of `word`, in any case and with or without its accents.
    #[inline]
    pub fn get(&self, word: &str) -> Option<&Entry> {
        let bytes = word.as_bytes();
        let first = match bytes {
            [ascii, ..] if ascii.is_ascii_alphabetic() => letter(*ascii),
            // « été »: É and é are the only accented letters that begin a word here.
            [0xc3, 0x89 | 0xa9, ..] => letter(b'e'),
            _ => return None,
        };
        // Most words are told apart by their first two letters and their length; an accent
        // takes a second byte, so behind one the length says nothing.
        let second = bytes.get(1).map_or(26, |b| letter(*b));
        if bytes[0] < 0x80 && bytes.get(1).is_none_or(u8::is_ascii) {
            let lengths = self.lengths[first][second];
            let len = bytes.len() - usize::from(bytes.len() > 1 && bytes.ends_with(b"."));
            if lengths == 0 || ((lengths >> len.min(31)) & 1 == 0 && word.is_ascii()) {
                return None;
            }
        }
        let at = self.keys.binary_search(&Folded::new(word).0).ok()?;
        self.entries.get(at)
    }
}

/// 0 to 25 for a letter of ASCII in either case, 26 for anything else.
fn letter(byte: u8) -> usize {
    let letter = (byte | 0x20).wrapping_sub(b'a');
    usize::from(letter.min(26))
}

/// A word in lower case, without accents and final full stop; empty where it is longer than
/// any word of the lists or in other letters than those of French.
///
/// Packed into one integer, first letter highest, so that comparing two is one step: « mai »
/// is 0x6d6169 followed by zeros, with the length in the lowest byte.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Folded(u128);

impl Folded {
    const LONGEST: usize = 15;

    pub fn new(word: &str) -> Folded {
        let word = match word.strip_suffix('.') {
            Some(head) if !head.is_empty() => head,
            _ => word,
        };
        if word.len() > 2 * Folded::LONGEST {
            return Folded::default();
        }
        let mut bytes = [0; 16];
        let mut len = 0;
        for ch in word.chars() {
            if len == Folded::LONGEST {
                return Folded::default();
            }
            bytes[len] = match ch {
                'a'..='z' | '0'..='9' | '-' | '\'' | '.' => ch as u8,
                'A'..='Z' => ch as u8 | 0x20,
                'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => b'a',
                'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => b'e',
                'î' | 'ï' | 'Î' | 'Ï' => b'i',
                'ô' | 'ö' | 'Ô' | 'Ö' => b'o',
                'û' | 'ù' | 'ü' | 'Û' | 'Ù' | 'Ü' => b'u',
                'ç' | 'Ç' => b'c',
                '’' => b'\'',
                '‑' => b'-',
                _ => return Folded::default(),
            };
            len += 1;
        }
        bytes[15] = len as u8;
        Folded(u128::from_be_bytes(bytes))
    }

    fn len(self) -> usize {
        usize::from(self.0 as u8)
    }

    /// The letter at `index`, 0 to 25; 26 where there is none.
    fn letter(self, index: usize) -> usize {
        letter(self.0.to_be_bytes()[index])
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn is(self, word: &str) -> bool {
        let bytes = self.0.to_be_bytes();
        &bytes[..self.len()] == word.as_bytes()
    }

    pub fn is_one_of(self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }
}
