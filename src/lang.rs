//! What the analysis knows about each language; `fr` and `en` hold the same items in the
//! same order, so that a third language is a form to fill in.

pub mod cue;
mod detect;
pub mod en;
pub mod first_names;
pub mod fr;
pub mod word;

use std::fmt;
use std::str::FromStr;

/// A language that guillemet analyses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

/// Grammatical or natural gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gender {
    /// « il », “he”.
    Masculine,
    /// « elle », “she”.
    Feminine,
}

/// How a pronoun finds whom it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// Whoever the text is about: « il », “she”.
    Topic,
    /// The last one named: « ce dernier », “the latter”.
    Latter,
    /// The one named before the last: “the former”.
    Former,
    /// Whoever stands right before it: « qui », “who”.
    Relative,
    /// Whoever is speaking: « je », “we”.
    Speaker,
    /// Nobody in particular: « on », “someone”.
    Generic,
}

/// What a pronoun tells about whom it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pronoun {
    /// Grammatical gender in French, natural gender in English; `None` where it tells none.
    pub gender: Option<Gender>,
    /// True for « ils », “they”.
    pub plural: bool,
    /// Whether it means people only (“he”) or never (“it”); `None` for either (« il »).
    pub person: Option<bool>,
    /// Where to look.
    pub reference: Reference,
}

/// What the word that opens a noun phrase tells about whom it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Determiner {
    /// Somebody known: « le », “the”, « cette ».
    Definite,
    /// Somebody new: « un », “several”.
    Indefinite,
    /// Somebody known by another: « son », “her”.
    Possessive,
}

impl Language {
    /// ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Language::Fr => "fr",
            Language::En => "en",
        }
    }

    /// The language whose function words are more frequent in `text`; where they tell nothing,
    /// as in many a headline, the one whose endings are; French where neither is, as on a
    /// blank page. Reads at most the first 20 000 bytes.
    ///
    /// ```
    /// use guillemet::lang::Language;
    /// assert_eq!(Language::detect("The mayor said that it was too early."), Language::En);
    /// assert_eq!(Language::detect("La maire a dit que c'était trop tôt."), Language::Fr);
    /// ```
    pub fn detect(text: &str) -> Language {
        detect::detect(text)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads an ISO 639-1 code, in either case.
    fn from_str(code: &str) -> Result<Language, String> {
        match code.to_ascii_lowercase().as_str() {
            "fr" => Ok(Language::Fr),
            "en" => Ok(Language::En),
            _ => Err(format!("expected a language, fr or en, found {code:?}")),
        }
    }
}
