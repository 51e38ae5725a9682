//! Whom a pronoun means that stands for the one in mind: names, and descriptions that are
//! the subject of a sentence, weighed alike.

use super::salience::{self, Answer, Facts, MENTIONS, Place, Question, Scene};
use crate::doc::EntityId;
use crate::text::{Text, TokenRange};

/// How many sentences before a pronoun are weighed.
const SENTENCES: i32 = 12;

/// What the beginning of a paragraph between a mention and a pronoun costs.
const PARAGRAPH: i32 = 10;

/// What it is worth that somebody spoke last, and in this paragraph.
const LAST_SPEAKER: i32 = 16;

/// The first id of those that are described only.
const LATENT: u32 = 1 << 30;

/// From how many sentences on a mention is no farther away.
const FAR: i32 = 7;

/// A description that no entity stands for as yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Latent {
    pub(super) tokens: TokenRange,
    pub(super) facts: Facts,
    /// The entity made of it, once it has spoken.
    pub(super) entity: Option<EntityId>,
}

/// A candidate: its best place and how many others it has.
struct Candidate {
    entity: EntityId,
    best: i32,
    others: i32,
}

pub(super) fn is_latent(entity: EntityId) -> bool {
    entity.0 >= LATENT
}

impl Scene {
    /// Notes a description that stands at its first token.
    pub(super) fn add_latent(&mut self, text: &Text, latent: Latent, weight: i32) {
        let id = EntityId(LATENT + self.latents.len() as u32);
        self.latents.push(latent);
        self.add_place(text, latent.tokens.start as usize, id, weight);
    }

    pub(super) fn latent(&self, entity: EntityId) -> Option<&Latent> {
        let at = entity.0.checked_sub(LATENT)?;
        self.latents.get(at as usize)
    }

    pub(super) fn set_real(&mut self, latent: EntityId, entity: EntityId) {
        let at = latent.0.checked_sub(LATENT).map(|at| at as usize);
        if let Some(latent) = at.and_then(|at| self.latents.get_mut(at)) {
            latent.entity = Some(entity);
        }
    }

    /// The entity itself, or the one that has been made of a description.
    pub(super) fn known(&self, entity: EntityId) -> EntityId {
        let latent = self.latent(entity);
        latent.and_then(|l| l.entity).unwrap_or(entity)
    }

    /// Whom a pronoun means that stands for the one in mind.
    pub(super) fn topic(&self, text: &Text, question: Question) -> Option<Answer> {
        let pronoun = question.pronoun;
        let outset = salience::outset(text, question.token, question.content);
        let here = self.step(outset);
        let first = text.sentences()[outset].start as usize;
        let paragraph = text.paragraph_of(first);
        let opens = text.paragraphs()[paragraph].start as usize == first;
        let barred = self.antecedent_of_relative(text, question.token);
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut speaker_seen = false;
        // Somebody stands before the pronoun in its own sentence.
        let mut led = false;
        for place in self.before(question.token).take(MENTIONS) {
            let distance = here - self.step(place.sentence as usize);
            if distance > SENTENCES {
                break;
            }
            let start = text.tokens()[place.token as usize].span.start();
            if question.content.iter().any(|c| c.contains_offset(start)) {
                continue;
            }
            let entity = self.known(place.entity);
            if Some(entity) == barred || !self.fits(entity, pronoun) {
                continue;
            }
            let mut score = 100 - salience::DISTANCE * distance.min(FAR) + place.weight
                - self.strangeness(entity, question);
            let last_speaker = place.source && !speaker_seen;
            speaker_seen |= place.source;
            led |= place.sentence as usize == outset && place.weight >= 10;
            let apart = paragraph - text.paragraph_of(place.token as usize).min(paragraph);
            let far = if opens && !led {
                apart.saturating_sub(1)
            } else {
                apart
            };
            score -= PARAGRAPH * (far.min(3) as i32);
            if last_speaker && far == 0 {
                score += LAST_SPEAKER;
            }
            if is_latent(entity) {
                score -= 4;
            }
            match candidates.iter_mut().find(|c| c.entity == entity) {
                Some(known) => {
                    known.best = known.best.max(score);
                    known.others += 1;
                }
                None => candidates.push(Candidate {
                    entity,
                    best: score + 2 * self.count(entity).min(5),
                    others: 0,
                }),
            }
        }
        let total = |c: &Candidate| c.best + c.others.min(4);
        // Stable: of two equal ones the nearer stays in front.
        candidates.sort_by_key(|c| -total(c));
        let best = candidates.first()?;
        let score = total(best);
        let next = candidates.get(1).map_or(0, total);
        Some(Answer {
            entity: best.entity,
            score,
            margin: score - next,
        })
    }

