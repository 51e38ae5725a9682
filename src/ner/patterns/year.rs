//! Years, decades and centuries that stand alone: « en 2016 », “the 1990s”, « XIXe siècle ».

use super::words::Keyword;
use super::{Found, Scan};
use crate::doc::{Label, Value};
use crate::text::TokenKind;

/// Words before a number that make it a year, folded.
const BEFORE: &[&str] = &[
    "en",
    "depuis",
    "des",
    "avant",
    "apres",
    "fin",
    "debut",
    "courant",
    "vers",
    "annee",
    "annees",
    "an",
    "saison",
    "exercice",
    "ete",
    "hiver",
    "automne",
    "printemps",
    "edition",
    "d'ici",
    "semestre",
    "trimestre",
    "in",
    "since",
    "by",
    "until",
    "till",
    "before",
    "after",
    "during",
    "late",
    "early",
    "mid",
    "year",
    "season",
    "summer",
    "winter",
    "spring",
    "autumn",
    "circa",
];

/// Words before a number that count things, folded.
const COUNTING: &[&str] = &[
    "environ", "quelque", "quelques", "pres", "plus", "moins", "les", "des", "ces", "n°", "no",
    "numero", "article", "articles", "art", "page", "pages", "than", "some", "about", "nearly",
    "almost", "over", "around", "these", "those", "least", "no", "number", "another", "only", "up",
];

/// Words in lower case behind a number that count nothing, folded.
const FUNCTION: &[&str] = &[
    "et", "a", "ou", "de", "du", "des", "d'", "la", "le", "les", "l'", "un", "une", "en", "au",
    "aux", "par", "pour", "sur", "sous", "dans", "avec", "sans", "chez", "vers", "lors", "puis",
    "mais", "dont", "qui", "que", "qu'", "ne", "n'", "se", "s'", "ont", "est", "sont", "etait",
    "etaient", "fut", "furent", "sera", "avait", "avaient", "apres", "avant", "depuis", "jusqu'",
    "soit", "selon", "comme", "car", "si", "il", "elle", "ils", "elles", "on", "nous", "vous",
    "je", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "alors", "afin",
    "ainsi", "aussi", "contre", "entre", "plus", "pas", "dernier", "prochain", "lorsque", "quand",
    "toujours", "and", "to", "or", "of", "the", "in", "on", "at", "by", "for", "with", "as", "was",
    "is", "were", "are", "has", "had", "have", "but", "when", "while", "that", "which", "who",
    "his", "her", "its", "their", "after", "before", "since", "from", "until", "because", "did",
    "he", "she", "it", "they", "we", "an", "not", "also", "this", "during",
];

/// Things that are counted in English without an “s”.
const COUNTED: &[&str] = &[
    "people", "men", "women", "children", "feet", "percent", "km", "m",
];

