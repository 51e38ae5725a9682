//! Numbers in digits and in words, exactly.

use super::Scan;
use crate::text::TokenKind;

/// A number without rounding: `digits` times ten to the power of `exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u64,
    exponent: i32,
}

/// A number in the text and how far it goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quantity<'a> {
    pub amount: Decimal,
    /// One past its last token.
    pub end: usize,
    /// Letters that follow the digits in their token: “bn” of “3.5bn”.
    pub suffix: &'a str,
    /// « millions » or the like takes part.
    pub has_magnitude: bool,
    /// The power of ten that it brings.
    pub power: i32,
    /// It is written in digits.
    pub in_digits: bool,
}

impl Decimal {
    pub fn integer(digits: u64) -> Decimal {
        Decimal {
            digits,
            exponent: 0,
        }
    }

    pub fn scaled(self, exponent: i32) -> Decimal {
        Decimal {
            digits: self.digits,
            exponent: self.exponent + exponent,
        }
    }

    /// So many hundredths of it.
    pub fn parts(self, hundredths: u64) -> Decimal {
        Decimal {
            digits: self.digits.saturating_mul(hundredths),
            exponent: self.exponent - 2,
        }
    }

    /// The number as a small whole one.
    pub fn as_u32(self) -> Option<u32> {
        (self.exponent == 0).then_some(self.digits)?.try_into().ok()
    }

    /// True where this number is the greater one; false where the two are too far apart.
    pub fn is_above(self, other: Decimal) -> bool {
        let lowest = self.exponent.min(other.exponent);
        let digits = |d: Decimal| {
            let shift = 10u64.checked_pow((d.exponent - lowest).unsigned_abs());
            shift.and_then(|s| d.digits.checked_mul(s))
        };
        matches!((digits(self), digits(other)), (Some(a), Some(b)) if a > b)
    }

    /// Reads `3,5`, `28 000`, `1.250.000` and `1,250.50`; what one mark with three digits
    /// behind it means depends on the language.
    pub fn parse(text: &str, is_french: bool) -> Option<Decimal> {
        let (group, point) = if is_french { ('.', ',') } else { (',', '.') };
        let points = text.matches(point).count();
        let groups = text.matches(group).count();
        let grouped = |part: &str, mark: char| {
            let mut parts = part.split(mark);
            let first = parts.next().map_or(0, str::len);
            (1..=3).contains(&first) && parts.all(|p| p.len() == 3)
        };
        let head = text.split(point).next().unwrap_or(text);
        let (whole, fraction) = match (groups, points) {
            (0, 0) => (text, ""),
            (0, 1) => text.split_once(point)?,
            // “1,250.50”, « 1.250,50 »
            (1.., 0 | 1) if grouped(head, group) => text.split_once(point).unwrap_or((text, "")),
            // The mark of the other language: « 3.5 », “3,5”.
            (1, 0) => text.split_once(group)?,
            // « 1,250,000 » in French
            (0, 2..) if grouped(text, point) => (text, ""),
            _ => return None,
        };
        let mut digits: u64 = 0;
        for ch in whole.chars().chain(fraction.chars()) {
            match ch.to_digit(10) {
                Some(digit) => digits = digits.checked_mul(10)?.checked_add(digit.into())?,
                None if ch == '.' || ch == ',' || ch.is_whitespace() => {}
                None => return None,
            }
        }
        Some(Decimal {
            digits,
            exponent: -(fraction.len() as i32),
        })
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.digits.to_string();
        if self.digits == 0 {
            return f.write_str("0");
        }
        let Some(zeros) = self.exponent.checked_neg().filter(|n| *n > 0) else {
            return write!(f, "{digits}{}", "0".repeat(self.exponent as usize));
        };
        let padded = format!("{digits:0>width$}", width = zeros as usize + 1);
        let (whole, fraction) = padded.split_at(padded.len() - zeros as usize);
        match fraction.trim_end_matches('0') {
            "" => f.write_str(whole),
            fraction => write!(f, "{whole}.{fraction}"),
        }
    }
}

impl Quantity<'_> {
    fn raise(&mut self, magnitude: u8) {
        let power = i32::from(magnitude);
        self.amount = self.amount.scaled(power);
        self.power += power;
        self.has_magnitude = true;
    }

    pub fn is_at_least_a_thousand(&self) -> bool {
        let Decimal { digits, exponent } = self.amount;
        match 10u64.checked_pow(exponent.unsigned_abs()) {
            Some(shift) if exponent < 0 => digits / shift >= 1000,
            Some(shift) => digits.saturating_mul(shift) >= 1000,
            None => exponent > 0,
        }
    }
}

/// Most words that one number takes: « neuf cent quatre-vingt-dix-neuf mille neuf cent … ».
const LONGEST: usize = 12;

