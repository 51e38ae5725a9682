//! How often each rule is right: measured on the French training articles and, for English,
//! on the development ones, drawn a little towards three quarters where there are few.

use super::draft::{Draft, Rule};
use crate::doc::Confidence;

/// The probability that a draft's content, kind and cue are right.
pub(super) fn of(draft: &Draft) -> Confidence {
    Confidence::new(match draft.rule {
        Rule::DirectIncise => 9_700,
        Rule::DirectColon => 9_600,
        Rule::DirectVerb => 8_800,
        Rule::BareColon => 8_000,
        Rule::Free => 6_800,
        Rule::MixedClause => 8_700,
        Rule::MixedPhrase => 6_900,
        Rule::MixedAside => 7_100,
        Rule::Indirect => 8_500,
        Rule::IndirectInfinitive => 7_000,
        Rule::IndirectAside => 7_500,
        Rule::Mended => 5_000,
        Rule::Turn => 7_600,
        Rule::Noun => 7_001,
    })
}
