//! People: full names, surnames, first names, initials, particles, spellings.

use std::collections::BTreeMap;

use super::hash::Map;

use super::fold::{WordId, Words};
use super::lexicon::NameLexicon;
use super::names::Senses;
use crate::doc::Label;

/// How many people of one surname are told apart; a list of more is no article.
const MANY: usize = 24;

/// Senses that several people answer to, with those people, by sense.
pub(super) type Open = BTreeMap<u32, Vec<u32>>;

/// Joins the names of the same person. What is left open — a surname that two people bear —
/// is for [`settle`] to decide, name by name.
pub(super) fn join(senses: &mut Senses, words: &mut Words, lexicon: &NameLexicon) -> Open {
    let cores: Vec<Option<Box<[WordId]>>> = senses
        .list
        .iter()
        .map(|sense| (sense.label == Label::Per).then(|| core(&sense.words, words, lexicon)))
        // A name of marks alone has no words.
        .map(|core| core.filter(|core| !core.is_empty()))
        .collect();
    let mut index = Index::default();
    for (at, core) in cores.iter().enumerate() {
        let Some(core) = core else { continue };
        if core.len() > 1 {
            join_full(senses, at as u32, core, &cores, &index, words);
            index.add(at as u32, core, words);
        }
    }
    let mut open = Open::new();
    for (at, core) in cores.iter().enumerate() {
        let Some(core) = core else { continue };
        let at = at as u32;
        let mut people = index.answering_to(core, at, &cores, senses, words);
        if core.len() > 1 {
            // A longer name of the same person, if there is exactly one.
            if let [only] = people[..] {
                senses.join(at, only);
            }
            continue;
        }
        match people[..] {
            [] => {}
            [only] => senses.join(at, only),
            _ => {
                people.sort_unstable();
                open.insert(at, people);
            }
        }
    }
    singles(senses, &cores);
    open
}

/// Names without particles: « van der Leyen » is known as Leyen; all of them where nothing
/// else is left.
fn core(name: &[WordId], words: &Words, lexicon: &NameLexicon) -> Box<[WordId]> {
    let suffix = |w: &str| matches!(w, "jr" | "sr" | "junior" | "ii" | "iii" | "fils" | "pere");
    let keep = |word: &&WordId| {
        let word = words.spell(**word);
        !lexicon.particles.contains(&word) && !suffix(word)
    };
    let core: Box<[WordId]> = name.iter().filter(keep).copied().collect();
    if core.is_empty() { name.into() } else { core }
}

/// Bare names of one word that are equal but for a particle: « Assad », « al-Assad ».
fn singles(senses: &mut Senses, cores: &[Option<Box<[WordId]>>]) {
    let mut first: Map<WordId, u32> = Map::default();
    for (at, core) in cores.iter().enumerate() {
        if let Some([word]) = core.as_deref() {
            let same = *first.entry(*word).or_insert(at as u32);
            senses.join(same, at as u32);
        }
    }
}

#[derive(Debug, Default)]
struct Index {
    /// Full names by surname, first name, other words, and sound of the surname.
    last: Map<WordId, Vec<u32>>,
    first: Map<WordId, Vec<u32>>,
    inner: Map<WordId, Vec<u32>>,
    sound: Map<WordId, Vec<u32>>,
}

impl Index {
    fn add(&mut self, at: u32, core: &[WordId], words: &mut Words) {
        let last = core[core.len() - 1];
        let sound = sound(words.spell(last));
        push(&mut self.last, last, at);
        push(&mut self.first, core[0], at);
        for word in &core[1..core.len() - 1] {
            push(&mut self.inner, *word, at);
        }
        if let Some(sound) = sound {
            push(&mut self.sound, words.id(&sound), at);
        }
    }

    /// The people, each by one sense, whose full names `core` may be short for: those who
    /// end with it, else begin with it, else contain it, else sound like it.
    fn answering_to(
        &self,
        core: &[WordId],
        at: u32,
        cores: &[Option<Box<[WordId]>>],
        senses: &Senses,
        words: &mut Words,
    ) -> Vec<u32> {
        let (first, last) = (core[0], core[core.len() - 1]);
        let longer = |list: Option<&Vec<u32>>, fits: &dyn Fn(&[WordId]) -> bool| {
            let mut people: Vec<u32> = Vec::new();
            for &other in list.into_iter().flatten() {
                let Some(full) = &cores[other as usize] else {
                    continue;
                };
                if other != at && full.len() > core.len() && fits(full) {
                    let root = senses.root(other);
                    if !people.contains(&root) {
                        people.push(root);
                    }
                }
            }
            people
        };
        let mut people = longer(self.last.get(&last), &|full| full.ends_with(core));
        if people.is_empty() {
            people = longer(self.first.get(&first), &|full| full.starts_with(core));
        }
        if people.is_empty() {
            people = longer(self.inner.get(&first), &|full| {
                full.windows(core.len()).any(|part| part == core)
            });
        }
        if people.is_empty()
            && core.len() == 1
            && let Some(sound) = sound(words.spell(last))
        {
            let sound = words.id(&sound);
            let spelt = words.spell(last).to_owned();
            people = longer(self.sound.get(&sound), &|full| {
                full.last().is_some_and(|w| nearly(&spelt, words.spell(*w)))
            });
        }
        people
    }
}

