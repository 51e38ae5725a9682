//! English.

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

/// Frequent words that French does not share: what tells the language of a text.
pub const FUNCTION_WORDS: &[&str] = &[
    "the", "of", "and", "to", "in", "is", "was", "were", "are", "be", "been", "that", "this",
    "these", "those", "for", "with", "his", "her", "its", "their", "he", "she", "it", "they", "we",
    "you", "has", "have", "had", "not", "by", "at", "from", "which", "who", "what", "when",
    "where", "will", "would", "could", "should", "said", "says", "but", "or", "an", "as", "than",
    "after", "before", "there", "about", "into", "over", "out", "up", "i", "him", "them", "did",
];

/// Endings that French words do not have: what tells the language of a headline.
pub const ENDINGS: &[&str] = &[
    "ing", "ings", "ed", "ly", "ght", "ghts", "th", "ths", "sh", "ck", "cks", "wn", "ws", "ow",
    "ss", "ness", "ty", "ry", "ny", "cy", "ey", "ay", "rs", "ks", "ps", "ds", "ts", "ll", "rd",
    "ld", "nd", "lt", "ft", "rk", "rt", "st", "oo", "oor", "ead", "eam", "ean", "eet", "eek",
    "ood", "als", "ice", "ake", "ame", "ate", "ge", "ger", "ter", "ver", "our", "ful", "ism",
    "ish", "ay", "ys", "aw", "ew", "own", "ide", "use", "ar",
];

/// English elides nothing in front of a word.
pub const ELISIONS: &[&str] = &[];

/// English has no pronouns behind a hyphen.
pub const CLITICS: &[&str] = &[];

/// Words whose final full stop belongs to them.
pub const ABBREVIATIONS: &[&str] = &[
    "v", "Th", "Md", "Jas", "Wm", "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen",
    "Col", "Lt", "Sgt", "Capt", "Cmdr", "Rev", "Hon", "St", "Jr", "Sr", "Inc", "Corp", "Co", "Ltd",
    "Bros", "vs", "etc", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct",
    "Nov", "Dec", "a.m", "p.m", "e.g", "i.e", "approx", "dept", "est", "Ave", "Blvd", "Rd", "Mt",
    "Ft", "Pres", "Supt", "Atty", "Adm",
];

/// Those of them, and others, that keep it beside a number only: “No. 10”, “3 Sept.”.
pub const ABBREVIATIONS_BEFORE_NUMBERS: &[&str] = &[
    "No", "Nos", "p", "pp", "vol", "art", "fig", "Mar", "Jun", "Jul", "Sep",
];

/// Those that may end a sentence, where the next word looks like the first of one.
pub const ABBREVIATIONS_AT_END: &[&str] = &[
    "etc.", "Inc.", "Corp.", "Co.", "Ltd.", "Bros.", "Jr.", "Sr.", "Jan.", "Feb.", "Mar.", "Apr.",
    "Jun.", "Jul.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.",
];

/// Words that may follow “Mr.” or “Inc.” in a sentence, or begin the next: what begins one
/// far more often than it goes on with a name.
pub const SENTENCE_STARTERS: &[&str] = &[
    "The",
    "A",
    "An",
    "He",
    "She",
    "It",
    "They",
    "We",
    "You",
    "I",
    "In",
    "On",
    "At",
    "But",
    "And",
    "For",
    "This",
    "That",
    "These",
    "Those",
    "There",
    "His",
    "Her",
    "Their",
    "Its",
    "As",
    "When",
    "While",
    "If",
    "After",
    "Before",
    "Since",
    "Nobody",
    "Everyone",
    "Some",
    "Many",
    "Most",
    "All",
    "No",
    "Not",
    "Now",
    "Then",
    "What",
    "Who",
    "Why",
    "How",
    "Such",
    "Another",
    "However",
    "Meanwhile",
    "So",
    "With",
    "By",
    "From",
    "Under",
    "Last",
];
