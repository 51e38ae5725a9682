//! Descriptions: « le président russe », “the company”, « un communiqué de la préfecture ».

use super::confidence::Link;
use super::earlier::Earlier;
use super::fold::folded;
use super::nouns::Class;
use super::phrase::{self, Phrase};
use super::reader::Reader;
use super::roles::Statement;
use super::salience::Facts;
use super::sources::Resolver;
use crate::doc::{Entity, EntityId, Label, MentionId, MentionKind};
use crate::lang::{Determiner, Language};
use crate::text::{Span, TokenKind, TokenRange};

impl Resolver<'_> {
    /// Whom a description means: somebody whom the text gives this role, or a new entity;
    /// « le maire et la préfète » are two.
    pub(super) fn described(
        &mut self,
        span: Span,
        tokens: TokenRange,
        content: &[Span],
    ) -> Option<(Vec<MentionId>, u32)> {
        if let Some(and) = self.second(tokens) {
            let mut parts = self.listed(TokenRange::new(tokens.start as usize, and));
            parts.push(TokenRange::new(and + 1, tokens.end as usize));
            let mut mentions = Vec::new();
            for part in parts {
                let found = match self.named(part) {
                    Some((names, _)) => names,
                    None => vec![self.one_described(self.text.cover(part), part, content)?.0],
                };
                mentions.extend(
                    found
                        .into_iter()
                        .filter(|m| !mentions.contains(m))
                        .collect::<Vec<_>>(),
                );
            }
            return Some((mentions, Link::Several.confidence()));
        }
        let (mention, confidence) = self.one_described(span, tokens, content)?;
        Some((vec![mention], confidence))
    }

    /// Index of the « et » between two descriptions of people or bodies.
    fn second(&self, tokens: TokenRange) -> Option<usize> {
        let range = tokens.range();
        let at = |index: usize| self.reader.at(index);
        let known = |index: usize| at(index).noun.is_some_and(|n| n.class != Class::Writing);
        let opened = at(range.start).determiner.is_some();
        let and = range.clone().skip(1).take(40).find(|index| {
            let next = index + 1;
            if next >= range.end || !matches!(self.text.word(*index), "et" | "and") {
                return false;
            }
            let article = at(next).determiner.is_some() && !at(next).preposition;
            let near = (next..range.end.min(next + 5)).any(known);
            near && (article || !opened && known(index - 1))
        })?;
        (range.start..and).any(known).then_some(and)
    }

    /// « le ministre, son homologue » before « et »: each is one, unless a comma closes what
    /// then only describes.
    fn listed(&self, tokens: TokenRange) -> Vec<TokenRange> {
        let end = tokens.end as usize;
        let mut parts = Vec::new();
        let mut start = tokens.start as usize;
        for comma in tokens.range() {
            let opens = comma + 1 < end && self.reader.at(comma + 1).determiner.is_some();
            let somebody = || {
                let near = comma + 2..end.min(comma + 5);
                let mut nouns = near.filter_map(|at| self.reader.at(at).noun);
                nouns.any(|noun| noun.class != Class::Writing)
            };
            if self.text.word(comma) == "," && comma > start && opens && somebody() {
                parts.push(TokenRange::new(start, comma));
                start = comma + 1;
            }
        }
        if self.text.word(end - 1) == "," {
            return vec![tokens];
        }
        parts.push(TokenRange::new(start, end));
        parts
    }

    fn one_described(
        &mut self,
        span: Span,
        tokens: TokenRange,
        content: &[Span],
    ) -> Option<(MentionId, u32)> {
        if let Some(mention) = self.mention_at(span) {
            // Two quotations of one source: what was said of it holds.
            let mention = &self.clusters.mentions[mention.0 as usize - 1];
            let confidence = mention.provenance.confidence;
            return Some((
                mention.id,
                confidence.map_or(Link::Description.confidence(), |c| c.basis_points()),
            ));
        }
        let phrase = phrase::read(&self.reader, tokens.range())?;
        if phrase.noun.is_some_and(|n| n.class == Class::Writing)
            && let Some(found) = self.author(tokens, &phrase, content)
        {
            return Some(found);
        }
        let writing = phrase
            .noun
            .is_some_and(|n| n.class == Class::Writing && !n.plural);
        let definite = phrase.determiner == Some(Determiner::Definite);
        if writing && let Some(author) = self.writer(phrase.head, definite) {
            self.roles.state(&self.reader, author, &phrase);
            let confidence = Link::Publisher.confidence();
            let mention = self.mention(span, author, MentionKind::Nominal, confidence);
            return Some((mention, confidence));
        }
        let (entity, confidence) = self.bearer(&phrase, span, tokens.start as usize, content);
        Some((
            self.mention(span, entity, MentionKind::Nominal, confidence),
            confidence,
        ))
    }

    /// Who wrote it: « un communiqué de la préfecture », “a statement by the company”.
    fn author(
        &mut self,
        tokens: TokenRange,
        phrase: &Phrase,
        content: &[Span],
    ) -> Option<(MentionId, u32)> {
        let end = tokens.end as usize;
        let far = end.min(phrase.head + 24);
        let preposition = (phrase.head + 1..far).find(|at| {
            let word = self.reader.at(*at);
            word.of || word.by
        });
        if let Some(preposition) = preposition.filter(|at| !self.reads(*at)) {
            // « confiés par une source au Parisien »
            let by = self.reader.at(preposition).by;
            let hearer = |at: &usize| by && matches!(self.text.word(*at), "à" | "au" | "aux");
            let close = (preposition + 2..end).find(hearer).unwrap_or(end);
            let rest = TokenRange::new(preposition + 1, close);
            if rest.is_empty() {
                return None;
            }
            if let Some((mentions, _)) = self.named(rest)
                && let Some(&mention) = mentions.first()
            {
                let entity = self.entity_of(mention);
                self.roles.state(&self.reader, entity, phrase);
                return Some((mention, Link::Author.confidence()));
            }
            let owner = phrase::read(&self.reader, rest.range())?;
            let speaks = |class| matches!(class, Class::Person | Class::Body);
            if owner.noun.is_some_and(|n| speaks(n.class)) {
                let span = self.text.cover(rest);
                if let Some(mention) = self.mention_at(span) {
                    return Some((mention, Link::Author.confidence()));
                }
                let (entity, _) = self.bearer(&owner, span, preposition + 1, content);
                let confidence = Link::Author.confidence();
                self.roles.state(&self.reader, entity, phrase);
                return Some((
                    self.mention(span, entity, MentionKind::Nominal, confidence),
                    confidence,
                ));
            }
        }
        None
    }

    pub(super) fn bearer(
        &mut self,
        phrase: &Phrase,
        span: Span,
        token: usize,
        content: &[Span],
    ) -> (EntityId, u32) {
        let words = folded(self.text.slice(span));
        let known = phrase.determiner != Some(Determiner::Indefinite);
        let described = match phrase.determiner {
            Some(Determiner::Definite | Determiner::Possessive) => Link::Description,
            _ => Link::Somebody,
        };
        let before = |entity| self.scene.first(entity) < token;
        if known && let Some(found) = self.in_role(phrase, token, content, &before) {
            return found;
        }
        if let Some(&entity) = self.described.get(&words) {
            return (entity, described.confidence());
        }
        let in_mind = self.in_mind(phrase, token, content);
        if let Some(found) = self.introduced_before(phrase, token, in_mind, content) {
            return found;
        }
        if let Some(found) = in_mind {
            self.roles.state(&self.reader, found.0, phrase);
            return found;
        }
        if known && let Some(found) = self.in_role(phrase, token, content, &|_| true) {
            return found;
        }
        let ahead = || {
            let first = self.earlier.first(phrase)?;
            self.named_ahead(&first.phrase, first.tokens.start as usize)
        };
        if let Some(found) = self.named_ahead(phrase, token).or_else(ahead) {
            self.roles.state(&self.reader, found.0, phrase);
            return found;
        }
        // « selon 28 000 euros »: the words are somebody's or something's name already.
        let names = &self.clusters.mentions[..self.names];
        if let Ok(at) = names.binary_search_by_key(&span, |m| m.span) {
            return (names[at].entity, Link::Name.confidence());
        }
        if let Some(entity) = self.likeliest(phrase, token, content) {
            return (entity, Link::Likeliest.confidence());
        }
        (self.somebody(phrase, span), described.confidence())
    }

    /// A new entity that only a description stands for.
    fn somebody(&mut self, phrase: &Phrase, span: Span) -> EntityId {
        let entity = EntityId(self.clusters.entities.len() as u32 + 1);
        let label = match phrase.class {
            Some(Class::Person) => Label::Per,
            Some(Class::Body) => Label::Org,
            Some(Class::Writing) => Label::Product,
            None if phrase.plural => Label::Per,
            None => Label::Org,
        };
        let facts = Facts {
            gender: phrase.gender,
            leaning: phrase.gender,
            plural: phrase.plural,
            person: label == Label::Per,
            place: false,
        };
        // « La plaignante, une retraitée de l'enseignement »: « La plaignante ».
        let whole = self.text.slice(span);
        let name = whole.split(',').next().unwrap_or(whole).trim_end();
        let name = without_readers(name);
        self.clusters.entities.push(Entity {
            id: entity,
            label,
            name: if name.is_empty() { whole } else { name }.to_owned(),
        });
        self.scene.learn(facts);
        self.described.insert(folded(whole), entity);
        self.roles.state(&self.reader, entity, phrase);
        entity
    }

    /// Whoever was « un boulanger » before is « le boulanger », unless somebody who might be
    /// was named since.
    fn introduced_before(
        &mut self,
        phrase: &Phrase,
        token: usize,
        in_mind: Option<(EntityId, u32)>,
        content: &[Span],
    ) -> Option<(EntityId, u32)> {
        let definite = phrase.determiner == Some(Determiner::Definite);
        if !definite || phrase.noun.is_none() {
            return None;
        }
        let earlier = self.earlier.before(phrase, token);
        let anyone = || {
            let known = |role: &str| self.reader.lexicon.is_anyone(role);
            phrase.pointed || self.reader.spelt(phrase.role, known)
        };
        let stranger = || {
            let one = !phrase.plural && phrase.class == Some(Class::Person);
            let found = (one && anyone()).then(|| self.earlier.stranger(phrase, token));
            // The nearer of the two; somebody named since is nearer.
            let last = in_mind.map(|(entity, _)| self.scene.last_place(token, entity));
            let last = last.flatten().unwrap_or_default();
            let near = |e: &&Earlier| in_mind.is_none() || last < e.tokens.start as usize;
            found.flatten().filter(near)
        };
        let earlier = earlier.or_else(stranger)?.clone();
        let start = earlier.tokens.start as usize;
        let body = phrase.class == Some(Class::Body);
        let since = |entity| self.scene.last_place(token, entity) > Some(start);
        let pointed = |entity| phrase.pointed && since(entity);
        let named_since = |entity| body || pointed(entity) || self.scene.first(entity) > start;
        if in_mind.is_some_and(|(entity, _)| named_since(entity)) {
            return None;
        }
        let span = self.text.cover(earlier.tokens);
        let confidence = Link::Description.confidence();
        if let Some((mentions, _)) = self.named(earlier.tokens) {
            return Some((self.entity_of(*mentions.first()?), confidence));
        }
        if let Some(mention) = self.mention_at(span) {
            return Some((self.entity_of(mention), confidence));
        }
        let known = earlier.phrase.determiner != Some(Determiner::Indefinite);
        let bearer = || self.known_bearer(&earlier.phrase, start, content);
        let found = known.then(bearer).flatten();
        let entity = match found {
            Some((entity, _)) => entity,
            None => self.somebody(&earlier.phrase, span),
        };
        self.mention(span, entity, MentionKind::Nominal, confidence);
        Some((entity, confidence))
    }

    /// Whom among those already told of a definite description means.
    pub(super) fn known_bearer(
        &self,
        phrase: &Phrase,
        token: usize,
        content: &[Span],
    ) -> Option<(EntityId, u32)> {
        let before = |entity| self.scene.first(entity) < token;
        self.in_role(phrase, token, content, &before)
            .or_else(|| self.in_mind(phrase, token, content))
            .or_else(|| self.in_role(phrase, token, content, &|_| true))
    }

    /// The one to whom the text gives this role and whose known traits agree; of several
    /// the one in mind.
    fn in_role(
        &self,
        phrase: &Phrase,
        token: usize,
        content: &[Span],
        before: &dyn Fn(EntityId) -> bool,
    ) -> Option<(EntityId, u32)> {
        let mut bearers: Vec<(i32, EntityId)> = Vec::new();
        let is_office = |role: &str| self.reader.lexicon.is_office(role);
        let office = self.reader.spelt(phrase.role, is_office);
        for statement in self.roles.of(phrase.role).iter().rev().take(64) {
            let facts = self.scene.facts(statement.entity);
            let agrees = match (phrase.gender, facts.gender) {
                (Some(one), Some(other)) => one == other || !facts.person,
                _ => true,
            };
            if !agrees || statement.plural != phrase.plural || !before(statement.entity) {
                continue;
            }
            let Some(fit) = fit(phrase, statement, office) else {
                continue;
            };
            match bearers.iter_mut().find(|(_, e)| *e == statement.entity) {
                Some((best, _)) => *best = fit.max(*best),
                None => bearers.push((fit, statement.entity)),
            }
        }
        let best = bearers.iter().map(|(fit, _)| *fit).max()?;
        let body = phrase.noun.filter(|_| !phrase.proper);
        let generic = body.is_some_and(|n| self.reader.lexicon.is_any_body(n.lemma));
        if generic {
            // « la compagnie » is rather the one just named than one that is called so.
            return None;
        }
        let equal: Vec<EntityId> = bearers
            .iter()
            .filter(|b| b.0 == best)
            .map(|b| b.1)
            .collect();
        let foremost = || {
            let admit = |entity| equal.contains(&entity).then_some(0);
            self.scene.foremost(self.text, token, content, &admit)
        };
        let entity = match equal[..] {
            [only] => only,
            _ => foremost().map_or(equal[0], |answer| answer.entity),
        };
        let link = match (best, equal.len()) {
            (6.., _) => Link::Told,
            (2..6, 1) => Link::ToldInPart,
            (_, 1) => Link::ToldAlone,
            _ => Link::ToldOfMany,
        };
        Some((entity, link.confidence()))
    }
}

