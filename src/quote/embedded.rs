//! Where a reported clause ends that stands within another one: “The man who said he saw the
//! crash was lying”, « Des rumeurs selon lesquelles il partirait circulent ».

use super::atom::Kind;
use super::clause::{LINKS, Range, Row};
use crate::lang::cue::Form;
use crate::lang::word::Class;

/// The limit of a content that begins at `start`, behind a verb of saying at `cue` in a relative
/// clause; `None` where it stands in none, or the main verb stands before it, or none behind.
pub(super) fn relative_limit(row: &Row, cue: usize, start: usize, limit: usize) -> Option<usize> {
    let pronoun = relative_before(row, cue)?;
    let closed = pronoun > 0 && row.kind(pronoun - 1) == Some(Kind::Comma);
    opens_subject(row, pronoun).then(|| match closed {
        true => closing_verb(row, start, limit),
        false => second_verb(row, start, limit),
    })?
}

/// As [`relative_limit`], behind a noun of saying at `noun` that belongs to the subject.
pub(super) fn noun_limit(row: &Row, noun: usize, start: usize, limit: usize) -> Option<usize> {
    opens_subject(row, noun).then(|| second_verb(row, start, limit))?
}

/// True where no main verb and no marks stand before `at`.
fn opens_subject(row: &Row, at: usize) -> bool {
    let before = Range { start: 0, end: at };
    !row.has_main_verb(before) && !(0..at).any(|i| row.atoms[i].quote().is_some())
}

/// The relative pronoun of the clause in which the verb at `cue` stands.
fn relative_before(row: &Row, cue: usize) -> Option<usize> {
    (cue.saturating_sub(8)..cue)
        .rev()
        .take_while(|at| row.kind(*at) != Some(Kind::Comma) && row.atoms[*at].quote().is_none())
        .find(|at| row.is(*at, Class::Relative) || row.is_word(*at, &["which", "who"]))
}

/// The comma behind which the main clause goes on with its verb: « La ville, dont le maire dit
/// qu'elle est ruinée, vend ».
fn closing_verb(row: &Row, start: usize, limit: usize) -> Option<usize> {
    (start + 1..limit).find(|at| {
        row.kind(*at) == Some(Kind::Comma)
            && (start..*at).any(|i| row.atoms[i].finite || row.infinitive(i))
            && begins_verb(row, at + 1)
    })
}

/// Where the second verb without a link begins: “that the plant would close | angered workers”.
fn second_verb(row: &Row, start: usize, limit: usize) -> Option<usize> {
    let mut pending = 1usize;
    let mut at = start + 1;
    while at < limit {
        let atom = &row.atoms[at];
        if atom.is_any(LINKS)
            || matches!(atom.kind, Kind::Comma | Kind::Quote(_))
            || atom.cue.is_some() && atom.finite && pending > 0
        {
            pending += 1;
        }
        if atom.finite && !row.after_determiner(at) && !reduced(row, at) {
            if pending == 0 {
                let mut first = at;
                while first > start && row.is_any(first - 1, &[Class::Not, Class::Clitic]) {
                    first -= 1;
                }
                return Some(first);
            }
            pending -= 1;
            // “would have been said”: one verb.
            while row.get(at + 1).is_some_and(|a| {
                a.finite
                    || a.is_any(&[
                        Class::Be,
                        Class::Have,
                        Class::Been,
                        Class::Not,
                        Class::Adverb,
                    ])
                    || matches!(a.form, Form::Infinitive | Form::Participle | Form::Past)
            }) && at + 1 < limit
            {
                at += 1;
            }
        }
        at += 1;
    }
    None
}

/// “soldiers armed with rifles”: no verb of the clause.
fn reduced(row: &Row, at: usize) -> bool {
    let noun = at > 0
        && (row.kind(at - 1) == Some(Kind::Word)
            || row.atoms[at - 1].is_name()
            || row.is_any(at - 1, &[Class::Subject, Class::Pronoun, Class::Adverb]));
    row.atoms[at].form == Form::Past && !noun
        || row.atoms[at].form == Form::Past
            && row.is_any(at + 1, &[Class::Preposition, Class::By, Class::To])
            && at > 0
            && (row.kind(at - 1) == Some(Kind::Word) || row.atoms[at - 1].is_name())
}

/// True where a finite verb stands at `at`, known or by its shape: “canceled”, « vend ».
fn begins_verb(row: &Row, at: usize) -> bool {
    row.verb_at(at)
}
