//! Who the sentence beside a marked one tells of: « Untel tape du poing. « Je n'ai rien à
//! cacher. » »

use super::according::is_person;
use super::atom::{Kind, Zone};
use super::clause::{Range, Row};
use super::draft::Draft;
use super::lexicon::Lexicon;
use crate::lang::cue::Frames;
use crate::lang::word::Class;
use crate::text::Text;

/// Somebody told of beside a quotation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub who: Range,
    /// The verb that tells of speech: « « Trop tard. » Untel n'en démord pas. »
    pub cue: Option<Range>,
    /// It tells who speaks, but not as an attribution does.
    pub hint: bool,
}

/// A verb of speech and nothing else.
fn speaks_out(frames: Frames) -> bool {
    frames.has(Frames::INCISE) && !frames.has(Frames::AMBIGUOUS) && !frames.has(Frames::THOUGHT)
}

/// Who is told of in the sentence before or behind a marked one that stands alone:
/// « Untel tape du poing. « Je n'ai rien à cacher. » ». `last` is the quotation before it.
pub(super) fn beside(
    text: &Text,
    lexicon: &Lexicon,
    zones: &[&Zone],
    index: usize,
    last: Option<&Draft>,
) -> Option<Told> {
    let here = zones[index];
    let tells = |zone: &Zone| {
        let row = Row {
            text,
            lexicon,
            atoms: &zone.atoms,
            quoted: false,
        };
        if row.atoms.iter().any(|a| a.quote().is_some()) {
            return None;
        }
        // A sentence most often begins with its subject, whatever its verb.
        let first = named_first(&row).filter(|s| {
            (s.start..s.end).any(|i| {
                row.kind(i) == Some(Kind::Name(true)) || is_person(row.word(i), row.french())
            }) && row.get(s.end).is_some_and(|a| {
                a.kind == Kind::Word
                    || a.is_any(&[Class::Not, Class::Clitic, Class::Finite, Class::Modal])
                    || a.is_any(&[Class::Have, Class::Be, Class::Adverb])
            })
        });
        let subject =
            first.or_else(|| (0..row.len()).find_map(|verb| row.subject_of_verb(verb)))?;
        let cue = row
            .atoms
            .iter()
            .find(|a| a.finite && a.cue.is_some_and(|c| speaks_out(row.lexicon.frames(c))));
        person(&row, subject).then(|| Told {
            who: Range {
                start: row.atoms[subject.start].start,
                end: row.atoms[subject.end - 1].end,
            },
            cue: cue.map(|a| Range {
                start: a.start,
                end: a.end,
            }),
            hint: false,
        })
    };
    let hint = |told: Told| Told {
        hint: true,
        cue: None,
        ..told
    };
    let before = index.checked_sub(1).map(|at| zones[at]);
    if let Some(before) = before.filter(|z| z.paragraph == here.paragraph) {
        // What stands before may be the attribution of the quotation before.
        let end = before.atoms.last().map_or(0, |a| a.end);
        let start = before.atoms[0].start;
        let attributes = last.is_some_and(|d| {
            d.content.iter().any(|r| start < r.end && r.start < end)
                || d.cue.is_some_and(|c| start <= c.start && c.start < end)
        });
        return if attributes {
            None
        } else {
            tells(before).map(hint)
        };
    }
    if here.atoms.len() > 1 {
        return None;
    }
    let behind = zones
        .get(index + 1)
        .filter(|z| z.paragraph == here.paragraph);
    if let Some(behind) = behind {
        return tells(behind);
    }
    let near = last.is_some_and(|d| {
        let end = d.content.last().map_or(0, |r| r.end);
        text.paragraph_of(end.saturating_sub(1)) + 1 >= here.paragraph
    });
    before
        .filter(|z| !near && z.paragraph + 1 == here.paragraph)
        .and_then(tells)
        .map(|told| Told { cue: None, ..told })
}

/// The name, or the noun of a person, that a sentence begins with.
fn named_first(row: &Row) -> Option<Range> {
    let first = row.get(0)?;
    if first.kind == Kind::Name(true) {
        return Some(Range { start: 0, end: 1 });
    }
    let noun = (1..row.len().min(4)).find(|at| is_person(row.word(*at), row.french()))?;
    let determined = first.is_any(&[Class::Article, Class::Determiner]);
    let plain = (1..noun).all(|at| row.kind(at) == Some(Kind::Word));
    let name = row
        .get(noun + 1)
        .is_some_and(|a| a.kind == Kind::Name(true));
    (determined && plain).then_some(Range {
        start: 0,
        end: noun + 1 + usize::from(name),
    })
}

/// True where a subject names a person or a body that speaks.
fn person(row: &Row, subject: Range) -> bool {
    let pronouns = ["il", "elle", "ils", "elles", "he", "she", "they"];
    let first = row.word(subject.start);
    pronouns.iter().any(|p| p.eq_ignore_ascii_case(first))
        || (subject.start..subject.end)
            .any(|i| row.kind(i) == Some(Kind::Name(true)) || is_person(row.word(i), row.french()))
}
