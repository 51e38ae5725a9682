//! Who is in the reader's mind at a place of the text: the antecedents of pronouns.

use super::gender::{self, Evidence};
use super::hash::Map;
use super::places::place_weight;
use super::rank::{self, Latent};
use super::reader::Reader;
use super::roles::Roles;
use super::surnames;
use crate::doc::{Entity, EntityId, Label, Mention};
use crate::lang::{Gender, Language, Pronoun};
use crate::text::{Span, Text, TokenRange};

/// How many mentions before a pronoun are weighed.
pub(super) const MENTIONS: usize = 48;

/// How many sentences before a pronoun are weighed.
const SENTENCES: usize = 12;

/// What one sentence between a mention and a pronoun costs.
pub(super) const DISTANCE: i32 = 20;

/// From what weight on a place is a subject's.
const SUBJECT: i32 = 22;

/// How many mentions tell the gender of an entity.
const WITNESSES: usize = 6;

/// Gender, number and kind of an entity, as pronouns ask for them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) gender: Option<Gender>,
    /// Where the gender is unknown, the one that is likelier.
    pub(super) leaning: Option<Gender>,
    pub(super) plural: bool,
    /// True for people, one or several.
    pub(super) person: bool,
    /// True for places.
    pub(super) place: bool,
}

/// One place where an entity stands in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) token: u32,
    pub(super) sentence: u32,
    pub(super) entity: EntityId,
    /// How much the place itself brings an entity to mind.
    pub(super) weight: i32,
    /// True where it names or stands for who says a quotation.
    pub(super) source: bool,
}

/// All places of names and, as they are found, of sources; and what is known of entities.
#[derive(Debug)]
pub(super) struct Scene {
    pub(super) names: Vec<Place>,
    /// Sources, pronouns and descriptions in between, as they are answered.
    sources: Vec<Place>,
    facts: Vec<Facts>,
    counts: Vec<i32>,
    /// The first token of each entity.
    firsts: Vec<u32>,
    /// For each sentence how many of those before it are not wholly quoted: what is said
    /// between marks takes nobody farther away.
    steps: Vec<u32>,
    /// Descriptions that are no entity yet.
    pub(super) latents: Vec<Latent>,
}

/// Where a pronoun stands and what it asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question<'a> {
    pub(super) token: usize,
    pub(super) pronoun: Pronoun,
    /// What the quotation says: whoever is named in it does not say it.
    pub(super) content: &'a [Span],
    /// True where it says so in writing: « Dans un communiqué, elle … ».
    pub(super) written: bool,
}

/// An answer and by how much it beats the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) entity: EntityId,
    pub(super) score: i32,
    pub(super) margin: i32,
}

