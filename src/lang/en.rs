//! English.

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

/// Frequent words that French does not share: what tells the language of a text.
pub const FUNCTION_WORDS: &[&str] = &[
    "the", "of", "and", "to", "in", "is", "was", "were", "are", "be", "been", "that", "this",
    "these", "those", "for", "with", "his", "her", "its", "their", "he", "she", "it", "they", "we",
    "you", "has", "have", "had", "not", "by", "at", "from", "which", "who", "what", "when",
    "where", "will", "would", "could", "should", "said", "says", "but", "or", "an", "as", "than",
    "after", "before", "there", "about", "into", "over", "out", "up", "i", "him", "them", "did",
];

/// English elides nothing in front of a word.
pub const ELISIONS: &[&str] = &[];

/// English has no pronouns behind a hyphen.
pub const CLITICS: &[&str] = &[];

/// Words whose final full stop belongs to them and ends no sentence.
pub const ABBREVIATIONS: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt", "Capt",
    "Cmdr", "Rev", "Hon", "St", "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "vs", "No", "Jan",
    "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "a.m", "p.m",
    "e.g", "i.e", "approx", "dept", "est", "Ave", "Blvd", "Rd", "Mt", "Ft", "Pres", "Supt", "Atty",
    "Adm",
];
