//! Verbs of saying that are not the main verb: in a clause that opens the sentence, in a charge
//! that nobody is named for.

use super::atom::Kind;
use super::clause::Range;
use super::draft::{Draft, Rule};
use super::report::{Complement, Event};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::cue::Form;
use crate::lang::word::Class;

impl Sentence<'_> {
    /// « Du côté de la mairie, on assure que », « Dans son entourage, on confirme que »: those
    /// who are there speak.
    pub fn somewhere(&self, on: usize) -> bool {
        let row = &self.row;
        let comma = on > 2 && row.kind(on - 1) == Some(Kind::Comma);
        let place = row.is_word(0, &["à", "À", "au", "aux", "chez", "dans"])
            || row.are_words(0, &["du"], &["côté"]);
        comma && place && on < 12 && !(0..on).any(|i| row.atoms[i].finite)
    }

    /// « Six personnes ont été arrêtées, a indiqué la police, précisant que … »: the source of
    /// the attribution right before a gerund.
    pub fn told_beside(&self, event: &Event, drafts: &[Draft]) -> Option<Range> {
        let row = &self.row;
        let first = event.group.leading.unwrap_or(event.group.first);
        let comma = first
            .checked_sub(1)
            .filter(|at| row.kind(*at) == Some(Kind::Comma))?;
        if event.group.form != Form::Gerund {
            return None;
        }
        let token = row.atoms[comma].start;
        let last = drafts
            .iter()
            .filter(|d| d.cue.is_some_and(|c| c.end <= token))
            .max_by_key(|d| d.cue.map(|c| c.start))?;
        let beside = matches!(
            last.rule,
            Rule::DirectIncise | Rule::MixedAside | Rule::IndirectAside
        );
        let cue = last.cue?;
        let near = (0..comma)
            .filter(|i| row.atoms[*i].start >= cue.end)
            .all(|i| !row.atoms[i].finite && row.atoms[i].quote().is_none());
        let spoken = row.text.word(cue.start).chars().all(char::is_alphabetic)
            && row
                .atoms
                .iter()
                .any(|a| a.start == cue.start && a.cue.is_some());
        (beside && near && spoken).then_some(last.source).flatten()
    }

    /// « Même s'il reconnaît que …, le ministre … », “While he said that …, markets fell”: a
    /// clause that opens the sentence and is not the main one.
    pub fn opens_subordinate(&self, event: &Event) -> bool {
        let row = &self.row;
        let opens = [
            "si",
            "s'",
            "s’",
            "bien",
            "quoique",
            "alors",
            "tandis",
            "lorsque",
            "lorsqu'",
            "lorsqu’",
            "quand",
            "après",
            "while",
            "although",
            "though",
            "after",
            "when",
            "if",
            "because",
            "since",
            "once",
        ];
        let at = usize::from(row.is_word(0, &["même", "even", "but", "mais", "et", "and"]));
        let first = event.group.leading.unwrap_or(event.group.first);
        let start = event.subject.map_or(first, |s| s.start.min(first));
        // « Après avoir dit que »
        let led = row.is_word(at, &["après", "after"]) && first <= at + 2;
        row.is_word(at, &opens) && (start > at || led) && start <= at + 2
    }

    /// True for an infinitive or a gerund without marks behind a passive that names nobody.
    pub fn accused_by_nobody(&self, event: &Event) -> bool {
        let row = &self.row;
        let Complement::Infinitive(start) = event.complement else {
            return false;
        };
        let agent = (event.group.end..start).any(|i| row.is(i, Class::By));
        let end = row.len();
        !agent && self.kind_of(Range { start, end }) == QuoteKind::Indirect
    }

    /// « Les analyses ont révélé que », “The tests confirmed that”, “Nothing suggests that”:
    /// what things show, nobody says.
    pub fn shown(&self, event: &Event) -> bool {
        let row = &self.row;
        let group = &event.group;
        if row.quoted {
            return false;
        }
        let shows: &[&str] = match row.french() {
            true => &[
                "révèl", "révél", "confirm", "indiqu", "atteste", "suggèr", "signal", "permet",
            ],
            false => &["reveal", "confirm", "indicat", "suggest", "signal"],
        };
        if !shows.iter().any(|v| row.word(group.cue).starts_with(v)) {
            return row.are_words(0, &["rien"], &["ne", "n'", "n’"])
                && row.atoms[group.cue].form == Form::Infinitive;
        }
        event.subject.is_some_and(|s| {
            let head = (s.start..s.end)
                .find(|at| row.kind(*at) == Some(Kind::Word) && row.word(*at).len() > 3);
            head.is_some_and(|at| row.is_word(at, THINGS))
                || row.is_word(
                    s.start,
                    &[
                        "rien",
                        "tout",
                        "nothing",
                        "everything",
                        "evidence",
                        "tests",
                        "results",
                        "images",
                        "footage",
                    ],
                )
        })
    }
}

/// Things that show something, and people read it from them.
const THINGS: &[&str] = &[
    "analyse",
    "analyses",
    "autopsie",
    "examen",
    "examens",
    "expertise",
    "expertises",
    "images",
    "indices",
    "mesures",
    "preuves",
    "prélèvements",
    "relevés",
    "résultat",
    "résultats",
    "test",
    "tests",
    "autopsy",
    "evidence",
    "facts",
    "faits",
    "footage",
    "move",
    "trend",
    "tendance",
    "measurements",
    "nothing",
    "readings",
    "result",
    "results",
    "scan",
    "scans",
];
