//! Turns of dialogues and interviews: who speaks alternates.

use super::SourceQuery;
use super::confidence::Link;
use super::sources::Resolver;
use super::{ResolvedSource, fold::folded};
use crate::doc::{Confidence, EntityId, Label, MentionKind};
use crate::text::{Span, Text, TokenRange};

/// Who speaks in a turn of an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Party {
    Asks,
    Answers,
}

/// The turns of a document, as far as no name stands at them.
#[derive(Debug, Default)]
pub(super) struct Turns {
    /// Lines that begin with a dash, run by run: the queries of each.
    runs: Vec<Vec<usize>>,
    /// By query: its run and its place there.
    place: Vec<Option<(usize, usize)>>,
    /// By query: the part that it has in an interview.
    parties: Vec<Option<Party>>,
    /// The first token of the first turn of an interview.
    begin: usize,
    /// Who asks, once that is known.
    pub(super) asks: Option<EntityId>,
}

impl Turns {
    pub(super) fn read(text: &Text, queries: &[SourceQuery]) -> Turns {
        let mut turns = Turns {
            runs: Vec::new(),
            place: vec![None; queries.len()],
            parties: vec![None; queries.len()],
            begin: usize::MAX,
            asks: None,
        };
        let mut before: Option<usize> = None;
        for (at, query) in queries.iter().enumerate() {
            let Some(first) = query.content.first() else {
                continue;
            };
            let start = text.tokens_in(*first).start as usize;
            let paragraph = text.paragraph_of(start);
            let line = text.paragraphs()[paragraph];
            let opens = line.start as usize;
            if start == opens + 1 && is_dash(text.word(opens)) && before != Some(paragraph) {
                let follows = before.is_some_and(|p| p + 1 == paragraph);
                if !follows {
                    turns.runs.push(Vec::new());
                }
                before = Some(paragraph);
                let run = turns.runs.len() - 1;
                turns.place[at] = Some((run, turns.runs[run].len()));
                turns.runs[run].push(at);
            }
            if let Some(party) = party(text, query, line) {
                turns.parties[at] = Some(party);
                turns.begin = turns.begin.min(opens);
            }
        }
        turns
    }

    pub(super) fn party(&self, query: usize) -> Option<Party> {
        self.parties[query]
    }

    /// True where nobody speaks in turn.
    pub(super) fn is_empty(&self) -> bool {
        self.begin == usize::MAX && self.runs.is_empty()
    }

    /// True for a line of a dialogue.
    pub(super) fn is_line(&self, query: usize) -> bool {
        self.place[query].is_some()
    }

    /// The line of the same speaker before this one.
    pub(super) fn same_before(&self, query: usize) -> Option<usize> {
        let (run, at) = self.place[query]?;
        Some(self.runs[run][at.checked_sub(2)?])
    }
}

fn is_dash(word: &str) -> bool {
    matches!(word, "—" | "–" | "―" | "--" | "-")
}

/// The part in an interview that a line « Q : … », or one without marks that is a question or
/// its answer, has.
fn party(text: &Text, query: &SourceQuery, line: TokenRange) -> Option<Party> {
    let first = *query.content.first()?;
    let content = text.tokens_in(first);
    if let Some(source) = query.source {
        let label = source.start() == text.cover(line).start() && source.len() <= 9;
        if !label || text.tokens_in(source).len() > 2 {
            return None;
        }
        return match text.slice(source) {
            "Q" | "Q." | "Question" => Some(Party::Asks),
            "R" | "R." | "A" | "A." | "Réponse" | "Answer" => Some(Party::Answers),
            _ => None,
        };
    }
    let whole = query.content.len() == 1 && content.start == line.start && content.end >= line.end;
    if !whole || super::sources::opens_marks(text, first) {
        return None;
    }
    Some(match text.slice(first).trim_end().ends_with('?') {
        true => Party::Asks,
        false => Party::Answers,
    })
}