fn push(map: &mut Map<WordId, Vec<u32>>, word: WordId, at: u32) {
    let list = map.entry(word).or_default();
    if list.len() < MANY {
        list.push(at);
    }
}

/// Joins a full name with an earlier one of the same surname and a first name that agrees.
fn join_full(
    senses: &mut Senses,
    at: u32,
    core: &[WordId],
    cores: &[Option<Box<[WordId]>>],
    index: &Index,
    words: &mut Words,
) {
    let last = core[core.len() - 1];
    let mut rivals: Vec<u32> = index.last.get(&last).cloned().unwrap_or_default();
    if let Some(sound) = sound(words.spell(last)) {
        let sound = words.id(&sound);
        rivals.extend(index.sound.get(&sound).into_iter().flatten());
    }
    for other in rivals {
        if let Some(full) = &cores[other as usize]
            && same_person(core, full, words)
        {
            senses.join(at, other);
            return;
        }
    }
}

/// True where two full names differ in nothing but initials, middle names or spelling.
fn same_person(one: &[WordId], other: &[WordId], words: &Words) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let alike = |a: WordId, b: WordId| a == b || nearly(words.spell(a), words.spell(b));
    let (Some(&a), Some(&b)) = (short.last(), long.last()) else {
        return false;
    };
    if short.len() < 2 || !alike(a, b) {
        return false;
    }
    let (a, b) = (words.spell(short[0]), words.spell(long[0]));
    let initial = |a: &str, b: &str| a.len() == 1 && b.starts_with(a);
    let first = a == b || initial(a, b) || initial(b, a) || nearly(a, b);
    // Every middle name of the shorter one stands in the longer one.
    first
        && short[1..short.len() - 1].iter().all(|middle| {
            long.iter().any(|word| alike(*middle, *word))
                || words.spell(*middle).chars().count() == 1
        })
}

/// What is left of a long word when vowels, doubled letters and the ways of writing one
/// sound are set aside; `None` for a word too short to tell.
fn sound(word: &str) -> Option<String> {
    if word.chars().count() < 5 {
        return None;
    }
    let mut key = String::new();
    let mut rest = word;
    while let Some(ch) = rest.chars().next() {
        let (unit, len) = SOUNDS
            .iter()
            .find(|(spelling, _)| rest.starts_with(spelling))
            .map_or((ch, ch.len_utf8()), |(spelling, unit)| {
                (*unit, spelling.len())
            });
        rest = &rest[len..];
        let vowel = matches!(unit, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h');
        if (!vowel || key.is_empty()) && !key.ends_with(unit) {
            key.push(unit);
        }
    }
    (key.chars().count() > 1).then_some(key)
}

/// Spellings that one sound has in different transcriptions, the longest first.
const SOUNDS: &[(&str, char)] = &[
    ("tsch", 'c'),
    ("tch", 'c'),
    ("sch", 's'),
    ("sh", 's'),
    ("ch", 's'),
    ("ck", 'k'),
    ("kh", 'k'),
    ("ph", 'f'),
    ("dt", 't'),
    ("ts", 's'),
    ("j", 'i'),
    ("q", 'k'),
    ("c", 'k'),
    ("w", 'v'),
    ("z", 's'),
    ("x", 's'),
];

/// True where two words of five letters or more differ by one or two letters in writing
/// and not in sound.
fn nearly(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let limit = if one.len().min(other.len()) >= 8 {
        2
    } else {
        1
    };
    one.len().min(other.len()) >= 5
        && one.len() <= 40
        && one.len().abs_diff(other.len()) <= limit
        && one.as_bytes()[0] == other.as_bytes()[0]
        && distance(one.as_bytes(), other.as_bytes()) <= limit
        && sound(one) == sound(other)
}

/// Letters to change, add or drop to make one word of the other.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let here = (corner + usize::from(a != b))
                .min(row[j] + 1)
                .min(row[j + 1] + 1);
            corner = std::mem::replace(&mut row[j + 1], here);
        }
    }
    row[other.len()]
}

/// Decides each open surname by the people named before it: the one named last, else the
/// one named next. Gives the entity of every name, as the root of its sense.
pub(super) fn settle(senses: &Senses, open: &Open) -> Vec<u32> {
    let mut entity: Vec<u32> = senses.of_name.iter().map(|s| senses.root(*s)).collect();
    if open.is_empty() {
        return entity;
    }
    let mut last_seen: Map<u32, usize> = Map::default();
    for (at, entity) in entity.iter_mut().enumerate() {
        if let Some(people) = open.get(&senses.of_name[at]) {
            let people: Vec<u32> = people.iter().map(|p| senses.root(*p)).collect();
            let nearest = people
                .iter()
                .filter_map(|p| last_seen.get(p).map(|seen| (*seen, *p)));
            let first = people.iter().map(|p| (senses.list[*p as usize].first, *p));
            let chosen = nearest.max().or_else(|| first.min());
            if let Some((_, person)) = chosen {
                *entity = person;
            }
        }
        last_seen.insert(*entity, at);
    }
    entity
}
