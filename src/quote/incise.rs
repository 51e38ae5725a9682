//! Attributions that stand beside what is said: « …, explique X », “…,” X said.

use super::atom::Kind;
use super::clause::{LINKS, Range, Row};
use super::english_incise::english;
use super::medial::{closing_adjunct, plainly_set_off, splits_clause, venue_after};
use super::report::{Complement, Event};
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;

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
        let document = venue_after(row, group.end, group.frames);
        // « dit-on », « peut-on lire »: nobody, unless it says where.
        let nobody = row.is_word(pronoun, &["on"])
            && matches!(row.kind(group.end), None | Some(Kind::Stop | Kind::Comma));
        let source = document.unwrap_or(Range {
            start: pronoun,
            end: pronoun + 1,
        });
        return (left_end > floor).then_some(Aside {
            left_end,
            cue,
            source: (document.is_some() || !nobody).then_some(source),
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
    // « accuse l'Ukraine d'avoir attaqué un dépôt »
    let unfinished = (group.first..group.cue).any(|i| {
        let form = row.atoms[i].form;
        row.is(i, Class::Have) && matches!(form, Form::Infinitive | Form::Gerund)
            || row.is_word(i, &["avoir", "ayant", "être", "étant"])
    });
    if unfinished {
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
    // « Untel, « choqué », a demandé le retrait »: what stands behind the verb is its object.
    let apposed = last_quote
        && left_end > floor + 2
        && row.kind(left_end - 2) == Some(Kind::Comma)
        && row
            .noun_phrase_ending(left_end - 2, false)
            .is_some_and(|who| row.speaks(who))
        && !row.describes(source.start);
    if apposed {
        return None;
    }
    let main_verb = row.has_main_verb(left);
    if set_off {
        if last_quote {
            let heavy = row.is(source.start, Class::OfThe) && left_end > left.start + 1;
            if heavy {
                return None;
            }
            let standing = left_end - 1 == floor
                || !matches!(row.kind(left_end - 2), Some(Kind::Word | Kind::Name(_)))
                    && !row.is_any(
                        left_end - 2,
                        &[Class::Article, Class::Determiner, Class::Of, Class::OfThe],
                    );
            if !standing && !main_verb && !predicate(row, left_end - 1) {
                return None;
            }
            // « Le « oui », dit X » with an object behind the verb and no comma in front.
        } else if splits_clause(row, floor, before, source) {
            // « La route, précise la gendarmerie, restera fermée »
            return Some(Aside {
                left_end,
                cue,
                source: Some(source),
                after: closing_adjunct(row, source.end).unwrap_or(source.end),
                preposition: false,
                unset: false,
            });
        } else if group.has(Frames::AMBIGUOUS) && !(row.quoted && ends_sentence(row, source.end))
            || !main_verb
                && !plainly_set_off(row, group.cue, source, left)
                && !row.opens_turn()
                && (!row.quoted || left.end - left.start < 3)
                && row.get(floor).is_none_or(|a| a.quote().is_none())
        {
            return None;
        }
    } else if last_subordinated(row, left)
        || row.is(before, Class::Relative)
        || group.has(Frames::AMBIGUOUS)
    {
        return None;
    } else {
        // « … la visibilité correcte précise la compagnie. »
        let attached = event.subject.is_some_and(|s| {
            s.start > floor
                && !row.is_any(s.start - 1, LINKS)
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

/// « « Regarder, c'est s'éloigner, poursuit Agathe. Toucher, … » »: nothing follows but a stop.
fn ends_sentence(row: &Row, at: usize) -> bool {
    matches!(row.kind(at), None | Some(Kind::Stop))
}

/// True where the marked words at `at` go on with the verb of their sentence: « La France
/// « ne cédera pas », a martelé le ministre. »
fn predicate(row: &Row, at: usize) -> bool {
    let first = row.text.word(row.atoms[at].start + 1);
    let verb = row.lexicon.look_up(first).is_some_and(|e| {
        matches!(
            e.class,
            Some(
                Class::Not | Class::Have | Class::Be | Class::Modal | Class::Finite | Class::Clitic
            )
        ) || e.cue.is_some() && matches!(e.form, Form::Singular | Form::Plural)
    });
    let ending = crate::lang::fr::words::FINITE_ENDINGS;
    first.starts_with(char::is_lowercase)
        && (verb || first.len() >= 5 && ending.iter().any(|e| first.ends_with(e)))
}

/// True where the last finite verb of `left` stands in a subordinate clause.
fn last_subordinated(row: &Row, left: Range) -> bool {
    for at in (left.start..left.end).rev() {
        if row.is_any(
            at,
            &[
                Class::That,
                Class::Relative,
                Class::Subordinator,
                Class::Whether,
            ],
        ) {
            return true;
        }
        if row.atoms[at].finite {
            return false;
        }
    }
    false
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
            // « d'une seule voix », « d'un ton sec »
            Kind::Small(Class::Of) if row.is_word(at + 1, &["un", "une"]) => {
                let manner = ["voix", "ton", "air", "trait", "bloc", "coup"];
                at = (at + 2..at + 5).find(|i| row.is_word(*i, &manner))? + 1;
            }
            // « par téléphone », « par voie de presse »
            Kind::Small(Class::By)
                if row.is_word(
                    at + 1,
                    &[
                        "téléphone",
                        "écrit",
                        "communiqué",
                        "courriel",
                        "mail",
                        "message",
                        "SMS",
                    ],
                ) =>
            {
                at += 2;
            }
            // « une heure plus tard », « quelques minutes après »
            Kind::Small(Class::Determiner)
                if row.is_word(
                    at + 1,
                    &[
                        "heure", "heures", "minute", "minutes", "jour", "jours", "semaine",
                        "semaines", "mois", "an", "ans", "instant", "instants",
                    ],
                ) && row.is_word(at + 2, &["plus", "après", "avant"]) =>
            {
                at += if row.is_word(at + 3, &["tard", "tôt"]) {
                    4
                } else {
                    3
                };
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

/// « comme l'explique X, … », "as X explains, …".
pub(super) fn comparison(row: &Row, event: &Event) -> Option<Aside> {
    let group = &event.group;
    if !group.has(Frames::INCISE)
        || group.has(Frames::AMBIGUOUS)
        || event.complement != Complement::None
        || group.passive
    {
        return None;
    }
    let (like, source, after) = if row.french() {
        let like = group.first.checked_sub(1)?;
        let source = match group.pronoun {
            Some(pronoun) => Range {
                start: pronoun,
                end: pronoun + 1,
            },
            None => inverted_subject(row, group.end)?,
        };
        (like, source, source.end)
    } else {
        let source = event.subject?;
        (source.start.checked_sub(1)?, source, group.end)
    };
    let likens = row.is(like, Class::Like)
        || row.is_word(like, &["que", "qu'", "qu’"])
            && like > 0
            && row.is_word(like - 1, &["ainsi"]);
    if !likens {
        return None;
    }
    let left_end = match like.checked_sub(1) {
        Some(before) if row.kind(before) == Some(Kind::Comma) => before,
        _ => like,
    };
    Some(Aside {
        left_end,
        cue: Range {
            start: group.cue,
            end: group.cue_end,
        },
        source: Some(source),
        after,
        preposition: true,
        unset: false,
    })
}
