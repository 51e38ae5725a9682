//! What is known about single words apart from any text: their cluster, and the lists of
//! names that hold them. A table of the model file, used where it lies.
//!
//! Each word takes one slot of four bytes in three planes: a fingerprint, a cluster, a class. A word
//! that is not in the table shares the fingerprint of one that is in about three cases of a
//! hundred; the training sees the same, so the weights know.

use super::hash;

const SEED: u64 = 0x1e81;

/// Facts about a word, as bits of [`Entry::facts`].
#[cfg_attr(
    not(feature = "train"),
    expect(dead_code, reason = "the trainer sets them")
)]
pub(super) mod fact {
    pub const FIRST_NAME: u16 = 1;
    pub const FEMALE: u16 = 1 << 1;
    pub const SURNAME: u16 = 1 << 2;
    pub const SURNAME_TOP: u16 = 1 << 3;
    pub const TOWN: u16 = 1 << 4;
    pub const CITY: u16 = 1 << 5;
    pub const COUNTRY: u16 = 1 << 6;
    pub const REGION: u16 = 1 << 7;
    /// Part of a place name of several words.
    pub const PLACE_PART: u16 = 1 << 8;
    /// Mostly written with a small letter: tells the case of words in all-capital lines.
    pub const SMALL: u16 = 1 << 9;
    /// An organisation by itself.
    pub const ORG: u16 = 1 << 10;
    /// Part of the name of an organisation; with a small letter, what such are called by:
    /// « association », « constructeur ».
    pub const ORG_PART: u16 = 1 << 11;
    /// The same for works, software, vehicles, and for events.
    pub const PRODUCT: u16 = 1 << 12;
    pub const EVENT: u16 = 1 << 13;
    /// A person that the press names without a first name.
    pub const PERSON: u16 = 1 << 14;
    /// What people are called by: « maire », « entraîneur ».
    pub const ROLE: u16 = 1 << 15;
    pub const COUNT: u32 = 16;
}

/// What the table says about a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// 0: none; else one of the fine clusters.
    pub cluster: u16,
    /// Bits of [`fact`].
    pub facts: u16,
}

/// The table within the bytes of a model.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lexicon<'a> {
    slots: usize,
    fingerprints: &'a [u8],
    clusters: &'a [u8],
    classes: &'a [u8],
    class_facts: &'a [u8],
    cuts: &'a [u8],
}

/// Bytes of the table of classes: 256 sets of facts.
const CLASS_BYTES: usize = 512;

impl<'a> Lexicon<'a> {
    /// Reads the section that [`build`] wrote; `None` where its sizes do not fit together.
    pub(super) fn read(section: &'a [u8]) -> Option<Lexicon<'a>> {
        let slots = u32::from_le_bytes(section.get(..4)?.try_into().ok()?) as usize;
        let clusters = u32::from_le_bytes(section.get(4..8)?.try_into().ok()?) as usize;
        let total = slots.checked_mul(4)?.checked_add(8 + CLASS_BYTES)?;
        let total = total.checked_add(clusters.checked_mul(4)?)?;
        if section.len() != total || slots == 0 {
            return None;
        }
        let (fingerprints, rest) = section[8..].split_at(slots);
        let (cluster_plane, rest) = rest.split_at(slots * 2);
        let (classes, rest) = rest.split_at(slots);
        let (class_facts, cuts) = rest.split_at(CLASS_BYTES);
        Some(Lexicon {
            slots,
            fingerprints,
            clusters: cluster_plane,
            classes,
            class_facts,
            cuts,
        })
    }

    /// What is known about exactly this spelling.
    pub(super) fn exact(&self, word: &str) -> Option<Entry> {
        let (hash, fingerprint) = place(word);
        let slot = hash::slots(hash, self.slots)
            .find(|slot| [0, fingerprint].contains(&self.fingerprints[*slot]))
            .filter(|slot| self.fingerprints[*slot] != 0)?;
        let class = usize::from(self.classes[slot]);
        Some(Entry {
            cluster: pair(self.clusters, slot),
            facts: pair(self.class_facts, class),
        })
    }

    /// The middle and the coarse cluster that hold a fine one.
    pub(super) fn cuts(&self, cluster: u16) -> (u16, u16) {
        let at = usize::from(cluster) * 2;
        if cluster == 0 || at * 2 + 3 >= self.cuts.len() {
            return (0, 0);
        }
        (pair(self.cuts, at), pair(self.cuts, at + 1))
    }
}

fn pair(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at * 2], bytes[at * 2 + 1]])
}

