//! Short forms of names that are no people's: “the Commission” for “the European
//! Commission”, « Valve » for « Valve Corporation », “Gaza” for “the Gaza Strip”.

use super::fold::{WordId, Words};
use super::hash::Map;
use super::lexicon::NameLexicon;
use super::names::{Sense, Senses};
use crate::doc::Label;

/// How many longer names a word leads to at most; a word of more tells nothing.
const MANY: usize = 12;

/// Joins a name with the one longer name that it begins or ends, where its label lets it be
/// a short form of it.
pub(super) fn join(senses: &mut Senses, words: &Words, lexicon: &NameLexicon) {
    let mut by_first: Map<WordId, Vec<u32>> = Map::default();
    let mut by_last: Map<WordId, Vec<u32>> = Map::default();
    for (at, sense) in senses.list.iter().enumerate() {
        if sense.words.len() < 2 || !shortens(&sense.label) {
            continue;
        }
        let ends = [
            (&mut by_first, sense.words.first()),
            (&mut by_last, sense.words.last()),
        ];
        for (map, word) in ends {
            let list = word.map(|w| map.entry(*w).or_default());
            if let Some(list) = list.filter(|l| l.len() <= MANY) {
                list.push(at as u32);
            }
        }
    }
    for at in 0..senses.list.len() as u32 {
        let sense = &senses.list[at as usize];
        let (Some(first), Some(last)) = (sense.words.first(), sense.words.last()) else {
            continue;
        };
        if !shortens(&sense.label) {
            continue;
        }
        // What ends like this first: “the Commission” is rather the European one than one
        // that is called Commission something.
        for (list, fits) in [
            (by_last.get(last), ends as fn(&Sense, &Sense, _, _) -> bool),
            (by_first.get(first), begins),
        ] {
            let list = list.filter(|l| l.len() <= MANY);
            let longer = list.into_iter().flatten().copied().filter(|&other| {
                let longer = &senses.list[other as usize];
                longer.label == sense.label
                    && longer.words.len() > sense.words.len()
                    && fits(sense, longer, words, lexicon)
            });
            let mut roots: Vec<u32> = longer.map(|other| senses.root(other)).collect();
            roots.sort_unstable();
            roots.dedup();
            if let [only] = roots[..] {
                senses.join(at, only);
                break;
            }
        }
    }
}

fn shortens(label: &Label) -> bool {
    matches!(
        label,
        Label::Org | Label::Loc | Label::Event | Label::Product
    )
}

/// True where `short` is what `long` ends with and may mean the same.
fn ends(short: &Sense, long: &Sense, words: &Words, lexicon: &NameLexicon) -> bool {
    if !long.words.ends_with(&short.words) {
        return false;
    }
    let head = &long.words[..long.words.len() - short.words.len()];
    let before = head.last().map_or("", |w| words.spell(*w));
    let first = head.first().map_or("", |w| words.spell(*w));
    match short.label {
        Label::Loc => lexicon.place_heads.contains(&first) && (head.len() == 2 || head.len() == 3),
        Label::Event => short.words.len() > 1 && !lexicon.within.contains(&before),
        _ => !lexicon.within.contains(&before),
    }
}

/// True where `short` is what `long` begins with and may mean the same.
fn begins(short: &Sense, long: &Sense, words: &Words, lexicon: &NameLexicon) -> bool {
    if !long.words.starts_with(&short.words) {
        return false;
    }
    let tail = &long.words[short.words.len()..];
    let spelt: Vec<&str> = tail.iter().map(|w| words.spell(*w)).collect();
    match short.label {
        Label::Loc => {
            lexicon.place_tails.contains(&spelt.join(" ").as_str())
                || matches!(spelt[0], "sur" | "sous" | "on" | "upon" | "lez" | "les")
        }
        Label::Org if short.acronym => lexicon.company_tails.contains(&spelt[0]),
        Label::Org => short.words.len() == 1 || !lexicon.within.contains(&spelt[0]),
        Label::Product => true,
        _ => false,
    }
}
