//! Cue verbs in a sentence and what each of them takes: a clause with que, an infinitive,
//! marked words, what stands before a colon.

use super::atom::Kind;
use super::clause::{Range, Row};
use super::complement::complement;
use super::group::Group;
use crate::lang::cue::Form;
use crate::lang::word::Class;

/// A cue verb with what it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Event {
    pub group: Group,
    pub complement: Complement,
    pub subject: Option<Range>,
    /// Where its clause begins, as a limit for what was said before; `None` where its clause
    /// is part of what was said.
    pub boundary: Option<usize>,
}

/// What a cue verb takes; each holds the first atom of what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complement {
    /// A clause with que, si, that, or without "that".
    Clause(usize),
    Infinitive(usize),
    /// A noun phrase with marked words in it.
    Nominal(usize),
    /// « de « … » », as “…”.
    Label(usize),
    /// A quotation behind a colon.
    Colon(usize),
    /// A quotation right behind the verb.
    Quote(usize),
    None,
}

impl Complement {
    pub fn start(self) -> Option<usize> {
        match self {
            Complement::Clause(at)
            | Complement::Infinitive(at)
            | Complement::Nominal(at)
            | Complement::Label(at)
            | Complement::Colon(at)
            | Complement::Quote(at) => Some(at),
            Complement::None => None,
        }
    }
}

/// All cue verbs of a sentence, in order.
pub(super) fn events(row: &Row) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for at in 0..row.len() {
        // « fait remarquer », « made it clear »: one cue.
        let within = events.last().is_some_and(|e| e.group.cue_end > at);
        if row.atoms[at].cue.is_none() || within {
            continue;
        }
        let Some(group) = row.group(at) else {
            continue;
        };
        let complement = complement(row, &group);
        // “The airline did not say whether”
        let helped = !row.french() && (group.first..at).any(|i| row.is(i, Class::Modal));
        let subject = match group.form {
            Form::Infinitive if helped => row.subject(group.first, true),
            Form::Gerund | Form::Infinitive => None,
            _ if group.bare => None,
            _ => row.subject(group.first, !row.french() || is_plural(row, &group)),
        };
        let boundary = boundary(row, &group, subject);
        events.push(Event {
            group,
            complement,
            subject,
            boundary,
        });
    }
    events
}

/// True where the verb, or the auxiliary of a compound tense, is one of several people: « ont
/// affirmé ».
fn is_plural(row: &Row, group: &Group) -> bool {
    (group.first..=group.cue).any(|at| row.atoms[at].form == Form::Plural)
}

/// See [`Event::boundary`].
fn boundary(row: &Row, group: &Group, subject: Option<Range>) -> Option<usize> {
    let mut start = group.leading.unwrap_or(group.first);
    // A subject beyond another verb of speech opens the clause of that one.
    let near =
        |s: &Range| (s.end..start).all(|at| !row.atoms[at].finite || row.atoms[at].cue.is_none());
    if let Some(subject) = subject.filter(near) {
        start = start.min(subject.start);
    }
    // Adverbs in front of the verb or its subject.
    while start > 0 && row.is_any(start - 1, &[Class::Adverb]) && group.form == Form::Gerund {
        start -= 1;
    }
    let Some(before) = start.checked_sub(1) else {
        return Some(0);
    };
    match row.atoms[before].kind {
        Kind::Small(Class::And | Class::But) => Some(before),
        Kind::Comma => {
            // « …, mais le lendemain, Untel a déclaré »
            let floor = before.saturating_sub(12);
            for at in (floor..before).rev() {
                let atom = &row.atoms[at];
                if atom.is_any(&[Class::But, Class::And]) {
                    return Some(at);
                }
                if atom.finite || atom.quote().is_some() {
                    break;
                }
            }
            Some(before)
        }
        // « …, tandis que X dénonce »
        Kind::Small(Class::That)
            if before > 1
                && row.is(before - 1, Class::Subordinator)
                && row.kind(before - 2) == Some(Kind::Comma) =>
        {
            Some(before - 2)
        }
        Kind::Small(Class::That | Class::Whether) => None,
        Kind::Small(Class::Relative | Class::Subordinator | Class::Like) => {
            let comma = before > 0 && row.kind(before - 1) == Some(Kind::Comma);
            comma.then(|| before - 1)
        }
        Kind::Colon | Kind::Semicolon | Kind::Dash => Some(before),
        // Without a comma only « … disant que » leaves what was said before; « avant de »
        // and « après » lead out of it as well.
        _ if group.form == Form::Gerund => Some(start),
        _ if before > 0 && row.is_word(before, &["avant", "après"]) => Some(before),
        _ => None,
    }
}
