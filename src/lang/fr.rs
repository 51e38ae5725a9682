//! French.

pub mod bodies;
pub mod callings;
pub mod conjugation;
pub mod cues;
pub mod figures;
pub mod kin;
pub mod names;
pub mod nations;
pub mod pronouns;
pub mod roles;
pub mod values;
pub mod words;

/// Frequent words that English does not share: what tells the language of a text.
pub const FUNCTION_WORDS: &[&str] = &[
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "est", "en", "que", "qu",
    "qui", "dans", "pour", "pas", "par", "sur", "au", "aux", "avec", "ce", "cette", "ces", "il",
    "elle", "ils", "elles", "nous", "vous", "je", "se", "sa", "son", "ses", "leur", "leurs", "ne",
    "n", "mais", "ou", "où", "été", "être", "sont", "était", "avait", "ont", "selon", "après",
    "plus", "très", "comme", "lors", "dont", "aussi", "c", "s", "j", "m", "ai", "y", "quand",
];

/// Endings that English words do not have: what tells the language of a headline.
pub const ENDINGS: &[&str] = &[
    "aux", "eux", "eau", "eaux", "eur", "eurs", "euse", "ement", "ais", "ait", "ois", "oire",
    "aire", "ée", "ées", "és", "é", "que", "ques", "tte", "ttes", "lle", "lles", "ance", "tre",
    "eil", "ier", "iers", "ière", "ir", "ont", "age", "uite", "une", "eme", "nne", "nnes", "ouve",
];

/// Words that end in an apostrophe and lean on the next word: « l' » is a token of its own.
pub const ELISIONS: &[&str] = &[
    "l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
];

/// Pronouns behind a verb and its hyphen: « dit-il », « a-t-elle ».
pub const CLITICS: &[&str] = &[
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "le", "la", "les", "lui",
    "leur", "moi", "toi", "en", "y", "t",
];

/// Words whose final full stop belongs to them.
pub const ABBREVIATIONS: &[&str] = &[
    "v", "Th", "Mr", "Mrs", "Ms", "M", "MM", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Mgr", "Dr",
    "Pr", "St", "Ste", "av", "bd", "boul", "cf", "env", "etc", "ex", "fig", "hab", "ibid", "janv",
    "févr", "avr", "juil", "sept", "oct", "nov", "déc", "prof", "art", "vol", "éd", "chap", "tél",
    "apr", "ap", "Cie", "Sté", "Gal", "Cdt", "Col", "Lt", "Sgt",
];

/// Those of them, and others, that keep it beside a number only: « p. 12 », « 3 sept. ».
pub const ABBREVIATIONS_BEFORE_NUMBERS: &[&str] = &[
    "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc", "art", "vol", "chap", "fig", "n",
    "no", "p", "pp", "tél", "min",
];

/// Those that may end a sentence, where the next word looks like the first of one.
pub const ABBREVIATIONS_AT_END: &[&str] = &[
    "etc.", "Cie.", "J.-C.", "hab.", "janv.", "févr.", "avr.", "juil.", "sept.", "oct.", "nov.",
    "déc.",
];

/// Words that may follow « M. » or « etc. » in a sentence, or begin the next: what begins
/// one far more often than it goes on with a name.
pub const SENTENCE_STARTERS: &[&str] = &[
    "La", "Les", "Un", "Une", "Des", "Il", "Elle", "Ils", "Elles", "On", "Nous", "Vous", "Je",
    "Ce", "Cette", "Ces", "Cet", "C'", "C’", "En", "Dans", "À", "Au", "Aux", "Pour", "Par", "Mais",
    "Et", "Or", "Selon", "Après", "Avant", "Depuis", "Lors", "Son", "Sa", "Ses", "Leur", "Leurs",
    "Si", "Ainsi", "Puis", "Alors", "Quand", "Personne", "Rien", "Tous", "L'", "L’", "Le",
];
