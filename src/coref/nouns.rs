//! Looking words up: nouns for people, bodies and writings, pronouns, determiners, nations.

use std::sync::LazyLock;

use super::filter::Filter;
use super::kin::{self, Kin};
use crate::lang::{Determiner, Gender, Language, Pronoun, en, first_names, fr};

/// What kind of thing a noun stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Person,
    Body,
    Writing,
}

/// A noun that may speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Noun {
    /// Masculine singular, folded.
    pub(super) lemma: &'static str,
    pub(super) class: Class,
    /// `None` where one form serves both.
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
}

/// The tables of one language, as nouns, phrases and pronouns need them.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) language: Language,
    nouns: Vec<(&'static str, Noun)>,
    before_noun: Vec<&'static str>,
    pub(super) same_role: &'static [(&'static str, &'static str, &'static str)],
    nations: &'static [(&'static str, &'static str)],
    endings: &'static [(&'static str, &'static str)],
    pronouns: &'static [(&'static str, Pronoun)],
    pub(super) determiners: &'static [(&'static str, Determiner)],
    prepositions: &'static [&'static str],
    pub(super) and: &'static [&'static str],
    pub(super) copulas: &'static [&'static str],
    pub(super) clause_openers: &'static [&'static str],
    pub(super) genitives: &'static [&'static str],
    titles: &'static [(&'static str, Option<Gender>)],
    first_names: &'static [(&'static str, Gender)],
    figures: Vec<&'static str>,
    trades: Vec<&'static str>,
    any_body: Vec<&'static str>,
    anyone: Vec<&'static str>,
    unnamed: Vec<&'static str>,
    beside: Vec<&'static str>,
    added: Vec<&'static str>,
    named_as: &'static [(&'static str, &'static str)],
    kin: Vec<(&'static str, Kin)>,
    title_roles: &'static [(&'static str, &'static str)],
}

static FRENCH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    language: Language::Fr,
    nouns: nouns(
        [fr::roles::PEOPLE, fr::callings::CALLINGS],
        fr::bodies::BODIES,
        fr::bodies::WRITINGS,
        Language::Fr,
    ),
    before_noun: sorted(fr::roles::BEFORE_NOUN),
    same_role: fr::roles::SAME_ROLE,
    nations: fr::nations::NATIONS,
    endings: fr::nations::ENDINGS,
    pronouns: fr::pronouns::PRONOUNS,
    determiners: fr::pronouns::DETERMINERS,
    prepositions: fr::pronouns::PREPOSITIONS,
    and: fr::pronouns::AND,
    copulas: fr::pronouns::COPULAS,
    clause_openers: fr::pronouns::CLAUSE_OPENERS,
    genitives: fr::pronouns::GENITIVES,
    titles: fr::names::TITLES,
    first_names: fr::names::FIRST_NAMES,
    figures: sorted(fr::figures::OFFICES),
    trades: sorted(fr::figures::TRADES),
    any_body: sorted(fr::bodies::ANY_BODY),
    anyone: sorted(fr::kin::ANYONE),
    unnamed: sorted(fr::kin::UNNAMED),
    beside: sorted(fr::kin::BESIDE),
    added: sorted(fr::kin::ADDED),
    named_as: fr::bodies::NAMED_AS,
    kin: kin::table(fr::kin::KIN),
    title_roles: fr::kin::TITLE_ROLES,
});

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    language: Language::En,
    nouns: nouns(
        [en::roles::PEOPLE, en::callings::CALLINGS],
        en::bodies::BODIES,
        en::bodies::WRITINGS,
        Language::En,
    ),
    before_noun: sorted(en::roles::BEFORE_NOUN),
    same_role: en::roles::SAME_ROLE,
    nations: en::nations::NATIONS,
    endings: en::nations::ENDINGS,
    pronouns: en::pronouns::PRONOUNS,
    determiners: en::pronouns::DETERMINERS,
    prepositions: en::pronouns::PREPOSITIONS,
    and: en::pronouns::AND,
    copulas: en::pronouns::COPULAS,
    clause_openers: en::pronouns::CLAUSE_OPENERS,
    genitives: en::pronouns::GENITIVES,
    titles: en::names::TITLES,
    first_names: en::names::FIRST_NAMES,
    figures: sorted(en::figures::OFFICES),
    trades: sorted(en::figures::TRADES),
    any_body: sorted(en::bodies::ANY_BODY),
    anyone: sorted(en::kin::ANYONE),
    unnamed: sorted(en::kin::UNNAMED),
    beside: sorted(en::kin::BESIDE),
    added: sorted(en::kin::ADDED),
    named_as: en::bodies::NAMED_AS,
    kin: kin::table(en::kin::KIN),
    title_roles: en::kin::TITLE_ROLES,
});

