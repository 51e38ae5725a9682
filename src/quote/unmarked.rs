//! What an English verb takes: clauses with and without "that", infinitives behind whoever
//! is told, labels.

use super::atom::Kind;
use super::before_clause::{counted, counted_from, released};
use super::clause::{REACH, Range, Row};
use super::complement::{closing_comma, plain_speech, quote_at};
use super::group::Group;
use super::report::Complement;
use super::zero_that::zero_that;
use crate::lang::cue::{Form, Frames};
use crate::lang::en;
use crate::lang::word::Class;

/// Nouns that a verb of saying can have before "that": "expressed confidence that".
const REPORTED: &[&str] = &[
    "belief",
    "charge",
    "confidence",
    "disappointment",
    "doubt",
    "doubts",
    "fear",
    "fears",
    "frustration",
    "hope",
    "hopes",
    "idea",
    "notion",
    "optimism",
    "regret",
    "surprise",
];

/// Verbs that take what was or should be done: “denies having had help”.
const OF_DOING: &[&str] = &[
    "deny",
    "denies",
    "denied",
    "denying",
    "recommend",
    "recommends",
    "recommended",
    "suggests",
    "suggested",
    "acknowledged",
    "acknowledges",
    "admitted",
    "admits",
    "recalled",
    "recalls",
];