impl Resolver<'_> {
    /// Who asks or answers in an interview; `span` are the words in front of the turn.
    pub(super) fn interviewed(
        &mut self,
        turns: &Turns,
        party: Party,
        span: Option<Span>,
    ) -> Option<ResolvedSource> {
        let asks = turns.asks;
        let entity = match party {
            Party::Asks => asks?,
            Party::Answers => self.subject_of_all(turns.begin, asks)?,
        };
        let confidence = Link::Interview.confidence();
        let at = span.map(|span| self.text.tokens_in(span).start as usize);
        if let Some(at) = at {
            self.scene.add_source(self.text, at, entity);
        }
        let mention = span.map(|span| self.mention(span, entity, MentionKind::Nominal, confidence));
        Some(ResolvedSource {
            mentions: mention.into_iter().collect(),
            entity: span.is_none().then_some(entity),
            confidence: Confidence::new(confidence),
        })
    }

    /// « Propos recueillis par X », « Les questions sont de X », “Interview: X”.
    pub(super) fn interviewer(&self) -> Option<EntityId> {
        let tokens = self.text.tokens();
        let people = self.clusters.mentions[..self.names].iter();
        let mut people =
            people.filter(|m| self.clusters.entities[m.entity.0 as usize - 1].label == Label::Per);
        let asks = |start: usize| {
            let floor = start.saturating_sub(4);
            let mut words = (floor..start).rev().map(|at| folded(self.text.word(at)));
            let mut linked = false;
            for word in words.by_ref() {
                match word.as_str() {
                    "" | "par" | "by" | "de" | "sont" | "were" | "are" => linked = true,
                    "recueillis" | "recueilli" | "interview" | "entretien" | "questions"
                    | "interviewed" => return linked,
                    "realise" | "realisee" | "conducted" | "menee" | "mene" | "asked" => {}
                    _ => return false,
                }
            }
            false
        };
        let found = people.find(|m| {
            let start = tokens.partition_point(|t| t.span.end() <= m.span.start());
            asks(start)
        });
        found.map(|m| m.entity)
    }

    /// The person named most in what stands above the token `end`, but for `other`.
    pub(super) fn subject_of_all(&self, end: usize, other: Option<EntityId>) -> Option<EntityId> {
        let tokens = self.text.tokens();
        let end = tokens.get(end).map_or(usize::MAX, |t| t.span.start());
        let mut count: Vec<(EntityId, u32)> = Vec::new();
        let people = self.clusters.mentions[..self.names].iter();
        for mention in people.take_while(|m| m.span.start() < end).take(256) {
            let label = &self.clusters.entities[mention.entity.0 as usize - 1].label;
            if *label != Label::Per || Some(mention.entity) == other {
                continue;
            }
            match count.iter_mut().find(|(e, _)| *e == mention.entity) {
                Some((_, n)) => *n += 1,
                None => count.push((mention.entity, 1)),
            }
        }
        let most = count.iter().map(|(_, n)| *n).max()?;
        count.iter().find(|(_, n)| *n == most).map(|(e, _)| *e)
    }

    /// Lines of a dialogue without a source: two speak in turn.
    pub(super) fn dialogues(
        &self,
        turns: &Turns,
        queries: &[SourceQuery],
        answers: &mut [Option<ResolvedSource>],
    ) {
        for run in &turns.runs {
            let [first, second, ..] = run[..] else {
                continue;
            };
            let repeat = |from: usize, to: usize, answers: &mut [Option<ResolvedSource>]| {
                if answers[to].is_none()
                    && let Some(entity) = answers[from].as_ref().and_then(|a| self.whom(a))
                {
                    answers[to] = Some(says(entity, Link::Dialogue));
                }
            };
            for at in 2..run.len() {
                repeat(run[at - 2], run[at], answers);
            }
            for at in (2..run.len()).rev() {
                repeat(run[at], run[at - 2], answers);
            }
            let known = |query: usize| answers[query].as_ref().and_then(|a| self.whom(a));
            let begin = queries[first]
                .content
                .first()
                .map_or(0, |span| self.text.tokens_in(*span).start as usize);
            let parties = match (known(first), known(second)) {
                (Some(one), None) => [None, self.other_before(begin, one)],
                (None, Some(two)) => [self.other_before(begin, two), None],
                (None, None) => {
                    let asks = turns.asks;
                    let answers = self.subject_of_all(begin, asks);
                    let asked = |query: usize| {
                        let last = queries[query].content.last();
                        last.is_some_and(|s| self.text.slice(*s).trim_end().ends_with('?'))
                    };
                    match asked(second) && !asked(first) {
                        false => [asks, answers],
                        true => [answers, asks],
                    }
                }
                _ => continue,
            };
            for (at, query) in run.iter().enumerate() {
                if answers[*query].is_none()
                    && let Some(entity) = parties[at % 2]
                {
                    answers[*query] = Some(says(entity, Link::Dialogue));
                }
            }
        }
    }

    /// The person in mind at `token` but for `one`.
    fn other_before(&self, token: usize, one: EntityId) -> Option<EntityId> {
        let admit = |entity: EntityId| {
            let other = entity != one && self.scene.facts(entity).person;
            other.then_some(0)
        };
        let answer = self.scene.foremost(self.text, token, &[], &admit)?;
        (answer.score >= 40).then_some(answer.entity)
    }

    /// The one who speaks by an answer.
    pub(super) fn whom(&self, answer: &ResolvedSource) -> Option<EntityId> {
        let mention = answer.mentions.first().map(|m| self.entity_of(*m));
        answer.entity.or(mention)
    }
}

/// The answer for a quotation without words for its speaker.
pub(super) fn says(entity: EntityId, link: Link) -> ResolvedSource {
    ResolvedSource {
        mentions: Vec::new(),
        entity: Some(entity),
        confidence: Confidence::new(link.confidence()),
    }
}
