//! How far what is said reaches: the end of a reported clause, an infinitive, marked words.

use super::atom::Kind;
use super::clause::{REACH, Range, Row};
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;

/// How closely a content is bound to its verb, which tells where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// A clause with a verb of its own: to the end of the sentence.
    Clause,
    /// An infinitive.
    Infinitive,
    /// A noun phrase or a label with marked words: little more than those.
    Phrase,
    /// The same behind a passive, where « par X » is not part of it.
    Passive,
}

/// One past the last atom of a content that begins at `start`; `limit` is where the next
/// reporting clause begins.
pub(super) fn content_end(row: &Row, start: usize, extent: Extent, limit: usize) -> usize {
    let limit = limit.min(row.len());
    let mut quoted = false;
    let mut dashes = 0;
    let mut at = start;
    let mut end = limit;
    while at < limit {
        let atom = &row.atoms[at];
        if at > start {
            let stop = match atom.kind {
                Kind::Semicolon => true,
                Kind::Stop => at + 1 >= limit || row.word(at) == ".",
                Kind::Colon => {
                    matches!(extent, Extent::Phrase | Extent::Passive)
                        || row.get(at + 1).is_some_and(|a| a.quote().is_some())
                }
                Kind::Dash => {
                    dashes += 1;
                    dashes % 2 == 1 && !paired_dash(row, at, limit)
                }
                Kind::Comma => comma_ends(row, start, at, extent, quoted, limit),
                _ if quoted && row.atoms[at - 1].quote().is_some() => {
                    leaves_quote(row, at, extent)
                        || begins_sentence(row, at)
                        || extent != Extent::Clause && tells_on(row, at)
                        || extent == Extent::Clause
                            && atom.finite
                            && row.has_main_verb(Range {
                                start: start + 1,
                                end: at - 1,
                            })
                            && !row.has_main_verb(Range {
                                start: 0,
                                end: start,
                            })
                        || matches!(extent, Extent::Phrase | Extent::Passive)
                            && atom.is(Class::And)
                            && row.is_any(at + 1, &[Class::To, Class::Of, Class::OfThe])
                            && !(at..limit).any(|i| row.atoms[i].quote().is_some())
                        || matches!(extent, Extent::Phrase | Extent::Passive)
                            && row.french()
                            && atom.finite
                        || row.ends_with_comma(at - 1)
                            && comma_ends(row, start, at - 1, extent, quoted, limit)
                }
                _ if extent != Extent::Clause => phrase_ends(row, at, extent, quoted),
                _ => unsaid(row, at),
            };
            if stop {
                end = at;
                break;
            }
        }
        quoted |= atom.quote().is_some();
        at += 1;
    }
    while end > start + 1
        && (matches!(
            row.kind(end - 1),
            Some(Kind::Comma | Kind::Stop | Kind::Dash | Kind::Colon | Kind::Semicolon)
        ) || row.is_any(end - 1, &[Class::And, Class::But]))
    {
        end -= 1;
    }
    end
}

/// “… a matter of choosing.” A reward has been offered: the next sentence, where the text does
/// not tell it from this one.
fn begins_sentence(row: &Row, at: usize) -> bool {
    let stops = row.ends_itself(at - 1) && !row.ends_with_comma(at - 1);
    let word = row.text.word(row.atoms[at].start);
    stops
        && word.starts_with(char::is_uppercase)
        && row.is_any(at, &[Class::Determiner, Class::Article, Class::Subject])
}

/// True where another dash closes what the one at `at` opens, or a link follows it.
fn paired_dash(row: &Row, at: usize, limit: usize) -> bool {
    row.is_any(at + 1, &[Class::And, Class::That])
        || row.is(at + 1, Class::But) && row.is(at + 2, Class::That)
        || (at + 1..limit).any(|i| row.kind(i) == Some(Kind::Dash))
}

