//! Percentages: « 3,5 % », « 7 à 9 % », “five percent”.

use super::number::Quantity;
use super::{Found, Scan};
use crate::doc::{Label, Value};

impl Scan<'_> {
    /// A percentage, or a range or a row of them, that begins with the number at `at`.
    pub(super) fn percent(&self, at: usize, found: &mut Vec<Found>) -> bool {
        let Some(first) = self.number(at) else {
            return false;
        };
        if let Some(end) = self.percent_sign(first.end, &first) {
            found.push(self.share(at, end, &first, None));
            return true;
        }
        if !first.suffix.is_empty() {
            return false;
        }
        let Some(joint) = self.joint(first.end) else {
            return false;
        };
        let Some(second) = self
            .number(joint.end)
            .filter(|n| n.in_digits == first.in_digits)
        else {
            return false;
        };
        let Some(end) = self.percent_sign(second.end, &second) else {
            return false;
        };
        let between = self.folded_before(at).is_one_of(&["entre", "between"]);
        if between || (joint.is_range && !self.is_change(at, &first, &second)) {
            found.push(self.share(at, end, &first, Some(&second)));
        } else {
            found.push(self.share(at, first.end, &first, None));
            found.push(self.share(joint.end, end, &second, None));
        }
        true
    }

    fn share(&self, at: usize, end: usize, from: &Quantity, to: Option<&Quantity>) -> Found {
        let start = self.sign_before(at);
        let minus = start < at && self.word(start) != "+";
        Found {
            start,
            end,
            label: Label::Percent,
            value: Some(Value::Percent {
                amount: format!("{}{}", if minus { "-" } else { "" }, from.amount),
                amount_to: to.map(|q| q.amount.to_string()),
            }),
            confidence: 9_800,
        }
    }

    /// Where the sign of the number at `at` stands: « (+ 0,3 %) »; a dash between words is
    /// no sign.
    pub(super) fn sign_before(&self, at: usize) -> usize {
        let sign = self.before(at);
        let plus = sign == "+";
        let minus = matches!(sign, "-" | "−" | "–")
            && (matches!(self.before(at - 1), "(" | "," | "et" | "à" | "and")
                || (self.glued(at) && !self.glued(at - 1)));
        at - usize::from(plus || minus)
    }

    /// One past the sign for per cent at `at`.
    fn percent_sign(&self, at: usize, number: &Quantity) -> Option<usize> {
        if !number.suffix.is_empty() {
            return None;
        }
        let word = self.next(at);
        if word == "%" {
            return Some(at + 1);
        }
        let list = self.words.lists.percent;
        list.iter().find_map(|(one, two)| {
            if !word.eq_ignore_ascii_case(one) {
                None
            } else if two.is_empty() {
                // « un PC » is none.
                (number.in_digits || one.len() > 3).then_some(at + 1)
            } else {
                self.next(at + 1)
                    .eq_ignore_ascii_case(two)
                    .then_some(at + 2)
            }
        })
    }

    /// « passe de 3,20 à 3,35 € » tells two values and no range.
    pub(super) fn is_change(&self, at: usize, from: &Quantity, to: &Quantity) -> bool {
        if !matches!(self.before(at), "de" | "from") {
            return false;
        }
        if from.power == to.power && from.amount.is_above(to.amount) {
            return true;
        }
        let verbs = self.words.lists.changes;
        (at.saturating_sub(5)..at - 1).any(|i| verbs.iter().any(|v| self.word(i).starts_with(v)))
    }

    /// What joins two numbers that share a unit: « à », « et », a hyphen.
    pub(super) fn joint(&self, at: usize) -> Option<Joint> {
        let word = self.next(at);
        let is_hyphen = matches!(word, "-" | "–" | "—" | "‑");
        let is_range = is_hyphen || self.words.lists.to.contains(&word);
        (is_range || self.words.lists.and.contains(&word)).then_some(Joint {
            end: at + 1,
            is_range,
            is_hyphen,
        })
    }
}

/// What joins two numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Joint {
    pub end: usize,
    /// « à » or a hyphen: from one to the other.
    pub is_range: bool,
    pub is_hyphen: bool,
}
