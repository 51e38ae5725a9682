//! French pronouns that may be the source of a quotation.

use crate::lang::{Gender, Pronoun, Reference};

/// Pronouns and how they refer; sorted, folded.
pub const PRONOUNS: &[(&str, Pronoun)] = {
    use Gender::{Feminine as F, Masculine as M};
    use Reference::{Former, Generic, Latter, Relative, Speaker, Topic};
    const fn one(gender: Option<Gender>, reference: Reference) -> Pronoun {
        Pronoun {
            gender,
            plural: false,
            person: None,
            reference,
        }
    }
    const fn many(gender: Option<Gender>, reference: Reference) -> Pronoun {
        Pronoun {
            gender,
            plural: true,
            person: None,
            reference,
        }
    }
    &[
        ("ce dernier", one(Some(M), Latter)),
        ("celle", one(Some(F), Latter)),
        ("celle ci", one(Some(F), Latter)),
        ("celle la", one(Some(F), Former)),
        ("celles ci", many(Some(F), Latter)),
        ("celui", one(Some(M), Latter)),
        ("celui ci", one(Some(M), Latter)),
        ("celui la", one(Some(M), Former)),
        ("ces dernieres", many(Some(F), Latter)),
        ("ces derniers", many(Some(M), Latter)),
        ("cette derniere", one(Some(F), Latter)),
        ("ceux ci", many(Some(M), Latter)),
        ("elle", one(Some(F), Topic)),
        ("elle meme", one(Some(F), Topic)),
        ("elles", many(Some(F), Topic)),
        ("elles memes", many(Some(F), Topic)),
        ("eux", many(Some(M), Topic)),
        ("eux memes", many(Some(M), Topic)),
        ("il", one(Some(M), Topic)),
        ("ils", many(Some(M), Topic)),
        ("j", one(None, Speaker)),
        ("je", one(None, Speaker)),
        ("l interesse", one(Some(M), Topic)),
        ("l interessee", one(Some(F), Topic)),
        ("la premiere", one(Some(F), Former)),
        ("la seconde", one(Some(F), Latter)),
        ("le premier", one(Some(M), Former)),
        ("le second", one(Some(M), Latter)),
        ("lui", one(None, Topic)),
        ("lui meme", one(Some(M), Topic)),
        ("moi", one(None, Speaker)),
        ("nous", many(None, Speaker)),
        ("on", one(None, Generic)),
        ("quelqu un", one(None, Generic)),
        ("qui", one(None, Relative)),
        ("tous", many(Some(M), Topic)),
        ("toutes", many(Some(F), Topic)),
    ]
};

/// Prepositions in front of a name that is no subject.
pub const PREPOSITIONS: &[&str] = &[
    "a", "apres", "au", "aux", "avant", "avec", "chez", "contre", "d", "dans", "de", "depuis",
    "derriere", "des", "devant", "du", "en", "entre", "envers", "face", "malgre", "par", "parmi",
    "pour", "sans", "selon", "sous", "sur", "vers", "via",
];

/// Articles and other words that open a noun phrase, with what they tell.
pub const DETERMINERS: &[(&str, crate::lang::Determiner)] = {
    use crate::lang::Determiner::{Definite, Indefinite, Possessive};
    &[
        ("au", Definite),
        ("aucun", Indefinite),
        ("aucune", Indefinite),
        ("aux", Definite),
        ("ce", Definite),
        ("certaines", Indefinite),
        ("certains", Indefinite),
        ("ces", Definite),
        ("cet", Definite),
        ("cette", Definite),
        ("chaque", Indefinite),
        ("d", Indefinite),
        ("de", Indefinite),
        ("des", Indefinite),
        ("deux", Indefinite),
        ("divers", Indefinite),
        ("diverses", Indefinite),
        ("du", Definite),
        ("l", Definite),
        ("la", Definite),
        ("le", Definite),
        ("les", Definite),
        ("leur", Possessive),
        ("leurs", Possessive),
        ("ma", Possessive),
        ("mes", Possessive),
        ("mon", Possessive),
        ("notre", Possessive),
        ("plusieurs", Indefinite),
        ("quelques", Indefinite),
        ("sa", Possessive),
        ("ses", Possessive),
        ("son", Possessive),
        ("trois", Indefinite),
        ("un", Indefinite),
        ("une", Indefinite),
    ]
};

/// Words between two speakers of one quotation.
pub const AND: &[&str] = &["et", "ou", "ainsi", "comme"];

/// Verbs of being, as in « X est le président ».
pub const COPULAS: &[&str] = &["devient", "est", "etait", "fut", "reste", "sera"];

/// Words that end a noun phrase: what follows describes it by a clause.
pub const CLAUSE_OPENERS: &[&str] = &["dont", "lequel", "laquelle", "ou", "que", "qui", "qu"];

/// True English genitives have no like in French.
pub const GENITIVES: &[&str] = &[];
