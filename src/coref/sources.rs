//! Whom the source of each quotation means.

use super::between::{self, Stand};
use super::earlier::Descriptions;
use super::fold::folded;
use super::hash::Map;
use super::nouns::Class;
use super::phrase;
use super::reader::Reader;
use super::roles::Roles;
use super::salience::Scene;
use super::turns::Turns;
use super::{Clusters, ResolvedSource, SourceQuery, nominals, speakers};
use crate::doc::{
    Confidence, EntityId, Label, Mention, MentionId, MentionKind, Origin, Provenance,
};
use crate::lang::{Determiner, Gender, Language, Pronoun, Reference, fr};
use crate::text::{Span, Text, TokenRange};

/// Answers all queries in the order in which a reader meets who says them; then those of
/// which only the whole document tells.
pub(super) fn resolve(
    text: &Text,
    clusters: &mut Clusters,
    queries: &[SourceQuery],
) -> Vec<Option<ResolvedSource>> {
    let mut answers: Vec<Option<ResolvedSource>> = vec![None; queries.len()];
    if queries.is_empty() {
        return answers;
    }
    let mut order: Vec<usize> = (0..queries.len()).collect();
    let opens = |query: &SourceQuery| query.source.or(query.content.first().copied());
    order.sort_by_key(|q| opens(&queries[*q]));
    let mut turns = Turns::read(text, queries);
    let mut resolver = Resolver::new(text, clusters, queries);
    if !turns.is_empty() {
        turns.asks = resolver.interviewer();
    }
    for at in order {
        let source = queries[at].source;
        let source = source.filter(|span| !queries[at].told || resolver.may_speak(*span));
        answers[at] = match source {
            Some(span) => match turns.party(at) {
                Some(party) => resolver
                    .interviewed(&turns, party, Some(span))
                    .or_else(|| resolver.source(span, &queries[at].content)),
                None => resolver.source(span, &queries[at].content),
            },
            None => resolver.unsourced(queries, &answers, at, &turns),
        };
    }
    let around = Around::new(queries);
    for at in 0..queries.len() {
        // « je » in a quotation is whoever says it.
        if let Some(span) = queries[at].source
            && answers[at].is_none()
            && resolver.is_speaker(span)
            && let Some(outer) = around.query(span, at)
        {
            answers[at] = resolver.goes_on(answers[outer].as_ref());
        }
    }
    resolver.dialogues(&turns, queries, &mut answers);
    resolver.headlines(queries, &mut answers);
    answers
}

/// The document while its sources are being resolved.
pub(super) struct Resolver<'a> {
    pub(super) text: &'a Text,
    pub(super) reader: Reader<'a>,
    pub(super) clusters: &'a mut Clusters,
    pub(super) roles: Roles,
    pub(super) scene: Scene,
    /// Mentions that are names, which come first.
    pub(super) names: usize,
    /// How many entities names stand for; they come first as well.
    pub(super) named_entities: usize,
    /// What the recogniser takes for names and are people by where they are from.
    pub(super) natives: Vec<EntityId>,
    /// Descriptions that stand anywhere.
    pub(super) earlier: Descriptions,
    /// Nominals and pronouns so far, by their words' place.
    pub(super) made: Map<Span, MentionId>,
    /// Descriptions that are entities of their own, by their folded words.
    pub(super) described: Map<String, EntityId>,
    /// What stands between the sources.
    pub(super) between: Vec<Stand>,
    pub(super) next_between: usize,
}

