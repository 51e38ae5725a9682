//! « Son homologue », “her opponent”: the other one of two who speak; « le coach », of whom
//! nothing tells who that is: the one named who is most in mind.

use super::confidence::Link;
use super::nouns::Class;
use super::phrase::Phrase;
use super::sources::Resolver;
use crate::doc::{EntityId, Label};
use crate::lang::Determiner;
use crate::text::Span;

/// Words for the other one; sorted, folded.
const OTHERS: &[&str] = &[
    "adversaire",
    "challenger",
    "colleague",
    "collegue",
    "confrere",
    "contradicteur",
    "counterpart",
    "homologue",
    "interlocuteur",
    "opponent",
    "rival",
];

/// How much somebody must be in mind to be guessed at.
const ENOUGH: i32 = -100;

impl Resolver<'_> {
    /// Somebody who spoke before the last speaker did.
    pub(super) fn counterpart(&self, phrase: &Phrase, token: usize) -> Option<(EntityId, u32)> {
        let other = |role: &str| OTHERS.binary_search(&role).is_ok();
        let person = phrase.class == Some(Class::Person) && !phrase.plural;
        if !person || !self.reader.spelt(phrase.role, other) {
            return None;
        }
        let one = self.scene.last_speaker(token)?;
        let fits = |entity: EntityId| {
            let facts = self.scene.facts(entity);
            let label = &self.clusters.entities[entity.0 as usize - 1].label;
            let both = phrase.gender.zip(facts.gender);
            let agrees = both.is_none_or(|(asked, known)| asked == known);
            // « son homologue » is a man or, with a word for both, a woman as well.
            let named = self.is_named(entity);
            named && entity != one && *label == Label::Per && !facts.plural && agrees
        };
        let entity = self.scene.other_speaker(self.text, token, &fits)?;
        Some((entity, Link::ItsHead.confidence()))
    }

    /// Somebody named who is in mind, of the gender that the words tell, where nothing says
    /// of anybody what they say: most who are called « le » something have been named.
    pub(super) fn likeliest(
        &self,
        phrase: &Phrase,
        token: usize,
        content: &[Span],
    ) -> Option<EntityId> {
        let one = phrase.determiner == Some(Determiner::Definite) && !phrase.plural;
        let unnamed = |role: &str| self.reader.lexicon.is_unnamed(role);
        let person = phrase.class == Some(Class::Person) && !phrase.pointed;
        if !one || !person || self.reader.spelt(phrase.role, unnamed) {
            return None;
        }
        // « le chef d'état-major » is not any chief.
        let office = self
            .reader
            .spelt(phrase.role, |role| self.reader.lexicon.is_office(role));
        if office && !phrase.modifiers.is_empty() {
            return None;
        }
        let kin = self.kin(phrase);
        let admit = |entity: EntityId| {
            let facts = self.scene.facts(entity);
            let label = &self.clusters.entities[entity.0 as usize - 1].label;
            let both = phrase.gender.zip(facts.gender);
            let other = kin.is_known() && self.roles.kin(entity).is_known();
            let agrees = !other && both.is_none_or(|(asked, known)| asked == known);
            let named = self.is_named(entity) && *label == Label::Per && !facts.plural;
            (named && agrees).then_some(0)
        };
        let answer = self
            .scene
            .foremost(self.text, token, content, &admit)
            .filter(|answer| answer.score >= ENOUGH)?;
        Some(answer.entity)
    }
}
