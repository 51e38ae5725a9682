//! Quotations that a verb takes, and who is the subject of that verb.

use super::according::is_charge;
use super::atom::Kind;
use super::clause::Range;
use super::draft::{Draft, Rule};
use super::embedded::relative_limit;
use super::extent::{Extent, content_end};
use super::report::{Complement, Event};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::cue::{Form, Frames};
use crate::lang::word::Class;

/// “pressed to say whether”: asked, not said.
const ASKED: &[&str] = &["asked", "pressed", "urged", "pushed", "invited"];

impl Sentence<'_> {
    /// What the verb of `event` takes.
    pub fn governed(&self, event: &Event, limit: usize, claimed: &[bool]) -> Option<Draft> {
        let row = &self.row;
        let group = &event.group;
        let start = event.complement.start()?;
        if group.negated
            && row.french()
            && match event.complement {
                // « n'a pas dit si »: what is left open is told all the same.
                Complement::Clause(at) => row.is_any(at, &[Class::That, Class::To]),
                Complement::Infinitive(_) => true,
                _ => false,
            }
            && !group.has(Frames::LABEL)
            && !row.is_word(group.cue, &["nie", "nient", "nié", "niait", "niant"])
        {
            // « n'a pas dit que », « ne regrette pas de »: nothing was said.
            return None;
        }
        // « a été prié de partir »: nobody says by whom.
        if group.passive
            && row.french()
            && !group.has(Frames::LABEL)
            && group.has(Frames::ADDRESSEE)
            && matches!(event.complement, Complement::Infinitive(_))
            && !(group.end..row.len()).any(|i| row.is(i, Class::By))
        {
            return None;
        }
        // « Il est accusé d'avoir volé », “He was accused of stealing two cars”: by the law.
        let blamed = match row.french() {
            true => row.word(group.cue).starts_with("accus"),
            false => group.has(Frames::CHARGE) && !group.has(Frames::TO),
        };
        if blamed && group.passive && self.accused_by_nobody(event) {
            return None;
        }
        // « Pressé de dire si … »: asked, not said.
        let asked = group.form == Form::Infinitive
            && group
                .leading
                .is_some_and(|l| row.french() || l > 0 && row.is_word(l - 1, ASKED))
            && matches!(event.complement, Complement::Clause(at) if !row.is(at, Class::That));
        if asked {
            return None;
        }
        let hint = group.cue == 0 && row.is_word(0, &["lire", "relire", "voir", "revoir"]);
        if hint {
            return None;
        }
        let thought = group.has(Frames::THOUGHT);
        let (extent, default_rule) = match event.complement {
            Complement::Clause(_) => (Extent::Clause, Rule::Indirect),
            Complement::Infinitive(_) => (Extent::Infinitive, Rule::IndirectInfinitive),
            _ if group.passive || group.form == Form::Participle && group.bare => {
                (Extent::Passive, Rule::MixedPhrase)
            }
            _ => (Extent::Phrase, Rule::MixedPhrase),
        };
        // "known as “the Hammer”": a nickname.
        if thought
            && matches!(event.complement, Complement::Quote(at) if row.is_any(at - 1, &[Class::Like, Class::Of]))
        {
            return None;
        }
        if group.bare && !self.shares_auxiliary(event) {
            // « un bloc qualifié de « … » » is nobody's word, « décrit par X comme » is.
            let agent = (group.end..row.len().min(group.end + 40)).any(|i| row.is(i, Class::By));
            let named = matches!(event.complement, Complement::Label(_)) && !group.has(Frames::TO);
            let label = group.has(Frames::LABEL) && (agent || named);
            if !label {
                return None;
            }
        }
        // « À noter que », « il faut dire que »: the narrator.
        let aimless = matches!(event.complement, Complement::Clause(_))
            && !row.quoted
            && self.impersonal(event);
        // « Je note que »: said, not reported.
        let performed = row.quoted
            && group.form == Form::Other
            && matches!(event.complement, Complement::Clause(_));
        if aimless || performed {
            return None;
        }
        // « On note que »: the narrator.
        let narrator = event
            .subject
            .is_some_and(|s| row.is_word(s.start, &["on"]) && !self.somewhere(s.start))
            && !row.quoted;
        if narrator
            && !matches!(
                event.complement,
                Complement::Colon(_) | Complement::Quote(_)
            )
        {
            return None;
        }
        // « Ils sont accusés de « violences » »: a charge of the law.
        let charged = group.passive && row.french() && self.legal_charge(event);
        if charged {
            return None;
        }
        // “a campaign to urge voters to”: a purpose.
        if !row.french()
            && matches!(event.complement, Complement::Infinitive(_))
            && group.leading.is_some_and(|l| row.is(l, Class::To))
        {
            return None;
        }
        if self.is_nickname(event) {
            return None;
        }
        if row.quoted
            && matches!(
                event.complement,
                Complement::Nominal(_) | Complement::Label(_)
            )
        {
            return None;
        }
        if matches!(event.complement, Complement::Clause(_)) && self.shown(event) {
            return None;
        }
        let cue = Some(self.tokens(Range {
            start: group.cue,
            end: group.cue_end,
        }));
        if let Complement::Colon(at) | Complement::Quote(at) = event.complement {
            let pair = row.atoms[at].quote()?;
            if claimed[pair] {
                return None;
            }
            let colon = matches!(event.complement, Complement::Colon(_));
            let inside = &self.inside[pair];
            let source = self.source(event, at);
            let nested = row.quoted && group.has(Frames::OPENS);
            // “Holm said, “No.””: however short.
            let comma =
                !row.french() && row.kind(at - 1) == Some(Kind::Comma) && group.has(Frames::THAT);
            let clause = !row.french()
                && !colon
                && !comma
                && !nested
                && !inside.capital
                && !inside.stop
                && group.has(Frames::THAT)
                && !group.has(Frames::AMBIGUOUS)
                && self.clause_goes_on(at + 1, limit);
            if clause {
                let end = content_end(row, at, Extent::Clause, limit);
                let range = Range { start: at, end };
                return Some(self.draft(QuoteKind::Mixed, range, cue, source, Rule::MixedClause));
            }
            // “The sign read “Vote.””
            let written =
                group.has(Frames::DOCUMENT) && event.subject.is_some_and(|s| row.is_document(s));
            let direct = written
                || colon
                || nested
                || comma
                || inside.is_sentence() && (inside.capital || inside.verb);
            // « Farid Hadjadj, dit « le Marteau » », « on appelle « étiage » »
            let named = group.first == group.cue
                && row.is_word(group.cue, &["dit", "dite", "dits", "dites"])
                && group.first > 0
                && row.kind(group.first - 1) == Some(Kind::Comma);
            if !direct && (named || narrator) {
                return None;
            }
            if direct && (colon || group.has(Frames::OPENS) || group.has(Frames::THAT)) {
                return Some(Draft {
                    kind: QuoteKind::Direct,
                    content: vec![self.tokens(Range {
                        start: at,
                        end: at + 1,
                    })],
                    cue,
                    source,
                    rule: if colon {
                        Rule::DirectColon
                    } else {
                        Rule::DirectVerb
                    },
                    pairs: vec![pair],
                    continues: false,
                    told: None,
                });
            }
            if self.names_something(at) || inside.titled && !inside.verb && inside.capital {
                return None;
            }
            // « dément « catégoriquement » cette rencontre »
            let adverb =
                inside.atoms == 1 && row.text.word(row.atoms[at].start + 1).ends_with("ment");
            let end = match adverb {
                true => at + 1,
                false => content_end(row, at, extent, limit),
            };
            let range = Range { start: at, end };
            return Some(Draft {
                kind: QuoteKind::Mixed,
                content: vec![self.content_tokens(range)],
                cue,
                source,
                rule: Rule::MixedPhrase,
                pairs: self.pairs_in(range),
                continues: false,
                told: None,
            });
        }
        let mut start = start;
        // "accused of “burying the survey”", "described as “chaos”": without the preposition.
        if matches!(
            event.complement,
            Complement::Label(_) | Complement::Infinitive(_)
        ) && !row.french()
            && row.is_any(start, &[Class::Of, Class::Like])
        {
            start += 1;
        }
        // “urged them not to share”, « dit ne plus supporter »
        if matches!(event.complement, Complement::Infinitive(_)) {
            let floor = group.end;
            while start > floor && row.is(start - 1, Class::Not) {
                start -= 1;
            }
        }
        let limit = self
            .participle_limit(event, start)
            .map_or(limit, |l| l.min(limit));
        let limit = match group.leading {
            None => relative_limit(row, group.cue, start, limit).unwrap_or(limit),
            Some(_) => limit,
        };
        let end = content_end(row, start, extent, limit);
        if end <= start {
            return None;
        }
        let range = Range { start, end };
        // “spoke of “American carnage””: no name, whatever its capital.
        let spoken = matches!(
            event.complement,
            Complement::Label(_) | Complement::Nominal(_)
        ) && !row.french()
            && row.atoms[start]
                .quote()
                .is_some_and(|pair| !self.inside[pair].titled);
        let kind = match spoken {
            true => QuoteKind::Mixed,
            false => self.kind_of(range),
        };
        if kind == QuoteKind::Indirect
            && (thought || matches!(extent, Extent::Phrase | Extent::Passive))
        {
            return None;
        }
        if extent == Extent::Clause && end < start + 2 {
            return None;
        }
        let source = self.source(event, start);
        // « Je vous dis que », “we're asking for”: said, not reported.
        if row.quoted && kind == QuoteKind::Indirect && !self.reported_within(event, source) {
            return None;
        }
        let rule = match (kind, extent) {
            (QuoteKind::Mixed, Extent::Clause) => Rule::MixedClause,
            (QuoteKind::Mixed, _) => Rule::MixedPhrase,
            _ => default_rule,
        };
        Some(self.draft(kind, range, cue, source, rule))
    }

    /// Where the clause ends that a participle governs, « estimant que …, le juge a … »,
    /// “the judge, noting that “…,” reduced …”: at the comma behind which the main clause
    /// begins or goes on.
    pub fn participle_limit(&self, event: &Event, start: usize) -> Option<usize> {
        let row = &self.row;
        let group = &event.group;
        let first = group.leading.unwrap_or(group.first);
        let opening = self.opens_subordinate(event);
        if !matches!(group.form, Form::Gerund) && !opening {
            return None;
        }
        let opened = opening
            || (0..first).all(|at| row.is_any(at, &[Class::Adverb, Class::But, Class::And]))
            || row.kind(first - 1) == Some(Kind::Comma)
                && !row.has_main_verb(Range {
                    start: 0,
                    end: first - 1,
                });
        if !opened {
            return None;
        }
        (start + 1..row.len()).find_map(|at| {
            let next = match row.kind(at)? {
                Kind::Comma => at + 1,
                Kind::Quote(_) if row.ends_with_comma(at) => at + 1,
                _ => return None,
            };
            let linked = row.is_any(
                next,
                &[
                    Class::That,
                    Class::And,
                    Class::But,
                    Class::Relative,
                    Class::Subordinator,
                    Class::Whether,
                    Class::Preposition,
                    Class::Like,
                ],
            );
            let rest = Range {
                start: next,
                end: row.len(),
            };
            let told = !opening || (start..at).any(|i| row.atoms[i].finite);
            (told && !linked && row.has_main_verb(rest)).then_some(
                if next == at + 1 && row.kind(at) == Some(Kind::Comma) {
                    at
                } else {
                    next
                },
            )
        })
    }

    /// True where what is said within a quotation tells of somebody else's words.
    fn reported_within(&self, event: &Event, source: Option<Range>) -> bool {
        let row = &self.row;
        // « nous demandons que »: a body that speaks through a text.
        let own: &[&str] = match row.french() {
            true => &["je", "j'", "j’", "vous", "tu"],
            false => &["i", "we", "you"],
        };
        // “People wrote that”, « tout indique que »: nobody. « On nous demande de »: an order.
        let order = row.french()
            && matches!(event.complement, Complement::Infinitive(at)
                if row.is_any(at, &[Class::Of, Class::To]));
        let thinks = (event.group.first..event.group.cue).any(|at| row.is_word(at, &["s'", "s’"]))
            && row.is_word(event.group.cue, &["dit", "disait"]);
        let nobody: &[&str] = match row.french() {
            true => &["tout", "rien", "personne"],
            false => &["people", "nobody", "no", "everyone", "everybody"],
        };
        let other = source.is_some_and(|s| {
            let word = row.text.word(s.start);
            let own = own.iter().chain(nobody);
            !own.into_iter().any(|w| w.eq_ignore_ascii_case(word))
        });
        // A reader of English is told of somebody's words within words where he is named.
        let named = row.french()
            || source.is_some_and(|s| {
                row.atoms
                    .iter()
                    .any(|a| a.is_name() && s.start <= a.start && a.start < s.end)
            });
        other && named && !order && !thinks && row.atoms[event.group.cue].form != Form::Infinitive
    }

    /// True where the marked words that `event` takes name an offence, and nobody is named.
    fn legal_charge(&self, event: &Event) -> bool {
        let row = &self.row;
        let Complement::Label(start) = event.complement else {
            return false;
        };
        let quote = (start..row.len().min(start + 3)).find(|at| row.atoms[*at].quote().is_some());
        quote.is_some_and(|at| {
            let word = row.text.word(row.atoms[at].start + 1);
            is_charge(word)
        }) && !(event.group.end..row.len()).any(|at| row.is(at, Class::By))
    }

    /// « Les médecins parlent de « retard de phase » », “villagers refer to it as ‘the brown
    /// summer’”: what many people call something, in a word or two.
    fn is_nickname(&self, event: &Event) -> bool {
        let row = &self.row;
        let group = &event.group;
        let Complement::Label(start) = event.complement else {
            return matches!(event.complement, Complement::Quote(at)
                if row.french() && row.is_word(group.cue, &["appellent"]) && self.few(at, 2));
        };
        let calls = match row.french() {
            true => row.is_word(group.cue, &["parlent", "appellent"]),
            false => row.is_word(group.cue, &["call", "refer", "describe"]),
        };
        let present = matches!(group.form, Form::Plural)
            && (group.first..group.cue).all(|at| row.is(at, Class::Adverb));
        let quote = (start..row.len().min(start + 2)).find(|at| row.atoms[*at].quote().is_some());
        // Nobody in particular: a plural noun.
        let many = event.subject.is_some_and(|s| {
            (s.start..s.end).all(|at| {
                let atom = &row.atoms[at];
                (!atom.is_name() || at == 0 && !atom.recognised) && !row.is(at, Class::Subject)
            })
        });
        calls && present && many && quote.is_some_and(|at| self.few(at, 3))
    }

    /// True where the marks at `at` hold no more than `most` words without a verb.
    fn few(&self, at: usize, most: usize) -> bool {
        let pair = self.row.get(at).and_then(|a| a.quote());
        pair.is_some_and(|pair| {
            let inside = &self.inside[pair];
            inside.atoms <= most && !inside.verb && !inside.stop
        })
    }

    /// “said “there is no way” she would lose”: words of the clause stand behind the marks.
    fn clause_goes_on(&self, at: usize, limit: usize) -> bool {
        let row = &self.row;
        let opens = row.is_any(
            at,
            &[
                Class::Subject,
                Class::Determiner,
                Class::Be,
                Class::Have,
                Class::Modal,
                Class::Not,
            ],
        ) || row.get(at).is_some_and(|a| a.is_name());
        let verb = |i: usize| row.atoms[i].finite && row.atoms[i].cue.is_none();
        at < limit && opens && (at..limit.min(at + 8)).any(verb)
    }

    /// True for an infinitive that nobody is the subject of.
    fn impersonal(&self, event: &Event) -> bool {
        let row = &self.row;
        let group = &event.group;
        if !row.french()
            || row.atoms[group.cue].form != Form::Infinitive && group.form != Form::Participle
        {
            return false;
        }
        let head = group.leading.unwrap_or(group.first);
        if head == 0 && group.form == Form::Infinitive
            || row.is_word(0, &["à", "a", "reste"]) && head <= 1
        {
            return true;
        }
        let floor = head.saturating_sub(5);
        (floor..head + 1).any(|i| {
            row.is_word(
                i,
                &[
                    "faut", "fallait", "faudra", "suffit", "suffi", "convient", "reste", "importe",
                    "agit",
                ],
            )
        }) || row.are_words(0, &["force"], &["est"])
            || row.are_words(0, &["autant"], &["dire"])
            || head > 1 && row.are_words(head - 1, &["va"], &["sans"])
            || (floor..head).any(|i| {
                row.is_word(i, &["il"])
                    && row.is(i + 1, Class::Be)
                    && row.is_any(i + 2, &[Class::To, Class::Have])
            })
    }

    /// « avait abrégé … et demandé de … »: a second participle behind the same auxiliary.
    pub fn shares_auxiliary(&self, event: &Event) -> bool {
        let row = &self.row;
        let first = event.group.first;
        first > 0
            && row.is_any(first - 1, &[Class::And, Class::Adverb])
            && (0..first).any(|i| row.is(i, Class::Have))
    }

    /// True for a gerund, or a verb behind « et », without a subject of its own.
    pub fn goes_on(&self, event: &Event) -> bool {
        let row = &self.row;
        let group = &event.group;
        let first = group.leading.unwrap_or(group.first);
        let linked = first > 0 && row.is_any(first - 1, &[Class::And, Class::But, Class::Adverb]);
        let gerund = matches!(group.form, Form::Gerund | Form::Infinitive);
        event.subject.is_none() && !group.passive && (gerund || linked)
    }
}
