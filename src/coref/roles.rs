//! What a document says that somebody is: « Vladimir Poutine, président russe »,
//! “Chancellor Merkel”, « la compagnie Flydubai », “Obama is the president”.

use super::fold::WordId;
use super::hash::Map;
use super::kin::Kin;
use super::nouns::{Class, Noun};
use super::phrase::{self, Phrase};
use super::reader::Reader;
use crate::doc::{EntityId, Label, Mention};
use crate::lang::{Determiner, Gender, Language};
use crate::text::TokenRange;

/// How far a title stretches around a name, in tokens.
const REACH: usize = 14;

/// Around how many mentions of one entity its roles are looked for.
const MENTIONS: u32 = 8;

/// How many entities are asked for their kin.
const KINDRED: usize = 64;

/// Somebody is said to be something.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    pub(super) entity: EntityId,
    pub(super) modifiers: Vec<WordId>,
    /// Those of them that are the words of a nation's country.
    pub(super) nations: Vec<WordId>,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
}

/// All that a document says of anybody's roles, by role.
#[derive(Debug, Default)]
pub(super) struct Roles {
    by_role: Map<WordId, Vec<Statement>>,
    /// Every word that any role of an entity came with.
    traits: Map<EntityId, Vec<WordId>>,
    /// What every role of an entity may be called by.
    kin: Map<EntityId, Kin>,
    /// The nations they are told to be of.
    nations: Map<EntityId, Vec<WordId>>,
    /// How old they are, in years.
    ages: Map<EntityId, u32>,
    /// Entities with kin, in the order they are first told of.
    kindred: Vec<EntityId>,
}

