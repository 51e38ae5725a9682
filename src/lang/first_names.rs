//! First names that tell whether somebody is a man or a woman.
//!
//! `first_names.txt` holds a folded name and `m` or `f` a line, sorted: the most frequent
//! ones of the French civil register (INSEE, from the package `prenoms`, MIT), without those
//! that many people of both genders bear, and names of other countries added by hand.

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
    let bytes = TABLE.as_bytes();
    let (mut low, mut high) = (0, TABLE.len());
    while low < high {
        let middle = (low + high) / 2;
        let before = bytes[..middle].iter().rposition(|b| *b == b'\n');
        let start = before.map_or(0, |at| at + 1).max(low);
        let line = TABLE[start..].lines().next()?;
        let (name, gender) = line.split_once(' ')?;
        match folded.cmp(name) {
            std::cmp::Ordering::Less => high = start,
            std::cmp::Ordering::Greater => low = start + line.len() + 1,
            std::cmp::Ordering::Equal if gender == "f" => return Some(Gender::Feminine),
            std::cmp::Ordering::Equal => return Some(Gender::Masculine),
        }
    }
    None
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
