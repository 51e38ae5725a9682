//! Attributions that stand beside what is said: « …, explique X », “…,” X said, and
//! « selon X ».

use super::atom::Kind;
use super::clause::{Range, Row};
use super::report::{Complement, Event};
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;
use crate::lang::{en, fr};

/// An attribution beside what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aside {
    /// One past the last atom of what is said before it; the comma is not counted.
    pub left_end: usize,
    /// The words that announce speech.
    pub cue: Range,
    pub source: Option<Range>,
    /// First atom behind it.
    pub after: usize,
    /// A preposition: « selon X » may stand in front as well.
    pub preposition: bool,
    /// No comma sets it off.
    pub unset: bool,
}

/// Reads `event` as an incise, or `None` where it is none. What is said stands between
/// `floor` and the incise.
pub(super) fn incise(row: &Row, event: &Event, floor: usize) -> Option<Aside> {
    if !event.group.has(Frames::INCISE)
        || event.group.passive
            && row.french()
            && event.group.form == Form::Participle
            && event.group.bare
    {
        return None;
    }
    if row.french() {
        french(row, event, floor)
    } else {
        english(row, event, floor)
    }
}

fn french(row: &Row, event: &Event, floor: usize) -> Option<Aside> {
    let group = &event.group;
    let before = group.first.checked_sub(1)?;
    if before < floor && row.get(before)?.quote().is_none() {
        return None;
    }
    let cue = Range {
        start: group.cue,
        end: group.cue_end,
    };
    let left_end = if row.kind(before) == Some(Kind::Comma) {
        before
    } else {
        before + 1
    };
    if let Some(pronoun) = group.pronoun {
        let impersonal = row.is_word(pronoun, &["il"]) && group.has(Frames::DOCUMENT);
        let _ = impersonal;
        let document = venue_after(row, group.end, group.frames);
        let source = document.unwrap_or(Range {
            start: pronoun,
            end: pronoun + 1,
        });
        return (left_end > floor).then_some(Aside {
            left_end,
            cue,
            source: Some(source),
            after: group.end.max(source.end),
            preposition: false,
            unset: false,
        });
    }
    if matches!(
        event.complement,
        Complement::Clause(_) | Complement::Infinitive(_)
    ) || group.passive
    {
        return None;
    }
    if matches!(group.form, Form::Gerund | Form::Infinitive) || group.bare {
        return None;
    }
    let source = inverted_subject(row, group.end)?;
    let set_off = matches!(
        row.kind(before),
        Some(Kind::Comma | Kind::Quote(_) | Kind::Stop | Kind::Dash)
    );
    let left = Range {
        start: floor,
        end: left_end,
    };
    if left.end <= left.start {
        return None;
    }
    let last_quote = row.get(left_end - 1).is_some_and(|a| a.quote().is_some());
    let main_verb = row.has_main_verb(left);
    if set_off {
        if last_quote {
            let standing = left_end - 1 == floor
                || !matches!(row.kind(left_end - 2), Some(Kind::Word | Kind::Name(_)))
                    && !row.is_any(
                        left_end - 2,
                        &[Class::Article, Class::Determiner, Class::Of, Class::OfThe],
                    );
            if !standing && !main_verb {
                return None;
            }
            // « Le « oui », dit X » with an object behind the verb and no comma in front.
        } else if !main_verb {
            return None;
        }
    } else {
        // « … la visibilité correcte précise la compagnie. »
        let attached = event.subject.is_some_and(|s| {
            s.start > floor
                && !row.is_any(
                    s.start - 1,
                    &[
                        Class::And,
                        Class::But,
                        Class::That,
                        Class::Relative,
                        Class::Subordinator,
                        Class::Whether,
                        Class::Like,
                    ],
                )
                && !matches!(
                    row.kind(s.start - 1),
                    Some(Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Dash)
                )
        });
        let ends = matches!(row.kind(source.end), None | Some(Kind::Stop));
        let subject_is_small = event
            .subject
            .is_some_and(|s| row.is_any(s.start, &[Class::Subject, Class::Pronoun]));
        if !main_verb
            || !attached
            || !ends
            || subject_is_small
            || !row.is_any(source.start, &[Class::Article, Class::Determiner])
                && !row.get(source.start)?.is_name()
        {
            return None;
        }
    }
    Some(Aside {
        left_end,
        cue,
        source: Some(source),
        after: source.end,
        preposition: false,
        unset: !set_off,
    })
}

