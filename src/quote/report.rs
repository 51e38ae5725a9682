//! Cue verbs in a sentence and what each of them takes: a clause with que, an infinitive,
//! marked words, what stands before a colon.

use super::atom::Kind;
use super::clause::{REACH, Range, Row};
use super::group::Group;
use crate::lang::cue::{Form, Frames};
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
        if row.atoms[at].cue.is_none() {
            continue;
        }
        let Some(group) = row.group(at) else {
            continue;
        };
        let complement = complement(row, &group);
        let subject = match group.form {
            Form::Gerund | Form::Infinitive => None,
            _ if group.bare => None,
            _ => row.subject(group.first, group.form == Form::Plural),
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

fn complement(row: &Row, group: &Group) -> Complement {
    let frames = group.frames;
    let spare = frames.has(Frames::AMBIGUOUS);
    let mut phrase = None;
    let mut led = None;
    let mut in_aside = false;
    let mut at = group.end;
    let ceiling = row.len().min(group.end + REACH);
    if group.pronoun.is_some_and(|p| p >= group.cue_end) {
        at = at.max(group.end);
    }
    while at < ceiling {
        let atom = &row.atoms[at];
        // Another verb that takes what follows: « riposte en réaffirmant sa « … » ».
        if at > group.cue_end
            && matches!(atom.form, Form::Gerund)
            && atom.cue.is_some_and(|c| {
                let other = row.lexicon.frames(c);
                other.has(Frames::OPENS) || other.has(Frames::THAT) || other.has(Frames::NOMINAL)
            })
        {
            return Complement::None;
        }
        match atom.kind {
            Kind::Quote(_) => return quote_at(row, group, at, phrase, led),
            Kind::Colon => {
                let marked = row.get(at + 1).is_some_and(|a| a.quote().is_some());
                if marked
                    && (frames.has(Frames::OPENS)
                        || frames.has(Frames::THAT)
                        || frames.has(Frames::NOMINAL))
                {
                    return Complement::Colon(at + 1);
                }
                return Complement::None;
            }
            Kind::Comma => {
                // A quotation behind a comma, or an aside that closes again.
                if row.get(at + 1).is_some_and(|a| a.quote().is_some()) && !row.french() {
                    return quote_at(row, group, at + 1, phrase, led);
                }
                match closing_comma(row, at) {
                    Some(close) => {
                        at = close + 1;
                        continue;
                    }
                    None => return Complement::None,
                }
            }
            Kind::Small(Class::That) => {
                let named = phrase.is_some() && !takes_addressee(row, group);
                if frames.has(Frames::THAT) && !spare && !named && !restrictive(row, group, at) {
                    return Complement::Clause(at);
                }
                return Complement::None;
            }
            Kind::Small(Class::Whether) => {
                if frames.has(Frames::WHETHER) {
                    return Complement::Clause(at);
                }
                return Complement::None;
            }
            Kind::Small(Class::Of) if row.french() => {
                if frames.has(Frames::TO) && row.infinitive(at + 1) && !spare {
                    return Complement::Infinitive(at);
                }
                if frames.has(Frames::LABEL)
                    && group.frames.has(Frames::TO)
                    && row.infinitive(at + 1)
                {
                    return Complement::Infinitive(at);
                }
                led = Some(at);
            }
            Kind::Small(Class::OfThe) if row.french() => led = Some(at),
            Kind::Small(Class::Of) => led = Some(at),
            Kind::Small(Class::To) => {
                let frame = if row.french() { Frames::AT } else { Frames::TO };
                if frames.has(frame) && !spare && row.infinitive(at + 1) {
                    return Complement::Infinitive(at);
                }
                if row.french()
                    && row.is_word(at + 1, &["ce"])
                    && row.is(at + 2, Class::That)
                    && (frames.has(Frames::TO) || frames.has(Frames::AT))
                {
                    return Complement::Clause(at);
                }
                in_aside = true;
                led = None;
            }
            Kind::Small(Class::Like) => led = Some(at),
            Kind::Small(Class::Adverb | Class::Not | Class::Time) => {}
            Kind::Small(Class::Preposition | Class::By | Class::In) => {
                in_aside = true;
                led = None;
            }
            Kind::Small(Class::And) => {
                let next = row.get(at + 1);
                if next.is_none_or(|a| {
                    a.finite || a.is_any(&[Class::Not, Class::Clitic, Class::Subject, Class::That])
                }) {
                    return Complement::None;
                }
            }
            Kind::Small(Class::Clitic) | Kind::Small(Class::Have | Class::Be | Class::Modal)
                if (frames.has(Frames::INFINITIVE)
                    || frames.has(Frames::THAT) && !frames.has(Frames::THOUGHT) && !spare)
                    && phrase.is_none()
                    && !in_aside
                    && row.french()
                    && row.infinitive(at) =>
            {
                return Complement::Infinitive(at);
            }
            Kind::Small(Class::Not)
                if frames.has(Frames::THAT)
                    && !spare
                    && at == group.end
                    && row.french()
                    && row.is_word(at, &["ne", "n'", "n’"])
                    && row.infinitive(at) =>
            {
                return Complement::Infinitive(at);
            }
            Kind::Word
                if frames.has(Frames::INFINITIVE)
                    && phrase.is_none()
                    && !in_aside
                    && row.french()
                    && row.infinitive(at) =>
            {
                return Complement::Infinitive(at);
            }
            Kind::Small(Class::Determiner | Class::Article | Class::Pronoun | Class::Subject)
            | Kind::Word
            | Kind::Name(_)
            | Kind::Number => {
                if atom.finite
                    && !row.is_any(at.wrapping_sub(1), &[Class::Determiner, Class::Article])
                {
                    return Complement::None;
                }
                if !row.french() && phrase.is_none() && !spare && zero_that(row, group, at) {
                    return Complement::Clause(at);
                }
                if phrase.is_none() && !in_aside {
                    phrase = Some(at);
                    if !row.french() && frames.has(Frames::THAT) && takes_addressee(row, group) {
                        let end = addressee_end(row, at);
                        if zero_that(row, group, end) {
                            return Complement::Clause(end);
                        }
                        at = end;
                        continue;
                    }
                }
            }
            Kind::Mark | Kind::Hyphen => {}
            _ => return Complement::None,
        }
        at += 1;
    }
    Complement::None
}

/// A quotation stands at `at`: alone, as a name for something, or in a noun phrase.
fn quote_at(
    row: &Row,
    group: &Group,
    at: usize,
    phrase: Option<usize>,
    led: Option<usize>,
) -> Complement {
    let frames = group.frames;
    if let Some(led) = led
        && (frames.has(Frames::LABEL) || led + 1 == at || phrase.is_none())
    {
        if frames.has(Frames::LABEL) || frames.has(Frames::NOMINAL) && phrase.is_none() {
            return Complement::Label(led);
        }
        // « menacé de « suspendre … » »
        if led + 1 == at && frames.has(Frames::TO) {
            return Complement::Label(led);
        }
        if frames.has(Frames::OPENS) && phrase.is_none() && led + 1 != at {
            return Complement::Quote(at);
        }
    }
    if let Some(start) = phrase
        && start < at
    {
        // “called the fine “a parking ticket””: the label behind the object.
        if !row.french() && frames.has(Frames::LABEL) && !row.is_any(at - 1, &[Class::Determiner]) {
            return Complement::Label(at);
        }
        let inside = row.is_any(
            at - 1,
            &[Class::Determiner, Class::Article, Class::OfThe, Class::Of],
        ) || row.kind(at - 1) == Some(Kind::Word)
            || row.is_any(at - 1, &[Class::And, Class::Preposition, Class::To]);
        if inside && frames.has(Frames::NOMINAL) && !frames.has(Frames::AMBIGUOUS) && !group.passive
        {
            return Complement::Nominal(start);
        }
        if frames.has(Frames::OPENS) && !inside && !frames.has(Frames::AMBIGUOUS) {
            return Complement::Quote(at);
        }
        return Complement::None;
    }
    let spare = frames.has(Frames::AMBIGUOUS);
    let opens = frames.has(Frames::OPENS)
        || frames.has(Frames::THAT)
        || frames.has(Frames::NOMINAL)
        || frames.has(Frames::INFINITIVE)
        || frames.has(Frames::LABEL)
        || frames.has(Frames::TO)
        || frames.has(Frames::AT);
    if opens && !spare {
        return Complement::Quote(at);
    }
    Complement::None
}

/// The comma that closes the aside which the comma at `at` opens.
fn closing_comma(row: &Row, at: usize) -> Option<usize> {
    let opens = row.get(at + 1)?.is_any(&[
        Class::Preposition,
        Class::In,
        Class::To,
        Class::Time,
        Class::Adverb,
        Class::By,
        Class::Of,
        Class::OfThe,
        Class::Article,
        Class::Determiner,
        Class::Subordinator,
        Class::Like,
    ]) || matches!(row.kind(at + 1), Some(Kind::Number | Kind::Word));
    if !opens {
        return None;
    }
    let ceiling = row.len().min(at + 14);
    for i in at + 1..ceiling {
        match row.atoms[i].kind {
            Kind::Comma => return Some(i),
            Kind::Colon => return Some(i - 1),
            Kind::Quote(_) if i > at + 2 => return Some(i - 1),
            Kind::Quote(_) => return None,
            Kind::Small(Class::Subject) => return None,
            _ if row.atoms[i].finite
                && row.atoms[i].is_any(&[Class::Have, Class::Be, Class::Modal]) =>
            {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// « n'a confirmé que le blocage »: only, not that. « pas … que » is a denial.
fn restrictive(row: &Row, group: &Group, at: usize) -> bool {
    group.negated
        && row.french()
        && !(group.first..at).any(|i| row.is_word(i, &["pas", "plus", "jamais", "point", "rien"]))
}

/// Verbs whose object hears what is said: « prévenir X que », "told X that".
fn takes_addressee(row: &Row, group: &Group) -> bool {
    group.frames.has(Frames::ADDRESSEE) || {
        // « a dit le ministre que » stays rare enough to be passed over.
        let _ = row;
        false
    }
}

/// One past the noun phrase that names who is told.
fn addressee_end(row: &Row, at: usize) -> usize {
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
            Kind::Word => {
                (determined || first.is_name())
                    && !atom.finite
                    && row.atoms[end - 1].kind == Kind::Word
                    || determined && end == at + 1
                    || first.is_name()
                        && !atom.finite
                        && row.is_word(
                            end,
                            &[
                                "news",
                                "television",
                                "radio",
                                "agency",
                                "newspaper",
                                "magazine",
                            ],
                        )
            }
            Kind::Name(_) => {
                !row.atoms[end - 1].is_name() && row.atoms[end - 1].kind != Kind::Word
                    || determined && end <= at + 2
            }
            Kind::Small(Class::Of) => true,
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

/// English: a clause begins at `at` without "that".
fn zero_that(row: &Row, group: &Group, at: usize) -> bool {
    if row.french() || !group.frames.has(Frames::THAT) || group.passive && group.form == Form::Past
    {
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
    if first.is(Class::Subject) {
        return true;
    }
    let mut pending = 0;
    for i in at + 1..ceiling {
        let atom = &row.atoms[i];
        match atom.kind {
            Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Dash => return false,
            Kind::Small(Class::That | Class::Relative | Class::Subordinator | Class::Whether) => {
                pending += 1
            }
            Kind::Small(Class::Have | Class::Be | Class::Modal) if atom.finite => {
                if pending == 0 {
                    return true;
                }
                if !row.atoms[i - 1].finite {
                    pending -= 1;
                }
            }
            _ if atom.finite && !row.is_any(i - 1, &[Class::Determiner, Class::Of]) => {
                // A lone -ed or -s form may be a participle or a noun.
                let sure = atom.is(Class::Finite) || atom.form == Form::Past;
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

/// See [`Event::boundary`].
fn boundary(row: &Row, group: &Group, subject: Option<Range>) -> Option<usize> {
    let mut start = group.leading.unwrap_or(group.first);
    if let Some(subject) = subject {
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
        Kind::Small(Class::That | Class::Whether) => None,
        Kind::Small(Class::Relative | Class::Subordinator | Class::Like) => {
            let comma = before > 0 && row.kind(before - 1) == Some(Kind::Comma);
            comma.then(|| before - 1)
        }
        Kind::Colon | Kind::Semicolon | Kind::Dash => Some(before),
        _ => match group.form {
            Form::Gerund | Form::Singular | Form::Plural | Form::Participle | Form::Past => {
                Some(start)
            }
            _ => group.leading,
        },
    }
}
