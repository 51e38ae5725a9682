//! One sentence: which of its cue verbs and attributions make quotations of which words.

use super::according;
use super::atom::Kind;
use super::clause::{Range, Row};
use super::draft::{Draft, Inside, Rule};
use super::incise::{self, Aside};
use super::medial;
use super::report::{self, Complement, Event};
use crate::doc::QuoteKind;
use crate::lang::cue::Frames;
use crate::lang::word::Class;

/// One sentence with what is needed to read it.
pub(super) struct Sentence<'a> {
    pub row: Row<'a>,
    pub inside: &'a [Inside],
}

/// The quotations of one sentence. `claimed` tells the pairs that are quoted already, and is
/// told of new ones.
pub(super) fn read(sentence: &Sentence, claimed: &mut [bool]) -> Vec<Draft> {
    let row = &sentence.row;
    let events = report::events(row);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut consumed: Vec<bool> = vec![false; events.len()];
    let mut floor = 0;
    // Attributions beside what is said come first: a mark closed by « , a-t-il dit » belongs
    // to it, whatever verb stands before the colon.
    let mut asides: Vec<(usize, Option<usize>, Aside)> = Vec::new();
    let mut next_event = 0;
    for at in 0..row.len() {
        while next_event < events.len() && events[next_event].group.cue < at {
            next_event += 1;
        }
        let prep = according::preposition(row, at).or_else(|| according::opinion(row, at));
        if let Some(aside) = prep {
            asides.push((at, None, aside));
        }
        if let Some(event) = events.get(next_event)
            && event.group.cue == at
            && let Some(aside) = incise::comparison(row, event)
                .or_else(|| medial::quoted_aside(row, event, floor))
                .or_else(|| incise::incise(row, event, floor))
        {
            floor = aside.after;
            asides.push((at, Some(next_event), aside));
        }
    }
    let mut floor = 0;
    for (index, (_, event, aside)) in asides.iter().enumerate() {
        let limit = asides
            .get(index + 1)
            .map_or(row.len(), |(_, _, next)| next.left_end.max(aside.after));
        let limit = next_boundary(&events, aside.after, event.map_or(aside.cue.start, |e| e))
            .map_or(limit, |b| b.min(limit.max(aside.after)));
        if aside.cue.start < floor {
            continue;
        }
        let thought = !row.quoted && event.is_some_and(|e| events[e].group.has(Frames::THOUGHT));
        if let Some((draft, end)) = sentence.beside(aside, floor, limit, &events)
            && !(thought && draft.kind == QuoteKind::Indirect)
        {
            if let Some(event) = event {
                consumed[*event] = true;
            }
            floor = end.max(aside.after);
            for pair in &draft.pairs {
                claimed[*pair] = true;
            }
            drafts.push(draft);
        }
    }
    for (index, event) in events.iter().enumerate() {
        if consumed[index] {
            continue;
        }
        // A thought or a few marked words within what somebody says are part of it.
        let cue = row.atoms[event.group.cue].start;
        let within = drafts
            .iter()
            .any(|d| d.content.iter().any(|r| r.start <= cue && cue < r.end));
        let small = !matches!(
            event.complement,
            Complement::Clause(_) | Complement::Infinitive(_) | Complement::Colon(_)
        );
        // Unless somebody else is named for them.
        let small = small && event.subject.is_none();
        if within && (small && !row.quoted || event.group.has(Frames::THOUGHT)) {
            continue;
        }
        let limit = next_boundary(
            &events[index + 1..],
            event.complement.start().unwrap_or(0),
            0,
        )
        .unwrap_or(row.len());
        if let Some(mut draft) = sentence.governed(event, limit, claimed) {
            // « …, dit-il, ajoutant que … », “… X said and added that …”: the same goes on.
            let linked = sentence.told_beside(event, &drafts);
            if linked.is_some() {
                draft.source = linked;
            } else if draft.source.is_none() && sentence.goes_on(event) {
                let before = drafts
                    .iter()
                    .filter(|d| d.cue.is_some_and(|c| c.end <= cue));
                draft.source = before
                    .max_by_key(|d| d.cue.map(|c| c.start))
                    .and_then(|d| d.source);
            }
            for pair in &draft.pairs {
                claimed[*pair] = true;
            }
            drafts.push(draft);
        }
    }
    // “said two directors had threatened to resign”: a promise within what is told is no
    // quotation of its own.
    let told: Vec<Range> = drafts
        .iter()
        .filter(|d| d.kind == QuoteKind::Indirect)
        .flat_map(|d| d.content.iter().copied())
        .collect();
    // « a avoué avoir tué » is one.
    let asserts = |d: &Draft| {
        let first = d.content[0].start;
        let word = |at: usize| row.text.word(at);
        matches!(word(first), "avoir" | "être" | "ayant")
            || word(first) == "to" && word((first + 1).min(d.content[0].end - 1)) == "have"
    };
    drafts.retain(|d| {
        d.rule != Rule::IndirectInfinitive
            || asserts(d)
            || !told.iter().any(|r| {
                r.start <= d.content[0].start && d.content[0].end <= r.end && *r != d.content[0]
            })
    });
    sentence.stances(claimed, &mut drafts);
    sentence.announced(claimed, &mut drafts);
    sentence.said_by_noun(claimed, &mut drafts);
    sentence.owned(claimed, &mut drafts);
    sentence.framed(claimed, &mut drafts);
    sentence.bare_colons(&events, claimed, &mut drafts);
    sentence.headline(claimed, &mut drafts);
    drafts
}

