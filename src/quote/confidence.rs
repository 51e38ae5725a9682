//! How often each rule is right.

use super::draft::{Draft, Rule};
use crate::doc::Confidence;

/// The probability that a draft's content, kind and cue are right.
///
/// Measured with `guillemet evaluate-quotes` on the French training articles of Wikinews and
/// the files of `training/quotes` with odd numbers, drawn by ten quotations towards 88 per
/// cent, which is the mean on articles that the rules were not written with. No two rules have
/// the same number, so that the table which that command prints tells them apart.
pub(super) fn of(draft: &Draft) -> Confidence {
    Confidence::new(match draft.rule {
        Rule::DirectIncise => 9_800,
        Rule::DirectColon => 9_500,
        Rule::DirectVerb => 7_500,
        Rule::BareColon => 8_900,
        Rule::Free => 9_000,
        Rule::MixedClause => 9_400,
        Rule::MixedPhrase => 8_400,
        Rule::MixedAside => 7_900,
        Rule::Indirect => 9_200,
        Rule::IndirectInfinitive => 8_401,
        Rule::IndirectAside => 9_201,
        Rule::Mended => 9_001,
        Rule::Turn => 9_002,
        Rule::Noun => 9_100,
    })
}
