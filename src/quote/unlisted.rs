//! Verbs that no table lists, known by where they stand: « …», rigole la gardienne. »,
//! « …», commence-t-il. », “…,” Nair deadpanned.

use super::atom::{Atom, Kind, Zone};
use super::draft::Inside;
use super::lexicon::Lexicon;
use super::sayers;
use crate::lang::Language;
use crate::lang::cue::Form;
use crate::lang::word::Class;
use crate::text::Text;

/// Makes cues of words that stand as the verb of an incise behind a marked sentence.
pub(super) fn mark(zones: &mut [Zone], text: &Text, lexicon: &Lexicon, inside: &[Inside]) {
    let french = text.language() == Language::Fr;
    for zone in zones {
        for at in 0..zone.atoms.len() {
            let Some(pair) = zone.atoms[at].quote() else {
                continue;
            };
            if !speech(&inside[pair]) {
                continue;
            }
            let found = if french {
                french_verb(&zone.atoms, at, text)
            } else {
                english_verb(&zone.atoms, at, text)
            };
            if let Some((verb, form)) = found {
                let atom = &mut zone.atoms[verb];
                atom.kind = Kind::Word;
                atom.cue = Some(lexicon.unlisted());
                atom.form = form;
                atom.finite = form != Form::Participle;
            }
        }
    }
}

/// Words that somebody can have said: no title, no single word.
fn speech(inside: &Inside) -> bool {
    !inside.leans
        && (inside.verb && inside.atoms >= 3
            || inside.atoms >= 4 && !inside.titled
            || inside.stop && inside.atoms >= 2)
}

fn get(atoms: &[Atom], at: usize, classes: &[Class]) -> bool {
    atoms.get(at).is_some_and(|a| a.is_any(classes))
}

/// True where no table tells what the word at `at` is.
fn unknown(atoms: &[Atom], at: usize) -> bool {
    atoms
        .get(at)
        .is_some_and(|a| a.kind == Kind::Word && a.cue.is_none() && !a.noun && !a.capital)
}

/// True where a noun phrase begins that can be the subject.
fn opens_subject(atoms: &[Atom], at: usize) -> bool {
    let adverbs = atoms[at.min(atoms.len())..]
        .iter()
        .take(3)
        .take_while(|a| a.is_any(&[Class::Adverb, Class::Time]))
        .count();
    let at = at + adverbs;
    let Some(first) = atoms.get(at) else {
        return false;
    };
    if first.kind == Kind::Name(true) {
        return true;
    }
    first.is_any(&[Class::Article, Class::Determiner])
        && atoms
            .get(at + 1)
            .is_some_and(|a| matches!(a.kind, Kind::Word | Kind::Name(_) | Kind::Number))
}