impl Scene {
    /// Reads the names; `quoted` tells whether a byte lies in a quotation.
    pub(super) fn new(
        reader: &Reader,
        mentions: &[Mention],
        entities: &[Entity],
        roles: &Roles,
        quoted: &dyn Fn(usize) -> bool,
    ) -> Scene {
        let text = reader.text;
        let mut names: Vec<Place> = Vec::new();
        let mut evidence = vec![(Evidence::default(), 0usize, 0usize, false); entities.len()];
        let mut counts = vec![0; entities.len()];
        let mut firsts = vec![u32::MAX; entities.len()];
        let mut sentence = 0;
        let mut last = [None; 2];
        let mut token = 0;
        for mention in mentions {
            let entity = mention.entity.0 as usize - 1;
            let label = &entities[entity].label;
            if label.is_value() {
                continue;
            }
            while token < text.tokens().len()
                && text.tokens()[token].span.end() <= mention.span.start()
            {
                token += 1;
            }
            let mut end = token;
            while end < text.tokens().len() && text.tokens()[end].span.start() < mention.span.end()
            {
                end += 1;
            }
            while sentence < text.sentences().len()
                && text.sentences()[sentence].end as usize <= token
            {
                sentence += 1;
            }
            let tokens = TokenRange::new(token, end.max(token));
            if tokens.is_empty() {
                continue;
            }
            let sentence_start = text
                .sentences()
                .get(sentence)
                .map_or(0, |s| s.start as usize);
            // The first person that is no owner, or whatever comes first.
            let person = *label == Label::Per;
            let owner = end < text.tokens().len() && reader.at(end).genitive;
            let slot = &mut last[usize::from(person)];
            let first = *slot != Some(sentence);
            if !owner {
                *slot = Some(sentence);
            }
            counts[entity] += 1;
            firsts[entity] = firsts[entity].min(token as u32);
            let known = &mut evidence[entity];
            if known.1 < WITNESSES {
                known.1 += 1;
                if *label == Label::Per {
                    let first_time = tokens.len() > 1 && !known.3;
                    known.3 |= first_time;
                    known.0.merge(gender::of_person(reader, tokens, first_time));
                } else {
                    let (told, plural) = gender::of_thing(reader, tokens);
                    known.0.merge(told);
                    known.2 += usize::from(plural);
                }
            }
            names.push(Place {
                token: token as u32,
                sentence: sentence as u32,
                entity: mention.entity,
                weight: place_weight(reader, tokens, sentence_start, first)
                    - if quoted(mention.span.start()) { 35 } else { 0 },
                source: false,
            });
        }
        surnames::add(reader, mentions, entities, quoted, &mut names);
        let mut told: Map<EntityId, Evidence> = Map::default();
        for statement in roles.all() {
            // « le ministre » may be a woman, « la ministre » is one.
            let weight = match statement.gender {
                Some(Gender::Feminine) => 8,
                _ => 4,
            };
            told.entry(statement.entity)
                .or_default()
                .add(statement.gender, weight);
        }
        let facts = entities
            .iter()
            .zip(&evidence)
            .map(|(entity, (evidence, seen, plural, _))| {
                let mut evidence = *evidence;
                evidence.merge(told.get(&entity.id).copied().unwrap_or_default());
                Facts {
                    gender: evidence.gender(),
                    leaning: evidence.leaning(),
                    plural: plural * 2 > *seen || entity.label == Label::Norp,
                    person: matches!(entity.label, Label::Per | Label::Norp),
                    place: entity.label == Label::Loc,
                }
            });
        Scene {
            names,
            sources: Vec::new(),
            facts: facts.collect(),
            counts,
            firsts,
            steps: steps(text, quoted),
            latents: Vec::new(),
        }
    }

    /// Notes what is known of the entity with the next id.
    pub(super) fn learn(&mut self, facts: Facts) {
        self.facts.push(facts);
        self.counts.push(0);
        self.firsts.push(0);
    }

    /// Notes that `entity` is the source at `token`; called in the order of the text.
    pub(super) fn add_source(&mut self, text: &Text, token: usize, entity: EntityId) {
        self.counts[entity.0 as usize - 1] += 1;
        self.insert(Place {
            token: token as u32,
            sentence: text.sentence_of(token) as u32,
            entity,
            weight: 24,
            source: true,
        });
    }

    /// Keeps the places in the order of the text; the end is always near.
    fn insert(&mut self, place: Place) {
        let at = self.sources.partition_point(|p| p.token <= place.token);
        self.sources.insert(at, place);
    }

    pub(super) fn facts(&self, entity: EntityId) -> Facts {
        match self.latent(entity) {
            Some(latent) => latent.facts,
            None => self.facts[entity.0 as usize - 1],
        }
    }

    /// Notes the gender that a pronoun for somebody tells, where nothing else tells it.
    pub(super) fn learn_gender(&mut self, entity: EntityId, gender: Option<Gender>) {
        if let Some(facts) = self.facts.get_mut(entity.0 as usize - 1)
            && facts.gender.is_none()
            && facts.person
            && !facts.plural
        {
            if facts.leaning == gender {
                facts.gender = gender;
            }
            facts.leaning = facts.leaning.or(gender);
        }
    }

    /// Notes that an organisation is called by words of another gender as well, or of one that nothing tells: « L'armateur,
    /// la société Kaito ».
    pub(super) fn call_also(&mut self, entity: EntityId, gender: Option<Gender>) {
        if let Some(facts) = self.facts.get_mut(entity.0 as usize - 1)
            && !facts.person
            && facts.gender != gender
        {
            facts.gender = None;
            facts.leaning = None;
        }
    }

    /// Who spoke last before `token`, and how many sentences before.
    pub(super) fn last_source(&self, text: &Text, token: usize) -> Option<(EntityId, i32)> {
        let before = self.sources.partition_point(|p| (p.token as usize) < token);
        let last = self.sources[..before]
            .iter()
            .rev()
            .take(8)
            .find(|p| p.source)?;
        let here = self.step(text.sentence_of(token));
        Some((
            self.known(last.entity),
            here - self.step(last.sentence as usize),
        ))
    }

