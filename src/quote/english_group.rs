//! English verb groups: auxiliaries, adverbs, and whether a form is a verb at all.

use super::atom::Kind;
use super::clause::Row;
use super::group::Group;
use super::phrase::SOMEONE;
use crate::lang::cue::Form;
use crate::lang::word::Class;

impl Row<'_> {
    /// Completes an English group; false where its word is no verb here.
    pub fn english_group(&self, group: &mut Group) -> bool {
        let at = group.cue;
        let mut k = at;
        let mut auxiliary = None;
        while k > 0 {
            let before = k - 1;
            let atom = &self.atoms[before];
            match atom.kind {
                Kind::Small(Class::Adverb) => {}
                // "which first reported on"
                Kind::Word if self.is_word(before, &["first"]) && before > 0 => {}
                // “have long argued”
                Kind::Word
                    if self.is_word(before, &["long"])
                        && before > 0
                        && self.is(before - 1, Class::Have) => {}
                Kind::Small(Class::Not) => group.negated = true,
                Kind::Small(Class::Have | Class::Been | Class::Be | Class::Modal) => {
                    let be = atom.is_any(&[Class::Be, Class::Been]);
                    if auxiliary.is_none()
                        && be
                        && matches!(group.form, Form::Past | Form::Participle)
                    {
                        group.passive = true;
                    }
                    let word = self.word(before);
                    group.negated |=
                        word.ends_with("n't") || word.ends_with("n’t") || word.ends_with("nnot");
                    auxiliary = Some(before);
                }
                _ => break,
            }
            k = before;
        }
        // Adverbs without an auxiliary behind the subject: "also said".
        group.first = k;
        let before = k.checked_sub(1).map(|b| self.atoms[b]);
        let after_determiner = before.is_some_and(|b| {
            b.is_any(&[Class::Determiner, Class::Of, Class::Preposition, Class::By])
                || b.kind == Kind::Number
        }) || k > 0
            && before.is_some_and(|b| {
                let last = self.text.word(b.end - 1);
                last.ends_with("'s") || last.ends_with("’s")
            })
            && group.form != Form::Past;
        match group.form {
            Form::Infinitive => {
                if before.is_some_and(|b| b.is(Class::To)) && auxiliary.is_none() {
                    group.leading = Some(k - 1);
                    return true;
                }
                let modal = auxiliary.is_some_and(|a| self.is(a, Class::Modal));
                // "some say", "many argue"
                let some = k > 0
                    && self.is_word(
                        k - 1,
                        &[
                            "some", "many", "most", "others", "all", "few", "both", "several",
                        ],
                    );
                // “state television reported”
                let clause = [
                    Class::That,
                    Class::Determiner,
                    Class::Subject,
                    Class::Whether,
                ];
                if self.is_word(at, &["state"])
                    && !self.is_any(at + 1, &clause)
                    && self
                        .get(at + 1)
                        .is_some_and(|a| a.kind == Kind::Word || a.is_name())
                {
                    return false;
                }
                // “Lawyers for the family argue”, “Documents obtained by the paper indicate”
                let headed = k > 0 && auxiliary.is_none() && self.plural_before_adjunct(k - 1);
                if headed && self.is_any(at + 1, &clause) {
                    group.form = Form::Plural;
                    return true;
                }
                if k > 0 && self.modified_noun(k - 1) {
                    // “The company would not say why”
                    group.form = if modal { Form::Plural } else { group.form };
                    return modal;
                }
                let many = |word: &str| {
                    word.ends_with('s') && !word.ends_with("ss")
                        || [
                            "people", "police", "men", "women", "children", "media", "staff",
                        ]
                        .contains(&word)
                };
                let plural = before.is_some_and(|b| {
                    b.kind == Kind::Word
                        && (many(self.word(k - 1)) || self.is_word(at, &["say"]) || modal)
                        || b.is_name()
                        || b.is_any(&[Class::Subject, Class::Relative, Class::Pronoun])
                        || b.kind == Kind::Comma
                });
                group.form = Form::Plural;
                modal || (some || plural && !after_determiner) && auxiliary.is_none()
            }
            Form::Gerund => {
                if auxiliary.is_some_and(|a| self.is_any(a, &[Class::Be, Class::Been])) {
                    group.form = Form::Past;
                    return true;
                }
                // “told them that ordering it well done was …”: a noun.
                if before.is_some_and(|b| b.is_any(&[Class::That, Class::Whether])) {
                    return false;
                }
                // “he was quoted as saying”
                let quoted = k > 1
                    && self.is_word(k - 1, &["as"])
                    && self.is_word(
                        k - 2,
                        &["quoted", "cited", "reported", "overheard", "heard"],
                    );
                if quoted && k > 2 && self.is_any(k - 3, &[Class::Be, Class::Been, Class::Adverb]) {
                    let mut first = k - 2;
                    while first > 0
                        && self.is_any(
                            first - 1,
                            &[
                                Class::Be,
                                Class::Been,
                                Class::Have,
                                Class::Modal,
                                Class::Adverb,
                            ],
                        )
                    {
                        first -= 1;
                    }
                    group.first = first;
                    group.form = Form::Past;
                    return true;
                }
                if before.is_some_and(|b| b.is_any(&[Class::By, Class::Preposition, Class::Like])) {
                    group.leading = Some(k - 1);
                    return true;
                }
                !after_determiner
            }
            Form::Participle => {
                group.bare = auxiliary.is_none();
                if group.bare {
                    group.passive = true;
                    group.first = at;
                }
                true
            }
            Form::Past => {
                // “Both noted that”, “Three said they”
                let numbered = k > 1
                    && self.kind(k - 1) == Some(Kind::Number)
                    && (self.atoms[k - 2].is_name() || self.kind(k - 2) == Some(Kind::Word));
                let stands = numbered
                    || k > 0
                        && self.is_word(k - 1, &["one"])
                        && self.is_word(at, &["said", "called"])
                    || k > 0
                        && (self.is_word(k - 1, SOMEONE) || self.kind(k - 1) == Some(Kind::Number))
                        && (self.is_any(at + 1, &[Class::That, Class::Whether, Class::Subject])
                            || self.get(at + 1).is_some_and(|a| a.quote().is_some()));
                if after_determiner && auxiliary.is_none() && !stands {
                    return false;
                }
                // "when asked whether": nobody asks.
                if before.is_some_and(|b| b.is_any(&[Class::Subordinator, Class::Like]))
                    && auxiliary.is_none()
                {
                    return false;
                }
                // "a plan described as": no subject could stand before.
                group.bare = auxiliary.is_none() && before.is_none();
                if group.bare {
                    group.first = at;
                }
                true
            }
            _ => {
                let verb_before = before
                    .is_some_and(|b| b.finite || b.form == Form::Infinitive && b.cue.is_some());
                let plural = before.is_some_and(|b| b.kind == Kind::Word)
                    && self.word(k - 1).ends_with('s')
                    && !self.word(k - 1).ends_with("ss");
                // "media reports of an impasse"
                let of = self.is(at + 1, Class::Of) && group.form == Form::Singular;
                // “the trade rumors that have followed him”
                let described = self.is(at + 1, Class::That)
                    && self
                        .get(at + 2)
                        .is_some_and(|a| a.is_any(&[Class::Have, Class::Be, Class::Modal]));
                let noun = self.atoms[at].noun && (verb_before || plural || of || described);
                !after_determiner && !noun && before.is_some()
            }
        }
    }

    /// English: the noun at `at` belongs to an adjunct of a plural noun that opens the sentence.
    fn plural_before_adjunct(&self, at: usize) -> bool {
        let lead = (at.saturating_sub(5)..at)
            .rev()
            .find(|i| self.is_any(*i, &[Class::Preposition, Class::By, Class::Of, Class::In]));
        let Some(lead) = lead else { return false };
        let mut noun = lead;
        if noun > 1 && self.participle_like(noun - 1) {
            noun -= 1;
        }
        let Some(noun) = noun.checked_sub(1) else {
            return false;
        };
        let word = self.word(noun);
        let plural = word.ends_with('s') && !word.ends_with("ss");
        let opens = noun < 4 && !(0..noun).any(|i| self.atoms[i].finite);
        plural && opens && self.noun_like(at)
    }

    /// English: the word at `at` is a singular noun with its determiner not far: "an interim".
    fn modified_noun(&self, at: usize) -> bool {
        if self.kind(at) != Some(Kind::Word) || self.word(at).ends_with('s') {
            return false;
        }
        let plural = [
            "people", "police", "women", "men", "children", "media", "clergy",
        ];
        if self.is_word(at, &plural) {
            return false;
        }
        let floor = at.saturating_sub(3);
        for i in (floor..at).rev() {
            match self.atoms[i].kind {
                // "people close to the board say"
                Kind::Small(Class::Determiner) => return !self.within_plural(i),
                Kind::Word | Kind::Name(_) | Kind::Number | Kind::Small(Class::Adverb) => {}
                _ => return false,
            }
        }
        false
    }

    /// English: a preposition before the determiner at `at` leads back to a plural noun.
    fn within_plural(&self, at: usize) -> bool {
        let prepositions = [
            Class::Preposition,
            Class::Of,
            Class::To,
            Class::In,
            Class::By,
        ];
        if at < 2 || !self.is_any(at - 1, &prepositions) {
            return false;
        }
        let floor = at.saturating_sub(6);
        (floor..at - 1).rev().take(4).any(|i| {
            let word = self.word(i);
            (self.kind(i) == Some(Kind::Word) || i == 0)
                && (word.ends_with('s') && !word.ends_with("ss")
                    || self.is_word(i, &["people", "police", "women", "men"]))
        })
    }
}
