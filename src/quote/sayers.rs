//! Nouns for those who speak: people and bodies, as the tables of coreference list them.

use std::sync::OnceLock;

use crate::lang::{Language, en, fr};

/// Longest word that is looked up, in bytes.
const LONGEST: usize = 32;

/// True for a noun that a person or a body is called by, in any form: « habitantes »,
/// “officials”.
pub(super) fn speaks(language: Language, word: &str) -> bool {
    static FR: OnceLock<Vec<&'static str>> = OnceLock::new();
    static EN: OnceLock<Vec<&'static str>> = OnceLock::new();
    let list = match language {
        Language::Fr => FR.get_or_init(|| {
            table(
                [fr::roles::PEOPLE, fr::callings::CALLINGS],
                fr::bodies::BODIES,
            )
        }),
        Language::En => EN.get_or_init(|| {
            table(
                [en::roles::PEOPLE, en::callings::CALLINGS],
                en::bodies::BODIES,
            )
        }),
    };
    holds(list, language, word)
}

/// True for a noun for what is written, in any form.
pub(super) fn writes(language: Language, word: &str) -> bool {
    static FR: OnceLock<Vec<&'static str>> = OnceLock::new();
    static EN: OnceLock<Vec<&'static str>> = OnceLock::new();
    let list = match language {
        Language::Fr => FR.get_or_init(|| table([&[]; 2], fr::bodies::WRITINGS)),
        Language::En => EN.get_or_init(|| table([&[]; 2], en::bodies::WRITINGS)),
    };
    holds(list, language, word)
}

fn holds(list: &[&'static str], language: Language, word: &str) -> bool {
    if word.len() > LONGEST {
        return false;
    }
    let word = folded(word);
    let known = |form: &str| list.binary_search(&form).is_ok();
    let without = |ending: &str| word.strip_suffix(ending).is_some_and(known);
    let bent = |from: &str, to: &str| {
        let stem = word.strip_suffix(from);
        stem.is_some_and(|stem| known(&format!("{stem}{to}")))
    };
    known(&word)
        || without("s")
        || match language {
            Language::Fr => without("x") || bent("aux", "al"),
            Language::En => without("es") || bent("ies", "y") || bent("men", "man"),
        }
}

fn table(
    people: [&'static [(&'static str, &'static str)]; 2],
    bodies: &'static [(&'static str, bool)],
) -> Vec<&'static str> {
    let forms = people
        .into_iter()
        .flatten()
        .flat_map(|(one, other)| [*one, *other]);
    let mut list: Vec<&str> = forms.chain(bodies.iter().map(|(form, _)| *form)).collect();
    list.retain(|form| form.len() > 1);
    list.sort_unstable();
    list.dedup();
    list
}

/// Lower case, without accents, a blank for a hyphen.
fn folded(word: &str) -> String {
    let plain = |ch: char| match ch {
        'à' | 'â' | 'ä' | 'À' | 'Â' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' => 'e',
        'î' | 'ï' | 'Î' => 'i',
        'ô' | 'ö' | 'Ô' => 'o',
        'ù' | 'û' | 'ü' | 'Û' => 'u',
        'ç' | 'Ç' => 'c',
        '-' => ' ',
        _ => ch.to_ascii_lowercase(),
    };
    word.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::speaks;
    use crate::lang::Language;

    #[test]
    fn forms_of_nouns_are_known() {
        for word in [
            "députées",
            "Porte-parole",
            "généraux",
            "rescapée",
            "syndicat",
        ] {
            assert!(speaks(Language::Fr, word), "{word}");
        }
        assert!(!speaks(Language::Fr, "voix") && !speaks(Language::Fr, "sac"));
        assert!(speaks(Language::En, "spokesmen") && speaks(Language::En, "Companies"));
        assert!(!speaks(Language::En, "smile"));
    }
}
