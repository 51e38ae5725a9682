//! Who says a quotation that no words name a source of.

use super::confidence::{Link, going_on};
use super::fold::folded;
use super::nouns::Class;
use super::phrase;
use super::sources::{Resolver, opens_marks};
use super::turns::{Turns, says};
use super::{ResolvedSource, SourceQuery, between, nominals};
use crate::doc::{Confidence, EntityId, Label, MentionKind};
use crate::lang::Reference;
use crate::text::{Span, TokenRange};

/// How many sentences before a quotation are looked at.
const SENTENCES: usize = 6;

/// How many quotations of headlines are looked for again below.
const HEADLINES: usize = 4;

impl Resolver<'_> {
    /// Who says query `at`, as far as what stands before it and right behind it tells;
    /// `answers` are those so far.
    pub(super) fn unsourced(
        &mut self,
        queries: &[SourceQuery],
        answers: &[Option<ResolvedSource>],
        at: usize,
        turns: &Turns,
    ) -> Option<ResolvedSource> {
        let first = *queries[at].content.first()?;
        let start = self.text.tokens_in(first).start as usize;
        self.read_on(start);
        let answer = if let Some(party) = turns.party(at) {
            self.interviewed(turns, party, None)
        } else if turns.is_line(at) {
            let before = turns.same_before(at)?;
            let entity = answers[before].as_ref().and_then(|a| self.whom(a))?;
            Some(says(entity, Link::Dialogue))
        } else {
            let owned = self.owned(queries, at);
            let introduced = |r: &mut Self| r.introduced(queries, at);
            let goes_on = |r: &Self| {
                let earlier = queries[at].continues.filter(|q| *q < at)?;
                r.goes_on(answers[earlier].as_ref())
            };
            owned
                .or_else(|| self.own_subject(queries, at))
                .or_else(|| introduced(self))
                .or_else(|| self.replied(queries, answers, at))
                .or_else(|| goes_on(self))
                .or_else(|| self.carried(queries, answers, at))
        }?;
        let entity = answer.entity?;
        self.scene.add_source(self.text, start, entity);
        Some(answer)
    }

    /// The speaker of a quotation before, which goes on.
    pub(super) fn goes_on(&self, before: Option<&ResolvedSource>) -> Option<ResolvedSource> {
        let before = before?;
        Some(ResolvedSource {
            mentions: Vec::new(),
            entity: Some(self.whom(before)?),
            confidence: Confidence::new(going_on(before.confidence.basis_points())),
        })
    }

    /// « La patronne ne dément pas. « … » »: the subject of the sentence right before a
    /// quotation that nobody is the source of, where that sentence quotes nobody.
    fn introduced(&mut self, queries: &[SourceQuery], at: usize) -> Option<ResolvedSource> {
        let content = &queries[at].content;
        let start = self.text.tokens_in(*content.first()?).start as usize;
        let sentence = self.text.sentence_of(start);
        let opens = self.text.sentences()[sentence].start as usize == start;
        if !opens {
            return None;
        }
        let near = at.saturating_sub(4)..queries.len().min(at + 2);
        for before in (sentence.saturating_sub(6)..sentence).rev() {
            let range = self.text.sentences()[before];
            let first = range.start as usize;
            if self.text.paragraph_of(first) != self.text.paragraph_of(start) {
                return None;
            }
            let span = self.text.cover(range);
            let meets = |piece: &Span| piece.start() < span.end() && span.start() < piece.end();
            let quotes = |query: &SourceQuery| {
                let mut words = query.content.iter().chain(&query.source);
                words.any(meets)
            };
            let told = |query: &SourceQuery| quotes(query) && query.source.is_some();
            if queries[near.clone()].iter().any(told) {
                return None;
            }
            // « A-t-elle peur ? « Non. » Et demain ? « Non plus. » »
            if queries[near.clone()].iter().any(quotes) {
                continue;
            }
            let subject = self.scene.subject_in(before);
            let subject = subject.and_then(|entity| self.real(entity, content, None));
            if let Some(entity) = subject.or_else(|| self.described_at(first)) {
                return Some(ResolvedSource {
                    mentions: Vec::new(),
                    entity: Some(entity),
                    confidence: Confidence::new(Link::Introduced.confidence()),
                });
            }
            if !self.text.slice(span).trim_end().ends_with('?') {
                return None;
            }
        }
        None
    }

    /// Whom the definite description of a person that begins at a token means.
    fn described_at(&mut self, start: usize) -> Option<EntityId> {
        let noun = between::described(&self.reader, start)?;
        let person = self.reader.at(noun).noun.map(|n| n.class) == Some(Class::Person);
        let tokens = nominals::stretch(&self.reader, TokenRange::new(start, noun + 1));
        let phrase = phrase::read(&self.reader, tokens.range()).filter(|_| person)?;
        let span = self.text.cover(tokens);
        if let Some(mention) = self.mention_at(span) {
            return Some(self.entity_of(mention));
        }
        let (entity, confidence) = self.bearer(&phrase, span, start, &[]);
        self.mention(span, entity, MentionKind::Nominal, confidence);
        Some(entity)
    }

    /// « « … » La phrase est de X. », “The question came from X.”: a name behind a word for
    /// what has been said.
    fn owned(&self, queries: &[SourceQuery], at: usize) -> Option<ResolvedSource> {
        let last = *queries[at].content.last()?;
        if !opens_marks(self.text, last) {
            return None;
        }
        let end = self.text.tokens_in(last).end as usize;
        let sentence = self.text.sentence_of(end.saturating_sub(1)) + 1;
        let range = *self.text.sentences().get(sentence)?;
        let start = range.start as usize;
        let stop = (range.end as usize).min(start + 16);
        self.reader.at(start).determiner?;
        let noun = (start + 1..stop.min(start + 3)).find(|at| {
            self.reader.spelt(self.reader.at(*at).word, |word| {
                WORDS_FOR_WORDS.binary_search(&word).is_ok()
            })
        })?;
        let from = (noun + 1..stop).find(|at| {
            let word = self.reader.at(*at);
            word.of || word.by || matches!(self.text.word(*at), "à" | "to")
        })?;
        // « La phrase de X sur Y »: no verb, and X need not say it here.
        if from == noun + 1 {
            return None;
        }
        let tokens = TokenRange::new(from + 1, stop);
        let person = self
            .names_in(tokens)
            .iter()
            .find(|m| self.clusters.entities[m.entity.0 as usize - 1].label == Label::Per)?;
        Some(says(person.entity, Link::Owned))
    }

    /// « Ils y ont accroché un carton : « Pas à vendre. » »: the subject of a sentence that
    /// ends in a quotation behind a colon.
    fn own_subject(&mut self, queries: &[SourceQuery], at: usize) -> Option<ResolvedSource> {
        let content = &queries[at].content;
        let start = self.text.tokens_in(*content.first()?).start as usize;
        let sentence = self.text.sentence_of(start);
        let first = self.text.sentences()[sentence].start as usize;
        let colon = start.checked_sub(1).filter(|at| *at > first + 1)?;
        if self.text.word(colon) != ":" || !opens_marks(self.text, content[0]) {
            return None;
        }
        let word = self.reader.at(first).word;
        let pronoun = self
            .reader
            .spelt(word, |w| self.reader.lexicon.pronoun(w))?;
        if pronoun.reference != Reference::Topic {
            return None;
        }
        let tokens = TokenRange::new(first, first + 1);
        let span = self.text.cover(tokens);
        let found = self.pronoun_source(span, tokens, pronoun, content)?;
        let entity = self.whom(&found)?;
        Some(says(entity, Link::Introduced))
    }

    /// « « Nous verrons », a-t-elle dit. « Est-ce non ? », a insisté le député. « Nous
    /// verrons. » »: who is asked answers.
    fn replied(
        &self,
        queries: &[SourceQuery],
        answers: &[Option<ResolvedSource>],
        at: usize,
    ) -> Option<ResolvedSource> {
        let (asked, before) = (at.checked_sub(1)?, at.checked_sub(2)?);
        let last = |q: usize| queries[q].content.last().copied();
        let asks = |q: usize| {
            let span = last(q)?;
            let words = self.text.slice(span);
            let words = words.trim_end_matches(|c: char| c.is_whitespace() || "»”\"’'".contains(c));
            Some(words.ends_with('?'))
        };
        let start = self.text.tokens_in(*queries[at].content.first()?).start as usize;
        let earlier = self.text.tokens_in(last(before)?).start as usize;
        let near = self.text.paragraph_of(start) == self.text.paragraph_of(earlier);
        if !near || queries[asked].source.is_none() || !asks(asked)? || asks(at)? {
            return None;
        }
        let one = self.whom(answers[asked].as_ref()?)?;
        let other = self.whom(answers[before].as_ref()?)?;
        (one != other).then(|| says(other, Link::Dialogue))
    }

    /// Who was in mind right before a quotation that begins a sentence, perhaps a paragraph:
    /// who spoke, or the subject of what is told, whichever is nearer.
    fn carried(
        &mut self,
        queries: &[SourceQuery],
        answers: &[Option<ResolvedSource>],
        at: usize,
    ) -> Option<ResolvedSource> {
        let first = *queries[at].content.first()?;
        if !opens_marks(self.text, first) {
            return None;
        }
        let start = self.text.tokens_in(first).start as usize;
        let sentence = self.text.sentence_of(start);
        if self.text.sentences()[sentence].start as usize != start {
            return None;
        }
        let paragraph = self.text.paragraph_of(start);
        let floor = at.saturating_sub(SENTENCES);
        for before in (sentence.saturating_sub(SENTENCES)..sentence).rev() {
            let range = self.text.sentences()[before];
            let first = range.start as usize;
            if self.text.paragraph_of(first) + 1 < paragraph {
                return None;
            }
            let span = self.text.cover(range);
            let meets = |piece: &Span| piece.start() < span.end() && span.start() < piece.end();
            let said = |q: &usize| {
                queries[*q].source.as_ref().is_some_and(meets)
                    || queries[*q].content.iter().any(meets)
            };
            let mut near = (floor..at).rev().filter(said);
            if let Some(entity) = near.find_map(|q| self.whom(answers[q].as_ref()?)) {
                return Some(says(entity, Link::Carried));
            }
            let subject = self.scene.subject_in(before);
            let subject = subject.and_then(|entity| self.real(entity, &queries[at].content, None));
            if let Some(entity) = subject.or_else(|| self.described_at(first)) {
                return Some(says(entity, Link::Carried));
            }
        }
        None
    }

    /// Headlines that nobody is the source of: who says the same below, or who it is about.
    pub(super) fn headlines(
        &self,
        queries: &[SourceQuery],
        answers: &mut [Option<ResolvedSource>],
    ) {
        let Some(title) = self.text.paragraphs().first() else {
            return;
        };
        let title = self.text.cover(*title);
        let mut open = Vec::new();
        for (at, query) in queries.iter().enumerate() {
            let Some(span) = query.content.first() else {
                continue;
            };
            if span.start() >= title.end() || open.len() >= HEADLINES {
                break;
            }
            if query.source.is_none() && answers[at].is_none() && opens_marks(self.text, *span) {
                open.push(at);
            }
        }
        for at in open {
            let found = self
                .echo(queries, answers, at)
                .map(|entity| says(entity, Link::Echo));
            answers[at] = found.or_else(|| {
                let end = self.text.tokens_in(title).end as usize;
                // « « Une librairie est un commerce » », an interview: the lead tells whose.
                let whole = queries[at]
                    .content
                    .first()
                    .is_some_and(|s| s.contains(title));
                let lead = self.text.paragraphs().get(1).filter(|_| whole);
                let end = lead.map_or(end, |lead| lead.end as usize);
                let named = self.subject_of_all(end, None);
                let only = || self.only_voice(answers);
                let entity = named.or_else(only)?;
                Some(says(entity, Link::Headline))
            });
        }
    }

    /// Whoever says below what a headline quotes.
    fn echo(
        &self,
        queries: &[SourceQuery],
        answers: &[Option<ResolvedSource>],
        at: usize,
    ) -> Option<EntityId> {
        let words = |query: &SourceQuery| -> Vec<String> {
            let tokens = query.content.iter().map(|span| self.text.tokens_in(*span));
            let words = tokens.flat_map(TokenRange::range);
            let mut list: Vec<String> = words
                .map(|at| folded(self.text.word(at)))
                .filter(|word| !word.is_empty())
                .collect();
            list.sort_unstable();
            list.dedup();
            list
        };
        let asked = words(&queries[at]);
        let mut best: Option<(usize, EntityId)> = None;
        for (other, query) in queries.iter().enumerate() {
            let entity = answers[other].as_ref().and_then(|a| self.whom(a));
            let Some(entity) = entity.filter(|_| other != at) else {
                continue;
            };
            let said = words(query);
            let shared = asked.iter().filter(|w| said.binary_search(w).is_ok());
            let shared = shared.count();
            if shared * 3 >= asked.len() * 2 && best.is_none_or(|(most, _)| shared > most) {
                best = Some((shared, entity));
            }
        }
        best.map(|(_, entity)| entity)
    }

    /// The only one whom the document quotes.
    fn only_voice(&self, answers: &[Option<ResolvedSource>]) -> Option<EntityId> {
        let mut all = answers.iter().flatten().filter_map(|a| self.whom(a));
        let first = all.next()?;
        all.all(|entity| entity == first).then_some(first)
    }
}

/// Words for what has been said; sorted, folded.
const WORDS_FOR_WORDS: &[&str] = &[
    "aveu",
    "citation",
    "confidence",
    "expression",
    "formule",
    "mot",
    "mots",
    "phrase",
    "question",
    "quip",
    "quote",
    "remark",
    "remarque",
    "replique",
    "sentence",
    "verdict",
    "words",
];
