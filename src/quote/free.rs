//! What one sentence alone cannot tell: marked sentences without an attribution of their
//! own, attributions behind a question mark, incises inside the marks.

use super::according::is_charge;
use super::atom::{Atom, Kind, Zone};
use super::clause::{Range, Row};
use super::draft::{Draft, Inside, Rule};
use super::lexicon::Lexicon;
use super::marks::{Pair, State};
use super::told;
use crate::doc::QuoteKind;
use crate::lang::Language;
use crate::lang::cue::Form;
use crate::lang::word::Class;
use crate::text::Text;

/// Joins a marked question with the attribution in the next sentence: “Why?” Nair asked.
pub(super) fn with_questions(zones: Vec<Zone>, text: &Text) -> Vec<Zone> {
    let mut joined: Vec<Zone> = Vec::with_capacity(zones.len());
    for zone in zones {
        if let Some(last) = joined.last_mut()
            && last.scope == zone.scope
            && last.paragraph == zone.paragraph
            && (asks(last, text) && attributes(last, &zone, text) || signs(last, &zone))
        {
            last.atoms.extend(zone.atoms);
        } else {
            joined.push(zone);
        }
    }
    joined
}

/// True where a sentence is nothing but a marked one that ends with a mark of its own.
fn asks(zone: &Zone, text: &Text) -> bool {
    let [.., last] = zone.atoms.as_slice() else {
        return false;
    };
    last.quote().is_some()
        && last.end >= 2
        && text.word(last.end - 2).ends_with(['!', '?', '…', '.'])
}

/// True for « — Ingrid Holm » behind a marked sentence.
fn signs(quote: &Zone, zone: &Zone) -> bool {
    quote.atoms.len() == 1
        && quote.atoms[0].quote().is_some()
        && zone.atoms.len() <= 12
        && zone.atoms[0].kind == Kind::Dash
        && zone.atoms.get(1).is_some_and(|a| a.is_name())
        && !zone.atoms.iter().any(|a| a.finite)
}

/// True for « Nair asked. », « demande la ministre. »: a few words with a cue among them, behind
/// the marked sentence `said`.
fn attributes(said: &Zone, zone: &Zone, text: &Text) -> bool {
    let head = &zone.atoms[..zone.atoms.len().min(7)];
    let Some(at) = head.iter().position(|a| a.cue.is_some() && a.finite) else {
        return false;
    };
    let opens = head[..at].iter().any(|a| {
        matches!(a.kind, Kind::Comma | Kind::Colon | Kind::Quote(_))
            || a.is_any(&[Class::Subordinator, Class::Preposition, Class::In])
    });
    if opens || text.language() == Language::Fr && at > 2 {
        return false;
    }
    // Nothing that the verb could take may follow.
    let rest = &zone.atoms[at + 1..];
    // “No.” Nair said the mill would close.
    let stopped = said
        .atoms
        .last()
        .is_some_and(|a| text.word(a.end - 2) == ".");
    let closed = rest.first().is_none_or(|a| {
        a.kind == Kind::Stop || a.is_any(&[Class::Preposition, Class::To, Class::Time])
    });
    if text.language() == Language::En && stopped && !closed {
        return false;
    }
    let object = rest.first().is_some_and(|a| {
        a.is(Class::Pronoun) || ["it", "him", "them"].contains(&text.word(a.start))
    });
    if object && text.language() == Language::En {
        return false;
    }
    rest.len() <= 12
        && !rest.iter().any(|a| {
            a.is_any(&[
                Class::That,
                Class::Whether,
                Class::Have,
                Class::Be,
                Class::Modal,
            ]) || matches!(a.kind, Kind::Colon | Kind::Quote(_))
        })
        || text.language() == Language::En
            && rest
                .iter()
                .take_while(|a| !matches!(a.kind, Kind::Comma))
                .all(|a| !a.finite && !a.is(Class::That))
            && rest.iter().any(|a| a.quote().is_some())
}