/// The hash of a word, and its fingerprint, never 0.
fn place(word: &str) -> (u64, u8) {
    let hash = hash::bytes(SEED, word.as_bytes());
    (hash, ((hash >> 56) as u8).max(1))
}

/// Writes the table for `words`, the more important first: where two fall together, the
/// first stays. `cuts[c]` holds the middle and the coarse cluster of the fine cluster `c`.
#[cfg(any(test, feature = "train"))]
pub(super) fn build(words: &[(String, Entry)], cuts: &[(u16, u16)]) -> Vec<u8> {
    let slots = words.len() * 8 / 7 + 1;
    let mut fingerprints = vec![0u8; slots];
    let mut clusters = vec![0u16; slots];
    let mut classes = vec![0u8; slots];
    let class_facts = classes_of(words);
    for (word, entry) in words {
        let (hash, fingerprint) = place(word);
        let mut places = hash::slots(hash, slots);
        let found = places.find(|slot| [0, fingerprint].contains(&fingerprints[*slot]));
        let Some(slot) = found.filter(|slot| fingerprints[*slot] == 0) else {
            continue;
        };
        let class = class_of(&class_facts, entry.facts);
        fingerprints[slot] = fingerprint;
        clusters[slot] = entry.cluster;
        classes[slot] = class as u8;
    }
    let mut section = Vec::new();
    section.extend((slots as u32).to_le_bytes());
    section.extend((cuts.len() as u32).to_le_bytes());
    section.extend(&fingerprints);
    section.extend(clusters.iter().flat_map(|c| c.to_le_bytes()));
    section.extend(&classes);
    section.extend(class_facts.iter().flat_map(|c| c.to_le_bytes()));
    for (middle, coarse) in cuts {
        section.extend(middle.to_le_bytes());
        section.extend(coarse.to_le_bytes());
    }
    section
}

/// The 256 most frequent sets of facts.
#[cfg(any(test, feature = "train"))]
fn classes_of(words: &[(String, Entry)]) -> Vec<u16> {
    let mut counts = std::collections::BTreeMap::<u16, usize>::new();
    for (_, entry) in words {
        *counts.entry(entry.facts).or_default() += 1;
    }
    let mut list: Vec<(usize, u16)> = counts.into_iter().map(|(f, n)| (n, f)).collect();
    list.sort_by(|a, b| b.cmp(a));
    list.truncate(255);
    let mut classes: Vec<u16> = list.into_iter().map(|(_, facts)| facts).collect();
    if !classes.contains(&0) {
        classes.push(0);
    }
    classes.resize(256, 0);
    classes
}

/// The class with these facts, else the one with the most of them and no others.
#[cfg(any(test, feature = "train"))]
fn class_of(classes: &[u16], facts: u16) -> usize {
    let within = (0..classes.len()).filter(|c| classes[*c] & !facts == 0);
    within
        .max_by_key(|c| (classes[*c].count_ones(), usize::MAX - c))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_their_facts_and_cuts() {
        let words: Vec<(String, Entry)> = (0..1000u16)
            .map(|i| {
                let facts = if i % 2 == 0 { fact::CITY } else { fact::SMALL };
                let cluster = i % 7 + 1;
                (format!("mot{i}"), Entry { cluster, facts })
            })
            .collect();
        let cuts: Vec<(u16, u16)> = (0..8).map(|c| (c / 2, c / 4)).collect();
        let section = build(&words, &cuts);
        let lexicon = Lexicon::read(&section).expect("well formed");
        let right = words
            .iter()
            .filter(|(word, entry)| lexicon.exact(word) == Some(*entry))
            .count();
        assert!(right > 980, "{right}");
        assert_eq!(lexicon.cuts(6), (3, 1));
        assert!(Lexicon::read(&section[..section.len() - 1]).is_none());
    }
}
