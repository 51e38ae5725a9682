//! How often each rule is right.

use super::draft::{Draft, Rule};
use crate::doc::Confidence;

/// The probability that a draft's content, kind and cue are right.
///
/// Measured with `guillemet evaluate-quotes` on the files of `training/quotes` with even
/// numbers and the two development sets with speakers, drawn by ten quotations towards their
/// mean, 86 per cent. No two rules have the same number, so that the table which that command
/// prints tells them apart.
pub(super) fn of(draft: &Draft) -> Confidence {
    Confidence::new(match draft.rule {
        Rule::DirectIncise => 9_800,
        Rule::DirectColon => 9_300,
        Rule::DirectVerb => 8_400,
        Rule::BareColon => 7_500,
        Rule::Free => 8_200,
        Rule::MixedClause => 9_000,
        Rule::MixedPhrase => 7_600,
        Rule::MixedAside => 7_501,
        Rule::Indirect => 8_600,
        Rule::IndirectInfinitive => 7_300,
        Rule::IndirectAside => 7_601,
        Rule::Mended => 8_500,
        Rule::Turn => 9_400,
        Rule::Fragment => 7_000,
        Rule::Noun => 8_501,
    })
}
