//! Classes of the small words that hold a sentence together, as far as the grammar of
//! speech needs them.

/// What a frequent word does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// « un, cette, ses », "the, his".
    Determiner,
    /// « le, la, les, l', leur »: a determiner or an object in front of a verb.
    Article,
    /// « de, d' », "of".
    Of,
    /// « du, des ».
    OfThe,
    /// « à, au, aux », "to".
    To,
    /// « par », "by".
    By,
    /// « en », which also stands before « disant ».
    In,
    /// Any other preposition.
    Preposition,
    /// « et, ou, ni », "and, or".
    And,
    /// « mais, car, or », "but".
    But,
    /// « que, qu' », "that".
    That,
    /// « si », "if, whether".
    Whether,
    /// « comme », "as".
    Like,
    /// « qui, dont », "who, which".
    Relative,
    /// « alors, lorsque, puisque », "because, while".
    Subordinator,
    /// A pronoun that is a subject: « il, elles », "they".
    Subject,
    /// A pronoun that stands alone: « lui, celui-ci, celle », "him".
    Pronoun,
    /// « se, me, y », objects in front of a verb.
    Clitic,
    /// « ne, n' ».
    Not,
    /// Adverbs, and what else may stand between an auxiliary and its participle.
    Adverb,
    /// Weekdays, months, « hier ».
    Time,
    /// Forms of avoir and have.
    Have,
    /// Forms of être and be.
    Be,
    /// « été », "been".
    Been,
    /// Verbs that lend their subject to an infinitive: « peut, tient, vient », "would".
    Modal,
    /// Other frequent finite verbs.
    Finite,
}
