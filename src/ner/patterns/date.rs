//! Dates with a day, a month or a season: « jeudi 26 janvier 2017 », “March 3”, « été 1947 ».

use super::words::{Entry, Keyword};
use super::year::year;
use super::{Found, Scan};
use crate::doc::{Label, Value};
use crate::text::TokenKind;

/// A month in the text, with the year behind it if there is one.
#[derive(Debug, Clone, Copy)]
struct Month {
    month: u8,
    year: Option<u16>,
    /// One past the last token.
    end: usize,
}

/// One day of a row, with its weekday if it has one.
#[derive(Debug, Clone, Copy)]
struct Day {
    start: usize,
    end: usize,
    day: u8,
}

/// Most days in one row: « les 3, 4, 5, 10 et 12 mars ».
const LONGEST_ROW: usize = 8;

/// Words before an English month that is another word as well, folded.
const BEFORE_MONTH: &[&str] = &[
    "in", "of", "by", "since", "until", "till", "from", "to", "through", "last", "next", "this",
    "early", "late", "mid", "before", "after", "during", "every", "each", "between", "for", "or",
];

impl Scan<'_> {
    /// A date that begins with the number at `at`, or several that share a month.
    pub(super) fn date_of_number(&self, at: usize, found: &mut Vec<Found>) -> bool {
        if let Some((end, value)) = self.numeric_date(at) {
            found.push(date(at, end, value, 9_200));
            return true;
        }
        let Some((day, mut end)) = self.day(at) else {
            return false;
        };
        let first = Day {
            start: at,
            end,
            day,
        };
        let mut days = [first; LONGEST_ROW];
        let mut count = 1;
        let mut is_range = false;
        loop {
            if let Some(month) = self.month_behind(end) {
                self.push_days(&days[..count], is_range, month, found);
                return true;
            }
            let joint = self.next(end);
            let joins = matches!(
                joint,
                "," | "et" | "ou" | "au" | "and" | "to" | "-" | "–" | "à"
            );
            if !joins || count == LONGEST_ROW {
                return self.bare_day(at, found);
            }
            is_range |= matches!(joint, "-" | "–" | "to");
            let mut start = end + 1;
            if matches!(self.next(start), "le" | "au" | "du") {
                start += 1;
            }
            // « les mardi 3 et mercredi 4 mars »
            let number = start + usize::from(self.entry(start).weekday > 0);
            match self.day(number).filter(|_| self.in_line(number)) {
                Some((day, next)) => {
                    end = next;
                    days[count] = Day { start, end, day };
                    count += 1;
                }
                None => return self.bare_day(at, found),
            }
        }
    }

    /// « … le 6 avril à Orle, le 15 à Vierval »: a day whose month goes without saying, for
    /// a date stands shortly before it.
    fn bare_day(&self, at: usize, found: &mut Vec<Found>) -> bool {
        if !self.is_french() || !matches!(self.before(at), "le" | "Le" | "au" | "du") {
            return false;
        }
        let Some((day, end)) = self.day(at) else {
            return false;
        };
        let ends = match self.kind(end) {
            None => true,
            Some(TokenKind::Punct) => {
                !self.glued(end) || matches!(self.word(end), "," | "." | ";" | ")")
            }
            Some(TokenKind::Word) => {
                !self.in_line(end)
                    || matches!(self.next(end), "à" | "au" | "et" | "dans" | "avec" | "en")
            }
            Some(_) => false,
        };
        let has_day = |found: &Found| match &found.value {
            Some(Value::Date(value)) => value.len() > 4 && value.matches('-').count() >= 2,
            _ => false,
        };
        let mut recent = found.iter().rev().take_while(|f| at <= f.end + 60);
        if !ends || !recent.any(has_day) {
            return false;
        }
        found.push(date(at, end, format!("---{day:02}"), 9_000));
        true
    }

    /// One span for each day of a row, or one for all of a range.
    fn push_days(&self, days: &[Day], is_range: bool, month: Month, found: &mut Vec<Found>) {
        let Some((last, others)) = days.split_last() else {
            return;
        };
        let first = &days[0];
        let full = |day: u8| day_of(month.year, month.month, day);
        // English has one span for what shares a month; French one for each day, as every
        // corpus of ours does: « du [13] au [17 mars] ».
        if !others.is_empty() && (is_range || !self.is_french()) {
            let value = if is_range || others.len() == 1 {
                format!("{}/{}", full(first.day), full(last.day))
            } else {
                full(first.day)
            };
            found.push(date(first.start, month.end, value, 9_000));
            return;
        }
        for other in others {
            found.push(date(other.start, other.end, full(other.day), 9_000));
        }
        found.push(date(last.start, month.end, full(last.day), 9_800));
    }

    /// A date that begins with a word: a weekday, a month, a season, « années », « mi ».
    pub(super) fn date_of_word(&self, at: usize, entry: &Entry, found: &mut Vec<Found>) -> bool {
        if entry.weekday > 0 && self.date_of_weekday(at, entry, found) {
            return true;
        }
        if entry.month > 0 && self.date_of_month(at, entry, found) {
            return true;
        }
        match entry.keyword {
            Some(Keyword::Decade) => return self.decade(at, found),
            Some(Keyword::Mid) if self.next(at + 1) == "-" => {
                let before = found.len();
                let next = self.entry(at + 2);
                if next.month > 0 && self.date_of_month(at + 2, &next, found) {
                    found[before].start = at;
                    return true;
                }
                return false;
            }
            _ => {}
        }
        if entry.season > 0 && self.kind(at + 1) == Some(TokenKind::Number) {
            // « l'été 1947 », “spring 2015”
            if let Some(year) = year(self.next(at + 1)) {
                let value = format!("{year:04}-{}", entry.season);
                found.push(date(at, at + 2, value, 9_000));
                return true;
            }
        }
        // « quatorze juillet »
        if entry.number.is_some() && self.is_french() {
            let number = self.number(at).filter(|n| n.end == at + 1);
            let day = number
                .and_then(|n| n.amount.as_u32())
                .filter(|n| (1..=31).contains(n));
            if let (Some(day), Some(month)) = (day, self.month_behind(at + 1)) {
                let value = day_of(month.year, month.month, day as u8);
                found.push(date(at, month.end, value, 9_000));
                return true;
            }
        }
        false
    }

    /// « mardi 29 », « jeudi 26 janvier », “Thursday, January 26”, “Monday”.
    fn date_of_weekday(&self, at: usize, entry: &Entry, found: &mut Vec<Found>) -> bool {
        let mut start = at + 1;
        if self.next(start) == "," || (self.is_french() && self.next(start) == "le") {
            start += 1;
        }
        let before = found.len();
        let next = self.entry(start);
        let dated = self.in_line(start)
            && match self.kind(start) {
                Some(TokenKind::Number) => self.date_of_number(start, found),
                Some(TokenKind::Word) if next.month > 0 && !self.is_french() => {
                    self.has_day(start + 1) && self.date_of_month(start, &next, found)
                }
                Some(TokenKind::Word) if next.number.is_some() && self.is_french() => {
                    self.date_of_word(start, &next, found)
                }
                _ => false,
            };
        if dated && found[before].label == Label::Date {
            found[before].start = at;
            self.take_clock(&mut found[before]);
            return true;
        }
        found.truncate(before);
        if entry.short_weekday {
            return false;
        }
        if !self.is_french() {
            let capital = self.word(at).starts_with(char::is_uppercase);
            if capital {
                found.push(Found {
                    start: at,
                    end: at + 1,
                    label: Label::Date,
                    value: None,
                    confidence: 9_500,
                });
            }
            return capital;
        }
        // « mardi 29 », where the month goes without saying.
        let Some((day, end)) = self.day(at + 1).filter(|_| self.in_line(at + 1)) else {
            return false;
        };
        let counted = self.kind(end) == Some(TokenKind::Word)
            && self.in_line(end)
            && self.next(end).len() > 3
            && self.next(end).starts_with(char::is_lowercase)
            && self.next(end).ends_with(['s', 'x']);
        let unit = matches!(
            self.next(end),
            "%" | "€" | "h" | "heures" | "ans" | "km" | "$" | ":"
        );
        if counted || unit {
            return false;
        }
        found.push(date(at, end, format!("---{day:02}"), 9_000));
        true
    }

    /// “SUN 25.06.2017 – 09:15 UTC” of programme listings: the hour is part of the date.
    fn take_clock(&self, found: &mut Found) {
        let at = found.end;
        let dash = matches!(self.next(at), "-" | "–");
        let clock = self.word(at + 2) == ":" && self.word(at + 4) == "UTC";
        if let (true, true, Some(Value::Date(value))) = (dash, clock, &mut found.value) {
            *value = format!("{value}T{}:{}Z", self.word(at + 1), self.word(at + 3));
            found.end = at + 5;
        }
    }

    /// “January 28, 2017”, “January 28-30”, « mars 2016 », “May”.
    fn date_of_month(&self, at: usize, entry: &Entry, found: &mut Vec<Found>) -> bool {
        let word = self.word(at);
        let english = !self.is_french();
        if english && !word.starts_with(char::is_uppercase) {
            return false;
        }
        if english && self.has_day(at + 1) {
            return self.english_day(at, entry.month, found);
        }
        let comma = english && self.next(at + 1) == "," && year(self.next(at + 2)).is_some();
        let at_year = at + 1 + usize::from(comma);
        let of = self.is_french() && self.next(at_year) == "de";
        let at_year = at_year + usize::from(of);
        if let Some(year) = year(self.next(at_year)).filter(|_| !comma || self.weak_year(at_year)) {
            let value = format!("{year:04}-{:02}", entry.month);
            found.push(date(at, at_year + 1, value, 9_800));
            return true;
        }
        if entry.short_month {
            return false;
        }
        let end = at + 1 + usize::from(self.is_relative(at + 1));
        let value = format!("--{:02}", entry.month);
        if !english {
            // « Mars » is a planet, « Avril » and « Juin » are people.
            if !word.starts_with(char::is_lowercase) {
                return false;
            }
            found.push(date(at, end, value, 8_500));
            return true;
        }
        let before = self.folded_before(at);
        let mid = at > 1
            && self
                .words
                .get(self.word(at - 2))
                .is_some_and(|e| e.keyword == Some(Keyword::Mid));
        let placed = before.is_one_of(BEFORE_MONTH) || mid;
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        let sure = match word {
            "March" | "May" if self.before(at) == "and" => at > 1 && self.entry(at - 2).month > 0,
            // “the March election”, not “the March on Washington”
            "March" if self.before(at) == "the" => {
                let next = self.next(at + 1);
                next.len() > 4 && next.starts_with(char::is_lowercase) && next != "against"
            }
            // August Strindberg, April Jones
            "August" | "April" | "June" => {
                placed || (!capital(self.next(at + 1)) && !capital(self.before(at)))
            }
            "May" | "MAY" | "March" | "MARCH" => placed,
            _ => true,
        };
        if sure {
            found.push(date(at, at + 1, value, if placed { 9_700 } else { 8_800 }));
        }
        sure
    }

    /// A comma stands before the year at `at`: “in March, 2014 people” is nobody's style.
    fn weak_year(&self, at: usize) -> bool {
        !self.next(at + 1).starts_with(char::is_lowercase)
            || self.next(at + 1).len() < 4
            || matches!(self.next(at + 1), "when" | "after" | "where" | "with")
    }

    /// “January 28”, “January 28th, 2017”, “January 28-30”, “January 28 and 29”.
    fn english_day(&self, at: usize, month: u8, found: &mut Vec<Found>) -> bool {
        let Some((first, mut end)) = self.day(at + 1) else {
            return false;
        };
        let mut last = None;
        let joint = self.next(end);
        let first_end = end;
        if matches!(joint, "-" | "–" | "to" | "through" | "and") {
            let day = self
                .day(end + 1)
                .filter(|(day, _)| *day > first && self.in_line(end + 1));
            // “from March 3 to 5 p.m.”, “on May 1 and 12 people”
            let counts = |end: usize| {
                self.next(end).ends_with('s') && joint == "and"
                    || matches!(self.next(end), "p.m." | "a.m." | "pm" | "am" | ":" | "%")
            };
            if let Some((day, behind)) = day.filter(|(_, behind)| !counts(*behind)) {
                last = Some(day);
                end = behind;
            }
        }
        let comma = usize::from(self.next(end) == ",");
        let year = year(self.next(end + comma));
        if year.is_some() {
            end += comma + 1;
        }
        let mut value = day_of(year, month, first);
        if let Some(last) = last.filter(|_| joint == "and") {
            found.push(date(at, first_end, value, 9_500));
            let (start, value) = (first_end + 1, day_of(year, month, last));
            found.push(date(start, end, value, 9_000));
            return true;
        }
        if let Some(last) = last {
            value = format!("{value}/{}", day_of(year, month, last));
        }
        found.push(date(at, end, value, 9_800));
        true
    }

    /// True where a day of the month stands at `at`, and is not the hour of “May 3:30”.
    fn has_day(&self, at: usize) -> bool {
        self.in_line(at)
            && self.day(at).is_some_and(|(_, end)| {
                !(self.glued(end) && matches!(self.word(end), ":" | "%"))
                    && self.word(at).len() <= 4
            })
    }

    /// The day of the month at `at`: « 3 », « 1er », « 1 er », “3rd”; one past its end.
    fn day(&self, at: usize) -> Option<(u8, usize)> {
        if self.kind(at)? != TokenKind::Number {
            return None;
        }
        let word = self.word(at);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 2 {
            return None;
        }
        let day: u8 = word[..digits]
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        let suffix = &word[digits..];
        let end = match suffix {
            "" => at + 1 + usize::from(day == 1 && self.is_french() && self.next(at + 1) == "er"),
            "er" | "ER" if self.is_french() => at + 1,
            "st" | "nd" | "rd" | "th" if !self.is_french() => at + 1,
            _ => return None,
        };
        Some((day, end))
    }

    /// The month at `at` behind a day, with its year, « dernier » or « prochain ».
    fn month_behind(&self, mut at: usize) -> Option<Month> {
        if self.next(at) == "of" || (self.next(at) == "-" && self.glued(at) && self.glued(at + 1)) {
            at += 1;
        }
        if !self.in_line(at) || self.kind(at)? != TokenKind::Word {
            return None;
        }
        let entry = self.entry(at);
        if entry.month == 0 {
            return None;
        }
        let word = self.word(at);
        // “I may 3 …” stands the other way round; « 12 mars » is never « 12 Mars » bars.
        if !self.is_french() && !word.starts_with(char::is_uppercase) {
            return None;
        }
        if self.is_french() && entry.short_month && !word.ends_with('.') && word.len() < 3 {
            return None;
        }
        let mut end = at + 1;
        let comma = usize::from(!self.is_french() && self.next(end) == ",");
        let year = year(self.next(end + comma));
        if year.is_some() && self.kind(end + comma) == Some(TokenKind::Number) {
            end += comma + 1;
        } else if self.is_relative(end) {
            end += 1;
        }
        Some(Month {
            month: entry.month,
            year,
            end,
        })
    }

    /// « dernier », « prochain » behind a month.
    fn is_relative(&self, at: usize) -> bool {
        self.is_french() && matches!(self.next(at), "dernier" | "prochain")
    }

    /// « mi-mars 2016 », “mid-2015”, “mid-1990s”: two in one token.
    pub(super) fn joined_date(&self, at: usize, found: &mut Vec<Found>) -> bool {
        let word = self.word(at);
        // “Q1 2016”, « T1 2016 »
        if let [b'Q' | b'T', quarter @ b'1'..=b'4'] = word.as_bytes() {
            let Some(year) = year(self.next(at + 1)) else {
                return false;
            };
            let value = format!("{year:04}-{}", 33 + (quarter - b'1'));
            found.push(date(at, at + 2, value, 9_000));
            return true;
        }
        let Some(rest) = ["mi-", "Mi-", "mid-", "Mid-"]
            .iter()
            .find_map(|p| word.strip_prefix(p))
        else {
            return false;
        };
        let mut end = at + 1;
        let month = self.words.get(rest).map_or(0, |e| e.month);
        let value = if month > 0 {
            match year(self.next(end)) {
                Some(year) => {
                    end += 1;
                    format!("{year:04}-{month:02}")
                }
                None => format!("--{month:02}"),
            }
        } else if let Some(year) = year(rest) {
            format!("{year:04}")
        } else if let Some(first) = rest.strip_suffix('s').and_then(year) {
            format!("{}X", first / 10)
        } else {
            return false;
        };
        found.push(date(at, end, value, 9_000));
        true
    }

    /// « 03/04/2016 », « 3.4.2016 », “2016-04-03”.
    fn numeric_date(&self, at: usize) -> Option<(usize, String)> {
        let word = self.word(at);
        if self.glued(at) && matches!(self.word(at - 1), "/" | "-" | ".") {
            return None;
        }
        if word.len() >= 8 && word.bytes().filter(|b| *b == b'.').count() == 2 {
            let mut parts = word.split('.');
            let value = day_first(parts.next()?, parts.next()?, parts.next()?)?;
            return Some((at + 1, value));
        }
        if word.len() > 4 || !self.glued(at + 1) || !self.glued(at + 2) {
            return None;
        }
        let mark = self.word(at + 1);
        // « le 31/12 »
        if self.is_french()
            && mark == "/"
            && matches!(self.before(at), "le" | "au" | "du")
            && !(self.glued(at + 3) && self.word(at + 3) == "/")
            && let (Some(day), Some(month)) = (part(word, 31), part(self.word(at + 2), 12))
        {
            return Some((at + 3, day_of(None, month, day)));
        }
        let tight = self.glued(at + 3) && self.glued(at + 4) && self.word(at + 3) == mark;
        if !matches!(mark, "/" | "-" | "‑") || !tight {
            return None;
        }
        // A path or a code goes on.
        if self.glued(at + 5) && self.word(at + 5) == mark {
            return None;
        }
        let (second, third) = (self.word(at + 2), self.word(at + 4));
        let value = match word.len() {
            4 => {
                let (year, month) = (year(word)?, part(second, 12)?);
                day_of(Some(year), month, part(third, 31)?)
            }
            // Americans put the month first; where both may be, we read the day.
            1 | 2 => match day_first(word, second, third) {
                Some(value) => value,
                None => day_first(second, word, third)?,
            },
            _ => return None,
        };
        Some((at + 5, value))
    }
}

fn day_first(day: &str, month: &str, year_word: &str) -> Option<String> {
    let (day, month) = (part(day, 31)?, part(month, 12)?);
    Some(day_of(Some(year(year_word)?), month, day))
}

/// One or two digits, from 1 to `most`.
fn part(word: &str, most: u8) -> Option<u8> {
    let digits = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    digits
        .then(|| word.parse().ok())
        .flatten()
        .filter(|n| (1..=most).contains(n))
}

/// ISO 8601, `--03-01` where the year is not told.
fn day_of(year: Option<u16>, month: u8, day: u8) -> String {
    match year {
        Some(year) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("--{month:02}-{day:02}"),
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
