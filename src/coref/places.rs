//! What the place of a name or a description in its sentence says: who is its subject, and who
//! only hangs on others.

use super::nouns::Class;
use super::reader::Reader;
use crate::text::TokenRange;

/// What the place of a name in its sentence says: its subject comes to mind first, what
/// hangs on a preposition last.
pub(super) fn place_weight(
    reader: &Reader,
    tokens: TokenRange,
    sentence_start: usize,
    first: bool,
) -> i32 {
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    if hangs(reader, start) {
        return -16;
    }
    let count = reader.text.tokens().len();
    if end >= count {
        return 0;
    }
    let next = reader.at(end);
    if next.genitive {
        return 4;
    }
    // « Juncker , a exprimé »: a comma between subject and verb.
    let comma = || reader.text.word(end) == "," && end + 1 < count;
    let verb =
        (next.lower && !next.preposition && !next.and) || (comma() && reader.at(end + 1).has_done);
    match (first, verb) {
        (true, true) => 32,
        // « Yann Kermarrec, maire de Brest »: an apposition is a subject's.
        (true, false) if start < sentence_start + 4 || reader.text.word(end) == "," => 22,
        (true, false) => 10,
        (false, true) => 16,
        (false, false) => 0,
    }
}

/// True where a phrase opens a sentence, perhaps behind « À Québec, », “On Monday,”.
pub(super) fn opens(reader: &Reader, start: usize, sentence_start: usize) -> bool {
    if start <= sentence_start + 1 {
        return true;
    }
    if start > sentence_start + 12 || reader.text.word(start - 1) != "," {
        return false;
    }
    // « Arrivée sur les lieux, », « Derrière la vitre, »: nobody stands there.
    start <= sentence_start + 8 && reader.at(sentence_start).preposition
        || (sentence_start..start - 1).all(|at| {
            let word = reader.at(at);
            let person = word.noun.is_some_and(|n| n.class != Class::Writing);
            let comma = reader.text.word(at) == ",";
            !person && !comma && (at == sentence_start || !word.capital)
        })
}

/// True where a preposition governs a name and the title before it: « le programme du
/// candidat de la droite Yann Kermarrec ».
fn hangs(reader: &Reader, start: usize) -> bool {
    let floor = start.saturating_sub(8);
    let mut before = start;
    while before > floor {
        let word = reader.at(before - 1);
        if word.preposition {
            let linked = word.of && before > floor + 1 && reader.at(before - 2).noun.is_some();
            if !linked || before == start {
                return true;
            }
        } else {
            let inside = word.title.is_some()
                || word.determiner.is_some()
                || word.noun.is_some()
                || word.nation.is_some()
                || word.before_noun;
            if !inside {
                return false;
            }
        }
        before -= 1;
    }
    false
}
