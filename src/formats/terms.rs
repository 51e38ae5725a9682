//! The words for kinds, origins and states in files and on the page.

use super::FormatError;
use crate::doc::{Label, MentionKind, Origin, QuoteKind, Status};

/// A closed choice with a word for each member.
pub(super) trait Term: Copy + PartialEq + 'static {
    const WORDS: &'static [(Self, &'static str)];

    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(term, _)| *term == self);
        found.map_or("", |(_, word)| word)
    }

    /// Reads a word; `place` says where it stands.
    fn read(word: &str, place: &str) -> Result<Self, FormatError> {
        let found = Self::WORDS.iter().find(|(_, known)| *known == word);
        found.map(|(term, _)| *term).ok_or_else(|| {
            let known: Vec<&str> = Self::WORDS.iter().map(|(_, word)| *word).collect();
            FormatError::at(place, &known.join(" or "), format!("{word:?}"))
        })
    }
}

impl Term for MentionKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (MentionKind::Name, "name"),
        (MentionKind::Nominal, "nominal"),
        (MentionKind::Pronoun, "pronoun"),
    ];
}

impl Term for QuoteKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (QuoteKind::Direct, "direct"),
        (QuoteKind::Mixed, "mixed"),
        (QuoteKind::Indirect, "indirect"),
    ];
}

impl Term for Origin {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Origin::Model, "model"),
        (Origin::Rule, "rule"),
        (Origin::Reader, "reader"),
    ];
}

impl Term for Status {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Status::Suggested, "suggested"),
        (Status::Accepted, "accepted"),
        (Status::Edited, "edited"),
    ];
}

pub(super) fn label(name: &str, place: &str) -> Result<Label, FormatError> {
    Label::parse(name).ok_or_else(|| FormatError::at(place, "a label", format!("{name:?}")))
}

/// The number of an id such as `m12`; `None` where it is not of our making. Numbers stay
/// far below the limit, so that new ids never run out.
pub(super) fn id_number(id: &str, letter: char) -> Option<u32> {
    let digits = id.strip_prefix(letter)?;
    let plain = !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
    let number: u32 = digits.parse().ok().filter(|_| plain)?;
    (number < 1 << 30).then_some(number)
}