/// What the verb of `group` takes.
pub(super) fn english(row: &Row, group: &Group) -> Complement {
    let frames = group.frames;
    let spare = frames.has(Frames::AMBIGUOUS);
    let mut phrase = None;
    let mut led = None;
    let mut at = group.end;
    let ceiling = row.len().min(group.end + REACH);
    while at < ceiling {
        let atom = &row.atoms[at];
        // "denounced the move, saying it …": another verb takes what follows.
        if at > group.cue_end
            && atom.form == Form::Gerund
            && atom.cue.is_some_and(|c| {
                let other = row.lexicon.frames(c);
                other.has(Frames::THAT) || other.has(Frames::LABEL) || other.has(Frames::NOMINAL)
            })
        {
            return Complement::None;
        }
        match atom.kind {
            Kind::Quote(_) => return quote_at(row, group, at, phrase, led),
            Kind::Colon => {
                let marked = row.get(at + 1).is_some_and(|a| a.quote().is_some());
                let opens = frames.has(Frames::OPENS)
                    || frames.has(Frames::THAT)
                    || frames.has(Frames::NOMINAL);
                return if marked && opens {
                    Complement::Colon(at + 1)
                } else if phrase.is_none() && plain_speech(row, group, at + 1) {
                    Complement::Clause(at + 1)
                } else {
                    Complement::None
                };
            }
            Kind::Comma => {
                if row.get(at + 1).is_some_and(|a| a.quote().is_some()) {
                    return quote_at(row, group, at + 1, phrase, led);
                }
                // “One official, speaking on condition of anonymity, described …”
                let verb = row.get(at + 1).is_some_and(|a| a.finite && a.cue.is_some());
                if verb && group.form == Form::Gerund {
                    return Complement::None;
                }
                match closing_comma(row, at) {
                    Some(close) => {
                        at = close + 1;
                        continue;
                    }
                    None => return Complement::None,
                }
            }
            // "was told of that remark"
            Kind::Small(Class::That)
                if row.kind(at + 1) == Some(Kind::Word)
                    && matches!(row.kind(at + 2), None | Some(Kind::Stop)) =>
            {
                return Complement::None;
            }
            // "denies having had help"
            Kind::Word | Kind::Small(Class::Have | Class::Be)
                if at == group.end
                    && row.word(at).ends_with("ing")
                    && row.is_word(group.cue, OF_DOING)
                    && (row.kind(at + 1) != Some(Kind::Word)
                        || row.word(group.cue).starts_with("den")) =>
            {
                return Complement::Infinitive(at);
            }
            Kind::Small(Class::That) => {
                // "expressed concern that …"
                let noun = frames.has(Frames::NOMINAL)
                    && (row.atoms[at - 1].noun || row.is_word(at - 1, REPORTED));
                let foreign = row.atoms[at - 1].noun && row.is_word(group.cue, en::words::DENIALS);
                if noun && (group.negated || foreign || relative_that(row, at)) {
                    return Complement::None;
                }
                if noun && !spare {
                    return Complement::Clause(at);
                }
                // "wrote in a letter that was read aloud"
                if at > group.end + 1 && relative_that(row, at) && !frames.has(Frames::ADDRESSEE) {
                    return Complement::None;
                }
                let named = phrase.is_some() && !frames.has(Frames::ADDRESSEE);
                return match frames.has(Frames::THAT) && !spare && !named {
                    true => Complement::Clause(at),
                    false => Complement::None,
                };
            }
            Kind::Small(Class::Whether | Class::Subordinator) => {
                let clause = row.has_main_verb(Range {
                    start: at + 1,
                    end: row.len(),
                });
                let reasons = [
                    "so", "because", "while", "although", "though", "unless", "whenever", "whereas",
                ];
                let opens = frames.has(Frames::THAT)
                    && at == group.end
                    && !spare
                    && !(frames.has(Frames::THOUGHT) && row.is_word(at, &["what"]))
                    && !row.is_word(at, &reasons);
                return match frames.has(Frames::WHETHER) || opens && clause {
                    true => Complement::Clause(at),
                    false => Complement::None,
                };
            }
            // “accused by the group of bombing”
            Kind::Small(Class::By)
                if group.passive
                    && frames.has(Frames::CHARGE)
                    && charge_behind(row, at).is_some() =>
            {
                return charge_behind(row, at).map_or(Complement::None, Complement::Infinitive);
            }
            Kind::Small(Class::Of) => {
                if frames.has(Frames::CHARGE) && row.word(at + 1).ends_with("ing") {
                    return Complement::Infinitive(at);
                }
                led = Some(at);
            }
            Kind::Small(Class::To) => {
                // "asked not to be named"
                let nameless = row.is(at + 1, Class::Be)
                    && row.is_word(at + 2, &["named", "identified", "quoted"]);
                if nameless {
                    return Complement::None;
                }
                // "villagers told to boil water": they are told.
                let told = at == group.end
                    && row.is_word(
                        group.cue,
                        &[
                            "told",
                            "ordered",
                            "urged",
                            "warned",
                            "advised",
                            "invited",
                            "instructed",
                        ],
                    );
                if told {
                    return Complement::None;
                }
                let marked = row.get(at + 1).is_some_and(|a| a.quote().is_some());
                // “confessed to investigators that”
                let hearer = row.kind(at + 1) == Some(Kind::Word) && row.is(at + 2, Class::That);
                if frames.has(Frames::TO) && !spare && !hearer && (row.infinitive(at + 1) || marked)
                {
                    return Complement::Infinitive(at);
                }
                led = None;
                at = adjunct_end(row, at);
                continue;
            }
            // “police said about 300 people”, “says at least 40 people”
            Kind::Small(Class::Preposition | Class::Adverb)
                if at == group.end
                    && !spare
                    && counted(row, at)
                    && zero_that(row, group, counted_from(row, at)) =>
            {
                return Complement::Clause(at);
            }
            // “Hoyt said Tuesday's vote was a mistake”
            Kind::Small(Class::Time)
                if !spare
                    && row.is_word(at + 1, &["'s", "’s"])
                    && phrase.is_none()
                    && frames.has(Frames::THAT)
                    && row.has_main_verb(Range {
                        start: at + 2,
                        end: row.len(),
                    }) =>
            {
                return Complement::Clause(at);
            }
            // “declined to comment beyond saying the matter was closed”
            Kind::Small(Class::Preposition)
                if row
                    .get(at + 1)
                    .is_some_and(|a| a.form == Form::Gerund && a.cue.is_some()) =>
            {
                return Complement::None;
            }
            // “complained about “crooked” judges”
            Kind::Small(Class::Preposition)
                if at == group.end
                    && frames.has(Frames::NOMINAL)
                    && row.is_word(at, &["about", "against"])
                    && row.get(at + 1).is_some_and(|a| a.quote().is_some()) =>
            {
                return Complement::Nominal(at + 1);
            }
            // “speaking in Ohio”
            Kind::Small(Class::Preposition)
                if at == group.end && row.is_word(group.cue, &["speaking", "talking"]) =>
            {
                return Complement::None;
            }
            Kind::Small(Class::Preposition | Class::By) => {
                let doing =
                    row.word(at + 1).ends_with("ing") && row.kind(at + 1) == Some(Kind::Word);
                // “blamed the accident on “abnormal waves””
                let cause = row.is_word(at, &["on"])
                    && row.word(group.cue).starts_with("blam")
                    && row.get(at + 1).is_some_and(|a| a.quote().is_some());
                if cause {
                    return Complement::Quote(at + 1);
                }
                if frames.has(Frames::CHARGE) && doing && row.is_word(at, &["for", "against"]) {
                    return Complement::Infinitive(at);
                }
                // “complained about the “rigged” system”
                if frames.has(Frames::NOMINAL)
                    && at == group.end
                    && phrase.is_none()
                    && marked_phrase(row, at + 1)
                {
                    return Complement::Nominal(at + 1);
                }
                led = None;
                at = adjunct_end(row, at);
                continue;
            }
            Kind::Small(Class::Like) => led = Some(at),
            Kind::Small(Class::Adverb | Class::Not | Class::Time) => {}
            Kind::Small(Class::And) => {
                let next = row.get(at + 1);
                if next.is_none_or(|a| {
                    a.finite || a.is_any(&[Class::Not, Class::Subject, Class::That])
                }) {
                    return Complement::None;
                }
            }
            // “said last year that”
            Kind::Word | Kind::Small(Class::Determiner)
                if row.is_word(at, &["late", "early"])
                    && row.is_any(at + 1, &[Class::Preposition, Class::Time])
                    || row.is_word(at, &["last", "this", "next", "earlier"])
                        && row.is(at + 1, Class::Time)
                        && row.is_any(at + 2, &[Class::That, Class::Preposition, Class::Time]) =>
            {
                at += 1;
            }
            Kind::Small(Class::Determiner | Class::Pronoun | Class::Subject)
            | Kind::Word
            | Kind::Name(_)
            | Kind::Number => {
                // “warned it could, if necessary, go to court”
                let clause = phrase.is_none()
                    && !spare
                    && frames.has(Frames::THAT)
                    && frames.has(Frames::ADDRESSEE)
                    && row.is(at, Class::Subject)
                    && row.get(at + 1).is_some_and(|a| a.finite)
                    && zero_that(row, group, at);
                if clause {
                    return Complement::Clause(at);
                }
                if phrase.is_none() && frames.has(Frames::ADDRESSEE) {
                    let end = addressee_end(row, at, group);
                    phrase = Some(at);
                    // “told reporters at the hotel where the talks are held that”
                    if let Some(that) = placed_that(row, end) {
                        return Complement::Clause(that);
                    }
                    if !spare && zero_that(row, group, end) {
                        return Complement::Clause(end);
                    }
                    at = end;
                    continue;
                }
                if phrase.is_none() && !spare && zero_that(row, group, at) {
                    return Complement::Clause(at);
                }
                // A form in -s may be a noun, "EU member states".
                let verb =
                    atom.finite && atom.form != Form::Singular && atom.form != Form::Infinitive;
                if verb && !row.is_any(at.wrapping_sub(1), &[Class::Determiner]) {
                    return Complement::None;
                }
                phrase = phrase.or(Some(at));
            }
            // “says he'll be there”
            Kind::Small(Class::Be | Class::Have | Class::Modal)
                if at == group.end
                    && contracted(row.word(at))
                    && frames.has(Frames::THAT)
                    && !spare =>
            {
                return Complement::Clause(at);
            }
            // “in what its builder says is the first of its kind”
            Kind::Small(Class::Be | Class::Have | Class::Modal)
                if at == group.end
                    && frames.has(Frames::THAT)
                    && !spare
                    && extracted(row, group) =>
            {
                return Complement::Clause(at);
            }
            Kind::Mark | Kind::Hyphen => {}
            // “describes a culture in which complaints were “filed and forgotten””
            Kind::Small(Class::Relative) if frames.has(Frames::NOMINAL) && !spare => {
                let quote = (at + 1..row.len().min(at + 24)).find(|i| {
                    row.atoms[*i].quote().is_some()
                        || matches!(row.kind(*i), Some(Kind::Comma | Kind::Stop | Kind::Colon))
                });
                return match (phrase, quote) {
                    (Some(start), Some(quote)) if row.atoms[quote].quote().is_some() => {
                        Complement::Nominal(start)
                    }
                    _ => Complement::None,
                };
            }
            _ => return Complement::None,
        }
        at += 1;
    }
    Complement::None
}

