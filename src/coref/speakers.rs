//! Which of the names in a source name who speaks: Peskov in « le porte-parole du Kremlin,
//! Dmitri Peskov », nobody in « le service de presse du Kremlin ».

use super::confidence::Link;
use super::nouns::Class;
use super::phrase::Phrase;
use super::reader::Reader;
use crate::doc::{Label, Mention, MentionId};
use crate::lang::Language;
use crate::text::{TokenKind, TokenRange};

/// How many names in one source are looked at; so many do not speak with one voice.
const MANY: usize = 48;

/// A name in a source and how it hangs on its neighbours.
struct Candidate {
    mention: MentionId,
    /// Its tokens.
    start: usize,
    end: usize,
    person: bool,
    /// « de X », “of X”, “X's”, “X spokesman”: it tells more about another.
    dependent: bool,
}

/// The names of those who speak, in text order, and how sure that is; `None` where a
/// description speaks. `names` are all the names in `source`.
pub(super) fn named<'a>(
    reader: &Reader,
    source: TokenRange,
    names: &[Mention],
    label: &dyn Fn(&Mention) -> &'a Label,
    phrase: Option<&Phrase>,
) -> Option<(Vec<MentionId>, u32)> {
    let list: Vec<Candidate> = names
        .iter()
        .take(MANY)
        .filter(|m| !label(m).is_value())
        .map(|m| {
            let tokens = reader.text.tokens_in(m.span);
            let person = *label(m) == Label::Per;
            let (start, end) = (tokens.start as usize, tokens.end as usize);
            let dependent = hangs_before(reader, source, start, person)
                || hangs_behind(reader, source, end, person)
                || person && phrase.is_some_and(|phrase| around(reader, phrase, start));
            Candidate {
                mention: m.id,
                start,
                end,
                person,
                dependent,
            }
        })
        .collect();
    let people = list.iter().position(|c| c.person && !c.dependent);
    let first = match people {
        Some(at) => at,
        None => list
            .iter()
            .position(|c| !c.dependent && heads(c, source, phrase, reader))?,
    };
    let mut speakers = vec![list[first].mention];
    let mut end = list[first].end;
    for other in &list[first + 1..] {
        let same_kind = other.person == list[first].person;
        if same_kind && !other.dependent && joined(reader, end, other.start, &list, source) {
            speakers.push(other.mention);
            end = other.end;
        }
    }
    let confidence = if list[first].start == source.start as usize {
        Link::Name.confidence()
    } else {
        Link::TitledName.confidence()
    };
    Some((speakers, confidence))
}

/// « l'entourage du ministre Bertrand Lavergne », « le cabinet de la ministre Anne Petit »: true
/// where those around the person at `start` speak, and not the person.
fn around(reader: &Reader, phrase: &Phrase, start: usize) -> bool {
    let body = phrase.noun.is_some_and(|n| n.class == Class::Body);
    let between = || phrase.head + 1..start;
    body && phrase.head < start
        && between().any(|at| reader.at(at).of)
        && between().all(|at| reader.text.word(at) != ",")
}

/// True where a preposition stands before the name: « de la CGT ».
fn hangs_before(reader: &Reader, source: TokenRange, start: usize, person: bool) -> bool {
    let mut at = start;
    while at > source.start as usize {
        let word = reader.at(at - 1);
        if word.preposition {
            return true;
        }
        // « par le quotidien Le Monde », “by the newspaper Tidewater Post”; but « le candidat
        // de la droite Yann Kermarrec » is a person.
        let body = !person && word.noun.is_some_and(|n| n.class == Class::Body);
        // “police in neighbouring Fairlow”
        let near = matches!(
            reader.text.word(at - 1),
            "neighbouring" | "neighboring" | "nearby"
        );
        if word.determiner.is_none() && word.title.is_none() && !word.before_noun && !body && !near
        {
            return false;
        }
        at -= 1;
    }
    false
}

/// True where the name only tells more about the next noun: “Merkel's spokesman”, “Kremlin
/// spokesman”, “the Obama administration”.
fn hangs_behind(reader: &Reader, source: TokenRange, end: usize, person: bool) -> bool {
    let source_end = source.end as usize;
    if end >= source_end || reader.lexicon.language == Language::Fr {
        return false;
    }
    let word = reader.at(end);
    if word.genitive {
        return end + 1 < source_end;
    }
    if reader.text.tokens()[end].kind != TokenKind::Word {
        return reader.text.word(end) == "-" && !person;
    }
    if person {
        // “Jefferson County Coordinator Dana Whitlock”
        let place = word.capital && end + 2 < source_end;
        // “Consumer advocates” is no name.
        let noun = word.lower && reader.spelt(word.word, |w| w.ends_with('s'));
        return word.noun.is_some() || place || noun && !word.preposition;
    }
    // “the Reuters news agency”, “the YPG militia” is what it is called.
    let kind = reader.at(source_end - 1).noun;
    let kind = kind.filter(|n| n.class == Class::Body && !n.plural);
    if CALLED.contains(&kind.map_or("", |n| n.lemma)) && source_end - end <= 3 {
        return false;
    }
    !word.preposition
        && word.determiner.is_none()
        && !word.and
        && !word.clause_opener
        && !word.copula
}

/// What stands behind the name of such a body.
const CALLED: &[&str] = &[
    "agency",
    "airline",
    "broadcaster",
    "carmaker",
    "company",
    "daily",
    "firm",
    "foundation",
    "group",
    "institute",
    "magazine",
    "militia",
    "network",
    "newspaper",
    "party",
    "website",
    "weekly",
];

/// True where a name that is no person's is what speaks, not what the phrase around it
/// tells about: « l'agence Bloomberg », « La Corée du Sud », but not « le maire de Lyon ».
fn heads(name: &Candidate, source: TokenRange, phrase: Option<&Phrase>, reader: &Reader) -> bool {
    let opens = (source.start as usize..name.start).all(|at| {
        let word = reader.at(at);
        word.determiner.is_some() || word.before_noun || !word.is_word
    });
    if opens {
        return true;
    }
    let Some(phrase) = phrase else { return true };
    // « L'exploitant, la société Andes Cobre »: an apposition of its own.
    let mut at = name.start;
    while at > source.start as usize {
        let word = reader.at(at - 1);
        if reader.text.word(at - 1) == "," && at - 1 > phrase.head {
            return true;
        }
        let body = word.noun.is_some_and(|n| n.class == Class::Body);
        let passes = word.before_noun || word.nation.is_some() || word.determiner.is_some();
        if !body && !passes {
            break;
        }
        at -= 1;
    }
    let inside = (name.start..name.end).contains(&phrase.head);
    inside || phrase.noun.is_none_or(|n| n.class == Class::Body)
}

/// True where « et » or a comma in a list stands between two names.
fn joined(reader: &Reader, from: usize, to: usize, list: &[Candidate], source: TokenRange) -> bool {
    let and = |at: usize| reader.at(at).and;
    if (from..to).any(and) {
        return true;
    }
    let comma_only = to == from + 1 && reader.text.word(from) == ",";
    let last = list.last().map_or(from, |c| c.start);
    comma_only && (to..last.min(source.end as usize)).any(and)
}