/// « peut-on lire dans le communiqué »: the document is the source.
fn venue_after(row: &Row, at: usize, frames: Frames) -> Option<Range> {
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

/// The subject behind the verb: adverbs, days, addressees and places may stand between.
fn inverted_subject(row: &Row, mut at: usize) -> Option<Range> {
    for _ in 0..6 {
        let atom = row.get(at)?;
        match atom.kind {
            Kind::Small(Class::Adverb | Class::Not | Class::Time) => at += 1,
            Kind::Number => at += 1,
            Kind::Comma => {
                let close = (at + 1..(at + 12).min(row.len()))
                    .find(|i| row.kind(*i) == Some(Kind::Comma))?;
                at = close + 1;
            }
            Kind::Small(Class::Preposition | Class::In | Class::To | Class::Determiner)
                if atom.is_any(&[Class::Preposition, Class::In, Class::To])
                    || row.is_any(at + 1, &[Class::Time]) =>
            {
                at = adjunct_end(row, at);
            }
            _ => break,
        }
    }
    row.noun_phrase_starting(at)
}

/// One past a short adjunct: « dans un communiqué », « sur Twitter », « ce vendredi ».
fn adjunct_end(row: &Row, at: usize) -> usize {
    let mut end = at + 1;
    while row.is_any(end, &[Class::Determiner, Class::Article]) {
        end += 1;
    }
    end += 1;
    // « en conférence de presse »
    while row.is(end, Class::Of) {
        end += 2;
    }
    end
}

fn english(row: &Row, event: &Event, floor: usize) -> Option<Aside> {
    let group = &event.group;
    if matches!(
        event.complement,
        Complement::Clause(_) | Complement::Infinitive(_)
    ) && !event_is_inverted(row, event)
    {
        return None;
    }
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
        if set_off
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
            if left_end > floor
                && verb_first
                && (quote
                    || row.has_main_verb(left)
                        && matches!(row.kind(source.end), None | Some(Kind::Stop | Kind::Comma))
                        && event.subject.is_none())
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
    let subject = event.subject?;
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
    if !quote && !row.has_main_verb(left) && !resumes(row, group.end) {
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
        after: group.end,
        preposition: false,
        unset: false,
    })
}

fn event_is_inverted(_row: &Row, _event: &Event) -> bool {
    false
}

/// True where a comma soon behind `at` takes up what was said again.
fn resumes(row: &Row, at: usize) -> bool {
    row.kind(at) == Some(Kind::Comma)
        && row.has_main_verb(Range {
            start: at + 1,
            end: row.len(),
        })
}

/// « selon X », « d'après X », "according to X" at `at`, or `None`.
pub(super) fn preposition(row: &Row, at: usize) -> Option<Aside> {
    let table = if row.french() {
        fr::cues::PREPOSITIONS
    } else {
        en::cues::PREPOSITIONS
    };
    let first = row.word(at);
    if first.len() > 10 || first.is_empty() {
        return None;
    }
    let end = table
        .iter()
        .find_map(|words| matches_words(row, at, words))?;
    if row.is_any(end, &[Class::That, Class::Relative, Class::Whether]) {
        return None;
    }
    let source = row.noun_phrase_starting(end)?;
    let blocked: &[&str] = &[
        "cas",
        "saison",
        "saisons",
        "météo",
        "lequel",
        "laquelle",
        "roman",
        "livre",
        "mode",
        "modalités",
        "critères",
        "besoins",
        "âge",
        "règles",
        "plan",
        "schedule",
        "law",
    ];
    if (source.start..source.end.min(source.start + 3)).any(|i| row.is_word(i, blocked)) {
        return None;
    }
    let before = at.checked_sub(1);
    let left_end = match before {
        Some(before) if row.kind(before) == Some(Kind::Comma) => before,
        _ => at,
    };
    Some(Aside {
        left_end,
        cue: Range { start: at, end },
        source: Some(source),
        after: source.end,
        preposition: true,
        unset: left_end == at,
    })
}

