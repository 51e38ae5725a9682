//! The forms of French verbs, made from the infinitive.

use crate::lang::cue::Form;

/// Stems of a verb that is neither like parler nor like finir: present singular (whole third
/// person), present plural stem, past participle, simple past (whole third singular and
/// plural), future stem.
struct Irregular {
    ending: &'static str,
    singular: &'static str,
    plural: &'static str,
    participle: &'static str,
    past: (&'static str, &'static str),
    future: &'static str,
}

const fn irregular(
    ending: &'static str,
    singular: &'static str,
    plural: &'static str,
    participle: &'static str,
    past: (&'static str, &'static str),
    future: &'static str,
) -> Irregular {
    Irregular {
        ending,
        singular,
        plural,
        participle,
        past,
        future,
    }
}

/// By the end of the infinitive, the longest first.
const IRREGULAR: &[Irregular] = &[
    irregular(
        "contredire",
        "contredit",
        "contredis",
        "contredit",
        ("contredit", "contredirent"),
        "contredir",
    ),
    irregular(
        "connaître",
        "connaît",
        "connaiss",
        "connu",
        ("connut", "connurent"),
        "connaîtr",
    ),
    irregular(
        "prendre",
        "prend",
        "prenn",
        "pris",
        ("prit", "prirent"),
        "prendr",
    ),
    irregular("mettre", "met", "mett", "mis", ("mit", "mirent"), "mettr"),
    irregular(
        "écrire",
        "écrit",
        "écriv",
        "écrit",
        ("écrivit", "écrivirent"),
        "écrir",
    ),
    irregular(
        "décrire",
        "décrit",
        "décriv",
        "décrit",
        ("décrivit", "décrivirent"),
        "décrir",
    ),
    irregular(
        "suivre",
        "suit",
        "suiv",
        "suivi",
        ("suivit", "suivirent"),
        "suivr",
    ),
    irregular("clure", "clut", "clu", "clu", ("clut", "clurent"), "clur"),
    irregular(
        "croire",
        "croit",
        "croi",
        "cru",
        ("crut", "crurent"),
        "croir",
    ),
    irregular(
        "prévoir",
        "prévoit",
        "prévoi",
        "prévu",
        ("prévit", "prévirent"),
        "prévoir",
    ),
    irregular("ndre", "nd", "nd", "ndu", ("ndit", "ndirent"), "ndr"),
    irregular(
        "mordre",
        "mord",
        "mord",
        "mordu",
        ("mordit", "mordirent"),
        "mordr",
    ),
    irregular(
        "rompre",
        "rompt",
        "romp",
        "rompu",
        ("rompit", "rompirent"),
        "rompr",
    ),
    irregular(
        "aindre",
        "aint",
        "aign",
        "aint",
        ("aignit", "aignirent"),
        "aindr",
    ),
    irregular(
        "oindre",
        "oint",
        "oign",
        "oint",
        ("oignit", "oignirent"),
        "oindr",
    ),
    irregular("dire", "dit", "dis", "dit", ("dit", "dirent"), "dir"),
    irregular("rire", "rit", "ri", "ri", ("rit", "rirent"), "rir"),
    irregular("lire", "lit", "lis", "lu", ("lut", "lurent"), "lir"),
    irregular("faire", "fait", "fais", "fait", ("fit", "firent"), "fer"),
    irregular(
        "tenir",
        "tient",
        "ten",
        "tenu",
        ("tint", "tinrent"),
        "tiendr",
    ),
    irregular(
        "venir",
        "vient",
        "ven",
        "venu",
        ("vint", "vinrent"),
        "viendr",
    ),
    irregular(
        "mentir",
        "ment",
        "ment",
        "menti",
        ("mentit", "mentirent"),
        "mentir",
    ),
];

/// Calls `form` with every form of `verb` that the grammar of speech tells apart.
///
/// ```
/// use guillemet::lang::{cue::Form, fr::conjugation::forms};
/// let mut all = Vec::new();
/// forms("répéter", &mut |word, form| all.push((word.to_owned(), form)));
/// assert!(all.contains(&("répète".to_owned(), Form::Singular)));
/// assert!(all.contains(&("répétées".to_owned(), Form::Participle)));
/// ```
pub fn forms(verb: &str, form: &mut dyn FnMut(&str, Form)) {
    form(verb, Form::Infinitive);
    if let Some(stem) = verb.strip_suffix("er") {
        return first_group(stem, form);
    }
    // -aindre and -oindre before the wider -ndre.
    let known = IRREGULAR
        .iter()
        .filter(|i| verb.ends_with(i.ending))
        .max_by_key(|i| i.ending.len());
    match (known, verb.strip_suffix("ir")) {
        (Some(pattern), _) => third_group(verb, pattern, form),
        (None, Some(stem)) => second_group(stem, form),
        (None, None) => {}
    }
}

fn each(stem: &str, endings: &[&str], kind: Form, form: &mut dyn FnMut(&str, Form)) {
    let mut word = String::with_capacity(stem.len() + 8);
    for ending in endings {
        word.clear();
        word.push_str(stem);
        word.push_str(ending);
        form(&word, kind);
    }
}