impl Roles {
    /// Reads the words around the names of people and organisations.
    pub(super) fn read(
        reader: &Reader,
        mentions: &[Mention],
        labels: &dyn Fn(EntityId) -> Label,
    ) -> Roles {
        let text = reader.text;
        let mut roles = Roles::default();
        let mut looked: Map<EntityId, u32> = Map::default();
        for (at, mention) in mentions.iter().enumerate() {
            let class = match labels(mention.entity) {
                Label::Per => Class::Person,
                // “Petrosierra, a private company”, whatever the recogniser takes it for.
                Label::Org | Label::Loc => Class::Body,
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
            let place = labels(mention.entity) == Label::Loc;
            // “PARIS – The company …” is a dateline.
            let opener = text.tokens().get(tokens.end as usize);
            let dateline = place && opener.is_none_or(|t| text.slice(t.span) != ",");
            let around = [
                before(reader, tokens, sentence, floor, class),
                behind(reader, tokens, sentence, next).filter(|_| !dateline),
            ];
            for phrase in around.into_iter().flatten() {
                let fits = |n: Noun| n.class == class && (!place || is_firm(reader, n.lemma));
                if phrase.noun.is_some_and(fits) {
                    roles.state(reader, mention.entity, &phrase);
                }
            }
            roles.state_title(reader, mention.entity, tokens);
            if class == Class::Person && governs(reader, tokens) {
                roles.state_role(reader, mention.entity, "premier ministre");
                roles.state_role(reader, mention.entity, "prime minister");
            }
            if class == Class::Person
                && let Some(age) = age_beside(reader, tokens)
            {
                roles.ages.entry(mention.entity).or_insert(age);
            }
            if class == Class::Body && *count == 1 {
                roles.state_name(reader, mention, tokens, place);
            }
        }
        roles
    }

    /// Notes that `phrase` describes `entity`.
    pub(super) fn state(&mut self, reader: &Reader, entity: EntityId, phrase: &Phrase) {
        self.state_kin(reader, entity, phrase.role);
        let nations = self.nations.entry(entity).or_default();
        if nations.len() < 16 {
            nations.extend(&phrase.nations);
        }
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
                nations: phrase.nations.clone(),
                gender: phrase.gender,
                plural: phrase.plural,
            });
    }

    fn state_kin(&mut self, reader: &Reader, entity: EntityId, role: WordId) {
        let kin = reader.spelt(role, |role| reader.lexicon.kin(role));
        if kin.is_known() {
            let known = self.kin.entry(entity).or_default();
            if !known.is_known() {
                self.kindred.push(entity);
            }
            known.add(kin);
        }
    }

    /// « Me Hadjadj » is a lawyer, “Sen. Nair” a senator.
    fn state_title(&mut self, reader: &Reader, entity: EntityId, name: TokenRange) {
        let first = name.start as usize;
        let mut places = [Some(first), first.checked_sub(1)].into_iter().flatten();
        let title = places.find_map(|at| {
            let word = reader.at(at).word;
            reader.spelt(word, |word| reader.lexicon.title_role(word))
        });
        let Some(title) = title else { return };
        self.state_role(reader, entity, title);
    }

    /// Notes that `entity` is in this role, of which nothing more is said.
    fn state_role(&mut self, reader: &Reader, entity: EntityId, role: &str) {
        let role = reader.id(role);
        self.state_kin(reader, entity, role);
        let statements = self.by_role.entry(role).or_default();
        statements.push(Statement {
            entity,
            modifiers: Vec::new(),
            nations: Vec::new(),
            gender: None,
            plural: false,
        });
    }

    /// « la mairie » may be short for « Mairie de Paris ».
    fn state_name(&mut self, reader: &Reader, mention: &Mention, tokens: TokenRange, place: bool) {
        if tokens.len() > REACH {
            return;
        }
        let word = |at| reader.spelt(reader.at(at).word, |word| reader.lexicon.named_as(word));
        if let Some(role) = tokens.range().find_map(word).filter(|_| !place) {
            self.state_role(reader, mention.entity, role);
        }
        if let Some(phrase) = phrase::read(reader, tokens.range())
            && phrase
                .noun
                .is_some_and(|n| n.class == Class::Body && (!place || is_house(n.lemma)))
        {
            self.state(reader, mention.entity, &phrase);
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

    /// What the roles of `entity` may be called by.
    pub(super) fn kin(&self, entity: EntityId) -> Kin {
        self.kin.get(&entity).copied().unwrap_or_default()
    }

    /// True where `entity` is told to be of a nation and none of `nations`.
    pub(super) fn is_foreign(&self, entity: EntityId, nations: &[WordId]) -> bool {
        let known = self.nations.get(&entity).filter(|known| !known.is_empty());
        let known = known.filter(|_| !nations.is_empty());
        known.is_some_and(|known| !known.iter().any(|nation| nations.contains(nation)))
    }

    /// How old the text says that `entity` is.
    pub(super) fn age(&self, entity: EntityId) -> Option<u32> {
        self.ages.get(&entity).copied()
    }

    /// All entities that a role of kin `kin` may stand for, the first told of first.
    pub(super) fn kindred(&self, kin: Kin) -> impl Iterator<Item = EntityId> {
        let near = self.kindred.iter().copied().take(KINDRED);
        near.filter(move |entity| self.kin(*entity).meets(kin))
    }

    /// True where the document says anything of what `entity` is.
    pub(super) fn knows(&self, entity: EntityId) -> bool {
        self.traits.contains_key(&entity)
    }

    /// The genders that roles tell of `entity` are asked for one by one elsewhere; this is
    /// every statement, for a single walk.
    pub(super) fn all(&self) -> impl Iterator<Item = &Statement> {
        self.by_role.values().flatten()
    }
}

/// True for a word for a company of some kind.
fn is_firm(reader: &Reader, lemma: &str) -> bool {
    let firm = match reader.lexicon.language {
        Language::Fr => "entreprise",
        Language::En => "company",
    };
    let group = matches!(lemma, "group" | "groupe" | "site" | "chantier");
    let kin = |word: &str| reader.lexicon.kin(word);
    !group && (lemma == firm || kin(lemma).meets(kin(firm)))
}

/// True for bodies with a house that is called like them.
fn is_house(lemma: &str) -> bool {
    matches!(
        lemma,
        "museum"
            | "musee"
            | "university"
            | "universite"
            | "hospital"
            | "hopital"
            | "theatre"
            | "theater"
    )
}

/// « le gouvernement de Paul Mercier », “Mercier's government”.
fn governs(reader: &Reader, name: TokenRange) -> bool {
    let text = reader.text;
    let word = |at: usize| text.tokens().get(at).map_or("", |t| text.slice(t.span));
    let (start, end) = (name.start as usize, name.end as usize);
    let of = (start > 1 && reader.at(start - 1).of).then(|| word(start - 2));
    let behind = end + 1 < text.tokens().len() && reader.at(end).genitive;
    matches!(of, Some("gouvernement" | "government" | "cabinet"))
        || behind && word(end + 1) == "government"
}

/// « Paul Mercier, 61 ans », “Paul Mercier (61)”, « À 61 ans, Paul Mercier ».
fn age_beside(reader: &Reader, name: TokenRange) -> Option<u32> {
    let text = reader.text;
    let word = |at: usize| {
        if at < text.tokens().len() {
            text.word(at)
        } else {
            ""
        }
    };
    let (start, end) = (name.start as usize, name.end as usize);
    if start > 2 && word(start - 1) == "," && matches!(word(start - 2), "ans") {
        return phrase::number(reader, start - 3);
    }
    if !matches!(word(end), "," | "(") || end + 2 >= text.tokens().len() {
        return None;
    }
    let years = phrase::number(reader, end + 1)?;
    matches!(word(end + 2), "ans" | ")" | ",").then_some(years)
}

/// The phrase right before a name: « le ministre de l'Intérieur, Bernard Cazeneuve ».
fn before(
    reader: &Reader,
    name: TokenRange,
    sentence: TokenRange,
    floor: usize,
    class: Class,
) -> Option<Phrase> {
    let reach = (name.start as usize).saturating_sub(REACH);
    let floor = floor.max(sentence.start as usize).max(reach);
    let mut end = name.start as usize;
    let comma = end > floor && reader.text.word(end - 1) == ",";
    if comma {
        end -= 1;
    }
    let mut at = end;
    let mut start = None;
    let english = reader.lexicon.language == Language::En;
    while at > floor {
        let word = reader.at(at - 1);
        let mark = !word.is_word && !word.genitive;
        if mark || word.copula || word.clause_opener || word.and {
            break;
        }
        let determiner = word.determiner.is_some();
        if at == end && (word.preposition || determiner) {
            return None;
        }
        // « la principale, X »
        let alone = comma && at == end;
        let noun = word.noun.filter(|_| !word.before_noun || alone);
        if noun.is_none() && word.preposition && !word.links {
            break;
        }
        let in_title = word.capital
            || noun.is_some()
            || word.nation.is_some()
            || word.before_noun
            || word.genitive;
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
        if determiner && !word.preposition && start.is_some() {
            let inside = at > floor && reader.at(at - 1).preposition;
            if !inside {
                break;
            }
        }
    }
    // Adjectives in front of the noun, where no article stands.
    let mut start = start?;
    while start > floor && reader.at(start - 1).before_noun {
        start -= 1;
    }
    if english {
        // “German Chancellor”, “the company's chief executive”: all before the noun tells.
        start = start.min(at).max(floor);
    } else if start > floor && reader.at(start - 1).determiner.is_some() {
        start -= 1;
    }
    phrase::read(reader, start..end)
}

/// The phrase right behind a name: « Flavio Di Giacomo, porte-parole de l'OIM ».
fn behind(
    reader: &Reader,
    name: TokenRange,
    sentence: TokenRange,
    next: Option<usize>,
) -> Option<Phrase> {
    let sentence_end = sentence.end as usize;
    let opener = name.end as usize;
    if opener + 1 >= sentence_end {
        return None;
    }
    let bracket = matches!(reader.text.word(opener), "," | "(" | "–" | "—");
    let start = opener + 1;
    let copula = || reader.at(opener).copula && reader.at(start).determiner.is_some();
    if (!bracket && !copula()) || reader.at(start).and {
        return None;
    }
    let mut end = start;
    while end < sentence_end && end < start + REACH {
        let word = reader.text.word(end);
        let marks = [",", ")", ".", ";", ":", "–", "—", "«", "“", "\""];
        if marks.contains(&word) || reader.at(end).clause_opener {
            break;
        }
        end += 1;
    }
    let phrase = phrase::read(reader, start..end)?;
    let noun = phrase.noun?;
    // « Y, X, président de … » is read once, as what stands behind X; and what has a verb
    // before its noun is no title.
    let near = phrase.head < start + 6;
    let head = reader.text.tokens()[phrase.head].span.start();
    let name_between = next.is_some_and(|n| n < head) && reader.lexicon.language == Language::Fr;
    let known = phrase.determiner != Some(Determiner::Possessive) || noun.class == Class::Person;
    // « X, le président a dit »: what has a verb behind it is a clause of its own.
    let next = phrase.head + 1;
    let english = reader.lexicon.language == Language::En;
    let closed = next >= end || {
        let word = reader.at(next);
        let goes_on = word.preposition || word.and || word.genitive || word.capital;
        goes_on || !word.is_word || (!english && !word.has_done)
    };
    (near && !name_between && known && closed && !phrase.plural).then_some(phrase)
}
