//! Noun phrases: « l'ancien président de la région », “the company's chief executive”.

use std::ops::Range;

use super::fold::{WordId, Words, folded};
use super::nouns::{Class, Lexicon, Noun};
use crate::lang::{Determiner, Gender, Language};
use crate::text::{Text, TokenKind};

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
    /// True where a name or a nation stands beside the noun.
    pub(super) proper: bool,
    /// Folded content words beside the noun, sorted; adjectives of nations as the words of
    /// their country.
    pub(super) modifiers: Vec<WordId>,
}

/// Reads the noun phrase that the tokens `range` begin with; `None` where there is no word.
pub(super) fn read(
    text: &Text,
    range: Range<usize>,
    words: &mut Words,
    lexicon: &Lexicon,
) -> Option<Phrase> {
    let end = range.end.min(range.start + LONG);
    let list: Vec<String> = (range.start..end).map(|at| folded(text.word(at))).collect();
    let is_word = |at: usize| {
        let kind = text.tokens()[range.start + at].kind;
        matches!(kind, TokenKind::Word | TokenKind::Number) && !list[at].is_empty()
    };
    let mut first = 0;
    while first < list.len() && !is_word(first) {
        first += 1;
    }
    let (mut determiner, mut feminine, mut masculine, mut several) = (None, false, false, false);
    while first + 1 < list.len()
        && let Some(found) = lexicon.determiner(&list[first])
        && lexicon.noun(&list[first]).is_none()
    {
        // « tous les », “all the”, “one of the”: the article decides.
        determiner = Some(found);
        let word = list[first].as_str();
        feminine |= matches!(word, "la" | "une" | "cette" | "sa" | "cet");
        masculine |= matches!(word, "le" | "un" | "ce" | "du" | "au");
        several |= matches!(
            word,
            "les" | "des" | "ces" | "ses" | "leurs" | "plusieurs" | "aux"
        ) || matches!(
            word,
            "these" | "those" | "several" | "many" | "some" | "most" | "few"
        );
        first += 1;
    }
    let french = lexicon.language == Language::Fr;
    if determiner.is_none() && several {
        determiner = Some(Determiner::Indefinite);
    }
    // Where the group around the noun ends.
    let mut stop = first;
    while stop < list.len() {
        let word = list[stop].as_str();
        let closes = !is_word(stop)
            || (stop > first && lexicon.is_preposition(word))
            || lexicon.clause_openers.contains(&word);
        if closes && !lexicon.genitives.contains(&text.word(range.start + stop)) {
            break;
        }
        stop += 1;
    }
    let known = |at: &usize| lexicon.noun(&list[*at]).is_some();
    let plain = |at: &usize| !lexicon.comes_before_noun(&list[*at]) && is_word(*at);
    let group = first..stop;
    let head = if french {
        let noun = group.clone().find(|at| known(at) && plain(at));
        let noun = noun.or_else(|| group.clone().find(known));
        // « premier » alone is a noun, before « ministre » it is none.
        noun.or_else(|| group.clone().find(plain))
    } else {
        let noun = group.clone().rev().find(|at| {
            known(at)
                && !lexicon
                    .genitives
                    .contains(&genitive(text, range.start + *at, end))
        });
        noun.or_else(|| group.clone().rev().find(plain))
    };
    let head = head.or_else(|| group.clone().next())?;
    let noun = lexicon.noun(&list[head]);
    let mut modifiers: Vec<WordId> = Vec::new();
    let mut proper = false;
    for (at, word) in list.iter().enumerate().skip(first) {
        if lexicon.clause_openers.contains(&word.as_str()) {
            break;
        }
        let silent = at == head
            || !is_word(at)
            || lexicon.is_preposition(word)
            || lexicon.determiner(word).is_some()
            || lexicon.and.contains(&word.as_str())
            || (lexicon.comes_before_noun(word) && !tells_apart(word))
            || word.len() < 2;
        if silent {
            continue;
        }
        proper |= at > 0 && text.word(range.start + at).starts_with(char::is_uppercase);
        proper |= lexicon.nation(word).is_some();
        match lexicon.nation(word) {
            Some(country) => modifiers.extend(country.split(' ').map(|w| words.id(w))),
            None => modifiers.extend(word.split(' ').map(|w| words.id(stem(w)))),
        }
    }
    modifiers.sort_unstable();
    modifiers.dedup();
    let lemma = match noun {
        Some(noun) => noun.lemma.to_owned(),
        None => stem(&list[head]).to_owned(),
    };
    let role = one_name(lemma, &mut modifiers, words, lexicon);
    // « le Jamaïcain »: a nation without a noun is somebody of it.
    let nation = lexicon.nation(&list[head]).filter(|_| noun.is_none());
    let by_nation = nation.map(|_| Class::Person);
    modifiers.extend(
        nation
            .iter()
            .flat_map(|c| c.split(' '))
            .map(|w| words.id(w)),
    );
    modifiers.sort_unstable();
    modifiers.dedup();
    let plural = noun.is_some_and(|n| n.plural) || several;
    let gender = noun.and_then(|n| n.gender).or(if feminine {
        Some(Gender::Feminine)
    } else {
        (french && masculine).then_some(Gender::Masculine)
    });
    // « la ministre » tells more than « ministre »; « une victime » tells nothing of a man.
    let gender = match noun {
        Some(n) if n.class == Class::Person && feminine && n.gender.is_none() => {
            Some(Gender::Feminine)
        }
        _ => gender,
    };
    Some(Phrase {
        determiner,
        noun,
        class: noun
            .map(|n| n.class)
            .or_else(|| lexicon.class_by_ending(&list[head]))
            .or(by_nation),
        role,
        head: range.start + head,
        gender,
        plural,
        proper,
        modifiers,
    })
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

/// The token behind `at`, as the text has it; empty at the end.
fn genitive(text: &Text, at: usize, end: usize) -> &str {
    if at + 1 < end { text.word(at + 1) } else { "" }
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
fn one_name(
    lemma: String,
    modifiers: &mut Vec<WordId>,
    words: &mut Words,
    lexicon: &Lexicon,
) -> WordId {
    let mut take = |word: &str, words: &mut Words| {
        let id = words.id(word);
        let found = modifiers.iter().position(|m| *m == id);
        found.map(|at| modifiers.remove(at)).is_some()
    };
    match lemma.as_str() {
        "ministre" if take("premier", words) || take("premiere", words) => {
            return words.id("premier ministre");
        }
        "minister" if take("prime", words) => return words.id("prime minister"),
        _ => {}
    }
    for (role, beside, name) in lexicon.same_role {
        if *role == lemma && (beside.is_empty() || take(stem(beside), words)) {
            return words.id(name);
        }
    }
    words.id(&lemma)
}
