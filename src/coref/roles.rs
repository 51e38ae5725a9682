//! What a document says that somebody is: « Vladimir Poutine, président russe »,
//! “Chancellor Merkel”, « la compagnie Flydubai », “Obama is the president”.

use std::collections::HashMap;

use super::fold::{WordId, Words, folded};
use super::nouns::{Class, Lexicon};
use super::phrase::{self, Phrase};
use crate::doc::{EntityId, Label, Mention};
use crate::lang::{Determiner, Gender, Language};
use crate::text::{Text, TokenKind, TokenRange};

/// How far a title stretches around a name, in tokens.
const REACH: usize = 14;

/// Around how many mentions of one entity its roles are looked for.
const MENTIONS: u32 = 8;

/// Somebody is said to be something.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    pub(super) entity: EntityId,
    pub(super) modifiers: Vec<WordId>,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
}

/// All that a document says of anybody's roles, by role.
#[derive(Debug, Default)]
pub(super) struct Roles {
    by_role: HashMap<WordId, Vec<Statement>>,
    /// Every word that any role of an entity came with.
    traits: HashMap<EntityId, Vec<WordId>>,
}

impl Roles {
    /// Reads the words around the names of people and organisations.
    pub(super) fn read(
        text: &Text,
        mentions: &[Mention],
        labels: &dyn Fn(EntityId) -> Label,
        words: &mut Words,
        lexicon: &Lexicon,
    ) -> Roles {
        let mut roles = Roles::default();
        let mut looked: HashMap<EntityId, u32> = HashMap::new();
        for (at, mention) in mentions.iter().enumerate() {
            let class = match labels(mention.entity) {
                Label::Per => Class::Person,
                Label::Org => Class::Body,
                _ => continue,
            };
            let count = looked.entry(mention.entity).or_default();
            *count += 1;
            if *count > MENTIONS {
                continue;
            }
            let tokens = text.tokens_in(mention.span);
            let sentence = text.sentences()[text.sentence_of(tokens.start as usize)];
            let next = mentions.get(at + 1).map(|m| m.span.start());
            // What stands before another person's name is that person's title.
            let other = mentions[..at]
                .last()
                .filter(|m| labels(m.entity) == Label::Per);
            let floor = other.map_or(0, |m| text.tokens_in(m.span).end as usize);
            let around = [
                before(text, tokens, sentence, floor, class, words, lexicon),
                behind(text, tokens, sentence, next, words, lexicon),
            ];
            for phrase in around.into_iter().flatten() {
                if phrase.noun.is_some_and(|n| n.class == class) {
                    roles.state(mention.entity, &phrase);
                }
            }
            if class == Class::Body && *count == 1 {
                roles.state_name(text, mention, tokens, words, lexicon);
            }
        }
        roles
    }

    /// Notes that `phrase` describes `entity`.
    pub(super) fn state(&mut self, entity: EntityId, phrase: &Phrase) {
        let traits = self.traits.entry(entity).or_default();
        if traits.len() < 64 {
            traits.extend(&phrase.modifiers);
        }
        self.by_role
            .entry(phrase.role)
            .or_default()
            .push(Statement {
                entity,
                modifiers: phrase.modifiers.clone(),
                gender: phrase.gender,
                plural: phrase.plural,
            });
    }

    /// « la mairie » may be short for « Mairie de Paris ».
    fn state_name(
        &mut self,
        text: &Text,
        mention: &Mention,
        tokens: TokenRange,
        words: &mut Words,
        lexicon: &Lexicon,
    ) {
        if tokens.len() > REACH {
            return;
        }
        if let Some(phrase) = phrase::read(text, tokens.range(), words, lexicon)
            && phrase.noun.is_some_and(|n| n.class == Class::Body)
        {
            self.state(mention.entity, &phrase);
        }
    }

    /// What the document says about this role, in the order it is said.
    pub(super) fn of(&self, role: WordId) -> &[Statement] {
        self.by_role.get(&role).map_or(&[], Vec::as_slice)
    }

    /// True where one of `words` came with a role of `entity`: both are « américain ».
    pub(super) fn share(&self, entity: EntityId, words: &[WordId]) -> bool {
        let traits = self.traits.get(&entity);
        traits.is_some_and(|traits| traits.iter().any(|t| words.contains(t)))
    }

    /// The genders that roles tell of `entity` are asked for one by one elsewhere; this is
    /// every statement, for a single walk.
    pub(super) fn all(&self) -> impl Iterator<Item = &Statement> {
        self.by_role.values().flatten()
    }
}