/// True where the comma at `at` ends what is said; it may stand inside the marks at `at`.
fn comma_ends(
    row: &Row,
    start: usize,
    at: usize,
    extent: Extent,
    quoted: bool,
    limit: usize,
) -> bool {
    let next = at + 1;
    let Some(atom) = row.get(next) else {
        return true;
    };
    // « et que …, et qu' … »
    if atom.is(Class::That)
        || atom.is_any(&[Class::And, Class::But]) && row.is_any(next + 1, &[Class::That, Class::Of])
    {
        return false;
    }
    let more = (next..limit.min(next + REACH)).any(|i| row.atoms[i].quote().is_some());
    let after_quote = row.atoms[at].quote().is_some() || row.atoms[at - 1].quote().is_some();
    // « …, ce qui … », « …, ce qu'il juge … »
    if row.is_word(next, &["ce"])
        && row.is_any(next + 1, &[Class::Relative, Class::That])
        && (after_quote || extent != Extent::Clause)
    {
        return true;
    }
    if extent == Extent::Clause && !more && next_deed(row, start, next) {
        return true;
    }
    // “…, but did not say”: the subject of the verb of saying goes on.
    if atom.is(Class::But)
        && row
            .get(next + 1)
            .is_some_and(|a| a.finite || a.is(Class::Not))
    {
        return true;
    }
    if extent == Extent::Clause && !more && attributed(row, next) {
        return true;
    }
    if !more && comments(row, next, extent, limit) {
        return true;
    }
    match extent {
        Extent::Clause => {
            after_quote
                && !more
                && (atom.is_any(&[
                    Class::Subordinator,
                    Class::Like,
                    Class::But,
                    Class::Preposition,
                    Class::In,
                    Class::Relative,
                    Class::Time,
                ]) || atom.form == Form::Gerund
                    || row.is_any(next, &[Class::And]))
                && !row.is_any(start, &[Class::Of])
        }
        Extent::Infinitive => {
            describes(row, next, limit)
                || atom.is_any(&[Class::Subordinator, Class::But, Class::Like])
                || atom.is(Class::In)
                    && row.get(next + 1).is_some_and(|a| {
                        row.word(next + 1).ends_with("ant") || a.form == Form::Gerund
                    })
                || row.is_word(next, &["avant", "après", "before", "after"])
                || atom.is(Class::And)
                    && row.has_main_verb(Range {
                        start: next,
                        end: limit.min(next + 8),
                    })
                || after_quote && !more
        }
        Extent::Phrase | Extent::Passive => {
            if quoted {
                !(more && lists(row, next, limit))
            } else {
                !more
            }
        }
    }
}

/// « …, mais sans dire où », “…, then hung up”: what the teller's subject does next.
fn next_deed(row: &Row, start: usize, at: usize) -> bool {
    // “that, before leaving, he had …”
    if !row.french() && !row.is_word(at, &["then"]) || !(start..at).any(|i| row.atoms[i].finite) {
        return false;
    }
    let mut verb = at + 1;
    while row.is_any(verb, &[Class::Subject, Class::Adverb, Class::Clitic]) {
        verb += 1;
    }
    match row.french() {
        true => {
            row.is_word(at, &["mais"]) && row.is_word(at + 1, &["sans"]) && row.infinitive(at + 2)
        }
        false => {
            row.is_word(at, &["then"])
                && row
                    .get(verb)
                    .is_some_and(|a| a.finite && !a.is_any(&[Class::Have, Class::Be, Class::Modal]))
        }
    }
}

/// “… but would not say where”, “… but declined to elaborate”: what is left unsaid.
fn unsaid(row: &Row, at: usize) -> bool {
    let silent = [
        "say",
        "comment",
        "elaborate",
        "specify",
        "identify",
        "name",
        "disclose",
        "provide",
        "give",
        "offer",
        "rule",
    ];
    row.is(at, Class::But)
        && !row.french()
        && (row.is_word(at + 1, &["declined", "refused"])
            || row.is_any(at + 1, &[Class::Modal, Class::Have])
                && (at + 1..at + 4).any(|i| row.is_word(i, &silent))
                && (at + 1..at + 4).any(|i| {
                    row.is(i, Class::Not)
                        || row.word(i).ends_with("n't")
                        || row.word(i).ends_with("n’t")
                })
            || row.is_word(at + 1, &["gave", "offered", "provided"])
                && row.is_word(at + 2, &["no", "few"]))
}

