//! Whether a verb stands somewhere: finite, or an infinitive.

use super::atom::{Atom, Kind};
use super::clause::{Range, Row};
use crate::lang::cue::Form;
use crate::lang::word::Class;

impl Row<'_> {
    /// True where the atoms of `range` hold a finite verb of their own, outside relative and
    /// other subordinate clauses.
    pub fn has_main_verb(&self, range: Range) -> bool {
        let mut pending = 0usize;
        for at in range.start..range.end.min(self.len()) {
            let atom = &self.atoms[at];
            let pronoun = !self.french()
                && at == range.start
                && atom.is(Class::That)
                && self.get(at + 1).is_some_and(|a| a.finite);
            // “visitors who camp will pay”: its verb is right behind it, known or not.
            let plain = !self.french()
                && self.is_word(at, &["who"])
                && self
                    .get(at + 1)
                    .is_some_and(|a| a.kind == Kind::Word && !a.finite);
            if pronoun || plain {
                continue;
            }
            if atom.is_any(&[
                Class::Relative,
                Class::That,
                Class::Subordinator,
                Class::Whether,
            ]) {
                pending += 1;
            } else if self.unlisted_verb(at, range) {
                if pending == 0 {
                    return true;
                }
                pending -= 1;
            } else if atom.finite && !self.after_determiner(at) {
                // “who was dismissed”: one verb.
                let goes_on =
                    at > range.start && self.atoms[at - 1].finite && !self.after_determiner(at - 1);
                if goes_on {
                    continue;
                }
                if pending == 0 {
                    return true;
                }
                pending -= 1;
            }
        }
        false
    }

    /// True where a finite verb stands at `at`, perhaps behind « ne », clitics and adverbs.
    pub fn verb_at(&self, mut at: usize) -> bool {
        while self.is_any(at, &[Class::Not, Class::Clitic, Class::Adverb])
            || self.is_any(at, &[Class::Article]) && self.is_any(at + 1, &[Class::Have, Class::Be])
        {
            at += 1;
        }
        self.get(at).is_some_and(|a| a.finite)
    }

    /// “they marry later”, « elles mangent »: a word that no table knows right behind the pronoun
    /// at `at`.
    pub fn unlisted_verb(&self, at: usize, range: Range) -> bool {
        let subjects = [
            "i", "he", "she", "we", "they", "il", "elle", "on", "ils", "elles", "je", "j'", "j’",
        ];
        let behind = self.get(at + 1);
        self.is(at, Class::Subject)
            && self.is_word(at, &subjects)
            && at + 1 < range.end
            && !(at > 0 && self.kind(at - 1) == Some(Kind::Hyphen))
            && behind.is_some_and(|a| a.kind == Kind::Word && !a.finite && !a.capital)
    }

    /// True where an infinitive stands at `at`, perhaps behind clitics and « ne pas ».
    pub fn infinitive(&self, mut at: usize) -> bool {
        let first = at;
        while self.is_any(
            at,
            &[Class::Clitic, Class::Not, Class::Adverb, Class::Article],
        ) || self.is(at, Class::Pronoun) && self.is_word(at, &["lui"])
            || self.is(at, Class::In)
                && self.french()
                && self
                    .get(at + 1)
                    .is_some_and(|a| a.kind == Kind::Word || a.is_any(&[Class::Be, Class::Have]))
        {
            at += 1;
        }
        let Some(atom) = self.get(at) else {
            return false;
        };
        if self.french() {
            let word = self.word(at);
            atom.form == Form::Infinitive
                && (atom.cue.is_some() || atom.is_any(&[Class::Have, Class::Be, Class::Modal]))
                || atom.kind == Kind::Word
                    && atom.cue.is_none()
                    && !atom.capital
                    && (crate::lang::fr::words::is_infinitive(word)
                        || word.ends_with("er") && (at > first || self.takes_object(at)))
                    && (at > first
                        || !self.is_any(
                            at.wrapping_sub(1),
                            &[Class::Determiner, Class::Article, Class::OfThe],
                        ))
        } else {
            atom.kind == Kind::Word && !atom.capital && !atom.noun_only()
                || atom.is_any(&[Class::Be, Class::Have, Class::Modal, Class::Finite])
        }
    }
}

impl Atom {
    fn noun_only(&self) -> bool {
        self.noun && self.cue.is_none()
    }
}