    /// Where `entity` last stands before `token`, as far as a reader remembers.
    pub(super) fn last_place(&self, token: usize, entity: EntityId) -> Option<usize> {
        let mut near = self.before(token).take(MENTIONS);
        let place = near.find(|p| self.known(p.entity) == entity);
        place.map(|p| p.token as usize)
    }

    /// How often an entity has been named or has spoken so far.
    pub(super) fn count(&self, entity: EntityId) -> i32 {
        self.counts
            .get(entity.0 as usize - 1)
            .copied()
            .unwrap_or_default()
    }

    /// The number of a sentence among those that are not wholly quoted.
    pub(super) fn step(&self, sentence: usize) -> i32 {
        self.steps.get(sentence).map_or(0, |step| *step as i32)
    }

    /// The token at which `entity` is first named; zero for descriptions.
    pub(super) fn first(&self, entity: EntityId) -> usize {
        self.firsts[entity.0 as usize - 1] as usize
    }

    /// The places before `token`, the nearest first.
    pub(super) fn before(&self, token: usize) -> impl Iterator<Item = &Place> {
        let names = self.names.partition_point(|p| (p.token as usize) < token);
        let sources = self.sources.partition_point(|p| (p.token as usize) < token);
        let (mut a, mut b) = (names, sources);
        std::iter::from_fn(move || {
            let name = a.checked_sub(1).map(|i| &self.names[i]);
            let source = b.checked_sub(1).map(|i| &self.sources[i]);
            match (name, source) {
                (Some(n), Some(s)) if n.token > s.token => {
                    a -= 1;
                    Some(n)
                }
                (_, Some(s)) => {
                    b -= 1;
                    Some(s)
                }
                (Some(n), None) => {
                    a -= 1;
                    Some(n)
                }
                (None, None) => None,
            }
        })
    }

    pub(super) fn fits(&self, entity: EntityId, pronoun: Pronoun) -> bool {
        let facts = self.facts(entity);
        let gender = match (facts.gender, pronoun.gender) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        let number = if pronoun.plural {
            // “they” may be a company; « ils » is several.
            facts.plural || (pronoun.gender.is_none() && !facts.person)
        } else {
            !facts.plural
        };
        gender && number && pronoun.person.is_none_or(|person| person == facts.person)
    }

    /// Who of those that `admit` lets in, with the bonus that it gives, is foremost in mind
    /// at `token`.
    pub(super) fn foremost(
        &self,
        text: &Text,
        token: usize,
        content: &[Span],
        admit: &dyn Fn(EntityId) -> Option<i32>,
    ) -> Option<Answer> {
        let here = self.step(outset(text, token, content));
        // Entity, score of its best place, number of its other places.
        let mut scores: Vec<(EntityId, i32, i32)> = Vec::new();
        let mut speaker_seen = false;
        for place in self.before(token).take(MENTIONS) {
            let distance = here - self.step(place.sentence as usize);
            if distance > SENTENCES as i32 {
                break;
            }
            let start = text.tokens()[place.token as usize].span.start();
            if rank::is_latent(self.known(place.entity))
                || content.iter().any(|c| c.contains_offset(start))
            {
                continue;
            }
            let entity = self.known(place.entity);
            let Some(bonus) = admit(entity) else {
                continue;
            };
            let mut score = 100 - DISTANCE * distance + place.weight + bonus;
            if place.source && !speaker_seen {
                score += 16;
                speaker_seen = true;
            }
            match scores.iter_mut().find(|(known, ..)| *known == entity) {
                Some((_, best, places)) => {
                    *best = score.max(*best);
                    *places += 1;
                }
                None => {
                    let known = self.count(entity).min(5);
                    scores.push((entity, score + 2 * known, 0));
                }
            }
        }
        let total = |entry: &(EntityId, i32, i32)| entry.1 + 2 * entry.2.min(4);
        // Stable: of two equal ones the nearer stays in front.
        scores.sort_by_key(|entry| -total(entry));
        let best = scores.first()?;
        let (entity, score) = (best.0, total(best));
        let next = scores.get(1).map_or(0, total);
        Some(Answer {
            entity,
            score,
            margin: score - next,
        })
    }

