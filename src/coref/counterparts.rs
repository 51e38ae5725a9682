//! « Son homologue », “her opponent”: the other one of two who speak.

use super::confidence::Link;
use super::nouns::Class;
use super::phrase::Phrase;
use super::sources::Resolver;
use crate::doc::{EntityId, Label};

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
}
