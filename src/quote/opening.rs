//! Verbs of saying that are not the main verb: in a clause that opens the sentence, in a charge
//! that nobody is named for.

use super::atom::Kind;
use super::clause::Range;
use super::report::{Complement, Event};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
use crate::lang::cue::Form;
use crate::lang::word::Class;

impl Sentence<'_> {
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
    "footage",
    "measurements",
    "nothing",
    "readings",
    "result",
    "results",
    "scan",
    "scans",
];
