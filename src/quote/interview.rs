//! Turns of an interview: « Q : … » and « R : … », lines that begin with who speaks, and
//! question lines with the answers below them.

use std::collections::{BTreeMap, BTreeSet};

use super::clause::Range;
use super::draft::{Draft, Rule};
use crate::doc::QuoteKind;
use crate::text::{Span, Text, TokenKind, TokenRange};

/// Longest label in front of a colon, in tokens.
const LABEL: usize = 5;

/// Adds the turns of interviews to `drafts`, which are sorted by nothing. A turn that
/// something else has claimed whole stays as it is. `people` says whether somebody is named
/// within a span.
pub(super) fn turns(text: &Text, people: &dyn Fn(Span) -> bool, drafts: &mut Vec<Draft>) {
    let mut found = labelled(text, people);
    if found.is_empty() {
        found = questions(text);
    }
    if found.is_empty() {
        return;
    }
    // What lies across the edge of a turn, or has its label for a source, gives way.
    found.sort_by_key(|d| d.content[0].start);
    drafts.retain(|draft| {
        let start = draft.content[0].start;
        let end = draft.content.last().map_or(start, |r| r.end);
        let after = found.partition_point(|t| t.content[0].start <= start);
        let holds = |at: usize| {
            let turn = &found[at];
            let turn_end = turn.content[0].end;
            let within = turn.content[0].start <= start && end <= turn_end;
            let whole = within && turn.content[0].start == start && end == turn_end;
            within && !whole
        };
        let beside = |at: usize| {
            let turn = &found[at];
            let line = turn.source.map_or(turn.content[0].start, |s| s.start);
            end <= line || start >= turn.content[0].end
        };
        let previous = after.checked_sub(1);
        previous.is_none_or(|at| holds(at) || beside(at))
            && (after >= found.len() || beside(after) || previous.is_some_and(holds))
    });
    drafts.extend(found);
}

fn turn(content: Range, label: Option<(Range, Range)>) -> Draft {
    Draft {
        kind: QuoteKind::Direct,
        content: vec![content],
        cue: label.map(|(_, colon)| colon),
        source: label.map(|(source, _)| source),
        rule: Rule::Turn,
        pairs: Vec::new(),
        continues: false,
        told: None,
    }
}

/// The label of the paragraph at `range` and its colon.
fn label(text: &Text, range: &std::ops::Range<usize>) -> Option<(Range, Range)> {
    let limit = range.end.min(range.start + LABEL + 1);
    // « Anne Roy : », « Anne Roy. – »
    let dash = |at: usize| text.word(at) == "." && matches!(text.word(at + 1), "–" | "—");
    let colon = (range.start + 1..limit.min(range.end - 1))
        .find(|at| text.word(*at) == ":" || dash(*at))?;
    let dashed = usize::from(text.word(colon) != ":");
    let words = (range.start..colon).all(|at| {
        matches!(text.tokens()[at].kind, TokenKind::Word | TokenKind::Number)
            || matches!(text.word(at), "." | "-")
    });
    let capital = text.word(range.start).starts_with(char::is_uppercase);
    (words && capital && colon + 1 + dashed < range.end).then_some((
        Range {
            start: range.start,
            end: colon,
        },
        Range {
            start: colon + dashed,
            end: colon + dashed + 1,
        },
    ))
}