/// Endings of the future and the conditional, behind the future stem.
fn future(stem: &str, form: &mut dyn FnMut(&str, Form)) {
    each(stem, &["a", "ait"], Form::Singular, form);
    each(stem, &["ont", "aient"], Form::Plural, form);
}

fn participle(masculine: &str, form: &mut dyn FnMut(&str, Form)) {
    let endings: &[&str] = if masculine.ends_with('s') {
        &["", "e", "es"]
    } else {
        &["", "e", "s", "es"]
    };
    each(masculine, endings, Form::Participle, form);
}

/// Like parler, with the spelling changes of manger, lancer, répéter, lever, appeler.
fn first_group(stem: &str, form: &mut dyn FnMut(&str, Form)) {
    let strong = strong_stem(stem);
    each(&strong, &["e"], Form::Singular, form);
    each(&strong, &["ent"], Form::Plural, form);
    each(&strong, &["es"], Form::Other, form);
    each(stem, &["ez"], Form::Other, form);
    let soft = if stem.ends_with('g') {
        format!("{stem}e")
    } else if let Some(head) = stem.strip_suffix('c') {
        format!("{head}ç")
    } else {
        stem.to_owned()
    };
    each(&soft, &["ons", "ai", "ais"], Form::Other, form);
    each(&soft, &["ait", "a", "ât"], Form::Singular, form);
    each(&soft, &["aient"], Form::Plural, form);
    each(stem, &["èrent"], Form::Plural, form);
    each(&soft, &["ant"], Form::Gerund, form);
    each(stem, &["é", "ée", "és", "ées"], Form::Participle, form);
    // « répétera » keeps its é, « lèvera » and « appellera » change.
    let keeps = strong.contains('è') && stem.contains('é');
    let base = if keeps { stem } else { &strong };
    future(&format!("{base}er"), form);
}

/// The stem of a first-group verb before a mute e: répèt-, lèv-, appell-.
fn strong_stem(stem: &str) -> String {
    if let Some(head) = stem.strip_suffix("el").filter(|h| h.ends_with("pp")) {
        return format!("{head}ell");
    }
    if let Some(head) = stem.strip_suffix("et").filter(|h| h.ends_with('j')) {
        return format!("{head}ett");
    }
    if let Some(head) = stem.strip_suffix('y').filter(|h| h.ends_with(['u', 'o'])) {
        return format!("{head}i");
    }
    let Some((at, vowel)) = stem
        .char_indices()
        .rev()
        .find(|(_, c)| "aeiouyéèêâîôû".contains(*c))
    else {
        return stem.to_owned();
    };
    // « allègue »: the u of gu is no vowel of its own.
    let (at, vowel) = if vowel == 'u' && stem[..at].ends_with(['g', 'q']) && at + 1 == stem.len() {
        match stem[..at]
            .char_indices()
            .rev()
            .find(|(_, c)| "aeiouyéèêâîôû".contains(*c))
        {
            Some(found) => found,
            None => return stem.to_owned(),
        }
    } else {
        (at, vowel)
    };
    let tail = &stem[at + vowel.len_utf8()..];
    if matches!(vowel, 'e' | 'é')
        && !tail.is_empty()
        && !tail.starts_with("ss")
        && (vowel == 'é' || tail.chars().count() < 2)
    {
        return format!("{}è{tail}", &stem[..at]);
    }
    stem.to_owned()
}

/// Like finir.
fn second_group(stem: &str, form: &mut dyn FnMut(&str, Form)) {
    each(stem, &["it", "issait"], Form::Singular, form);
    each(stem, &["issent", "issaient", "irent"], Form::Plural, form);
    each(
        stem,
        &["is", "issons", "issez", "issais"],
        Form::Other,
        form,
    );
    each(stem, &["issant"], Form::Gerund, form);
    participle(&format!("{stem}i"), form);
    future(&format!("{stem}ir"), form);
}

fn third_group(verb: &str, pattern: &Irregular, form: &mut dyn FnMut(&str, Form)) {
    let head = &verb[..verb.len() - pattern.ending.len()];
    let join = |tail: &str| format!("{head}{tail}");
    form(&join(pattern.singular), Form::Singular);
    form(&join(pattern.past.0), Form::Singular);
    form(&join(pattern.past.1), Form::Plural);
    participle(&join(pattern.participle), form);
    let plural = join(pattern.plural);
    // « ils prennent », « ils tiennent », but « il prenait », « il tenait ».
    let weak = plural
        .strip_suffix("nn")
        .map_or(plural.clone(), |s| format!("{s}n"));
    // « ils croient », but « il croyait ».
    let weak = weak
        .strip_suffix("oi")
        .map_or(weak.clone(), |s| format!("{s}oy"));
    let strong = match pattern.ending {
        "tenir" => join("tienn"),
        "venir" => join("vienn"),
        _ => plural,
    };
    each(&strong, &["ent"], Form::Plural, form);
    each(&weak, &["ait"], Form::Singular, form);
    each(&weak, &["aient"], Form::Plural, form);
    each(&weak, &["ons", "ez", "ais"], Form::Other, form);
    each(&weak, &["ant"], Form::Gerund, form);
    future(&join(pattern.future), form);
}
