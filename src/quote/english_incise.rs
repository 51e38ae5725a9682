//! English attributions beside what is said: “…,” X said; …, said X.

use super::atom::Kind;
use super::clause::{Range, Row};
use super::incise::Aside;
use super::report::{Complement, Event};
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;

pub(super) fn english(row: &Row, event: &Event, floor: usize) -> Option<Aside> {
    let group = &event.group;
    let takes = match event.complement {
        // "said X" behind a mark: what looks like a clause is the subject.
        Complement::Clause(at) => row.is(at, Class::That) || !follows_quote(row, group.first),
        Complement::Infinitive(_) => true,
        _ => false,
    };
    if group.passive
        || matches!(
            group.form,
            Form::Gerund | Form::Infinitive | Form::Participle
        )
    {
        return None;
    }
    let cue = Range {
        start: group.cue,
        end: group.cue_end,
    };
    if let Some(before) = group.first.checked_sub(1) {
        let set_off = matches!(
            row.kind(before),
            Some(Kind::Comma | Kind::Quote(_) | Kind::Stop)
        );
        let explicit =
            matches!(event.complement, Complement::Clause(at) if row.is(at, Class::That));
        if set_off
            && !explicit
            && before + 1 > floor
            && let Some(source) = row.noun_phrase_starting(group.end)
            && row.speaks(source)
            && !matches!(
                event.complement,
                Complement::Nominal(_) | Complement::Label(_)
            )
        {
            let left_end = if row.kind(before) == Some(Kind::Comma) {
                before
            } else {
                before + 1
            };
            let left = Range {
                start: floor,
                end: left_end,
            };
            let quote =
                left_end > floor && row.get(left_end - 1).is_some_and(|a| a.quote().is_some());
            let verb_first = row.is_any(source.start, &[Class::Determiner])
                || row
                    .get(source.start)
                    .is_some_and(|a| a.is_name() || a.kind == Kind::Word || a.is(Class::Subject));
            let medial = row.kind(before) == Some(Kind::Comma) && resumes(row, source.end);
            // "…, state records show" has its verb behind.
            let plain = matches!(row.atoms[group.cue].form, Form::Infinitive | Form::Plural);
            let other = plain
                && (source.start..source.end)
                    .any(|i| row.atoms[i].cue.is_some() && !row.after_determiner(i));
            if left_end > floor
                && !other
                && verb_first
                && (!takes || medial)
                && (quote
                    || (row.has_main_verb(left)
                        || row.len() <= 20
                            && row.atoms.last().is_some_and(|a| a.kind != Kind::Stop))
                        && matches!(row.kind(source.end), None | Some(Kind::Stop | Kind::Comma))
                    || row.kind(before) == Some(Kind::Comma) && resumes(row, source.end))
            {
                return Some(Aside {
                    left_end,
                    cue,
                    source: Some(source),
                    after: source.end,
                    preposition: false,
                    unset: false,
                });
            }
        }
    }
    let explicit = matches!(event.complement, Complement::Clause(at) if row.is(at, Class::That));
    let subject = event.subject?;
    // “It never crossed my mind,” she said several months later.
    let marked = subject.start > 0 && row.ends_with_comma(subject.start - 1);
    if takes && (explicit || !marked) {
        return None;
    }
    let mut start = subject.start;
    // "he later said", "but police said"
    while start > floor && row.is_any(start - 1, &[Class::Adverb, Class::But]) {
        start -= 1;
    }
    let before = start.checked_sub(1)?;
    if before < floor {
        return None;
    }
    if !matches!(
        row.kind(before),
        Some(Kind::Comma | Kind::Quote(_) | Kind::Stop | Kind::Dash)
    ) {
        return None;
    }
    let left_end = if row.kind(before) == Some(Kind::Comma) {
        before
    } else {
        before + 1
    };
    if left_end <= floor {
        return None;
    }
    let left = Range {
        start: floor,
        end: left_end,
    };
    let quote = row.get(left_end - 1).is_some_and(|a| a.quote().is_some());
    // Asked about it, he said, “…”: what follows is said, not what stands before.
    let hanging = row.atoms[left_end - 1].finite && left.end - left.start <= 8;
    if !quote
        && !hanging
        && matches!(
            event.complement,
            Complement::Quote(_) | Complement::Colon(_)
        )
    {
        return None;
    }
    // “…, he said on Friday”, not “…, the user adds data”.
    let object = row.get(group.end).is_some_and(|a| {
        a.is_any(&[Class::Determiner, Class::Pronoun, Class::Of])
            || a.is_name()
            || a.kind == Kind::Word
    });
    if object && !group.has(Frames::ADDRESSEE) && !quote {
        return None;
    }
    // "Tacoma snaps skid"
    if group.has(Frames::AMBIGUOUS) && !quote {
        return None;
    }
    let listed = row.kind(group.first.wrapping_sub(1)) == Some(Kind::Comma)
        && group.form == Form::Singular
        && matches!(row.kind(group.end), Some(Kind::Comma));
    if listed {
        return None;
    }
    let ends = plain_end(row, group.end, group.has(Frames::ADDRESSEE));
    let opens = !row.is_word(left.start, &["according"])
        && (row.is_any(left.start, &[Class::Determiner, Class::Subject])
            || row
                .get(left.start)
                .is_some_and(|a| a.is_name() || a.kind == Kind::Word));
    let headline = row.len() <= 20
        && row.atoms.last().is_some_and(|a| a.kind != Kind::Stop)
        && left.end - left.start >= 3;
    let clause = row.has_main_verb(left) || headline || ends && opens && left.end - left.start >= 4;
    let after = match quote {
        true => group.end,
        false => closed_adjunct(row, group.end, group.has(Frames::ADDRESSEE)),
    };
    if !quote && !clause && !resumes(row, after) {
        return None;
    }
    if matches!(
        event.complement,
        Complement::Nominal(_) | Complement::Label(_)
    ) {
        return None;
    }
    Some(Aside {
        left_end,
        cue,
        source: Some(subject),
        after,
        preposition: false,
        unset: false,
    })
}

