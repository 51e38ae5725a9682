//! What a verb takes: a clause, an infinitive, marked words, what stands behind a colon.

use super::atom::Kind;
use super::clause::{REACH, Range, Row};
use super::group::Group;
use super::report::Complement;
use super::unmarked::english;
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;

/// What the verb of `group` takes.
pub(super) fn complement(row: &Row, group: &Group) -> Complement {
    if row.french() {
        french(row, group)
    } else {
        english(row, group)
    }
}

fn french(row: &Row, group: &Group) -> Complement {
    let frames = group.frames;
    let spare = frames.has(Frames::AMBIGUOUS);
    let mut phrase = None;
    let mut led = None;
    let mut in_aside = false;
    // « a raconté à l'ONG avoir vu »: somebody is told.
    let mut told = false;
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
                if phrase.is_none() && !in_aside && plain_speech(row, group, at + 1) {
                    return Complement::Clause(at + 1);
                }
                return Complement::None;
            }
            // « réclame un registre public, « consultable la veille » »
            Kind::Comma
                if phrase.is_some()
                    && frames.has(Frames::NOMINAL)
                    && !spare
                    && !group.passive
                    && row.get(at + 1).is_some_and(|a| {
                        let first = row.text.word(a.start + 1);
                        a.quote().is_some() && first.starts_with(char::is_lowercase)
                    }) =>
            {
                return Complement::Nominal(phrase.unwrap_or(at + 1));
            }
            // « signale une panne, d'une voix « normale » »
            Kind::Comma
                if row.is(at + 1, Class::Of)
                    && row.is_word(at + 2, &["un", "une"])
                    && row.is_word(at + 3, &["voix", "ton", "air", "geste"]) =>
            {
                return Complement::None;
            }
            Kind::Comma => match closing_comma(row, at) {
                Some(close) => {
                    at = close + 1;
                    continue;
                }
                None => return Complement::None,
            },
            // « …, prévient X, parce que »: not what the verb takes.
            Kind::Small(Class::That)
                if row.is_word(
                    at.wrapping_sub(1),
                    &[
                        "parce", "alors", "tandis", "bien", "afin", "ainsi", "pour", "dès", "après",
                    ],
                ) && at > group.end + 1 =>
            {
                return Complement::None;
            }
            Kind::Small(Class::That) => {
                let named = phrase.is_some()
                    && !frames.has(Frames::ADDRESSEE)
                    && !(phrase == Some(at - 1) && says_of_self(row, group, at - 1));
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
            // « appeler avant de venir »
            Kind::Small(Class::Of)
                if at > 0 && row.is_word(at - 1, &["avant", "près", "loin", "hors", "lors"]) =>
            {
                in_aside = true;
            }
            // « a raconté d'une voix blanche que … »
            Kind::Small(Class::Of)
                if row.is_word(at + 1, &["un", "une"])
                    && row.is_word(at + 2, &["voix", "ton", "air", "trait"]) =>
            {
                in_aside = true;
                at += 2;
            }
            Kind::Small(Class::Of) => {
                if frames.has(Frames::TO) && row.infinitive(at + 1) && !spare {
                    return Complement::Infinitive(at);
                }
                if frames.has(Frames::LABEL)
                    && group.frames.has(Frames::TO)
                    && row.infinitive(at + 1)
                {
                    return Complement::Infinitive(at);
                }
                // « parle de lui comme d'un « héros » »
                led = match at > 0 && row.is(at - 1, Class::Like) {
                    true => Some(at - 1),
                    false => Some(at),
                };
            }
            // « dans un message du maire « … » »: the words belong to the message.
            Kind::Small(Class::OfThe) => {
                let governed = at > 0 && row.is_any(at - 1, &[Class::Preposition, Class::In]);
                if !governed {
                    led = Some(at);
                }
            }
            Kind::Small(Class::To)
                if takes_preposition(row, group, at)
                    && row.get(at + 1).is_some_and(|a| a.quote().is_some()) =>
            {
                return Complement::Label(at);
            }
            Kind::Small(Class::To) => {
                if frames.has(Frames::AT) && !spare && row.infinitive(at + 1) {
                    return Complement::Infinitive(at);
                }
                if row.is_word(at + 1, &["ce"])
                    && row.is(at + 2, Class::That)
                    && (frames.has(Frames::TO) || frames.has(Frames::AT))
                {
                    return Complement::Clause(at);
                }
                told = !in_aside && phrase.is_none() && !row.infinitive(at + 1);
                in_aside = true;
                led = None;
            }
            Kind::Small(Class::Like) => led = Some(at),
            Kind::Small(Class::Not)
                if frames.has(Frames::THAT)
                    && !spare
                    && (told && row.noun_like(at - 1)
                        || (group.end..at).all(|i| {
                            row.is_any(i, &[Class::Adverb, Class::Time])
                                || row.kind(i) == Some(Kind::Comma)
                        }))
                    && row.is_word(at, &["ne", "n'", "n’"])
                    && row.infinitive(at) =>
            {
                return Complement::Infinitive(at);
            }
            // « juge quant à lui le rapport « hors sol » »
            Kind::Small(Class::Adverb)
                if row.is_word(at, &["quant"])
                    && row.is(at + 1, Class::To)
                    && row.is_any(at + 2, &[Class::Pronoun]) =>
            {
                at += 2;
            }
            Kind::Small(Class::Adverb | Class::Not | Class::Time)
                if !(frames.has(Frames::WHETHER) && row.is_word(at, &["quand", "comment"])) => {}
            // « met en garde contre « une aventure » », « plaide pour « une pause » »
            // « insiste pour que », « plaide pour que »
            Kind::Small(Class::Preposition)
                if row.is_word(at, &["pour"])
                    && row.is(at + 1, Class::That)
                    && frames.has(Frames::THAT)
                    && !spare =>
            {
                return Complement::Clause(at);
            }
            Kind::Small(Class::Preposition)
                if takes_preposition(row, group, at)
                    && row.get(at + 1).is_some_and(|a| a.quote().is_some()) =>
            {
                return Complement::Label(at);
            }
            Kind::Small(Class::Preposition | Class::By | Class::In) => {
                in_aside = true;
                told = false;
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
            // « a expliqué pourquoi il partait », « n'a pas précisé quand »
            Kind::Small(Class::Subordinator | Class::Adverb | Class::Relative)
                if frames.has(Frames::WHETHER)
                    && phrase.is_none()
                    && row.is_word(at, &["pourquoi", "comment", "combien", "quand", "où"])
                    && row.has_main_verb(Range {
                        start: at + 1,
                        end: row.len(),
                    }) =>
            {
                return Complement::Clause(at);
            }
            // « dira s'il est favorable »
            Kind::Small(Class::Clitic)
                if frames.has(Frames::WHETHER)
                    && row.is_word(at, &["s'", "s’"])
                    && row.is_word(at + 1, &["il", "ils"]) =>
            {
                return Complement::Clause(at);
            }
            Kind::Small(Class::Clitic) | Kind::Small(Class::Have | Class::Be | Class::Modal)
                if (frames.has(Frames::INFINITIVE)
                    || frames.has(Frames::THAT) && !frames.has(Frames::THOUGHT) && !spare)
                    && phrase.is_none()
                    && (!in_aside || told && row.noun_like(at - 1))
                    && row.infinitive(at) =>
            {
                return Complement::Infinitive(at);
            }
            Kind::Word
                if frames.has(Frames::INFINITIVE)
                    && phrase.is_none()
                    && (!in_aside || told && row.noun_like(at - 1))
                    && row.infinitive(at) =>
            {
                return Complement::Infinitive(at);
            }
            // « dit l'avoir appris par la radio »
            Kind::Small(Class::Article)
                if frames.has(Frames::INFINITIVE)
                    && phrase.is_none()
                    && !in_aside
                    && row.is_word(at, &["l'", "l’"])
                    && row.is_any(at + 1, &[Class::Have, Class::Be])
                    && row.infinitive(at + 1) =>
            {
                return Complement::Infinitive(at);
            }
            // « décrit une porte « très lourde » »: no verb behind its article.
            Kind::Small(Class::Finite | Class::Modal)
                if row.after_determiner(at) && !atom.finite => {}
            Kind::Small(Class::Determiner | Class::Article | Class::Pronoun | Class::Subject)
            | Kind::Word
            | Kind::Name(_)
            | Kind::Number => {
                if atom.finite
                    && !row.is_any(at.wrapping_sub(1), &[Class::Determiner, Class::Article])
                {
                    return Complement::None;
                }
                if phrase.is_none() && !in_aside {
                    phrase = Some(at);
                }
            }
            Kind::Mark | Kind::Hyphen => {}
            // « fustige ceux qui « jouent avec le feu » »
            Kind::Small(Class::Relative) if frames.has(Frames::NOMINAL) && !spare => {
                let quote = (at + 1..row.len().min(at + 6))
                    .find(|i| row.atoms[*i].quote().is_some() || row.kind(*i) == Some(Kind::Comma));
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

/// « s'est dit convaincu que », « se disent certains que ».
fn says_of_self(row: &Row, group: &Group, at: usize) -> bool {
    let sure = [
        "convaincu",
        "persuadé",
        "certain",
        "sûr",
        "confiant",
        "conscient",
        "heureux",
        "heureuse",
        "surpris",
        "surprise",
        "étonné",
        "inquiet",
        "inquiète",
        "désolé",
        "ravi",
        "choqué",
    ];
    let word = row.word(at);
    let stem = word.trim_end_matches('s');
    let stem = stem.strip_suffix('e').unwrap_or(stem);
    let known = sure.contains(&word) || sure.contains(&stem);
    known
        && (group.first..group.cue).any(|i| row.is_word(i, &["se", "s'", "s’"]))
        && row.is_word(
            group.cue,
            &[
                "dit",
                "dite",
                "dits",
                "dites",
                "disent",
                "disait",
                "déclaré",
                "déclarée",
                "déclare",
            ],
        )
}

/// True where the preposition at `at` is the one that the verb of `group` goes with: « mettre en
/// garde contre », « plaider pour », « crier au ».
fn takes_preposition(row: &Row, group: &Group, at: usize) -> bool {
    if row.is_word(at, &["pour"]) && at > group.end {
        return false;
    }
    let verbs: &[&str] = match row.word(at) {
        "contre" => &[
            "garde", "prév", "alert", "protest", "insurg", "fulmin", "tonn", "mis", "met",
        ],
        "pour" => &["plaid", "milit", "excuses"],
        "au" | "à" | "aux" => &["cri", "hommage"],
        _ => return false,
    };
    let (verb, last) = (row.word(group.cue), row.word(group.cue_end - 1));
    verbs.iter().any(|v| verb.starts_with(v) || last == *v)
}

/// « Le maire l'assure : la piscine rouvrira »: a clause behind the colon, without marks.
pub(super) fn plain_speech(row: &Row, group: &Group, at: usize) -> bool {
    let frames = group.frames;
    let end = (at..row.len())
        .find(|i| matches!(row.kind(*i), Some(Kind::Semicolon | Kind::Colon)))
        .unwrap_or(row.len());
    let rest = Range { start: at, end };
    // « La tendance se confirme : »
    let itself = row.french()
        && !frames.has(Frames::REFLEXIVE)
        && (group.first..group.cue).any(|i| row.is_word(i, &["se", "s'", "s’"]));
    frames.has(Frames::THAT)
        && !itself
        && (frames.has(Frames::OPENS) || !row.french())
        && !frames.has(Frames::AMBIGUOUS)
        && !frames.has(Frames::THOUGHT)
        && !group.passive
        && !group.negated
        && matches!(
            group.form,
            Form::Singular | Form::Plural | Form::Participle | Form::Past
        )
        && end >= at + 3
        && row.has_main_verb(rest)
}

/// A quotation stands at `at`: alone, as a name for something, or in a noun phrase.
pub(super) fn quote_at(
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
        // « en parlant des journalistes « … » »: a whole sentence is said by another verb.
        let quote = &row.atoms[at];
        let capital = row
            .text
            .word(quote.start + 1)
            .starts_with(char::is_uppercase);
        let far = row.french() && led + 1 < at && quote.end - quote.start > 9 && capital;
        if far && frames.has(Frames::LABEL) {
            return Complement::None;
        }
        // « juge la réaction de l'entreprise « maladroite » »
        let judged = phrase.filter(|start| {
            *start < led
                && led + 1 < at
                && frames.has(Frames::THAT)
                && !frames.has(Frames::REFLEXIVE)
        });
        if let Some(start) = judged
            && row.french()
        {
            return Complement::Nominal(start);
        }
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
    // « invite la presse à « respecter leur silence » »
    if row.french() && at > 0 && row.is(at - 1, Class::To) && frames.has(Frames::AT) {
        return Complement::Label(at - 1);
    }
    // « déplore des pertes « insoutenables » »: the article belongs to the phrase.
    let phrase = phrase.map(|start| {
        let article = row.french() && start > group.end && row.is_word(start - 1, &["des", "du"]);
        let direct = start == group.end + 1 || row.is_any(start.wrapping_sub(2), &[Class::Adverb]);
        start - usize::from(article && direct)
    });
    if let Some(start) = phrase
        && start < at
    {
        let owned = row.is_word(at - 1, &["'s", "’s", "'", "’"]);
        // “called the fine “a parking ticket””: the label behind the object.
        if !row.french() && frames.has(Frames::LABEL) && !owned {
            return Complement::Label(label_start(row, start, at));
        }
        // “warned voters about “a lost decade””: they are told.
        let told = !row.french()
            && frames.has(Frames::ADDRESSEE)
            && frames.has(Frames::NOMINAL)
            && row.is(at - 1, Class::Preposition);
        if told {
            return Complement::Quote(at);
        }
        let inside = row.is_any(
            at - 1,
            &[Class::Determiner, Class::Article, Class::OfThe, Class::Of],
        ) || row.kind(at - 1) == Some(Kind::Word)
            || row.is_any(
                at - 1,
                &[Class::And, Class::Preposition, Class::To, Class::Finite],
            )
            || owned && !row.french();
        // « juge le rapport « hors sol » »
        if row.french() && inside && frames.has(Frames::LABEL) && !group.passive {
            return Complement::Nominal(start);
        }
        if inside && frames.has(Frames::NOMINAL) && !frames.has(Frames::AMBIGUOUS) && !group.passive
        {
            return Complement::Nominal(start);
        }
        // "urged members “not to lose heart.”"
        let told = !row.french()
            && frames.has(Frames::TO)
            && frames.has(Frames::ADDRESSEE)
            && matches!(row.text.word(row.atoms[at].start + 1), "to" | "not");
        if told {
            return Complement::Quote(at);
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

/// Where the name in marks at `at` begins with its article, behind the object at `object`:
/// called it a “…”.
fn label_start(row: &Row, object: usize, at: usize) -> usize {
    let mut start = at;
    while start > object + 1
        && (row.kind(start - 1) == Some(Kind::Word) || row.is_any(start - 1, &[Class::Adverb]))
    {
        start -= 1;
    }
    match row.is(start - 1, Class::Determiner) && start - 1 > object {
        true => start - 1,
        false => at,
    }
}

/// The comma that closes the aside which the comma at `at` opens.
pub(super) fn closing_comma(row: &Row, at: usize) -> Option<usize> {
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
        Class::Relative,
    ]) || matches!(row.kind(at + 1), Some(Kind::Number | Kind::Word))
        // « a assuré, lui, que »
        || row.is(at + 1, Class::Pronoun) && row.kind(at + 2) == Some(Kind::Comma);
    if !opens {
        return None;
    }
    let ceiling = row.len().min(at + 14);
    let relative = row.is(at + 1, Class::Relative);
    for i in at + 1..ceiling {
        match row.atoms[i].kind {
            Kind::Comma => return Some(i),
            Kind::Colon => return Some(i - 1),
            // « …, qui la juge « regrettable » »
            Kind::Quote(_) if relative && row.french() && row.atoms[i - 1].cue.is_some() => {
                return None;
            }
            Kind::Quote(_) if i > at + 2 => return Some(i - 1),
            Kind::Quote(_) => return None,
            // “said, as he has before, that”
            Kind::Small(Class::Subject) if row.is(at + 1, Class::Like) && !row.french() => {}
            Kind::Small(Class::Subject) => return None,
            // “said, without elaborating, that”
            _ if i == at + 2 && row.is_word(at + 1, &["without"]) => {}
            _ if row.atoms[i].form == Form::Gerund && row.atoms[i].cue.is_some() => return None,
            _ if !relative
                && (row.french() || !row.is(at + 1, Class::Like))
                && row.atoms[i].finite
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
