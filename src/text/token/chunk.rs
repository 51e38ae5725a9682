//! The slow reading of what stands between two white spaces: word boundaries of UAX #29,
//! and what French and English need beyond those.

use unicode_segmentation::UnicodeSegmentation;

use super::link::link;
use super::{Language, TokenKind, Tokens, en, fr, is_apostrophe, mark_kind};

/// Longest number with spaces in it, in bytes: « 999 999 999 999 999 ».
const LONGEST_NUMBER: usize = 24;

impl Tokens<'_> {
    /// One run without white space.
    pub(super) fn chunk(&mut self, start: usize, end: usize) {
        match link(&self.source[start..end]) {
            Some((from, to)) => {
                self.boundaries(start, start + from);
                self.push(start + from, start + to, TokenKind::Link);
                self.boundaries(start + to, end);
            }
            None => self.boundaries(start, end),
        }
    }

    /// Cuts at UAX #29 word boundaries and puts together again what belongs together.
    fn boundaries(&mut self, start: usize, end: usize) {
        let chunk = &self.source[start..end];
        let mut pieces = chunk.split_word_bound_indices().peekable();
        while let Some((from, piece)) = pieces.next() {
            let Some(first) = piece.chars().next() else {
                continue;
            };
            let mut from = start + from;
            let mut to = from + piece.len();
            if !first.is_alphanumeric() {
                // Runs of the same mark are one: « … », « ... », « -- », « !! », « << ».
                if matches!(
                    first,
                    '.' | '!' | '?' | '-' | '–' | '—' | '<' | '>' | ',' | '`'
                ) {
                    while pieces
                        .peek()
                        .is_some_and(|(_, next)| next.starts_with(first))
                    {
                        to += pieces.next().map_or(0, |(_, next)| next.len());
                    }
                }
                self.push(from, to, mark_kind(first, to - from));
                continue;
            }
            while let Some(stop) = missing_space(&self.source[from..to]) {
                let stop = from + stop;
                if self.keeps_stop(from, stop) {
                    self.push(from, stop + 1, TokenKind::Word); // « M.Dupont »
                } else {
                    self.word(from, stop);
                    self.push(stop, stop + 1, TokenKind::Punct);
                }
                from = stop + 1;
            }
            loop {
                // A word goes on over hyphens between letters or digits: « Jean-Yves ».
                while let Some(&(_, mark)) = pieces.peek() {
                    let is_hyphen = matches!(mark, "-" | "‑");
                    let is_ampersand = mark == "&" && piece.chars().all(char::is_uppercase);
                    if !is_hyphen && !is_ampersand {
                        break;
                    }
                    let mut ahead = pieces.clone();
                    ahead.next();
                    match ahead.next() {
                        Some((_, next))
                            if next.chars().next().is_some_and(char::is_alphanumeric) =>
                        {
                            to += mark.len() + next.len();
                            pieces = ahead;
                        }
                        _ => break,
                    }
                }
                // A full stop that belongs to the word: « M. », « U.S. », « J. ».
                if pieces.peek().is_none_or(|(_, next)| *next != ".") || !self.keeps_stop(from, to)
                {
                    break;
                }
                let mut ahead = pieces.clone();
                ahead.next();
                if ahead.peek().is_some_and(|(_, next)| next.starts_with('.')) {
                    break;
                }
                to += 1;
                pieces = ahead;
                // « J.-P. » goes on; « U.S.-led » does too, and is cut later.
                if pieces.peek().is_none_or(|(_, next)| *next != "-") {
                    break;
                }
            }
            // « d'«homme» », « qu’“une” »: the elision takes its apostrophe before a mark too.
            if self.language == Language::Fr
                && pieces
                    .peek()
                    .is_some_and(|(_, next)| next.starts_with(is_apostrophe))
                && self.is_elision(&self.source[from..to])
            {
                to += pieces.next().map_or(0, |(_, next)| next.len());
                self.push(from, to, TokenKind::Word);
                continue;
            }
            self.word(from, to);
        }
    }

    fn is_elision(&self, word: &str) -> bool {
        word.len() <= 8
            && self.language == Language::Fr
            && fr::ELISIONS.contains(&word.to_lowercase().as_str())
    }

    /// True where the full stop at `to` belongs to the word before it.
    pub(super) fn keeps_stop(&self, from: usize, to: usize) -> bool {
        let word = &self.source[from..to];
        // An elided article in front counts for nothing: « l'U.R.S.S. ».
        let word = word.rsplit(is_apostrophe).next().unwrap_or(word);
        if word.len() > 16 {
            return false;
        }
        let (known, counting) = match self.language {
            Language::Fr => (fr::ABBREVIATIONS, fr::ABBREVIATIONS_BEFORE_NUMBERS),
            Language::En => (en::ABBREVIATIONS, en::ABBREVIATIONS_BEFORE_NUMBERS),
        };
        if counting.contains(&word) {
            // « p. 12 » and « 3 sept. 2015 », but « ils étaient sept. »
            let digit = |c: char| c.is_ascii_digit() || c == '°';
            let behind = self.source[to..].trim_start_matches('.').trim_start();
            let dated = self
                .list
                .last()
                .is_some_and(|last| last.kind == TokenKind::Number);
            return behind.starts_with(digit) || (dated && known.contains(&word));
        }
        let initials = word.split(['.', '-']).all(|part| {
            let mut letters = part.chars();
            match letters.next() {
                Some(first) => first.is_uppercase() && letters.next().is_none(),
                // « J.-P »: nothing stands between the full stop and the hyphen.
                None => word.contains(".-"),
            }
        });
        initials || known.contains(&word)
    }

    /// Letters and digits, perhaps with apostrophes and hyphens in them.
    fn word(&mut self, mut from: usize, to: usize) {
        while from < to {
            let text = &self.source[from..to];
            if text.starts_with(|c: char| c.is_ascii_digit()) {
                match self.range(from, to) {
                    Some(behind) => from = behind,
                    None => return self.number(from, to),
                }
                continue;
            }
            let apostrophe = text.char_indices().find(|(_, c)| is_apostrophe(*c));
            let Some((at, mark)) = apostrophe else {
                return self.hyphened(from, to);
            };
            let behind = from + at + mark.len_utf8();
            if self.is_elision(&text[..at]) {
                self.push(from, behind, TokenKind::Word);
                from = behind;
                continue;
            }
            if self.language == Language::En && matches!(&self.source[behind..to], "s" | "S") {
                self.hyphened(from, from + at);
                return self.push(from + at, to, TokenKind::Word);
            }
            return self.hyphened(from, to);
        }
    }

    /// A word with or without hyphens; cuts where its parts lead lives of their own.
    fn hyphened(&mut self, from: usize, to: usize) {
        let text = &self.source[from..to];
        if !text.contains(['-', '‑']) {
            return self.push(from, to, TokenKind::Word);
        }
        if self.language == Language::Fr {
            let head = without_clitics(text).len();
            if head < text.len() {
                self.compound(from, from + head);
                return self.push_parts(from + head, to);
            }
        }
        self.compound(from, to);
    }

    /// « Jean-Pierre », « vice-président », « pro-Russie », “Berlin-based”.
    fn compound(&mut self, from: usize, to: usize) {
        let text = &self.source[from..to];
        let mut parts = text.split(['-', '‑']);
        let Some(first) = parts.next() else {
            return;
        };
        let lower = |p: &str| p.starts_with(char::is_lowercase);
        let upper = |p: &str| p.starts_with(char::is_uppercase);
        let digit = |p: &str| p.starts_with(|c: char| c.is_ascii_digit());
        let acronym = |p: &str| p.chars().nth(1).is_some() && p.chars().all(char::is_uppercase);
        let english = self.language == Language::En;
        let mut last = first;
        let mut count = 1;
        let mut cut = false;
        for (index, part) in parts.enumerate() {
            count += 1;
            let long = last.chars().nth(1).is_some();
            // « pro-Russie », « ex-Yougoslavie »; « Ile-de-France » has a capital before.
            // « 10 h-18 h » too.
            let free = lower(last) || matches!(last, "Pro" | "Anti" | "Ex" | "Non");
            let prefix = index == 0 && ((free && upper(part)) || (last == "h" && digit(part)));
            // “R-Ohio”, “German-Chinese”
            let party = english && index == 0 && matches!(last, "R" | "D") && upper(part);
            let nations = english && is_nation(last) && is_nation(part);
            // “EU-Turkey”
            let acronyms =
                english && acronym(last) != acronym(part) && upper(last) && upper(part) && long;
            cut |= prefix || acronyms || nations || (party && part != "Day");
            last = part;
        }
        // “Berlin-based”, “U.S.-led”
        let long = first.chars().nth(1).is_some();
        cut |= english && count == 2 && upper(first) && lower(last) && long;
        if cut {
            self.push_parts(from, to);
        } else {
            self.push(from, to, TokenKind::Word);
        }
    }

    /// Each part and each hyphen is a token of its own; « -t- » is one mark.
    fn push_parts(&mut self, from: usize, to: usize) {
        let text = &self.source[from..to];
        let mut start = from;
        for (at, hyphen) in text.match_indices(['-', '‑']) {
            let at = from + at;
            if at < start {
                continue;
            }
            self.push_part(start, at);
            let euphonic = ["-t-", "-T-"]
                .iter()
                .any(|t| self.source[at..to].starts_with(t));
            let behind = at + if euphonic { 3 } else { hyphen.len() };
            self.push(at, behind, TokenKind::Punct);
            start = behind;
        }
        self.push_part(start, to);
    }

    fn push_part(&mut self, from: usize, to: usize) {
        let digit = self.source[from..to].starts_with(|c: char| c.is_ascii_digit());
        let kind = if digit {
            TokenKind::Number
        } else {
            TokenKind::Word
        };
        self.push(from, to, kind);
    }

    /// « 2014-2015 », « 12-14 »: takes the first number and the hyphen; where the rest begins.
    fn range(&mut self, from: usize, to: usize) -> Option<usize> {
        let text = &self.source[from..to];
        let first = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))?;
        let hyphen = text[first..].chars().next()?;
        if !matches!(hyphen, '-' | '‑') {
            return None;
        }
        let behind = from + first + hyphen.len_utf8();
        self.number(from, from + first);
        self.push(from + first, behind, TokenKind::Punct);
        Some(behind)
    }

    /// What begins with a digit; joins the groups of « 28 000 ».
    pub(super) fn number(&mut self, from: usize, to: usize) {
        if let Some(start) = self.grouped_with(from, to) {
            self.list.pop();
            return self.push(start, to, TokenKind::Number);
        }
        self.push(from, to, TokenKind::Number);
    }

    /// Where the number begins that goes on with the three digits at `from`.
    fn grouped_with(&self, from: usize, to: usize) -> Option<usize> {
        let digits = self.bytes[from..to]
            .iter()
            .take_while(|b| b.is_ascii_digit());
        if digits.take(4).count() != 3 {
            return None;
        }
        let last = self.list.last().filter(|t| t.kind == TokenKind::Number)?;
        if last.span.len() > LONGEST_NUMBER {
            return None;
        }
        let grouping = match &self.source[last.span.end()..from] {
            "\u{a0}" | "\u{202f}" | "\u{2009}" => true,
            " " => self.language == Language::Fr,
            _ => false,
        };
        let before = &self.source[last.span.range()];
        let mut groups = before.split(char::is_whitespace);
        let well_formed = before
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace())
            && groups.next().is_some_and(|first| first.len() <= 3)
            && groups.all(|group| group.len() == 3);
        (grouping && well_formed && before != "0").then(|| last.span.start())
    }
}

