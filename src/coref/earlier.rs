//! Descriptions that stand in the text before they are anybody's words: « un boulanger a été
//! blessé … le boulanger dit », « la police d'Orlando … la police ».

use super::fold::WordId;
use super::hash::Map;
use super::nominals;
use super::nouns::Class;
use super::phrase::{self, Phrase};
use super::reader::Reader;
use crate::doc::Mention;
use crate::lang::{Determiner, Language};
use crate::text::TokenRange;

/// How far behind its article the noun of a description may stand.
const NEAR: usize = 5;

/// How many descriptions with one noun are kept; the first ones introduce.
const MANY: usize = 24;

/// How far back somebody new is in mind, in tokens.
const BACK: usize = 80;

/// How many of them are weighed.
const WEIGHED: usize = 8;

/// A description, where it stands and what it says.
#[derive(Debug, Clone)]
pub(super) struct Earlier {
    pub(super) tokens: TokenRange,
    pub(super) phrase: Phrase,
}

/// All descriptions outside of quotations and of names, by their role.
#[derive(Debug, Default)]
pub(super) struct Descriptions {
    by_role: Map<WordId, Vec<Earlier>>,
    /// Those of one person new to the reader: « un client », in the order of the text.
    strangers: Vec<Earlier>,
}

impl Descriptions {
    /// Reads them; `names` are those of the text, in order.
    pub(super) fn read(
        reader: &Reader,
        names: &[Mention],
        quoted: &dyn Fn(usize) -> bool,
    ) -> Descriptions {
        let text = reader.text;
        let mut found = Descriptions::default();
        let mut name = 0;
        for (at, token) in text.tokens().iter().enumerate() {
            let start = token.span.start();
            while name < names.len() && names[name].span.end() <= start {
                name += 1;
            }
            let named = names.get(name).is_some_and(|n| n.span.start() <= start);
            if named && at > 0 || quoted(start) {
                continue;
            }
            let Some(noun) = opened(reader, at) else {
                continue;
            };
            let titles = |at: usize| {
                let next = text.tokens().get(at).map(|t| t.span.start());
                names[name..]
                    .first()
                    .is_some_and(|n| Some(n.span.start()) <= next)
            };
            // « un ami, Paul Mercier », « Paul Mercier, un ami », « Paul est un ami »
            let comma = |at: usize| text.tokens().get(at).map(|t| text.slice(t.span)) == Some(",");
            let introduces = titles(noun + 1) || comma(noun + 1) && titles(noun + 2);
            let apposed = at > 0 && {
                let before = reader.at(at - 1);
                before.copula
                    || text.word(at - 1) == "," && name > 0 && {
                        let end = text.tokens()[at - 1].span.start();
                        let near = end.saturating_sub(names[name - 1].span.end());
                        near <= 1
                    }
            };
            if introduces || apposed {
                continue;
            }
            let tokens = nominals::stretch(reader, TokenRange::new(at, noun + 1));
            let Some(phrase) = phrase::read(reader, tokens.range()) else {
                continue;
            };
            let new = phrase.determiner == Some(Determiner::Indefinite) && !phrase.plural;
            let nobody = matches!(
                text.word(at),
                "Aucun"
                    | "Aucune"
                    | "aucun"
                    | "aucune"
                    | "Chaque"
                    | "chaque"
                    | "any"
                    | "each"
                    | "every"
                    | "Every"
            );
            if new && !nobody && phrase.class == Some(Class::Person) {
                let phrase = phrase.clone();
                found.strangers.push(Earlier { tokens, phrase });
            }
            let list = found.by_role.entry(phrase.role).or_default();
            if list.len() < MANY {
                list.push(Earlier { tokens, phrase });
            }
        }
        found
    }

    /// The first description with the role of `phrase`, where it says no other things.
    pub(super) fn first(&self, phrase: &Phrase) -> Option<&Earlier> {
        let first = self.by_role.get(&phrase.role)?.first()?;
        let asked = &phrase.modifiers;
        let same = asked.iter().all(|m| first.phrase.modifiers.contains(m));
        (same && first.phrase.plural == phrase.plural).then_some(first)
    }

    /// The last one new to the reader before `token` whom `phrase` may call again.
    pub(super) fn stranger(&self, phrase: &Phrase, token: usize) -> Option<&Earlier> {
        let known = self
            .strangers
            .partition_point(|e| (e.tokens.start as usize) < token);
        let fits = |earlier: &&Earlier| {
            let said = &earlier.phrase;
            let near = token < earlier.tokens.end as usize + BACK;
            let gender = said.gender.is_none() || phrase.gender.is_none();
            near && (gender || said.gender == phrase.gender)
        };
        let near = self.strangers[..known].iter().rev().take(WEIGHED);
        near.take_while(fits).next()
    }

    /// The last description before `token` that says more than `phrase`, or is the first to
    /// speak of whom `phrase` means.
    pub(super) fn before(&self, phrase: &Phrase, token: usize) -> Option<&Earlier> {
        let list = self.by_role.get(&phrase.role)?;
        let known = list.partition_point(|e| (e.tokens.start as usize) < token);
        let fuller = |earlier: &&Earlier| {
            let said = &earlier.phrase;
            let new = said.determiner == Some(Determiner::Indefinite);
            let all = phrase.modifiers.iter().all(|m| said.modifiers.contains(m));
            let more = said.modifiers.len() > phrase.modifiers.len();
            // « plusieurs pompiers » are not « les pompiers ».
            let opens = if new { !said.plural } else { more };
            said.plural == phrase.plural && all && opens
        };
        list[..known].iter().rev().take(WEIGHED).find(fuller)
    }
}

/// Index of the noun of the description that the article at `at` opens.
fn opened(reader: &Reader, at: usize) -> Option<usize> {
    let article = reader.at(at);
    article
        .determiner
        .filter(|d| *d != Determiner::Possessive)?;
    // « du », « des » and « de » hang more often on a noun than they open a phrase.
    if article.preposition {
        return None;
    }
    let english = reader.lexicon.language == Language::En;
    let end = reader.text.tokens().len().min(at + NEAR);
    let mut found = None;
    let from = at + usize::from(article.determiner.is_some());
    for index in from..end {
        let word = reader.at(index);
        let noun = word.noun.filter(|_| !word.before_noun || english);
        if noun.is_some_and(|n| n.class != Class::Writing) {
            found = Some(index);
            if !english {
                break;
            }
        } else {
            let ends = !word.is_word || word.preposition || word.determiner.is_some() || word.and;
            if ends || found.is_some() {
                break;
            }
        }
    }
    found
}
