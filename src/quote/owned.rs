//! English nouns that announce marked words: “Holm's “basket of fools” remark”, “her promise to
//! “drain the swamp””.

use super::atom::Kind;
use super::clause::Range;
use super::draft::{Draft, Rule};
use super::extent::{Extent, content_end};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::word::Class;

/// Nouns that stand behind the words themselves: “his “never again” pledge”.
const BEHIND: &[&str] = &[
    "comment",
    "comments",
    "claim",
    "claims",
    "jab",
    "pledge",
    "promise",
    "quip",
    "quote",
    "remark",
    "remarks",
    "statement",
    "tweet",
    "tweets",
    "vow",
    "warning",
];

/// Nouns before the words: “her warning of a “lost decade””.
const BEFORE: &[&str] = &[
    "accusation",
    "assertion",
    "assessment",
    "call",
    "claim",
    "complaint",
    "criticism",
    "denunciation",
    "depiction",
    "description",
    "pledge",
    "prediction",
    "promise",
    "threat",
    "vow",
    "warning",
];

impl Sentence<'_> {
    /// Marked words that belong to a noun which somebody owns, and that no verb has claimed.
    pub fn owned(&self, claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        if row.french() || row.quoted {
            return;
        }
        for at in 1..row.len() {
            let Some(pair) = self.unclaimed(at, claimed) else {
                continue;
            };
            let inside = &self.inside[pair];
            let answer = self.answer(at).is_some();
            if inside.titled && inside.capital || inside.atoms < 2 && !answer {
                continue;
            }
            let found = self
                .behind(at)
                .or_else(|| self.before(at))
                .or_else(|| self.answer(at));
            let Some((cue, source, start)) = found else {
                continue;
            };
            let content = match start {
                Some(start) => Range {
                    start,
                    end: match row.is(start, Class::To) {
                        true => content_end(row, at, Extent::Phrase, row.len()).max(at + 1),
                        false => at + 1,
                    },
                },
                None => Range {
                    start: at,
                    end: at + 1,
                },
            };
            for pair in self.pairs_in(content) {
                claimed[pair] = true;
            }
            let cue = self.tokens(Range {
                start: cue,
                end: cue + 1,
            });
            let source = Some(self.tokens(source));
            drafts.push(self.draft(QuoteKind::Mixed, content, Some(cue), source, Rule::Noun));
        }
    }

    /// “Holm's “…” remark”: the noun and its owner.
    fn behind(&self, quote: usize) -> Option<(usize, Range, Option<usize>)> {
        let row = &self.row;
        let noun = (quote + 1..row.len().min(quote + 3)).find(|at| row.is_word(*at, BEHIND))?;
        let mut owner = quote;
        while owner > 0 && owner + 4 > quote && !self.owns(owner - 1) {
            let plain = row.noun_like(owner - 1) || row.is(owner - 1, Class::Adverb);
            if !plain {
                return None;
            }
            owner -= 1;
        }
        Some((noun, self.owner(owner.checked_sub(1)?)?, None))
    }

    /// “her promise to “…””: the noun, its owner, and where the content begins.
    fn before(&self, quote: usize) -> Option<(usize, Range, Option<usize>)> {
        let row = &self.row;
        let floor = quote.saturating_sub(8);
        let noun = (floor..quote).rev().find(|at| row.is_word(*at, BEFORE))?;
        let led = row.is_any(noun + 1, &[Class::To, Class::Of, Class::Like])
            || row.is_word(noun + 1, &["for", "as", "about"]);
        let clear = (noun + 1..quote).all(|at| {
            let atom = &row.atoms[at];
            atom.quote().is_none()
                && !atom.is_any(&[Class::Relative, Class::That, Class::And, Class::But])
                && (!atom.finite || row.is(noun + 1, Class::To))
                && !matches!(atom.kind, Kind::Comma | Kind::Colon | Kind::Stop)
        });
        let owner = (noun.saturating_sub(3)..noun)
            .rev()
            .find(|at| self.owns(*at))?;
        if !led || !clear {
            return None;
        }
        // “as “…””, “of “…””: without the preposition, and from the label on.
        let start = match row.is(noun + 1, Class::To) {
            true => noun + 1,
            false if row.is_any(quote - 1, &[Class::Determiner]) => quote - 1,
            false => quote,
        };
        Some((noun, self.owner(owner)?, Some(start)))
    }

    /// “Her answer was “no””: the noun and its owner.
    fn answer(&self, quote: usize) -> Option<(usize, Range, Option<usize>)> {
        let row = &self.row;
        let mut at = quote.checked_sub(1)?;
        while at > 0
            && (row.kind(at) == Some(Kind::Word)
                || row.is_any(at, &[Class::Determiner, Class::Adverb]))
        {
            at -= 1;
        }
        let noun = at.checked_sub(1)?;
        let owner = noun.checked_sub(1)?;
        let answers = row.is_word(noun, &["answer", "reply", "response", "verdict", "message"]);
        (row.is(at, Class::Be) && answers && self.owns(owner))
            .then(|| Some((noun, self.owner(owner)?, None)))
            .flatten()
    }

    fn owns(&self, at: usize) -> bool {
        let row = &self.row;
        row.is_word(at, &["'s", "’s", "'", "’", "his", "her", "their"])
            || row.get(at).is_some_and(|a| {
                let last = row.text.word(a.end - 1);
                a.is_name() && (last.ends_with("'s") || last.ends_with("’s"))
            })
    }

    /// The words that name the owner at `at`.
    fn owner(&self, at: usize) -> Option<Range> {
        let row = &self.row;
        let range = match row.is_word(at, &["his", "her", "their"]) {
            true => Range {
                start: at,
                end: at + 1,
            },
            false if row.get(at)?.is_name() => row.noun_phrase_ending(at + 1, false)?,
            false => row.noun_phrase_ending(at, false)?,
        };
        Some(range)
    }
}
