//! Words by which an article calls again whom it has introduced by another: « le procureur …
//! le magistrat ». Sets of them are two bit masks, so that asking costs nothing.

/// The general words among some roles, and those that may stand for one of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Kin {
    general: u128,
    covered: u128,
}

impl Kin {
    /// Takes in another role of the same entity.
    pub(super) fn add(&mut self, other: Kin) {
        self.general |= other.general;
        self.covered |= other.covered;
    }

    /// True where one of the roles here may stand for one there, or the other way round.
    pub(super) fn meets(self, other: Kin) -> bool {
        self.general & (other.covered | other.general) != 0 || self.covered & other.general != 0
    }

    /// True for a role that may stand for others.
    pub(super) fn is_general(self) -> bool {
        self.general != 0
    }

    /// True where anything is known of the role.
    pub(super) fn is_known(self) -> bool {
        self.general | self.covered != 0
    }
}

/// The kin of every word of a table of general words; sorted by word.
pub(super) fn table(kin: &[(&'static str, &'static str)]) -> Vec<(&'static str, Kin)> {
    let mut list: Vec<(&'static str, Kin)> = Vec::new();
    for (bit, (general, covered)) in kin.iter().take(128).enumerate() {
        let bit = 1u128 << bit;
        let kin = |general, covered| Kin { general, covered };
        list.push((general, kin(bit, 0)));
        list.extend(covered.split(", ").map(|word| (word, kin(0, bit))));
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
    use super::table;
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
        assert!(fr::kin::KIN.len() <= 128 && en::kin::KIN.len() <= 128);
    }
}
