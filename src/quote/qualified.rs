//! What tells more of a noun: whether a phrase says who somebody is, and participles with what
//! they take.

use super::atom::Kind;
use super::clause::{Range, Row};
use super::sayers;
use crate::lang::word::Class;

/// Participles that tell more of a document or of who speaks, without a relative pronoun.
const PARTICIPLES: &[&str] = &[
    "backed",
    "based",
    "carried",
    "cited",
    "commissioned",
    "compiled",
    "conducted",
    "contacted",
    "drafted",
    "employed",
    "filed",
    "founded",
    "headed",
    "interviewed",
    "issued",
    "leaked",
    "led",
    "obtained",
    "organised",
    "organized",
    "owned",
    "posted",
    "prepared",
    "presented",
    "published",
    "quoted",
    "released",
    "reviewed",
    "run",
    "seen",
    "sent",
    "signed",
    "submitted",
    "supported",
    "written",
];

/// « un photographe présent sur place », « une infirmière jointe sur place »: what tells more
/// of a noun and does not end as most participles do.
const PRESENT: &[&str] = &[
    "présent",
    "présente",
    "présents",
    "présentes",
    "joint",
    "jointe",
    "joints",
    "jointes",
    "inscrit",
    "inscrite",
    "inscrits",
    "inscrites",
    "issu",
    "issus",
    "venu",
    "venus",
    "vêtu",
    "vêtus",
];
impl Row<'_> {
    /// True where the phrase that begins at `at` says who somebody is: « son avocate », not
    /// « son sac sur les genoux », « la voix éteinte », « saisie en janvier ».
    pub fn describes(&self, at: usize) -> bool {
        let ceiling = self.len().min(at + 8);
        // « Christophe Le Gallo, de l'Office central »
        if self.is_any(at, &[Class::Of, Class::OfThe]) {
            return true;
        }
        for i in at..ceiling {
            let atom = &self.atoms[i];
            // « l'une des chercheuses du projet »
            let one_of = i > at
                && self.is_any(i, &[Class::Of, Class::OfThe])
                && self.is_word(i - 1, &["un", "une", "one"]);
            if one_of {
                continue;
            }
            if atom.is_name() || self.is_speaker(i) {
                return true;
            }
            let inside = atom.kind == Kind::Word || atom.kind == Kind::Number;
            if !inside && !atom.is_any(&[Class::Determiner, Class::Article, Class::Adverb]) {
                return false;
            }
        }
        false
    }

    /// True for a noun that people or bodies are called by.
    pub fn is_speaker(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word) && sayers::speaks(self.text.language(), self.word(at))
    }

    /// True where a phrase holds a noun for what is written.
    pub fn is_document(&self, range: Range) -> bool {
        let language = self.text.language();
        (range.start..range.end).any(|at| sayers::writes(language, self.word(at)))
    }

    /// « cité par », « créée en 2003 par », “published Tuesday by”: true where the word before
    /// the preposition at `at`, or before the day that stands there, is a participle that tells
    /// more of the noun before it.
    pub fn qualifies(&self, at: usize) -> bool {
        let mut participle = at;
        while participle > 0 && self.is(participle - 1, Class::Time) {
            participle -= 1;
            let led =
                participle > 0 && self.is_any(participle - 1, &[Class::In, Class::Preposition]);
            participle -= usize::from(led);
        }
        let phoned = self.is_word(participle.wrapping_sub(1), &["téléphone"]);
        participle -= if phoned && participle > 2 { 2 } else { 0 };
        let Some(participle) = participle.checked_sub(1).filter(|p| *p > 0) else {
            return false;
        };
        self.tells_more(participle, self.is(at, Class::By))
    }

    /// True where the word at `participle` is one that tells more of the noun before it; `by`:
    /// somebody stands behind it who has done so.
    pub fn tells_more(&self, participle: usize, by: bool) -> bool {
        if participle == 0 {
            return false;
        }
        let atom = &self.atoms[participle];
        let noun = self.kind(participle - 1) == Some(Kind::Word)
            || participle == 1 && self.is_document(Range { start: 0, end: 1 });
        let fits = if self.french() {
            let word = self.word(participle);
            let ends = |endings: &[&str]| endings.iter().any(|e| word.ends_with(e));
            let done = by && ends(&["ie", "ies", "is", "ise", "ises", "us", "ues", "ite", "ites"]);
            let form = self.participle_like(participle) || done || PRESENT.contains(&word);
            atom.kind == Kind::Word && !atom.capital && form
        } else {
            self.is_word(participle, PARTICIPLES)
        };
        fits && noun && !self.after_determiner(participle)
    }

    /// “a report published by …”: a participle that looks like a finite verb.
    pub fn qualifying(&self, start: usize, at: usize) -> bool {
        let leads = [Class::By, Class::In, Class::Preposition, Class::Time];
        !self.french() && at > start + 1 && self.is_any(at + 1, &leads) && self.qualifies(at + 1)
    }

    /// One past what a participle at the end of a phrase takes: « les secours dépêchés sur
    /// les lieux », « un témoin cité par Le Parisien ».
    pub fn with_participle(&self, start: usize, mut end: usize) -> usize {
        let opened = self.is_any(start, &[Class::Determiner, Class::Article, Class::OfThe])
            || self.kind(start) == Some(Kind::Number);
        if !opened || end < start + 3 || !self.qualifies(end) {
            return end;
        }
        for _ in 0..3 {
            let by = self.is(end, Class::By);
            let leads = by || self.is_any(end, &[Class::Preposition, Class::To, Class::In]);
            let day = self.is_any(end + 1, &[Class::Time]);
            if self.is(end, Class::Time) {
                end += 1;
            } else if day && (leads || self.is(end, Class::Of)) {
                end += 2;
            } else if leads && self.is_phrase_start(end + 1) && (by || !self.is_venue(end + 1)) {
                end = self.simple_phrase(end + 1);
            } else {
                break;
            }
        }
        end
    }
}
