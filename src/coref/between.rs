//! What stands between the sources and keeps somebody in mind: pronouns, and descriptions
//! like « le jeune homme » of somebody whom the text has named.

use super::nominals;
use super::nouns::Class;
use super::phrase;
use super::reader::Reader;
use super::salience::{self, Question};
use super::sources::Resolver;
use crate::doc::Mention;
use crate::lang::{Determiner, Language};
use crate::text::TokenRange;

/// How far behind its article the noun of a description may stand.
const NEAR: usize = 5;

/// Longest article or pronoun, in bytes, with room for an apostrophe.
const LONGEST: usize = 8;

/// A word that may mean somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    token: u32,
    /// One past the noun of a description; a pronoun has none.
    end: Option<u32>,
}

impl Resolver<'_> {
    /// Reads on to `token`: whoever stands before it is in mind from there on.
    pub(super) fn read_on(&mut self, token: usize) {
        while let Some(&stand) = self.between.get(self.next_between) {
            let at = stand.token as usize;
            if at >= token {
                break;
            }
            self.next_between += 1;
            if self.scene.is_source(at) {
                continue;
            }
            match stand.end {
                None => self.pronoun_between(at),
                Some(end) => self.description_between(TokenRange::new(at, end as usize)),
            }
        }
    }

    fn pronoun_between(&mut self, at: usize) {
        let word = self.reader.at(at).word;
        let Some(pronoun) = self.reader.spelt(word, |w| self.reader.lexicon.pronoun(w)) else {
            return;
        };
        let question = Question {
            token: at,
            pronoun,
            content: &[],
        };
        if let Some(answer) = self.scene.topic(self.text, question)
            && answer.score >= 60
            && self.scene.facts(answer.entity).person
        {
            self.scene.add_place(self.text, at, answer.entity, 28);
        }
    }

    fn description_between(&mut self, tokens: TokenRange) {
        let stretched = nominals::stretch(&self.reader, tokens);
        let Some(phrase) = phrase::read(&self.reader, stretched.range()) else {
            return;
        };
        let at = tokens.start as usize;
        let Some((entity, _)) = self.known_bearer(&phrase, at, &[]) else {
            return;
        };
        let sentence = self.text.sentences()[self.text.sentence_of(at)];
        let start = sentence.start as usize;
        let weight = salience::place_weight(
            &self.reader,
            tokens,
            start,
            salience::opens(&self.reader, at, start),
        );
        self.scene.add_place(self.text, at, entity, weight + 6);
    }
}

/// Pronouns for one person and definite descriptions, outside of quotations and of names, in
/// the order of the text.
pub(super) fn stands(
    reader: &Reader,
    names: &[Mention],
    quoted: &dyn Fn(usize) -> bool,
) -> Vec<Stand> {
    let text = reader.text;
    // First letters of all words that are looked for: few others are asked about.
    let mut opens = [false; 256];
    for (word, kind) in reader.lexicon.determiners {
        let first = usize::from(word.as_bytes()[0]);
        opens[first] |= *kind == Determiner::Definite;
    }
    for word in salience::personal(reader.lexicon.language) {
        opens[usize::from(word.as_bytes()[0])] = true;
    }
    let source = text.source().as_bytes();
    let mut list = Vec::new();
    let mut name = 0;
    for (at, token) in text.tokens().iter().enumerate() {
        let start = token.span.start();
        if !opens[usize::from(source[start].to_ascii_lowercase())] {
            continue;
        }
        while name < names.len() && names[name].span.end() <= start {
            name += 1;
        }
        let named = names.get(name).is_some_and(|n| n.span.start() <= start);
        if named || token.span.len() > LONGEST || quoted(start) {
            continue;
        }
        let end = if salience::is_personal(reader, at) {
            None
        } else if let Some(noun) = described(reader, at) {
            // « le président Vargas » is named.
            let next = text.tokens().get(noun + 1).map(|t| t.span.start());
            let titles = names[name..].first().map(|n| n.span.start());
            if titles.is_some() && titles <= next {
                continue;
            }
            Some(noun as u32 + 1)
        } else {
            continue;
        };
        let token = at as u32;
        list.push(Stand { token, end });
    }
    list
}

/// Index of the noun of the definite description that the article at `at` opens.
pub(super) fn described(reader: &Reader, at: usize) -> Option<usize> {
    if reader.at(at).determiner != Some(Determiner::Definite) {
        return None;
    }
    let english = reader.lexicon.language == Language::En;
    let end = reader.text.tokens().len().min(at + NEAR);
    let mut found = None;
    for index in at + 1..end {
        let word = reader.at(index);
        let noun = word.noun.filter(|_| !word.before_noun || english);
        let speaks = noun.filter(|n| !n.plural && n.class != Class::Writing);
        if speaks.is_some() {
            found = Some(index);
            if !english {
                break;
            }
        } else if !word.is_word || word.preposition || word.determiner.is_some() || word.and {
            break;
        } else if english && found.is_some() {
            // “the company spokesman said”: whatever else follows is no noun of ours.
            break;
        }
    }
    found
}
