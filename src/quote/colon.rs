//! Quotations behind a colon that no verb takes: « La directrice : « C'est non. » »

use super::according::is_person;
use super::atom::Kind;
use super::clause::Range;
use super::draft::{Draft, Rule};
use super::report::{Complement, Event};
use super::sayers;
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::cue::Frames;
use crate::lang::word::Class;

impl Sentence<'_> {
    /// Quotations behind a colon that no verb has claimed: « La directrice : « C'est non. » »
    pub fn bare_colons(&self, events: &[Event], claimed: &mut [bool], drafts: &mut Vec<Draft>) {
        let row = &self.row;
        for at in 0..row.len() {
            let Some(pair) = row.atoms[at].quote() else {
                continue;
            };
            if claimed[pair] || at == 0 || row.kind(at - 1) != Some(Kind::Colon) {
                continue;
            }
            let colon = at - 1;
            let inside = &self.inside[pair];
            let stop = usize::from(inside.stop);
            if inside.atoms < 2 + stop && !row.french() && !inside.capital
                || inside.atoms < 2
                || inside.titled && !inside.verb && !inside.stop
            {
                continue;
            }
            let last = events
                .iter()
                .rev()
                .find(|e| e.group.cue < colon && !e.group.bare);
            let has_verb = row.has_main_verb(Range {
                start: 0,
                end: colon,
            });
            let noun = match has_verb {
                true => None,
                false => self.announced_by(colon),
            };
            let gesture = match last.is_none() && noun.is_none() && !has_verb {
                true => self.gesture(colon),
                false => None,
            };
            let source = match last {
                Some(event) => self.source(event, colon),
                None if noun.is_some() => noun.and_then(|(_, source)| source),
                None if gesture.is_some() => gesture.map(|who| self.tokens(who)),
                None if !has_verb => {
                    let mut start = 0;
                    while row.is_any(start, &[Class::Adverb, Class::And, Class::But])
                        || row.kind(start) == Some(Kind::Dash)
                    {
                        start += 1;
                    }
                    row.plain_phrase_starting(start)
                        .filter(|r| {
                            r.end <= colon
                                && (row.get(r.start).is_some_and(|a| {
                                    a.is_any(&[
                                        Class::Article,
                                        Class::Determiner,
                                        Class::Subject,
                                        Class::Pronoun,
                                    ]) || a.is_name()
                                }))
                                && !self.is_topic(*r)
                        })
                        .map(|r| self.tokens(r))
                }
                // « La ministre lève les yeux : « Non. » »
                None => row
                    .main_subject(colon)
                    .filter(|s| self.is_somebody(*s))
                    .map(|r| self.tokens(r)),
            };
            let free =
                last.filter(|e| e.complement == Complement::None && e.group.has(Frames::INCISE));
            // « La directrice, catégorique : »
            let manner = last.is_none()
                && !has_verb
                && colon >= 3
                && row.kind(colon - 2) == Some(Kind::Comma)
                && row.kind(colon - 1) == Some(Kind::Word);
            let cue = match free {
                None if let Some((noun, _)) = noun => Range {
                    start: noun,
                    end: noun + 1,
                },
                _ if manner => Range {
                    start: colon - 1,
                    end: colon,
                },
                Some(event) => Range {
                    start: event.group.cue,
                    end: event.group.cue_end,
                },
                None => Range {
                    start: colon,
                    end: colon + 1,
                },
            };
            // « Grève à l'hôpital : « On est à bout » »: a headline, no attribution.
            let topic = last.is_none()
                && noun.is_none()
                && source.is_none()
                && !has_verb
                && self.is_headline();
            // « Lire aussi : « … » : retour sur la séance du conseil »
            let hint = row.is_word(0, &["lire", "relire", "voir", "revoir", "écouter"]);
            let named = (at + 1..row.len())
                .rev()
                .find(|i| row.kind(*i) == Some(Kind::Name(true)));
            let behind = row.kind(at + 1) == Some(Kind::Colon);
            if let Some(name) = named.filter(|_| hint && behind) {
                claimed[pair] = true;
                drafts.push(Draft {
                    kind: QuoteKind::Direct,
                    content: vec![self.tokens(Range {
                        start: at,
                        end: at + 1,
                    })],
                    cue: None,
                    source: Some(self.tokens(Range {
                        start: name,
                        end: name + 1,
                    })),
                    rule: Rule::Free,
                    pairs: vec![pair],
                    continues: false,
                    told: None,
                });
                continue;
            }
            claimed[pair] = true;
            drafts.push(Draft {
                kind: QuoteKind::Direct,
                content: vec![self.tokens(Range {
                    start: at,
                    end: at + 1,
                })],
                cue: (!topic).then(|| self.tokens(cue)),
                continues: source.is_none() && !topic,
                told: None,
                source,
                rule: Rule::BareColon,
                pairs: vec![pair],
            });
        }
    }

    /// « Réponse de l'intéressé : », « Son mot d'ordre : »: the noun that announces what is
    /// said, and whose it is where it says so.
    fn announced_by(&self, colon: usize) -> Option<(usize, Option<Range>)> {
        let row = &self.row;
        if !row.french() {
            return None;
        }
        let noun = (0..colon.min(4)).find(|at| row.atoms[*at].noun)?;
        let plain = (0..noun).all(|at| {
            row.is_any(
                at,
                &[Class::Article, Class::Determiner, Class::And, Class::But],
            )
        });
        if !plain {
            return None;
        }
        let of = row.is_any(noun + 1, &[Class::Of, Class::OfThe]);
        let source = of
            .then(|| row.noun_phrase_starting(noun + 2))
            .flatten()
            .filter(|s| s.end <= colon && !row.is_word(s.start, &["ordre"]));
        Some((noun, source))
    }

    /// « Un adolescent hausse les épaules : »: who does it, before a verb that is known by its
    /// object only.
    fn gesture(&self, colon: usize) -> Option<Range> {
        let row = &self.row;
        if !row.french() {
            return None;
        }
        (1..colon).find_map(|verb| {
            let object = row.is_any(verb + 1, &[Class::Article, Class::Determiner])
                && !row.is_word(verb + 1, &["l'", "l’"]);
            let ends = row.word(verb).ends_with(['e', 't']) || row.word(verb).ends_with("nt");
            let unknown = row.kind(verb) == Some(Kind::Word)
                && !row.atoms[verb].capital
                && !row.after_determiner(verb);
            if !object || !ends || !unknown || !row.noun_like(verb - 1) {
                return None;
            }
            row.noun_phrase_ending(verb, false)
                .filter(|who| self.is_somebody(*who) && row.is_phrase_start(who.start))
        })
    }

    /// True for a name, a pronoun, or a noun that people are called by.
    fn is_somebody(&self, range: Range) -> bool {
        let row = &self.row;
        let pronouns = ["il", "elle", "ils", "elles", "he", "she", "they"];
        row.is_word(range.start, &pronouns)
            || (range.start..range.end).any(|i| {
                row.kind(i) == Some(Kind::Name(true))
                    || sayers::speaks(row.text.language(), row.word(i))
            })
    }

    /// « Grève à l'hôpital : », « Retraites en France : »: what it is about, not who speaks.
    fn is_topic(&self, range: Range) -> bool {
        let row = &self.row;
        let first = row.atoms[range.start];
        let named = (range.start..range.end)
            .any(|i| row.atoms[i].recognised || is_person(row.word(i), row.french()));
        range.start == 0
            && first.is_name()
            && !named
            && (first.place
                || range.end > range.start + 1
                || row.is_any(
                    range.end,
                    &[Class::Preposition, Class::To, Class::In, Class::OfThe],
                ))
    }
}