/// « Un témoin cité par Le Parisien » is a witness, whoever cites him.
fn without_readers(description: &str) -> &str {
    let cites = [
        " cité par ",
        " citée par ",
        " cités par ",
        " citées par ",
        " interrogé par ",
        " interrogée par ",
        " interrogés par ",
        " quoted by ",
        " cited by ",
        " interviewed by ",
    ];
    let cut = cites.iter().find_map(|words| description.find(words));
    cut.map_or(description, |at| &description[..at])
}

/// How well a description fits what is said of somebody; `None` where it speaks of another.
/// Both are words beside the noun, and those of them that are nations: « le ministre italien »
/// may well be « le ministre de l'Agriculture », and not « le ministre des Ports » or the
/// Danish one.
fn fit(phrase: &Phrase, said: &Statement, office: bool) -> Option<i32> {
    let asked = &phrase.modifiers;
    let shared = asked
        .iter()
        .filter(|m| said.modifiers.binary_search(m).is_ok())
        .count() as i32;
    let missing = asked.len() as i32 - shared;
    let one = phrase.class == Some(Class::Person) && !phrase.plural && !phrase.proper;
    let nation = asked.len() == phrase.nations.len() && said.nations.is_empty();
    let portfolio = said.modifiers.len() == said.nations.len() && phrase.nations.is_empty();
    if asked.is_empty() {
        Some(1)
    } else if missing == 0 {
        Some(6 + shared)
    } else if shared > 0 {
        Some(2 + shared - missing)
    } else {
        let apart = office && one && (nation || portfolio);
        (said.modifiers.is_empty() || apart).then_some(0)
    }
}

