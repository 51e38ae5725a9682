//! Acronyms in brackets behind what they stand for, and the other way round: « Observatoire
//! syrien des droits de l'homme (OSDH) ». They tell where a long name begins and ends, and
//! each of the two what the other is.

use super::shape;

/// An acronym and the words that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// First token of the words.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Token of the acronym.
    pub acronym: usize,
}

impl Link {
    /// The same counted from `by` tokens before.
    pub(super) fn moved(self, by: usize) -> Link {
        Link {
            start: self.start + by,
            end: self.end + by,
            acronym: self.acronym + by,
        }
    }
}

/// Letters of the longest acronym.
const LONGEST: usize = 8;
/// Words of the longest name behind one.
const WORDS: usize = 18;

/// Gives the acronyms in a sentence of `n` tokens, whose words `word` tells, to `give`.
pub(super) fn each<'a>(n: usize, word: impl Fn(usize) -> &'a str, mut give: impl FnMut(Link)) {
    for open in 1..n.saturating_sub(2) {
        if word(open) != "(" {
            continue;
        }
        if let Some(letters) = letters(word(open + 1)).filter(|_| closes(word(open + 2)))
            && let Some(start) = before(&letters, open, &word)
        {
            give(Link {
                start,
                end: open,
                acronym: open + 1,
            });
        } else if let Some(letters) = letters(word(open - 1))
            && let Some(end) = behind(&letters, open + 1, n, &word)
        {
            give(Link {
                start: open + 1,
                end,
                acronym: open - 1,
            });
        }
    }
}

fn closes(word: &str) -> bool {
    matches!(word, ")" | "," | ";" | ":" | "-" | "–")
}

fn plain(c: char) -> char {
    shape::fold(shape::small(c))
}

/// The letters of a word that may be an acronym: `OSDH`, `Sdis`.
fn letters(word: &str) -> Option<Vec<char>> {
    let fits = (2..=4 * LONGEST).contains(&word.len())
        && word.starts_with(char::is_uppercase)
        && word.chars().all(char::is_alphabetic);
    let letters: Vec<char> = word.chars().map(plain).collect();
    (fits && (2..=LONGEST).contains(&letters.len())).then_some(letters)
}

/// Where the words right before `end` begin whose initials are `letters`. Small words may or
/// may not count; a word with hyphens counts with the first letter of each part, or of the
/// first alone.
fn before<'a>(letters: &[char], end: usize, word: impl Fn(usize) -> &'a str) -> Option<usize> {
    let mut left = letters;
    for at in (end.saturating_sub(WORDS)..end).rev() {
        let spelt = word(at);
        left = match taken_from_end(left, spelt) {
            Some(rest) => rest,
            None if small(spelt) => left,
            None => return None,
        };
        if left.is_empty() {
            return (end - at > 1).then_some(at);
        }
    }
    None
}

fn taken_from_end<'a>(letters: &'a [char], word: &str) -> Option<&'a [char]> {
    let parts = initials(word);
    if let Some(rest) = letters.strip_suffix(parts.as_slice())
        && !parts.is_empty()
    {
        return Some(rest);
    }
    let (last, rest) = letters.split_last()?;
    (parts.first() == Some(last)).then_some(rest)
}

/// One past the last of the words from `start` on whose initials are `letters`, where a
/// bracket closes there.
fn behind<'a>(
    letters: &[char],
    start: usize,
    n: usize,
    word: impl Fn(usize) -> &'a str,
) -> Option<usize> {
    let mut left = letters;
    for at in start..n.min(start + WORDS) {
        let spelt = word(at);
        if left.is_empty() {
            return (closes(spelt) && at - start > 1).then_some(at);
        }
        let parts = initials(spelt);
        left = match left.strip_prefix(parts.as_slice()) {
            Some(rest) if !parts.is_empty() => rest,
            _ if parts.first() == left.first() => &left[1..],
            _ if small(spelt) => left,
            _ => return None,
        };
    }
    None
}

/// First letters of the parts of a word.
fn initials(word: &str) -> Vec<char> {
    let parts = word.split('-').filter_map(|part| part.chars().next());
    parts.filter(|c| c.is_alphabetic()).map(plain).collect()
}

/// Words between the others that often do not count.
fn small(word: &str) -> bool {
    word.len() <= 6 && word.chars().next().is_some_and(|c| c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(sentence: &str) -> Vec<(usize, usize, usize)> {
        let words: Vec<&str> = sentence.split(' ').collect();
        let mut list = Vec::new();
        each(
            words.len(),
            |i| words[i],
            |l| list.push((l.start, l.end, l.acronym)),
        );
        list
    }

    #[test]
    fn initials_tell_where_the_long_name_lies() {
        assert_eq!(
            links("selon l' Office des ponts de Vire ( OPV ) ."),
            [(2, 7, 8)]
        );
        assert_eq!(
            links("le Sdis ( service départemental d' incendie et de secours ) dit"),
            [(3, 10, 1)]
        );
        assert!(links("le maire Jean Roux ( PS ) a dit").is_empty());
        assert!(links("( ABC )").is_empty());
        assert!(links("Roux (").is_empty());
    }

    #[test]
    fn each_of_many_brackets_has_its_long_name() {
        let sentence = "Ordre Alpin ( OA ) ".repeat(20_000);
        let links = links(sentence.trim_end());
        assert_eq!(links.len(), 20_000);
        assert_eq!(links[1], (5, 7, 8));
    }
}
