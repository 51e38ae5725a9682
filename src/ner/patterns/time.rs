//! Hours of the day: « 18h30 », « 8 heures », “6 p.m.”, “20:45 GMT”; no durations.

use super::words::{Entry, Keyword};
use super::{Found, Scan};
use crate::doc::{Label, Value};
use crate::text::TokenKind;

/// Time zones as articles write them.
const ZONES: &[&str] = &[
    "UTC", "GMT", "TU", "CET", "CEST", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT",
    "PST", "PDT", "PT", "BST", "IST", "AEST", "AEDT", "JST", "HNE", "HAE", "MSK", "SAST", "EAT",
    "WAT", "HKT",
];

/// An hour as it is read.
#[derive(Debug, Clone, Copy)]
struct Hour {
    hour: u8,
    minute: u8,
    /// One past its last token.
    end: usize,
    /// How it is written.
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// « 18h30 », “20:45”, “6 p.m.”: nothing else looks like it.
    Plain,
    /// « 18h », « 18 h »: may be a duration.
    Letter,
    /// « 8 heures »: is a duration more often than not.
    Word,
}

impl Scan<'_> {
    /// An hour that begins with the number at `at`, or two that share a unit.
    pub(super) fn time_of_number(&self, at: usize, found: &mut Vec<Found>) -> bool {
        if let Some(range) = self.range_in_token(at) {
            found.push(range);
            return true;
        }
        if let Some(hour) = self.hour(at) {
            return self.accept_hour(at, hour, found);
        }
        // « de 14 à 18 h », “between 10 and 11 a.m.”
        let Some(first) = self.small_number(at).filter(|n| *n <= 24) else {
            return false;
        };
        let Some(joint) = self.joint(at + 1) else {
            return false;
        };
        let Some(hour) = self
            .hour(joint.end)
            .filter(|h| h.hour >= first || !self.is_french())
        else {
            return false;
        };
        let before = self.folded_before(at);
        let opens = before.is_one_of(&["de", "entre", "from", "between"]) || joint.is_hyphen;
        let second = found.len();
        if !opens || !self.accept_hour(joint.end, hour, found) {
            return false;
        }
        let half_day = hour.hour - hour.hour % 12;
        let first_hour = match self.is_french() || first >= 12 || hour.hour % 12 < first {
            true => first,
            false => first + half_day,
        };
        if joint.is_hyphen {
            let to = &mut found[second];
            to.start = at;
            if let Some(Value::Time(value)) = &mut to.value {
                *value = format!("{first_hour:02}:00/{value}");
            }
        } else {
            found.insert(
                second,
                Found {
                    start: at,
                    end: at + 1,
                    label: Label::Time,
                    value: Some(Value::Time(format!("{first_hour:02}:00"))),
                    confidence: 8_800,
                },
            );
        }
        true
    }

    /// « midi », “noon”, « trois heures du matin », “half past six”, “six o'clock”.
    pub(super) fn time_of_word(&self, at: usize, entry: &Entry, found: &mut Vec<Found>) -> bool {
        let hour = match entry.keyword {
            Some(Keyword::Noon | Keyword::Midnight) => {
                let before = self.folded_before(at);
                let afternoon = before.is("apres")
                    && matches!(
                        self.before(at - 1),
                        "d'" | "d’" | "l'" | "l’" | "cet" | "cette"
                    );
                let placed = !afternoon
                    && (self.is_placed(at)
                        || before.is_one_of(&["et", "and"])
                        || self.follows_weekday(at));
                // « Noël à midi et minuit »; « midi et demi » is behind.
                if !placed {
                    return false;
                }
                let hour = if entry.keyword == Some(Keyword::Noon) {
                    12
                } else {
                    0
                };
                let end = at + 1;
                Hour {
                    hour,
                    minute: 0,
                    end,
                    form: Form::Plain,
                }
            }
            Some(Keyword::HourPart) => {
                let to = match self.next(at + 1) {
                    "past" => false,
                    "to" => true,
                    _ => return false,
                };
                let Some(hour) = self.entry(at + 2).number.filter(|n| (1..=12).contains(n)) else {
                    return false;
                };
                let hour = hour as u8;
                let part = if self.word(at) == "half" { 30 } else { 15 };
                Hour {
                    hour: if to { (hour + 11) % 12 } else { hour },
                    minute: if to { 60 - part } else { part },
                    end: at + 3,
                    form: Form::Plain,
                }
            }
            _ => match self.hour(at) {
                Some(hour) => hour,
                None => return false,
            },
        };
        let accepted = self.accept_hour(at, hour, found);
        let quarter = entry.keyword == Some(Keyword::HourPart) && self.before(at) == "a";
        if let Some(last) = found.last_mut().filter(|_| accepted && quarter) {
            last.start -= 1; // “a quarter to four”
        }
        accepted
    }

    /// Takes `hour`, which begins at `at`, unless what stands around it makes it a duration.
    fn accept_hour(&self, at: usize, mut hour: Hour, found: &mut Vec<Found>) -> bool {
        let dated = found.last().is_some_and(|last| {
            let after = last.end == at || (last.end + 1 == at && self.word(last.end) == ",");
            last.label == Label::Date && after && self.in_line(at)
        });
        let part_of_day = self.part_of_day(&mut hour);
        let zone = self.zone(&mut hour);
        let named = part_of_day || zone.is_some();
        let form = if named { Form::Plain } else { hour.form };
        let plain_context = match form {
            Form::Plain => {
                let film = self.is_french() && self.of_some_hours(at, &hour);
                !film && !self.is_lasting(at)
            }
            Form::Letter => self.may_be_hour(at, &hour),
            Form::Word => dated || self.must_be_hour(at, &hour),
        };
        if !plain_context {
            return false;
        }
        let mut value = format!("{:02}:{:02}", hour.hour % 24, hour.minute);
        value.push_str(zone.unwrap_or_default());
        found.push(Found {
            start: at,
            end: hour.end,
            label: Label::Time,
            value: Some(Value::Time(value)),
            confidence: match form {
                Form::Plain => 9_600,
                Form::Letter => 9_000,
                Form::Word => 9_200,
            },
        });
        true
    }

    /// « en 2h30 », « pendant 3 h », “for 1:30”.
    fn is_lasting(&self, at: usize) -> bool {
        let before = self.folded_before(at);
        let behind = match self.before(at) {
            ":" => &["duree", "temps", "distance"][..],
            "de" => &["bout", "duree", "moins", "plus"],
            _ => &[],
        };
        before.is_one_of(&["en", "pendant", "durant", "dure", "duree", "for", "lasted"])
            || (at > 0 && self.folded_before(at - 1).is_one_of(behind))
    }

    /// « un film de 2h15 », but « de 2h à 4h », « à partir de 2h »
    fn of_some_hours(&self, at: usize, hour: &Hour) -> bool {
        let before = self.folded_before(at);
        if before.is_one_of(&["plus", "moins", "environ"]) {
            return !before.is_one_of(&["environ"]);
        }
        before.is_one_of(&["de", "d'"])
            && hour.hour < 7
            && !self.goes_on(hour)
            && !self.stands_behind_place(at)
    }

    /// « à partir de », « aux environs de »
    fn stands_behind_place(&self, at: usize) -> bool {
        at > 0
            && matches!(
                self.before(at - 1),
                "partir" | "environs" | "alentours" | "celui" | "séance"
            )
    }

    /// « dimanche 22 heures »
    fn follows_weekday(&self, at: usize) -> bool {
        at > 0 && self.in_line(at) && {
            let back = usize::from(at > 1 && self.word(at - 1) == ",");
            self.words
                .get(self.word(at - 1 - back))
                .is_some_and(|e| e.weekday > 0)
        }
    }

    fn may_be_hour(&self, at: usize, hour: &Hour) -> bool {
        let next = self.folded_next(hour.end);
        // « 3 h de route », « 24 h sur 24 »
        let lasts = next.is_one_of(&["de", "d'", "sur", "par", "plus"]) || hour.hour == 24;
        // « 2 h 51'14" » and « 2 h 8 » are results.
        let result = self.in_line(hour.end) && self.kind(hour.end) == Some(TokenKind::Number);
        let lasting = self.is_lasting(at) || (lasts && !self.is_placed(at));
        !lasting && !result && !self.of_some_hours(at, hour)
    }

    fn must_be_hour(&self, at: usize, hour: &Hour) -> bool {
        let next = self.folded_next(hour.end);
        let lasts = next.is_one_of(&["de", "d'", "plus", "par"]) || hour.hour == 24;
        let lasts = lasts && hour.hour < 13 || next.is_one_of(&["minutes", "minute", "du"]);
        let from = self.folded_before(at).is_one_of(&["de"])
            && (self.goes_on(hour) || self.stands_behind_place(at));
        !lasts && hour.hour < 24 && (self.is_placed(at) || from || self.follows_weekday(at))
    }

    /// A word that places something in the day stands before the hour.
    fn is_placed(&self, at: usize) -> bool {
        let before = self.folded_before(at);
        // « il y a 3 heures », « des 35 heures »: no « à », no « dès »
        if matches!(self.before(at), "a" | "des" | "Des") && self.is_french() {
            return false;
        }
        let place = before.is_one_of(&[
            "a", "vers", "des", "avant", "apres", "entre", "jusqu'a", "at", "by", "until",
            "before", "after", "around", "till", "from", "since", "est", "etait", "sont", "soit",
        ]);
        let and =
            before.is_one_of(&["et", "and", "puis", "ou"]) && at >= 2 && self.hour_ends_at(at - 1);
        place || and
    }

    /// True where the token before `at` ends an hour: a letter or a number of hours.
    fn hour_ends_at(&self, at: usize) -> bool {
        let word = self.before(at);
        matches!(word, "h" | "heures" | "heure" | "H")
            || (word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(['h', 'H', ':']))
    }

    /// « 9 h à … », « 9 h et … », « 9 h - … »
    fn goes_on(&self, hour: &Hour) -> bool {
        let next = self.next(hour.end);
        matches!(next, "à" | "a" | "et" | "-" | "–" | "jusqu'" | "jusqu’")
            && matches!(
                self.kind(hour.end + 1),
                Some(TokenKind::Number | TokenKind::Word)
            )
    }

    /// « 9h30-12h30 » in one token.
    fn range_in_token(&self, at: usize) -> Option<Found> {
        let (from, to) = self.word(at).split_once(['-', '–'])?;
        let (from, to) = (compact(from)?, compact(to)?);
        Some(Found {
            start: at,
            end: at + 1,
            label: Label::Time,
            value: Some(Value::Time(format!(
                "{:02}:{:02}/{:02}:{:02}",
                from.0, from.1, to.0, to.1
            ))),
            confidence: 9_000,
        })
    }

    /// The hour written at `at`, whatever it means there.
    fn hour(&self, at: usize) -> Option<Hour> {
        let word = self.word(at);
        if self.kind(at)? == TokenKind::Word {
            return self.hour_in_words(at);
        }
        if let Some((hour, minute, has_minutes)) = compact(word) {
            let mut form = Form::Letter;
            let (mut minute, mut end) = (minute, at + 1);
            if has_minutes {
                form = Form::Plain;
            } else if let Some(more) = self.minutes(end) {
                (minute, form, end) = (more, Form::Plain, end + 1);
            }
            return Some(Hour {
                hour,
                minute,
                end,
                form,
            });
        }
        self.clock(at).or_else(|| self.spaced_hour(at))
    }

    /// « 18 h 30 », « 18 heures », « 18 heures 30 », “6 p.m.”, “1045 GMT”.
    fn spaced_hour(&self, at: usize) -> Option<Hour> {
        let next = self.next(at + 1);
        let half = half_day(next);
        let word = self.word(at);
        if let Some(half) = half.filter(|_| !self.is_french()) {
            let (hour, minute) = word.split_once('.').unwrap_or((word, "0"));
            return twelve(hour, minute, half, at + 2);
        }
        if word.len() == 4 && self.is_zone(at + 1) {
            let (hour, minute) = (word.get(..2)?.parse().ok()?, word.get(2..)?.parse().ok()?);
            return (hour < 24 && minute < 60).then_some(Hour {
                hour,
                minute,
                end: at + 1,
                form: Form::Plain,
            });
        }
        let hour = self.small_number(at).filter(|n| *n <= 24)?;
        if !self.is_french() {
            return None;
        }
        let form = match next {
            "h" | "H" => Form::Letter,
            "heures" | "heure" | "HEURES" | "Heures" => Form::Word,
            _ => return None,
        };
        let end = at + 2;
        Some(match self.minutes(end) {
            Some(minute) => Hour {
                hour,
                minute,
                end: end + 1,
                // « 3 heures 35 minutes » lasts.
                form: if form == Form::Word {
                    form
                } else {
                    Form::Plain
                },
            },
            None => Hour {
                hour,
                minute: 0,
                end,
                form,
            },
        })
    }

    /// “20:45”, “3:30am”, “3:30 p.m.”, “6.30pm”, “6pm”.
    fn clock(&self, at: usize) -> Option<Hour> {
        let word = self.word(at);
        if self.next(at + 1) == ":" && self.glued(at + 1) && self.glued(at + 2) {
            let hour = self.small_number(at).filter(|n| *n <= 24)?;
            let minutes = self.word(at + 2);
            let digits = minutes
                .get(..2)
                .filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
            let minute: u8 = digits.parse().ok().filter(|m| *m < 60)?;
            let end = at + 3;
            // A result or a verse: “2:05:34”, “1:45.3”.
            let goes_on = (self.glued(end) && self.word(end) == ":") || self.next(end) == "of";
            let within = at > 0 && self.glued(at) && self.word(at - 1) == ":";
            if goes_on || within {
                return None;
            }
            let (half, end) = match (minutes.get(2..)?, half_day(self.next(end))) {
                ("", Some(half)) => (half, end + 1),
                ("", None) => {
                    let form = Form::Plain;
                    return Some(Hour {
                        hour,
                        minute,
                        end,
                        form,
                    });
                }
                (letters, _) => (half_day(letters)?, end),
            };
            return twelve(word, digits, half, end);
        }
        let cut = word.find(|c: char| c.is_ascii_alphabetic())?;
        let (digits, letters) = word.split_at(cut);
        let half = half_day(letters)?;
        let (hour, minute) = digits.split_once('.').unwrap_or((digits, "0"));
        twelve(hour, minute, half, at + 1)
    }

    /// « trois heures du matin », « onze heures dix », “six o'clock”, “one in the morning”.
    fn hour_in_words(&self, at: usize) -> Option<Hour> {
        let number = self.number(at).filter(|n| n.end == at + 1)?;
        let hour = u8::try_from(number.amount.as_u32()?)
            .ok()
            .filter(|h| *h <= 24)?;
        let hour_word = self.next(at + 1);
        let end = at + 2;
        match hour_word {
            "o'clock" | "o’clock" => Some(Hour {
                hour,
                minute: 0,
                end,
                form: Form::Plain,
            }),
            "heures" | "heure" => {
                let minute = self.number(end).filter(|_| self.in_line(end));
                let minute = minute.filter(|m| m.end == end + 1 && !m.in_digits);
                let minute = minute.and_then(|m| m.amount.as_u32()).filter(|m| *m < 60);
                Some(match minute {
                    Some(minute) if self.is_placed(at) => Hour {
                        hour,
                        minute: minute as u8,
                        end: end + 1,
                        form: Form::Word,
                    },
                    _ => Hour {
                        hour,
                        minute: 0,
                        end,
                        form: Form::Word,
                    },
                })
            }
            "in" if !self.is_french() => {
                let hour = Hour {
                    hour,
                    minute: 0,
                    end: at + 1,
                    form: Form::Plain,
                };
                self.part_of_day(&mut { hour }).then_some(hour)
            }
            _ => None,
        }
    }

    /// Two digits behind « h » or « heures ».
    fn minutes(&self, at: usize) -> Option<u8> {
        let word = self.next(at);
        let is_two_digits = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
        // « à 18 h 12 personnes » is not to be had: a noun behind would have to be read.
        is_two_digits
            .then(|| word.parse().ok())
            .flatten()
            .filter(|m| *m < 60)
    }

    fn small_number(&self, at: usize) -> Option<u8> {
        let word = self.word(at);
        (word.len() <= 2).then(|| word.parse().ok()).flatten()
    }

    /// « du matin », « de l'après-midi », “in the evening”: takes it and sets the hour by it.
    fn part_of_day(&self, hour: &mut Hour) -> bool {
        if self.next(hour.end) == "et"
            && self
                .folded_next(hour.end + 1)
                .is_one_of(&["demie", "demi", "quart"])
        {
            hour.minute = if self.word(hour.end + 1) == "quart" {
                15
            } else {
                30
            };
            hour.end += 2;
        }
        let at = hour.end;
        let words = [self.next(at), self.next(at + 1), self.next(at + 2)];
        let (end, later) = match words {
            ["du", "matin", _] => (at + 2, false),
            ["du", "soir", _] => (at + 2, true),
            ["de", "l'" | "l’", "après-midi"] => (at + 3, true),
            ["in", "the", "morning"] => (at + 3, false),
            ["in", "the", "evening" | "afternoon"] => (at + 3, true),
            _ => return false,
        };
        hour.end = end;
        if later && hour.hour < 12 {
            hour.hour += 12;
        }
        true
    }

    /// A time zone or « heure locale »: takes it; what it adds to the value.
    fn zone(&self, hour: &mut Hour) -> Option<&'static str> {
        let at = hour.end;
        let words = [self.next(at), self.next(at + 1), self.next(at + 2)];
        let (end, zone) = match words {
            [zone, _, _] if self.is_zone(at) => {
                let offset = matches!(words[1], "+" | "-" | "−")
                    && self.kind(at + 2) == Some(TokenKind::Number)
                    && self.glued(at + 2);
                let universal = matches!(zone, "UTC" | "GMT" | "TU") && !offset;
                let end = at + 1 + 2 * usize::from(offset);
                let minutes = self.glued(end) && self.word(end) == ":" && self.glued(end + 1);
                let end = end + 2 * usize::from(offset && minutes);
                (end, if universal { "Z" } else { "" })
            }
            ["(", "UTC", ")"] => (at + 3, "Z"),
            ["heure", "locale" | "française", _] | ["local", "time", _] => (at + 2, ""),
            ["locales" | "locale", _, _] => (at + 1, ""),
            _ => return None,
        };
        hour.end = end;
        Some(zone)
    }

    fn is_zone(&self, at: usize) -> bool {
        let word = self.next(at);
        ZONES.contains(&word) || word.starts_with("UTC-") || word.starts_with("GMT-")
    }
}