/// The phrase right before a name: « le ministre de l'Intérieur, Bernard Cazeneuve ».
fn before(
    text: &Text,
    name: TokenRange,
    sentence: TokenRange,
    floor: usize,
    class: Class,
    words: &mut Words,
    lexicon: &Lexicon,
) -> Option<Phrase> {
    let reach = (name.start as usize).saturating_sub(REACH);
    let floor = floor.max(sentence.start as usize).max(reach);
    let mut end = name.start as usize;
    let comma = end > floor && text.word(end - 1) == ",";
    if comma {
        end -= 1;
    }
    let mut at = end;
    let mut start = None;
    let english = lexicon.language == Language::En;
    while at > floor {
        let token = text.tokens()[at - 1];
        let raw = text.slice(token.span);
        let word = folded(raw);
        let genitive = lexicon.genitives.contains(&raw);
        let mark = !matches!(token.kind, TokenKind::Word | TokenKind::Number) && !genitive;
        if mark
            || lexicon.copulas.contains(&word.as_str())
            || lexicon.clause_openers.contains(&word.as_str())
            || lexicon.and.contains(&word.as_str())
        {
            break;
        }
        let determiner = lexicon.determiner(&word).is_some();
        let preposition = lexicon.is_preposition(&word);
        if at == end && (preposition || determiner) {
            return None;
        }
        let noun = lexicon
            .noun(&word)
            .filter(|_| !lexicon.comes_before_noun(&word));
        if noun.is_none() && preposition && !lexicon.links(&word) {
            break;
        }
        let in_title = raw.starts_with(char::is_uppercase)
            || noun.is_some()
            || lexicon.nation(&word).is_some()
            || lexicon.comes_before_noun(&word)
            || genitive;
        if english && !comma && !in_title && !determiner {
            break;
        }
        at -= 1;
        if noun.is_some_and(|n| n.class == class) {
            start = Some(at);
            // Without a comma the nearest title is the one that the name follows.
            if !comma && !english {
                break;
            }
        }
        // The article of the whole phrase, not of a complement inside it.
        if determiner && !preposition && start.is_some() {
            let inside = at > floor && lexicon.is_preposition(&folded(text.word(at - 1)));
            if !inside {
                break;
            }
        }
    }
    // Adjectives in front of the noun, where no article stands.
    let mut start = start?;
    while start > floor && lexicon.comes_before_noun(&folded(text.word(start - 1))) {
        start -= 1;
    }
    if english {
        // “German Chancellor”, “the company's chief executive”: all before the noun tells.
        start = start.min(at).max(floor);
    } else if start > floor && lexicon.determiner(&folded(text.word(start - 1))).is_some() {
        start -= 1;
    }
    phrase::read(text, start..end, words, lexicon)
}

/// The phrase right behind a name: « Flavio Di Giacomo, porte-parole de l'OIM ».
fn behind(
    text: &Text,
    name: TokenRange,
    sentence: TokenRange,
    next: Option<usize>,
    words: &mut Words,
    lexicon: &Lexicon,
) -> Option<Phrase> {
    let sentence_end = sentence.end as usize;
    let opener = name.end as usize;
    if opener + 1 >= sentence_end {
        return None;
    }
    let first = folded(text.word(opener));
    let bracket = matches!(text.word(opener), "," | "(" | "–" | "—");
    let copula = lexicon.copulas.contains(&first.as_str())
        && lexicon.determiner(&folded(text.word(opener + 1))).is_some();
    if !bracket && !copula {
        return None;
    }
    let start = opener + 1;
    if lexicon.and.contains(&folded(text.word(start)).as_str()) {
        return None;
    }
    let mut end = start;
    while end < sentence_end && end < start + REACH {
        let word = text.word(end);
        let closes = matches!(
            word,
            "," | ")" | "." | ";" | ":" | "–" | "—" | "«" | "“" | "\""
        );
        if closes || lexicon.clause_openers.contains(&folded(word).as_str()) {
            break;
        }
        end += 1;
    }
    let phrase = phrase::read(text, start..end, words, lexicon)?;
    let noun = phrase.noun?;
    // « Y, X, président de … » is read once, as what stands behind X; and what has a verb
    // before its noun is no title.
    let near = phrase.head < start + 6;
    let name_between = next.is_some_and(|n| n < text.tokens()[phrase.head].span.start())
        && lexicon.language == Language::Fr;
    let known = phrase.determiner != Some(Determiner::Possessive) || noun.class == Class::Person;
    (near && !name_between && known && !phrase.plural).then_some(phrase)
}
