//! How often a link from a source to its speaker is right, by what it rests on.
//!
//! Measured on the French training articles and on our own of both languages
//! (`guillemet evaluate-quotes`), drawn towards four fifths as if five more had been seen, so
//! that a rare kind of link claims little, and towards what the newest even files say, which
//! no rule was written on.

/// What a link rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// The source begins with the name of who speaks.
    Name,
    /// The name stands within the source: « le maire, Karim Benzaïd ».
    TitledName,
    /// Two descriptions, « le maire et la préfète ».
    Several,
    /// « le maire de Brest »: the text says all of it of somebody.
    Told,
    /// The text says a part of it of somebody.
    ToldInPart,
    /// « le maire »: the text calls somebody mayor.
    ToldAlone,
    /// The text calls several people so.
    ToldOfMany,
    /// « l'entreprise » for the one that is a company by its name or by what is said.
    Body,
    /// « l'entreprise » for the organisation in mind.
    BodyInMind,
    /// A wider or a narrower word for a role: « le magistrat ».
    Kin,
    /// The only one whom such a word may mean.
    OnlyKin,
    /// « le jeune homme », « le romancier », of whom no role is known.
    InMind,
    /// The only man, the only woman whom the text names.
    Alone,
    /// “A man … Nigel Stroud, 52, …”.
    Ahead,
    /// « Le coach », of whom nothing else tells who that is.
    Likeliest,
    /// « Son patron ».
    ItsHead,
    /// « un communiqué de la préfecture ».
    Author,
    /// A document whose author is told elsewhere.
    Publisher,
    /// « un témoin »: somebody new.
    Somebody,
    /// « le témoin »: somebody without a name.
    Description,
    /// « il », by how far the one in mind is ahead of the next.
    Pronoun(i32),
    /// « ce dernier ».
    Latter,
    /// A pronoun for somebody who is named behind it only.
    Cataphora,
    /// A pronoun for a description: « Les salariés … Ils ».
    ForDescription(i32),
    /// « Quant à la fédération, elle … ».
    Topic,
    /// A quotation without a source: the subject of the sentence before.
    Introduced,
    /// A quotation without a source that begins a paragraph: who was in mind in the one before.
    Carried,
    /// « La phrase est de X ».
    Owned,
    /// A turn of an interview.
    Interview,
    /// A line of a dialogue.
    Dialogue,
    /// A headline that somebody says again below.
    Echo,
    /// A headline about somebody.
    Headline,
}

impl Link {
    /// In ten-thousandths.
    pub(super) fn confidence(self) -> u32 {
        match self {
            Link::Name => 9_850,
            Link::TitledName => 9_500,
            Link::Several => 8_000,
            Link::Told => 8_800,
            Link::ToldInPart => 8_500,
            Link::ToldAlone => 9_200,
            Link::ToldOfMany => 8_000,
            Link::Body => 8_500,
            Link::BodyInMind => 8_000,
            Link::Kin => 9_000,
            Link::OnlyKin => 9_000,
            Link::InMind => 8_900,
            Link::Alone => 9_200,
            Link::Ahead => 7_800,
            Link::Likeliest => 5_500,
            Link::ItsHead => 8_700,
            Link::Author => 9_200,
            Link::Publisher => 8_700,
            Link::Somebody => 8_600,
            Link::Description => 6_500,
            Link::Latter => 9_200,
            Link::Cataphora => 5_500,
            Link::Topic => 8_300,
            Link::Introduced => 7_700,
            Link::Carried => 7_800,
            Link::Owned => 8_500,
            Link::Interview => 8_800,
            Link::Dialogue => 8_500,
            Link::Echo => 9_000,
            Link::Headline => 6_500,
            Link::Pronoun(margin) => match margin {
                ..20 => 7_400,
                20..40 => 8_000,
                40..60 => 8_300,
                60.. => 8_700,
            },
            Link::ForDescription(margin) => match margin {
                ..20 => 4_700,
                20.. => 5_000,
            },
        }
    }
}

/// How often the speaker of a quotation that goes on is right, where the one before is right
/// as often as `before` says.
pub(super) fn going_on(before: u32) -> u32 {
    before * 6 / 10
}
