//! Names of several words that the lists hold, found in a text as a whole. A table of the
//! model file, used where it lies.
//!
//! Each name, and each beginning of one, takes one slot of two bytes in two planes: a
//! fingerprint, and what it is. A search goes on word by word for as long as what it has is
//! the beginning of a name:
//!
//! ```text
//! new               beginning
//! new york          town, beginning
//! new york times    organisation
//! ```
//! Words are compared without case and accents. What is not in the table is taken for
//! something in it in about two cases of a hundred; the training sees the same.

use super::features::Form;
use super::hash;

/// What a name may be, as bits of [`Match::kinds`].
#[cfg_attr(
    not(feature = "train"),
    expect(dead_code, reason = "the trainer sets them")
)]
pub(super) mod kind {
    pub const PERSON: u8 = 1;
    pub const ORG: u8 = 1 << 1;
    pub const TOWN: u8 = 1 << 2;
    /// Any other place.
    pub const PLACE: u8 = 1 << 3;
    pub const EVENT: u8 = 1 << 4;
    pub const PRODUCT: u8 = 1 << 5;
}

/// A longer name begins so.
const OPEN: u8 = 1 << 7;
/// Longest name, in tokens.
pub(super) const LONGEST: usize = 10;

/// Whether a name of several words may begin with a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Opening {
    /// None does.
    #[default]
    Never,
    /// Only right before a capital: small words such as « la », with which many do.
    BeforeCapital,
    /// Wherever it stands.
    Anywhere,
}

/// A name of the lists in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// First token, counted from the first of the sentence.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Bits of [`kind`].
    pub kinds: u8,
}

/// The table within the bytes of a model.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrases<'a> {
    fingerprints: &'a [u8],
    values: &'a [u8],
}

