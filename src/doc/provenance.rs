//! Where an annotation comes from, how sure it is, and what the reader made of it.

use std::fmt;

/// Where an annotation comes from, how sure it is, and what the reader made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provenance {
    /// Who made it.
    pub origin: Origin,
    /// What the reader thinks of it.
    pub status: Status,
    /// The probability that it is right; `None` where the reader made it.
    pub confidence: Option<Confidence>,
}

impl Provenance {
    /// A suggestion that no reader has looked at yet.
    pub fn suggested(origin: Origin, confidence: Confidence) -> Provenance {
        Provenance {
            origin,
            status: Status::Suggested,
            confidence: Some(confidence),
        }
    }

    /// Made by the reader, and so accepted.
    pub fn reader() -> Provenance {
        Provenance {
            origin: Origin::Reader,
            status: Status::Accepted,
            confidence: None,
        }
    }
}

/// Who made an annotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The trained recogniser.
    Model,
    /// A grammar or a rule.
    Rule,
    /// The reader.
    Reader,
}

/// What the reader thinks of an annotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Not looked at.
    Suggested,
    /// Right as suggested, or made by the reader.
    Accepted,
    /// Put right by the reader.
    Edited,
}

/// A probability in steps of one ten-thousandth: an integer, so that the browser and the
/// command line print the same figure.
///
/// ```
/// use guillemet::doc::Confidence;
/// assert_eq!(Confidence::new(9_820).as_f64(), 0.982);
/// assert_eq!(Confidence::new(20_000), Confidence::CERTAIN);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u16);

impl Confidence {
    /// Probability one.
    pub const CERTAIN: Confidence = Confidence(10_000);

    /// `basis_points` ten-thousandths; more than 10 000 is certainty.
    pub const fn new(basis_points: u32) -> Confidence {
        Confidence(if basis_points > 10_000 {
            10_000
        } else {
            basis_points as u16
        })
    }

    /// Ten-thousandths.
    pub fn basis_points(self) -> u32 {
        u32::from(self.0)
    }

    /// 0 to 1, as files write it.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }
}

impl fmt::Debug for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.4}", self.as_f64())
    }
}