/// The verb of a French incise behind the marks at `quote`.
fn french_verb(atoms: &[Atom], quote: usize, text: &Text) -> Option<(usize, Form)> {
    let mut at = quote + 1;
    let comma = atoms.get(at).map(|a| a.kind) == Some(Kind::Comma);
    at += usize::from(comma);
    let own_stop = text
        .word(atoms[quote].end.saturating_sub(2))
        .starts_with(['!', '?', '…']);
    if !comma && !own_stop {
        return None;
    }
    // « …, s'est d'abord emballé le maire », « …, a d'emblée posé la maire »
    let mut reflexive = false;
    let mut auxiliary = None;
    for _ in 0..6 {
        let atom = atoms.get(at)?;
        match atom.kind {
            Kind::Small(Class::Clitic | Class::Not) => reflexive = true,
            Kind::Small(Class::Article) if get(atoms, at + 1, &[Class::Have]) => {}
            Kind::Small(Class::Pronoun)
                if auxiliary.is_none() && text.word(atom.start) == "lui" => {}
            Kind::Small(Class::Have) if auxiliary.is_none() => auxiliary = Some(at),
            Kind::Small(Class::Be) if auxiliary.is_none() && reflexive => auxiliary = Some(at),
            Kind::Small(Class::Adverb) if auxiliary.is_some() => {}
            // « a-t-il »
            Kind::Hyphen if auxiliary.is_some() && get(atoms, at + 1, &[Class::Subject]) => {
                at += 1;
            }
            _ => break,
        }
        at += 1;
    }
    let atom = atoms.get(at)?;
    let listed = atom.cue.is_some() || atom.is_any(&[Class::Have, Class::Be]);
    if listed {
        return None;
    }
    let word = text.word(atom.start);
    if let Some(auxiliary) = auxiliary {
        let pronoun = (auxiliary..at).any(|i| get(atoms, i, &[Class::Subject]));
        let participle = ["é", "i", "u", "it", "is", "ée", "és"];
        let fits = unknown(atoms, at) && participle.iter().any(|e| word.ends_with(e));
        return (fits && (pronoun || opens_subject(atoms, at + 1)))
            .then_some((at, Form::Participle));
    }
    // « commence-t-il »: nothing but a verb has a pronoun behind a hyphen.
    let clitic = atoms.get(at + 1).map(|a| a.kind) == Some(Kind::Hyphen)
        && get(atoms, at + 2, &[Class::Subject]);
    let known = atom.is_any(&[Class::Finite, Class::Modal]);
    let verbal = unknown(atoms, at) || known;
    let plural = word.ends_with("ent");
    let form = if plural { Form::Plural } else { Form::Singular };
    if clitic {
        let asks = ["il", "elle", "on", "ils", "elles"];
        let impersonal = [
            "semble", "paraît", "faut", "reste", "suffit", "peut", "doit",
        ];
        // « pouvait-on lire »
        let helps = atoms
            .get(at + 3)
            .is_some_and(|a| a.form == Form::Infinitive && a.cue.is_some());
        if helps {
            return None;
        }
        let third = asks.contains(&text.word(atoms[at + 2].start));
        return (verbal && third && !impersonal.contains(&word)).then_some((at, form));
    }
    let endings = [
        "e", "ait", "aient", "ent", "it", "a", "ut", "nd", "rt", "irent", "urent",
    ];
    let nominal = ["isme", "tion", "ment", "age", "iste"];
    let helps = [
        "peut", "doit", "va", "vient", "semble", "fait", "faut", "peuvent", "doivent",
    ];
    let fits = verbal
        && !helps.contains(&word)
        && word.chars().count() >= 3
        && endings.iter().any(|e| word.ends_with(e))
        && !nominal.iter().any(|e| word.ends_with(e));
    if word == "dixit" && opens_subject(atoms, at + 1) {
        return Some((at, Form::Singular));
    }
    // A name alone may be an apposition: « …», artiste Untel ».
    let named = atoms
        .get(at + 1)
        .is_some_and(|a| a.kind == Kind::Name(true));
    let strong =
        !word.ends_with('e') || !named || reflexive || !sayers::speaks(text.language(), word);
    (fits && strong && opens_subject(atoms, at + 1)).then_some((at, form))
}

/// The verb of an English incise behind the marks at `quote`.
fn english_verb(atoms: &[Atom], quote: usize, text: &Text) -> Option<(usize, Form)> {
    let last = text.word(atoms[quote].end.saturating_sub(2));
    let comma = atoms.get(quote + 1).map(|a| a.kind) == Some(Kind::Comma);
    if !comma && !last.starts_with([',', '!', '?', '…', '—']) {
        return None;
    }
    let at = quote + 1 + usize::from(comma);
    let past = |i: usize| {
        unknown(atoms, i)
            && text.word(atoms[i].start).len() > 4
            && text.word(atoms[i].start).ends_with("ed")
    };
    let closed = |i: usize| {
        matches!(
            atoms.get(i).map(|a| a.kind),
            None | Some(
                Kind::Stop
                    | Kind::Comma
                    | Kind::Small(
                        Class::Preposition
                            | Class::In
                            | Class::To
                            | Class::Time
                            | Class::Adverb
                            | Class::Subordinator
                            | Class::Like
                    )
            )
        )
    };
    // “…,” deadpanned Nair.
    if past(at) && opens_subject(atoms, at + 1) {
        return Some((at, Form::Past));
    }
    // “…,” Nair deadpanned.
    let subject = |a: &Atom| {
        matches!(a.kind, Kind::Name(true))
            || matches!(a.kind, Kind::Word) && !a.finite
            || a.is_any(&[Class::Subject, Class::Determiner, Class::Adverb])
    };
    let length = atoms[at.min(atoms.len())..]
        .iter()
        .take(6)
        .take_while(|a| subject(a))
        .count();
    let verb = at + length;
    (length > 0 && past(verb) && closed(verb + 1)).then_some((verb, Form::Past))
}
