//! Who has written what: the author of « le communiqué », “the report”, wherever the text
//! tells it.

use super::nouns::Class;
use super::sources::Resolver;
use crate::doc::{EntityId, Label};
use crate::lang::{Language, en, fr};
use crate::text::{TokenKind, TokenRange};

/// How many tokens back an earlier mention of a document is looked for.
const BACK: usize = 240;

/// How far the one who publishes a document stands before it, in tokens.
const REACH: usize = 16;

impl Resolver<'_> {
    /// The author of the document whose noun is the token `head`; `definite` where it may
    /// have been named before.
    pub(super) fn writer(&self, head: usize, definite: bool) -> Option<EntityId> {
        if let Some(author) = self.writer_at(head) {
            return Some(author);
        }
        let lemma = self.reader.at(head).noun?.lemma;
        let floor = head.saturating_sub(if definite { BACK } else { 0 });
        let same = |at: &usize| {
            let noun = self.reader.at(*at).noun;
            noun.is_some_and(|n| n.class == Class::Writing && n.lemma == lemma)
        };
        (floor..head)
            .rev()
            .filter(same)
            .take(4)
            .find_map(|at| self.writer_at(at))
    }

    fn writer_at(&self, head: usize) -> Option<EntityId> {
        self.complement(head)
            .or_else(|| self.owner(head))
            .or_else(|| self.publisher(head))
            .or_else(|| self.venue(head))
    }

    /// « le rapport annuel de l'ONU », “a study published in May by Brightwater”.
    fn complement(&self, head: usize) -> Option<EntityId> {
        let end = self.text.tokens().len().min(head + 7);
        let link = (head + 1..end).find(|at| {
            let word = self.reader.at(*at);
            word.of || word.by || !word.is_word
        })?;
        let word = self.reader.at(link);
        if !word.is_word || word.of && link > head + 3 || self.reads(link) {
            return None;
        }
        let mut at = link + 1;
        while at < self.text.tokens().len() && at < link + 5 {
            if let Some(author) = self.speaker_at(at) {
                return Some(author);
            }
            let word = self.reader.at(at);
            let body = word.noun.is_some_and(|n| n.class != Class::Writing);
            let passes = word.determiner.is_some() && !word.of || word.before_noun || body;
            if !passes && word.title.is_none() && word.nation.is_none() {
                return None;
            }
            at += 1;
        }
        None
    }

    /// “the FAO report”, “Brightwater's latest statement”.
    fn owner(&self, head: usize) -> Option<EntityId> {
        if self.reader.lexicon.genitives.is_empty() {
            return None;
        }
        let floor = head.saturating_sub(3);
        for at in (floor..head).rev() {
            if let Some(author) = self.speaker_at(at) {
                return Some(author);
            }
            let word = self.reader.at(at);
            if word.determiner.is_some() || word.preposition || !word.is_word && !word.genitive {
                return None;
            }
        }
        None
    }

    /// « La préfecture a publié mardi un communiqué », “Holm has written a letter”.
    fn publisher(&self, head: usize) -> Option<EntityId> {
        let sentence = self.text.sentences()[self.text.sentence_of(head)];
        let floor = (sentence.start as usize).max(head.saturating_sub(REACH));
        let published = match self.reader.lexicon.language {
            Language::Fr => fr::words::PUBLISHED,
            Language::En => en::words::PUBLISHED,
        };
        let verb = (floor..head).rev().find(|at| {
            let word = self.reader.at(*at).word;
            !self.in_name(*at) && self.reader.spelt(word, |word| published.contains(&word))
        })?;
        let floor = (sentence.start as usize).max(verb.saturating_sub(REACH));
        for at in (floor..verb).rev() {
            if let Some(author) = self.speaker_at(at) {
                return Some(author);
            }
            let token = self.text.tokens()[at];
            if matches!(token.kind, TokenKind::QuoteMark) || self.text.word(at) == ":" {
                return None;
            }
        }
        None
    }

    /// « Dans un communiqué, l'entreprise assure … »: who speaks in that sentence.
    fn venue(&self, head: usize) -> Option<EntityId> {
        let mut at = head.checked_sub(1)?;
        while at > 0 && head - at < 3 && self.reader.at(at).determiner.is_some() {
            at -= 1;
        }
        let place = matches!(
            self.text.word(at),
            "dans" | "Dans" | "par" | "via" | "in" | "In" | "through"
        );
        let sentence = self.text.sentence_of(head);
        place.then(|| self.scene.source_in(sentence)).flatten()
    }

    /// True within a name: “Lance” is no verb there.
    fn in_name(&self, at: usize) -> bool {
        !self.names_in(TokenRange::new(at, at + 1)).is_empty()
    }

    /// Whoever or whatever can write is named by the token at `at`.
    fn speaker_at(&self, at: usize) -> Option<EntityId> {
        let span = self.text.tokens().get(at)?.span;
        let names = &self.clusters.mentions[..self.names];
        let near = names.partition_point(|m| m.span.end() <= span.start());
        let name = names.get(near).filter(|m| m.span.contains(span))?;
        let label = &self.clusters.entities[name.entity.0 as usize - 1].label;
        matches!(label, Label::Per | Label::Org).then_some(name.entity)
    }

    /// “a draft seen by the Post”: whoever reads it has not written it.
    pub(super) fn reads(&self, by: usize) -> bool {
        let read = match self.reader.lexicon.language {
            Language::Fr => fr::words::READ,
            Language::En => en::words::READ,
        };
        let before = by.checked_sub(1).filter(|_| self.reader.at(by).by);
        before.is_some_and(|at| {
            let word = self.reader.at(at).word;
            self.reader.spelt(word, |word| read.contains(&word))
        })
    }
}
