//! What a training text is not told of the lists. Those who wrote the texts wrote the lists
//! too, so that these know more of the names there than of those in the news: a part of them
//! is kept back, from each text another.

use crate::ner::hash;
use crate::ner::lexicon::{Entry, fact};

/// Thousandths of what the lists know that one text is not told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unlisted {
    /// Names of several words.
    pub phrases: u32,
    /// Facts about words with a capital.
    pub facts: u32,
    /// Words with a capital of which nothing is told, not even their cluster.
    pub words: u32,
}

impl Unlisted {
    /// Whether the text with number `document` is told about the name with this hash.
    pub(super) fn told(self, name: u64, document: usize) -> bool {
        draw(name, document) >= self.phrases
    }

    /// What this text is told about `word`.
    pub(super) fn forget(self, entry: Entry, word: &str, document: usize) -> Entry {
        if !word.starts_with(char::is_uppercase) {
            return entry;
        }
        let drawn = draw(hash::bytes(2, word.as_bytes()), document);
        if drawn < self.words {
            Entry::default()
        } else if drawn < self.words + self.facts {
            Entry {
                facts: entry.facts & fact::SMALL,
                ..entry
            }
        } else {
            entry
        }
    }
}

/// A number below 1000.
fn draw(name: u64, document: usize) -> u32 {
    (hash::finish(hash::mix(name, document as u64)) % 1000) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_told_another_part() {
        let some = Unlisted {
            phrases: 300,
            facts: 0,
            words: 0,
        };
        let kept = (0..1000).filter(|text| !some.told(17, *text)).count();
        assert!((250..350).contains(&kept), "{kept}");
    }

    #[test]
    fn small_words_are_always_known() {
        let none = Unlisted {
            phrases: 0,
            facts: 0,
            words: 1000,
        };
        let entry = Entry {
            cluster: 3,
            facts: fact::ROLE,
        };
        assert_eq!(none.forget(entry, "maire", 5), entry);
        assert_eq!(none.forget(entry, "Maire", 5), Entry::default());
    }
}