    /// Whom « ce dernier » means: the nearest of its gender; « celui-là » the one before.
    /// And at which token.
    pub(super) fn nearest(
        &self,
        text: &Text,
        question: Question,
        skip: usize,
    ) -> Option<(Answer, usize)> {
        let here = text.sentence_of(question.token) as i32;
        let mut found: Vec<(EntityId, usize)> = Vec::new();
        for place in self.before(question.token).take(MENTIONS) {
            let start = text.tokens()[place.token as usize].span.start();
            let quoted = question.content.iter().any(|c| c.contains_offset(start));
            if here - place.sentence as i32 > 3 {
                break;
            }
            let entity = self.known(place.entity);
            let people = question.pronoun.person.is_none() && !self.facts(entity).person;
            if quoted
                || people
                || found.iter().any(|(known, _)| *known == entity)
                || !self.fits(entity, question.pronoun)
            {
                continue;
            }
            found.push((entity, place.token as usize));
        }
        let (entity, token) = *found.get(skip)?;
        let margin = if found.len() > skip + 1 { 10 } else { 40 };
        let answer = Answer {
            entity,
            score: 90,
            margin,
        };
        Some((answer, token))
    }

    /// The next one named behind a pronoun that nobody stands before.
    pub(super) fn next(&self, text: &Text, question: Question) -> Option<Answer> {
        let here = text.sentence_of(question.token) as u32;
        let from = self
            .names
            .partition_point(|p| (p.token as usize) < question.token);
        let near = self.names[from..]
            .iter()
            .take(12)
            .take_while(|p| p.sentence <= here + 1);
        let place = near
            .filter(|p| self.facts(p.entity).person && self.fits(p.entity, question.pronoun))
            .min_by_key(|p| p.token)?;
        Some(Answer {
            entity: place.entity,
            score: 50,
            margin: 5,
        })
    }

    /// Who spoke last before `token`.
    pub(super) fn last_speaker(&self, token: usize) -> Option<EntityId> {
        let mut before = self.before(token).take(MENTIONS);
        before
            .find(|place| place.source)
            .map(|place| self.known(place.entity))
    }

    /// Who spoke last before `token` of those that `fits` lets in, in this paragraph or the
    /// one before.
    pub(super) fn other_speaker(
        &self,
        text: &Text,
        token: usize,
        fits: &dyn Fn(EntityId) -> bool,
    ) -> Option<EntityId> {
        let paragraph = text.paragraph_of(token);
        let near = |place: &&Place| text.paragraph_of(place.token as usize) + 2 > paragraph;
        let places = self.before(token).take(MENTIONS).take_while(near);
        let mut others = places.filter(|p| p.source).map(|p| self.known(p.entity));
        others.find(|entity| fits(*entity))
    }

    /// « l'ambassadeur Untel, à qui il a reproché »: whom the relative pronoun right before a
    /// pronoun means, the pronoun does not.
    fn antecedent_of_relative(&self, text: &Text, token: usize) -> Option<EntityId> {
        let word = |at: usize| text.word(at);
        let relative = token.checked_sub(1)?;
        if !RELATIVES.contains(&word(relative)) {
            return None;
        }
        let mut end = relative;
        if end > 0 && GOVERNING.contains(&word(end - 1)) {
            end -= 1;
        }
        if end > 0 && word(end - 1) == "," {
            end -= 1;
        }
        let place = self.before(end).next()?;
        let near = end - place.token as usize <= 4;
        near.then(|| self.known(place.entity))
    }

    /// What speaks against a pronoun's standing for an entity that it may stand for.
    fn strangeness(&self, entity: EntityId, question: Question) -> i32 {
        let pronoun = question.pronoun;
        let facts = self.facts(entity);
        let thing = !facts.person && pronoun.person.is_none();
        let unsure = match pronoun.gender {
            Some(_) if facts.gender.is_some() => 0,
            Some(_) if facts.leaning == pronoun.gender => 10,
            Some(_) if facts.leaning.is_some() => 57,
            Some(_) if is_latent(entity) => 8,
            Some(_) => 22,
            None => 0,
        };
        let strange = match pronoun.gender {
            _ if question.written => 5,
            Some(_) => 45,
            None => 20,
        };
        // Hardly a town.
        strange * i32::from(thing) + 25 * i32::from(facts.place && thing) + unsure
    }
}

/// Relative pronouns that are no conjunction as well.
const RELATIVES: &[&str] = &[
    "qui", "dont", "lequel", "laquelle", "auquel", "duquel", "whom", "whose",
];

/// Prepositions in front of them.
const GOVERNING: &[&str] = &[
    "à", "avec", "chez", "contre", "de", "par", "pour", "sur", "to", "with", "from", "for", "of",
];
