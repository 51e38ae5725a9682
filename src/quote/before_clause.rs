//! What stands in front of an English clause: amounts that begin it, reports that came out.

use super::atom::Kind;
use super::clause::Row;
use crate::lang::word::Class;

/// True where an amount begins at `at`: “at least 40”, “about 300”, “more than two”.
pub(super) fn counted(row: &Row, at: usize) -> bool {
    let number = counted_from(row, at);
    let words = [
        "about", "around", "nearly", "almost", "over", "at", "up", "between", "only", "just",
        "under",
    ];
    row.is_word(at, &words)
        && number < row.len()
        && number > at
        && row.kind(number) == Some(Kind::Number)
}

/// The number of an amount that begins at `at`.
pub(super) fn counted_from(row: &Row, at: usize) -> usize {
    (at + 1..row.len().min(at + 3))
        .find(|i| row.kind(*i) == Some(Kind::Number))
        .unwrap_or(at + 1)
}

/// “a report released on Wednesday”, “a letter sent to the paper”.
pub(super) fn released(row: &Row, at: usize) -> bool {
    let done = [
        "aired",
        "broadcast",
        "carried",
        "dated",
        "delivered",
        "issued",
        "obtained",
        "posted",
        "published",
        "read",
        "released",
        "sent",
        "shared",
    ];
    row.is_word(at, &done)
        && row.is_any(
            at + 1,
            &[
                Class::Time,
                Class::Preposition,
                Class::By,
                Class::To,
                Class::That,
            ],
        )
}
