//! Quotations in the making.

use super::clause::Range;
use crate::doc::QuoteKind;

/// A quotation in tokens, before quotations are joined and numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    pub kind: QuoteKind,
    /// Half-open token ranges, in order.
    pub content: Vec<Range>,
    pub cue: Option<Range>,
    pub source: Option<Range>,
    /// Who the sentence beside tells of, where there is no source.
    pub told: Option<Range>,
    pub rule: Rule,
    /// The pairs whose words it quotes.
    pub pairs: Vec<usize>,
    /// Nobody is named, the speaker of the quotation before goes on.
    pub continues: bool,
}

/// How a quotation was found: each has its own chance to be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rule {
    /// Whole sentence in marks with an incise or a preposition.
    DirectIncise,
    /// Whole sentence in marks behind a verb with a colon.
    DirectColon,
    /// Whole sentence in marks right behind a verb.
    DirectVerb,
    /// Whole sentence in marks behind a colon alone.
    BareColon,
    /// Whole sentence in marks with no attribution.
    Free,
    /// Clause with marked words behind a verb.
    MixedClause,
    /// Noun phrase, label or infinitive with marked words.
    MixedPhrase,
    /// Clause with marked words and an attribution beside it.
    MixedAside,
    /// Clause behind a verb.
    Indirect,
    /// Infinitive behind a verb.
    IndirectInfinitive,
    /// Clause with an attribution beside it.
    IndirectAside,
    /// Marks mended, turns of a dialogue.
    Mended,
    /// Turns of an interview.
    Turn,
    /// Marked words that go on with what was said before.
    Fragment,
    /// Marked words that a noun announces.
    Noun,
}

impl Rule {
    /// The rule for what stands beside an attribution.
    pub fn beside(kind: QuoteKind) -> Rule {
        match kind {
            QuoteKind::Direct => Rule::DirectIncise,
            QuoteKind::Mixed => Rule::MixedAside,
            QuoteKind::Indirect => Rule::IndirectAside,
        }
    }
}

/// What is known about the words inside a pair of marks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Inside {
    /// Number of atoms.
    pub atoms: usize,
    /// Its first word has a capital.
    pub capital: bool,
    /// It holds a finite verb of its own.
    pub verb: bool,
    /// It ends with a full stop or the like.
    pub stop: bool,
    /// It begins with a word that leans on what is before: « de », « à », an infinitive.
    pub leans: bool,
    /// Every long word has a capital: a name or a title.
    pub titled: bool,
}

impl Inside {
    /// True where the words stand as a sentence.
    pub fn is_sentence(&self) -> bool {
        !self.leans
            && (self.verb && self.atoms >= 3
                || self.capital && (self.stop || self.atoms >= 4) && !self.titled)
    }
}
