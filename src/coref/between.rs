//! What stands between the sources and keeps somebody in mind: pronouns, and descriptions
//! like « le jeune homme » of somebody whom the text has named.

use super::confidence::Link;
use super::nominals;
use super::nouns::Class;
use super::phrase::{self, Phrase};
use super::places;
use super::rank::Latent;
use super::reader::Reader;
use super::salience::{self, Facts, Question};
use super::sources::Resolver;
use crate::doc::{EntityId, Label, Mention};
use crate::lang::{Determiner, Language};
use crate::text::{Text, TokenRange};

/// How far behind its article the noun of a description may stand.
const NEAR: usize = 5;

/// What a place is worth at most where it may be anybody's.
const UNSURE: i32 = 4;

/// Longest article or pronoun, in bytes, with room for an apostrophe.
const LONGEST: usize = 8;

/// A word that may mean somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    token: u32,
    /// One past the noun of a description; a pronoun has none.
    end: Option<u32>,
}

impl Resolver<'_> {
    /// Reads on to `token`: whoever stands before it is in mind from there on.
    pub(super) fn read_on(&mut self, token: usize) {
        while let Some(&stand) = self.between.get(self.next_between) {
            let at = stand.token as usize;
            if at >= token {
                break;
            }
            self.next_between += 1;
            if self.scene.is_source(at) {
                continue;
            }
            match stand.end {
                None => self.pronoun_between(at),
                Some(end) => self.description_between(TokenRange::new(at, end as usize)),
            }
        }
    }

    fn pronoun_between(&mut self, at: usize) {
        let word = self.reader.at(at).word;
        // « fait tiquer l'intéressé »
        let concerned = folded_concerned(self.text, at);
        let pronoun = match concerned {
            Some(whole) => self.reader.lexicon.pronoun(whole),
            None => self.reader.spelt(word, |w| self.reader.lexicon.pronoun(w)),
        };
        let Some(pronoun) = pronoun else {
            return;
        };
        let question = Question {
            token: at,
            pronoun,
            content: &[],
            written: false,
        };
        let enough = if concerned.is_some() { -60 } else { 60 };
        if let Some(answer) = self.scene.topic(self.text, question)
            && answer.score >= enough
            && self.scene.facts(answer.entity).person
        {
            if answer.margin >= 20 {
                self.scene.learn_gender(answer.entity, pronoun.gender);
            }
            self.scene.add_place(self.text, at, answer.entity, 28);
        }
    }

    fn description_between(&mut self, tokens: TokenRange) {
        let stretched = nominals::stretch(&self.reader, tokens);
        let Some(phrase) = phrase::read(&self.reader, stretched.range()) else {
            return;
        };
        let at = tokens.start as usize;
        let sentence = self.text.sentences()[self.text.sentence_of(at)];
        let start = sentence.start as usize;
        let opens = places::opens(&self.reader, at, start);
        let weight = places::place_weight(&self.reader, stretched, start, opens);
        let governed = at > start && self.reader.at(at - 1).preposition;
        let begins = opens && !governed;
        if begins && let Some(entity) = self.apposition(stretched.end as usize) {
            self.scene.call_also(entity, phrase.gender);
            self.scene.add_place(self.text, at, entity, 32);
            return;
        }
        let known = match phrase.determiner {
            Some(Determiner::Definite) => self.known_bearer(&phrase, at, &[]),
            // « Son homologue ne l'entend pas ainsi. »
            Some(Determiner::Possessive) => self.counterpart(&phrase, at),
            _ => None,
        };
        if let Some((entity, confidence)) = known
            && !self.contradicts(&phrase, entity)
        {
            let weight = 6 + places::place_weight(&self.reader, tokens, start, opens);
            // « … si le contribuable paierait »: a word for anybody is less surely the one in
            // mind.
            let unsure = confidence == Link::InMind.confidence() && !begins;
            let weight = if unsure { weight.min(UNSURE) } else { weight };
            self.scene.add_place(self.text, at, entity, weight);
            return;
        }
        if !begins {
            return;
        }
        let doubled = salience::is_doubled(self.text, stretched.end as usize + 1);
        let class = phrase.class.or(doubled.then_some(Class::Person));
        let Some(class) = class else { return };
        let facts = Facts {
            gender: phrase.gender,
            leaning: phrase.gender,
            plural: phrase.plural,
            person: class == Class::Person,
            place: false,
        };
        let latent = Latent {
            tokens,
            facts,
            entity: None,
        };
        self.scene.add_latent(self.text, latent, weight.max(22));
    }

    /// « Le conseil régional » is no « CGT ».
    fn contradicts(&self, phrase: &Phrase, entity: EntityId) -> bool {
        let facts = self.scene.facts(entity);
        let both = phrase.gender.zip(facts.gender);
        !facts.person && both.is_some_and(|(one, other)| one != other)
    }

    /// « Le directeur du tournoi, Yann Kermarrec, … »: the name behind a description's comma.
    fn apposition(&self, end: usize) -> Option<EntityId> {
        let count = self.text.tokens().len();
        // “The student in question, Thabo Nair, …”
        let plain = |at: &usize| self.reader.at(*at).lower && !self.reader.at(*at).has_done;
        let more = (end..count.min(end + 3)).take_while(plain).count();
        let end = end + more;
        if end + 2 >= count || self.text.word(end) != "," {
            return None;
        }
        let near = TokenRange::new(end + 1, count.min(end + 5));
        let name = self.names_in(near).first()?;
        let first = self.text.tokens_in(name.span).start as usize;
        let plain = (end + 1..first).all(|at| {
            let word = self.reader.at(at);
            word.determiner.is_some() || word.noun.is_some() || word.title.is_some()
        });
        let label = &self.clusters.entities[name.entity.0 as usize - 1].label;
        (plain && matches!(label, Label::Per | Label::Org)).then_some(name.entity)
    }
}

