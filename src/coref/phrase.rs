//! Noun phrases: « l'ancien président de la région », “the company's chief executive”.

use std::ops::Range;

use super::fold::WordId;
use super::nouns::{Class, Noun};
use super::reader::Reader;
use crate::lang::{Determiner, Gender, Language};

/// How many tokens of a phrase are read; nobody's title is longer.
const LONG: usize = 24;

/// A noun phrase that describes somebody or something.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    pub(super) determiner: Option<Determiner>,
    /// The noun in the middle, where it is a known one.
    pub(super) noun: Option<Noun>,
    /// What kind of thing the noun is for, guessed from its ending where it is unknown.
    pub(super) class: Option<Class>,
    /// What it says: the folded lemma, « premier ministre » and “prime minister” as one.
    pub(super) role: WordId,
    /// Index of the token that is the noun.
    pub(super) head: usize,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    /// True where a name stands beside the noun.
    pub(super) proper: bool,
    /// « cette ancienne factrice », “this baker”: whoever it is was just spoken of.
    pub(super) pointed: bool,
    /// « l'ex-ministre »
    pub(super) former: bool,
    /// How old it says that somebody is.
    pub(super) age: Option<Age>,
    /// Folded content words beside the noun, sorted; adjectives of nations as the words of
    /// their country.
    pub(super) modifiers: Vec<WordId>,
    /// Those of them that are the words of a nation's country.
    pub(super) nations: Vec<WordId>,
}