/// “…, the Herald reported.”: who has told of it ends the sentence.
fn attributed(row: &Row, at: usize) -> bool {
    if row.french() || !row.is_phrase_start(at) {
        return false;
    }
    let verb = row.simple_phrase(at);
    let told = row.get(verb).is_some_and(|a| {
        a.finite
            && a.cue.is_some_and(|c| {
                let frames = row.lexicon.frames(c);
                frames.has(Frames::INCISE) && frames.has(Frames::THAT)
            })
    });
    told && row.speaks(Range {
        start: at,
        end: verb,
    }) && matches!(row.kind(verb + 1), None | Some(Kind::Stop))
}

/// True where the teller's own comment begins behind a comma: « …, comme en Italie », « …, sans
/// incident », « …, faute d'avoir trouvé un accord », “…, prompting laughter”.
fn comments(row: &Row, at: usize, extent: Extent, limit: usize) -> bool {
    let last = !(at + 1..limit).any(|i| row.kind(i) == Some(Kind::Comma));
    if row.french() {
        let doing = |i: usize| row.word(i).ends_with("ant") || row.infinitive(i);
        let led = |first: &str, second: &[&str]| row.are_words(at, &[first], second);
        return last && row.is_word(at, &["comme"])
            || row.is_word(at, &["sans", "citant"])
            || row.is_word(at, &["faute"]) && row.is(at + 1, Class::Of) && doing(at + 2)
            || row.is_word(at, &["tout"]) && row.is(at + 1, Class::In)
            || led("en", &["raison", "présence", "marge"])
            || row.is(at, Class::In) && doing(at + 1)
            || led("de", &["peur", "crainte"])
            || row.is_word(at, &["dont"])
                && (counts(row, at + 1) || row.kind(at + 1) == Some(Kind::Number))
                && (at + 2..limit).any(|i| row.atoms[i].finite)
            || last && absolute(row, at, limit)
            || last && extent == Extent::Clause && apposed(row, at);
    }
    let doing = |i: usize| row.word(i).ends_with("ing") && row.kind(i) == Some(Kind::Word);
    row.is_word(at, &["without"]) && doing(at + 1)
        || row.is_word(at, CONSEQUENCES)
        || row.is_word(at, &["words", "figures", "something"]) && row.is_any(at + 1, &[Class::That])
        || row.is_word(at, &["a"])
            && row.is(at + 1, Class::Time)
            && row.is_word(at + 2, &["before", "after"])
}

/// « deux », « trois »: how many, in letters.
fn counts(row: &Row, at: usize) -> bool {
    let numbers = [
        "un",
        "une",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "plusieurs",
        "certains",
        "certaines",
    ];
    row.is_word(at, &numbers)
}

/// What a reported event leads to: “…, prompting laughter”.
const CONSEQUENCES: &[&str] = &[
    "prompting",
    "sparking",
    "drawing",
    "triggering",
    "fuelling",
    "fueling",
    "raising",
    "ending",
    "paving",
    "setting",
    "dashing",
    "contradicting",
    "echoing",
    "referring",
    "alluding",
    "citing",
];

/// « …, le club ayant tout juste de quoi payer »: a clause of its own with a participle.
fn absolute(row: &Row, at: usize, limit: usize) -> bool {
    let ceiling = limit.min(at + 6);
    row.is_any(at, &[Class::Article, Class::Determiner])
        && (at + 2..ceiling).any(|i| row.is_word(i, &["ayant", "étant"]))
}

/// « …, condition posée par la directive », « …, date à laquelle il part »: a bare noun with
/// what tells more of it.
fn apposed(row: &Row, at: usize) -> bool {
    row.kind(at) == Some(Kind::Word)
        && !row.participle_like(at)
        && !row.atoms[at].finite
        && (row.participle_like(at + 1) && row.is(at + 2, Class::By)
            || row.is_any(at + 1, &[Class::To]) && row.is(at + 2, Class::Relative))
}

/// True where a description begins behind a comma, and no list: « sa capitaine, auteure de
/// trois pertes de balle ».
fn describes(row: &Row, at: usize, limit: usize) -> bool {
    let Some(atom) = row.get(at) else {
        return false;
    };
    let opens = row.is_word(at, &["un", "une", "a", "an"])
        || atom.kind == Kind::Word && !row.infinitive(at) && !row.participle_like(at);
    opens
        && !(at..limit)
            .take_while(|i| row.kind(*i) != Some(Kind::Comma))
            .any(|i| row.is_any(i, &[Class::And]))
}