/// What stands inside each pair.
pub(super) fn inside(
    zones: &[Zone],
    text: &Text,
    lexicon: &Lexicon,
    pairs: &[Pair],
) -> Vec<Inside> {
    let mut all = vec![Inside::default(); pairs.len()];
    let mut seen = vec![false; pairs.len()];
    for zone in zones {
        let Some(pair) = zone.scope else {
            continue;
        };
        let row = Row {
            text,
            lexicon,
            atoms: &zone.atoms,
            quoted: true,
        };
        let inside = &mut all[pair];
        inside.atoms += zone.atoms.len();
        inside.verb |= row.has_main_verb(Range {
            start: 0,
            end: zone.atoms.len(),
        });
        inside.verb |= zone.atoms.len() >= 4
            && zone.atoms.iter().any(|a| {
                a.is(Class::Subject)
                    && [
                        "I", "we", "We", "je", "Je", "J'", "J’", "j'", "j’", "on", "On",
                    ]
                    .contains(&text.word(a.start))
            });
        inside.stop = zone.atoms.last().is_some_and(|a| a.kind == Kind::Stop);
        if !seen[pair] {
            seen[pair] = true;
            let first = &zone.atoms[0];
            inside.capital = text
                .word(first.start)
                .chars()
                .next()
                .is_some_and(char::is_uppercase);
            inside.leans = leans(&row, first) && !inside.capital;
            // « Menteur ! » is no title.
            let cries = text
                .word(zone.atoms[zone.atoms.len() - 1].start)
                .starts_with(['!', '?']);
            inside.titled = titled(text, &zone.atoms) && !cries;
        } else {
            inside.titled = false;
        }
    }
    all
}

/// True where a marked passage begins as no sentence does.
fn leans(row: &Row, first: &Atom) -> bool {
    first.is_any(&[Class::Of, Class::OfThe, Class::To, Class::By, Class::That])
        || first.form == Form::Infinitive && row.french()
        || row.french() && row.infinitive(0)
        || first.is_any(&[Class::Relative])
}

/// True where every word of four letters and more has a capital, or there is but one word.
fn titled(text: &Text, atoms: &[Atom]) -> bool {
    // « La Nuit des digues »
    let article = atoms.len() >= 2
        && atoms.len() <= 8
        && atoms[0].capital
        && atoms[0].is_any(&[Class::Article, Class::Determiner])
        && (atoms[1].capital || text.word(atoms[1].start).starts_with(char::is_uppercase))
        && !atoms.iter().any(|a| a.finite || a.kind == Kind::Stop);
    article
        || atoms.len() <= 8
            && atoms.iter().all(|a| {
                let word = text.word(a.start);
                a.quote().is_none()
                    && (word.chars().count() < 4
                        || a.capital
                        || a.kind == Kind::Number
                        || a.is(Class::Time))
            })
}

/// « Le budget est voté, rappelle l'adjointe, il n'y aura pas de rallonge. »: an incise inside
/// the marks tells who speaks all of them. Drafts from `start` on come from `zone`.
pub(super) fn narrator_inside(
    drafts: &mut Vec<Draft>,
    start: usize,
    text: &Text,
    zone: &Zone,
    pairs: &[Pair],
    claimed: &mut [bool],
) {
    let Some(pair) = zone.scope else {
        return;
    };
    let mut at = start;
    while at < drafts.len() {
        let draft = &drafts[at];
        let beside = draft.rule == Rule::IndirectAside || draft.rule == Rule::MixedAside;
        if !beside {
            at += 1;
            continue;
        }
        let mut draft = drafts.remove(at);
        let (Some(cue), Some(source)) = (draft.cue, draft.source) else {
            continue;
        };
        // Only behind a comma; a preposition inside belongs to what is said.
        let preposition = zone
            .atoms
            .iter()
            .any(|a| a.start == cue.start && a.cue.is_none());
        let own = ["i", "je", "we", "nous", "you", "vous", "tu", "on"];
        let own = own
            .iter()
            .any(|w| w.eq_ignore_ascii_case(text.word(source.start)));
        if preposition || claimed[pair] || own {
            continue;
        }
        let whole = pairs[pair];
        let before = draft.content[0].end;
        let after = cue.end.max(source.end);
        draft.content = vec![Range {
            start: whole.open,
            end: before.max(whole.open + 1),
        }];
        if after + 1 < whole.close {
            // A comma, or the full stop, ends the incise with what else it tells.
            let resume = zone
                .atoms
                .iter()
                .find(|a| a.start >= after && matches!(a.kind, Kind::Comma | Kind::Stop));
            let mut from = resume.map_or(after, |a| a.end);
            if let Some(end) = apposed_until(text, zone, from).filter(|end| *end < whole.close) {
                from = end;
            }
            while from < whole.close && matches!(text.word(from), "." | ",") {
                from += 1;
            }
            if from < whole.close {
                draft.content.push(Range {
                    start: from,
                    end: whole.close + 1,
                });
            }
        }
        draft.kind = QuoteKind::Direct;
        draft.rule = Rule::Mended;
        draft.pairs = vec![pair];
        claimed[pair] = true;
        drafts.insert(at, draft);
        at += 1;
    }
}