impl<'a> Resolver<'a> {
    fn new(text: &'a Text, clusters: &'a mut Clusters, queries: &[SourceQuery]) -> Resolver<'a> {
        let reader = Reader::new(text);
        let labels = |id: EntityId| clusters.entities[id.0 as usize - 1].label.clone();
        let roles = Roles::read(&reader, &clusters.mentions, &labels);
        let content = marked(text, queries);
        let quoted = |byte: usize| {
            let at = content.partition_point(|s| s.end() <= byte);
            content.get(at).is_some_and(|s| s.contains_offset(byte))
        };
        let scene = Scene::new(
            &reader,
            &clusters.mentions,
            &clusters.entities,
            &roles,
            &quoted,
        );
        let between = between::stands(&reader, &clusters.mentions, &quoted);
        let earlier = Descriptions::read(&reader, &clusters.mentions, &quoted);
        let names = clusters.mentions.len();
        let named_entities = clusters.entities.len();
        let (made, described) = (Map::default(), Map::default());
        Resolver {
            text,
            reader,
            clusters,
            roles,
            scene,
            names,
            named_entities,
            natives: Vec::new(),
            earlier,
            made,
            described,
            between,
            next_between: 0,
        }
    }

    pub(super) fn entity_of(&self, mention: MentionId) -> EntityId {
        self.clusters.mentions[mention.0 as usize - 1].entity
    }

    pub(super) fn source(&mut self, span: Span, content: &[Span]) -> Option<ResolvedSource> {
        let tokens = self.governed(self.text.tokens_in(span));
        if tokens.is_empty() {
            return None;
        }
        let span = self.text.cover(tokens);
        self.read_on(tokens.start as usize);
        if let Some(pronoun) = self.pronoun(tokens) {
            return self.pronoun_source(span, tokens, pronoun, content);
        }
        let native = self.is_native(tokens);
        if native && let Some(found) = self.native(span, tokens, content) {
            return Some(found);
        }
        let named = match native {
            true => None,
            false => self.named(tokens),
        };
        let (mentions, confidence) = match named {
            Some(found) => found,
            None => self.described(span, tokens, content)?,
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

    /// Without a preposition in front: « selon Odile Kermarrec ». One that is an article as
    /// well, « du maire », stays.
    fn governed(&self, tokens: TokenRange) -> TokenRange {
        let mut start = tokens.start as usize;
        while start + 1 < tokens.end as usize {
            let word = self.reader.at(start);
            if !word.preposition || word.determiner.is_some() {
                break;
            }
            start += 1;
        }
        TokenRange::new(start, tokens.end as usize)
    }

    /// True for « la Malouine », « le Lyonnais de 24 ans »: somebody by where he or she is
    /// from, which is no name.
    fn is_native(&self, tokens: TokenRange) -> bool {
        let start = tokens.start as usize;
        if tokens.len() < 2 {
            return false;
        }
        // “the Canadian”
        if self.reader.lexicon.language == Language::En {
            let nation = self.reader.at(start + 1).nation;
            let one = matches!(self.text.word(start), "the" | "The");
            // “the Liberal Democrat”, “the Iowa Republican”
            let camp = || {
                let words = (start + 1..tokens.end as usize).map(|at| folded(self.text.word(at)));
                let words: Vec<String> = words.collect();
                let last = words.last().map_or("", String::as_str);
                let known = |word: &str| self.reader.lexicon.goes_beside(word);
                known(&words.join(" ")) || known(last)
            };
            if one && tokens.len() <= 4 && camp() {
                return true;
            }
            return one && tokens.len() == 2 && nation.is_some() && {
                let word = self.text.word(start + 1);
                !word.ends_with('s') && !word.ends_with("ese") && !word.ends_with("sh")
            };
        }
        let (article, word) = (self.reader.at(start), self.reader.at(start + 1));
        let definite = article.determiner == Some(Determiner::Definite);
        let singular = definite && !article.article_plural && !article.preposition;
        let known_name = self.reader.spelt(word.word, fr::nations::is_no_native);
        // « selon Le Dauphiné »: a title that holds its article.
        let sentence = self.text.sentences()[self.text.sentence_of(start)];
        if article.capital && start > sentence.start as usize {
            return false;
        }
        // « l'Unifor », « la Lyonnaise » of which more is told are no people.
        let again = self.names_in(tokens).iter().any(|name| {
            let label = &self.clusters.entities[name.entity.0 as usize - 1].label;
            *label != Label::Per && self.scene.count(name.entity) > 1
        });
        if known_name || again {
            return false;
        }
        let next = (tokens.len() > 2).then(|| self.reader.at(start + 2));
        let alone = next.is_none_or(|word| word.of || !word.is_word);
        let known = || self.text.word(start + 1).chars().count() > 4;
        let ends = || known() && self.reader.spelt(word.word, phrase::ends_as_native);
        // « la Suisse » is the country, « le Suisse » somebody from there.
        let country = || {
            let itself = |nation: &str| self.reader.spelt(word.word, |w| w == nation);
            word.nation.is_some_and(itself) && article.article_gender == Some(Gender::Feminine)
        };
        singular && alone && word.capital && (word.nation.is_some() || ends()) && !country()
    }

    /// Whom « la Malouine » means where the recogniser takes it for a name: that stays a name,
    /// and says nothing.
    fn native(
        &mut self,
        span: Span,
        tokens: TokenRange,
        content: &[Span],
    ) -> Option<ResolvedSource> {
        let inside = self.names_in(tokens).iter().map(|name| name.entity);
        let inside: Vec<EntityId> = inside.take(NATIVES).collect();
        if self.natives.len() < NATIVES {
            self.natives.extend(&inside);
        }
        let name = self.mention_at(span)?;
        let is_name = (name.0 as usize) <= self.names;
        let phrase = phrase::read(&self.reader, tokens.range()).filter(|_| is_name)?;
        let start = tokens.start as usize;
        let (entity, confidence) = self.bearer(&phrase, span, start, content);
        self.scene.add_source(self.text, start, entity);
        Some(ResolvedSource {
            mentions: Vec::new(),
            entity: Some(entity),
            confidence: Confidence::new(confidence),
        })
    }

    /// True for « je », “we”.
    fn is_speaker(&self, span: Span) -> bool {
        let pronoun = self.pronoun(self.text.tokens_in(span));
        pronoun.is_some_and(|p| p.reference == Reference::Speaker)
    }

    fn pronoun(&self, tokens: TokenRange) -> Option<Pronoun> {
        if tokens.len() > 3 {
            return None;
        }
        let words: Vec<String> = tokens
            .range()
            .map(|at| folded(self.text.word(at)))
            .collect();
        self.reader.lexicon.pronoun(&words.join(" "))
    }

    /// The names in a source that name who speaks, and how sure that is.
    pub(super) fn named(&mut self, tokens: TokenRange) -> Option<(Vec<MentionId>, u32)> {
        let phrase = phrase::read(&self.reader, tokens.range());
        let inside = self.names_in(tokens);
        let labels = |m: &Mention| &self.clusters.entities[m.entity.0 as usize - 1].label;
        speakers::named(&self.reader, tokens, inside, &labels, phrase.as_ref())
    }

    pub(super) fn names_in(&self, tokens: TokenRange) -> &[Mention] {
        let span = self.text.cover(tokens);
        let names = &self.clusters.mentions[..self.names];
        let from = names.partition_point(|m| m.span.end() <= span.start());
        let to = names.partition_point(|m| m.span.start() < span.end());
        &names[from..to.max(from)]
    }

    /// True for words for somebody; « quatre lampes », of which a sentence beside tells, say
    /// nothing.
    fn may_speak(&mut self, span: Span) -> bool {
        let tokens = self.text.tokens_in(span);
        if tokens.is_empty() || self.pronoun(tokens).is_some() || self.named(tokens).is_some() {
            return !tokens.is_empty();
        }
        let phrase = phrase::read(&self.reader, tokens.range());
        phrase.is_some_and(|p| matches!(p.class, Some(Class::Person | Class::Body)))
    }

    /// The label of the name that a token belongs to.
    pub(super) fn label_at(&self, token: usize) -> Option<Label> {
        let names = &self.clusters.mentions[..self.names];
        let span = self.text.tokens().get(token)?.span;
        let at = names.partition_point(|m| m.span.end() <= span.start());
        let name = names.get(at).filter(|m| m.span.start() < span.end())?;
        let entity = &self.clusters.entities[name.entity.0 as usize - 1];
        Some(entity.label.clone())
    }

    /// The entity itself; for a description that has none yet, the one that it means.
    pub(super) fn real(
        &mut self,
        entity: EntityId,
        content: &[Span],
        gender: Option<Gender>,
    ) -> Option<EntityId> {
        let known = self.scene.known(entity);
        let Some(latent) = self.scene.latent(known).copied() else {
            return Some(known);
        };
        let stretched = nominals::stretch(&self.reader, latent.tokens);
        let real = self.bearer_at(latent.tokens, stretched, content, gender)?;
        self.scene.set_real(entity, real);
        Some(real)
    }

    /// The entity that a description without a mention means; one of its own where need be.
    /// `gender` is what a pronoun for it tells.
    pub(super) fn bearer_at(
        &mut self,
        tokens: TokenRange,
        stretched: TokenRange,
        content: &[Span],
        gender: Option<Gender>,
    ) -> Option<EntityId> {
        let span = self.text.cover(stretched);
        if let Some(mention) = self.mention_at(span) {
            let entity = self.entity_of(mention);
            // “The assistant … He”: somebody who is known to be a woman is not meant.
            let known = self.scene.facts(entity).gender;
            let other = known.is_some() && gender.is_some() && known != gender;
            return (!other).then_some(entity);
        }
        let mut phrase = phrase::read(&self.reader, tokens.range())?;
        // « la mère de Tom » is not any mother.
        let anyone = |role: &str| self.reader.lexicon.is_anyone(role);
        if self.reader.spelt(phrase.role, anyone) {
            phrase = phrase::read(&self.reader, stretched.range())?;
        }
        // « Le rapport … Il … »: whose it is.
        if phrase.class == Some(Class::Writing) {
            let (mentions, _) = self.described(span, stretched, content)?;
            return mentions.first().map(|mention| self.entity_of(*mention));
        }
        phrase.gender = phrase.gender.or(gender);
        if matches!(
            self.text.word(tokens.start as usize),
            "One" | "one" | "Another"
        ) {
            phrase.determiner = Some(Determiner::Indefinite);
        }
        let known = self.clusters.entities.len();
        let start = tokens.start as usize;
        let (entity, confidence) = self.bearer(&phrase, span, start, content);
        if self.clusters.entities.len() > known {
            self.mention(span, entity, MentionKind::Nominal, confidence);
        }
        Some(entity)
    }

    /// The mention that is exactly these words.
    pub(super) fn mention_at(&self, span: Span) -> Option<MentionId> {
        let names = &self.clusters.mentions[..self.names];
        let name = names.binary_search_by_key(&span, |m| m.span);
        let made = || self.made.get(&span).copied();
        name.map_or_else(|_| made(), |at| Some(names[at].id))
    }

    /// The mention that is these words; a new one where there is none yet.
    pub(super) fn mention(
        &mut self,
        span: Span,
        entity: EntityId,
        kind: MentionKind,
        confidence: u32,
    ) -> MentionId {
        if let Some(mention) = self.mention_at(span) {
            return mention;
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

/// How many names that are none are kept.
const NATIVES: usize = 64;

/// All that is quoted, with the query it belongs to, in the order of the text.
struct Around {
    pieces: Vec<(Span, usize)>,
}

impl Around {
    fn new(queries: &[SourceQuery]) -> Around {
        let all = queries.iter().enumerate();
        let pieces = all.flat_map(|(at, q)| q.content.iter().map(move |span| (*span, at)));
        let mut pieces: Vec<(Span, usize)> = pieces.collect();
        pieces.sort_unstable();
        Around { pieces }
    }

    /// The query other than `itself` whose quotation holds `span`, the innermost one as far
    /// as a short look back tells.
    fn query(&self, span: Span, itself: usize) -> Option<usize> {
        let behind = self
            .pieces
            .partition_point(|(p, _)| p.start() <= span.start());
        let mut near = self.pieces[..behind].iter().rev().take(16);
        let found = near.find(|(piece, at)| *at != itself && piece.contains(span));
        found.map(|(_, at)| *at)
    }
}

/// All that is quoted between marks, as disjoint spans in order. Who is named in a clause
/// without marks is as much in mind as anybody.
fn marked(text: &Text, queries: &[SourceQuery]) -> Vec<Span> {
    let pieces = queries.iter().flat_map(|q| q.content.iter().copied());
    let mut list: Vec<Span> = pieces.filter(|span| opens_marks(text, *span)).collect();
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

/// True where a quotation begins with its marks.
pub(super) fn opens_marks(text: &Text, content: Span) -> bool {
    let first = text.slice(content).chars().next();
    first.is_some_and(|c| "«»“”„‟\"'‘’‹›`<—–".contains(c))
}
