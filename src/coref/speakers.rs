//! Which of the names in a source name who speaks: Peskov in « le porte-parole du Kremlin,
//! Dmitri Peskov », nobody in « le service de presse du Kremlin ».

use super::fold::folded;
use super::nouns::{Class, Lexicon};
use super::phrase::Phrase;
use crate::doc::{Label, Mention, MentionId};
use crate::lang::Language;
use crate::text::{Text, TokenKind, TokenRange};

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
    text: &Text,
    source: TokenRange,
    names: &[Mention],
    label: &dyn Fn(&Mention) -> &'a Label,
    phrase: Option<&Phrase>,
    lexicon: &Lexicon,
) -> Option<(Vec<MentionId>, u32)> {
    let list: Vec<Candidate> = names
        .iter()
        .filter(|m| !label(m).is_value())
        .map(|m| {
            let tokens = text.tokens_in(m.span);
            let person = *label(m) == Label::Per;
            let (start, end) = (tokens.start as usize, tokens.end as usize);
            let dependent = hangs_before(text, source, start, lexicon)
                || hangs_behind(text, source, end, person, lexicon);
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
            .position(|c| !c.dependent && heads(c, source, phrase, text, lexicon))?,
    };
    let mut speakers = vec![list[first].mention];
    let mut end = list[first].end;
    for other in &list[first + 1..] {
        let same_kind = other.person == list[first].person;
        if same_kind && !other.dependent && joined(text, end, other.start, &list, source, lexicon) {
            speakers.push(other.mention);
            end = other.end;
        }
    }
    let confidence = if list[first].start == source.start as usize {
        9_800
    } else {
        9_500
    };
    Some((speakers, confidence))
}

/// True where a preposition stands before the name: « de la CGT ».
fn hangs_before(text: &Text, source: TokenRange, start: usize, lexicon: &Lexicon) -> bool {
    let mut at = start;
    while at > source.start as usize {
        let word = folded(text.word(at - 1));
        if lexicon.is_preposition(&word) {
            return true;
        }
        let between = lexicon.determiner(&word).is_some()
            || lexicon.title(&word).is_some()
            || lexicon.comes_before_noun(&word);
        if !between {
            return false;
        }
        at -= 1;
    }
    false
}

/// True where the name only tells more about the next noun: “Merkel's spokesman”, “Kremlin
/// spokesman”, “the Obama administration”.
fn hangs_behind(
    text: &Text,
    source: TokenRange,
    end: usize,
    person: bool,
    lexicon: &Lexicon,
) -> bool {
    if end >= source.end as usize || lexicon.language == Language::Fr {
        return false;
    }
    let token = text.tokens()[end];
    let word = text.slice(token.span);
    if lexicon.genitives.contains(&word) {
        return end + 1 < source.end as usize;
    }
    if token.kind != TokenKind::Word {
        return word == "-" && !person;
    }
    let word = folded(word);
    if person {
        return lexicon.noun(&word).is_some();
    }
    // “the Reuters news agency”, “the YPG militia” is what it is called.
    let last = folded(text.word(source.end as usize - 1));
    let kind = lexicon
        .noun(&last)
        .filter(|n| n.class == Class::Body && !n.plural);
    let called = matches!(
        kind.map_or("", |n| n.lemma),
        "agency"
            | "airline"
            | "broadcaster"
            | "carmaker"
            | "company"
            | "daily"
            | "firm"
            | "group"
            | "magazine"
            | "militia"
            | "network"
            | "newspaper"
            | "party"
            | "website"
            | "weekly"
            | "institute"
            | "foundation"
    );
    if called && source.end as usize - end <= 3 {
        return false;
    }
    !lexicon.is_preposition(&word)
        && lexicon.determiner(&word).is_none()
        && !lexicon.and.contains(&word.as_str())
        && !lexicon.clause_openers.contains(&word.as_str())
        && !lexicon.copulas.contains(&word.as_str())
}

/// True where a name that is no person's is what speaks, not what the phrase around it
/// tells about: « l'agence Bloomberg », « La Corée du Sud », but not « le maire de Lyon ».
fn heads(
    name: &Candidate,
    source: TokenRange,
    phrase: Option<&Phrase>,
    text: &Text,
    lexicon: &Lexicon,
) -> bool {
    let opens = (source.start as usize..name.start).all(|at| {
        let word = folded(text.word(at));
        lexicon.determiner(&word).is_some()
            || lexicon.comes_before_noun(&word)
            || text.tokens()[at].kind != TokenKind::Word
    });
    if opens {
        return true;
    }
    let Some(phrase) = phrase else { return true };
    let inside = (name.start..name.end).contains(&phrase.head);
    inside || phrase.noun.is_none_or(|n| n.class == Class::Body)
}

/// True where « et » or a comma in a list stands between two names.
fn joined(
    text: &Text,
    from: usize,
    to: usize,
    list: &[Candidate],
    source: TokenRange,
    lexicon: &Lexicon,
) -> bool {
    let and = |at: usize| lexicon.and.contains(&folded(text.word(at)).as_str());
    if (from..to).any(and) {
        return true;
    }
    let comma_only = to == from + 1 && text.word(from) == ",";
    let last = list.last().map_or(from, |c| c.start);
    comma_only && (to..last.min(source.end as usize)).any(and)
}