/// Where the full stop lies in « la fin.Le maire » and « M.Dupont », which nobody meant as
/// one word.
fn missing_space(word: &str) -> Option<usize> {
    let mut stops = word.match_indices('.').map(|(at, _)| at);
    stops.find(|at| {
        let (before, behind) = (&word[..*at], &word[at + 1..]);
        let mut letters = behind.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let name = capital && letters.next().is_some_and(char::is_lowercase);
        let word = before.ends_with(char::is_lowercase) && before.chars().nth(1).is_some();
        name && (word || before == "M") || (word && capital)
    })
}

/// “German”, “Israeli”: how adjectives of nations and peoples look.
fn is_nation(word: &str) -> bool {
    let endings = [
        "ian", "ish", "ese", "rman", "ench", "reek", "Arab", "Dutch", "Swiss", "Thai",
    ];
    let others = [
        "Franco", "Anglo", "Indo", "Sino", "Afro", "aeli", "stani", "raqi", "rean", "ican",
    ];
    let ends = |list: [&str; 10]| list.iter().any(|end| word.ends_with(end));
    word.starts_with(char::is_uppercase) && (ends(endings) || ends(others))
}

/// « dit-il », « a-t-elle », « peut-on », « donnez-le-moi » without what hangs on the verb.
fn without_clitics(text: &str) -> &str {
    if text.eq_ignore_ascii_case("rendez-vous") || text == "va-t-en" {
        return text;
    }
    let capital = !text.starts_with(char::is_lowercase);
    let mut head = text;
    while let Some((before, tail)) = head.rsplit_once(['-', '‑']) {
        if tail.len() > 5 {
            break;
        }
        let tail = tail.to_lowercase();
        // Behind a capital only what no name ends with: « Est-ce », but « Villers-la ».
        let plain = !capital
            || matches!(
                tail.as_str(),
                "il" | "elle" | "on" | "ils" | "elles" | "t" | "ce" | "je" | "nous" | "vous"
            );
        if !plain || !fr::CLITICS.contains(&tail.as_str()) {
            break;
        }
        head = before;
    }
    head
}
