//! Descriptions that a pronoun may stand for though they are no source themselves: « Les
//! salariés sont en grève. Ils disent… », “The authorities sent boats, but they said…”.

use super::nouns::{Class, Noun};
use super::places;
use super::reader::Reader;
use super::salience::{self, Question};
use crate::doc::Label;
use crate::lang::{Determiner, Gender, Language, Pronoun};
use crate::text::{TokenKind, TokenRange};

/// How many tokens before a pronoun are read.
const TOKENS: usize = 160;

/// How many sentences before a pronoun are read.
const SENTENCES: i32 = 3;

/// A description and how much it is in mind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Described {
    pub(super) tokens: TokenRange,
    pub(super) score: i32,
}

/// The description before a pronoun that it may stand for, the one most in mind. `is_name`
/// tells whether a token belongs to a name.
pub(super) fn described(
    reader: &Reader,
    question: Question,
    is_name: &dyn Fn(usize) -> Option<Label>,
    step: &dyn Fn(usize) -> i32,
) -> Option<Described> {
    let text = reader.text;
    let here = salience::outset(text, question.token, question.content);
    let floor = question.token.saturating_sub(TOKENS);
    let mut sentence = text.sentence_of(question.token);
    let mut best: Option<Described> = None;
    for at in (floor..question.token).rev() {
        while (text.sentences()[sentence].start as usize) > at {
            sentence -= 1;
        }
        let distance = step(here) - step(sentence);
        if distance > SENTENCES {
            break;
        }
        let token = text.tokens()[at];
        if token.kind != TokenKind::Word || token.span.len() < 3 {
            continue;
        }
        let start = token.span.start();
        if question.content.iter().any(|c| c.contains_offset(start)) {
            continue;
        }
        let word = reader.at(at);
        let Some(noun) = word.noun.filter(|_| !word.before_noun) else {
            continue;
        };
        if is_name(at).is_some() {
            continue;
        }
        // « le président Vargas » is named; the name stands for him.
        if is_name(at + 1) == Some(Label::Per) {
            continue;
        }
        let Some((from, gender)) = opening(reader, at, noun) else {
            continue;
        };
        if apposed(reader, from, is_name) {
            continue;
        }
        let Some(malus) = malus(question.pronoun, noun, gender, reader.lexicon.language) else {
            continue;
        };
        let sentence_start = text.sentences()[sentence].start as usize;
        let tokens = TokenRange::new(from, at + 1);
        let first = places::opens(reader, from, sentence_start);
        let place = places::place_weight(reader, tokens, sentence_start, first);
        let score = 100 - salience::DISTANCE * distance + place - malus;
        if best.is_none_or(|b| score > b.score) {
            best = Some(Described { tokens, score });
        }
    }
    best
}

/// The person described nearest before « ce dernier », behind the token `floor`.
pub(super) fn nearest(
    reader: &Reader,
    question: Question,
    floor: usize,
    is_name: &dyn Fn(usize) -> Option<Label>,
) -> Option<TokenRange> {
    let text = reader.text;
    let floor = floor.max(question.token.saturating_sub(TOKENS / 2));
    (floor..question.token).rev().find_map(|at| {
        let start = text.tokens()[at].span.start();
        let quoted = question.content.iter().any(|c| c.contains_offset(start));
        let word = reader.at(at);
        let noun = word.noun.filter(|_| !word.before_noun && !quoted)?;
        if noun.class != Class::Person || is_name(at).or(is_name(at + 1)).is_some() {
            return None;
        }
        let (from, gender) = opening(reader, at, noun)?;
        // « qui sortait de garde »
        if from == at && at > 0 && reader.at(at - 1).of {
            return None;
        }
        let agrees = gender.is_none() || question.pronoun.gender.is_none();
        let agrees = agrees || gender == question.pronoun.gender;
        let fits = agrees && noun.plural == question.pronoun.plural && from >= floor;
        fits.then(|| TokenRange::new(from, at + 1))
    })
}

/// True for “, a former commander,” behind a name or a noun: it only tells more.
fn apposed(reader: &Reader, from: usize, is_name: &dyn Fn(usize) -> Option<Label>) -> bool {
    let Some(comma) = from
        .checked_sub(1)
        .filter(|at| reader.text.word(*at) == ",")
    else {
        return false;
    };
    let indefinite = reader.at(from).determiner == Some(Determiner::Indefinite);
    let person = |at: usize| reader.at(at).noun.is_some_and(|n| n.class == Class::Person);
    let before = comma.checked_sub(1);
    indefinite && before.is_some_and(|at| person(at) || is_name(at) == Some(Label::Per))
}

/// Where the phrase around the noun at `at` begins, and the gender that its article tells;
/// `None` where it has no article and needs one.
fn opening(reader: &Reader, at: usize, noun: Noun) -> Option<(usize, Option<Gender>)> {
    let english = reader.lexicon.language == Language::En;
    let mut start = at;
    while start > 0 && at - start < 4 {
        let word = reader.at(start - 1);
        if word.determiner.is_some() {
            let from = if word.preposition && !english {
                start
            } else {
                start - 1
            };
            return Some((from, noun.gender.or(word.article_gender)));
        }
        let adjective = word.before_noun
            || word.nation.is_some()
            || (english
                && word.is_word
                && !word.preposition
                && !word.and
                && word.noun.is_none_or(|n| !n.plural));
        if !adjective {
            break;
        }
        start -= 1;
    }
    // “Officials said”: English plurals need no article.
    (english && noun.plural).then_some((at, noun.gender))
}

/// What speaks against a noun as the antecedent of a pronoun; `None` where it cannot be.
fn malus(pronoun: Pronoun, noun: Noun, gender: Option<Gender>, language: Language) -> Option<i32> {
    let person = noun.class == Class::Person;
    if noun.class == Class::Writing {
        // “The report … it said”, « Une revendication … Elle prétend ».
        let speaks = pronoun.person != Some(true) && !pronoun.plural && !noun.plural;
        return (speaks && gender == pronoun.gender).then_some(40);
    }
    let agrees = match (pronoun.gender, gender) {
        (Some(one), Some(other)) => one == other,
        (Some(_), None) => language == Language::En || person,
        _ => true,
    };
    if !agrees {
        return None;
    }
    match (pronoun.plural, noun.plural) {
        (true, true) => Some(0),
        // “the police … they”
        (true, false) if language == Language::En && !person => Some(30),
        (true, false) | (false, true) => None,
        (false, false) if pronoun.person.is_some_and(|p| p != person) => None,
        (false, false) if person => Some(36),
        (false, false) if pronoun.person == Some(false) => Some(5),
        (false, false) => Some(50),
    }
}
