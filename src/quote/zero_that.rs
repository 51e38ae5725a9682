//! Clauses without "that": “Police said two people died.”

use super::atom::Kind;
use super::clause::{REACH, Row};
use super::group::Group;
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;

/// A clause begins at `at` without "that".
pub(super) fn zero_that(row: &Row, group: &Group, at: usize) -> bool {
    let never = [
        "ask", "asks", "asked", "asking", "hold", "holds", "held", "holding",
    ];
    if row.is_word(group.cue, &never) {
        return false;
    }
    if !group.frames.has(Frames::THAT) || group.passive && group.form == Form::Past {
        return false;
    }
    let Some(first) = row.get(at) else {
        return false;
    };
    let ceiling = row.len().min(at + REACH);
    let starts = first.is_any(&[
        Class::Subject,
        Class::Determiner,
        Class::Time,
        Class::Adverb,
        Class::Pronoun,
    ]) || first.is_name()
        || matches!(first.kind, Kind::Word | Kind::Number);
    if !starts {
        return false;
    }
    // “wrote it first”, “reported on it, only …”: an object.
    if row.is_word(at, &["it", "you"]) && !group.frames.has(Frames::FREE) {
        let verb = |i: usize| row.get(i).is_some_and(|a| a.finite || a.kind == Kind::Word);
        let next = at + 1 + usize::from(row.is_any(at + 1, &[Class::Adverb]));
        if !verb(next) || row.is_word(next, &["first", "last", "all", "down", "up"]) {
            return false;
        }
    }
    // “said it again and again: He …”
    let object = row.is_word(at, &["it"])
        && !(at + 1..row.len().min(at + 5))
            .any(|i| row.atoms[i].finite || row.atoms[i].quote().is_some());
    if object && (at + 1..row.len().min(at + 6)).any(|i| row.kind(i) == Some(Kind::Colon)) {
        return false;
    }
    if first.is(Class::Subject) {
        return !row.is_any(at + 1, &[Class::Preposition, Class::Like])
            && row.get(at + 1).is_some_and(|a| a.kind != Kind::Stop);
    }
    // Whatever a verb of saying has behind it is a clause, if it is long enough for one.
    // “said the proceeds, which could reach …, would go first to ports”
    let comma = |from: usize| (from..ceiling).find(|i| row.kind(*i) == Some(Kind::Comma));
    let described = comma(at)
        .and_then(|first| Some((first, comma(first + 2)?)))
        .is_some_and(|(first, second)| {
            // “said Nair, the former mayor, would run”
            let verb = row.get(second + 1).is_some_and(|a| {
                a.is_any(&[Class::Have, Class::Be, Class::Modal])
                    || a.quote().is_some() && opens_with_verb(row, second + 1)
            });
            row.is(first + 1, Class::Relative) || verb && first <= at + 5
        });
    let rest = row.atoms[at..]
        .iter()
        .take_while(|a| {
            !matches!(a.kind, Kind::Stop | Kind::Colon) && (described || a.kind != Kind::Comma)
        })
        .map(|a| if a.quote().is_some() { 3 } else { 1 })
        .sum::<usize>();
    if group.frames.has(Frames::FREE)
        && rest >= 4
        && !row.is_word(
            at,
            &[
                "so",
                "no",
                "yes",
                "nothing",
                "little",
                "much",
                "more",
                "too",
                "anything",
                "something",
                "goodbye",
            ],
        )
    {
        return true;
    }
    // "who promised investors a share … opened": the verb is that of the main clause.
    if group.first > 0
        && row.is(group.first - 1, Class::Relative)
        && !row.is_word(group.cue, &["said", "say", "says"])
    {
        return false;
    }
    let mut pending = 0;
    for i in at + 1..ceiling {
        let atom = &row.atoms[i];
        match atom.kind {
            Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Dash | Kind::Comma => return false,
            Kind::Small(
                Class::That | Class::Relative | Class::Subordinator | Class::Whether | Class::Like,
            ) => pending += 1,
            // “reported a loss and cut its forecast”: the teller's verb goes on.
            Kind::Small(Class::And | Class::But)
                if pending == 0
                    && row.get(i + 1).is_some_and(|a| {
                        a.finite && a.form != Form::Singular
                            || a.is_any(&[Class::That, Class::Modal, Class::Have, Class::Be])
                    }) =>
            {
                return false;
            }
            Kind::Small(Class::Have | Class::Be | Class::Modal) if atom.finite => {
                if pending == 0 {
                    return true;
                }
                if !row.atoms[i - 1].finite {
                    pending -= 1;
                }
            }
            // “thinks Reyes “made a mistake””
            Kind::Quote(_) if pending == 0 && opens_with_verb(row, i) => return true,
            _ if atom.finite && !row.is_any(i - 1, &[Class::Determiner, Class::Of]) => {
                // A lone -ed or -s form may be a participle or a noun: “the price of shoes
                // carried from Asia”.
                let reduced = atom.form == Form::Past
                    && row.kind(i - 1) == Some(Kind::Word)
                    && row.is_any(i.wrapping_sub(2), &[Class::Of, Class::Preposition])
                    && row.is_any(i + 1, &[Class::Preposition, Class::By]);
                let sure = atom.is(Class::Finite) || atom.form == Form::Past && !reduced;
                if pending > 0 {
                    pending -= 1;
                } else if sure {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

/// True where the marked words at `at` begin with a verb, or with "never".
fn opens_with_verb(row: &Row, at: usize) -> bool {
    let marked = row.atoms[at];
    // What is marked may be empty, or one word, or end the text.
    if marked.start + 2 >= marked.end {
        return false;
    }
    let first = row.text.word(marked.start + 1);
    let second = row.text.word(marked.start + 2);
    let helps = [
        "should", "will", "would", "could", "can", "may", "might", "must", "does", "did",
    ];
    if helps.contains(&first) {
        return true;
    }
    if matches!(first, "never" | "always" | "not" | "clearly" | "simply") {
        return true;
    }
    let verb = row.lexicon.look_up(first).is_some_and(|e| {
        matches!(e.form, Form::Past | Form::Singular)
            || matches!(e.class, Some(Class::Have | Class::Be | Class::Modal))
    });
    first.starts_with(char::is_lowercase)
        && (verb || matches!(second, "a" | "the" | "his" | "her"))
        && !matches!(
            first,
            "a" | "the" | "of" | "in" | "for" | "like" | "as" | "with"
        )
}
