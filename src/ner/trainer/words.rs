//! The lexicon: which words go in, with which cluster and which facts.

use std::collections::BTreeMap;

use super::clusters::{Clusters, Vectors};
use super::{Inputs, Source};
use crate::lang::Language;
use crate::ner::lexicon::{self, Entry, fact};
use crate::ner::shape;
use crate::text::{Text, TokenKind};

/// How many rows of the vectors decide where the clusters lie.
const LEARN: usize = 60_000;

/// Builds the lexicon section: the `count` most frequent words of the vectors, and the words
/// of the gazetteers.
pub(super) fn build(inputs: &Inputs, sources: &[Source], count: usize) -> Result<Vec<u8>, String> {
    let vectors = Vectors::read(&inputs.vectors).ok_or("the vectors are no numpy file")?;
    let clusters = vectors.cluster(LEARN);
    let mut words = Words {
        entries: BTreeMap::new(),
        language: inputs.language,
    };
    words.facts_of_gazetteers(inputs);
    words.facts_of_lists(inputs);
    let listed: Vec<(&str, usize)> = inputs
        .words
        .lines()
        .filter_map(|line| {
            let (word, row) = line.split_once('\t')?;
            Some((word, row.parse().ok()?))
        })
        .collect();
    let case = Casing::learn(inputs.language, &listed, &clusters, sources);
    for (rank, (word, row)) in listed.iter().enumerate() {
        let Some(&cluster) = clusters.of_row.get(*row) else {
            continue;
        };
        if !is_word(word) {
            continue;
        }
        let known = words.entries.contains_key(*word);
        // Names are what the clusters are for: capitals may be rarer.
        let most = if starts_big(word) { count * 2 } else { count };
        if rank >= most && !known {
            continue;
        }
        let slot = words
            .entries
            .entry((*word).to_owned())
            .or_insert((rank, Entry::default()));
        slot.0 = slot.0.min(rank);
        slot.1.cluster = cluster;
        if case.small(word, cluster) {
            slot.1.facts |= fact::SMALL;
        }
    }
    // A spelling without accents, where it is not a word itself.
    let bare: Vec<(String, (usize, Entry))> = words
        .entries
        .iter()
        .filter(|(_, (rank, _))| *rank < count / 2)
        .map(|(word, slot)| (word.chars().map(shape::fold).collect::<String>(), *slot))
        .collect();
    for (word, slot) in bare {
        words.entries.entry(word).or_insert(slot);
    }
    let mut list: Vec<(String, (usize, Entry))> = words.entries.into_iter().collect();
    list.sort_by(|a, b| (a.1.0, &a.0).cmp(&(b.1.0, &b.0)));
    let mut list: Vec<(String, Entry)> = list.into_iter().map(|(w, (_, e))| (w, e)).collect();
    let cuts = by_size(&mut list, &clusters.cuts);
    Ok(lexicon::build(&list, &cuts))
}

/// Numbers the clusters of `words` anew, those of the most words first, which takes less
/// space; what `cuts` says of the clusters by their new numbers.
fn by_size(words: &mut [(String, Entry)], cuts: &[(u16, u16)]) -> Vec<(u16, u16)> {
    let mut sizes = vec![0usize; cuts.len()];
    for (_, entry) in words.iter() {
        sizes[usize::from(entry.cluster)] += 1;
    }
    let mut order: Vec<usize> = (0..cuts.len()).collect();
    order[1..].sort_by_key(|cluster| (usize::MAX - sizes[*cluster], *cluster));
    let mut numbers = vec![0u16; cuts.len()];
    for (number, cluster) in order.iter().enumerate() {
        numbers[*cluster] = number as u16;
    }
    for (_, entry) in words {
        entry.cluster = numbers[usize::from(entry.cluster)];
    }
    order.into_iter().map(|cluster| cuts[cluster]).collect()
}

/// Words that the tokenizer could give: letters with inner marks, or one mark.
fn is_word(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let foreign = word.contains(['&', '_', '/', '.', '|', '=', '<', '>', ',']);
    (letters > 0 && !foreign && !word.starts_with('-')) || word.chars().count() == 1
}

/// The names of our own lists, each with its kind.
pub(super) fn listed(lists: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    let names = lists.iter().filter(|(file, _)| !file.starts_with("heads"));
    names.flat_map(|(_, content)| entries(content))
}

