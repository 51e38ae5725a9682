//! Spellings: the folded view of a word, its case, its shape.

/// How the letters of a line are written, which tells how to read the case of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Case {
    /// As in running text.
    Mixed,
    /// The whole line in capitals: the case of a word says nothing.
    Capitals,
    /// Nearly every word with a capital, as in English headlines.
    Title,
    /// No capital at all.
    Small,
}

/// Reads the case of a line from its words.
pub(super) fn case_of<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Case {
    let (mut all, mut capital, mut upper, mut upper_letters) = (0, 0, 0, 0);
    for word in words.clone() {
        // Nearly all words begin with a small letter.
        if word.as_bytes().first().is_some_and(u8::is_ascii_lowercase) {
            all += 1;
            continue;
        }
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else {
            continue;
        };
        all += 1;
        if !first.is_uppercase() {
            continue;
        }
        capital += 1;
        let mut count = 1;
        let shouted = letters.all(|c| {
            count += 1;
            c.is_uppercase()
        });
        if shouted && count > 1 {
            upper += 1;
            upper_letters += count;
        }
    }
    if upper >= 2 && upper_letters >= 8 && upper * 10 >= all * 7 {
        Case::Capitals
    } else if all >= 4 && capital * 10 >= all * 7 && long_small(words) * 8 <= all {
        Case::Title
    } else if capital == 0 && all >= 3 {
        Case::Small
    } else {
        Case::Mixed
    }
}

/// How many words have a small first letter and more than three letters.
fn long_small<'a>(words: impl Iterator<Item = &'a str>) -> usize {
    let long = |word: &&str| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        letters.next().is_some_and(|first| !first.is_uppercase()) && letters.nth(2).is_some()
    };
    words.filter(long).count()
}

/// The base letter of an accented one; any other character as it is.
pub(super) fn fold(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'ė' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'š' | 'ś' | 'ş' | 'ș' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ł' => 'l',
        'ğ' => 'g',
        'ř' => 'r',
        'ț' | 'ţ' | 'ť' => 't',
        'ď' | 'đ' => 'd',
        'œ' => 'o',
        'æ' => 'a',
        _ => c,
    }
}

/// The small letter of `c` where that is one character.
pub(super) fn small(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// `word` with a capital first letter in each of its hyphened parts, small ones elsewhere.
pub(super) fn titled(word: &str, out: &mut String) {
    out.clear();
    let mut fresh = true;
    for c in word.chars() {
        out.push(if fresh { c } else { small(c) });
        fresh = !c.is_alphanumeric();
    }
}

/// Length of a run is told up to two capitals, one small letter, four digits.
pub(super) fn shape(word: &str, out: &mut String) {
    out.clear();
    let (mut last, mut run) = ('\0', 0);
    for c in word.chars() {
        let class = if c.is_uppercase() {
            'X'
        } else if c.is_alphabetic() {
            'x'
        } else if c.is_numeric() {
            '0'
        } else if c == '’' {
            '\''
        } else {
            c
        };
        run = if class == last { run + 1 } else { 1 };
        last = class;
        let most = match class {
            'X' => 2,
            '0' => 4,
            _ => 1,
        };
        if run <= most {
            out.push(class);
        }
        if out.len() > 10 {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_show_their_case() {
        let case = |line: &str| case_of(line.split(' '));
        assert_eq!(case("LOUDÉAC RENVERSE GUINGAMP"), Case::Capitals);
        assert_eq!(case("Minister Defends Vote On Planning"), Case::Title);
        assert_eq!(case("Le maire de Lyon a parlé"), Case::Mixed);
        assert_eq!(case("le maire a parlé"), Case::Small);
    }

    #[test]
    fn shapes_tell_runs() {
        let mut out = String::new();
        for (word, expected) in [
            ("Jean-Yves", "Xx-Xx"),
            ("OTAN", "XX"),
            ("2016", "0000"),
            ("McDonald’s", "XxXx'x"),
        ] {
            shape(word, &mut out);
            assert_eq!(out, expected);
        }
    }
}