/// Which half of the day: true for the second.
fn half_day(letters: &str) -> Option<bool> {
    match letters {
        "am" | "a.m." | "AM" | "A.M." | "a.m" => Some(false),
        "pm" | "p.m." | "PM" | "P.M." | "p.m" => Some(true),
        _ => None,
    }
}

fn twelve(hour: &str, minute: &str, second_half: bool, end: usize) -> Option<Hour> {
    let hour: u8 = hour.parse().ok().filter(|h| (1..=12).contains(h))?;
    let minute: u8 = minute.parse().ok().filter(|m| *m < 60)?;
    Some(Hour {
        hour: hour % 12 + if second_half { 12 } else { 0 },
        minute,
        end,
        form: Form::Plain,
    })
}

/// « 18h30 », « 18h », « 18H30 »: hour, minute, whether the minutes are written.
fn compact(word: &str) -> Option<(u8, u8, bool)> {
    let (hour, minute) = word.split_once(['h', 'H'])?;
    let hour: u8 = (1..=2).contains(&hour.len()).then(|| hour.parse().ok())??;
    if minute.is_empty() {
        return (hour <= 24).then_some((hour, 0, false));
    }
    let minute: u8 = (minute.len() == 2).then(|| minute.parse().ok())??;
    (hour <= 24 && minute < 60).then_some((hour, minute, true))
}