/// The entries of one list: behind a line `# kind` names, with commas between them.
fn entries(content: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut kind = "";
    let lines = content.lines().filter_map(move |line| {
        if let Some(name) = line.strip_prefix("# ") {
            kind = name.trim();
            return None;
        }
        Some((kind, line))
    });
    lines.flat_map(|(kind, line)| {
        let names = line.split(',').map(str::trim);
        names
            .filter(|name| !name.is_empty())
            .map(move |name| (kind, name))
    })
}

struct Words {
    entries: BTreeMap<String, (usize, Entry)>,
    language: Language,
}

impl Words {
    fn mark(&mut self, word: &str, facts: u16) {
        let word = match self.language {
            Language::Fr => word.to_owned(),
            Language::En => word.to_lowercase(),
        };
        let slot = self
            .entries
            .entry(word)
            .or_insert((usize::MAX, Entry::default()));
        slot.1.facts |= facts;
    }

    /// Marks a name of a place: one word as `facts`, of several each long one as a part.
    fn place(&mut self, name: &str, facts: u16) {
        if !name.contains(' ') {
            return self.mark(name, facts);
        }
        let parts = name.split([' ', '\'', '’']);
        for part in parts.filter(|p| p.chars().count() > 2 && starts_big(p)) {
            self.mark(part, fact::PLACE_PART);
        }
    }

    /// Our own lists of names, and the words that such are called by.
    fn facts_of_lists(&mut self, inputs: &Inputs) {
        for (kind, name) in listed(&inputs.lists) {
            let (whole, part) = match kind {
                "first" => (fact::FIRST_NAME, fact::FIRST_NAME),
                "surname" => (fact::SURNAME, fact::SURNAME),
                "org" => (fact::ORG, fact::ORG_PART),
                "place" => (fact::REGION, fact::PLACE_PART),
                "product" => (fact::PRODUCT, fact::PRODUCT),
                "event" => (fact::EVENT, fact::EVENT),
                "person" => (fact::PERSON, fact::PERSON),
                _ => continue,
            };
            self.mark_name(name, whole, part);
        }
        let heads = format!("heads.{}.txt", inputs.language.code());
        let heads = inputs.lists.iter().filter(|(file, _)| *file == heads);
        for (kind, name) in heads.flat_map(|(_, content)| entries(content)) {
            let whole = match kind {
                "org" => fact::ORG_PART,
                "loc" => fact::PLACE_PART,
                "product" => fact::PRODUCT,
                "event" => fact::EVENT,
                _ => fact::ROLE,
            };
            self.mark_name(name, whole, 0);
        }
    }

    /// Marks a name of one word as `whole`, each long word of several as `part`.
    fn mark_name(&mut self, name: &str, whole: u16, part: u16) {
        if !name.contains(' ') {
            return self.mark(name, whole);
        }
        let parts = name.split([' ', '\'', '’']);
        for word in parts.filter(|p| p.chars().count() > 2 && starts_big(p)) {
            self.mark(word, part);
        }
    }

