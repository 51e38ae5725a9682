//! What dates, hours, amounts and shares come to, for programs.

use std::fmt;

/// A normalised value. Numbers are decimal strings (`"1200000000"`, `"3.5"`), so that no
/// digit is lost on the way through a binary fraction.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A date or period as far as the words tell it, in ISO 8601 and EDTF: `2016-03-01`,
    /// `2016-03`, `2016`, `--01-28` (no year), `---28` (no month either), `199X`, `18XX`,
    /// `1947-22` (summer), `2027-33` (first quarter), `2014/2016`, `-0492` (493 BC).
    Date(String),
    /// An hour of the day: `18:30`, `18:30Z` in universal time; with a range `14:00/16:00`.
    Time(String),
    /// An amount; `amount_to` where it is a range.
    Money {
        /// Decimal number.
        amount: String,
        /// Upper end of a range.
        amount_to: Option<String>,
        /// ISO 4217 code; `None` where the text does not tell which dollar or crown it is.
        currency: Option<String>,
    },
    /// A percentage: `"3.5"` for 3,5 %; `to` where it is a range.
    Percent {
        /// Decimal number of hundredths.
        amount: String,
        /// Upper end of a range.
        amount_to: Option<String>,
    },
}

impl fmt::Display for Value {
    /// One line for people and tests: `2016-03-01`, `18:30`, `1200000000 EUR`, `7/9 %`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (amount, amount_to, unit) = match self {
            Value::Date(text) | Value::Time(text) => return f.write_str(text),
            Value::Money {
                amount,
                amount_to,
                currency,
            } => (amount, amount_to, currency.as_deref().unwrap_or("?")),
            Value::Percent { amount, amount_to } => (amount, amount_to, "%"),
        };
        match amount_to {
            Some(to) => write!(f, "{amount}/{to} {unit}"),
            None => write!(f, "{amount} {unit}"),
        }
    }
}
