//! Verb groups: a cue verb with its auxiliaries, clitics and adverbs.

use super::atom::Kind;
use super::clause::Row;
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;

/// A cue verb with its auxiliaries, clitics and adverbs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group {
    /// The cue verb.
    pub cue: usize,
    /// One past the cue; a light verb's second word belongs to it.
    pub cue_end: usize,
    /// First atom of the group.
    pub first: usize,
    /// One past its last atom; a pronoun behind a hyphen belongs to it.
    pub end: usize,
    pub form: Form,
    pub frames: Frames,
    /// The pronoun of « dit-il », « a-t-elle dit ».
    pub pronoun: Option<usize>,
    pub passive: bool,
    pub negated: bool,
    /// The preposition in front of an infinitive or a gerund stands here.
    pub leading: Option<usize>,
    /// A participle without an auxiliary: « accusée de … », or the second of « a dit … et demandé ».
    pub bare: bool,
}

impl Group {
    pub fn has(&self, frame: Frames) -> bool {
        self.frames.has(frame)
    }
}

impl Row<'_> {
    /// The verb group around the cue at `at`, or `None` where that word is no verb here.
    pub fn group(&self, at: usize) -> Option<Group> {
        let atom = self.get(at)?;
        let mut cue = atom.cue?;
        let mut cue_end = at + 1;
        // « fait savoir », « made it clear »
        for ahead in at + 1..(at + 5).min(self.len()) {
            if let Some(light) = self.lexicon.light(cue, self.word(ahead)) {
                cue = light;
                cue_end = ahead + 1;
                break;
            }
            let passes = self.is_any(ahead, &[Class::Adverb, Class::In, Class::Pronoun])
                // « a présenté ses excuses »
                || self.is(ahead, Class::Determiner);
            if !passes && self.kind(ahead) != Some(Kind::Hyphen) && !self.is(ahead, Class::Subject)
            {
                break;
            }
        }
        let frames = self.lexicon.frames(cue);
        if frames == Frames::default() {
            return None;
        }
        let mut group = Group {
            cue: at,
            cue_end,
            first: at,
            end: cue_end,
            form: atom.form,
            frames,
            pronoun: None,
            passive: false,
            negated: false,
            leading: None,
            bare: false,
        };
        if self.kind(at + 1) == Some(Kind::Hyphen) && self.is(at + 2, Class::Subject) {
            group.pronoun = Some(at + 2);
            group.end = group.end.max(at + 3);
        }
        let valid = if self.french() {
            self.french_group(&mut group)
        } else {
            self.english_group(&mut group)
        };
        valid.then_some(group)
    }

    pub fn french_group(&self, group: &mut Group) -> bool {
        let at = group.cue;
        let mut reflexive = false;
        let mut auxiliary = None;
        // « dit, écrit, décrit » are participles as well.
        if group.form == Form::Singular && self.has_auxiliary(at) {
            group.form = Form::Participle;
        }
        let needs_auxiliary = group.form == Form::Participle;
        let mut k = at;
        while k > 0 {
            let before = k - 1;
            let atom = &self.atoms[before];
            match atom.kind {
                Kind::Small(Class::Not) => group.negated = true,
                Kind::Small(Class::Clitic) => {
                    reflexive |= self.is_word(before, &["se", "s'", "s’", "me", "m'", "m’"]);
                }
                Kind::Small(Class::Adverb) => {
                    // An adverb in front of a finite verb belongs to what is before.
                    if !needs_auxiliary && auxiliary.is_none() && group.form != Form::Infinitive {
                        break;
                    }
                }
                Kind::Small(Class::Been) if needs_auxiliary && auxiliary.is_none() => {
                    group.passive = true
                }
                Kind::Small(Class::Time) if needs_auxiliary && auxiliary.is_none() => {}
                Kind::Small(Class::Pronoun)
                    if before > 0
                        && (self.is_word(before, &["lui"])
                            || self.word(before).contains("-même")) => {}
                Kind::Small(Class::Article) => {
                    if !self.object_pronoun(before) {
                        break;
                    }
                }
                Kind::Small(Class::Have) if needs_auxiliary && auxiliary.is_none() => {
                    auxiliary = Some(before)
                }
                Kind::Small(Class::Be) if needs_auxiliary && auxiliary.is_none() => {
                    auxiliary = Some(before);
                    group.passive = true;
                }
                Kind::Small(Class::Subject)
                    if needs_auxiliary
                        && auxiliary.is_none()
                        && before > 0
                        && self.kind(before - 1) == Some(Kind::Hyphen) =>
                {
                    group.pronoun = Some(before);
                }
                Kind::Hyphen if group.pronoun == Some(k) => {}
                // « nous a confié »: an object, for the verb is in the third person.
                Kind::Small(Class::Subject)
                    if self.is_word(before, &["nous", "vous"])
                        && auxiliary
                            .map_or(!needs_auxiliary && group.form == Form::Singular, |a| {
                                matches!(self.atoms[a].form, Form::Singular | Form::Plural)
                            }) => {}
                // « a, devant Marchetti, rétorqué »
                Kind::Comma if needs_auxiliary && auxiliary.is_none() => {
                    let from = before.saturating_sub(9);
                    let open = (from..before)
                        .rev()
                        .find(|i| self.kind(*i) == Some(Kind::Comma));
                    match open {
                        Some(open)
                            if open > 0 && self.is_any(open - 1, &[Class::Have, Class::Be]) =>
                        {
                            k = open;
                            continue;
                        }
                        _ => break,
                    }
                }
                // « ont par la suite confirmé », « avait à ce propos raconté »
                _ if needs_auxiliary && auxiliary.is_none() => {
                    let Some(behind) = self.auxiliary_before_adjunct(before) else {
                        break;
                    };
                    k = behind;
                    continue;
                }
                _ => break,
            }
            k = before;
        }
        group.first = k;
        if reflexive {
            group.passive = false;
        }
        if group.frames.has(Frames::WITH_Y) && !(group.first..at).any(|i| self.is_word(i, &["y"])) {
            return false;
        }
        if group.frames.has(Frames::REFLEXIVE) && !reflexive {
            return false;
        }
        match group.form {
            Form::Participle => {
                // Adverbs without an auxiliary belong to what is before.
                group.bare = auxiliary.is_none();
                if group.bare {
                    group.first = at;
                    group.pronoun = None;
                    group.passive = true;
                }
                true
            }
            Form::Gerund => {
                if k > 0 && self.is(k - 1, Class::In) {
                    group.leading = Some(k - 1);
                } else if self.is_word(at, &["maintenant"]) {
                    return false;
                }
                !self.is_any(at.wrapping_sub(1), &[Class::Determiner, Class::Article])
            }
            Form::Infinitive => {
                if k > 0
                    && self.is_any(
                        k - 1,
                        &[Class::Of, Class::To, Class::Preposition, Class::By],
                    )
                {
                    group.leading = Some(k - 1);
                    k -= 1;
                }
                // « n'a cessé de répéter », « tient à préciser »
                let mut m = k;
                while m > 0 && self.is_any(m - 1, &[Class::Adverb, Class::Clitic]) {
                    m -= 1;
                }
                if m > 0 && self.is(m - 1, Class::Modal) {
                    group.leading = None;
                    m -= 1;
                    while m > 0
                        && self.is_any(
                            m - 1,
                            &[
                                Class::Have,
                                Class::Be,
                                Class::Not,
                                Class::Clitic,
                                Class::Adverb,
                            ],
                        )
                    {
                        m -= 1;
                    }
                    group.first = m;
                    group.form = if self.atoms[m].form == Form::Plural {
                        Form::Plural
                    } else {
                        Form::Singular
                    };
                }
                // « peut-on lire »
                if k > 1 && self.is(k - 1, Class::Subject) && self.kind(k - 2) == Some(Kind::Hyphen)
                {
                    group.pronoun = Some(k - 1);
                    let mut m = k - 2;
                    if m > 0 && self.is_any(m - 1, &[Class::Modal, Class::Finite]) {
                        m -= 1;
                    }
                    group.first = m;
                    group.form = Form::Singular;
                }
                true
            }
            Form::Other => {
                let first_person =
                    |i: usize| self.is_word(i, &["je", "j'", "j’", "nous", "vous", "tu"]);
                k > 0 && first_person(k - 1) || group.pronoun.is_some()
            }
            _ => {
                if group.pronoun.is_some() {
                    return true;
                }
                !self.is_noun_here(at, k)
            }
        }
    }

    /// True where a form of avoir or être leads to the participle at `at`, with nothing but
    /// adverbs and « -t-il » between.
    fn has_auxiliary(&self, at: usize) -> bool {
        let floor = at.saturating_sub(6);
        for before in (floor..at).rev() {
            let atom = &self.atoms[before];
            if atom.is_any(&[Class::Have, Class::Be]) && atom.form != Form::Infinitive
                || atom.is(Class::Been)
            {
                return true;
            }
            let passes = atom.is_any(&[Class::Adverb, Class::Not])
                && !self.is_word(before, &["ne", "n'", "n’"])
                || atom.kind == Kind::Hyphen
                || atom.is(Class::Subject)
                    && before > 0
                    && self.kind(before - 1) == Some(Kind::Hyphen);
            if !passes {
                return false;
            }
        }
        false
    }

    /// One past the auxiliary before an adjunct that ends with the atom at `last`.
    fn auxiliary_before_adjunct(&self, last: usize) -> Option<usize> {
        let floor = last.saturating_sub(6);
        for at in (floor..=last).rev() {
            let atom = &self.atoms[at];
            if atom.is_any(&[Class::Have, Class::Be]) {
                let opens = self.is_any(
                    at + 1,
                    &[
                        Class::Preposition,
                        Class::By,
                        Class::In,
                        Class::To,
                        Class::Of,
                        Class::Adverb,
                    ],
                );
                return (opens && at < last).then_some(at + 1);
            }
            let passes = atom.is_any(&[
                Class::Preposition,
                Class::By,
                Class::In,
                Class::To,
                Class::Of,
                Class::OfThe,
                Class::Article,
                Class::Determiner,
                Class::Adverb,
                Class::Time,
            ]) || matches!(atom.kind, Kind::Word | Kind::Number | Kind::Name(_))
                && !atom.finite
                || atom.is(Class::Finite) && self.after_determiner(at);
            if !passes {
                return None;
            }
        }
        None
    }

    /// True where the article at `at` is an object: « l'annonce », « le dit », « leur répond »,
    /// and not « l'annonce de … ».
    pub fn object_pronoun(&self, at: usize) -> bool {
        if at == 0 {
            return false;
        }
        if self.is_word(at, &["leur"]) {
            return !self.is_any(
                at - 1,
                &[
                    Class::Of,
                    Class::To,
                    Class::Preposition,
                    Class::By,
                    Class::In,
                    Class::That,
                ],
            );
        }
        let before = &self.atoms[at - 1];
        before.is_any(&[Class::Subject, Class::Relative, Class::Not, Class::Clitic, Class::Like])
            || self.is_word(at - 1, &["ainsi"])
            || before.is_any(&[Class::That]) && at > 1 && self.is_word(at - 2, &["ainsi"])
            // « …, l'a annoncé », « Macron l'a dit »: the auxiliary says so.
            || self.is_any(at + 1, &[Class::Have, Class::Be])
            // « Le maire l'assure », « la police le confirme »: no noun looks like it.
            || matches!(before.kind, Kind::Word | Kind::Name(_))
                && !before.is_any(&[Class::Of])
                && self.get(at + 1).is_some_and(|a| {
                    a.cue.is_some()
                        && !a.noun
                        && a.kind == Kind::Word
                        && matches!(a.form, Form::Singular | Form::Plural)
                })
    }

    /// True where a finite-looking cue is a noun or an adjective: « la note », « son appel ».
    fn is_noun_here(&self, at: usize, first: usize) -> bool {
        if first == 0 {
            // « Demande de … », or a headline without a subject.
            return true;
        }
        let before = &self.atoms[first - 1];
        // « Certains affirment que »
        if self.is_someone(first - 1) && self.atoms[at].form == Form::Plural {
            return false;
        }
        if before.is_any(&[
            Class::Determiner,
            Class::Article,
            Class::Of,
            Class::OfThe,
            Class::To,
            Class::By,
            Class::Preposition,
        ]) || before.is(Class::In) && !self.is(at + 1, Class::That)
            || before.kind == Kind::Number
                && !(first > 1 && self.kind(first - 2) == Some(Kind::Word))
        {
            return true;
        }
        // « la nouvelle annonce de … »
        let nouns = [
            "demande", "demandes", "menace", "note", "remarque", "reproche",
        ];
        before.kind == Kind::Word
            && !before.finite
            && (self.atoms[at].noun || self.is_word(at, &nouns))
            && first == at
            && self.is_any(at + 1, &[Class::OfThe])
            && self.is_any(first.wrapping_sub(2), &[Class::Determiner, Class::Article])
    }
}