/// True where the marked words behind a comma belong to the same list.
fn lists(row: &Row, at: usize, limit: usize) -> bool {
    let quote = (at..limit).find(|i| row.atoms[*i].quote().is_some());
    quote.is_some_and(|quote| {
        !(at..quote).any(|i| {
            let atom = &row.atoms[i];
            atom.finite
                || atom.form == Form::Gerund
                || atom.is_any(&[Class::Subordinator, Class::But, Class::In])
        })
    })
}

/// True where a link at `at` leads to the next verb of the telling: « … » et quitte la salle,
/// “…” and walked out, “…” et a annoncé.
fn tells_on(row: &Row, at: usize) -> bool {
    if !row.is_any(at, &[Class::And, Class::But]) {
        return false;
    }
    let mut next = at + 1;
    while row.is_any(next, &[Class::Adverb, Class::Not, Class::Clitic]) {
        next += 1;
    }
    row.get(next).is_some_and(|a| {
        a.finite
            // « a fêté « … » et posé devant un verre »
            || row.french() && row.participle_like(next) && row.word(next).ends_with('é')
            || row.french() && a.is(Class::Article) && row.is_any(next + 1, &[Class::Have])
    })
}

/// True where what follows a marked passage at `at` belongs to the telling again: where it was
/// said, when, by whom.
fn leaves_quote(row: &Row, at: usize, extent: Extent) -> bool {
    let atom = &row.atoms[at];
    if atom.is(Class::By) && extent == Extent::Passive {
        return true;
    }
    let preposition = atom.is_any(&[Class::Preposition, Class::In, Class::To]);
    if preposition
        && row.is_venue(at + 1)
        && !(at..row.len())
            .skip(1)
            .any(|i| row.atoms[i].quote().is_some())
    {
        return true;
    }
    if atom.is(Class::Time) {
        return true;
    }
    // “…” during the debate, “…” on Thursday
    let adjunct = row.is_word(at, &["during", "amid"])
        || row.is_word(at, &["on", "in", "last", "this"]) && row.is(at + 1, Class::Time);
    if adjunct && !row.french() && extent != Extent::Clause {
        return true;
    }
    // “…” before correcting himself
    if row.is_word(at, &["before", "after", "while"]) && row.word(at + 1).ends_with("ing") {
        return true;
    }
    atom.is(Class::Subordinator)
        && row.is_word(at, &["alors", "tandis", "while", "after", "when", "as"])
        || row.is_word(at, &["lors", "après", "avant"])
            && matches!(extent, Extent::Phrase | Extent::Passive)
}

/// True where a noun phrase or an infinitive clause cannot go on with the atom at `at`.
fn phrase_ends(row: &Row, at: usize, extent: Extent, quoted: bool) -> bool {
    let atom = &row.atoms[at];
    match atom.kind {
        // « avoir été limogé car jugé trop « libéral » »
        Kind::Small(Class::But) => {
            extent != Extent::Infinitive
                || row.has_main_verb(Range {
                    start: at + 1,
                    end: row.len(),
                })
        }
        // « parle d'un « montage » et exige … », « et quitte la salle »
        Kind::Small(Class::And) => row.get(at + 1).is_some_and(|a| {
            a.finite && (!a.is(Class::Finite) || extent == Extent::Infinitive)
                || a.is_any(&[Class::Not, Class::Clitic])
                    && matches!(extent, Extent::Phrase | Extent::Passive)
        }),
        Kind::Small(Class::Subordinator) => {
            row.is_word(
                at,
                &[
                    "alors",
                    "tandis",
                    "lorsque",
                    "lorsqu'",
                    "lorsqu’",
                    "while",
                    "because",
                    "after",
                    "when",
                ],
            ) && row.is_any(at + 1, &[Class::That])
                && matches!(extent, Extent::Phrase | Extent::Passive)
        }
        Kind::Small(Class::By) => extent == Extent::Passive && quoted,
        _ => {
            matches!(extent, Extent::Phrase | Extent::Passive)
                && quoted
                && atom.form == Form::Gerund
                && atom.cue.is_some()
        }
    }
}
