//! Which language a text is written in.

use std::sync::LazyLock;

use super::{Language, en, fr};

/// How much of a text is read, in bytes: some pages.
const HEAD: usize = 20_000;

pub(super) fn detect(text: &str) -> Language {
    let head = &text[..text.floor_char_boundary(HEAD)];
    let (mut fr, mut en) = (0usize, 0usize);
    for word in words(head) {
        let key = pack(word);
        fr += usize::from(FR.binary_search(&key).is_ok());
        en += usize::from(EN.binary_search(&key).is_ok());
    }
    if fr == en {
        // Headlines and names have no function words; letters must do.
        for word in words(head) {
            fr += usize::from(ends_like(word, fr::ENDINGS));
            en += usize::from(ends_like(word, en::ENDINGS));
        }
        // What English does not write, at any price.
        fr += head
            .matches(['é', 'è', 'ê', 'à', 'ù', 'ç', 'œ', 'î', 'ô', 'û', '«'])
            .count();
    }
    if en > fr { Language::En } else { Language::Fr }
}

/// Runs of letters and digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn ends_like(word: &str, endings: &[&str]) -> bool {
    let lower = word.ends_with(char::is_lowercase);
    lower && word.len() > 3 && endings.iter().any(|end| word.ends_with(end))
}

static FR: LazyLock<Vec<u64>> = LazyLock::new(|| packed(fr::FUNCTION_WORDS, fr::values::MONTHS));
static EN: LazyLock<Vec<u64>> = LazyLock::new(|| packed(en::FUNCTION_WORDS, en::values::MONTHS));

fn packed(words: &[&str], months: &[(&str, u8)]) -> Vec<u64> {
    let months = months.iter().map(|(word, _)| word);
    let mut keys: Vec<u64> = words.iter().chain(months).map(|word| pack(word)).collect();
    // A word too long to pack would match every other one.
    keys.retain(|key| *key != 0);
    keys.sort_unstable();
    keys
}

/// A word of up to eight bytes in lower case as one number, 0 for a longer one: comparing
/// two is one step then.
fn pack(word: &str) -> u64 {
    let mut bytes = [0; 8];
    let Some(slots) = bytes.get_mut(..word.len()) else {
        return 0;
    };
    let mut last = 0;
    for (slot, byte) in slots.iter_mut().zip(word.bytes()) {
        let upper = byte.is_ascii_uppercase() || (last == 0xc3 && (0x80..0x9f).contains(&byte));
        *slot = if upper { byte | 0x20 } else { byte };
        last = byte;
    }
    u64::from_be_bytes(bytes)
}