    /// Notes that `entity` stands at `token`, though it is no source; called in the order of
    /// the text.
    pub(super) fn add_place(&mut self, text: &Text, token: usize, entity: EntityId, weight: i32) {
        self.insert(Place {
            token: token as u32,
            sentence: text.sentence_of(token) as u32,
            entity,
            weight,
            source: false,
        });
    }

    /// The person most prominent in a sentence, where one is its subject.
    pub(super) fn subject_in(&self, sentence: usize) -> Option<EntityId> {
        let of = |places: &[Place]| {
            let from = places.partition_point(|p| (p.sentence as usize) < sentence);
            let to = places.partition_point(|p| (p.sentence as usize) <= sentence);
            places[from..to].to_vec()
        };
        let mut places = of(&self.names);
        places.extend(of(&self.sources));
        places.retain(|p| p.weight >= 10 && self.facts(p.entity).person);
        // The first that is a subject; else the heaviest, of equal ones the first.
        places.sort_by_key(|p| (-p.weight.min(SUBJECT), p.token));
        places.first().map(|p| p.entity)
    }

    /// Who speaks first in a sentence, as far as that is answered.
    pub(super) fn source_in(&self, sentence: usize) -> Option<EntityId> {
        let from = self
            .sources
            .partition_point(|p| (p.sentence as usize) < sentence);
        let mut here = self.sources[from..]
            .iter()
            .take_while(|p| p.sentence as usize == sentence);
        here.find(|p| p.source).map(|p| p.entity)
    }

    /// True where a source stands at `token`.
    pub(super) fn is_source(&self, token: usize) -> bool {
        let known = self.sources.partition_point(|p| (p.token as usize) < token);
        let place = self.sources.get(known);
        place.is_some_and(|p| p.token as usize == token)
    }
}

/// See [`Scene::step`].
fn steps(text: &Text, quoted: &dyn Fn(usize) -> bool) -> Vec<u32> {
    let mut step = 0;
    let mut list = Vec::with_capacity(text.sentences().len());
    for sentence in text.sentences() {
        list.push(step);
        let span = text.cover(*sentence);
        let outside = |byte: usize| u32::from(!quoted(byte));
        step += outside(span.start()).max(outside(span.end().saturating_sub(1)));
    }
    list
}

/// True for a pronoun that means one person.
pub(super) fn is_personal(reader: &Reader, at: usize) -> bool {
    let known = personal(reader.lexicon.language);
    let token = reader.text.tokens()[at];
    if token.span.len() < 2 || token.span.len() > 4 {
        return false;
    }
    let word = reader.text.slice(token.span);
    known.iter().any(|p| word.eq_ignore_ascii_case(p))
        && !impersonal(reader, at)
        && !is_doubled(reader.text, at)
}

/// True for « elle » in « La naufragée, elle, rallierait … », which only takes up its subject.
pub(super) fn is_doubled(text: &Text, at: usize) -> bool {
    let word = |at: usize| {
        if at < text.tokens().len() {
            text.word(at)
        } else {
            ""
        }
    };
    at > 0
        && matches!(word(at), "elle" | "lui" | "elles" | "eux")
        && word(at - 1) == ","
        && word(at + 1) == ","
}

/// The pronouns for one person.
pub(super) fn personal(language: Language) -> [&'static str; 2] {
    match language {
        Language::Fr => ["il", "elle"],
        Language::En => ["he", "she"],
    }
}

/// « il y a », « il faut », « il s'agit »: nobody is meant.
fn impersonal(reader: &Reader, at: usize) -> bool {
    let text = reader.text;
    let next = |n: usize| text.tokens().get(at + n).map_or("", |t| text.slice(t.span));
    reader.lexicon.language == Language::Fr
        && (matches!(
            next(1),
            "y" | "faut" | "fallait" | "faudra" | "faudrait" | "semble"
        ) || matches!(
            next(1),
            "convient" | "suffit" | "pleut" | "existe" | "importe" | "reste"
        ) || matches!(next(2), "agit" | "agissait" | "agirait")
            || matches!(next(3), "possible" | "probable" | "question"))
}

/// The sentence from which a reader looks back: what the quotation itself says between its
/// beginning and an « a-t-il dit » behind it takes nobody farther away.
pub(super) fn outset(text: &Text, token: usize, content: &[Span]) -> usize {
    let here = text.sentence_of(token);
    let Some(first) = content.first() else {
        return here;
    };
    let begin = text.tokens_in(*first).start as usize;
    if begin < token {
        here.min(text.sentence_of(begin))
    } else {
        here
    }
}