fn sorted(words: &[&'static str]) -> Vec<&'static str> {
    let mut list = words.to_vec();
    list.sort_unstable();
    list.dedup();
    list
}

/// People win over bodies and bodies over writings where a noun is of two kinds.
fn nouns(
    people: [&'static [(&'static str, &'static str)]; 2],
    bodies: &'static [(&'static str, bool)],
    writings: &'static [(&'static str, bool)],
    language: Language,
) -> Vec<(&'static str, Noun)> {
    let mut list = Vec::new();
    let mut add = |form: &'static str, lemma, class, gender| {
        let plural = false;
        list.push((
            form,
            Noun {
                lemma,
                class,
                gender,
                plural,
            },
        ));
    };
    for (masculine, feminine) in people.into_iter().flatten() {
        let one_form = feminine.is_empty();
        let no_woman = *feminine == "-";
        let gender = if masculine == feminine {
            Some(Gender::Feminine)
        } else {
            (!one_form).then_some(Gender::Masculine)
        };
        add(masculine, masculine, Class::Person, gender);
        if !one_form && !no_woman && masculine != feminine {
            add(feminine, masculine, Class::Person, Some(Gender::Feminine));
        }
    }
    for (table, class) in [(bodies, Class::Body), (writings, Class::Writing)] {
        for (form, feminine) in table {
            let gender = match (language, feminine) {
                (Language::En, _) => None,
                (Language::Fr, true) => Some(Gender::Feminine),
                (Language::Fr, false) => Some(Gender::Masculine),
            };
            add(form, form, class, gender);
        }
    }
    // Stable: of two nouns written alike the one added first stays.
    list.sort_by_key(|(form, _)| *form);
    list.dedup_by_key(|(form, _)| *form);
    list
}

