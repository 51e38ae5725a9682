//! The forms of English verbs, made from the plain form.

use crate::lang::cue::Form;

/// Plain form, past tense, participle.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("say", "said", "said"),
    ("hold", "held", "held"),
    ("extol", "extolled", "extolled"),
    ("take", "took", "taken"),
    ("hit", "hit", "hit"),
    ("seek", "sought", "sought"),
    ("cast", "cast", "cast"),
    ("tell", "told", "told"),
    ("write", "wrote", "written"),
    ("read", "read", "read"),
    ("put", "put", "put"),
    ("think", "thought", "thought"),
    ("feel", "felt", "felt"),
    ("find", "found", "found"),
    ("forecast", "forecast", "forecast"),
    ("know", "knew", "known"),
    ("show", "showed", "shown"),
    ("speak", "spoke", "spoken"),
    ("swear", "swore", "sworn"),
    ("go", "went", "gone"),
    ("begin", "began", "begun"),
    ("sing", "sang", "sung"),
    ("make", "made", "made"),
    ("rebut", "rebutted", "rebutted"),
    ("admit", "admitted", "admitted"),
    ("brag", "bragged", "bragged"),
    ("beg", "begged", "begged"),
    ("blog", "blogged", "blogged"),
    ("dub", "dubbed", "dubbed"),
    ("plan", "planned", "planned"),
    ("quip", "quipped", "quipped"),
    ("refer", "referred", "referred"),
    ("rip", "ripped", "ripped"),
    ("rebuff", "rebuffed", "rebuffed"),
    ("slam", "slammed", "slammed"),
    ("shrug", "shrugged", "shrugged"),
    ("snap", "snapped", "snapped"),
];

/// Calls `form` with every form of `verb` that the grammar of speech tells apart.
///
/// ```
/// use guillemet::lang::{cue::Form, en::conjugation::forms};
/// let mut all = Vec::new();
/// forms("deny", &mut |word, form| all.push((word.to_owned(), form)));
/// assert!(all.contains(&("denies".to_owned(), Form::Singular)));
/// assert!(all.contains(&("denied".to_owned(), Form::Past)));
/// ```
pub fn forms(verb: &str, form: &mut dyn FnMut(&str, Form)) {
    // “The sign read”: a past more often than a plural.
    if IRREGULAR
        .iter()
        .any(|(plain, past, _)| plain == &verb && past == plain)
    {
        form(verb, Form::Past);
    }
    form(verb, Form::Infinitive);
    let consonant_y = verb
        .strip_suffix('y')
        .filter(|head| !head.ends_with(['a', 'e', 'o', 'u']));
    let singular = match consonant_y {
        Some(head) => format!("{head}ies"),
        None if verb.ends_with(['s', 'x', 'o']) || verb.ends_with("sh") || verb.ends_with("ch") => {
            format!("{verb}es")
        }
        None => format!("{verb}s"),
    };
    form(&singular, Form::Singular);
    if let Some((_, past, participle)) = IRREGULAR.iter().find(|(plain, ..)| *plain == verb) {
        form(past, Form::Past);
        if past != participle {
            form(participle, Form::Participle);
        }
        let doubled = past
            .strip_suffix("ed")
            .filter(|s| s.len() == verb.len() + 1);
        let stem = doubled.or(verb.strip_suffix('e')).unwrap_or(verb);
        return form(&format!("{stem}ing"), Form::Gerund);
    }
    if let Some(head) = consonant_y {
        form(&format!("{head}ied"), Form::Past);
        form(&format!("{verb}ing"), Form::Gerund);
    } else if let Some(head) = verb.strip_suffix('e').filter(|h| !h.ends_with('e')) {
        form(&format!("{verb}d"), Form::Past);
        form(&format!("{head}ing"), Form::Gerund);
    } else {
        form(&format!("{verb}ed"), Form::Past);
        form(&format!("{verb}ing"), Form::Gerund);
        // “signalled”, “labelling”: as Britain writes it.
        if verb.ends_with("el") || verb.ends_with("al") {
            form(&format!("{verb}led"), Form::Past);
            form(&format!("{verb}ling"), Form::Gerund);
        }
    }
}
