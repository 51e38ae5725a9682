//! Which names of several words the model knows.

use std::collections::BTreeMap;

use super::{Inputs, words};
use crate::lang::Language;
use crate::ner::features::Extractor;
use crate::ner::phrases::{self, kind};
use crate::text::Text;

/// Builds the section of the names of several words: those of the gazetteers and of our own
/// lists.
pub(super) fn build(inputs: &Inputs) -> Vec<u8> {
    let mut names = Names {
        language: inputs.language,
        extractor: Extractor::default(),
        kinds: BTreeMap::new(),
    };
    for (file, content) in &inputs.gazetteers {
        for line in content.lines() {
            let name = line.split('\t').next().unwrap_or_default();
            match (file.as_str(), inputs.language) {
                ("fr_communes.tsv", Language::Fr) | ("geonames_cities15000.tsv", _) => {
                    names.add(name, kind::TOWN);
                }
                ("fr_departements.txt" | "fr_regions.txt" | "fr_countries.tsv", Language::Fr)
                | ("en_countries.tsv", Language::En) => names.add(name, kind::PLACE),
                _ => {}
            }
        }
    }
    for (list, name) in words::listed(&inputs.lists) {
        let kind = match list {
            "org" => kind::ORG,
            "place" => kind::PLACE,
            "product" => kind::PRODUCT,
            "event" => kind::EVENT,
            "person" => kind::PERSON,
            _ => continue,
        };
        names.add(name, kind);
    }
    let names: Vec<(Vec<u64>, u8)> = names.kinds.into_iter().collect();
    phrases::build(&names)
}

struct Names {
    language: Language,
    extractor: Extractor,
    kinds: BTreeMap<Vec<u64>, u8>,
}

impl Names {
    fn add(&mut self, name: &str, kind: u8) {
        if !name.contains(char::is_uppercase) {
            return;
        }
        let text = Text::new(name, Some(self.language));
        let tokens = 0..text.tokens().len();
        let words: Vec<u64> = tokens.map(|i| self.extractor.fold(text.word(i))).collect();
        if words.len() > 1 {
            *self.kinds.entry(words).or_default() |= kind;
        }
    }
}