/// Reads the noun phrase that the tokens `range` begin with; `None` where there is no word.
pub(super) fn read(reader: &Reader, range: Range<usize>) -> Option<Phrase> {
    let end = range.end.min(range.start + LONG);
    let at = |index: usize| reader.at(index);
    let mut first = range.start;
    while first < end && !at(first).is_word {
        first += 1;
    }
    let (mut determiner, mut article_gender, mut several) = (None, None, false);
    let mut pointed = false;
    while first + 1 < end
        && let Some(found) = at(first).determiner
        && at(first).noun.is_none()
    {
        // « tous les », “all the”, “one of the”: the article decides.
        determiner = Some(found);
        article_gender = article_gender.or(at(first).article_gender);
        several |= at(first).article_plural;
        pointed |= reader.spelt(at(first).word, points);
        first += 1;
    }
    let french = reader.lexicon.language == Language::Fr;
    // Where the group around the noun ends.
    let mut stop = first;
    while stop < end {
        let word = at(stop);
        // “the 58-year-old engineer”
        let hyphen = !french && stop > first && reader.text.word(stop) == "-";
        let closes =
            !word.is_word && !hyphen || (stop > first && word.preposition) || word.clause_opener;
        if closes && !word.genitive {
            break;
        }
        stop += 1;
    }
    let known = |index: &usize| at(*index).noun.is_some();
    let plain = |index: &usize| !at(*index).before_noun && at(*index).is_word;
    let group = first..stop;
    let head = if french {
        let noun = group.clone().find(|index| known(index) && plain(index));
        let noun = noun.or_else(|| group.clone().find(known));
        // « premier » alone is a noun, before « ministre » it is none.
        noun.or_else(|| group.clone().find(plain))
    } else {
        let owns = |index: usize| index + 1 < end && at(index + 1).genitive;
        let mut backward = group.clone().rev();
        let last = |index: usize| index + 1 == stop;
        let also = |index: usize| !last(index) && reader.spelt(at(index).word, is_adjective);
        let noun = backward.find(|index| known(index) && !owns(*index) && !also(*index));
        noun.or_else(|| group.clone().rev().find(plain))
    };
    let head = head.or_else(|| group.clone().next())?;
    let noun = at(head).noun;
    let mut modifiers: Vec<WordId> = Vec::new();
    let mut nations: Vec<WordId> = Vec::new();
    let mut proper = false;
    for index in first..end {
        let word = at(index);
        if word.clause_opener || index > head && closes_at_comma(reader, index, end) {
            break;
        }
        let silent = index == head
            || !word.is_word
            || word.preposition
            || word.determiner.is_some()
            || word.and
            || (word.before_noun && !reader.spelt(word.word, tells_apart))
            || reader.spelt(word.word, |w| w.len() < 2);
        if silent {
            continue;
        }
        proper |= index > range.start && word.capital && word.nation.is_none();
        match word.nation {
            Some(country) => add_country(country, &mut nations, reader),
            None => {
                let whole = reader.spelt(word.word, |w| w.to_owned());
                // « États-Unis » is what « américain » says; « état-major » is one word.
                let parts = if word.capital {
                    whole.split(' ')
                } else {
                    whole.split('\0')
                };
                modifiers.extend(parts.map(|part| reader.id(stem(part))));
            }
        }
    }
    let lemma = match noun {
        Some(noun) => noun.lemma.to_owned(),
        None => reader.spelt(at(head).word, |w| stem(w).to_owned()),
    };
    let role = one_name(lemma, &mut modifiers, reader);
    // « le Jamaïcain »: a nation without a noun is somebody of it.
    let nation = at(head).nation.filter(|_| noun.is_none());
    if let Some(country) = nation {
        add_country(country, &mut nations, reader);
    }
    // « la Malouine », who is from Saint-Malo.
    let capital =
        french && noun.is_none() && at(head).capital && head == first && head > range.start;
    let one = determiner == Some(Determiner::Definite) && !several;
    let from = capital && one && reader.spelt(at(head).word, ends_as_native);
    let native = from.then_some(Class::Person);
    nations.sort_unstable();
    nations.dedup();
    modifiers.extend(&nations);
    modifiers.sort_unstable();
    modifiers.dedup();
    let ending = || reader.spelt(at(head).word, |w| reader.lexicon.class_by_ending(w));
    let class = noun.map(|n| n.class).or_else(ending);
    // « la ministre » tells more than « ministre », “le” nothing of an English word.
    let told = article_gender.filter(|_| french);
    let person = noun.is_some_and(|n| n.class == Class::Person);
    let gender = match told {
        Some(Gender::Feminine) if person => told,
        _ => noun.and_then(|n| n.gender).or(told),
    };
    // “Demographers” is several, known or not.
    let bare_plural = noun.is_none()
        && !french
        && determiner != Some(Determiner::Indefinite)
        && reader.spelt(at(head).word, |w| w.ends_with('s') && !w.ends_with("ss"));
    Some(Phrase {
        determiner,
        noun,
        class: class.or(nation.map(|_| Class::Person)).or(native),
        role,
        head,
        gender,
        plural: noun.is_some_and(|n| n.plural) || several || bare_plural,
        proper,
        pointed,
        former: reader.spelt(at(head).word, |w| w.starts_with("ex ")),
        age: age(reader, first..end).or_else(|| reader.spelt(role, decade)),
        modifiers,
        nations,
    })
}

/// An age or a decade of ages, in years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Age {
    from: u32,
    to: u32,
}

impl Age {
    /// True where somebody of `years` is as old as that.
    pub(super) fn contains(self, years: u32) -> bool {
        (self.from..=self.to).contains(&years)
    }
}

/// « de 24 ans », “24-year-old”.
fn age(reader: &Reader, range: Range<usize>) -> Option<Age> {
    let end = range.end;
    let years = range.clone().find_map(|at| {
        let years = number(reader, at)?;
        let mut next = (at + 1..end.min(at + 3)).filter(|at| reader.text.word(*at) != "-");
        let unit = reader.text.word(next.next()?);
        let hyphen = unit.strip_prefix('-').unwrap_or(unit);
        (hyphen == "ans" || hyphen.starts_with("year")).then_some(years)
    });
    let whole = || {
        let word = reader.text.word(range.start);
        let years = word.split_once("-year")?.0;
        years.parse().ok()
    };
    let years = years.or_else(whole)?;
    Some(Age {
        from: years,
        to: years,
    })
}

