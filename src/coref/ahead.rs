//! Whom a description means that a text names behind it only: “A man who felled an oak … Nigel
//! Stroud, 52, pleaded guilty”, « … répond le patron. Stéphane Galtier, 61 ans, … ».

use super::confidence::Link;
use super::nouns::Class;
use super::phrase::Phrase;
use super::sources::Resolver;
use crate::doc::{EntityId, Label};
use crate::lang::Determiner;

/// How far behind a description its name may stand, in tokens.
const REACH: usize = 120;

/// The same for a description that stands in neither headline nor lead.
const NEAR: usize = 50;

/// How many names behind it are looked at.
const NAMES: usize = 12;

/// The first sentences, in which somebody new may be named later: headline and lead.
const LEAD: usize = 3;

impl Resolver<'_> {
    /// The person first named behind the description at `token`, where that opens a sentence
    /// or tells an age, as if we knew who it is.
    pub(super) fn named_ahead(&self, phrase: &Phrase, token: usize) -> Option<(EntityId, u32)> {
        let lexicon = self.reader.lexicon;
        let lead = self.text.sentence_of(token) < LEAD;
        let known = phrase.determiner == Some(Determiner::Definite) && !phrase.pointed;
        let person = phrase.class == Some(Class::Person) && phrase.noun.is_some();
        let called = self.reader.spelt(phrase.role, |role| {
            !lexicon.is_unnamed(role) || lexicon.is_office(role) || is_seat(role)
        });
        let own = phrase.determiner == Some(Determiner::Possessive);
        if !person || phrase.plural || own || !called || !(known || lead) {
            return None;
        }
        let kin = self.reader.spelt(phrase.role, |role| lexicon.kin(role));
        let names = &self.clusters.mentions[..self.names];
        let start = self.text.tokens()[token].span.start();
        let from = names.partition_point(|m| m.span.start() < start);
        for name in names[from..].iter().take(NAMES) {
            let entity = &self.clusters.entities[name.entity.0 as usize - 1];
            if entity.label != Label::Per {
                continue;
            }
            let tokens = self.text.tokens_in(name.span);
            let at = tokens.start as usize;
            if at > token + if lead { REACH } else { NEAR } {
                return None;
            }
            if self.scene.first(name.entity) != at {
                continue;
            }
            let facts = self.scene.facts(name.entity);
            let agrees = match (phrase.gender, facts.gender) {
                (Some(one), Some(other)) => one == other,
                _ => true,
            };
            let theirs = self.roles.kin(name.entity);
            let strange = theirs.is_known() && kin.is_known() && !kin.meets(theirs);
            let aged = self.roles.age(name.entity);
            let fits = aged.is_none_or(|age| phrase.age.is_none_or(|asked| asked.contains(age)));
            let sentence = self.text.sentences()[self.text.sentence_of(at)];
            let opens = at <= sentence.start as usize + 1;
            let comes = opens && at > token + 2 || aged.is_some();
            let plain = lead || !phrase.proper && !self.roles.knows(name.entity);
            let found = agrees && fits && !strange && comes && plain;
            return found.then_some((name.entity, Link::Ahead.confidence()));
        }
        None
    }
}

/// Offices that a town has one of.
fn is_seat(role: &str) -> bool {
    matches!(
        role,
        "bourgmestre" | "maire" | "mayor" | "patron" | "proviseur" | "principal" | "headteacher"
    )
}
