//! What stands beside an attribution: « …, explique X », « selon X, … », “…,” X said, “…”.

use super::according;
use super::atom::Kind;
use super::clause::Range;
use super::draft::{Draft, Rule};
use super::embedded::noun_limit;
use super::extent::{Extent, content_end};
use super::incise::Aside;
use super::report::{Complement, Event};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::cue::Form;
use crate::lang::word::Class;

impl Sentence<'_> {
    /// What is said beside `aside`, and one past the last atom of it.
    pub fn beside(
        &self,
        aside: &Aside,
        floor: usize,
        limit: usize,
        events: &[Event],
    ) -> Option<(Draft, usize)> {
        let row = &self.row;
        let mut cue = Some(self.tokens(aside.cue));
        let mut source = aside.source.map(|s| self.tokens(s));
        // « X a révélé des informations selon lesquelles … »: X says so.
        if aside.source.is_none()
            && let Some(event) = events.iter().rev().find(|e| {
                e.group.cue < aside.cue.start && e.complement == Complement::None && !e.group.bare
            })
        {
            cue = Some(self.tokens(Range {
                start: event.group.cue,
                end: event.group.cue_end,
            }));
            source = self.source(event, aside.cue.start);
        }
        // « X a dit que …, a-t-il dit »: the clause belongs to the verb in front of it.
        let reported = events.iter().any(|e| {
            matches!(e.complement, Complement::Clause(at) if at < aside.left_end)
                && e.group.cue >= floor
                && e.group.cue < aside.cue.start
                && e.boundary.is_some()
        });
        let mut start = self.clause_start(floor, aside.left_end);
        let forward = aside.preposition && self.looks_forward(aside, start);
        if forward {
            let colon = according::colon_quote(row, aside.after);
            let mut from = colon.unwrap_or_else(|| {
                according::aside_comma(row, aside.after).map_or(aside.after, |c| c + 1)
            });
            if colon.is_none() && aside.source.is_none()
                || row.get(aside.after).is_some_and(|a| a.quote().is_some())
                || row.is(aside.source.map_or(0, |s| s.start), Class::Pronoun)
                    && row.kind(aside.after) != Some(Kind::Comma)
            {
                from = aside.after;
            }
            while row.is_any(from, &[Class::That]) {
                from += 1;
            }
            if from >= row.len() || from >= limit || matches!(row.kind(from), Some(Kind::Stop)) {
                return None;
            }
            let led = row.is(aside.after.saturating_sub(1), Class::Relative);
            let limit = match led.then(|| noun_limit(row, aside.cue.start, from, limit)) {
                Some(Some(end)) => end,
                _ => limit,
            };
            let limit = match aside.source {
                Some(source) if source.end <= aside.cue.start => self.relative_limit(from, limit),
                _ => limit,
            };
            let end = content_end(row, from, Extent::Clause, limit);
            return self.forward_draft(cue, source, Range { start: from, end });
        }
        // A reporting clause before the incise keeps its own words.
        for event in events {
            if let Some(at) = event.complement.start()
                && at > start
                && at < aside.left_end
                && event.group.cue >= start
                && row
                    .get(aside.left_end - 1)
                    .is_some_and(|a| a.quote().is_some())
                && matches!(
                    event.complement,
                    Complement::Colon(_) | Complement::Clause(_)
                )
                && row.kind(aside.left_end.wrapping_sub(2)) == Some(Kind::Colon)
            {
                start = aside.left_end - 1;
            }
        }
        if start >= aside.left_end {
            return None;
        }
        let rest = Range {
            start: aside.after.min(limit),
            end: limit,
        };
        if let Some(quote) = self.own_words(cue, rest) {
            return self.forward_draft(cue, source, quote);
        }
        let left = Range {
            start,
            end: aside.left_end,
        };
        let (kind, mut ranges) = self.left_content(left)?;
        if kind != QuoteKind::Direct && reported && !aside.preposition {
            return None;
        }
        let mut end = aside.after;
        // « Nous avons perdu », reconnaît X, « mais nous reviendrons ».
        let verb_first = kind != QuoteKind::Direct
            && !row.has_main_verb(left)
            && self.clause_resumes(aside, left, limit);
        if let Some(at) = self
            .resumed_quote(aside.after, limit)
            .filter(|_| !verb_first)
        {
            ranges.push(Range {
                start: at,
                end: at + 1,
            });
            end = at + 1;
        } else if kind != QuoteKind::Direct && self.clause_resumes(aside, left, limit) {
            let to = content_end(row, aside.after + 1, Extent::Clause, limit);
            ranges.push(Range {
                start: aside.after + 1,
                end: to,
            });
            end = to;
        } else if aside.preposition
            && kind != QuoteKind::Direct
            && !row.has_main_verb(left)
            && !ranges.iter().any(|r| !self.pairs_in(*r).is_empty())
            && ranges.iter().map(|r| r.end - r.start).sum::<usize>() < 3
        {
            return None;
        }
        let pairs: Vec<usize> = ranges.iter().flat_map(|r| self.pairs_in(*r)).collect();
        let rule = Rule::beside(kind);
        let kind = if kind == QuoteKind::Indirect
            && ranges.iter().any(|r| self.kind_of(*r) == QuoteKind::Mixed)
        {
            QuoteKind::Mixed
        } else {
            kind
        };
        let content = ranges.into_iter().map(|r| self.content_tokens(r)).collect();
        Some((
            Draft {
                kind,
                content,
                cue,
                source,
                rule,
                pairs,
                continues: false,
                told: None,
            },
            end,
        ))
    }

    fn forward_draft(
        &self,
        cue: Option<Range>,
        source: Option<Range>,
        range: Range,
    ) -> Option<(Draft, usize)> {
        let row = &self.row;
        let first = row.get(range.start)?;
        // "in Okafor's words, it was “a slow drowning”": the words in marks are his.
        if let Some(quote) = self.own_words(cue, range) {
            let draft = Draft {
                kind: QuoteKind::Mixed,
                content: vec![self.content_tokens(quote)],
                cue,
                source,
                rule: Rule::MixedAside,
                pairs: self.pairs_in(quote),
                continues: false,
                told: None,
            };
            return Some((draft, quote.end));
        }
        // « Selon X, « clause entière » » stands alone.
        let alone = first.quote().is_some_and(|p| {
            let rest_is_comment = range.end == range.start + 1
                || matches!(row.kind(range.start + 1), Some(Kind::Comma | Kind::Stop));
            rest_is_comment && (self.inside[p].is_sentence() || self.inside[p].atoms >= 4)
        });
        let range = if alone {
            Range {
                start: range.start,
                end: range.start + 1,
            }
        } else {
            range
        };
        if range.end <= range.start {
            return None;
        }
        let kind = if alone {
            QuoteKind::Direct
        } else {
            self.kind_of(range)
        };
        let draft = self.draft(kind, range, cue, source, Rule::beside(kind));
        Some((draft, range.end))
    }

    /// True where the clause at `left` goes on behind `aside`.
    fn clause_resumes(&self, aside: &Aside, left: Range, limit: usize) -> bool {
        let row = &self.row;
        let comma = row.kind(aside.after) == Some(Kind::Comma);
        let behind = Range {
            start: aside.after + 1,
            end: limit,
        };
        // “It is “unacceptable”, Nair said, that …”
        let that = comma && !row.french() && row.is(behind.start, Class::That);
        // “…, the minister warned, saying that …”: her next words.
        if row
            .get(behind.start)
            .is_some_and(|a| a.form == Form::Gerund && a.cue.is_some())
        {
            return false;
        }
        // « La croissance, d'après l'Insee, a ralenti »
        let verb = || comma && !row.has_main_verb(left) && row.has_main_verb(behind);
        // « La croissance a ralenti, selon l'Insee, au printemps »
        let adjunct = || aside.preposition && self.goes_on_behind(aside.after, limit);
        // « S'il est élu, promet-il, les impôts baisseront »
        let opens = [
            "si",
            "s'",
            "s’",
            "quand",
            "lorsque",
            "lorsqu'",
            "lorsqu’",
            "if",
            "when",
        ];
        let condition = comma
            && row.is_word(left.start, &opens)
            && left.end <= left.start + 14
            && row.has_main_verb(behind);
        that || condition
            || verb()
            || adjunct()
            || self.gives_reason(left.end - 1, aside.after, limit)
    }

    /// True where behind the comma at `after` what is said goes on: “He turned back, he said,
    /// because …”, « …, estime-t-elle, et coûterait trop cher ».
    fn gives_reason(&self, left: usize, after: usize, limit: usize) -> bool {
        let row = &self.row;
        // “It is not, he insists, a question of money”
        let next = after + 1;
        if row.kind(after) != Some(Kind::Comma) || next + 1 >= limit {
            return false;
        }
        if row.french() {
            let later = |at: usize| {
                let word = row.word(at);
                row.atoms[at].finite
                    && ["rait", "raient", "ra", "ront"]
                        .iter()
                        .any(|e| word.ends_with(e))
            };
            let reasons = ["parce", "puisque", "puisqu'", "puisqu’", "car", "sinon"];
            let open = row.is_any(left, &[Class::Be, Class::Have, Class::Modal, Class::Not])
                || row.is_word(left, &["pas", "plus"]);
            return row.is_any(next, &[Class::And, Class::But]) && later(next + 1)
                || row.is_word(next, &reasons)
                || row.is_word(next, &["faute"]) && row.is_word(next + 2, &["quoi"])
                || row.is_any(next, &[Class::Of]) && row.infinitive(next + 1)
                || row.is_any(next, &[Class::Whether, Class::That])
                || row.is_word(next, &["s'", "s’"]) && row.is(next + 1, Class::Subject)
                || open && !row.is_any(next, &[Class::And, Class::But, Class::Relative]);
        }
        let reason = ["because", "unless", "until", "ever", "slightly", "compared"];
        let own_subject = row.is_any(next, &[Class::And, Class::But])
            && !row.get(next + 1).is_some_and(|a| a.finite)
            && !row.is(next + 1, Class::Subject)
            && (next + 2..limit).any(|i| row.is_any(i, &[Class::Be, Class::Modal]));
        let open = row.is_any(left, &[Class::Be, Class::Have, Class::Modal, Class::Not]);
        let joined = row.is(next, Class::And)
            && row.kind(next + 1) == Some(Kind::Word)
            && !row.atoms[next + 1].finite
            && (left.saturating_sub(12)..=left).any(|i| row.is(i, Class::Modal));
        open && !row.is_any(next, &[Class::And, Class::But, Class::Relative])
            || row.is_any(next, &[Class::And, Class::But]) && row.is(next + 1, Class::Not)
            || joined
            || row.is_word(next, &reason)
            || row.is(next, Class::To) && row.infinitive(next + 1)
            || own_subject
    }

    /// True where behind the comma at `after` the clause before goes on with an adjunct.
    fn goes_on_behind(&self, after: usize, limit: usize) -> bool {
        let row = &self.row;
        let opens = row.is_any(
            after + 1,
            &[Class::To, Class::Of, Class::In, Class::Preposition],
        ) && !row.is_word(after + 1, &["avant", "après", "before", "after", "with"]);
        row.french()
            && row.kind(after) == Some(Kind::Comma)
            && opens
            && after + 2 < limit
            && !(after + 1..limit).any(|i| {
                row.atoms[i].finite
                    || row.atoms[i].quote().is_some()
                    || row.kind(i) == Some(Kind::Comma)
                    || row.atoms[i].form == Form::Gerund
            })
    }

    /// The marked words of `range` where the cue is "in X's words".
    fn own_words(&self, cue: Option<Range>, range: Range) -> Option<Range> {
        let row = &self.row;
        let words = !row.french() && cue.is_some_and(|c| row.text.word(c.end - 1) == "words");
        let quote = (range.start..range.end).find(|at| row.atoms[*at].quote().is_some())?;
        words.then_some(Range {
            start: quote,
            end: quote + 1,
        })
    }

    /// Where a relative clause ends that begins at `from`: at the comma behind which the main
    /// clause goes on with its verb.
    fn relative_limit(&self, from: usize, limit: usize) -> usize {
        let row = &self.row;
        (from + 1..limit)
            .find(|at| {
                row.kind(*at) == Some(Kind::Comma)
                    && row.get(at + 1).is_some_and(|a| {
                        a.finite || a.is_any(&[Class::Have, Class::Be, Class::Not, Class::Clitic])
                    })
            })
            .unwrap_or(limit)
    }

    /// First atom of the clause that ends before `end`: behind colons, dashes and links.
    fn clause_start(&self, floor: usize, end: usize) -> usize {
        let row = &self.row;
        let mut start = floor;
        for at in (floor..end).rev() {
            if matches!(row.kind(at), Some(Kind::Semicolon))
                || row.kind(at) == Some(Kind::Colon) && at + 1 < end
            {
                start = at + 1;
                break;
            }
        }
        // "PARIS, 12 October – Talks were suspended, …"
        if start == 0
            && let Some(dash) = (1..end.min(8)).find(|at| row.kind(*at) == Some(Kind::Dash))
            && !(0..dash).any(|at| row.atoms[at].finite || row.atoms[at].quote().is_some())
            && (0..dash).any(|at| row.is(at, Class::Time) || row.atoms[at].is_name())
        {
            start = dash + 1;
        }
        // “14.30 Nine people have been treated, …”: the time of an entry.
        let opened = row
            .text
            .paragraphs()
            .get(row.text.paragraph_of(row.atoms[0].start));
        if start == 0
            && end > 2
            && opened.is_some_and(|p| p.start as usize == row.atoms[0].start)
            && row.kind(0) == Some(Kind::Number)
            && row.word(0).contains(['.', ':', 'h'])
            && row
                .text
                .word(row.atoms[1].start)
                .starts_with(char::is_uppercase)
        {
            start = 1;
        }
        while start < end
            && (row.is_any(start, &[Class::And, Class::But])
                || matches!(
                    row.kind(start),
                    Some(Kind::Comma | Kind::Dash | Kind::Mark | Kind::Stop)
                ))
        {
            start += 1;
        }
        start
    }

    /// True where « selon X » speaks of what follows it.
    fn looks_forward(&self, aside: &Aside, start: usize) -> bool {
        let row = &self.row;
        let at = aside.cue.start;
        if row.get(aside.after).is_some_and(|a| a.quote().is_some()) {
            return true;
        }
        let behind = aside.source.is_some_and(|s| s.end <= at);
        if start >= aside.left_end || aside.source.is_none() || behind || row.is_word(at, &["pour"])
        {
            return true;
        }
        if at > 0 && matches!(row.kind(at - 1), Some(Kind::Colon | Kind::Semicolon)) {
            return true;
        }
        let left = aside.left_end - 1;
        let linked = row.is_any(
            left,
            &[
                Class::And,
                Class::But,
                Class::That,
                Class::Whether,
                Class::Like,
                Class::Subordinator,
                Class::Relative,
            ],
        );
        let follows = row.kind(aside.after) == Some(Kind::Comma)
            || according::aside_comma(row, aside.after).is_some();
        if linked && follows {
            return true;
        }
        // « En 2016, selon X, la dette … »: only adverbs and dates before.
        let split = row.kind(aside.after) == Some(Kind::Comma) && row.verb_at(aside.after + 1);
        let only_frame = !split
            && !row.has_main_verb(Range {
                start,
                end: aside.left_end,
            })
            && !(start..aside.left_end).any(|i| row.atoms[i].quote().is_some())
            && row.kind(at - 1) == Some(Kind::Comma)
            && (row.is_any(
                start,
                &[
                    Class::To,
                    Class::In,
                    Class::Preposition,
                    Class::Adverb,
                    Class::Time,
                    Class::Subordinator,
                    Class::OfThe,
                ],
            ) || row.kind(start) == Some(Kind::Number));
        only_frame && follows
    }

    /// What the words before an incise are: marked sentences alone, or a clause.
    fn left_content(&self, left: Range) -> Option<(QuoteKind, Vec<Range>)> {
        let row = &self.row;
        let last = left.end - 1;
        let one = |at: usize| Range {
            start: at,
            end: at + 1,
        };
        if let Some(pair) = row.atoms[last].quote() {
            let others = (left.start..last).any(|i| {
                !matches!(
                    row.kind(i),
                    Some(Kind::Comma | Kind::Quote(_) | Kind::Stop | Kind::Dash)
                ) && !row.is_any(i, &[Class::And, Class::But, Class::Adverb])
            });
            if !others {
                let all: Vec<Range> = (left.start..left.end)
                    .filter(|i| row.atoms[*i].quote().is_some())
                    .map(one)
                    .collect();
                return Some((QuoteKind::Direct, all));
            }
            let led = row.kind(last.wrapping_sub(1)) == Some(Kind::Colon);
            let comma_led = row.kind(last.wrapping_sub(1)) == Some(Kind::Comma)
                && self.inside[pair].is_sentence()
                && self.inside[pair].capital;
            if led || comma_led {
                return Some((QuoteKind::Direct, vec![one(last)]));
            }
        }
        if let Some(pair) = row.atoms[left.start].quote()
            && self.inside[pair].is_sentence()
            && self.inside[pair].atoms >= 5
            && (row.french() || row.ends_itself(left.start))
            && !(left.start + 1..left.end).any(|i| row.atoms[i].quote().is_some())
        {
            return Some((QuoteKind::Direct, vec![one(left.start)]));
        }
        // "Dam ‘could fail by spring’, engineers warn": the paper vouches for the rest.
        let quotes: Vec<usize> = (left.start..left.end)
            .filter(|at| row.atoms[*at].quote().is_some())
            .collect();
        if let [only] = quotes[..]
            && !row.french()
            && self.is_headline()
        {
            return Some((QuoteKind::Mixed, vec![one(only)]));
        }
        let kind = self.kind_of(left);
        Some((kind, vec![left]))
    }

    /// A quotation that is taken up again behind an incise: a comma, then marks.
    fn resumed_quote(&self, after: usize, limit: usize) -> Option<usize> {
        let row = &self.row;
        // « …», se souvient Paul, qui vit là depuis dix ans, « et personne … »
        let relative = row.kind(after) == Some(Kind::Comma) && row.is(after + 1, Class::Relative);
        for at in after..limit.min(after + 24).min(row.len()) {
            let atom = &row.atoms[at];
            match atom.kind {
                _ if relative && at == after + 1 => {}
                Kind::Comma
                    if relative
                        && at > after
                        && row
                            .get(at + 1)
                            .and_then(|a| a.quote())
                            .is_some_and(|p| self.inside[p].capital) =>
                {
                    return None;
                }
                Kind::Comma | Kind::Colon
                    if row
                        .get(at + 1)
                        .and_then(|a| a.quote())
                        .is_some_and(|p| !self.inside[p].titled) =>
                {
                    return Some(at + 1);
                }
                Kind::Quote(_) => return None,
                Kind::Stop | Kind::Semicolon => return None,
                // « …, ajoutant « … » » has a speaker of its own.
                _ if atom.cue.is_some() && atom.form == Form::Gerund => {
                    let takes =
                        (at + 1..at + 5).any(|i| row.get(i).is_some_and(|a| a.quote().is_some()));
                    let clause = (at + 1..at + 4).any(|i| row.is(i, Class::That));
                    if takes || clause {
                        return None;
                    }
                }
                _ if atom.cue.is_some() && atom.finite => return None,
                Kind::Small(Class::But | Class::And)
                    if row.get(at + 1).is_some_and(|a| a.quote().is_some())
                        && row.kind(at.wrapping_sub(1)) == Some(Kind::Comma) =>
                {
                    return Some(at + 1);
                }
                Kind::Small(Class::And | Class::But | Class::That | Class::Relative) => {
                    return None;
                }
                _ => {}
            }
        }
        None
    }
}
