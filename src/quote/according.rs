//! Attributions by preposition: « selon X », « pour X », "according to X", "in X's words".

use super::atom::Kind;
use super::clause::{Range, Row};
use super::incise::Aside;
use crate::lang::word::Class;
use crate::lang::{en, fr};

/// « selon X », « d'après X », "according to X" at `at`, or `None`.
pub(super) fn preposition(row: &Row, at: usize) -> Option<Aside> {
    let table = if row.french() {
        fr::cues::PREPOSITIONS
    } else {
        en::cues::PREPOSITIONS
    };
    if let Some(aside) = from_source(row, at) {
        return Some(aside);
    }
    let first = row.word(at);
    // « selon », « d' », « à », « aux », « au », « de », « si », "according", "in".
    let opens = first.as_bytes().first().map(u8::to_ascii_lowercase);
    if first.len() > 10 || !matches!(opens, Some(b's' | b'd' | b'a' | b'i' | 0xc3)) {
        return None;
    }
    let mut alike = table
        .iter()
        .filter(|words| words.as_bytes().first().copied() == opens);
    let Some(end) = alike.find_map(|words| matches_words(row, at, words)) else {
        return in_words_of(row, at);
    };
    // « Untel, selon qui … », « le collectif, selon lequel … »
    if row.french()
        && let Some(aside) = relative(row, at, end)
    {
        return Some(aside);
    }
    // « des informations selon lesquelles … »
    if row.is(end, Class::Relative) && row.french() {
        // « un responsable selon lequel … », « une source selon laquelle … »
        let teller = row.noun_phrase_ending(at, false).filter(|r| {
            (r.start..r.end)
                .find(|i| row.kind(*i) == Some(Kind::Word))
                .is_some_and(|i| row.is_speaker(i) || row.is_word(i, &["source", "sources"]))
        });
        return Some(Aside {
            left_end: at,
            cue: Range { start: at, end },
            source: teller,
            after: end + 1,
            preposition: true,
            unset: true,
        });
    }
    if row.is_any(end, &[Class::That, Class::Relative, Class::Whether]) {
        return None;
    }
    let source = with_description(row, row.plain_phrase_starting(end)?);
    let source = told_by(row, source).unwrap_or(source);
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
        "jours",
        "heures",
        "envies",
        "humeur",
        "goûts",
        "moyens",
        "années",
        "revenus",
        "ressources",
        "niveau",
        "niveaux",
        "nature",
        "taille",
        "situation",
        "circonstances",
        "disponibilités",
        "zones",
        "formule",
        "principe",
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

/// « De source policière, … »: the source is its own name.
fn from_source(row: &Row, at: usize) -> Option<Aside> {
    let led = row.french() && row.is(at, Class::Of) && row.is_word(at + 1, &["source", "sources"]);
    let set_off = at == 0 || row.kind(at - 1) == Some(Kind::Comma);
    if !led || !set_off {
        return None;
    }
    let source = Range {
        start: at + 1,
        end: row.simple_phrase(at + 1),
    };
    let closed = matches!(row.kind(source.end), None | Some(Kind::Comma | Kind::Stop));
    (closed && source.end > at + 2).then_some(Aside {
        left_end: at - usize::from(at > 0),
        cue: Range {
            start: at,
            end: at + 1,
        },
        source: Some(source),
        after: source.end,
        preposition: true,
        unset: false,
    })
}

/// « selon ce qu'a confié X », « selon les informations que le procureur a données »: the
/// subject of the relative clause speaks.
fn told_by(row: &Row, source: Range) -> Option<Range> {
    let that = source.end;
    if !row.french() || !row.is(that, Class::That) {
        return None;
    }
    let ceiling = row.len().min(that + 10);
    let verb = (that + 1..ceiling).find(|i| row.atoms[*i].finite)?;
    let subject = Range {
        start: that + 1,
        end: verb,
    };
    if subject.start < subject.end && row.speaks(subject) {
        return row.subject(verb, false).filter(|s| s.start > that);
    }
    // Behind auxiliary and participle.
    let cue = (verb..ceiling).find(|i| row.atoms[*i].cue.is_some())?;
    let phrase = row.plain_phrase_starting(cue + 1)?;
    row.speaks(phrase).then_some(phrase)
}

/// True where the words behind the comma describe the source: « selon Julio Silva, un
/// chercheur, … », not « selon les médias, l'homme, après … ».
fn is_described(row: &Row, source: Range) -> bool {
    let first = source.end + 1;
    if !row.is_any(first, &[Class::Article]) {
        return row.describes(first);
    }
    let named = (source.start..source.end).any(|at| row.kind(at) == Some(Kind::Name(true)));
    named && row.kind(first + 1) == Some(Kind::Word) && row.describes(first)
}

/// Takes in what describes the source between commas: « selon Julio Silva, un chercheur, … ».
fn with_description(row: &Row, source: Range) -> Range {
    if row.kind(source.end) != Some(Kind::Comma) {
        return source;
    }
    match aside_comma(row, source.end) {
        Some(comma)
            if comma > source.end
                && !row.opens_aside(source.end + 1)
                && is_described(row, source) =>
        {
            Range {
                start: source.start,
                end: comma,
            }
        }
        _ => source,
    }
}

/// "in Okafor's words", "in the minister's view".
fn in_words_of(row: &Row, at: usize) -> Option<Aside> {
    if row.french() || !row.is_word(at, &["in"]) {
        return None;
    }
    let set_off = at > 0 && row.kind(at - 1) == Some(Kind::Comma);
    let left_end = at - usize::from(set_off);
    let own = row
        .is_word(at + 1, &["his", "her", "their"])
        .then_some(at + 1);
    if let Some(own) = own.filter(|_| row.is_word(at + 2, &["words", "view", "opinion"])) {
        let comma = row.kind(at + 3) == Some(Kind::Comma);
        return comma.then_some(Aside {
            left_end,
            cue: Range {
                start: at + 2,
                end: at + 3,
            },
            source: Some(Range {
                start: own,
                end: own + 1,
            }),
            after: at + 3,
            preposition: true,
            unset: true,
        });
    }
    let source = (at + 1..(at + 7).min(row.len()))
        .find(|i| row.is_word(*i, &["'s", "’s"]))
        .filter(|i| row.is_word(i + 1, &["words", "view", "opinion"]))?;
    Some(Aside {
        left_end,
        cue: Range {
            start: source + 1,
            end: source + 2,
        },
        source: Some(Range {
            start: at + 1,
            end: source + 1,
        }),
        after: source + 2,
        preposition: true,
        unset: true,
    })
}

/// « l'association, pour qui … », « le collectif, selon lequel … »: the source stands before
/// the comma, what it says behind the relative pronoun at `end`.
fn relative(row: &Row, at: usize, end: usize) -> Option<Aside> {
    let who = row.is_word(end, &["qui", "lequel", "laquelle", "lesquels"]);
    if !who || row.kind(at.checked_sub(1)?) != Some(Kind::Comma) {
        return None;
    }
    let source = row.noun_phrase_ending(at - 1, false)?;
    row.speaks(source).then_some(Aside {
        left_end: at,
        cue: Range { start: at, end },
        source: Some(source),
        after: end + 1,
        preposition: true,
        unset: true,
    })
}

/// « « C'est une honte », pour Odile Kermarrec. »: the opinion behind the marks.
fn trailing_opinion(row: &Row, at: usize) -> Option<Aside> {
    let comma = row.kind(at.checked_sub(1)?) == Some(Kind::Comma);
    let quote = at.checked_sub(1 + usize::from(comma))?;
    if row.get(quote)?.quote().is_none() || row.infinitive(at + 1) {
        return None;
    }
    let source = row.noun_phrase_starting(at + 1)?;
    let closed = matches!(row.kind(source.end), None | Some(Kind::Stop | Kind::Comma));
    let person = (source.start..source.end)
        .any(|i| row.kind(i) == Some(Kind::Name(true)) || is_person(row.word(i), true));
    let before =
        (0..quote).all(|i| row.atoms[i].quote().is_some() || row.kind(i) == Some(Kind::Comma));
    (comma && closed && person && before).then_some(Aside {
        left_end: at - 1,
        cue: Range {
            start: at,
            end: at + 1,
        },
        source: Some(source),
        after: source.end,
        preposition: false,
        unset: false,
    })
}

/// « pour X, » in front of a clause, where X can speak.
pub(super) fn opinion(row: &Row, at: usize) -> Option<Aside> {
    let word = row.word(at);
    if !row.french() || word.len() != 4 || !word.eq_ignore_ascii_case("pour") {
        return None;
    }
    if let Some(aside) = relative(row, at, at + 1).or_else(|| trailing_opinion(row, at)) {
        return Some(aside);
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
    if row.infinitive(at + 1) || row.is_word(at + 2, &["autres"]) && row.is(at + 1, Class::Article)
    {
        return None;
    }
    let source = with_description(row, row.plain_phrase_starting(at + 1)?);
    let comma = match colon_quote(row, source.end) {
        Some(quote) => quote - 1,
        None => aside_comma(row, source.end)?,
    };
    let speaks = (source.start..source.end).any(|i| {
        let atom = &row.atoms[i];
        atom.kind == Kind::Name(true)
            || row.is_word(
                i,
                &[
                    "lui", "elle", "eux", "elles", "moi", "certains", "autres", "beaucoup",
                ],
            )
            || is_person(row.word(i), true)
    });
    let plural_group = row.is_word(source.start, &["les"])
        && !(source.start..source.end).any(|i| row.atoms[i].is_name())
        && !(source.start..source.end).any(|i| is_person(row.word(i), true));
    if !speaks
        || plural_group
        || !row.has_main_verb(Range {
            start: comma + 1,
            end: row.len(),
        }) && !(comma + 1..row.len()).any(|i| row.atoms[i].quote().is_some())
    {
        return None;
    }
    let comma_before = at > 0 && row.kind(at - 1) == Some(Kind::Comma);
    Some(Aside {
        left_end: at - usize::from(comma_before),
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

/// True for the first words of French legal charges.
pub(super) fn is_charge(word: &str) -> bool {
    fr::cues::CHARGES.split(' ').any(|charge| charge == word)
}

/// True for nouns of people and bodies that speak in the news.
pub(super) fn is_person(word: &str, french: bool) -> bool {
    let table = match french {
        true => fr::cues::SPEAKERS,
        false => en::cues::SPEAKERS,
    };
    table.iter().any(|s| s.eq_ignore_ascii_case(word))
}

/// The comma that ends an attribution in front of its clause: `at` stands behind the source,
/// and appositions or asides may follow before that comma.
pub(super) fn aside_comma(row: &Row, at: usize) -> Option<usize> {
    let mut comma = None;
    let ceiling = row.len().min(at + 40);
    let mut k = at;
    // « selon les informations que X a confiées, »
    if row.is_any(k, &[Class::That, Class::Relative]) {
        k = (k..ceiling).find(|i| row.kind(*i) == Some(Kind::Comma))?;
    }
    while k < ceiling {
        match row.atoms[k].kind {
            Kind::Comma => {
                comma = Some(k);
                let end = (k + 1..ceiling).find(|i| row.kind(*i) == Some(Kind::Comma));
                // Another piece between commas without a verb or mark: an apposition.
                match end {
                    Some(end) if is_aside(row, k + 1, end) && apposes(row, at, k + 1, end) => {
                        k = end;
                    }
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

/// « Pour Jérôme Roy, membre du comité : « … » »: the marks behind a colon, where no clause
/// stands between them and the source.
pub(super) fn colon_quote(row: &Row, at: usize) -> Option<usize> {
    for i in at..row.len().min(at + 25) {
        let atom = &row.atoms[i];
        if atom.kind == Kind::Colon {
            return row.get(i + 1)?.quote().map(|_| i + 1);
        }
        let verb = atom.finite && !row.after_determiner(i);
        if verb || matches!(atom.kind, Kind::Quote(_) | Kind::Stop | Kind::Semicolon) {
            return None;
        }
    }
    None
}

/// True but for « selon le club, le match, prévu dimanche, … »: a phrase with an article
/// describes only a name, and as somebody.
fn apposes(row: &Row, source_end: usize, start: usize, end: usize) -> bool {
    let determined = row.is_any(start, &[Class::Article, Class::Determiner]);
    let named = source_end > 0 && row.atoms[source_end - 1].is_name();
    let person =
        row.is_word(start, &["un", "une"]) || (start..end).any(|i| is_person(row.word(i), true));
    !row.french() || !determined || named && person
}

/// True where the atoms from `start` to `end` only describe the source before them.
fn is_aside(row: &Row, start: usize, end: usize) -> bool {
    let first = &row.atoms[start];
    // “according to the paper, published in June, …”
    let participle = !row.french() && row.participle_like(start);
    let verb = (start + usize::from(participle)..end).any(|i| {
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
    // Most are told apart by their first word, without a look at where the others end.
    let here = row.word(at);
    let here = here.strip_suffix('’').unwrap_or(here).as_bytes();
    if here.is_ascii() {
        let head = words.as_bytes().get(..here.len())?;
        let ends = matches!(words.as_bytes().get(here.len()), None | Some(b' ' | b'\''));
        if !ends || !head.eq_ignore_ascii_case(here) {
            return None;
        }
    }
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
