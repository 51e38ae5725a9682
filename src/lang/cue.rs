//! What both languages say about the words that announce speech.

/// How a cue can bring in what is said; a set, written as letters in the cue tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frames(u32);

impl Frames {
    /// `I`: stands in an incise, « …, explique X », “…,” X said.
    pub const INCISE: Frames = Frames(1);
    /// `:`: stands before a colon, a comma or the words themselves.
    pub const OPENS: Frames = Frames(1 << 1);
    /// `Q`: takes a clause with que, that, or without "that".
    pub const THAT: Frames = Frames(1 << 2);
    /// `S`: takes a question with si, if, whether or a question word.
    pub const WHETHER: Frames = Frames(1 << 3);
    /// `F`: takes a bare infinitive, « dit vouloir ».
    pub const INFINITIVE: Frames = Frames(1 << 4);
    /// `D`: takes « de » or "to" with an infinitive.
    pub const TO: Frames = Frames(1 << 5);
    /// `A`: takes « à » with an infinitive.
    pub const AT: Frames = Frames(1 << 6);
    /// `N`: takes a noun phrase with marked words in it, « dénonce un « gâchis » ».
    pub const NOMINAL: Frames = Frames(1 << 7);
    /// `L`: gives something a name, « qualifie X de « … » », calls X “…”.
    pub const LABEL: Frames = Frames(1 << 8);
    /// `R`: only with se, « s'indigne ».
    pub const REFLEXIVE: Frames = Frames(1 << 9);
    /// `T`: thought more than speech: believed only with marked words.
    pub const THOUGHT: Frames = Frames(1 << 10);
    /// `H`: has everyday meanings too: believed only in an incise with marks or with a colon.
    pub const AMBIGUOUS: Frames = Frames(1 << 11);
    /// `X`: said by a document, « l'article dispose ».
    pub const DOCUMENT: Frames = Frames(1 << 12);

    /// `O`: its object hears what is said, « prévient X que », "told X that".
    pub const ADDRESSEE: Frames = Frames(1 << 13);

    /// `G`: takes what somebody is blamed for, "accuses X of doing".
    pub const CHARGE: Frames = Frames(1 << 14);
    /// `Z`: whatever stands behind it is a clause without "that".
    pub const FREE: Frames = Frames(1 << 15);

    /// `Y`: only with « y », « y voit ».
    pub const WITH_Y: Frames = Frames(1 << 16);

    /// Reads the letters of a cue table; letters that mean nothing are passed over.
    pub fn parse(letters: &str) -> Frames {
        let bit = |letter| match letter {
            'I' => Frames::INCISE,
            ':' => Frames::OPENS,
            'Q' => Frames::THAT,
            'S' => Frames::WHETHER,
            'F' => Frames::INFINITIVE,
            'D' => Frames::TO,
            'A' => Frames::AT,
            'N' => Frames::NOMINAL,
            'L' => Frames::LABEL,
            'R' => Frames::REFLEXIVE,
            'T' => Frames::THOUGHT,
            'H' => Frames::AMBIGUOUS,
            'X' => Frames::DOCUMENT,
            'G' => Frames::CHARGE,
            'Z' => Frames::FREE,
            'O' => Frames::ADDRESSEE,
            'Y' => Frames::WITH_Y,
            _ => Frames(0),
        };
        Frames(letters.chars().fold(0, |set, letter| set | bit(letter).0))
    }

    /// True where every frame of `other` is in this set.
    pub fn has(self, other: Frames) -> bool {
        self.0 & other.0 == other.0
    }
}

/// The form of a cue verb, as far as the grammar of speech needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Third person singular.
    Singular,
    /// Third person plural.
    Plural,
    /// First or second person, imperative.
    Other,
    /// Past participle.
    Participle,
    /// « disant », "saying".
    Gerund,
    /// « dire »; in English the plain form, which is a plural too.
    Infinitive,
    /// English -ed: past tense or participle.
    Past,
}
