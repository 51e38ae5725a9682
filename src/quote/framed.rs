//! Marked words that a clause speaks of: “Grim” is how one aide described the mood; « … » :
//! c'est ainsi que X a résumé; the word he used was “grim”; for X, it is “…”.

use super::according::is_person;
use super::atom::Kind;
use super::clause::Range;
use super::draft::{Draft, Inside, Rule};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::cue::Frames;
use crate::lang::word::Class;

/// Words whose subject says them: “the word he used was”.
const WORDS: &[&str] = &[
    "word",
    "words",
    "term",
    "phrase",
    "expression",
    "message",
    "answer",
];

impl Sentence<'_> {
    /// Marked words in such a frame that nothing has claimed.
    pub fn framed(&self, claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        if row.quoted {
            return;
        }
        for at in 0..row.len() {
            let Some(pair) = self.unclaimed(at, claimed) else {
                continue;
            };
            let frame = self
                .spoken_of(at)
                .or_else(|| self.word_was(at))
                .map(|(cue, source)| {
                    let content = Range {
                        start: at,
                        end: at + 1,
                    };
                    (cue, source, content)
                })
                .or_else(|| self.held_by(at));
            let Some((cue, source, content)) = frame else {
                continue;
            };
            let inside: &Inside = &self.inside[pair];
            let whole = content.end == at + 1 && content.start == at;
            let kind = match whole && inside.is_sentence() && inside.capital && inside.verb {
                true => QuoteKind::Direct,
                false => QuoteKind::Mixed,
            };
            for pair in self.pairs_in(content) {
                claimed[pair] = true;
            }
            let cue = Some(self.tokens(cue));
            let source = Some(self.tokens(source));
            drafts.push(self.draft(kind, content, cue, source, Rule::Noun));
        }
    }

    /// “…” is how X described it, “…,” was all she would say, « … » : c'est ainsi que X a résumé.
    fn spoken_of(&self, at: usize) -> Option<(Range, Range)> {
        let row = &self.row;
        let from = match row.french() {
            true => {
                let is = at
                    + 1
                    + usize::from(matches!(row.kind(at + 1), Some(Kind::Colon | Kind::Comma)));
                let thus = row.is_word(is, &["c'", "c’"])
                    && row.is(is + 1, Class::Be)
                    && row.is_word(is + 2, &["ainsi"])
                    && row.is(is + 3, Class::That);
                thus.then_some(is + 4)?
            }
            false => {
                let all = ["all", "how", "what"];
                let is = row.is(at + 1, Class::Be) && row.is_word(at + 2, &all);
                is.then_some(at + 3)?
            }
        };
        let verb = (from + 1..row.len().min(from + 10)).find(|i| {
            row.atoms[*i]
                .cue
                .is_some_and(|c| !row.lexicon.frames(c).has(Frames::THOUGHT))
                && !row.after_determiner(*i)
                && row.is_any(
                    *i - 1,
                    &[Class::Have, Class::Modal, Class::Subject, Class::Adverb],
                )
                || row.atoms[*i].finite && row.atoms[*i].cue.is_some()
        })?;
        let first = (from..verb)
            .find(|i| row.atoms[*i].finite || row.is_any(*i, &[Class::Have, Class::Modal]));
        let source = row
            .subject(first.unwrap_or(verb), false)
            .filter(|s| s.start >= from && row.speaks(*s))?;
        let cue = Range {
            start: verb,
            end: verb + 1,
        };
        Some((cue, source))
    }

    /// “The word he used was “grim.””
    fn word_was(&self, at: usize) -> Option<(Range, Range)> {
        let row = &self.row;
        let is = at.checked_sub(1).filter(|is| row.is(*is, Class::Be))?;
        let noun = (is.saturating_sub(8)..is)
            .find(|i| row.is_word(*i, WORDS) && row.after_determiner(*i))?;
        let used = is.checked_sub(1)?;
        let uses = row.is_word(used, &["used", "chose", "uses", "had", "wanted"]);
        let source = Range {
            start: noun + 1,
            end: used,
        };
        let cue = Range {
            start: noun,
            end: noun + 1,
        };
        (!row.french() && uses && source.start < source.end && row.speaks(source))
            .then_some((cue, source))
    }

    /// English: “For Doyle, the result was “…””, “To his supporters, Hale is “…””.
    fn held_by(&self, at: usize) -> Option<(Range, Range, Range)> {
        let row = &self.row;
        if row.french()
            || !row.is_word(0, &["for", "to"])
            || row.infinitive(1)
                && row.is_word(0, &["to"])
                && !row.is_any(1, &[Class::Determiner])
                && !row.get(1)?.is_name()
        {
            return None;
        }
        let source = row.plain_phrase_starting(1)?;
        let comma = source.end;
        let person = (source.start..source.end)
            .any(|i| row.atoms[i].recognised || is_person(row.word(i), false) || row.is_speaker(i));
        let named = row.kind(source.start) == Some(Kind::Name(true)) && source.end == 2;
        if row.kind(comma) != Some(Kind::Comma) || !(person || named) || at < comma + 2 {
            return None;
        }
        let is = row.is(at - 1, Class::Be)
            || row.is(at - 1, Class::Determiner) && row.is(at - 2, Class::Be);
        let plain = (comma + 1..at)
            .all(|i| row.atoms[i].cue.is_none() || !row.atoms[i].finite || row.after_determiner(i));
        let cue = Range { start: 0, end: 1 };
        let content = Range {
            start: comma + 1,
            end: at + 1,
        };
        (is && plain).then_some((cue, source, content))
    }
}
