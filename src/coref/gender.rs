//! Whether a name means a man or a woman, and of what gender an institution's name is.

use super::nouns::Lexicon;
use super::reader::Reader;
use crate::lang::{Gender, Language};
use crate::text::TokenRange;

/// What speaks for a gender, weighed: above zero masculine, below feminine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Evidence(i32);

/// Hints alone weigh no more than this, whoever adds them up.
const WEAK: i32 = 9;

impl Evidence {
    pub(super) fn add(&mut self, gender: Option<Gender>, weight: i32) {
        self.weigh(gender, 10 * weight);
    }

    /// Something that is right more often than not.
    fn hint(&mut self, gender: Option<Gender>) {
        self.weigh(gender, 1);
    }

    fn weigh(&mut self, gender: Option<Gender>, weight: i32) {
        self.0 += match gender {
            Some(Gender::Masculine) => weight,
            Some(Gender::Feminine) => -weight,
            None => 0,
        };
    }

    pub(super) fn merge(&mut self, other: Evidence) {
        self.0 += other.0;
    }

    /// The gender that something firm speaks for.
    pub(super) fn gender(self) -> Option<Gender> {
        self.leaning().filter(|_| self.0.abs() > WEAK)
    }

    /// The gender that anything speaks for.
    pub(super) fn leaning(self) -> Option<Gender> {
        match self.0 {
            0 => None,
            n if n > 0 => Some(Gender::Masculine),
            _ => Some(Gender::Feminine),
        }
    }
}

/// What a person's name and the title before it tell; what the first name does only at its
/// `first_time`, however often it comes again.
pub(super) fn of_person(reader: &Reader, name: TokenRange, first_time: bool) -> Evidence {
    let mut evidence = Evidence::default();
    if name.start > 0 {
        let before = reader.at(name.start as usize - 1);
        if let Some(gender) = before.title {
            evidence.add(gender, 12);
        } else if let Some(noun) = before.noun {
            evidence.add(noun.gender, 3);
        }
    }
    let first = reader.at(name.start as usize);
    if let Some(gender) = first.title {
        evidence.add(gender, 12);
    }
    // A single word is rather a surname: « Martin », “James”.
    if name.len() > 1 && first_time {
        let known = reader.spelt(first.word, |word| first_name(word, reader.lexicon));
        evidence.add(known, 6);
        // Most unknown first names in -a are women's, « Joschka » is none.
        let in_a = reader.spelt(first.word, |word| word.ends_with('a'));
        evidence.hint((known.is_none() && in_a).then_some(Gender::Feminine));
    }
    evidence.add(participle(reader, name.end as usize), 5);
    evidence
}

/// « X s'est dite », « X, née à Brest »: a participle that agrees with the name before it.
fn participle(reader: &Reader, behind: usize) -> Option<Gender> {
    if reader.lexicon.language != Language::Fr {
        return None;
    }
    let count = reader.text.tokens().len();
    let word = |at: usize| if at < count { reader.text.word(at) } else { "" };
    let mut at = behind;
    if word(at) == "," {
        at += 1;
    } else {
        at += usize::from(matches!(word(at), "s'" | "s’"));
        if !matches!(word(at), "est" | "était" | "fut" | "sera") {
            return None;
        }
        at += 1;
    }
    PARTICIPLES.iter().find_map(|(masculine, feminine)| {
        if word(at).ends_with(feminine) {
            Some(Gender::Feminine)
        } else {
            let man = word(at).ends_with(masculine);
            man.then_some(Gender::Masculine)
        }
    })
}

/// How participles end, for a man and for a woman.
const PARTICIPLES: &[(&str, &str)] = &[
    ("é", "ée"),
    ("élu", "élue"),
    ("venu", "venue"),
    ("mort", "morte"),
    ("parti", "partie"),
    ("sorti", "sortie"),
];

/// « Jean-Marie » is a man: the first part decides where the whole is unknown.
fn first_name(folded: &str, lexicon: &Lexicon) -> Option<Gender> {
    let joined: String = folded.split(' ').collect();
    let first = folded.split(' ').next().unwrap_or_default();
    lexicon
        .first_name(&joined)
        .or_else(|| lexicon.first_name(first))
}

/// The grammatical gender and number that the article before an institution or a place
/// tells: « la CGT », « du FBI », « les Gilets jaunes ».
pub(super) fn of_thing(reader: &Reader, name: TokenRange) -> (Evidence, bool) {
    let mut evidence = Evidence::default();
    if reader.lexicon.language == Language::En || name.start == 0 {
        return (evidence, false);
    }
    let before = reader.at(name.start as usize - 1);
    if before.article_plural {
        return (evidence, true);
    }
    match before.article_gender {
        None => evidence.add(before.noun.and_then(|n| n.gender), 3),
        told => evidence.add(told, 4),
    }
    let head = reader.at(name.start as usize);
    evidence.add(head.noun.and_then(|n| n.gender), 3);
    (evidence, false)
}
