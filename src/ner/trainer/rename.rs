//! Copies of texts in which other people live in other towns, so that the words around a
//! name and its make count for more than the names that were in the news.

use std::collections::{BTreeMap, BTreeSet};

use super::corpus::{Document, Source};
use super::crf::Random;
use super::words;
use crate::lang::Language;

/// Names to take from.
pub(super) struct Names {
    first: Vec<String>,
    last: Vec<String>,
    towns: Vec<String>,
    first_known: BTreeSet<String>,
    towns_known: BTreeSet<String>,
}

impl Names {
    /// Names of the lists and of the texts.
    pub(super) fn new(
        gazetteers: &[(String, String)],
        lists: &[(String, String)],
        sources: &[Source],
        language: Language,
    ) -> Names {
        let mut names = Names {
            first: Vec::new(),
            last: Vec::new(),
            towns: Vec::new(),
            first_known: BTreeSet::new(),
            towns_known: BTreeSet::new(),
        };
        let french = language == Language::Fr;
        for (file, content) in gazetteers {
            let words = content
                .lines()
                .map(|l| l.split('\t').next().unwrap_or_default());
            let words = words.filter(|w| !w.contains(' ') && w.chars().count() > 2);
            match file.as_str() {
                "fr_prenoms_m.tsv" | "fr_prenoms_f.tsv" => {
                    let words: Vec<String> = words.take(1_200).map(str::to_owned).collect();
                    names.first_known.extend(words.iter().cloned());
                    names
                        .first
                        .extend(words.into_iter().take(if french { 1_200 } else { 150 }));
                }
                "fr_noms_famille.tsv" if french => {
                    for (rank, word) in words.enumerate() {
                        if rank < 4_000 || rank % 12 == 0 {
                            names.last.push(word.to_owned());
                        }
                    }
                }
                "fr_communes.tsv" if french => {
                    for (rank, word) in words.enumerate() {
                        names.towns_known.insert(word.to_owned());
                        if rank < 2_000 || rank % 8 == 0 {
                            names.towns.push(word.to_owned());
                        }
                    }
                }
                "geonames_cities15000.tsv" => {
                    for (rank, word) in words.enumerate() {
                        names.towns_known.insert(word.to_owned());
                        if rank < 2_000 || rank % 8 == 0 {
                            names.towns.push(word.to_owned());
                        }
                    }
                }
                _ => {}
            }
        }
        let (mut first, mut last) = (BTreeSet::new(), BTreeSet::new());
        for (kind, name) in words::listed(lists).filter(|(_, name)| plain(name)) {
            match kind {
                "first" => first.insert(name.to_owned()),
                "surname" => last.insert(name.to_owned()),
                _ => false,
            };
        }
        for document in sources.iter().flat_map(|s| &s.documents) {
            for (start, end, label) in &document.spans {
                let words: Vec<&str> = document.text[*start..*end].split(' ').collect();
                if label == "PER" && words.len() == 2 && words.iter().all(|w| plain(w)) {
                    first.insert(words[0].to_owned());
                    last.insert(words[1].to_owned());
                }
            }
        }
        names.first_known.extend(first.iter().cloned());
        names.first.extend(first);
        names.last.extend(last);
        names
    }
}

/// A word that begins big and goes on small.
fn plain(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() > 1
        && letters.all(|c| c.is_lowercase() || c == '-' || c == '\'' || c.is_uppercase())
        && word.chars().any(char::is_lowercase)
}

fn vowel(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|c| "AEIOUYHÉÈÊÎÏÔÂÀÛÜÖÄ".contains(c))
}

/// One of `pool` that begins as `word` does, so that « d' » and « de » still fit.
fn pick<'a>(pool: &'a [String], word: &str, random: &mut Random) -> &'a str {
    for _ in 0..40 {
        let found = &pool[random.below(pool.len() as u64) as usize];
        if vowel(found) == vowel(word) {
            return found;
        }
    }
    ""
}

/// `document` with other names of people and towns; the same word is renamed alike.
fn copy(document: &Document, names: &Names, random: &mut Random) -> Document {
    // What each word of a person's name becomes.
    let mut renamed: BTreeMap<String, String> = BTreeMap::new();
    for (start, end, label) in &document.spans {
        if label != "PER" {
            continue;
        }
        let words: Vec<&str> = document.text[*start..*end].split(' ').collect();
        if words.len() > 1 && words.iter().all(|w| plain(w)) {
            for (i, word) in words.iter().enumerate() {
                let pool = if i == 0 { &names.first } else { &names.last };
                let new = pick(pool, word, random).to_owned();
                renamed.entry((*word).to_owned()).or_insert(new);
            }
        }
    }
    let mut text = String::new();
    let mut spans = Vec::new();
    let mut behind = 0;
    for (start, end, label) in &document.spans {
        text.push_str(&document.text[behind..*start]);
        let from = text.len();
        let old = &document.text[*start..*end];
        match label.as_str() {
            "PER" => {
                for (i, word) in old.split(' ').enumerate() {
                    if i > 0 {
                        text.push(' ');
                    }
                    if !plain(word) {
                        text.push_str(word);
                        continue;
                    }
                    let new = renamed.entry(word.to_owned()).or_insert_with(|| {
                        let pool = if names.first_known.contains(word) {
                            &names.first
                        } else {
                            &names.last
                        };
                        pick(pool, word, random).to_owned()
                    });
                    text.push_str(if new.is_empty() { word } else { new });
                }
            }
            "LOC" if names.towns_known.contains(old) => {
                let new = renamed
                    .entry(old.to_owned())
                    .or_insert_with(|| pick(&names.towns, old, random).to_owned());
                text.push_str(if new.is_empty() { old } else { new });
            }
            _ => text.push_str(old),
        }
        spans.push((from, text.len(), label.clone()));
        behind = *end;
    }
    text.push_str(&document.text[behind..]);
    Document::new(text, spans)
}

/// Copies of one document in `every`, each with the number of its original.
pub(super) fn renamed(
    source: &Source,
    names: &Names,
    every: usize,
    random: &mut Random,
) -> Vec<(usize, Document)> {
    let documents = source.documents.iter().enumerate();
    documents
        .filter(|(i, _)| i % every == every / 2)
        .map(|(i, document)| (i, copy(document, names, random)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_and_towns_change_alike_throughout_a_text() {
        let names = Names {
            first: vec!["Lucie".to_owned()],
            last: vec!["Tremel".to_owned()],
            towns: vec!["Vesoul".to_owned()],
            first_known: BTreeSet::new(),
            towns_known: BTreeSet::from(["Brest".to_owned()]),
        };
        let text = "Paul Dupont vit à Brest. Dupont aime la Bretagne.".to_owned();
        let marks = [
            ("Paul Dupont", "PER"),
            ("Brest", "LOC"),
            ("Dupont aime", "PER"),
        ];
        let spans = marks.map(|(words, label)| {
            let start = text.find(words).expect("there");
            let length = words.trim_end_matches(" aime").len();
            (start, start + length, label.to_owned())
        });
        let copy = copy(&Document::new(text, spans.to_vec()), &names, &mut Random(7));
        assert_eq!(
            copy.text,
            "Lucie Tremel vit à Vesoul. Tremel aime la Bretagne."
        );
        let (start, end, label) = &copy.spans[2];
        assert_eq!(
            (&copy.text[*start..*end], label.as_str()),
            ("Tremel", "PER")
        );
    }
}
