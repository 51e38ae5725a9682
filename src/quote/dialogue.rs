//! Turns of a dialogue: lines that begin with a dash.

use super::clause::Range;
use super::draft::{Draft, Rule};
use crate::doc::QuoteKind;
use crate::text::Text;

/// Makes direct quotations of lines with a dash: of every one where two such lines follow
/// each other, and of one with an incise (« — Et vous ? demande le maire. »). `drafts` are
/// sorted by nothing; those of such a line become the turn or go.
pub(super) fn turns(text: &Text, drafts: &mut Vec<Draft>) {
    let lines: Vec<(usize, usize)> = text
        .paragraphs()
        .iter()
        .enumerate()
        .filter(|(_, p)| p.len() >= 3 && is_dash(text.word(p.start as usize)))
        .map(|(at, p)| (at, p.start as usize))
        .collect();
    if lines.is_empty() {
        return;
    }
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|at| drafts[*at].content[0].start);
    let mut next = 0;
    let mut dropped = vec![false; drafts.len()];
    let mut found = Vec::new();
    for (position, (paragraph, start)) in lines.iter().enumerate() {
        let range = text.paragraphs()[*paragraph].range();
        while next < order.len() && drafts[order[next]].content[0].start < *start {
            next += 1;
        }
        let from = next;
        while next < order.len() && drafts[order[next]].content[0].start < range.end {
            next += 1;
        }
        let inside = &order[from..next];
        let marked = inside.iter().any(|at| !drafts[*at].pairs.is_empty());
        if marked {
            continue;
        }
        let incise = inside
            .iter()
            .copied()
            .find(|at| drafts[*at].rule == Rule::IndirectAside && drafts[*at].cue.is_some());
        let beside = |other: Option<&(usize, usize)>, step: isize| {
            other.is_some_and(|(p, _)| *p as isize == *paragraph as isize + step)
        };
        let neighbour = position > 0 && beside(lines.get(position - 1), -1)
            || beside(lines.get(position + 1), 1);
        let turn = match incise {
            Some(at) => with_incise(text, &drafts[at], *start, range.end),
            None if neighbour => turn(vec![Range {
                start: start + 1,
                end: range.end,
            }]),
            None => continue,
        };
        for at in inside {
            dropped[*at] = true;
        }
        found.push(turn);
    }
    let mut at = 0;
    drafts.retain(|_| {
        at += 1;
        !dropped[at - 1]
    });
    drafts.extend(found);
}

fn is_dash(word: &str) -> bool {
    matches!(word, "—" | "–" | "―" | "--" | "-")
}

fn turn(content: Vec<Range>) -> Draft {
    Draft {
        kind: QuoteKind::Direct,
        content,
        cue: None,
        source: None,
        rule: Rule::Mended,
        pairs: Vec::new(),
        continues: false,
        told: None,
    }
}

/// A line with an incise: what stands before it, and behind it as far as there is more.
fn with_incise(text: &Text, draft: &Draft, start: usize, end: usize) -> Draft {
    let behind = [draft.cue, draft.source]
        .into_iter()
        .flatten()
        .map(|r| r.end)
        .max()
        .unwrap_or(end);
    let first = Range {
        start: start + 1,
        end: draft.content[0].end.max(start + 2),
    };
    let mut content = vec![first];
    // A full stop or comma behind the incise, then the rest of the turn, but for « …, tapotant
    // le zinc ».
    let more = behind + 2 < end;
    let doing = more && text.word(behind) == "," && text.word(behind + 1).ends_with("ant");
    if more && !doing {
        content.push(Range {
            start: behind + 1,
            end,
        });
    }
    Draft {
        cue: draft.cue,
        source: draft.source,
        ..turn(content)
    }
}
