//! Whom the source of each quotation means.

use std::collections::HashMap;

use super::fold::{WordId, Words, folded};
use super::nouns::{Class, Lexicon};
use super::phrase::{self, Phrase};
use super::roles::Roles;
use super::salience::{Answer, Facts, Question, Scene};
use super::{Clusters, ResolvedSource, SourceQuery, speakers};
use crate::doc::{
    Confidence, Entity, EntityId, Label, Mention, MentionId, MentionKind, Origin, Provenance,
};
use crate::lang::{Determiner, Pronoun, Reference};
use crate::text::{Span, Text, TokenRange};

/// Answers all queries; those with words first, in the order the words stand in, then those
/// that go on quoting somebody.
pub(super) fn resolve(
    text: &Text,
    clusters: &mut Clusters,
    queries: &[SourceQuery],
) -> Vec<Option<ResolvedSource>> {
    let mut answers: Vec<Option<ResolvedSource>> = vec![None; queries.len()];
    let mut order: Vec<usize> = (0..queries.len())
        .filter(|q| queries[*q].source.is_some())
        .collect();
    if queries.is_empty() {
        return answers;
    }
    order.sort_by_key(|q| queries[*q].source);
    let mut resolver = Resolver::new(text, clusters, queries);
    for at in order {
        if let Some(span) = queries[at].source {
            answers[at] = resolver.source(span, &queries[at].content);
        }
    }
    for at in 0..queries.len() {
        if queries[at].source.is_some() {
            continue;
        }
        let earlier = queries[at].continues.filter(|q| *q < at);
        if let Some(answer) = earlier.and_then(|q| answers[q].clone()) {
            let mention = answer.mentions.first().map(|m| resolver.entity_of(*m));
            answers[at] = answer.entity.or(mention).map(|entity| ResolvedSource {
                mentions: Vec::new(),
                entity: Some(entity),
                confidence: Confidence::new(answer.confidence.basis_points() * 9 / 10),
            });
        }
    }
    answers
}

/// The document while its sources are being resolved.
struct Resolver<'a> {
    text: &'a Text,
    lexicon: &'static Lexicon,
    clusters: &'a mut Clusters,
    words: Words,
    roles: Roles,
    scene: Scene,
    /// Mentions that are names, which come first.
    names: usize,
    /// Nominals and pronouns so far, by their words' place.
    made: HashMap<Span, MentionId>,
    /// Descriptions that are entities of their own, by their folded words.
    described: HashMap<String, EntityId>,
}

