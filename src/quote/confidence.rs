//! How often each rule is right.

use super::draft::{Draft, Rule};
use crate::doc::Confidence;

/// The probability that a draft's content, kind and cue are right.
pub(super) fn of(draft: &Draft) -> Confidence {
    Confidence::new(match draft.rule {
        Rule::DirectIncise => 9_600,
        Rule::DirectColon => 9_300,
        Rule::DirectVerb => 8_600,
        Rule::BareColon => 7_500,
        Rule::Free => 6_500,
        Rule::MixedClause => 8_300,
        Rule::MixedPhrase => 7_000,
        Rule::MixedAside => 7_000,
        Rule::Indirect => 8_300,
        Rule::IndirectInfinitive => 7_000,
        Rule::IndirectAside => 7_500,
        Rule::Mended => 5_000,
    })
}