/// The comma behind a short adjunct at `at`, “…, the club notes on its website, …”; else `at`.
fn closed_adjunct(row: &Row, at: usize, told: bool) -> usize {
    let hearer = told && row.is_phrase_start(at);
    if !hearer
        && !row.is_any(
            at,
            &[Class::Preposition, Class::To, Class::Time, Class::Pronoun],
        )
    {
        return at;
    }
    let ceiling = row.len().min(at + 8);
    let end = (at + 1..ceiling).find(|i| {
        let atom = &row.atoms[*i];
        atom.finite
            || matches!(
                atom.kind,
                Kind::Comma | Kind::Quote(_) | Kind::Stop | Kind::Colon
            )
            || atom.is_any(&[Class::That, Class::Relative, Class::Subject])
    });
    end.filter(|i| row.kind(*i) == Some(Kind::Comma))
        .unwrap_or(at)
}

/// True where a quotation, perhaps with a comma, stands before `at`.
fn follows_quote(row: &Row, at: usize) -> bool {
    let quote = |i: usize| row.get(i).is_some_and(|a| a.quote().is_some());
    at > 0 && quote(at - 1) || at > 1 && row.kind(at - 1) == Some(Kind::Comma) && quote(at - 2)
}

/// True where a comma soon behind `at` takes up what was said again.
fn resumes(row: &Row, at: usize) -> bool {
    row.kind(at) == Some(Kind::Comma)
        && row.has_main_verb(Range {
            start: at + 1,
            end: row.len(),
        })
}

/// True where the sentence ends behind `at`, or goes on with nothing but a day, a place or a
/// hearer up to a comma.
fn plain_end(row: &Row, at: usize, heard: bool) -> bool {
    for i in at..row.len().min(at + 16) {
        let atom = &row.atoms[i];
        if matches!(atom.kind, Kind::Stop | Kind::Comma) {
            return true;
        }
        let verb = atom.finite && !row.after_determiner(i);
        let clause = atom.is_any(&[
            Class::That,
            Class::Whether,
            Class::Subject,
            Class::Subordinator,
        ]);
        if verb || clause || matches!(atom.kind, Kind::Quote(_) | Kind::Colon | Kind::Dash) {
            return false;
        }
        // “said people died”: an object right behind is what is said.
        if i == at
            && (atom.is(Class::Of)
                || !heard && (atom.kind == Kind::Word || atom.is(Class::Determiner)))
        {
            return false;
        }
    }
    at + 16 >= row.len()
}
