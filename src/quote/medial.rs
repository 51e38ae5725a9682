//! Attributions that split a clause, « La route, précise la gendarmerie, restera fermée », or
//! end one whose verb no table knows.

use super::atom::Kind;
use super::clause::{Range, Row};
use super::group::Group;
use super::incise::Aside;
use super::report::Event;
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;

/// « La route, précise la gendarmerie, restera fermée »: the verb of the clause stands behind.
pub(super) fn splits_clause(row: &Row, start: usize, before: usize, source: Range) -> bool {
    let adjunct = || closing_adjunct(row, source.end).is_some_and(|at| row.verb_at(at + 1));
    // « Depuis l'accident, raconte sa sœur, il ne parle plus »
    let framed = row.is_any(
        start,
        &[
            Class::Preposition,
            Class::In,
            Class::To,
            Class::Time,
            Class::Adverb,
        ],
    ) && row.kind(source.end) == Some(Kind::Comma)
        && row.has_main_verb(Range {
            start: source.end + 1,
            end: row.len(),
        });
    row.kind(before) == Some(Kind::Comma)
        && row.speaks(source)
        && (framed
            || row.kind(source.end) == Some(Kind::Comma) && row.verb_at(source.end + 1)
            || adjunct())
}

/// The comma that closes a short adjunct at `at`: « …, a dit X sur Twitter, … ».
pub(super) fn closing_adjunct(row: &Row, at: usize) -> Option<usize> {
    if !row.is_any(at, &[Class::Preposition, Class::To, Class::In, Class::Time]) {
        return None;
    }
    (at + 1..row.len().min(at + 8))
        .find(|i| !row.noun_like(*i) && !row.is_any(*i, ADJUNCT))
        .filter(|i| row.kind(*i) == Some(Kind::Comma))
}

/// Small words within an adjunct.
const ADJUNCT: &[Class] = &[
    Class::Preposition,
    Class::To,
    Class::In,
    Class::Of,
    Class::OfThe,
    Class::Time,
    Class::Article,
    Class::Determiner,
    Class::Adverb,
];

/// « L'hôpital manque de lits, déplorent les soignants, qui … »: no noun, and somebody who
/// speaks behind it, whatever stands before.
pub(super) fn plainly_set_off(row: &Row, cue: usize, source: Range, left: Range) -> bool {
    // « Le maire, élu en 2014, critique le préfet »: its object.
    let object = (left.start..left.end).any(|i| row.kind(i) == Some(Kind::Comma));
    let near = (cue + 1..source.start).all(|i| row.is_any(i, &[Class::Adverb, Class::Time]));
    left.end >= left.start + 3
        && !object
        && near
        && !row.atoms[cue].noun
        && !row.is(source.start, Class::OfThe)
        && row.describes(source.start)
        && matches!(
            row.kind(source.end),
            None | Some(Kind::Stop | Kind::Comma | Kind::Semicolon)
        )
}

/// “quoted an official as saying”: the verb of quoting before the verb of `group`, and who said
/// it. Not “he was quoted as saying”.
pub(super) fn quoted_as(row: &Row, group: &Group) -> Option<(usize, Range)> {
    let like = group
        .first
        .checked_sub(1)
        .filter(|at| row.is_word(*at, &["as"]))?;
    if row.french() || group.form != Form::Gerund {
        return None;
    }
    let quotes = [
        "quoted", "quotes", "quote", "quoting", "cited", "cites", "citing",
    ];
    let verb = (like.saturating_sub(12)..like)
        .rev()
        .find(|at| row.is_word(*at, &quotes))?;
    let source = row
        .plain_phrase_starting(verb + 1)
        .filter(|r| r.end <= like && row.speaks(*r))?;
    Some((verb, source))
}

/// “The talks had failed, the news agency quoted an official as saying.”
pub(super) fn quoted_aside(row: &Row, event: &Event, floor: usize) -> Option<Aside> {
    let group = &event.group;
    let (verb, source) = quoted_as(row, group)?;
    let start = match row.atoms[verb].form {
        Form::Gerund => verb,
        _ => row.subject(verb, true)?.start,
    };
    let comma = start.checked_sub(1)?;
    let set_off = row.kind(comma) == Some(Kind::Comma)
        || row.get(comma)?.quote().is_some() && row.ends_with_comma(comma);
    let ends = matches!(row.kind(group.end), None | Some(Kind::Stop | Kind::Comma));
    (set_off && ends && comma > floor).then_some(Aside {
        left_end: comma + usize::from(row.atoms[comma].quote().is_some()),
        cue: Range {
            start: group.cue,
            end: group.cue_end,
        },
        source: Some(source),
        after: group.end,
        preposition: false,
        unset: false,
    })
}

/// « peut-on lire dans le communiqué »: the document is the source.
pub(super) fn venue_after(row: &Row, at: usize, frames: Frames) -> Option<Range> {
    // « a-t-on appris mardi de source policière »
    let day = (at..row.len().min(at + 3)).find(|i| !row.is_any(*i, &[Class::Time]));
    if let Some(of) = day
        && row.is(of, Class::Of)
        && row.is_word(of + 1, &["source", "sources"])
    {
        return row.noun_phrase_starting(of + 1);
    }
    let at = match day {
        Some(next) if row.is_word(next, &["auprès"]) => next,
        _ => at,
    };
    let auprès = row.is_word(at, &["auprès"]);
    if !frames.has(Frames::DOCUMENT) && !auprès {
        return None;
    }
    let mut start = at;
    while row.is_any(
        start,
        &[Class::Preposition, Class::Adverb, Class::Of, Class::Like],
    ) || row.is(start, Class::OfThe) && auprès
    {
        start += 1;
    }
    if start == at {
        return None;
    }
    row.noun_phrase_starting(start)
}