/// Where the first reporting clause behind `from` begins.
fn next_boundary(events: &[Event], from: usize, _skip: usize) -> Option<usize> {
    events
        .iter()
        .filter(|e| e.complement != Complement::None)
        .filter_map(|e| e.boundary)
        .filter(|b| *b > from)
        .min()
}

impl Sentence<'_> {
    /// The tokens of a range of atoms; what is in brackets at its end belongs to it.
    pub fn tokens(&self, range: Range) -> Range {
        let atoms = self.row.atoms;
        let start = atoms[range.start].start;
        let last = atoms[range.end - 1].end;
        Range { start, end: last }
    }

    /// As [`Self::tokens`], with brackets that close the range.
    pub fn content_tokens(&self, range: Range) -> Range {
        let mut tokens = self.tokens(range);
        let text = self.row.text;
        let ceiling = self
            .row
            .get(range.end)
            .map_or(tokens.end + 40, |a| a.start)
            .min(text.tokens().len());
        if tokens.end < ceiling && matches!(text.word(tokens.end), "(" | "[") {
            let inside_zone = (tokens.end..ceiling).find(|t| matches!(text.word(*t), ")" | "]"));
            let reference = text.word(tokens.end) == "[";
            if let Some(close) = inside_zone
                && !reference
                && self
                    .row
                    .get(range.end)
                    .is_some_and(|a| a.start == close + 1)
            {
                tokens.end = close + 1;
            }
        }
        tokens
    }

    /// A quotation whose content is the one piece at `content`.
    pub fn draft(
        &self,
        kind: QuoteKind,
        content: Range,
        cue: Option<Range>,
        source: Option<Range>,
        rule: Rule,
    ) -> Draft {
        Draft {
            kind,
            content: vec![self.content_tokens(content)],
            cue,
            source,
            rule,
            pairs: self.pairs_in(content),
            continues: false,
            told: None,
        }
    }

    /// The pair of marks at `at`, where nothing has claimed it.
    pub fn unclaimed(&self, at: usize, claimed: &[bool]) -> Option<usize> {
        let pair = self.row.get(at)?.quote();
        pair.filter(|pair| !claimed[*pair])
    }

    pub fn pairs_in(&self, range: Range) -> Vec<usize> {
        self.row.atoms[range.start..range.end]
            .iter()
            .filter_map(|a| a.quote())
            .collect()
    }

    /// Marks that name something rather than quote it.
    pub fn names_something(&self, at: usize) -> bool {
        let Some(pair) = self.row.atoms[at].quote() else {
            return false;
        };
        let inside = &self.inside[pair];
        let after_noun = at > 0
            && (self.row.kind(at - 1) == Some(Kind::Word) && self.row.atoms[at - 1].cue.is_none()
                || self.row.is_any(
                    at - 1,
                    &[Class::Article, Class::Determiner, Class::Of, Class::OfThe],
                ));
        let name = inside.titled || inside.atoms <= 7 && !inside.stop;
        name && inside.capital && !inside.verb && after_noun
    }

    pub fn kind_of(&self, range: Range) -> QuoteKind {
        let quoted = (range.start..range.end)
            .any(|at| self.row.atoms[at].quote().is_some() && !self.names_something(at));
        if quoted {
            QuoteKind::Mixed
        } else {
            QuoteKind::Indirect
        }
    }
}
