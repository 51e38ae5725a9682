//! Descriptions that a pronoun may stand for though they are no source themselves: « Les
//! salariés sont en grève. Ils disent… », “The authorities sent boats, but they said…”.

use super::fold::folded;
use super::nouns::{Class, Lexicon, Noun};
use super::salience::{self, Question};
use crate::doc::Label;
use crate::lang::{Gender, Language, Pronoun};
use crate::text::{Text, TokenKind, TokenRange};

/// How many tokens before a pronoun are read.
const TOKENS: usize = 160;

/// How many sentences before a pronoun are read.
const SENTENCES: usize = 3;

/// A description and how much it is in mind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Described {
    pub(super) tokens: TokenRange,
    pub(super) score: i32,
}

/// The description before a pronoun that it may stand for, the one most in mind. `is_name`
/// tells whether a token belongs to a name.
pub(super) fn described(
    text: &Text,
    question: Question,
    is_name: &dyn Fn(usize) -> Option<Label>,
    lexicon: &Lexicon,
) -> Option<Described> {
    let here = salience::outset(text, question.token, question.content);
    let first_sentence = text.sentences()[here.saturating_sub(SENTENCES)].start as usize;
    let floor = first_sentence.max(question.token.saturating_sub(TOKENS));
    let mut sentence = text.sentence_of(question.token);
    let mut best: Option<Described> = None;
    for at in (floor..question.token).rev() {
        while (text.sentences()[sentence].start as usize) > at {
            sentence -= 1;
        }
        let token = text.tokens()[at];
        if token.kind != TokenKind::Word || token.span.len() < 3 {
            continue;
        }
        let start = token.span.start();
        if question.content.iter().any(|c| c.contains_offset(start)) {
            continue;
        }
        let word = folded(text.slice(token.span));
        let Some(noun) = lexicon.noun(&word) else {
            continue;
        };
        if lexicon.comes_before_noun(&word) || is_name(at).is_some() {
            continue;
        }
        // « le président Vargas » is named; the name stands for him.
        if is_name(at + 1) == Some(Label::Per) {
            continue;
        }
        let Some((from, gender)) = opening(text, at, noun, lexicon) else {
            continue;
        };
        let Some(malus) = malus(question.pronoun, noun, gender, lexicon.language) else {
            continue;
        };
        let sentence_start = text.sentences()[sentence].start as usize;
        let tokens = TokenRange::new(from, at + 1);
        let distance = here.saturating_sub(sentence) as i32;
        let first = from <= sentence_start + 1;
        let place = salience::place_weight(text, tokens, sentence_start, first, lexicon);
        let score = 100 - salience::DISTANCE * distance + place - malus;
        if best.is_none_or(|b| score > b.score) {
            best = Some(Described { tokens, score });
        }
    }
    best
}

/// Where the phrase around the noun at `at` begins, and the gender that its article tells;
/// `None` where it has no article and needs one.
fn opening(
    text: &Text,
    at: usize,
    noun: Noun,
    lexicon: &Lexicon,
) -> Option<(usize, Option<Gender>)> {
    let mut start = at;
    while start > 0 && at - start < 4 {
        let token = text.tokens()[start - 1];
        let word = folded(text.slice(token.span));
        if lexicon.determiner(&word).is_some() {
            let gender = match word.as_str() {
                "la" | "une" | "cette" | "sa" => Some(Gender::Feminine),
                "le" | "un" | "ce" | "du" | "au" => Some(Gender::Masculine),
                _ => None,
            };
            let hangs = lexicon.is_preposition(&word) && lexicon.language == Language::Fr;
            let from = if hangs { start } else { start - 1 };
            return Some((from, noun.gender.or(gender)));
        }
        let adjective = lexicon.comes_before_noun(&word)
            || lexicon.nation(&word).is_some()
            || (lexicon.language == Language::En
                && token.kind == TokenKind::Word
                && !lexicon.is_preposition(&word)
                && !lexicon.and.contains(&word.as_str())
                && lexicon.noun(&word).is_none_or(|n| !n.plural));
        if !adjective {
            break;
        }
        start -= 1;
    }
    // “Officials said”: English plurals need no article.
    let bare = lexicon.language == Language::En && noun.plural;
    bare.then_some((at, noun.gender))
}

/// What speaks against a noun as the antecedent of a pronoun; `None` where it cannot be.
fn malus(pronoun: Pronoun, noun: Noun, gender: Option<Gender>, language: Language) -> Option<i32> {
    let person = noun.class == Class::Person;
    if noun.class == Class::Writing {
        // “The report … it said”, « Une revendication … Elle prétend ».
        let speaks = pronoun.person != Some(true) && !pronoun.plural && !noun.plural;
        return (speaks && gender == pronoun.gender).then_some(60);
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
        (false, false) if person => Some(25),
        (false, false) if pronoun.person == Some(false) => Some(5),
        (false, false) => Some(75),
    }
}
