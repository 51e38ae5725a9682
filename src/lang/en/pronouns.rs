//! English pronouns that may be the source of a quotation.

use crate::lang::{Gender, Pronoun, Reference};

/// Pronouns and how they refer; sorted, folded.
pub const PRONOUNS: &[(&str, Pronoun)] = {
    use Gender::{Feminine as F, Masculine as M};
    use Reference::{Former, Generic, Latter, Relative, Speaker, Topic};
    const fn person(gender: Option<Gender>, reference: Reference) -> Pronoun {
        Pronoun {
            gender,
            plural: false,
            person: Some(true),
            reference,
        }
    }
    const fn any(plural: bool, person: Option<bool>, reference: Reference) -> Pronoun {
        Pronoun {
            gender: None,
            plural,
            person,
            reference,
        }
    }
    &[
        ("both", any(true, None, Topic)),
        ("he", person(Some(M), Topic)),
        ("he himself", person(Some(M), Topic)),
        ("her", person(Some(F), Topic)),
        ("herself", person(Some(F), Topic)),
        ("him", person(Some(M), Topic)),
        ("himself", person(Some(M), Topic)),
        ("i", person(None, Speaker)),
        ("it", any(false, Some(false), Topic)),
        ("it itself", any(false, Some(false), Topic)),
        ("me", person(None, Speaker)),
        ("one", person(None, Generic)),
        ("others", any(true, None, Generic)),
        ("she", person(Some(F), Topic)),
        ("she herself", person(Some(F), Topic)),
        ("somebody", person(None, Generic)),
        ("someone", person(None, Generic)),
        ("the former", any(false, None, Former)),
        ("the latter", any(false, None, Latter)),
        ("them", any(true, None, Topic)),
        ("themselves", any(true, None, Topic)),
        ("they", any(true, None, Topic)),
        ("this", any(false, Some(false), Generic)),
        ("us", any(true, None, Speaker)),
        ("we", any(true, None, Speaker)),
        ("which", any(false, Some(false), Relative)),
        ("who", any(false, None, Relative)),
        ("you", person(None, Generic)),
    ]
};

/// Prepositions in front of a name that is no subject.
pub const PREPOSITIONS: &[&str] = &[
    "about", "after", "against", "at", "before", "behind", "between", "by", "for", "from", "in",
    "into", "of", "on", "over", "since", "through", "to", "toward", "towards", "under", "with",
    "without",
];

/// Articles and other words that open a noun phrase, with what they tell.
pub const DETERMINERS: &[(&str, crate::lang::Determiner)] = {
    use crate::lang::Determiner::{Definite, Indefinite, Possessive};
    &[
        ("a", Indefinite),
        ("an", Indefinite),
        ("another", Indefinite),
        ("any", Indefinite),
        ("each", Indefinite),
        ("every", Indefinite),
        ("few", Indefinite),
        ("her", Possessive),
        ("his", Possessive),
        ("its", Possessive),
        ("many", Indefinite),
        ("most", Indefinite),
        ("my", Possessive),
        ("one", Indefinite),
        ("our", Possessive),
        ("several", Indefinite),
        ("some", Indefinite),
        ("that", Definite),
        ("the", Definite),
        ("their", Possessive),
        ("these", Definite),
        ("this", Definite),
        ("those", Definite),
        ("your", Possessive),
    ]
};

/// Words between two speakers of one quotation.
pub const AND: &[&str] = &["and", "or"];

/// Verbs of being, as in “X is the president”.
pub const COPULAS: &[&str] = &["became", "becomes", "is", "remains", "was"];

/// Words that end a noun phrase: what follows describes it by a clause.
pub const CLAUSE_OPENERS: &[&str] = &["that", "which", "who", "whom", "whose", "where"];

/// What makes a name the owner of the next noun.
pub const GENITIVES: &[&str] = &["'s", "’s", "'", "’"];
