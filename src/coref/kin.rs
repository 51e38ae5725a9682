//! Words by which an article calls again whom it has introduced by another: « le procureur …
//! le magistrat ». Sets of them are bit masks, so that asking costs nothing.

/// How many general words a table may hold.
const MANY: usize = 256;

/// A set of general words, by their place in the table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Set([u128; MANY / 128]);

impl Set {
    fn one(at: usize) -> Set {
        let mut set = Set::default();
        set.0[at / 128] = 1 << (at % 128);
        set
    }

    fn add(&mut self, other: Set) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine |= theirs;
        }
    }

    fn meets(self, other: Set) -> bool {
        self.0.iter().zip(other.0).any(|(a, b)| a & b != 0)
    }

    fn is_empty(self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }
}

/// The general words among some roles, and those that may stand for one of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Kin {
    general: Set,
    covered: Set,
}

impl Kin {
    /// Takes in another role of the same entity.
    pub(super) fn add(&mut self, other: Kin) {
        self.general.add(other.general);
        self.covered.add(other.covered);
    }

    /// True where one of the roles here may stand for one there, or the other way round.
    pub(super) fn meets(self, other: Kin) -> bool {
        let covers = |one: Kin, other: Kin| one.general.meets(other.covered);
        covers(self, other) || covers(other, self) || self.general.meets(other.general)
    }

    /// True where each may stand for the other: « gardien », « portier ».
    pub(super) fn is_mutual(self, other: Kin) -> bool {
        self.general.meets(other.covered) && other.general.meets(self.covered)
    }

    /// True where some word may stand for a role here and for one there: both are elected.
    pub(super) fn is_sibling(self, other: Kin) -> bool {
        self.covered.meets(other.covered)
    }

    /// True for a role that may stand for others.
    pub(super) fn is_general(self) -> bool {
        !self.general.is_empty()
    }

    /// True where anything is known of the role.
    pub(super) fn is_known(self) -> bool {
        self.is_general() || !self.covered.is_empty()
    }
}

/// The kin of every word of a table of general words; sorted by word.
pub(super) fn table(kin: &[(&'static str, &'static str)]) -> Vec<(&'static str, Kin)> {
    let mut list: Vec<(&'static str, Kin)> = Vec::new();
    for (bit, (general, covered)) in kin.iter().take(MANY).enumerate() {
        let (bit, none) = (Set::one(bit), Set::default());
        let kin = |general, covered| Kin { general, covered };
        list.push((general, kin(bit, none)));
        list.extend(covered.split(", ").map(|word| (word, kin(none, bit))));
    }
    list.sort_by_key(|(word, _)| *word);
    list.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1.add(later.1);
        }
        same
    });
    list
}

#[cfg(test)]
mod tests {
    use super::{MANY, table};
    use crate::lang::{en, fr};

    #[test]
    fn a_general_word_meets_those_it_covers() {
        let table = table(&[("magistrat", "procureur, juge"), ("elu", "maire")]);
        let kin = |word: &str| {
            let at = table.binary_search_by_key(&word, |(w, _)| w);
            table[at.expect("a known word")].1
        };
        assert!(kin("magistrat").meets(kin("juge")) && kin("juge").meets(kin("magistrat")));
        assert!(
            !kin("procureur").meets(kin("juge")),
            "two specific words are two people"
        );
        assert!(!kin("maire").meets(kin("magistrat")));
    }

    #[test]
    fn no_table_is_longer_than_its_masks() {
        assert!(fr::kin::KIN.len() <= MANY && en::kin::KIN.len() <= MANY);
    }
}