/// “told CNN television”.
fn media(row: &Row, at: usize) -> bool {
    let words = [
        "media",
        "reporters",
        "journalists",
        "news",
        "television",
        "radio",
        "agency",
        "newspaper",
        "magazine",
    ];
    row.is_word(at, &words)
}

/// “he'll”, “they've”: a subject with its verb.
fn contracted(word: &str) -> bool {
    let subject = word.split(['\'', '’']).next().unwrap_or(word);
    let subjects = ["i", "he", "she", "it", "we", "they", "you", "there", "that"];
    subject.len() < word.len() && subjects.iter().any(|s| s.eq_ignore_ascii_case(subject))
}

/// The "of" before a gerund behind the agent at `by`.
fn charge_behind(row: &Row, by: usize) -> Option<usize> {
    let end = row.simple_phrase(by + 1).min(row.len());
    (by + 1..end + 1).find(|i| row.is(*i, Class::Of) && row.word(i + 1).ends_with("ing"))
}

/// True where a noun phrase with marked words in it begins at `at`.
fn marked_phrase(row: &Row, at: usize) -> bool {
    let ceiling = row.len().min(at + 7);
    let inside = |i: usize| {
        row.noun_like(i) || row.is_any(i, &[Class::Determiner, Class::Adverb]) || owner_mark(row, i)
    };
    let end = (at..ceiling).find(|i| !inside(*i));
    end.is_some_and(|end| end > at && row.atoms[end].quote().is_some() && !row.ends_itself(end - 1))
}