/// « …, se souvient le cinéaste, ancien du conservatoire. J'ai pleuré. »: where the sentence of
/// an incise ends, if what stands behind its comma at token `from` only tells more of who speaks.
fn apposed_until(text: &Text, zone: &Zone, from: usize) -> Option<usize> {
    let last = zone.atoms.last().filter(|a| a.kind == Kind::Stop)?;
    let mut rest = zone.atoms.iter().filter(|a| a.start >= from);
    let first = rest.next()?;
    let participle = ["é", "ée", "és", "ées", "ant", "ed", "ing"];
    let word = text.word(first.start);
    let noun = match first.kind {
        Kind::Name(_) => true,
        Kind::Word => !first.finite && !participle.iter().any(|end| word.ends_with(end)),
        _ => false,
    };
    let comma = text.word(from.checked_sub(1)?) == ",";
    (comma && noun && first.start == from && !rest.any(|a| a.finite)).then_some(last.end)
}

/// Marked sentences that nothing has claimed: they go on with the speaker before, or have
/// one named behind a dash.
pub(super) fn floating(
    text: &Text,
    lexicon: &Lexicon,
    zones: &[Zone],
    pairs: &[Pair],
    inside: &[Inside],
    claimed: &mut [bool],
    drafts: &mut Vec<Draft>,
) {
    // The drafts in reading order by their first token, to join what goes on.
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|at| drafts[*at].content[0].start);
    let mut next = 0;
    let mut last: Option<usize> = None;
    let mut last_paragraph = 0usize;
    let mut sorted: Vec<&Zone> = zones.iter().filter(|z| z.scope.is_none()).collect();
    sorted.sort_by_key(|z| z.atoms[0].start);
    for (index, zone) in sorted.iter().enumerate() {
        let zone_start = zone.atoms[0].start;
        while next < order.len() && drafts[order[next]].content[0].start < zone_start {
            let draft = &drafts[order[next]];
            let nested = last.is_some_and(|l: usize| encloses(&drafts[l], draft));
            if !nested {
                last = Some(order[next]);
                last_paragraph = text.paragraph_of(draft.content[0].start);
            }
            next += 1;
        }
        for (position, atom) in zone.atoms.iter().enumerate() {
            let Some(pair) = atom.quote() else {
                continue;
            };
            while next < order.len() && drafts[order[next]].content[0].start < atom.start {
                let draft = &drafts[order[next]];
                if !last.is_some_and(|l| encloses(&drafts[l], draft)) {
                    last = Some(order[next]);
                    last_paragraph = zone.paragraph;
                }
                next += 1;
            }
            if claimed[pair] {
                continue;
            }
            let words = &inside[pair];
            let stands = stands_alone(zone, position);
            let attributed = trailing_name(zone, position);
            let told_before = last.is_some_and(|l| {
                drafts[l].source.is_some()
                    && zone.paragraph == last_paragraph
                    && drafts[l].content[0].start < zone_start
            });
            if !stands
                && attributed.is_none()
                && told_before
                && fragment(text, zone, position, words)
            {
                claimed[pair] = true;
                drafts.push(Draft {
                    kind: QuoteKind::Mixed,
                    content: vec![Range {
                        start: atom.start,
                        end: atom.end,
                    }],
                    cue: None,
                    source: None,
                    told: None,
                    rule: Rule::Fragment,
                    pairs: vec![pair],
                    continues: true,
                });
                continue;
            }
            // « Pas de sucre, pas de suite ». : the marks are all of the sentence.
            let whole = zone.atoms.len() == position + 2
                && position == 0
                && zone.atoms[1].kind == Kind::Stop
                && words.atoms >= 4
                && words.capital
                && !words.titled;
            let long = whole
                || words.atoms >= 3 && words.capital && (words.stop || words.verb)
                || words.atoms >= 7 && words.verb && !words.leans;
            if !stands && attributed.is_none()
                || !(long || words.atoms >= 2 && words.stop && words.capital)
                    && pairs[pair].state == State::Whole
            {
                continue;
            }
            if !stands && attributed.is_none() {
                continue;
            }
            claimed[pair] = true;
            let content = Range {
                start: atom.start,
                end: atom.end,
            };
            let near = last.is_some() && zone.paragraph <= last_paragraph + 1;
            // “…,” said X. “…” is one quotation in two pieces.
            if attributed.is_none()
                && text.paragraph_of(atom.start) == last_paragraph
                && let Some(at) = last
                && drafts[at].kind == QuoteKind::Direct
                && drafts[at].source.is_some()
                && drafts[at].rule == Rule::DirectIncise
                && joins(text, &drafts[at], atom)
                && !answers(text, &drafts[at])
            {
                drafts[at].content.push(content);
                drafts[at].pairs.push(pair);
                continue;
            }
            let told = match attributed {
                Some(_) => None,
                None => told::beside(text, lexicon, &sorted, index, last.map(|at| &drafts[at])),
            };
            drafts.push(Draft {
                kind: QuoteKind::Direct,
                content: vec![content],
                cue: attributed
                    .and_then(|(cue, _)| cue)
                    .or(told.and_then(|t| t.cue)),
                continues: attributed.is_none() && told.is_none() && near,
                told: told.filter(|t| t.hint).map(|t| t.who),
                source: attributed
                    .map(|(_, source)| source)
                    .or(told.filter(|t| !t.hint).map(|t| t.who)),
                rule: if pairs[pair].state == State::Whole {
                    Rule::Free
                } else {
                    Rule::Mended
                },
                pairs: vec![pair],
            });
        }
    }
}