/// The number below two hundred that a token is.
pub(super) fn number(reader: &Reader, at: usize) -> Option<u32> {
    let word = reader.text.word(at);
    let years = (word.len() <= 3).then(|| word.parse().ok()).flatten();
    years.filter(|years| *years < 200)
}

/// « sexagénaire », “octogenarian”.
fn decade(role: &str) -> Option<Age> {
    let from = match role {
        "trentenaire" => 30,
        "quadragenaire" => 40,
        "quinquagenaire" => 50,
        "sexagenaire" => 60,
        "septuagenaire" | "septuagenarian" => 70,
        "octogenaire" | "octogenarian" => 80,
        "nonagenaire" | "nonagenarian" => 90,
        "centenaire" | "centenarian" => 100,
        "adolescent" | "teenager" => return Some(Age { from: 11, to: 19 }),
        _ => return None,
    };
    Some(Age { from, to: from + 9 })
}

/// English nouns for people that are adjectives in front of another noun.
fn is_adjective(folded: &str) -> bool {
    matches!(
        folded,
        "adolescent"
            | "amateur"
            | "captive"
            | "communist"
            | "conservative"
            | "democrat"
            | "independent"
            | "international"
            | "liberal"
            | "loyalist"
            | "major"
            | "moderate"
            | "model"
            | "nationalist"
            | "native"
            | "populist"
            | "progressive"
            | "rebel"
            | "republican"
            | "separatist"
            | "socialist"
            | "teenage"
            | "veteran"
    )
}

fn points(folded: &str) -> bool {
    matches!(folded, "ce" | "cet" | "cette" | "this" | "that")
}

/// « Le troisième ligne, sorti à la pause »: what stands behind the comma tells of the
/// moment; « le ministre de l'Économie, des Finances » goes on.
fn closes_at_comma(reader: &Reader, index: usize, end: usize) -> bool {
    reader.text.word(index) == "," && index + 1 < end && {
        let next = reader.at(index + 1);
        next.lower && !next.preposition && next.noun.is_none()
    }
}

/// True for words that end like those for somebody from a place: « Malouine », « Lyonnais ».
pub(super) fn ends_as_native(folded: &str) -> bool {
    NATIVE.iter().any(|ending| folded.ends_with(ending))
}

/// How words for those who are from somewhere end. Folded.
const NATIVE: &[&str] = &[
    "ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "een", "eenne", "in", "ine",
    "ard", "arde",
];

fn add_country(country: &str, modifiers: &mut Vec<WordId>, reader: &Reader) {
    let words = country.split(' ').filter(|word| word.len() > 2);
    modifiers.extend(words.map(|word| reader.id(stem(word))));
}

/// Of the adjectives in front of a noun, those that make another role of it.
fn tells_apart(word: &str) -> bool {
    matches!(
        word,
        "acting"
            | "ancien"
            | "ancienne"
            | "deputy"
            | "ex"
            | "former"
            | "premier"
            | "premiere"
            | "vice"
    )
}

/// Without a plural ending, so that « étrangère » and « étrangères » are one.
fn stem(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 3 => stem,
        _ => word,
    }
}

/// One number for one role: « chef de l'État » is « président », and « premier ministre »
/// is no « ministre ».
fn one_name(lemma: String, modifiers: &mut Vec<WordId>, reader: &Reader) -> WordId {
    let mut take = |word: &str| {
        let id = reader.id(word);
        let found = modifiers.iter().position(|m| *m == id);
        found.map(|at| modifiers.remove(at)).is_some()
    };
    match lemma.as_str() {
        "ministre" if take("premier") || take("premiere") => return reader.id("premier ministre"),
        "minister" if take("prime") => return reader.id("prime minister"),
        _ => {}
    }
    for (role, beside, name) in reader.lexicon.same_role {
        if *role == lemma && (beside.is_empty() || take(stem(beside))) {
            return reader.id(name);
        }
    }
    reader.id(&lemma)
}
