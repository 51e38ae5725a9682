//! Acronyms and what they stand for.

use super::fold::Words;
use super::hash::Map;
use super::lexicon::NameLexicon;
use super::names::{Sense, Senses};
use crate::doc::Label;
use crate::ner::Name;
use crate::text::{Text, TokenRange};

/// Joins an acronym with the name whose initials it is, and with the name right before its
/// brackets whatever its initials: « Programme des Nations unies (PNUD) ».
pub(super) fn join(
    text: &Text,
    names: &[Name],
    senses: &mut Senses,
    words: &Words,
    lexicon: &NameLexicon,
) {
    by_initials(senses, words, lexicon);
    for at in 1..names.len() {
        let (before, name) = (senses.of_name[at - 1], senses.of_name[at]);
        if !in_brackets(text, names[at - 1].tokens, names[at].tokens) {
            continue;
        }
        let (one, other) = (&senses.list[before as usize], &senses.list[name as usize]);
        let short = |a: &Sense, b: &Sense| a.acronym && b.words.len() > 1;
        let fits = one.label == other.label && stands_for_a_name(&one.label);
        if fits && (short(one, other) || short(other, one)) {
            senses.join(before, name);
        }
    }
}

/// True where `inner` alone stands in brackets right behind `outer`.
fn in_brackets(text: &Text, outer: TokenRange, inner: TokenRange) -> bool {
    let (open, close) = (outer.end as usize, inner.end as usize);
    inner.start as usize == open + 1
        && close < text.tokens().len()
        && text.word(open) == "("
        && text.word(close) == ")"
}

fn stands_for_a_name(label: &Label) -> bool {
    !label.is_value() && !matches!(label, Label::Per | Label::Norp)
}

fn by_initials(senses: &mut Senses, words: &Words, lexicon: &NameLexicon) {
    let mut acronyms: Map<String, Vec<u32>> = Map::default();
    for (at, sense) in senses.list.iter().enumerate() {
        if sense.acronym && stands_for_a_name(&sense.label) {
            let letters: String = sense.words.iter().map(|w| words.spell(*w)).collect();
            acronyms.entry(letters).or_default().push(at as u32);
        }
    }
    if acronyms.is_empty() {
        return;
    }
    for at in 0..senses.list.len() as u32 {
        let sense = &senses.list[at as usize];
        if sense.words.len() < 2 || sense.words.len() > 16 || !stands_for_a_name(&sense.label) {
            continue;
        }
        let spelt: Vec<&str> = sense.words.iter().map(|w| words.spell(*w)).collect();
        let first = |word: &&str| word.chars().next();
        let content = spelt.iter().filter(|w| !lexicon.small_words.contains(w));
        let short: String = content.filter_map(first).collect();
        let all: String = spelt.iter().filter_map(first).collect();
        for initials in [&short, &all] {
            let Some(found) = acronyms.get(initials.as_str()) else {
                continue;
            };
            // The same label where there is one, else any: labels of acronyms are unsure.
            let same = found
                .iter()
                .find(|a| senses.list[**a as usize].label == sense.label);
            if let Some(&acronym) = same
                && acronym != at
            {
                senses.join(acronym, at);
                break;
            }
        }
    }
}