impl Scan<'_> {
    /// A year, a span of years or a decade that begins with the number at `at`.
    pub(super) fn year_alone(&self, at: usize, found: &mut Vec<Found>) -> bool {
        if self.century(at, found) {
            return true;
        }
        let word = self.word(at);
        if self.early_year(at, found) {
            return true;
        }
        let Some((digits, suffix)) = word.split_at_checked(4) else {
            return false;
        };
        let Some(year) = year(digits) else {
            return false;
        };
        match suffix {
            "" => {}
            "s" if year.is_multiple_of(10) && !self.is_french() => {
                found.push(decade(at, at + 1, year));
                return true;
            }
            _ => return false,
        }
        if at > 0 && self.glued(at) && self.is_stuck_behind(at) {
            return false;
        }
        if let Some((end, last)) = self.last_year(at, year) {
            if at > 0 && self.before(at) == "(" {
                // Born and dead: two dates, and no range.
                found.push(date(at, at + 1, format!("{year:04}"), 8_500));
                found.push(date(end - 1, end, format!("{last:04}"), 8_500));
                return true;
            }
            let value = format!("{year:04}/{last:04}");
            found.push(date(at, end, value, 7_500));
            return true;
        }
        if self.glued(at + 1) && matches!(self.word(at + 1), "/" | ":" | "-" | "@" | "_") {
            // « 2006/66/CE », “1500-metre”; « 2016-là » and “2016 -” are years.
            let goes_on = self.glued(at + 2) && self.kind(at + 2) == Some(TokenKind::Number);
            if goes_on || self.word(at + 1) == ":" && self.glued(at + 2) {
                return false;
            }
        }
        // « de 1947 à 2086 », “in 1789 and 1793”
        let in_row = found.last().is_some_and(|last| {
            last.label == Label::Date && last.end + 1 == at && self.joint(at - 1).is_some()
        });
        let Some(confidence) = self.year_confidence(at, year, in_row) else {
            return false;
        };
        let (end, era) = self.era(at + 1);
        let value = match era {
            Some(false) => format!("-{:04}", year - 1),
            _ => format!("{year:04}"),
        };
        found.push(date(at, end, value, confidence));
        true
    }

    /// Years before 1000, where « en » or « av. J.-C. » makes them plain: « en 493 av. J.-C. »
    fn early_year(&self, at: usize, found: &mut Vec<Found>) -> bool {
        let word = self.word(at);
        if word.len() > 3 || !word.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        let Ok(year) = word.parse::<u16>() else {
            return false;
        };
        let (end, era) = self.era(at + 1);
        let placed = self.is_french()
            && word.len() == 3
            && matches!(self.before(at), "en" | "En" | "vers" | "Vers" | "an")
            && match self.kind(end) {
                None | Some(TokenKind::Punct) => true,
                Some(TokenKind::Word) => {
                    !self.in_line(end) || self.folded_next(end).is_one_of(FUNCTION)
                }
                Some(_) => false,
            };
        if year == 0 || !(placed || era.is_some()) {
            return false;
        }
        let value = match era {
            Some(false) => format!("-{:04}", year - 1),
            _ => format!("{year:04}"),
        };
        found.push(date(at, end, value, 8_500));
        true
    }

    /// « av. J.-C. », “BC” at `at`: one past it, and true for the years since.
    fn era(&self, at: usize) -> (usize, Option<bool>) {
        let words = [self.next(at), self.next(at + 1), self.next(at + 2)];
        match words {
            ["av." | "avant", "J.-C." | "J.-C" | "JC", _] => (at + 2, Some(false)),
            ["avant", "notre", "ère"] => (at + 3, Some(false)),
            ["ap." | "apr." | "après", "J.-C." | "J.-C" | "JC", _] => (at + 2, Some(true)),
            ["de", "notre", "ère"] => (at + 3, Some(true)),
            ["BC" | "BCE", _, _] => (at + 1, Some(false)),
            ["AD" | "CE", _, _] => (at + 1, Some(true)),
            _ => (at, None),
        }
    }

    /// How sure the number at `at` is a year; `None` where it is none.
    fn year_confidence(&self, at: usize, year: u16, in_row: bool) -> Option<u32> {
        let before = self.folded_before(at);
        let des = matches!(self.before(at), "des" | "Des");
        // « d'ici à 2100 », a chronology: « 1569 : siège du bourg »
        let by = self.before(at) == "à" && self.before(at - 1) == "ici";
        let listed = !self.in_line(at) && self.next(at + 1) == ":";
        let strong = (before.is_one_of(BEFORE) && !des) || in_row || by || listed;
        let modern = (1900..2060).contains(&year);
        let next = self.next(at + 1);
        let folded = self.folded_next(at + 1);
        let lower = next.starts_with(char::is_lowercase);
        let function = folded.is_one_of(FUNCTION) || folded.is_empty();
        let plural = lower && next.len() > 2 && next.ends_with(['s', 'x']) && !function;
        let counted = folded.is_one_of(COUNTED);
        let counting = before.is_one_of(COUNTING) && (des || self.before(at) != "dès");
        // « plus de 2000 », but “less than 2014 in sum”
        let exact = function && modern && !year.is_multiple_of(10) && !des;
        if counted || (counting && !exact) {
            return None;
        }
        if strong {
            // « en 1500 mètres » is rare beside « en 2000 places »: both stay years
            // only where they may be years of our time.
            return (!plural || modern).then_some(if plural { 8_500 } else { 9_700 });
        }
        let english_the = before.is_one_of(&["the", "of", "from", "between", "and", "to"]);
        let round = year.is_multiple_of(100);
        // English writes thousands with a comma, French with a space or without.
        let english = english_the || !self.is_french();
        let attribute = modern && !round && english;
        if plural && !attribute {
            return None;
        }
        if modern {
            return Some(if lower && !function { 8_500 } else { 8_900 });
        }
        let opens = matches!(self.before(at), "(" | "de" | "of" | "from");
        let old =
            year < 1900 && (opens || matches!(self.before(at), "-" | "–" | "entre" | "between"));
        let of_year = self.before(at) == "of" && year >= 1600;
        (old && (!lower || function || of_year) && year >= 1400).then_some(8_500)
    }

    /// True where the number at `at` hangs on a sign, a path or a range before it.
    fn is_stuck_behind(&self, at: usize) -> bool {
        let stuck = self.word(at - 1);
        match stuck {
            "(" | "[" | "«" | "“" | "\"" | "‘" | "’" | "'" | "…" | "—" | "d'" | "d’" | "l'"
            | "l’" | "qu'" | "qu’" => false,
            // « 1914--1918 », « Paris-2024 »
            "-" | "–" | "--" => {
                self.kind(at.wrapping_sub(2)) == Some(TokenKind::Number) && {
                    let first = self.word(at - 2);
                    first.len() != 4
                }
            }
            "/" => true,
            _ => self.kind(at - 1) != Some(TokenKind::Word),
        }
    }

    /// « 2014-2015 », « 2014-15 », “2014/15”: one past the end and the last year.
    fn last_year(&self, at: usize, first: u16) -> Option<(usize, u16)> {
        let mark = self.next(at + 1);
        let tight = self.glued(at + 1) && self.glued(at + 2);
        if !tight || !matches!(mark, "-" | "–" | "/" | "‑") {
            return None;
        }
        let word = self.word(at + 2);
        // An ISO date or a directive goes on.
        if self.glued(at + 3) && matches!(self.word(at + 3), "-" | "/") {
            return None;
        }
        let last = match word.len() {
            4 => year(word)?,
            2 if word.bytes().all(|b| b.is_ascii_digit()) => {
                let last = first - first % 100 + word.parse::<u16>().ok()?;
                // « 2016-03 » is a month.
                (last > 2012 || word.parse::<u16>().ok()? > 12 || last == first + 1)
                    .then_some(last)?
            }
            _ => return None,
        };
        (last > first && last - first < 200).then_some((at + 3, last))
    }

    /// « années 1990 », « années 90 », « années soixante »: behind « années » at `at`.
    pub(super) fn decade(&self, at: usize, found: &mut Vec<Found>) -> bool {
        let word = self.next(at + 1);
        let start = match word.len() {
            4 => year(word),
            2 => word.parse().ok().map(|tens: u16| 1900 + tens),
            _ => None,
        };
        let start = start.or_else(|| {
            let number = self.number(at + 1).filter(|_| self.in_line(at + 1))?;
            let tens = number.amount.as_u32().filter(|n| (20..=90).contains(n))?;
            (number.end == at + 2).then_some(1900 + tens as u16)
        });
        match start.filter(|y| y.is_multiple_of(10)) {
            Some(start) => {
                found.push(decade(at, at + 2, start));
                true
            }
            None => false,
        }
    }

    /// « XIXe siècle », « XX e siècle », « premier siècle avant notre ère », “20th century”.
    pub(super) fn century(&self, at: usize, found: &mut Vec<Found>) -> bool {
        let word = self.word(at);
        let roman_or_digit = matches!(word.as_bytes(), [b'I' | b'V' | b'X' | b'0'..=b'9', ..]);
        if !roman_or_digit && self.words.get(word).is_none_or(|e| e.ordinal == 0) {
            return false;
        }
        let (number, mut end) = if let Some(n) = ordinal_digits(word) {
            (n, at + 1)
        } else if let Some(n) = roman_ordinal(word) {
            (n, at + 1)
        } else if let Some(n) =
            roman(word).filter(|_| matches!(self.next(at + 1), "e" | "ème" | "è" | "er"))
        {
            (n, at + 2)
        } else {
            let ordinal = self.words.get(word).map_or(0, |e| e.ordinal);
            if ordinal == 0 {
                return false;
            }
            (u16::from(ordinal), at + 1)
        };
        if self.next(end) == "-" {
            end += 1;
        }
        if self.entry(end).keyword != Some(Keyword::Century) {
            // « du XIIe au XVe siècle », « XIIIe, XIVe et XVe siècles »
            return self.century_of_row(at, end, number, found);
        }
        end += 1;
        let (end, era) = self.era(end);
        let value = format!("{:02}XX", number.saturating_sub(1));
        let value = (era != Some(false)).then_some(Value::Date(value));
        found.push(Found {
            start: at,
            end,
            label: Label::Date,
            value,
            confidence: 9_500,
        });
        true
    }

    /// A century whose noun stands behind a later one.
    fn century_of_row(&self, at: usize, end: usize, number: u16, found: &mut Vec<Found>) -> bool {
        if roman_ordinal(self.word(at)).is_none() && ordinal_digits(self.word(at)).is_none() {
            return false;
        }
        let mut next = end;
        for _ in 0..4 {
            let joins = matches!(
                self.next(next),
                "," | "et" | "au" | "ou" | "and" | "to" | "à"
            ) || self.next(next) == "-";
            if !joins {
                return false;
            }
            next += 1;
            if matches!(self.next(next), "au" | "the" | "du") {
                next += 1;
            }
            let word = self.next(next);
            let in_words = self.entry(next).ordinal > 0;
            if !in_words && roman_ordinal(word).or(ordinal_digits(word)).is_none() {
                return false;
            }
            next += 1;
            if self.entry(next).keyword == Some(Keyword::Century) {
                let value = format!("{:02}XX", number.saturating_sub(1));
                found.push(date(at, end, value, 8_500));
                return true;
            }
        }
        false
    }
}