    fn facts_of_gazetteers(&mut self, inputs: &Inputs) {
        for (name, content) in &inputs.gazetteers {
            for (rank, line) in content.lines().enumerate() {
                let mut fields = line.split('\t');
                let word = fields.next().unwrap_or_default();
                let second = fields.next().unwrap_or_default();
                let third = fields.next().unwrap_or_default();
                let usual = !matches!(third, "veryrare" | "rare>50");
                match (name.as_str(), self.language) {
                    ("fr_prenoms_m.tsv", _) if usual => self.mark(word, fact::FIRST_NAME),
                    ("fr_prenoms_f.tsv", _) if usual => {
                        self.mark(word, fact::FIRST_NAME | fact::FEMALE);
                    }
                    ("fr_noms_famille.tsv", Language::Fr) if rank < 3_000 => {
                        self.mark(word, fact::SURNAME | fact::SURNAME_TOP);
                    }
                    ("fr_noms_famille.tsv", Language::Fr) if rank < 30_000 => {
                        self.mark(word, fact::SURNAME);
                    }
                    ("fr_communes.tsv", Language::Fr) => {
                        let people: u32 = second.parse().unwrap_or(0);
                        if people > 10_000 {
                            self.place(word, fact::TOWN | fact::CITY);
                        } else if people > 1_000 {
                            self.place(word, fact::TOWN);
                        }
                    }
                    ("fr_departements.txt" | "fr_regions.txt", Language::Fr) => {
                        self.place(word, fact::REGION);
                    }
                    ("fr_countries.tsv", Language::Fr) | ("en_countries.tsv", Language::En) => {
                        self.place(word, fact::COUNTRY);
                    }
                    ("geonames_cities15000.tsv", _) => {
                        let people: u32 = third.parse().unwrap_or(0);
                        if people > 100_000 {
                            self.place(word, fact::CITY);
                        } else if self.language == Language::En || people > 50_000 {
                            self.place(word, fact::TOWN);
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

fn starts_big(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Which words are mostly written with a small letter.
struct Casing {
    /// Small and capital occurrences inside sentences of the training texts.
    counts: BTreeMap<String, (u32, u32)>,
    /// Rank of each spelling among the vectors, where those keep case.
    ranks: BTreeMap<String, usize>,
    /// Clusters most of whose counted words are small.
    small_clusters: Vec<bool>,
}

impl Casing {
    fn learn(
        language: Language,
        listed: &[(&str, usize)],
        clusters: &Clusters,
        sources: &[Source],
    ) -> Casing {
        let mut counts: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for document in sources.iter().flat_map(|s| &s.documents) {
            let text = Text::new(document.text.clone(), Some(language));
            for sentence in text.sentences() {
                let words = sentence.range().map(|i| text.word(i));
                if shape::case_of(words) != shape::Case::Mixed {
                    continue;
                }
                for i in sentence.range().skip(1) {
                    if text.tokens()[i].kind != TokenKind::Word {
                        continue;
                    }
                    let word = text.word(i);
                    let count = counts.entry(word.to_lowercase()).or_default();
                    if starts_big(word) {
                        count.1 += 1;
                    } else {
                        count.0 += 1;
                    }
                }
            }
        }
        let mut ranks = BTreeMap::new();
        if language == Language::Fr {
            for (rank, (word, _)) in listed.iter().enumerate() {
                ranks.entry((*word).to_owned()).or_insert(rank);
            }
        }
        let mut votes = vec![(0u32, 0u32); clusters.cuts.len()];
        for (word, row) in listed {
            let Some(&cluster) = clusters.of_row.get(*row) else {
                continue;
            };
            if let Some((small, big)) = counts.get(*word) {
                let vote = &mut votes[usize::from(cluster)];
                if small > big {
                    vote.0 += 1;
                } else {
                    vote.1 += 1;
                }
            }
        }
        Casing {
            counts,
            ranks,
            small_clusters: votes.iter().map(|(small, big)| small > big).collect(),
        }
    }

    /// Whether `word`, itself in small letters, mostly is.
    fn small(&self, word: &str, cluster: u16) -> bool {
        if word.chars().any(char::is_uppercase) {
            return false;
        }
        if let Some((small, big)) = self.counts.get(word)
            && small + big >= 3
        {
            return small > big;
        }
        if let Some(rank) = self.ranks.get(word) {
            let mut titled = String::new();
            let mut letters = word.chars();
            titled.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            titled.push_str(letters.as_str());
            return self.ranks.get(&titled).is_none_or(|big| rank < big);
        }
        self.small_clusters[usize::from(cluster)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_give_names_with_their_kinds() {
        let file = |name: &str, content: &str| (name.to_owned(), content.to_owned());
        let lists = [
            file("a.txt", "# org\nAlpha, Beta Gamma\n# surname\nRoux,\n"),
            file("heads.fr.txt", "# org\nclub\n"),
        ];
        let names: Vec<(&str, &str)> = listed(&lists).collect();
        let expected = [("org", "Alpha"), ("org", "Beta Gamma"), ("surname", "Roux")];
        assert_eq!(names, expected);
    }

    #[test]
    fn clusters_of_more_words_come_first() {
        let word = |cluster: u16| (String::new(), Entry { cluster, facts: 0 });
        let mut words = vec![word(1), word(2), word(2), word(0)];
        let cuts = by_size(&mut words, &[(0, 0), (5, 1), (6, 2)]);
        assert_eq!(cuts, [(0, 0), (6, 2), (5, 1)]);
        let clusters: Vec<u16> = words.iter().map(|(_, entry)| entry.cluster).collect();
        assert_eq!(clusters, [2, 1, 1, 0]);
    }
}
