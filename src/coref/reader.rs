//! The words of a text as the tables know them; each distinct word is looked up once.

use super::fold::{WordId, Words, folded};
use super::hash::Map;
use super::nouns::{Lexicon, Noun};
use crate::lang::{Determiner, Gender};
use crate::text::{Text, TokenKind};
use std::cell::RefCell;

/// What the tables say of a token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// The whole word, folded: « porte-parole » is one.
    pub(super) word: WordId,
    pub(super) noun: Option<Noun>,
    pub(super) determiner: Option<Determiner>,
    /// What an article tells: « la », « les ».
    pub(super) article_gender: Option<Gender>,
    pub(super) article_plural: bool,
    /// The folded country of an adjective.
    pub(super) nation: Option<&'static str>,
    /// A title, and the gender that it tells.
    pub(super) title: Option<Option<Gender>>,
    pub(super) preposition: bool,
    /// Hangs one noun on another: « le ministre de l'Intérieur ».
    pub(super) links: bool,
    /// « de », « du », “of”.
    pub(super) of: bool,
    /// « par », “by”, “from”.
    pub(super) by: bool,
    /// An adjective or number in front of a noun.
    pub(super) before_noun: bool,
    pub(super) and: bool,
    pub(super) clause_opener: bool,
    pub(super) copula: bool,
    /// A verb that perfect tenses begin with.
    pub(super) has_done: bool,
    /// “'s”.
    pub(super) genitive: bool,
    /// A word or a number that folding leaves something of.
    pub(super) is_word: bool,
    pub(super) capital: bool,
    pub(super) lower: bool,
}

/// Looks words up, and remembers.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a Text,
    pub(super) lexicon: &'static Lexicon,
    words: RefCell<Words>,
    known: RefCell<Vec<Known>>,
    by_spelling: RefCell<Map<&'a str, u32>>,
    /// One more than the index in `known`; nothing yet where zero.
    of_token: RefCell<Vec<u32>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a Text) -> Reader<'a> {
        Reader {
            text,
            lexicon: Lexicon::of(text.language()),
            words: RefCell::default(),
            known: RefCell::default(),
            by_spelling: RefCell::default(),
            of_token: RefCell::new(vec![0; text.tokens().len()]),
        }
    }

    /// What the tables say of the token at `index`, which must be one of the text.
    pub(super) fn at(&self, index: usize) -> Known {
        let seen = self.of_token.borrow()[index];
        if seen > 0 {
            return self.known.borrow()[seen as usize - 1];
        }
        let token = self.text.tokens()[index];
        let spelling = self.text.slice(token.span);
        let found = self.by_spelling.borrow().get(spelling).copied();
        let id = found.unwrap_or_else(|| {
            let known = self.look_up(spelling, token.kind);
            let mut list = self.known.borrow_mut();
            list.push(known);
            let id = list.len() as u32;
            self.by_spelling.borrow_mut().insert(spelling, id);
            id
        });
        self.of_token.borrow_mut()[index] = id;
        self.known.borrow()[id as usize - 1]
    }

    fn look_up(&self, spelling: &str, kind: TokenKind) -> Known {
        let lexicon = self.lexicon;
        let word = folded(spelling);
        let word = word.as_str();
        let small = lexicon.may_be_small(word);
        Known {
            word: self.id(word),
            noun: lexicon
                .noun(word)
                .or_else(|| lexicon.noun(word.strip_prefix("ex ")?))
                .filter(|n| !accented(n.lemma) || has_accent(spelling)),
            determiner: small.then(|| lexicon.determiner(word)).flatten(),
            article_gender: article_gender(word),
            article_plural: is_plural_article(word),
            nation: lexicon.nation(word).or_else(|| {
                // « norvégo-allemande »
                let (first, last) = word.rsplit_once(' ')?;
                lexicon.nation(last).filter(|_| first.ends_with('o'))
            }),
            title: small.then(|| lexicon.title(word)).flatten(),
            preposition: small && lexicon.is_preposition(word),
            links: lexicon.links(word),
            of: matches!(word, "de" | "d" | "du" | "des" | "of"),
            by: matches!(word, "par" | "by" | "from"),
            before_noun: lexicon.comes_before_noun(word),
            and: small && lexicon.and.contains(&word),
            clause_opener: small && lexicon.clause_openers.contains(&word),
            copula: small && lexicon.copulas.contains(&word),
            has_done: lexicon.has_done(word),
            genitive: lexicon.genitives.contains(&spelling),
            is_word: matches!(kind, TokenKind::Word | TokenKind::Number) && !word.is_empty(),
            capital: spelling.starts_with(char::is_uppercase),
            lower: kind == TokenKind::Word && spelling.starts_with(char::is_lowercase),
        }
    }

    /// The number of a folded word.
    pub(super) fn id(&self, folded: &str) -> WordId {
        self.words.borrow_mut().id(folded)
    }

    /// What `read` makes of the folded word with this number.
    pub(super) fn spelt<T>(&self, id: WordId, read: impl FnOnce(&str) -> T) -> T {
        read(self.words.borrow().spell(id))
    }
}

fn article_gender(word: &str) -> Option<Gender> {
    match word {
        "la" | "une" | "cette" | "sa" => Some(Gender::Feminine),
        "le" | "un" | "ce" | "du" | "au" => Some(Gender::Masculine),
        _ => None,
    }
}

fn is_plural_article(word: &str) -> bool {
    matches!(
        word,
        "les" | "des" | "ces" | "ses" | "leurs" | "plusieurs" | "aux"
    ) || matches!(
        word,
        "these" | "those" | "several" | "many" | "some" | "most" | "few"
    )
}

/// True for nouns that are other words without their accent: « retraité », « chargé ».
fn accented(lemma: &str) -> bool {
    matches!(
        lemma,
        "abonne"
            | "accuse"
            | "associe"
            | "blesse"
            | "charge"
            | "condamne"
            | "grade"
            | "medaille"
            | "naufrage"
            | "retraite"
            | "rescape"
    )
}

fn has_accent(spelling: &str) -> bool {
    spelling.contains(['é', 'É'])
}