impl<'a> Scan<'a> {
    /// The number that begins at `at`, with « millions » and the like behind it.
    pub(super) fn quantity(&self, at: usize) -> Option<Quantity<'a>> {
        let mut quantity = self.number(at)?;
        if let Some(power) = self.suffix_power(quantity.suffix) {
            quantity.amount = quantity.amount.scaled(power);
            quantity.has_magnitude = true;
            quantity.power = power;
            quantity.suffix = "";
            return Some(quantity);
        }
        if !quantity.suffix.is_empty() {
            return Some(quantity);
        }
        // « 3 mille milliards » and « 500 000 milliards »: two powers at most.
        for _ in 0..2 {
            let entry = self.entry(quantity.end);
            let thousand = matches!(entry.number, Some(1000)) && quantity.in_digits;
            let hyphened = self.glued(quantity.end) && self.word(quantity.end) == "-";
            if thousand {
                quantity.amount = quantity.amount.scaled(3);
            } else if entry.magnitude > 0 && self.is_magnitude(quantity.end) {
                quantity.raise(entry.magnitude);
            } else if hyphened && self.entry(quantity.end + 1).magnitude >= 6 {
                // “$10-billion”
                quantity.raise(self.entry(quantity.end + 1).magnitude);
                quantity.end += 1;
            } else {
                break;
            }
            quantity.end += 1;
        }
        Some(quantity)
    }

    /// “m” and “k” are units of length or letters unless they hang on their number.
    fn is_magnitude(&self, at: usize) -> bool {
        self.word(at).trim_end_matches('.').len() > 1
    }

    /// Ten to which power the letters behind the digits stand for.
    pub(super) fn suffix_power(&self, suffix: &str) -> Option<i32> {
        match suffix {
            "" => None,
            "M" => Some(6),
            "Md" | "Mds" | "Mrd" | "Mrds" => Some(9),
            "k" | "K" => Some(3),
            _ if self.is_french() => None,
            _ => match self.words.get(suffix)?.magnitude {
                0 => None,
                power => Some(power.into()),
            },
        }
    }

    /// The number that begins at `at`: one token of digits, or some words.
    pub(super) fn number(&self, at: usize) -> Option<Quantity<'a>> {
        if self.kind(at)? == TokenKind::Number {
            let word = self.word(at);
            let (digits, suffix) = split_digits(word);
            return Some(Quantity {
                amount: Decimal::parse(digits, self.is_french())?,
                end: at + 1,
                suffix,
                has_magnitude: false,
                power: 0,
                in_digits: true,
            });
        }
        self.number_in_words(at)
    }

    fn number_in_words(&self, at: usize) -> Option<Quantity<'a>> {
        let (mut total, mut group): (u64, u64) = (0, 0);
        let mut end = at;
        let mut seen = false;
        while end < at + LONGEST && (end == at || self.in_line(end)) {
            let word = self.word(end);
            let joins = seen && (word == "et" || word == "and" || word == "-");
            if joins {
                // « vingt et un », “two hundred and five”; not « deux et trois ».
                let goes_on = self.entry(end + 1).number.is_some() && group >= 20;
                if !goes_on {
                    break;
                }
                end += 1;
                continue;
            }
            let whole = self.words.get(word).is_some_and(|e| e.number.is_some());
            if !whole && !word.as_bytes().contains(&b'-') {
                break;
            }
            let mut parts = word.split('-').filter(|p| *p != "et" && *p != "and");
            let known = |part: &str| self.words.get(part).and_then(|e| e.number);
            if !parts.clone().all(|part| known(part).is_some()) {
                break;
            }
            let first = parts.clone().next().and_then(known);
            // « deux trois » are two numbers.
            if seen && !fits(group, first?) {
                break;
            }
            for value in parts.by_ref().filter_map(known) {
                match u64::from(value) {
                    1000 => {
                        total += group.max(1) * 1000;
                        group = 0;
                    }
                    100 => group = group.max(1) * 100,
                    20 if group == 4 => group = 80,
                    small => group += small,
                }
            }
            seen = true;
            end += 1;
        }
        seen.then(|| Quantity {
            amount: Decimal::integer(total + group),
            end,
            suffix: "",
            has_magnitude: false,
            power: 0,
            in_digits: false,
        })
    }
}

/// True where `next` may follow the words that make `group` so far.
fn fits(group: u64, next: u32) -> bool {
    match next {
        1000 => true,
        100 => (1..10).contains(&group),
        _ => group == 0 || (group >= 20 && group.is_multiple_of(10)) || (group == 4 && next == 20),
    }
}

/// Cuts « 3.5bn » into « 3.5 » and « bn »; a mark behind the digits goes with neither.
pub(super) fn split_digits(word: &str) -> (&str, &str) {
    let end = word
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',') && !c.is_whitespace())
        .unwrap_or(word.len());
    let (digits, suffix) = word.split_at(end);
    (digits.trim_end_matches(['.', ',']), suffix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, is_french: bool, expected: &str) {
        let number = Decimal::parse(text, is_french).map(|d| d.to_string());
        assert_eq!(number.as_deref().unwrap_or("none"), expected);
    }

    #[test]
    fn digits_of_both_languages() {
        check("28 000", true, "28000");
        check("3,50", true, "3.5");
        check("1.250.000", true, "1250000");
        check("1.250,75", true, "1250.75");
        check("3.5", true, "3.5");
        check("1,250.50", false, "1250.5");
        check("28,000", false, "28000");
        check("0.07", false, "0.07");
        check("1.2.3.4", true, "none");
        check("99999999999999999999999", true, "none");
    }

    #[test]
    fn powers_move_the_point() {
        assert_eq!(Decimal::integer(12).scaled(9).to_string(), "12000000000");
        let half = Decimal::parse("1,25", true).map(|d| d.scaled(6).to_string());
        assert_eq!(half.as_deref(), Some("1250000"));
    }
}
