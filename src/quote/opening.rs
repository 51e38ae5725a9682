//! Verbs of saying that are not the main verb: in a clause that opens the sentence, in a charge
//! that nobody is named for.

use super::clause::Range;
use super::report::{Complement, Event};
use super::sentence::Sentence;
use crate::doc::QuoteKind;
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
}
