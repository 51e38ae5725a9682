//! How often each rule is right.

use super::draft::{Draft, Rule};
use crate::doc::Confidence;

/// The probability that a draft's content, kind and cue are right.
///
/// Measured with `guillemet evaluate-quotes` on the newest files of `training/quotes` with even
/// numbers (`fr/20` and up, `en/16` and up) and the two development sets with speakers, drawn
/// by ten quotations towards their mean, 88 per cent. No two rules have the same number, so
/// that the table which that command prints tells them apart.
pub(super) fn of(draft: &Draft) -> Confidence {
    Confidence::new(match draft.rule {
        Rule::DirectIncise => 9_700,
        Rule::DirectColon => 9_370,
        Rule::DirectVerb => 8_001,
        Rule::BareColon => 7_000,
        Rule::Free => 8_730,
        Rule::MixedClause => 8_830,
        Rule::MixedPhrase => 8_240,
        Rule::MixedAside => 7_450,
        Rule::Indirect => 9_190,
        Rule::IndirectInfinitive => 8_700,
        Rule::IndirectAside => 8_000,
        Rule::Mended => 8_300,
        Rule::Turn => 9_330,
        Rule::Fragment => 7_700,
        Rule::Noun => 8_002,
    })
}
