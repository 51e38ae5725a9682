//! Values of dates, hours, amounts and shares in JSON.

use serde::{Deserialize, Serialize};

use crate::doc::Value;

/// A [`Value`] as files and the page write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ValueRecord {
    /// ISO 8601 date or period.
    Date { iso: String },
    /// ISO 8601 hour.
    Time { iso: String },
    /// Decimal amounts and an ISO 4217 code.
    Money {
        amount: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amount_to: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        currency: Option<String>,
    },
    /// Decimal hundredths.
    Percent {
        amount: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amount_to: Option<String>,
    },
}

impl From<&Value> for ValueRecord {
    fn from(value: &Value) -> ValueRecord {
        match value.clone() {
            Value::Date(iso) => ValueRecord::Date { iso },
            Value::Time(iso) => ValueRecord::Time { iso },
            Value::Money {
                amount,
                amount_to,
                currency,
            } => ValueRecord::Money {
                amount,
                amount_to,
                currency,
            },
            Value::Percent { amount, amount_to } => ValueRecord::Percent { amount, amount_to },
        }
    }
}

impl From<ValueRecord> for Value {
    fn from(record: ValueRecord) -> Value {
        match record {
            ValueRecord::Date { iso } => Value::Date(iso),
            ValueRecord::Time { iso } => Value::Time(iso),
            ValueRecord::Money {
                amount,
                amount_to,
                currency,
            } => Value::Money {
                amount,
                amount_to,
                currency,
            },
            ValueRecord::Percent { amount, amount_to } => Value::Percent { amount, amount_to },
        }
    }
}