/// Lines that begin with « Q : », « R : », or with a name that begins another line as well.
fn labelled(text: &Text, people: &dyn Fn(Span) -> bool) -> Vec<Draft> {
    let is_person = |label: &Range| people(text.cover(TokenRange::new(label.start, label.end)));
    let mut lines: Vec<(usize, Range, Range)> = Vec::new();
    for (at, paragraph) in text.paragraphs().iter().enumerate() {
        if let Some((source, colon)) = label(text, &paragraph.range()) {
            lines.push((at, source, colon));
        }
    }
    let words = |source: &Range| -> String {
        let mut key = String::new();
        for at in source.start..source.end {
            key.push_str(text.word(at));
            key.push(' ');
        }
        key
    };
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for (_, source, _) in &lines {
        *count.entry(words(source)).or_default() += 1;
    }
    let letter = |source: &Range| {
        let word = text.word(source.start);
        source.end == source.start + 1
            && matches!(
                word,
                "Q" | "R" | "A" | "Question" | "Réponse" | "Answer" | "Q." | "R." | "A."
            )
    };
    let letters = lines.iter().filter(|(_, s, _)| letter(s)).count() >= 2;
    // « Lieu : … », « Tarif : … » come again too: somebody is named, or asks, or says « je ».
    let mut speaks: BTreeSet<String> = BTreeSet::new();
    for (paragraph, source, _) in &lines {
        let own = || line(text, &text.paragraphs()[*paragraph].range()) != Line::Other;
        if is_person(source) || own() {
            speaks.insert(words(source));
        }
    }
    count.retain(|label, n| *n >= 2 && speaks.contains(label));
    let repeated = count.len() >= 2;
    if !letters && !repeated {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (index, (paragraph, source, colon)) in lines.iter().enumerate() {
        let known = letters && letter(source) || repeated && count.contains_key(&words(source));
        let near = |other: Option<&(usize, Range, Range)>| {
            other.is_some_and(|(p, _, _)| p.abs_diff(*paragraph) <= 3)
        };
        let beside =
            near(index.checked_sub(1).and_then(|i| lines.get(i))) || near(lines.get(index + 1));
        // A turn in marks is found by its marks.
        let next = text.tokens().get(colon.end).map(|t| t.kind);
        if known && beside && next != Some(TokenKind::QuoteMark) {
            let content = Range {
                start: colon.end,
                end: text.paragraphs()[*paragraph].end as usize,
            };
            let mut said = turn(content, Some((*source, *colon)));
            // « Anne Roy. – »: the dash is no cue.
            said.cue = said.cue.filter(|cue| text.word(cue.start) == ":");
            found.push(said);
        }
    }
    found
}

/// Question lines, each with an answer below it in the first person.
fn questions(text: &Text) -> Vec<Draft> {
    let paragraphs = text.paragraphs();
    let kinds: Vec<Line> = paragraphs.iter().map(|p| line(text, &p.range())).collect();
    let mut found = Vec::new();
    let (mut asked, mut own) = (0, 0);
    let mut at = 0;
    while at + 1 < kinds.len() {
        if kinds[at] != Line::Question || matches!(kinds[at + 1], Line::Question) {
            at += 1;
            continue;
        }
        let first = at + 1;
        let end = (first..kinds.len())
            .find(|i| kinds[*i] == Line::Question)
            .unwrap_or(kinds.len())
            .min(first + 3);
        asked += 1;
        let personal = (first..end)
            .take_while(|i| kinds[*i] == Line::Personal)
            .count();
        own += usize::from(kinds[first] == Line::Personal);
        let range = paragraphs[at].range();
        found.push(turn(
            Range {
                start: range.start,
                end: range.end,
            },
            None,
        ));
        if personal > 0 {
            found.push(turn(
                Range {
                    start: paragraphs[first].start as usize,
                    end: paragraphs[first + personal - 1].end as usize,
                },
                None,
            ));
        }
        at = first;
    }
    if asked >= 3 && own * 3 >= asked * 2 {
        found
    } else {
        Vec::new()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// A question without marks.
    Question,
    /// Without marks, somebody speaks of himself.
    Personal,
    Other,
}

fn line(text: &Text, range: &std::ops::Range<usize>) -> Line {
    let marked = range
        .clone()
        .any(|at| matches!(text.word(at), "«" | "»" | "“" | "”" | "\"" | "—"));
    if marked {
        return Line::Other;
    }
    if text.word(range.end - 1) == "?" && range.len() <= 60 {
        return Line::Question;
    }
    let own = [
        "je", "j'", "j’", "nous", "mon", "ma", "mes", "notre", "nos", "i", "we", "my", "our", "me",
        "i'm", "i’m", "we're", "we’re",
    ];
    let speaks = range.clone().map(|at| text.word(at)).any(|word| {
        // Most words are longer than all of them.
        word.len() <= 7 && own.iter().any(|w| w.eq_ignore_ascii_case(word))
    });
    match speaks {
        true => Line::Personal,
        false => Line::Other,
    }
}