fn find<T: Copy>(table: &[(&'static str, T)], word: &str) -> Option<T> {
    let at = table.binary_search_by_key(&word, |(form, _)| form).ok()?;
    Some(table[at].1)
}

/// Finds `word` with the ending `to` instead of `from`, if `filter` lets it through.
fn find_bent<T: Copy>(
    table: &[(&'static str, T)],
    filter: &Filter,
    word: &str,
    from: &str,
    to: &str,
) -> Option<T> {
    // The last letter alone rules most of them out.
    if from
        .as_bytes()
        .last()
        .is_some_and(|last| word.as_bytes().last() != Some(last))
    {
        return None;
    }
    let stem = word.strip_suffix(from)?;
    if !filter.may_hold(stem, to) {
        return None;
    }
    if to.is_empty() {
        return find(table, stem);
    }
    find(table, &format!("{stem}{to}"))
}

impl Lexicon {
    pub(super) fn of(language: Language) -> &'static Lexicon {
        match language {
            Language::Fr => &FRENCH,
            Language::En => &ENGLISH,
        }
    }

    /// Lets through the words of the tables that every word is looked for in, and few others.
    fn filter(&self) -> &'static Filter {
        fn of(lexicon: &Lexicon) -> Filter {
            let nouns = lexicon.nouns.iter().map(|(word, _)| *word);
            let nations = lexicon.nations.iter().map(|(word, _)| *word);
            let determiners = lexicon.determiners.iter().map(|(word, _)| *word);
            let titles = lexicon.titles.iter().map(|(word, _)| *word);
            let lists = [
                lexicon.prepositions,
                &lexicon.before_noun,
                lexicon.and,
                lexicon.clause_openers,
                lexicon.copulas,
            ];
            let small = lists.into_iter().flatten().copied();
            let words = nouns.chain(nations).chain(determiners);
            Filter::new(words.chain(titles).chain(small))
        }
        static FR: LazyLock<Filter> = LazyLock::new(|| of(&FRENCH));
        static EN: LazyLock<Filter> = LazyLock::new(|| of(&ENGLISH));
        match self.language {
            Language::Fr => &FR,
            Language::En => &EN,
        }
    }

    /// False where the folded `word` is no determiner, preposition, title, « et », copula or
    /// opener of a clause.
    pub(super) fn may_be_small(&self, word: &str) -> bool {
        self.filter().may_hold(word, "")
    }

    /// The noun that the folded `word` is a form of.
    pub(super) fn noun(&self, word: &str) -> Option<Noun> {
        let filter = self.filter();
        if let Some(noun) = find_bent(&self.nouns, filter, word, "", "") {
            let plural = word == "people";
            return Some(Noun { plural, ..noun });
        }
        let singular = |from: &str, to: &str| find_bent(&self.nouns, filter, word, from, to);
        let endings: &[(&str, &str)] = match self.language {
            Language::Fr => &[("s", ""), ("x", ""), ("aux", "al")],
            Language::En => &[("s", ""), ("ies", "y"), ("es", ""), ("men", "man")],
        };
        let noun = endings.iter().find_map(|(from, to)| singular(from, to))?;
        Some(Noun {
            plural: true,
            ..noun
        })
    }

    /// Person for unknown nouns that end like trades: “biochemist”, « vulcanologue ».
    pub(super) fn class_by_ending(&self, word: &str) -> Option<Class> {
        let word = word.strip_suffix('s').unwrap_or(word);
        let endings: &[&str] = match self.language {
            Language::Fr => &[
                "iste", "logue", "cien", "cienne", "eur", "atrice", "euse", "graphe", "aire",
                "iere",
            ],
            Language::En => &[
                "ist", "ician", "grapher", "year old", "maker", "holder", "goer", "mate",
            ],
        };
        let person = word.len() > 5 && endings.iter().any(|e| word.ends_with(e));
        person.then_some(Class::Person)
    }

    /// The folded country of the folded adjective `word`.
    pub(super) fn nation(&self, word: &str) -> Option<&'static str> {
        let bent = |from: &str, to: &str| find_bent(self.nations, self.filter(), word, from, to);
        bent("", "").or_else(|| self.endings.iter().find_map(|(from, to)| bent(from, to)))
    }

    pub(super) fn pronoun(&self, phrase: &str) -> Option<Pronoun> {
        find(self.pronouns, phrase)
    }

    pub(super) fn determiner(&self, word: &str) -> Option<Determiner> {
        find(self.determiners, word)
    }

    pub(super) fn is_preposition(&self, word: &str) -> bool {
        self.prepositions.binary_search(&word).is_ok()
    }

    /// True for prepositions that hang one noun on another: « le ministre de l'Intérieur ».
    pub(super) fn links(&self, word: &str) -> bool {
        matches!(
            word,
            "de" | "d" | "du" | "des" | "a" | "au" | "aux" | "of" | "for" | "at" | "in" | "en"
        )
    }

    /// True for the verbs that perfect tenses begin with.
    pub(super) fn has_done(&self, word: &str) -> bool {
        match self.language {
            Language::Fr => matches!(
                word,
                "a" | "ont" | "avait" | "est" | "etait" | "s" | "n" | "ne" | "se"
            ),
            Language::En => matches!(
                word,
                "has" | "had" | "have" | "is" | "was" | "were" | "said"
            ),
        }
    }

    pub(super) fn comes_before_noun(&self, word: &str) -> bool {
        let filter = self.filter();
        let known =
            |word: &str| filter.may_hold(word, "") && self.before_noun.binary_search(&word).is_ok();
        known(word) || word.strip_suffix('s').is_some_and(known)
    }

    /// The gender of most people with the folded first name `word`.
    pub(super) fn first_name(&self, word: &str) -> Option<Gender> {
        let here = self.first_names.iter().find(|(name, _)| *name == word);
        here.map(|(_, gender)| *gender)
            .or_else(|| first_names::gender(word))
    }

    /// True for offices whose holder an article names and then calls by the office alone.
    pub(super) fn is_office(&self, role: &str) -> bool {
        self.figures.binary_search(&role).is_ok()
    }

    /// True for bodies that stand alone for one that the article has named.
    pub(super) fn is_any_body(&self, role: &str) -> bool {
        self.any_body.binary_search(&role).is_ok()
    }

    /// True for trades by which an article calls somebody it has named.
    pub(super) fn is_trade(&self, role: &str) -> bool {
        self.trades.binary_search(&role).is_ok()
    }

    /// True for words by which an article calls anybody again: « l'homme », “the winner”.
    pub(super) fn is_anyone(&self, role: &str) -> bool {
        self.anyone.binary_search(&role).is_ok()
    }

    /// True for those whom an article may speak of as “the prosecutor”, « la mère » without
    /// having introduced them.
    pub(super) fn is_unnamed(&self, role: &str) -> bool {
        self.unnamed.binary_search(&role).is_ok()
    }

    /// True for camps, ages and origins, which go with every office and trade.
    pub(super) fn goes_beside(&self, role: &str) -> bool {
        self.beside.binary_search(&role).is_ok()
    }

    /// True for what somebody does beside any office: « rapporteur », “author”.
    pub(super) fn is_added(&self, role: &str) -> bool {
        self.added.binary_search(&role).is_ok()
    }

    /// What the folded word of an organisation's name says that it is: “Airways”, “FC”.
    pub(super) fn named_as(&self, word: &str) -> Option<&'static str> {
        find(self.named_as, word)
    }

    /// The words that may stand for `role`, and those that it may stand for.
    pub(super) fn kin(&self, role: &str) -> Kin {
        find(&self.kin, role).unwrap_or_default()
    }

    /// What the folded title `word` says that somebody is: « Me », “Sen.”.
    pub(super) fn title_role(&self, word: &str) -> Option<&'static str> {
        find(self.title_roles, word)
    }

    /// The gender that the folded `word` tells as a title: `None` where it is no title.
    pub(super) fn title(&self, word: &str) -> Option<Option<Gender>> {
        find(self.titles, word)
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Lexicon};
    use crate::lang::{Gender, Language};

    #[test]
    fn tables_are_sorted() {
        for lexicon in [Lexicon::of(Language::Fr), Lexicon::of(Language::En)] {
            assert!(lexicon.nations.is_sorted());
            assert!(lexicon.named_as.is_sorted());
            assert!(lexicon.pronouns.is_sorted_by_key(|(word, _)| word));
            assert!(lexicon.determiners.is_sorted_by_key(|(word, _)| word));
            assert!(lexicon.prepositions.is_sorted());
        }
    }

    #[test]
    fn forms_lead_to_their_noun() {
        let fr = Lexicon::of(Language::Fr);
        let noun = fr.noun("presidentes").expect("a noun");
        assert_eq!((noun.lemma, noun.plural), ("president", true));
        assert_eq!(noun.gender, Some(Gender::Feminine));
        assert_eq!(fr.nation("americaines"), Some("etats unis"));
        assert_eq!(fr.nation("turque"), Some("turquie"));
        let en = Lexicon::of(Language::En);
        assert_eq!(en.noun("companies").map(|n| n.class), Some(Class::Body));
        assert_eq!(en.noun("spokeswomen").map(|n| n.lemma), Some("spokesman"));
    }
}