/// True for a French adjective behind its noun: « interne », « municipaux », by its ending.
fn qualifies(reader: &Reader, at: usize) -> bool {
    let word = reader.at(at);
    let verb = |word: &str| {
        matches!(
            word,
            "indique"
                | "explique"
                | "communique"
                | "replique"
                | "critique"
                | "revendique"
                | "signale"
                | "complique"
                | "abdique"
                | "rappelle"
                | "appelle"
                | "implique"
                | "applique"
                | "fabrique"
                | "tique"
                | "pique"
                | "provoque"
        )
    };
    let ends = |word: &str| {
        let endings = [
            "aire", "aires", "ique", "iques", "al", "ale", "aux", "ales", "nnel", "nnelle",
            "nnels", "nnelles", "if", "ive", "ifs", "ives", "terne", "ternes", "cier", "ciere",
            "ciers", "cieres",
        ];
        let ends = endings.iter().any(|ending| word.ends_with(ending)) && !verb(word);
        word.len() > 4 && (ends || from_somewhere(word))
    };
    reader.lexicon.language == Language::Fr
        && word.lower
        && word.noun.is_none()
        && !word.preposition
        && word.determiner.is_none()
        && reader.spelt(word.word, ends)
}

/// « lyonnais », « brestoise », « parisien »: where somebody is from, with a small letter.
fn from_somewhere(folded: &str) -> bool {
    let endings = ["ais", "aise", "ois", "oise", "ien", "ienne"];
    let none = [
        "autrefois",
        "bourgeois",
        "combien",
        "desormais",
        "francois",
        "jamais",
        "maintien",
        "parfois",
        "quelquefois",
        "soutien",
        "toutefois",
    ];
    folded.len() > 6
        && endings.iter().any(|ending| folded.ends_with(ending))
        && !none.contains(&folded)
}

/// A description with the complements behind its noun: « une habitante » grows to « une
/// habitante du quartier ».
pub(super) fn stretch(reader: &Reader, tokens: TokenRange) -> TokenRange {
    let limit = reader.text.tokens().len().min(tokens.end as usize + 10);
    let mut end = tokens.end as usize;
    while end < limit {
        if reader.at(end).nation.is_some() || end == tokens.end as usize && qualifies(reader, end) {
            end += 1;
            continue;
        }
        let mut at = end + 1;
        while at < limit && reader.at(at).determiner.is_some() {
            at += 1;
        }
        if !reader.at(end).of || at >= limit || !reader.at(at).is_word {
            break;
        }
        end = at + 1;
        // « de 25 ans »
        let number = reader.text.tokens()[at].kind == TokenKind::Number;
        if number && end < limit && reader.at(end).is_word {
            end += 1;
        }
        // All of a name in capitals: « de Saint-Malo », “of New Haven”.
        while end < limit && reader.at(end).capital {
            end += 1;
        }
    }
    TokenRange::new(tokens.start as usize, end)
}