/// Marked words in a sentence behind a quotation, which go on with what was said: « Il
/// dénonce un plan social. La direction « se moque du monde » ».
fn fragment(text: &Text, zone: &Zone, position: usize, words: &Inside) -> bool {
    let atom = &zone.atoms[position];
    let charge = text.language() == Language::Fr && is_charge(text.word(atom.start + 1));
    let named = position.checked_sub(1).is_some_and(|before| {
        let before = &zone.atoms[before];
        NAMING.contains(&text.word(before.end - 1))
    });
    // English marks name things more often.
    let least = match text.language() {
        Language::Fr => 3,
        Language::En => 5,
    };
    !charge && words.atoms >= least && !words.capital && !words.titled && !words.stop && !named
}

/// Words before a name or a term in marks.
const NAMING: &[&str] = &[
    "dit",
    "dite",
    "dits",
    "dites",
    "appelé",
    "appelée",
    "appelés",
    "baptisé",
    "baptisée",
    "nommé",
    "nommée",
    "surnommé",
    "surnommée",
    "intitulé",
    "intitulée",
    "mot",
    "terme",
    "expression",
    "label",
    "called",
    "dubbed",
    "named",
    "nicknamed",
    "titled",
    "entitled",
    "so-called",
    "word",
    "term",
];

/// True where `inner` stands within a piece of `outer`.
fn encloses(outer: &Draft, inner: &Draft) -> bool {
    let start = inner.content[0].start;
    outer
        .content
        .iter()
        .any(|r| r.start <= start && start < r.end)
}

/// True where nothing but its attribution stands between a quotation and the next marks.
fn joins(text: &Text, draft: &Draft, atom: &Atom) -> bool {
    let from = draft.content.last().map_or(0, |r| r.end);
    let (cue, source) = (draft.cue, draft.source);
    let behind = [cue, source]
        .into_iter()
        .flatten()
        .map(|r| r.end)
        .max()
        .unwrap_or(from)
        .max(from);
    // One sentence end at most between, and few words.
    atom.start >= behind
        && atom.start - behind <= 60
        && text.sentence_of(atom.start) - text.sentence_of(behind.saturating_sub(1)) <= 1
}

/// True where what follows is somebody else's turn: behind a question in French, or a reply.
fn answers(text: &Text, draft: &Draft) -> bool {
    let replies = draft.cue.is_some_and(|cue| {
        let word = text.word(cue.start);
        ["répl", "rétor", "ripost"]
            .iter()
            .any(|s| word.starts_with(s))
    });
    let last = draft.content.last().map_or(0, |r| r.end);
    let question = last >= 2 && text.word(last - 2).ends_with('?');
    text.language() == Language::Fr && (replies || question)
}

/// True where the quotation at `position` is a sentence of its own.
fn stands_alone(zone: &Zone, position: usize) -> bool {
    zone.atoms.iter().enumerate().all(|(at, atom)| {
        at == position
            || atom.quote().is_some()
            || matches!(
                atom.kind,
                Kind::Stop | Kind::Comma | Kind::Dash | Kind::Mark
            )
            || at < position && atom.is_any(&[Class::And, Class::But])
    })
}

/// « … » — Ingrid Holm: the speaker behind a dash, at the end of the line.
fn trailing_name(zone: &Zone, position: usize) -> Option<(Option<Range>, Range)> {
    let atoms = &zone.atoms;
    if atoms.get(position + 1).map(|a| a.kind) != Some(Kind::Dash) {
        return None;
    }
    let rest = &atoms[position + 2..];
    let first = rest.first()?;
    let last = rest.last()?;
    if rest.len() > 12 || !(first.capital || first.is_any(&[Class::Determiner, Class::Article])) {
        return None;
    }
    // « – une rescapée raconte »
    if let Some(cue) = rest.iter().position(|a| a.cue.is_some() && a.finite)
        && cue > 0
    {
        let cue_range = Range {
            start: rest[cue].start,
            end: rest[cue].end,
        };
        return Some((
            Some(cue_range),
            Range {
                start: first.start,
                end: rest[cue - 1].end,
            },
        ));
    }
    let verb = rest.iter().any(|a| a.finite);
    (!verb).then_some((
        None,
        Range {
            start: first.start,
            end: last.end,
        },
    ))
}