/// Pronouns for one person and definite descriptions, outside of quotations and of names, in
/// the order of the text.
pub(super) fn stands(
    reader: &Reader,
    names: &[Mention],
    quoted: &dyn Fn(usize) -> bool,
) -> Vec<Stand> {
    let text = reader.text;
    // First letters of all words that are looked for: few others are asked about.
    let mut opens = [false; 256];
    for (word, kind) in reader.lexicon.determiners {
        let first = usize::from(word.as_bytes()[0]);
        opens[first] |= *kind == Determiner::Definite;
    }
    for word in salience::personal(reader.lexicon.language) {
        opens[usize::from(word.as_bytes()[0])] = true;
    }
    let source = text.source().as_bytes();
    let mut list = Vec::new();
    let (mut name, mut sentence) = (0, 0);
    for (at, token) in text.tokens().iter().enumerate() {
        let start = token.span.start();
        while text
            .sentences()
            .get(sentence)
            .is_some_and(|s| s.end as usize <= at)
        {
            sentence += 1;
        }
        let first = text
            .sentences()
            .get(sentence)
            .map_or(0, |s| s.start as usize);
        // « Une habitante … », « À Brest, une habitante … »
        let begins =
            at == first || at <= first + 12 && source[text.tokens()[at - 1].span.start()] == b',';
        if !begins && !opens[usize::from(source[start].to_ascii_lowercase())] {
            continue;
        }
        while name < names.len() && names[name].span.end() <= start {
            name += 1;
        }
        let named = names.get(name).is_some_and(|n| n.span.start() <= start);
        if named || token.span.len() > LONGEST || quoted(start) {
            continue;
        }
        let end = if salience::is_personal(reader, at) || folded_concerned(text, at).is_some() {
            None
        } else if let Some(noun) =
            described(reader, at).or_else(|| begins.then(|| opening(reader, at)).flatten())
        {
            // « le président Vargas » is named.
            let next = text.tokens().get(noun + 1).map(|t| t.span.start());
            let titles = names[name..].first().map(|n| n.span.start());
            let native = reader.at(noun).capital && reader.at(noun).nation.is_some();
            if titles.is_some() && titles <= next && !native {
                continue;
            }
            Some(noun as u32 + 1)
        } else {
            continue;
        };
        let token = at as u32;
        list.push(Stand { token, end });
    }
    list
}

/// « l'intéressé », « l'intéressée », folded, where its article stands at `at`.
fn folded_concerned(text: &Text, at: usize) -> Option<&'static str> {
    if !matches!(text.word(at), "l'" | "l’" | "L'" | "L’") || at + 1 >= text.tokens().len() {
        return None;
    }
    match text.word(at + 1) {
        "intéressé" => Some("l interesse"),
        "intéressée" => Some("l interessee"),
        _ => None,
    }
}

/// Index of the noun of a description of any kind that opens its sentence at `at`: « Une
/// habitante », “Her colleague”, “One former pupil”.
fn opening(reader: &Reader, at: usize) -> Option<usize> {
    let english = reader.lexicon.language == Language::En;
    let opener = reader.at(at);
    // “One of the printers”
    let one = english && matches!(reader.text.word(at), "One" | "Another" | "one" | "another");
    if !one && (opener.determiner.is_none() || opener.preposition) {
        return None;
    }
    let end = reader.text.tokens().len().min(at + NEAR + 1);
    let mut found = None;
    for index in at + 1..end {
        let word = reader.at(index);
        let noun = word.noun.filter(|_| !word.before_noun || english);
        // « L'armateur », whom no table knows, « Le Samoan »
        let ends = |w: &str| reader.lexicon.class_by_ending(w).is_some();
        let second = !english && index == at + 1 && !word.before_noun;
        // « La vieille dame, elle, … »
        let doubled = || salience::is_doubled(reader.text, index + 2);
        let unknown = second && word.lower && reader.spelt(word.word, ends);
        let native = second && word.capital && word.nation.is_some();
        if noun.is_some() || unknown || native || !english && word.lower && doubled() {
            found = Some(index);
            if !english {
                break;
            }
            continue;
        }
        let of_the = one && (index == at + 1 && word.of || word.determiner.is_some());
        let closes = !word.is_word || word.preposition || word.determiner.is_some() || word.and;
        if !of_the && (closes || english && found.is_some()) {
            break;
        }
    }
    found
}

/// Index of the noun of the definite description that the article at `at` opens.
pub(super) fn described(reader: &Reader, at: usize) -> Option<usize> {
    if reader.at(at).determiner != Some(Determiner::Definite) {
        return None;
    }
    let english = reader.lexicon.language == Language::En;
    let count = reader.text.tokens().len();
    // “The 23-year-old”
    let old = |index: &usize| reader.text.word(*index).ends_with("old");
    let years = english && at + 1 < count && phrase::number(reader, at + 1).is_some();
    let mut found = years
        .then(|| (at + 2..count.min(at + NEAR + 1)).find(old))
        .flatten();
    let first = found.map_or(at + 1, |old| old + 1);
    for index in first..count.min(first + NEAR - 1) {
        let word = reader.at(index);
        let noun = word.noun.filter(|_| !word.before_noun || english);
        let speaks = noun.filter(|n| !n.plural && n.class != Class::Writing);
        if speaks.is_some() {
            found = Some(index);
            if !english {
                break;
            }
        } else if !word.is_word || word.preposition || word.determiner.is_some() || word.and {
            break;
        } else if english && found.is_some() {
            // “the company spokesman said”: whatever else follows is no noun of ours.
            break;
        }
    }
    found
}