fn owner_mark(row: &Row, at: usize) -> bool {
    row.is_word(at, &["'s", "’s", "'", "’"])
}

/// “in what the builder says is”, “a deal, which she said was”: the subject of the clause stands
/// before the verb of saying.
fn extracted(row: &Row, group: &Group) -> bool {
    let floor = group.first.saturating_sub(12);
    (floor..group.first).rev().any(|at| {
        let led = at > 0
            && (row.kind(at - 1) == Some(Kind::Comma)
                || row.is_any(
                    at - 1,
                    &[
                        Class::Preposition,
                        Class::Of,
                        Class::To,
                        Class::Be,
                        Class::Like,
                        Class::By,
                    ],
                ));
        led && row.is_word(at, &["what", "which", "who"])
            && !(at + 1..group.first).any(|i| row.atoms[i].finite)
    })
}

/// One past a place or a hearer: "in an interview", "to the DPA news agency", "on Tuesday".
fn adjunct_end(row: &Row, at: usize) -> usize {
    let mut end = at + 1;
    while row.is(end, Class::Determiner) {
        end += 1;
    }
    while let Some(atom) = row.get(end) {
        let goes_on = match atom.kind {
            // “in a statement issued by the club that”
            Kind::Word if row.is(end + 1, Class::By) => true,
            Kind::Small(Class::By) => row.kind(end - 1) == Some(Kind::Word),
            Kind::Word => !atom.finite || end == at + 1 || released(row, end),
            Kind::Name(_) if row.is(end - 1, Class::By) => true,
            Kind::Name(_) => {
                row.kind(end - 1) != Some(Kind::Word) || row.is_any(end - 2, &[Class::Determiner])
            }
            Kind::Number | Kind::Small(Class::Time) => true,
            Kind::Small(Class::Of) => true,
            Kind::Small(Class::Determiner) => row.is(end - 1, Class::Of),
            Kind::Quote(_) => row.get(end + 1).is_some_and(|a| a.kind == Kind::Word),
            _ => false,
        };
        if !goes_on || end > at + 12 {
            break;
        }
        end += 1;
    }
    end
}

