//! Adjectives and nouns that stand for what somebody says: « Moscou prêt à « négocier » »,
//! "her claim that …".

use super::clause::Range;
use super::draft::{Draft, Rule};
use super::embedded::noun_limit;
use super::extent::{Extent, content_end};
use super::sentence::Sentence;
use super::unmarked::relative_that;
use crate::doc::QuoteKind;
use crate::lang::word::Class;
use crate::lang::{en, fr};

impl Sentence<'_> {
    /// Marked words behind « prêt à », « favorable à », in headlines and elsewhere.
    pub fn stances(&self, claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        if !row.french() || row.quoted {
            return;
        }
        for at in 1..row.len() {
            if self.unclaimed(at, claimed).is_none() || at < 2 || !row.is(at - 1, Class::To) {
                continue;
            }
            let adjective = at - 2;
            if !fr::cues::STANCES.contains(&row.word(adjective)) {
                continue;
            }
            let mut end = adjective;
            while end > 0
                && row.is_any(
                    end - 1,
                    &[Class::Be, Class::Adverb, Class::Clitic, Class::Not],
                )
            {
                end -= 1;
            }
            let plural = row.word(adjective).ends_with('s');
            let Some(source) = row.subject(end, plural).filter(|s| row.speaks(*s)) else {
                continue;
            };
            let content = Range {
                start: at - 1,
                end: content_end(row, at, Extent::Phrase, row.len()),
            };
            for pair in self.pairs_in(content) {
                claimed[pair] = true;
            }
            drafts.push(Draft {
                kind: QuoteKind::Mixed,
                content: vec![self.content_tokens(content)],
                cue: Some(self.tokens(Range {
                    start: adjective,
                    end: adjective + 1,
                })),
                source: Some(self.tokens(source)),
                rule: Rule::MixedPhrase,
                pairs: self.pairs_in(content),
                continues: false,
                told: None,
            });
        }
    }

    /// “Police are looking into claims that”, “denied reports that”: the words of others.
    fn hears_of(&self, verb: usize, noun: usize) -> bool {
        let row = &self.row;
        let others = [
            "looking",
            "investigating",
            "examining",
            "investigate",
            "deny",
            "probing",
            "heard",
            "received",
            "reviewing",
            "acknowledged",
            "faces",
            "face",
            "faced",
            "amid",
        ];
        (verb..noun).any(|i| row.is_word(i, &others) || row.is_word(i, en::words::DENIALS))
    }

    /// English: what a noun of saying announces, "her claim that …".
    pub fn announced(&self, claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        if row.french() || row.quoted {
            return;
        }
        for at in 1..row.len().saturating_sub(3) {
            if !row.atoms[at].noun || !row.is(at + 1, Class::That) {
                continue;
            }
            let token = row.atoms[at].start;
            let taken = drafts.iter().any(|d| {
                d.cue.is_some_and(|c| c.start == token)
                    || d.content.iter().any(|r| r.start == row.atoms[at + 1].start)
            });
            // “Holm's claim that crime had doubled was false”
            let limit = noun_limit(row, at, at + 1, row.len()).unwrap_or(row.len());
            let content = Range {
                start: at + 1,
                end: content_end(row, at + 1, Extent::Clause, limit),
            };
            // “There is concern that”: nobody says so.
            let felt = row.is_word(at, &["concern", "concerns"])
                && (at.saturating_sub(4)..at).any(|i| row.is_word(i, &["there"]));
            if taken
                || felt
                || relative_that(row, at + 1)
                || !row.has_main_verb(Range {
                    start: at + 2,
                    end: content.end,
                })
            {
                continue;
            }
            let possessor = (0..at)
                .rev()
                .take(4)
                .find(|i| row.is_word(*i, &["'s", "’s", "his", "her", "their", "its"]));
            let source = match possessor {
                Some(own) if row.is_word(own, &["'s", "’s"]) => {
                    row.noun_phrase_ending(own, false)
                }
                // "Holm repeated her claim": the subject names her.
                Some(own) => row
                    .clause_subject(own)
                    .filter(|s| s.end <= own)
                    .or(Some(Range {
                        start: own,
                        end: own + 1,
                    })),
                None => row
                    .clause_subject(at)
                    .filter(|s| s.end <= at && !row.is_word(s.start, &["there"]))
                    .filter(|s| !self.hears_of(s.end, at)),
            };
            let kind = self.kind_of(content);
            for pair in self.pairs_in(content) {
                claimed[pair] = true;
            }
            let cue = self.tokens(Range {
                start: at,
                end: at + 1,
            });
            let source = source.filter(|s| row.speaks(*s) || s.end == s.start + 1);
            let source = source.map(|s| self.tokens(s));
            drafts.push(self.draft(kind, content, Some(cue), source, Rule::IndirectInfinitive));
        }
    }
}
