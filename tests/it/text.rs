//! What holds for the tokens, sentences and values of any text whatever.

use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;
use guillemet::lang::Language;
use guillemet::ner;
use guillemet::text::{Text, TokenRange};

/// Pieces that tokenizers stumble over, beside plain words.
const PIECES: &[&str] = &[
    "l'",
    "qu’",
    "Aujourd'hui",
    "dit",
    "-il",
    "-t-",
    "-",
    "‑",
    "--",
    "—",
    "«",
    "»",
    " ",
    " ",
    "\u{a0}",
    "\u{202f}",
    "\n",
    "\r",
    "\r\n",
    "\u{2028}",
    "\t",
    ".",
    "...",
    "…",
    "?",
    "!",
    ",",
    ":",
    ";",
    "(",
    ")",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "<<",
    "U.S.",
    "J.-P.",
    "M.",
    "etc.",
    "28",
    "000",
    "1,250.50",
    "18h30",
    "1er",
    "3,5",
    "%",
    "€",
    "$",
    "£",
    "US$",
    "million",
    "milliards",
    "d'euros",
    "euros",
    "à",
    "et",
    "de",
    "entre",
    "12",
    "mars",
    "2016",
    "2014-2015",
    "/",
    "XIXe",
    "siècle",
    "années",
    "90",
    "mi-mai",
    "lundi",
    "Monday",
    "May",
    "March",
    "3:30",
    "p.m.",
    "GMT",
    "half",
    "past",
    "six",
    "cent",
    "deux",
    "mille",
    "vingt-deux",
    "av.",
    "J.-C.",
    "@nom",
    "#mot",
    "a@b.fr",
    "http://x.fr/",
    "👩‍👩‍👧",
    "🇫🇷",
    "🇧",
    "e\u{301}",
    "\u{301}",
    "\u{200d}",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "東",
    "Москва",
    "ا",
    "\u{0}",
    "_",
    "&",
    "1er-Mai",
    "99999999999999999999",
    "h",
    "½",
];

fn source(u: &mut Unstructured) -> Result<String> {
    let mut source = String::new();
    for _ in 0..u.int_in_range(0..=40)? {
        if u.ratio(1, 8)? {
            source.push(u.arbitrary()?);
        } else {
            source.push_str(u.choose(PIECES)?);
        }
        if u.ratio(1, 2)? {
            source.push(' ');
        }
    }
    Ok(source)
}

/// A text of random pieces, read in a random language.
fn any_text(u: &mut Unstructured) -> Result<Text> {
    let language = *u.choose(&[Language::Fr, Language::En])?;
    Ok(Text::new(source(u)?, Some(language)))
}

fn is_invisible(ch: char) -> bool {
    ch.is_whitespace()
        || ch.is_control()
        || matches!(ch as u32, 0x61c | 0x200b | 0x200e | 0x200f | 0x202a..=0x202e | 0x2060 | 0x2066..=0x2069 | 0xfeff)
}

#[test]
fn tokens_are_sorted_and_leave_only_gaps() {
    arbtest(|u| {
        let text = any_text(u)?;
        let mut end = 0;
        for token in text.tokens() {
            assert!(token.span.start() >= end && !token.span.is_empty());
            let gap = &text.source()[end..token.span.start()];
            assert!(gap.chars().all(is_invisible), "{gap:?} is no gap");
            end = token.span.end();
        }
        assert!(text.source()[end..].chars().all(is_invisible));
        Ok(())
    });
}

#[test]
fn sentences_and_paragraphs_tile_the_tokens() {
    arbtest(|u| {
        let text = any_text(u)?;
        tile(text.paragraphs(), text.tokens().len());
        tile(text.sentences(), text.tokens().len());
        let starts: Vec<u32> = text.sentences().iter().map(|s| s.start).collect();
        for paragraph in text.paragraphs() {
            assert!(starts.contains(&paragraph.start), "a sentence crosses");
        }
        Ok(())
    });
}

fn tile(ranges: &[TokenRange], tokens: usize) {
    let mut end = 0;
    for range in ranges {
        assert!(range.start == end && !range.is_empty());
        end = range.end;
    }
    assert_eq!(end as usize, tokens);
}

#[test]
fn values_are_sorted_and_disjoint() {
    arbtest(|u| {
        let text = any_text(u)?;
        let mut end = 0;
        for name in ner::names(&text, None) {
            assert!(name.tokens.start >= end && !name.tokens.is_empty());
            assert!(name.tokens.end as usize <= text.tokens().len());
            end = name.tokens.end;
        }
        Ok(())
    });
}

/// Something quadratic would keep this test busy for minutes.
#[test]
fn long_runs_of_one_thing_take_linear_time() {
    for piece in [
        "a",
        "A",
        "é",
        "1",
        "-",
        "a-",
        "1-",
        "l'",
        "l’",
        "d'l'",
        "'",
        ".",
        "a.",
        "A.",
        "A.-",
        "1.",
        "1,",
        "1 000 ",
        "000\u{a0}",
        "il-",
        "a-il-",
        "1/",
        "1:",
        "@",
        "a@",
        "#a",
        "http://",
        "«",
        "\"",
        "…",
        "\u{301}",
        "\u{200d}",
        "👩\u{200d}",
        "🇫",
        "_",
        "\u{feff}",
        "\r",
        "\n",
        "deux ",
        "1 et ",
        "1, ",
        "1 à ",
        "million ",
        "$",
        "$1-",
        "1 million de ",
        "XIXe, ",
        "mars ",
        "12 mars",
        "lundi ",
        "2014-",
        "entre 1 et ",
        "mi-",
        "h",
        "1h",
        "de ",
        "€",
        "1% ",
        "half past ",
    ] {
        let source = piece.repeat(50_000 / piece.len());
        for language in [Language::Fr, Language::En] {
            let text = Text::new(source.as_str(), Some(language));
            ner::names(&text, None);
        }
    }
}
