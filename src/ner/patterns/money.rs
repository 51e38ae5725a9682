//! Amounts of money: « 1,2 milliard d'euros », « 28 000 € », “$3.5bn”, “US$ 4 million”.

use super::number::{Decimal, Quantity};
use super::{Found, Scan};
use crate::doc::{Label, Value};
use crate::text::TokenKind;

/// Signs of currencies with their ISO 4217 code.
const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₡", "CRC"),
    ("₲", "PYG"),
    ("₸", "KZT"),
    ("₵", "GHS"),
];

/// Whose dollar: the letters before or behind the sign.
const DOLLARS: &[(&str, &str)] = &[
    ("US", "USD"),
    ("U.S.", "USD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("CAN", "CAD"),
    ("CDN", "CAD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("AUS", "AUD"),
    ("NZ", "NZD"),
    ("HK", "HKD"),
    ("S", "SGD"),
    ("NT", "TWD"),
    ("R", "BRL"),
    ("Z", "ZWL"),
    ("MX", "MXN"),
    ("EC", "XCD"),
];

/// Codes and letters that stand before or behind an amount, as press texts write them.
const CODES: &[(&str, &str)] = &[
    ("EUR", "EUR"),
    ("USD", "USD"),
    ("GBP", "GBP"),
    ("CHF", "CHF"),
    ("JPY", "JPY"),
    ("CNY", "CNY"),
    ("RMB", "CNY"),
    ("CAD", "CAD"),
    ("AUD", "AUD"),
    ("NZD", "NZD"),
    ("HKD", "HKD"),
    ("SGD", "SGD"),
    ("SEK", "SEK"),
    ("NOK", "NOK"),
    ("DKK", "DKK"),
    ("ISK", "ISK"),
    ("PLN", "PLN"),
    ("CZK", "CZK"),
    ("HUF", "HUF"),
    ("RON", "RON"),
    ("RUB", "RUB"),
    ("UAH", "UAH"),
    ("TRY", "TRY"),
    ("INR", "INR"),
    ("Rs", "INR"),
    ("Rs.", "INR"),
    ("PKR", "PKR"),
    ("BDT", "BDT"),
    ("IDR", "IDR"),
    ("Rp", "IDR"),
    ("MYR", "MYR"),
    ("THB", "THB"),
    ("PHP", "PHP"),
    ("VND", "VND"),
    ("KRW", "KRW"),
    ("BRL", "BRL"),
    ("ARS", "ARS"),
    ("MXN", "MXN"),
    ("COP", "COP"),
    ("CLP", "CLP"),
    ("ZAR", "ZAR"),
    ("NGN", "NGN"),
    ("GHS", "GHS"),
    ("KES", "KES"),
    ("KSh", "KES"),
    ("Ksh", "KES"),
    ("UGX", "UGX"),
    ("TZS", "TZS"),
    ("XOF", "XOF"),
    ("XAF", "XAF"),
    ("FCFA", ""),
    ("MAD", "MAD"),
    ("DZD", "DZD"),
    ("TND", "TND"),
    ("EGP", "EGP"),
    ("AED", "AED"),
    ("SAR", "SAR"),
    ("QAR", "QAR"),
    ("ILS", "ILS"),
    ("DEM", "DEM"),
    ("DM", "DEM"),
    ("FRF", "FRF"),
];

/// The currency behind an amount.
#[derive(Debug, Clone, Copy)]
struct Unit {
    end: usize,
    code: &'static str,
    /// Power of ten that the unit brings: 6 for « M€ », -2 for « centimes ».
    power: i32,
}

impl Scan<'_> {
    /// An amount that begins with the number at `at`, or a range or a row of them.
    pub(super) fn money_of_number(&self, at: usize, found: &mut Vec<Found>) -> bool {
        // “11-1/4 cents”
        if at > 0 && self.glued(at) && self.word(at - 1) == "/" {
            return false;
        }
        let Some(first) = self.quantity(at) else {
            return false;
        };
        if let Some(unit) = self.unit(&first) {
            found.push(money(at, unit.end, unit, &first, None));
            return true;
        }
        if !first.suffix.is_empty() {
            return false;
        }
        self.money_range(at, &first, found) || self.bare_millions(at, &first, found)
    }

    /// « 10 à 15 euros », « entre 20 et 30 millions d'euros », « 10 et 15 euros ».
    fn money_range(&self, at: usize, first: &Quantity, found: &mut Vec<Found>) -> bool {
        let Some(joint) = self.joint(first.end) else {
            return false;
        };
        let second = self.quantity(joint.end);
        let Some(second) = second.filter(|q| q.in_digits == first.in_digits) else {
            return false;
        };
        let Some(unit) = self.unit(&second) else {
            return false;
        };
        let mut low = *first;
        if second.has_magnitude && !first.has_magnitude {
            low.amount = low.amount.scaled(second.power);
        }
        // English has two values where words join them, as its corpora do.
        let range = self.is_french() || joint.is_hyphen;
        let between = self.folded_before(at).is_one_of(&["entre", "between"]);
        if range && (between || (joint.is_range && !self.is_change(at, first, &second))) {
            found.push(money(at, unit.end, unit, &low, Some(&second)));
        } else {
            found.push(money(at, first.end, unit, &low, None));
            found.push(money(joint.end, unit.end, unit, &second, None));
        }
        true
    }

    /// « contre 7,8 milliards en 2016 », where an amount before it names the currency.
    fn bare_millions(&self, at: usize, first: &Quantity, found: &mut Vec<Found>) -> bool {
        if first.power < 6 {
            return false;
        }
        // As far as one thinks of a sum of money still: about a paragraph.
        let mut recent = found.iter().rev().take_while(|f| at <= f.end + 120);
        let code = recent.find_map(|f| match &f.value {
            Some(Value::Money { currency, .. }) => Some(currency.clone()),
            _ => None,
        });
        let ends = self.ends_phrase(first.end);
        let about_money = self.is_about_money(at, first.end, ends);
        let code = match code.filter(|_| ends || about_money) {
            Some(code) => code,
            None if about_money => None,
            None => return false,
        };
        found.push(Found {
            start: at,
            end: first.end,
            label: Label::Money,
            value: Some(Value::Money {
                amount: first.amount.to_string(),
                amount_to: None,
                currency: code,
            }),
            confidence: 8_200,
        });
        true
    }

    /// « 400 millions d'économies », « coûterait 38 millions ».
    fn is_about_money(&self, at: usize, end: usize, ends: bool) -> bool {
        let list = self.words.lists.about_money;
        let about = |word: &str| list.iter().any(|start| word.starts_with(start));
        let of = matches!(self.next(end), "de" | "d'" | "d’" | "in" | "of");
        if of && about(self.next(end + 1)) {
            return true;
        }
        // Nothing but « de », « à », « plus », « quelque » may stand between.
        let mut back = at;
        while back > 0 && at - back < 3 && self.in_line(back) {
            back -= 1;
            let word = self.word(back);
            if about(word) {
                return ends;
            }
            if word.len() > 8 || !word.starts_with(char::is_lowercase) && word != "à" {
                return false;
            }
        }
        false
    }

    /// “a million dollars”, “half a million euros”; “millions of dollars” is no amount.
    pub(super) fn money_of_millions(&self, at: usize, found: &mut Vec<Found>) -> bool {
        if self.is_french() || self.word(at).len() < 6 || self.word(at).ends_with('s') {
            return false;
        }
        let power = self.entry(at).magnitude.max(6).into();
        let one = Quantity {
            amount: Decimal::integer(1).scaled(power),
            end: at + 1,
            suffix: "",
            has_magnitude: true,
            power,
            in_digits: true,
        };
        let Some(unit) = self.unit(&one) else {
            return false;
        };
        let words = [
            if at > 2 { self.word(at - 3) } else { "" },
            if at > 1 { self.word(at - 2) } else { "" },
            self.before(at),
        ];
        let (start, amount) = match words {
            ["quarter", "of", "a"] => (at - 3, one.amount.parts(25)),
            [_, "half", "a"] => (at - 2, one.amount.parts(50)),
            _ => (at, one.amount),
        };
        found.push(Found {
            start,
            end: unit.end,
            label: Label::Money,
            value: Some(value(amount, None, unit.code)),
            confidence: 7_500,
        });
        true
    }

    /// True where no noun that is counted can stand at `at`.
    fn ends_phrase(&self, at: usize) -> bool {
        match self.kind(at) {
            None | Some(TokenKind::Punct | TokenKind::QuoteMark) => true,
            Some(TokenKind::Word) => {
                !self.in_line(at)
                    || self.folded_next(at).is_one_of(&[
                        "en", "sur", "par", "a", "pour", "contre", "et", "cette", "au", "aux",
                        "selon", "soit", "dans", "depuis", "avant", "apres", "l'an", "in", "from",
                        "to", "by", "last", "this", "for", "over", "and", "on", "with", "a",
                    ])
            }
            Some(_) => false,
        }
    }

    /// An amount that begins with the sign at `at`: “$3.5bn”, “€ 12”, “£18-£95”.
    pub(super) fn money_of_sign(&self, at: usize, found: &mut Vec<Found>) -> bool {
        match sign(self.word(at)) {
            Some(code) => self.money_behind(at, at + 1, code, found),
            None => false,
        }
    }

    /// An amount that begins with letters at `at`: “US$4m”, “EUR 500 million”, “Rs 20 lakh”.
    pub(super) fn money_of_code(&self, at: usize, found: &mut Vec<Found>) -> bool {
        let word = self.word(at);
        if word.len() > 4 || !word.starts_with(|c: char| c.is_ascii_uppercase()) {
            return self.money_of_letter(at, found);
        }
        if self.word(at + 1) == "$" && self.glued(at + 1) {
            let dollar = DOLLARS.iter().find(|(letters, _)| *letters == word);
            if let Some((_, code)) = dollar {
                return self.money_behind(at, at + 2, code, found);
            }
        }
        let is_number = self.kind(at + 1) == Some(TokenKind::Number) && self.in_line(at + 1);
        match CODES.iter().find(|(letters, _)| *letters == word) {
            Some((_, code)) if is_number => self.money_behind(at, at + 1, code, found),
            _ => self.money_of_letter(at, found),
        }
    }

    /// “R2.5 billion”, “N350,000”: a letter that hangs on its number.
    fn money_of_letter(&self, at: usize, found: &mut Vec<Found>) -> bool {
        let word = self.word(at);
        let (code, letters) = match word.as_bytes() {
            [b'R', b'0'..=b'9', ..] => ("ZAR", 1),
            [b'N', b'0'..=b'9', ..] => ("NGN", 1),
            [b'S', b'h', b'0'..=b'9', ..] => ("", 2),
            _ => return false,
        };
        if self.is_french() {
            return false;
        }
        let (digits, suffix) = super::number::split_digits(&word[letters..]);
        let Some(mut amount) = Decimal::parse(digits, false) else {
            return false;
        };
        let mut end = at + 1;
        // Without them it may be a road or a mask: R2, N95.
        let mut is_money = digits.contains([',', '.']);
        if let Some(power) = self.suffix_power(suffix) {
            amount = amount.scaled(power);
            is_money = true;
        } else if !suffix.is_empty() {
            return false;
        } else if self.entry(end).magnitude >= 5 {
            amount = amount.scaled(self.entry(end).magnitude.into());
            end += 1;
            is_money = true;
        }
        if is_money {
            found.push(Found {
                start: at,
                end,
                label: Label::Money,
                value: Some(value(amount, None, code)),
                confidence: 9_000,
            });
        }
        is_money
    }

    /// The number at `number`, behind a sign or code that begins at `at`.
    fn money_behind(
        &self,
        at: usize,
        number: usize,
        code: &'static str,
        found: &mut Vec<Found>,
    ) -> bool {
        if self.kind(number) != Some(TokenKind::Number) || !self.in_line(number) {
            return false;
        }
        let Some(first) = self.quantity(number).filter(|q| q.suffix.is_empty()) else {
            return false;
        };
        let mut unit = Unit {
            end: first.end,
            code,
            power: 0,
        };
        // “£18-£95”, “$21-32 million”
        if let Some(joint) = self.joint(first.end).filter(|j| j.is_hyphen) {
            let repeated = sign(self.word(joint.end)).is_some();
            let second = self.quantity(joint.end + usize::from(repeated));
            let second = second.filter(|q| q.suffix.is_empty() && q.in_digits);
            if let Some(second) = second.filter(|_| self.glued(joint.end)) {
                let mut low = first;
                if second.has_magnitude && !first.has_magnitude {
                    low.amount = low.amount.scaled(second.power);
                }
                unit.end = second.end;
                found.push(money(at, unit.end, unit, &low, Some(&second)));
                return true;
            }
        }
        // “$500 million dollars”
        if code == "USD" && self.folded_next(unit.end).is_one_of(&["dollars", "usd"]) {
            unit.end += 1;
        }
        found.push(money(at, unit.end, unit, &first, None));
        true
    }

    /// The currency behind `number`.
    fn unit(&self, number: &Quantity) -> Option<Unit> {
        let mut at = number.end;
        if !number.suffix.is_empty() {
            return self.unit_in_token(number);
        }
        if self.words.lists.of.contains(&self.next(at)) && number.power >= 6 {
            at += 1;
        } else if self.next(at) == "-" && self.glued(at) && self.glued(at + 1) {
            at += 1; // “a 20-euro note”
        }
        let word = self.next(at);
        if let Some(code) = sign(word) {
            let mut unit = self.sign_behind(at, code)?;
            unit.end += usize::from(self.next(unit.end) == "HT");
            return Some(unit);
        }
        // « 3,4 M€ », « 12 k€ », « 4 Md€ »
        let power = match word {
            "M" => 6,
            "k" | "K" => 3,
            "Md" | "Mds" | "Mrd" | "Mrds" => 9,
            _ => 0,
        };
        if power > 0 && self.glued(at + 1) {
            let mut unit = self.sign_behind(at + 1, sign(self.word(at + 1))?)?;
            unit.power = power;
            return Some(unit);
        }
        if let Some((_, code)) = CODES.iter().find(|(letters, _)| *letters == word) {
            return Some(Unit {
                end: at + 1,
                code,
                power: 0,
            });
        }
        if word == "US" && self.word(at + 1) == "$" && self.glued(at + 1) {
            return self.sign_behind(at + 1, "USD");
        }
        if word == "F" && self.is_french() && number.in_digits {
            let cfa = self.next(at + 1) == "CFA";
            return Some(Unit {
                end: at + 1 + usize::from(cfa),
                code: "",
                power: 0,
            });
        }
        self.named_unit(at, number)
    }

    /// A currency that is named: « francs suisses », “Swiss francs”.
    fn named_unit(&self, mut at: usize, number: &Quantity) -> Option<Unit> {
        let kinds = self.words.lists.currency_kinds;
        let mut kind = None;
        if !self.is_french() {
            // One word or two before the currency: “Swiss francs”, “Hong Kong dollars”.
            let word = self.next(at);
            if matches!(word, "Hong" | "New") {
                at += 1;
            }
            let word = self.next(at);
            kind = kinds.iter().find(|(w, noun, _)| {
                *w == word && (*noun == "*" || self.next(at + 1).eq_ignore_ascii_case(noun))
            });
            at += usize::from(kind.is_some());
        }
        let noun = self.next(at);
        let entry = match noun.split_once('-') {
            // “a 500-billion-euro fund”
            Some((power, noun)) if number.in_digits => {
                let power = self.words.get(power).map(|e| e.magnitude);
                let noun = self.words.get(noun).filter(|_| power > Some(0))?;
                return Some(Unit {
                    end: at + 1,
                    code: noun.currency?,
                    power: power?.into(),
                });
            }
            _ => self.entry(at),
        };
        let mut code = entry.currency?;
        let mut end = at + 1;
        if self.is_french() {
            let word = self.next(end);
            kind = kinds
                .iter()
                .find(|(w, on, _)| *w == word && (*on == "*" || noun.eq_ignore_ascii_case(on)));
            end += usize::from(kind.is_some());
        } else if self.next(end) == "sterling" || matches!(self.next(end), "cent" | "cents") {
            end += 1;
        }
        let folded = super::Folded::new(noun);
        if kind.is_none() && folded.is_one_of(&["sterling", "p"]) {
            return None;
        }
        let is_one_in_words = !number.in_digits && number.amount == Decimal::integer(1);
        // « un franc succès » is no money.
        let is_adjective = is_one_in_words && folded.is("franc");
        let plain = number.has_magnitude || number.is_at_least_a_thousand() || kind.is_some();
        if (entry.doubtful && !plain) || (is_adjective && kind.is_none()) {
            return None;
        }
        if let Some((_, _, exact)) = kind {
            code = exact;
        }
        let mut power = match noun {
            "MEUR" => 6,
            "KEUR" => 3,
            _ => 0,
        };
        if entry.cents {
            power = -2;
            // « 50 centimes d'euro »
            let whole = self.entry(end + 1).currency;
            if let Some(whole) = whole.filter(|_| self.words.lists.of.contains(&self.next(end))) {
                code = whole;
                end += 2;
            }
        }
        Some(Unit { end, code, power })
    }

    /// Letters that hang on the digits: “50p”, « 12euros ».
    fn unit_in_token(&self, number: &Quantity) -> Option<Unit> {
        let entry = self.words.get(number.suffix)?;
        Some(Unit {
            end: number.end,
            code: entry.currency?,
            power: if entry.cents { -2 } else { 0 },
        })
    }

    /// The sign at `at` and whose it is: « 12 $ US », « 12 $CAN ».
    fn sign_behind(&self, at: usize, code: &'static str) -> Option<Unit> {
        let letters = self.next(at + 1);
        let dollar = DOLLARS.iter().find(|(l, _)| l.len() > 1 && *l == letters);
        Some(match dollar.filter(|_| code == "USD" && self.is_french()) {
            Some((_, code)) => Unit {
                end: at + 2,
                code,
                power: 0,
            },
            None => Unit {
                end: at + 1,
                code,
                power: 0,
            },
        })
    }
}

fn sign(word: &str) -> Option<&'static str> {
    let sign = SIGNS.iter().find(|(sign, _)| *sign == word);
    sign.map(|(_, code)| *code)
}

fn money(start: usize, end: usize, unit: Unit, from: &Quantity, to: Option<&Quantity>) -> Found {
    let amount = from.amount.scaled(unit.power);
    let to = to.map(|q| q.amount.scaled(unit.power));
    Found {
        start,
        end,
        label: Label::Money,
        value: Some(value(amount, to, unit.code)),
        confidence: 9_700,
    }
}

fn value(amount: Decimal, to: Option<Decimal>, code: &str) -> Value {
    Value::Money {
        amount: amount.to_string(),
        amount_to: to.map(|amount| amount.to_string()),
        currency: (!code.is_empty()).then(|| code.to_owned()),
    }
}