impl<'a> Phrases<'a> {
    /// Reads the section that [`build`] wrote; `None` where its sizes do not fit together.
    pub(super) fn read(section: &'a [u8]) -> Option<Phrases<'a>> {
        let slots = section.len() / 2;
        if slots * 2 != section.len() {
            return None;
        }
        let (fingerprints, values) = section.split_at(slots);
        (slots > 0).then_some(Phrases {
            fingerprints,
            values,
        })
    }

    /// What the words with this hash are; 0: nothing.
    #[inline]
    fn find(&self, hash: u64) -> u8 {
        let fingerprint = fingerprint(hash);
        for slot in hash::slots(hash, self.fingerprints.len()) {
            match self.fingerprints[slot] {
                0 => return 0,
                found if found == fingerprint => return self.values[slot],
                _ => {}
            }
        }
        0
    }

    /// Whether a name of several words may begin with the word that has this hash; `small`: it
    /// is short and has no capital.
    pub(super) fn opening(&self, word: u64, small: bool) -> Opening {
        match (self.find(word) & OPEN != 0, small) {
            (false, _) => Opening::Never,
            (true, true) => Opening::BeforeCapital,
            (true, false) => Opening::Anywhere,
        }
    }

    /// Gives the names in `forms`, a sentence, to `give`: the longest at each place, from left
    /// to right, disjoint. `known` tells of the hash of a name whether it may be found.
    #[inline]
    pub(super) fn each(
        &self,
        forms: &[Form],
        known: impl Fn(u64) -> bool,
        mut give: impl FnMut(Match),
    ) {
        let mut start = 0;
        while start < forms.len() {
            let opens = match forms[start].opens {
                Opening::Never => false,
                Opening::BeforeCapital => forms.get(start + 1).is_some_and(|form| form.capital),
                Opening::Anywhere => true,
            };
            let found = opens.then(|| self.longest(forms, start, &known)).flatten();
            start += 1;
            if let Some(found) = found {
                start = found.end;
                give(found);
            }
        }
    }

    /// The longest name that begins at `start`.
    fn longest(&self, forms: &[Form], start: usize, known: impl Fn(u64) -> bool) -> Option<Match> {
        let mut hash = forms[start].folded;
        let mut longest = None;
        let last = forms.len().min(start + LONGEST);
        for (at, form) in forms.iter().enumerate().take(last).skip(start + 1) {
            hash = join(hash, form.folded);
            let value = self.find(hash);
            let kinds = value & !OPEN;
            if kinds != 0 && known(hash) {
                longest = Some(Match {
                    start,
                    end: at + 1,
                    kinds,
                });
            }
            if value & OPEN == 0 {
                break;
            }
        }
        longest
    }
}

/// Hash of some words with one more behind them.
#[inline]
fn join(before: u64, word: u64) -> u64 {
    hash::finish(hash::mix(before, word))
}

/// Never 0, which marks a free slot.
#[inline]
fn fingerprint(hash: u64) -> u8 {
    ((hash >> 56) as u8).max(1)
}

/// Writes the table of `names`: the hashes of their words, and their kinds. Of two names that
/// cannot be told apart both kinds stay.
#[cfg(any(test, feature = "train"))]
pub(super) fn build(names: &[(Vec<u64>, u8)]) -> Vec<u8> {
    let mut values = std::collections::BTreeMap::<u64, u8>::new();
    for (words, kinds) in names {
        let Some((first, rest)) = words.split_first() else {
            continue;
        };
        if rest.is_empty() || words.len() > LONGEST {
            continue;
        }
        let mut hash = *first;
        for word in rest {
            *values.entry(hash).or_default() |= OPEN;
            hash = join(hash, *word);
        }
        *values.entry(hash).or_default() |= kinds;
    }
    let slots = values.len() * 5 / 4 + 1;
    let mut fingerprints = vec![0u8; slots];
    let mut plane = vec![0u8; slots];
    for (hash, value) in values {
        let fingerprint = fingerprint(hash);
        let mut places = hash::slots(hash, slots);
        let found = places.find(|slot| [0, fingerprint].contains(&fingerprints[*slot]));
        if let Some(slot) = found {
            fingerprints[slot] = fingerprint;
            plane[slot] |= value;
        }
    }
    fingerprints.extend(plane);
    fingerprints
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words are numbers.
    fn sentence(words: &[u64], table: &Phrases) -> Vec<Form> {
        let form = |word: &u64| {
            let folded = hash::finish(*word);
            Form {
                folded,
                opens: table.opening(folded, false),
                ..Form::default()
            }
        };
        words.iter().map(form).collect()
    }

    fn found(section: &[u8], words: &[u64]) -> Vec<Match> {
        let table = Phrases::read(section).expect("well formed");
        let mut list = Vec::new();
        table.each(&sentence(words, &table), |_| true, |m| list.push(m));
        list
    }

    fn name(words: &[u64], kinds: u8) -> (Vec<u64>, u8) {
        (words.iter().map(|w| hash::finish(*w)).collect(), kinds)
    }

    #[test]
    fn the_longest_name_is_found_at_each_place() {
        let section = build(&[
            name(&[1, 2], kind::TOWN),
            name(&[1, 2, 3, 4], kind::ORG),
            name(&[4, 5], kind::PERSON),
        ]);
        let town = Match {
            start: 1,
            end: 3,
            kinds: kind::TOWN,
        };
        assert_eq!(found(&section, &[9, 1, 2, 3]), [town]);
        let all = found(&section, &[1, 2, 3, 4, 5, 4, 5]);
        let kinds: Vec<(usize, usize, u8)> =
            all.iter().map(|m| (m.start, m.end, m.kinds)).collect();
        assert_eq!(kinds, [(0, 4, kind::ORG), (5, 7, kind::PERSON)]);
        assert!(found(&section, &[1, 3, 2]).is_empty());
    }

    #[test]
    fn tables_of_any_bytes_are_refused_or_searched_to_an_end() {
        assert!(Phrases::read(&[]).is_none());
        assert!(Phrases::read(&[1, 2, 3]).is_none());
        let words: Vec<u64> = (0..2000).map(|i| i % 7).collect();
        found(&[7; 64], &words);
        for seed in 0..50u64 {
            let mut section: Vec<u8> = (0..64)
                .map(|i| (hash::finish(hash::mix(seed, i)) >> 20) as u8)
                .collect();
            section[5] = seed as u8;
            found(&section, &words);
        }
        assert!(found(&build(&[]), &words).is_empty());
    }
}
