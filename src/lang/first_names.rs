//! First names that tell whether somebody is a man or a woman.
//!
//! `first_names.txt` holds a folded name and `m` or `f` a line, sorted: the most frequent
//! ones of the French civil register (INSEE, from the package `prenoms`, MIT), without those
//! that many people of both genders bear, and names of other countries added by hand.

use std::sync::LazyLock;

use super::Gender;

const TABLE: &str = include_str!("first_names.txt");

/// The gender of most people with this folded first name, in any language; `None` where the
/// name is rare or tells nothing (« Dominique », “Robin”).
///
/// ```
/// use guillemet::lang::{Gender, first_names};
/// assert_eq!(first_names::gender("nadia"), Some(Gender::Feminine));
/// assert_eq!(first_names::gender("claude"), None);
/// ```
pub fn gender(folded: &str) -> Option<Gender> {
    static STARTS: LazyLock<Vec<u32>> = LazyLock::new(|| {
        let breaks = TABLE.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n');
        let behind = breaks.map(|(_, behind)| behind);
        let starts = std::iter::once(0).chain(behind);
        starts
            .filter(|start| (*start as usize) < TABLE.len())
            .collect()
    });
    let line = |start: u32| TABLE.as_bytes().get(start as usize..).unwrap_or_default();
    // Names end with a blank, which sorts before all letters.
    let order = |line: &[u8]| {
        let name = line.get(..folded.len()).unwrap_or(line);
        let longer = line.get(folded.len()).is_none_or(|byte| *byte != b' ');
        name.cmp(folded.as_bytes()).then(longer.cmp(&false))
    };
    let at = STARTS.binary_search_by(|start| order(line(*start))).ok()?;
    match line(STARTS[at]).get(folded.len() + 1) {
        Some(b'f') => Some(Gender::Feminine),
        Some(b'm') => Some(Gender::Masculine),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{TABLE, gender};

    #[test]
    fn every_name_of_the_table_is_found() {
        let names: Vec<&str> = TABLE.lines().filter_map(|l| l.split(' ').next()).collect();
        assert!(names.is_sorted());
        assert!(names.iter().all(|name| gender(name).is_some()));
        assert_eq!(gender("zzz"), None);
        assert_eq!(gender(""), None);
    }
}