impl<'a> Resolver<'a> {
    fn new(text: &'a Text, clusters: &'a mut Clusters, queries: &[SourceQuery]) -> Resolver<'a> {
        let lexicon = Lexicon::of(text.language());
        let mut words = Words::default();
        let labels = |id: EntityId| clusters.entities[id.0 as usize - 1].label.clone();
        let roles = Roles::read(text, &clusters.mentions, &labels, &mut words, lexicon);
        let content = merged(queries);
        let quoted = |byte: usize| {
            let at = content.partition_point(|s| s.end() <= byte);
            content.get(at).is_some_and(|s| s.contains_offset(byte))
        };
        let scene = Scene::new(
            text,
            &clusters.mentions,
            &clusters.entities,
            &roles,
            &quoted,
            lexicon,
        );
        let names = clusters.mentions.len();
        let (made, described) = (HashMap::new(), HashMap::new());
        Resolver {
            text,
            lexicon,
            clusters,
            words,
            roles,
            scene,
            names,
            made,
            described,
        }
    }

    fn entity_of(&self, mention: MentionId) -> EntityId {
        self.clusters.mentions[mention.0 as usize - 1].entity
    }

    fn source(&mut self, span: Span, content: &[Span]) -> Option<ResolvedSource> {
        let tokens = self.text.tokens_in(span);
        if tokens.is_empty() {
            return None;
        }
        self.scene
            .read_on(self.text, tokens.start as usize, self.lexicon);
        if let Some(pronoun) = self.pronoun(tokens) {
            return self.pronoun_source(span, tokens, pronoun, content);
        }
        let (mentions, confidence) = match self.named(tokens) {
            Some(found) => found,
            None => {
                let (mention, confidence) = self.described(span, tokens, content)?;
                (vec![mention], confidence)
            }
        };
        for mention in &mentions {
            let entity = self.entity_of(*mention);
            self.scene
                .add_source(self.text, tokens.start as usize, entity);
        }
        Some(ResolvedSource {
            mentions,
            entity: None,
            confidence: Confidence::new(confidence),
        })
    }

    fn pronoun(&self, tokens: TokenRange) -> Option<Pronoun> {
        if tokens.len() > 3 {
            return None;
        }
        let words: Vec<String> = tokens
            .range()
            .map(|at| folded(self.text.word(at)))
            .collect();
        self.lexicon.pronoun(&words.join(" "))
    }

    /// The names in a source that name who speaks, and how sure that is.
    fn named(&mut self, tokens: TokenRange) -> Option<(Vec<MentionId>, u32)> {
        let phrase = phrase::read(self.text, tokens.range(), &mut self.words, self.lexicon);
        let inside = self.names_in(tokens);
        let labels = |m: &Mention| &self.clusters.entities[m.entity.0 as usize - 1].label;
        speakers::named(
            self.text,
            tokens,
            inside,
            &labels,
            phrase.as_ref(),
            self.lexicon,
        )
    }

    fn names_in(&self, tokens: TokenRange) -> &[Mention] {
        let span = self.text.cover(tokens);
        let names = &self.clusters.mentions[..self.names];
        let from = names.partition_point(|m| m.span.end() <= span.start());
        let to = names.partition_point(|m| m.span.start() < span.end());
        &names[from..to.max(from)]
    }

    fn pronoun_source(
        &mut self,
        span: Span,
        tokens: TokenRange,
        pronoun: Pronoun,
        content: &[Span],
    ) -> Option<ResolvedSource> {
        let (answer, base) = self.antecedent(tokens.start as usize, pronoun, content)?;
        let confidence = (base + 25 * answer.margin.clamp(0, 60) as u32).min(9_300);
        let mention = self.mention(span, answer.entity, MentionKind::Pronoun, confidence);
        self.scene
            .add_source(self.text, tokens.start as usize, answer.entity);
        Some(ResolvedSource {
            mentions: vec![mention],
            entity: None,
            confidence: Confidence::new(confidence),
        })
    }

    fn antecedent(
        &self,
        token: usize,
        pronoun: Pronoun,
        content: &[Span],
    ) -> Option<(Answer, u32)> {
        let question = Question {
            token,
            pronoun,
            content,
        };
        let base = match pronoun.reference {
            Reference::Topic => 7_300,
            Reference::Latter | Reference::Relative => 7_000,
            Reference::Former => 5_500,
            Reference::Speaker | Reference::Generic => return None,
        };
        let answer = match pronoun.reference {
            Reference::Topic => self.scene.topic(self.text, question),
            Reference::Former => self.scene.nearest(self.text, question, 1),
            _ => self.scene.nearest(self.text, question, 0),
        };
        match answer {
            Some(answer) if answer.score >= 30 => Some((answer, base)),
            _ => self
                .scene
                .next(self.text, question)
                .map(|answer| (answer, 5_000)),
        }
    }

    /// Whom a description means: somebody whom the text gives this role, or a new entity.
    fn described(
        &mut self,
        span: Span,
        tokens: TokenRange,
        content: &[Span],
    ) -> Option<(MentionId, u32)> {
        let phrase = phrase::read(self.text, tokens.range(), &mut self.words, self.lexicon)?;
        if phrase.noun.is_some_and(|n| n.class == Class::Writing)
            && let Some(found) = self.author(tokens, &phrase, content)
        {
            return Some(found);
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
        let preposition = (phrase.head + 1..end).find(|at| {
            let word = folded(self.text.word(*at));
            matches!(
                word.as_str(),
                "de" | "d" | "du" | "des" | "par" | "of" | "by" | "from"
            )
        });
        if let Some(preposition) = preposition {
            let rest = TokenRange::new(preposition + 1, end);
            if rest.is_empty() {
                return None;
            }
            if let Some((mentions, confidence)) = self.named(rest)
                && let Some(&mention) = mentions.first()
            {
                self.roles.state(self.entity_of(mention), phrase);
                return Some((mention, confidence.min(8_000)));
            }
            let owner = phrase::read(self.text, rest.range(), &mut self.words, self.lexicon)?;
            let speaks = |class| matches!(class, Class::Person | Class::Body);
            if owner.noun.is_some_and(|n| speaks(n.class)) {
                let span = self.text.cover(rest);
                let (entity, confidence) = self.bearer(&owner, span, preposition + 1, content);
                let confidence = confidence.min(7_000);
                self.roles.state(entity, phrase);
                return Some((
                    self.mention(span, entity, MentionKind::Nominal, confidence),
                    confidence,
                ));
            }
        }
        None
    }

    fn bearer(
        &mut self,
        phrase: &Phrase,
        span: Span,
        token: usize,
        content: &[Span],
    ) -> (EntityId, u32) {
        let words = folded(self.text.slice(span));
        let known = phrase.determiner != Some(Determiner::Indefinite);
        if known && let Some(found) = self.in_role(phrase, token, content) {
            return found;
        }
        if let Some(&entity) = self.described.get(&words) {
            return (entity, 8_500);
        }
        if let Some(found) = self.in_mind(phrase, token, content) {
            return found;
        }
        let entity = EntityId(self.clusters.entities.len() as u32 + 1);
        let label = match phrase.noun.map(|n| n.class) {
            Some(Class::Person) => Label::Per,
            Some(Class::Body) => Label::Org,
            Some(Class::Writing) => Label::Product,
            None if phrase.plural => Label::Per,
            None => Label::Org,
        };
        let facts = Facts {
            gender: phrase.gender,
            plural: phrase.plural,
            person: label == Label::Per,
        };
        self.clusters.entities.push(Entity {
            id: entity,
            label,
            name: self.text.slice(span).to_owned(),
        });
        self.scene.learn(facts);
        self.described.insert(words, entity);
        self.roles.state(entity, phrase);
        (entity, 8_500)
    }

    /// The one to whom the text gives this role and whose known traits agree; of several
    /// the one in mind.
    fn in_role(&self, phrase: &Phrase, token: usize, content: &[Span]) -> Option<(EntityId, u32)> {
        let mut bearers: Vec<(i32, EntityId)> = Vec::new();
        for statement in self.roles.of(phrase.role).iter().rev().take(64) {
            let facts = self.scene.facts(statement.entity);
            let agrees = match (phrase.gender, facts.gender) {
                (Some(one), Some(other)) => one == other || !facts.person,
                _ => true,
            };
            if !agrees || statement.plural != phrase.plural {
                continue;
            }
            let Some(fit) = fit(&phrase.modifiers, &statement.modifiers) else {
                continue;
            };
            match bearers.iter_mut().find(|(_, e)| *e == statement.entity) {
                Some((best, _)) => *best = fit.max(*best),
                None => bearers.push((fit, statement.entity)),
            }
        }
        let best = bearers.iter().map(|(fit, _)| *fit).max()?;
        let generic = phrase.modifiers.is_empty()
            && phrase
                .noun
                .is_some_and(|n| self.lexicon.is_any_body(n.lemma));
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
        let confidence = match (best, equal.len()) {
            (6.., _) => 9_200,
            (2..6, 1) => 8_400,
            (_, 1) => 8_000,
            _ => 7_000,
        };
        Some((entity, confidence))
    }

    /// Somebody whom the text has named and now calls by office or trade alone: « le chef
    /// de l'État », “the expert”; or the organisation in mind: “the company”.
    fn in_mind(&self, phrase: &Phrase, token: usize, content: &[Span]) -> Option<(EntityId, u32)> {
        // « du journal » has lost its article to the preposition.
        let definite = matches!(phrase.determiner, None | Some(Determiner::Definite));
        if !definite || phrase.plural {
            return None;
        }
        let noun = phrase.noun?;
        let role = self.words.spell(phrase.role);
        let label = |entity: EntityId| &self.clusters.entities[entity.0 as usize - 1].label;
        let says_so = |entity| {
            self.roles
                .of(phrase.role)
                .iter()
                .any(|s| s.entity == entity)
        };
        if noun.class == Class::Person {
            let office = self.lexicon.is_office(role) && phrase.modifiers.is_empty();
            let trade = self.lexicon.is_trade(role) && phrase.modifiers.len() < 3;
            if !office && !trade {
                return None;
            }
            let admit = |entity| {
                let facts = self.scene.facts(entity);
                let fits = match (phrase.gender, facts.gender) {
                    (Some(one), Some(other)) => one == other,
                    _ => true,
                };
                (*label(entity) == Label::Per && !facts.plural && fits).then_some(0)
            };
            let answer = self.scene.foremost(self.text, token, content, &admit)?;
            return (answer.score >= 75).then_some((answer.entity, 5_800));
        }
        if !phrase.modifiers.is_empty() || !self.lexicon.is_any_body(noun.lemma) {
            return None;
        }
        let place = matches!(noun.lemma, "pays" | "country" | "ville" | "city");
        let wanted = if place { Label::Loc } else { Label::Org };
        let admit = |entity| {
            let bonus = 40 * i32::from(says_so(entity));
            (*label(entity) == wanted).then_some(bonus)
        };
        let answer = self.scene.foremost(self.text, token, content, &admit)?;
        Some((
            answer.entity,
            if says_so(answer.entity) { 8_000 } else { 6_500 },
        ))
    }

    /// The mention that is these words; a new one where there is none yet.
    fn mention(
        &mut self,
        span: Span,
        entity: EntityId,
        kind: MentionKind,
        confidence: u32,
    ) -> MentionId {
        if let Some(&mention) = self.made.get(&span) {
            return mention;
        }
        let names = &self.clusters.mentions[..self.names];
        if let Ok(at) = names.binary_search_by_key(&span, |m| m.span) {
            return names[at].id;
        }
        let id = MentionId(self.clusters.mentions.len() as u32 + 1);
        self.clusters.mentions.push(Mention {
            id,
            span,
            entity,
            kind,
            value: None,
            provenance: Provenance::suggested(Origin::Rule, Confidence::new(confidence)),
        });
        self.made.insert(span, id);
        id
    }
}

/// How well a description fits what is said of somebody; `None` where it speaks of another.
fn fit(asked: &[WordId], said: &[WordId]) -> Option<i32> {
    let shared = asked
        .iter()
        .filter(|m| said.binary_search(m).is_ok())
        .count() as i32;
    let missing = asked.len() as i32 - shared;
    if asked.is_empty() {
        Some(1)
    } else if missing == 0 {
        Some(6 + shared)
    } else if shared > 0 {
        Some(2 + shared - missing)
    } else {
        said.is_empty().then_some(0)
    }
}

/// All that is quoted, as disjoint spans in order.
fn merged(queries: &[SourceQuery]) -> Vec<Span> {
    let mut list: Vec<Span> = queries
        .iter()
        .flat_map(|q| q.content.iter().copied())
        .collect();
    list.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(list.len());
    for span in list {
        match merged.last_mut() {
            Some(last) if last.end() >= span.start() => *last = last.cover(span),
            _ => merged.push(span),
        }
    }
    merged
}
