//! French.

pub mod bodies;
pub mod conjugation;
pub mod cues;
pub mod figures;
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

/// Words that end in an apostrophe and lean on the next word: « l' » is a token of its own.
pub const ELISIONS: &[&str] = &[
    "l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
];

/// Pronouns behind a verb and its hyphen: « dit-il », « a-t-elle ».
pub const CLITICS: &[&str] = &[
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "le", "la", "les", "lui",
    "leur", "moi", "toi", "en", "y", "t",
];

/// Words whose final full stop belongs to them and ends no sentence.
pub const ABBREVIATIONS: &[&str] = &[
    "M", "MM", "Mme", "Mmes", "Mlle", "Me", "Mgr", "Dr", "Pr", "St", "Ste", "av", "bd", "boul",
    "cf", "env", "ex", "fig", "hab", "ibid", "janv", "févr", "avr", "juil", "sept", "oct", "nov",
    "déc", "min", "n", "no", "p", "pp", "prof", "art", "vol", "éd", "chap", "tél", "apr", "av",
    "J.-C", "c.-à-d", "p.ex", "Cie", "Sté", "Gal", "Cdt", "Cap", "Col", "Lt", "Sgt",
];