fn date(start: usize, end: usize, value: String, confidence: u32) -> Found {
    Found {
        start,
        end,
        label: Label::Date,
        value: Some(Value::Date(value)),
        confidence,
    }
}

fn decade(start: usize, end: usize, first: u16) -> Found {
    date(start, end, format!("{}X", first / 10), 8_500)
}

/// A year from 1000 to 2199, of four digits.
pub(super) fn year(word: &str) -> Option<u16> {
    let is_year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    is_year
        .then(|| word.parse().ok())
        .flatten()
        .filter(|y| (1000..2200).contains(y))
}

/// “20th”, “1st”.
fn ordinal_digits(word: &str) -> Option<u16> {
    let digits = ["th", "st", "nd", "rd"]
        .iter()
        .find_map(|s| word.strip_suffix(s))?;
    digits.parse().ok().filter(|n| (1..=30).contains(n))
}

/// « XIXe », « Ier », « XVIIIème ».
fn roman_ordinal(word: &str) -> Option<u16> {
    let digits = ["e", "er", "ème", "è", "es"]
        .iter()
        .find_map(|s| word.strip_suffix(s))?;
    roman(digits)
}

fn roman(word: &str) -> Option<u16> {
    if word.is_empty() || word.len() > 6 {
        return None;
    }
    let mut total: u16 = 0;
    let mut last = 0;
    for digit in word.bytes().rev() {
        let value = match digit {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            _ => return None,
        };
        total = if value < last {
            total.saturating_sub(value)
        } else {
            total + value
        };
        last = last.max(value);
    }
    (1..=30).contains(&total).then_some(total)
}
