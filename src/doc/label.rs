//! Labels of entities.

use std::fmt;

/// What kind of thing an entity is: one of the ten that guillemet finds, or the reader's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// People.
    Per,
    /// Institutions, companies, parties, teams, media, armed groups.
    Org,
    /// Countries, towns, regions, buildings as places.
    Loc,
    /// Named events.
    Event,
    /// Named objects, works, software, laws.
    Product,
    /// Peoples and religions (English).
    Norp,
    /// Absolute dates.
    Date,
    /// Absolute hours.
    Time,
    /// Amounts with their currency.
    Money,
    /// Percentages.
    Percent,
    /// A label that the reader made; never empty and none of the above.
    Other(Box<str>),
}

impl Label {
    /// The ten labels that guillemet finds by itself.
    pub const BUILT_IN: [Label; 10] = [
        Label::Per,
        Label::Org,
        Label::Loc,
        Label::Event,
        Label::Product,
        Label::Norp,
        Label::Date,
        Label::Time,
        Label::Money,
        Label::Percent,
    ];

    /// The label as files and pages write it.
    pub fn as_str(&self) -> &str {
        match self {
            Label::Per => "PER",
            Label::Org => "ORG",
            Label::Loc => "LOC",
            Label::Event => "EVENT",
            Label::Product => "PRODUCT",
            Label::Norp => "NORP",
            Label::Date => "DATE",
            Label::Time => "TIME",
            Label::Money => "MONEY",
            Label::Percent => "PERCENT",
            Label::Other(name) => name,
        }
    }

    /// Reads what [`Label::as_str`] writes; any other name is the reader's own label. `None`
    /// for a blank name.
    pub fn parse(name: &str) -> Option<Label> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        let known = Label::BUILT_IN
            .into_iter()
            .find(|label| label.as_str() == name);
        Some(known.unwrap_or_else(|| Label::Other(name.into())))
    }

    /// True for dates, hours, money and percentages, which grammar finds.
    pub fn is_value(&self) -> bool {
        matches!(
            self,
            Label::Date | Label::Time | Label::Money | Label::Percent
        )
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