/// « pour X, » in front of a clause, where X can speak.
pub(super) fn opinion(row: &Row, at: usize) -> Option<Aside> {
    if !row.french() || !row.is_word(at, &["pour"]) {
        return None;
    }
    let opens = at == 0
        || matches!(
            row.kind(at - 1),
            Some(Kind::Comma | Kind::Colon | Kind::Dash | Kind::Semicolon)
        )
        || row.is_any(at - 1, &[Class::But, Class::And, Class::That]);
    if !opens {
        return None;
    }
    let source = row.noun_phrase_starting(at + 1)?;
    let comma = aside_comma(row, source.end)?;
    let speaks = (source.start..source.end).any(|i| {
        let atom = &row.atoms[i];
        atom.kind == Kind::Name(true)
            || row.is_word(i, &["lui", "elle", "eux", "elles", "moi"])
            || is_person(row.word(i))
    });
    let plural_group = row.is_word(source.start, &["les"])
        && !(source.start..source.end).any(|i| row.atoms[i].is_name())
        && !(source.start..source.end).any(|i| is_person(row.word(i)));
    if !speaks
        || plural_group
        || !row.has_main_verb(Range {
            start: comma + 1,
            end: row.len(),
        }) && !(comma + 1..row.len()).any(|i| row.atoms[i].quote().is_some())
    {
        return None;
    }
    Some(Aside {
        left_end: at,
        cue: Range {
            start: at,
            end: at + 1,
        },
        source: Some(source),
        after: source.end,
        preposition: true,
        unset: true,
    })
}

/// True for nouns of people and bodies that speak in the news.
pub(super) fn is_person(word: &str) -> bool {
    fr::cues::SPEAKERS
        .iter()
        .any(|s| s.eq_ignore_ascii_case(word))
}

/// The comma that ends an attribution in front of its clause: `at` stands behind the source,
/// and appositions or asides may follow before that comma.
pub(super) fn aside_comma(row: &Row, at: usize) -> Option<usize> {
    let mut comma = None;
    let ceiling = row.len().min(at + 40);
    let mut k = at;
    while k < ceiling {
        match row.atoms[k].kind {
            Kind::Comma => {
                comma = Some(k);
                let end = (k + 1..ceiling).find(|i| row.kind(*i) == Some(Kind::Comma));
                // Another piece between commas without a verb or mark: an apposition.
                match end {
                    Some(end) if is_aside(row, k + 1, end) => k = end,
                    _ => return comma,
                }
            }
            Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Quote(_) => return comma,
            Kind::Small(Class::Have | Class::Be | Class::Modal | Class::That | Class::Subject)
                if k > at && comma.is_none() =>
            {
                return None;
            }
            _ => k += 1,
        }
    }
    comma
}

/// True where the atoms from `start` to `end` only describe the source before them.
fn is_aside(row: &Row, start: usize, end: usize) -> bool {
    let first = &row.atoms[start];
    let verb = (start..end).any(|i| {
        row.atoms[i].finite && !row.is_any(i.wrapping_sub(1), &[Class::Determiner, Class::Article])
    });
    if first.is(Class::Relative) {
        return true;
    }
    let quote = (start..end).any(|i| row.atoms[i].quote().is_some());
    let rest = row.has_main_verb(Range {
        start: end + 1,
        end: row.len(),
    }) || row.get(end + 1).is_some_and(|a| a.quote().is_some());
    !verb && !quote && rest && !first.is_any(&[Class::Subject, Class::In, Class::To])
}

/// One past the last atom of `words` where they stand at `at`, in whatever case.
fn matches_words(row: &Row, at: usize, words: &str) -> Option<usize> {
    let mut k = at;
    for word in words.split(' ') {
        let here = row.word(k);
        let same = match word.strip_suffix('\'') {
            // Either apostrophe.
            Some(head) => here
                .strip_suffix(['\'', '’'])
                .is_some_and(|h| h.eq_ignore_ascii_case(head)),
            None => here.eq_ignore_ascii_case(word) || word == "à" && here == "À",
        };
        if !same {
            return None;
        }
        k += 1;
    }
    Some(k)
}
