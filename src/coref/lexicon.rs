//! The tables of one language that coreference reads.

use crate::lang::{Gender, Language, en, fr};

/// What a language knows about names.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameLexicon {
    pub(super) articles: &'static [&'static str],
    pub(super) small_words: &'static [&'static str],
    pub(super) particles: &'static [&'static str],
    pub(super) place_tails: &'static [&'static str],
    pub(super) place_heads: &'static [&'static str],
    pub(super) company_tails: &'static [&'static str],
    pub(super) within: &'static [&'static str],
    titles: &'static [(&'static str, Option<Gender>)],
    aliases: &'static [(&'static str, &'static str)],
}

impl NameLexicon {
    pub(super) fn of(language: Language) -> NameLexicon {
        match language {
            Language::Fr => NameLexicon {
                articles: fr::names::ARTICLES,
                small_words: fr::names::SMALL_WORDS,
                particles: fr::names::PARTICLES,
                place_tails: fr::names::PLACE_TAILS,
                place_heads: fr::names::PLACE_HEADS,
                company_tails: fr::names::COMPANY_TAILS,
                within: fr::names::WITHIN,
                titles: fr::names::TITLES,
                aliases: fr::names::ALIASES,
            },
            Language::En => NameLexicon {
                articles: en::names::ARTICLES,
                small_words: en::names::SMALL_WORDS,
                particles: en::names::PARTICLES,
                place_tails: en::names::PLACE_TAILS,
                place_heads: en::names::PLACE_HEADS,
                company_tails: en::names::COMPANY_TAILS,
                within: en::names::WITHIN,
                titles: en::names::TITLES,
                aliases: en::names::ALIASES,
            },
        }
    }

    /// The first name of the group that the folded `name` belongs to.
    pub(super) fn alias(&self, name: &str) -> Option<&'static str> {
        let at = self.aliases.binary_search_by_key(&name, |(a, _)| a).ok()?;
        Some(self.aliases[at].1)
    }

    /// The gender that the folded `word` tells as a title: `None` where it is no title.
    pub(super) fn title(&self, word: &str) -> Option<Option<Gender>> {
        let at = self.titles.binary_search_by_key(&word, |(t, _)| t).ok()?;
        Some(self.titles[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::NameLexicon;
    use crate::lang::Language;

    #[test]
    fn tables_are_sorted() {
        for language in [Language::Fr, Language::En] {
            let lexicon = NameLexicon::of(language);
            assert!(lexicon.aliases.is_sorted());
            assert!(lexicon.titles.is_sorted_by_key(|(title, _)| title));
        }
    }
}