/// One past the noun phrase that names who is told.
fn addressee_end(row: &Row, at: usize, group: &Group) -> usize {
    let Some(first) = row.get(at) else {
        return at;
    };
    if first.is_any(&[Class::Pronoun, Class::Subject]) {
        return at + 1;
    }
    let mut end = at + 1;
    let determined = first.is_any(&[Class::Determiner]);
    while let Some(atom) = row.get(end) {
        let goes_on = match atom.kind {
            // “told Fox News host Bo Lind”
            Kind::Word if first.is_name() && end == at + 1 && !atom.finite => {
                row.get(end + 1).is_some_and(|a| a.is_name()) || media(row, end)
            }
            Kind::Word => {
                (determined || first.is_name())
                    && !atom.finite
                    && row.atoms[end - 1].kind == Kind::Word
                    || determined && end == at + 1
                    || !atom.finite && media(row, end)
            }
            Kind::Name(_) => {
                !row.atoms[end - 1].is_name() && row.atoms[end - 1].kind != Kind::Word
                    || (determined || first.is_name()) && end <= at + 2
            }
            Kind::Quote(_) => {
                row.get(end + 1)
                    .is_some_and(|a| a.kind == Kind::Word && !a.finite)
                    && !row.ends_itself(end)
                    || row.is_word(end - 1, &["'s", "’s"])
            }
            Kind::Small(Class::Of) => !group.frames.has(Frames::CHARGE),
            Kind::Small(Class::Preposition) => {
                row.is_word(end, &["in", "on", "at", "from", "after"])
            }
            Kind::Small(Class::Time) => true,
            Kind::Small(Class::Determiner) => row.is_any(end - 1, &[Class::Of, Class::Preposition]),
            Kind::Small(Class::And) => false,
            _ => false,
        };
        if !goes_on || end > at + 8 {
            break;
        }
        end += 1;
    }
    end
}

/// The "that" behind a place with a clause of its own that begins before `at`.
fn placed_that(row: &Row, at: usize) -> Option<usize> {
    let ceiling = row.len().min(at + 12);
    let stops = |i: usize| {
        let mark = matches!(
            row.kind(i),
            Some(Kind::Comma | Kind::Stop | Kind::Colon | Kind::Quote(_))
        );
        mark || row.is(i, Class::That)
    };
    let that = (at..ceiling)
        .find(|i| stops(*i))
        .filter(|i| row.is(*i, Class::That))?;
    let place = (at..that).find(|i| row.is_word(*i, &["where"]))?;
    let bare = !(at..place).any(|i| row.atoms[i].finite || row.is(i, Class::Subject));
    (bare && !relative_that(row, that)).then_some(that)
}

/// True where "that" at `at` stands for the noun before it: "rumors that have followed him".
pub(super) fn relative_that(row: &Row, at: usize) -> bool {
    row.get(at + 1)
        .is_some_and(|a| a.finite || a.is_any(&[Class::Have, Class::Be, Class::Modal]))
}
